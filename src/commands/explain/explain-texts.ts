import type { ReferenceTexts } from '../../model/explanation.ts';
import type { ExplainWords } from '../../words/explain.ts';

/** The texts of an answer, in one language, and the words around them. */
export interface ExplainTexts {
  texts: ReferenceTexts;
  words: ExplainWords;
}
