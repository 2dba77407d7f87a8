import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';

const STDOUT = 1;
const BUSY_MS = 2;

/** The part of a stream that a command needs that only writes. */
export interface DirectOutput {
  isTTY: false;
  write(text: string): boolean;
}

/**
 * Standard output without a stream: Node takes longer to make the stream than we take to write a list. Undefined if the output is or may
 * be a terminal.
 *
 * @throws from `write`: the system's error, such as EPIPE if nobody reads
 */
export function directOutput(): DirectOutput | undefined {
  if (mayBeTerminal()) return undefined;
  return {
    isTTY: false,
    write(text) {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) written += writeSome(bytes.subarray(written));
      return true;
    },
  };
}

/** A terminal is a character device. So is the null device, which is no terminal. Windows does not tell which device it is. */
function mayBeTerminal(): boolean {
  const output = fstatSync(STDOUT);
  if (!output.isCharacterDevice() || process.platform === 'win32') return output.isCharacterDevice();
  return output.rdev !== statSync(devNull, { throwIfNoEntry: false })?.rdev;
}

function writeSome(bytes: Uint8Array): number {
  try {
    return writeSync(STDOUT, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    // The pipe is full, and another process made it non-blocking.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_MS);
    return 0;
  }
}
