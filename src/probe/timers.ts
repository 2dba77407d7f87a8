import type { Channel } from './channel.ts';

/** A `Timeout` of Node: `setTimeout`, `setInterval`, timers/promises, and the timeouts of sockets are all made of it. */
interface Timer {
  _idleTimeout: number;
  _idleStart: number;
  _repeat: number | null;
  refresh(): this;
}

type Callback = (this: Timer, ...args: unknown[]) => unknown;

/** A remainder below this is the timers' own grain. */
const GRAIN_MS = 0.5;

/**
 * Stops the clock of this process whenever the world stands still: a timer that is due asks how much of its time passed while
 * somebody was held, and waits for that remainder. While any process is held, no answer comes, so it does not fire either.
 *
 * All timers of Node are objects of one class whose constructor stores the callback in `_onTimeout`: an accessor on the
 * prototype sees them all, and gives each its own ordinary property, so that they look as ever.
 *
 * @param now milliseconds on the clock shared with the tracer
 */
export function gateTimers(channel: Channel, now: () => number): void {
  const offset = idleClockOffset(now);
  const prototype = timerPrototype();
  const whole = new WeakMap<Timer, number>();

  function restMs(timer: Timer): number {
    const armed = offset + timer._idleStart;
    return channel.ask({ kind: 'due', armed, delayMs: timer._idleTimeout }).restMs ?? 0;
  }

  function gate(callback: Callback): Callback {
    function onTimeout(this: Timer, ...args: unknown[]): unknown {
      const rest = restMs(this);
      if (rest > GRAIN_MS) return wait(this, Math.ceil(rest));
      restoreDelay(this);
      return Reflect.apply(callback, this, args);
    }
    return likeOriginal(onTimeout, callback);
  }

  function wait(timer: Timer, rest: number): void {
    const delay = timer._repeat ? '_repeat' : '_idleTimeout';
    if (!whole.has(timer)) whole.set(timer, timer[delay] as number);
    timer[delay] = rest;
    if (delay === '_idleTimeout') refresh.call(timer);
  }

  function restoreDelay(timer: Timer): void {
    const delay = whole.get(timer);
    if (delay === undefined) return;
    whole.delete(timer);
    timer[timer._repeat ? '_repeat' : '_idleTimeout'] = delay;
  }

  const { refresh } = prototype;
  Object.defineProperty(prototype, 'refresh', {
    ...Object.getOwnPropertyDescriptor(prototype, 'refresh'),
    value: likeOriginal(function (this: Timer) {
      restoreDelay(this);
      return refresh.call(this);
    }, refresh),
  });

  Object.defineProperty(prototype, '_onTimeout', {
    configurable: true,
    get: () => undefined,
    // Node 20 stores null first, then the callback: the property is made when the callback comes.
    set(this: Timer, callback: unknown) {
      if (typeof callback !== 'function') return;
      const value = gate(callback as Callback);
      Object.defineProperty(this, '_onTimeout', { value, writable: true, enumerable: true, configurable: true });
    },
  });
}

function likeOriginal<F extends (...args: never[]) => unknown>(wrapper: F, original: object): F {
  for (const key of ['name', 'length'])
    Object.defineProperty(wrapper, key, Object.getOwnPropertyDescriptor(original, key) ?? {});
  return wrapper;
}

function timerPrototype(): Timer {
  const sample = setTimeout(Date.now, 1);
  clearTimeout(sample);
  return Object.getPrototypeOf(sample) as Timer;
}

/** What to add to a timer's `_idleStart` (milliseconds of the event loop's own clock) to get to the shared clock. */
function idleClockOffset(now: () => number): number {
  const sample = setTimeout(Date.now, 1);
  const offset = now() - (sample as unknown as Timer)._idleStart;
  clearTimeout(sample);
  return offset;
}
