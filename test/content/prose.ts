import type { Language } from '../../src/model/language.ts';

/** Stands where code or a quotation was taken out, so that what is around it keeps its place. */
const GAP = '\uFFFC';

/** `code`, 'event', "words" and “words”. An apostrophe within or at the end of a word opens nothing. */
const QUOTED = /`[^`]*`|(?<![\w`])'[^'\n]*'(?!\w)|"[^"\n]*"|“[^”]*”/g;

/** A text without its code and quotations. */
export function plainOf(text: string): string {
  return text.replace(QUOTED, GAP);
}

export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Whether there is anything in a text that one would translate. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(plainOf(text));
}

/** Four words of English in a row, which are no name of anything. */
export function englishIn(text: string): string | undefined {
  return /(?:\b[A-Za-z][a-z']*\b[ ,]+){3}[A-Za-z]+/.exec(plainOf(text))?.[0];
}

/** How the texts of a language are set, by which the rules about texts go. */
const SCRIPTS: Readonly<Record<Language, 'Latin' | 'Chinese'>> = { en: 'Latin', zh: 'Chinese' };

const SENTENCE_ENDS = { Latin: /[.!?…]+(?=\s|[)\uFFFC]|$)/, Chinese: /[。！？…]+/ };

export function isChinese(language: Language): boolean {
  return SCRIPTS[language] === 'Chinese';
}

/** How many sentences a text has; the last one may lack its full stop. */
export function sentenceCount(text: string, language: Language): number {
  const plain = plainOf(text)
    .replace(/\b(?:e\.g|i\.e|etc)\./g, '')
    .trim();
  return plain.split(SENTENCE_ENDS[SCRIPTS[language]]).filter((part) => /[\p{L}\p{N}\uFFFC]/u.test(part)).length;
}

/** Punctuation of half the width of a letter, outside code, in a Chinese sentence. */
export function halfWidth(text: string): string | undefined {
  const plain = text.replace(QUOTED, (quoted) => (/^["“]/.test(quoted) ? quoted : GAP)).replace(/[\w.]+\(\)/g, GAP);
  return /(?<!\d)[,;:!?]|[,;:!?](?!\d)|[()"]|\.(?!\w)/.exec(plain)?.[0];
}

/** A Chinese character and a Latin letter, a number or code without a space between them. */
export function crowded(text: string): string | undefined {
  const shown = text.replace(QUOTED, (quoted) => (/^["“]/.test(quoted) ? quoted : 'A'));
  const found = /\p{Script=Han}\w|\w\p{Script=Han}/u.exec(shown);
  return found ? shown.slice(Math.max(0, found.index - 4), found.index + 6) : undefined;
}

/** Words that a text has when a value was missing. */
const HOLES = ['undefined', 'null', 'NaN', '[object'] as const;

/**
 * A word that is there by mistake: it is not written in the text's source, and the run did not show it to the program; or it stands
 * outside code and quotations, where it is never meant.
 */
export function holeIn({ text, source, shown }: { text: string; source: string; shown: string }): string | undefined {
  return HOLES.find((hole) => {
    if (count(plainOf(text), hole) > 0 && !isCommonWord(source, hole)) return true;
    return count(text, hole) > count(source, hole) && count(shown, hole) === 0;
  });
}

/** A text that nothing fills in may say that something is undefined. */
function isCommonWord(source: string, hole: string): boolean {
  return hole === 'undefined' && count(plainOf(source), hole) > 0;
}

function count(text: string, hole: string): number {
  const word = hole.startsWith('[') ? /\[object/g : new RegExp(`\\b${hole}\\b`, 'g');
  return text.match(word)?.length ?? 0;
}
