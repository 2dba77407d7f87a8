import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { TestContext } from 'node:test';
import { endLeftovers } from '../../src/tracer/leftovers.ts';
import { CLI } from './screen.ts';
import { comes } from './session.ts';

/** A folder with the given programs, and nothing else. */
export async function programsIn(t: TestContext, sources: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-watched-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [file, source] of Object.entries(sources)) await writeFile(path.join(folder, file), source);
  return folder;
}

/** A command that was started, and what it has said so far. */
export interface Started {
  child: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  /** Resolves when all of a text has been said. */
  says(text: string): Promise<void>;
  /** 128 + the number of a signal for one that was ended by it. */
  status: Promise<number>;
}

const SIGNALS: Readonly<Record<string, number>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGQUIT: 131,
  SIGABRT: 134,
  SIGKILL: 137,
  SIGTERM: 143,
};

/** Starts a command in a folder, with its own folder for temporary files. It ends with the test, and all that it started. */
export function startIn(
  t: TestContext,
  folder: string,
  [file = '', ...args]: readonly string[],
  env: Record<string, string> = {},
): Started {
  const child = spawn(file, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      LANG: 'en_US.UTF-8',
      HOME: folder,
      NET_LESSONS_HOME: folder,
      TMPDIR: folder,
      ...env,
    },
  });
  t.after(async () => {
    child.kill('SIGKILL');
    // What it watched goes on without it.
    await endLeftovers({ variable: `NET_LESSONS_HOME=${folder}`, since: 0 });
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const status = new Promise<number>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? SIGNALS[signal ?? ''] ?? -1)),
  );
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    says: (text) => comes(() => stdout.includes(text), `${text} in\n${stdout}\n${stderr}`),
    status,
  };
}

/** `net-lessons watch` with these arguments. */
export function startWatch(
  t: TestContext,
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Started {
  return startIn(t, folder, [process.execPath, CLI, 'watch', ...args], env);
}

/** Temporary folders that net-lessons has made and not taken away. */
export async function leftFolders(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^net-lessons-/.test(name));
}

/** Whether a process is there. */
export function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
