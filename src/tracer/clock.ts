/**
 * The world's clock: milliseconds since the scene began, without the time in which anybody was held. All times that come in are
 * milliseconds on the system's monotonic clock.
 */
export interface WorldClock {
  /** Starts it, once. */
  start(at: number): void;
  /** Somebody is held from now on. */
  hold(at: number): void;
  /** One of those that were held goes on. */
  go(at: number): void;
  /** Whether nobody is held. */
  running(): boolean;
  /** What the clock showed at a time. */
  read(at: number): number;
  /** How much of a timer's delay is left; not above zero when it is really due. */
  restMs(armed: number, delayMs: number, at: number): number;
}

interface Still {
  from: number;
  to: number;
}

export function createClock(): WorldClock {
  const stills: Still[] = [];
  let origin: number | undefined;
  let held = 0;
  let heldSince = 0;

  /** Time that stood still between two moments. */
  function stillMs(from: number, to: number): number {
    const open = held > 0 ? [{ from: heldSince, to: Number.POSITIVE_INFINITY }] : [];
    return [...stills, ...open].reduce(
      (sum, still) => sum + Math.max(0, Math.min(to, still.to) - Math.max(from, still.from)),
      0,
    );
  }

  return {
    start(at) {
      origin ??= at;
    },
    hold(at) {
      // A record can arrive after a pause that began later has ended: that time is counted already.
      if (held === 0) heldSince = Math.max(at, stills.at(-1)?.to ?? at);
      held += 1;
    },
    go(at) {
      held -= 1;
      if (held === 0 && at > heldSince) stills.push({ from: heldSince, to: at });
    },
    running: () => held === 0,
    read(at) {
      const from = origin ?? at;
      return Math.max(0, at - from - stillMs(from, at));
    },
    restMs: (armed, delayMs, at) => delayMs - (at - armed - stillMs(armed, at)),
  };
}
