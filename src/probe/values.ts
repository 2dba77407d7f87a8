import { isUtf8 } from 'node:buffer';
import { types } from 'node:util';
import type { ARGUMENT_SHOWN, PAYLOAD_SHOWN, Payload } from '../model/record.ts';
import { ErrorClass } from './builtins.ts';
import { shortened } from './facts.ts';
import { literal } from './literal.ts';
import { type Objects, stdioDescriptor } from './objects.ts';
import { structured, writtenError } from './structure.ts';

const SHOWN: typeof PAYLOAD_SHOWN = 60;
const LONGEST_ARGUMENT: typeof ARGUMENT_SHOWN = 160;
const STDIO = ['process.stdin', 'process.stdout', 'process.stderr'] as const;

/**
 * Writes a value as a programmer would: `'hello'`, `8000`, `socket#1`, `[Function: onData]`, `<Buffer 68 69>`.
 *
 * @param encoding how a string stands for bytes, where the program said so
 */
export function written(value: unknown, objects: Objects, encoding?: unknown): string {
  if (types.isProxy(value)) return '[Proxy]';
  const id = objects.idOfAny(value);
  if (id) return id;
  const stdio = stdioDescriptor(value);
  if (stdio !== undefined) return STDIO[stdio];
  if (value instanceof ErrorClass) return oneLine(writtenError(value));
  const payload = payloadOf(value, encoding);
  return payload ? writtenPayload(payload) : oneLine(structured(value));
}

/** `'hello'`, `'aaa'… (1048576 bytes)`, `Buffer 'hello' (5 bytes)`, `Buffer <ff 00> (2 bytes)` */
function writtenPayload({ kind, bytes, text, hex, cut }: Payload): string {
  const content = (text === undefined ? `<${hex}>` : literal(text)) + (cut ? '…' : '');
  const size = `(${bytes} ${bytes === 1 ? 'byte' : 'bytes'})`;
  if (kind === 'Buffer') return `Buffer ${content} ${size}`;
  return cut ? `${content} ${size}` : content;
}

/** Line breaks and the spaces around them become one space. */
function oneLine(text: string): string {
  // To look for the spaces takes longer than in proportion.
  const near = text.slice(0, 4 * LONGEST_ARGUMENT);
  return shortened(near.replace(/\s*\n\s*/g, ' '), LONGEST_ARGUMENT);
}

/**
 * What a 'data' event or a `write` carries; undefined for anything but text and bytes.
 *
 * @param encoding how a string stands for bytes, where the program said so
 */
export function payloadOf(value: unknown, encoding?: unknown): Payload | undefined {
  if (typeof value === 'string') return ofText(value, isEncoding(encoding) ? encoding : 'utf8');
  if (value instanceof Uint8Array) return ofBytes(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
  return undefined;
}

function ofText(whole: string, encoding: BufferEncoding): Payload {
  // A UTF-16 unit is one byte or more: as many units as bytes may be shown are enough, whatever the length of the whole.
  const bytes = Buffer.from(whole.slice(0, SHOWN + 1));
  const text = wholeCharacters(bytes.subarray(0, SHOWN), bytes.length > SHOWN).toString();
  return { kind: 'string', bytes: Buffer.byteLength(whole, encoding), text, cut: text.length < whole.length };
}

function ofBytes(whole: Buffer): Payload {
  const bytes = wholeCharacters(whole.subarray(0, SHOWN), whole.length > SHOWN);
  const content = isUtf8(bytes) ? { text: bytes.toString() } : { hex: hexPairs(bytes) };
  return { kind: 'Buffer', bytes: whole.length, ...content, cut: bytes.length < whole.length };
}

function isEncoding(given: unknown): given is BufferEncoding {
  return typeof given === 'string' && Buffer.isEncoding(given);
}

/** Cuts off the beginning of a UTF-8 character whose rest lies behind the cut. */
function wholeCharacters(bytes: Buffer, cut: boolean): Buffer {
  if (!cut || isUtf8(bytes)) return bytes;
  for (const less of [1, 2, 3]) {
    const shorter = bytes.subarray(0, bytes.length - less);
    if (isUtf8(shorter)) return shorter;
  }
  return bytes;
}

function hexPairs(bytes: Buffer): string {
  return bytes.toString('hex').replace(/..(?=.)/g, '$& ');
}
