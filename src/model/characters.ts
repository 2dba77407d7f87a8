const ASCII = /^[ -~]*$/;

/** Whether a text has only visible ASCII characters and spaces. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Texts in which each character is visible and a grapheme: ASCII, some signs, arrows, boxes and marks, Han characters and their punctuation. */
const PLAIN =
  /^[ -~·×\u2010-\u2027\u2190-\u2193\u2500-\u25fc\u25ff\u2714-\u2718\u276f\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** Whether a text has only characters that we know without tables of all characters: each is visible, and a grapheme of its own. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * Returns a function that makes a regular expression at its first call, and returns the same one at each call. For expressions with classes
 * of characters, such as `\p{L}`: V8 lists their characters as soon as it reads such an expression, even if nobody uses it.
 */
export function lazyPattern(source: string, flags = 'u'): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}

const hanCharacter = lazyPattern(String.raw`\p{Script=Han}`);

/** Whether a text contains Chinese, which has no spaces between words. */
export function hasHan(text: string): boolean {
  return hanCharacter().test(text);
}

const notLettersOrDigits = lazyPattern(String.raw`[^\p{L}\p{N}]+`, 'gu');

/** A name as it is compared: only letters and digits, in lower case. */
export function lettersAndDigits(name: string): string {
  return name.toLowerCase().replace(notLettersOrDigits(), '');
}
