import { truncate } from '../fit.ts';
import type { Look } from '../look.ts';
import { escapeUnsafe } from '../safe.ts';
import { joinParts, type Line, withRole } from '../span.ts';
import { stringWidth } from '../width.ts';

/** A line across the screen with a title, and a note near its right end if there is room. */
export function titleRule(title: string, note: string, look: Look): Line {
  return drawTitle(escapeUnsafe(title), escapeUnsafe(note), look);
}

function drawTitle(title: string, note: string, { columns, glyphs }: Look): Line {
  const room = columns - stringWidth(note) - 12;
  const shown = truncate(title, Math.max(room, columns - 8), glyphs.ellipsis);
  const hasNote = note !== '' && stringWidth(shown) <= room;
  const taken = stringWidth(shown) + 5 + (hasNote ? stringWidth(note) + 5 : 0);
  const line = (count: number): Line => withRole('quiet', glyphs.heavyRule.repeat(Math.max(0, count)));
  const end = hasNote ? [` ${note} `, line(3)] : [];
  return joinParts(line(3), ' ', withRole('title', shown), ' ', line(columns - taken), ...end);
}

/** A light line across the screen. */
export function rule({ columns, glyphs }: Look): Line {
  return withRole('quiet', glyphs.lightRule.repeat(columns));
}
