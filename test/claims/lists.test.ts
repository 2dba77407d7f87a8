import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { type TestContext, test } from 'node:test';
import { expectErrors, keep, portOf } from '../narrator/world.ts';

// What the lesson about lists of addresses says. What is younger than a Node is passed over there.

const HOST = '127.0.0.1';
const KNOWS_OPTION = 'isBlockList' in net.BlockList || 'this Node does not know the option';
const CAN_STORE = 'toJSON' in net.BlockList.prototype || 'this Node can not store a list';
const CAN_REMOVE = 'removeAddress' in net.BlockList.prototype || 'this Node can not take off a rule';

function listOf(...addresses: string[]): net.BlockList {
  const list = new net.BlockList();
  for (const address of addresses) list.addAddress(address, net.isIPv6(address) ? 'ipv6' : 'ipv4');
  return list;
}

async function listening(t: TestContext, options: net.ServerOpts = {}): Promise<net.Server> {
  const server = expectErrors(keep(t, net.createServer(options).listen(0, HOST)));
  await once(server, 'listening');
  return server;
}

test('check() finds no names and no address with a port, and says nothing of it; addAddress() throws', () => {
  const list = listOf(HOST, '::1');
  const texts = ['localhost', `${HOST}:8000`, '127.1', ''];
  assert.deepEqual(
    texts.map((text) => list.check(text)),
    texts.map(() => false),
  );
  for (const text of texts) assert.throws(() => list.addAddress(text), { code: 'ERR_INVALID_ADDRESS' });
});

test('an address of IPv4 and the same in the way of IPv6 are one, whichever of them the rule has', () => {
  const mapped = `::ffff:${HOST}`;
  for (const list of [listOf(HOST), listOf(mapped)])
    assert.deepEqual([list.check(HOST), list.check(mapped, 'ipv6')], [true, true]);
  assert.throws(() => listOf().addAddress(mapped), { code: 'ERR_INVALID_ADDRESS' });
  const all = new net.BlockList();
  all.addSubnet('::', 0, 'ipv6');
  assert.ok(all.check('192.0.2.1'));
});

test('a range of all of IPv6 has an address of IPv4 only in the way of IPv6', () => {
  const list = new net.BlockList();
  list.addRange('::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'ipv6');
  assert.deepEqual([list.check('192.0.2.1'), list.check('::ffff:192.0.2.1', 'ipv6')], [false, true]);
});

test('fromJSON() passes over a subnet that is written as usual', { skip: CAN_STORE !== true && CAN_STORE }, () => {
  const list = listOf('192.0.2.1');
  list.fromJSON?.(['10.0.0.0/8']);
  assert.deepEqual([list.rules, list.check('10.0.0.1')], [['Address: IPv4 192.0.2.1'], false]);
  const copy = new net.BlockList();
  copy.fromJSON?.(list.toJSON?.() ?? []);
  assert.deepEqual(copy.rules, list.rules);
});

test('a rule is taken off by just what it was made with, and makes no hole in others', {
  skip: CAN_REMOVE !== true && CAN_REMOVE,
}, () => {
  const list = listOf('10.0.0.1');
  list.addSubnet('10.0.0.0', 8);
  list.addRange('192.0.2.1', '192.0.2.9');
  list.removeAddress?.('10.0.0.1');
  assert.deepEqual([list.size, list.check('10.0.0.1')], [2, true]);
  list.removeRange?.('192.0.2.1', '192.0.2.5');
  list.removeSubnet?.('192.0.2.0', 24);
  assert.equal(list.size, 2);
  list.removeCIDR?.('10.0.0.0/8');
  assert.deepEqual(list.rules, ['Range: IPv4 192.0.2.1-192.0.2.9']);
  list.clear?.();
  assert.equal(list.size, 0);
});

test('a rule is taken off in another spelling as well', { skip: CAN_REMOVE !== true && CAN_REMOVE }, () => {
  const list = listOf('2001:db8::1');
  list.addCIDR?.('10.0.0.0/8');
  list.removeAddress?.('2001:0DB8:0:0::1', 'ipv6');
  list.removeSubnet?.('10.0.0.0', 8);
  assert.equal(list.size, 0);
});

test('a server asks its list when a client comes: who is in stays in', {
  skip: KNOWS_OPTION !== true && KNOWS_OPTION,
}, async (t) => {
  const blockList = listOf();
  const server = await listening(t, { blockList });
  const told: string[] = [];
  for (const name of ['connection', 'drop']) server.on(name, () => told.push(name));
  server.on('connection', (socket) => keep(t, expectErrors(socket)).pipe(socket));
  const first = keep(t, net.connect(portOf(server), HOST));
  await once(first, 'connect');
  first.write('before');
  await once(first, 'data');
  blockList.addAddress(HOST);
  first.write('after');
  assert.equal(String((await once(first, 'data'))[0]), 'after');
  const second = keep(t, net.connect(portOf(server), HOST));
  const events: string[] = [];
  for (const name of ['connect', 'error', 'end']) second.on(name, () => events.push(name));
  second.resume();
  await once(second, 'close');
  assert.deepEqual([events, told], [['connect', 'end'], ['connection']]);
});

test('a list of a socket is asked about the address that a name stands for', {
  skip: KNOWS_OPTION !== true && KNOWS_OPTION,
}, async (t) => {
  const server = await listening(t);
  server.on('connection', () => assert.fail('it was called'));
  const socket = net.connect({
    port: portOf(server),
    host: 'news.test',
    blockList: listOf(HOST),
    lookup: (_name, _options, tell) => setImmediate(tell, null, [{ address: HOST, family: 4 }]),
  });
  const [error] = (await once(keep(t, socket), 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ERR_IP_BLOCKED');
});

test('an error of the lookup keeps the client from calling', async (t) => {
  const server = await listening(t);
  server.on('connection', () => assert.fail('it was called'));
  const socket = net.connect({
    port: portOf(server),
    host: 'news.test',
    lookup: (_name, _options, tell) => setImmediate(tell, new Error('inside'), [{ address: HOST, family: 4 }]),
  });
  const attempts: unknown[] = [];
  socket.on('connectionAttempt', (address) => attempts.push(address));
  const [error] = (await once(keep(t, socket), 'error')) as [Error];
  assert.deepEqual([error.message, attempts], ['inside', []]);
});
