import assert from 'node:assert/strict';
import fs from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { emptyProgress, finishLesson, type Progress, type ProgressWarning } from '../../src/model/progress.ts';
import { openProgress } from '../../src/store/progress-file.ts';
import { temporaryFolder } from './windows.ts';

const SOUND = '{"version":1,"lessons":{"listen":{"plays":4}}}';
const play = (progress: Progress) => finishLesson(progress, 'listen', { right: 1, total: 1 }, new Date(0));
const plays = (progress: Progress) => progress.lessons.listen?.plays ?? 0;

function open(t: TestContext, text?: string) {
  const top = temporaryFolder(t);
  const folder = join(top, 'net-lessons');
  if (text !== undefined) {
    fs.mkdirSync(folder);
    fs.writeFileSync(join(folder, 'progress.json'), text);
  }
  const warnings: ProgressWarning[] = [];
  const again = () => openProgress({ folder: { path: folder }, warn: (warning) => warnings.push(warning) });
  const file = again();
  const onDisk = () => JSON.parse(fs.readFileSync(file.path, 'utf8'));
  return { top, folder, file, warnings, again, onDisk };
}

test('reading where nothing is creates nothing and says nothing', async (t) => {
  const { top, file, warnings } = open(t);
  assert.deepEqual(await file.read(), emptyProgress());
  assert.deepEqual(fs.readdirSync(top), []);
  assert.deepEqual(warnings, []);
});

test('reading a sound file changes nothing', async (t) => {
  const { folder, file, warnings } = open(t, SOUND);
  const before = fs.statSync(file.path, { bigint: true });
  assert.equal(plays(await file.read()), 4);
  const after = fs.statSync(file.path, { bigint: true });
  assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs]);
  assert.deepEqual(fs.readdirSync(folder), ['progress.json']);
  assert.deepEqual(warnings, []);
});

test('an update makes the folder and the file, and gives back what is there now', async (t) => {
  const { folder, file, again, warnings } = open(t);
  assert.equal(plays(await file.update(play)), 1);
  assert.equal(plays(await again().update(play)), 2);
  assert.equal(plays(await file.read()), 2);
  assert.deepEqual(fs.readdirSync(folder), ['progress.json']);
  assert.deepEqual(warnings, []);
});

test('updates that nobody waits for come in their order, and a reader sees them all', async (t) => {
  const { file, onDisk } = open(t);
  for (const scene of ['a', 'b', 'c']) {
    void file.update((progress) => ({ ...progress, lessons: { ...progress.lessons, [scene]: { plays: 0 } } }));
  }
  assert.deepEqual(Object.keys((await file.read()).lessons), ['a', 'b', 'c']);
  assert.deepEqual(Object.keys(onDisk().lessons), ['a', 'b', 'c']);
});

test('fields that are not known yet survive an update', async (t) => {
  const { file, onDisk } = open(t, '{"version":1,"theme":"dark","lessons":{"listen":{"plays":1,"star":true}}}');
  await file.update(play);
  assert.equal(onDisk().theme, 'dark');
  assert.equal(onDisk().lessons.listen.star, true);
  assert.equal(onDisk().lessons.listen.plays, 2);
});

for (const damaged of ['', '{"version":1,', '[]', '{"version":1,"lessons":{"listen":{"plays":"many"}}}', '\0\0\0\0']) {
  test(`a damaged file is kept aside and said so once: ${JSON.stringify(damaged)}`, async (t) => {
    const { folder, file, again, warnings } = open(t, damaged);
    assert.deepEqual(await file.read(), emptyProgress());
    const [warning] = warnings;
    assert.ok(warning?.kind === 'damaged');
    assert.match(warning.kept, /progress\.damaged-[\dTZ.-]+\.json$/);
    assert.equal(fs.readFileSync(warning.kept, 'utf8'), damaged);
    assert.equal(plays(await file.update(play)), 1);
    assert.equal(plays(await again().read()), 1);
    assert.equal(warnings.length, 1);
    assert.equal(fs.readdirSync(folder).length, 2);
  });
}

test('files that were damaged at the same moment are all kept', async (t) => {
  const { folder, file, warnings } = open(t);
  fs.mkdirSync(folder);
  for (const text of ['one', 'two', 'three']) {
    fs.writeFileSync(file.path, text);
    fs.utimesSync(file.path, 1_000, 1_000);
    await file.update(play);
  }
  const kept = warnings.map((warning) => (warning.kind === 'damaged' ? fs.readFileSync(warning.kept, 'utf8') : ''));
  assert.deepEqual(kept, ['one', 'two', 'three']);
});

test('a damaged file that cannot be moved stays where it is, and is said so', async (t) => {
  const { folder, file, warnings } = open(t, 'damaged');
  // Something that is no lock stands in the lock's place.
  fs.writeFileSync(`${file.path}.lock`, '');
  assert.deepEqual(await file.read(), emptyProgress());
  assert.deepEqual(warnings, [{ kind: 'damaged', kept: file.path }]);
  assert.equal(plays(await file.update(play)), 1);
  assert.equal(plays(await file.update(play)), 2);
  assert.deepEqual(warnings.slice(1), [{ kind: 'unwritable', path: file.path, reason: 'ELOCKED' }]);
  assert.equal(fs.readFileSync(file.path, 'utf8'), 'damaged');
  assert.deepEqual(fs.readdirSync(folder).sort(), ['progress.json', 'progress.json.lock']);
});

test('a file of a newer version is never touched, and learning goes on in memory', async (t) => {
  const newer = '{"version":2,"lessons":[["listen",7]]}';
  const { folder, file, warnings } = open(t, newer);
  assert.deepEqual(await file.read(), emptyProgress());
  await file.update(play);
  assert.equal(plays(await file.update(play)), 2);
  assert.equal(plays(await file.read()), 2);
  assert.deepEqual(warnings, [{ kind: 'newer', version: 2 }]);
  assert.equal(fs.readFileSync(file.path, 'utf8'), newer);
  assert.deepEqual(fs.readdirSync(folder), ['progress.json']);
});

test('a folder that cannot be made costs one warning, and learning goes on in memory', async (t) => {
  const { top, folder } = open(t);
  fs.writeFileSync(folder, 'a file in its place');
  const warnings: ProgressWarning[] = [];
  const file = openProgress({ folder: { path: join(folder, 'below') }, warn: (warning) => warnings.push(warning) });
  assert.deepEqual(await file.read(), emptyProgress());
  assert.deepEqual(warnings, [], 'nothing was lost so far');
  await file.update(play);
  assert.equal(plays(await file.update(play)), 2);
  assert.equal(plays(await file.read()), 2);
  assert.deepEqual(warnings, [{ kind: 'unwritable', path: file.path, reason: 'ENOTDIR' }]);
  assert.deepEqual(fs.readdirSync(top), ['net-lessons']);
});

test('a file that cannot be read is left alone, and learning goes on in memory', async (t) => {
  const { file, warnings } = open(t);
  fs.mkdirSync(file.path, { recursive: true });
  assert.deepEqual(await file.read(), emptyProgress());
  await file.update(play);
  assert.equal(plays(await file.update(play)), 2);
  assert.deepEqual(warnings, [{ kind: 'unwritable', path: file.path, reason: 'EISDIR' }]);
  assert.ok(fs.statSync(file.path).isDirectory());
});

test('what could not be written is written once the trouble is over', async (t) => {
  const { folder, file, warnings, onDisk } = open(t);
  fs.writeFileSync(folder, 'a file in its place');
  await file.update(play);
  await file.update(play);
  fs.rmSync(folder);
  assert.equal(plays(await file.update(play)), 3);
  assert.equal(plays(onDisk()), 3);
  assert.equal(plays(await file.update(play)), 4);
  assert.equal(plays(onDisk()), 4);
  assert.equal(warnings.length, 1);
});

test('a lock that nobody gives back costs one warning, and later updates do not wait for it again', {
  timeout: 60_000,
}, async (t) => {
  const { file, warnings, onDisk } = open(t, SOUND);
  const lock = `${file.path}.lock`;
  // A lock with something in it can't be taken away.
  fs.mkdirSync(join(lock, 'something'), { recursive: true });
  for (let n = 5; n <= 30; n++) assert.equal(plays(await file.update(play)), n);
  assert.equal(plays(onDisk()), 4);
  assert.deepEqual(warnings, [{ kind: 'unwritable', path: file.path, reason: 'ELOCKED' }]);
  fs.rmSync(lock, { recursive: true });
  assert.equal(plays(await file.update(play)), 31);
  assert.equal(plays(onDisk()), 31);
});

test('a mistake in a change reaches its caller, leaves the file as it was, and is not tried again', async (t) => {
  const { folder, file, warnings, onDisk } = open(t, SOUND);
  const mistake = new TypeError('a mistake');
  await assert.rejects(
    file.update(() => {
      throw mistake;
    }),
    mistake,
  );
  assert.equal(plays(onDisk()), 4);
  assert.equal(plays(await file.update(play)), 5);
  assert.deepEqual(fs.readdirSync(folder), ['progress.json']);
  assert.deepEqual(warnings, []);
});

test('a link stays a link, and the file that it means keeps its mode', async (t) => {
  const { top, folder, file } = open(t);
  const target = join(top, 'elsewhere.json');
  fs.mkdirSync(folder);
  fs.writeFileSync(target, SOUND, { mode: 0o600 });
  fs.symlinkSync(target, file.path);
  await file.update(play);
  assert.ok(fs.lstatSync(file.path).isSymbolicLink());
  assert.equal(plays(JSON.parse(fs.readFileSync(target, 'utf8'))), 5);
  assert.equal(fs.statSync(target).mode & 0o777, 0o600);
});
