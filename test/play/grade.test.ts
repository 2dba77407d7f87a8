import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../src/model/lesson.ts';
import type { Trace } from '../../src/model/record.ts';
import { decideAnswer, isRight } from '../../src/play/quiz/grade.ts';

const going: Trace = { records: [], over: false };
const over: Trace = { records: [], over: true };

function asks(kind: 'predict' | 'choose', answer: string | undefined): Question {
  return { id: 'q', at: 'start', kind, choices: ['one', 'two'], answer: () => answer };
}

function ordered(answer: readonly string[] | undefined): Question {
  return { id: 'q', at: 'end', kind: 'order', choices: ['one', 'two'], answer: () => answer };
}

const typed: Question = { id: 'q', at: 'end', kind: 'type', answer: () => ['listen', 'server.listen'] };

test('a question is open while the run may still decide it, and undecided when it is over', () => {
  for (const question of [asks('predict', undefined), asks('choose', undefined), ordered(undefined)]) {
    assert.deepEqual(decideAnswer(question, going), { kind: 'open' });
    assert.deepEqual(decideAnswer(question, over), { kind: 'undecided', found: undefined });
  }
});

test('what the run made true is the right answer, as soon as it is known', () => {
  for (const trace of [going, over]) {
    assert.deepEqual(decideAnswer(asks('predict', 'two'), trace), { kind: 'decided', right: ['two'] });
    assert.deepEqual(decideAnswer(ordered(['two', 'one']), trace), { kind: 'decided', right: ['two', 'one'] });
    assert.deepEqual(decideAnswer(typed, trace), { kind: 'decided', right: ['listen', 'server.listen'] });
  }
});

test('something that is none of the choices decides nothing', () => {
  assert.deepEqual(decideAnswer(asks('predict', 'three'), going), { kind: 'undecided', found: 'three' });
  assert.deepEqual(decideAnswer(ordered(['one', 'three']), over), { kind: 'undecided', found: 'three' });
});

test('a choice is right if it is that one', () => {
  assert.ok(isRight({ choice: 'two' }, ['two']));
  assert.ok(!isRight({ choice: 'one' }, ['two']));
  assert.ok(!isRight({ choice: 'one' }, ['one', 'two']));
});

test('an order is right if all of it is', () => {
  assert.ok(isRight({ order: ['two', 'one', 'three'] }, ['two', 'one', 'three']));
  assert.ok(!isRight({ order: ['one', 'two', 'three'] }, ['two', 'one', 'three']));
  assert.ok(!isRight({ order: ['two', 'one'] }, ['two', 'one', 'three']));
});

test('a typed answer is right if it is one of the spellings', () => {
  assert.ok(isRight({ typed: 'Server.Listen(0)' }, ['listen']));
  assert.ok(!isRight({ typed: 'listening' }, ['listen']));
});
