import { lazyPattern } from '../../model/characters.ts';
import type { Look } from '../look.ts';

/** The fewest equal characters that are shortened; spaces are not. */
const longRun = lazyPattern(String.raw`([^\s\p{C}])\1{39,}`, 'gu');

/** The number of characters that are shown. */
const SHOWN = 8;

/** Shortens runs of equal characters. */
export function shortenRepeats(text: string, { glyphs }: Look): string {
  return text.replace(longRun(), (run) => firstOf(run) + glyphs.ellipsis);
}

/** Shortens runs of equal characters, and says how many there were: `xxxxxxxx… × 4000`. */
export function countRepeats(text: string, { glyphs }: Look): string {
  return text.replace(longRun(), (run) => `${firstOf(run)}${glyphs.ellipsis} ${glyphs.times} ${[...run].length}`);
}

function firstOf(run: string): string {
  return [...run].slice(0, SHOWN).join('');
}
