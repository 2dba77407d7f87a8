import type { Site } from '../model/wire.ts';
import { type Frame, framesBelow, OWN_FILE } from './frames.ts';

/** Where the program is right now, seen from a function of the probe. */
export interface Caller {
  /** The files of Node's own code that lie between; none where the program itself called. */
  through: string[];
  /** The nearest line of the program's code. */
  site: Site | undefined;
}

/** Looks up the stack, leaving out `below` and everything that it called. */
export function callerOf(below: (...args: never[]) => unknown): Caller {
  const frames = framesBelow(below).filter((frame) => frame.getFileName());
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
