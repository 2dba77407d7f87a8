import { onAbort } from './on-abort.ts';

/** When we have to leave: how long a reader may take nothing before it is given up, in milliseconds. */
const STALLED_MS = 500;

/** Decides how long to wait for a slow reader: for ever, until somebody wants us to leave. */
export interface ReaderTimeout extends Disposable {
  /** The reader has taken something. */
  renew(): void;
  /** How long ago that was, in milliseconds. */
  sinceMs(): number;
  /** Somebody wants us to leave. */
  hurry(): void;
  hasExpired(): boolean;
}

/** Once the signal is aborted, we have to leave. */
export function createReaderTimeout(signal: AbortSignal): ReaderTimeout {
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
    hasExpired: () => isHurried && sinceMs() > STALLED_MS,
    [Symbol.dispose]: () => aborting[Symbol.dispose](),
  };
}
