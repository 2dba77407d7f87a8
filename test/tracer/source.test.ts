import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { LONGEST_SOURCE, openSources } from '../../src/tracer/source.ts';

async function emptyFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('the lines of scripts can be read, whatever their line breaks and extensions are', async (t) => {
  const folder = await emptyFolder(t);
  for (const name of ['a.js', 'b.mjs', 'c.cts', 'd.TSX']) {
    const file = path.join(folder, name);
    await writeFile(file, 'one\r\n  two\nthree');
    const sources = openSources();
    assert.equal(sources.textOf(file), 'one\r\n  two\nthree');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => sources.lineOf(file, line)),
      [undefined, 'one', '  two', 'three', undefined],
    );
  }
});

test('a file that is called like no script is read where it begins like one, or is known to be one', async (t) => {
  const folder = await emptyFolder(t);
  const [tool, secret] = [path.join(folder, 'tool'), path.join(folder, 'secret')];
  await writeFile(tool, '#!/usr/bin/env node\n1');
  await writeFile(secret, 'a word\n');
  assert.equal(openSources().lineOf(tool, 2), '1');
  assert.equal(openSources().textOf(secret), undefined);
  assert.equal(openSources([secret]).lineOf(secret, 1), 'a word');
});

test('each file is read once', async (t) => {
  const file = path.join(await emptyFolder(t), 'a.js');
  await writeFile(file, 'first');
  const sources = openSources();
  assert.equal(sources.textOf(file), 'first');
  await writeFile(file, 'second');
  assert.equal(sources.lineOf(file, 1), 'first');
});

test('what is no file, has no end, is too long or can’t be read is left alone at once', {
  skip: process.platform === 'win32',
}, async (t) => {
  const folder = await emptyFolder(t);
  const named = (name: string): string => path.join(folder, name);
  execFileSync('mkfifo', [named('fifo.js')]);
  await mkdir(named('folder.js'));
  await writeFile(named('long.js'), '');
  await truncate(named('long.js'), LONGEST_SOURCE + 1);
  await writeFile(named('closed.js'), 'x');
  await chmod(named('closed.js'), 0);
  await symlink('/dev/zero', named('endless.js'));
  await symlink('loop.js', named('loop.js'));
  await symlink('/proc/self/environ', named('kernel.js'));
  const sources = openSources(['/dev/zero', '/proc/kmsg']);
  const others = ['/dev/zero', '/dev/tty', '/etc/hostname', 'a\0b.js', '', `/${'x'.repeat(5000)}.js`];
  const names = ['fifo.js', 'folder.js', 'long.js', 'endless.js', 'loop.js', 'missing.js', 'long.js/x.js'].map(named);
  for (const file of [...names, ...others]) assert.equal(sources.textOf(file), undefined, file);
  // They say that they are regular files.
  for (const file of [named('kernel.js'), '/proc/kmsg'])
    assert.ok([undefined, ''].includes(sources.textOf(file)), file);
  if (process.getuid?.() !== 0) assert.equal(sources.textOf(named('closed.js')), undefined);
});
