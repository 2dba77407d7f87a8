import type { Language } from '../model/language.ts';
import type { Words } from './words.ts';

const WORDS: { readonly [L in Language]: () => Promise<{ words: Words<L> }> } = {
  en: () => import('./en/words.ts'),
  zh: () => import('./zh/words.ts'),
};

/** The words of one language; those of others are not loaded. */
export async function wordsIn(language: Language): Promise<Words> {
  return (await WORDS[language]()).words;
}
