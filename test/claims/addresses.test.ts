import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { errors } from '../../src/words/en/narration/errors.ts';
import { expectErrors, keep, portOf } from '../narrator/world.ts';
import { says } from './said.ts';
import { MAJOR } from './watched.ts';

// What is younger than the types that this is written against is asked for, and passed over where it is missing.

interface YoungerList extends net.BlockList {
  addCIDRs(subnets: readonly string[]): void;
  addAddresses(addresses: readonly string[]): void;
  fromJSON(rules: readonly string[]): void;
  toJSON(): string[];
}
const { PRIVATE_RANGES } = net.BlockList as unknown as { PRIVATE_RANGES?: readonly string[] };
const { parse } = net.SocketAddress as unknown as {
  parse?: (text: unknown) => { address: string; port: number } | undefined;
};
const list = (): YoungerList => new net.BlockList() as YoungerList;

/** `connected`, or the code of the error. */
async function outcome(t: TestContext, port: number, host: string, blockList: net.BlockList): Promise<string> {
  const options = { port, host, blockList } as net.NetConnectOpts;
  const socket = keep(t, net.connect(options));
  return await new Promise((resolve) => {
    socket.once('connect', () => resolve('connected'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

test('PRIVATE_RANGES stop 127.0.0.1 but not 0.0.0.0 and ::, until three subnets are added', {
  skip: PRIVATE_RANGES === undefined && 'this Node has no PRIVATE_RANGES',
}, async (t) => {
  const added = ['0.0.0.0/8', '::/128', '100.64.0.0/10'];
  const id = 'net.BlockList.PRIVATE_RANGES';
  says(id, '`0.0.0.0` and `::` still reach this machine', '通过 `0.0.0.0` 和 `::` 仍然能连到本机');
  says(id, 'add `0.0.0.0/8`, `::/128` and `100.64.0.0/10`', '请再加上 `0.0.0.0/8`、`::/128` 和 `100.64.0.0/10`');
  const server = expectErrors(keep(t, net.createServer().listen(0)));
  await once(server, 'listening');
  const blockList = list();
  blockList.addCIDRs(PRIVATE_RANGES ?? []);
  const reached = async (): Promise<string[]> => {
    const results: string[] = [];
    for (const host of ['127.0.0.1', '0.0.0.0']) results.push(await outcome(t, portOf(server), host, blockList));
    return results;
  };
  assert.deepEqual(await reached(), ['ERR_IP_BLOCKED', 'connected']);
  assert.deepEqual([blockList.check('::', 'ipv6'), blockList.check('100.64.0.1')], [false, false]);
  blockList.addCIDRs(added);
  assert.deepEqual(await reached(), ['ERR_IP_BLOCKED', 'ERR_IP_BLOCKED']);
  assert.deepEqual([blockList.check('::', 'ipv6'), blockList.check('100.64.0.1')], [true, true]);
});

test('parse reads text as a URL: port 80 comes out as 0, and a number may be an address', {
  skip: parse === undefined && 'this Node has no SocketAddress.parse',
}, () => {
  says('net.SocketAddress.parse', "'127.0.0.1:80' gives port 0", "'127.0.0.1:80' 得到的端口是 0");
  says('net.SocketAddress.parse', "'2130706433:1' is an address too", "'2130706433:1' 也算地址");
  says('net.SocketAddress.parse', "'127.0.0.1:8000' or '[::1]:8000'", "'127.0.0.1:8000' 或 '[::1]:8000'");
  const read = (text: string): string => {
    const found = parse?.(text);
    return found ? `${found.address} ${found.port}` : 'undefined';
  };
  assert.deepEqual(
    ['127.0.0.1:8000', '[::1]:8000', '127.0.0.1:80', '2130706433:1', '::1:8000', 'localhost:8000'].map(read),
    ['127.0.0.1 8000', '::1 8000', '127.0.0.1 0', '127.0.0.1 1', 'undefined', 'undefined'],
  );
});

test('parse returns undefined for a text that it cannot read, and throws for what is no string', {
  skip: parse === undefined && 'this Node has no SocketAddress.parse',
}, () => {
  says('net.SocketAddress.parse', 'what is no string throws `ERR_INVALID_ARG_TYPE`', '不是字符串就抛出');
  assert.equal(parse?.('nowhere'), undefined);
  for (const value of [8000, undefined, null]) assert.throws(() => parse?.(value), { code: 'ERR_INVALID_ARG_TYPE' });
});

test('a port that is a string ends the process on Node 20', () => {
  says('SocketAddress.options.port', 'on Node 20 a string ends the process', '在 Node 20 上，字符串会让进程直接崩溃');
  // An exception would be caught: this one ends the process from below.
  const program =
    "try { console.log(new (require('node:net').SocketAddress)({ port: '80' }).port) } catch { console.log('caught') }";
  const { stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  assert.equal(stdout, MAJOR === 20 ? '' : '80\n');
});

test('fromJSON passes over some faulty lines, throws for others, and makes other rules of some', {
  skip: list().fromJSON === undefined && 'this Node has no fromJSON',
}, () => {
  says('net.BlockList#fromJSON', 'A faulty line may throw, be passed over', '有错误的行可能抛出异常，可能被直接跳过');
  says('net.BlockList#fromJSON', 'as `/199` becomes `/19`', '比如 `/199` 变成 `/19`');
  const rules = list();
  rules.fromJSON(['nonsense', 'Address: IPv4 nowhere', 'Address: IPv4 127.0.0.9']);
  assert.deepEqual(rules.rules, ['Address: IPv4 127.0.0.9']);
  assert.throws(() => rules.fromJSON(['Address: IPv4 999.1.1.1']), { code: 'ERR_INVALID_ADDRESS' });
  const subnets = list();
  subnets.fromJSON(['Subnet: IPv4 10.0.0.0/199']);
  assert.deepEqual(subnets.rules, ['Subnet: IPv4 10.0.0.0/19']);
});

test('older versions of Node do not read back what toJSON gives of IPv4 in IPv6 form', {
  skip: list().fromJSON === undefined && 'this Node has no fromJSON',
}, () => {
  says('net.BlockList#toJSON', 'only older versions of Node make another address', '较旧的 Node 会把');
  const [written, read] = [list(), list()];
  written.addAddress('::ffff:1.2.3.4', 'ipv6');
  written.addAddress('2001:db8::1', 'ipv6');
  read.fromJSON(written.toJSON());
  assert.equal(read.check('2001:db8::1', 'ipv6'), true);
  if (MAJOR !== 24) assert.equal(read.check('::ffff:1.2.3.4', 'ipv6'), MAJOR > 24);
});

test('a SocketAddress of IPv4 has the flow label 0 whatever it was given', () => {
  says('net.SocketAddress#flowlabel', 'and for IPv4 in any case', 'IPv4 地址总是 0');
  const labels = (['ipv4', 'ipv6'] as const).map((family) => new net.SocketAddress({ family, flowlabel: 5 }).flowlabel);
  assert.deepEqual(labels, [0, 5]);
});

test('a family is taken with capital letters too, and shown with small ones', () => {
  says('SocketAddress.options.family', 'capital letters do no harm', '大小写都可以');
  const { family } = new net.SocketAddress({ address: '::1', family: 'IPv6' as 'ipv6' });
  assert.equal(family, 'ipv6');
});

test('the methods for CIDR take no SocketAddress', {
  skip: list().addCIDRs === undefined && 'this Node has no addCIDRs',
}, () => {
  says('net.SocketAddress', 'except those with CIDR in their name', '名字里带 CIDR 的方法除外');
  const address = new net.SocketAddress({ address: '127.0.0.9' });
  const rules = list();
  rules.addAddress(address);
  assert.ok(rules.check(address));
  assert.throws(() => rules.addCIDRs([address as unknown as string]), { code: 'ERR_INVALID_ARG_TYPE' });
});

test('addAddresses adds none where one is no address', {
  skip: list().addAddresses === undefined && 'this Node has no addAddresses',
}, () => {
  says('net.BlockList#addAddresses', 'and none is added', '一个也不会添加');
  const rules = list();
  assert.throws(() => rules.addAddresses(['127.0.0.9', 'nowhere']), { code: 'ERR_INVALID_ADDRESS' });
  assert.deepEqual(rules.rules, []);
});

/** Runs a command in a network of its own, whose loopback has four ports for clients. */
const FOUR_PORTS =
  'ip link set lo up && echo "40000 40003" > /proc/sys/net/ipv4/ip_local_port_range && exec "$0" -e "$1"';

function inOwnNetwork(program: string): { status: number | null; stdout: string } {
  return spawnSync('unshare', ['-rn', 'sh', '-c', FOUR_PORTS, process.execPath, program], { encoding: 'utf8' });
}

test('a client gets EADDRNOTAVAIL where no local port is left', {
  skip: inOwnNetwork('').status !== 0 && 'no network of its own can be had here',
}, () => {
  says('EADDRNOTAVAIL', 'used up all its ports towards one server', '用完了连往某个服务器的本地端口');
  const program = `
    const net = require('node:net');
    const server = net.createServer().listen(8000, '127.0.0.1', () => connect(0));
    function connect(before) {
      const client = net.connect(8000, '127.0.0.1', () => connect(before + 1));
      client.on('error', (error) => { console.log(before, error.code, error.syscall); process.exit(); });
    }`;
  assert.equal(inOwnNetwork(program).stdout.trim(), '4 EADDRNOTAVAIL connect');
  const error = { name: 'Error', message: '', code: 'EADDRNOTAVAIL', syscall: 'connect' };
  assert.match(errors.EADDRNOTAVAIL(error), /or no free port/);
});
