import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import type { LessonEntry } from '../../src/model/lesson.ts';
import { stringWidth } from '../../src/view/width.ts';
import { answer, keysFor, learn, nextPrompt, nextQuestion } from '../support/learner.ts';
import { sample } from '../support/sample.ts';
import { CLI, Screen } from '../support/screen.ts';

const INDEX = path.join(path.dirname(CLI), 'lessons/index.json');
const ENTRIES: readonly LessonEntry[] = JSON.parse(await readFile(INDEX, 'utf8'));
const LESSONS = sample(ENTRIES, 1).map(({ id }) => id);

/** Answers and goes on, with the first choice of each question, until this is asked or shown. */
async function playUntil(screen: Screen, shown: RegExp): Promise<void> {
  for (let prompt = await nextPrompt(screen); !shown.test(screen.text); )
    prompt = await answer(screen, keysFor(prompt));
}

// Scenes wait for timers of their own.
describe('a lesson', { concurrency: 4 }, () => {
  for (const lesson of LESSONS) {
    test(`${lesson} can be played from the first stop to the summary, and its progress is kept`, async () => {
      await using screen = await Screen.open(['play', lesson]);
      await learn(screen);
      const story = screen.story();
      assert.match(story, /The whole lesson/);
      assert.match(story, /\d+ of \d+ questions right at the first try/);
      assert.match(story, /To remember/);
      const progress = JSON.parse(await readFile(`${screen.home}/progress.json`, 'utf8'));
      assert.equal(progress.lessons[lesson].plays, 1);
      screen.press('\x03');
      assert.equal((await screen.exited()).exitCode, 130);
    });

    test(`${lesson} is played in Chinese on 60 columns, with nothing wider than the screen`, async () => {
      await using screen = await Screen.open(['play', lesson, '--lang', 'zh'], { columns: 60, rows: 30 });
      await learn(screen);
      const story = screen.story();
      assert.match(story, /整课回顾/);
      assert.doesNotMatch(story, /\[object|NaN/);
      for (const line of story.split('\n')) assert.ok(stringWidth(line) <= 60, line);
    });
  }

  test('a right answer is called right and counted, a wrong one is explained and not counted', async () => {
    await using screen = await Screen.open(['play', 'createServer']);
    await nextQuestion(screen);
    assert.match(screen.text, /What will\s+they show\?/);
    // The third choice, then the way to where the run has decided.
    await answer(screen, '3\r');
    await learn(screen);
    assert.match(screen.story(), /✔ Right: false and null/);
    assert.match(screen.story(), /✘ Not quite. You said: /);
    assert.match(screen.story(), /❯ What happened: /);
    assert.match(screen.story(), /What you missed comes back tomorrow: net-lessons review/);
    const { missed } = JSON.parse(await readFile(`${screen.home}/progress.json`, 'utf8')).lessons.createServer;
    assert.deepEqual(Object.keys(missed), ['made/process', 'twice/runs']);
  });

  test('what was missed before a lesson was left is not missed again when it goes on', async () => {
    await using first = await Screen.open(['play', 'createServer'], { rows: 50 });
    await playUntil(first, /\? The last line is about to print/);
    first.press('\x03');
    await first.exited();
    const file = `${first.home}/progress.json`;
    const progress = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual(Object.keys(progress.lessons.createServer.missed), ['made/state']);
    // As if that were long ago.
    progress.lessons.createServer.missed['made/state'].due = '2026-01-01';
    await writeFile(file, JSON.stringify(progress));
    await using second = await Screen.open(['play', 'createServer'], { home: first.home, rows: 50 });
    await second.until('Go on from there');
    second.press('\r');
    assert.equal(await nextPrompt(second), 'choice');
    await answer(second, '1\r');
    const { missed } = JSON.parse(await readFile(file, 'utf8')).lessons.createServer;
    assert.equal(missed['made/state'].due, '2026-01-01');
  });

  test('a hint can be had twice; whoever asks for a third one is asked whether to give up', async () => {
    await using screen = await Screen.open(['play', 'createServer'], { rows: 34 });
    await nextQuestion(screen);
    // After the four choices.
    const hintPlease = '5\r';
    await answer(screen, hintPlease);
    await answer(screen, hintPlease);
    assert.equal(screen.story().match(/Hint: /g)?.length, 2);
    await answer(screen, hintPlease);
    assert.match(screen.text, /There are no more hints\. .+ counts\s+as missed\./);
    await answer(screen, '1\r');
    assert.match(screen.text, /What will\s+they show\?/);
    await answer(screen, hintPlease);
    await answer(screen, '2\r');
    assert.match(screen.story(), /All right, watch the run\./);
    assert.equal(screen.story().match(/Hint: /g)?.length, 2);
  });

  test('the keys of a stop show the source, the properties and the help, and go on only when asked', async () => {
    await using screen = await Screen.open(['play', 'connection'], { rows: 80 });
    for (let prompt = await nextPrompt(screen); ; ) {
      if (prompt === 'stop' && /'connection' · server.js:6 is about to run/.test(screen.text)) break;
      prompt = await answer(screen, keysFor(prompt));
    }
    const stops = screen.story().match(/is about to run/g)?.length;
    await answer(screen, 'i');
    assert.match(screen.text, /server#1 of server, right now/);
    assert.match(screen.text, /listening +true/);
    if (process.platform === 'linux') {
      assert.match(screen.text, /server server#1 +127\.0\.0\.1:\d+ +LISTEN/);
      assert.match(screen.text, /server socket#1 +:\d+ → :\d+ +ESTABLISHED/);
      assert.match(screen.text, /client socket#1 +:\d+ → :\d+ +ESTABLISHED/);
    }
    await answer(screen, 's');
    assert.match(screen.text, /❯ +6 │ server\.on\('connection'/);
    await answer(screen, '?');
    assert.match(screen.text, /lets the programs move on to the next event/);
    assert.equal(screen.story().match(/is about to run/g)?.length, stops);
  });

  test('running on stops only for questions and at the end of a scene', async () => {
    await using screen = await Screen.open(['play', 'address']);
    await learn(screen, undefined, 'r');
    const story = screen.story();
    // Some stops of a lesson are at nothing but an event; none of those was waited for.
    assert.match(story, /is about to run/);
    assert.match(story, /The whole lesson/);
  });

  test('what a lesson has told is a row of the ladder in the next one, and told again where it is played again', async () => {
    await using first = await Screen.open(['play', 'connection']);
    await learn(first);
    await using second = await Screen.open(['play', 'address'], { home: first.home });
    await learn(second, undefined, 'r');
    await using again = await Screen.open(['play', 'connection'], { home: first.home });
    await learn(again, undefined, 'r');
    const said = (screen: Screen, text: RegExp) => screen.story().match(text)?.length ?? 0;
    for (const text of [/True only says/g, /the run decides, not/g, /scene is over/g]) {
      assert.equal(said(first, text), 1, String(text));
      assert.equal(said(second, text), 0, String(text));
      assert.equal(said(again, text), 1, String(text));
    }
    assert.match(second.story(), /● 'connect' to 127/);
  });

  test('what the rows that went by without a word mean can be asked for', async () => {
    await using screen = await Screen.open(['play', 'data-end'], { rows: 80 });
    for (let prompt = await nextPrompt(screen); prompt !== 'stop' || !/● 'listening'/.test(screen.text); )
      prompt = await answer(screen, keysFor(prompt));
    assert.doesNotMatch(screen.text, /operating system now listens/);
    await answer(screen, '?');
    assert.match(screen.text, /server 'listening' · The operating system now listens/);
  });

  test("'ready' and 'connectionAttempt' are shown to whoever wants to see all", async () => {
    const story = async (...options: string[]) => {
      await using screen = await Screen.open(['play', 'createServer', '--auto', ...options]);
      await screen.exited();
      return screen.story();
    };
    assert.doesNotMatch(await story(), /'ready'|'connectionAttempt'/);
    assert.match(await story('--all'), /'connectionAttempt'[\s\S]*'ready'/);
  });

  test('a lesson that was left in the middle offers to go on from that scene', async () => {
    await using first = await Screen.open(['play', 'address']);
    const scenes = () => new Set(first.story().match(/scene \d of \d/g));
    for (let prompt = await nextPrompt(first); scenes().size < 2; ) prompt = await answer(first, keysFor(prompt));
    first.press('\x03');
    assert.equal((await first.exited()).exitCode, 130);

    await using second = await Screen.open(['play', 'address'], { home: first.home });
    await second.until('Go on from there');
    second.press('\r');
    await nextPrompt(second);
    assert.match(second.story(), /scene 2 of/);
    assert.doesNotMatch(second.story(), /scene 1 of/);
  });

  test('a lesson that was left at a question goes on there: what was guessed is graded by the new run', async () => {
    const here = /\? The last line is about to print/;
    await using first = await Screen.open(['play', 'createServer'], { rows: 50 });
    await playUntil(first, here);
    first.press('\x03');
    assert.equal((await first.exited()).exitCode, 130);

    await using second = await Screen.open(['play', 'createServer'], { home: first.home, rows: 50 });
    await second.until('Go on from there');
    assert.match(second.story(), /You left this lesson in the middle of "/);
    second.press('\r');
    await second.until(here);
    assert.equal(await nextPrompt(second), 'choice');
    const story = second.story();
    assert.match(story, /it is played again, without stopping, up to\s+where you were/);
    assert.match(story, /❯ 1\. true, and an address with the port\n(?:.+\n)*\n {2}Noted\. Now the run decides\./);
    assert.match(story, /✘ Not quite\. You said: true, and an address with the port\n/);
    assert.match(
      story,
      /So far you have seen it: from now on it stops again\.\n[\s\S]+\n {2}\? The last line is about/,
    );
    await learn(second, undefined, 'r');
    assert.match(second.story(), /\d+ of 3 questions right at the first try/);
    const progress = JSON.parse(await readFile(`${first.home}/progress.json`, 'utf8'));
    assert.equal(progress.lessons.createServer.at, undefined, 'what is over has no place any more');
  });

  test('a guess that is still open when the lesson is left is graded where the new run decides it', async () => {
    await using first = await Screen.open(['play', 'createServer'], { rows: 50 });
    await nextQuestion(first);
    await answer(first, '3\r');
    await playUntil(first, /made\.js:4 has just returned/);
    first.press('\x03');
    await first.exited();
    const { at } = JSON.parse(await readFile(`${first.home}/progress.json`, 'utf8')).lessons.createServer;
    assert.deepEqual(at.guesses, { state: 'nothing' });
    assert.deepEqual(at.answers, {});

    await using second = await Screen.open(['play', 'createServer'], { home: first.home, rows: 50 });
    await second.until('Go on from there');
    second.press('\r');
    await nextPrompt(second);
    await playUntil(second, /\? The last line is about to print/);
    assert.match(second.story(), /✔ Right: false and null\n/);
  });

  test('q keeps the place too, and the lesson can also be started again', async () => {
    await using screen = await Screen.open(['play', 'listen'], { rows: 50 });
    const standing = (): string | undefined => screen.lines().findLast((line) => line.includes(' is about to run'));
    for (let prompt = await nextPrompt(screen); prompt !== 'stop' || !standing(); )
      prompt = await answer(screen, keysFor(prompt));
    const stood = standing();
    screen.press('q');
    await screen.until(/Ctrl-C quit\s*$/);
    screen.press('\r');
    await screen.until('Go on from there');
    screen.press('\r');
    await screen.until('So far you have seen it');
    await nextPrompt(screen);
    assert.ok(stood && screen.text.includes(stood), stood);
    screen.press('q');
    await screen.until(/Ctrl-C quit\s*$/);
    screen.press('\r');
    await screen.until('Go on from there');
    screen.press('\x1b[B\r');
    await nextPrompt(screen);
    assert.doesNotMatch(screen.story().slice(screen.story().lastIndexOf('━ scene 1 of')), /So far you have seen it/);
  });

  test('where there is room, the programs stay in sight, also while something is awaited, and leave nothing behind', async () => {
    await using screen = await Screen.open(['play', 'timeout'], { columns: 160, rows: 50 });
    while (!/● 'listening'/.test(screen.story())) await answer(screen, keysFor(await nextPrompt(screen)));
    const program = /^ {2,3}1 │ import net from 'node:net'; +1 │ import net/m;
    for (let prompt = await nextPrompt(screen); !/'timeout' 200 ms idle/.test(screen.story()); ) {
      assert.match(screen.text, program);
      // Nothing comes for a while: what is awaited is told below the programs.
      screen.press(prompt === 'stop' ? '\r' : '1\r');
      await screen.until((text) => program.test(text) && !/q menu\s*$/.test(text));
      prompt = await nextPrompt(screen);
    }
    await learn(screen, undefined, 'r');
    // Once for each scene, where it is introduced.
    assert.equal(
      screen.story().match(/^ +1 │ import net from/gm)?.length,
      screen.story().match(/^━━━ (?!.* change it ).*scene \d of \d/gm)?.length,
    );
  });

  test('what is longer than the window, such as the whole ladder at the end, comes in parts', async () => {
    await using screen = await Screen.open(['play', 'listen'], { rows: 24 });
    await learn(screen);
    screen.press('\x1b[B\x1b[B');
    await screen.until(/^❯ Show the whole ladder/m);
    await answer(screen, '\r');
    let shown = screen.text;
    assert.match(shown, /The whole ladder/);
    for (let parts = 0; (await nextPrompt(screen)) !== 'goOn'; parts += 1) {
      assert.ok(parts < 20);
      await answer(screen, '\r');
      shown += screen.text;
    }
    for (const scene of screen
      .story()
      .split('The whole ladder')
      .at(-1)
      ?.match(/^.+ms {2}.+$/gm) ?? [])
      assert.ok(shown.includes(scene), scene);
  });
});
