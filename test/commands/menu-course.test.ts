import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { lessonList, menuHead, tagline } from '../../src/commands/menu/lesson-list.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { GROUPS, type LessonEntry } from '../../src/model/lesson.ts';
import { emptyProgress, type LessonProgress, type Progress } from '../../src/model/progress.ts';
import { loadIndex } from '../../src/store/lesson-index.ts';
import { listPrompt } from '../../src/terminal/list-prompt.ts';
import { draw, type Window } from '../../src/terminal/prompt.ts';
import { paintLines } from '../../src/view/painter.ts';
import { stringWidth } from '../../src/view/width.ts';
import { words as en } from '../../src/words/en/words.ts';
import type { ScreenWords } from '../../src/words/screens.ts';
import { words as zh } from '../../src/words/zh/words.ts';
import { longCourse } from '../support/long-course.ts';
import { answerTo, asking, type Pressed, takingBack, typing, WINDOW } from '../terminal/prompting.ts';
import { lookOf } from '../view/story.ts';

/** The menu of the course itself, as the build lists it. */

const LESSONS = new URL('../../dist/lessons/', import.meta.url);
const ENTRIES: readonly LessonEntry[] = JSON.parse(await readFile(new URL('index.json', LESSONS), 'utf8'));
const IDS = ENTRIES.map(({ id }) => id);

interface MenuOfTest {
  lessons?: Progress['lessons'];
  words?: ScreenWords;
  columns?: number;
  entries?: readonly LessonEntry[];
  /** The lesson that is picked at first. */
  at?: string;
}

function menu({ lessons = {}, words = en, columns = 80, entries = ENTRIES, at }: MenuOfTest = {}) {
  const course = {
    entries,
    progress: { ...emptyProgress(), lessons },
    index: () => loadIndex(LESSONS),
    at,
    due: 0,
    isNumbered: false,
    others: LANGUAGES.filter((each) => each !== words.language),
  };
  const list = lessonList(course, words, lookOf(columns));
  return listPrompt({ choosing: () => list, look: { pointer: '❯', active: (line) => line } });
}

type Menu = ReturnType<typeof menu>;

/** The lines of the menu after these keys. */
function drawn(prompt: Menu, pressed: readonly Pressed[], window: Window = WINDOW): readonly string[] {
  const { lines, below } = draw(prompt, asking(prompt, pressed, window));
  return [...lines, ...below];
}

/** How many lessons are in the groups that are folded. */
function inFolds(lines: readonly string[]): number {
  const counts = lines.flatMap((line) => /^(?:❯ | {2})▸ .+? {2,}(\d+) (?:lesson|课)/.exec(line)?.[1] ?? []);
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

/** Ids of the lessons in the menu, from above. */
function listed(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /^(?:❯ | {2}) ?\d+ [○◐✔] ([\w-]+) /.exec(line)?.[1] ?? []);
}

/** The item that Enter would pick. */
function active(lines: readonly string[]): string {
  return (lines.find((line) => line.startsWith('❯')) ?? '').slice(1).trim();
}

/** What is searched for, as it is shown. */
function term(lines: readonly string[]): string {
  return (lines.find((line) => line.includes('Which lesson?')) ?? '').trim();
}

test('Esc clears the search at once, and so does Backspace; both leave the choice where it is', () => {
  const arrives = [...typing('timeout'), 'Escape', ...typing('arrives'), ...takingBack('arrives')];
  for (const [keys, item, asked] of [
    [typing('timeout'), /^5 /, 'Which lesson? timeout'],
    [[...typing('timeout'), 'Escape'], /^5 /, 'Which lesson?'],
    [arrives, /^3 /, 'Which lesson?'],
    [[...arrives, ...typing('qqqq'), 'Escape'], /^3 /, 'Which lesson?'],
    // Where there is nothing to clear, it does nothing.
    [[...arrives, ...typing('qqqq'), 'Escape', 'Escape', 'Down'], /^4 /, 'Which lesson?'],
  ] as const) {
    const lines = drawn(menu(), keys);
    assert.match(active(lines), item);
    assert.equal(term(lines), asked);
    if (asked === 'Which lesson?') assert.equal(listed(lines).length + inFolds(lines) + hidden(lines), IDS.length);
  }
  assert.match(active(drawn(menu(), [...typing('timeout'), 'Escape', ...typing('arrives')])), /^3 /);
  assert.match(drawn(menu(), [...arrives, ...typing('qqqq')]).join('\n'), /No lesson is about that/);
});

const DONE: LessonProgress = { plays: 1, completedAt: '2026-01-01T00:00:00.000Z', best: { right: 8, total: 8 } };
const begun = (seenAt: string): LessonProgress => ({ plays: 0, at: { scene: 'x', answers: {}, seenAt } });

test('the menu opens on the lesson that was played last of those begun and not finished', () => {
  const played = menu({
    lessons: {
      createServer: DONE,
      address: begun('2026-01-02T00:00:00.000Z'),
      connection: begun('2026-01-01T00:00:00.000Z'),
    },
  });
  assert.match(active(drawn(played, [])), /^6 /);
});

test('where no lesson is in progress, the menu opens on the first that was not done', () => {
  assert.match(active(drawn(menu({ lessons: { listen: DONE, createServer: DONE, address: DONE } }), [])), /^3 /);
});

test('a search that finds nothing says so, and Enter does nothing until letters are taken back', () => {
  const inVain: Pressed[] = [...typing('listenn'), ['Enter', '']];
  // All six of the core, because other lessons may have the word, too.
  const prompt = menu({ entries: ENTRIES.filter(({ group }) => group === 'core') });
  const lines = drawn(prompt, inVain);
  assert.ok(lines.join('\n').includes('No lesson is about that. Esc clears the search.'));
  assert.deepEqual(listed(lines), []);
  const back: Pressed[] = [...inVain, ['Backspace', 'listen']];
  const found = drawn(prompt, back);
  assert.equal(term(found), 'Which lesson? listen');
  assert.match(active(found), /^2 ○ listen/);
  assert.deepEqual(listed(found), ['listen', 'createServer', 'address']);
  assert.equal(answerTo(prompt, [...back, ['Enter', '']]), 'listen');
});

const MARKED: Progress['lessons'] = {
  createServer: DONE,
  listen: { plays: 0, at: { scene: ENTRIES[1]?.scenes[1] ?? '', answers: {} } },
};

const MARKS = {
  en: ['done, 8 of 8 right', /at scene 2 of \d/],
  zh: ['已学完，8 题对了 8 题', /学到第 2 幕，共 \d 幕/],
} as const;

/** Fails if anything is wider than the window, or something is missing around the list. */
function assertFits(lines: readonly string[], { columns, rows }: Window): void {
  for (const line of lines) assert.ok(stringWidth(line) <= columns, line);
  assert.ok(lines.length <= rows - 1, `${lines.length} lines in ${rows} rows`);
  const words = lines.join(' ').replace(/\s+/g, ' ');
  assert.equal(words.match(/Which lesson\?|想学哪一课？/g)?.length, 1);
  assert.match(words, /Ctrl-C (quit|退出)/);
}

/** How many lessons the ends of the list say are out of sight. */
function hidden(lines: readonly string[]): number {
  const counts = lines.flatMap((line) => /[↑↓] (?:还有 )?(\d+) (?:more|课)/.exec(line)?.[1] ?? []);
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

/** Numbers of the lessons in the list, from above. */
function numbers(lines: readonly string[]): number[] {
  return lines.flatMap((line) => /^(?:❯ | {2})([ \d]\d) [○◐✔] /.exec(line)?.[1] ?? []).map(Number);
}

const SIZES = [6, 7, 12, 25].filter((size) => size >= ENTRIES.length);

for (const words of [en, zh])
  for (const [columns, rows] of [
    [80, 24],
    [120, 40],
    [60, 20],
    [80, 12],
    [40, 24],
    [40, 12],
  ] as const)
    test(`the menu in ${words.language} has room in ${columns}x${rows}, however many lessons there are`, () => {
      const window = { ...WINDOW, columns, rows };
      const look = lookOf(columns);
      for (const line of paintLines([...menuHead(words, look), ...tagline(words, look)], look))
        assert.ok(stringWidth(line) <= columns, line);
      for (const size of new Set([ENTRIES.length, ...SIZES])) {
        const entries = longCourse(ENTRIES, size);
        const heights = new Map<string, Set<number>>(GROUPS.map((group) => [group, new Set()]));
        for (const { id, number, title, group } of entries) {
          const prompt = menu({ lessons: MARKED, words, columns, entries, at: id });
          const lines = drawn(prompt, [], window);
          assertFits(lines, window);
          const shown = numbers(lines);
          assert.equal(shown.length + inFolds(lines) + hidden(lines), size, lines.join('\n'));
          assert.ok(shown.includes(number));
          assert.match(active(lines), new RegExp(`^${number} `));
          assert.ok(lines.join('').replaceAll(' ', '').includes(title[words.language].replaceAll(' ', '')));
          heights.get(group)?.add(lines.length);
        }
        for (const each of heights.values()) assert.ok(each.size <= 1, 'the keys do not move');
      }
    });

test('how a learner stands with a lesson is in its row or its description, in each window', () => {
  for (const words of [en, zh])
    for (const columns of [120, 80, 60, 40]) {
      const [done, started] = MARKS[words.language];
      const at = (id: string): string => drawn(menu({ lessons: MARKED, words, columns, at: id }), []).join('\n');
      assert.ok(at('createServer').includes(done), at('createServer'));
      assert.match(at('listen'), started);
    }
});

test('a list that goes on says how many lessons are above and below, names the group of the first in sight, and what else there is', () => {
  const window = { ...WINDOW, rows: 12 };
  const entries = longCourse(ENTRIES.slice(0, 6), 25);
  const prompt = menu({ entries });
  const ends = (pressed: Pressed[]): string[] =>
    drawn(prompt, pressed, window).filter((line) => /[↑↓] .*(more|Quit)/.test(line));
  assert.deepEqual(ends([]), ['  ↓ 22 more · 中文 · Quit']);
  assert.deepEqual(ends(Array(3).fill('Down')), ['  ▾ Core  ↑ 2 more', '  ↓ 20 more · 中文 · Quit']);
  // Nothing but groups that are folded, and what is in none, is in sight.
  assert.deepEqual(ends(['Up']), ['  ↑ 16 more']);
});
