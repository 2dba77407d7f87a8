import assert from 'node:assert/strict';
import { perLanguage } from '../../src/model/language.ts';
import type { CodeWord } from '../../src/narrator/reference/codes.ts';
import type { ItemId } from '../../src/narrator/reference/items.ts';
import type { QuestionId } from '../../src/narrator/reference/questions.ts';
import type { WordId } from '../../src/narrator/reference/words.ts';
import { referenceTexts } from '../../src/words/reference.ts';

const TEXTS = perLanguage(referenceTexts);

/** Fails where an explanation no longer says, in both languages, what the test shows. */
export function says(id: ItemId | CodeWord | QuestionId | WordId, english: string, chinese: string): void {
  for (const [language, words] of [
    ['en', english],
    ['zh', chinese],
  ] as const) {
    const { what, when = '', advice = '' } = TEXTS[language].explanations[id]!;
    const text = [what, when, advice].join(' ');
    assert.ok(text.includes(words), `${id} no longer says in ${language}: ${words}\n${text}`);
  }
}
