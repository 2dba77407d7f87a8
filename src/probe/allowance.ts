import type { Budget } from '../model/probe-config.ts';
import { now } from './channel.ts';

/** How long a busy program is only counted before it gets new reports, in milliseconds. */
const LULL_MS = 100;

/** While events are only counted: how many events come between two looks at the clock. */
const CLOCK_EVERY = 16;

/** Limits how much of a busy program is reported. */
export interface Allowance {
  /** Whether the limit is reached, so that only important events are reported. */
  isSpent(): boolean;
  /** Counts one report. */
  spend(): void;
  /** Reads the clock and renews the allowance. To be called after a pause. */
  refresh(): void;
}

/** @param budget undefined for no limit */
export function createAllowance(budget: Budget | undefined): Allowance {
  if (!budget) return { isSpent: () => false, spend: () => undefined, refresh: () => undefined };
  const { burst, perSecond } = budget;
  let left = burst;
  let filledAt = now();
  let spentUntil = 0;
  let uncertain = 0;

  function refresh(): void {
    const at = now();
    uncertain = 0;
    if (at < spentUntil) return;
    left = Math.min(burst, left + ((at - filledAt) * perSecond) / 1000);
    filledAt = at;
    if (left <= 0) spentUntil = at + LULL_MS;
  }

  return {
    isSpent() {
      if (left > 0) return false;
      uncertain += 1;
      if (uncertain >= CLOCK_EVERY) refresh();
      return left <= 0;
    },
    spend() {
      left -= 1;
      if (left <= 0) refresh();
    },
    refresh,
  };
}
