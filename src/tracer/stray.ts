import type { Readable } from 'node:stream';
import { afterReading } from './reading.ts';

/** Tells output that the probe reported from output that went around it. */
export interface OutputMatch {
  /** The probe saw this text being written. */
  reported(text: string): void;
  /** Everything was read: nothing waits any longer. */
  finish(): void;
}

/**
 * Reads a program's output. The probe reports what goes through `process.stdout`, in its place among the events; what is in the pipe
 * beyond that is passed on as stray.
 */
export function matchOutput(pipe: Readable, stray: (text: string) => void): OutputMatch {
  const expected = expectText();
  const arrived: string[] = [];

  function match(): void {
    const text = arrived.shift();
    if (text === undefined) return;
    for (const each of expected.straysIn(text)) stray(each);
  }

  pipe.setEncoding('utf8');
  pipe.on('data', (text: string) => {
    arrived.push(text);
    // A report is written before the output itself, to another pipe: that one is to be read first.
    afterReading(match);
  });

  return {
    reported: expected.add,
    finish() {
      while (arrived.length > 0) match();
    },
  };
}

/** Texts that are still to come, in about this order. */
export interface Expected {
  add(text: string): void;
  /** Takes what was expected out of a text, and returns what is left of it, in pieces. */
  straysIn(text: string): string[];
}

export function expectText(): Expected {
  const awaited: string[] = [];

  /** Takes `length` characters off an awaited text: the rest of it may come with the next piece. */
  function take({ index, length }: Found): void {
    const rest = (awaited[index] as string).slice(length);
    awaited.splice(index, 1, ...(rest === '' ? [] : [rest]));
  }

  return {
    add: (text) => void awaited.push(text),
    straysIn(text) {
      const strays: string[] = [];
      for (let rest = text; rest !== ''; ) {
        const found = firstIn(rest, awaited) ?? { index: -1, at: rest.length, length: 0 };
        if (found.at > 0) strays.push(rest.slice(0, found.at));
        if (found.length > 0) take(found);
        rest = rest.slice(found.at + found.length);
      }
      return strays;
    },
  };
}

interface Found {
  /** Which of the awaited texts. */
  index: number;
  /** Where it begins. */
  at: number;
  /** How much of it is there. */
  length: number;
}

/** Texts come in their order, but for what a stream had kept back: no need to look for all of them. */
const LOOK_AHEAD = 8;

/** The awaited text that begins first: all of it, or as much as the end of the text has. */
function firstIn(text: string, awaited: readonly string[]): Found | undefined {
  let best: Found | undefined;
  for (const [index, each] of awaited.slice(0, LOOK_AHEAD).entries()) {
    const at = beginOf(each, text);
    if (at === -1 || (best && best.at <= at)) continue;
    best = { index, at, length: Math.min(each.length, text.length - at) };
    if (at === 0) break;
  }
  return best;
}

/** Where an awaited text begins, even if its end is still to come; -1 if nowhere. */
function beginOf(awaited: string, text: string): number {
  const whole = text.indexOf(awaited);
  if (whole !== -1) return whole;
  const first = awaited.charAt(0);
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1))
    if (awaited.startsWith(text.slice(at))) return at;
  return -1;
}
