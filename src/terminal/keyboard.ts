import { emitKeypressEvents, type Interface } from 'node:readline';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';

const CTRL_C = 0x03;
const CTRL_D = 0x04;
const CTRL_Z = 0x1a;

/** How long a lone Esc may still become an arrow key, in milliseconds: Node's half second would be felt. */
const ESCAPE_MS = 100;

/**
 * The keyboard while somebody is learning. It stays in raw mode the whole time, also between two prompts: nothing that is typed
 * meanwhile is echoed into the story, and Ctrl-C is heard at every moment.
 */
export interface Keyboard {
  /** What a prompt reads from, until it stops. Keys that nobody listens to are dropped: one press too many does not answer the next question. */
  listen(): Listener;
  /** Leaves the terminal to others, as it was. */
  rest(): void;
  /** Takes it back, unless it was released. */
  wake(): void;
  /** Leaves it to a program of ours, until what it returns is called: being woken does not take it back before. */
  lend(): () => void;
  /** Gives the terminal back as it was, for good. */
  release(): void;
}

export interface Listener {
  input: PassThrough;
  stop(): void;
}

/** How often the terminal is taken back from others who have it too, in milliseconds. */
const TAKE_BACK_MS = 100;

export interface KeyboardListening {
  /** Ctrl-C or Ctrl-D; or the terminal is gone. */
  interrupt(by: 'SIGINT' | 'SIGHUP'): void;
  /** Ctrl-Z, where the platform has jobs. */
  suspend(): void;
}

/**
 * @param isShared whether other programs have the terminal at the same time: a process of Node that ends leaves it in the mode in which it
 *   was when it started, and nobody is told of it
 */
export function openKeyboard(
  stdin: ReadStream,
  { interrupt, suspend }: KeyboardListening,
  isShared: boolean,
): Keyboard {
  let listener: PassThrough | undefined;
  let takingBack: NodeJS.Timeout | undefined;
  let isReleased = false;
  let isLent = false;

  function onData(bytes: Buffer): void {
    if (bytes.includes(CTRL_C) || bytes.includes(CTRL_D)) interrupt('SIGINT');
    else if (bytes.includes(CTRL_Z)) suspend();
    // What was pressed after the terminal got another size is for what will have been drawn by then.
    else setImmediate((asked) => asked?.write(bytes), listener);
  }

  function listen(): Listener {
    const input = new PassThrough();
    // Node heeds who speaks first, and inquirer would wait for half a second.
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

  /** Setting the mode that it believes to have, Node would leave the terminal as others have made it. */
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
  // Whoever stopped us from outside has left the terminal in some mode of theirs.
  process.on('SIGCONT', wake);
  wake();
  return { listen, rest, wake, lend, release };
}
