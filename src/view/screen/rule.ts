import { fit } from '../fit.ts';
import type { Look } from '../look.ts';
import { safe } from '../safe.ts';
import { stringWidth } from '../width.ts';

/** A line across the screen with a title in it, and a note near its right end if there is room. */
export function titleRule(title: string, note: string, look: Look): string {
  return drawn(safe(title), safe(note), look);
}

function drawn(title: string, note: string, { columns, glyphs, paint }: Look): string {
  const room = columns - stringWidth(note) - 12;
  const shown = fit(title, Math.max(room, columns - 8), glyphs.ellipsis);
  const hasNote = note !== '' && stringWidth(shown) <= room;
  const taken = stringWidth(shown) + 5 + (hasNote ? stringWidth(note) + 5 : 0);
  const middle = glyphs.heavyRule.repeat(Math.max(0, columns - taken));
  const end = hasNote ? ` ${note} ${paint.dim(glyphs.heavyRule.repeat(3))}` : '';
  return `${paint.dim(glyphs.heavyRule.repeat(3))} ${paint.title(shown)} ${paint.dim(middle)}${end}`;
}

/** A light line across the screen. */
export function rule({ columns, glyphs, paint }: Look): string {
  return paint.dim(glyphs.lightRule.repeat(columns));
}
