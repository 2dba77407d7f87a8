import assert from 'node:assert/strict';
import { test } from 'node:test';
import { models } from './models.ts';
import { happened, lines, RECORDS, round, sample } from './sample.ts';

/** An error of a socket that nobody listens for. */
const UNHEARD = happened('socket#1', 'error', {
  listeners: 0,
  error: { name: 'Error', message: 'read ECONNRESET', code: 'ECONNRESET' },
});
const RESET = [...RECORDS.slice(0, 2), UNHEARD];

function showing(faults: readonly string[]) {
  return { programs: [{ name: 'server', file: 'server.js', faults }] };
}

test('a program that watch finds something in is found', () => {
  assert.deepEqual(models(sample()), []);
  const found = lines(models(sample({ rounds: [round(), round(RESET)] })));
  assert.deepEqual(found, ['server.js: watch finds noErrorListener']);
});

test('a fault that the scene is about is none, and any other is', () => {
  const rounds = [round(RESET), round(RESET)];
  assert.deepEqual(models(sample({ rounds, scene: showing(['noErrorListener']) })), []);
  assert.deepEqual(lines(models(sample({ rounds, scene: showing(['noErrorListener', 'unread']) }))), [
    'server.js: is said to show unread, and watch does not always find it',
  ]);
});

test('a fault that shows in some rounds only is found', () => {
  const found = lines(models(sample({ rounds: [round(RESET), round()], scene: showing(['noErrorListener']) })));
  assert.deepEqual(found, ['server.js: is said to show noErrorListener, and watch does not always find it']);
});
