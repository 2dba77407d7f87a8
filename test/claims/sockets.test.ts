import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { record } from '../narrator/recording.ts';
import { closed, connected, expectErrors, keep, meanwhile, portOf, serve, socketPath } from '../narrator/world.ts';
import { says } from './said.ts';
import { codeFrom, eventsOf, resolvingTo } from './watched.ts';

// Properties and options of sockets, at the moments that the texts speak of.

for (const [options, can] of [
  ['{ fd: 3 }', 'true true'],
  ['{ fd: 3, readable: false }', 'false true'],
  ['{ fd: 3, writable: false }', 'true false'],
] as const)
  test(`a socket of ${options} is readable and writable: ${can}`, {
    skip: process.platform === 'win32' && 'a child inherits no sockets there',
  }, async (t) => {
    says('Socket.options.fd', 'unless `readable` or `writable` is false', '除非 `readable` 或 `writable` 写成 false');
    for (const id of ['Socket.options.readable', 'Socket.options.writable'] as const)
      says(id, 'It is true unless you say false', '不写就是 true');
    const { client } = await connected(t);
    const { _handle: inherited } = client as unknown as { _handle: net.Socket };
    const program = `const socket = new (require('node:net').Socket)(${options}); console.log(socket.readable, socket.writable); process.exit();`;
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit', inherited] });
    t.after(() => child.kill());
    assert.ok(child.stdout);
    assert.equal((await text(child.stdout)).trim(), can);
  });

test('bufferSize is a number while connecting, and undefined before and after', async (t) => {
  says('net.Socket#bufferSize', 'It is undefined before `connect()`', '调用 `connect()` 之前');
  says('net.Socket#bufferSize', 'and once the socket is closed', '关闭之后是 undefined');
  const server = await serve(t, record());
  const socket = keep(t, new net.Socket());
  const sizes = [socket.bufferSize];
  socket.connect(portOf(server), '127.0.0.1');
  sizes.push(socket.bufferSize);
  socket.destroy();
  await closed(socket);
  assert.deepEqual([...sizes, socket.bufferSize], [undefined, 0, undefined]);
});

test('pending does not tell whether you can write: after connect it is kept, before it is an error', async (t) => {
  says('net.Socket#pending', "data is kept until 'connect'", "内容会保留到 'connect'");
  const server = await serve(t, record());
  const connecting = keep(t, net.connect(portOf(server), '127.0.0.1'));
  const fresh = expectErrors(keep(t, new net.Socket()));
  assert.deepEqual([connecting.pending, fresh.pending, fresh.readyState], [true, true, 'open']);
  const codes = [connecting, fresh].map((socket) => codeFrom((callback) => socket.write('x', callback)));
  assert.deepEqual(await Promise.all(codes), [undefined, 'ERR_SOCKET_CLOSED']);
});

test("the callback of end gets an error where there is no 'finish'", async (t) => {
  says(
    'net.Socket#end',
    "mostly gets the error for which there is no 'finish'",
    "如果不会有 'finish'，它多半会得到错误",
  );
  const { client } = await connected(t);
  const code = codeFrom((callback) => client.end('x', callback as () => void));
  client.destroy();
  assert.equal(await code, 'ERR_STREAM_DESTROYED');
});

test("after one's own destroy a bare end does not call back, one with data does; after an error both do", async (t) => {
  says('net.Socket#end', "it may not run at all: wait for 'close'", "它可能根本不会运行：请等 'close'");
  says('ERR_STREAM_DESTROYED', 'may not run at all', '它的回调函数可能根本不会运行');
  const [bare, full, failed] = [await connected(t), await connected(t), await connected(t)];
  const ran: string[] = [];
  bare.client.destroy();
  bare.client.end(() => ran.push('of the bare end'));
  full.client.destroy();
  failed.accepted.resetAndDestroy();
  await closed(failed.client);
  const codes = [
    codeFrom((callback) => full.client.end('x', callback as () => void)),
    codeFrom((callback) => failed.client.end(callback as () => void)),
  ];
  assert.deepEqual(await Promise.all(codes), ['ERR_STREAM_DESTROYED', 'ERR_STREAM_DESTROYED']);
  await meanwhile();
  assert.deepEqual(ran, []);
});

test('write takes a DataView, and no ArrayBuffer', async (t) => {
  says('net.Socket#write', 'a typed array or a DataView', 'TypedArray 或 DataView');
  const { client } = await connected(t);
  const bytes = new ArrayBuffer(2);
  assert.doesNotThrow(() => client.write(new DataView(bytes) as unknown as Uint8Array));
  assert.throws(() => client.write(bytes as unknown as Uint8Array), { code: 'ERR_INVALID_ARG_TYPE' });
});

test('onread has no data events, but end and close', async (t) => {
  says('Socket.options.onread', "no 'data' events then", "没有 'data' 事件");
  says('net.Socket#constructor', 'takes the same options, such as `onread`', '`onread` 之类的选项也可以传给它');
  const server = await serve(t, record());
  server.on('connection', (accepted) => accepted.end('hello'));
  const pieces: number[] = [];
  const onread = { buffer: new Uint8Array(3), callback: (bytes: number) => pieces.push(bytes) > 0 };
  const client = keep(t, net.connect({ port: portOf(server), host: '127.0.0.1', onread }));
  const seen = eventsOf(client, 'data', 'end', 'error', 'close');
  await closed(client);
  assert.deepEqual(
    [pieces, seen],
    [
      [3, 2],
      ['end', 'close(false)'],
    ],
  );
});

test('a closed socket can be connected anew', async (t) => {
  says('net.Socket#connect', 'a closed socket can be connected anew', '关闭的 socket 可以重新连接');
  const { accepted, client, port } = await connected(t);
  client.resume();
  accepted.end();
  await closed(client);
  const seen = eventsOf(client.connect(port, '127.0.0.1'), 'ready', 'close');
  await once(client, 'ready');
  assert.deepEqual(seen, ['ready']);
});

test('a Unix socket has its connectionAttempt before connect returns, and no address of its own', async (t) => {
  says(
    'net.Socket#event:connectionAttempt',
    'only a listener that was there before hears it',
    '只有事先注册的监听器才能收到',
  );
  says('net.Socket#address', 'for Unix sockets it returns an empty object', '在 Unix socket 上，它返回空对象');
  const path = socketPath(t);
  const server = keep(t, net.createServer().listen(path));
  await once(server, 'listening');
  const client = keep(t, new net.Socket());
  const before = eventsOf(client, 'connectionAttempt');
  client.connect(path);
  assert.equal(before.length, 1);
  const after = eventsOf(client, 'connectionAttempt', 'connect', 'ready');
  await once(client, 'ready');
  assert.deepEqual([before.length, after, client.address()], [1, ['connect', 'ready'], {}]);
});

test('the own address may be there while the socket is connecting, but not before', async (t) => {
  for (const id of ['net.Socket#address', 'net.Socket#localPort', 'net.Socket#localFamily'] as const)
    says(id, 'no sign of a connection', '这不表示连接成功了');
  says('net.Socket#localAddress', 'while it is connecting, it may be there already', '正在连接时就可能已经有值');
  const server = await serve(t, record());
  const told = ({ localAddress, localPort = 0, localFamily }: net.Socket): unknown[] => [
    localAddress,
    localPort > 0,
    localFamily,
  ];
  assert.deepEqual(told(new net.Socket()), [undefined, false, undefined]);
  const client = keep(t, net.connect(portOf(server), '127.0.0.1'));
  await once(client, 'connectionAttempt');
  assert.equal(client.connecting, true);
  assert.deepEqual(told(client), ['127.0.0.1', true, 'IPv4']);
  assert.deepEqual(client.address(), {
    address: '127.0.0.1',
    family: 'IPv4',
    port: client.localPort,
  });
  await once(client, 'connect');
});

test("writableLength counts a string's characters, bytesWritten its bytes", async (t) => {
  says('net.Socket#bytesWritten', 'counts characters for strings', '后者对字符串按 UTF-16 码元计算');
  const server = await serve(t, record());
  const client = keep(t, net.connect(portOf(server), '127.0.0.1'));
  client.write('éé');
  assert.deepEqual([client.writableLength, client.bytesWritten], [2, 4]);
});

test('a name gets one lookup event for each address, an IP address none', async (t) => {
  says('net.Socket#event:lookup', 'once for each address that comes of it', '得到的每个地址触发一次');
  const server = await serve(t, record());
  const named = keep(t, net.connect({ port: portOf(server), host: 'two', lookup: resolvingTo('127.0.0.1', '::1') }));
  const plain = keep(t, net.connect(portOf(server), '127.0.0.1'));
  const seen = [named, plain].map((socket) => eventsOf(socket, 'lookup'));
  await Promise.all([once(named, 'connect'), once(plain, 'connect')]);
  assert.deepEqual(seen, [['lookup', 'lookup'], []]);
});
