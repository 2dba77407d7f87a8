/** Checks a value from outside and returns it, or the valid part of it. Returns undefined if it is something else. */
export type Reader<T> = (value: unknown) => T | undefined;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** Readers of the required properties. The compiler reports missing ones. */
type RequiredReaders<T> = { [K in Exclude<keyof T, OptionalKey<T>>]: Reader<T[K]> };

/** Readers of the optional properties. */
type OptionalReaders<T> = { [K in OptionalKey<T>]-?: Reader<Exclude<T[K], undefined>> };

/** Reads a string with at most this many UTF-16 units. */
export function text<T extends string = string>(longest: number): Reader<T> {
  return (value) => (typeof value === 'string' && value.length <= longest ? (value as T) : undefined);
}

/** Reads a string that matches the pattern. */
export function textLike<T extends string>(pattern: RegExp): Reader<T> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? (value as T) : undefined);
}

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** Reads a number, but not NaN or an infinite one. */
export const finite: Reader<number> = (value) => (Number.isFinite(value) ? (value as number) : undefined);

/** Reads an integer that is not negative. */
export const count: Reader<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** Reads one of these values. */
export function oneOf<const T>(...values: readonly T[]): Reader<T> {
  return (value) => values.find((each) => each === value);
}

/** Tries two readers in turn. */
export function either<A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> {
  return (value) => {
    const found = first(value);
    return found === undefined ? second(value) : found;
  };
}

/** Reads a list with at most this many items. All items must be valid. */
export function listOf<T>(item: Reader<T>, most: number): Reader<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    const items = value.map(item);
    return items.includes(undefined) ? undefined : (items as T[]);
  };
}

/** Reads an array of two valid values. */
export function pair<A, B>(first: Reader<A>, second: Reader<B>): Reader<readonly [A, B]> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const found = [first(value[0]), second(value[1])] as const;
    return found.includes(undefined) ? undefined : (found as readonly [A, B]);
  };
}

/** Reads an object with any names and at most this many entries. All names and values must be valid. */
export function named<T>(name: Reader<string>, item: Reader<T>, most: number): Reader<Record<string, T>> {
  return (value) => {
    if (!isObject(value)) return undefined;
    const entries = Object.entries(value).map(([key, each]) => [name(key), item(each)] as const);
    if (entries.length > most || entries.some((entry) => entry.includes(undefined))) return undefined;
    return Object.fromEntries(entries) as Record<string, T>;
  };
}

/**
 * Reads an object. It is rejected if a required property is missing or invalid. Invalid optional properties and unknown ones are left out.
 */
export function object<T extends object>(required: RequiredReaders<T>, optional: OptionalReaders<T>): Reader<T> {
  const must = Object.entries<Reader<unknown>>(required);
  const may = Object.entries<Reader<unknown>>(optional);
  return (value) => {
    if (!isObject(value)) return undefined;
    const result: Record<string, unknown> = {};
    for (const [key, read] of must) {
      const found = read(value[key]);
      if (found === undefined) return undefined;
      result[key] = found;
    }
    for (const [key, read] of may) {
      const found = read(value[key]);
      if (found !== undefined) result[key] = found;
    }
    return result as T;
  };
}

/** The value of a JSON text; undefined for any other text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value has named parts: it is neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
