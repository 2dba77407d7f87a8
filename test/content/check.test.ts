import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CHECK = fileURLToPath(new URL('check.ts', import.meta.url));
const LESSONS = fileURLToPath(new URL('../../lessons', import.meta.url));

async function check(lessons: string): Promise<{ code: number; stdout: string }> {
  const words = ['--import', 'tsx', CHECK, 'createServer', '--rounds', '1', '--lessons', lessons];
  try {
    return { code: 0, stdout: (await promisify(execFile)(process.execPath, words)).stdout };
  } catch (error) {
    return error as { code: number; stdout: string };
  }
}

test('a lesson that was spoilt fails the check, with one line for each finding and exit status 1', async (t) => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'net-lessons-spoilt-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  const lesson = path.join(root, 'lessons/01-createServer');
  await symlink(fileURLToPath(new URL('../../src', import.meta.url)), path.join(root, 'src'), 'junction');
  await cp(path.join(LESSONS, '01-createServer'), lesson, { recursive: true });
  await writeFile(path.join(lesson, 'old.js'), '');

  const { code, stdout } = await check(path.dirname(lesson));

  assert.equal(code, 1);
  const errors = stdout.split('\n').filter((line) => line.includes('  error  '));
  assert.ok(errors.includes('  error  createServer · old.js: is used by no scene, and imported by nothing'), stdout);
  assert.match(stdout, /^FAIL {2}createServer .*$/m);
  assert.match(stdout, /^0 passed, 1 failed/m);
});

test('a folder without a lesson fails the check', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'net-lessons-none-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const { code, stdout } = await check(folder);
  assert.equal(code, 1);
  assert.match(stdout, /^0 passed, 0 failed/m);
  assert.match(stdout, /^error {2}there is no lesson 'createServer'$/m);
});
