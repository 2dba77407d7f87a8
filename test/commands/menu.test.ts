import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lessonList, type MenuOptions, menuActionFor } from '../../src/commands/menu/lesson-list.ts';
import {
  type FinishedLesson,
  type NextAction,
  nextActionFor,
  nextActionList,
} from '../../src/commands/menu/next-action.ts';
import { tryExercise } from '../../src/model/exercise-progress.ts';
import type { LessonEntry } from '../../src/model/lesson.ts';
import { emptyProgress, finishLesson } from '../../src/model/progress.ts';
import type { ListQuestion } from '../../src/terminal/dialog.ts';
import { listPrompt } from '../../src/terminal/list-prompt.ts';
import { words as en } from '../../src/words/en/words.ts';
import type { ScreenWords } from '../../src/words/screens.ts';
import { words as zh } from '../../src/words/zh/words.ts';
import { answerTo, asking, drawnAs, type Pressed } from '../terminal/prompting.ts';
import { lookOf } from '../view/story.ts';

function entry(number: number, id: string, title: string, exercises: string[] = []): LessonEntry {
  return {
    id,
    number,
    group: 'core',
    scenes: ['one', 'two'],
    questions: 3,
    title: { en: title, zh: title },
    summary: { en: `All about ${id}.`, zh: `${id} 的一切。` },
    exercises: exercises.map((each) => ({ id: each, title: { en: each, zh: each } })),
  } as unknown as LessonEntry;
}

const LISTEN = entry(1, 'listen', 'Taking a port', ['greeter', 'echo']);
const TIMEOUT = entry(2, 'timeout', 'Nobody talks');
const ENTRIES = [LISTEN, TIMEOUT];
const DONE = finishLesson(emptyProgress(), 'listen', { right: 2, total: 3 }, new Date(0));

function prompt(list: ListQuestion) {
  return listPrompt({ choosing: () => list, look: { pointer: '❯', active: (line) => line } });
}

function menu(other: Partial<MenuOptions> = {}, words: ScreenWords = en) {
  const course: MenuOptions = {
    entries: ENTRIES,
    progress: DONE,
    index: () => ({ names: {}, words: {} }),
    at: undefined,
    isNumbered: false,
    due: 0,
    others: ['zh'],
    ...other,
  };
  return prompt(lessonList(course, words, lookOf(80)));
}

test('the menu is drawn at the lesson to go on with', () => {
  assert.equal(
    drawnAs(menu(), asking(menu(), [])),
    `
 Which lesson?
  ▾ Core
   1 ✔ listen   Taking a port  done, 2 of 3 right · 0/2 exercises
❯  2 ○ timeout  Nobody talks   3 questions

  中文
  Quit
────────────────────────────────────────────────────────────────────────────────
  All about timeout.

  ↑↓ choose · ←→ fold · Enter play · type search · Tab map · Ctrl-C quit
`,
  );
});

test('the menu: keys → what is picked', () => {
  const search: Pressed = ['g', 'taking'];
  for (const [keys, picked] of [
    [['Enter'], { kind: 'lesson', id: 'timeout' }],
    [['Down', 'Enter'], { kind: 'language', language: 'zh' }],
    [['Up', 'Up', 'Up', 'Enter'], { kind: 'language', language: 'zh' }],
    [['Down', 'Down', 'Enter'], { kind: 'quit' }],
    [[search, 'Enter'], { kind: 'lesson', id: 'listen' }],
    [[search, 'Escape', 'Enter'], { kind: 'lesson', id: 'listen' }],
  ] as const)
    assert.deepEqual(menuActionFor(answerTo(menu(), keys)), picked, keys.join(' '));
  assert.deepEqual(menuActionFor(answerTo(menu({ at: 'listen' }), ['Enter'])), { kind: 'lesson', id: 'listen' });
});

test('what is due for a review is an item of the menu, and nothing else is picked by that', () => {
  const due = menu({ due: 3 });
  assert.match(drawnAs(due, asking(due, [])), /\n❯ {2}2 ○ timeout .+\n\n {2}Review: 3 questions\n {2}中文\n/);
  assert.deepEqual(menuActionFor(answerTo(due, ['Down', 'Enter'])), { kind: 'review' });
  assert.match(drawnAs(due, asking(due, ['Down'])), /What you missed comes back after a day/);
  const chinese = menu({ due: 1, others: ['en'] }, zh);
  assert.match(drawnAs(chinese, asking(chinese, [])), /\n {2}复习：1 道题\n {2}English\n/);
  assert.doesNotMatch(drawnAs(menu(), asking(menu(), [])), /Review/);
});

test('a search finds lessons alone, and says so where it finds none', () => {
  assert.equal(
    drawnAs(menu(), asking(menu(), [['y', 'nobody']])),
    `
 Which lesson? nobody
  Core
❯  2 ○ timeout  Nobody talks   3 questions
────────────────────────────────────────────────────────────────────────────────
  All about timeout.

  ↑↓ choose · Enter play · Esc clear the search · Ctrl-C quit
`,
  );
  assert.match(drawnAs(menu(), asking(menu(), [['x', 'xxx']])), /Which lesson\? xxx\n {2}No lesson is about that\./);
});

test('where the other language cannot be shown, the menu does not offer it', () => {
  const without = menu({ others: [] });
  assert.doesNotMatch(drawnAs(without, asking(without, [])), /中文/);
  assert.match(drawnAs(menu({ others: ['en'] }, zh), asking(menu({ others: ['en'] }, zh), [])), /English/);
});

function onward(other: Partial<FinishedLesson> = {}) {
  return prompt(
    nextActionList({ entry: LISTEN, entries: ENTRIES, progress: DONE, seen: [], ...other }, en, lookOf(80)),
  );
}

/** Where all items of the list after a lesson lead, from above. */
function ways(other: Partial<FinishedLesson> = {}): NextAction[] {
  const values = nextActionList(
    { entry: LISTEN, entries: ENTRIES, progress: DONE, seen: [], ...other },
    en,
    lookOf(80),
  );
  return values.items('', new Set()).flatMap((item) => ('value' in item ? nextActionFor(item.value) : []));
}

const lesson: NextAction = { kind: 'lesson', id: 'timeout' };
const greeter: NextAction = { kind: 'exercise', id: 'greeter' };
const echo: NextAction = { kind: 'exercise', id: 'echo' };
const rest: NextAction[] = [{ kind: 'ladder' }, { kind: 'menu' }, { kind: 'again' }];

test('after a lesson: the exercise that is not solved waits for Enter, or once one was begun, the next lesson', () => {
  assert.deepEqual(ways(), [greeter, lesson, echo, ...rest]);
  const solved = tryExercise(DONE, 'greeter', true, new Date(0));
  assert.deepEqual(ways({ progress: solved }), [echo, lesson, greeter, ...rest]);
  assert.deepEqual(ways({ seen: [greeter] }), [lesson, greeter, echo, ...rest]);
  assert.deepEqual(ways({ seen: [{ kind: 'ladder' }] }), [greeter, lesson, echo, ...rest.slice(1)]);
  assert.deepEqual(ways({ entry: TIMEOUT }), rest);
  assert.deepEqual(nextActionFor(answerTo(onward(), ['Down', 'Enter'])), lesson);
});

test('after a lesson, the list says which exercises are solved', () => {
  const solved = tryExercise(DONE, 'greeter', true, new Date(0));
  const list = onward({ progress: solved });
  assert.equal(
    drawnAs(list, asking(list, ['Down'])),
    `
 Where to now?
  Exercise: echo
❯ Next lesson: Nobody talks
  Exercise: greeter ✔
  Show the whole ladder once more
  Menu
  Play this one again

  ↑↓ choose · Enter go
_
`,
  );
});
