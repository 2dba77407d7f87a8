import type { Place } from '../model/record.ts';
import type { Look } from './look.ts';
import { safe } from './safe.ts';

/** Of a path, in UTF-16 units. */
const LONGEST = 160;

/** `server.js:4`; of a very long path, its end. */
export function placeText({ file, line }: Place, { glyphs }: Look): string {
  return `${safe(file.length > LONGEST ? glyphs.ellipsis + file.slice(-LONGEST) : file)}:${line}`;
}
