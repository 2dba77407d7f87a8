import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { Worker } from 'node:worker_threads';

// What the lesson and the exercise about Unix sockets say.

/** A user that owns nothing. */
const NOBODY = 65_534;
const OPTIONS = { skip: process.platform === 'win32' };

function placeIn(t: TestContext): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paths-'));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'a.sock');
}

async function listening(t: TestContext, options: net.ListenOptions, answer = ''): Promise<net.Server> {
  const server = net.createServer((socket) => socket.on('error', () => undefined).end(answer));
  t.after(() => server.close());
  await once(server.listen(options), 'listening');
  return server;
}

/** What comes of connecting there: text, or a code. */
async function call(place: string): Promise<string> {
  const socket = net.connect(place);
  try {
    return await text(socket);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}

/** The code with which listening there fails. */
async function refusalOf(options: net.ListenOptions): Promise<string> {
  const server = net.createServer().listen(options);
  const [error] = (await once(server, 'error')) as [NodeJS.ErrnoException];
  return error.code ?? '';
}

for (const [how, code] of [
  ['is killed', 'process.kill(process.pid, "SIGKILL")'],
  ['gets Ctrl-C', 'process.kill(process.pid, "SIGINT")'],
  ['calls process.exit()', 'process.exit()'],
  ['dies of an exception', 'setImmediate(() => { throw new Error("no"); })'],
] as const)
  test(`a server that ${how} leaves its file: calls are refused, and nobody can listen there`, OPTIONS, async (t) => {
    const place = placeIn(t);
    const source = `require('net').createServer().listen(${JSON.stringify(place)}, () => { ${code}; })`;
    await once(spawn(process.execPath, ['-e', source], { stdio: 'ignore' }), 'exit');
    assert.equal(await call(place), 'ECONNREFUSED');
    for (const options of [{}, { exclusive: false }, { exclusive: true }])
      assert.equal(await refusalOf({ path: place, ...options }), 'EADDRINUSE');
    const failed = net.createServer();
    failed.listen(place);
    await once(failed, 'error');
    failed.close();
    await once(failed, 'close');
    assert.ok(fs.existsSync(place));
    fs.rmSync(place);
    await listening(t, { path: place });
  });

test('close() removes the file at once, and who is connected does not need it', OPTIONS, async (t) => {
  const place = placeIn(t);
  const server = net.createServer().listen(place);
  await once(server, 'listening');
  const client = net.connect(place);
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  server.close();
  assert.equal(fs.existsSync(place), false);
  assert.equal(await call(place), 'ENOENT');
  client.end('still here');
  assert.equal(await text(accepted), 'still here');
});

test(
  'who removes the file of a server takes its place, and close() of that one removes the new file',
  OPTIONS,
  async (t) => {
    const place = placeIn(t);
    const first = await listening(t, { path: place }, 'first');
    const told: string[] = [];
    for (const name of ['error', 'close']) first.on(name, () => told.push(name));
    fs.rmSync(place);
    const second = await listening(t, { path: place }, 'second');
    assert.equal(await call(place), 'second');
    assert.deepEqual([told, first.listening], [[], true]);
    first.close();
    await once(first, 'close');
    assert.equal(await call(place), 'ENOENT');
    assert.equal(second.listening, true);
  },
);

test('of a new socket file, others may write to it only with writableAll', OPTIONS, async (t) => {
  const umask = process.umask(0o022);
  t.after(() => process.umask(umask));
  for (const [options, others] of [
    [{}, false],
    [{ readableAll: true }, false],
    [{ writableAll: true }, true],
  ] as const) {
    const place = placeIn(t);
    await listening(t, { path: place, ...options });
    assert.equal((fs.statSync(place).mode & fs.constants.S_IWOTH) > 0, others);
  }
});

test('whoever may not write to the file, or not enter its folder, is not let in; root always is', {
  skip: process.getuid?.() !== 0,
}, async (t) => {
  const umask = process.umask(0o022);
  t.after(() => process.umask(umask));
  const CALL = `const socket = require('net').connect(process.argv[1], () => socket.destroy() && console.log('let in'));
    socket.on('error', ({ code }) => console.log(code));`;
  const callAs = async (uid: number, place: string): Promise<string> => {
    const child = spawn(process.execPath, ['-e', CALL, place], { uid, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
    return (await text(child.stdout)).trim();
  };
  const [own, open] = [placeIn(t), placeIn(t)];
  for (const place of [own, open]) fs.chmodSync(path.dirname(place), 0o755);
  await listening(t, { path: own, readableAll: true });
  await listening(t, { path: open, writableAll: true });
  assert.deepEqual([await callAs(NOBODY, own), await callAs(NOBODY, open)], ['EACCES', 'let in']);
  assert.deepEqual([await callAs(0, own), await callAs(0, open)], ['let in', 'let in']);
  fs.chmodSync(path.dirname(open), 0o700);
  assert.equal(await callAs(NOBODY, open), 'EACCES');
});

test('a file that is no socket is in the way as well, and refuses calls', OPTIONS, async (t) => {
  const place = placeIn(t);
  fs.writeFileSync(place, 'text');
  assert.equal(await refusalOf({ path: place }), 'EADDRINUSE');
  assert.match(await call(place), /^(ECONNREFUSED|ENOTSOCK)$/);
});

test('a server whose queue is full is not dead: Linux says EAGAIN', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const place = placeIn(t);
  const source = `const { parentPort, workerData } = require('worker_threads');
    require('net').createServer().listen({ path: workerData, backlog: 1 }, () => {
      parentPort.postMessage('');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const worker = new Worker(source, { eval: true, workerData: place, execArgv: [] });
  t.after(() => worker.terminate());
  await once(worker, 'message');
  const sockets = Array.from({ length: 8 }, () => net.connect(place));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
  });
  const code = await Promise.any(
    sockets.map(async (socket) => {
      const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
      return error.code;
    }),
  );
  assert.equal(code, 'EAGAIN');
});
