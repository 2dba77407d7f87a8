import type { Site, SourcePosition } from '../model/wire.ts';
import { type Frame, framesBelow, OWN_FILE, USUAL_FRAMES } from './frames.ts';
import { mayBeScript, packageOf } from './scripts.ts';

/** Where the program called a function of the probe. */
export interface Caller {
  /** Files of Node's own code between the two. Empty if the program itself called. */
  through: string[];
  /** The nearest line of the program. If only packages are on the stack, the nearest line of a package. */
  site: Site | undefined;
}

/** How many functions are looked at first. Mostly the program itself called, and the time grows with the number of functions. */
const NEAREST = 6;

/** How many functions of a package there may be between the program and the called function. */
const FARTHEST = 100;

type Below = (...args: never[]) => unknown;

/** Looks up the stack, without `below` and everything that it called. The position is in the script that runs. */
export function callerOf(below: Below): Caller {
  const nearest = framesBelow(below, NEAREST);
  const isWhole = nearest.length < NEAREST || nearest.some((frame) => isInFile(frame) && isOwn(fileOf(frame)));
  const frames = isWhole ? nearest : framesBelow(below);
  const inFiles = frames.filter(isInFile);
  const index = inFiles.findIndex((frame) => isOfProgram(fileOf(frame)));
  const through = inFiles.slice(0, index === -1 ? inFiles.length : index).map(fileOf);
  const site = siteAmong(inFiles);
  const isFarther = site && packageOf(site.file) !== undefined && frames.length >= USUAL_FRAMES;
  return { through, site: isFarther ? nearestSite(framesBelow(below, FARTHEST)) : site };
}

/** The nearest line of the program in these stack frames. */
export function nearestSite(frames: readonly Frame[]): Site | undefined {
  return siteAmong(frames.filter(isInFile));
}

function siteAmong(frames: readonly Frame[]): Site | undefined {
  const program = frames.filter((frame) => isOfProgram(fileOf(frame)));
  const [nearest] = program;
  if (!nearest) return undefined;
  const own = program.find((frame) => isOwn(fileOf(frame))) ?? nearest;
  return own === nearest ? siteOf(nearest) : { ...siteOf(own), via: siteOf(nearest) };
}

/** Evaluated code may give itself any file name (`//# sourceURL`). Its place is the line that evaluates it. */
function isInFile(frame: Frame): boolean {
  const name = frame.getFileName();
  return Boolean(name) && !frame.isEval() && mayBeScript(name as string);
}

function isOfProgram(file: string): boolean {
  return !file.startsWith('node:') && file !== OWN_FILE;
}

/** Whether a file is the program's, and not of a package that it uses. */
function isOwn(file: string): boolean {
  return isOfProgram(file) && packageOf(file) === undefined;
}

function fileOf(frame: Frame | undefined): string {
  return frame?.getFileName() ?? '';
}

function siteOf(frame: Frame): SourcePosition {
  return { file: fileOf(frame), line: frame.getLineNumber() ?? 0, column: frame.getColumnNumber() ?? 0 };
}
