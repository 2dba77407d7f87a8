import { excerpt } from './excerpt.ts';
import { highlight } from './highlight.ts';
import type { Look } from './look.ts';
import { safe, safeCode } from './safe.ts';
import { linesOf, paintedLines } from './source-lines.ts';
import { flow, type Span } from './span.ts';
import { stringWidth } from './width.ts';
import { pad } from './wrap.ts';

/** A program as it is shown: its file's name and its text. */
export interface Program {
  title: string;
  source: string;
  /** The lanes in which it runs, where these are not called like the file. */
  lanes?: readonly string[];
  /** The line to point at, from 1. */
  mark?: number;
  /** Further lines to point at. */
  marks?: readonly number[];
  /** What is to be seen of that line if it is too long, from 1. */
  column?: number | undefined;
  /** Lines that were changed, from 1. */
  added?: readonly number[];
}

export interface CodeBlock {
  look: Look;
  title?: string;
  /** Columns; those of the terminal where left out. */
  width?: number;
  /** The line to point at, from 1. */
  mark?: number | undefined;
  /** Further lines to point at. */
  marks?: readonly number[] | undefined;
  /** What is to be seen of that line if it is too long, from 1. */
  column?: number | undefined;
  /** Lines that were changed, from 1. */
  added?: readonly number[];
  /** Columns before the line numbers, for the pointer; left out: 2 with a mark, 1 without. */
  margin?: number;
  /** First and last line to be shown, from 1; the whole source where left out. */
  from?: number;
  to?: number;
  /** Which of them; all where left out. */
  only?: readonly number[];
}

/** Columns by which a long line's further lines are indented more than its first. */
const HANGING = 2;

/** Deeper indented lines go on further left, so that a narrow block still has room for them. */
const DEEPEST = 12;

const MIN_CODE = 16;

/** Before a line that was changed. */
const ADDED = '+';

/** Between programs side by side, which are not moved further apart than this many columns either. */
const COLUMN_GAP = 3;
const WIDEST_COLUMN = 60;

/** Lines that take more rows than this, and more columns than that, are cut. */
const MOST_ROWS = 3;
const SHORT_LINE = 160;

/** Draws JavaScript with line numbers. Lines that are too long go on below themselves; of very long ones, a part is shown. */
export function codeBlock(source: string, block: CodeBlock): string[] {
  const { look, title, mark, marks = [], column, only, added = [], width = look.columns } = block;
  const lines = linesOf(source);
  const from = Math.max(1, block.from ?? 1);
  const to = Math.min(lines.length, Math.max(0, block.to ?? lines.length));
  const gutter = { margin: block.margin ?? marginOf([block]), digits: String(to).length };
  const most = Math.max(SHORT_LINE, MOST_ROWS * (width - gutterWidth(gutter)));
  const drawn = paintedLines(source, from, to, look.paint).flatMap((painted, index) => {
    const number = from + index;
    if (only && !only.includes(number)) return [];
    const marked = number === mark || marks.includes(number);
    const spans = cut(lines[number - 1] ?? '', painted, { most, column: marked ? column : 1, look });
    return codeLine(spans, { number, gutter, width, marked, added: added.includes(number), look });
  });
  return title === undefined ? drawn : [' '.repeat(gutter.margin) + look.paint.title(safe(title)), ...drawn];
}

/** The spans of a line as they are painted, or of a part of it where it is longer than `most` columns. */
function cut(
  line: string,
  painted: readonly Span[],
  { most, column, look }: { most: number; column: number | undefined; look: Look },
): readonly Span[] {
  const text = excerpt(line, { width: most, column, ellipsis: look.glyphs.ellipsis });
  const isWhole = painted.map((span) => span.text).join('') === text;
  return isWhole ? painted : (highlight(text, look.paint)[0] ?? []);
}

/** What stands before the code: a margin, in which the pointer is, the number, and a bar between spaces. */
interface Gutter {
  margin: number;
  digits: number;
}

function marginOf(programs: readonly Pick<CodeBlock, 'mark' | 'marks' | 'added'>[]): number {
  return programs.some(({ mark, marks = [], added = [] }) => mark !== undefined || marks.length + added.length > 0)
    ? 2
    : 1;
}

function gutterWidth({ margin, digits }: Gutter): number {
  return margin + digits + 3;
}

interface Line {
  number: number;
  gutter: Gutter;
  width: number;
  marked: boolean;
  added: boolean;
  look: Look;
}

function codeLine(spans: readonly Span[], { number, gutter, width, marked, added, look }: Line): string[] {
  const { paint, glyphs } = look;
  const { margin, digits } = gutter;
  const [sign, role] = marked ? [glyphs.pointer, paint.strong] : added ? [ADDED, paint.good] : ['', paint.dim];
  const first = `${role(pad(sign, margin) + String(number).padStart(digits))} ${paint.dim(glyphs.bar)} `;
  const next = `${' '.repeat(margin + digits)} ${paint.dim(glyphs.bar)} `;
  return wrapCode(spans, width - gutterWidth(gutter)).map((text, index) =>
    ((index === 0 ? first : next) + (marked ? paint.strong(text) : text)).trimEnd(),
  );
}

/** Wraps one line of code; its further lines hang below its own indent. */
function wrapCode(spans: readonly Span[], width: number): string[] {
  const text = spans.map((span) => span.text).join('');
  if (stringWidth(text) <= width) return flow(spans, width);
  const own = text.length - text.trimStart().length;
  const indent = Math.max(0, Math.min(own, DEEPEST, width - MIN_CODE));
  const hanging = Math.max(0, Math.min(indent + HANGING, width - MIN_CODE));
  const lines = flow(withoutIndent(spans, own), Math.max(1, width - hanging));
  return lines.map((line, index) => ' '.repeat(index === 0 ? indent : hanging) + line);
}

function withoutIndent(spans: readonly Span[], indent: number): Span[] {
  let left = indent;
  return spans.map((span) => {
    const text = span.text.slice(left);
    left = Math.max(0, left - span.text.length);
    return { ...span, text };
  });
}

/** Of a longer program, so many lines are shown. */
const MOST_LINES = 500;

/** The lines of a program to be shown: all, or those around the one in question. */
function partOf(source: string, mark = 1): { from: number; to: number } {
  const count = linesOf(source).length;
  const from = Math.max(1, Math.min(mark - MOST_LINES / 2, count - MOST_LINES + 1));
  return { from, to: Math.min(count, from + MOST_LINES - 1) };
}

/** Draws programs side by side where all their lines fit, one after the other where not; of long programs, the lines around their marks. */
export function codeColumns(programs: readonly Program[], look: Look): string[] {
  const margin = marginOf(programs);
  const draw = (program: Program, width = look.columns): string[] => {
    const { title: _title, source, lanes: _lanes, ...marked } = program;
    const title = headingOf(program, look);
    return codeBlock(source, { ...marked, title, margin, width, look, ...partOf(source, program.mark) });
  };
  const widths = columnWidths(
    programs.map((program) => naturalWidth(program, margin, look)),
    look.columns,
  );
  if (!widths) return programs.flatMap((program, index) => [...(index > 0 ? [''] : []), ...draw(program)]);
  return sideBySide(
    programs.map((program, index) => draw(program, widths[index])),
    widths,
  );
}

/** `idle.js · server`: by it, a program and its lane of the ladder are known to be one. */
function headingOf({ title, lanes = [] }: Program, { glyphs }: Look): string {
  return lanes.length === 0 ? title : `${title} ${glyphs.dot} ${lanes.join(', ')}`;
}

function sideBySide(columns: readonly string[][], widths: readonly number[]): string[] {
  const height = Math.max(0, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines, index) => pad(lines[row] ?? '', (widths[index] ?? 0) + COLUMN_GAP))
      .join('')
      .trimEnd(),
  );
}

/** No terminal has a line of so many characters: they need not be measured. */
const TOO_WIDE = 2000;

/** How wide a program is when no line of it is wrapped. */
function naturalWidth(program: Program, margin: number, look: Look): number {
  const lines = linesOf(program.source);
  const widest = lines.reduce(
    (width, line) => Math.max(width, line.length > TOO_WIDE ? line.length : stringWidth(safeCode(line))),
    0,
  );
  const code = gutterWidth({ margin, digits: String(lines.length).length }) + widest;
  return Math.max(code, margin + stringWidth(safe(headingOf(program, look))));
}

/** Equal columns where these are wide enough, as narrow as they can be where not; undefined if even that is too wide. */
function columnWidths(natural: readonly number[], columns: number): number[] | undefined {
  const free = columns - COLUMN_GAP * (natural.length - 1);
  const equal = Math.min(Math.floor(free / natural.length), WIDEST_COLUMN);
  if (natural.every((width) => width <= equal)) return natural.map(() => equal);
  return natural.reduce((sum, width) => sum + width, 0) <= free ? [...natural] : undefined;
}

/** Whether programs can be drawn side by side, with no line wrapped. */
export function fitAcross(programs: readonly Program[], look: Look): boolean {
  return (
    columnWidths(
      programs.map((program) => naturalWidth(program, 2, look)),
      look.columns,
    ) !== undefined
  );
}

/** Draws these lines of a source, from 1, and points at them; what is between them is left out. */
export function codeLines(source: string, lines: readonly number[], look: Look): string[] {
  return codeBlock(source, { look, marks: lines, only: lines, from: Math.min(...lines), to: Math.max(...lines) });
}

/** Draws the few lines of a source around one, which is pointed at; without the empty lines at their edges. */
export function codeFrame(
  source: string,
  line: number,
  look: Look,
  { around = 2, column }: { around?: number; column?: number | undefined } = {},
): string[] {
  const lines = linesOf(source);
  if (line > lines.length) return [];
  const isEmpty = (number: number): boolean => (lines[number - 1] ?? '').trim() === '';
  let from = Math.max(1, line - around);
  let to = Math.min(lines.length, line + around);
  while (from < line && isEmpty(from)) from += 1;
  while (to > line && isEmpty(to)) to -= 1;
  return codeBlock(source, { look, mark: line, column, from, to });
}
