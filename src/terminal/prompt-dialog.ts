import type { ReadStream, WriteStream } from 'node:tty';
import type { Look } from '../view/look.ts';
import { inRole } from '../view/span.ts';
import { Canvas } from './canvas.ts';
import type { Dialog } from './dialog.ts';
import { Footer } from './footer.ts';
import { inquire } from './inquiry.ts';
import { openJob } from './job.ts';
import { keyPrompt } from './key-prompt.ts';
import { openKeyboard } from './keyboard.ts';
import { listPrompt } from './list-prompt.ts';
import type { Prompt } from './prompt.ts';
import { openWaits } from './spinner.ts';
import { textPrompt } from './text-prompt.ts';

export interface DialogOptions {
  stdin: ReadStream;
  stdout: WriteStream;
  look: () => Look;
  /** Ends every question; its reason is what they reject with. */
  signal: AbortSignal;
  /** Called on Ctrl-C, and where the terminal is gone. */
  interrupt: (by: 'SIGINT' | 'SIGHUP') => void;
  /** Whether other programs have the terminal at the same time. */
  isShared: boolean;
}

/** What keys take below what stands above them: an empty row, the keys, and the row of the cursor. */
const KEY_ROWS = 4;

/** Prompts that are drawn and erased again, by inquirer and ora. */
export function openPrompts({ stdin, stdout, look, signal, interrupt, isShared }: DialogOptions): Dialog {
  let giveWay = new AbortController();
  const waits = openWaits(stdout, look);
  const footer = new Footer(stdout);
  const keyboard = openKeyboard(stdin, { interrupt, suspend: () => job.stop() }, isShared);
  const job = openJob({
    async before() {
      giveWay.abort();
      // The prompt erases itself before its promise is settled.
      await new Promise(setImmediate);
      footer.erase();
      waits.hide();
      keyboard.rest();
    },
    after() {
      giveWay = new AbortController();
      keyboard.wake();
      waits.show();
    },
  });

  /** Asks until there is an answer: a prompt that had to give way is drawn again. */
  async function ask<Own, Value extends string>(prompt: Prompt<Own, Value>): Promise<Value> {
    for (;;) {
      await job.going();
      signal.throwIfAborted();
      footer.erase();
      const answer = await askOnce(prompt, giveWay.signal);
      if (answer !== undefined) return answer;
    }
  }

  async function askOnce<Own, Value extends string>(
    prompt: Prompt<Own, Value>,
    gaveWay: AbortSignal,
  ): Promise<Value | undefined> {
    const { input, stop } = keyboard.listen();
    try {
      const ended = AbortSignal.any([signal, gaveWay]);
      return await inquire(prompt, { input, output: new Canvas(stdout), signal: ended });
    } catch (error) {
      // Inquirer rejects with an error of its own.
      signal.throwIfAborted();
      if (gaveWay.aborted) return undefined;
      throw error;
    } finally {
      stop();
    }
  }

  return {
    isDrawn: true,
    rows: () => stdout.rows || Number.POSITIVE_INFINITY,
    async key(keying) {
      const value = await ask(keyPrompt(keying));
      footer.show(keying.above?.((stdout.rows || 24) - KEY_ROWS) ?? []);
      return value;
    },
    async choose(choosing) {
      const { glyphs, painter } = look();
      const active = (line: string): string => painter.paint(inRole('strong', line));
      return await ask(listPrompt({ choosing, look: { pointer: glyphs.pointer, active } }));
    },
    type: (typing) => ask(textPrompt(typing)),
    wait: (text) => waits.begin(text),
    async aside(act) {
      footer.erase();
      const giveBack = keyboard.lend();
      try {
        return await act();
      } finally {
        giveBack();
      }
    },
    print: (lines) => footer.print(lines),
    eraseRest: () => footer.erase(),
    close() {
      footer.erase();
      job.release();
      keyboard.release();
    },
  };
}
