import { isUtf8 } from 'node:buffer';
import { toHexPairs } from '../model/payload.ts';
import type { Fault } from '../model/verdict.ts';

/** How much of a text is shown of what was expected and of what came, in characters. */
const SHOWN = 400;

/** Bytes that are shown before and behind the first difference. */
const AROUND = 40;

/**
 * What was expected and what came, in the same form, cut to what is around the first difference.
 *
 * @param offset bytes before that difference
 */
export function textFault(offset: number, expected: Buffer, came: Buffer): Fault {
  const all = [expected, came.subarray(0, Math.max(expected.length + 1, offset + 2 * AROUND))];
  const isLong = all.some(({ length }) => length > SHOWN);
  let from = isLong ? Math.max(0, offset - AROUND) : 0;
  while (from > 0 && isWithinCharacter(expected[from])) from -= 1;
  const parts = all.map((bytes) => (isLong ? bytes.subarray(from, offset + AROUND) : bytes));
  const show = parts.every(isText) ? formatBytes : formatHex;
  const [wanted = '', got = ''] = parts.map(show).map((text) => (from > 0 ? `…${text}` : text));
  return { is: 'text', expected: wanted, came: got, ...(isLong && offset > 0 ? { offset } : {}) };
}

function isWithinCharacter(byte = 0): boolean {
  return byte >= 0x80 && byte <= LAST_OF_CHARACTER;
}

/** Whether it can be shown as text; its last character may be cut. */
function isText(bytes: Buffer): boolean {
  const cuts = [0, 1, 2, 3].filter((count) => count === 0 || (bytes.at(-count) ?? 0) > LAST_OF_CHARACTER);
  return cuts.some((count) => isUtf8(bytes.subarray(0, bytes.length - count)));
}

/** In UTF-8, bytes up to this one do not begin a character of several bytes. */
const LAST_OF_CHARACTER = 0xbf;

/** As text, or as hex pairs where it is none: bytes that are no UTF-8 would all look the same. */
export function formatBytes(bytes: Buffer): string {
  if (!isText(bytes)) return formatHex(bytes);
  const text = bytes.subarray(0, SHOWN * 4).toString();
  return text.length <= SHOWN && bytes.length <= SHOWN * 4 ? text : `${text.slice(0, SHOWN)}… (${bytes.length})`;
}

/** `<ff 00 e4>` */
function formatHex(bytes: Buffer): string {
  const text = toHexPairs(bytes.subarray(0, SHOWN / 2));
  return bytes.length <= SHOWN / 2 ? `<${text}>` : `<${text}…> (${bytes.length})`;
}
