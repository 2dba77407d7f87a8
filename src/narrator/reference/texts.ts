import type { ReferenceTexts } from '../../model/explanation.ts';
import type { Language } from '../../model/lesson.ts';
import { CODE_WORDS } from './codes.ts';
import { reference as en } from './en.ts';
import { explanationOf, type Reference } from './explanation.ts';
import { reference as zh } from './zh.ts';

const REFERENCES: Record<Language, Reference> = { en, zh };

/** Everything that `explain` says in one language. It is made once, when net-lessons is built: an answer shall not wait for it. */
export function textsIn(language: Language): ReferenceTexts {
  const reference = REFERENCES[language];
  const codes = CODE_WORDS.map((code) => [code, explanationOf(code, reference)] as const);
  return { explanations: { ...reference.items, ...Object.fromEntries(codes) }, notHere: reference.notHere };
}
