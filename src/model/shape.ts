/** Takes a value from outside for what it should be: as much of it as is right, or undefined where it is something else. */
export type Reader<T> = (value: unknown) => T | undefined;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** What reads the properties that a type always has: the compiler asks for each of them. */
type Required<T> = { [K in Exclude<keyof T, OptionalKey<T>>]: Reader<T[K]> };

/** What reads those that may be missing. */
type Optional<T> = { [K in OptionalKey<T>]-?: Reader<Exclude<T[K], undefined>> };

/** A string of so many UTF-16 units at the most. */
export function text<T extends string = string>(longest: number): Reader<T> {
  return (value) => (typeof value === 'string' && value.length <= longest ? (value as T) : undefined);
}

/** A string that looks like this. */
export function textLike<T extends string>(pattern: RegExp): Reader<T> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? (value as T) : undefined);
}

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** Any number but NaN and the infinite ones. */
export const finite: Reader<number> = (value) => (Number.isFinite(value) ? (value as number) : undefined);

/** A whole number from 0. */
export const count: Reader<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** One of these values. */
export function oneOf<const T>(...values: readonly T[]): Reader<T> {
  return (value) => values.find((each) => each === value);
}

/** What the first of two that can read it makes of it. */
export function either<A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> {
  return (value) => {
    const found = first(value);
    return found === undefined ? second(value) : found;
  };
}

/** A list of so many items at the most, all of which are right. */
export function list<T>(item: Reader<T>, most: number): Reader<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    const items = value.map(item);
    return items.includes(undefined) ? undefined : (items as T[]);
  };
}

/** Two values, both of which are right. */
export function pair<A, B>(first: Reader<A>, second: Reader<B>): Reader<readonly [A, B]> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const found = [first(value[0]), second(value[1])] as const;
    return found.includes(undefined) ? undefined : (found as readonly [A, B]);
  };
}

/** Named values, so many at the most, all of which are right. */
export function named<T>(name: Reader<string>, item: Reader<T>, most: number): Reader<Record<string, T>> {
  return (value) => {
    if (!isObject(value)) return undefined;
    const entries = Object.entries(value).map(([key, each]) => [name(key), item(each)] as const);
    if (entries.length > most || entries.some((entry) => entry.includes(undefined))) return undefined;
    return Object.fromEntries(entries) as Record<string, T>;
  };
}

/**
 * An object with these properties. It is something else if one that must be there is missing or wrong; what is wrong of the others is left
 * out, and so is what is not named here.
 */
export function object<T extends object>(required: Required<T>, optional: Optional<T>): Reader<T> {
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
