import type { Site } from '../model/wire.ts';
import { type Frame, framesBelow, OWN_FILE } from './frames.ts';
import { mayBeScript } from './scripts.ts';

/** Where the program is right now, seen from a function of the probe. */
export interface Caller {
  /** The files of Node's own code that lie between; none where the program itself called. */
  through: string[];
  /** The nearest line of the program's code. */
  site: Site | undefined;
}

/** Looks up the stack, leaving out `below` and everything that it called. */
export function callerOf(below: (...args: never[]) => unknown): Caller {
  const frames = framesBelow(below).filter(isInFile);
  const index = frames.findIndex((frame) => isOfProgram(fileOf(frame)));
  const nearest = frames[index];
  const through = frames.slice(0, nearest ? index : frames.length).map(fileOf);
  return { through, site: nearest && siteOf(nearest) };
}

/** The nearest line of the program among functions that were running. */
export function nearestSite(frames: readonly Frame[]): Site | undefined {
  const nearest = frames.find((frame) => isInFile(frame) && isOfProgram(fileOf(frame)));
  return nearest && siteOf(nearest);
}

/** A text that is evaluated may call itself any file (`//# sourceURL`): its place is where the program has it evaluated. */
function isInFile(frame: Frame): boolean {
  const name = frame.getFileName();
  return Boolean(name) && !frame.isEval() && mayBeScript(name as string);
}

function isOfProgram(file: string): boolean {
  return !file.startsWith('node:') && file !== OWN_FILE;
}

function fileOf(frame: Frame | undefined): string {
  return frame?.getFileName() ?? '';
}

function siteOf(frame: Frame): Site {
  return { file: fileOf(frame), line: frame.getLineNumber() ?? 0, column: frame.getColumnNumber() ?? 0 };
}
