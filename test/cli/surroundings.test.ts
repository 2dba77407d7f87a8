import assert from 'node:assert/strict';
import { mkdir, readFile, rmdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../../src/cli/commands.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { type Ended, run, runHere } from '../support/command.ts';
import { randomFrom } from '../support/random.ts';
import { IS_ALL } from '../support/sample.ts';
import { CLI } from '../support/screen.ts';
import { programsIn, startIn } from '../support/watching.ts';

const SOLUTION = fileURLToPath(new URL('../../lessons/04-data-end/exercises/time-server/solution.js', import.meta.url));

/** Everything that shows nothing by itself and may change what is around it, but line breaks. */
const STEERING = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/u;

/** One line on stderr, and the status of wrong usage. */
function assertRefused({ status, stderr }: Pick<Ended, 'status' | 'stderr'>, said: RegExp): void {
  assert.match(stderr, said);
  assert.equal(stderr.indexOf('\n'), stderr.length - 1, stderr);
  assert.equal(status, 2);
}

for (const [folder, code] of [
  ['/no\u009b/where', 'ENOENT'],
  [CLI, 'ENOTDIR'],
] as const)
  test(`where temporary files can't be (${code}), whoever needs them says which folder it is`, async () => {
    const env = { TMPDIR: folder };
    const told = new RegExp(
      `^Temporary files can't be written in /\\S+ \\(${code}\\b[^)]*\\)\\. TMPDIR can name another folder\\.\\n$`,
    );
    for (const args of [
      ['watch', SOLUTION],
      ['watch', '--', 'node', SOLUTION],
      ['play', 'listen'],
      ['play', 'listen', '--json'],
      ['explain', 'EPIPE', '--run'],
      ['explain', 'EPIPE', '--run', '--json'],
      ['verify', 'time-server', SOLUTION, '--json'],
    ]) {
      const ended = await run(args, { env });
      assertRefused(ended, told);
      assert.equal(ended.stdout, '');
      assert.doesNotMatch(ended.stderr, STEERING);
    }
    assert.equal((await run(['list'], { env })).status, 0);
  });

test('where too few files may be open, what works goes on, and what does not says so and blames no program', {
  skip: process.platform === 'win32',
}, async () => {
  const within = (limit: number, args: readonly string[]): Promise<Ended> =>
    run(args, { script: `ulimit -n ${limit}; exec "$@"` });
  const fifty = within(64, ['verify', 'echo', path.join(path.dirname(SOLUTION), '../echo/solution.js')]);
  const told = /^Too few files may be open at the same time here \(EMFILE\)\. To allow more: ulimit -n 256\n$/;
  for (const args of [
    ['play', 'listen'],
    ['watch', '--json', SOLUTION],
    ['explain', 'EPIPE', '--run'],
    ['verify', 'time-server', SOLUTION],
  ])
    assertRefused(await within(24, args), told);
  for (const args of [['list'], ['progress'], ['practice'], ['help', 'watch']])
    assert.equal((await within(24, args)).status, 0, args.join(' '));
  assertRefused(await fifty, told);
  assert.match((await fifty).stdout, /passed/);
  assert.doesNotMatch((await fifty).stdout, /failed/);
});

test('in a folder that was deleted, what needs one says so and the rest works', {
  skip: process.platform === 'win32',
}, async (t) => {
  const home = await programsIn(t, { 'p.mjs': '' });
  const start = async (args: readonly string[]): Promise<Ended> => {
    const gone = path.join(home, 'gone');
    await mkdir(gone);
    const script = 'rmdir "$PWD" && exec "$@"';
    const { status, stdout, stderr } = startIn(
      t,
      gone,
      ['/bin/sh', '-c', script, 'sh', process.execPath, CLI, ...args],
      {
        NET_LESSONS_HOME: home,
        TMPDIR: home,
      },
    );
    return { status: await status, stdout: stdout(), stderr: stderr() };
  };
  const gone = /^The folder that you are in is not there any more\. Go to another one, and try again\.\n$/;
  assertRefused(await start(['watch', path.join(home, 'p.mjs')]), gone);
  assertRefused(await start(['watch', '--', 'node', 'p.mjs']), gone);
  assertRefused(await start(['watch', 'p.mjs']), /^There is no file p\.mjs\.\n$/);
  assertRefused(await start(['verify', 'echo']), /^There is no file net-lessons\/echo\/server\.js\./);
  for (const args of [['list'], ['explain', 'close'], ['progress', '--json'], ['practice'], ['--help'], []]) {
    const { status, stderr } = await start(args);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' }, args.join(' '));
  }
});

test('streams that are closed or full cost no stack and no hang', { skip: process.platform !== 'linux' }, async () => {
  for (const [redirection, status] of [
    ['<&-', 0],
    ['>&-', 0],
    ['2>&-', 0],
    ['<&- >&- 2>&-', 0],
    ['>/dev/full', 1],
    ['2>/dev/full', 0],
    ['< .', 0],
  ] as const)
    for (const args of [['list'], ['explain', 'close', '--json'], ['progress'], ['practice', '--json']]) {
      const ended = await run(args, { script: `"$@" ${redirection}` });
      assert.equal(ended.status, status, `${args.join(' ')} ${redirection}`);
      assert.equal(ended.stderr, status === 0 ? '' : 'The output could not be written (ENOSPC).\n');
    }
  assert.equal((await run(['explain', 'nothing-such'], { script: '"$@" 2>/dev/full' })).status, 2);
});

test('a trace that can’t be written is a failure, whatever the program ends with', {
  skip: process.platform !== 'linux',
}, async () => {
  const ended = await run(['watch', '--json', SOLUTION], { script: '"$@" > /dev/full' });
  assert.deepEqual(ended, { status: 1, stdout: '', stderr: 'The output could not be written (ENOSPC).\n' });
});

test('no path of theirs steers the terminal in a warning about progress', async (t) => {
  const folder = await programsIn(t, {});
  const home = path.join(folder, 'h\u009b31m\u202e\n\x1b[2J');
  await mkdir(path.join(home, 'progress.json'), { recursive: true });
  for (const language of LANGUAGES) {
    const { stdout, stderr } = await runHere(['progress', '--lang', language], { home });
    assert.match(stderr, /^[^\n]*h\\x9b31m\\u202e\\n\\x1b\[2J[^\n]*\(?（?EISDIR[^\n]*\n$/);
    assert.doesNotMatch(stdout + stderr, STEERING);
  }
  await rmdir(path.join(home, 'progress.json'));
  await writeFile(path.join(home, 'progress.json'), '{');
  const damaged = await runHere(['progress'], { home });
  assert.match(damaged.stderr, /It is kept as \S+h\\x9b31m\\u202e\\n\\x1b\[2J\S+,/);
  assert.doesNotMatch(damaged.stdout + damaged.stderr, STEERING);
});

const OPTIONS =
  '--lang --lang=zh --lang=fr --plain --auto --json --all --run --hint --watch --yes --step --output --output=o.js --help --version -h -v -- - --x --json=1'.split(
    ' ',
  );
const WORDS = [
  'own.js',
  'folder',
  'circle',
  'own.js/',
  '',
  'ecko',
  'nope',
  'ECONNRESET',
  'net.Socket',
  'close',
  '-1',
  '/dev/zero',
  'constructor',
  '__proto__',
  'x'.repeat(300),
  'y'.repeat(100_000),
  'word '.repeat(20_000),
];
const HOSTILE = [
  '\u009b31m',
  '\u202e',
  '\x1b[2J',
  '\x7f',
  '\u200b',
  '\n',
  '\r\n',
  "'",
  '你好',
  '👍🏽',
  '\ud83d',
  '(Did you mean \x1b[31m?)',
];

/** Command lines that run nothing, whatever they are: programs are named that are none. */
function* commandLines(seed: number, count: number): Generator<string[]> {
  const random = randomFrom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const word = (): string => pick(WORDS) + (random() < 0.4 ? pick(HOSTILE) + pick(WORDS).slice(0, 40) : '');
  for (let made = 0; made < count; made += 1) {
    const command = random() < 0.85 ? [pick([...Object.keys(COMMANDS), 'completion', 'why'])] : [];
    const rest = Array.from({ length: Math.floor(random() * 4) }, () => (random() < 0.45 ? pick(OPTIONS) : word()));
    yield [...command, ...rest];
  }
}

test('any command line is answered, in one line if it is wrong, with nothing raw in it', async (t) => {
  const folder = await programsIn(t, {});
  await mkdir(path.join(folder, 'folder'));
  await symlink('circle', path.join(folder, 'circle'));
  for (const args of commandLines(16, IS_ALL ? 300 : 100)) {
    const given = args.map((word) => (WORDS.slice(0, 4).includes(word) ? path.join(folder, word) : word));
    const told = JSON.stringify(given).slice(0, 300);
    const { status, stdout, stderr } = await runHere(given, { home: folder, env: { COLUMNS: '999999999' } });
    assert.ok([0, 1, 2].includes(status), told);
    assert.doesNotMatch(stdout + stderr, STEERING, told);
    assert.equal(stderr.split('\n').length, status === 2 ? 2 : 1, told);
    assert.ok(stderr.length < 1000, told);
  }
  await assert.rejects(readFile(path.join(folder, 'own.js')), { code: 'ENOENT' });
});

test('where Chinese would be garbled, English is spoken in ASCII, and one line says why', async () => {
  const env = { LANG: 'zh_CN.GBK' };
  for (const args of [['list'], ['explain', 'data'], ['--help']]) {
    const { stdout, stderr } = await run(args, { env });
    assert.match(stdout, /^[ -~\n]+$/, args.join(' '));
    assert.match(stderr, /^The locale zh_CN\.GBK is not UTF-8, .* --lang zh\.\n$/, args.join(' '));
  }
  const { stdout, stderr } = await run(['list', '--lang', 'zh'], { env });
  assert.match(stdout, /创建服务器/);
  assert.equal(stderr, '');
  assert.equal((await run(['list'], { env: { LC_ALL: 'C' } })).stderr, '');
});
