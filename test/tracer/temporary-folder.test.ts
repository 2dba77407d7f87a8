import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { folderStart } from '../../src/tracer/folder-name.ts';
import { ownIdentity } from '../../src/tracer/identity.ts';
import { sweepLeftovers } from '../../src/tracer/sweep.ts';
import { makeTemporaryFolder, TemporaryFolderError } from '../../src/tracer/temporary-folder.ts';
import { temporaryFolder } from '../store/windows.ts';

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
const LONG_AGO = new Date(Date.now() - 25 * 60 * 60 * 1000);

/** Has temporary files stand in a folder of the test's own. */
function tmp(t: TestContext, folder = temporaryFolder(t)): string {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  t.after(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });
  return folder;
}

/** Starts a process that waits, and tells by which signal it ends. */
async function waiting(t: TestContext, env: NodeJS.ProcessEnv, cwd?: string) {
  const source = `if (process.env.STUBBORN) process.on('SIGTERM', () => {}); console.log(); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', source], { env, cwd });
  t.after(() => child.kill('SIGKILL'));
  const exit = once(child, 'exit').then(([, signal]) => signal as string);
  await once(child.stdout, 'data');
  return { child, exit };
}

/** The name of a folder of a process that is gone. */
function deadName(): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return `${folderStart({ pid, start: 1 })}AbCd12`;
}

test('what a dead process has left is removed, with all that is in it', async (t) => {
  const top = tmp(t);
  const folder = path.join(top, deadName());
  fs.mkdirSync(path.join(folder, 'deep', 'down'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'deep', 'file'), '');
  await sweepLeftovers();
  assert.deepEqual(fs.readdirSync(top), []);
});

test('programs that were started with the folder of a dead process end, and nobody else who is there', {
  skip: !isLinux,
}, async (t) => {
  const folder = path.join(tmp(t), deadName());
  fs.mkdirSync(folder);
  const watched = await waiting(t, { NET_LESSONS_PROBE: JSON.stringify({ claim: path.join(folder, '0') }) });
  const played = await waiting(t, { NET_LESSONS_PROBE: '{}' }, folder);
  const stubborn = await waiting(t, { NET_LESSONS_PROBE: '{}', STUBBORN: '1' }, folder);
  const visitor = await waiting(t, { PWD: folder }, folder);
  const other = await waiting(t, { NET_LESSONS_PROBE: '{}' });
  await sweepLeftovers();
  const ends = [watched, played, stubborn].map(({ exit }) => exit);
  assert.deepEqual(await Promise.all(ends), ['SIGTERM', 'SIGTERM', 'SIGKILL']);
  for (const { child } of [visitor, other]) assert.ok(child.kill(0));
});

test('the folder of a living process stays, and is gone once it is removed', async (t) => {
  const top = tmp(t);
  const folder = makeTemporaryFolder();
  fs.utimesSync(folder.path, LONG_AGO, LONG_AGO);
  await sweepLeftovers();
  assert.deepEqual(fs.readdirSync(top), [path.basename(folder.path)]);
  if (process.platform !== 'win32') assert.equal(fs.statSync(folder.path).mode & 0o777, 0o700);
  folder.remove();
  folder.remove();
  assert.deepEqual(fs.readdirSync(top), []);
});

test('a folder whose owner had the number of a process that lives now is removed', { skip: !isLinux }, async (t) => {
  const top = tmp(t);
  const { pid, start } = ownIdentity();
  fs.mkdirSync(path.join(top, `${folderStart({ pid, start: start - 1 })}AbCd12`));
  await sweepLeftovers();
  assert.deepEqual(fs.readdirSync(top), []);
});

test('what is not surely ours is left alone, whatever its name', { skip: process.platform === 'win32' }, async (t) => {
  const precious = temporaryFolder(t);
  const top = tmp(t);
  fs.writeFileSync(path.join(precious, 'file'), 'mine');
  const names = ['net-lessons-123456', 'net-lessons-0', 'net-lessons-test-AbCd12', 'net-lessons', 'net-lessons-mine'];
  for (const name of names) fs.mkdirSync(path.join(top, name));
  const link = deadName();
  fs.symlinkSync(precious, path.join(top, link));
  const file = deadName();
  fs.writeFileSync(path.join(top, file), '');
  const full = path.join(top, 'net-lessons-backup');
  fs.mkdirSync(full);
  fs.writeFileSync(path.join(full, 'work.js'), 'mine');
  const foreign = deadName();
  if (isRoot) {
    fs.mkdirSync(path.join(top, foreign));
    fs.chownSync(path.join(top, foreign), 12_345, 12_345);
  }
  for (const name of [...names, 'net-lessons-backup']) fs.utimesSync(path.join(top, name), LONG_AGO, LONG_AGO);
  const before = fs.readdirSync(top);
  await sweepLeftovers();
  assert.deepEqual(fs.readdirSync(top), before);
  assert.deepEqual(fs.readdirSync(precious), ['file']);
});

test('what a link in a dead folder leads to stays', { skip: process.platform === 'win32' }, async (t) => {
  const precious = temporaryFolder(t);
  const top = tmp(t);
  fs.writeFileSync(path.join(precious, 'file'), 'mine');
  const folder = path.join(top, deadName());
  fs.mkdirSync(folder);
  fs.symlinkSync(precious, path.join(folder, 'link'));
  await sweepLeftovers();
  assert.deepEqual(fs.readdirSync(top), []);
  assert.deepEqual(fs.readdirSync(precious), ['file']);
});

for (const name of ['net-lessons-AbCd12', 'net-lessons-clock-AbCd12', 'net-lessons-1-1-1-AbCd12'])
  test(`a folder whose owner nobody can look for is removed after a day: ${name}`, { skip: !isLinux }, async (t) => {
    const top = tmp(t);
    const folder = path.join(top, name);
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, name.includes('clock') ? 'shift' : '0'), '');
    await sweepLeftovers();
    assert.deepEqual(fs.readdirSync(top), [name]);
    fs.utimesSync(folder, LONG_AGO, LONG_AGO);
    await sweepLeftovers();
    assert.deepEqual(fs.readdirSync(top), []);
  });

test('what was put into the place of a temporary folder is not removed with it', (t) => {
  const top = tmp(t);
  const folder = makeTemporaryFolder();
  fs.renameSync(folder.path, path.join(top, 'aside'));
  fs.mkdirSync(folder.path);
  fs.writeFileSync(path.join(folder.path, 'precious'), '');
  folder.remove();
  assert.deepEqual(fs.readdirSync(folder.path), ['precious']);
});

test('where no temporary folder can be made, the error says where and why', (t) => {
  const folder = tmp(t, path.join(temporaryFolder(t), 'missing'));
  assert.throws(makeTemporaryFolder, (error) => {
    assert.ok(error instanceof TemporaryFolderError);
    assert.deepEqual([error.folder, error.code], [folder, 'ENOENT']);
    return true;
  });
});
