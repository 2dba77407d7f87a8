import { numberOf, propertyOf, textOf } from '../model/argument.ts';
import type { Value } from '../model/record.ts';
import type { Seen } from '../model/select.ts';
import { writeValue } from '../model/value.ts';
import { code, quoteEndpoint } from './facts.ts';

/** The longest arguments that a sentence shows, in characters. */
const LONGEST_ARGUMENTS = 60;

/** The value of a boolean argument like that of `setNoDelay`. Undefined if the record does not tell. */
export function switchOf(argument: Value | undefined, whenLeftOut: boolean): boolean | undefined {
  if (argument === undefined || argument.kind === 'undefined') return whenLeftOut;
  if (argument.kind === 'boolean') return argument.value;
  return isFalsy(argument) ? false : undefined;
}

/** Whether an argument is falsy. An argument that was left out is. */
export function isFalsy(argument: Value | undefined): boolean {
  switch (argument?.kind) {
    case undefined:
    case 'undefined':
    case 'null':
      return true;
    case 'boolean':
      return !argument.value;
    case 'number':
      return [0, '-0', 'NaN'].includes(argument.value);
    case 'bigint':
      return argument.digits === '0';
    default:
      return textOf(argument) === '';
  }
}

/** The address of the client of a 'drop' event. */
export function droppedFrom({ values: [dropped] }: Seen): string | undefined {
  return quoteEndpoint(textOf(propertyOf(dropped, 'remoteAddress')), numberOf(propertyOf(dropped, 'remotePort')));
}

/** The error code of a failed attempt to connect. */
export function connectErrorCode({ values: [, , , error], error: own }: Seen): string | undefined {
  return (error?.kind === 'error' ? error.code : undefined) ?? own?.code;
}

/** The call as in the program, without functions: `net.connect(8000, '127.0.0.1')`. */
export function invocationOf(seen: Seen): string {
  const given = seen.values
    .filter(({ kind }) => kind !== 'function')
    .map((value) => writeValue(value))
    .join(', ');
  const shown = given.length > LONGEST_ARGUMENTS ? '…' : given;
  return code(`${seen.name}(${shown})`);
}

/** Whether a function was passed, as listener or callback. */
export function hasCallback(seen: Seen): boolean {
  return seen.values.some(({ kind }) => kind === 'function');
}
