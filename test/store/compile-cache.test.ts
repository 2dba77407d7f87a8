import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import Module from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { run } from '../support/command.ts';
import { temporaryFolder } from './windows.ts';

/** Where the cache goes is said by an environment variable there. */
const skip = process.platform !== 'linux';
const canKeep = 'enableCompileCache' in Module;

const CHILD = "console.log(Object.keys(process.env).filter((name) => name.startsWith('NODE_')))";

function places(t: TestContext): { env: Record<string, string>; home: string; cache: string } {
  const folder = temporaryFolder(t);
  return { env: { XDG_CACHE_HOME: folder }, home: folder, cache: path.join(folder, 'net-lessons') };
}

test('what Node compiles of us is kept for the next start, and what we run hears nothing of it', {
  skip: skip || !canKeep,
}, async (t) => {
  const { env, home, cache } = places(t);
  const program = path.join(home, 'child.mjs');
  await writeFile(program, CHILD);
  const watched = await run(['watch', program], { env, home });
  assert.match(watched.stdout, /^\[\]$/m);
  assert.ok((await readdir(cache, { recursive: true })).length > 10);
});

test('where nothing can be kept, nobody is told', { skip }, async (t) => {
  const { home } = places(t);
  const file = path.join(home, 'file');
  await writeFile(file, '');
  for (const folder of [file, '/proc/self', path.join(home, 'missing/missing')]) {
    const { status, stderr } = await run(['list'], { env: { XDG_CACHE_HOME: folder }, home });
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' }, folder);
  }
  assert.ok(!existsSync(path.join(home, 'missing')));
});

test('reset --all removes the progress and what Node has compiled, reset alone only the progress', {
  skip,
}, async (t) => {
  const { env, home, cache } = places(t);
  await mkdir(cache);
  const alone = await run(['reset', '--yes'], { env, home });
  assert.deepEqual(alone, { status: 0, stdout: 'All progress is forgotten.\n', stderr: '' });
  assert.ok(existsSync(cache));
  const all = await run(['reset', '--all', '--yes'], { env, home });
  const removed = `All progress is forgotten.\nWhat Node had compiled for a faster start is removed: ${cache}\n`;
  assert.deepEqual(all, { status: 0, stdout: removed, stderr: '' });
  assert.ok(!existsSync(cache));
});
