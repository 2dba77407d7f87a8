import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Narration } from '../../src/narrator/narration.ts';
import { wordsIn } from '../../src/words/by-language.ts';
import type { Words } from '../../src/words/words.ts';

/** What net-lessons says in each language. */
export const WORDS = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await wordsIn(language)] as const)),
) as Record<Language, Words>;

/** What is said of records in each language. */
export const NARRATIONS = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await WORDS[language].narration()] as const)),
) as Record<Language, Narration>;
