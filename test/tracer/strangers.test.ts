import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import os from 'node:os';
import { test } from 'node:test';
import { start, until } from '../support/runs.ts';

const SERVER = `
import net from 'node:net';
const server = net.createServer((socket) => socket.end(socket.remoteAddress));
server.listen(process.env.PORT);
`;

/** Addresses of this machine, from which connections come as they would from another one. */
const OUTSIDE = Object.values(os.networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, scopeid }) => !internal && !scopeid);

test('a program of a run that listens at all addresses gets connections from this machine only', {
  skip: OUTSIDE.length === 0 && 'this machine has no other address',
}, async (t) => {
  const run = await start(t, { 'server.js': SERVER }, { step: false });
  const listening = await until(run, (record) => record.type === 'event' && record.name === 'listening');
  const { address } = ('state' in listening && listening.state) as { address: { port: number } };
  for (const { address: host } of OUTSIDE) {
    const stranger = net.connect({ port: address.port, host });
    stranger.on('error', () => undefined);
    await once(stranger, 'close');
    assert.equal(stranger.bytesRead, 0);
  }
  const friend = net.connect({ port: address.port, host: '127.0.0.1' });
  const [heard] = await once(friend, 'data');
  assert.match(String(heard), /127\.0\.0\.1$/);
  friend.destroy();
  const first = await until(run, (record) => 'object' in record && record.object.startsWith('socket#'));
  assert.equal('state' in first && first.state?.remoteAddress?.endsWith('127.0.0.1'), true);
});
