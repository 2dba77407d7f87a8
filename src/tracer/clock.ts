import type { Standstill } from '../model/wire.ts';

/**
 * The world's clock: milliseconds since the scene began, without the time in which a program was held. All parameters are milliseconds on
 * the system's monotonic clock.
 */
export interface WorldClock {
  /** Starts the clock at the first call. */
  start(at: number): void;
  /** A program is held from now on. */
  hold(at: number): void;
  /** A program that was held goes on. */
  go(at: number): void;
  /** Whether no program is held. */
  isRunning(): boolean;
  /** Converts a time to the time of the world's clock. */
  read(at: number): number;
  /** The standstills that ended after a given time. */
  standstillsSince(at: number): Standstill[];
}

/** A standstill that is over. `before`: how long all earlier ones were together. */
interface PastStandstill extends Standstill {
  before: number;
}

export function createClock(): WorldClock {
  const standstills: PastStandstill[] = [];
  let origin: number | undefined;
  let held = 0;
  let heldSince = 0;

  /** How long the clock had stood still until a given time. */
  function stillMs(at: number): number {
    const open = held > 0 ? Math.max(0, at - heldSince) : 0;
    const last = standstills.findLast(({ from }) => from < at);
    return open + (last ? last.before + Math.min(at, last.to) - last.from : 0);
  }

  return {
    start(at) {
      origin ??= at;
    },
    hold(at) {
      // A record can arrive after the end of a pause that began later. That time is already counted.
      if (held === 0) heldSince = Math.max(at, standstills.at(-1)?.to ?? at);
      held += 1;
    },
    go(at) {
      held -= 1;
      if (held === 0 && at > heldSince) standstills.push({ from: heldSince, to: at, before: stillMs(heldSince) });
    },
    isRunning: () => held === 0,
    read(at) {
      const from = origin ?? at;
      return Math.max(0, at - stillMs(at) - (from - stillMs(from)));
    },
    standstillsSince(at) {
      const index = standstills.findLastIndex(({ to }) => to <= at);
      return standstills.slice(index + 1).map(({ from, to }) => ({ from, to }));
    },
  };
}
