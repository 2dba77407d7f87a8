import { type InspectOptions, inspect } from 'node:util';

/** Escapes that `inspect` has, and others have another one for. */
const OTHERS: Readonly<Record<string, string>> = { '\\b': '\\x08', '\\v': '\\x0b', '\\f': '\\x0c' };

/** A text in quotes, with the same escapes as in all that is told: `\n`, `\x1b`. */
export function literal(text: string, options?: InspectOptions): string {
  return inspect(text, options).replace(/\\(?:\\|[bvf]|x[\dA-F]{2})/g, (found) => OTHERS[found] ?? found.toLowerCase());
}
