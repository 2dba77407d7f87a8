import type { Explanation, ReferenceFile, ReferenceTexts } from '../model/explanation.ts';
import type { Language } from '../model/language.ts';
import { CODE_WORDS } from '../narrator/reference/codes.ts';
import { codeExplanation, type Reference, withLocalTitle } from '../narrator/reference/explanation.ts';
import { ITEMS } from '../narrator/reference/items.ts';
import { WORD_IDS } from '../narrator/reference/words.ts';
import { reference as en } from './en/reference.ts';
import { reference as zh } from './zh/reference.ts';

const REFERENCES: { readonly [L in Language]: Reference<L> } = { en, zh };

/** All texts of `explain` in one language. They are made at build time, so that an answer does not wait for them. */
export function referenceTexts(language: Language): ReferenceTexts {
  const reference = REFERENCES[language];
  const codes = CODE_WORDS.map((code) => [code, codeExplanation(code, reference)] as const);
  const explanations = {
    ...reference.items,
    ...Object.fromEntries(codes),
    ...explainedWords(language, reference),
    ...reference.questions,
  };
  return { explanations, notHere: reference.notHere };
}

/** The same texts, as they are stored: an answer reads one file. */
export function referenceFiles(language: Language): Record<ReferenceFile, ReferenceTexts> {
  const { explanations, notHere } = referenceTexts(language);
  const isCode = (id: string): boolean => CODE_WORDS.some((code) => code === id);
  const pick = (isWanted: (id: string) => boolean) =>
    Object.fromEntries(Object.entries(explanations).filter(([id]) => isWanted(id)));
  return {
    codes: { explanations: pick(isCode), notHere },
    names: { explanations: pick((id) => !isCode(id)), notHere: {} },
  };
}

/** All names that `explain` knows, sorted. */
export function namesToExplain(): string[] {
  const names = new Set([...ITEMS.map(({ name }) => name), ...CODE_WORDS, ...WORD_IDS]);
  return [...names].filter((name) => /^[\w. -]+$/.test(name)).sort((one, other) => one.localeCompare(other, 'en'));
}

function explainedWords(language: Language, { words }: Reference): Readonly<Record<string, Explanation>> {
  if (language === 'en') return words;
  return Object.fromEntries(WORD_IDS.map((id) => [id, withLocalTitle(id, language, words[id])]));
}
