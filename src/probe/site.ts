import type { Site } from '../model/wire.ts';

/** Where the program is right now, seen from a function of the probe. */
export interface Caller {
  /** The files of Node's own code that lie between; none where the program itself called. */
  through: string[];
  /** The nearest line of the program's code. */
  site: Site | undefined;
}

type Frame = NodeJS.CallSite;

const FRAMES = 24;

/**
 * Looks up the stack, leaving out `below` and everything that it called. `Error.prepareStackTrace` works on every Node; the program's
 * own settings are put back.
 */
export function callerOf(below: (...args: never[]) => unknown): Caller {
  const frames = stackBelow(below).filter((frame) => frame.getFileName());
  const index = frames.findIndex((frame) => !isInternal(frame));
  const nearest = frames[index];
  const through = frames.slice(0, nearest ? index : frames.length).map((frame) => frame.getFileName() ?? '');
  return { through, site: nearest && siteOf(nearest) };
}

function isInternal(frame: Frame): boolean {
  const file = frame.getFileName() ?? '';
  return file.startsWith('node:') || file === import.meta.url;
}

function siteOf(frame: Frame): Site {
  return {
    file: frame.getFileName() ?? '',
    line: frame.getLineNumber() ?? 0,
    column: frame.getColumnNumber() ?? 0,
  };
}

function stackBelow(below: (...args: never[]) => unknown): Frame[] {
  const limit = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit');
  const prepare = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  const holder: { stack?: Frame[] } = {};
  try {
    Error.stackTraceLimit = FRAMES;
    Error.prepareStackTrace = (_error, frames) => frames;
    Error.captureStackTrace(holder, below);
    return holder.stack ?? [];
  } catch {
    // A program may freeze `Error`: then its places stay unknown.
    return [];
  } finally {
    putBack('stackTraceLimit', limit);
    putBack('prepareStackTrace', prepare);
  }
}

function putBack(name: 'stackTraceLimit' | 'prepareStackTrace', was: PropertyDescriptor | undefined): void {
  if (was) Object.defineProperty(Error, name, was);
  else Reflect.deleteProperty(Error, name);
}
