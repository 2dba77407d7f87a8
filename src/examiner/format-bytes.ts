import { isUtf8 } from 'node:buffer';
import { toHexPairs } from '../model/payload.ts';
import type { Fault } from '../model/verdict.ts';

/** How many characters of expected and received data are shown. */
const SHOWN = 400;

/** How many bytes are shown before and after the first difference. */
const AROUND = 40;

/**
 * The fault for other data than expected. Both texts are in the same form, and are cut around the first difference.
 *
 * @param offset number of bytes before that difference
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

/** Whether bytes are text. The last character may be incomplete. */
function isText(bytes: Buffer): boolean {
  const cuts = [0, 1, 2, 3].filter((count) => count === 0 || (bytes.at(-count) ?? 0) > LAST_OF_CHARACTER);
  return cuts.some((count) => isUtf8(bytes.subarray(0, bytes.length - count)));
}

/** Bytes up to this one do not start a UTF-8 character of several bytes. */
const LAST_OF_CHARACTER = 0xbf;

/** Writes bytes as text, or as hex pairs if they are not UTF-8, which would all look the same as text. */
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
