import { lineWidth } from '../fit.ts';
import { flowInCell } from '../flow.ts';
import { inRole, joined, type Line, type Span } from '../span.ts';
import { stringWidth } from '../width.ts';
import { type Across, inLane, labelWidth, laneLines, ownRole, type Row, type Stretch } from './lanes.ts';

/** An arrow shorter than this is no arrow. */
const SHORTEST = 6;

/** The line between an arrow's label and the lane that it comes from. */
const TAIL = 3;

/** Draws a row with an arrow from its lane to the one at place `to`, across those between. */
export function inLaneWithArrow(row: Row, to: number): Line[] {
  return row.own < to ? arrowToRight(row, to) : arrowToLeft(row, to);
}

/** `○ end('hello')  server.js:5 ─────▶ │` */
function arrowToRight(row: Row, to: number): Line[] {
  const spans = [...row.label.main, ...row.label.rest];
  const width = labelWidth(row.width);
  const free = (lines: readonly Line[]): number => width - lineWidth(lines.at(-1) ?? '') - 1;
  const wide = flowInCell(spans, width);
  const lines = free(wide) < SHORTEST ? withRoom(spans, wide, width) : wide;
  const { arrowLine, arrowRight } = row.look.glyphs;
  const role = ownRole(row);
  const isNext = to === row.own + 1;
  const arrow = arrowLine.repeat(free(lines) - 1) + (isNext ? arrowRight : arrowLine.repeat(2));
  const stretches = between(row, to).map((lane): [number, Stretch] => {
    const isLast = lane === to - 1;
    return [lane, stretch(row, isLast ? arrowLine.repeat(width - 1) + arrowRight : arrowLine.repeat(width + 1))];
  });
  const across = { line: lines.length - 1, stretches: new Map(stretches) };
  const last = lines.at(-1) ?? '';
  const behind = last === '' ? inRole(role, arrowLine + arrow) : joined(last, ' ', inRole(role, arrow));
  return laneLines(row, [...lines.slice(0, -1), behind], across);
}

/** Lines with room for an arrow behind the last: narrower ones, or one more where these would cut what is whole in the wide ones. */
function withRoom(spans: readonly Span[], wide: readonly Line[], width: number): readonly Line[] {
  const narrow = width - SHORTEST - 1;
  const isCut = spans.some(({ text, keep }) => keep && stringWidth(text) > narrow && stringWidth(text) <= width);
  return isCut ? [...wide, ''] : flowInCell(spans, narrow);
}

/** `│ ◀───── net.connect(8000) ─── ○   client.js:3`, or with the call behind the glyph where it doesn't fit on the arrow. */
function arrowToLeft(row: Row, to: number): Line[] {
  const { arrowLeft, arrowLine } = row.look.glyphs;
  const role = ownRole(row);
  const isNext = to === row.own - 1;
  const free = labelWidth(row.width);
  const [call = ''] = flowInCell(row.label.main, Number.POSITIVE_INFINITY);
  const left = free - lineWidth(call) - TAIL - 2;
  const fits = left >= SHORTEST;
  const head = isNext ? arrowLeft : arrowLine;
  const tip = inRole(role, head + arrowLine.repeat(Math.max(0, left - 1)));
  const named = joined(tip, ' ', call, ' ', inRole(role, arrowLine.repeat(TAIL)));
  const last = fits ? named : inRole(role, head + arrowLine.repeat(free - 1));
  const passed = between(row, to).map((lane): [number, Stretch] => [
    lane,
    lane === row.own - 1 ? { ...stretch(row, ''), text: last } : stretch(row, arrowLine.repeat(free + 1)),
  ]);
  const end: Stretch = { text: isNext ? last : inRole(role, arrowLeft + arrowLine.repeat(free)), filling: '' };
  const across: Across = { line: 0, stretches: new Map([...passed, [to, end]]) };
  return fits ? laneLines(row, flowInCell(row.label.rest, free), across) : inLane(row, across);
}

/** The places of the lanes that an arrow passes. */
function between({ own, context }: Row, to: number): number[] {
  return [...context.programs.keys()].filter((lane) => lane > Math.min(own, to) && lane < Math.max(own, to));
}

function stretch(row: Row, text: string): Stretch {
  return { text: inRole(ownRole(row), text), filling: inRole(ownRole(row), row.look.glyphs.arrowLine) };
}
