import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { type TestContext, test } from 'node:test';

// What a socket with `allowHalfOpen` is told once the other side has said goodbye.

/** Two ends of a connection, of which the client has ended its side and the other one has heard of it. */
async function halfOpen(t: TestContext): Promise<{ server: net.Server; accepted: net.Socket; client: net.Socket }> {
  const server = net.createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect(t, server);
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  t.after(() => {
    accepted.destroy();
    server.close();
  });
  client.end('a question');
  accepted.resume();
  await once(accepted, 'end');
  return { server, accepted, client };
}

function connect(t: TestContext, server: net.Server): net.Socket {
  const { port } = server.address() as net.AddressInfo;
  const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined);
  t.after(() => socket.destroy());
  return socket;
}

/** The events of a socket until a connection that is made now has come to the server. */
async function toldMeanwhile(t: TestContext, server: net.Server, socket: net.Socket): Promise<string[]> {
  const told: string[] = [];
  for (const name of ['end', 'error', 'close', 'timeout', 'drain']) socket.on(name, () => told.push(name));
  const later = connect(t, server);
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  later.write('?');
  await once(accepted, 'data');
  accepted.destroy();
  return told;
}

for (const act of ['destroy', 'resetAndDestroy'] as const)
  test(`who has ended its side and then calls ${act}(): the other end, still half open, is not told`, async (t) => {
    const { server, accepted, client } = await halfOpen(t);
    client[act]();
    await once(client, 'close');
    assert.deepEqual(await toldMeanwhile(t, server, accepted), []);
    assert.equal(accepted.readyState, 'writeOnly');
  });

test('that the other side has broken off is told at the first write', async (t) => {
  const { server, accepted, client } = await halfOpen(t);
  client.resetAndDestroy();
  await once(client, 'close');
  await toldMeanwhile(t, server, accepted);
  accepted.end('an answer');
  const [error] = (await once(accepted, 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'EPIPE');
});
