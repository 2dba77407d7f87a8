import { graphemes } from './graphemes.ts';
import { joinParts, type Line, plainText } from './span.ts';
import { stringWidth } from './width.ts';

/** The columns of a line. */
export function lineWidth(line: Line): number {
  return stringWidth(plainText(line));
}

/** Fills a line with spaces up to `width` columns. */
export function pad(line: string, width: number): string;
export function pad(line: Line, width: number): Line;
export function pad(line: Line, width: number): Line {
  const filling = ' '.repeat(Math.max(0, width - lineWidth(line)));
  return typeof line === 'string' ? line + filling : joinParts(line, filling);
}

/** Cuts a text to `width` columns, with an ellipsis at the end. Wide characters are never cut in half. */
export function truncate(text: string, width: number, ellipsis = '…'): string {
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
