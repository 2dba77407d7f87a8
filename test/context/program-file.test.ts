import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { runHere } from '../support/command.ts';
import { programsIn } from '../support/watching.ts';

/** What is given as a program and is none, and what is said of it. */
const NO_PROGRAMS: readonly [file: string, said: RegExp, chinese: RegExp][] = [
  ['server.js/', /^Could not run \S+server\.js\/ \(ENOTDIR\): a part of its path is no folder\.$/, /不是文件夹。$/],
  ['server.js/x', /^Could not run \S+server\.js\/x \(ENOTDIR\): /, /不是文件夹。$/],
  ['folder', /^Could not run \S+folder \(EISDIR\): it is a folder\.$/, /（EISDIR）：这是一个文件夹。$/],
  ['circle', /^Could not run \S+circle \(ELOOP\): its links lead in a circle\.$/, /（ELOOP）/],
  ['locked.js', /^Could not run \S+locked\.js \(EACCES\): it may not be read\.$/, /（EACCES）：没有读取权限。$/],
  [`${'x'.repeat(300)}.js`, /^Could not run \S+x\.js \(ENAMETOOLONG\): its name is too long\.$/, /（ENAMETOOLONG）/],
  ['pipe', /^Could not run \S+pipe: it is a pipe, a socket or a device, and no file\.$/, /管道/],
  ['socket', /^Could not run \S+socket: it is a pipe, a socket or a device, and no file\.$/, /管道/],
  ['nowhere.js', /^There is no file \S+nowhere\.js\./, /没有 \S+nowhere\.js 这个文件。/],
];

async function place(t: TestContext): Promise<string> {
  const folder = await programsIn(t, { 'server.js': '', 'locked.js': '' });
  await mkdir(path.join(folder, 'folder'));
  await chmod(path.join(folder, 'locked.js'), 0);
  await symlink('circle', path.join(folder, 'circle'));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  const server = net.createServer().listen(path.join(folder, 'socket'));
  t.after(() => server.close());
  return folder;
}

const isRoot = process.getuid?.() === 0;

for (const command of [['verify', 'echo'], ['verify', 'echo', '--json'], ['verify', 'echo', '--watch'], ['watch']])
  test(`${command.join(' ')} says in one line what is wrong with a file`, {
    skip: process.platform === 'win32',
  }, async (t) => {
    const folder = await place(t);
    for (const [file, said, chinese] of NO_PROGRAMS) {
      // Nothing is locked for root.
      if (file === 'locked.js' && isRoot) continue;
      // Not `path.join`, which takes a slash at the end away.
      const given = [...command, `${folder}/${file}`];
      const { status, stdout, stderr } = await runHere(given);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, file);
      assert.match(stderr.slice(0, -1), said);
      assert.equal(stderr.indexOf('\n'), stderr.length - 1);
      assert.match((await runHere([...given, '--lang', 'zh'])).stderr.slice(0, -1), chinese);
    }
  });
