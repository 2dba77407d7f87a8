import assert from 'node:assert/strict';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { withLock } from '../../src/store/lock.ts';
import { temporaryFolder } from './windows.ts';

test('the lock stands while the job runs, and is given back also when the job fails', async (t) => {
  const path = join(temporaryFolder(t), 'file');
  await assert.rejects(
    withLock(path, () => {
      assert.ok(fs.existsSync(`${path}.lock`));
      throw new Error('failed');
    }),
    /failed/,
  );
  assert.equal(fs.existsSync(`${path}.lock`), false);
});

test('a lock that is held is waited for, as long as the patience lasts', async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, 'file');
  fs.mkdirSync(`${path}.lock`);
  await assert.rejects(
    withLock(path, () => assert.fail('it is held'), 0),
    { code: 'ELOCKED' },
  );
  const jobs: string[] = [];
  const waiting = withLock(path, () => jobs.push('its turn'));
  fs.rmdirSync(`${path}.lock`);
  assert.deepEqual(jobs, []);
  await waiting;
  assert.deepEqual(jobs, ['its turn']);
});

test('a lock that stays the same is taken away, even if somebody was killed while taking it away', async (t) => {
  const path = join(temporaryFolder(t), 'file');
  fs.mkdirSync(`${path}.lock`);
  fs.mkdirSync(`${path}.lock.takeover`);
  assert.equal(await withLock(path, () => 'its turn'), 'its turn');
  assert.deepEqual(fs.readdirSync(dirname(path)), []);
});

test('a job that has lost its lock is told so, and does not give back what is no longer its own', async (t) => {
  const path = join(temporaryFolder(t), 'file');
  const job = (assertHeld: () => void) => {
    assertHeld();
    fs.rmdirSync(`${path}.lock`);
    fs.mkdirSync(`${path}.lock`);
    fs.utimesSync(`${path}.lock`, 1_000, 1_000);
    assertHeld();
  };
  await assert.rejects(withLock(path, job), { code: 'ELOCKED' });
  assert.ok(fs.existsSync(`${path}.lock`));
});
