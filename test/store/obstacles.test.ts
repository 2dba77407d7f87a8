import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { emptyProgress, finishLesson, type Progress, type ProgressWarning } from '../../src/model/progress.ts';
import { makeFolder } from '../../src/store/folder.ts';
import { withLock } from '../../src/store/lock.ts';
import { openProgress } from '../../src/store/progress-file.ts';
import { temporaryFolder } from './windows.ts';

const SOUND = '{"version":1,"lessons":{"listen":{"plays":4}}}';
const play = (progress: Progress) => finishLesson(progress, 'listen', { right: 1, total: 1 }, new Date(0));
const plays = (progress: Progress) => progress.lessons.listen?.plays ?? 0;
const isPosix = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;
/** Somebody else. */
const OTHER = 12_345;

function open(t: TestContext, isShared = false) {
  const top = temporaryFolder(t);
  const folder = join(top, 'net-lessons-0');
  const warnings: ProgressWarning[] = [];
  const file = openProgress({ folder: { path: folder, isShared }, warn: (warning) => warnings.push(warning) });
  return { top, folder, file, warnings };
}

/** Everything below a folder: what it is, and what is in it. */
function picture(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .sort()
    .map((path) => {
      const stats = fs.lstatSync(path);
      const content = stats.isFile() && stats.size < 1000 ? fs.readFileSync(path, 'utf8') : stats.size;
      return `${path} ${stats.ino} ${stats.mode} ${stats.uid} ${content}`;
    });
}

/** A process id that nobody has any more. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** What can stand in the place of the progress file, and what is said of it. */
const IN_ITS_PLACE: Record<string, [reason: string, make: (path: string, t: TestContext) => unknown]> = {
  'a FIFO': ['notAFile', (path) => execFileSync('mkfifo', [path])],
  'a link to a device that never ends': ['notAFile', (path) => fs.symlinkSync('/dev/zero', path)],
  'a link to a device that is always full': ['notAFile', (path) => fs.symlinkSync('/dev/full', path)],
  'a folder': ['EISDIR', (path) => fs.mkdirSync(path)],
  'a socket': ['notAFile', (path, t) => listenAt(path, t)],
  'a file of 5 GB': ['tooLarge', (path) => fs.writeFileSync(path, '') ?? fs.truncateSync(path, 5_000_000_000)],
  'a loop of links': ['ELOOP', (path) => fs.symlinkSync(path, path)],
};

async function listenAt(path: string, t: TestContext): Promise<void> {
  const server = net.createServer().listen(path);
  t.after(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
}

for (const [name, [reason, make]] of Object.entries(IN_ITS_PLACE))
  test(`${name} in the place of the progress file costs one warning and is left as it is`, {
    skip: !isPosix,
    timeout: 10_000,
  }, async (t) => {
    const { top, folder, file, warnings } = open(t);
    fs.mkdirSync(folder);
    await make(file.path, t);
    const before = picture(top);
    assert.deepEqual(await file.read(), emptyProgress());
    await file.update(play);
    assert.equal(plays(await file.update(play)), 2);
    assert.deepEqual(warnings, [{ kind: 'unwritable', path: file.path, reason }]);
    assert.deepEqual(picture(top), before);
  });

/** What others can have laid among the temporary files before us. */
const LAID: Record<string, { needsRoot?: boolean; lay: (folder: string, theirs: string) => unknown }> = {
  'a link to a folder of ours': { lay: (folder, theirs) => fs.symlinkSync(theirs, folder) },
  'a link to nothing': { lay: (folder, theirs) => fs.symlinkSync(join(theirs, 'missing'), folder) },
  'a file': { lay: (folder) => fs.writeFileSync(folder, SOUND) },
  'a folder in which all may write': {
    lay(folder, theirs) {
      fs.mkdirSync(folder);
      fs.chmodSync(folder, 0o777);
      fs.symlinkSync(join(theirs, 'progress.json'), join(folder, 'progress.json'));
    },
  },
  'a folder of somebody else': {
    needsRoot: true,
    lay(folder, theirs) {
      fs.mkdirSync(folder, { mode: 0o755 });
      fs.symlinkSync(join(theirs, 'progress.json'), join(folder, 'progress.json'));
      fs.chownSync(folder, OTHER, OTHER);
    },
  },
};

for (const [name, { needsRoot = false, lay }] of Object.entries(LAID))
  test(`among everybody's temporary files, ${name} is neither read nor written through`, {
    skip: !isPosix || (needsRoot && !isRoot),
  }, async (t) => {
    const { top, folder, file, warnings } = open(t, true);
    const theirs = join(top, 'precious');
    fs.mkdirSync(theirs);
    fs.writeFileSync(join(theirs, 'progress.json'), SOUND);
    lay(folder, theirs);
    const before = picture(top);
    assert.deepEqual(await file.read(), emptyProgress());
    assert.equal(plays(await file.update(play)), 1);
    assert.deepEqual(warnings, [{ kind: 'unwritable', path: file.path, reason: 'notOurs' }]);
    assert.deepEqual(picture(top), before);
  });

test("among everybody's temporary files, the folder is made for us alone", { skip: !isPosix }, async (t) => {
  const { folder, file, warnings } = open(t, true);
  assert.equal(plays(await file.update(play)), 1);
  assert.equal(plays(await file.update(play)), 2);
  assert.equal(fs.statSync(folder).mode & 0o777, 0o700);
  assert.deepEqual(warnings, []);
});

test('no link that stands where a draft was to be expected is written through', { skip: !isPosix }, async (t) => {
  const { top, folder, file } = open(t);
  const precious = join(top, 'precious');
  fs.writeFileSync(precious, 'mine');
  fs.mkdirSync(folder);
  fs.symlinkSync(precious, `${file.path}.${process.pid}.tmp`);
  assert.equal(plays(await file.update(play)), 1);
  assert.equal(fs.readFileSync(precious, 'utf8'), 'mine');
  assert.ok(fs.lstatSync(file.path).isFile());
});

for (const [how, tidy] of [
  ['an update', (file: ReturnType<typeof open>['file']) => file.update(play)],
  ['a start', (file: ReturnType<typeof open>['file']) => file.tidy()],
] as const)
  test(`${how} removes the drafts of dead processes, and nothing else`, async (t) => {
    const { folder, file, warnings } = open(t);
    await file.update(play);
    const dead = deadPid();
    const [old, young] = [`progress.json.${dead}.tmp`, `progress.json.${dead}.${randomUUID()}.tmp`];
    const others = [
      `progress.json.${process.pid}.tmp`,
      `progress.json.${process.pid}.${randomUUID()}.tmp`,
      'progress.json.mine.tmp',
      `notes.json.${dead}.tmp`,
    ];
    for (const name of [old, young, ...others]) fs.writeFileSync(join(folder, name), '');
    if (isPosix) {
      others.push(`progress.json.${dead}.${randomUUID()}.tmp`);
      fs.symlinkSync('progress.json', join(folder, others.at(-1) ?? ''));
    }
    await tidy(file);
    assert.deepEqual(fs.readdirSync(folder).sort(), ['progress.json', ...others].sort());
    assert.deepEqual(warnings, []);
  });

/** What can stand in the place of the lock. */
const LOCKS: Record<string, (lock: string) => unknown> = {
  'a link to nothing': (lock) => fs.symlinkSync('missing', lock),
  'a link to a folder': (lock) => fs.symlinkSync('.', lock),
  'a FIFO': (lock) => execFileSync('mkfifo', [lock]),
  'a folder with something in it': (lock) => fs.mkdirSync(join(lock, 'something'), { recursive: true }),
  ...(isRoot ? { 'a folder of somebody else': (lock) => fs.mkdirSync(lock) ?? fs.chownSync(lock, OTHER, OTHER) } : {}),
};

/** Patience, in milliseconds, that only what is no lock at all does not use up. */
const FOR_EVER = Number.POSITIVE_INFINITY;

for (const [name, make] of Object.entries(LOCKS))
  test(`${name} in the place of the lock is not waited for`, { skip: !isPosix, timeout: 10_000 }, async (t) => {
    const { top, file, warnings, folder } = open(t);
    fs.mkdirSync(folder);
    make(`${file.path}.lock`);
    const before = picture(top);
    await assert.rejects(
      withLock(file.path, () => 'held', FOR_EVER),
      { code: 'ELOCKED' },
    );
    assert.equal(plays(await file.update(play)), 1);
    assert.deepEqual(warnings, [{ kind: 'unwritable', path: file.path, reason: 'ELOCKED' }]);
    assert.deepEqual(picture(top), before);
  });

test('a link in the place of what takes a dead lock away is not waited for', { skip: !isPosix }, async (t) => {
  const { folder, file, warnings } = open(t);
  fs.mkdirSync(folder);
  fs.mkdirSync(`${file.path}.lock`);
  fs.symlinkSync('missing', `${file.path}.lock.takeover`);
  await assert.rejects(
    withLock(file.path, () => 'held', FOR_EVER),
    { code: 'ELOCKED' },
  );
  assert.equal(plays(await file.update(play)), 1);
  assert.deepEqual(warnings, [{ kind: 'unwritable', path: file.path, reason: 'ELOCKED' }]);
});

test('a folder is made with those above it, and what was made until something stood in the way is gone again', (t) => {
  const top = temporaryFolder(t);
  const made = makeFolder(join(top, 'a', 'b', 'c'));
  assert.deepEqual(
    made,
    ['a/b/c', 'a/b', 'a'].map((name) => join(top, name)),
  );
  assert.deepEqual(makeFolder(join(top, 'a', 'b')), []);
  fs.writeFileSync(join(top, 'file'), '');
  assert.throws(() => makeFolder(join(top, 'file', 'below')), { code: 'ENOTDIR' });
  assert.throws(() => makeFolder(join(top, 'file')), { code: 'ENOTDIR' });
  assert.throws(() => makeFolder(join(top, 'x', 'y'.repeat(300))), { code: 'ENAMETOOLONG' });
  assert.deepEqual(fs.readdirSync(top).sort(), ['a', 'file']);
});
