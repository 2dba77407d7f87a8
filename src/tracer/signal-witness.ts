import { type ChildProcess, spawn } from 'node:child_process';
import { now } from './now.ts';
import { readLines } from './reading.ts';

/** Says back each line that it reads. A signal that came before the line ends it before it can answer. */
const SCRIPT = 'ulimit -c 0; while read -r line; do echo "$line"; done';

/** Those that are sent to groups. Whatever else ends a witness may end the next one too. */
const SENT: readonly unknown[] = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'];

/** As far apart as we can hear of our signal and of the witness's death, which may come first, in milliseconds. */
const APART_MS = 100;

/** Nobody takes longer to say a line back who is not stopped, in milliseconds. */
const ANSWER_MS = 1000;

const LONGEST_LINE = 20;

/**
 * A process in our process group that does nothing but get signals. Node does not tell who has sent one; but a terminal sends Ctrl-C to
 * the whole group in one go, on Linux to those first that joined it last. So what the witness has not got came to us alone.
 */
export interface SignalWitness extends Disposable {
  /**
   * Whether such a signal came to it too.
   *
   * @param since when ours came, in milliseconds on the shared clock
   */
  hasReceived(name: NodeJS.Signals, since: number): Promise<boolean>;
}

/** Where there is no shell, nothing has ever come to the witness. On Windows everything has: what Node calls signals, the console sends to all. */
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
  /** Resolves when it has answered what is asked now, or never will. */
  answers(): Promise<void>;
}

/** Its input ends with us, and it with its input. */
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
    // Whoever else waits for the exit is to know of it first.
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

/** Node does not wait for it in order to end. */
function unrefAll(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout]) (stream as unknown as { unref?(): void } | null)?.unref?.();
}
