import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { run, runHere } from '../support/command.ts';

/** An afternoon. */
const NOW = new Date(2026, 2, 4, 15, 0);

/** A folder with the progress of somebody who has missed questions, one of which is due on that day, and one that no lesson has. */
async function learner(t: TestContext): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(home, { recursive: true, force: true }));
  const listen = {
    plays: 1,
    missed: {
      'later/port': { passed: 0, due: '2026-03-04' },
      'taken/try': { passed: 1, due: '2026-03-05' },
      'taken/gone': { passed: 0, due: '2026-03-01' },
    },
  };
  await writeFile(path.join(home, 'progress.json'), JSON.stringify({ version: 1, lessons: { listen } }));
  return home;
}

test('without a terminal, what is due is listed, and all that comes back with --now', async (t) => {
  const home = await learner(t);
  const due = await runHere(['review'], { home, now: NOW });
  assert.deepEqual([due.status, due.stderr], [0, '']);
  assert.match(
    due.stdout,
    /^1 question to review:\n {2}· listen: .+ \(1 question\)\nTo answer them, .*`net-lessons review`\n$/,
  );
  const all = await runHere(['review', '--now', '--lang', 'zh'], { home, now: NOW });
  assert.match(
    all.stdout,
    /^要复习的题有 2 道，有的还没到时间：\n {2}· listen：.+（1 道题）\n {2}· listen：.+（1 道题）\n/,
  );
});

test('where nothing is due, one line says when something comes back', async (t) => {
  const home = await learner(t);
  const before = new Date(2026, 2, 3, 23, 59);
  for (const [language, line] of [
    ['en', 'There is nothing to review now. The next question comes back tomorrow.\n'],
    ['zh', '现在没有要复习的题。下次复习是明天，共 1 道题。\n'],
  ] as const) {
    const { stdout, status } = await runHere(['review', '--lang', language], { home, now: before });
    assert.deepEqual([stdout, status], [line, 0]);
  }
  assert.deepEqual(await run(['review', '--now']), {
    status: 0,
    stdout: 'There is nothing to review: what you miss in a lesson will come back here.\n',
    stderr: '',
  });
});

test('--json is the whole schedule', async (t) => {
  const { stdout } = await runHere(['review', '--json'], { home: await learner(t), now: NOW });
  const question = { lesson: 'listen', title: 'Taking a port' };
  assert.deepEqual(JSON.parse(stdout), {
    today: '2026-03-04',
    due: 1,
    next: '2026-03-05',
    questions: [
      { ...question, scene: 'later', question: 'port', due: '2026-03-04', isDue: true, passed: 0 },
      { ...question, scene: 'taken', question: 'try', due: '2026-03-05', isDue: false, passed: 1 },
    ],
  });
});

test('progress says how many are due, or else when something comes back', async (t) => {
  const home = await learner(t);
  const said = async (now: Date, ...more: string[]) => (await runHere(['progress', ...more], { home, now })).stdout;
  assert.match(await said(NOW), /\n1 question to review: `net-lessons review`\nStored in /);
  assert.match(await said(NOW, '--lang', 'zh'), /\n该复习的题有 1 道：`net-lessons review`\n保存在/);
  assert.match(await said(new Date(2026, 2, 1)), /\nThe next question comes back in 3 days\.\nStored in /);
  assert.equal(JSON.parse(await said(NOW, '--json')).due, 1);
});

test('to forget a lesson, or all, is to forget what was missed', async (t) => {
  for (const words of [['listen'], ['--all']]) {
    const home = await learner(t);
    assert.equal((await runHere(['reset', ...words, '--yes'], { home })).status, 0);
    assert.deepEqual(JSON.parse(await readFile(path.join(home, 'progress.json'), 'utf8')).lessons, {});
  }
});
