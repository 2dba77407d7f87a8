import { readErrorFacts } from '../model/error-facts.ts';
import { type ErrorFacts, MAX_MESSAGE_LENGTH, MAX_WORD_LENGTH, shorten } from '../model/value.ts';
import { asString, readData } from './properties.ts';

/** The telling parts of an error; also of what is thrown without being one. */
export function errorFactsOf(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null)
    return { name: 'Error', message: shorten(formatPrimitive(error), MAX_MESSAGE_LENGTH) };
  return readErrorFacts((key) => readData(error, key));
}

/** More bits than these are not written out: that takes longer than in proportion. */
const MOST_BITS = 512;

/** What is neither an object nor `null` or a function, as `String` has it; a function without its source. */
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
