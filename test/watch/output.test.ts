import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { CLI } from '../support/screen.ts';
import { comes } from '../support/session.ts';
import { programsIn, type Started, startIn, startWatch } from '../support/watching.ts';

const PROGRAM = `console.log('it runs');\n`;

/** Says goodbye on a signal, and has its own status for it. */
const POLITE = `import fs from 'node:fs';
process.on('SIGTERM', () => process.exit(3));
setInterval(() => {}, 1000);
fs.writeFileSync('ready', '');
`;

/** Files that lie there, and links to some of them. */
async function place(t: TestContext): Promise<string> {
  const folder = await programsIn(t, {
    'a.mjs': PROGRAM,
    'server.js': PROGRAM,
    'types.TS': PROGRAM,
    'package.json': '{"type":"module"}',
    tool: '#!/usr/bin/env node\n',
    plain: PROGRAM,
    'hook.txt': '',
    'words.txt': 'words of somebody',
  });
  await symlink('server.js', path.join(folder, 'link.txt'));
  await link(path.join(folder, 'a.mjs'), path.join(folder, 'twin.txt'));
  return folder;
}

/** Everything in a folder but what links lead to. */
async function contents(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(files.map(async ({ name }) => [name, await readFile(path.join(folder, name), 'utf8')])),
  );
}

/** Command lines that would destroy something. */
const DESTRUCTIVE: readonly (readonly string[])[] = [
  ['server.js', 'a.mjs'],
  ['a.mjs', 'a.mjs'],
  ['./nowhere/../a.mjs', 'a.mjs'],
  ['twin.txt', 'a.mjs'],
  ['link.txt', 'a.mjs'],
  ['types.TS', 'a.mjs'],
  ['new.js', 'a.mjs'],
  ['package.json', 'a.mjs'],
  ['tool', 'a.mjs'],
  ['plain', '--', 'node', 'plain'],
  ['twin.txt', '--', 'node', '--require=./a.mjs', 'plain'],
  ['words.txt', '--', 'sh', '-c', 'cat words.txt; node a.mjs'],
];

test('--output leaves programs and what is run as they are, and runs nothing', async (t) => {
  const folder = await place(t);
  await mkdir(path.join(folder, 'nowhere'));
  const before = await contents(folder);
  await Promise.all(
    DESTRUCTIVE.map(async (args) => {
      const { status, stdout, stderr } = startWatch(t, folder, ['--output', ...args]);
      assert.equal(await status, 2, args.join(' '));
      assert.equal(stdout(), '', args.join(' '));
      assert.match(stderr(), /^--output does not overwrite \S+, which .+\. Name another file: --output told\.txt\n$/);
    }),
  );
  assert.deepEqual(await contents(folder), before);
});

test('--output overwrites an earlier narration or trace, and nothing before the program has started', async (t) => {
  const folder = await place(t);
  for (const [args, file] of [
    [[], 'words.txt'],
    [['--json'], 'trace.json'],
    [['--json'], 'trace.json'],
  ] as const) {
    assert.equal(await startWatch(t, folder, [...args, '--output', file, 'a.mjs']).status, 0);
    const told = await readFile(path.join(folder, file), 'utf8');
    assert.match(told, args.length > 0 ? /^\{"type":"trace"[^\n]+\n\{"type":"exit"/ : /^\n━+ watch · a\.mjs/);
    assert.equal(told.match(/"type":"trace"|watch ·/g)?.length, 1);
  }
  await writeFile(path.join(folder, 'words.txt'), 'kept');
  const { status, stderr } = startWatch(t, folder, ['--output', 'words.txt', '--', 'no-such-command']);
  assert.equal(await status, 2);
  assert.match(stderr(), /^Could not start no-such-command\./);
  assert.equal(await readFile(path.join(folder, 'words.txt'), 'utf8'), 'kept');
  await startWatch(t, folder, ['--output', 'new.txt', '--', 'no-such-command']).status;
  assert.ok(!existsSync(path.join(folder, 'new.txt')));
});

test('an output that can’t be written is one line, and nothing runs', {
  skip: process.platform === 'win32',
}, async (t) => {
  const folder = await place(t);
  await mkdir(path.join(folder, 'folder'));
  await symlink('circle', path.join(folder, 'circle'));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  const server = net.createServer().listen(path.join(folder, 'socket'));
  t.after(() => server.close());
  for (const [file, told] of [
    ['folder', /^Could not write folder \(EISDIR\): it is a folder\.\n$/],
    ['no/where', /^Could not write no\/where \(ENOENT\): its folder is not there\.\n$/],
    ['plain/x', /^Could not write plain\/x \(ENOTDIR\): [^\n]+\n$/],
    ['circle', /^Could not write circle \(ELOOP\): its links lead in a circle\.\n$/],
    ['x'.repeat(300), /^Could not write x+\.\.\.x+ \(ENAMETOOLONG\): its name is too long\.\n$/],
    ['pipe', /^Could not write pipe \(ENXIO\): nobody reads that pipe; start its reader first\.\n$/],
    ['socket', /^--output does not overwrite socket, which is a socket\. [^\n]+\n$/],
    ['', /^--output needs a value\. [^\n]+\n$/],
    ['--step', /^--output needs a value\. [^\n]+\n$/],
  ] as const) {
    const { status, stdout, stderr } = startWatch(t, folder, ['--output', file, 'a.mjs']);
    assert.equal(await status, 2, file);
    assert.match(stderr(), told);
    assert.equal(stdout(), '');
  }
});

test('where stdout goes to the same file, what is printed and what is told are both in it', async (t) => {
  const folder = await place(t);
  const watch = '"$@" --output both.txt a.mjs > both.txt';
  assert.equal(await startIn(t, folder, ['/bin/sh', '-c', watch, 'sh', process.execPath, CLI, 'watch']).status, 0);
  const both = await readFile(path.join(folder, 'both.txt'), 'utf8');
  assert.match(both, /^it runs$/m);
  assert.match(both, /━ watch · a\.mjs/);
  assert.match(both, /exit 0/);
});

for (const output of ['-', '/dev/stdout'])
  test(`--output ${output} tells on stdout, along with what the programs print`, {
    skip: process.platform === 'win32',
  }, async (t) => {
    const folder = await place(t);
    for (const script of ['"$@"', '"$@" | cat', '"$@" > told; cat told']) {
      const command = ['/bin/sh', '-c', script, 'sh', process.execPath, CLI, 'watch', '--output', output, 'a.mjs'];
      const { status, stdout, stderr } = startIn(t, folder, command);
      assert.equal(await status, 0, script);
      assert.match(stdout(), /━ watch · a\.mjs/, script);
      assert.match(stdout(), /^it runs$/m, script);
      assert.equal(stderr(), '', script);
    }
    assert.ok(!(await readdir(folder)).includes('-'));
  });

/** A named pipe in the folder that is full, and that somebody has open who does not read yet. */
async function fullPipe(t: TestContext, folder: string): Promise<FileHandle> {
  const file = path.join(folder, 'pipe');
  execFileSync('mkfifo', [file]);
  const reader = await open(file, constants.O_RDWR | constants.O_NONBLOCK);
  t.after(() => reader.close());
  await assert.rejects(
    async () => {
      for (;;) await reader.write(Buffer.alloc(4096, '.'));
    },
    { code: 'EAGAIN' },
  );
  return reader;
}

/** Starts `net-lessons watch p.mjs` by a shell, and waits until the program runs. */
async function startPolite(
  t: TestContext,
  folder: string,
  args: readonly string[],
  redirection: string,
): Promise<Started> {
  const script = `exec "$@" ${redirection}`;
  const started = startIn(t, folder, ['/bin/sh', '-c', script, 'sh', process.execPath, CLI, 'watch', ...args, 'p.mjs']);
  await comes(() => existsSync(path.join(folder, 'ready')), 'the program');
  return started;
}

/** Ways to a pipe. */
const PIPED: readonly [args: readonly string[], redirection: string][] = [
  [['--output', 'pipe'], ''],
  [['--json', '--output', 'pipe'], ''],
  [['--json'], '> pipe'],
  [[], '2> pipe'],
  [[], '> pipe 2>&1'],
];

for (const [name, own] of [
  ['SIGTERM', 3],
  ['SIGINT', 130],
] as const)
  test(`${name} ends watch where the reader has stopped reading`, { skip: process.platform !== 'linux' }, async (t) => {
    await Promise.all(
      PIPED.map(async ([args, redirection]) => {
        const folder = await programsIn(t, { 'p.mjs': POLITE });
        await fullPipe(t, folder);
        const { child, status } = await startPolite(t, folder, args, redirection);
        child.kill(name);
        assert.equal(await status, own, [...args, redirection].join(' '));
      }),
    );
  });

test('after a signal, a reader that reads gets everything', { skip: process.platform !== 'linux' }, async (t) => {
  const folder = await programsIn(t, { 'p.mjs': POLITE });
  const reader = await fullPipe(t, folder);
  const { child, status } = await startPolite(t, folder, ['--output', 'pipe'], '');
  child.kill('SIGTERM');
  let read = '';
  const readSome = async (): Promise<boolean> => {
    const bytes = Buffer.alloc(1000);
    read += bytes.toString('utf8', 0, (await reader.read(bytes)).bytesRead);
    return read.includes('exit 3');
  };
  await comes(readSome, 'the end of the narration');
  assert.match(read, /watch · p\.mjs/);
  assert.equal(await status, 3);
});
