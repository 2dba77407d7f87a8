import { pad } from '../fit.ts';
import { flowInCell } from '../flow.ts';
import type { Look } from '../look.ts';
import { wrap } from '../prose.ts';
import { laneRole, type Role } from '../role.ts';
import { escapeUnsafe } from '../safe.ts';
import { inRole, joined, type Line, trimmed } from '../span.ts';
import type { LadderContext } from './context.ts';
import type { Label } from './label.ts';
import { TIME_COLUMNS } from './time.ts';

/** Narrower than this, labels would be taller than wide. */
const NARROWEST = 24;

/** Wider than this, the eye loses the way from one lane to the next. */
const WIDEST = 60;

/** Glyph and space before a label. */
export const GLYPH_COLUMNS = 2;

/** Between a label and the next lane. */
const GAP = 1;

/** A row that is to be drawn, in lanes side by side of `width` columns, each with its bar and the gap to the next. */
export interface Row {
  width: number;
  context: LadderContext;
  /** Place of the row's own lane, from 0. */
  own: number;
  /** Whether the row's program goes on after it. */
  goesOn: boolean;
  label: Label;
  look: Look;
}

/** Columns of each lane, the gap behind it included; undefined where there is no room for lanes side by side. */
export function laneWidth(count: number, columns: number): number | undefined {
  const width = Math.min(WIDEST, Math.floor((columns - TIME_COLUMNS + GAP) / Math.max(1, count)));
  return width < NARROWEST ? undefined : width;
}

export function labelWidth(width: number): number {
  return width - GLYPH_COLUMNS - GAP;
}

/** The names above the lanes: one line, or as many as the longest name needs. */
export function laneNames(programs: readonly string[], width: number): Line[] {
  const names = programs.map((name) => wrap(escapeUnsafe(name), width - GAP));
  const height = Math.max(1, ...names.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    inCells(
      names.map((lines, index) => inRole('title', inRole(laneRole(index), lines[line] ?? ''))),
      width,
    ),
  );
}

/** What stands in another lane than a row's own: a part of the row's arrow. */
export interface Stretch {
  /** Behind the bar and a column. */
  text: Line;
  /** What fills that column, and that of the bar of a program that does not run. */
  filling: Line;
}

/** The parts of an arrow by the places of their lanes, and the line on which it is drawn. */
export interface Across {
  line: number;
  stretches: ReadonlyMap<number, Stretch>;
}

const NO_ARROW: Across = { line: 0, stretches: new Map() };

/** Draws a label in its lane, with the bars of the other lanes. */
export function inLane(row: Row, across = NO_ARROW): Line[] {
  const { main, rest, more = [] } = row.label;
  const texts = [[...main, ...rest], ...more].flatMap((spans) => flowInCell(spans, labelWidth(row.width)));
  return laneLines(row, texts, across);
}

/** Lines of text in the row's lane, and an arrow across the others. */
export function laneLines(row: Row, texts: readonly Line[], { line: arrowed, stretches }: Across = NO_ARROW): Line[] {
  const { context, own, width } = row;
  return texts.map((text, line) => {
    const cells = context.programs.map((_, index) => {
      if (index === own) return joined(pad(ownMark(row, line), GLYPH_COLUMNS), text);
      const stretch = line === arrowed ? stretches.get(index) : undefined;
      const filling = stretch?.filling ?? '';
      return joined(pad(otherBar(row, index) || filling, 1), pad(filling, GLYPH_COLUMNS - 1), stretch?.text ?? '');
    });
    return inCells(cells, width);
  });
}

export function ownRole({ own }: Row): Role {
  return laneRole(own);
}

function ownMark(row: Row, line: number): Line {
  const { label, look, goesOn } = row;
  if (line === 0) return inRole(label.role ?? ownRole(row), label.glyph);
  return goesOn ? inRole(ownRole(row), look.glyphs.lane) : '';
}

function otherBar({ context, look }: Row, index: number): Line {
  const runs = context.running.has(context.programs[index] ?? '');
  return runs ? inRole(laneRole(index), look.glyphs.lane) : '';
}

function inCells(cells: readonly Line[], width: number): Line {
  return trimmed(joined(...cells.map((cell) => pad(cell, width))));
}
