import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import net from 'node:net';
import { type TestContext, test } from 'node:test';

// What the lesson `encoding` says of Node and is seen in none of its scenes.

const EVERY_BYTE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

/** What a server gets of what a client writes. */
async function received(t: TestContext, write: (client: net.Socket) => void): Promise<Buffer> {
  const server = net.createServer().listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const client = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
  t.after(() => client.destroy());
  const [socket] = (await once(server, 'connection')) as [net.Socket];
  write(client);
  client.end();
  return Buffer.concat(await socket.toArray());
}

test('toString() never throws at bytes that are no UTF-8', () => {
  const bytes = Buffer.from('你').subarray(0, 2);
  assert.equal(bytes.toString(), '\ufffd');
});

test('latin1, which is also called binary, has a character for each byte, and makes that byte of it again', async (t) => {
  const text = EVERY_BYTE.toString('latin1');
  assert.equal(text.length, 256);
  assert.equal(EVERY_BYTE.toString('binary'), text);
  assert.deepEqual(await received(t, (client) => client.write(text, 'latin1')), EVERY_BYTE);
});

test('base64 writes three bytes as four letters, and four letters in base64 are eight', () => {
  assert.equal(Buffer.from('hi!').toString('base64'), 'aGkh');
  assert.equal(Buffer.from('aGkh').toString('base64').length, 8);
});
