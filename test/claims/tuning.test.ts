import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { readRows } from '../../src/kernel/read-rows.ts';
import { expectErrors, keep, portOf } from '../narrator/world.ts';

// What the lesson about small pieces, keep-alive and the type of service says.

const HOST = '127.0.0.1';
const TELLS_TIMERS = process.platform === 'linux' || 'needs /proc/net/tcp';
const HAS_SERVICE = 'setTypeOfService' in net.Socket.prototype || 'this Node has no type of service';
/** What the system waits before its first probe is hours, if nobody has changed it. */
const LONG_MS = 60_000;

interface Pair {
  client: net.Socket;
  accepted: net.Socket;
}

async function connected(
  t: TestContext,
  {
    server: forServer = {},
    client: forClient = {},
  }: { server?: net.ServerOpts; client?: Partial<net.TcpNetConnectOpts> } = {},
): Promise<Pair> {
  const server = expectErrors(keep(t, net.createServer(forServer).listen(0, HOST)));
  await once(server, 'listening');
  const client = expectErrors(keep(t, net.connect({ port: portOf(server), host: HOST, ...forClient })));
  const [[accepted]] = (await Promise.all([once(server, 'connection'), once(client, 'connect')])) as [[net.Socket], []];
  return { client, accepted: expectErrors(keep(t, accepted)) };
}

/** What is left of the keep-alive timer of a socket, in milliseconds. */
function timerOf({ localPort, remotePort }: net.Socket): number | undefined {
  return readRows()?.find(({ local, remote }) => local.port === localPort && remote?.port === remotePort)?.keepAliveMs;
}

function isAbout(ms: number): (value: number | undefined) => boolean {
  return (value = 0) => value > ms - LONG_MS / 20 && value <= ms;
}

test("with noDelay on both sides, three writes are one 'data' for who reads late", async (t) => {
  const { client, accepted } = await connected(t, {
    server: { pauseOnConnect: true, noDelay: true },
    client: { noDelay: true },
  });
  for (const word of ['one ', 'two ', 'three']) client.write(word);
  client.end();
  await once(client, 'finish');
  const came: string[] = [];
  accepted.on('data', (data) => came.push(String(data))).resume();
  await once(accepted, 'end');
  assert.deepEqual(came, ['one two three']);
});

test('http switches noDelay on by itself, net does not', () => {
  const of = (server: unknown) => (server as { noDelay?: boolean }).noDelay;
  assert.deepEqual([of(http.createServer()), of(net.createServer())], [true, false]);
});

test('Node collects no bytes up to the highWaterMark: the kernel gets them at once', async (t) => {
  const { client, accepted } = await connected(t, { server: { highWaterMark: 1000 } });
  accepted.write('noon');
  assert.equal(accepted.writableLength, 0);
  const [data] = (await once(client, 'data')) as [Buffer];
  assert.equal(String(data), 'noon');
});

test('keep-alive is off, and takes whole seconds', { skip: TELLS_TIMERS !== true && TELLS_TIMERS }, async (t) => {
  const off = await connected(t);
  assert.deepEqual([timerOf(off.client), timerOf(off.accepted)], [undefined, undefined]);
  const second = await connected(t, { server: { keepAlive: true, keepAliveInitialDelay: 1000 } });
  assert.ok((timerOf(second.accepted) ?? LONG_MS) <= 1000);
  assert.equal(timerOf(second.client), undefined);
  const half = await connected(t, { client: { keepAlive: true, keepAliveInitialDelay: 500 } });
  assert.ok((timerOf(half.client) ?? 0) > LONG_MS);
});

test('an object switches keep-alive on, and tells the rest only to a Node that takes it', {
  skip: TELLS_TIMERS !== true && TELLS_TIMERS,
}, async (t) => {
  const { client } = await connected(t);
  client.setKeepAlive(true, 50_000);
  assert.ok(isAbout(50_000)(timerOf(client)));
  client.setKeepAlive({ enable: true, initialDelay: 90_000, interval: 2000, count: 3 });
  const isTaken = isAbout(90_000)(timerOf(client));
  assert.ok(isTaken || isAbout(50_000)(timerOf(client)));
  const other = await connected(t);
  other.client.setKeepAlive({ enable: false });
  assert.equal(timerOf(other.client) === undefined, isTaken);
});

test('each end has its own type of service', { skip: HAS_SERVICE !== true && HAS_SERVICE }, async (t) => {
  const { client, accepted } = await connected(t, { client: { typeOfService: 184 } });
  assert.deepEqual([client.getTypeOfService?.(), accepted.getTypeOfService?.()], [184, 0]);
  accepted.setTypeOfService?.(32);
  assert.deepEqual([client.getTypeOfService?.(), accepted.getTypeOfService?.()], [184, 32]);
});

test('the lower two bits of the type of service stay as the kernel has them', {
  skip: process.platform === 'linux' ? HAS_SERVICE !== true && HAS_SERVICE : 'seen on Linux',
}, async (t) => {
  const { client } = await connected(t);
  client.setTypeOfService?.(187);
  assert.equal(client.getTypeOfService?.(), 184);
});
