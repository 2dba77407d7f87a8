import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
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

test('an address that a lookup makes up comes as an error event, and is not thrown', async (t) => {
  says('ERR_INVALID_IP_ADDRESS', "for `lookup` it comes as 'error'", "由 `lookup` 引起的以 'error' 事件出现");
  const answers: [boolean, string | LookupAddress[]][] = [
    [false, 'nowhere'],
    [true, [{ address: 'nowhere', family: 4 }]],
    [true, '127.0.0.1'],
  ];
  for (const [autoSelectFamily, answer] of answers) {
    const lookup: net.LookupFunction = (_name, _options, answered) => setImmediate(answered, null, answer, 4);
    const client = keep(t, net.connect({ port: 1, host: 'name.invalid', autoSelectFamily, lookup }));
    const [error] = (await once(client, 'error')) as [NodeJS.ErrnoException];
    assert.equal(error.code, 'ERR_INVALID_IP_ADDRESS');
  }
});

test('with a family, a lookup is asked for that family alone', async (t) => {
  says('connect.options.family', 'only addresses of that family are asked for', '就只查询这个地址族的地址');
  const asked: unknown[] = [];
  const lookup: net.LookupFunction = (_name, { family }, answered) => {
    asked.push(family);
    setImmediate(answered, new Error('no such name'), '', 4);
  };
  for (const family of [4, 6])
    await closed(expectErrors(keep(t, net.connect({ port: 1, host: 'name.invalid', family, lookup }))));
  assert.deepEqual(asked, [4, 6]);
});

test("read() brings a 'data' event although the socket is paused", async (t) => {
  says('net.Socket#pause', 'unless `read()` is called', '除非调用 `read()`');
  const { accepted, client } = await connected(t);
  accepted.pause();
  const seen = eventsOf(accepted, 'data');
  client.write('abc');
  await meanwhile();
  assert.deepEqual([seen, accepted.readableLength], [[], 3]);
  accepted.read();
  assert.equal(seen.length, 1);
});

for (const [encoding, pieces] of [
  ['utf8', ['😀']],
  ['utf16le', ['\ud83d', '\ude00']],
] as const)
  test(`a character in ${encoding} that comes byte by byte is ${pieces.length === 1 ? 'kept together' : 'cut'}`, async (t) => {
    says('net.Socket#setEncoding', 'in UTF-8 just never within a character', '按 UTF-8 时不会分在一个字符中间');
    const { accepted, client } = await connected(t);
    const seen: string[] = [];
    accepted.setEncoding(encoding).on('data', (piece: string) => seen.push(piece));
    for (const byte of Buffer.from('😀', encoding)) {
      client.write(Buffer.of(byte));
      await meanwhile();
    }
    client.end();
    await once(accepted, 'end');
    assert.deepEqual(seen, pieces);
  });
