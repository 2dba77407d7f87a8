import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../src/model/lesson.ts';
import { event } from '../../src/model/select.ts';
import { linesAskedAbout } from '../../src/play/quiz/question-lines.ts';

const EMPTY = { records: [], over: false };
const QUESTION: Question = {
  id: 'which',
  kind: 'predict',
  at: event('server', 'connection'),
  choices: ['one', 'two'],
  answer: () => undefined,
};
const SOURCE = 'one();\n\ntwo();\nthree();\n';

test('a question of a changed program is about the lines that were changed, but for empty ones', () => {
  const program = { title: 'server.js', source: SOURCE, added: [1, 2, 4] };
  assert.deepEqual(linesAskedAbout(QUESTION, EMPTY, [program]), [{ file: 'server.js', lines: [1, 4] }]);
});

test('of lines that have the same text, a question names the one that it is about', () => {
  const program = { title: 'server.js', source: 'on();\nfirst();\non();\nsecond();\n' };
  const about = { file: 'server.js', line: [{ part: 'on(', nth: 2 }, 'second('] };
  assert.deepEqual(linesAskedAbout({ ...QUESTION, about }, EMPTY, [program]), [{ file: 'server.js', lines: [3, 4] }]);
});

test('of a program that was rewritten, five lines are shown', () => {
  const added = Array.from({ length: 40 }, (_, index) => index + 1);
  const program = { title: 'server.js', source: 'again();\n'.repeat(40), added };
  assert.deepEqual(linesAskedAbout(QUESTION, EMPTY, [program])[0]?.lines, [1, 2, 3, 4, 5]);
});

test('what a question names is looked for in the changed program, beside what was changed; what is no longer there is left out', () => {
  const about = { file: 'server.js', line: ['three(', 'two(', 'four('] };
  const program = { title: 'server.js', source: `zero();\n${SOURCE}`, added: [1] };
  assert.deepEqual(linesAskedAbout({ ...QUESTION, about }, EMPTY, [program]), [
    { file: 'server.js', lines: [1, 4, 5] },
  ]);
});
