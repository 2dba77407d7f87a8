import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../src/model/lesson.ts';
import type { QuestionText } from '../../src/model/lesson-text.ts';
import type { Trace, TraceRecord } from '../../src/model/record.ts';
import { pickedValues, ResolvedQuestion } from '../../src/play/quiz/resolved-question.ts';

function printed(...texts: string[]): TraceRecord[] {
  return texts.map((text, t) => ({ type: 'output', seq: t + 1, t, program: 'server', stream: 'stdout', text }));
}

const start: Trace = { records: [], over: false };
const going: Trace = { records: printed('zero'), over: false };
const decided: Trace = { records: printed('zero', 'two'), over: false };
const over: Trace = { records: printed('zero'), over: true };

/** The right choice is what was printed second. */
const question: Question = {
  id: 'which',
  at: 'start',
  kind: 'predict',
  choices: ['one', 'two', '-1'],
  answer: ({ records: [, second] }) => (second?.type === 'output' ? second.text : undefined),
};

const text: QuestionText = {
  ask: ({ trace }) => `What comes after ${trace.records.length} lines?`,
  choices: {
    one: { why: 'one is wrong' },
    two: { label: 'two, as a word', why: ({ trace, right }) => `${trace.records.length} lines, ${right}` },
    '-1': { why: 'a number' },
  },
  hints: ['a nudge', 'nearly the answer'],
};

const posed = new ResolvedQuestion(question, text, start);

test('a question has the words that it had when it was asked, and a choice without a label is an event', () => {
  assert.deepEqual(posed.asked, {
    kind: 'predict',
    ask: 'What comes after 0 lines?',
    choices: [
      { value: 'one', label: "'one'" },
      { value: 'two', label: 'two, as a word' },
      { value: '-1', label: '-1' },
    ],
  });
});

test('the first hint is a nudge, all others say nearly everything', () => {
  assert.deepEqual(
    [0, 1, 2].map((taken) => posed.hint(taken)),
    ['a nudge', 'nearly the answer', 'nearly the answer'],
  );
});

const answer = { labels: ['two, as a word'], why: ['2 lines, true'] };

test('a right answer is called right and explained', () => {
  assert.deepEqual(posed.verdict({ choice: 'two' }, decided), { kind: 'right', answer });
});

test('a wrong answer is explained along with the right one', () => {
  const given = { labels: ["'one'"], why: ['one is wrong'] };
  assert.deepEqual(posed.verdict({ choice: 'one' }, decided), { kind: 'wrong', given, answer });
  assert.deepEqual(posed.wrong({ choice: 'one' }, decided), { kind: 'wrong', given });
});

test('who wants to be shown is shown', () => {
  assert.deepEqual(posed.verdict(undefined, decided), { kind: 'shown', answer });
});

test('a run that ends without deciding leaves the question open', () => {
  assert.equal(posed.decision(going).kind, 'open');
  assert.deepEqual(posed.verdict({ choice: 'two' }, over), { kind: 'undecided' });
});

test('an order and a typed answer have one explanation for the whole, and only with the answer', () => {
  const why = 'because';
  const order = new ResolvedQuestion(
    { id: 'order', at: 'end', kind: 'order', choices: ['end', 'close'], answer: () => ['end', 'close'] },
    { ask: 'In which order?', choices: { end: { why: 'unused' }, close: { why: 'unused' } }, why, hints: ['', ''] },
    over,
  );
  const right = { labels: ["'end'", "'close'"], why: [why] };
  assert.deepEqual(order.verdict({ order: ['end', 'close'] }, over), { kind: 'right', answer: right });
  const swapped = { kind: 'wrong', given: { labels: ["'close'", "'end'"], why: [] } };
  assert.deepEqual(order.wrong({ order: ['close', 'end'] }, over), swapped);

  const typed = new ResolvedQuestion(
    { id: 'typed', at: 'end', kind: 'type', answer: () => ['listen', 'server.listen'] },
    { ask: 'Which method?', why: () => why, hints: ['', ''] },
    over,
  );
  assert.deepEqual(typed.verdict({ typed: 'Listen()' }, over), {
    kind: 'right',
    answer: { labels: ['listen'], why: [why] },
  });
  assert.deepEqual(typed.verdict({ typed: 'open' }, over), {
    kind: 'wrong',
    given: { labels: ['open'], why: [] },
    answer: { labels: ['listen'], why: [why] },
  });
});

test('what was picked is told in its order', () => {
  assert.deepEqual(pickedValues({ choice: 'one' }), ['one']);
  assert.deepEqual(pickedValues({ order: ['two', 'one'] }), ['two', 'one']);
  assert.deepEqual(pickedValues({ typed: 'listen' }), ['listen']);
});
