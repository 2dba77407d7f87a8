import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { type TestContext, test } from 'node:test';
import { keep, portOf } from '../narrator/world.ts';

// What the lesson about a chat says of sockets that are still in a list.

const HOST = '127.0.0.1';

/** A connection: the socket of the server, what came at it, and the client's. */
async function connected(t: TestContext): Promise<{ guest: net.Socket; came: string[]; client: net.Socket }> {
  const server = keep(t, net.createServer()).listen(0, HOST);
  await once(server, 'listening');
  const arrival = once(server, 'connection') as Promise<[net.Socket]>;
  const client = keep(t, net.connect(portOf(server), HOST));
  client.on('error', () => undefined).resume();
  const [guest] = await arrival;
  keep(t, guest).resume();
  const came: string[] = [];
  guest.on('error', (error: NodeJS.ErrnoException) => came.push(`error ${error.code}`));
  for (const name of ['end', 'close']) guest.on(name, () => came.push(name));
  return { guest, came, client };
}

/** Writes, and waits for the callback. */
async function write(socket: net.Socket): Promise<{ returned: boolean; code: string | undefined }> {
  let returned = true;
  const error = await new Promise<Error | null | undefined>((resolve) => {
    returned = socket.write('hello', resolve);
  });
  return { returned, code: (error as NodeJS.ErrnoException | undefined)?.code };
}

test('a write to a socket that was reset is told to its callback, and by no second error', async (t) => {
  const { guest, came, client } = await connected(t);
  client.resetAndDestroy();
  await new Promise((resolve) => guest.once('close', resolve));
  assert.deepEqual(await write(guest), { returned: false, code: 'ERR_STREAM_DESTROYED' });
  assert.deepEqual(came, ['error ECONNRESET', 'close']);
});

test('of a socket that one has destroyed oneself comes a close, and neither end nor error', async (t) => {
  const { guest, came } = await connected(t);
  guest.destroy();
  assert.equal(guest.writable, false);
  await once(guest, 'close');
  assert.deepEqual(came, ['close']);
});

test('a write behind the own end is an error, though the socket is not destroyed and no close has come', async (t) => {
  const { guest, came } = await connected(t);
  guest.end('bye');
  assert.deepEqual([guest.destroyed, guest.writable, guest.writableEnded], [false, false, true]);
  assert.deepEqual(came, []);
  assert.deepEqual(await write(guest), { returned: false, code: 'ERR_STREAM_WRITE_AFTER_END' });
  if (came.length < 2) await new Promise((resolve) => guest.once('close', resolve));
  assert.deepEqual(came, ['error ERR_STREAM_WRITE_AFTER_END', 'close']);
});

test('a socket that is paused is written to as before', async (t) => {
  const { guest, client } = await connected(t);
  guest.pause().write('hello');
  const [data] = (await once(client, 'data')) as [Buffer];
  assert.equal(data.toString(), 'hello');
});

test('a guest that ends its side and reads nothing is not closed: what waits for it goes first', async (t) => {
  const { guest, came, client } = await connected(t);
  client.pause();
  // More than the kernels take.
  guest.write(Buffer.alloc(30 * 1024 * 1024));
  client.end();
  await once(guest, 'end');
  assert.deepEqual([guest.writableEnded, guest.writableFinished, guest.destroyed], [true, false, false]);
  client.resume();
  await once(guest, 'close');
  assert.deepEqual(came, ['end', 'close']);
});
