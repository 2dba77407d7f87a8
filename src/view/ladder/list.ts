import { pad } from '../fit.ts';
import { flowInCell } from '../flow.ts';
import type { Look } from '../look.ts';
import { wrap } from '../prose.ts';
import { laneRole } from '../role.ts';
import { escapeUnsafe } from '../safe.ts';
import { inRole, joined, type Line, trimmed } from '../span.ts';
import { stringWidth } from '../width.ts';
import type { LadderContext } from './context.ts';
import { GLYPH_COLUMNS, type Row } from './lanes.ts';
import { TIME_COLUMNS } from './time.ts';

/** Longer names of programs are wrapped. */
const WIDEST_NAME = 16;

const GAP = 2;

const NARROWEST_LABEL = 12;

/** Columns of a label where there is no room for lanes. */
export function listWidth(context: LadderContext, look: Look): number {
  return Math.max(NARROWEST_LABEL, look.columns - TIME_COLUMNS - nameWidthIn(context) - GAP - GLYPH_COLUMNS);
}

function nameWidthIn({ programs }: LadderContext): number {
  return Math.min(WIDEST_NAME, Math.max(...programs.map((name) => stringWidth(escapeUnsafe(name)))));
}

/** Draws a row where there is no room for lanes: the program's name, then the label. */
export function inList({ context, own, label, look }: Row): Line[] {
  const nameWidth = nameWidthIn(context);
  const width = listWidth(context, look);
  const { main, rest, more = [] } = label;
  const texts = [[...main, ...rest], ...more].flatMap((spans) => flowInCell(spans, width));
  const name = wrap(escapeUnsafe(context.programs[own] ?? ''), nameWidth);
  const role = laneRole(own);
  return Array.from({ length: Math.max(texts.length, name.length) }, (_, line) => {
    const glyph = line === 0 ? inRole(label.role ?? role, label.glyph) : '';
    const start = pad(inRole(role, name[line] ?? ''), nameWidth + GAP);
    return trimmed(joined(start, pad(glyph, GLYPH_COLUMNS), texts[line] ?? ''));
  });
}
