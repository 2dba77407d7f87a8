import assert from 'node:assert/strict';
import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { answer, goOn, keysFor, learn, nextPrompt, promptOn } from '../support/learner.ts';
import { randomFrom } from '../support/random.ts';
import { IS_ALL } from '../support/sample.ts';
import { CLI, Screen } from '../support/screen.ts';
import { comes, Session } from '../support/session.ts';

/** The same seed makes the same choices; when exactly they take effect is up to the machine. */
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** How often each moment is tried: more by hand. */
const ROUNDS = Number(process.env.ROUNDS ?? 1);

const LESSONS = ['createServer', 'listen', 'connection', 'data-end', 'timeout', 'address'];
const WAYS = { 'Ctrl-C': 130, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143, SIGHUP: 129 } as const;
type Way = keyof typeof WAYS;

type Random = () => number;

/** A time at which somebody may want to leave. */
interface Moment {
  args: (random: Random) => readonly string[];
  /** Resolves there. `afterwards` is given what is to be done once net-lessons has ended. */
  reach: (session: Session, random: Random, afterwards: (job: () => Promise<void>) => void) => Promise<void>;
  ways: readonly Way[];
}

const ALL: readonly Way[] = ['Ctrl-C', 'SIGINT', 'SIGTERM', 'SIGHUP'];
const menu = () => [];
const anyLesson = (random: Random) => ['play', LESSONS[Math.floor(random() * LESSONS.length)] ?? 'listen'];
const any = (random: Random, most: number) => Math.floor(random() * (most + 1));

const MOMENTS: Record<string, Moment> = {
  'while it starts': {
    args: (random) => (random() < 0.5 ? menu() : anyLesson(random)),
    reach: (_session, random) => pause(any(random, 250)),
    ways: [...ALL, ...ALL],
  },
  'in the menu': {
    args: menu,
    async reach({ screen }, random) {
      await screen.until('Enter play');
      screen.press(['', '\x1b[B', 'time', 'nothing', '\x7f'][any(random, 4)] ?? '');
      await pause(any(random, 40));
    },
    ways: ALL,
  },
  'at a question or a stop of a lesson': {
    args: anyLesson,
    async reach({ screen }, random) {
      for (let left = any(random, 8); left >= 0; left -= 1) {
        await nextPrompt(screen);
        if (left > 0) await goOn(screen);
      }
      await pause(any(random, 40));
    },
    ways: [...ALL, 'Ctrl-C', 'SIGTERM'],
  },
  'while something is awaited': {
    args: () => ['play', 'timeout'],
    async reach({ screen }, random) {
      await goOnUntilWaiting(screen);
      await pause(any(random, 300));
    },
    ways: ALL,
  },
  'while Enter is held down': {
    args: anyLesson,
    reach: ({ screen }, random) => mash(screen, '\r', any(random, 2500)),
    ways: ALL,
  },
  'while it runs on and keys are hit at random': {
    args: anyLesson,
    reach: ({ screen }, random) => mash(screen, 'r\rsi?2', any(random, 2500)),
    ways: ['Ctrl-C', 'SIGINT', 'SIGQUIT', 'SIGTERM'],
  },
  'in the summary': {
    args: () => ['play', 'createServer'],
    reach: ({ screen }) => learn(screen, undefined, 'r'),
    ways: ['Ctrl-C'],
  },
  'while progress is saved': {
    args: menu,
    async reach({ screen }, random) {
      await screen.until('Enter play');
      screen.press('\r');
      await pause(any(random, 30));
    },
    ways: ['Ctrl-C', 'SIGTERM'],
  },
  'while another window holds the progress file': {
    args: () => ['play', 'listen'],
    async reach({ folder }, random, afterwards) {
      const lock = path.join(folder, 'home/progress.json.lock');
      await mkdir(lock);
      let isHeld = true;
      const letGo = async (): Promise<void> => {
        const wasHeld = isHeld;
        isHeld = false;
        if (wasHeld) await rmdir(lock);
      };
      afterwards(letGo);
      await pause(any(random, 500));
      // Not the whole time: it would be taken for one that somebody left behind.
      setTimeout(letGo, any(random, 500));
    },
    ways: ['Ctrl-C', 'SIGHUP'],
  },
};

/** Goes on at all that is asked, until the screen says what it waits for. */
async function goOnUntilWaiting(screen: Screen): Promise<void> {
  const isWaiting = () => /waiting /.test(screen.lines().findLast((line) => line.trim() !== '') ?? '');
  while (!isWaiting()) {
    await screen.until(() => isWaiting() || promptOn(screen) !== undefined);
    const prompt = promptOn(screen);
    if (prompt && !isWaiting()) screen.press(keysFor(prompt));
    await pause(20);
  }
}

/** Hits keys in turn for some time, and goes on with it until the process has ended. */
async function mash(screen: Screen, keys: string, forMs: number): Promise<void> {
  const hit = setInterval((at: { key: number }) => screen.press(keys[at.key++ % keys.length] ?? ''), 15, { key: 0 });
  void screen.exited().finally(() => clearInterval(hit));
  await pause(forMs);
}

// Several at a time: the more they disturb each other, the more different moments there are.
describe('leaving', { concurrency: 3 }, () => {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, [name, moment]] of Object.entries(MOMENTS).entries())
      for (const [turn, way] of moment.ways.entries()) {
        // In turn, so that each way is tried at some moment.
        if (!IS_ALL && turn !== index % moment.ways.length) continue;
        const seed = SEED + round * 10_000 + index * 100 + turn;
        test(`${way} ${name} ends everything and gives the terminal back (seed ${seed})`, async () => {
          await leave(moment, way, randomFrom(seed));
        });
      }
});

async function leave(moment: Moment, way: Way, random: Random): Promise<void> {
  await using session = await Session.open(moment.args(random));
  const jobs: (() => Promise<void>)[] = [];
  await moment.reach(session, random, (job) => jobs.push(job));
  session.interrupt(way);
  assert.equal(await session.status(), WAYS[way], session.screen.text);
  for (const job of jobs) await job();
  await session.assertTerminalRestored();
  await session.assertNothingLeft();
}

test('when net-lessons is killed, the programs end by themselves', async () => {
  await using session = await Session.open(['play', 'connection']);
  while (!session.screen.text.includes('about to run')) await goOn(session.screen);
  assert.notDeepEqual(await session.programs(), []);
  process.kill(session.pid, 'SIGKILL');
  await comes(async () => (await session.programs()).length === 0, 'the programs to end');
});

test('a terminal that is closed ends everything', async (t) => {
  const places: Record<string, (session: Session) => Promise<unknown>> = {
    'in the menu': ({ screen }) => screen.until('Enter play'),
    'in a lesson': async ({ screen }) => {
      await screen.until('Enter play');
      screen.press('\r');
      for (let stops = 0; stops < 3; stops += 1) await goOn(screen);
    },
    'while keys are hit': async ({ screen }) => {
      await screen.until('Enter play');
      await mash(screen, 'r\r', 700);
    },
  };
  for (const [name, reach] of Object.entries(places))
    await t.test(name, async () => {
      await using session = await Session.open([]);
      await reach(session);
      session.screen.hangUp();
      assert.equal(await session.status(), 129);
      await session.assertNothingLeft();
    });
});

/** A shell with job control, in which net-lessons was started. */
async function shellWith(command: string): Promise<Screen> {
  const screen = await Screen.open([], { rows: 40, env: { PS1: 'shell> ' }, within: () => ['/bin/sh', '-i'] });
  await screen.until(/shell>\s*$/);
  screen.press(`sh -c 'echo "pid $$"; exec "$0" "$@"' '${process.execPath}' '${CLI}' ${command}\r`);
  return screen;
}

/** The shell's own answer to a command. */
async function says(screen: Screen, command: string, pattern: RegExp): Promise<void> {
  screen.press(`${command}\r`);
  await screen.until(pattern);
  await screen.until(/shell>\s*$/);
}

for (const [name, stop] of [
  ['Ctrl-Z', (screen: Screen) => screen.press('\x1a')],
  ['SIGTSTP', (_screen: Screen, pid: number) => process.kill(pid, 'SIGTSTP')],
] as const)
  test(`after ${name} the terminal is the shell's, and after fg the lesson goes on`, async () => {
    await using screen = await shellWith('play connection');
    await nextPrompt(screen);
    const pid = Number(/^pid (\d+)$/m.exec(screen.story())?.[1]);
    while (!/Enter next/.test(screen.text)) await goOn(screen);
    stop(screen, pid);
    await screen.until(/shell>\s*$/);
    assert.ok(screen.hasCursor);
    assert.doesNotMatch(screen.text, /Enter next/);
    await says(screen, 'echo $((40 + 2)) here', /^42 here$/m);
    await says(screen, 'stty -a', /[ ;]icanon.*[ ;]echo\b/s);
    screen.press('fg\r');
    await screen.until(/Enter next[^\n]*\n*$/);
    await answer(screen, '\r');
    screen.press('\x03');
    await screen.until(/shell>\s*$/);
    await says(screen, 'echo status $?', /^status 130$/m);
  });

test('Ctrl-Z where no shell waits stops nothing', async () => {
  await using screen = await Screen.open([]);
  await screen.until('Enter play');
  screen.press('\x1a');
  await comes(() => screen.raw.split('Which lesson?').length > 2, 'the menu to be drawn again');
  screen.press('\x1b[B');
  await screen.until(/❯ {2}2/);
  screen.press('\x03');
  assert.equal(await screen.status(), 130);
});

test('Ctrl-D leaves like Ctrl-C', async () => {
  await using session = await Session.open([]);
  await session.screen.until('Enter play');
  session.screen.press('\x04');
  assert.equal(await session.status(), 130);
  await session.assertTerminalRestored();
});

test('what is awaited is told again after fg', async () => {
  await using screen = await shellWith('play timeout');
  await goOnUntilWaiting(screen);
  screen.press('\x1a');
  await screen.until(/shell>\s*$/);
  assert.ok(screen.hasCursor);
  screen.press('fg\r');
  await goOnUntilWaiting(screen);
  screen.press('\x03');
  await screen.until(/shell>\s*$/);
  await says(screen, 'echo status $?', /^status 130$/m);
});
