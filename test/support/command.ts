import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { run as runCommand } from '../../src/cli/run.ts';
import { CLI } from './screen.ts';

export interface Ended {
  stdout: string;
  stderr: string;
  /** As a shell has it. */
  status: number;
}

export interface CommandOptions {
  env?: Record<string, string>;
  /** Folder of the progress file; an empty one where left out. */
  home?: string;
  /** What a shell is to do with the command, which is "$@" there. */
  script?: string;
  /** What runs it, instead of Node. */
  runtime?: string;
  /** The time of day, where the command line runs within this process. */
  now?: Date;
}

/** Runs the command line within this process: the same but for the process itself, and much faster. */
export async function runHere(args: readonly string[], options: Omit<CommandOptions, 'script'> = {}): Promise<Ended> {
  const home = options.home ?? (await mkdtemp(path.join(tmpdir(), 'net-lessons-test-')));
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  // Read from the beginning: whoever writes much waits for a reader.
  const said = Promise.all([text(stdout), text(stderr)]);
  try {
    const status = await runCommand({
      argv: args,
      env: { LANG: 'en_US.UTF-8', ...options.env, NET_LESSONS_HOME: home },
      stdin: Readable.from([]),
      stdout,
      stderr,
      lessons: new URL('lessons/', pathToFileURL(CLI)),
      probe: new URL('probe.js', pathToFileURL(CLI)),
      version: '1.2.3',
      runtime: options.runtime,
      now: () => options.now ?? new Date(),
      signal: new AbortController().signal,
      takeOverSignals: () => assert.fail('nobody heeds signals'),
      interrupt: () => assert.fail('nobody interrupts'),
    });
    for (const stream of [stdout, stderr]) stream.end();
    const [told, complained] = await said;
    return { stdout: told, stderr: complained, status };
  } finally {
    if (options.home === undefined) await rm(home, { recursive: true, force: true });
  }
}

/** Runs the built command without a terminal, with nothing to read, and waits for its end. */
export async function run(args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  const home = options.home ?? (await mkdtemp(path.join(tmpdir(), 'net-lessons-test-')));
  const command = [process.execPath, CLI, ...args];
  const [file = '', ...words] = options.script ? ['/bin/sh', '-c', options.script, 'sh', ...command] : command;
  try {
    const child = spawn(file, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: home, LANG: 'en_US.UTF-8', ...options.env, NET_LESSONS_HOME: home },
    });
    const ended = new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve(code ?? 128 + (signal === 'SIGTERM' ? 15 : 9)));
    });
    const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { stdout, stderr, status };
  } finally {
    if (options.home === undefined) await rm(home, { recursive: true, force: true });
  }
}
