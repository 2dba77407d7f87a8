import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, test } from 'node:test';
import { sample } from '../support/sample.ts';
import { nothingLeft, place, STUBBORN } from '../support/verifying.ts';

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

// They mostly wait for what never comes.
describe('programs that do harm', { concurrency: 6 }, () => {
  for (const [name, [source, said]] of sample(Object.entries(RUDE), 6))
    test(`a program that ${name} gets a clear verdict, and nothing is left running`, async (t) => {
      const own = await place(t, source);
      const { stdout, status } = await own.run('verify', 'greeter', 'own.cjs');
      assert.equal(status, 1);
      assert.match(stdout.replace(/\s+/g, ' '), said);
      assert.match(stdout, /not checked/);
      await nothingLeft(own);
    });

  test('a program that ignores signals, floods its output and starts others leaves nothing behind', async (t) => {
    const own = await place(t, STUBBORN);
    const { stdout, status } = await own.run('verify', 'greeter', 'own.cjs');
    assert.equal(status, 1);
    assert.ok(stdout.length < 100_000);
    await nothingLeft(own);
  });

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
