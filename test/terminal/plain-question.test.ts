import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Key, ListQuestion } from '../../src/terminal/dialog.ts';
import { plainKeyQuestion, plainListQuestion, plainTextQuestion } from '../../src/terminal/plain-question.ts';
import { picture } from '../view/story.ts';

const WORDS = { unknown: 'None of these.', number: (count: number) => `Type a number from 1 to ${count}.` };

const KEYS: readonly Key[] = [
  { name: 'Enter', value: 'next' },
  { name: 'q', value: 'quit' },
];

const LIST: ListQuestion = {
  above: (rows) => [`above, in ${rows} rows`],
  ask: 'Which?',
  items: () => [
    { value: 'close', lines: ['it closes', 'at once'] },
    { gap: '' },
    { value: 'stay', lines: ['it stays'] },
  ],
  search: false,
  keys: '  s source',
  also: [{ name: 's', value: 'source' }, ...KEYS],
  question: { nudgeLine: '', isNew: true },
};

test('keys: line → answer', () => {
  const { answer } = plainKeyQuestion({ bar: () => '', keys: KEYS }, WORDS);
  for (const [typed, value] of [
    ['', 'next'],
    ['q', 'quit'],
    ['Q', 'quit'],
    ['enter', undefined],
    ['qq', undefined],
  ] as const)
    assert.equal(answer(typed), value, typed);
});

test('a list: line → answer', () => {
  const { answer } = plainListQuestion(LIST, WORDS);
  for (const [typed, value] of [
    ['1', 'close'],
    ['2', 'stay'],
    ['3', undefined],
    ['0', undefined],
    ['stay', 'stay'],
    ['S', 'source'],
    ['q', 'quit'],
    // Nothing is picked, so an empty line is no Enter.
    ['', undefined],
  ] as const)
    assert.equal(answer(typed), value, typed);
});

test('a line of text answers whatever it is', () => {
  const { answer } = plainTextQuestion({ ask: '', keys: () => '', isNew: true }, WORDS);
  for (const typed of ['', '1', 'end']) assert.equal(answer(typed), typed);
});

test('keys and lists as lines', () => {
  assert.equal(
    picture(plainKeyQuestion({ above: () => ['above'], bar: () => '  Enter next', keys: KEYS }, WORDS).lines),
    '\nabove\n\n  Enter next\n',
  );
  assert.equal(
    picture(plainListQuestion(LIST, WORDS).lines),
    `
above, in Infinity rows
Which?
  1 it closes
    at once

  2 it stays

  Type a number from 1 to 2.
  s source
`,
  );
});
