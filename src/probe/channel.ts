import fs from 'node:fs';
import process from 'node:process';
import type { Answer, ProbeMessage } from '../model/wire.ts';

/** A message whose time is noted when it is sent. */
export type Report = DistributiveOmit<ProbeMessage, 'at'>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** The line to the tracer. Raw and synchronous: a stream would be a `net.Socket`, and the probe must not observe itself. */
export interface Channel {
  /** Reports, and returns at once. */
  tell(message: Report): void;
  /** Reports, and blocks the whole process until the tracer answers. */
  ask(message: Report): Answer;
}

// As they are before the program can replace them.
const { readSync, writeSync } = fs;
const { bigint: hrtime } = process.hrtime;

const NEWLINE = 0x0a;
const BUSY_MS = 2;
const STACK_FRAMES = 128;

/** Milliseconds on the system's monotonic clock, which all processes share. */
export function now(): number {
  return Number(hrtime()) / 1e6;
}

/** @param lost called once when the tracer is gone; from then on nothing is reported and nothing waits */
export function openChannel(fd: number, lost: () => void): Channel {
  let isOpen = true;

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    lost();
  }

  function tell(message: Report): void {
    if (!isOpen) return;
    reserveStack(STACK_FRAMES);
    const body = JSON.stringify(message).slice(0, -1);
    // The time goes in last, so that as little as possible lies between it and the writing.
    if (!writeAll(fd, Buffer.from(`${body},"at":${now()}}\n`))) close();
  }

  function ask(message: Report): Answer {
    tell(message);
    if (!isOpen) return {};
    const line = readLine(fd);
    if (line !== undefined) return JSON.parse(line) as Answer;
    close();
    return {};
  }

  return { tell, ask };
}

/** Throws what a full stack throws, before anything was said: halfway, a question would be asked whose answer nobody takes. */
function reserveStack(frames: number): void {
  if (frames > 0) reserveStack(frames - 1);
}

/** False if nobody is there to read. */
function writeAll(fd: number, bytes: Buffer): boolean {
  for (let sent = 0; sent < bytes.length; ) {
    const count = attempt(() => writeSync(fd, bytes, sent));
    if (count === undefined) return false;
    sent += count;
  }
  return true;
}

/** One answer: the tracer sends no more than one at a time. Undefined when it hung up. */
function readLine(fd: number): string | undefined {
  const chunk = Buffer.alloc(1024);
  for (let line = ''; ; ) {
    const count = attempt(() => readSync(fd, chunk)) ?? 0;
    if (count === 0) return undefined;
    line += chunk.toString('latin1', 0, count);
    if (chunk[count - 1] === NEWLINE) return line;
  }
}

/** Undefined if the descriptor is of no more use. What is not of the descriptor, such as a full stack, is thrown. */
function attempt(io: () => number): number | undefined {
  for (;;) {
    try {
      return io();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      // A signal, or somebody who inherited the descriptor and made it non-blocking: the tracer is still there.
      if (code === 'EAGAIN') pause();
      else if (code !== 'EINTR') return undefined;
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_MS);
}
