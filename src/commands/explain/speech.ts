import type { ReferenceTexts } from '../../model/explanation.ts';
import { loadReferenceTexts } from '../../store/reference-texts.ts';
import type { ExplainWords } from '../../words/explain.ts';
import type { Words } from '../../words/words.ts';

/** What is needed to explain in one language. */
export interface Speech {
  texts: ReferenceTexts;
  words: ExplainWords;
}

/** @param root folder of the built lessons */
export function speechIn({ language, explain }: Words, root: URL): Speech {
  return { texts: loadReferenceTexts(root, language), words: explain };
}
