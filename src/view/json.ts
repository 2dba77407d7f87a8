import { unsafeCharacters } from './safe.ts';

/**
 * Writes a value as JSON on one line. Characters that could control a terminal or be invisible are escaped (`\u009b`, `\u202e`).
 * `JSON.parse` returns the same value as for `JSON.stringify`.
 */
export function toJson(value: object): string {
  // JSON has these characters only in strings.
  return JSON.stringify(value).replace(unsafeCharacters(), escaped);
}

/** JSON's escapes have four digits. A character beyond U+FFFF needs two. */
function escaped(character: string): string {
  return character.split('').map(escapedUnit).join('');
}

function escapedUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
