import { pad } from '../fit.ts';
import type { Look } from '../look.ts';
import { pathText } from '../place.ts';
import { escapeUnsafe, safeCode } from '../safe.ts';
import { linesOf } from '../source-lines.ts';
import { joinParts, type Line, trimEnd } from '../span.ts';
import { stringWidth } from '../width.ts';
import { codeBlock, digitsOf, gutterWidth, MARGIN } from './block.ts';
import type { ProgramText } from './program-text.ts';

/** Columns between programs side by side, and the most columns of one. */
const COLUMN_GAP = 3;
const WIDEST_COLUMN = 60;

/** How many lines of a longer program are shown. */
const MOST_LINES = 500;

/** The lines of a program to show: all, or those around the marked one. */
function shownPart(source: string, mark = 1): { from: number; to: number } {
  const count = linesOf(source).length;
  const from = Math.max(1, Math.min(mark - MOST_LINES / 2, count - MOST_LINES + 1));
  return { from, to: Math.min(count, from + MOST_LINES - 1) };
}

/** Draws programs side by side if all lines fit, otherwise one below the other. Of long programs, the lines around the mark. */
export function codeColumns(programs: readonly ProgramText[], look: Look): Line[] {
  const digits = mostDigits(programs);
  const draw = (program: ProgramText, width = look.columns): Line[] => {
    const { title: _title, source, lanes: _lanes, ...marked } = program;
    const title = headingOf(program, look, width - MARGIN);
    return codeBlock(source, { ...marked, title, digits, width, look, ...shownPart(source, program.mark) });
  };
  const widths = columnWidths(programs, look);
  if (!widths) return programs.flatMap((program, index) => [...(index > 0 ? [''] : []), ...draw(program)]);
  return sideBySide(
    programs.map((program, index) => draw(program, widths[index])),
    widths,
  );
}

/** The columns of line numbers for programs that are drawn together. */
export function mostDigits(programs: readonly ProgramText[]): number {
  return Math.max(1, ...programs.map(({ source }) => digitsOf(source)));
}

/** The heading names the file and its lanes in the ladder: `idle.js · server`. */
function headingOf({ title, lanes = [] }: ProgramText, look: Look, columns = Number.POSITIVE_INFINITY): string {
  return pathText(title, lanes.length === 0 ? '' : ` ${look.glyphs.dot} ${lanes.join(', ')}`, look, columns);
}

function sideBySide(columns: readonly Line[][], widths: readonly number[]): Line[] {
  const height = Math.max(0, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    trimEnd(joinParts(...columns.map((lines, index) => pad(lines[row] ?? '', (widths[index] ?? 0) + COLUMN_GAP)))),
  );
}

/** A line with more characters fits on no terminal, and is not measured. */
const TOO_WIDE = 2000;

/** The width of a program without wrapped lines. */
function naturalWidth(program: ProgramText, digits: number, look: Look): number {
  const lines = linesOf(program.source);
  const widest = lines.reduce(
    (width, line) => Math.max(width, line.length > TOO_WIDE ? line.length : stringWidth(safeCode(line))),
    0,
  );
  return Math.max(gutterWidth(digits) + widest, MARGIN + stringWidth(escapeUnsafe(headingOf(program, look))));
}

/** Equal widths if they are wide enough, otherwise the natural ones. Undefined if these don't fit. */
function columnWidths(programs: readonly ProgramText[], look: Look): number[] | undefined {
  const digits = mostDigits(programs);
  const natural = programs.map((program) => naturalWidth(program, digits, look));
  const free = look.columns - COLUMN_GAP * (natural.length - 1);
  const equal = Math.min(Math.floor(free / natural.length), WIDEST_COLUMN);
  if (natural.every((width) => width <= equal)) return natural.map(() => equal);
  return natural.reduce((sum, width) => sum + width, 0) <= free ? natural : undefined;
}

/** Whether programs can be drawn side by side, with no line wrapped. */
export function fitSideBySide(programs: readonly ProgramText[], look: Look): boolean {
  return columnWidths(programs, look) !== undefined;
}
