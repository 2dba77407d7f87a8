import { graphemes } from './graphemes.ts';
import { joined, type Line, textOf } from './span.ts';
import { stringWidth } from './width.ts';

/** How many columns a line takes. */
export function lineWidth(line: Line): number {
  return stringWidth(textOf(line));
}

/** Fills a line with spaces up to `width` columns. */
export function pad(line: string, width: number): string;
export function pad(line: Line, width: number): Line;
export function pad(line: Line, width: number): Line {
  const filling = ' '.repeat(Math.max(0, width - lineWidth(line)));
  return typeof line === 'string' ? line + filling : joined(line, filling);
}

/** Cuts plain text that is wider than `width` columns and ends it with an ellipsis; a wide character is never halved. */
export function fit(text: string, width: number, ellipsis = '…'): string {
  if (stringWidth(text) <= width) return text;
  return firstColumns(text, width - stringWidth(ellipsis)) + firstColumns(ellipsis, width);
}

function firstColumns(text: string, width: number): string {
  let kept = '';
  for (const grapheme of graphemes(text)) {
    if (stringWidth(kept + grapheme) > width) break;
    kept += grapheme;
  }
  return kept;
}
