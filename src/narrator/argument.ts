import { numberOf, propertyOf, textOf } from '../model/argument.ts';
import type { Value } from '../model/record.ts';
import type { Seen } from '../model/select.ts';
import { writeValue } from '../model/value.ts';
import { code, quoteEndpoint } from './facts.ts';

/** How long the arguments may be to be shown in a sentence, in characters. */
const LONGEST_ARGUMENTS = 60;

/** Whether a switch like that of `setNoDelay` is on, off, or cannot be told from here. */
export function switchOf(argument: Value | undefined, whenLeftOut: boolean): boolean | undefined {
  if (argument === undefined || argument.kind === 'undefined') return whenLeftOut;
  if (argument.kind === 'boolean') return argument.value;
  return isFalsy(argument) ? false : undefined;
}

/** Whether what was given is as good as nothing where the program asks `if (given)`; what was left out is. */
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

/** Where a client came from that 'drop' is about. */
export function droppedFrom({ values: [dropped] }: Seen): string | undefined {
  return quoteEndpoint(textOf(propertyOf(dropped, 'remoteAddress')), numberOf(propertyOf(dropped, 'remotePort')));
}

/** The code of the error that an attempt to connect has failed with. */
export function connectErrorCode({ values: [, , , error], error: own }: Seen): string | undefined {
  return (error?.kind === 'error' ? error.code : undefined) ?? own?.code;
}

/** The call as it stands in the program, without its functions: `net.connect(8000, '127.0.0.1')`. */
export function invocationOf(seen: Seen): string {
  const given = seen.values
    .filter(({ kind }) => kind !== 'function')
    .map((value) => writeValue(value))
    .join(', ');
  const shown = given.length > LONGEST_ARGUMENTS ? '…' : given;
  return code(`${seen.name}(${shown})`);
}

/** Whether a function was given, as listener or callback. */
export function hasCallback(seen: Seen): boolean {
  return seen.values.some(({ kind }) => kind === 'function');
}
