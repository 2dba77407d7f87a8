import { createInterface } from 'node:readline/promises';
import type { WriteStream } from 'node:tty';
import type { Dialog } from './dialog.ts';
import {
  type PlainQuestion,
  type PlainWords,
  plainKeyQuestion,
  plainListQuestion,
  plainTextQuestion,
} from './plain-question.ts';

export interface LineDialogOptions extends PlainWords {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  /** Stands where the learner types. */
  prompt: string;
  signal: AbortSignal;
  /** Called on the end of the input. */
  interrupt: (by: 'SIGINT') => void;
}

/** How long a wait lasts before it is printed, in milliseconds. */
const WAIT_TOLD_MS = 1000;

/** A dialog of plain lines, for terminals that can't redraw, and for screen readers. */
export function openLineDialog(options: LineDialogOptions): Dialog {
  const { stdout, signal } = options;
  const lines = createInterface({ input: options.stdin, output: stdout, terminal: false });
  lines.on('close', () => {
    // After Ctrl-D the cursor is still in the line of the prompt.
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
    askKey: (keying) => ask(plainKeyQuestion(keying, options)),
    askChoice: (choosing) => ask(plainListQuestion(choosing(), options)),
    askText: (typing) => ask(plainTextQuestion(typing, options)),
    showWait(text) {
      const timer = setTimeout(() => print(text(WAIT_TOLD_MS / 1000)), WAIT_TOLD_MS);
      return { stop: () => clearTimeout(timer) };
    },
    async lendTerminal(act) {
      lines.pause();
      try {
        return await act();
      } finally {
        lines.resume();
      }
    },
    print: (text) => text.forEach(print),
    eraseFooter() {
      // There is no footer.
    },
    close() {
      lines.removeAllListeners('close');
      lines.close();
    },
  };
}
