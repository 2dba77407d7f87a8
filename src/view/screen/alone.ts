import type { Score } from '../../model/progress.ts';
import type { ScreenWords } from '../../words/screens.ts';
import type { Look } from '../look.ts';
import { proseAfterMark, proseLines } from '../prose.ts';
import type { Line } from '../span.ts';

/** How many questions were right, and the titles of the scenes of the others. */
export function missedBlock(score: Score, scenes: readonly string[], words: ScreenWords, look: Look): Line[] {
  return [
    '',
    ...proseLines(words.summary.score(score.right, score.total), look, { indent: 2, role: 'strong' }),
    '',
    ...proseLines(words.alone.missedIn(scenes.length), look, { indent: 2 }),
    ...scenes.flatMap((title) => proseAfterMark(look.glyphs.dot, title, look)),
    '',
  ];
}
