import type { Standstill } from '../model/wire.ts';
import { type Channel, now } from './channel.ts';

/** A `Timeout` of Node: `setTimeout`, `setInterval`, timers/promises, and the timeouts of sockets are all made of it. */
interface Timer {
  /** When it was armed: milliseconds of the event loop's own clock. */
  _idleStart: number;
  /** The list that it is the youngest of, or the next younger timer. */
  _idleNext: object;
}

/** Node's timers of one duration, oldest first; the list is the link between its youngest and its oldest. */
interface List {
  msecs: number;
}

/** The event loop counts whole milliseconds: a timer is asked about this long before it is due by our reckoning. */
const GRAIN_MS = 2;

/** Much more than there is between two reads, and much less than a pause. */
const ONE_LOOK_MS = 0.5;

/**
 * Stops the clock of this process's timers whenever the world stands still.
 *
 * Node looks at the oldest timer of a list, `_idlePrev`, when that list is due, to see whether enough time has passed since the timer's
 * `_idleStart`. Just before, we ask the tracer, who answers once nobody is held, when the world stood still; and move `_idleStart` by
 * as much. Node itself then waits for the remainder. So a timer keeps its place among the others, and its looks.
 *
 * @param isExempt whether a timer is our own, which may always run
 */
export function gateTimers(channel: Channel, isExempt: (timer: object) => boolean): void {
  const offset = loopClockOffset();
  const standstills: Standstill[] = [];
  const oldest = new WeakMap<object, object>();
  const moved = new WeakMap<Timer, { armed: number; start: number }>();
  let asked: { timer: Timer; at: number } | undefined;

  /** When a timer was really armed, on the event loop's clock. */
  function armedOf(timer: Timer): number {
    const known = moved.get(timer);
    return known?.start === timer._idleStart ? known.armed : timer._idleStart;
  }

  function move(timer: Timer): void {
    const armed = armedOf(timer);
    const start = armed + Math.round(stillMsSince(standstills, armed + offset));
    moved.set(timer, { armed, start });
    timer._idleStart = start;
  }

  function isDue(timer: Timer, { msecs }: List): boolean {
    return timer._idleStart + msecs <= now() - offset + GRAIN_MS;
  }

  /** Returns once the world goes on; the timer then starts as much later as it stood still. */
  function waitForWorld(timer: Timer): void {
    // Node reads the oldest timer twice to look at it once.
    if (asked?.timer === timer && now() - asked.at < ONE_LOOK_MS) return;
    standstills.push(...(channel.request({ kind: 'due' }).standstills ?? []));
    move(timer);
    asked = { timer, at: now() };
  }

  const prototype = listPrototype();
  if (!prototype) return;
  Object.defineProperty(prototype, '_idlePrev', {
    configurable: true,
    get(this: List) {
      const timer = oldest.get(this) as Timer;
      if (timer !== (this as object) && !isExempt(timer) && isDue(timer, this)) waitForWorld(timer);
      return timer;
    },
    set(this: List, timer: object) {
      oldest.set(this, timer);
    },
  });
}

/** How long the world stood still after a moment, in milliseconds. */
function stillMsSince(standstills: readonly Standstill[], moment: number): number {
  let sum = 0;
  for (let index = standstills.length - 1; index >= 0; index -= 1) {
    const still = standstills[index] as Standstill;
    if (still.to <= moment) break;
    sum += still.to - Math.max(still.from, moment);
  }
  return sum;
}

/**
 * The prototype of Node's lists of timers. A list that exists already has properties of its own and is left alone. Undefined in a Node
 * that has other lists than those known here.
 */
function listPrototype(): object | undefined {
  const sample = sampleTimer();
  const list = sample._idleNext;
  clearTimeout(sample as unknown as NodeJS.Timeout);
  const isKnown = Object.hasOwn(list, 'msecs') && Object.hasOwn(list, '_idlePrev');
  return isKnown ? (Object.getPrototypeOf(list) as object) : undefined;
}

/**
 * What to add to a timer's `_idleStart` to get to the clock shared with the tracer. The process may lose its processor between the two
 * readings, which makes their difference too large, never too small.
 */
function loopClockOffset(): number {
  return Math.min(...Array.from({ length: 16 }, sampleOffset));
}

function sampleOffset(): number {
  const sample = sampleTimer();
  const offset = now() - sample._idleStart;
  clearTimeout(sample as unknown as NodeJS.Timeout);
  return offset;
}

/** A timer that is alone in its list. */
function sampleTimer(): Timer {
  return setTimeout(() => undefined, 0x7ffffffe) as unknown as Timer;
}
