import { type ErrorFacts, MESSAGE_SHOWN, shortened, WORD_SHOWN } from './value.ts';

/** The telling parts of an error. @param read reads one of its properties */
export function errorFacts(read: (key: string) => unknown): ErrorFacts {
  const text = (key: string, most: number): string | undefined => {
    const value = read(key);
    return typeof value === 'string' ? shortened(value, most) : undefined;
  };
  const facts: ErrorFacts = {
    name: text('name', WORD_SHOWN) ?? 'Error',
    message: text('message', MESSAGE_SHOWN) ?? '',
  };
  for (const key of ['code', 'syscall', 'address'] as const) {
    const word = text(key, WORD_SHOWN);
    if (word !== undefined) facts[key] = word;
  }
  const port = read('port');
  if (typeof port === 'number') facts.port = port;
  return facts;
}
