import { emitKeypressEvents, type Interface } from 'node:readline';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const CTRL_Z = 0x1a;

/** How long an Esc may be the start of an arrow key's sequence, in milliseconds. Node's half second would be too slow. */
const ESCAPE_MS = 100;

/**
 * The keyboard while a dialog is open. It stays in raw mode the whole time, also between two prompts. So typed keys are not echoed, and
 * Ctrl-C works at every moment.
 */
export interface Keyboard {
  /** The input of a prompt, until its `stop`. Without a listener, keys are dropped, so that they do not answer the next question. */
  listen(): KeyInput;
  /** Leaves the terminal to others, in its usual mode. */
  pause(): void;
  /** Takes the terminal back, unless it was released or lent. */
  resume(): void;
  /** Leaves the terminal to a program that we start. The returned function takes it back; `resume` does not. */
  lend(): () => void;
  /** Gives the terminal back for good. */
  release(): void;
}

export interface KeyInput {
  input: PassThrough;
  stop(): void;
}

/** How often raw mode is set again while other programs use the terminal, in milliseconds. */
const TAKE_BACK_MS = 100;

export interface KeyboardEvents {
  /** SIGINT for Ctrl-C and Ctrl-D, SIGHUP if the terminal is gone. */
  interrupt(by: 'SIGINT' | 'SIGHUP'): void;
  /** Ctrl-Z was pressed. */
  suspend(): void;
}

/**
 * @param isShared whether other programs use the terminal at the same time. A Node process that ends restores the mode that it found, and
 *   nobody is told of it
 */
export function openKeyboard(stdin: ReadStream, { interrupt, suspend }: KeyboardEvents, isShared: boolean): Keyboard {
  let listener: PassThrough | undefined;
  let takingBack: NodeJS.Timeout | undefined;
  let isReleased = false;
  let isLent = false;

  function onData(bytes: Buffer): void {
    if (bytes.includes(CTRL_C) || bytes.includes(CTRL_D)) interrupt('SIGINT');
    else if (bytes.includes(CTRL_Z)) suspend();
    // After a resize, the prompt is drawn again before it gets the key.
    else setImmediate((asked) => asked?.write(bytes), listener);
  }

  function listen(): KeyInput {
    const input = new PassThrough();
    // The first call decides the timeout. Inquirer's own call would set half a second.
    emitKeypressEvents(input, { escapeCodeTimeout: ESCAPE_MS } as unknown as Interface);
    listener = input;
    return {
      input,
      stop() {
        if (listener === input) listener = undefined;
      },
    };
  }

  /** In raw mode no key ends the input. */
  function onEnd(): void {
    interrupt('SIGHUP');
  }

  function rest(): void {
    clearInterval(takingBack);
    stdin.setRawMode(false);
    stdin.pause();
  }

  function wake(): void {
    if (isReleased || isLent) return;
    setRaw();
    stdin.resume();
    clearInterval(takingBack);
    if (isShared) takingBack = setInterval(setRaw, TAKE_BACK_MS);
  }

  /** Node ignores a mode that it believes to be set already. So raw mode is switched off first. */
  function setRaw(): void {
    stdin.setRawMode(false);
    stdin.setRawMode(true);
  }

  function lend(): () => void {
    isLent = true;
    rest();
    return () => {
      isLent = false;
      wake();
    };
  }

  function release(): void {
    isReleased = true;
    process.off('SIGCONT', wake);
    stdin.off('data', onData);
    stdin.off('end', onEnd);
    rest();
    listener = undefined;
  }

  stdin.on('data', onData);
  stdin.on('end', onEnd);
  // After a stop from outside, the terminal is in another mode.
  process.on('SIGCONT', wake);
  wake();
  return { listen, pause: rest, resume: wake, lend, release };
}
