import { createInterface } from 'node:readline/promises';
import type { Choosing, Dialog, Item } from './dialog.ts';

export interface LineOptions {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  /** Stands where the learner types. */
  prompt: string;
  /** Said to an answer that is none of those possible. */
  unknown: string;
  signal: AbortSignal;
  /** Called on the end of the input. */
  interrupt: () => void;
}

/** How long a wait lasts before it is told, in milliseconds. */
const WAIT_TOLD_MS = 1000;

/** Questions as plain lines: for a terminal that can't redraw, and for whoever has the screen read aloud. */
export function openLines(options: LineOptions): Dialog {
  const { stdout, signal } = options;
  const lines = createInterface({ input: options.stdin, output: stdout, terminal: false });
  lines.on('close', () => options.interrupt());

  const print = (text: string): void => void stdout.write(`${text}\n`);

  async function line(): Promise<string> {
    signal.throwIfAborted();
    const typed = await lines.question(options.prompt, { signal });
    return typed.trim();
  }

  /** Asks until the answer is one that `read` understands. */
  async function until(read: (typed: string) => string | undefined): Promise<string> {
    for (;;) {
      const value = read(await line());
      if (value !== undefined) return value;
      print(options.unknown);
    }
  }

  return {
    key(bar, keys) {
      print(bar);
      return until((typed) => keys.find(({ name }) => name === (typed === '' ? 'Enter' : typed.toLowerCase()))?.value);
    },
    choose(choosing) {
      const items = printNumbered(choosing, print);
      return until((typed) => items[Number(typed) - 1]?.value ?? items.find(({ value }) => value === typed)?.value);
    },
    type(ask) {
      print(ask);
      return line();
    },
    wait(text) {
      const timer = setTimeout(() => print(text(0)), WAIT_TOLD_MS);
      return { stop: () => clearTimeout(timer) };
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
