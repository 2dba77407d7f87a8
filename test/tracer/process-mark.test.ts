import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { isAlive, startOf } from '../../src/tracer/identity.ts';
import { isMarked, MARKER, markProcess, releaseMark } from '../../src/tracer/process-mark.ts';

const skip = process.platform !== 'linux';

/** Starts a process that waits. */
async function waiting(t: TestContext, env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'console.log(); setInterval(() => {}, 1000)'], { env });
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

test('a process that was there before the program is not taken for its own, even with the same score', {
  skip,
}, async (t) => {
  const pid = await waiting(t);
  const { score, since } = markProcess(pid, 'NOBODY=1');
  assert.equal(isMarked(pid, { variable: 'NOBODY=1', score, since }), true);
  assert.equal(isMarked(pid, { variable: 'NOBODY=1', score, since: since + 1 }), false);
  assert.equal(isMarked(pid, { variable: 'NOBODY=1', since }), false);
  assert.equal(isMarked(process.pid, { variable: 'NOBODY=1', score, since: 1 }), false);
});

test("a process of another run is not taken for the program's, even with the same score", { skip }, async (t) => {
  const pid = await waiting(t, { [MARKER]: 'other' });
  const { score, since } = markProcess(pid, `${MARKER}=ours`);
  assert.equal(isMarked(pid, { variable: `${MARKER}=ours`, score, since }), false);
  assert.equal(isMarked(pid, { variable: `${MARKER}=other`, score, since }), true);
});

test('programs that run at once have different scores, above what is usual', { skip }, async (t) => {
  const pids = await Promise.all([1, 2, 3].map(() => waiting(t)));
  const marks = pids.map((pid) => markProcess(pid, 'NOBODY=1'));
  assert.equal(new Set(marks.map(({ score }) => score)).size, 3);
  for (const [index, { score = 0 }] of marks.entries()) {
    assert.equal(fs.readFileSync(`/proc/${pids[index]}/oom_score_adj`, 'utf8'), `${score}\n`);
    assert.ok(score > 500 && score < 1000);
  }
  for (const each of marks) releaseMark(each);
});

test('a process is told from another one of its number, and from one that has ended', { skip }, async (t) => {
  const pid = await waiting(t);
  const start = startOf(pid);
  assert.ok(start > 0);
  assert.equal(isAlive({ pid, start }), true);
  assert.equal(isAlive({ pid, start: start - 1 }), false);
  process.kill(pid, 'SIGKILL');
  while (isAlive({ pid, start })) await new Promise(setImmediate);
  assert.equal(startOf(pid), 0);
});
