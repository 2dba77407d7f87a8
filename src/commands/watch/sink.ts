import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** As much as may wait for a slow reader, in bytes: more is not told. */
const MOST_WAITING = 1_000_000;

/** How long to wait for a reader where somebody has made the stream non-blocking, in milliseconds. */
const BUSY_MS = 5;

const writeTo = promisify(fs.write) as (
  fd: number,
  bytes: Uint8Array,
  offset: number,
) => Promise<{ bytesWritten: number }>;

/** Where the narration or the trace goes. It never makes anybody wait: not us, and so not the program. */
export interface Sink extends AsyncDisposable {
  write(lines: readonly string[]): void;
  /** Whether so much waits for its reader that nothing more should be told now. */
  isFull(): boolean;
  /** Why nothing more can be written; undefined as long as it can. */
  lost(): NodeJS.ErrnoException | undefined;
  /** Has something done when nothing more can be written. */
  onLost(act: () => void): void;
}

/**
 * A file, made anew.
 *
 * @throws the system's error if it can't be written
 */
export function fileSink(path: string): Sink {
  const fd = fs.openSync(path, 'w');
  return sinkTo(fd, () => fs.closeSync(fd));
}

/** One of our own streams, by its number. Node's own `process.stdout` waits for whoever reads a pipe. */
export function streamSink(fd: 1 | 2): Sink {
  return sinkTo(fd, () => undefined);
}

function sinkTo(fd: number, close: () => void): Sink {
  let waiting: Buffer[] = [];
  let size = 0;
  let writing: Promise<void> | undefined;
  let lost: NodeJS.ErrnoException | undefined;
  let whenLost = (): void => undefined;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0 && lost === undefined) {
      const bytes = Buffer.concat(waiting);
      waiting = [];
      try {
        await writeWhole(fd, bytes);
      } catch (error) {
        lost = error as NodeJS.ErrnoException;
        whenLost();
      }
      size -= bytes.length;
    }
    writing = undefined;
  }

  return {
    write(lines) {
      if (lost !== undefined || lines.length === 0) return;
      const bytes = Buffer.from(`${lines.join('\n')}\n`);
      waiting.push(bytes);
      size += bytes.length;
      writing ??= writeAll();
    },
    isFull: () => size > MOST_WAITING,
    lost: () => lost,
    onLost(act) {
      whenLost = act;
    },
    async [Symbol.asyncDispose]() {
      await writing;
      close();
    },
  };
}

async function writeWhole(fd: number, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += (await writeTo(fd, bytes, written)).bytesWritten;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      await pause(BUSY_MS);
    }
  }
}
