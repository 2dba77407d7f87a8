import { readErrorFacts } from '../model/error-facts.ts';
import { type ErrorFacts, MAX_MESSAGE_LENGTH, MAX_WORD_LENGTH, shorten } from '../model/value.ts';
import { asString, readData } from './properties.ts';

/** Reads the useful properties of an error, or of another thrown value. */
export function errorFactsOf(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null)
    return { name: 'Error', message: shorten(formatPrimitive(error), MAX_MESSAGE_LENGTH) };
  return readErrorFacts(error, readData);
}

/** Larger BigInts are not written, because the time for it grows faster than their size. */
const MOST_BITS = 512;

/** Writes a primitive value or a function as text. The source of a function is left out. */
export function formatPrimitive(value: unknown): string {
  switch (typeof value) {
    case 'function':
      return `[Function${functionName(value)}]`;
    case 'bigint':
      return BigInt.asIntN(MOST_BITS, value) === value ? String(value) : '[BigInt]';
    default:
      return String(value);
  }
}

function functionName(value: object): string {
  const name = asString(readData(value, 'name'));
  return name ? `: ${shorten(name, MAX_WORD_LENGTH)}` : ' (anonymous)';
}
