import fs from 'node:fs';
import type { Answer, ProbeMessage } from '../model/wire.ts';

/** A message whose time is noted when it is sent. */
export type Report = DistributiveOmit<ProbeMessage, 'at'>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const NEWLINE = 0x0a;

/** The line to the tracer. Raw and synchronous: a stream would be a `net.Socket`, and the probe must not observe itself. */
export interface Channel {
  /** Reports, and returns at once. */
  tell(message: Report): void;
  /** Reports, and blocks the whole process until the tracer answers. */
  ask(message: Report): Answer;
}

/**
 * @param now milliseconds on the clock shared with the tracer
 * @param lost called once when the tracer is gone; from then on nothing is reported and nothing waits
 */
export function openChannel(fd: number, now: () => number, lost: () => void): Channel {
  let open = true;

  function close(): Answer {
    if (open) {
      open = false;
      lost();
    }
    return {};
  }

  function tell(message: Report): void {
    if (!open) return;
    try {
      // The time goes in last, so that as little as possible lies between it and the writing.
      const body = JSON.stringify(message).slice(0, -1);
      writeAll(fd, Buffer.from(`${body},"at":${now()}}\n`));
    } catch {
      // The tracer has died: the program is no longer watched.
      close();
    }
  }

  function ask(message: Report): Answer {
    tell(message);
    if (!open) return {};
    const line = readLine(fd);
    return line === undefined ? close() : (JSON.parse(line) as Answer);
  }

  return { tell, ask };
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let sent = 0; sent < bytes.length; ) sent += fs.writeSync(fd, bytes, sent);
}

/** One answer: the tracer sends no more than one at a time. Undefined when it hung up. */
function readLine(fd: number): string | undefined {
  const chunk = Buffer.alloc(256);
  let line = '';
  for (;;) {
    const count = readSome(fd, chunk);
    if (count === 0) return undefined;
    line += chunk.toString('utf8', 0, count);
    if (chunk[count - 1] === NEWLINE) return line;
  }
}

function readSome(fd: number, into: Buffer): number {
  try {
    return fs.readSync(fd, into);
  } catch {
    return 0;
  }
}
