import type { Seen } from '../model/select.ts';
import { code } from './facts.ts';

/** How long the arguments may be to be shown in a sentence, in characters. */
const LONGEST_ARGUMENTS = 60;

/** All values that count as false, as they are written. */
const FALSY = ['undefined', 'null', 'false', '0', '-0', '0n', 'NaN', "''"];

/** Arguments in a record are written as a programmer would: this reads a string back. Undefined for anything else. */
export function textOf(argument: string | undefined): string | undefined {
  return /^(['"`])(.*)\1$/s.exec(argument ?? '')?.[2];
}

/** Reads a number back. */
export function numberOf(argument: string | undefined): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(argument ?? '') ? Number(argument) : undefined;
}

/** Whether the argument is a function. */
export function isFunction(argument: string): boolean {
  return /^\[(?:Async|Generator|AsyncGenerator)?Function\b|^\[class\b/.test(argument);
}

/** Whether a switch like that of `setNoDelay` is on, off, or cannot be told from here. */
export function switchOf(argument: string | undefined, whenLeftOut: boolean): boolean | undefined {
  if (argument === undefined || argument === 'undefined') return whenLeftOut;
  if (argument === 'true') return true;
  return isFalsy(argument) ? false : undefined;
}

/** Whether what was given is as good as nothing where the program asks `if (given)`; what was left out is. */
export function isFalsy(argument: string | undefined): boolean {
  return argument === undefined || FALSY.includes(argument);
}

/** A property of an object that was written out whole, e.g. `8000` of `{ port: 8000 }`. */
export function propertyOf(argument: string | undefined, name: string): string | undefined {
  const value = new RegExp(`[{,] ${name}: ('[^']*'|-?\\d+)(?=[,} ])`).exec(argument ?? '')?.[1];
  return value === undefined ? undefined : (textOf(value) ?? value);
}

/** The call as it stands in the program, without its functions: `net.connect(8000, '127.0.0.1')`. */
export function invocationOf(seen: Seen): string {
  const given = seen.args.filter((argument) => !isFunction(argument)).join(', ');
  const shown = given.length > LONGEST_ARGUMENTS ? '…' : given;
  return code(`${seen.name}(${shown})`);
}

/** Whether a function was given, as listener or callback. */
export function hasCallback(seen: Seen): boolean {
  return seen.args.some(isFunction);
}
