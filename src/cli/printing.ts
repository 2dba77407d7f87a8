import type { Surroundings } from '../context/context.ts';
import { Interrupted } from '../context/errors.ts';
import { directOutput } from '../terminal/direct.ts';
import type { ProcessStart } from './main.ts';

/** 128 + SIGPIPE. */
const NO_READER_STATUS = 141;

/**
 * The surroundings of a command that only prints. Signals end the process in the default way. Streams are made when they are needed, because
 * making one takes longer than printing. Undefined if the output is a device that is no terminal.
 */
export function printingSurroundings(started: ProcessStart): Surroundings | undefined {
  const direct = directStdout();
  if (!direct && !process.stdout.isTTY) return undefined;
  return {
    ...started,
    get stdin() {
      return process.stdin;
    },
    // If the terminal is gone, nobody can be told.
    stdout: direct ?? process.stdout.on('error', ignoreError),
    get stderr() {
      return process.stderr.on('error', ignoreError);
    },
    interrupt: throwNoSignals,
    takeOverSignals: throwNoSignals,
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

/** @throws Interrupted if nobody reads, as for SIGPIPE; or the system's error */
function writeOrLeave(direct: NonNullable<ReturnType<typeof directOutput>>, text: string): void {
  try {
    direct.write(text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw new Interrupted(NO_READER_STATUS, { cause: error });
    throw error;
  }
}

function ignoreError(): void {
  // Nobody reads stderr any more. The exit status still tells.
}

function throwNoSignals(): never {
  throw new Error('A command that only prints takes no signals.');
}
