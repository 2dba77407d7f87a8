import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as pty from '@lydell/node-pty';
import headless from '@xterm/headless';

/** The built command. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Far above what anything takes; reached only where something hangs. */
const PATIENCE_MS = 60_000;

export interface ScreenOptions {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** Folder of the progress file; a new one that is removed at the end where left out. */
  home?: string;
  /** Another built command. */
  cli?: string;
  /** What is started in its stead, given the command and its arguments: a shell around it, for instance. */
  within?: (command: readonly string[]) => readonly string[];
}

/** net-lessons in a real pseudo-terminal, and what a person would see there. */
export class Screen implements AsyncDisposable {
  readonly home: string;
  readonly pid: number;
  readonly #pty: pty.IPty;
  readonly #terminal: headless.Terminal;
  readonly #ownsHome: boolean;
  readonly #changed = new Set<() => void>();
  #exit: { exitCode: number; signal?: number | undefined } | undefined;
  /** Everything that was written, escape codes and all. */
  raw = '';

  private constructor(args: readonly string[], options: ScreenOptions, home: string, ownsHome: boolean) {
    const { columns = 80, rows = 24 } = options;
    this.home = home;
    this.#ownsHome = ownsHome;
    this.#terminal = new headless.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
    const command = [process.execPath, options.cli ?? CLI, ...args];
    const [file = '', ...words] = options.within?.(command) ?? command;
    this.#pty = pty.spawn(file, words, {
      name: options.env?.TERM ?? 'xterm-256color',
      cols: columns,
      rows,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: home,
        LANG: 'en_US.UTF-8',
        ...options.env,
        NET_LESSONS_HOME: home,
      },
    });
    this.pid = this.#pty.pid;
    this.#pty.onData((data) => {
      this.#terminal.write(data, () => {
        // Only now: what was written and what is on the screen are to be the same.
        this.raw += data;
        this.#tell();
      });
    });
    this.#pty.onExit((exit) => {
      this.#exit = exit;
      // What was written last is still being drawn.
      this.#terminal.write('', () => this.#tell());
    });
  }

  static async open(args: readonly string[], options: ScreenOptions = {}): Promise<Screen> {
    const home = options.home ?? (await mkdtemp(join(tmpdir(), 'net-lessons-test-')));
    return new Screen(args, options, home, options.home === undefined);
  }

  /** The lines that are on the screen now, without spaces at their ends. */
  lines(): string[] {
    const { buffer, rows } = this.#terminal;
    return this.#rows(buffer.active.baseY, buffer.active.baseY + rows);
  }

  /** The whole record: what was scrolled away, and the screen. */
  story(): string {
    return this.#rows(0, this.#terminal.buffer.active.length).join('\n').trimEnd();
  }

  /** How many lines were scrolled away. */
  get hidden(): number {
    return this.#terminal.buffer.active.baseY;
  }

  get text(): string {
    return this.lines().join('\n');
  }

  #rows(from: number, to: number): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: to - from }, (_, index) => active.getLine(from + index)?.translateToString(true) ?? '');
  }

  /** Whether a person would see the cursor. */
  get hasCursor(): boolean {
    return this.raw.lastIndexOf('\x1b[?25h') >= this.raw.lastIndexOf('\x1b[?25l');
  }

  press(keys: string): void {
    this.#pty.write(keys);
  }

  signal(name: NodeJS.Signals): void {
    process.kill(this.pid, name);
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
    this.#terminal.resize(columns, rows);
  }

  /** Closes the terminal, as somebody who closes its window. */
  hangUp(): void {
    (this.#pty as pty.IPty & { destroy(): void }).destroy();
  }

  /** Waits until the screen is such, and returns its text. */
  async until(what: string | RegExp | ((text: string) => boolean)): Promise<string> {
    const fits = (text: string): boolean =>
      typeof what === 'function' ? what(text) : typeof what === 'string' ? text.includes(what) : what.test(text);
    await this.#when(() => fits(this.text), `the screen to show ${what}`);
    return this.text;
  }

  /** Waits for the process to end. */
  async exited(): Promise<{ exitCode: number; signal?: number | undefined }> {
    await this.#when(() => this.#exit !== undefined, 'the process to end');
    return this.#exit ?? { exitCode: -1 };
  }

  /** Waits for the process to end, and tells its exit status as a shell has it. */
  async status(): Promise<number> {
    const { exitCode, signal } = await this.exited();
    return signal ? 128 + signal : exitCode;
  }

  get hasExited(): boolean {
    return this.#exit !== undefined;
  }

  #tell(): void {
    for (const each of [...this.#changed]) each();
  }

  #when(isSo: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => finish(() => reject(new Error(`Waited in vain for ${what}. On the screen:\n${this.text}`))),
        PATIENCE_MS,
      );
      const check = (): void => {
        if (isSo()) finish(resolve);
        else if (this.#exit !== undefined)
          finish(() => reject(new Error(`It ended before ${what}. On the screen:\n${this.text}`)));
      };
      const finish = (then: () => void): void => {
        clearTimeout(timer);
        this.#changed.delete(check);
        then();
      };
      this.#changed.add(check);
      check();
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.hasExited) this.#pty.kill('SIGKILL');
    await this.#when(() => this.#exit !== undefined, 'the process to die').catch(() => {
      // Then there is nothing more to be done about it.
    });
    this.#terminal.dispose();
    if (this.#ownsHome) await rm(this.home, { recursive: true, force: true });
  }
}
