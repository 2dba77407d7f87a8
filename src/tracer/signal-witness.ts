import { type ChildProcess, spawn } from 'node:child_process';
import { now } from './now.ts';
import { readLines } from './reading.ts';

/** Prints each line that it reads. A signal that came before the line ends it before it can print the line. */
const SCRIPT = 'ulimit -c 0; while read -r line; do echo "$line"; done';

/** Signals that are sent to groups. Other reasons to end could also end the next witness, so it is not started again. */
const SENT: readonly unknown[] = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'];

/** The most time between our signal and the witness's exit, which may come in any order, in milliseconds. */
const APART_MS = 100;

/** A witness that is not stopped prints a line within this time, in milliseconds. */
const ANSWER_MS = 1000;

const LONGEST_LINE = 20;

/**
 * A process in our process group that only receives signals. Node does not tell who sent a signal. But a terminal sends Ctrl-C to the whole
 * group at once (on Linux, to the last members first). So a signal that the witness did not receive was sent to us alone.
 */
export interface SignalWitness extends Disposable {
  /**
   * Whether the witness has received the signal too.
   *
   * @param since when we received it, in milliseconds on the shared clock
   */
  hasReceived(name: NodeJS.Signals, since: number): Promise<boolean>;
}

/** Without a shell, the answer is always no. On Windows it is always yes, because the console sends its events to all processes. */
export function openSignalWitness(): SignalWitness {
  if (process.platform === 'win32') return { hasReceived: async () => true, [Symbol.dispose]: () => undefined };
  const deaths = new Map<string, number>();
  let isClosed = false;
  let current = stand();

  function stand(): WitnessShell {
    const standing = startShell();
    standing.child.once('exit', (_code, signal) => {
      if (isClosed || signal === null || !SENT.includes(signal)) return;
      deaths.set(signal, now());
      current = stand();
    });
    return standing;
  }

  return {
    async hasReceived(name, since) {
      await current.answers();
      return (deaths.get(name) ?? Number.NEGATIVE_INFINITY) >= since - APART_MS;
    },
    [Symbol.dispose]() {
      isClosed = true;
      current.child.kill('SIGKILL');
    },
  };
}

interface WitnessShell {
  child: ChildProcess;
  /** Resolves when the shell has printed a new line, or never will. */
  answers(): Promise<void>;
}

/** The shell ends when its input ends, which happens when this process ends. */
function startShell(): WitnessShell {
  const child: ChildProcess = spawn('/bin/sh', ['-c', SCRIPT], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    cwd: '/',
  });
  const asked = new Map<string, () => void>();
  const end = (): void => {
    for (const resolve of asked.values()) resolve();
    asked.clear();
  };
  let isThere = child.pid !== undefined;
  child.on('error', end).on('exit', () => {
    isThere = false;
    // Other listeners of 'exit' must run first.
    setImmediate(end);
  });
  child.stdin?.on('error', () => undefined);
  if (child.stdout) readLines(child.stdout, LONGEST_LINE, (line) => asked.get(line)?.());
  unrefAll(child);
  let count = 0;
  return {
    child,
    answers: () =>
      new Promise((resolve) => {
        if (!isThere) return resolve();
        count += 1;
        const line = String(count);
        const timer = setTimeout(resolve, ANSWER_MS);
        asked.set(line, () => {
          clearTimeout(timer);
          resolve();
        });
        child.stdin?.write(`${line}\n`);
      }),
  };
}

/** So Node does not wait for the process before it exits. */
function unrefAll(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout]) (stream as unknown as { unref?(): void } | null)?.unref?.();
}
