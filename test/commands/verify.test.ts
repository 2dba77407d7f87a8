import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CLI } from '../support/screen.ts';

const SOLUTION = fileURLToPath(new URL('../../lessons/01-createServer/exercises/greeter/solution.js', import.meta.url));

interface Place {
  folder: string;
  /** Starts net-lessons in the folder, with a mark by which all that it starts can be found. */
  start(...args: string[]): ChildProcess;
  run(...args: string[]): Promise<{ stdout: string; stderr: string; status: number | null }>;
  /** Processes that have the mark and are not net-lessons itself. */
  left(): string[];
}

async function place(t: TestContext, program = ''): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'own.cjs'), program);
  const mark = path.basename(folder);
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', NET_LESSONS_HOME: path.join(folder, 'home'), MARK: mark };
  const start = (...args: string[]) =>
    spawn(process.execPath, [CLI, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    folder,
    start,
    async run(...args) {
      const child = start(...args);
      const [stdout, stderr, [status]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'exit') as Promise<[number | null]>,
      ]);
      return { stdout, stderr, status };
    },
    left: () => processesWith(`MARK=${mark}`),
  };
}

/** Command lines of the processes with something in their environment; zombies have none. */
function processesWith(mark: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const has = readFileSync(`/proc/${pid}/environ`).includes(mark);
        return has ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')] : [];
      } catch {
        return [];
      }
    });
}

/** Resolves once nothing with the mark runs any more. */
async function nothingLeft({ left }: Place): Promise<void> {
  for (const deadline = Date.now() + 20_000; left().length > 0; ) {
    assert.ok(Date.now() < deadline, left().join('\n'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('practice writes a file to begin with, and never over one that is there', async (t) => {
  const { folder, run } = await place(t);
  const file = path.join(folder, 'net-lessons/greeter/server.js');
  const first = await run('practice', 'greeter');
  assert.equal(first.status, 0);
  assert.match(first.stdout, /net-lessons\/greeter\/server\.js/);
  assert.match(await readFile(file, 'utf8'), /createServer/);
  await writeFile(file, 'mine');
  const second = await run('practice', 'greeter');
  assert.match(second.stdout, /is there already/);
  assert.equal(await readFile(file, 'utf8'), 'mine');
});

test('hints come one by one, and a solution on request', async (t) => {
  const { run } = await place(t);
  assert.match((await run('practice', 'greeter', '--hint')).stdout, /Hint 1 of/);
  const second = (await run('practice', 'greeter', '--hint')).stdout;
  assert.match(second, /Hint 1 of[\s\S]*Hint 2 of/);
  assert.match((await run('practice', 'greeter', '--solution')).stdout, /createServer/);
});

test('a right program passes with status 0, and its exercise is marked from then on', async (t) => {
  const { run } = await place(t);
  const { stdout, status, stderr } = await run('verify', 'greeter', SOLUTION);
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /All \d+ checks passed\. Solved\./);
  assert.match(stdout, /The next lesson: net-lessons play listen\n/);
  const { exercises } = JSON.parse((await run('practice', '--json')).stdout);
  assert.equal(exercises.find(({ id }: { id: string }) => id === 'greeter').mark, 'solved');
  const { lessons } = JSON.parse((await run('list', '--json')).stdout);
  assert.deepEqual(
    lessons[0].exercises.map(({ id, mark }: { id: string; mark: string }) => [id, mark]),
    [['greeter', 'solved']],
  );
});

test('--json is one document, with the conversation of each failure', async (t) => {
  const { run } = await place(
    t,
    'require("net").createServer((s) => s.write("hel")).listen(process.argv[2] ?? process.env.PORT)',
  );
  const { stdout, status } = await run('verify', 'greeter', 'own.cjs', '--json');
  assert.equal(status, 1);
  const told = JSON.parse(stdout);
  assert.equal(told.passed, false);
  const failed = told.checks.find(({ verdict }: { verdict: string }) => verdict === 'failed');
  assert.ok(failed.says.length > 0 && failed.expects.length > 0);
  const sides = failed.conversation.records.map(({ program }: { program: string }) => program);
  assert.ok(sides.includes('server') && sides.includes('client'));
});

test('an unknown exercise or file is a mistake that is told in one line, with status 2', async (t) => {
  const { run } = await place(t);
  for (const [args, said] of [
    [['verify', 'greter'], /no exercise 'greter'\. Did you mean greeter\?/],
    [['practice', 'qqqqqq'], /no exercise 'qqqqqq'\. See: net-lessons practice/],
    [['verify', 'greeter'], /no file net-lessons\/greeter\/server\.js\. To begin: net-lessons practice greeter/],
    [['verify', 'greeter', 'none.js'], /no file none\.js\./],
    [['verify', 'greeter', '.'], /Could not run \. \(EISDIR\): it is a folder\./],
    [['verify', 'greeter', '--show', 'non'], /no check 'non' here\. The checks: greets, ends/],
    [['verify', 'greeter', '--show', 'ends', '--all'], /--show/],
    [['verify'], /Which exercise\?/],
  ] as const) {
    const { status, stderr, stdout } = await run(...args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, said);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  }
});

/** Fails at two checks in different ways, and lives. */
const HALF = `const net = require('net');
let count = 0;
net.createServer((socket) => {
  socket.on('error', () => {});
  count += 1;
  if (count === 1) socket.write('hello\\n'); else socket.end('later\\n');
}).listen(process.argv[2]);`;

test('the first failure is shown in full, and of the others what came; --show and --all show more', async (t) => {
  const { run } = await place(t, HALF);
  const full = (stdout: string) => stdout.match(/See it yourself/g)?.length;
  const { stdout } = await run('verify', 'greeter', 'own.cjs');
  assert.match(stdout, /ends the connection after the greeting: failed\n[\s\S]*See it yourself/);
  assert.match(stdout, /greets the next clients just the same: failed\. \S/);
  assert.equal(full(stdout), 1);
  assert.deepEqual(stdout.match(/net-lessons explain .*/g), ['net-lessons explain Socket end method']);
  assert.match(stdout, /\d of 5 checks passed\.\n(?: +.*\n)*? +A hint: .*\n\n$/);
  assert.match(stdout, /verify greeter own\.cjs --show next/);
  const other = (await run('verify', 'greeter', 'own.cjs', '--show', 'next')).stdout;
  assert.match(other, /greets the next clients just the same: failed\n[\s\S]*See it yourself/);
  assert.equal(full(other), 1);
  assert.ok((full((await run('verify', 'greeter', 'own.cjs', '--all')).stdout) ?? 0) > 1);
});

test('a program with a port of its own is told which port it was given, also where somebody else has its port', async (t) => {
  const held = createServer();
  await new Promise<void>((resolve) => held.listen(0, '127.0.0.1', resolve));
  t.after(() => held.close());
  const { port } = held.address() as { port: number };
  const { run } = await place(t, `require('net').createServer(() => {}).listen(${port}, '127.0.0.1')`);
  const said = (await run('verify', 'greeter', 'own.cjs')).stdout.replace(/\s+/g, ' ');
  assert.match(said, new RegExp(`was given port \\d+, but it tried to listen at 127\\.0\\.0\\.1:${port}`));
});

/** Programs that do harm, and what is said of them. */
const RUDE: Record<string, [source: string, said: RegExp]> = {
  'listens nowhere': ['setInterval(() => {}, 1000)', /does not listen at port \d+/],
  'exits at once': ['', /ended by itself, with exit status 0/],
  'has a syntax error': ['const a = ;', /SyntaxError[\s\S]*own\.cjs:1/],
  'prints what looks like a place': [
    'process.stderr.write("/%:1\\n"); process.exitCode = 1',
    /ended by itself, with exit status 1\. That was before/,
  ],
  'listens on another port': [
    'require("net").createServer(() => {}).listen(0, "127.0.0.1"); setInterval(() => {}, 1000)',
    /was given port \d+, but it listens at 127\.0\.0\.1:\d+/,
  ],
  'takes all the memory': [
    'const all = []; for (;;) all.push(Buffer.alloc(2 ** 24, 1))',
    /MiB of memory and was ended/,
  ],
};

for (const [name, [source, said]] of Object.entries(RUDE))
  test(`a program that ${name} gets a clear verdict, and nothing is left running`, async (t) => {
    const own = await place(t, source);
    const { stdout, status } = await own.run('verify', 'greeter', 'own.cjs');
    assert.equal(status, 1);
    assert.match(stdout.replace(/\s+/g, ' '), said);
    assert.match(stdout, /not checked/);
    await nothingLeft(own);
  });

const STUBBORN = `
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => {});
  const { spawn } = require('child_process');
  const child = ['-e', 'setInterval(() => {}, 1000)'];
  spawn(process.execPath, child, { stdio: 'ignore' });
  spawn(process.execPath, child, { stdio: 'ignore', detached: true }).unref();
  require('net').createServer(() => {}).listen(process.argv[2] ?? process.env.PORT);
  setInterval(() => process.stdout.write('flood '.repeat(10_000) + '\\n'), 1);
`;

test('a program that ignores signals, floods its output and starts others leaves nothing behind', async (t) => {
  const own = await place(t, STUBBORN);
  const { stdout, status } = await own.run('verify', 'greeter', 'own.cjs');
  assert.equal(status, 1);
  assert.ok(stdout.length < 100_000);
  await nothingLeft(own);
});

/** Starts a process that has nothing of the program: neither its group, nor its environment, nor it as its parent. */
const APART = `
  const { spawn } = require('node:child_process');
  const apart = (source, ...args) =>
    spawn(process.execPath, ['-e', source, ...args], { detached: true, env: {}, stdio: 'ignore' }).unref();
`;
const WAITS = 'setInterval(() => {}, 1000)';
const LISTENS = 'require("net").createServer((socket) => socket.destroy()).listen(process.env.PORT);';

/** What leaves such processes; what they are called is in their arguments. */
const LEAVING: Record<string, (name: string) => string> = {
  'a program': (name) => `${APART} apart(${JSON.stringify(WAITS)}, '${name}'); ${LISTENS}`,
  'a program that exits at once': (name) => `${APART} apart(${JSON.stringify(WAITS)}, '${name}');`,
  'a child that ends before it': (name) => {
    const child = `${APART} apart(${JSON.stringify(WAITS)}, '${name}');`;
    return `${APART} apart(${JSON.stringify(child)}, '${name}'); ${LISTENS}`;
  },
};

const isLinux = process.platform === 'linux';

for (const [who, source] of Object.entries(LEAVING))
  test(`what ${who} has started apart from itself ends with it`, { skip: !isLinux }, async (t) => {
    const name = `apart-${randomUUID()}`;
    const { run } = await place(t, source(name));
    const { status } = await run('verify', 'greeter', 'own.cjs');
    assert.equal(status, 1);
    await noneCalled(name);
  });

test('what a program has started apart from itself ends also when we are killed', { skip: !isLinux }, async (t) => {
  const name = `apart-${randomUUID()}`;
  const bystander = `apart-${randomUUID()}`;
  const other = spawn(process.execPath, ['-e', WAITS, bystander], { detached: true, env: {}, stdio: 'ignore' });
  t.after(() => other.kill('SIGKILL'));
  const own = await place(t, LEAVING['a child that ends before it']?.(name));
  const child = own.start('verify', 'greeter', 'own.cjs');
  while (called(name).length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await once(child, 'exit');
  await nothingLeft(own);
  await noneCalled(name);
  assert.equal(called(bystander).length, 1);
});

/** Processes that have a word among their arguments alone; the program has it in its source. */
function called(name: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(name);
    } catch {
      return false;
    }
  });
}

async function noneCalled(name: string): Promise<void> {
  for (const deadline = Date.now() + 10_000; called(name).length > 0; ) {
    assert.ok(Date.now() < deadline, called(name).join(' '));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGQUIT', 131],
  ['SIGTERM', 143],
  ['SIGKILL', null],
] as const)
  test(`${signal} in the middle of it leaves nothing behind`, { skip: process.platform === 'win32' }, async (t) => {
    for (const moment of ['start', 'first program', 'checking']) {
      const own = await place(t, STUBBORN);
      const child = own.start('verify', 'greeter', 'own.cjs');
      const exited = once(child, 'exit');
      await (moment === 'start' ? once(child, 'spawn') : seen(child, own, moment));
      child.kill(signal);
      const [code] = await exited;
      // A signal that comes before Node listens for it has its own way.
      if (moment !== 'start') assert.equal(code, status, moment);
      await nothingLeft(own);
    }
  });

/** Waits until a program was started, or the first verdict was told. */
async function seen(child: ChildProcess, own: Place, moment: string): Promise<void> {
  if (moment === 'checking') for await (const chunk of child.stdout ?? []) if (String(chunk).includes(':')) return;
  while (!own.left().some((line) => line.includes('own.cjs') && !line.includes('verify')))
    await new Promise((resolve) => setTimeout(resolve, 5));
}

test('--watch checks again at each save, and leaves with Ctrl-C', async (t) => {
  const own = await place(t, 'setInterval(() => {}, 1000)');
  const child = own.start('verify', 'greeter', 'own.cjs', '--watch');
  const exited = once(child, 'exit');
  let said = '';
  const says = async (what: RegExp) => {
    while (!what.test(said)) await once(child.stdout as NodeJS.ReadableStream, 'data');
    said = '';
  };
  child.stdout?.on('data', (chunk) => (said += chunk));
  await says(/greeter/);
  // It is saved while the check is under way: that one would take ten seconds.
  await writeFile(path.join(own.folder, 'own.cjs'), 'process.exit(3)');
  await says(/was saved at[\s\S]*exit status 3[\s\S]*Watching own\.cjs/);
  await writeFile(path.join(own.folder, 'own.cjs'), await readFile(SOLUTION, 'utf8').then(asCommonJs));
  await says(/was saved at[\s\S]*checks passed[\s\S]*Watching own\.cjs/);
  await rm(path.join(own.folder, 'own.cjs'));
  while (!said.includes('is gone')) await once(child.stdout as NodeJS.ReadableStream, 'data');
  assert.doesNotMatch(said, /was saved/);
  child.kill('SIGINT');
  assert.deepEqual(await exited, [130, null]);
  await nothingLeft(own);
});

function asCommonJs(source: string): string {
  return source.replace(/^import net from 'node:net';/m, "const net = require('node:net');");
}
