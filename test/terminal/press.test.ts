import assert from 'node:assert/strict';
import { emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { type ReadlineKey, toKeyPress } from '../../src/terminal/press.ts';

/** The keys that readline finds in these bytes. */
function keysIn(bytes: string): string[] {
  const input = new PassThrough();
  const keys: string[] = [];
  emitKeypressEvents(input);
  input.on('keypress', (_, key: ReadlineKey) => keys.push(toKeyPress(key, '').key));
  input.emit('data', Buffer.from(bytes));
  return keys;
}

test('bytes → keys', () => {
  for (const [bytes, ...keys] of [
    ['\r', 'Enter'],
    ['\n', 'Enter'],
    ['\x7f', 'Backspace'],
    ['\t', 'Tab'],
    ['\x1b[A\x1b[B', 'Up', 'Down'],
    ['sS?1', 's', 's', '?', '1'],
    ['你', '你'],
    // Ctrl-A, which is no letter.
    ['\x01', ''],
  ] as const)
    assert.deepEqual(keysIn(bytes), keys, JSON.stringify(bytes));
});
