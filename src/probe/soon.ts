import { attempt } from './attempt.ts';

/** How soon, in milliseconds. Not a round number, so that it shares Node's list of timers with none of the program's. */
const SOON_MS = 307;

/** Has something done soon after it was asked for. */
export interface Soon {
  timer: NodeJS.Timeout;
  ask(): void;
}

/** What Node looks at when a timer is due. */
interface Inner {
  _onTimeout: unknown;
  _destroyed: boolean;
}

/**
 * One timer for all times, made before the program begins: a new one could be seen (`async_hooks`). It keeps no process alive. It has
 * no callback, since that would be announced to the program's hooks: where Node looks whether it has one, the time has come.
 */
export function soon(act: () => void): Soon {
  let isAsked = false;
  const timer = setTimeout(() => undefined, SOON_MS).unref();
  const inner = timer as unknown as Inner;
  Object.defineProperty(timer, '_onTimeout', {
    get(): undefined {
      isAsked = false;
      attempt(act);
      // Nor is it announced that it is over.
      inner._destroyed = true;
    },
  });
  return {
    timer,
    ask() {
      if (isAsked) return;
      isAsked = true;
      inner._destroyed = false;
      timer.refresh();
    },
  };
}
