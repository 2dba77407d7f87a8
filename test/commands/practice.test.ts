import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { temporaryFolder } from '../store/windows.ts';
import { type Ended, run } from '../support/command.ts';

const skip = process.platform === 'win32';
const STARTER = path.join('net-lessons', 'greeter', 'server.js');

/** Practises in a folder, after a shell has done something in it. */
function practise(t: TestContext, before = '', folder = temporaryFolder(t)): Promise<Ended> & { folder: string } {
  const script = `cd "$FOLDER" && ${before || 'true'} && exec "$@"`;
  return Object.assign(run(['practice', 'greeter'], { script, env: { FOLDER: folder } }), { folder });
}

/** All that is in a folder, with where links lead. */
function contents(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      return fs.lstatSync(file).isSymbolicLink() ? `${name} -> ${fs.readlinkSync(file)}` : name;
    });
}

test('in a folder that was deleted, one line says so, with status 2', { skip, timeout: 20_000 }, async (t) => {
  const ended = await practise(t, 'mkdir gone && cd gone && rmdir ../gone');
  assert.equal(ended.status, 2);
  assert.equal(ended.stdout, '');
  assert.match(ended.stderr, /^The folder that you work in was deleted\. .+\n$/);
});

/** What can stand in the place of the file or its folders, and what is said of it. */
const IN_THE_WAY: Record<string, [before: string, said: RegExp]> = {
  'a link to nothing': [
    'mkdir -p net-lessons/greeter && ln -s ../../made net-lessons/greeter/server.js',
    /^net-lessons\/greeter\/server\.js could not be written \(a link is there that leads to nothing\)/,
  ],
  'a folder that is a link to nothing': ['ln -s made net-lessons', /^net-lessons could not .*leads to nothing/],
  'a link in a circle': ['ln -s net-lessons net-lessons', /^net-lessons could not .*leads to nothing/],
  'a file instead of the folder': ['echo mine > net-lessons', /^net-lessons could not .*ENOTDIR: .*no folder/],
  'a folder instead of the file': ['mkdir -p net-lessons/greeter/server.js', /server\.js could not .*EISDIR: a folder/],
  'a FIFO instead of the file': [
    'mkdir -p net-lessons/greeter && mkfifo net-lessons/greeter/server.js',
    /server\.js could not .*not an ordinary file/,
  ],
};

for (const [name, [before, said]] of Object.entries(IN_THE_WAY))
  test(`${name} is told in one line and left as it is`, { skip, timeout: 20_000 }, async (t) => {
    const folder = temporaryFolder(t);
    execFileSync('/bin/sh', ['-c', before], { cwd: folder });
    const was = contents(folder);
    const { status, stderr } = await practise(t, '', folder);
    assert.equal(status, 1);
    assert.match(stderr, said);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
    assert.deepEqual(contents(folder), was);
  });

test('a link to a folder is followed, as whoever has laid it wants', { skip }, async (t) => {
  const folder = temporaryFolder(t);
  const { status } = await practise(t, 'mkdir mine && ln -s mine net-lessons', folder);
  assert.equal(status, 0);
  assert.ok(fs.existsSync(path.join(folder, 'mine/greeter/server.js')));
});

test('a package.json that is a FIFO is not waited for', { skip, timeout: 20_000 }, async (t) => {
  const folder = temporaryFolder(t);
  assert.equal((await practise(t, 'mkfifo package.json', folder)).status, 0);
  assert.ok(fs.existsSync(path.join(folder, STARTER)));
});

test('what a call that was killed has left beside the file is removed by the next one', { skip }, async (t) => {
  const folder = temporaryFolder(t);
  await practise(t, '', folder);
  const { pid } = spawnSync(process.execPath, ['--version']);
  fs.writeFileSync(path.join(folder, `${STARTER}.${pid}.tmp`), 'half of');
  await practise(t, '', folder);
  assert.deepEqual(contents(folder).slice(-1), [STARTER]);
});

test('where the disk takes no more, nothing half-written is left, and the next time it is written', {
  skip,
}, async (t) => {
  const folder = temporaryFolder(t);
  const full = await practise(t, 'ulimit -f 0', folder);
  assert.equal(full.status, 1);
  assert.match(full.stderr, /^net-lessons\/greeter\/server\.js could not be written \(EFBIG\)\.\n$/);
  assert.deepEqual(fs.readdirSync(folder), []);
  const next = await practise(t, '', folder);
  assert.match(next.stdout, /A file to begin with/);
  assert.match(fs.readFileSync(path.join(folder, STARTER), 'utf8'), /createServer/);
  assert.deepEqual(contents(folder).slice(-1), [STARTER]);
});

test('who is to write a client begins with client.js, and is told where it is missing', { skip }, async (t) => {
  const folder = temporaryFolder(t);
  const at = { script: 'cd "$FOLDER" && exec "$@"', env: { FOLDER: folder } };
  const missing = await run(['verify', 'witness'], at);
  assert.match(missing.stderr, /net-lessons\/witness\/client\.js/);
  const { stdout, status } = await run(['practice', 'witness'], at);
  assert.equal(status, 0);
  assert.match(stdout, /net-lessons\/witness\/client\.js/);
  assert.match(stdout, /with a real server/);
  assert.ok(contents(folder).includes(path.join('net-lessons', 'witness', 'client.js')));
});
