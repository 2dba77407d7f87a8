import type { ReferenceTexts } from '../../model/explanation.ts';
import { loadReferenceTexts } from '../../store/reference-texts.ts';
import type { ExplainWords } from '../../words/explain.ts';
import type { Words } from '../../words/words.ts';

/** The texts of `explain` in one language. */
export interface ExplainTexts {
  texts: ReferenceTexts;
  words: ExplainWords;
}

/** @param root the folder of the built lessons */
export async function loadExplainTexts({ language, explain }: Words, root: URL): Promise<ExplainTexts> {
  return { texts: loadReferenceTexts(root, language), words: await explain() };
}
