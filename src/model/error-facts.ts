import { type ErrorFacts, MAX_MESSAGE_LENGTH, MAX_WORD_LENGTH, shorten } from './value.ts';

/**
 * Reads the useful properties of an error.
 *
 * @param read reads one property
 */
export function readErrorFacts(read: (key: string) => unknown): ErrorFacts {
  const text = (key: string, most: number): string | undefined => {
    const value = read(key);
    return typeof value === 'string' ? shorten(value, most) : undefined;
  };
  const facts: ErrorFacts = {
    name: text('name', MAX_WORD_LENGTH) ?? 'Error',
    message: text('message', MAX_MESSAGE_LENGTH) ?? '',
  };
  for (const key of ['code', 'syscall', 'address'] as const) {
    const word = text(key, MAX_WORD_LENGTH);
    if (word !== undefined) facts[key] = word;
  }
  const port = read('port');
  if (typeof port === 'number') facts.port = port;
  return facts;
}
