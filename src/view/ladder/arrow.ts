import { flow } from '../span.ts';
import { stringWidth } from '../width.ts';
import { GLYPH_COLUMNS, inLane, labelWidth, laneLines, ownRole, type Row } from './lanes.ts';

/** An arrow shorter than this is no arrow. */
const SHORTEST = 6;

/** The line between an arrow's label and the lane that it comes from. */
const TAIL = 3;

/** Draws a row with an arrow from its lane to the only other one. */
export function inLaneWithArrow(row: Row): string[] {
  return row.own === 0 ? arrowToRight(row) : arrowToLeft(row);
}

/** `○ end('hello')  server.js:5 ─────▶ │` */
function arrowToRight(row: Row): string[] {
  const spans = [...row.label.main, ...row.label.rest];
  const width = labelWidth(row.width);
  const free = (lines: readonly string[]): number => width - stringWidth(lines.at(-1) ?? '') - 1;
  const wide = flow(spans, width);
  const lines = free(wide) < SHORTEST ? flow(spans, width - SHORTEST - 1) : wide;
  const { arrowLine, arrowRight } = row.look.glyphs;
  const arrow = ownRole(row)(arrowLine.repeat(free(lines) - 1) + arrowRight);
  return laneLines(row, [...lines.slice(0, -1), `${lines.at(-1)} ${arrow}`]);
}

/** `│ ◀───── net.connect(8000) ─── ○   client.js:3`, or with the call behind the glyph where it doesn't fit on the arrow. */
function arrowToLeft(row: Row): string[] {
  const { arrowLeft, arrowLine } = row.look.glyphs;
  const paint = ownRole(row);
  const free = row.width - GLYPH_COLUMNS - 1;
  const [call = ''] = flow(row.label.main, Number.POSITIVE_INFINITY);
  const left = free - stringWidth(call) - TAIL - 2;
  if (left < SHORTEST) return inLane(row, paint(arrowLeft + arrowLine.repeat(free - 1)));
  const head = arrowLeft + arrowLine.repeat(left - 1);
  const across = `${paint(head)} ${call} ${paint(arrowLine.repeat(TAIL))}`;
  return laneLines(row, flow(row.label.rest, labelWidth(row.width)), across);
}
