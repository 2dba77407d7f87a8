import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { type TestContext, test } from 'node:test';

// What the lessons say of Node and is seen in none of their scenes, or only in a part.

const HOST = '127.0.0.1';

/** A server on the loopback, and a client that is connected to it. All of it is gone after the test. */
async function pair(t: TestContext, options: net.ServerOpts = {}): Promise<{ socket: net.Socket; client: net.Socket }> {
  const server = net.createServer(options).listen(0, HOST);
  t.after(() => server.close());
  await once(server, 'listening');
  const client = net.connect((server.address() as net.AddressInfo).port, HOST);
  const [[socket]] = (await Promise.all([once(server, 'connection'), once(client, 'connect')])) as [
    [net.Socket],
    unknown,
  ];
  for (const each of [client, socket]) t.after(() => each.destroy());
  return { socket, client };
}

test("nobody reads: 'end' and 'close' come where there are no bytes", async (t) => {
  const { socket, client } = await pair(t);
  const events = ['end', 'close'].map((name) => once(socket, name));
  client.resume().end();
  await Promise.all(events);
});

test("nobody reads: bytes hold back 'end' and 'close', until somebody does", async (t) => {
  const { socket, client } = await pair(t);
  const events: string[] = [];
  for (const name of ['end', 'close']) socket.on(name, () => events.push(name));
  client.resume().end('hi');
  // The FIN is right behind the bytes: whatever it could lead to has come by the time that a later connection is answered.
  await once(socket, 'readable');
  const later = await pair(t);
  later.client.end();
  await once(later.socket.resume(), 'end');
  assert.deepEqual(events, []);
  const closed = once(socket, 'close');
  socket.resume();
  await closed;
  assert.deepEqual(events, ['end', 'close']);
});

test('nobody reads: a reset closes the socket all the same', async (t) => {
  const { socket, client } = await pair(t);
  client.write('hi');
  await once(socket, 'readable');
  const ends = once(socket, 'error');
  client.resetAndDestroy();
  const [error] = (await ends) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ECONNRESET');
  await once(socket, 'close');
});

test("a function given to a listen() that fails still waits for 'listening'", async (t) => {
  const holder = net.createServer().listen(0, HOST);
  t.after(() => holder.close());
  await once(holder, 'listening');
  const ran: string[] = [];
  const server = net.createServer();
  t.after(() => server.close());
  server.listen((holder.address() as net.AddressInfo).port, HOST, () => ran.push('failed'));
  const [error] = (await once(server, 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'EADDRINUSE');
  assert.throws(() => server.listen(65536, HOST, () => ran.push('thrown')), { code: 'ERR_SOCKET_BAD_PORT' });
  server.listen(0, HOST, () => ran.push('worked'));
  await once(server, 'listening');
  assert.deepEqual(ran, ['failed', 'thrown', 'worked']);
});

test("the other side's end starts the clock of a socket anew", async (t) => {
  const { socket, client } = await pair(t, { allowHalfOpen: true });
  const idleMs = 300;
  socket.resume().setTimeout(idleMs);
  setTimeout(() => client.end(), idleMs / 2);
  await once(socket, 'end');
  const endedAt = performance.now();
  await once(socket, 'timeout');
  assert.ok(performance.now() - endedAt > idleMs * 0.9);
});

test('the kernel sends RST for a process that ends while bytes for it lie there unread', async (t) => {
  const source = `
    const server = require('node:net').createServer({ pauseOnConnect: true }, () => {});
    server.listen(0, '${HOST}', () => console.log(server.address().port));
    process.stdin.on('data', () => process.exit());
  `;
  const child = spawn(process.execPath, ['-e', source], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  const client = net.connect(Number(port), HOST);
  t.after(() => client.destroy());
  const ends = Promise.race([once(client, 'error'), once(client, 'end')]);
  client.resume().write('hi', () => child.stdin.write('end'));
  const [error] = (await ends) as [NodeJS.ErrnoException?];
  assert.equal(error?.code, 'ECONNRESET');
});

test("at 'connectionAttempt' the operating system has not been asked yet: the socket has no end of its own", async (t) => {
  const server = net.createServer((socket) => socket.end()).listen(0, HOST);
  t.after(() => server.close());
  await once(server, 'listening');
  const client = net.connect((server.address() as net.AddressInfo).port, HOST).resume();
  const ends: unknown[] = [];
  for (const name of ['connectionAttempt', 'connect']) client.on(name, () => ends.push(typeof client.localPort));
  await once(client, 'close');
  assert.deepEqual(ends, ['undefined', 'number']);
});

test("a socket that is destroyed as soon as it is accepted gets no 'error', whatever its client does", async (t) => {
  const errors: unknown[] = [];
  const server = net.createServer((socket) => {
    socket.on('error', (error) => errors.push(error));
    socket.destroy();
  });
  server.listen(0, HOST);
  t.after(() => server.close());
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const acts: ((client: net.Socket) => unknown)[] = [
    (client) => client.resetAndDestroy(),
    (client) => client.end('hi'),
    (client) => client.write(Buffer.alloc(2 ** 20)),
    (client) => client.write('hi', () => client.resetAndDestroy()),
  ];
  for (let round = 0; round < 80; round += 1) {
    const client = net.connect(port, HOST).resume();
    client.on('connect', () => acts[round % acts.length]?.(client));
    // Whether the client has an error depends on who was first; its 'close' comes in any case.
    client.on('error', () => undefined);
    await new Promise((resolve) => client.on('close', resolve));
  }
  assert.deepEqual(errors, []);
});

test("'close' also waits until what was written is taken: a client that has ended and does not read keeps it back", async (t) => {
  const { socket, client } = await pair(t);
  const events: string[] = [];
  for (const name of ['end', 'close']) socket.on(name, () => events.push(name));
  client.pause();
  socket.resume().write(Buffer.alloc(2 ** 25));
  client.end();
  await once(socket, 'end');
  const later = await pair(t);
  later.client.end();
  await once(later.socket.resume(), 'end');
  assert.deepEqual(events, ['end']);
  client.resume();
  await once(socket, 'close');
});

test("in 'end' you can still answer, unless you have ended your own direction before", async (t) => {
  const answering = await pair(t);
  answering.socket.resume().on('end', () => answering.socket.write('answer'));
  answering.client.end();
  assert.equal(String(await once(answering.client, 'data')), 'answer');

  const late = await pair(t);
  late.client.resume().on('end', () => late.client.write('late'));
  late.client.end();
  late.socket.resume();
  const [error] = (await once(late.client, 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'EPIPE');
});

test("a client that has reset its connection before 'connection' has no port to be told", async (t) => {
  const server = net.createServer().listen(0, HOST);
  t.after(() => server.close());
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const arrived = once(server, 'connection');
  const rude = `const socket = require('node:net').connect(${port}, '${HOST}', () => socket.resetAndDestroy())`;
  // Nothing of this process runs meanwhile: the kernel takes the connection, and the reset.
  assert.equal(spawnSync(process.execPath, ['-e', rude]).status, 0);
  const [socket] = (await arrived) as [net.Socket];
  const { remoteAddress, remotePort } = socket;
  assert.deepEqual({ remoteAddress, remotePort }, { remoteAddress: undefined, remotePort: undefined });
  const [error] = (await once(socket.resume(), 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ECONNRESET');
});

test("a 'readable' listener takes bytes with read(): 'data' comes then too, with no listener, and nothing flows", async (t) => {
  const { socket, client } = await pair(t);
  const told: unknown[] = [];
  const { emit } = socket;
  socket.emit = function (name: string | symbol, ...args: unknown[]) {
    if (name === 'data') told.push(socket.listenerCount('data'), socket.readableFlowing);
    return Reflect.apply(emit, this, [name, ...args]);
  };
  const taken: string[] = [];
  socket.on('readable', () => {
    const bytes: Buffer | null = socket.read();
    if (bytes) taken.push(bytes.toString());
  });
  client.resume().end('bye');
  await once(socket, 'end');
  assert.deepEqual([taken, told], [['bye'], [0, false]]);
});

test('a socket for which nobody has called connect() refuses to write', async (t) => {
  const socket = new net.Socket();
  t.after(() => socket.destroy());
  const told = once(socket, 'error');
  assert.equal(socket.write('hi'), false);
  const [error] = (await told) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ERR_SOCKET_CLOSED');
});

test("what is written and ended before 'connect' arrives, with the end behind it", async (t) => {
  const server = net.createServer().listen(0, HOST);
  t.after(() => server.close());
  await once(server, 'listening');
  const client = new net.Socket();
  t.after(() => client.destroy());
  client.connect((server.address() as net.AddressInfo).port, HOST);
  client.resume().end('hi');
  const [socket] = (await once(server, 'connection')) as [net.Socket];
  t.after(() => socket.destroy());
  let text = '';
  socket.on('data', (data) => {
    text += data;
  });
  await once(socket, 'end');
  assert.equal(text, 'hi');
});

test('a closed socket is pending, and can be connected once more', async (t) => {
  const { socket, client } = await pair(t);
  const closed = once(client, 'close');
  client.resume().end();
  socket.resume();
  await closed;
  assert.equal(client.pending, true);
  assert.equal(client.readyState, 'closed');
  const server = net.createServer((later) => later.resume().end()).listen(0, HOST);
  t.after(() => server.close());
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  client.connect(port, HOST);
  await once(client, 'connect');
  assert.equal(client.pending, false);
  client.resume().end();
  await once(client, 'close');
});

test('a name with a single address fails with the error of that address', async () => {
  const server = net.createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  const lookup: net.LookupFunction = (_name, _options, tell) =>
    setImmediate(tell, null, [{ address: HOST, family: 4 }]);
  const [error] = (await once(net.connect({ port, host: 'shop.test', lookup }), 'error')) as [Error];
  assert.match(error.message, /ECONNREFUSED/);
});
