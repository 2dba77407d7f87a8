import type { ErrorFacts, MESSAGE_SHOWN, WORD_SHOWN } from '../model/record.ts';
import { dataOf, textOf } from './properties.ts';

const LONGEST_MESSAGE: typeof MESSAGE_SHOWN = 1000;
const LONGEST_WORD: typeof WORD_SHOWN = 200;

/** A text that is longer than it may be ends with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // No half of a character.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The telling parts of an error; also of what is thrown without being one. */
export function factsOf(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null)
    return { name: 'Error', message: shortened(primitiveText(error), LONGEST_MESSAGE) };
  const facts: ErrorFacts = { name: nameOf(error), message: shortened(messageOf(error), LONGEST_MESSAGE) };
  for (const key of ['code', 'syscall', 'address'] as const) {
    const text = textOf(dataOf(error, key));
    if (text !== undefined) facts[key] = shortened(text, LONGEST_WORD);
  }
  const port = dataOf(error, 'port');
  if (typeof port === 'number') facts.port = port;
  return facts;
}

/** More bits than these are not written out: that takes longer than in proportion. */
const MOST_BITS = 512;

/** What is neither an object nor `null` or a function, as `String` has it; a function without its source. */
export function primitiveText(value: unknown): string {
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
  const name = textOf(dataOf(value, 'name'));
  return name ? `: ${shortened(name, LONGEST_WORD)}` : ' (anonymous)';
}

export function nameOf(error: object): string {
  return shortened(textOf(dataOf(error, 'name')) ?? 'Error', LONGEST_WORD);
}

/** The whole of it. */
export function messageOf(error: object): string {
  return textOf(dataOf(error, 'message')) ?? '';
}
