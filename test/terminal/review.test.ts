import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { daysBetween } from '../../src/model/review.ts';
import { stringWidth } from '../../src/view/width.ts';
import { answer, nextQuestion } from '../support/learner.ts';
import { Screen } from '../support/screen.ts';

/** Long due, whenever this runs. */
const DUE = '2026-01-01';

/** The last of them has been right before; none of the others has. */
const KEYS = ['made/state', 'made/process', 'twice/runs'];

async function learner(t: TestContext): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  const missed = Object.fromEntries(KEYS.map((key, index) => [key, { passed: index === 2 ? 3 : 0, due: DUE }]));
  const lessons = { createServer: { plays: 1, missed } };
  await writeFile(path.join(home, 'progress.json'), JSON.stringify({ version: 1, lessons }));
  return home;
}

async function missedIn(home: string): Promise<Record<string, { passed: number; due: string }>> {
  return JSON.parse(await readFile(path.join(home, 'progress.json'), 'utf8')).lessons.createServer.missed;
}

/** Gives these answers to questions, and goes on at the stops before them. */
async function give(screen: Screen, answers: readonly string[]): Promise<void> {
  for (const keys of answers) {
    await nextQuestion(screen);
    await answer(screen, keys);
  }
}

describe('a review', { concurrency: 3 }, () => {
  for (const [language, columns, score, next] of [
    ['en', 80, /2 of 3 questions right/, /The next question comes back tomorrow\./],
    ['zh', 40, /3 道题里，答对了 2 道/, /下次复习是明天，共 1 道题。/],
  ] as const)
    test(`asks each scene once, says how it went and when the next ones come, and ends (${language})`, async (t) => {
      const home = await learner(t);
      await using screen = await Screen.open(['review', '--lang', language], { home, columns, rows: 40 });
      await give(screen, ['1\r', '3\r', '3\r']);
      assert.match(screen.text, language === 'en' ? /Enter next: how it went/ : /Enter 下一步：看结果/);
      screen.press('\r');
      assert.equal(await screen.status(), 0);
      const story = screen.story();
      assert.match(story, score);
      assert.match(story, next);
      assert.equal(story.match(/━ 1 createServer · /g)?.length, 2);
      for (const line of story.split('\n')) assert.ok(stringWidth(line) <= columns, line);
      const missed = await missedIn(home);
      assert.deepEqual(Object.keys(missed), ['made/state', 'made/process']);
      const [state, process] = [missed['made/state'], missed['made/process']];
      assert.deepEqual([state?.passed, process?.passed], [0, 1]);
      assert.equal(daysBetween(state?.due ?? '', process?.due ?? ''), 2);
    });

  test('whoever leaves in the middle has kept what was answered, and is asked only the rest', async (t) => {
    const home = await learner(t);
    await using screen = await Screen.open(['review'], { home, rows: 40 });
    await give(screen, ['3\r', '3\r']);
    screen.press('\x03');
    assert.equal(await screen.status(), 130);
    const missed = await missedIn(home);
    assert.deepEqual([missed['made/state']?.passed, missed['made/process']?.passed], [1, 1]);
    assert.deepEqual(missed['twice/runs'], { passed: 3, due: DUE });
    await using again = await Screen.open(['review'], { home, rows: 40 });
    await again.until('scene 1 of 1');
    // From a review, the menu is one key away, which has a way back.
    again.press('q');
    await again.until(/Review: 1 question\n[\s\S]+Ctrl-C quit\s*$/);
    again.press('\x1b[A\x1b[A\x1b[A\r');
    await again.until('scene 1 of 1');
    await give(again, ['3\r']);
    again.press('\r');
    await again.until(/1 of 1 question right[\s\S]+Enter menu/);
    again.press('\r');
    await again.until((text) => /Ctrl-C quit\s*$/.test(text) && !/Review: /.test(text));
  });
});
