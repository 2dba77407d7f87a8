import { safeCode } from './safe.ts';
import { stringWidth } from './width.ts';

export interface ExcerptOptions {
  /** Columns that it may take, apart from the ellipses. */
  width: number;
  /** What is to be in its middle, in UTF-16 units from 1; its beginning where left out. */
  column?: number | undefined;
  ellipsis: string;
}

/** The part of a long line of code around a column, with an ellipsis where it is cut; a line that fits as it is. Harmless either way. */
export function excerpt(line: string, { width, column = 1, ellipsis }: ExcerptOptions): string {
  const whole = line.length > width ? undefined : safeCode(line);
  if (whole !== undefined && stringWidth(whole) <= width) return whole;
  for (let length = Math.min(width, line.length); ; length = Math.floor(length * SHRINK)) {
    const start = wholeFrom(line, Math.max(0, Math.min(column - 1 - Math.floor(length / 2), line.length - length)));
    const end = wholeFrom(line, start + length);
    const text = safeCode(line.slice(start, end));
    if (stringWidth(text) > width && length > 1) continue;
    return (start > 0 ? ellipsis : '') + text + (end < line.length ? ellipsis : '');
  }
}

/** Characters may be wider than one column, and escapes of them much wider: then fewer are tried. */
const SHRINK = 0.8;

/** The same place, or the one before where that would part the halves of a character. */
function wholeFrom(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
}
