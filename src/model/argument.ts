import type { ObjectId, Value } from './value.ts';

/** The text of a string, if the record has all of it. Undefined for any other value. */
export function textOf(value: Value | undefined): string | undefined {
  if (value?.kind === 'string') return value.cut ? undefined : value.text;
  return value?.kind === 'text' && value.more === 0 ? value.text : undefined;
}

export function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'number' && typeof value.value === 'number' ? value.value : undefined;
}

/** Reads a port, which a program may give as a number or as digits in a string. */
export function portOf(value: Value | undefined): number | undefined {
  const text = textOf(value);
  return text === undefined ? numberOf(value) : /^\d+$/.test(text) ? Number(text) : undefined;
}

/** The id of a server or socket. Undefined for any other value. */
export function idOf(value: Value | undefined): ObjectId | undefined {
  return value?.kind === 'reference' ? value.id : undefined;
}

/** A property of an object, e.g. `8000` of `{ port: 8000 }`. */
export function propertyOf(value: Value | undefined, name: string): Value | undefined {
  return value?.kind === 'object' ? value.entries.find(([key]) => key === name)?.[1] : undefined;
}
