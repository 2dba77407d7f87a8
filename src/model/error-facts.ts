import {
  type ErrorFacts,
  MAX_MESSAGE_LENGTH,
  MAX_WORD_LENGTH,
  MOST_ERRORS,
  type SingleErrorFacts,
  shorten,
} from './value.ts';

/** Reads one property of an object. */
type ReadProperty = (object: object, key: PropertyKey) => unknown;

/** Reads the useful properties of an error, and of the errors in it if it is an AggregateError. */
export function readErrorFacts(error: object, read: ReadProperty): ErrorFacts {
  const errors = readItems(read(error, 'errors'), read).map((each) => readSingle(each, read));
  return errors.length === 0 ? readSingle(error, read) : { ...readSingle(error, read), errors };
}

function readSingle(error: object, read: ReadProperty): SingleErrorFacts {
  const text = (key: string, most: number): string | undefined => {
    const value = read(error, key);
    return typeof value === 'string' ? shorten(value, most) : undefined;
  };
  const facts: SingleErrorFacts = {
    name: text('name', MAX_WORD_LENGTH) ?? 'Error',
    message: text('message', MAX_MESSAGE_LENGTH) ?? '',
  };
  for (const key of ['code', 'syscall', 'address'] as const) {
    const word = text(key, MAX_WORD_LENGTH);
    if (word !== undefined) facts[key] = word;
  }
  const port = read(error, 'port');
  if (typeof port === 'number') facts.port = port;
  return facts;
}

/** The first objects in a list. */
function readItems(list: unknown, read: ReadProperty): object[] {
  if (!Array.isArray(list)) return [];
  const count = Math.min(Number(read(list, 'length')) || 0, MOST_ERRORS);
  return Array.from({ length: count }, (_, index) => read(list, index)).filter(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
