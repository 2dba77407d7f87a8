import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LessonEntry } from '../../src/model/lesson.ts';
import { emptyProgress, forgetAll, forgetLesson, lessonMarkOf, type Progress } from '../../src/model/progress.ts';
import { formatProgress, parseProgress } from '../../src/model/progress-text.ts';
import {
  dayOf,
  daysBetween,
  dueOf,
  nextOf,
  noteMissed,
  noteReviewed,
  postpone,
  SPANS_DAYS,
  scenesToReview,
  scheduleOf,
} from '../../src/model/review.ts';

const TODAY = '2026-02-27';

function entry(number: number, id: string, ...asks: string[]): LessonEntry {
  const scenes = [...new Set(asks.map((key) => key.split('/')[0] ?? ''))];
  return { id, number, asks, scenes } as unknown as LessonEntry;
}

const LISTEN = entry(1, 'listen', 'one/a', 'one/b', 'two/c');
const CLOSE = entry(2, 'close', 'end/a', 'end/b');
const COURSE = [LISTEN, CLOSE];

/** The progress after these questions were missed: lesson, key, day. */
function missed(...all: (readonly [lesson: string, key: string, day?: string])[]): Progress {
  return all.reduce((known, [lesson, key, day = TODAY]) => noteMissed(known, lesson, key, day), emptyProgress());
}

const keys = (progress: Progress): string[] =>
  scheduleOf(progress, COURSE).map(({ lesson, scene, question }) => `${lesson.id} ${scene}/${question}`);

test('a question that was missed comes back after 1, 3, 7 and 21 days, and is gone once it was right after the last', () => {
  let progress = missed(['listen', 'one/a']);
  const days: number[] = [];
  for (let today = TODAY; ; ) {
    const [question] = scheduleOf(progress, COURSE);
    if (!question) break;
    days.push(daysBetween(today, question.due));
    today = question.due;
    progress = noteReviewed(progress, 'listen', 'one/a', true, today);
  }
  assert.deepEqual(days, [1, 3, 7, 21]);
  assert.deepEqual(days, SPANS_DAYS);
  assert.deepEqual(progress.lessons.listen, { plays: 0 }, 'nothing is left of it');
  assert.equal(lessonMarkOf(progress, 'listen').kind, 'new');
});

test('what is missed again, in a lesson or a review, begins anew', () => {
  const twice = noteReviewed(missed(['listen', 'one/a']), 'listen', 'one/a', true, '2026-02-28');
  assert.deepEqual(twice.lessons.listen?.missed, { 'one/a': { passed: 1, due: '2026-03-03' } });
  for (const again of [
    noteMissed(twice, 'listen', 'one/a', '2026-03-03'),
    noteReviewed(twice, 'listen', 'one/a', false, '2026-03-03'),
  ])
    assert.deepEqual(again.lessons.listen?.missed, { 'one/a': { passed: 0, due: '2026-03-04' } });
});

test('what a run did not ask comes back on the next day, as often as before', () => {
  const once = noteReviewed(missed(['listen', 'one/a']), 'listen', 'one/a', true, TODAY);
  const later = postpone(once, 'listen', 'one/a', '2026-03-05');
  assert.deepEqual(later.lessons.listen?.missed, { 'one/a': { passed: 1, due: '2026-03-06' } });
});

test('days are those of the calendar, wherever the clock is changed, and last until midnight', () => {
  assert.equal(dayOf(new Date(2026, 1, 27, 0, 0)), TODAY);
  assert.equal(dayOf(new Date(2026, 1, 27, 23, 59)), TODAY);
  assert.equal(dayOf(new Date(2026, 11, 31, 23, 59)), '2026-12-31');
  for (const [from, to, days] of [
    ['2026-03-28', '2026-03-29', 1],
    ['2026-10-24', '2026-10-26', 2],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-01', '2026-02-27', -2],
  ] as const)
    assert.equal(daysBetween(from, to), days);
  assert.equal(missed(['listen', 'one/a', '2026-12-31']).lessons.listen?.missed?.['one/a']?.due, '2027-01-01');
});

test('what is due comes by its day, then by its place in the course; the rest says when it comes next', () => {
  const progress = missed(
    ['close', 'end/a', '2026-02-20'],
    ['listen', 'two/c'],
    ['listen', 'one/b', '2026-02-26'],
    ['close', 'end/b'],
  );
  assert.deepEqual(keys(progress), ['close end/a', 'listen one/b', 'listen two/c', 'close end/b']);
  const schedule = scheduleOf(progress, COURSE);
  assert.deepEqual(
    dueOf(schedule, TODAY).map(({ question }) => question),
    ['a', 'b'],
  );
  assert.deepEqual(nextOf(schedule, TODAY), { inDays: 1, questions: 2 });
  assert.equal(nextOf(schedule, '2026-03-05'), undefined);
  assert.equal(nextOf([], TODAY), undefined);
});

test('questions that the course has no more are left out, and stay in the file', () => {
  const progress = missed(['listen', 'one/gone'], ['nowhere', 'one/a'], ['listen', 'one/a'], ['listen', 'toString']);
  assert.deepEqual(keys(progress), ['listen one/a']);
  const reviewed = noteReviewed(progress, 'listen', 'one/a', false, TODAY);
  assert.deepEqual(Object.keys(reviewed.lessons.listen?.missed ?? {}), ['one/gone', 'toString', 'one/a']);
});

test('one review takes ten questions at most, those that wait longest, and each scene once', () => {
  const many = entry(1, 'many', ...Array.from({ length: 30 }, (_, index) => `scene-${index % 6}/${index}`));
  const progress = many.asks?.reduce(
    (known, key, index) => noteMissed(known, 'many', key, index === 25 ? '2026-01-01' : TODAY),
    emptyProgress(),
  );
  const scenes = scenesToReview(scheduleOf(progress ?? emptyProgress(), [many]));
  assert.deepEqual(
    scenes.map(({ scene, questions }) => [scene, questions]),
    [
      ['scene-0', ['0', '6', '12', '18', '24']],
      ['scene-1', ['25', '1', '7', '13', '19']],
    ],
  );
});

test('a review goes through the course from the front', () => {
  const progress = missed(['close', 'end/a', '2026-01-01'], ['listen', 'two/c'], ['listen', 'one/a']);
  assert.deepEqual(
    scenesToReview(scheduleOf(progress, COURSE)).map(({ lesson, scene }) => `${lesson.id} ${scene}`),
    ['listen one', 'listen two', 'close end'],
  );
  assert.deepEqual(scenesToReview([]), []);
});

test('what was missed is forgotten with its lesson, and with all', () => {
  const progress = missed(['listen', 'one/a'], ['close', 'end/a']);
  assert.deepEqual(keys(forgetLesson(progress, 'listen')), ['close end/a']);
  assert.deepEqual(keys(forgetAll(progress)), []);
});

test('the file keeps what was missed, with what a later release adds; what is wrong in it is damage', () => {
  const later = { ...missed(['listen', 'one/a']) } as { lessons: Record<string, { missed?: object }> };
  const more = { 'one/a': { passed: 2, due: TODAY, ease: 3 }, 'one/b': { passed: 9, due: TODAY } };
  later.lessons.listen = { ...later.lessons.listen, missed: more };
  const read = parseProgress(JSON.stringify(later));
  assert.ok('ok' in read);
  assert.deepEqual(JSON.parse(formatProgress(read.ok)), later);
  const again = noteReviewed(read.ok, 'listen', 'one/a', true, TODAY);
  assert.deepEqual(again.lessons.listen?.missed?.['one/a'], { passed: 3, due: '2026-03-20', ease: 3 });
  assert.equal(noteReviewed(again, 'listen', 'one/b', true, TODAY).lessons.listen?.missed?.['one/b'], undefined);
  for (const [wrong, place] of [
    [[], ''],
    [{ a: 1 }, '.a'],
    [{ a: { passed: -1, due: TODAY } }, '.a.passed'],
    [{ a: { passed: 0, due: 'soon' } }, '.a.due'],
    [{ a: { passed: 0, due: '2026-02-31T00:00' } }, '.a.due'],
  ] as const)
    assert.deepEqual(parseProgress(JSON.stringify({ version: 1, lessons: { x: { plays: 0, missed: wrong } } })), {
      damaged: `lessons.x.missed${place}`,
    });
});
