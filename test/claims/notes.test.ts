import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';

// What the lesson about a page of notes says beside its runs.

async function listening(t: TestContext, host: string): Promise<net.Server & { port: number }> {
  const server = net.createServer().listen(0, host);
  t.after(() => server.close());
  await once(server, 'listening');
  return Object.assign(server, { port: (server.address() as net.AddressInfo).port });
}

test('node --check has nothing against a name that does not exist', (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'notes-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'typo.js');
  writeFileSync(file, "consoe.log('hello');\n");
  execFileSync(process.execPath, ['--check', file]);
  assert.throws(() => execFileSync(process.execPath, [file], { stdio: 'pipe' }), /consoe is not defined/);
});

test("at 'error', connecting is false: when nobody listens, and when the connection was reset", async (t) => {
  const server = await listening(t, '127.0.0.1');
  const client = net.connect(server.port, '127.0.0.1');
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  client.write('hi');
  await once(accepted, 'data');
  const seen = atError(client);
  accepted.resetAndDestroy();
  assert.deepEqual(await seen, ['ECONNRESET', false]);
  await once(server.close(), 'close');
  assert.deepEqual(await atError(net.connect(server.port, '127.0.0.1')), ['ECONNREFUSED', false]);
});

function atError(socket: net.Socket): Promise<[string | undefined, boolean]> {
  return new Promise((resolve) => {
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve([code, socket.connecting]));
  });
}

test("'end' does not come where the connection is reset, and 'close' does", async (t) => {
  const server = await listening(t, '127.0.0.1');
  const client = net.connect(server.port, '127.0.0.1');
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  client.write('hi');
  await once(accepted, 'data');
  const told: string[] = [];
  for (const name of ['end', 'error']) client.on(name, () => told.push(name));
  accepted.resetAndDestroy();
  await new Promise((resolve) => client.once('close', resolve));
  assert.deepEqual(told, ['error']);
});

test('what nobody listens to is read all the same: it waits in the socket', async (t) => {
  const server = await listening(t, '127.0.0.1');
  const client = net.connect(server.port, '127.0.0.1');
  t.after(() => client.destroy());
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  client.write('hi');
  // Each later client is served by the same loop, so that the words have been read by one of them.
  for (let tries = 0; accepted.readableLength === 0 && tries < 100; tries += 1) {
    const later = net.connect(server.port, '127.0.0.1');
    await once(server, 'connection');
    later.destroy();
  }
  assert.equal(accepted.readableLength, 2);
});

test('0.0.0.0 stands for all IPv4 addresses of the machine', { skip: process.platform !== 'linux' }, async (t) => {
  const server = await listening(t, '0.0.0.0');
  for (const host of ['127.0.0.1', '127.0.0.2']) {
    const client = net.connect(server.port, host);
    t.after(() => client.destroy());
    await once(client, 'connect');
  }
});

test('a port may be a string: it is made a number', async (t) => {
  const { port } = await listening(t, '127.0.0.1').then(async (server) => {
    await once(server.close(), 'close');
    return server;
  });
  const server = net.createServer().listen(String(port) as unknown as number, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  assert.equal((server.address() as net.AddressInfo).port, port);
});

test('a listener for an event that a server does not have is registered without complaint', () => {
  const server = net.createServer();
  for (const name of ['data', 'message']) server.on(name, () => undefined);
  assert.deepEqual([server.listenerCount('data'), server.listenerCount('message')], [1, 1]);
});

test('an http server tells of a request once its headers are there, before its content', async (t) => {
  const server = http.createServer().listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const client = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
  t.after(() => client.destroy());
  client.write('POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n');
  const [request] = (await once(server, 'request')) as [http.IncomingMessage];
  assert.equal(request.complete, false);
  client.write('hello');
  await once(request.resume(), 'end');
  assert.equal(request.complete, true);
});

test("in the listener of 'end' one can write, and after it Node has ended this side", async (t) => {
  const server = await listening(t, '127.0.0.1');
  const client = net.connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
  t.after(() => client.destroy());
  const [accepted] = (await once(server, 'connection')) as [net.Socket];
  const inListener = new Promise((resolve) => {
    accepted.once('end', () => {
      resolve(accepted.writable);
      accepted.write('bye');
    });
  });
  accepted.resume();
  client.end();
  const heard: string[] = [];
  client.on('data', (data) => heard.push(String(data)));
  await once(client, 'end');
  assert.deepEqual([await inListener, heard, accepted.writable], [true, ['bye'], false]);
});
