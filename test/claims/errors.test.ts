import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import net from 'node:net';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { record } from '../narrator/recording.ts';
import { closed, connected, expectErrors, keep, meanwhile, portOf, serve, socketPath } from '../narrator/world.ts';
import { says } from './said.ts';
import { codeFrom, eventsOf, hangingServer, printed, resolvingTo } from './watched.ts';

// Which code comes of what, and who is told: the callback, an 'error' event, or both.

type Failures = AggregateError & { code: string };

const isLinux = process.platform === 'linux';
const expecting = (t: TestContext, socket: net.Socket): net.Socket => expectErrors(keep(t, socket));

/** A port of the loopback at which nobody listens. */
async function freePort(t: TestContext): Promise<number> {
  const server = await serve(t, record());
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

test('once Node has ended this side: EPIPE for the callback, and no error event if the socket is closed by then', async (t) => {
  says(
    'EPIPE',
    "an 'error' comes as well unless the socket is closed by then",
    "如果那时 socket 还没有关闭，还会触发 'error'",
  );
  const { accepted, client } = await connected(t);
  for (const socket of [accepted, client]) socket.resume();
  client.end();
  await closed(accepted);
  const seen = eventsOf(accepted, 'error');
  assert.equal(await codeFrom((callback) => accepted.write('late', callback)), 'EPIPE');
  await meanwhile();
  assert.deepEqual(seen, []);
});

test('once Node has ended this side while data waits: EPIPE for the callback and as an error event', async (t) => {
  says('EPIPE', 'the error is made by Node itself', '这个错误由 Node 自己产生');
  const { accepted, client } = await connected(t);
  const seen = eventsOf(accepted, 'error', 'close');
  client.pause();
  accepted.write(Buffer.alloc(2 ** 23));
  accepted.resume();
  client.end();
  await once(accepted, 'end');
  await meanwhile();
  assert.equal(accepted.destroyed, false);
  assert.equal(await codeFrom((callback) => accepted.write('late', callback)), 'EPIPE');
  await closed(accepted);
  assert.deepEqual(seen, ['error(EPIPE)', 'close(true)']);
});

test('a write is ERR_STREAM_DESTROYED after destroy or an error, EPIPE where Node ended, and after end ERR_STREAM_WRITE_AFTER_END', async (t) => {
  says('ERR_STREAM_DESTROYED', 'If Node has ended your side it is `EPIPE`', '如果是 Node 结束了本端，错误码是 `EPIPE`');
  says('ERR_STREAM_DESTROYED', "no 'error' comes", "不会触发 'error'");
  const codeOf = (socket: net.Socket): Promise<string | undefined> =>
    codeFrom((callback) => socket.write('x', callback));
  const [destroyed, reset, ended] = [
    await connected(t),
    await connected(t),
    await connected(t, { allowHalfOpen: true }),
  ];
  destroyed.client.destroy();
  assert.equal(await codeOf(destroyed.client), 'ERR_STREAM_DESTROYED');
  reset.accepted.resetAndDestroy();
  await closed(reset.client);
  const seen = eventsOf(reset.client, 'error');
  assert.equal(await codeOf(reset.client), 'ERR_STREAM_DESTROYED');
  await meanwhile();
  assert.deepEqual(seen, []);
  ended.client.resume().end();
  await once(ended.accepted.resume(), 'end');
  ended.accepted.end();
  await closed(ended.accepted);
  assert.equal(await codeOf(ended.accepted), 'ERR_STREAM_WRITE_AFTER_END');
});

test('destroyed while connecting: every write gets ERR_SOCKET_CLOSED_BEFORE_CONNECTION; after a failure only the first', async (t) => {
  says(
    'ERR_SOCKET_CLOSED_BEFORE_CONNECTION',
    'After a failure only the first `write()` gets it',
    '只有第一次 `write()` 的回调函数得到它',
  );
  const port = await freePort(t);
  const codesOf = async (socket: net.Socket, act: () => void): Promise<unknown[]> => {
    const codes = [1, 2].map(() => codeFrom((callback) => socket.write('x', callback)));
    act();
    return await Promise.all(codes);
  };
  const destroyed = expecting(t, net.connect(port, '127.0.0.1'));
  const before = 'ERR_SOCKET_CLOSED_BEFORE_CONNECTION';
  assert.deepEqual(await codesOf(destroyed, () => destroyed.destroy()), [before, before]);
  const refused = expecting(t, net.connect(port, '127.0.0.1'));
  assert.deepEqual(await codesOf(refused, () => undefined), [before, 'ECONNREFUSED']);
});

test('an address that gives no answer stands in the AggregateError as ETIMEDOUT, which Node made after its own limit', {
  skip: !isLinux && 'what a full queue does differs between systems',
}, async (t) => {
  says('ERR_SOCKET_CONNECTION_TIMEOUT', 'such an attempt stands as `ETIMEDOUT`', '这样的尝试写作 `ETIMEDOUT`');
  says('ETIMEDOUT', 'a server whose queue is full', '服务器的队列已满');
  says(
    'net.setDefaultAutoSelectFamilyAttemptTimeout',
    'in which `ETIMEDOUT` stands',
    'AggregateError 里有 `ETIMEDOUT`',
  );
  says('AggregateError', 'Its `code` is that of the first', '它的 `code` 取自第一个错误');
  const port = await hangingServer(t, 1);
  const lookup = resolvingTo('127.0.0.1', '::1');
  for (;;) {
    const socket = keep(t, net.connect({ port, host: 'two', lookup }));
    const seen = eventsOf(socket, 'connectionAttemptTimeout');
    const error = await new Promise<Failures | undefined>((resolve) => {
      socket.once('connect', () => resolve(undefined)).once('error', (failure) => resolve(failure as Failures));
    });
    if (error === undefined) continue;
    assert.deepEqual([error.code, error.errors[0].code, error.errors.length], ['ETIMEDOUT', 'ETIMEDOUT', 2]);
    assert.equal(seen.length, 1);
    return;
  }
});

for (const death of ["process.kill(process.pid, 'SIGKILL')", "throw new Error('crash')", 'process.exit()'])
  test(`a process that dies by ${death} ends an idle connection in the ordinary way`, async (t) => {
    says(
      'ECONNRESET',
      'A process that merely dies ends its connections in the ordinary way',
      '如果进程只是退出，它的连接会正常结束',
    );
    const server = await serve(t, record());
    const program = `require('node:net').connect(${portOf(server)}, '127.0.0.1').on('data', () => { ${death}; });`;
    const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
    t.after(() => child.kill());
    const [accepted] = (await once(server, 'connection')) as [net.Socket];
    const seen = eventsOf(accepted, 'end', 'error', 'close');
    accepted.resume().write('go');
    await closed(accepted);
    assert.deepEqual(seen, ['end', 'close(false)']);
  });

test('a process that is killed resets a connection in which bytes wait unread in its operating system', async (t) => {
  says('ECONNRESET', 'unread in its operating system', '还在它的操作系统里没有读走');
  const server = await serve(t, record());
  const program = `require('node:net').connect(${portOf(server)}, '127.0.0.1').pause(); setInterval(() => 0, 9_999);`;
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
  t.after(() => child.kill('SIGKILL'));
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  const seen = eventsOf(accepted, 'end', 'error', 'close');
  accepted.resume().write('hello');
  const isClosed = closed(accepted);
  await meanwhile();
  child.kill('SIGKILL');
  await isClosed;
  assert.deepEqual(seen, ['error(ECONNRESET)', 'close(true)']);
});

test('an error that Node makes by itself has no syscall, and one that passes on what the system said has it', async (t) => {
  const port = await freePort(t);
  const two = { port, host: 'two', lookup: resolvingTo('127.0.0.1', '::1') };
  const failing = [
    net.connect(port, '127.0.0.1').end('a').end('b'),
    net.connect(two),
    net.connect(port, '127.0.0.1'),
    net.connect(`${socketPath(t)}/in/no/folder`),
  ];
  const told = failing.map((socket) => once(keep(t, socket), 'error') as Promise<[NodeJS.ErrnoException]>);
  const syscalls = (await Promise.all(told)).map(([{ syscall }]) => syscall);
  assert.deepEqual(syscalls, [undefined, undefined, 'connect', 'connect']);
  const isOfNode = (error: NodeJS.ErrnoException): boolean => error.syscall === undefined;
  assert.throws(() => net.connect(65536, '127.0.0.1'), isOfNode);
});

test('destroy resets only where bytes wait in the operating system: those that Node has taken in do not count', async (t) => {
  says('ECONNRESET', 'unread in its operating system', '还在它的操作系统里没有读走');
  const [inNode, inSystem] = [await connected(t), await connected(t, { pauseOnConnect: true })];
  const seen = [inNode, inSystem].map(({ client }) => eventsOf(client.resume(), 'end', 'error', 'close'));
  for (const { client } of [inNode, inSystem]) client.write('hello');
  await meanwhile();
  assert.deepEqual([inNode.accepted.readableLength, inSystem.accepted.readableLength], [5, 0]);
  inNode.accepted.destroy();
  inSystem.accepted.destroy();
  await Promise.all([closed(inNode.client), closed(inSystem.client)]);
  assert.deepEqual(seen, [
    ['end', 'close(false)'],
    ['error(ECONNRESET)', 'close(true)'],
  ]);
});

test('a descriptor is EBADF once it is closed under its socket, or for what it was not opened for', {
  skip: process.platform === 'win32' && 'a pipe cannot be made there',
}, async (t) => {
  says('EBADF', 'Something closed the descriptor under a socket', 'socket 正在使用的描述符被别处关闭了');
  says('EBADF', 'was not opened for this', '打开时不允许这种操作');
  const pipe = socketPath(t);
  execFileSync('mkfifo', [pipe]);
  const program = `
    const { closeSync, openSync, writeSync } = require('node:fs');
    const told = ({ code }) => console.log(code);
    try { writeSync(openSync(process.execPath, 'r'), 'x'); } catch (error) { told(error); }
    const fd = openSync(process.argv[1], 'r+');
    const socket = new (require('node:net').Socket)({ fd }).on('error', told);
    closeSync(fd);
    socket.write('x');`;
  assert.equal(await printed(program, pipe), 'EBADF\nEBADF');
});

test('of a descriptor that is a file or not open no socket is made, and a handle that cannot be sent is ERR_INVALID_HANDLE_TYPE', async (t) => {
  says('ERR_INVALID_FD_TYPE', 'and no pipe, or not open', '也不是管道，或者没有打开');
  says('ERR_INVALID_HANDLE_TYPE', 'for a socket or handle of this kind', '不适用于这种 socket 或句柄');
  const file = openSync(process.execPath, 'r');
  t.after(() => closeSync(file));
  for (const fd of [file, 9999]) assert.throws(() => new net.Socket({ fd }), { code: 'ERR_INVALID_FD_TYPE' });
  const program = `
    const child = require('node:child_process').fork('-e', [''], { execArgv: [] });
    try { child.send('x', {}); } catch (error) { console.log(error.code); }
    child.kill();`;
  assert.equal(await printed(program), 'ERR_INVALID_HANDLE_TYPE');
});

test('without a descriptor left, a client is connected and cut off, and the server gets no event', {
  skip: !isLinux && 'a limit for one process is set by a shell here',
}, async () => {
  says(
    'EMFILE',
    'connected and cut off at once, and the server gets no event at all',
    '连上之后立刻被断开，服务器得不到任何事件',
  );
  assert.deepEqual((await printed(EXHAUSTED)).split('\n'), ['connect end close']);
});

/** A server that has no descriptor left, in a shell with a low limit; it prints its events, and those of a client in another process. */
const EXHAUSTED = `
  const { execFileSync, spawn } = require('node:child_process');
  const server = \`
    const fs = require('node:fs');
    const server = require('node:net').createServer(() => console.log('connection'));
    for (const name of ['drop', 'error']) server.on(name, () => console.log(name));
    server.listen(0, '127.0.0.1', () => {
      try { for (;;) fs.openSync('/dev/null'); } catch { process.send(server.address().port); }
    });\`;
  const client = \`
    const seen = [];
    const client = require('node:net').connect(Number(process.argv[1]), '127.0.0.1').resume();
    for (const name of ['connect', 'end', 'error', 'close']) client.on(name, () => seen.push(name));
    client.on('close', () => console.log(seen.join(' ')));\`;
  const child = spawn('sh', ['-c', 'ulimit -n 60; exec "$0" -e "$1"', process.execPath, server], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.once('message', (port) => {
    process.stdout.write(execFileSync(process.execPath, ['-e', client, String(port)]));
    child.kill();
  });`;

for (const [how, hadError, act] of [
  ['never began to connect', [], (socket: net.Socket) => socket.destroy(new Error('given'))],
  ['was refused', [true], (socket: net.Socket, port: number) => socket.connect(port, '127.0.0.1')],
] as const)
  test(`hadError of a socket that ${how} is ${hadError[0]}`, async (t) => {
    says('net.Socket#event:close', 'it is undefined if there was nothing to close', '如果没有什么可关闭');
    const socket = expecting(t, new net.Socket());
    act(socket, await freePort(t));
    assert.deepEqual(await closed(socket), hadError);
  });

test('a signal that was aborted before brings an error, and the connection is made all the same', async (t) => {
  says('Socket.options.signal', 'does not keep the socket from connecting', '并不能阻止 socket 建立连接');
  const server = await serve(t, record());
  const socket = expecting(t, net.connect({ port: portOf(server), host: '127.0.0.1', signal: AbortSignal.abort() }));
  const seen = eventsOf(socket, 'error');
  await Promise.all([closed(socket), once(server, 'connection')]);
  assert.deepEqual(seen, ['error(ABORT_ERR)']);
});

test("a socket whose loop was left has an 'error' with ABORT_ERR", async (t) => {
  says('ABORT_ERR', 'your code left a `for await` over the socket', '提前离开了读这个 socket 的 `for await`');
  says('ABORT_ERR', 'a `for await` over it that was left', '`for await` 提前离开了');
  const server = await serve(t, record(), (socket: net.Socket) => socket.write('a'));
  const socket = expecting(t, net.connect(portOf(server), '127.0.0.1'));
  const seen = eventsOf(socket, 'error');
  const isClosed = closed(socket);
  for await (const _data of socket) break;
  assert.deepEqual([await isClosed, seen], [[true], ['error(ABORT_ERR)']]);
});
