import type { Place } from '../model/record.ts';
import type { Look } from './look.ts';
import { escapeUnsafe } from './safe.ts';
import { stringWidth } from './width.ts';

/** The most UTF-16 units of a path. */
const LONGEST = 160;

/**
 * `server.js:4`, `server.js:4 via ws`. Of a long path, {@link pathText} shows the end.
 *
 * @param columns the most columns; the name of the file is shown even if it is wider
 */
export function placeText({ file, line, via }: Place, look: Look, columns = Number.POSITIVE_INFINITY): string {
  const behind = via === undefined ? '' : ` ${look.words.via(escapeUnsafe(via))}`;
  return pathText(file, `:${line}${behind}`, look, columns);
}

/**
 * A path, and a text after it. Of a long path, the end is shown, from the name of a folder or of the file on: `…/lib/server.js`.
 */
export function pathText(file: string, behind: string, look: Look, columns: number): string {
  const { ellipsis } = look.glyphs;
  const shown = file.length > LONGEST ? ellipsis + file.slice(-LONGEST) : file;
  const ends = Array.from(shown.matchAll(/[/\\]/g), ({ index }) => ellipsis + shown.slice(index));
  const texts = [shown, ...ends].map((path) => escapeUnsafe(path) + behind);
  return texts.find((text) => stringWidth(text) <= columns) ?? texts.at(-1) ?? '';
}
