import type { EndSignal, Surroundings } from '../context/context.ts';
import { Interrupted } from '../context/errors.ts';
import { givenDescriptors } from '../tracer/given-descriptors.ts';
import type { Request } from './parse.ts';
import { run } from './run.ts';

/** The signals that end us, by their numbers: a shell sees 128 + the number. SIGINT comes by way of `cli.ts`. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;

/** Errors of our streams that mean the same as a signal: whoever read us stopped early (`| head`), or the terminal is gone. */
const LOSSES: Readonly<Record<string, number>> = { EPIPE: 13, EIO: SIGNALS.SIGHUP };

/** How long the last words may take once somebody wants us to leave, in milliseconds. */
const LINGER_MS = 500;

/** What is known of this process before it has opened anything. */
export type Started = Pick<Surroundings, 'argv' | 'env' | 'lessons' | 'probe' | 'version' | 'runtime'>;

/**
 * Runs net-lessons in this process's own surroundings, and sets its exit status.
 *
 * @param onInterrupt is told at once what SIGINT is to do
 */
export async function main(
  started: Started,
  request: Request,
  onInterrupt: (interrupt: () => void) => void,
): Promise<void> {
  // Before anything is opened here: also to ask for a standard stream does.
  const descriptors = givenDescriptors();
  const aborter = new AbortController();
  let last: EndSignal | undefined;
  const interrupt = (number: number): void => aborter.abort(new Interrupted(128 + number));
  let heed = (signal: EndSignal): void => interrupt(SIGNALS[signal]);
  const hear = (signal: EndSignal): void => {
    last = signal;
    heed(signal);
  };
  onInterrupt(() => hear('SIGINT'));
  for (const signal of ['SIGHUP', 'SIGQUIT', 'SIGTERM'] as const) process.on(signal, () => hear(signal));
  const lose = (error: NodeJS.ErrnoException): void => {
    const number = LOSSES[error.code ?? ''];
    if (number === undefined) aborter.abort(error);
    else interrupt(number);
  };
  process.stdin.on('error', lose);
  process.stdout.on('error', lose);
  process.stderr.on('error', () => {
    // Nobody hears complaints any more; the exit status still tells.
  });
  const surroundings: Surroundings = {
    ...started,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    descriptors,
    signal: aborter.signal,
    interrupt: (by) => interrupt(SIGNALS[by]),
    takeOverSignals(other) {
      const own = heed;
      heed = other;
      return {
        [Symbol.dispose]() {
          heed = own;
        },
      };
    },
  };
  process.exitCode = await run(surroundings, request);
  // Where the terminal is gone, leaving by oneself would be an abort of Node's: https://github.com/nodejs/node/issues/51519
  if (process.exitCode === 128 + SIGNALS.SIGHUP) endBy('SIGHUP');
  // All is done, and what is left to be written waits for its reader, who may never come: Node would wait for that.
  heed = endBy;
  const wanted = last;
  if (wanted !== undefined) setTimeout(() => endBy(wanted), LINGER_MS).unref();
}

function endBy(signal: EndSignal): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
