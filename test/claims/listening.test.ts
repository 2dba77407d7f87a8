import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { on, once } from 'node:events';
import net from 'node:net';
import { type TestContext, test } from 'node:test';
import { record } from '../narrator/recording.ts';
import { closed, connected, expectErrors, keep, meanwhile, portOf, serve, socketPath } from '../narrator/world.ts';
import { says } from './said.ts';
import { eventsOf, MAJOR, printed, printedByFile } from './watched.ts';

// What `listen()` takes for a port, when a server listens, and what a second call does.

/** What one type of argument has to be cast to in order to be wrong. */
const wrong = <T>(value: unknown): T => value as T;
const made = (t: TestContext): net.Server => expectErrors(keep(t, net.createServer()));

for (const port of [undefined, null])
  test(`a port that is ${port} is any free one`, async (t) => {
    says('listen.options.port', 'undefined and null count as 0', 'undefined 和 null 等于 0');
    says('ERR_INVALID_ARG_VALUE', 'the server then listens on any free one', '任意一个空闲端口上监听');
    const server = made(t).listen({ port: wrong(port), host: '127.0.0.1' });
    await once(server, 'listening');
    assert.ok(portOf(server) > 0);
  });

test('a port that is neither a number nor text is ERR_INVALID_ARG_VALUE, and a text that is no number ERR_SOCKET_BAD_PORT', (t) => {
  says('ERR_INVALID_ARG_VALUE', 'neither a number nor text', '既不是数字也不是字符串');
  says('ERR_INVALID_ARG_VALUE', 'a value that makes no sense here', '有个参数的值在这里没有意义');
  says('ERR_SOCKET_BAD_PORT', 'a text that is no number in `{ port }`', '`{ port }` 里的字符串不是数字');
  for (const port of [true, false, {}])
    assert.throws(() => made(t).listen({ port: wrong(port) }), { code: 'ERR_INVALID_ARG_VALUE' });
  for (const port of ['8000x', '', Number.NaN, -1, 65_536])
    assert.throws(() => made(t).listen({ port: wrong(port) }), { code: 'ERR_SOCKET_BAD_PORT' });
});

test('for connect, an undefined port is missing, and a text that is no number stands for a path', async () => {
  says('ERR_MISSING_ARGS', 'the port is undefined', '所以是 undefined');
  says('ERR_SOCKET_BAD_PORT', 'it counts as a path', '它会被当作路径');
  assert.throws(() => net.connect(wrong<net.NetConnectOpts>({ port: undefined, host: '127.0.0.1' })), {
    code: 'ERR_MISSING_ARGS',
  });
  const [error] = await once(net.connect('8000x'), 'error');
  assert.equal((error as NodeJS.ErrnoException).code, 'ENOENT');
});

test('a descriptor that is no socket: EINVAL for a file, another code for a pipe', {
  skip: process.platform === 'win32' && 'descriptors do not work there',
}, async (t) => {
  says(
    'net.Server#listen(handle)',
    'for a file its code is `EINVAL`, for a pipe another one',
    '是文件，错误码就是 `EINVAL`',
  );
  says('ENOTSOCK', 'the descriptor of a pipe', '管道的描述符');
  says('EINVAL', 'The descriptor of a file is given to `listen({ fd })`', '给 `listen({ fd })` 的是文件的描述符');
  const pipe = socketPath(t);
  execFileSync('mkfifo', [pipe]);
  const program = `
    const { openSync } = require('node:fs');
    for (const fd of [openSync(process.execPath, 'r'), openSync(process.argv[1], 'r+')])
      require('node:net').createServer().listen({ fd }).on('error', ({ code }) => console.log(code));`;
  assert.equal(await printed(program, pipe), 'EINVAL\nENOTSOCK');
});

test('the callback of a failed listen still waits, and runs when a later one succeeds', async (t) => {
  says('net.Server#listen', 'the one of the failed call still waits', '失败的那次传入的回调函数还在等待');
  const holder = await serve(t, record());
  const server = made(t);
  const ran: string[] = [];
  server.listen(portOf(holder), '127.0.0.1', () => ran.push('of the failed call'));
  await once(server, 'error');
  server.listen(0, '127.0.0.1', () => ran.push('of the second call'));
  await once(server, 'listening');
  assert.deepEqual(ran, ['of the failed call', 'of the second call']);
});

test('a failed listen is followed by no close', async (t) => {
  says('net.Server#event:error', "No 'close' follows it", "不会触发 'close'");
  const holder = await serve(t, record());
  const server = made(t);
  const seen = eventsOf(server, 'error', 'close');
  server.listen(portOf(holder), '127.0.0.1');
  await once(server, 'error');
  await meanwhile();
  assert.deepEqual(seen, ['error(EADDRINUSE)']);
});

test('a second listen throws once the server has its address; in the same turn with a host it is not caught', async (t) => {
  says('ERR_SERVER_ALREADY_LISTEN', 'two calls in the same turn are not caught', '同一轮里的两次调用不会被发现');
  says('net.Server#listen', 'once the server has its address', '已经有了地址又再次调用');
  const server = made(t).listen(0);
  assert.throws(() => server.listen(0), { code: 'ERR_SERVER_ALREADY_LISTEN' });
  const twice = made(t);
  const seen = eventsOf(twice, 'listening', 'error');
  twice.listen(0, '127.0.0.1').listen(0, '127.0.0.1');
  await once(twice, 'listening');
  await meanwhile();
  assert.deepEqual(seen, ['listening']);
});

test('a signal that was aborted before: no listening, only close, though without a host listening is true at once', async (t) => {
  says('listen.options.signal', "no 'listening' comes, only 'close'", "不会有 'listening'，只有 'close'");
  says('listen.options.signal', '`listening` is true on the next line', '下一行里 `listening` 仍然是 true');
  const signal = AbortSignal.abort();
  for (const [where, isAtOnce] of [
    [{ port: 0, host: '127.0.0.1' }, false],
    [{ port: 0 }, true],
    [{ path: socketPath(t) }, true],
  ] as const) {
    const server = made(t);
    const seen = eventsOf(server, 'listening', 'error', 'close');
    server.listen({ ...where, signal });
    assert.equal(server.listening, isAtOnce);
    await closed(server);
    await meanwhile();
    assert.deepEqual([seen, server.listening], [['close'], false]);
  }
});

test('in a cluster worker a server without a host does not listen on the next line either', async (t) => {
  says('net.Server#listening', 'or in a cluster worker', '或者在 cluster 的 worker 里');
  const program = `
    const cluster = require('node:cluster');
    const net = require('node:net');
    if (cluster.isPrimary) cluster.fork();
    else {
      const server = net.createServer().listen(0);
      console.log(server.listening);
      server.on('listening', () => { console.log(server.listening); process.exit(); });
    }`;
  assert.equal(await printedByFile(t, program), 'false\ntrue');
});

test('a destroyed connection no longer counts, before its close', async (t) => {
  says('net.Server#getConnections', "once its socket is destroyed, even before 'close'", "不必等到 'close'");
  const { server, accepted } = await connected(t);
  const seen = eventsOf(accepted, 'close');
  accepted.destroy();
  const count = await new Promise((resolve) => server.getConnections((_error, open) => resolve(open)));
  assert.deepEqual([count, seen], [0, []]);
});

test('events.on gives arrays of one socket, and ends at close where it is told to', async (t) => {
  says(
    'net.Server#[Symbol.asyncIterator]',
    "on(server, 'connection', { close: ['close'] })",
    "on(server, 'connection', { close: ['close'] })",
  );
  const server = await serve(t, record());
  const client = keep(t, net.connect(portOf(server), '127.0.0.1').resume());
  let sockets = 0;
  for await (const [socket] of on(server, 'connection', wrong({ close: ['close'] }))) {
    sockets += 1;
    assert.ok(socket instanceof net.Socket);
    socket.end();
    client.end();
    server.close();
  }
  assert.equal(sockets, 1);
});

test('over maxConnections a client that sends at once may get an error instead of an end', async (t) => {
  says('net.Server#maxConnections', "or an 'error' if it had begun to send", "也可能触发 'error'");
  const { server, port } = await connected(t);
  server.maxConnections = 1;
  const program = `
    const client = require('node:net').connect(Number(process.argv[1]), '127.0.0.1').resume();
    const seen = [];
    client.on('connect', () => seen.push('connect')).on('end', () => seen.push('end'));
    client.on('error', () => seen.push('error')).on('close', () => console.log(seen.join(' ')));
    client.write('hello');`;
  assert.match(await printed(program, String(port)), /^connect (?:end|error)$/);
});

test('in a cluster whose workers are all full, one more client is connected, gets no drop, and waits', async (t) => {
  says('net.Server#maxConnections', 'if all are full, the client is connected and waits', '客户端连上之后只能等着');
  says('net.Server#dropMaxConnection', 'means that the client waits', '就是让客户端等着');
  assert.equal(await printedByFile(t, FULL_CLUSTER), 'connect\ndata');
});

/** Two workers that take one client each: it prints what becomes of a third, which is served once the first has gone. */
const FULL_CLUSTER = `
  const cluster = require('node:cluster');
  const net = require('node:net');
  const { once } = require('node:events');
  if (cluster.isPrimary) main();
  else {
    const server = net.createServer((socket) => socket.resume().write('served'));
    server.maxConnections = 1;
    server.on('drop', () => console.log('drop'));
    server.listen(0, '127.0.0.1', () => process.send(server.address().port));
  }
  async function main() {
    const workers = [cluster.fork(), cluster.fork()];
    const [[port]] = await Promise.all(workers.map((worker) => once(worker, 'message')));
    const clients = [];
    for (let count = 0; count < 2; count += 1) {
      clients.push(net.connect(port, '127.0.0.1'));
      await once(clients.at(-1), 'data');
    }
    const third = net.connect(port, '127.0.0.1');
    for (const name of ['connect', 'data', 'end', 'error']) third.on(name, () => console.log(name));
    await once(third, 'connect');
    clients[0].destroy();
    await once(third, 'data');
    for (const worker of workers) worker.process.kill();
    process.exit();
  }`;

test('maxConnections of 0 drops everybody from Node 21 on, and is no limit before', async (t) => {
  says('net.Server#maxConnections', '0 drops everybody from Node 21 on', '从 Node 21 起，0 表示拒绝所有连接');
  const server = await serve(t, record());
  server.maxConnections = 0;
  const client = keep(t, net.connect(portOf(server), '127.0.0.1').resume());
  const first = await Promise.race([
    once(server, 'drop').then(() => 'drop'),
    once(server, 'connection').then(() => 'connection'),
  ]);
  client.destroy();
  assert.equal(first, MAJOR >= 21 ? 'drop' : 'connection');
});

test('a server at a path gives drop no argument', async (t) => {
  says('net.Server#event:drop', 'servers at a path get none', '在路径上监听的服务器没有这个参数');
  const path = socketPath(t);
  const server = made(t).listen(path);
  await once(server, 'listening');
  server.maxConnections = 1;
  const first = keep(t, net.connect(path));
  await once(server, 'connection');
  const second = expectErrors(keep(t, net.connect(path)));
  assert.deepEqual(await once(server, 'drop'), []);
  for (const client of [first, second]) client.destroy();
});

test("a server that is closed in the same turn has listened, and gets no 'listening'", async (t) => {
  says('net.Server#event:listening', 'unless the server was closed first', '除非服务器先关闭了');
  const server = made(t);
  const seen = eventsOf(server, 'listening', 'close');
  server.listen(socketPath(t));
  const listened = server.listening;
  await once(server.close(), 'close');
  await meanwhile();
  assert.deepEqual([listened, ...seen], [true, 'close']);
});
