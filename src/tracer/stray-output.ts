import type { Readable } from 'node:stream';
import { Queue } from './queue.ts';
import { afterReading } from './reading.ts';

/** Separates output that the probe reported from other output. */
export interface OutputMatch<R> {
  /** The probe has reported this text. */
  reported(text: string, report: R): void;
  /** Processes everything that was read. Nothing more will come. */
  finish(): void;
}

/** Printed text that was not reported. */
export interface StrayOutput<R> {
  text: string;
  /** The report of a text that comes after it. */
  before: R | undefined;
}

/**
 * Reads a program's output. The probe reports what goes through `process.stdout`, in its order among the events. Everything else in the
 * pipe is passed on as stray output.
 *
 * @param complete is called when all of a reported text has come, after the stray output before it
 */
export function matchOutput<R>(
  pipe: Readable,
  stray: (stray: StrayOutput<R>) => void,
  complete: (report: R) => void = () => undefined,
): OutputMatch<R> {
  const expected = createExpectedOutput<R>();
  const arrived = new Queue<string>();

  function match(): void {
    const text = arrived.shift();
    if (text === undefined) return;
    for (const each of expected.straysIn(text)) stray(each);
    for (const report of expected.takeArrived()) complete(report);
  }

  pipe.setEncoding('utf8');
  pipe.on('data', (text: string) => {
    arrived.push(text);
    // The probe writes the report before the output, to another pipe. So that pipe must be read first.
    afterReading(match);
  });

  return {
    reported: expected.add,
    finish() {
      while (arrived.length > 0) match();
    },
  };
}

/** Reported texts that did not come yet, approximately in order. */
export interface ExpectedOutput<R> {
  add(text: string, report: R): void;
  /** Removes expected texts from a text, and returns the remaining parts. */
  straysIn(text: string): StrayOutput<R>[];
  /** Returns the reports of texts that have come completely since the last call. */
  takeArrived(): R[];
}

interface AwaitedOutput<R> {
  text: string;
  report: R;
}

/** The most characters of reported text that did not come. Beyond that, the oldest is dropped. */
const MOST_AWAITED = 32 * 1024 * 1024;

export function createExpectedOutput<R>(): ExpectedOutput<R> {
  const awaited = new Queue<AwaitedOutput<R>>();
  let size = 0;
  let arrived: R[] = [];

  /** Removes `length` characters from an awaited text. The rest may come with the next chunk. */
  function take({ index, length }: AwaitedMatch, { text, report }: AwaitedOutput<R>): void {
    size -= length;
    if (length === text.length) {
      awaited.remove(index);
      arrived.push(report);
    } else awaited.replace(index, { text: text.slice(length), report });
  }

  return {
    add(text, report) {
      awaited.push({ text, report });
      size += text.length;
      while (size > MOST_AWAITED) size -= awaited.shift()?.text.length ?? size;
    },
    straysIn(text) {
      const strays: StrayOutput<R>[] = [];
      for (let rest = text; rest !== ''; ) {
        const found = findFirst(rest, awaited) ?? { index: 0, at: rest.length, length: 0 };
        const next = awaited.at(found.index);
        if (found.at > 0) strays.push({ text: rest.slice(0, found.at), before: next?.report });
        if (next && found.length > 0) take(found, next);
        rest = rest.slice(found.at + found.length);
      }
      return strays;
    },
    takeArrived() {
      const reports = arrived;
      arrived = [];
      return reports;
    },
  };
}

interface AwaitedMatch {
  /** Index of the awaited text. */
  index: number;
  /** Where it begins in the chunk. */
  at: number;
  /** How many characters of it are in the chunk. */
  length: number;
}

/** Texts come in order, except for text that a stream has buffered. So it is enough to look for the first few. */
const LOOK_AHEAD = 8;

/** Finds the awaited text that begins first. Its end may be missing at the end of the chunk. */
function findFirst(text: string, awaited: Queue<{ text: string }>): AwaitedMatch | undefined {
  let best: AwaitedMatch | undefined;
  for (let index = 0; index < Math.min(awaited.length, LOOK_AHEAD); index += 1) {
    const each = awaited.at(index)?.text ?? '';
    const at = startIn(each, text);
    if (at === -1 || (best && best.at <= at)) continue;
    best = { index, at, length: Math.min(each.length, text.length - at) };
    if (at === 0) break;
  }
  return best;
}

/** Where an awaited text begins, even if its end is still missing; -1 if it is not in the chunk. */
function startIn(awaited: string, text: string): number {
  const whole = text.indexOf(awaited);
  if (whole !== -1) return whole;
  if (awaited.startsWith(text)) return 0;
  // If the end is missing, the text begins too late to fit completely.
  const overlap = overlapLength(text.slice(-(awaited.length - 1) || text.length), awaited);
  return overlap === 0 ? -1 : text.length - overlap;
}

/** How many characters at the end of a text are the beginning of another one. Takes time proportional to the length of the text. */
function overlapLength(text: string, next: string): number {
  const last = text.charCodeAt(text.length - 1);
  if (next.lastIndexOf(String.fromCharCode(last), text.length - 1) === -1) return 0;
  const borders = new Uint32Array(Math.min(text.length, next.length) + 1);
  const grow = (length: number, code: number): number => {
    let known = length;
    while (known > 0 && (known === next.length || next.charCodeAt(known) !== code)) known = borders[known] ?? 0;
    return next.charCodeAt(known) === code ? known + 1 : known;
  };
  for (let at = 1; at < borders.length - 1; at += 1) borders[at + 1] = grow(borders[at] ?? 0, next.charCodeAt(at));
  let length = 0;
  for (let at = 0; at < text.length; at += 1) length = grow(length, text.charCodeAt(at));
  return length;
}
