import type { Explanation, ReferenceTexts } from '../model/explanation.ts';
import type { Language } from '../model/language.ts';
import { CODE_WORDS } from '../narrator/reference/codes.ts';
import { explanationOf, type Reference, withLocalTitle } from '../narrator/reference/explanation.ts';
import { ITEMS } from '../narrator/reference/items.ts';
import { WORD_IDS } from '../narrator/reference/words.ts';
import { reference as en } from './en/reference.ts';
import { reference as zh } from './zh/reference.ts';

const REFERENCES: Record<Language, Reference> = { en, zh };

/** Everything that `explain` says in one language. It is made once, when net-lessons is built: an answer shall not wait for it. */
export function textsIn(language: Language): ReferenceTexts {
  const reference = REFERENCES[language];
  const codes = CODE_WORDS.map((code) => [code, explanationOf(code, reference)] as const);
  const explanations = {
    ...reference.items,
    ...Object.fromEntries(codes),
    ...wordsIn(language, reference),
    ...reference.questions,
  };
  return { explanations, notHere: reference.notHere };
}

/** All that can be asked for by name, once each, in the order of their letters. */
export function namesToExplain(): string[] {
  const names = new Set([...ITEMS.map(({ name }) => name), ...CODE_WORDS, ...WORD_IDS]);
  return [...names].filter((name) => /^[\w. -]+$/.test(name)).sort((one, other) => one.localeCompare(other, 'en'));
}

function wordsIn(language: Language, { words }: Reference): Readonly<Record<string, Explanation>> {
  if (language === 'en') return words;
  return Object.fromEntries(WORD_IDS.map((id) => [id, withLocalTitle(id, language, words[id])]));
}
