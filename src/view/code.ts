import { excerpt } from './excerpt.ts';
import { highlight } from './highlight.ts';
import type { Look } from './look.ts';
import { pathText } from './place.ts';
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
  /** Columns of the line numbers, where they are to stand like those of another program. */
  digits?: number;
  /** First and last line to be shown, from 1; the whole source where left out. */
  from?: number;
  to?: number;
  /** Which of them; all where left out. */
  only?: readonly number[];
}

/** Columns before the line numbers, for what marks a line: a line stands where it stood, also once it is marked. */
const MARGIN = 2;

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
  const digits = block.digits ?? digitsOf(source);
  const most = Math.max(SHORT_LINE, MOST_ROWS * (width - gutterWidth(digits)));
  const drawn = paintedLines(source, from, to, look.paint).flatMap((painted, index) => {
    const number = from + index;
    if (only && !only.includes(number)) return [];
    const marked = number === mark || marks.includes(number);
    const spans = cut(lines[number - 1] ?? '', painted, { most, column: marked ? column : 1, look });
    return codeLine(spans, { number, digits, width, marked, added: added.includes(number), look });
  });
  return title === undefined ? drawn : [' '.repeat(MARGIN) + look.paint.title(safe(title)), ...drawn];
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

/** Columns of a program's line numbers. */
function digitsOf(source: string): number {
  return String(linesOf(source).length).length;
}

/** What stands before the code: the margin, the number, and a bar between spaces. */
function gutterWidth(digits: number): number {
  return MARGIN + digits + 3;
}

interface Line {
  number: number;
  digits: number;
  width: number;
  marked: boolean;
  added: boolean;
  look: Look;
}

function codeLine(spans: readonly Span[], { number, digits, width, marked, added, look }: Line): string[] {
  const { paint, glyphs } = look;
  const [sign, role] = marked ? [glyphs.pointer, paint.strong] : added ? [ADDED, paint.good] : ['', paint.dim];
  const first = `${role(pad(sign, MARGIN) + String(number).padStart(digits))} ${paint.dim(glyphs.bar)} `;
  const next = `${' '.repeat(MARGIN + digits)} ${paint.dim(glyphs.bar)} `;
  return wrapCode(spans, width - gutterWidth(digits)).map((text, index) =>
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
  const digits = mostDigits(programs);
  const draw = (program: Program, width = look.columns): string[] => {
    const { title: _title, source, lanes: _lanes, ...marked } = program;
    const title = headingOf(program, look, width - MARGIN);
    return codeBlock(source, { ...marked, title, digits, width, look, ...partOf(source, program.mark) });
  };
  const widths = columnWidths(
    programs.map((program) => naturalWidth(program, digits, look)),
    look.columns,
  );
  if (!widths) return programs.flatMap((program, index) => [...(index > 0 ? [''] : []), ...draw(program)]);
  return sideBySide(
    programs.map((program, index) => draw(program, widths[index])),
    widths,
  );
}

/** The line numbers of programs that are seen together stand alike. */
export function mostDigits(programs: readonly Program[]): number {
  return Math.max(1, ...programs.map(({ source }) => digitsOf(source)));
}

/** `idle.js · server`: by it, a program and its lane of the ladder are known to be one. */
function headingOf({ title, lanes = [] }: Program, look: Look, columns = Number.POSITIVE_INFINITY): string {
  return pathText(title, lanes.length === 0 ? '' : ` ${look.glyphs.dot} ${lanes.join(', ')}`, look, columns);
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
function naturalWidth(program: Program, digits: number, look: Look): number {
  const lines = linesOf(program.source);
  const widest = lines.reduce(
    (width, line) => Math.max(width, line.length > TOO_WIDE ? line.length : stringWidth(safeCode(line))),
    0,
  );
  return Math.max(gutterWidth(digits) + widest, MARGIN + stringWidth(safe(headingOf(program, look))));
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
  const digits = mostDigits(programs);
  return (
    columnWidths(
      programs.map((program) => naturalWidth(program, digits, look)),
      look.columns,
    ) !== undefined
  );
}

/** Lines of a program to be pointed at, and those around which it is shown. */
export interface Places {
  places: readonly number[];
  /** How many lines before and after each. */
  around: number;
  marks: readonly number[];
}

/** Draws a program around some of its lines, from 1; what is between is left out, and empty lines at the edges of that. */
export function codePlaces({ source }: Program, { places, around, marks }: Places, look: Look): string[] {
  const lines = linesOf(source);
  const isNear = (line: number): boolean => places.some((place) => Math.abs(place - line) <= around);
  const isEdge = (line: number): boolean => lines[line - 1]?.trim() === '' && !(isNear(line - 1) && isNear(line + 1));
  const only = lines.map((_, index) => index + 1).filter((line) => isNear(line) && !isEdge(line));
  return codeBlock(source, { look, marks, only });
}

/** Draws these lines of a source, from 1, and points at them; what is between them is left out. */
export function codeLines(source: string, lines: readonly number[], look: Look, digits?: number): string[] {
  const wide = digits === undefined ? {} : { digits };
  return codeBlock(source, {
    ...wide,
    look,
    marks: lines,
    only: lines,
    from: Math.min(...lines),
    to: Math.max(...lines),
  });
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
