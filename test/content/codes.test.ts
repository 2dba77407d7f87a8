import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes } from './codes.ts';
import { happened, lines, RECORDS, round, sample } from './sample.ts';

/** Which error codes of an 'error' event a lesson had to be found by, and is not. */
function unsaid(id: string, code: string): string[] {
  const error = { name: 'Error', message: `read ${code}`, code };
  const rounds = [round([...RECORDS, happened('socket#1', 'error', { error })])];
  return lines(codes(sample({ lesson: { id }, rounds })));
}

test('an error code that comes up has to be known to be shown by that lesson', () => {
  assert.deepEqual(unsaid('connection', 'ECONNRESET'), []);
  assert.deepEqual(unsaid('listen', 'ECONNRESET').slice(0, 1), [
    'ECONNRESET: is shown, but reference/codes.ts does not say so',
  ]);
  assert.deepEqual(unsaid('notes', 'E_OF_THE_PROGRAM'), []);
});

test('an error code that a lesson is said to show has to come up in it', () => {
  assert.deepEqual(unsaid('connection', 'E_OF_THE_PROGRAM'), [
    'ECONNRESET: does not happen, but reference/codes.ts says that it does',
  ]);
});
