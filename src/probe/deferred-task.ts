import { attempt } from './attempt.ts';

/** The delay in milliseconds. It is an unusual number, so that the timer is not in the same list of Node's as a timer of the program. */
const DELAY_MS = 307;

/** Runs a task shortly after it was scheduled. */
export interface DeferredTask {
  timer: NodeJS.Timeout;
  schedule(): void;
}

/** Fields that Node reads when a timer is due. */
interface TimerInternals {
  _onTimeout: unknown;
  _destroyed: boolean;
}

/**
 * Creates one timer that is used again each time, before the program begins, because the program could see a new timer (`async_hooks`). The
 * timer does not keep the process alive. It has no callback, because Node would announce that to the program's hooks. Instead, the task
 * runs when Node looks whether there is one.
 */
export function createDeferredTask(run: () => void): DeferredTask {
  let isScheduled = false;
  const timer = setTimeout(() => undefined, DELAY_MS).unref();
  const internals = timer as unknown as TimerInternals;
  Object.defineProperty(timer, '_onTimeout', {
    get(): undefined {
      isScheduled = false;
      attempt(run);
      // So Node does not announce the end of the timer either.
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
