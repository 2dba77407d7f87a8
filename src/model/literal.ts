/**
 * Characters that show nothing by themselves but change what a terminal does, or how and how wide the text around them is drawn (which
 * terminals don't agree about): control characters, bidi controls, zero-width characters and joiners, line and paragraph separators,
 * variation selectors, skin tones, halves of surrogate pairs.
 */
export const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A character as an escape: `\n`, `\x1b`, `\u202e`. */
export function escapeCharacter(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** What `util.inspect` writes as an escape: control characters and halves of surrogate pairs. */
const ESCAPED_BY_NODE = /[\p{Cc}\p{Cs}]/gu;

/** A text as a JavaScript string literal: in quotes, and harmless. */
export function quote(text: string): string {
  return writeInQuotes(text, text.includes("'") && !text.includes('"') ? '"' : "'", UNSAFE);
}

/** A text as `util.inspect` writes it, with the same escapes as above: harmless only once it was made {@link UNSAFE safe}. */
export function writeLiteral(text: string): string {
  const isFree = (quote: string): boolean => !text.includes(quote) && !(quote === '`' && text.includes('${'));
  return writeInQuotes(text, ["'", '"', '`'].find(isFree) ?? "'", ESCAPED_BY_NODE);
}

function writeInQuotes(text: string, quote: string, unsafe: RegExp): string {
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(unsafe, escapeCharacter) + quote;
}

/**
 * Makes a text that came from a socket, a program's output or a file harmless: what is invisible or could steer the terminal is
 * written as an escape (`\x1b`, `\n`, `\u202e`), everything else stays. The result is one line.
 */
export function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, escapeCharacter);
}

/** Longer words are not repeated in full, in characters. */
const LONGEST = 200;

/** What somebody typed, or a path, to be repeated within a sentence: harmless, and cut in the middle where it is longer than that. */
export function safeExcerpt(text: string, longest = LONGEST): string {
  if (text.length <= longest) return escapeUnsafe(text);
  return `${escapeUnsafe(text.slice(0, longest / 2))}...${escapeUnsafe(text.slice(-longest / 2))}`;
}
