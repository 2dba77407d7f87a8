import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lesson } from '../../src/model/lesson.ts';
import type { Trace } from '../../src/model/record.ts';
import { findingLine } from './finding.ts';
import { judge } from './rules.ts';
import { lines, REMARKS, sample } from './sample.ts';

test('a lesson that nothing is wrong with has no findings', () => {
  assert.deepEqual(judge(sample()), []);
});

test('a finding is said once, however many rounds and languages show it', () => {
  const studied = sample({ scene: { say: [...REMARKS, { at: { type: 'crash' }, say: 'open' }] } });
  assert.deepEqual(lines(judge(studied)), ['say.open: came up in no round']);
});

test('an answer that throws is a finding, and the other rules are still applied', () => {
  const studied = sample();
  const broken = () => {
    throw new Error('no such record');
  };
  const [scene] = studied.lesson.scenes;
  assert.ok(scene);
  const questions = scene.questions.map((question) => ({ ...question, answer: broken }));
  const lesson = { ...studied.lesson, scenes: [{ ...scene, api: ['net.Nothing'], questions }] };
  const found = lines(judge({ ...studied, lesson }));
  assert.match(found.join('\n'), /answers: could not be judged: Error: no such record/);
  assert.match(found.join('\n'), /api net\.Nothing: is no item/);
});

test('an answer that throws is found once, with its place in the lesson and in the file', () => {
  const { lesson: given, ...rest } = sample();
  const [scene] = given.scenes;
  const questions = scene!.questions.map((question) => ({
    ...question,
    answer: ({ records }: Trace) => `${records[99]!.t}`,
  }));
  const declared = lesson({ ...given, scenes: [{ ...scene, questions }] } as unknown as Parameters<typeof lesson>[0]);
  const found = judge({ ...rest, lesson: declared }).map((finding) => findingLine('words', finding));
  const thrown = found.filter((line) => line.includes('throws'));
  assert.match(
    thrown.join('\n'),
    /^words\/only · questions\.\w+: throws TypeError: .*undefined.* at .*rules\.test\.ts/,
  );
  assert.equal(thrown.length, 1);
  const [question] = declared.scenes[0]!.questions;
  assert.throws(() => question!.answer({ records: [], over: true }), {
    name: 'LessonFault',
    message: /^words\/only · questions\.bytes throws TypeError/,
  });
});

test('a line names the lesson, the scene, the thing and the reason', () => {
  assert.equal(
    findingLine('listen', { scene: 'taken', what: 'say.asked', why: 'came up in no round' }),
    'listen/taken · say.asked: came up in no round',
  );
  assert.equal(findingLine('listen', { what: 'server.js', why: 'is too long' }), 'listen · server.js: is too long');
});
