import process from 'node:process';
import type { ReadStream, WriteStream } from 'node:tty';
import ora, { type Ora } from 'ora';
import type { Look } from '../view/look.ts';
import type { Dialog } from './dialog.ts';
import { openJob } from './job.ts';
import { openKeyboard } from './keyboard.ts';
import { keyPrompt, listPrompt, textPrompt } from './prompts.ts';

export interface DialogOptions {
  stdin: ReadStream;
  stdout: WriteStream;
  look: () => Look;
  /** Ends every question; its reason is what they reject with. */
  signal: AbortSignal;
  /** Called on Ctrl-C, and where the terminal is gone. */
  interrupt: (by: 'SIGINT' | 'SIGHUP') => void;
}

/** Waits shorter than this leave nothing on the screen, in milliseconds. */
const WAIT_SHOWN_MS = 150;

type Asking<C> = (config: C, context: object) => Promise<string>;

/** Prompts that are drawn and erased again, by inquirer and ora. */
export function openPrompts({ stdin, stdout, look, signal, interrupt }: DialogOptions): Dialog {
  let giveWay = new AbortController();
  let spinner: Ora | undefined;
  const keyboard = openKeyboard(stdin, { interrupt, suspend: () => job.stop() });
  const job = openJob({
    async before() {
      giveWay.abort();
      // The prompt erases itself before its promise is settled.
      await new Promise(setImmediate);
      spinner?.stop();
      keyboard.rest();
    },
    after() {
      giveWay = new AbortController();
      keyboard.wake();
    },
  });

  /** Asks until there is an answer: a prompt that had to give way is drawn again. */
  async function ask<C>(prompt: Asking<C>, config: C): Promise<string> {
    for (;;) {
      await job.going();
      signal.throwIfAborted();
      const answer = await askOnce(prompt, config, giveWay.signal);
      if (answer !== undefined) return answer;
    }
  }

  async function askOnce<C>(prompt: Asking<C>, config: C, gaveWay: AbortSignal): Promise<string | undefined> {
    keyboard.isAsked = true;
    try {
      const ended = AbortSignal.any([signal, gaveWay]);
      return await prompt(config, { input: keyboard.input, output: stdout, signal: ended, clearPromptOnDone: true });
    } catch (error) {
      // Inquirer rejects with an error of its own.
      signal.throwIfAborted();
      if (gaveWay.aborted) return undefined;
      throw error;
    } finally {
      keyboard.isAsked = false;
    }
  }

  return {
    key: (bar, keys) => ask(keyPrompt, { bar, keys }),
    choose(choosing) {
      const { glyphs, paint } = look();
      return ask(listPrompt, {
        ...choosing,
        look: { pointer: glyphs.pointer, active: paint.strong, rows: stdout.rows || 24 },
      });
    },
    type: (text, keys) => ask(textPrompt, { ask: text, keys }),
    wait(text) {
      const waiting = ora({
        stream: stdout,
        discardStdin: false,
        indent: 1,
        isEnabled: true,
        color: look().paint.colour ? 'cyan' : false,
      });
      spinner = waiting;
      const since = process.hrtime.bigint();
      const draw = (): void => {
        const line = text(Number((process.hrtime.bigint() - since) / 1_000_000_000n));
        if (waiting.isSpinning) waiting.text = line;
        else waiting.start(line);
      };
      const first = setTimeout(draw, WAIT_SHOWN_MS);
      const each = setInterval(draw, 500);
      return {
        stop() {
          clearTimeout(first);
          clearInterval(each);
          if (waiting.isSpinning) waiting.stop();
        },
      };
    },
    close() {
      job.release();
      keyboard.release();
    },
  };
}
