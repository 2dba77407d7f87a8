import { ErrorClass } from './builtins.ts';

/** One function on the stack, as V8 tells it. */
export type Frame = NodeJS.CallSite;

/** As many are looked at, unless more are asked for. */
export const USUAL_FRAMES = 24;

/** Where the stack that is just asked for goes. */
let wanted: { taken: Frame[] } | undefined;
let isHooked = false;

/** Whoever writes the stacks hands those of the probe to {@link takeFrames} from now on. */
export function markHooked(): void {
  isHooked = true;
}

/** Whether a stack is for the probe itself. */
export function takeFrames(holder: object, frames: Frame[]): boolean {
  if (holder !== wanted) return false;
  wanted.taken = frames;
  return true;
}

/** The functions that are running, `most` of them at most, without `below` and everything that it called. */
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
    // Where the stack is full, V8 writes a text itself.
    return Array.isArray(stack) ? stack : holder.taken;
  } catch {
    // A program may freeze `Error`: then its places stay unknown.
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

/** The probe's own file, by the name that V8 gives it. */
export const OWN_FILE = framesBelow(undefined)[0]?.getFileName() ?? '';
