import { safeCode } from './safe.ts';
import { stringWidth } from './width.ts';

export interface ExcerptOptions {
  /** Columns without the ellipses. */
  width: number;
  /** The middle of the excerpt, in UTF-16 units from 1. Left out: the beginning of the line. */
  column?: number | undefined;
  ellipsis: string;
}

/** The part of a long line of code around a column, with an ellipsis where it is cut. A line that fits stays whole. Safe to print. */
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

/** If the part is too wide, because of wide characters or escapes, a shorter one is tried. */
const SHRINK = 0.8;

/** The same index, or the one before if it is within a surrogate pair. */
function wholeFrom(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
}
