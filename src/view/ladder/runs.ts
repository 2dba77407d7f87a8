import type { Look } from '../look.ts';

/** As many equal characters as nobody reads one by one, but for spaces. */
const RUN = /([^\s\p{C}])\1{39,}/gu;

/** So many of them are shown. */
const SHOWN = 8;

/** A text in which the beginning stands for many equal characters. */
export function withoutRuns(text: string, { glyphs }: Look): string {
  return text.replace(RUN, (run) => firstOf(run) + glyphs.ellipsis);
}

/** The same where nothing else says how many there are: `xxxxxxxx… × 4000`. */
export function countedRuns(text: string, { glyphs }: Look): string {
  return text.replace(RUN, (run) => `${firstOf(run)}${glyphs.ellipsis} ${glyphs.times} ${[...run].length}`);
}

function firstOf(run: string): string {
  return [...run].slice(0, SHOWN).join('');
}
