import { excerpt } from '../excerpt.ts';
import { pad } from '../fit.ts';
import { flow } from '../flow.ts';
import { highlight } from '../highlight.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe } from '../safe.ts';
import { highlightedLines, linesOf } from '../source-lines.ts';
import { inRole, joined, type Line, partOf, type Span, spansOf, textOf, trimmed } from '../span.ts';
import { stringWidth } from '../width.ts';
import type { Marks } from './program-text.ts';

export interface CodeBlock extends Marks {
  look: Look;
  title?: string;
  /** Columns; those of the terminal where left out. */
  width?: number;
  /** Columns of the line numbers, where they are to stand like those of another program. */
  digits?: number;
  /** First and last line to be shown, from 1; the whole source where left out. */
  from?: number;
  to?: number;
  /** Which of them; all where left out. */
  only?: readonly number[];
}

/** Columns before the line numbers, for what marks a line: a line stands where it stood, also once it is marked. */
export const MARGIN = 2;

/** Columns by which a long line's further lines are indented more than its first. */
const HANGING = 2;

/** Deeper indented lines go on further left, so that a narrow block still has room for them. */
const DEEPEST = 12;

const MIN_CODE = 16;

/** Before a line that was changed. */
const ADDED = '+';

/** Lines that take more rows than this, and more columns than that, are cut. */
const MOST_ROWS = 3;
const SHORT_LINE = 160;

/** Draws JavaScript with line numbers. Lines that are too long go on below themselves; of very long ones, a part is shown. */
export function codeBlock(source: string, block: CodeBlock): Line[] {
  const { look, title, mark, marks = [], column, only, added = [], width = look.columns } = block;
  const lines = linesOf(source);
  const from = Math.max(1, block.from ?? 1);
  const to = Math.min(lines.length, Math.max(0, block.to ?? lines.length));
  const digits = block.digits ?? digitsOf(source);
  const most = Math.max(SHORT_LINE, MOST_ROWS * (width - gutterWidth(digits)));
  const drawn = highlightedLines(source, from, to).flatMap((whole, index) => {
    const number = from + index;
    if (only && !only.includes(number)) return [];
    const marked = number === mark || marks.includes(number);
    const spans = cut(lines[number - 1] ?? '', whole, { most, column: marked ? column : 1, look });
    return codeLine(spans, { number, digits, width, marked, added: added.includes(number), look });
  });
  return title === undefined
    ? drawn
    : [joined(' '.repeat(MARGIN), inRole('title', escapeUnsafe(title))), ...drawn];
}

/** The spans of a line, or of a part of it where it is longer than `most` columns. */
function cut(
  line: string,
  whole: readonly Span[],
  { most, column, look }: { most: number; column: number | undefined; look: Look },
): readonly Span[] {
  const text = excerpt(line, { width: most, column, ellipsis: look.glyphs.ellipsis });
  return textOf(whole) === text ? whole : (highlight(text)[0] ?? []);
}

/** Columns of a program's line numbers. */
export function digitsOf(source: string): number {
  return String(linesOf(source).length).length;
}

/** What stands before the code: the margin, the number, and a bar between spaces. */
export function gutterWidth(digits: number): number {
  return MARGIN + digits + 3;
}

interface Numbered {
  number: number;
  digits: number;
  width: number;
  marked: boolean;
  added: boolean;
  look: Look;
}

function codeLine(spans: readonly Span[], { number, digits, width, marked, added, look }: Numbered): Line[] {
  const { pointer, bar } = look.glyphs;
  const [sign, role] = marked
    ? ([pointer, 'strong'] as const)
    : added
      ? ([ADDED, 'good'] as const)
      : (['', 'quiet'] as const);
  const first = inRole(role, pad(sign, MARGIN) + String(number).padStart(digits));
  const next = ' '.repeat(MARGIN + digits);
  return wrapCode(spans, width - gutterWidth(digits)).map((text, index) =>
    trimmed(joined(index === 0 ? first : next, ' ', inRole('quiet', bar), ' ', marked ? inRole('strong', text) : text)),
  );
}

/** Wraps one line of code; its further lines hang below its own indent. */
function wrapCode(spans: readonly Span[], width: number): Line[] {
  const text = textOf(spans);
  if (stringWidth(text) <= width) return flow(spans, width);
  const own = text.length - text.trimStart().length;
  const indent = Math.max(0, Math.min(own, DEEPEST, width - MIN_CODE));
  const hanging = Math.max(0, Math.min(indent + HANGING, width - MIN_CODE));
  const lines = flow(spansOf(partOf(spans, own)), Math.max(1, width - hanging));
  return lines.map((line, index) => joined(' '.repeat(index === 0 ? indent : hanging), line));
}
