import { onAbort } from '../../context/on-abort.ts';

/** Who is to leave does not wait for a reader that has taken nothing for so long, in milliseconds. */
const STALLED_MS = 500;

/** How long a reader is waited for: for ever, until somebody wants us to leave. */
export interface Patience extends Disposable {
  /** The reader has taken something. */
  renew(): void;
  /** How long ago that was, in milliseconds. */
  sinceMs(): number;
  hurry(): void;
  isOver(): boolean;
}

/** An aborted signal hurries. */
export function patienceFor(signal: AbortSignal): Patience {
  let isHurried = false;
  let takenAt = performance.now();
  const renew = (): void => {
    takenAt = performance.now();
  };
  const hurry = (): void => {
    if (!isHurried) renew();
    isHurried = true;
  };
  const aborting = onAbort(signal, hurry);
  const sinceMs = (): number => performance.now() - takenAt;
  return {
    hurry,
    renew,
    sinceMs,
    isOver: () => isHurried && sinceMs() > STALLED_MS,
    [Symbol.dispose]: () => aborting[Symbol.dispose](),
  };
}
