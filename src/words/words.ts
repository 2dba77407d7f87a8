import type { Language } from '../model/language.ts';
import type { Narration } from '../narrator/narration.ts';
import type { ExplainWords } from './explain.ts';
import type { FindingWords } from './findings.ts';
import type { LadderWords } from './ladder.ts';
import type { PracticeWords } from './practice.ts';
import type { ScreenWords } from './screens.ts';

/**
 * All words of net-lessons in one language. Explanations come from a file: see `reference.ts`. Words that only few commands need are loaded
 * at the first use.
 */
export interface Words<L extends Language = Language> extends ScreenWords<L> {
  /** Labels of drawings. */
  ladder: LadderWords;
  /** Around the exercises. */
  practice: () => Promise<PracticeWords>;
  /** Around the explanations. */
  explain: ExplainWords;
  /** Sentences about what is probably wrong with a program. */
  findings: () => Promise<FindingWords>;
  /** Sentences about records. */
  narration: () => Promise<Narration<L>>;
}
