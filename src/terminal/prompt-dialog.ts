import type { ReadStream, WriteStream } from 'node:tty';
import type { Look } from '../view/look.ts';
import { Canvas } from './canvas.ts';
import type { Dialog, Waiting } from './dialog.ts';
import { openJob } from './job.ts';
import { openKeyboard } from './keyboard.ts';
import { listPrompt } from './list-prompt.ts';
import { keyPrompt, textPrompt } from './prompts.ts';
import { spin } from './spinner.ts';

export interface DialogOptions {
  stdin: ReadStream;
  stdout: WriteStream;
  look: () => Look;
  /** Ends every question; its reason is what they reject with. */
  signal: AbortSignal;
  /** Called on Ctrl-C, and where the terminal is gone. */
  interrupt: (by: 'SIGINT' | 'SIGHUP') => void;
}

type Asking<C> = (config: C, context: object) => Promise<string>;

/** Prompts that are drawn and erased again, by inquirer and ora. */
export function openPrompts({ stdin, stdout, look, signal, interrupt }: DialogOptions): Dialog {
  let giveWay = new AbortController();
  let waiting: { text: (seconds: number) => string; spinner: Waiting } | undefined;
  const spinFor = (text: (seconds: number) => string): Waiting => spin(stdout, look().paint.colour, text);
  const keyboard = openKeyboard(stdin, { interrupt, suspend: () => job.stop() });
  const job = openJob({
    async before() {
      giveWay.abort();
      // The prompt erases itself before its promise is settled.
      await new Promise(setImmediate);
      waiting?.spinner.stop();
      keyboard.rest();
    },
    after() {
      giveWay = new AbortController();
      keyboard.wake();
      // Meanwhile that wait may have ended, and another one have begun.
      waiting?.spinner.stop();
      if (waiting) waiting.spinner = spinFor(waiting.text);
    },
  });

  /** Asks until there is an answer: a prompt that had to give way is drawn again. */
  async function ask<C>(prompt: Asking<C>, config: (canvas: Canvas) => C): Promise<string> {
    for (;;) {
      await job.going();
      signal.throwIfAborted();
      const answer = await askOnce(prompt, config, giveWay.signal);
      if (answer !== undefined) return answer;
    }
  }

  async function askOnce<C>(
    prompt: Asking<C>,
    config: (canvas: Canvas) => C,
    gaveWay: AbortSignal,
  ): Promise<string | undefined> {
    const { input, stop } = keyboard.listen();
    try {
      const ended = AbortSignal.any([signal, gaveWay]);
      const canvas = new Canvas(stdout);
      return await prompt(config(canvas), { input, output: canvas, signal: ended, clearPromptOnDone: true });
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
    key: (keying) => ask(keyPrompt, (canvas) => ({ ...keying, canvas })),
    choose(choosing) {
      const { glyphs, paint } = look();
      return ask(listPrompt, (canvas) => ({
        canvas,
        choosing: typeof choosing === 'function' ? choosing : () => choosing,
        look: { pointer: glyphs.pointer, active: paint.strong },
      }));
    },
    type: (typing) => ask(textPrompt, (canvas) => ({ ...typing, canvas })),
    wait(text) {
      const own = { text, spinner: spinFor(text) };
      waiting = own;
      return {
        stop() {
          own.spinner.stop();
          if (waiting === own) waiting = undefined;
        },
      };
    },
    close() {
      job.release();
      keyboard.release();
    },
  };
}
