import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LessonEntry } from '../../src/model/lesson.ts';
import { emptyProgress, finishLesson } from '../../src/model/progress.ts';
import { mapLines as drawMapLines } from '../../src/view/screen/course-map.ts';
import { stringWidth } from '../../src/view/width.ts';
import { words } from '../../src/words/en/words.ts';
import { lookOf, written } from './story.ts';

const mapLines = written(drawMapLines);

function entry(id: string, ...buildsOn: string[]): LessonEntry {
  return { id, buildsOn, title: { en: `All about ${id}`, zh: id } } as unknown as LessonEntry;
}

const ENTRIES = [
  entry('one'),
  entry('two', 'one'),
  entry('three', 'two', 'one'),
  entry('four', 'two'),
  entry('five', 'one'),
];
const DONE = finishLesson(emptyProgress(), 'one', { right: 1, total: 1 }, new Date(0));

test('each lesson stands below the one that it builds on most, with the others behind it', () => {
  assert.deepEqual(mapLines(ENTRIES, DONE, words, lookOf(80)).slice(2, 7), [
    ' ✔ one  All about one',
    ' ├─ ○ two  All about two',
    ' │  ├─ ○ three  All about three + one',
    ' │  └─ ○ four  All about four',
    ' └─ ○ five  All about five',
  ]);
});

test('on a narrow screen the titles stand below the ids, beside the lines that go on', () => {
  const lines = mapLines(ENTRIES, DONE, words, lookOf(24));
  for (const line of lines) assert.ok(stringWidth(line) <= 24, line);
  assert.deepEqual(lines.slice(2, 9), [
    ' ✔ one  All about one',
    ' ├─ ○ two',
    ' │  │ All about two',
    ' │  ├─ ○ three',
    ' │  │    All about three',
    ' │  │    + one',
    ' │  └─ ○ four',
  ]);
});

test('what a course has not is left out: a lesson that builds on what is elsewhere stands by itself', () => {
  assert.deepEqual(mapLines(ENTRIES.slice(2, 4), DONE, words, lookOf(80)).slice(2, 4), [
    ' ○ three  All about three',
    ' ○ four  All about four',
  ]);
});
