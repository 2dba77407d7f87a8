import type { Standstill } from '../model/wire.ts';

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
  isRunning(): boolean;
  /** What the clock showed at a time. */
  read(at: number): number;
  /** When it stood still, of the times that were over after a given one. */
  standstillsSince(at: number): Standstill[];
}

/** A time that is over, and how long the clock had stood still before it. */
interface PastStandstill extends Standstill {
  before: number;
}

export function createClock(): WorldClock {
  const standstills: PastStandstill[] = [];
  let origin: number | undefined;
  let held = 0;
  let heldSince = 0;

  /** How long it had stood still until a time. */
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
      // A record can arrive after a pause that began later has ended: that time is counted already.
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
