import process from 'node:process';
import { OWN_FILE } from './site.ts';

type Prepare = (error: Error, frames: NodeJS.CallSite[]) => unknown;

/** No more of the probe's functions are ever among the first frames of a stack. */
const OURS_AT_MOST = 4;

/**
 * Keeps the probe's functions out of the stacks that the program sees and prints. Where the program or its loader writes stacks itself
 * (`Error.prepareStackTrace`, source maps), it is left to do so.
 */
export function hideFrames(): void {
  const { sourceMapsEnabled } = process as { sourceMapsEnabled?: boolean };
  const given = Error as unknown as { prepareStackTrace?: Prepare; stackTraceLimit: unknown };
  if (given.prepareStackTrace || sourceMapsEnabled || Object.isFrozen(Error)) return;
  const { stackTraceLimit: limit } = given;
  if (typeof limit !== 'number') return;
  const raised = limit + OURS_AT_MOST;
  const isNodeError = nodeErrorMark();
  given.stackTraceLimit = raised;
  const value: Prepare = (error, frames) => {
    const theirs = frames.filter((frame) => frame.getFileName() !== OWN_FILE);
    const shown = given.stackTraceLimit === raised ? theirs.slice(0, limit) : theirs;
    return [head(error, isNodeError), ...shown.map(String)].join('\n    at ');
  };
  Object.defineProperty(Error, 'prepareStackTrace', { value, writable: true, configurable: true });
}

/** As Node writes it: its own errors with their codes. */
function head(error: Error, mark: symbol | undefined): string {
  try {
    if (mark && mark in error) return `${error.name} [${(error as NodeJS.ErrnoException).code}]: ${error.message}`;
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}

/** Node marks its own errors with a symbol that it does not export. */
function nodeErrorMark(): symbol | undefined {
  try {
    new URL('');
    return undefined;
  } catch (error) {
    for (let object = error as object | null; object; object = Object.getPrototypeOf(object) as object | null)
      for (const symbol of Object.getOwnPropertySymbols(object))
        if (symbol.description === 'kIsNodeError') return symbol;
    return undefined;
  }
}
