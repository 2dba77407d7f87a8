import type { Paint } from './paint.ts';

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
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    if (line !== '' && used + columns(piece.trimEnd()) > room) {
      lines.push(line);
      line = '';
      used = 0;
    }
    const added = line === '' ? piece.trimStart() : piece;
    line += added;
    used += columns(added);
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + painted(each.trimEnd(), paint));
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
