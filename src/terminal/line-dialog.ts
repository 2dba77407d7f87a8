import { createInterface } from 'node:readline/promises';
import type { Choosing, Dialog, Item } from './dialog.ts';

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
    key(bar, keys) {
      print(bar);
      const isMeant = (name: string, typed: string): boolean => name === (typed === '' ? 'Enter' : typed.toLowerCase());
      return until((typed) => keys.find(({ name }) => isMeant(name, typed))?.value, options.unknown);
    },
    choose(choosing) {
      const items = printNumbered(choosing, print);
      const number = options.number(items.length);
      print(`\n  ${number}`);
      const shortcuts = choosing.shortcuts ?? [];
      return until(
        (typed) =>
          (items[Number(typed) - 1] ?? items.find(({ value }) => value === typed))?.value ??
          shortcuts.find(({ name }) => name === typed.toLowerCase())?.value,
        number,
      );
    },
    type(ask) {
      print(ask);
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
    close() {
      lines.removeAllListeners('close');
      lines.close();
    },
  };
}

/** Numbers the items, and returns them in that order. */
function printNumbered(choosing: Choosing, print: (line: string) => void): Item[] {
  const items: Item[] = [];
  print(choosing.ask);
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
