import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import process from 'node:process';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type TestContext, test } from 'node:test';
import tls from 'node:tls';
import { closed, connected, keep, meanwhile, portOf } from '../narrator/world.ts';
import { says } from './said.ts';
import { eventsOf, MAJOR, printed } from './watched.ts';

// What is given up before it is done: messages, requests, promises, handshakes.

/** The code with which a promise is rejected, or `done`. */
async function outcome(promise: Promise<unknown>): Promise<string | undefined> {
  return await promise.then(
    () => 'done',
    (error: NodeJS.ErrnoException) => error.code,
  );
}

async function readAll(socket: net.Socket): Promise<void> {
  for await (const _piece of socket);
}

for (const [act, code] of [
  ['end', 'done'],
  ['destroy', 'done'],
  ['resetAndDestroy', 'ECONNRESET'],
] as const)
  test(`the other side's ${act} in the middle of its message: pipeline and for await say ${code}`, async (t) => {
    says(
      'ERR_STREAM_PREMATURE_CLOSE',
      "that is an ordinary 'end' and no error: only your protocol can tell",
      "只是普通的 'end'，不会报错：只有你的协议能看出来",
    );
    for (const read of [readAll, (socket: net.Socket) => pipeline(socket, new PassThrough().resume())]) {
      const { accepted, client } = await connected(t);
      const result = outcome(read(client));
      accepted.write('half of it');
      await once(client, 'readable');
      accepted[act]();
      assert.equal(await result, code);
    }
  });

test('pipeline into a socket whose other side ends, and for await on one that you destroy: ERR_STREAM_PREMATURE_CLOSE', async (t) => {
  says('ERR_STREAM_PREMATURE_CLOSE', 'on a socket that you destroyed', '而程序在');
  says('ERR_STREAM_PREMATURE_CLOSE', 'was still writing into it when the other side ended', '还在往里写，对端就结束了');
  const [ended, destroyed] = [await connected(t), await connected(t)];
  const endless = new Readable({ read: () => undefined });
  endless.push('half of it');
  const writing = outcome(pipeline(endless, ended.client));
  const reading = outcome(readAll(destroyed.client));
  await once(ended.accepted, 'data');
  ended.client.resume();
  ended.accepted.end();
  destroyed.client.destroy();
  assert.deepEqual(await Promise.all([writing, reading]), Array(2).fill('ERR_STREAM_PREMATURE_CLOSE'));
});

test('a for await that runs to its end throws away what waits to be sent, but not one over an iterator that is told not to', async (t) => {
  for (const [options, isKept] of [
    [{}, false],
    [{ destroyOnReturn: false }, true],
  ] as const) {
    const { accepted, client } = await connected(t);
    client.pause().end('question');
    for await (const _piece of accepted.iterator(options)) accepted.write(Buffer.alloc(MUCH));
    assert.ok(accepted.writableLength > 0);
    assert.equal(accepted.destroyed, !isKept);
    let length = 0;
    for await (const piece of client) length += piece.length;
    assert.equal(length === MUCH, isKept);
  }
});

/** More than the kernels take for somebody who does not read. */
const MUCH = 30 * 1024 * 1024;

/** Listens on the loopback; what connects is gone after the test. */
async function portFor(t: TestContext, server: net.Server): Promise<number> {
  keep(t, server).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return portOf(server);
}

test('an http server that closes ends connections that served a request; the untouched ones from Node 26 on', async (t) => {
  const id = 'server close hangs';
  says(id, 'connections that have served a request and are idle now', '处理过请求、现在闲置的连接');
  says(id, 'before Node 26, one on which no request has come yet', '在 Node 26 之前，还没来过请求的连接也不会关');
  const server = http.createServer((_request, response) => response.end());
  const port = await portFor(t, server);
  const [used, untouched] = [0, 0].map(() => keep(t, net.connect(port, '127.0.0.1')));
  assert.ok(used && untouched);
  const seen = eventsOf(untouched.resume(), 'end', 'close');
  used.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  await once(used, 'data');
  server.close();
  await closed(used.resume());
  await meanwhile();
  assert.deepEqual(seen, MAJOR >= 26 ? ['end', 'close(false)'] : []);
});

test("with a listener for 'clientError' a connection stays open, without one it is answered and closed", async (t) => {
  says('HPE_INVALID_METHOD', 'or the connection stays open', '否则连接会一直开着');
  says('http', 'or the connection stays open', '否则连接会一直开着');
  const [alone, heard] = [http.createServer(), http.createServer()];
  const errors = once(heard, 'clientError');
  const [ofAlone, ofHeard] = [await portFor(t, alone), await portFor(t, heard)].map((port) =>
    keep(t, net.connect(port, '127.0.0.1')),
  );
  assert.ok(ofAlone && ofHeard);
  const seen = eventsOf(ofHeard.resume(), 'data', 'end', 'close');
  ofHeard.write('hello\n');
  ofAlone.resume().write('hello\n');
  await Promise.all([errors, closed(ofAlone)]);
  await meanwhile();
  assert.deepEqual(seen, []);
});

for (const [program, status] of [
  ['await new Promise(() => {});', 13],
  ['async function wait() { await new Promise(() => {}); } await wait();', 13],
  ['async function wait() { await new Promise(() => {}); } wait();', 0],
] as const)
  test(`a promise that nothing settles, exit status ${status}: ${program}`, () => {
    says(
      'process exits at once',
      '13 if the top level of a module waits for it, and 0 if only a function does',
      '模块顶层的 `await` 在等它，退出码是 13；只有函数在等，退出码是 0',
    );
    assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', program]).status, status);
  });

for (const [how, options, wait, state] of [
  ['that is paused', {}, 'socket.pause()', 'open'],
  ['whose other side has ended', { allowHalfOpen: true }, 'socket.resume()', 'writeOnly'],
] as const)
  test(`an open socket ${how} keeps no process alive, one that reads does`, async (t) => {
    says('process does not exit', 'connects, reads or is still sending', '正在连接、读取或发送的 socket');
    says('process exits at once', 'no socket connects, reads or sends', '没有 socket 在连接、读取或发送');
    says('net.Socket#ref', 'is connecting, reading or sending keeps', '正在连接、读取或发送的 socket 会让');
    const port = await portFor(
      t,
      net.createServer((socket) => (state === 'writeOnly' ? socket.end() : socket.resume())),
    );
    // What ends by itself has as long as it takes.
    const program = (then: string, destroyMs = 10_000) => `
      const options = { ...JSON.parse(process.argv[1]), host: '127.0.0.1' };
      const socket = require('node:net').connect(options, () => ${then});
      setTimeout(() => socket.destroy(), ${destroyMs}).unref();
      process.on('exit', () => console.log(socket.readyState));`;
    assert.equal(await printed(program(wait), JSON.stringify({ ...options, port })), state);
    if (state === 'open')
      assert.equal(await printed(program('socket.resume()', 300), JSON.stringify({ port })), 'closed');
  });

test('tls.connect to plain HTTP: the code of OpenSSL as long as nothing was written, EPROTO after that', async (t) => {
  says('EPROTO', 'or `tls.connect()` once something was written', '或者用 `tls.connect()` 并且已经写了内容');
  says('EPROTO', 'like `tls.connect()` alone, gives the code of OpenSSL itself', '得到的是 OpenSSL 自己的错误码');
  says('ERR_SSL_WRONG_VERSION_NUMBER', 'call it `EPROTO`', '它叫 `EPROTO`');
  const port = await portFor(t, http.createServer());
  const codes: unknown[] = [];
  for (const isWritten of [false, true]) {
    const socket = keep(t, tls.connect({ host: '127.0.0.1', port }));
    if (isWritten) socket.write('hello');
    const [error] = await new Promise<[NodeJS.ErrnoException]>((resolve) => {
      socket.once('error', (...args: [NodeJS.ErrnoException]) => resolve(args));
    });
    codes.push(error.code);
  }
  assert.deepEqual(codes, ['ERR_SSL_WRONG_VERSION_NUMBER', 'EPROTO']);
});
