import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import tty from 'node:tty';
import { promisify } from 'node:util';
import type { OutputFile } from '../store/output-file.ts';
import { createReaderTimeout } from './reader-timeout.ts';

/** The most that may wait for a slow reader, in bytes. */
const MOST_WAITING = 1_000_000;

/** The most that one write has, in bytes: what a pipe holds. */
const MOST_AT_ONCE = 65_536;

/** How long to wait after EAGAIN, in milliseconds. */
const BUSY_MS = 5;

/** How often to check whether the reader is given up, in milliseconds. */
const LOOK_MS = 50;

/** How long a reader may take nothing before waiting for room ends, in milliseconds. */
const STUCK_MS = 200;

const writeTo = promisify(fs.write) as (
  fd: number,
  bytes: Uint8Array,
  offset: number,
  length: number,
) => Promise<{ bytesWritten: number }>;

/** Where the narration or the trace goes. Writing never blocks, so a slow reader does not slow the program down. */
export interface Sink extends Disposable {
  write(lines: readonly string[]): void;
  /** Whether so much waits for the reader that no more should be written now. */
  isFull(): boolean;
  /** Resolves once it is not full, or the reader takes nothing for a while. */
  waitForRoom(): Promise<void>;
  /** The error of a failed write. Undefined if there was none. */
  error(): NodeJS.ErrnoException | undefined;
  /** Calls a function when a write fails. */
  onError(act: () => void): void;
  /** Somebody wants us to leave: from now on, a reader that does not read is given up. */
  hurry(): void;
  /** Resolves once everything was written, a write failed, or the reader was given up. */
  waitUntilDrained(): Promise<void>;
}

/** Writes to a file. The first write empties it. Once the signal is aborted, we have to leave. */
export function fileSink(file: OutputFile, signal: AbortSignal): Sink {
  return createSink(file, signal);
}

/** Writes to stdout or stderr. Node's own `process.stdout` would block on a full pipe. */
export function streamSink(fd: 1 | 2, signal: AbortSignal): Sink {
  const own = reopen(fd);
  const empty = (): void => undefined;
  const close = own === undefined ? empty : () => fs.closeSync(own);
  return createSink({ fd: own ?? fd, empty, close }, signal);
}

/**
 * Opens a pipe or terminal again, as a non-blocking descriptor. Undefined if the system does not allow it. The descriptor that we have is
 * shared with the watched program, and must stay blocking. A blocking write can't be given up, and Node does not exit before it ends.
 */
function reopen(fd: 1 | 2): number | undefined {
  if (process.platform !== 'linux' || !(tty.isatty(fd) || fs.fstatSync(fd).isFIFO())) return undefined;
  const { O_NOCTTY, O_NONBLOCK, O_WRONLY } = fs.constants;
  try {
    return fs.openSync(`/proc/self/fd/${fd}`, O_WRONLY | O_NONBLOCK | O_NOCTTY);
  } catch {
    // The file was opened by a user with more rights.
    return undefined;
  }
}

function createSink(file: OutputFile, signal: AbortSignal): Sink {
  let waiting: Buffer[] = [];
  let size = 0;
  let writing: Promise<void> | undefined;
  let lost: NodeJS.ErrnoException | undefined;
  let whenLost = (): void => undefined;
  let isBegun = false;
  let isGivenUp = false;
  const patience = createReaderTimeout(signal);
  // Once given up, nothing more is written: it would begin in the middle of a line.
  const givesUp = (): boolean => (isGivenUp ||= patience.hasExpired());

  const isFull = (): boolean => size > MOST_WAITING;

  async function writeFrom(bytes: Uint8Array, at: number): Promise<number> {
    if (!isBegun) file.empty();
    isBegun = true;
    const written = await writeSome(file.fd, bytes, at);
    if (written > 0) patience.renew();
    size -= written;
    return written;
  }

  async function writeAll(): Promise<void> {
    patience.renew();
    try {
      while (waiting.length > 0) {
        const bytes = Buffer.concat(waiting);
        waiting = [];
        for (let at = 0; at < bytes.length && !givesUp(); ) at += await writeFrom(bytes, at);
      }
    } catch (error) {
      lost = error as NodeJS.ErrnoException;
      whenLost();
    }
    writing = undefined;
  }

  return {
    write(lines) {
      if (lost !== undefined || isGivenUp || lines.length === 0) return;
      const bytes = Buffer.from(`${lines.join('\n')}\n`);
      waiting.push(bytes);
      size += bytes.length;
      writing ??= writeAll();
    },
    isFull,
    async waitForRoom() {
      while (writing !== undefined && isFull() && !givesUp() && patience.sinceMs() < STUCK_MS)
        await Promise.race([writing, pause(BUSY_MS)]);
    },
    error: () => lost,
    onError(act) {
      whenLost = act;
    },
    hurry: patience.hurry,
    async waitUntilDrained() {
      // Not `writing` alone: a blocked write can't be stopped.
      while (writing !== undefined && !givesUp()) await Promise.race([writing, pause(LOOK_MS)]);
    },
    [Symbol.dispose]() {
      patience[Symbol.dispose]();
      if (writing === undefined) file.close();
    },
  };
}

/** Writes some of the bytes from a position on. Returns how many: 0 if the reader has no room, after a short wait. */
async function writeSome(fd: number, bytes: Uint8Array, from: number): Promise<number> {
  try {
    const { bytesWritten } = await writeTo(fd, bytes, from, Math.min(bytes.length - from, MOST_AT_ONCE));
    return bytesWritten;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    await pause(BUSY_MS);
    return 0;
  }
}
