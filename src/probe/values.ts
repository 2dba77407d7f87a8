import { isUtf8 } from 'node:buffer';
import { types } from 'node:util';
import { payloadOf, trimToCharacters } from '../model/payload.ts';
import { MAX_PAYLOAD_BYTES, type Payload, type Value } from '../model/value.ts';
import { type ObjectRegistry, stdioDescriptor } from './object-registry.ts';
import { captureStructure } from './structure.ts';

const STDIO = ['process.stdin', 'process.stdout', 'process.stderr'] as const;

/**
 * Captures the part of a value that a record keeps.
 *
 * @param encoding encoding of a string, if the program has set one
 */
export function captureValue(value: unknown, objects: ObjectRegistry, encoding?: unknown): Value {
  if (typeof value === 'string') return textPayload(value, isEncoding(encoding) ? encoding : 'utf8');
  if (types.isProxy(value)) return { kind: 'other', text: '[Proxy]' };
  if (typeof value !== 'object' || value === null) return captureStructure(value);
  const id = objects.idOfAny(value);
  if (id) return { kind: 'reference', id };
  const stdio = stdioDescriptor(value);
  if (stdio !== undefined) return { kind: 'other', text: STDIO[stdio] };
  if (!(value instanceof Uint8Array)) return captureStructure(value);
  return payloadOf(Buffer.from(value.buffer, value.byteOffset, value.byteLength), isUtf8);
}

function textPayload(whole: string, encoding: BufferEncoding): Payload {
  // A UTF-16 unit needs at least one byte. So this many units are enough, however long the text is.
  const bytes = Buffer.from(whole.slice(0, MAX_PAYLOAD_BYTES + 1));
  const text = trimToCharacters(
    bytes.subarray(0, MAX_PAYLOAD_BYTES),
    bytes.length > MAX_PAYLOAD_BYTES,
    isUtf8,
  ).toString();
  return { kind: 'string', bytes: Buffer.byteLength(whole, encoding), text, cut: text.length < whole.length };
}

function isEncoding(given: unknown): given is BufferEncoding {
  return typeof given === 'string' && Buffer.isEncoding(given);
}
