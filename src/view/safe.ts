import { escaped, UNSAFE } from '../model/literal.ts';

export { quoted, UNSAFE } from '../model/literal.ts';

/** Spaces for a tab in source code. */
const TAB = '  ';

/**
 * Makes a text that came from a socket, a program's output or a file harmless: what is invisible or could steer the terminal is
 * written as an escape (`\x1b`, `\n`, `\u202e`), everything else stays. The result is one line.
 */
export function safe(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** Longer words are not repeated in full, in characters. */
const LONGEST = 200;

/** What somebody typed, or a path, to be repeated within a sentence: harmless, and cut in the middle where it is longer than that. */
export function repeated(text: string, longest = LONGEST): string {
  if (text.length <= longest) return safe(text);
  return `${safe(text.slice(0, longest / 2))}...${safe(text.slice(-longest / 2))}`;
}

/** The same for one line of source code, whose tabs become spaces. */
export function safeCode(line: string): string {
  return safe(line.replaceAll('\t', TAB));
}
