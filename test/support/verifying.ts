import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CLI } from './screen.ts';

/** A right program for the exercise `greeter`. */
export const SOLUTION = fileURLToPath(
  new URL('../../lessons/01-createServer/exercises/greeter/solution.js', import.meta.url),
);

/** A folder of its own with a program, and net-lessons in it. */
export interface Place {
  folder: string;
  /** Starts net-lessons in the folder, with a mark by which all that it starts can be found. */
  start(...args: string[]): ChildProcess;
  run(...args: string[]): Promise<{ stdout: string; stderr: string; status: number | null }>;
  /** Processes that have the mark and are not net-lessons itself. */
  left(): string[];
}

/** Removed after the test. */
export async function place(t: TestContext, program = ''): Promise<Place> {
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
export async function nothingLeft({ left }: Place): Promise<void> {
  for (const deadline = Date.now() + 20_000; left().length > 0; ) {
    assert.ok(Date.now() < deadline, left().join('\n'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Ignores signals, floods its output and starts others. */
export const STUBBORN = `
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => {});
  const { spawn } = require('child_process');
  const child = ['-e', 'setInterval(() => {}, 1000)'];
  spawn(process.execPath, child, { stdio: 'ignore' });
  spawn(process.execPath, child, { stdio: 'ignore', detached: true }).unref();
  require('net').createServer(() => {}).listen(process.argv[2] ?? process.env.PORT);
  setInterval(() => process.stdout.write('flood '.repeat(10_000) + '\\n'), 20);
`;
