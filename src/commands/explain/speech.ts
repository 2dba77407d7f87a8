import type { ReferenceTexts } from '../../model/explanation.ts';
import type { Language } from '../../model/lesson.ts';
import { loadTexts } from '../../store/reference.ts';
import { explain as en } from '../../words/en/explain.ts';
import type { ExplainWords } from '../../words/explain.ts';
import { explain as zh } from '../../words/zh/explain.ts';

const WORDS: Record<Language, ExplainWords> = { en, zh };

/** What is needed to explain in one language; the texts of the other one are not loaded. */
export interface Speech {
  texts: ReferenceTexts;
  words: ExplainWords;
}

/** @param root folder of the built lessons */
export function speechIn(language: Language, root: URL): Speech {
  return { texts: loadTexts(root, language), words: WORDS[language] };
}
