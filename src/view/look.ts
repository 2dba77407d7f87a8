import type { LadderWords } from '../words/ladder.ts';
import type { Glyphs } from './glyphs.ts';
import type { Painter } from './painter.ts';

export type { LadderWords } from '../words/ladder.ts';
export { asciiGlyphs, type Glyphs, unicodeGlyphs } from './glyphs.ts';

/** How to draw. The same values with the same look give the same text. */
export interface Look {
  /** The width of the terminal. Drawings fit in it if it has at least 40 columns. */
  columns: number;
  glyphs: Glyphs;
  painter: Painter;
  words: LadderWords;
}
