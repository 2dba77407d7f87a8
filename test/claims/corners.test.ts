import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { closed, connected, expectErrors, keep, meanwhile } from '../narrator/world.ts';
import { says } from './said.ts';
import { eventsOf, resolvingTo } from './watched.ts';

// Where an "always" or a "nothing" would be too much.

test('a reset of a closed socket does nothing, of one that never began to connect it is an error', async (t) => {
  says('net.Socket#resetAndDestroy', 'on a closed one nothing happens', '已经关闭的则什么也不发生');
  const fresh = keep(t, new net.Socket());
  const refused = once(fresh, 'error');
  fresh.resetAndDestroy();
  const [error] = (await refused) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ERR_SOCKET_CLOSED');
  const { client } = await connected(t);
  client.destroy();
  await closed(client);
  const seen = eventsOf(client, 'error', 'close');
  client.resetAndDestroy();
  await meanwhile();
  assert.deepEqual(seen, []);
});

for (const [way, read] of [
  ['pipe()', (socket: net.Socket): unknown => socket.pipe(new PassThrough().resume())],
  [
    'for await',
    async (socket: net.Socket): Promise<void> => {
      for await (const _piece of socket);
    },
  ],
] as const)
  test(`${way} reads a socket that came paused, a 'data' listener alone does not`, async (t) => {
    says('createServer.options.pauseOnConnect', "A 'data' listener alone does not begin to read", '只加');
    const { accepted, client } = await connected(t, { pauseOnConnect: true });
    const heard = eventsOf(accepted, 'data');
    client.write('abc');
    await meanwhile();
    assert.deepEqual([heard.length, accepted.bytesRead], [0, 0]);
    accepted.removeAllListeners('data');
    void read(accepted);
    client.end();
    await once(accepted, 'end');
    assert.equal(accepted.bytesRead, 3);
  });

test('several addresses that fail are one AggregateError, a single one fails as usual', async (t) => {
  says('connect.options.autoSelectFamily', 'with a single address it is an ordinary error', '只有一个地址时');
  const server = keep(t, net.createServer()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  for (const [addresses, name] of [
    [['127.0.0.1'], 'Error'],
    [['127.0.0.1', '127.0.0.2'], 'AggregateError'],
  ] as const) {
    const lookup = resolvingTo(...addresses);
    const client = keep(t, net.connect({ port, host: 'name.invalid', autoSelectFamily: true, lookup }));
    const [error] = (await once(client, 'error')) as [NodeJS.ErrnoException];
    assert.equal(error.name, name);
  }
});

test('a connection that is made winds an idle timer up', async (t) => {
  says('net.Socket#event:timeout', 'the connection was made', '连接建立');
  const server = keep(t, net.createServer()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  let found = (): void => undefined;
  const lookup = ((_name, _options, callback) => {
    found = () => callback(null, [{ address: '127.0.0.1', family: 4 }]);
  }) as net.LookupFunction;
  const client = expectErrors(keep(t, net.connect({ port, host: 'name.invalid', timeout: 20, lookup })));
  await once(client, 'timeout');
  assert.ok(client.connecting);
  found();
  await once(client, 'timeout');
  assert.deepEqual([client.connecting, client.bytesRead, client.bytesWritten], [false, 0, 0]);
});
