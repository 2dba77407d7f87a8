import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import tty from 'node:tty';
import { promisify } from 'node:util';
import type { OutputFile } from '../../store/output-file.ts';
import { patienceFor } from './patience.ts';

/** As much as may wait for a slow reader, in bytes: more is not told. */
const MOST_WAITING = 1_000_000;

/** As much as is written at once, in bytes: a pipe has room for so much. */
const MOST_AT_ONCE = 65_536;

/** How long to wait for a reader where writes don't wait themselves, in milliseconds. */
const BUSY_MS = 5;

/** How often it is looked at whether somebody wants us to leave, in milliseconds. */
const LOOK_MS = 50;

/** Nor does who would only like to have room wait longer for a reader that takes nothing, in milliseconds. */
const STUCK_MS = 200;

const writeTo = promisify(fs.write) as (
  fd: number,
  bytes: Uint8Array,
  offset: number,
  length: number,
) => Promise<{ bytesWritten: number }>;

/** Where the narration or the trace goes. It never makes anybody wait: not us, and so not the program. */
export interface Sink extends Disposable {
  write(lines: readonly string[]): void;
  /** Whether so much waits for its reader that nothing more should be told now. */
  isFull(): boolean;
  /** Resolves once it is not full, or its reader has taken nothing for a while. */
  room(): Promise<void>;
  /** Why nothing more can be written; undefined as long as it can. */
  lost(): NodeJS.ErrnoException | undefined;
  /** Has something done when nothing more can be written. */
  onLost(act: () => void): void;
  /** Somebody wants us to leave: from now on, what waits for a reader that does not read is given up. */
  hurry(): void;
  /** Resolves once everything has been written, or can't be, or was given up. */
  drained(): Promise<void>;
}

/** A file, which is emptied by the first line. An aborted signal hurries. */
export function fileSink(file: OutputFile, signal: AbortSignal): Sink {
  return sinkTo(file, signal);
}

/** One of our own streams, by its number. Node's own `process.stdout` waits for whoever reads a pipe. */
export function streamSink(fd: 1 | 2, signal: AbortSignal): Sink {
  const own = reopened(fd);
  const empty = (): void => undefined;
  const close = own === undefined ? empty : () => fs.closeSync(own);
  return sinkTo({ fd: own ?? fd, empty, close }, signal);
}

/**
 * A descriptor of its own for a stream's pipe or terminal, whose writes don't wait; undefined where the system gives none. The stream's
 * own descriptor is the watched program's too, which must go on waiting. A write that waits can't be given up, and Node does not end before it.
 */
function reopened(fd: 1 | 2): number | undefined {
  if (process.platform !== 'linux' || !(tty.isatty(fd) || fs.fstatSync(fd).isFIFO())) return undefined;
  const { O_NOCTTY, O_NONBLOCK, O_WRONLY } = fs.constants;
  try {
    return fs.openSync(`/proc/self/fd/${fd}`, O_WRONLY | O_NONBLOCK | O_NOCTTY);
  } catch {
    // It was opened by somebody who may do more than we.
    return undefined;
  }
}

function sinkTo(file: OutputFile, signal: AbortSignal): Sink {
  let waiting: Buffer[] = [];
  let size = 0;
  let writing: Promise<void> | undefined;
  let lost: NodeJS.ErrnoException | undefined;
  let whenLost = (): void => undefined;
  let isBegun = false;
  let isGivenUp = false;
  const patience = patienceFor(signal);
  // Only asked while something waits. What comes later would begin in the middle of a line.
  const givesUp = (): boolean => (isGivenUp ||= patience.isOver());

  const isFull = (): boolean => size > MOST_WAITING;

  async function writeSome(bytes: Uint8Array, from: number): Promise<number> {
    try {
      if (!isBegun) file.empty();
      isBegun = true;
      const { bytesWritten } = await writeTo(file.fd, bytes, from, Math.min(bytes.length - from, MOST_AT_ONCE));
      patience.renew();
      size -= bytesWritten;
      return bytesWritten;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      await pause(BUSY_MS);
      return 0;
    }
  }

  async function writeAll(): Promise<void> {
    patience.renew();
    try {
      while (waiting.length > 0) {
        const bytes = Buffer.concat(waiting);
        waiting = [];
        for (let written = 0; written < bytes.length && !givesUp(); ) written += await writeSome(bytes, written);
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
    async room() {
      while (writing !== undefined && isFull() && !givesUp() && patience.sinceMs() < STUCK_MS)
        await Promise.race([writing, pause(BUSY_MS)]);
    },
    lost: () => lost,
    onLost(act) {
      whenLost = act;
    },
    hurry: patience.hurry,
    async drained() {
      // Not for `writing` alone: a write that waits for its reader can't be told to stop.
      while (writing !== undefined && !givesUp()) await Promise.race([writing, pause(LOOK_MS)]);
    },
    [Symbol.dispose]() {
      patience[Symbol.dispose]();
      if (writing === undefined) file.close();
    },
  };
}
