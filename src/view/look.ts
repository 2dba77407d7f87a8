import type { LadderWords } from '../words/ladder.ts';
import type { Glyphs } from './glyphs.ts';
import type { Painter } from './painter.ts';

export type { LadderWords } from '../words/ladder.ts';
export { asciiGlyphs, type Glyphs, unicodeGlyphs } from './glyphs.ts';

/** How to draw: the same values give the same text for the same look. */
export interface Look {
  /** Width of the terminal; a drawing is never wider, down to 40 columns. */
  columns: number;
  glyphs: Glyphs;
  painter: Painter;
  words: LadderWords;
}
