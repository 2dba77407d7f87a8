import assert from 'node:assert/strict';
import { once } from 'node:events';
import process from 'node:process';
import { test } from 'node:test';
import { connected, meanwhile } from '../narrator/world.ts';

// What divides the bytes of a stream, and what does not.

for (const [how, noDelay] of [
  ['as they are', false],
  ['with noDelay', true],
] as const)
  test(`writes with pauses between them, ${how}, are one 'data' to a socket that has not begun to read`, async (t) => {
    const { accepted, client } = await connected(t, { pauseOnConnect: true });
    client.setNoDelay(noDelay);
    for (const text of ['soup', 'rice', 'tea']) {
      client.write(text);
      await meanwhile();
    }
    assert.deepEqual([accepted.bytesRead, client.writableLength], [0, 0]);
    accepted.resume();
    const [data] = await once(accepted, 'data');
    assert.equal(String(data), 'soupricetea');
  });

test("one write is several 'data' once it is longer than 65536 bytes", async (t) => {
  const { accepted, client } = await connected(t, { pauseOnConnect: true });
  const sizes: number[] = [];
  accepted.on('data', (data) => sizes.push(data.length));
  client.end(Buffer.alloc(100_000));
  await meanwhile();
  accepted.resume();
  await once(accepted, 'end');
  assert.equal(
    sizes.reduce((sum, size) => sum + size),
    100_000,
  );
  assert.ok(sizes.length > 1 && sizes.every((size) => size <= 65_536));
});

test("what a 'data' listener throws is told to the process, and not to the socket", async (t) => {
  const { accepted, client } = await connected(t);
  const told: string[] = [];
  accepted.on('error', () => told.push('socket'));
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  t.after(() => others.forEach((listener) => void process.on('uncaughtException', listener)));
  const thrown = new Promise<void>((resolve) => {
    process.once('uncaughtException', (error) => {
      told.push(error.name);
      resolve();
    });
  });
  accepted.once('data', (data) => JSON.parse(String(data)));
  client.write('{"dish":"ri');
  await thrown;
  await meanwhile();
  assert.deepEqual(told, ['SyntaxError']);
  assert.equal(accepted.destroyed, false);
});
