import { isPlain, lazyPattern } from './characters.ts';

/**
 * Characters that are invisible themselves but change what a terminal does, or how it draws the text around them: control characters, bidi
 * controls, zero-width characters and joiners, line and paragraph separators, variation selectors, skin tones, and halves of surrogate
 * pairs. Terminals do not agree on their width.
 */
export const unsafeCharacters = lazyPattern(
  String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]`,
  'gu',
);

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A character as an escape: `\n`, `\x1b`, `\u202e`. */
function escapeCharacter(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** Characters that `util.inspect` escapes: control characters and halves of surrogate pairs. */
const escapedByNode = lazyPattern(String.raw`[\p{Cc}\p{Cs}]`, 'gu');

/** Writes a text as a JavaScript string literal in which all unsafe characters are escaped. */
export function quote(text: string): string {
  return writeInQuotes(text, text.includes("'") && !text.includes('"') ? '"' : "'", unsafeCharacters());
}

/** Writes a text as `util.inspect` does. Unsafe characters other than control characters are not escaped: see {@link unsafeCharacters}. */
export function writeLiteral(text: string): string {
  const isFree = (quote: string): boolean => !text.includes(quote) && !(quote === '`' && text.includes('${'));
  return writeInQuotes(text, ["'", '"', '`'].find(isFree) ?? "'", escapedByNode());
}

function writeInQuotes(text: string, quote: string, unsafe: RegExp): string {
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(unsafe, escapeCharacter) + quote;
}

/**
 * Makes a text from a socket, a program's output or a file safe to print: invisible characters and those that could control the terminal
 * are escaped (`\x1b`, `\n`, `\u202e`). The result is one line.
 */
export function escapeUnsafe(text: string): string {
  return isPlain(text) ? text : text.replace(unsafeCharacters(), escapeCharacter);
}

/** Longer texts are shortened, in characters. */
const LONGEST = 200;

/** Prepares a path, or something that a user typed, to be shown in a sentence: safe, and shortened in the middle if it is long. */
export function safeExcerpt(text: string, longest = LONGEST): string {
  if (text.length <= longest) return escapeUnsafe(text);
  return `${escapeUnsafe(text.slice(0, longest / 2))}...${escapeUnsafe(text.slice(-longest / 2))}`;
}
