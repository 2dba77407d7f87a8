import { createInterface } from 'node:readline/promises';
import type { WriteStream } from 'node:tty';
import type { Dialog } from './dialog.ts';
import { type PlainQuestion, type PlainWords, plainKeys, plainList, plainText } from './plain-question.ts';

export interface LineOptions extends PlainWords {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  /** Stands where the learner types. */
  prompt: string;
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

  /** Asks until a line is an answer. */
  async function ask<Value extends string>(question: PlainQuestion<Value>): Promise<Value> {
    question.lines.forEach(print);
    for (;;) {
      const value = question.answer(await line());
      if (value !== undefined) return value;
      print(`\n  ${question.unknown}`);
    }
  }

  return {
    isDrawn: false,
    rows: () => (stdout as Partial<WriteStream>).rows || Number.POSITIVE_INFINITY,
    key: (keying) => ask(plainKeys(keying, options)),
    choose: (choosing) => ask(plainList(choosing(), options)),
    type: (typing) => ask(plainText(typing, options)),
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
