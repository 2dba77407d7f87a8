import assert from 'node:assert/strict';
import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { keep, portOf } from '../narrator/world.ts';

// What the lesson about http says of it, and of the sockets below.

const HOST = '127.0.0.1';
const ASK = 'GET / HTTP/1.1\r\nHost: here\r\n';

async function listening<S extends net.Server>(t: TestContext, server: S): Promise<S> {
  keep(t, server).listen(0, HOST);
  await once(server, 'listening');
  return server;
}

function dial(t: TestContext, server: net.Server): net.Socket {
  const socket = keep(t, net.connect(portOf(server), HOST));
  return socket.on('error', () => undefined).setEncoding('utf8');
}

/** The answer to what a plain socket sends, until the server ends the connection. */
function answerTo(t: TestContext, server: net.Server, sent: string): Promise<string> {
  const socket = dial(t, server);
  socket.write(sent);
  return text(socket);
}

/** A request of `http`, with an agent of its own that keeps connections. */
function asker(t: TestContext, server: net.Server): () => http.ClientRequest {
  const agent = new http.Agent({ keepAlive: true });
  t.after(() => agent.destroy());
  return () => http.get({ host: HOST, port: portOf(server), agent });
}

/** The answer, read to its end, once its socket waits for the next request. */
async function finished(request: http.ClientRequest): Promise<net.Socket> {
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const { socket } = answer;
  const free = once(socket, 'free');
  await text(answer);
  await free;
  return socket;
}

test('the socket of a request is the one that came by connection, and no data event comes at it', async (t) => {
  const server = await listening(t, http.createServer());
  const came = once(server, 'connection') as Promise<[net.Socket]>;
  const asked = once(server, 'request') as Promise<[IncomingMessage, http.ServerResponse]>;
  const client = dial(t, server);
  client.write(`${ASK}\r\n`);
  const [[socket], [request, response]] = await Promise.all([came, asked]);
  assert.ok(server instanceof net.Server && socket instanceof net.Socket);
  assert.equal(request.socket, socket);
  assert.equal(socket.listenerCount('error') > 0, true);
  response.end('hot');
  await once(client, 'data');
  assert.deepEqual([client.readableEnded, socket.destroyed], [false, false]);
});

test('a server is told of a request at the empty line, not before', async (t) => {
  const server = await listening(
    t,
    http.createServer((_, response) => response.end('hot')),
  );
  let told = 0;
  server.on('request', () => {
    told += 1;
  });
  const client = dial(t, server);
  client.write(ASK);
  // Once somebody who came later has got an answer, this one was heard.
  await answerTo(t, server, `${ASK}Connection: close\r\n\r\n`);
  assert.equal(told, 1);
  client.write('\r\n');
  await once(server, 'request');
});

test('what can not become a request is answered with 400 at once, and the function is not called', async (t) => {
  const server = await listening(
    t,
    http.createServer(() => assert.fail('called')),
  );
  assert.match(await answerTo(t, server, 'hello\n'), /^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n\r\n$/);
});

test('with a listener of clientError, http neither answers nor closes', async (t) => {
  const server = await listening(t, http.createServer());
  const client = dial(t, server);
  client.write('hello\n');
  const [error, socket] = (await once(server, 'clientError')) as [NodeJS.ErrnoException, net.Socket];
  assert.equal(error.code, 'HPE_INVALID_METHOD');
  assert.deepEqual([socket.destroyed, socket.writableEnded, socket.bytesWritten], [false, false, 0]);
  socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  assert.equal(await text(client), 'HTTP/1.1 400 Bad Request\r\n\r\n');
});

test('with upgrade, http has taken off all of its listeners, also that of error', async (t) => {
  const server = await listening(t, http.createServer());
  const client = dial(t, server);
  client.write(`${ASK}Connection: Upgrade\r\nUpgrade: echo\r\n\r\n`);
  const [, socket] = (await once(server, 'upgrade')) as [IncomingMessage, net.Socket];
  assert.deepEqual([socket.listenerCount('error'), socket.listenerCount('data')], [0, 0]);
  socket.on('error', () => undefined).pipe(socket);
  client.end('hello\n');
  assert.equal(await text(client), 'hello\n');
});

test('by default, http.get() keeps a connection for the next request', () => {
  assert.equal((http.globalAgent as { keepAlive?: boolean }).keepAlive, true);
});

test('an answer that is missing is an error with the code ECONNRESET, though the server ended with FIN', async (t) => {
  const served = new Set<net.Socket>();
  const server = await listening(
    t,
    http.createServer(({ socket }, response) => {
      if (served.has(socket)) socket.destroy();
      else response.end('tea');
      served.add(socket);
    }),
  );
  const ask = asker(t, server);
  const socket = await finished(ask());
  const told: string[] = [];
  for (const name of ['end', 'error']) socket.on(name, () => told.push(name));
  const request = ask();
  const [error] = (await once(request, 'error')) as [NodeJS.ErrnoException];
  assert.deepEqual([error.code, error.message, request.reusedSocket], ['ECONNRESET', 'socket hang up', true]);
  assert.deepEqual([told, served.size], [['end'], 1]);
  const another = await finished(ask());
  assert.deepEqual([another === socket, served.size], [false, 2]);
});

test('a body without a length goes on until the connection ends', async (t) => {
  const server = await listening(
    t,
    net.createServer((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\n\r\ntea'));
      socket.on('error', () => undefined);
    }),
  );
  const came = once(server, 'connection') as Promise<[net.Socket]>;
  const [answer] = (await once(asker(t, server)(), 'response')) as [IncomingMessage];
  await once(answer, 'readable');
  assert.equal(answer.complete, false);
  const [socket] = await came;
  socket.end('pot');
  assert.equal(await text(answer), 'teapot');
});

test('a length that is too small cuts the body off, and what is left is taken for the next answer', async (t) => {
  const server = await listening(
    t,
    net.createServer((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n茶 /one'));
      socket.on('error', () => undefined);
    }),
  );
  const request = asker(t, server)();
  const failed = once(request, 'error') as Promise<[NodeJS.ErrnoException]>;
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const [body, [error]] = await Promise.all([text(answer), failed]);
  assert.deepEqual([body, error.code], ['茶 /o', 'HPE_INVALID_CONSTANT']);
});
