import { graphemes } from './graphemes.ts';
import { stringWidth } from './width.ts';

/** Fills a text, painted or not, with spaces up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
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
