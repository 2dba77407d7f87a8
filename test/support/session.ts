import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { Screen } from './screen.ts';

/** Far above what anything takes; reached only where something hangs. */
const PATIENCE_MS = 60_000;

/** Notes the settings of the terminal before and after the command, its process id and its exit status. */
const AROUND = `
  trap : INT HUP TERM
  stty -a > "$NOTES/before"
  sh -c 'echo $$ > "$NOTES/pid"; exec "$@"' sh "$@"
  echo $? > "$NOTES/status"
  stty -a > "$NOTES/after"
  : > "$NOTES/over"`;

/** net-lessons in a terminal, in a shell that goes on after it, and in folders of its own: what it leaves behind can be seen. */
export class Session implements AsyncDisposable {
  readonly screen: Screen;
  readonly folder: string;
  /** Process id of net-lessons, not of the shell. */
  readonly pid: number;

  private constructor(screen: Screen, folder: string, pid: number) {
    this.screen = screen;
    this.folder = folder;
    this.pid = pid;
  }

  /** Resolves when the command is being started. */
  static async open(args: readonly string[], env: Record<string, string> = {}): Promise<Session> {
    const folder = await mkdtemp(path.join(tmpdir(), 'net-lessons-session-'));
    const at = (name: string): string => path.join(folder, name);
    for (const name of ['home', 'notes', 'tmp']) await mkdir(at(name));
    const screen = await Screen.open(args, {
      home: at('home'),
      env: { NOTES: at('notes'), TMPDIR: at('tmp'), ...env },
      within: (command) => ['/bin/sh', '-c', AROUND, 'sh', ...command],
    });
    await comes(() => existsSync(at('notes/pid')), 'the command to start');
    const told = await readFile(at('notes/pid'), 'utf8');
    return new Session(screen, folder, Number(told || (await retold(at('notes/pid')))));
  }

  /** Sends a signal, or the key that makes one. */
  interrupt(by: NodeJS.Signals | 'Ctrl-C'): void {
    if (by === 'Ctrl-C') this.screen.press('\x03');
    else process.kill(this.pid, by);
  }

  /** The exit status of net-lessons, once the shell has noted everything and is gone: the screen shows all by then. */
  async status(): Promise<number> {
    await this.screen.exited();
    return Number(await this.#note('status'));
  }

  /** Fails if the terminal is not as it was. */
  async assertTerminalRestored(): Promise<void> {
    assert.equal(await this.#note('after'), await this.#note('before'), 'the settings of the terminal');
    assert.ok(this.screen.hasCursor, 'the cursor');
  }

  /** Fails if anything is left of the programs: processes, ports, folders; or if the progress file was hurt. */
  async assertNothingLeft(): Promise<void> {
    assert.deepEqual(await this.programs(), [], 'programs that still run');
    for (const port of portsIn(this.screen.story())) assert.ok(await isFree(port), `port ${port}`);
    assert.deepEqual(await readdir(path.join(this.folder, 'tmp')), [], 'temporary folders');
    // Node may keep there what it has compiled.
    const home = (await readdir(path.join(this.folder, 'home'))).filter((name) => name !== '.cache');
    assert.deepEqual(
      home.filter((name) => name !== 'progress.json'),
      [],
      'beside the progress file',
    );
    if (home.length > 0) assert.equal((await this.progress()).version, 1);
  }

  async progress(): Promise<{ version: number; language?: string; lessons: Record<string, unknown> }> {
    return JSON.parse(await readFile(path.join(this.folder, 'home/progress.json'), 'utf8'));
  }

  /** Process ids of the lesson's programs. Only Linux tells them by their folder; elsewhere none is found. */
  async programs(): Promise<number[]> {
    if (process.platform !== 'linux') return [];
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
    return pids.filter((_, index) => places[index]?.startsWith(path.join(this.folder, 'tmp'))).map(Number);
  }

  async #note(name: string): Promise<string> {
    return (await readFile(path.join(this.folder, 'notes', name), 'utf8')).trim();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Once it has ended, its id may be that of some other process.
    if (!existsSync(path.join(this.folder, 'notes/status'))) killIfThere(this.pid);
    await this.screen[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}

/** Waits for something that tells nobody when it comes. */
export async function comes(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; !(await isSo()); await pause(10))
    if (performance.now() > until) throw new Error(`Waited in vain for ${what}`);
}

async function retold(file: string): Promise<string> {
  let told = '';
  await comes(async () => {
    told = await readFile(file, 'utf8');
    return told !== '';
  }, 'the process id');
  return told;
}

/** The ports at which servers listened, according to the story on the screen. */
function portsIn(story: string): number[] {
  return [...new Set([...story.matchAll(/'listening' [\d.:[\]]*:(\d{4,5})/g)].map(([, port]) => Number(port)))];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
