import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { closed, keep, portOf } from '../narrator/world.ts';

// What the lesson about connections that several processes have says.

interface Bound {
  address(): net.AddressInfo;
  close(): void;
}
const { BoundSocket } = net as unknown as { BoundSocket?: new (options: object) => Bound };

/** A connection to a server of this process: the client's end, and the server's. */
async function connected(t: TestContext, options: net.ServerOpts = {}): Promise<[net.Socket, net.Socket]> {
  const server = net.createServer(options).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const client = keep(t, net.connect(portOf(server), '127.0.0.1'));
  const [socket] = (await once(server, 'connection')) as [net.Socket];
  return [client, keep(t, socket)];
}

/** A child that answers whatever comes on the connection that it is sent, and ends it. */
function answering(t: TestContext): ChildProcess {
  const source = `process.once('message', (_, socket) => {
    socket.once('data', (data) => socket.end('I heard ' + data));
    process.disconnect();
  })`;
  const child = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  t.after(() => child.kill());
  return child;
}

test('a socket that was sent to a child tells nothing any more, and looks as if it were open', async (t) => {
  const [client, socket] = await connected(t, { pauseOnConnect: true });
  const told: string[] = [];
  for (const name of ['data', 'end', 'finish', 'error', 'close']) socket.on(name, () => told.push(name));
  client.end('hello');
  const child = answering(t);
  child.send('yours', socket);
  assert.equal(await text(client), 'I heard hello');
  await once(child, 'exit');
  assert.deepEqual([told, socket.readyState, socket.destroyed], [[], 'open', false]);
});

test('a socket has read what came first where it was accepted without pauseOnConnect, whether it is paused or not', async (t) => {
  for (const [options, read] of [
    [{}, 5],
    [{ highWaterMark: 0 }, 5],
    [{ pauseOnConnect: true }, 0],
  ] as const) {
    const [client, socket] = await connected(t, options);
    socket.pause();
    client.write('hello');
    // What the client writes has come by the time that the other end of a second connection has read as much.
    const [beside, reader] = await connected(t);
    beside.write('hello');
    await once(reader, 'data');
    assert.equal(socket.bytesRead, read);
  }
});

test('a socket that is bound to a port at which somebody listens throws; on Linux, one to a port that is only bound does not', {
  skip: BoundSocket === undefined && 'this Node has no BoundSocket',
}, async () => {
  const bind = (port: number) => new (BoundSocket as new (options: object) => Bound)({ host: '127.0.0.1', port });
  const place = bind(0);
  const { port } = place.address();
  if (process.platform === 'linux') bind(port).close();
  const server = net.createServer();
  server.listen({ handle: place } as unknown as net.ListenOptions);
  assert.throws(() => bind(port), { code: 'EADDRINUSE' });
  assert.throws(() => place.address(), { code: 'ERR_SOCKET_HANDLE_ADOPTED' });
  server.close();
  await closed(server);
});

test('a socket cannot be copied to a thread; where it can be moved, nothing may have been read or written', async (t) => {
  const thread = new Worker('require("node:worker_threads").parentPort.on("message", () => undefined)', { eval: true });
  t.after(() => thread.terminate());
  const move = (socket: net.Socket) => thread.postMessage(socket, [socket as never]);
  const [talker, reads] = await connected(t);
  assert.throws(() => thread.postMessage(reads), { name: 'DataCloneError' });
  talker.write('hello');
  await once(reads, 'readable');
  assert.throws(() => move(reads));
  const [client, writes] = await connected(t, { pauseOnConnect: true });
  writes.write('hello');
  await once(client, 'data');
  assert.throws(() => move(writes));
  const [, fresh] = await connected(t, { pauseOnConnect: true });
  if (BoundSocket === undefined) return assert.throws(() => move(fresh));
  move(fresh);
  assert.equal(fresh.destroyed, true);
});
