/** How soon, in milliseconds. Not a round number, so that it shares Node's list of timers with none of the program's. */
const SOON_MS = 307;

/** Has something done soon after it was asked for. */
export interface Soon {
  timer: NodeJS.Timeout;
  ask(): void;
}

/**
 * One timer for all times, made before the program begins: a new one could be seen (`async_hooks`). It keeps no process alive.
 */
export function soon(act: () => void): Soon {
  let isAsked = false;
  const timer = setTimeout(() => {
    isAsked = false;
    act();
  }, SOON_MS).unref();
  return {
    timer,
    ask() {
      if (isAsked) return;
      isAsked = true;
      timer.refresh();
    },
  };
}
