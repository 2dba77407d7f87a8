import fastStringWidth from 'fast-string-width';

const ASCII = /^[ -~]*$/;

/** The columns of a text. Escape codes take none. */
export function stringWidth(text: string): number {
  // Fast path: the tables for other characters take time to load.
  return ASCII.test(text) ? text.length : fastStringWidth(text);
}
