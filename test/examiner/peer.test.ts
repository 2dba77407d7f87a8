import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import process from 'node:process';
import { test } from 'node:test';
import { ChangeSignal } from '../../src/examiner/change-signal.ts';
import { ExamPeer } from '../../src/examiner/peer.ts';

const PATIENCE_MS = 20_000;

/** Waits until something is true, as the peer's changes tell. */
async function comes(change: ChangeSignal, look: () => boolean): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; !look(); await change.wait(100)) assert.ok(Date.now() < until);
}

test('a peer tells how many have connected, and how many still are', async () => {
  const change = new ChangeSignal();
  using peer = await ExamPeer.listen(() => change.notify());
  const [one, other] = [net.connect(peer.port, '127.0.0.1'), net.connect(peer.port, '127.0.0.1')];
  await comes(change, () => peer.accepted === 2 && peer.open === 2);
  one.end().resume();
  await comes(change, () => peer.open === 1);
  other.destroy();
  await comes(change, () => peer.open === 0);
  assert.equal(peer.accepted, 2);
});

test('a peer that clings has a connection until it is closed altogether, not only ended', async () => {
  const change = new ChangeSignal();
  using peer = await ExamPeer.listen(() => change.notify(), { clings: true });
  const [one, other] = [net.connect(peer.port, '127.0.0.1'), net.connect(peer.port, '127.0.0.1')];
  await comes(change, () => peer.accepted === 2);
  one.end();
  other.destroy();
  await once(one, 'data');
  await comes(change, () => peer.open === 1);
  one.destroy();
  await comes(change, () => peer.open === 0);
});

test('a silent peer answers nobody, until it is woken', { skip: process.platform === 'win32' }, async () => {
  const change = new ChangeSignal();
  using peer = await ExamPeer.listenSilently(() => change.notify());
  assert.ok(peer);
  const socket = net.connect({ port: peer.port, host: '127.0.0.1', timeout: 300 });
  await once(socket, 'timeout');
  assert.equal(socket.connecting, true);
  assert.equal(peer.accepted, 0);
  peer.wake();
  await once(socket, 'connect');
  await comes(change, () => peer.accepted === 1 && peer.open === 1);
  socket.destroy();
  await comes(change, () => peer.open === 0);
});

test('who has given up a call to a silent peer does not come when it wakes', {
  skip: process.platform === 'win32',
}, async () => {
  const change = new ChangeSignal();
  using peer = await ExamPeer.listenSilently(() => change.notify());
  assert.ok(peer);
  const [gone, stays] = [net.connect(peer.port, '127.0.0.1'), net.connect(peer.port, '127.0.0.1')];
  await Promise.all([gone, stays].map((socket) => once(socket, 'connectionAttempt')));
  gone.destroy();
  peer.wake();
  await once(stays, 'connect');
  stays.destroy();
  await comes(change, () => peer.accepted > 0 && peer.open === 0);
  assert.equal(peer.accepted, 1);
});
