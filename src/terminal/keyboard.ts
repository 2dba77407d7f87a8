import process from 'node:process';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';

const CTRL_C = '\x03';
const CTRL_Z = '\x1a';

/**
 * The keyboard while somebody is learning. It stays in raw mode the whole time, also between two prompts: nothing that is typed
 * meanwhile is echoed into the story, and Ctrl-C is heard at every moment.
 */
export interface Keyboard {
  /** What prompts read from. */
  readonly input: PassThrough;
  /** Whether a prompt is reading; otherwise keys are dropped, so that one press too many does not answer the next question. */
  isAsked: boolean;
  /** Gives the terminal back as it was. */
  release(): void;
}

/** @param interrupt called on Ctrl-C */
export function openKeyboard(stdin: ReadStream, interrupt: () => void): Keyboard {
  const input = new PassThrough();
  const keyboard: Keyboard = { input, isAsked: false, release };

  function onData(bytes: Buffer): void {
    const keys = bytes.toString('latin1');
    if (keys.includes(CTRL_C)) interrupt();
    else if (keys.includes(CTRL_Z)) suspend();
    else if (keyboard.isAsked) input.write(bytes);
  }

  function suspend(): void {
    if (process.platform === 'win32') return;
    stdin.setRawMode(false);
    process.once('SIGCONT', () => stdin.setRawMode(true));
    process.kill(process.pid, 'SIGTSTP');
  }

  function release(): void {
    stdin.off('data', onData);
    stdin.setRawMode(false);
    stdin.pause();
    input.end();
  }

  stdin.setRawMode(true);
  stdin.on('data', onData);
  stdin.resume();
  return keyboard;
}
