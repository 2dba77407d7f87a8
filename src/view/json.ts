import { UNSAFE } from './safe.ts';

/**
 * A value as JSON on one line, in which everything that could steer a terminal or hide in it is an escape (`\u009b`, `\u202e`).
 * `JSON.parse` makes the same value of it as of what `JSON.stringify` writes.
 */
export function json(value: object): string {
  // Outside of its strings, JSON has none of these characters.
  return JSON.stringify(value).replace(UNSAFE, escaped);
}

/** JSON has escapes of four digits alone: what is beyond them takes two. */
function escaped(character: string): string {
  return character.split('').map(escapedUnit).join('');
}

function escapedUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
