import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../src/model/lesson.ts';
import { all, event, first, type Selector } from '../../src/model/select.ts';
import { answers } from './answers.ts';
import { BYTES, happened, lines, RECORDS, round, sample } from './sample.ts';

function faults(question: Question, rounds = sample().rounds): string[] {
  return lines(answers(sample({ scene: { questions: [question] }, rounds })));
}

const [LISTENING, CONNECTION, DATA, OUTPUT, EXIT] = RECORDS;
assert.ok(LISTENING && CONNECTION && DATA && OUTPUT && EXIT);

const more: Question = {
  ...BYTES,
  answer: (trace) => (trace.over ? String(all(trace, event('server', 'data')).length) : undefined),
};

test('a question that the run decides in each round alike has no findings', () => {
  assert.deepEqual(faults(BYTES), []);
});

test('a question whose record never comes is found', () => {
  assert.deepEqual(faults({ ...BYTES, at: event('server', 'timeout') }), [
    'questions.bytes: was never asked: its selector means no record of any round',
  ]);
});

test('a question whose record comes in some rounds only is found', () => {
  const late = { ...BYTES, at: event('server', 'drain') };
  const rounds = [round(), round([LISTENING, happened('socket#1', 'drain'), DATA, EXIT])];
  assert.deepEqual(faults(late, rounds), ['questions.bytes: was asked in 1 of 2 rounds only']);
});

test('a question that the run leaves open is found', () => {
  assert.match(faults({ ...BYTES, answer: () => undefined }).join(), /was not decided by the run/);
});

test('an answer that is not among the choices is found', () => {
  assert.match(faults({ ...BYTES, answer: () => 'six' }).join(), /came out as 'six', which is not among its choices/);
});

test('an answer that is another one in another round is found, with the pace of the rounds', () => {
  const rounds = [round(), round([LISTENING, CONNECTION, DATA, DATA, OUTPUT, EXIT], { pace: 'step' })];
  assert.deepEqual(faults({ ...more, choices: ['1', '2'] }, rounds), [
    "questions.bytes: its answer varied: '1' (free), '2' (stepping)",
  ]);
});

test('a prediction that is decided already when it is asked is found', () => {
  assert.deepEqual(faults({ ...BYTES, at: event('server', 'data') }), [
    'questions.bytes: is a prediction, and was decided already when it was asked',
    'questions.bytes: is a prediction, and was decided already when it was asked',
  ]);
});

test('a prediction that comes out too early, and otherwise in the end, is found', () => {
  const hasty: Question = {
    ...BYTES,
    choices: ['1', '2'],
    answer: (trace) => String(all(trace, event('server', 'data')).length || '') || undefined,
  };
  const rounds = [round([LISTENING, CONNECTION, DATA, DATA, EXIT])];
  assert.deepEqual(faults(hasty, rounds), ["questions.bytes: came out as '1', but at the end of the run it is '2'"]);
});

test('a question about what was seen has to be decided when it is asked', () => {
  const ahead: Question = { ...BYTES, kind: 'choose' };
  assert.match(faults(ahead).join(), /was not decided by the run/);
  assert.deepEqual(faults({ ...ahead, at: event('server', 'data') }), []);
});

test('an order that leaves some of the choices out is found', () => {
  const order: Question = {
    id: 'bytes',
    kind: 'order',
    at: 'end',
    choices: ['data', 'connection', 'listening'],
    answer: (trace) => (first(trace, event('server', 'data')) ? ['connection', 'data'] : undefined),
  };
  assert.match(faults(order).join(), /the right order has 2 of its 3 choices/);
});

test('a question that comes while a prediction is still open is found', () => {
  const waiting: Question = { ...BYTES, id: 'waiting', at: event('server', 'listening') };
  const between: Question = { ...BYTES, id: 'between', at: event('server', 'connection') };
  const found = lines(answers(sample({ scene: { questions: [waiting, between] } })));
  assert.deepEqual([...new Set(found)], ["questions.between: is asked while 'waiting' is still open"]);
});

test('two predictions at one moment are found, and one that comes with the answer of the other is not', () => {
  const asked = (one: Question, other: Question): string[] =>
    lines(answers(sample({ scene: { questions: [one, other] }, rounds: [round()] })));
  const twin: Question = { ...BYTES, id: 'twin' };
  assert.deepEqual(asked(BYTES, twin), ["questions.twin: is asked while 'bytes' is still open"]);
  assert.deepEqual(asked(BYTES, { ...BYTES, id: 'next', kind: 'choose', at: event('server', 'data') }), []);
});

/** A question that comes only where the kernel has told something, and one that only that decides. */
const OF_KERNEL: readonly Question[] = [
  { ...BYTES, kind: 'choose', at: { ...event('server', 'data'), where: ({ kernel }) => kernel !== undefined } },
  { ...BYTES, answer: (trace) => first(trace, event('server', 'data'))?.kernel && '5' },
];

/** What is wrong with them in a scene that asks at these records what the kernel says. */
function faultsOfKernel(kernel: readonly Selector[], records = RECORDS): string[] {
  return OF_KERNEL.flatMap((question) =>
    lines(answers(sample({ scene: { kernel, questions: [question] }, rounds: [round(records)] }))),
  );
}

test('where the platform does not tell what the kernel says, questions that need it are excused', () => {
  const asks = [event('server', 'data')];
  assert.deepEqual(faultsOfKernel(asks), []);
  const never = 'questions.bytes: was never asked: its selector means no record of any round';
  const open = 'questions.bytes: was not decided by the run';
  assert.deepEqual(faultsOfKernel([]), [never, open], 'not in a scene that does not ask');
  assert.deepEqual(faultsOfKernel([event('server', 'drain')]), [never, open], 'nor where it asks at no record');
  const told = RECORDS.map((record, index) => (index === 1 ? { ...record, kernel: [] } : record));
  assert.deepEqual(faultsOfKernel(asks, told), [never, open], 'nor where the platform does tell');
});
