import { attempt } from './attempt.ts';

/** How soon, in milliseconds. Not a round number, so that it shares Node's list of timers with none of the program's. */
const DELAY_MS = 307;

/** Has something done soon after it was asked for. */
export interface DeferredTask {
  timer: NodeJS.Timeout;
  schedule(): void;
}

/** What Node looks at when a timer is due. */
interface TimerInternals {
  _onTimeout: unknown;
  _destroyed: boolean;
}

/**
 * One timer for all times, made before the program begins: a new one could be seen (`async_hooks`). It keeps no process alive. It has
 * no callback, since that would be announced to the program's hooks: where Node looks whether it has one, the time has come.
 */
export function createDeferredTask(run: () => void): DeferredTask {
  let isScheduled = false;
  const timer = setTimeout(() => undefined, DELAY_MS).unref();
  const internals = timer as unknown as TimerInternals;
  Object.defineProperty(timer, '_onTimeout', {
    get(): undefined {
      isScheduled = false;
      attempt(run);
      // Nor is it announced that it is over.
      internals._destroyed = true;
    },
  });
  return {
    timer,
    schedule() {
      if (isScheduled) return;
      isScheduled = true;
      internals._destroyed = false;
      timer.refresh();
    },
  };
}
