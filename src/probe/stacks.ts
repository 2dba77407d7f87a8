import { attempt } from './attempt.ts';
import { apply, ErrorClass } from './builtins.ts';
import { type Frame, markHooked, OWN_FILE, takeFrames } from './frames.ts';
import type { NodeInternals } from './node-internals.ts';

type Prepare = (error: Error, frames: Frame[]) => unknown;
type Callback = (realm: object, error: object, frames: Frame[]) => unknown;
/** Called for each stack that is about to be written. */
type StackListener = (error: object, frames: Frame[]) => void;
type GetCallSites = (count: number) => { scriptName: string }[];

/** The most functions of the probe between a method and its caller. */
const MAX_PROBE_FRAMES = 4;

/** The maximum that Node accepts. */
const MOST_CALL_SITES = 200;

/** At this many levels of nested calls, the limit is not raised further. */
const MAX_RAISE = 64;

/** How much the limit is raised now, its raised value, and the most that it was ever raised. */
let raised = 0;
let raisedTo = Number.NaN;
let raisedMost = 0;
let isHiding = false;

/**
 * Observes all stacks that are written. If `hides` is set, it removes the probe's functions from the stacks that the program sees and
 * prints.
 *
 * @param internals if undefined, this only works for stacks that Node itself writes
 */
export function watchStacks(
  internals: NodeInternals | undefined,
  note: StackListener,
  { hides }: { hides: boolean },
): void {
  isHiding = hides;
  if (internals && hook(internals, note)) return;
  const given = ErrorClass as unknown as { prepareStackTrace?: Prepare };
  const { prepareStackTrace: original } = given;
  if (typeof original !== 'function' || Object.isFrozen(ErrorClass)) return;
  const value: Prepare = (error, frames) => {
    attempt(() => note(error, frames));
    return original(error, withoutProbeFrames(frames));
  };
  Object.defineProperty(value, 'name', { value: original.name });
  given.prepareStackTrace = value;
}

/** Runs before everything that writes stacks: Node, its source maps, and the program's `Error.prepareStackTrace`. */
function hook({ moduleOf, bindingOf }: NodeInternals, note: StackListener): boolean {
  const { prepareStackTraceCallback: original } = moduleOf('internal/errors') as {
    prepareStackTraceCallback?: Callback;
  };
  const { setPrepareStackTraceCallback: set } = bindingOf('errors') as { setPrepareStackTraceCallback?: Hook };
  if (!original || !set) return false;
  set((realm, error, frames) => {
    if (takeFrames(error, frames)) return '';
    attempt(() => note(error, frames));
    return original(realm, error, withoutProbeFrames(frames));
  });
  markHooked();
  if (isHiding) hideCallSites(bindingOf('util'));
  return true;
}

type Hook = (callback: Callback) => void;

/** The function behind `util.getCallSites`. */
function hideCallSites(binding: { getCallSites?: GetCallSites }): void {
  const { getCallSites: original } = binding;
  if (!original) return;
  // It leaves out its caller, which is now this function and not `util`.
  binding.getCallSites = (count) =>
    original(Math.min(count + raised + 1, MOST_CALL_SITES))
      .filter(({ scriptName }) => scriptName !== OWN_FILE)
      .slice(1, count + 1);
}

function withoutProbeFrames(frames: Frame[]): Frame[] {
  if (!isHiding) return frames;
  const others = frames.flatMap((frame, index) => (isOurs(frame) ? [] : [withMethodName(frame, frames, index + 1)]));
  const { stackTraceLimit } = ErrorClass;
  const limit = raised > 0 && stackTraceLimit === raisedTo ? stackTraceLimit - raised : stackTraceLimit;
  return isFromRaised(frames, limit) ? others.slice(0, limit) : others;
}

/**
 * Whether a stack is longer than the limit because the limit was raised when the stack was taken. Then either the stack is full, or it
 * contains all calls that raised the limit. Stacks are written later than they are taken, and the program may have changed the limit
 * meanwhile.
 */
function isFromRaised(frames: readonly Frame[], limit: number): boolean {
  const excess = frames.length - limit;
  if (!(limit >= 1 && excess > 0)) return false;
  const passes = frames.filter((frame) => isOurs(frame) && frame.getFunctionName() === callOriginal.name).length;
  return excess <= passes * MAX_PROBE_FRAMES || (excess % MAX_PROBE_FRAMES === 0 && excess <= raisedMost);
}

function isOurs(frame: Frame | undefined): boolean {
  return frame?.getFileName() === OWN_FILE;
}

/** V8 looks up which method a function is. It finds the probe's function in the place of the original. */
function withMethodName(frame: Frame, frames: readonly Frame[], below: number): Frame {
  if (!isOurs(frames[below])) return frame;
  const end = frames.findIndex((other, index) => index > below && !isOurs(other));
  const wrapper = frames.at(end === -1 ? -1 : end - 1);
  const method = wrapper?.getMethodName();
  if (!method || method === frame.getMethodName() || wrapper?.getFunctionName() !== frame.getFunctionName())
    return frame;
  const place = / \([^()]*\)$/.exec(String(frame))?.[0] ?? '';
  const text = String(wrapper).replace(/ \([^()]*\)$/, '') + place;
  const known = { getMethodName: () => method, toString: () => text };
  return new Proxy(frame, {
    get(target, key) {
      const value: unknown = Reflect.get(key in known && Object.hasOwn(known, key) ? known : target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * Calls the original function. During the call, the stack limit is raised by the number of the probe's functions.
 *
 * @throws what the function throws
 */
export function callOriginal(
  original: (...args: never[]) => unknown,
  self: unknown,
  args: readonly unknown[],
): unknown {
  const before = raisedTo;
  const limit = raiseLimit();
  if (limit === undefined) return apply(original, self, args as unknown[]);
  try {
    return apply(original, self, args as unknown[]);
  } finally {
    raised -= MAX_PROBE_FRAMES;
    if (ErrorClass.stackTraceLimit === raisedTo) ErrorClass.stackTraceLimit = limit;
    raisedTo = before;
  }
}

/** Returns the previous limit; undefined if it was not raised. */
function raiseLimit(): number | undefined {
  const { stackTraceLimit: limit } = ErrorClass;
  if (!isHiding || raised >= MAX_RAISE || !Number.isFinite(limit) || limit < 1) return undefined;
  try {
    ErrorClass.stackTraceLimit = limit + MAX_PROBE_FRAMES;
  } catch {
    // A program may freeze `Error`.
    return undefined;
  }
  raised += MAX_PROBE_FRAMES;
  raisedMost = Math.max(raisedMost, raised);
  raisedTo = limit + MAX_PROBE_FRAMES;
  return limit;
}
