import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event } from '../../src/model/select.ts';
import { quietStretches, sentencesOf } from './quiet.ts';
import { happened, lines, RECORDS, round, sample } from './sample.ts';

const FIRST_OF_ALL = RECORDS.slice(0, 3);
const SAY = ['listening', 'connection', 'data', 'end', 'close'].map((name) => ({
  at: event('server', name),
  say: 'same',
}));
const TEXT = { en: { say: { same: 'Something happened.' } }, zh: { say: { same: '发生了一件事。' } } };

/** A lesson that says the same at each of so many stops. */
function monotonous(stops: number, more: Parameters<typeof sample>[0] = {}) {
  const records = [...FIRST_OF_ALL, happened('socket#1', 'end'), happened('socket#1', 'close')].slice(0, stops);
  const told = records.map((record) => ({ ...record, say: 'Something happened.' }));
  return sample({ scene: { say: SAY, questions: [] }, text: TEXT, rounds: [round(told)], ...more });
}

test('three stops in a row that say what was said before are found', () => {
  assert.deepEqual(quietStretches(monotonous(3), new Set()), []);
  assert.deepEqual(lines(quietStretches(monotonous(4), new Set())), [
    "server 'end': is the third stop in a row that says nothing new",
  ]);
});

test('what the lessons before have told is not new', () => {
  const told = new Set<string>();
  quietStretches(monotonous(1), told);
  assert.equal(told.size, 1);
  assert.deepEqual(lines(quietStretches(monotonous(3), told)), [
    "server 'data': is the third stop in a row that says nothing new",
  ]);
});

test('a stop at which the narrator has nothing new to say is none', () => {
  const studied = monotonous(5, { scene: { say: [], questions: [] } });
  const told = new Set<string>();
  assert.deepEqual(quietStretches(studied, told), []);
  const known = told.size;
  assert.deepEqual(quietStretches(studied, told), []);
  assert.equal(told.size, known);
});

test('code does not end a sentence', () => {
  assert.deepEqual(sentencesOf('It calls `socket.end()`. Then `a. b!` comes!'), [
    'It calls `socket.end()`.',
    'Then `a. b!` comes!',
  ]);
});
