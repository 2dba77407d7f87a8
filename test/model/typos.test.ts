import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestWord } from '../../src/model/typos.ts';

const IDS = ['createServer', 'listen', 'connection', 'data-end', 'timeout', 'address'];

/** What is typed, and which of the commands and lessons is offered. */
const SLIPS: readonly [string, string | undefined][] = [
  ['listne', 'listen'],
  ['lisetn', 'listen'],
  ['litsen', 'listen'],
  ['litsne', 'listen'],
  ['listens', 'listen'],
  ['lsit', 'list'],
  ['lists', 'list'],
  ['plya', 'play'],
  ['tiemout', 'timeout'],
  ['dataedn', 'data-end'],
  ['server', 'createServer'],
  ['progres', 'progress'],
  ['xyz', undefined],
  ['qlay', 'play'],
  ['ada', undefined],
];

test('a slip of the keyboard leads to the word that needs fewest others', () => {
  const words = ['play', 'watch', 'practice', 'verify', 'explain', 'list', 'progress', 'reset', ...IDS];
  for (const [typed, offered] of SLIPS) assert.equal(nearestWord(typed, words), offered, typed);
  assert.equal(nearestWord('y'.repeat(100_000), words), undefined);
});
