import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nextStep } from '../../src/commands/verify/next-step.ts';
import { topicForFault } from '../../src/commands/verify/topic-for-fault.ts';
import type { ExerciseEntry } from '../../src/model/exercise.ts';
import { tryExercise } from '../../src/model/exercise-progress.ts';
import type { LessonEntry } from '../../src/model/lesson.ts';
import { emptyProgress, finishLesson, type Progress } from '../../src/model/progress.ts';
import type { Fault } from '../../src/model/verdict.ts';
import { lookUp } from '../../src/narrator/reference/topics.ts';
import { listExercises, loadExercise } from '../../src/store/exercises.ts';
import { CLI } from '../support/screen.ts';

const LESSONS = pathToFileURL(`${path.dirname(CLI)}/lessons/`);
const EXERCISES: readonly ExerciseEntry[] = listExercises(LESSONS);

/** What came, and what is named for it; `about` is the word of the check. */
const FAULTS: readonly [Fault, string | undefined][] = [
  [{ is: 'noEnd', came: '', ms: 1, ended: false }, 'Socket end method'],
  [{ is: 'noEnd', came: '', ms: 1, ended: undefined }, 'Socket end method'],
  [{ is: 'noEnd', came: '', ms: 1, ended: true }, 'FIN'],
  [{ is: 'broken', code: 'ECONNRESET', came: '' }, 'ECONNRESET'],
  [{ is: 'broken', code: '', came: '' }, 'RST'],
  [{ is: 'refused', port: 1, code: 'ECONNREFUSED' }, 'ECONNREFUSED'],
  [{ is: 'kept', ms: 1 }, 'Socket end event'],
  [{ is: 'accepts', port: 1, ms: 1 }, 'Server close method'],
  [{ is: 'stays', ms: 1 }, 'Server close method'],
  [exited('Error: listen EADDRINUSE: address already in use'), 'EADDRINUSE'],
  [exited('TypeError [ERR_INVALID_ARG_TYPE]: The argument'), 'ERR_INVALID_ARG_TYPE'],
  [exited("Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'nett'"), 'half-close'],
  [exited('TypeError: EventEmitter is not a function'), 'half-close'],
  [exited(), 'half-close'],
  [{ ...exited(), listened: false }, 'Server listen method'],
  [{ is: 'neverListened', given: 1, port: 1, ms: 1 }, 'Server listen method'],
  [{ is: 'neverConnected', port: 1, ms: 0 }, 'Socket connect method'],
  [{ is: 'elsewhere', port: 1, listensAt: [], isTaken: true }, 'EADDRINUSE'],
  [{ is: 'elsewhere', port: 1, listensAt: ['port 2'] }, 'port number'],
  [{ is: 'memory', bytes: 1, mostBytes: 1 }, 'backpressure'],
  [{ is: 'text', expected: 'a', came: 'b' }, 'half-close'],
  [{ is: 'short', expected: 'a', came: '', before: 0 }, 'half-close'],
  [{ is: 'own', why: 'wrong' }, 'half-close'],
];

function exited(error?: string): Fault & { is: 'exited' } {
  return { is: 'exited', code: 1, signal: null, listened: true, ...(error === undefined ? {} : { error }) };
}

test('a failure names what explain says of it, or else of what the check is about', () => {
  for (const [fault, word] of FAULTS) assert.equal(topicForFault(fault, 'half-close'), word, JSON.stringify(fault));
});

const VAGUE: readonly Fault[] = [
  { is: 'short', expected: 'a', came: '', before: 0 },
  { is: 'extra', came: 'a' },
  { is: 'noNewline', came: 'a' },
  { is: 'silent', expected: 'a', came: '', ms: 1 },
  { is: 'unanswered', port: 1, ms: 1 },
];

test('each word that is named means one thing to explain, and may be typed into a shell as it is', async () => {
  const exercises = await Promise.all(EXERCISES.map((entry) => loadExercise(LESSONS, entry)));
  const ofChecks = exercises.flatMap(({ checks }) => checks.map(({ explain }) => explain));
  const words = [...FAULTS, ...VAGUE.map((fault) => [fault])].map(([fault]) =>
    topicForFault(fault as Fault, undefined),
  );
  const named = [...new Set([...ofChecks, ...words])].filter((word) => word !== undefined);
  assert.ok(named.length > 12);
  for (const word of named) {
    assert.equal(lookUp(word).topics.length, 1, word);
    assert.match(word, /^[\w -]+$/);
  }
});

const ENTRIES: readonly LessonEntry[] = JSON.parse(readFileSync(new URL('index.json', LESSONS), 'utf8'));
const solved = (progress: Progress, id: string) => tryExercise(progress, id, true, new Date());
const done = (progress: Progress, id: string) => finishLesson(progress, id, { right: 1, total: 1 }, new Date());

test('after an exercise comes the next one of its lesson that is not solved, then the next lesson that is not done', () => {
  const one = solved(emptyProgress(), 'echo');
  assert.deepEqual(nextStep(ENTRIES, one, 'echo'), { kind: 'exercise', id: 'time-server' });
  const two = solved(one, 'time-server');
  assert.deepEqual(nextStep(ENTRIES, two, 'time-server'), { kind: 'exercise', id: 'byte-counter' });
  const all = solved(two, 'byte-counter');
  assert.deepEqual(nextStep(ENTRIES, all, 'byte-counter'), { kind: 'lesson', id: 'timeout' });
  assert.deepEqual(nextStep(ENTRIES, done(all, 'timeout'), 'byte-counter'), { kind: 'lesson', id: 'address' });
  const last = ENTRIES.at(-1)?.exercises?.map(({ id }) => id) ?? [];
  assert.equal(nextStep(ENTRIES, last.reduce(solved, one), last[0] ?? ''), undefined);
  assert.equal(nextStep(ENTRIES, one, 'of another release'), undefined);
});
