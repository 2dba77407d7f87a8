import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { SERVER_EVENTS, SOCKET_EVENTS } from '../../src/model/events.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { LessonEntry } from '../../src/model/lesson.ts';
import type { EventRecord, TraceHeader, TraceRecord } from '../../src/model/record.ts';
import { stringWidth } from '../../src/view/width.ts';
import { type Ended, run, runHere } from '../support/command.ts';
import { nextPrompt } from '../support/learner.ts';
import { sample } from '../support/sample.ts';
import { CLI, Screen } from '../support/screen.ts';

const LESSONS = path.join(path.dirname(CLI), 'lessons');
const ENTRIES: readonly LessonEntry[] = JSON.parse(await readFile(path.join(LESSONS, 'index.json'), 'utf8'));

const HAN = /\p{Script=Han}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII, too.
const NOT_ASCII = /[^\x00-\x7f]/gu;
const ESCAPE = '\u001b';

/** Stands for bytes that are no character: a program may cut one. */
const REPLACEMENT = '\ufffd';

/** Characters of a lesson that its programs send: they are the same in each language. */
async function sentBy({ folder }: LessonEntry): Promise<Set<string>> {
  const files = (await readdir(path.join(LESSONS, folder))).filter((name) => name.endsWith('.js'));
  const sources = await Promise.all(files.map((name) => readFile(path.join(LESSONS, folder, name), 'utf8')));
  return new Set([...(sources.join('').match(NOT_ASCII) ?? []), REPLACEMENT]);
}

function lines(text: string): string[] {
  assert.ok(text.endsWith('\n'), 'the last line is complete');
  return text.slice(0, -1).split('\n');
}

function assertDone({ status, stderr }: Ended): void {
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
}

test('list --json is one document with every lesson and its mark, in the language asked for', async () => {
  for (const language of LANGUAGES) {
    const ended = await runHere(['list', '--json', '--lang', language]);
    assertDone(ended);
    assert.equal(lines(ended.stdout).length, 1);
    assert.deepEqual(
      JSON.parse(ended.stdout).lessons,
      ENTRIES.map(({ number, id, group, buildsOn, scenes, questions, title, summary, exercises = [] }) => ({
        number,
        id,
        group,
        buildsOn,
        title: title[language],
        summary: summary[language],
        scenes,
        questions,
        mark: 'new',
        best: null,
        exercises: exercises.map((exercise) => ({ id: exercise.id, title: exercise.title[language], mark: 'new' })),
      })),
    );
  }
});

test('progress --json says where it is stored and how each lesson stands', async () => {
  const ended = await runHere(['progress', '--json']);
  assertDone(ended);
  const { path: file, done, of, lessons } = JSON.parse(ended.stdout);
  assert.match(file, /progress\.json$/);
  assert.deepEqual([done, of, lessons.length], [0, ENTRIES.length, ENTRIES.length]);
  assert.deepEqual(lessons[0], { number: 1, id: 'createServer', title: ENTRIES[0]?.title.en, mark: 'new' });
});

test('list and progress show how far each lesson was played', async (t) => {
  const home = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  const best = { right: 3, total: 8 };
  const at = { scene: ENTRIES[1]?.scenes[1], answers: {} };
  const createServer = { plays: 1, completedAt: '2026-01-01T00:00:00.000Z', best };
  const lessons = { createServer, listen: { plays: 0, at } };
  await writeFile(path.join(home, 'progress.json'), JSON.stringify({ version: 1, lessons }));
  const exercises = ENTRIES.flatMap((entry) => entry.exercises ?? []).length;
  const { stdout } = await runHere(['progress'], { home });
  assert.match(stdout, /✔ createServer +Making a server \(done, 3 of 8 right · 0\/1 exercise\)/);
  assert.match(stdout, /◐ listen +Taking a port \(at scene 2 of \d · 0\/1 exercise\)/);
  assert.match(stdout, /○ connection +A client arrives \(\d+ questions · 0\/1 exercise\)/);
  assert.ok(
    stdout.endsWith(
      `\n1 of ${ENTRIES.length} lessons done\n0 of ${exercises} exercises solved\nStored in ${home}/progress.json\n`,
    ),
  );
  const listed = JSON.parse((await runHere(['list', '--json'], { home })).stdout).lessons;
  assert.deepEqual([listed[0].mark, listed[0].best, listed[1].mark], ['done', best, 'started']);
  const known = JSON.parse((await runHere(['progress', '--json'], { home })).stdout);
  assert.deepEqual([known.done, known.lessons[1].at], [1, at]);
});

for (const [language, howTo] of [
  ['en', 'Play one in a terminal:'],
  ['zh', '在终端里学一课：'],
] as const)
  test(`without a terminal and a command there is the list and how to play, in ${language}`, async () => {
    const bare = await runHere(['--lang', language]);
    const list = await runHere(['list', '--lang', language]);
    assertDone(bare);
    assert.ok(bare.stdout.startsWith(list.stdout));
    assert.ok(bare.stdout.includes(howTo));
    assert.match(bare.stdout, /net-lessons play <lesson>/);
    for (const { id, title } of ENTRIES) {
      assert.ok(list.stdout.includes(id));
      assert.ok(list.stdout.includes(title[language]));
    }
  });

test('what goes through a pipe is as wide as COLUMNS says, or 80', async () => {
  for (const [env, widest] of [
    [{}, 80],
    [{ COLUMNS: '60' }, 60],
    [{ COLUMNS: '40' }, 40],
    [{ COLUMNS: 'wide' }, 80],
  ] as const)
    for (const args of [
      ['list'],
      ['list', '--map'],
      ['progress'],
      ['list', '--lang', 'zh'],
      ['progress', '--lang', 'zh'],
    ]) {
      const { stdout } = await runHere(args, { env });
      // The path of the progress file is one word.
      const widths = lines(stdout)
        .filter((line) => !/net-lessons-test-/.test(line))
        .map((line) => stringWidth(line));
      assert.ok(Math.max(...widths) <= widest, `${args} in ${widest}: ${Math.max(...widths)}`);
      assert.ok(Math.max(...widths) > widest - 20);
    }
});

interface Traced {
  header: TraceHeader;
  records: TraceRecord[];
}

/** The scenes of a trace. */
function scenesIn(stdout: string): Traced[] {
  const scenes: Traced[] = [];
  for (const line of lines(stdout)) {
    const told: TraceHeader | TraceRecord = JSON.parse(line);
    if (told.type === 'trace') scenes.push({ header: told, records: [] });
    else (scenes.at(-1) ?? assert.fail('a record before the first header')).records.push(told);
  }
  return scenes;
}

function assertScene(lesson: string, id: string | undefined, { header, records }: Traced): void {
  assert.deepEqual([header.version, header.lesson, header.scene], [1, lesson, id]);
  assert.deepEqual([header.node, header.platform], [process.version, process.platform]);
  const names = header.programs.map(({ name }) => name);
  records.forEach((record, index) => {
    assert.equal(record.seq, index + 1);
    assert.ok(record.t >= (records[index - 1]?.t ?? 0));
    assert.ok(names.includes(record.program));
  });
  const exits = records.filter(({ type }) => type === 'exit').map(({ program }) => program);
  assert.deepEqual(exits.toSorted(), names.toSorted(), 'each program ends once');
}

/** The check of the lessons plays each of them too. */
const PLAYED = sample(ENTRIES, 1);

// They mostly wait for timers of their own.
describe('each lesson', { concurrency: 3 }, () => {
  for (const entry of PLAYED)
    test(`play ${entry.id} --json is the trace of every scene, told in the language asked for`, async () => {
      const sent = await sentBy(entry);
      const isForeign = (say: string) => (say.match(HAN) ?? []).some((character) => !sent.has(character));
      const played = await Promise.all(
        LANGUAGES.map((language) => run(['play', entry.id, '--json', '--lang', language])),
      );
      for (const [index, ended] of played.entries()) {
        assertDone(ended);
        const runs = scenesIn(ended.stdout);
        const scenes = runs.filter(({ header }) => header.change === undefined);
        assert.equal(scenes.length, entry.scenes.length);
        for (const [place, scene] of scenes.entries()) assertScene(entry.id, entry.scenes[place], scene);
        const said = runs.flatMap(({ records }) => records.flatMap(({ say }) => say ?? []));
        assert.ok(said.length > entry.scenes.length);
        for (const say of said) assert.equal(isForeign(say), LANGUAGES[index] === 'zh', say);
      }
    });

  for (const entry of PLAYED)
    test(`play ${entry.id} --plain is ASCII, apart from what its programs send`, async () => {
      const sent = await sentBy(entry);
      const ended = await run(['play', entry.id, '--plain'], { env: { FORCE_COLOR: '1' } });
      assertDone(ended);
      assert.match(ended.stdout, /To remember/);
      for (const line of lines(ended.stdout)) {
        const strange = [...line].filter((character) => character > '~' || character < ' ');
        assert.ok(
          strange.every((character) => sent.has(character)),
          line,
        );
        assert.ok(stringWidth(line) <= 80, line);
      }
    });
});

test('play --json --all also has the events that streams use internally', async () => {
  const names = async (...more: string[]): Promise<string[]> => {
    const ended = await run(['play', 'connection', '--json', ...more]);
    assertDone(ended);
    const records = scenesIn(ended.stdout).flatMap((scene) => scene.records);
    return records.filter((record): record is EventRecord => record.type === 'event').map(({ name }) => name);
  };
  const [few, all] = await Promise.all([names(), names('--all')]);
  const documented: readonly string[] = [...SERVER_EVENTS, ...SOCKET_EVENTS];
  assert.deepEqual(
    few.filter((name) => !documented.includes(name)),
    [],
  );
  assert.ok(few.every((name) => all.includes(name)));
  assert.ok(all.includes('resume') && all.includes('prefinish'), all.join());
});

test('play --plain in Chinese has neither escape codes nor drawn glyphs', async () => {
  const ended = await run(['play', 'address', '--plain', '--lang', 'zh'], { env: { COLUMNS: '60' } });
  assertDone(ended);
  assert.match(ended.stdout, /记住这些/);
  assert.doesNotMatch(ended.stdout, /[●○▸■│◀▶→❯✔✘━─·◐]/u);
  assert.ok(!ended.stdout.includes(ESCAPE));
  for (const line of lines(ended.stdout)) assert.ok(stringWidth(line) <= 60, line);
});

test('colour goes where it is wanted: FORCE_COLOR through a pipe, NO_COLOR and FORCE_COLOR=0 nowhere', async () => {
  const isColoured = async (env: Record<string, string>) => (await run(['list'], { env })).stdout.includes(ESCAPE);
  assert.equal(await isColoured({}), false);
  assert.equal(await isColoured({ FORCE_COLOR: '1' }), true);
  assert.equal(await isColoured({ FORCE_COLOR: '0' }), false);
  assert.equal(await isColoured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
});

test('the colours that were forced are ours: programs print as they do without them', async () => {
  const { stdout } = await run(['play', 'address', '--json'], { env: { FORCE_COLOR: '1' } });
  const printed = scenesIn(stdout).flatMap(({ records }) =>
    records.flatMap((record) => (record.type === 'output' ? [record.text] : [])),
  );
  assert.ok(printed.length > 0);
  for (const text of printed) assert.ok(!text.includes(ESCAPE), text);
});

/** Codes that colour, bold and dim are made of. */
const COLOURS = new RegExp(`${ESCAPE}\\[[0-9;]+m`);

test('a terminal has colours, unless NO_COLOR is set', async () => {
  await using coloured = await Screen.open(['list']);
  assert.equal(await coloured.status(), 0);
  assert.match(coloured.raw, COLOURS);
  await using bare = await Screen.open([], { env: { NO_COLOR: '1' } });
  await bare.until('Enter play');
  bare.press('\x1b[B\r');
  await nextPrompt(bare);
  bare.press('\x03');
  assert.equal(await bare.status(), 130);
  assert.doesNotMatch(bare.raw, COLOURS);
});

test('--auto in a terminal makes no stop', async () => {
  await using screen = await Screen.open(['play', 'createServer', '--auto'], { columns: 100 });
  assert.equal(await screen.status(), 0);
  assert.match(screen.story(), /Played without stops, so the questions were not scored\./);
  // Node may keep there what it has compiled.
  assert.deepEqual(
    (await readdir(screen.home)).filter((name) => name !== '.cache'),
    [],
  );
});

test('without a terminal to read from, nothing is asked, although there is one to write to', async () => {
  await using screen = await Screen.open(['play', 'createServer'], {
    // A terminal whose process is gone is not read to its end where much is still to come.
    within: (command) => ['/bin/sh', '-c', '"$@" < /dev/null; status=$?; read _; exit $status', 'sh', ...command],
  });
  await screen.until('Played without stops');
  screen.press('\r');
  assert.equal(await screen.status(), 0);
});

/** What a learner would type, now that something is asked: the first choice, or Enter; and at a change, to go on once it was made. */
function typed(screen: Screen): string {
  const [, goOn] = /^ *(\d) go on$/m.exec(screen.lines().slice(-6).join('\n')) ?? [];
  if (goOn !== undefined) return goOn;
  return /Type a number from/.test(screen.lines().slice(-6).join('\n')) ? '1' : '';
}

/** Types a line, and waits for what is asked next. */
async function typeLine(screen: Screen, line: string): Promise<void> {
  const before = screen.raw.length;
  screen.press(`${line}\r`);
  await screen.until(() => /\n> $/.test(screen.raw.slice(before)));
}

for (const [name, args, env] of [
  ['--plain', ['--plain'], {}],
  ['TERM=dumb', [], { TERM: 'dumb' }],
] as const)
  test(`with ${name} a lesson is played by typed lines, from the menu and back`, async () => {
    await using screen = await Screen.open(args, { env });
    const asks = (pattern: RegExp) => pattern.test(screen.story().split('\n').slice(-12).join('\n'));
    await screen.until(() => /\n> $/.test(screen.raw));
    await typeLine(screen, 'nothing');
    // After the lessons come the map, the other language and Quit.
    const count = ENTRIES.length + 3;
    assert.ok(asks(new RegExp(`Type a number from 1 to ${count}\\.\n>$`)));
    await typeLine(screen, 'createServer');
    while (!asks(/Where to now\?/)) await typeLine(screen, typed(screen));
    assert.match(screen.story(), /of 3 questions right at the first try/);
    await typeLine(screen, '4');
    const menu = screen.story().slice(screen.story().lastIndexOf('Which lesson?'));
    assert.match(menu, /1 \+ createServer +Making a server\s+done, \d of 3 right/);
    screen.press(`${count}\r`);
    assert.equal(await screen.status(), 0);
    assert.ok(!screen.raw.includes(ESCAPE));
  });

test('the end of the input leaves a lesson that is played by typed lines', async () => {
  await using screen = await Screen.open(['play', 'listen', '--plain']);
  await screen.until(() => /\n> $/.test(screen.raw));
  await typeLine(screen, '1');
  await typeLine(screen, '');
  screen.press('\x04');
  assert.equal(await screen.status(), 130);
  assert.doesNotMatch(screen.story(), /Error|\bat .*\(/);
});

for (const args of [['list'], ['play', 'listen', '--json'], ['play', 'listen', '--auto'], ['--help']])
  test(`${args.join(' ')} | head -1 ends without a word`, async () => {
    const ended = await run(args, { script: '"$@" | head -n 1' });
    assertDone(ended);
    assert.equal(lines(ended.stdout).length, 1);
  });

test('into a file goes the same as through a pipe', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'lessons.txt');
  assertDone(await run(['list'], { script: `"$@" > '${file}'` }));
  assert.equal(await readFile(file, 'utf8'), (await run(['list'])).stdout);
});

/** Lessons that show no page of somebody else's, which may have empty lines of its own. */
const OWN_WORDS = ENTRIES.filter(({ id }) => id !== 'notes');

for (const columns of [40, 60])
  test(`in ${columns} columns no line of a lesson is wider, and none is left empty twice`, async () => {
    const plays = sample(OWN_WORDS, columns === 40 ? 2 : 1).map(({ id }, index) =>
      run(['play', id, '--lang', index % 2 === 0 ? 'en' : 'zh'], { env: { COLUMNS: String(columns) } }),
    );
    for (const ended of await Promise.all(plays)) {
      assertDone(ended);
      for (const line of lines(ended.stdout)) assert.ok(stringWidth(line) <= columns, line);
      assert.doesNotMatch(ended.stdout.trimEnd(), /\n\n\n/);
    }
  });
