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

/** The probe's own file, by the name that V8 gives it. */
export const OWN_FILE = fileOf(stackBelow(undefined)[0]);

/**
 * Looks up the stack, leaving out `below` and everything that it called. `Error.prepareStackTrace` works on every Node; the program's
 * own settings are put back.
 */
export function callerOf(below: (...args: never[]) => unknown): Caller {
  const frames = stackBelow(below).filter((frame) => frame.getFileName());
  const index = frames.findIndex((frame) => isOfProgram(fileOf(frame)));
  const nearest = frames[index];
  const through = frames.slice(0, nearest ? index : frames.length).map(fileOf);
  return { through, site: nearest && siteOf(nearest) };
}

/** The nearest line of the program in the stack that an error already has; of a syntax error, the line that it is about. */
export function siteOfStack(stack: string): Site | undefined {
  for (const line of stack.split('\n')) {
    const [, file, row, column] = STACK_LINE.exec(line) ?? [];
    if (file !== undefined && isOfProgram(file)) return { file, line: Number(row), column: Number(column ?? 1) };
  }
  return undefined;
}

/** `at f (file:///a.js:1:2)`, `at async /a.js:1:2`, `C:\a.js:1` */
const STACK_LINE = /^(?: +at (?:async |.* \()?)?((?:file:\/\/|\/|[A-Za-z]:\\).*?):(\d+)(?::(\d+))?\)?$/;

function isOfProgram(file: string): boolean {
  return !file.startsWith('node:') && file !== OWN_FILE;
}

function fileOf(frame: Frame | undefined): string {
  return frame?.getFileName() ?? '';
}

function siteOf(frame: Frame): Site {
  return { file: fileOf(frame), line: frame.getLineNumber() ?? 0, column: frame.getColumnNumber() ?? 0 };
}

function stackBelow(below: ((...args: never[]) => unknown) | undefined): Frame[] {
  const limit = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit');
  const prepare = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  const holder: { stack?: unknown } = {};
  try {
    Error.stackTraceLimit = FRAMES;
    Error.prepareStackTrace = (_error, frames) => frames;
    Error.captureStackTrace(holder, below);
    // Where the stack is full, V8 writes a text itself.
    return Array.isArray(holder.stack) ? holder.stack : [];
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
