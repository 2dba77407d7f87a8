import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exerciseMarkOf, showHints, tryExercise } from '../../src/model/exercise-progress.ts';
import {
  chooseLanguage,
  emptyProgress,
  finishLesson,
  forgetAll,
  forgetLesson,
  keepPlace,
  keepTold,
  lessonMarkOf,
  lessonToGoOnWith,
  type Progress,
  reachScene,
  scoreOf,
  toldElsewhere,
} from '../../src/model/progress.ts';
import { formatProgress, parseProgress } from '../../src/model/progress-text.ts';

const NOW = new Date('2026-03-01T10:00:00.000Z');
const LATER = new Date('2026-03-02T10:00:00.000Z');
const score = (right: number, total: number) => ({ right, total });
const finished = (right: number, total: number) => finishLesson(emptyProgress(), 'listen', score(right, total), NOW);

test('a lesson is new, then started at a scene, then done with its score', () => {
  const started = reachScene(emptyProgress(), 'listen', 'taken', { port: 'right' });
  assert.deepEqual(lessonMarkOf(emptyProgress(), 'listen'), { kind: 'new' });
  assert.deepEqual(lessonMarkOf(started, 'listen'), {
    kind: 'started',
    at: { scene: 'taken', answers: { port: 'right' } },
  });
  const done = finishLesson(started, 'listen', score(2, 3), NOW);
  assert.deepEqual(lessonMarkOf(done, 'listen'), { kind: 'done', best: score(2, 3) });
  assert.deepEqual(done.lessons.listen, { plays: 1, completedAt: NOW.toISOString(), best: score(2, 3) });
});

test('a lesson that is played again stays done, remembers where it was left, and when it was first completed', () => {
  const again = reachScene(finished(2, 3), 'listen', 'first');
  assert.equal(lessonMarkOf(again, 'listen').kind, 'done');
  assert.equal(again.lessons.listen?.at?.scene, 'first');
  const twice = finishLesson(again, 'listen', score(1, 3), LATER);
  assert.deepEqual(twice.lessons.listen, { plays: 2, completedAt: NOW.toISOString(), best: score(2, 3) });
});

test('a play is worth the questions that were asked, and no others', () => {
  assert.deepEqual(scoreOf({ port: 'right', host: 'wrong' }), score(1, 2));
  assert.deepEqual(scoreOf({}), score(0, 0));
});

test('the best score is the largest part answered right, and of equal parts the one of more questions', () => {
  const best = (one: [number, number], other: [number, number]) =>
    finishLesson(finished(...one), 'listen', score(...other), LATER).lessons.listen?.best;
  assert.deepEqual(best([2, 3], [3, 3]), score(3, 3));
  assert.deepEqual(best([3, 3], [3, 4]), score(3, 3));
  assert.deepEqual(best([3, 3], [4, 4]), score(4, 4));
  assert.deepEqual(best([0, 0], [1, 4]), score(1, 4));
});

test('going on to another scene replaces the answers, of one lesson only', () => {
  const first = reachScene(reachScene(emptyProgress(), 'listen', 'a', { q: 'wrong' }), 'address', 'x', { z: 'right' });
  const next = reachScene(first, 'listen', 'b', { q: 'wrong', r: 'right' });
  assert.deepEqual(next.lessons.listen?.at, { scene: 'b', answers: { q: 'wrong', r: 'right' } });
  assert.deepEqual(next.lessons.address, first.lessons.address);
});

test('what a lesson has told is known in all others, until that lesson is forgotten', () => {
  const first = keepTold(reachScene(emptyProgress(), 'listen', 'a'), 'listen', ['x']);
  const second = keepTold(reachScene(first, 'listen', 'b'), 'listen', ['x', 'y']);
  assert.deepEqual(second.lessons.listen?.at?.told, ['x', 'y']);
  const done = keepTold(finishLesson(second, 'listen', score(1, 1), NOW), 'listen', ['x', 'y', 'z']);
  assert.deepEqual([...toldElsewhere(done, 'address')], ['x', 'y', 'z']);
  assert.deepEqual([...toldElsewhere(done, 'listen')], []);
  assert.deepEqual([...toldElsewhere(forgetLesson(done, 'listen'), 'address')], []);
});

test('a lesson that is played again and left has not forgotten what it told', () => {
  const done = keepTold(finished(1, 1), 'listen', ['x', 'y']);
  const again = keepTold(reachScene(done, 'listen', 'a'), 'listen', []);
  assert.deepEqual(again.lessons.listen?.at?.told, []);
  assert.deepEqual([...toldElsewhere(again, 'address')], ['x', 'y']);
});

test('a place is kept to the stop, and the next scene begins at its beginning', () => {
  const place = { scene: 'a', answers: { q: 'right' }, passed: ['start'], guesses: { p: 'both', r: null } } as const;
  const kept = keepPlace(emptyProgress(), 'listen', place, NOW);
  assert.deepEqual(kept.lessons.listen?.at, { ...place, seenAt: NOW.toISOString() });
  assert.deepEqual(parseProgress(formatProgress(kept)), { ok: kept });
  const next = reachScene(kept, 'listen', 'b', { q: 'right' });
  assert.deepEqual(next.lessons.listen?.at, { scene: 'b', answers: { q: 'right' }, seenAt: NOW.toISOString() });
});

test('the lesson to go on with is the one played last of those begun and not finished, or else the first not done', () => {
  const ids = ['createServer', 'listen', 'connection', 'address'];
  const at = (progress: Progress, id: string, now: Date) => keepPlace(progress, id, { scene: 'a', answers: {} }, now);
  const done = finishLesson(finished(1, 1), 'createServer', score(1, 1), NOW);
  assert.equal(lessonToGoOnWith(emptyProgress(), ids), 'createServer');
  assert.equal(lessonToGoOnWith(done, ids), 'connection');
  const both = at(at(done, 'address', LATER), 'connection', NOW);
  assert.equal(lessonToGoOnWith(both, ids), 'address');
  assert.equal(
    lessonToGoOnWith(at(both, 'connection', LATER), ids),
    'connection',
    'of the same time, the one opened later',
  );
  // One that was finished once stays done, even where it was left in the middle since.
  assert.equal(lessonToGoOnWith(at(done, 'listen', LATER), ids), 'connection');
  // Files from before there were times.
  assert.equal(lessonToGoOnWith(reachScene(reachScene(done, 'address', 'a'), 'connection', 'a'), ids), 'connection');
  const all = ids.reduce((progress, id) => finishLesson(progress, id, score(1, 1), NOW), done);
  assert.equal(lessonToGoOnWith(all, ids), undefined);
  assert.equal(lessonToGoOnWith(at(done, 'a lesson of a later release', LATER), ids), 'connection');
});

test('forgetting one lesson, or all of them, keeps the language', () => {
  const known = chooseLanguage(reachScene(finished(1, 1), 'address', 'x'), 'zh');
  assert.deepEqual(Object.keys(forgetLesson(known, 'listen').lessons), ['address']);
  assert.deepEqual(forgetAll(known), { version: 1, language: 'zh', lessons: {} });
  assert.deepEqual(forgetLesson(known, 'nothing'), known);
});

test('no rule changes the progress that it was given', () => {
  const known = reachScene(finished(1, 2), 'listen', 'a', { q: 'right' });
  const before = structuredClone(known);
  reachScene(known, 'listen', 'b');
  finishLesson(known, 'listen', score(2, 2), LATER);
  keepTold(known, 'listen', ['x']);
  forgetLesson(known, 'listen');
  forgetAll(known);
  assert.deepEqual(known, before);
});

test('a lesson may be called like a property that every object has', () => {
  for (const id of ['constructor', '__proto__', 'toString']) {
    assert.deepEqual(lessonMarkOf(emptyProgress(), id), { kind: 'new' });
    const parsed = parseProgress(formatProgress(finishLesson(emptyProgress(), id, score(1, 1), NOW)));
    assert.ok('ok' in parsed);
    assert.equal(lessonMarkOf(parsed.ok, id).kind, 'done');
    assert.deepEqual(forgetLesson(parsed.ok, id).lessons, {});
  }
});

test('what was written is read again', () => {
  const progress = chooseLanguage(reachScene(finished(1, 2), 'address', 'x', { q: 'wrong' }), 'en');
  assert.deepEqual(parseProgress(formatProgress(progress)), { ok: progress });
  assert.deepEqual(parseProgress(`\uFEFF${formatProgress(progress)}`), { ok: progress });
});

test('a text that is nested without end is damaged: it could be read, but not be written again', () => {
  const nested = (depth: number) => `{"version":1,"lessons":{},"later":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  assert.ok('ok' in parseProgress(nested(20)));
  assert.deepEqual(parseProgress(nested(100_000)), { damaged: 'depth' });
});

test('a text that was cut off anywhere is damaged', () => {
  const text = formatProgress(finished(1, 2)).trimEnd();
  for (let length = 0; length < text.length; length++) {
    assert.deepEqual(parseProgress(text.slice(0, length)), { damaged: 'JSON' });
  }
});

const misshapen: [string, unknown][] = [
  ['progress', null],
  ['progress', []],
  ['progress', 7],
  ['version', {}],
  ['version', { version: '2', lessons: {} }],
  ['version', { version: 0, lessons: {} }],
  ['version', { version: 1.5, lessons: {} }],
  ['language', { version: 1, language: 'tlh', lessons: {} }],
  ['lessons', { version: 1 }],
  ['lessons', { version: 1, lessons: [] }],
  ['lessons.listen', lesson('yes')],
  ['lessons.listen.plays', lesson({})],
  ['lessons.listen.plays', lesson({ plays: -1 })],
  ['lessons.listen.completedAt', lesson({ plays: 1, completedAt: 'yesterday' })],
  ['lessons.listen.best', lesson({ plays: 1, best: { right: 1 } })],
  ['lessons.listen.best', lesson({ plays: 1, best: { right: 4, total: 3 } })],
  ['lessons.listen.told', lesson({ plays: 1, told: 'x' })],
  ['lessons.listen.told', lesson({ plays: 1, told: ['x', 1] })],
  ['lessons.listen.at.told', lesson({ plays: 1, at: { scene: 'a', answers: {}, told: {} } })],
  ['lessons.listen.at', lesson({ plays: 1, at: { answers: {} } })],
  ['lessons.listen.at.answers', lesson({ plays: 1, at: { scene: 'a' } })],
  ['lessons.listen.at.passed', lesson({ plays: 1, at: { scene: 'a', answers: {}, passed: [1] } })],
  ['lessons.listen.at.passed', lesson({ plays: 1, at: { scene: 'a', answers: {}, passed: 3 } })],
  ['lessons.listen.at.guesses', lesson({ plays: 1, at: { scene: 'a', answers: {}, guesses: [] } })],
  ['lessons.listen.at.guesses.q', lesson({ plays: 1, at: { scene: 'a', answers: {}, guesses: { q: 1 } } })],
  ['lessons.listen.at.seenAt', lesson({ plays: 1, at: { scene: 'a', answers: {}, seenAt: 'once' } })],
  ['lessons.listen.at.answers.q', lesson({ plays: 1, at: { scene: 'a', answers: { q: true } } })],
];

function lesson(value: unknown): unknown {
  return { version: 1, lessons: { listen: value } };
}

for (const [place, value] of misshapen) {
  test(`${JSON.stringify(value)} is damaged at ${place}`, () => {
    assert.deepEqual(parseProgress(JSON.stringify(value)), { damaged: place });
  });
}

test('a text of a newer version is recognised whatever else it holds', () => {
  assert.deepEqual(parseProgress('{"version":2,"marks":[]}'), { newer: 2 });
});

test('fields that are not known yet survive every rule', () => {
  const text = JSON.stringify({
    version: 1,
    theme: 'dark',
    lessons: {
      listen: { plays: 1, note: 'n', best: { right: 0, total: 1, speed: 3 }, at: { scene: 'a', answers: {}, line: 4 } },
      other: { plays: 0, star: true },
    },
  });
  const parsed = parseProgress(text);
  assert.ok('ok' in parsed);
  const changed = finishLesson(reachScene(parsed.ok, 'listen', 'b'), 'listen', score(1, 1), NOW);
  assert.deepEqual(reachScene(parsed.ok, 'listen', 'b').lessons.listen?.at, { scene: 'b', answers: {}, line: 4 });
  assert.deepEqual(changed as unknown, {
    version: 1,
    theme: 'dark',
    lessons: {
      listen: { plays: 2, note: 'n', best: { right: 1, total: 1, speed: 3 }, completedAt: NOW.toISOString() },
      other: { plays: 0, star: true },
    },
  });
  assert.equal((forgetAll(changed) as Progress & { theme?: string }).theme, 'dark');
});

test('an exercise is new, then begun by a hint or a try, then solved, and stays so', () => {
  const hinted = showHints(showHints(emptyProgress(), 'echo', 2), 'echo', 1);
  assert.equal(exerciseMarkOf(emptyProgress(), 'echo'), 'new');
  assert.deepEqual(hinted.exercises, { echo: { tries: 0, hints: 2 } });
  assert.equal(exerciseMarkOf(hinted, 'echo'), 'started');
  const solved = tryExercise(tryExercise(hinted, 'echo', false, NOW), 'echo', true, NOW);
  const again = tryExercise(solved, 'echo', false, LATER);
  assert.equal(exerciseMarkOf(again, 'echo'), 'solved');
  assert.deepEqual(again.exercises?.echo, { tries: 3, hints: 2, solvedAt: NOW.toISOString() });
  assert.ok('ok' in parseProgress(formatProgress(again)));
  assert.deepEqual(forgetAll(again), emptyProgress());
  assert.deepEqual(forgetLesson(again, 'data-end', ['echo']).exercises, {});
});

test('a file from before there were exercises is read, and one with senseless exercises is not', () => {
  assert.ok('ok' in parseProgress('{"version":1,"lessons":{}}'));
  assert.deepEqual(parseProgress('{"version":1,"lessons":{},"exercises":{"echo":{"tries":-1}}}'), {
    damaged: 'exercises.echo.tries',
  });
});
