import type { Budget } from '../model/wire.ts';
import { now } from './channel.ts';

/** How long a busy program is only counted before it is looked at again, in milliseconds. */
const LULL_MS = 100;

/** Decides how much of what a program does is reported. */
export interface Allowance {
  /** Whether there is so much going on that only what matters is reported. */
  isSpent(): boolean;
  /** Something was reported. */
  spend(): void;
}

/** @param budget left out where everything is to be reported */
export function allow(budget: Budget | undefined): Allowance {
  if (!budget) return { isSpent: () => false, spend: () => undefined };
  const { burst, perSecond } = budget;
  let left = burst;
  let filledAt = now();
  let spentUntil = 0;

  function refill(at: number): void {
    left = Math.min(burst, left + ((at - filledAt) * perSecond) / 1000);
    filledAt = at;
  }

  return {
    isSpent() {
      if (left > 0) return false;
      const at = now();
      if (at < spentUntil) return true;
      refill(at);
      if (left <= 0) spentUntil = at + LULL_MS;
      return left <= 0;
    },
    spend() {
      left -= 1;
    },
  };
}
