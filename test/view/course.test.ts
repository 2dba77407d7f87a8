import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perLanguage } from '../../src/model/language.ts';
import type { Group, LessonEntry } from '../../src/model/lesson.ts';
import { emptyProgress, finishLesson, type Progress, reachScene } from '../../src/model/progress.ts';
import { paintLines } from '../../src/view/painter.ts';
import { courseLines as drawCourseLines, groupLessons } from '../../src/view/screen/course.ts';
import {
  lessonDescription as drawLessonDescription,
  lessonLines as drawLessonLines,
  listEnd,
  menuColumns,
  menuDescriptions,
} from '../../src/view/screen/menu.ts';
import { plainText } from '../../src/view/span.ts';
import { screens as en } from '../../src/words/en/screens.ts';
import type { ScreenWords } from '../../src/words/screens.ts';
import { screens as zh } from '../../src/words/zh/screens.ts';
import { ascii, lookOf, picture, written } from './story.ts';

const courseLines = written(drawCourseLines);
const lessonLines = written(drawLessonLines);
const lessonDescription = written(drawLessonDescription);

function entry(number: number, id: string, group: Group, english: string, chinese: string): LessonEntry {
  return {
    id,
    number,
    group,
    buildsOn: [],
    folder: `${number}-${id}`,
    scenes: ['first', 'second', 'third'],
    questions: 4,
    title: { ...perLanguage(() => english), zh: chinese },
    summary: { ...perLanguage(() => `All about ${id}: what it does, and when.`), zh: `${id} 是做什么的。` },
  } as LessonEntry;
}

const listen = entry(2, 'listen', 'core', 'Taking a port', '占一个端口');
const dataEnd = entry(4, 'data-end', 'core', "'data' and 'end'", "'data' 与 'end'");
const chat = entry(12, 'chat', 'building', 'A room for many', '多人聊天室');
const course = [listen, dataEnd, chat];

const progress: Progress = finishLesson(
  reachScene(emptyProgress(), 'data-end', 'second'),
  'listen',
  { right: 3, total: 4 },
  new Date(0),
);

const ids = (lessons: readonly LessonEntry[]) => lessons.map(({ id }) => id);

test('lessons stand in their groups, and groups without lessons are left out', () => {
  assert.deepEqual(
    groupLessons([chat, dataEnd, listen]).map(({ group, lessons }) => [group, ids(lessons)]),
    [
      ['core', ['data-end', 'listen']],
      ['building', ['chat']],
    ],
  );
  assert.deepEqual(groupLessons([]), []);
});

/** The menu's list as it is drawn, without the pointer. */
function menu(columns: number, words: ScreenWords = en, other = {}, isNumbered = false): string {
  const look = lookOf(columns, other);
  const widths = menuColumns(course, progress, words, look, { isNumbered });
  return picture(course.flatMap((lesson) => lessonLines(lesson, progress, widths, words, look)));
}

test('the menu has ids, titles and marks in columns', () => {
  assert.equal(
    menu(80),
    `
 2 ✔ listen    Taking a port     done, 3 of 4 right
 4 ◐ data-end  'data' and 'end'  at scene 2 of 3
12 ○ chat      A room for many   4 questions
`,
  );
  assert.equal(
    menu(80, zh),
    `
 2 ✔ listen    占一个端口       已学完，4 题对了 3 题
 4 ◐ data-end  'data' 与 'end'  学到第 2 幕，共 3 幕
12 ○ chat      多人聊天室       4 道题
`,
  );
});

test('a lesson that was found by what its row does not say tells by which of its words', () => {
  const look = lookOf(80);
  const widths = menuColumns(course, progress, en, look, { isNumbered: false });
  const row = (words: ScreenWords, why: string[]) => picture(lessonLines(listen, progress, widths, words, look, why));
  assert.equal(row(en, ['EADDRINUSE', 'again']), '\n 2 ✔ listen    Taking a port     in it: EADDRINUSE, again\n');
  assert.equal(row(zh, ['EADDRINUSE', '握手']), '\n 2 ✔ listen    占一个端口        其中有 EADDRINUSE、握手\n');
});

test('a narrower menu leaves the notes to the descriptions, and leaves out the ids only where the titles do not fit', () => {
  assert.equal(
    menu(50),
    `
 2 ✔ listen    Taking a port
 4 ◐ data-end  'data' and 'end'
12 ○ chat      A room for many
`,
  );
  const long = { ...listen, title: perLanguage(() => 'Taking a port that somebody has') };
  const widths = menuColumns([long], progress, en, lookOf(40), { isNumbered: false });
  assert.deepEqual(lessonLines(long, progress, widths, en, lookOf(40)), [' 2 ✔ Taking a port that somebody has']);
  assert.deepEqual(lessonLines(long, progress, widths, en, lookOf(40), ['EADDRINUSE']), [
    ' 2 ✔ Taking a port that somebody has',
    '     in it: EADDRINUSE',
  ]);
  assert.deepEqual(lessonDescription(long, progress, widths, en, lookOf(40)), [
    '  done, 3 of 4 right',
    '  All about listen: what it does, and',
    '  when.',
  ]);
});

test('where only the exercises have no room in the menu, these alone are left to the descriptions', () => {
  const exercises = [{ id: 'greeter', title: perLanguage(() => 'The greeter') }] as LessonEntry['exercises'];
  const lesson = { ...listen, exercises } as LessonEntry;
  for (const [columns, row, description] of [
    [80, 'done, 3 of 4 right · 0/1 exercise', undefined],
    [50, 'done, 3 of 4 right', '  done, 3 of 4 right · 0/1 exercise'],
    [40, '', '  done, 3 of 4 right · 0/1 exercise'],
  ] as const) {
    const look = lookOf(columns);
    const widths = menuColumns([lesson], progress, en, look, { isNumbered: false });
    assert.equal(
      picture(lessonLines(lesson, progress, widths, en, look)),
      `\n${` 2 ✔ listen  Taking a port  ${row}`.trimEnd()}\n`,
    );
    const [first = ''] = lessonDescription(lesson, progress, widths, en, look);
    assert.equal(first, description ?? '  All about listen: what it does, and when.');
  }
});

test('an end of a list names the heading of what is in sight and all that is not', () => {
  assert.equal(plainText(listEnd('  Core', '↑', ['3 more'], lookOf(80))), '  Core  ↑ 3 more');
  assert.equal(plainText(listEnd('', 'v', ['3 more', 'Quit'], lookOf(80, ascii))), '  v 3 more - Quit');
});

test('where all items get numbers, lessons have none of their own', () => {
  assert.equal(
    menu(80, en, ascii, true),
    `
+ listen    Taking a port     done, 3 of 4 right
- data-end  'data' and 'end'  at scene 2 of 3
o chat      A room for many   4 questions
`,
  );
});

test('what is said of the items takes as many lines for each', () => {
  const describe = menuDescriptions(
    new Map([
      ['short', ['  Short.']],
      ['long', ['  A sentence that is too long for one', '  line of forty.']],
    ]),
    lookOf(40),
  );
  assert.deepEqual(
    ['short', 'long', 'nothing'].map((value) => paintLines(describe(value), lookOf(40))),
    [
      ['─'.repeat(40), '  Short.', ''],
      ['─'.repeat(40), '  A sentence that is too long for one', '  line of forty.'],
      ['─'.repeat(40), '', ''],
    ],
  );
});

test('the list has every lesson with its mark and what it is about', () => {
  assert.equal(
    picture(courseLines(course, progress, en, lookOf(60))),
    `
Core
  2  ✔ listen        Taking a port (done, 3 of 4 right)
       All about listen: what it does, and when.
  4  ◐ data-end      'data' and 'end' (at scene 2 of 3)
       All about data-end: what it does, and when.

Building
 12  ○ chat          A room for many (4 questions)
       All about chat: what it does, and when.

`,
  );
  assert.equal(
    picture(courseLines([listen], progress, zh, lookOf(40))),
    `
核心
  2  ✔ listen        占一个端口（已学
                     完，4 题对了 3 题）
       listen 是做什么的。

`,
  );
});
