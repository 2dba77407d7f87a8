import { isUtf8 } from 'node:buffer';
import { inspect, types } from 'node:util';
import type { ErrorFacts, PAYLOAD_SHOWN, Payload } from '../model/record.ts';
import { type Objects, stdioDescriptor } from './objects.ts';

const SHOWN: typeof PAYLOAD_SHOWN = 60;
const LONGEST_ARGUMENT = 160;
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
  if (value instanceof Error) return oneLine(`[${nameOf(value)}: ${textOf(dataOf(value, 'message')) ?? ''}]`);
  const payload = payloadOf(value, encoding);
  if (payload) return writtenPayload(payload);
  if (typeof value === 'object' && value !== null && asksBack(value)) return '{…}';
  const text = inspect(value, {
    depth: 1,
    breakLength: Number.POSITIVE_INFINITY,
    compact: true,
    customInspect: false,
    getters: false,
    showProxy: true,
    maxArrayLength: 16,
    maxStringLength: SHOWN,
  });
  return oneLine(text);
}

/** `'hello'`, `'aaa'… (1048576 bytes)`, `Buffer 'hello' (5 bytes)`, `Buffer <ff 00> (2 bytes)` */
function writtenPayload({ kind, bytes, text, hex, cut }: Payload): string {
  const content = (text === undefined ? `<${hex}>` : inspect(text)) + (cut ? '…' : '');
  const size = `(${bytes} ${bytes === 1 ? 'byte' : 'bytes'})`;
  if (kind === 'Buffer') return `Buffer ${content} ${size}`;
  return cut ? `${content} ${size}` : content;
}

function oneLine(text: string): string {
  const flat = text.replace(/\s*\n\s*/g, ' ');
  return flat.length > LONGEST_ARGUMENT ? `${flat.slice(0, LONGEST_ARGUMENT - 1)}…` : flat;
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

/** The telling parts of an error; also of what is thrown without being one. */
export function factsOf(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
  const facts: ErrorFacts = { name: nameOf(error), message: textOf(dataOf(error, 'message')) ?? '' };
  for (const key of ['code', 'syscall', 'address'] as const) {
    const text = textOf(dataOf(error, key));
    if (text !== undefined) facts[key] = text;
  }
  const port = dataOf(error, 'port');
  if (typeof port === 'number') facts.port = port;
  return facts;
}

function nameOf(error: object): string {
  return textOf(dataOf(error, 'name')) ?? 'Error';
}

/** The value of a property, without calling a getter of the program's. */
function dataOf(object: object, key: PropertyKey): unknown {
  if (types.isProxy(object)) return undefined;
  const own = Object.getOwnPropertyDescriptor(object, key);
  if (own) return own.get === undefined || isOfNode(object) ? Reflect.get(object, key) : undefined;
  const parent = Object.getPrototypeOf(object) as object | null;
  return parent === null
    ? undefined
    : isOfNode(parent)
      ? (object as Record<PropertyKey, unknown>)[key]
      : dataOf(parent, key);
}

/** A `DOMException` has getters for all that it is. */
function isOfNode(object: object): boolean {
  return object === DOMException.prototype;
}

/** Whether `inspect` would call a getter of the program's to find out what it is. */
function asksBack(object: object): boolean {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const tag = Object.getOwnPropertyDescriptor(at, Symbol.toStringTag);
    if (tag?.get) return !sourceOf.call(tag.get).includes('[native code]');
  }
  return false;
}

const { toString: sourceOf } = Function.prototype;

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
