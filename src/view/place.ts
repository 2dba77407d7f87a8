import type { Place } from '../model/record.ts';
import type { Look } from './look.ts';
import { escapeUnsafe } from './safe.ts';
import { stringWidth } from './width.ts';

/** Of a path, in UTF-16 units. */
const LONGEST = 160;

/**
 * `server.js:4`, `server.js:4 via ws`. Of a path that is too long, its end, as {@link pathText} has it.
 *
 * @param columns that there are for it; the name of the file is there even where it needs more
 */
export function placeText({ file, line, via }: Place, look: Look, columns = Number.POSITIVE_INFINITY): string {
  const behind = via === undefined ? '' : ` ${look.words.via(escapeUnsafe(via))}`;
  return pathText(file, `:${line}${behind}`, look, columns);
}

/**
 * A path with what stands behind it. Of one that is too long, its end, which begins with the name of a folder or of the file:
 * `…/lib/server.js`.
 */
export function pathText(file: string, behind: string, look: Look, columns: number): string {
  const { ellipsis } = look.glyphs;
  const shown = file.length > LONGEST ? ellipsis + file.slice(-LONGEST) : file;
  const ends = Array.from(shown.matchAll(/[/\\]/g), ({ index }) => ellipsis + shown.slice(index));
  const texts = [shown, ...ends].map((path) => escapeUnsafe(path) + behind);
  return texts.find((text) => stringWidth(text) <= columns) ?? texts.at(-1) ?? '';
}
