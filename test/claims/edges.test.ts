import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import process from 'node:process';
import { test } from 'node:test';
import { closed, connected, expectErrors, keep, meanwhile, portOf } from '../narrator/world.ts';
import { says } from './said.ts';
import { codeFrom, eventsOf, resolvingTo } from './watched.ts';

// Where a sentence ends that holds nearly everywhere.

const HOST = '127.0.0.1';
const skip = process.platform !== 'linux' && 'systems differ in it';

/** `listening`, or the code of the error. */
function outcome(server: net.Server): Promise<string> {
  return new Promise((resolve) => {
    server.once('listening', () => resolve('listening'));
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message));
  });
}

test("'lookup' comes after 'close' if the socket was destroyed before the name was found", async (t) => {
  says('net.Socket#event:close', "only 'lookup' may be later", "只有 'lookup' 可能更晚");
  let found = (): void => undefined;
  const lookup = ((_name, _options, answer) => {
    found = () => answer(null, HOST, 4);
  }) as net.LookupFunction;
  const client = keep(t, net.connect({ port: 1, host: 'name.invalid', autoSelectFamily: false, lookup }));
  const seen = eventsOf(client, 'lookup', 'close');
  client.destroy();
  await closed(client);
  found();
  assert.deepEqual(seen, ['close(false)', 'lookup']);
});

test("with a 'readable' listener, a 'data' listener makes nothing come, and neither does resume()", async (t) => {
  says(
    'net.Socket#resume',
    "As long as there is a 'readable' listener, nothing flows",
    "只要还有 'readable' 监听器，'data' 就不会自己到来",
  );
  says('net.Socket#event:data', "or has a 'readable' listener", "或者有 'readable' 监听器");
  const { accepted, client } = await connected(t);
  const seen = eventsOf(
    client.on('readable', () => undefined),
    'data',
  );
  const came = once(client, 'readable');
  accepted.write('x');
  await came;
  await meanwhile();
  client.resume();
  await meanwhile();
  assert.deepEqual([seen, client.readableLength], [[], 1]);
});

test('false of write() may also mean that the data is lost', async (t) => {
  says(
    'net.Socket#write',
    'or when the socket cannot be written to, which loses the data',
    '或者 socket 不能写，这份数据就丢失了',
  );
  says('net.Socket#write', 'or with an error', '如果写入失败，它会得到错误');
  const { client } = await connected(t);
  client.end();
  let returned: boolean | undefined;
  const code = codeFrom((callback) => {
    returned = client.write('x', callback as () => void);
  });
  assert.deepEqual([await code, returned], ['ERR_STREAM_WRITE_AFTER_END', false]);
});

test('what a socket threw away may no longer count as written once it is closed', async (t) => {
  says('net.Socket#bytesWritten', 'what it threw away may no longer count', '被丢弃的内容可能不再算在内');
  const { client } = await connected(t, { pauseOnConnect: true });
  const chunk = Buffer.alloc(16 << 20);
  for (const piece of [chunk, chunk]) client.write(piece);
  assert.equal(client.bytesWritten, 2 * chunk.length);
  client.destroy();
  await closed(client);
  assert.equal(client.bytesWritten, chunk.length);
});

test('an empty string is no path', () => {
  says('net.Socket#connect(path)', 'neither empty nor a number', '既不是空的、也不是数字的字符串');
  assert.throws(() => net.connect(''), { code: 'ERR_SOCKET_BAD_PORT' });
});

test('a delay of 0 leaves the keep-alive that was set before', { skip }, async (t) => {
  says('net.Socket#setKeepAlive(enable)', '0 leaves what was set before', '写 0 就沿用之前设定的值');
  says('setKeepAlive.options.initialDelay', '0 leaves what was set before', '0 表示沿用之前设定的值');
  const { client, port } = await connected(t);
  const secondsLeft = (): number => {
    const ends = [client.localPort ?? 0, port].map((each) => each.toString(16).toUpperCase().padStart(4, '0'));
    const line = fs
      .readFileSync('/proc/net/tcp', 'utf8')
      .split('\n')
      .map((each) => each.trim().split(/\s+/))
      .find(([, local, remote]) => local?.endsWith(`:${ends[0]}`) && remote?.endsWith(`:${ends[1]}`));
    return Number.parseInt(line?.[5]?.split(':')[1] ?? '', 16) / 100;
  };
  client.setKeepAlive(true);
  assert.ok(secondsLeft() > 1000);
  client.setKeepAlive(true, 50_000).setKeepAlive(true, 0);
  assert.ok(secondsLeft() <= 50);
});

test('readOnly on a socket that came paused: the other side has ended, and no byte waits', async (t) => {
  says('net.Socket#readyState', 'you have not read as far as its end', '本端还没有读到它的结束');
  const { accepted, client } = await connected(t, { pauseOnConnect: true });
  accepted.end();
  client.resume().end();
  await closed(client);
  assert.deepEqual([accepted.readyState, accepted.readableLength], ['readOnly', 0]);
});

test('an address of another machine is EADDRNOTAVAIL, or EINVAL where it takes a zone', { skip }, async (t) => {
  says('listen.options.host', 'mostly gives `EADDRNOTAVAIL`', '通常会得到 `EADDRNOTAVAIL`');
  const results: string[] = [];
  for (const host of ['192.0.2.1', 'fe80::1'])
    results.push(await outcome(expectErrors(keep(t, net.createServer())).listen(0, host)));
  assert.equal(results[0], 'EADDRNOTAVAIL');
  if (fs.existsSync('/proc/net/if_inet6')) assert.equal(results[1], 'EINVAL');
});

test('an empty localAddress counts as left out, any other that is none throws', async (t) => {
  says('connect.options.localAddress', 'or empty, which counts as left out', '空值（等于没有写）');
  const server = keep(t, net.createServer()).listen(0, HOST);
  await once(server, 'listening');
  const options = { port: portOf(server), host: HOST };
  await once(keep(t, net.connect({ ...options, localAddress: '' })), 'connect');
  assert.throws(() => net.connect({ ...options, localAddress: 'lo' }), { code: 'ERR_INVALID_IP_ADDRESS' });
});

test('beside a server for IPv6 only, another one may listen on the same port for IPv4', { skip }, async (t) => {
  says('listen.options.ipv6Only', 'unless another server listens there on IPv4', '除非另有服务器');
  const [six, four] = [expectErrors(keep(t, net.createServer())), keep(t, net.createServer())];
  if ((await outcome(six.listen({ port: 0, host: '::', ipv6Only: true }))) !== 'listening')
    return t.diagnostic('this machine has no IPv6');
  assert.equal(await outcome(four.listen(portOf(six), '0.0.0.0')), 'listening');
});

test('destroy() calls connecting off', async (t) => {
  says('net.Socket#connecting', 'or is called off by `destroy()`', '或者被 `destroy()` 取消');
  const client = keep(t, net.connect(1, HOST));
  assert.equal(client.connecting, true);
  assert.equal(client.destroy().connecting, false);
});

test('the addresses that were tried stay until a name with several is tried anew', async (t) => {
  says('net.Socket#autoSelectFamilyAttemptedAddresses', 'leaves it as it was', '它不会改变');
  const server = keep(t, net.createServer()).listen(0, HOST);
  await once(server, 'listening');
  const port = portOf(server);
  const client = keep(t, new net.Socket());
  const tried: unknown[] = [];
  const connects = async (host: string, ...addresses: string[]): Promise<void> => {
    await once(client.connect({ port, host, lookup: resolvingTo(...addresses) }), 'connect');
    tried.push(client.autoSelectFamilyAttemptedAddresses);
    client.destroy();
    await closed(client);
  };
  await connects('one', HOST);
  await connects('two', '127.0.0.2', HOST);
  await connects(HOST);
  const both = [`127.0.0.2:${port}`, `${HOST}:${port}`];
  assert.deepEqual(tried, [undefined, both, both]);
});
