import { lineWidth } from '../fit.ts';
import { wrapInCell } from '../flow.ts';
import { joinParts, type Line, type Span, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';
import {
  type ArrowPart,
  type ArrowParts,
  drawInLane,
  type LadderRow,
  labelWidth,
  laneLines,
  ownRole,
} from './lanes.ts';

/** The shortest arrow, in columns. */
const SHORTEST_ARROW = 6;

/** Columns of the line between an arrow's label and its lane. */
const TAIL_COLUMNS = 3;

/** Draws a row with an arrow from its lane to the one with index `to`. */
export function drawWithArrow(row: LadderRow, to: number): Line[] {
  return row.own < to ? arrowToRight(row, to) : arrowToLeft(row, to);
}

/** `○ end('hello')  server.js:5 ─────▶ │` */
function arrowToRight(row: LadderRow, to: number): Line[] {
  const spans = [...row.label.main, ...row.label.rest];
  const width = labelWidth(row.width);
  const free = (lines: readonly Line[]): number => width - lineWidth(lines.at(-1) ?? '') - 1;
  const wide = wrapInCell(spans, width);
  const lines = free(wide) < SHORTEST_ARROW ? withRoom(spans, wide, width) : wide;
  const { arrowLine, arrowRight } = row.look.glyphs;
  const role = ownRole(row);
  const isNext = to === row.own + 1;
  const arrow = arrowLine.repeat(free(lines) - 1) + (isNext ? arrowRight : arrowLine.repeat(2));
  const parts = lanesBetween(row, to).map((lane): [number, ArrowPart] => {
    const isLast = lane === to - 1;
    return [lane, arrowPart(row, isLast ? arrowLine.repeat(width - 1) + arrowRight : arrowLine.repeat(width + 1))];
  });
  const across = { line: lines.length - 1, parts: new Map(parts) };
  const last = lines.at(-1) ?? '';
  const behind = last === '' ? withRole(role, arrowLine + arrow) : joinParts(last, ' ', withRole(role, arrow));
  return laneLines(row, [...lines.slice(0, -1), behind], across);
}

/** Makes room for an arrow after the last line: with narrower lines, or with one more line if narrow ones would cut a span. */
function withRoom(spans: readonly Span[], wide: readonly Line[], width: number): readonly Line[] {
  const narrow = width - SHORTEST_ARROW - 1;
  const isCut = spans.some(({ text, keep }) => keep && stringWidth(text) > narrow && stringWidth(text) <= width);
  return isCut ? [...wide, ''] : wrapInCell(spans, narrow);
}

/** `│ ◀───── net.connect(8000) ─── ○   client.js:3`. If the call does not fit on the arrow, it stands after the glyph. */
function arrowToLeft(row: LadderRow, to: number): Line[] {
  const { arrowLeft, arrowLine } = row.look.glyphs;
  const role = ownRole(row);
  const isNext = to === row.own - 1;
  const free = labelWidth(row.width);
  const [call = ''] = wrapInCell(row.label.main, Number.POSITIVE_INFINITY);
  const left = free - lineWidth(call) - TAIL_COLUMNS - 2;
  const fits = left >= SHORTEST_ARROW;
  const head = isNext ? arrowLeft : arrowLine;
  const tip = withRole(role, head + arrowLine.repeat(Math.max(0, left - 1)));
  const named = joinParts(tip, ' ', call, ' ', withRole(role, arrowLine.repeat(TAIL_COLUMNS)));
  const last = fits ? named : withRole(role, head + arrowLine.repeat(free - 1));
  const passed = lanesBetween(row, to).map((lane): [number, ArrowPart] => [
    lane,
    lane === row.own - 1 ? { ...arrowPart(row, ''), text: last } : arrowPart(row, arrowLine.repeat(free + 1)),
  ]);
  const end: ArrowPart = { text: isNext ? last : withRole(role, arrowLeft + arrowLine.repeat(free)), filling: '' };
  const across: ArrowParts = { line: 0, parts: new Map([...passed, [to, end]]) };
  return fits ? laneLines(row, wrapInCell(row.label.rest, free), across) : drawInLane(row, across);
}

/** The indexes of the lanes that an arrow crosses. */
function lanesBetween({ own, context }: LadderRow, to: number): number[] {
  return [...context.programs.keys()].filter((lane) => lane > Math.min(own, to) && lane < Math.max(own, to));
}

function arrowPart(row: LadderRow, text: string): ArrowPart {
  return { text: withRole(ownRole(row), text), filling: withRole(ownRole(row), row.look.glyphs.arrowLine) };
}
