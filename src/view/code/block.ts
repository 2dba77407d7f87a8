import { excerpt } from '../excerpt.ts';
import { pad } from '../fit.ts';
import { wrapSpans } from '../flow.ts';
import { highlight } from '../highlight.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe } from '../safe.ts';
import { highlightedLines, linesOf } from '../source-lines.ts';
import { joinParts, type Line, plainText, type Span, sliceLine, spansOf, trimEnd, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';
import type { Marks } from './program-text.ts';

export interface CodeBlock extends Marks {
  look: Look;
  title?: string;
  /** Columns. Left out: those of the terminal. */
  width?: number;
  /** Columns of the line numbers, if they should be like those of another program. */
  digits?: number;
  /** The first and last line, from 1. Left out: the whole source. */
  from?: number;
  to?: number;
  /** Which of these lines. Left out: all. */
  only?: readonly number[];
}

/** Columns before the line numbers, for marks. */
export const MARGIN = 2;

/** Extra indentation of the further rows of a long line, in columns. */
const HANGING = 2;

/** The further rows of a deeply indented line have at most this indentation, in columns. */
const DEEPEST = 12;

const MIN_CODE = 16;

/** The mark of a changed line. */
const ADDED = '+';

/** Lines with more rows and more columns than this are cut. */
const MOST_ROWS = 3;
const SHORT_LINE = 160;

/** Draws JavaScript with line numbers. Long lines are wrapped; of very long ones, a part is shown. */
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
    const spans = cutLine(lines[number - 1] ?? '', whole, { most, column: marked ? column : 1, look });
    return codeLine(spans, { number, digits, width, marked, added: added.includes(number), look });
  });
  return title === undefined
    ? drawn
    : [joinParts(' '.repeat(MARGIN), withRole('title', escapeUnsafe(title))), ...drawn];
}

/** The spans of a line, or of a part of it if the line has more than `most` columns. */
function cutLine(
  line: string,
  whole: readonly Span[],
  { most, column, look }: { most: number; column: number | undefined; look: Look },
): readonly Span[] {
  const text = excerpt(line, { width: most, column, ellipsis: look.glyphs.ellipsis });
  return plainText(whole) === text ? whole : (highlight(text)[0] ?? []);
}

/** The columns of a program's line numbers. */
export function digitsOf(source: string): number {
  return String(linesOf(source).length).length;
}

/** The columns before the code: the margin, the number, and a bar between spaces. */
export function gutterWidth(digits: number): number {
  return MARGIN + digits + 3;
}

interface NumberedLine {
  number: number;
  digits: number;
  width: number;
  marked: boolean;
  added: boolean;
  look: Look;
}

function codeLine(spans: readonly Span[], { number, digits, width, marked, added, look }: NumberedLine): Line[] {
  const { pointer, bar } = look.glyphs;
  const [sign, role] = marked
    ? ([pointer, 'strong'] as const)
    : added
      ? ([ADDED, 'good'] as const)
      : (['', 'quiet'] as const);
  const first = withRole(role, pad(sign, MARGIN) + String(number).padStart(digits));
  const next = ' '.repeat(MARGIN + digits);
  return wrapCode(spans, width - gutterWidth(digits)).map((text, index) =>
    trimEnd(
      joinParts(index === 0 ? first : next, ' ', withRole('quiet', bar), ' ', marked ? withRole('strong', text) : text),
    ),
  );
}

/** Wraps one line of code. Further rows are indented more. */
function wrapCode(spans: readonly Span[], width: number): Line[] {
  const text = plainText(spans);
  if (stringWidth(text) <= width) return wrapSpans(spans, width);
  const own = text.length - text.trimStart().length;
  const indent = Math.max(0, Math.min(own, DEEPEST, width - MIN_CODE));
  const hanging = Math.max(0, Math.min(indent + HANGING, width - MIN_CODE));
  const lines = wrapSpans(spansOf(sliceLine(spans, own)), Math.max(1, width - hanging));
  return lines.map((line, index) => joinParts(' '.repeat(index === 0 ? indent : hanging), line));
}
