import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionFor, parseTypedLine } from '../../src/play/quiz/question-action.ts';
import { questionList } from '../../src/play/quiz/question-list.ts';
import { listPrompt } from '../../src/terminal/list-prompt.ts';
import type { AskedQuestion } from '../../src/view/screen/question.ts';
import { words as en } from '../../src/words/en/words.ts';
import { words as zh } from '../../src/words/zh/words.ts';
import { asking, drawnAs } from '../terminal/prompting.ts';
import { lookOf } from '../view/story.ts';

const LABELS = ["'connect'", "'data'", "'end'"];
const CHOICES = ['connect', 'data', 'end'].map((value, index) => ({ value, label: LABELS[index] ?? '' }));
const asked = (kind: AskedQuestion['kind']): AskedQuestion => ({ kind, ask: '', choices: CHOICES });

test('an order: what was placed, and an answer → what is placed then, or the order', () => {
  const order = asked('order');
  for (const [placed, answer, turn] of [
    [[], 'data', { kind: 'placed', placed: ['data'] }],
    [['data'], 'end', { kind: 'placed', placed: ['data', 'end'] }],
    [['data', 'end'], 'connect', { kind: 'given', given: { order: ['data', 'end', 'connect'] } }],
    [['data', 'end'], ' back', { kind: 'placed', placed: ['data'] }],
    [['data'], ' back', { kind: 'placed', placed: [] }],
    [[], ' back', { kind: 'placed', placed: [] }],
    [['data'], ' source', { kind: 'aside', what: 'source' }],
    [['data'], ' hint', { kind: 'hint' }],
  ] as const)
    assert.deepEqual(actionFor(order, placed, answer), turn, `${placed} ${answer}`);
});

test('other questions: answer → what is given', () => {
  for (const kind of ['predict', 'choose'] as const)
    assert.deepEqual(actionFor(asked(kind), [], 'end'), { kind: 'given', given: { choice: 'end' } });
  assert.deepEqual(actionFor(asked('type'), [], 'end'), { kind: 'given', given: { typed: 'end' } });
  for (const kind of ['predict', 'choose', 'order', 'type'] as const) {
    assert.deepEqual(actionFor(asked(kind), [], ' skip'), { kind: 'skip' });
    assert.deepEqual(actionFor(asked(kind), [], ' quit'), { kind: 'quit' });
  }
});

test('a typed line: nothing is a hint, one letter alone a key, in both languages, and anything else is the answer', () => {
  for (const words of [en, zh])
    for (const [typed, meant] of [
      ['', ' hint'],
      ['  ', ' hint'],
      ['s', ' source'],
      [' I ', ' inspect'],
      ['?', ' help'],
      ['q', ' quit'],
      ['x', 'x'],
      ['localPort', 'localPort'],
    ] as const)
      assert.equal(parseTypedLine(typed, words), meant, typed);
});

/** The list of an order in which so much was placed. */
function list(placed: readonly string[], isDrawn = true) {
  return questionList({ asked: asked('order'), placed, isNew: false, isDrawn, words: en, look: lookOf(100) });
}

test('an order is drawn with what was placed so far, and what is left', () => {
  const prompt = listPrompt({ choosing: () => list(['end']), look: { pointer: '❯', active: (line) => line } });
  assert.equal(
    drawnAs(prompt, asking(prompt, ['2'])),
    `
  So far: 'end'
  which is number 2?
  1. 'connect'
❯ 2. 'data'

  3. Give me a hint
  4. I don't know. Show me

  ↑↓ or a digit choose · Enter put it next · Backspace take one back · s source · i inspect · ? help
  q menu
_
`,
  );
});

test('the last place is taken back with Backspace, or, where lines are typed, with 0; where nothing was placed, with nothing', () => {
  const back = (...given: Parameters<typeof list>) => list(...given).also?.find(({ value }) => value === ' back')?.name;
  assert.deepEqual([back(['end']), back(['end'], false), back([])], ['Backspace', '0', undefined]);
  assert.doesNotMatch(list([]).ask + list([]).keys, /So far|Backspace/);
  assert.doesNotMatch(list(['end'], false).keys, /↑↓/);
});
