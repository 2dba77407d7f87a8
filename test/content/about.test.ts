import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../src/model/lesson.ts';
import { about } from './about.ts';
import { BYTES, happened, lines, round, sample } from './sample.ts';

const FILES = { 'server.js': 'const one = 1;\nlisten(one);\nlisten(2);\nclose();\nclose();\nclose();\n' };
const HERE = { at: { file: 'server.js', line: 2 } };
const placed = round([happened('server#1', 'connection', HERE), happened('socket#1', 'data')]);
const { about: _about, ...plain } = BYTES;

function found(...questions: readonly Question[]): string[] {
  return lines(about(sample({ scene: { questions }, files: FILES, rounds: [placed] })));
}

test('questions that name their lines, or are asked at one, pass', () => {
  assert.deepEqual(lines(about(sample())), []);
  assert.deepEqual(found(plain), []);
  assert.deepEqual(found({ ...plain, at: 'start', about: { file: 'server.js', line: ['one =', 'listen(2)'] } }), []);
});

test('a question that is asked at no line, and names none, is found', () => {
  const why = 'questions.bytes.about: shows no line of a program: there is none where it is asked, and none is named';
  assert.deepEqual(found({ ...plain, at: 'start' }), [why]);
  assert.deepEqual(found({ ...plain, at: 'end' }), [why]);
  const bare = round([happened('server#1', 'connection')]);
  assert.deepEqual(lines(about(sample({ scene: { questions: [plain] }, files: FILES, rounds: [bare] }))), [why]);
});

test('a text that is in several lines, or in none, or in a file of another scene, is found', () => {
  const named = (file: string, line: string) => found({ ...plain, about: { file, line } })[0];
  assert.equal(
    named('server.js', 'listen('),
    "questions.bytes.about: 'listen(' is in 2 lines of server.js, and has to be in one",
  );
  assert.equal(
    named('server.js', 'open('),
    "questions.bytes.about: 'open(' is in 0 lines of server.js, and has to be in one",
  );
  assert.equal(named('other.js', 'one'), 'questions.bytes.about: other.js is no program of this scene');
});

test('of several lines with a text one is named by its number, which there has to be', () => {
  const named = (part: string, nth: number) =>
    found({ ...plain, at: 'start', about: { file: 'server.js', line: { part, nth } } });
  assert.deepEqual(named('listen(', 2), []);
  assert.deepEqual(named('close(', 3), []);
  for (const [part, nth, count] of [
    ['listen(', 3, 2],
    ['listen(', 0, 2],
    ['listen(', 1.5, 2],
    ['one =', 1, 1],
  ] as const)
    assert.equal(
      named(part, nth)[0],
      `questions.bytes.about: '${part}' is in ${count} lines of server.js, and line ${nth} of these is named`,
    );
});

test('more than five lines are found', () => {
  const six = ['one =', 'listen(one)', 'listen(2)', ...[1, 2, 3].map((nth) => ({ part: 'close(', nth }))];
  assert.deepEqual(found({ ...plain, about: { file: 'server.js', line: six } }), [
    'questions.bytes.about: shows 6 lines, of at most 5',
  ]);
});
