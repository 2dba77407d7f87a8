import type { EndSignal, Surroundings } from '../context/context.ts';
import { Interrupted } from '../context/errors.ts';
import { givenDescriptors } from '../tracer/given-descriptors.ts';
import type { Request } from './parse.ts';
import { run } from './run.ts';

/** The numbers of the signals that end us. The exit status is 128 + the number. SIGINT comes through `onInterrupt`. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;

/** Stream errors that mean the same as a signal: the reader has stopped early (`| head`), or the terminal is gone. */
const LOST_STREAM_SIGNALS: Readonly<Record<string, number>> = { EPIPE: 13, EIO: SIGNALS.SIGHUP };

/** How long the last output may take after a signal, in milliseconds. */
const LINGER_MS = 500;

/** What is known about this process before it opens anything. */
export type ProcessStart = Pick<Surroundings, 'argv' | 'env' | 'lessons' | 'probe' | 'version' | 'runtime'>;

/**
 * Runs net-lessons in this process, and sets its exit status.
 *
 * @param onInterrupt called at once with the function that SIGINT has to call
 */
export async function main(
  started: ProcessStart,
  request: Request,
  onInterrupt: (interrupt: () => void) => void,
): Promise<void> {
  // Before anything is opened. Reading `process.stdin` already opens a descriptor.
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
    const number = LOST_STREAM_SIGNALS[error.code ?? ''];
    if (number === undefined) aborter.abort(error);
    else interrupt(number);
  };
  process.stdin.on('error', lose);
  process.stdout.on('error', lose);
  process.stderr.on('error', () => {
    // Nobody reads stderr any more. The exit status still tells.
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
  // If the terminal is gone, Node would abort at a normal exit: https://github.com/nodejs/node/issues/51519
  if (process.exitCode === 128 + SIGNALS.SIGHUP) endWithSignal('SIGHUP');
  // All is done. Output that is left may wait for its reader for ever, and Node would wait for it.
  heed = endWithSignal;
  const wanted = last;
  if (wanted !== undefined) setTimeout(() => endWithSignal(wanted), LINGER_MS).unref();
}

function endWithSignal(signal: EndSignal): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
