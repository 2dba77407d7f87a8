import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../src/model/lesson.ts';
import { choices } from './choices.ts';
import { askedIn, BYTES, lines, QUESTIONS, sample } from './sample.ts';

const [, START, WORD] = QUESTIONS;
assert.ok(START && WORD);

test('fewer than three questions, or none that predicts, are found', () => {
  const questions = [WORD];
  assert.deepEqual(lines(choices(sample({ scene: { questions } }))), [
    'questions: has 1 questions: a lesson has at least 3',
    'questions: none of them is a prediction',
  ]);
});

test('a choice without its text, and a text without its choice, are found', () => {
  const { questions } = sample().lesson.texts.en.scenes.only!;
  const some = { five: { why: 'Five.' }, six: { why: 'Six.' } };
  const bytes = askedIn('en', { choices: some });
  assert.deepEqual(lines(choices(sample({ text: { en: { questions: { ...questions, bytes } } } }))), [
    'questions.bytes.en.choices.none: has no text',
    'questions.bytes.en.choices.six: is a text that nothing uses',
  ]);
});

test('two hints that say the same, and two labels that do, are found', () => {
  const { questions } = sample().lesson.texts.zh.scenes.only!;
  const same = { none: { label: '几个', why: '几个。' }, five: { label: '几个', why: '几个。' } };
  const bytes = askedIn('zh', { hints: ['等一等。', '等一等。'], choices: same });
  assert.deepEqual(lines(choices(sample({ text: { zh: { questions: { ...questions, bytes } } } }))), [
    'questions.bytes.zh.choices: two have the same label',
    'questions.bytes.zh.hints: both are the same',
  ]);
});

test('a question with one choice, or with the same one twice, is found', () => {
  const questions = [{ ...BYTES, choices: ['five'] }, START, WORD] as Question[];
  assert.match(lines(choices(sample({ scene: { questions } }))).join(), /questions\.bytes: needs at least two choices/);
});

test('a typed answer that nothing is said to is found', () => {
  const { questions } = sample().lesson.texts.en.scenes.only!;
  const { why: _why, ...word } = questions.word!;
  assert.deepEqual(lines(choices(sample({ text: { en: { questions: { ...questions, word } } } }))), [
    'questions.word.en.why: has no text: nothing would be said to the answer',
  ]);
});

test('right choices that always stand at the same place are found, once there are four questions', () => {
  const texts = (language: 'en' | 'zh', ids: readonly string[]) => ({
    questions: Object.fromEntries(ids.map((id) => [id, askedIn(language)])),
  });
  const told = (asked: readonly Question[]) => {
    const ids = asked.map(({ id }) => id);
    return lines(
      choices(sample({ scene: { questions: asked }, text: { en: texts('en', ids), zh: texts('zh', ids) } })),
    );
  };
  const four = ['a', 'b', 'c', 'd'].map((id): Question => ({ ...BYTES, id }));
  assert.deepEqual(told(four), ['questions: the right choice always stands at the same place']);
  assert.deepEqual(told(four.slice(1)), []);
  assert.deepEqual(told([...four.slice(1), START]), []);
});

test('the last of several choices is a place too', () => {
  const longer = ['none', 'six', 'five'];
  const four = ['a', 'b', 'c', 'd'].map(
    (id, index): Question => ({ ...BYTES, id, ...(index > 1 ? { choices: longer } : {}) }) as Question,
  );
  const found = lines(choices(sample({ scene: { questions: four } })));
  assert.ok(found.includes('questions: the right choice always stands at the same place'));
});

test('steps that stand in the right order already are found', () => {
  const order: Question = {
    id: 'word',
    kind: 'order',
    at: 'end',
    choices: ['one', 'two'],
    answer: () => ['one', 'two'],
  };
  const inOrder = lines(choices(sample({ scene: { questions: [BYTES, START, order] } })));
  assert.deepEqual(inOrder, ['questions.word: its choices stand in the right order already']);
  const mixed = { ...order, choices: ['two', 'one'] };
  assert.deepEqual(choices(sample({ scene: { questions: [BYTES, START, mixed] } })), []);
});
