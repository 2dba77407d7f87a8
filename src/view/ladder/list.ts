import { pad } from '../fit.ts';
import { wrapInCell } from '../flow.ts';
import type { Look } from '../look.ts';
import { wrap } from '../prose.ts';
import { laneRole } from '../role.ts';
import { escapeUnsafe } from '../safe.ts';
import { joinParts, type Line, trimEnd, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';
import type { LadderContext } from './context.ts';
import { GLYPH_COLUMNS, type LadderRow } from './lanes.ts';
import { TIME_COLUMNS } from './time.ts';

/** Longer names of programs are wrapped, in columns. */
const WIDEST_NAME = 16;

const GAP = 2;

const NARROWEST_LABEL = 12;

/** The columns of a label if there is no room for lanes. */
export function listWidth(context: LadderContext, look: Look): number {
  return Math.max(NARROWEST_LABEL, look.columns - TIME_COLUMNS - nameWidthIn(context) - GAP - GLYPH_COLUMNS);
}

function nameWidthIn({ programs }: LadderContext): number {
  return Math.min(WIDEST_NAME, Math.max(...programs.map((name) => stringWidth(escapeUnsafe(name)))));
}

/** Draws a row if there is no room for lanes: the program's name, then the label. */
export function drawInList({ context, own, label, look }: LadderRow): Line[] {
  const nameWidth = nameWidthIn(context);
  const width = listWidth(context, look);
  const { main, rest, more = [] } = label;
  const texts = [[...main, ...rest], ...more].flatMap((spans) => wrapInCell(spans, width));
  const name = wrap(escapeUnsafe(context.programs[own] ?? ''), nameWidth);
  const role = laneRole(own);
  return Array.from({ length: Math.max(texts.length, name.length) }, (_, line) => {
    const glyph = line === 0 ? withRole(label.role ?? role, label.glyph) : '';
    const start = pad(withRole(role, name[line] ?? ''), nameWidth + GAP);
    return trimEnd(joinParts(start, pad(glyph, GLYPH_COLUMNS), texts[line] ?? ''));
  });
}
