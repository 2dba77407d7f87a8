import { attempt } from './attempt.ts';
import type { WrappedMethod } from './wrap.ts';

/** How many nested events are watched. A program that nests deeper needs the whole stack for itself. */
const DEEPEST = 64;

/** Counts nested `emit` calls. Below a certain depth, it removes the probe's function. */
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
