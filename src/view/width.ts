import { isAscii, isPlain } from '../model/characters.ts';
import { loadUnicode } from './unicode.ts';

/** The plain characters that take two columns. */
const WIDE = /[\u3001-\uff60]/g;

/** The columns of a text. Escape codes take none. */
export function stringWidth(text: string): number {
  // Fast path: the tables for other characters take time to load.
  if (isAscii(text)) return text.length;
  return isPlain(text) ? text.length + (text.match(WIDE)?.length ?? 0) : loadUnicode().stringWidth(text);
}
