import type { Surroundings } from '../context/context.ts';
import { Interrupted } from '../context/errors.ts';
import { directOutput } from '../terminal/direct.ts';
import type { Started } from './main.ts';

/** 128 + SIGPIPE. */
const NOBODY_READS = 141;

/**
 * This process for a command that only prints: signals end it as they end any process, and its streams are made where they are needed,
 * since that takes longer than to print. Undefined where the output is a device that is no terminal.
 */
export function printingHere(started: Started): Surroundings | undefined {
  const direct = directStdout();
  if (!direct && !process.stdout.isTTY) return undefined;
  return {
    ...started,
    get stdin() {
      return process.stdin;
    },
    // Where a terminal is gone, so is whoever would be told.
    stdout: direct ?? process.stdout.on('error', ignored),
    get stderr() {
      return process.stderr.on('error', ignored);
    },
    signal: new AbortController().signal,
    interrupt: takesNoSignal,
    takeOverSignals: takesNoSignal,
  };
}

function directStdout(): Surroundings['stdout'] | undefined {
  const direct = directOutput();
  const stdout = direct && {
    ...direct,
    write(text: string, done?: () => void) {
      writeOrLeave(direct, text);
      done?.();
      return true;
    },
  };
  return stdout as Surroundings['stdout'] | undefined;
}

/** @throws Interrupted where nobody reads, as a signal would end us; or the system's error */
function writeOrLeave(direct: NonNullable<ReturnType<typeof directOutput>>, text: string): void {
  try {
    direct.write(text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw new Interrupted(NOBODY_READS, { cause: error });
    throw error;
  }
}

function ignored(): void {
  // Nobody hears complaints any more; the exit status still tells.
}

function takesNoSignal(): never {
  throw new Error('A command that only prints takes no signals.');
}
