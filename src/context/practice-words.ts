import type { Language } from '../model/lesson.ts';
import { en } from '../view/phrases/practice/en.ts';
import type { PracticeWords } from '../view/phrases/practice/words.ts';
import { zh } from '../view/phrases/practice/zh.ts';

const WORDS: Record<Language, PracticeWords> = { en, zh };

/** What `practice` and `verify` say in a language. */
export function practiceWords(language: Language): PracticeWords {
  return WORDS[language];
}
