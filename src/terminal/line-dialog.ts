import { createInterface } from 'node:readline/promises';
import type { WriteStream } from 'node:tty';
import type { Choosing, Dialog, Item, Key } from './dialog.ts';

export interface LineOptions {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  /** Stands where the learner types. */
  prompt: string;
  /** Said to an answer that is none of those possible. */
  unknown: string;
  /** What may be answered where there are so many items. */
  number: (count: number) => string;
  signal: AbortSignal;
  /** Called on the end of the input. */
  interrupt: (by: 'SIGINT') => void;
}

/** How long a wait lasts before it is told, in milliseconds. */
const WAIT_TOLD_MS = 1000;

/** Questions as plain lines: for a terminal that can't redraw, and for whoever has the screen read aloud. */
export function openLines(options: LineOptions): Dialog {
  const { stdout, signal } = options;
  const lines = createInterface({ input: options.stdin, output: stdout, terminal: false });
  lines.on('close', () => {
    // The end of the input (Ctrl-D) leaves the prompt behind in its line.
    print('');
    options.interrupt('SIGINT');
  });

  const print = (text: string): void => void stdout.write(`${text}\n`);

  async function line(): Promise<string> {
    signal.throwIfAborted();
    try {
      return (await lines.question(options.prompt, { signal })).trim();
    } catch (error) {
      // Readline rejects with an error of its own.
      signal.throwIfAborted();
      throw error;
    }
  }

  /** Asks until the answer is one that `read` understands. */
  async function until(read: (typed: string) => string | undefined, unknown: string): Promise<string> {
    for (;;) {
      const value = read(await line());
      if (value !== undefined) return value;
      print(`\n  ${unknown}`);
    }
  }

  return {
    isDrawn: false,
    rows: () => (stdout as Partial<WriteStream>).rows || Number.POSITIVE_INFINITY,
    key({ above, bar, keys }) {
      for (const each of above?.(Number.POSITIVE_INFINITY) ?? []) print(each);
      print(`\n${bar()}`);
      return until((typed) => answerOf(keys, typed), options.unknown);
    },
    choose(choosingNow) {
      const choosing = choosingNow();
      const also = choosing.question?.also ?? [];
      const items = printNumbered(choosing, print);
      const number = options.number(items.length);
      print(`\n  ${number}`);
      if (also.length > 0) print(choosing.keys);
      return until(
        (typed) =>
          items[Number(typed) - 1]?.value ??
          items.find(({ value }) => value === typed)?.value ??
          (typed === '' ? undefined : answerOf(also, typed)),
        number,
      );
    },
    type({ above, keys }) {
      for (const each of above?.(Number.POSITIVE_INFINITY) ?? []) print(each);
      print(`\n${keys()}`);
      return line();
    },
    wait(text) {
      const timer = setTimeout(() => print(text(WAIT_TOLD_MS / 1000)), WAIT_TOLD_MS);
      return { stop: () => clearTimeout(timer) };
    },
    async aside(act) {
      lines.pause();
      try {
        return await act();
      } finally {
        lines.resume();
      }
    },
    print: (told) => told.forEach(print),
    eraseRest() {
      // Lines stay.
    },
    close() {
      lines.removeAllListeners('close');
      lines.close();
    },
  };
}

/** What a key answers that was typed as a line: an empty one is Enter. */
function answerOf(keys: readonly Key[], typed: string): string | undefined {
  return keys.find(({ name }) => name === (typed === '' ? 'Enter' : typed.toLowerCase()))?.value;
}

/** Numbers the items, and returns them in that order. */
function printNumbered(choosing: Choosing, print: (line: string) => void): Item[] {
  const items: Item[] = [];
  for (const each of choosing.above?.(Number.POSITIVE_INFINITY) ?? []) print(each);
  if (choosing.ask !== '') print(choosing.ask);
  for (const entry of choosing.items('')) {
    if ('gap' in entry) print(entry.gap);
    else {
      items.push(entry);
      const [head = '', ...more] = entry.lines;
      print(`${String(items.length).padStart(3)} ${head}`);
      for (const each of more) print(`    ${each}`);
    }
  }
  return items;
}
