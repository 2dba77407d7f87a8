import type { Standstill } from '../model/wire.ts';
import { type Channel, now } from './channel.ts';

/** A `Timeout` of Node. `setTimeout`, `setInterval`, timers/promises, and socket timeouts are all made of it. */
interface Timer {
  /** When it was started: milliseconds on the event loop's clock. */
  _idleStart: number;
  /** The next younger timer, or the list if this is the youngest. */
  _idleNext: object;
}

/** Node's timers of one duration, oldest first. The list links the youngest to the oldest. */
interface List {
  msecs: number;
}

/** The event loop counts whole milliseconds. So the tracer is asked this long before a timer is due. */
const GRAIN_MS = 2;

/** Much longer than the time between two reads, and much shorter than a pause. */
const ONE_LOOK_MS = 0.5;

/**
 * Stops the clock of this process's timers while the world stands still.
 *
 * When a list is due, Node reads its oldest timer, `_idlePrev`, to see whether enough time has passed since the timer's `_idleStart`. Just
 * before that, the probe asks the tracer, which replies when nobody is held, and says when the world stood still. The probe moves
 * `_idleStart` by that time, and Node itself waits for the rest. So a timer keeps its position among the others, and its properties.
 *
 * @param isExempt whether a timer belongs to the probe, which may always run
 */
export function gateTimers(channel: Channel, isExempt: (timer: object) => boolean): void {
  const offset = loopClockOffset();
  const standstills: Standstill[] = [];
  const oldest = new WeakMap<object, object>();
  const moved = new WeakMap<Timer, { armed: number; start: number }>();
  let asked: { timer: Timer; at: number } | undefined;

  /** When a timer was really started, on the event loop's clock. */
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

  /** Returns when the world goes on. The start of the timer is moved by the time that the world stood still. */
  function waitForWorld(timer: Timer): void {
    // Node reads the oldest timer twice each time.
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
 * The prototype of Node's timer lists. Lists that already exist have own properties and are not changed. Undefined if this Node has other
 * lists.
 */
function listPrototype(): object | undefined {
  const sample = sampleTimer();
  const list = sample._idleNext;
  clearTimeout(sample as unknown as NodeJS.Timeout);
  const isKnown = Object.hasOwn(list, 'msecs') && Object.hasOwn(list, '_idlePrev');
  return isKnown ? (Object.getPrototypeOf(list) as object) : undefined;
}

/**
 * The difference between `_idleStart` and the clock shared with the tracer. The process may be interrupted between the two readings, which
 * makes the difference too large, never too small. So the smallest one is used.
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

/** Creates a timer that is alone in its list. */
function sampleTimer(): Timer {
  return setTimeout(() => undefined, 0x7ffffffe) as unknown as Timer;
}
