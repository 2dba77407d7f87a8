import assert from 'node:assert/strict';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { once } from 'node:events';
import net from 'node:net';
import { type TestContext, test } from 'node:test';
import { ExamPeer } from '../../src/examiner/peer.ts';

// What Node makes of a name that stands for several addresses.

const FOUR = { address: '127.0.0.1', family: 4 };
const SIX = { address: '::1', family: 6 };
const IS_LINUX = process.platform === 'linux';

interface Call {
  socket: net.Socket;
  closed: Promise<void>;
  /** What the lookup was asked for. */
  asked: LookupOptions[];
  /** The events of its attempts, with their addresses, and what came of them. */
  told: string[];
}

/** Calls a name that stands for these addresses. */
function call(t: TestContext, places: LookupAddress[], options: net.TcpNetConnectOpts): Call {
  const [asked, told]: [LookupOptions[], string[]] = [[], []];
  const socket = net.connect({
    host: 'house.test',
    ...options,
    lookup: (_name, wanted, tell) => {
      asked.push(wanted);
      const one = places.find(({ family }) => family === wanted.family) ?? (places[0] as LookupAddress);
      if (wanted.all) setImmediate(tell, null, places);
      else setImmediate(tell, null, one.address, one.family);
    },
  });
  t.after(() => socket.destroy());
  for (const name of ['connectionAttempt', 'connectionAttemptTimeout'])
    socket.on(name, (address: string) => told.push(`${name} ${address}`));
  socket.on('connect', () => told.push('connect'));
  socket.on('error', ({ code }: NodeJS.ErrnoException) => told.push(`error ${code}`));
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  return { socket, closed, asked, told };
}

/** A port at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

for (const [what, options] of [
  ['autoSelectFamily: false', { autoSelectFamily: false }],
  ['a localAddress', { localAddress: '127.0.0.1' }],
  ['family: 4', { family: 4 }],
] as const)
  test(`with ${what}, the lookup is asked for one address, and no other one is called`, async (t) => {
    const { socket, closed, asked, told } = call(t, [SIX, FOUR], { port: await closedPort(), ...options });
    await closed;
    assert.deepEqual(
      asked.map(({ all = false }) => all),
      [false],
    );
    assert.ok(told.filter((each) => each.startsWith('connectionAttempt ')).length < 2);
    assert.equal(socket.autoSelectFamilyAttemptedAddresses, undefined);
  });

test('from an address of IPv4, one of IPv6 can not be called', { skip: !IS_LINUX }, async (t) => {
  const { closed, told } = call(t, [SIX], { port: await closedPort(), localAddress: '127.0.0.1' });
  await closed;
  assert.deepEqual(told, ['error EINVAL']);
});

test('the defaults are read when connect() is called: what is set afterwards is for the next call', async (t) => {
  const before = net.getDefaultAutoSelectFamily();
  t.after(() => net.setDefaultAutoSelectFamily(before));
  const port = await closedPort();
  net.setDefaultAutoSelectFamily(false);
  const first = call(t, [FOUR, SIX], { port });
  net.setDefaultAutoSelectFamily(true);
  const next = call(t, [FOUR, SIX], { port });
  await Promise.all([first.closed, next.closed]);
  assert.equal(first.asked[0]?.all ?? false, false);
  assert.equal(next.asked[0]?.all, true);
});

test('an address that does not answer is given up while there is another, and the error has its code', async (t) => {
  const peer = await ExamPeer.listenSilently(() => undefined);
  if (!peer) return t.skip('a full queue answers here');
  t.after(() => peer[Symbol.dispose]());
  const { closed, told } = call(t, [FOUR, SIX], { port: peer.port, autoSelectFamilyAttemptTimeout: 20 });
  await closed;
  assert.deepEqual(told, [
    'connectionAttempt 127.0.0.1',
    'connectionAttemptTimeout 127.0.0.1',
    'connectionAttempt ::1',
    'error ETIMEDOUT',
  ]);
});

for (const places of [[SIX, FOUR], [FOUR]])
  test(`the last of ${places.length} has no limit, and is waited for until it answers`, async (t) => {
    const peer = await ExamPeer.listenSilently(() => undefined);
    if (!peer) return t.skip('a full queue answers here');
    t.after(() => peer[Symbol.dispose]());
    const { socket, told } = call(t, places, { port: peer.port, autoSelectFamilyAttemptTimeout: 20, timeout: 200 });
    await once(socket, 'timeout');
    peer.wake();
    await once(socket, 'connect');
    assert.deepEqual(told, [...places.map(({ address }) => `connectionAttempt ${address}`), 'connect']);
  });

test('of more than two addresses, those of IPv4 and IPv6 have their turns', { skip: !IS_LINUX }, async (t) => {
  const other = { address: '127.0.0.2', family: 4 };
  const { closed, told } = call(t, [FOUR, other, SIX], { port: await closedPort() });
  await closed;
  assert.deepEqual(told.slice(0, 3), [
    'connectionAttempt 127.0.0.1',
    'connectionAttempt ::1',
    'connectionAttempt 127.0.0.2',
  ]);
});

test('a server that takes IPv6 only can not listen at an address of IPv4', { skip: !IS_LINUX }, async () => {
  const server = net.createServer();
  server.listen({ port: 0, host: '::ffff:127.0.0.1', ipv6Only: true });
  const [{ code }] = (await once(server, 'error')) as [NodeJS.ErrnoException];
  assert.equal(code, 'EINVAL');
});

test('a SocketAddress has the short spelling of its address, of IPv6 where it was given as such', () => {
  for (const address of ['0:0:0:0:0:FFFF:7F00:1', '::ffff:127.0.0.1', '::FFFF:7f00:1'])
    assert.equal(new net.SocketAddress({ address, family: 'ipv6' }).address, '::ffff:127.0.0.1');
});

test('127.1 is no address for isIPv4(), and connect() has it looked up', async (t) => {
  assert.equal(net.isIPv4('127.1'), false);
  const { closed, asked } = call(t, [FOUR], { port: await closedPort(), host: '127.1' });
  await closed;
  assert.equal(asked.length, 1);
});
