import { pad } from '../fit.ts';
import { wrapInCell } from '../flow.ts';
import type { Look } from '../look.ts';
import { wrap } from '../prose.ts';
import { laneRole, type TextRole } from '../role.ts';
import { escapeUnsafe } from '../safe.ts';
import { joinParts, type Line, trimEnd, withRole } from '../span.ts';
import type { LadderContext } from './context.ts';
import type { Label } from './label.ts';
import { TIME_COLUMNS } from './time.ts';

/** The fewest columns of a lane. */
const NARROWEST = 24;

/** The most columns of a lane. */
const WIDEST = 60;

/** Columns before a label: the glyph and a space. */
export const GLYPH_COLUMNS = 2;

/** Columns between a label and the next lane. */
const GAP = 1;

/** A row to draw. `width`: the columns of each lane, with its bar and the gap after it. */
export interface LadderRow {
  width: number;
  context: LadderContext;
  /** The index of the row's own lane. */
  own: number;
  /** Whether the program runs on after this row. */
  goesOn: boolean;
  label: Label;
  look: Look;
}

/** The columns of each lane, with the gap after it. Undefined if there is no room for lanes. */
export function laneWidth(count: number, columns: number): number | undefined {
  const width = Math.min(WIDEST, Math.floor((columns - TIME_COLUMNS + GAP) / Math.max(1, count)));
  return width < NARROWEST ? undefined : width;
}

export function labelWidth(width: number): number {
  return width - GLYPH_COLUMNS - GAP;
}

/** The names of the lanes, in as many lines as the longest name needs. */
export function laneNames(programs: readonly string[], width: number): Line[] {
  const names = programs.map((name) => wrap(escapeUnsafe(name), width - GAP));
  const height = Math.max(1, ...names.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    joinCells(
      names.map((lines, index) => withRole('title', withRole(laneRole(index), lines[line] ?? ''))),
      width,
    ),
  );
}

/** The part of an arrow in another lane. */
export interface ArrowPart {
  /** After the bar and one column. */
  text: Line;
  /** Fills that column, and the bar's column if the program does not run. */
  filling: Line;
}

/** The parts of an arrow by the index of their lane, and the index of the line with the arrow. */
export interface ArrowParts {
  line: number;
  parts: ReadonlyMap<number, ArrowPart>;
}

const NO_ARROW: ArrowParts = { line: 0, parts: new Map() };

/** Draws a label in its lane, with the bars of the other lanes. */
export function drawInLane(row: LadderRow, across = NO_ARROW): Line[] {
  const { main, rest, more = [] } = row.label;
  const texts = [[...main, ...rest], ...more].flatMap((spans) => wrapInCell(spans, labelWidth(row.width)));
  return laneLines(row, texts, across);
}

/** Draws lines of text in the row's lane, and an arrow across other lanes. */
export function laneLines(
  row: LadderRow,
  texts: readonly Line[],
  { line: arrowed, parts }: ArrowParts = NO_ARROW,
): Line[] {
  const { context, own, width } = row;
  return texts.map((text, line) => {
    const cells = context.programs.map((_, index) => {
      if (index === own) return joinParts(pad(ownMark(row, line), GLYPH_COLUMNS), text);
      const part = line === arrowed ? parts.get(index) : undefined;
      const filling = part?.filling ?? '';
      return joinParts(pad(otherBar(row, index) || filling, 1), pad(filling, GLYPH_COLUMNS - 1), part?.text ?? '');
    });
    return joinCells(cells, width);
  });
}

export function ownRole({ own }: LadderRow): TextRole {
  return laneRole(own);
}

function ownMark(row: LadderRow, line: number): Line {
  const { label, look, goesOn } = row;
  if (line === 0) return withRole(label.role ?? ownRole(row), label.glyph);
  return goesOn ? withRole(ownRole(row), look.glyphs.lane) : '';
}

function otherBar({ context, look }: LadderRow, index: number): Line {
  const runs = context.running.has(context.programs[index] ?? '');
  return runs ? withRole(laneRole(index), look.glyphs.lane) : '';
}

/** Joins what stands in the lanes. */
export function joinCells(cells: readonly Line[], width: number): Line {
  return trimEnd(joinParts(...cells.map((cell) => pad(cell, width))));
}
