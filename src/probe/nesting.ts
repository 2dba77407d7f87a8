import { attempt } from './attempt.ts';
import type { Wrapped } from './wrap.ts';

/** Of events in the middle of events, so many are watched: a program that goes deeper needs the whole stack for itself. */
const DEEPEST = 64;

/** Counts the events that are being emitted, one in the middle of the other, and has no function of ours there beyond some depth. */
export function countNested(wrapped: Wrapped | undefined): { enter(): void; leave(): void } {
  let depth = 0;
  let isAway = false;
  return {
    enter() {
      depth += 1;
      if (depth === DEEPEST && !isAway) isAway = attempt(() => wrapped?.takeAway()) ?? false;
    },
    leave() {
      depth -= 1;
      if (isAway && depth < DEEPEST) isAway = !attempt(() => wrapped?.putBack());
    },
  };
}
