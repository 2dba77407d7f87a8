import fs from 'node:fs';
import process from 'node:process';
import type { DistributiveOmit } from '../model/fields.ts';
import type { ProbeConfig } from '../model/probe-config.ts';
import type { ProbeMessage, TracerReply } from '../model/wire.ts';

/** A message without its time, which is added when it is sent. */
export type UntimedMessage = DistributiveOmit<ProbeMessage, 'at'>;

/**
 * The connection to the tracer. It uses synchronous reads and writes: a stream would be a `net.Socket`, and the probe must not observe
 * itself.
 */
export interface Channel {
  /** Sends a message, and does not wait. */
  send(message: UntimedMessage): void;
  /** Sends a message, and blocks the whole process until the tracer replies. */
  request(message: UntimedMessage): TracerReply;
}

// Saved before the program can replace them.
const { fstatSync, readlinkSync, readSync, writeSync } = fs;
const { bigint: hrtime } = process.hrtime;

const BUSY_MS = 2;
const STACK_FRAMES = 128;

/** Milliseconds on the system's monotonic clock, which all processes share. */
export function now(): number {
  return Number(hrtime()) / 1e6;
}

/**
 * Whether the descriptor is the socket of the tracer. A shell or launcher may have opened a file there on the way to the program. Nothing
 * is written before this is checked.
 */
export function isTracerSocket({ fd, socket }: Pick<ProbeConfig, 'fd' | 'socket'>): boolean {
  // On Windows these are pipes, which can't be checked.
  if (process.platform === 'win32') return true;
  try {
    const stats = fstatSync(fd, { bigint: true });
    const awaited = socket === undefined ? undefined : readSocketNumber(socket);
    return stats.isSocket() && (awaited === undefined || awaited === String(stats.ino));
  } catch {
    return false;
  }
}

/** Undefined if the system does not tell it, or the program may not read it (`--permission`). */
function readSocketNumber(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/** @param lost called once if the tracer is gone. After that nothing is sent and nothing waits */
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
    const body = JSON.stringify(message).slice(0, -1);
    // The time is added last, so that little time passes before it is written.
    if (!writeAll(fd, Buffer.from(`${body},"at":${now()}}\n`))) close();
  }

  function request(message: UntimedMessage): TracerReply {
    reserveStack(STACK_FRAMES);
    send(message);
    if (!isOpen) return {};
    const line = readAnswer();
    if (line !== undefined) return parseReply(line);
    close();
    return {};
  }

  return { send, request };
}

/** Throws now if the stack is nearly full. If it overflowed between message and reply, the reply would be left unread. */
function reserveStack(frames: number): void {
  if (frames > 0) reserveStack(frames - 1);
}

/** Returns false if nobody reads any more. */
function writeAll(fd: number, bytes: Buffer): boolean {
  for (let sent = 0; sent < bytes.length; ) {
    const count = retryIo(() => writeSync(fd, bytes, sent));
    if (count === undefined) return false;
    sent += count;
  }
  return true;
}

/** Creates a function that reads the next line, without its line break. It returns undefined if the tracer has closed the connection. */
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

/** Another process that has the descriptor may have read a part of the reply. */
function parseReply(line: string): TracerReply {
  try {
    return JSON.parse(line) as TracerReply;
  } catch {
    return {};
  }
}

/** Undefined if the descriptor is of no use any more. Other errors, such as a stack overflow, are thrown. */
function retryIo(io: () => number): number | undefined {
  for (;;) {
    try {
      return io();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      // A signal came, or another process made the inherited descriptor non-blocking. The tracer is still there.
      if (code === 'EAGAIN') pause();
      else if (code !== 'EINTR') return undefined;
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_MS);
}
