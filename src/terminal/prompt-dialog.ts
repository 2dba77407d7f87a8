import process from 'node:process';
import type { ReadStream, WriteStream } from 'node:tty';
import ora from 'ora';
import type { Look } from '../view/look.ts';
import type { Dialog } from './dialog.ts';
import { openKeyboard } from './keyboard.ts';
import { keyPrompt, listPrompt, textPrompt } from './prompts.ts';

export interface DialogOptions {
  stdin: ReadStream;
  stdout: WriteStream;
  look: () => Look;
  /** Ends every question; its reason is what they reject with. */
  signal: AbortSignal;
  /** Called on Ctrl-C. */
  interrupt: () => void;
}

/** Waits shorter than this leave nothing on the screen, in milliseconds. */
const WAIT_SHOWN_MS = 150;

/** Lines of a list prompt besides the list itself. */
const ROWS_AROUND = 7;

type Asking<C> = (config: C, context: object) => Promise<string>;

/** Prompts that are drawn and erased again, by inquirer and ora. */
export function openPrompts(options: DialogOptions): Dialog {
  const { stdin, stdout, look, signal } = options;
  const keyboard = openKeyboard(stdin, options.interrupt);

  async function ask<C>(prompt: Asking<C>, config: C): Promise<string> {
    signal.throwIfAborted();
    keyboard.isAsked = true;
    try {
      return await prompt(config, { input: keyboard.input, output: stdout, signal, clearPromptOnDone: true });
    } catch (error) {
      // Inquirer rejects with an error of its own.
      signal.throwIfAborted();
      throw error;
    } finally {
      keyboard.isAsked = false;
    }
  }

  return {
    key: (bar, keys) => ask(keyPrompt, { bar, keys }),
    choose(choosing) {
      const { glyphs, paint } = look();
      const rows = Math.max(4, (stdout.rows ?? 24) - ROWS_AROUND);
      return ask(listPrompt, { ...choosing, look: { pointer: glyphs.pointer, active: paint.strong, rows } });
    },
    type: (text, keys) => ask(textPrompt, { ask: text, keys }),
    wait(text) {
      const spinner = ora({ stream: stdout, discardStdin: false, indent: 1, isEnabled: true });
      const since = process.hrtime.bigint();
      const draw = (): void => {
        const line = text(Number((process.hrtime.bigint() - since) / 1_000_000_000n));
        if (spinner.isSpinning) spinner.text = line;
        else spinner.start(line);
      };
      const first = setTimeout(draw, WAIT_SHOWN_MS);
      const each = setInterval(draw, 500);
      return {
        stop() {
          clearTimeout(first);
          clearInterval(each);
          if (spinner.isSpinning) spinner.stop();
        },
      };
    },
    close: () => keyboard.release(),
  };
}
