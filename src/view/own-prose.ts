import type { Paint } from './paint.ts';
import { isAlone } from './widow.ts';

/** Wider lines are hard to read, however wide the terminal is. */
const PROSE_COLUMNS = 76;

const WIDE = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const ALL_WIDE = new RegExp(WIDE, 'g');
const CLOSING = /^[，。：；！？、）》”]/;
const OPENING = /[（《“]$/;

/**
 * Draws sentences that net-lessons has written itself, in ASCII and Chinese alone: there, a width is known by looking, and nothing has to be
 * loaded to measure it. For texts from anywhere else there is `prose`, which draws these in the same way.
 */
export function ownProse(text: string, width: number, paint: Paint, indent = 0): string[] {
  const room = Math.min(width - indent, PROSE_COLUMNS);
  const isBare = paint.colour;
  const columns = (part: string): number => columnsOf(isBare ? part.replaceAll('`', '') : part);
  const lines: string[][] = [[]];
  let used = 0;
  for (const piece of pieces(text)) {
    if (used > 0 && used + columns(piece.trimEnd()) > room) {
      lines.push([]);
      used = 0;
    }
    const added = used === 0 ? piece.trimStart() : piece;
    lines.at(-1)?.push(added);
    used += columns(added);
  }
  return withCompany(lines).map((parts) => ' '.repeat(indent) + painted(parts.join('').trim(), paint));
}

/** A character that would be the only one of the last line gets what is before it for company. */
function withCompany(lines: string[][]): string[][] {
  const [before, last] = lines.slice(-2);
  const piece = before?.at(-1);
  if (!before || !last || piece === undefined || before.length < 2 || !isAlone(last.join(''))) return lines;
  return withCompany([...lines.slice(0, -2), before.slice(0, -1), [piece, ...last]]);
}

/** Parts between which a line may end, each with the space before it. */
function pieces(text: string): string[] {
  const parts = text.match(/\s+|`[^`]*`|[^\s`\u2e80-\uffe6]+|[\u2e80-\uffe6]/gu) ?? [];
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && !mayBreak(last, part)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s+$/.test(before)) return false;
  if (/^\s/.test(after)) return true;
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  return WIDE.test(before.at(-1) ?? '') || WIDE.test(after[0] ?? '');
}

/** How many columns a text of ours takes. */
export function columnsOf(text: string): number {
  return text.length + (text.match(ALL_WIDE)?.length ?? 0);
}

/** With colour the backticks give way to paint. */
function painted(line: string, { colour, code }: Paint): string {
  return colour ? line.replace(/`([^`]*)`/g, (_, inner: string) => code(inner)) : line;
}
