import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { LessonEntry } from '../../src/model/lesson.ts';
import { stringWidth } from '../../src/view/width.ts';
import { answer, keysFor, learn, nextPrompt, nextQuestion } from '../support/learner.ts';
import { longCourse } from '../support/long-course.ts';
import { CLI, Screen } from '../support/screen.ts';
import { Session } from '../support/session.ts';

const DIST = path.dirname(CLI);
const ENTRIES: readonly LessonEntry[] = JSON.parse(await readFile(path.join(DIST, 'lessons/index.json'), 'utf8'));

const UP = '\x1b[A';
const DOWN = '\x1b[B';
const RIGHT = '\x1b[C';
const LEFT = '\x1b[D';
const BACKSPACE = '\x7f';

/** The menu, drawn to its end. */
const inMenu = /Ctrl-C (quit|退出)\s*$/;

/** Ids of the lessons in the menu, from above. */
function listed(screen: Screen): string[] {
  const text = screen.text.slice(screen.text.search(/Which lesson\?|想学哪一课/));
  return [...text.matchAll(/^(?:❯ | {2}) ?\d+ [○◐✔] ([\w-]+) /gm)].map(([, id = '']) => id);
}

/** How many lessons are in the groups that are folded and in sight. */
function inFolds(screen: Screen): number {
  return [...screen.text.matchAll(/▸ .+? {2,}(\d+) lessons?/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** The item that Enter would pick. */
function active(screen: Screen): string {
  return (screen.lines().find((line) => line.startsWith('❯')) ?? '').slice(1).trim();
}

/** Whether all of a list is drawn: its keys stand below it. */
function isDrawn(screen: Screen): boolean {
  return inMenu.test(screen.text) || /Enter (go|出发)\s*$/.test(screen.text);
}

/** Presses keys, and waits until the list shows this. */
async function type(screen: Screen, keys: string, shown: string | RegExp | (() => boolean)): Promise<void> {
  screen.press(keys);
  const isShown = (text: string): boolean =>
    typeof shown === 'function' ? shown() : typeof shown === 'string' ? text.includes(shown) : shown.test(text);
  await screen.until((text) => isShown(text) && isDrawn(screen));
}

/** Types a search, and returns what was found; the search is taken back letter by letter. */
async function search(screen: Screen, term: string): Promise<string[]> {
  await type(screen, term, (screen.text.includes('想学') ? '想学哪一课？ ' : 'Which lesson? ') + term);
  const found = listed(screen);
  await type(screen, BACKSPACE.repeat([...term].length), /^ (Which lesson\?|想学哪一课？)$/m);
  return found;
}

/** Fails unless the first lessons of the course are listed, as many as have room. */
function assertFromTheFirst(screen: Screen): void {
  const shown = listed(screen);
  assert.ok(shown.length > 5);
  assert.deepEqual(shown, IDS.slice(0, shown.length));
}

/** All that the menu says of a lesson, in all languages. */
function saidOf(id: string): string {
  const { number, title, summary } = ENTRIES.find((entry) => entry.id === id) ?? assert.fail(id);
  return JSON.stringify([number, id, title, summary]).toLowerCase();
}

const IDS = ENTRIES.map(({ id }) => id);

for (const language of ['en', 'zh'])
  test(`typing searches ids, numbers and the words of both languages, with the menu in ${language}`, async () => {
    await using screen = await Screen.open(['--lang', language]);
    await screen.until(inMenu);
    assertFromTheFirst(screen);
    for (const [term, id] of [
      ['time', 'timeout'],
      ['DATA-e', 'data-end'],
      ['nobody talks', 'timeout'],
      ['没人说话', 'timeout'],
      ['socket 客户端', 'connection'],
      ['6', 'address'],
    ] as const) {
      const found = await search(screen, term);
      assert.ok(found.includes(id));
      const said = IDS.filter((each) =>
        term
          .toLowerCase()
          .split(' ')
          .every((word) => saidOf(each).includes(word)),
      );
      assert.deepEqual(found.slice(0, said.length), said);
    }
  });

test('error codes, items of the API and words of the texts are found, and the row says by what', async () => {
  await using screen = await Screen.open([]);
  await screen.until(inMenu);
  await type(screen, 'EADDR', /❯ {2}2 ○ listen .+\s+in it: EADDRINUSE$/m);
  assert.equal(listed(screen)[0], 'listen');
  await type(screen, '\x1b', /^ Which lesson\?$/m);
  await type(screen, 'resetAndD', /❯ {2}3 ○ connection .+\s+in it: socket\.resetAndDestroy$/m);
  await type(screen, '\x1b', /^ Which lesson\?$/m);
  await type(screen, 'backlo', /❯ {2}\d ○ \S+ .+\s+in it: backlog$/m);
});

test('the lessons of which the menu says it come first, and the others that show it below them', async () => {
  await using screen = await Screen.open([], { rows: 60 });
  await screen.until(inMenu);
  await type(screen, 'listen', / {2}Also in\n {3}1 ○ createServer +Making a server +in it: server\.listening\n/);
  assert.match(screen.text, /❯ {2}2 ○ listen +Taking a port +\d+ questions/);
});

test('keys that edit nothing leave the search and the choice alone', async () => {
  await using screen = await Screen.open([]);
  await screen.until(inMenu);
  await type(screen, DOWN + DOWN, /❯ {2}3/);
  screen.press('\x1b[C\x1b');
  await type(screen, DOWN, /❯ {2}4/);
  assert.match(screen.text, /Which lesson\?$/m);
});

test('the arrows go through all items and around, over headings and gaps', async () => {
  await using screen = await Screen.open([]);
  await screen.until(inMenu);
  const seen: string[] = [];
  for (const _ of [...IDS, '中文', 'Quit']) {
    if (active(screen).startsWith('▸')) await type(screen, RIGHT, () => !active(screen).startsWith('▸'));
    seen.push(active(screen));
    const before = active(screen);
    await type(screen, DOWN, () => active(screen) !== before);
  }
  assert.deepEqual(
    seen.map((item) => /^\d+ . (\S+)/.exec(item)?.[1] ?? item),
    [...IDS, '中文', 'Quit'],
  );
  assert.match(active(screen), /^1 /);
  await type(screen, UP, /❯ Quit/);
  assert.equal(screen.story().split('Which lesson?').length, 2, 'it is redrawn, not repeated');
});

test('a group folds and opens by the arrows, and opens by Enter; below the list stands what is in it', async () => {
  await using screen = await Screen.open([]);
  await screen.until(inMenu);
  const core = ENTRIES.filter(({ group }) => group === 'core');
  assert.deepEqual(
    listed(screen),
    core.map(({ id }) => id),
  );
  await type(screen, LEFT, /^❯ ▸ Core +6 lessons$/m);
  assert.deepEqual(listed(screen), []);
  for (const { title } of core) assert.ok(screen.text.replace(/\s+/g, ' ').includes(title.en), title.en);
  await type(screen, DOWN, /^❯ ▸ Both ends +4 lessons$/m);
  await type(screen, '\r', /^❯ {2}7 ○ connect /m);
  assert.match(screen.text, /^ {2}▾ Both ends$/m);
  await type(screen, UP + RIGHT, /^❯ {2}1 ○ createServer /m);
  assert.equal(listed(screen).length, core.length + 4);
});

test('Tab shows the map, in parts where it is long, and then the menu again', async () => {
  await using screen = await Screen.open([]);
  await screen.until(inMenu);
  screen.press('\t');
  await screen.until(/q that is enough\s*$/);
  assert.match(screen.story(), /━━━ The map ━+\n\n ○ createServer {2}Making a server\n └─ ○ listen {2}Taking a port\n/);
  await type(screen, 'q', inMenu);
  assert.match(active(screen), /^1 ○ createServer/);
});

test('a lesson that was left shows how far it got, and the menu stands at it', async () => {
  await using screen = await Screen.open([]);
  await screen.until(inMenu);
  await type(screen, 'address', /❯ {2}6/);
  screen.press('\r');
  await nextPrompt(screen);
  await type(screen, 'q', inMenu);
  assert.match(active(screen), /^6 ◐ address +Addresses and names +at scene 1 of \d/);
  assert.match(screen.text, /at scene 1 of \d · 0\/1 exercise$/m);
  assert.ok(listed(screen).includes('address'));
});

test('the other language can be chosen, and is kept for the next time', async () => {
  await using first = await Screen.open([]);
  await first.until(inMenu);
  await type(first, UP + UP, /❯ 中文/);
  await first.until('菜单、课程和题目都换成中文。');
  await type(first, '\r', '想学哪一课？');
  assert.equal(active(first), 'English');
  first.press('\x03');
  assert.equal(await first.status(), 130);

  await using second = await Screen.open([], { home: first.home });
  await second.until('想学哪一课？');
  await type(second, '\x1b[A\x1b[A', /❯ English/);
  await type(second, '\r', 'Which lesson?');
  await using given = await Screen.open(['--lang', 'zh'], { home: first.home });
  await given.until('想学哪一课？');
});

test('Quit ends with status 0 and gives the terminal back', async () => {
  await using session = await Session.open([]);
  const { screen } = session;
  await screen.until(inMenu);
  await type(screen, UP, /❯ Quit/);
  screen.press('\r');
  assert.equal(await session.status(), 0);
  await session.assertTerminalRestored();
  await session.assertNothingLeft();
  assert.doesNotMatch(screen.text, /Which lesson\?/);
});

test('from the menu through a lesson with right and wrong answers to its score, and back', async () => {
  await using session = await Session.open([]);
  const { screen } = session;
  await screen.until(inMenu);
  await type(screen, 'making a server', /❯ {2}1 ○ createServer +Making a server +3 questions/);
  assert.match(screen.text, / 3 questions · 0\/1 exercise$/m);
  screen.press('\r');
  // The first is right; of the others some are and some are not.
  await learn(screen, (question) => `${question === 0 ? 3 : 2}\r`);
  const story = screen.story();
  assert.match(story, /✔ Right: false and null\n/);
  assert.match(story, /✘ Not quite\. You said: .+\n(?: {4}.+\n)+ {2}❯ What happened: .+\n(?: {4}.+\n)+/);
  const right = story.match(/✔ Right: /g)?.length;
  assert.match(story, /━━━ The whole lesson · Making a server ━+\n/);
  assert.match(
    story,
    new RegExp(`━\\n\\n {2}To remember\\n(?: {2,4}.+\\n)+\\n {2}${right} of 3 questions right at the first try\\n`),
  );
  // The lesson's exercise waits for Enter; other keys don't bring it. Then comes the next lesson.
  assert.equal(active(screen), 'Exercise: The greeter');
  screen.press('x ');
  await type(screen, DOWN, /❯ Next lesson: Taking a port/);
  await type(screen, DOWN, /❯ Show the whole ladder/);
  await type(screen, DOWN, /❯ Menu/);
  await type(screen, '\r', inMenu);
  assert.match(active(screen), new RegExp(`^1 ✔ createServer +Making a server +done, ${right} of 3 right`));
  assert.match(screen.text, new RegExp(` done, ${right} of 3 right · 0/1 exercise$`, 'm'));
  const progress = await session.progress();
  assert.deepEqual(Object.keys(progress.lessons), ['createServer']);
  await type(screen, UP, /❯ Quit/);
  screen.press('\r');
  assert.equal(await session.status(), 0);
  await session.assertTerminalRestored();
  await session.assertNothingLeft();
});

test('after the summary, the next lesson can be gone on to, and a lesson can be played again', async () => {
  await using screen = await Screen.open(['play', 'createServer'], { rows: 40 });
  await learn(screen, undefined, 'r');
  const begun = () => screen.story().match(/1 createServer · [^·]+━ scene 1 of /g)?.length;
  assert.equal(begun(), 1);
  await answer(screen, '5\r');
  assert.equal(begun(), 2);
  await learn(screen, undefined, 'r');
  await answer(screen, '2\r');
  assert.match(screen.story(), /2 listen · .+━ scene 1 of /);
});

test('an exercise that was begun after a lesson makes way for the next lesson; the whole ladder comes where it is asked for, and once', async (t) => {
  await using screen = await Screen.open(['play', 'createServer'], { rows: 60, within: inFolder(await folder(t)) });
  await learn(screen, undefined, 'r');
  assert.equal(active(screen), 'Exercise: The greeter');
  await answer(screen, '\r');
  await screen.until(/❯ Next lesson: Taking a port/);
  assert.match(screen.story(), /net-lessons\/greeter\/server\.js/);
  assert.doesNotMatch(screen.story(), /The whole ladder/);
  await type(screen, '3', /❯ Show the whole ladder once more/);
  await answer(screen, '\r');
  const ladder = screen.story().slice(screen.story().lastIndexOf('━━━ '));
  assert.match(ladder, /━━━ The whole ladder · Making a server ━+\n/);
  assert.match(ladder, /net\.createServer\(\)/);
  assert.doesNotMatch(ladder, /the scenes that you played this time/);
  assert.doesNotMatch(screen.text, /Show the whole ladder/);
});

/** Starts a command in another working folder. */
function inFolder(folder: string) {
  return (command: readonly string[]) => ['sh', '-c', 'cd "$0" && exec "$@"', folder, ...command];
}

test('after the last lesson there is no next one', async () => {
  const last = ENTRIES.at(-1) ?? assert.fail();
  await using screen = await Screen.open(['play', last.id]);
  await learn(screen, undefined, 'r');
  const exercises = (last.exercises ?? []).map(({ title }) => `Exercise: ${title.en}`);
  const ways = [...exercises, 'Show the whole ladder once more', 'Menu'];
  assert.ok(screen.text.includes(`That was the last lesson for now.\n❯ ${ways.join('\n  ')}\n`), screen.text);
  await type(screen, DOWN.repeat(ways.length - 1), /❯ Menu/);
  await type(screen, '\r', inMenu);
  assert.match(active(screen), new RegExp(`^${last.number} ✔ ${last.id}`));
});

/** Fails if anything is wider than the screen, or something is missing around the list. */
function assertFits(screen: Screen, columns: number): void {
  for (const line of screen.story().split('\n')) assert.ok(stringWidth(line) <= columns, line);
  assert.match(screen.text, /Which lesson\?|想学哪一课？/);
  assert.match(screen.text, /Ctrl-C (quit|退出)/);
  assert.equal(screen.story().match(/Which lesson\?|想学哪一课？/g)?.length, 1);
}

const MARKED = {
  version: 1,
  lessons: {
    createServer: { plays: 1, completedAt: '2026-01-01T00:00:00.000Z', best: { right: 8, total: 8 } },
    listen: { plays: 0, at: { scene: ENTRIES[1]?.scenes[1], answers: {} } },
  },
};

for (const [language, columns] of [
  ['en', 80],
  ['zh', 40],
] as const)
  test(`the menu in ${language} fits ${columns}x24, and nothing on it is cut`, async (t) => {
    const home = await folder(t);
    await writeFile(path.join(home, 'progress.json'), JSON.stringify(MARKED));
    await using screen = await Screen.open(['--lang', language], { columns, rows: 24, home });
    await screen.until(inMenu);
    const done = language === 'en' ? 'done, 8 of 8 right' : '已学完，8 题对了 8 题';
    const started = language === 'en' ? /at scene 2 of \d/ : /学到第 2 幕，共 \d 幕/;
    assert.match(screen.text, started);
    const titles = new Set(ENTRIES.map(({ title }) => title[language]));
    for (const _ of [...ENTRIES, '中文', 'Quit']) {
      if (active(screen).startsWith('▸')) await type(screen, RIGHT, () => !active(screen).startsWith('▸'));
      assertFits(screen, columns);
      if (active(screen).startsWith('1 ')) assert.ok(screen.text.includes(done));
      for (const title of titles) if (screen.text.replace(/\s+/g, ' ').includes(title)) titles.delete(title);
      const before = active(screen);
      await type(screen, DOWN, () => active(screen) !== before);
    }
    assert.deepEqual([...titles], []);
  });

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(made, { recursive: true, force: true }));
  return made;
}

test('a course that is longer than the screen scrolls, and keeps its question and its keys in sight', async (t) => {
  const copy = await folder(t);
  await cp(DIST, path.join(copy, 'dist'), { recursive: true });
  await cp(path.join(DIST, '../package.json'), path.join(copy, 'package.json'));
  const many = longCourse(ENTRIES, 27);
  await writeFile(path.join(copy, 'dist/lessons/index.json'), JSON.stringify(many));
  await using screen = await Screen.open([], { cli: path.join(copy, 'dist/cli.js') });
  await screen.until(inMenu);
  for (const { id, number } of many) {
    if (active(screen).startsWith('▸')) await type(screen, RIGHT, () => !active(screen).startsWith('▸'));
    assert.match(active(screen), new RegExp(`^${number} ○ ${id} `));
    const [, above = 0] = /↑ (\d+) more/.exec(screen.text) ?? [];
    const [, below = 0] = /↓ (\d+) more/.exec(screen.text) ?? [];
    assert.equal(Number(above) + listed(screen).length + inFolds(screen) + Number(below), 27);
    assert.match(screen.text, /Which lesson\?/);
    assert.match(screen.text, /Ctrl-C quit/);
    const before = active(screen);
    await type(screen, DOWN, () => active(screen) !== before);
  }
  await type(screen, DOWN, /❯ Quit/);
  assert.equal(screen.story().split('Which lesson?').length, 2);
  await type(screen, 'lesson-27', () => listed(screen).join() === 'lesson-27');
});

test('the menu stays usable when the terminal changes its size', async () => {
  await using screen = await Screen.open([], { columns: 100, rows: 30 });
  await screen.until(inMenu);
  screen.resize(70, 24);
  await type(screen, DOWN, /❯ {2}2 ○ listen +Taking a port +5 questions$/m);
  screen.resize(120, 40);
  await type(screen, DOWN, /❯ {2}3/);
  screen.press('\r');
  await nextPrompt(screen);
  assert.match(screen.story(), /3 connection · /);
});

test('where the locale is not UTF-8, all is drawn in ASCII: the menu, its keys, a lesson, and what turns while it waits', async () => {
  await using screen = await Screen.open([], { rows: 50, env: { LC_ALL: 'C' } });
  await screen.until(inMenu);
  assert.match(screen.text, /^ {2}Up\/Down choose - Left\/Right fold - Enter play/m);
  await type(screen, 'timeout', 'timeout');
  screen.press('\r');
  await nextQuestion(screen);
  await answer(screen, '?');
  assert.match(screen.text, /Up and Down, or the digit of an answer, pick it\./);
  // Nothing comes in this lesson until a timeout is over.
  while (!/\S waiting for the next event/.test(screen.raw)) await answer(screen, keysFor(await nextPrompt(screen)));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are ASCII too.
  assert.match(screen.raw, /^[\x00-\x7f]+$/);
});
