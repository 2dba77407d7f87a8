/**
 * A second preload: `Date` and other sources of the time of day show a different time, which runs on from there. Timers, and what child
 * processes ask the operating system, keep the real time.
 */
import fs from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const { readSync } = fs;
const bytes = Buffer.alloc(32);

/** A file holds the number of milliseconds that the clock is ahead. It may change, so it is read each time. */
let file: number | undefined;

/** The last value that was read. It is used if the program has closed the file or overwritten it. */
let lastMs = 0;

function shiftMs(): number {
  if (file === undefined) return 0;
  try {
    const length = readSync(file, bytes, 0, bytes.length, 0);
    const ms = Number.parseInt(bytes.toString('latin1', 0, length), 10);
    if (Number.isSafeInteger(ms)) lastMs = ms;
  } catch {
    // A program that only asks for the time must not fail.
  }
  return lastMs;
}

type ClockMethod = (this: unknown, ...args: unknown[]) => unknown;

/** Replaces a method or getter. The new one has the same name and length. */
function replace(owner: object | undefined, name: string, make: (original: ClockMethod) => ClockMethod): void {
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!owner || !descriptor) return;
  const kind = descriptor.get ? 'get' : 'value';
  const original = descriptor[kind] as ClockMethod;
  const made = make(original);
  for (const key of ['name', 'length'] as const) Object.defineProperty(made, key, { value: original[key] });
  Object.defineProperty(owner, name, { ...descriptor, [kind]: made });
}

function shiftDate(now: () => number): void {
  const Shifted = new Proxy(Date, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: (target) => new target(now()).toString(),
  });
  replace(Date, 'now', () => () => now());
  Object.defineProperty(Date.prototype, 'constructor', {
    ...Object.getOwnPropertyDescriptor(Date.prototype, 'constructor'),
    value: Shifted,
  });
  Object.defineProperty(globalThis, 'Date', { ...Object.getOwnPropertyDescriptor(globalThis, 'Date'), value: Shifted });
}

function shiftFormats(now: () => number): void {
  const { prototype } = Intl.DateTimeFormat;
  replace(prototype, 'format', (original) => {
    return function format() {
      const bound = original.call(this) as (date?: unknown) => string;
      return (date?: unknown) => bound(date === undefined ? now() : date);
    };
  });
  replace(prototype, 'formatToParts', (original) => {
    return function formatToParts(date) {
      return original.call(this, date === undefined ? now() : date);
    };
  });
}

interface TemporalInstant {
  add(duration: { milliseconds: number }): TemporalInstant;
  toZonedDateTimeISO(zone: unknown): Record<string, ClockMethod>;
}

/** Newer releases of Node have `Temporal` besides `Date`. */
function shiftTemporal(): void {
  const now = (globalThis as { Temporal?: { Now: Record<string, ClockMethod> } }).Temporal?.Now;
  if (!now?.instant || !now.timeZoneId) return;
  const { instant, timeZoneId } = now;
  const shifted = (): TemporalInstant => (instant.call(now) as TemporalInstant).add({ milliseconds: shiftMs() });
  const zoned = (zone: unknown) => shifted().toZonedDateTimeISO(zone === undefined ? timeZoneId.call(now) : zone);
  replace(now, 'instant', () => () => shifted());
  replace(now, 'zonedDateTimeISO', () => (zone) => zoned(zone));
  for (const [name, part] of [
    ['plainDateTimeISO', 'toPlainDateTime'],
    ['plainDateISO', 'toPlainDate'],
    ['plainTimeISO', 'toPlainTime'],
  ] as const)
    replace(now, name, () => (zone) => {
      const moment = zoned(zone);
      return moment[part]?.();
    });
}

function start(): void {
  const { now: trueNow } = Date;
  const now = (): number => trueNow() + shiftMs();
  shiftDate(now);
  shiftFormats(now);
  shiftTemporal();
  const { timeOrigin } = performance;
  Object.defineProperty(performance, 'timeOrigin', {
    get: () => timeOrigin + shiftMs(),
    configurable: true,
    enumerable: true,
  });
}

/** Undefined if the file is gone, e.g. for a child of a program that has deleted it. That child gets the real time. */
function openFile(path: string): number | undefined {
  try {
    // Do not wait if it is something else, such as a FIFO.
    const fd = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    if (fs.fstatSync(fd).isFile()) return fd;
    fs.closeSync(fd);
    return undefined;
  } catch {
    return undefined;
  }
}

const given = process.env.NET_LESSONS_CLOCK;
if (given !== undefined) {
  file = openFile(given);
  if (file !== undefined) start();
}
