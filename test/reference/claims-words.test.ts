import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Duplex, PassThrough, pipeline } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';

// What the texts say in words and in answers to questions is asked from the Node that runs here, over the loopback.

const HOST = '127.0.0.1';

interface Pair {
  server: net.Server;
  /** The server's socket and the client's, connected to each other. */
  there: net.Socket;
  here: net.Socket;
}

async function pair(
  t: TestContext,
  options: net.ServerOpts = {},
  own: Partial<net.TcpNetConnectOpts> = {},
): Promise<Pair> {
  const server = net.createServer(options);
  server.listen(0, HOST);
  await once(server, 'listening');
  const connected = once(server, 'connection') as Promise<[net.Socket]>;
  const here = net.connect({ port: portOf(server), host: HOST, ...own });
  const [there] = await connected;
  if (here.connecting) await once(here, 'connect');
  for (const socket of [here, there]) socket.on('error', () => undefined);
  t.after(() => {
    server.close();
    for (const socket of [here, there]) socket.destroy();
  });
  return { server, there, here };
}

function portOf(server: net.Server): number {
  return (server.address() as net.AddressInfo).port;
}

async function written(socket: net.Socket, data: string | Buffer): Promise<void> {
  await new Promise((resolve) => socket.write(data, resolve));
}

/** Unlike `once`, whatever went before. */
async function closed(stream: Duplex): Promise<void> {
  await new Promise((resolve) => stream.on('close', resolve));
}

test('framing: two writes come as one data, one as several, and a letter in halves', async (t) => {
  const { here, there } = await pair(t, { pauseOnConnect: true });
  await written(here, 'one');
  await written(here, 'two');
  there.resume();
  const [both] = (await once(there, 'data')) as [Buffer];
  assert.equal(String(both), 'onetwo');
  const pieces: number[] = [];
  there.on('data', ({ length }: Buffer) => pieces.push(length));
  here.end(Buffer.alloc(1_000_000));
  await once(there, 'end');
  assert.ok(pieces.length > 1);
});

test('a letter that is cut between two pieces is broken, and whole with setEncoding', async (t) => {
  const [first, second] = [Buffer.from('\u00e9').subarray(0, 1), Buffer.from('\u00e9').subarray(1)];
  for (const [encoding, got] of [
    [undefined, '\ufffd\ufffd'],
    ['utf8', '\u00e9'],
  ] as const) {
    const { here, there } = await pair(t);
    if (encoding) there.setEncoding(encoding);
    let seen = '';
    there.on('data', (data) => {
      seen += data;
      here.end(second);
    });
    here.write(first);
    if (encoding) here.end(second);
    await once(there, 'end');
    assert.equal(seen, got);
  }
});

test('backpressure: write() returns false once the buffers are full, and drain comes when somebody reads', async (t) => {
  const { here, there } = await pair(t, { pauseOnConnect: true });
  while (here.write(Buffer.alloc(65_536)));
  assert.ok(here.writableLength > 0);
  there.resume();
  await once(here, 'drain');
});

test('a duplex is read and written apart: end, finish, close; by default the other end ends with the first', async (t) => {
  const { here, there } = await pair(t);
  assert.ok(here instanceof Duplex);
  const order: string[] = [];
  for (const name of ['end', 'finish', 'close']) there.on(name, () => order.push(name));
  there.resume();
  here.resume().end();
  await once(there, 'close');
  assert.deepEqual(order, ['end', 'finish', 'close']);
});

test('with allowHalfOpen the other side may answer after end, and the connection stays until it ends', async (t) => {
  const { here, there } = await pair(t, { allowHalfOpen: true });
  there.resume().on('end', () => there.write('late'));
  here.end();
  const [late] = await once(here, 'data');
  assert.deepEqual([String(late), there.readyState, there.destroyed], ['late', 'writeOnly', false]);
  there.end();
  await once(there, 'close');
});

test('pipe() passes no error on, pipeline() destroys both', async () => {
  const [source, target, piped, end] = [new PassThrough(), new PassThrough(), new PassThrough(), new PassThrough()];
  source.pipe(target);
  target.on('error', () => undefined).destroy(new Error('broken'));
  await closed(target);
  assert.equal(source.destroyed, false);
  const failed = new Promise((resolve) => pipeline(piped, end, resolve));
  end.destroy(new Error('broken'));
  await failed;
  assert.equal(piped.destroyed, true);
});

test('socket.pipe(socket) is a whole echo server', async (t) => {
  const { here, there } = await pair(t);
  there.pipe(there);
  here.end('hello');
  assert.equal(await text(here), 'hello');
});

test('the states of a connection are those that the system tells', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const { here, there, server } = await pair(t, { allowHalfOpen: true }, { allowHalfOpen: true });
  const [local, remote] = [here.localPort ?? 0, portOf(server)];
  assert.equal(await stateOf(local, remote), 'ESTABLISHED');
  there.resume();
  here.resume().end();
  await once(there, 'end');
  // The confirmation of a FIN may take a moment.
  assert.match((await stateOf(local, remote)) ?? '', /^FIN_WAIT[12]$/);
  assert.equal(await stateOf(remote, local), 'CLOSE_WAIT');
  there.end();
  await once(here, 'close');
  assert.equal(await stateOf(local, remote), 'TIME_WAIT');
});

const STATES: Readonly<Record<string, string>> = {
  '01': 'ESTABLISHED',
  '04': 'FIN_WAIT1',
  '05': 'FIN_WAIT2',
  '06': 'TIME_WAIT',
  '08': 'CLOSE_WAIT',
};

/** What Linux says of the end of a connection with these ports. */
async function stateOf(local: number, remote: number): Promise<string | undefined> {
  const hex = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0');
  const lines = (await readFile('/proc/net/tcp', 'utf8')).split('\n').map((line) => line.trim().split(/\s+/));
  const found = lines.find(([, from, to]) => from?.endsWith(`:${hex(local)}`) && to?.endsWith(`:${hex(remote)}`));
  return STATES[found?.[3] ?? ''];
}

test('TIME_WAIT keeps no Node server from listening on its port again at once', async (t) => {
  const { here, there, server } = await pair(t);
  const port = portOf(server);
  server.close();
  here.resume();
  there.resume().end();
  await once(server, 'close');
  const again = net.createServer().listen(port, HOST);
  await once(again, 'listening');
  again.close();
});

test('the port of a client is another one each time, and both sides see the same', async (t) => {
  const [one, other] = [await pair(t), await pair(t)];
  assert.equal(one.here.localPort, one.there.remotePort);
  assert.notEqual(one.here.localPort, other.here.localPort);
});

test('Node leaves Nagle on for net and switches it off for http', () => {
  const noDelay = (server: object): unknown => (server as { noDelay?: boolean }).noDelay;
  assert.deepEqual([noDelay(net.createServer()), noDelay(http.createServer())], [false, true]);
});

test('WebSocket, the client, is in Node from version 22 on', () => {
  assert.equal('WebSocket' in globalThis, Number(process.versions.node.split('.')[0]) >= 22);
});

test('a Unix socket has no addresses and no port; close() removes its file', {
  skip: process.platform === 'win32',
}, async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-words-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'a.sock');
  const server = net.createServer((socket) => socket.end()).listen(file);
  await once(server, 'listening');
  const socket = net.connect(file);
  await once(socket, 'connect');
  assert.deepEqual([socket.address(), socket.remotePort], [{}, undefined]);
  assert.equal(existsSync(file), true);
  socket.resume();
  server.close();
  await once(server, 'close');
  assert.equal(existsSync(file), false);
});

test('a client can be connected and have written before the server has run a line for it', async (t) => {
  const server = net.createServer((socket) => socket.resume());
  t.after(() => server.close());
  server.listen(0, HOST);
  await once(server, 'listening');
  let connections = 0;
  server.on('connection', () => (connections += 1));
  const client = `const s = require('net').connect(${portOf(server)}, '${HOST}', () => s.write('hi', () => { console.log('written'); process.exit(); }))`;
  // This process stands still meanwhile.
  assert.equal(String(spawnSync(process.execPath, ['-e', client]).stdout), 'written\n');
  assert.equal(connections, 0);
  await once(server, 'connection');
});

test('server.close() waits for the last connection; an http server closes idle ones, not one without its answer', async (t) => {
  const { here, there, server } = await pair(t);
  let isClosed = false;
  server.close(() => (isClosed = true));
  here.write('still here');
  await once(there, 'data');
  assert.equal(isClosed, false);
  here.end();
  await once(server, 'close');

  const web = http.createServer(({ url }, response) => (url === '/idle' ? response.end() : response.write('begun')));
  web.listen(0, HOST);
  await once(web, 'listening');
  const agent = new http.Agent({ keepAlive: true });
  t.after(() => agent.destroy());
  const ask = async (url: string): Promise<http.IncomingMessage> =>
    (
      (await once(http.get({ host: HOST, port: portOf(web), path: url, agent }), 'response')) as [http.IncomingMessage]
    )[0];
  const begun = await ask('/begun');
  begun.on('error', () => undefined);
  const idle = await ask('/idle');
  const free = once(agent, 'free');
  const gone = once(idle.socket, 'close');
  idle.resume();
  await free;
  web.close();
  await gone;
  assert.equal(await promisify(web.getConnections.bind(web))(), 1);
  web.closeAllConnections();
  await once(web, 'close');
});

const run = promisify(execFile);

test('a server keeps a process alive and is listed; unref() lets it end; nothing to wait for is 13', async () => {
  const listed = `require('net').createServer().listen(0, '${HOST}', function () { console.log(process.getActiveResourcesInfo().join()); this.close(); })`;
  assert.match((await run(process.execPath, ['-e', listed])).stdout, /TCPServerWrap/);
  const unref = `require('net').createServer().listen(0, '${HOST}').unref()`;
  assert.equal((await run(process.execPath, ['-e', unref])).stdout, '');
  const never = spawnSync(process.execPath, ['--input-type=module', '-e', 'await new Promise(() => {})']);
  assert.equal(never.status, 13);
});

test("an 'error' that nobody listens for ends the process, whatever listens on the server", () => {
  const program = `
    const server = require('net').createServer((socket) => socket.resume());
    server.on('error', () => console.log('the server heard it'));
    server.listen(0, '${HOST}', () => {
      const client = require('net').connect(server.address().port, '${HOST}');
      client.on('error', () => {});
      server.on('connection', () => client.resetAndDestroy());
    });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /ECONNRESET/);
});

test("'timeout' closes nothing, and comes while a socket still connects", async (t) => {
  const { there } = await pair(t);
  await once(there.setTimeout(20), 'timeout');
  assert.equal(there.destroyed, false);
  // A lookup that gives no answer.
  const connecting = net.connect({ port: 1, host: 'nowhere.test', lookup: () => undefined });
  await once(connecting.setTimeout(20), 'timeout');
  assert.equal(connecting.connecting, true);
  connecting.destroy();
});

test('an AbortSignal ends the connection also after it was made', async (t) => {
  const controller = new AbortController();
  const { here } = await pair(t, {}, { signal: controller.signal } as Partial<net.TcpNetConnectOpts>);
  controller.abort();
  const [error] = (await once(here, 'error')) as [Error];
  assert.equal(error.name, 'AbortError');
});

test('one may write before connect; where it fails, the callback of write() gets an error', async (t) => {
  const { server } = await pair(t);
  const connected = once(server, 'connection') as Promise<[net.Socket]>;
  net.connect(portOf(server), HOST).end('early');
  assert.equal(await text((await connected)[0]), 'early');
  const port = await closedPort();
  const socket = net.connect(port, HOST).on('error', () => undefined);
  assert.ok((await new Promise((resolve) => socket.write('x', resolve))) instanceof Error);
});

async function closedPort(): Promise<number> {
  const server = net.createServer().listen(0, HOST);
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

test("'close' comes once after an end and once after a failure, and the socket can be connected again", async (t) => {
  const { server, here, there } = await pair(t);
  const port = await closedPort();
  let closes = 0;
  here.on('close', () => (closes += 1));
  here.resume();
  there.resume().end();
  await closed(here);
  here.connect(port, HOST);
  await closed(here);
  assert.equal(closes, 2);
  here.connect(portOf(server), HOST);
  await once(here, 'connect');
});

test('address() is null before listening and after close()', async () => {
  const server = net.createServer().listen(0, HOST);
  assert.equal(server.address(), null);
  await once(server, 'listening');
  assert.notEqual(server.address(), null);
  server.close();
  assert.equal(server.address(), null);
});

test('an object or a number is ERR_INVALID_ARG_TYPE for write()', async (t) => {
  const { here } = await pair(t);
  for (const value of [{}, 7])
    assert.throws(() => here.write(value as unknown as string), { code: 'ERR_INVALID_ARG_TYPE' });
});

test('without a host a server sees IPv4 clients as ::ffff:, and one on ::1 does not answer on 127.0.0.1', async (t) => {
  const everywhere = net.createServer().listen(0);
  await once(everywhere, 'listening');
  t.after(() => everywhere.close());
  if ((everywhere.address() as net.AddressInfo).family !== 'IPv6') return t.diagnostic('this machine has no IPv6');
  const connected = once(everywhere, 'connection') as Promise<[net.Socket]>;
  const client = net.connect(portOf(everywhere), HOST);
  const [socket] = await connected;
  assert.equal(socket.remoteAddress, `::ffff:${HOST}`);
  client.destroy();
  socket.destroy();
  const six = net.createServer().listen(0, '::1');
  t.after(() => six.close());
  await once(six, 'listening');
  const [error] = (await once(net.connect(portOf(six), HOST), 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ECONNREFUSED');
});
