import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { closed, connected, expectErrors, keep, meanwhile, portOf } from '../narrator/world.ts';
import { says } from './said.ts';
import { codeFrom, eventsOf, hangingServer, MAJOR, resolvingTo } from './watched.ts';

// What holds nearly everywhere, and where it does not.

const HOST = '127.0.0.1';
const isLinux = process.platform === 'linux';
const on = async (t: TestContext, ...where: [number | net.ListenOptions, string?]): Promise<net.Server> => {
  const server = expectErrors(keep(t, net.createServer()));
  server.on('connection', expectErrors).listen(...(where as [number, string]));
  await once(server, 'listening');
  return server;
};

test('a reset of a socket that came paused is noticed by a write', async (t) => {
  says(
    'createServer.options.pauseOnConnect',
    'not even a reset is noticed until you write',
    '连重置也要到写入时才会察觉',
  );
  const { accepted, client } = await connected(t, { pauseOnConnect: true });
  const seen = eventsOf(accepted, 'end', 'error', 'close');
  client.resetAndDestroy();
  await meanwhile();
  assert.deepEqual(seen, []);
  accepted.write('x');
  await closed(accepted);
  assert.deepEqual(seen, ['error(ECONNRESET)', 'close(true)']);
});

test('destroySoon brings a close with finish alone before it', async (t) => {
  says('net.Socket#event:close', "after `destroySoon()` 'finish' alone", "调用 `destroySoon()` 时可能只有 'finish'");
  const { client } = await connected(t);
  const seen = eventsOf(client.resume(), 'end', 'finish', 'error', 'close');
  client.destroySoon();
  await closed(client);
  assert.deepEqual(seen, ['finish', 'close(false)']);
});

test('a name that was looked up winds an idle timer up', {
  skip: !isLinux && 'what a full queue does differs between systems',
}, async (t) => {
  says('net.Socket#event:timeout', 'the name was looked up', '主机名解析完成');
  const port = await hangingServer(t, 1);
  for (const _place of ['taken in', 'queue', 'queue']) await once(keep(t, net.connect(port, HOST)), 'connect');
  let found = (): void => undefined;
  const lookup = ((_name, _options, answer) => {
    found = () => answer(null, HOST, 4);
  }) as net.LookupFunction;
  const options = { port, host: 'name.invalid', timeout: 20, autoSelectFamily: false, lookup };
  const client = expectErrors(keep(t, net.connect(options)));
  await once(client, 'timeout');
  found();
  await once(client, 'timeout');
  assert.deepEqual([client.connecting, client.bytesRead, client.bytesWritten], [true, 0, 0]);
});

test('one more client waits than the backlog says, and 0 is the default', {
  skip: !isLinux && 'what a full queue does differs between systems',
}, async (t) => {
  says('listen.options.backlog', 'Linux lets one more wait than you say', '多一条');
  says('listen.options.backlog', "0 stands for Node's default, 511", '写 0 等于 Node 的默认值 511');
  const lookup = resolvingTo(HOST, '::1');
  for (const [backlog, places] of [
    [2, 3],
    [0, 20],
  ] as const) {
    const port = await hangingServer(t, backlog, 'at once');
    const isIn = async (): Promise<boolean> => {
      const client = keep(t, net.connect({ port, host: 'two', lookup }));
      return await new Promise((resolve) => {
        client.once('connect', () => resolve(true)).once('error', () => resolve(false));
      });
    };
    let waiting = 0;
    while (waiting < 20 && (await isIn())) waiting += 1;
    assert.equal(waiting, places, `backlog ${backlog}`);
  }
});

test('ipv6Only keeps IPv4 out without a host too, except on Node 20', async (t) => {
  says(
    'listen.options.ipv6Only',
    'Node 20 ignores it unless the host `::` is written out',
    '在 Node 20 上，必须写出主机 `::`',
  );
  const server = await on(t, { port: 0, ipv6Only: true });
  if ((server.address() as net.AddressInfo).family !== 'IPv6') return t.diagnostic('this machine has no IPv6');
  const client = expectErrors(keep(t, net.connect(portOf(server), HOST)));
  const outcome = await new Promise((resolve) => {
    client.once('connect', () => resolve('connect')).once('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
  });
  assert.equal(outcome, MAJOR === 20 ? 'connect' : 'ECONNREFUSED');
});

test('the highWaterMark counts the length of a string, not its bytes', async (t) => {
  says(
    'createServer.options.highWaterMark',
    'A string counts by its length, not by its bytes',
    '按 UTF-16 码元计算，而不是按字节',
  );
  const { accepted } = await connected(t, { highWaterMark: 10 });
  assert.deepEqual([accepted.write('€'.repeat(9)), accepted.bytesWritten], [true, 27]);
  accepted.cork();
  assert.deepEqual([accepted.write('€'.repeat(9)), accepted.write('€')], [true, false]);
});

test('of a name with a blocked address the other one is tried, and no error comes', async (t) => {
  says('Socket.options.blockList', 'the others are tried', '会继续尝试其他地址');
  says('ERR_IP_BLOCKED', "it is no 'error' but a 'connectionAttemptFailed'", "只有 'connectionAttemptFailed'");
  const server = await on(t, 0, '127.0.0.2');
  const blockList = new net.BlockList();
  blockList.addAddress(HOST);
  const lookup = resolvingTo(HOST, '127.0.0.2');
  const options = { port: portOf(server), host: 'two', blockList, lookup };
  const client = keep(t, net.connect(options as net.NetConnectOpts));
  const failed: unknown[] = [];
  client.on('connectionAttemptFailed', (_ip, _port, _family, error: NodeJS.ErrnoException) => failed.push(error.code));
  await once(client, 'connect');
  assert.deepEqual(failed, [MAJOR === 20 ? 'ECONNREFUSED' : 'ERR_IP_BLOCKED']);
});

test('a client of 0.0.0.0 comes in at 127.0.0.1', { skip: !isLinux && 'systems differ in it' }, async (t) => {
  says(
    'net.Socket#localAddress',
    'a client of `0.0.0.0` comes in at `127.0.0.1`',
    '连接 `0.0.0.0` 的客户端，连到的是 `127.0.0.1`',
  );
  const server = await on(t, 0, '0.0.0.0');
  const [[accepted]] = await Promise.all([
    once(server, 'connection') as Promise<[net.Socket]>,
    once(keep(t, net.connect(portOf(server), '0.0.0.0')), 'connect'),
  ]);
  assert.equal(accepted.localAddress, HOST);
});

test('at a server with several addresses, two clients may come from one address and port', {
  skip: !isLinux && 'only Linux has 127.0.0.2 from the start',
}, async (t) => {
  says('net.Socket#remotePort', 'if the server listens on one address only', '服务器只在一个地址上监听时');
  const server = await on(t, 0, '0.0.0.0');
  const accepted: net.Socket[] = [];
  server.on('connection', (socket) => accepted.push(socket));
  let localPort = 0;
  for (const host of [HOST, '127.0.0.2']) {
    const came = once(server, 'connection');
    const client = keep(t, net.connect({ port: portOf(server), host, localAddress: HOST, localPort }));
    await Promise.all([once(client, 'connect'), came]);
    localPort = client.localPort ?? 0;
  }
  const [first, second] = accepted.map(({ remoteAddress, remotePort }) => `${remoteAddress} ${remotePort}`);
  assert.equal(first, second);
  assert.deepEqual(
    accepted.map(({ localAddress }) => localAddress),
    [HOST, '127.0.0.2'],
  );
});

test('a socket that does not read keeps no process alive, although it is open', async (t) => {
  says('net.Socket#ref', 'one that has not begun to read', '还没有开始读取');
  says('process does not exit', 'a socket that connects, reads or is still sending', '正在连接、读取或发送的 socket');
  says('process exits at once', 'no socket connects, reads or sends', '没有 socket 在连接、读取或发送');
  const program = `
    const server = require('node:net').createServer({ pauseOnConnect: true }, (socket) => {
      server.close();
      process.on('exit', () => console.log(socket.readyState));
    });
    server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const [port] = await once(child.stdout, 'data');
  expectErrors(keep(t, net.connect(Number(port), HOST)));
  const [[last], [status]] = await Promise.all([once(child.stdout, 'data'), once(child, 'exit')]);
  assert.deepEqual([String(last), status], ['open\n', 0]);
});

test('a bare end of a socket that was destroyed while connecting gets ERR_STREAM_DESTROYED', async (t) => {
  says(
    'ERR_SOCKET_CLOSED_BEFORE_CONNECTION',
    'a bare `end()` gets `ERR_STREAM_DESTROYED`',
    '不带数据的 `end()` 的回调函数收到的是',
  );
  const server = await on(t, 0, HOST);
  const [bare, full] = [net.connect(portOf(server), HOST), net.connect(portOf(server), HOST)];
  const codes = [
    codeFrom((callback) => bare.end(callback as () => void)),
    codeFrom((callback) => full.end('x', callback as () => void)),
  ];
  for (const client of [bare, full]) keep(t, client).destroy();
  assert.deepEqual(await Promise.all(codes), ['ERR_STREAM_DESTROYED', 'ERR_SOCKET_CLOSED_BEFORE_CONNECTION']);
});

test('a pipe that goes one way only counts as writable all the same', { skip: !isLinux && 'it takes a shell' }, () => {
  says('Socket.options.fd', 'even if it goes one way only', '即使实际上只有一个方向');
  const program = `
    const socket = new (require('node:net').Socket)({ fd: 0 });
    socket.on('error', ({ code }) => console.log(code));
    console.log(socket.readable, socket.writable);
    socket.write('x');`;
  const shell = ['-c', 'true | "$0" -e "$1"', process.execPath, program];
  assert.equal(spawnSync('sh', shell, { encoding: 'utf8' }).stdout, 'true true\nEPIPE\n');
});
