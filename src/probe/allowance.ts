import type { Budget } from '../model/probe-config.ts';
import { now } from './channel.ts';

/** How long a busy program is only counted before it is looked at again, in milliseconds. */
const LULL_MS = 100;

/** While nothing but counting is done, the clock is read once in so many events. */
const CLOCK_EVERY = 16;

/** Decides how much of what a program does is reported. */
export interface Allowance {
  /** Whether there is so much going on that only what matters is reported. */
  isSpent(): boolean;
  /** Something was reported. */
  spend(): void;
  /** Looks at the clock; to be called when there was a lull. */
  refresh(): void;
}

/** @param budget left out where everything is to be reported */
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
