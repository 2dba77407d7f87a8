import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinct } from './finding.ts';
import { askedIn, BYTES, lines, sample } from './sample.ts';
import { sight } from './sight.ts';

test('questions that can be seen whole in a small window pass', () => {
  assert.deepEqual(lines(sight(sample())), []);
});

test('a question that is too long for a small window in one language is found', () => {
  const long = askedIn('zh', { ask: '有多少字节？'.repeat(90) });
  const text = { zh: { questions: { ...sample().lesson.texts.zh.scenes.only!.questions, bytes: long } } };
  assert.deepEqual(lines(distinct(sight(sample({ scene: { questions: [BYTES] }, text })))), [
    'questions.bytes: has no room on 80x24 in zh, with its choices and the lines that it is about',
  ]);
});
