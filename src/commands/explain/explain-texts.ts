import type { ReferenceFile, ReferenceTexts } from '../../model/explanation.ts';
import { loadReferenceTexts } from '../../store/reference-texts.ts';
import type { ExplainWords } from '../../words/explain.ts';
import type { Words } from '../../words/words.ts';

/** The texts of an answer, in one language. */
export interface ExplainTexts {
  texts: ReferenceTexts;
  words: ExplainWords;
}

/** @param root the folder of the built lessons */
export async function loadExplainTexts(
  { language, explain }: Words,
  root: URL,
  file: ReferenceFile,
): Promise<ExplainTexts> {
  return { texts: loadReferenceTexts(root, language, file), words: await explain() };
}
