import type { ReadStream, WriteStream } from 'node:tty';
import type { Look } from '../view/look.ts';
import { withRole } from '../view/span.ts';
import { Canvas } from './canvas.ts';
import { type Dialog, KEY_ROWS } from './dialog.ts';
import { Footer } from './footer.ts';
import { openJob } from './job.ts';
import { keyPrompt } from './key-prompt.ts';
import { type Keyboard, openKeyboard } from './keyboard.ts';
import { listPrompt } from './list-prompt.ts';
import type { Prompt } from './prompt.ts';
import { runPrompt } from './run-prompt.ts';
import { createWaitIndicators } from './spinner.ts';
import { textPrompt } from './text-prompt.ts';

export interface PromptDialogOptions {
  stdin: ReadStream;
  stdout: WriteStream;
  look: () => Look;
  /** Ends every question. They reject with its reason. */
  signal: AbortSignal;
  /** Called with SIGINT on Ctrl-C, and with SIGHUP if the terminal is gone. */
  interrupt: (by: 'SIGINT' | 'SIGHUP') => void;
  /** Whether other programs use the terminal at the same time. */
  isShared: boolean;
}

/** A dialog of prompts that are drawn and erased, with inquirer and ora. */
export function openPromptDialog({ stdin, stdout, look, signal, interrupt, isShared }: PromptDialogOptions): Dialog {
  let giveWay = new AbortController();
  const waits = createWaitIndicators(stdout, look);
  const footer = new Footer(stdout);
  const keyboard = openKeyboard(stdin, { interrupt, suspend: () => job.stop() }, isShared);
  const job = openJob({
    async before() {
      giveWay.abort();
      // The prompt erases itself before its promise settles.
      await new Promise(setImmediate);
      footer.erase();
      waits.hide();
      keyboard.pause();
    },
    after() {
      giveWay = new AbortController();
      keyboard.resume();
      waits.show();
    },
  });

  /** Asks until there is an answer. After Ctrl-Z the prompt is drawn again. */
  async function ask<Own, Value extends string>(prompt: Prompt<Own, Value>, isAlone = false): Promise<Value> {
    for (;;) {
      await job.whenRunning();
      signal.throwIfAborted();
      footer.erase();
      const answer = await askOnce(prompt, { keyboard, stdout, signal, gaveWay: giveWay.signal, isAlone });
      if (answer !== undefined) return answer;
    }
  }

  return {
    isDrawn: true,
    rows: () => stdout.rows || Number.POSITIVE_INFINITY,
    async askKey(keying) {
      const value = await ask(keyPrompt(keying));
      footer.show(keying.above?.((stdout.rows || 24) - KEY_ROWS) ?? []);
      return value;
    },
    async askChoice(choosing) {
      const { glyphs, painter } = look();
      const active = (line: string): string => painter.paint(withRole('strong', line));
      return await ask(listPrompt({ choosing, look: { pointer: glyphs.pointer, active } }));
    },
    askText: (typing) => ask(textPrompt(typing)),
    askAlone: (prompt) => ask(prompt, true),
    showWait: (text) => waits.begin(text),
    async lendTerminal(act) {
      footer.erase();
      const giveBack = keyboard.lend();
      try {
        return await act();
      } finally {
        giveBack();
      }
    },
    print: (lines) => footer.print(lines),
    eraseFooter: () => footer.erase(),
    close() {
      footer.erase();
      job.release();
      keyboard.release();
    },
  };
}

interface Asking extends Pick<PromptDialogOptions, 'stdout' | 'signal'> {
  keyboard: Keyboard;
  /** Ends the prompt without an answer. */
  gaveWay: AbortSignal;
  /** Whether it gets a screen of its own. */
  isAlone: boolean;
}

/** The sequences that begin and end a screen of its own, on terminals that have one (`smcup` and `rmcup` in terminfo). */
const OWN_SCREEN = { begin: '\x1b[?1049h\x1b[H', end: '\x1b[?1049l' };

async function askOnce<Own, Value extends string>(
  prompt: Prompt<Own, Value>,
  { keyboard, stdout, signal, gaveWay, isAlone }: Asking,
): Promise<Value | undefined> {
  const { input, stop } = keyboard.listen();
  if (isAlone) stdout.write(OWN_SCREEN.begin);
  try {
    const ended = AbortSignal.any([signal, gaveWay]);
    return await runPrompt(prompt, { input, output: new Canvas(stdout), signal: ended });
  } catch (error) {
    // Inquirer rejects with its own error.
    signal.throwIfAborted();
    if (gaveWay.aborted) return undefined;
    throw error;
  } finally {
    stop();
    if (isAlone) stdout.write(OWN_SCREEN.end);
  }
}
