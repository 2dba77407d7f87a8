import { ErrorClass } from './builtins.ts';

/** A function on the stack, as V8 describes it. */
export type Frame = NodeJS.CallSite;

/** How many functions are looked at by default. */
export const USUAL_FRAMES = 24;

/** The object whose stack is being captured. */
let wanted: { taken: Frame[] } | undefined;
let isHooked = false;

/** From now on, the hook for stacks passes the probe's own stacks to {@link takeFrames}. */
export function markHooked(): void {
  isHooked = true;
}

/** Takes the functions if the stack is for the probe. Returns whether it was. */
export function takeFrames(holder: object, frames: Frame[]): boolean {
  if (holder !== wanted) return false;
  wanted.taken = frames;
  return true;
}

/** Returns the functions that are running, at most `most`, without `below` and everything that it called. */
export function framesBelow(below: ((...args: never[]) => unknown) | undefined, most = USUAL_FRAMES): Frame[] {
  const limit = Object.getOwnPropertyDescriptor(ErrorClass, 'stackTraceLimit');
  const prepare = isHooked ? undefined : Object.getOwnPropertyDescriptor(ErrorClass, 'prepareStackTrace');
  const holder: { taken: Frame[]; stack?: unknown } = { taken: [] };
  try {
    ErrorClass.stackTraceLimit = most;
    if (!isHooked) ErrorClass.prepareStackTrace = (_error, frames) => frames;
    wanted = holder;
    ErrorClass.captureStackTrace(holder, below);
    const { stack } = holder;
    // If the stack is full, V8 writes a text itself.
    return Array.isArray(stack) ? stack : holder.taken;
  } catch {
    // A program may freeze `Error`. Then places stay unknown.
    return [];
  } finally {
    wanted = undefined;
    putBack('stackTraceLimit', limit);
    if (!isHooked) putBack('prepareStackTrace', prepare);
  }
}

function putBack(name: 'stackTraceLimit' | 'prepareStackTrace', was: PropertyDescriptor | undefined): void {
  if (was) Object.defineProperty(ErrorClass, name, was);
  else Reflect.deleteProperty(ErrorClass, name);
}

/** Path of the probe, as V8 reports it. */
export const OWN_FILE = framesBelow(undefined)[0]?.getFileName() ?? '';
