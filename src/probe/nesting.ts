import { attempt } from './attempt.ts';
import type { WrappedMethod } from './wrap.ts';

/** Of events in the middle of events, so many are watched: a program that goes deeper needs the whole stack for itself. */
const DEEPEST = 64;

/** Counts the events that are being emitted, one in the middle of the other, and has no function of ours there beyond some depth. */
export function createNestingCounter(wrapped: WrappedMethod | undefined): { enter(): void; leave(): void } {
  let depth = 0;
  let isAway = false;
  return {
    enter() {
      depth += 1;
      if (depth === DEEPEST && !isAway) isAway = attempt(() => wrapped?.unwrap()) ?? false;
    },
    leave() {
      depth -= 1;
      if (isAway && depth < DEEPEST) isAway = !attempt(() => wrapped?.rewrap());
    },
  };
}
