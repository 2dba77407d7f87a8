import fs from 'node:fs';
import process from 'node:process';
import type { DistributiveOmit } from '../model/fields.ts';
import type { ProbeConfig } from '../model/probe-config.ts';
import type { ProbeMessage, TracerReply } from '../model/wire.ts';

/** A message whose time is noted when it is sent. */
export type UntimedMessage = DistributiveOmit<ProbeMessage, 'at'>;

/** The line to the tracer. Raw and synchronous: a stream would be a `net.Socket`, and the probe must not observe itself. */
export interface Channel {
  /** Reports, and returns at once. */
  send(message: UntimedMessage): void;
  /** Reports, and blocks the whole process until the tracer answers. */
  request(message: UntimedMessage): TracerReply;
}

// As they are before the program can replace them.
const { fstatSync, readlinkSync, readSync, writeSync } = fs;
const { bigint: hrtime } = process.hrtime;

const BUSY_MS = 2;
const STACK_FRAMES = 128;

/** Milliseconds on the system's monotonic clock, which all processes share. */
export function now(): number {
  return Number(hrtime()) / 1e6;
}

/**
 * Whether the tracer's end of the line is at the descriptor, and nothing of somebody else's: a shell or a launcher may have opened a file
 * there on the way to the program. Nothing is written before that is known.
 */
export function isTracerSocket({ fd, socket }: Pick<ProbeConfig, 'fd' | 'socket'>): boolean {
  // Windows has pipes, of which nothing is known.
  if (process.platform === 'win32') return true;
  try {
    const stats = fstatSync(fd, { bigint: true });
    const awaited = socket === undefined ? undefined : readSocketNumber(socket);
    return stats.isSocket() && (awaited === undefined || awaited === String(stats.ino));
  } catch {
    return false;
  }
}

/** Undefined where the system does not tell it, or the program may not read it (`--permission`). */
function readSocketNumber(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/** @param lost called once when the tracer is gone; from then on nothing is reported and nothing waits */
export function openChannel(fd: number, lost: () => void): Channel {
  let isOpen = true;
  const readAnswer = createLineReader(fd);

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    lost();
  }

  function send(message: UntimedMessage): void {
    if (!isOpen) return;
    reserveStack(STACK_FRAMES);
    const body = JSON.stringify(message).slice(0, -1);
    // The time goes in last, so that as little as possible lies between it and the writing.
    if (!writeAll(fd, Buffer.from(`${body},"at":${now()}}\n`))) close();
  }

  function request(message: UntimedMessage): TracerReply {
    send(message);
    if (!isOpen) return {};
    const line = readAnswer();
    if (line !== undefined) return parseReply(line);
    close();
    return {};
  }

  return { send, request };
}

/** Throws what a full stack throws, before anything was said: halfway, a question would be asked whose answer nobody takes. */
function reserveStack(frames: number): void {
  if (frames > 0) reserveStack(frames - 1);
}

/** False if nobody is there to read. */
function writeAll(fd: number, bytes: Buffer): boolean {
  for (let sent = 0; sent < bytes.length; ) {
    const count = retryIo(() => writeSync(fd, bytes, sent));
    if (count === undefined) return false;
    sent += count;
  }
  return true;
}

/** Returns what reads the next line, without its line break. It returns undefined when the tracer has hung up. */
function createLineReader(fd: number): () => string | undefined {
  const chunk = Buffer.alloc(1024);
  let begun = '';
  return () => {
    for (;;) {
      const end = begun.indexOf('\n');
      if (end !== -1) {
        const line = begun.slice(0, end);
        begun = begun.slice(end + 1);
        return line;
      }
      const count = retryIo(() => readSync(fd, chunk)) ?? 0;
      if (count === 0) return undefined;
      begun += chunk.toString('latin1', 0, count);
    }
  };
}

/** Whoever else has the channel may have read a part of an answer. */
function parseReply(line: string): TracerReply {
  try {
    return JSON.parse(line) as TracerReply;
  } catch {
    return {};
  }
}

/** Undefined if the descriptor is of no more use. What is not of the descriptor, such as a full stack, is thrown. */
function retryIo(io: () => number): number | undefined {
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
