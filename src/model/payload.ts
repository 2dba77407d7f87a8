import { MAX_PAYLOAD_BYTES, type Payload } from './value.ts';

/** Whether bytes are UTF-8. This is Node's own function, passed in because the model must not import Node. */
type IsUtf8 = (bytes: Buffer) => boolean;

/** Keeps the part of some bytes that a record shows. */
export function payloadOf(whole: Buffer, isUtf8: IsUtf8): Payload {
  const bytes = trimToCharacters(whole.subarray(0, MAX_PAYLOAD_BYTES), whole.length > MAX_PAYLOAD_BYTES, isUtf8);
  const content = isUtf8(bytes) ? { text: bytes.toString() } : { hex: toHexPairs(bytes) };
  return { kind: 'Buffer', bytes: whole.length, ...content, cut: bytes.length < whole.length };
}

/** Removes an incomplete UTF-8 character at the end of a cut text. */
export function trimToCharacters(bytes: Buffer, cut: boolean, isUtf8: IsUtf8): Buffer {
  if (!cut || isUtf8(bytes)) return bytes;
  for (const less of [1, 2, 3]) {
    const shorter = bytes.subarray(0, bytes.length - less);
    if (isUtf8(shorter)) return shorter;
  }
  return bytes;
}

/** `ff 00 e4` */
export function toHexPairs(bytes: Buffer): string {
  return bytes.toString('hex').replace(/..(?=.)/g, '$& ');
}
