import type { Language } from '../model/language.ts';
import type { Narration } from '../narrator/narration.ts';
import type { ExplainWords } from './explain.ts';
import type { FindingWords } from './findings.ts';
import type { LadderWords } from './ladder.ts';
import type { PracticeWords } from './practice.ts';
import type { ScreenWords } from './screens.ts';

/** All words of net-lessons in one language. Explanations come from a file: see `reference.ts`. */
export interface Words<L extends Language = Language> extends ScreenWords<L> {
  /** Around the exercises. */
  practice: PracticeWords;
  /** Around the explanations. */
  explain: ExplainWords;
  /** Labels of drawings. */
  ladder: LadderWords;
  /** Sentences about records. They are many, so they are loaded at the first use. */
  narration: () => Promise<Narration>;
  /** Sentences about what is probably wrong with a program. */
  findings: FindingWords;
}
