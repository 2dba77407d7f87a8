/**
 * Values of a program, as far as records keep them. The probe captures them without running code of the program. They are written as text
 * only where somebody reads them.
 */
import { writeLiteral } from './literal.ts';

/** How many bytes of a payload are kept. */
export const MAX_PAYLOAD_BYTES = 60;

/** How many characters of an argument or a return value are written. Longer ones end with an ellipsis. */
export const MAX_ARGUMENT_LENGTH = 160;

/** The same for the message of an error. */
export const MAX_MESSAGE_LENGTH = 1000;

/** The same for the other texts of an error. */
export const MAX_WORD_LENGTH = 200;

/** How many of the errors in an AggregateError are kept. */
export const MOST_ERRORS = 8;

/**
 * How many characters of a value's text are processed. Line breaks and the spaces around them are replaced by one space, which takes time.
 */
export const MAX_INSPECTED_LENGTH = 4 * MAX_ARGUMENT_LENGTH;

/** How many characters are written of the message of an error inside another value. */
export const MAX_NESTED_MESSAGE_LENGTH = 200;

/** Data of an event or a call. */
export interface Payload {
  /** What the program handles: a Buffer, or a string (written, or read after `setEncoding`). */
  kind: 'Buffer' | 'string';
  /** Length in bytes. For a string, its length in UTF-8. */
  bytes: number;
  /** The first {@link MAX_PAYLOAD_BYTES} bytes as text, if they are UTF-8. */
  text?: string;
  /** The first {@link MAX_PAYLOAD_BYTES} bytes as hex pairs, if they are not. */
  hex?: string;
  /** Whether `text` or `hex` is only a part of the data. */
  cut: boolean;
}

/** An error, with at most {@link MAX_MESSAGE_LENGTH} characters of its message and {@link MAX_WORD_LENGTH} of each other text. */
export interface SingleErrorFacts {
  name: string;
  /** If the thrown value is not an Error, this is the value as text. */
  message: string;
  code?: string;
  syscall?: string;
  address?: string;
  port?: number;
}

/** An error, and the first {@link MOST_ERRORS} that an AggregateError has gathered: one for each address that was tried, for example. */
export interface ErrorFacts extends SingleErrorFacts {
  errors?: SingleErrorFacts[];
}

/** Id of a server or socket in one program. They are numbered in order of appearance. */
export type ObjectId = `server#${number}` | `socket#${number}`;

export type Value =
  | { kind: 'undefined' }
  | { kind: 'null' }
  | { kind: 'boolean'; value: boolean }
  /** Numbers that JSON can't express are given by name. */
  | { kind: 'number'; value: number | '-0' | 'NaN' | 'Infinity' | '-Infinity' }
  | { kind: 'bigint'; digits: string }
  | Payload
  /** A string inside another value. `more`: how many UTF-16 units were left out. */
  | { kind: 'text'; text: string; more: number }
  /** `text` is how `util.inspect` writes it. */
  | { kind: 'function'; name: string; text: string }
  | { kind: 'reference'; id: ObjectId }
  | ({ kind: 'error' } & ErrorFacts)
  /** An array, or a similar object with a name: `Uint8Array(2)`. `more`: how many items were left out. */
  | { kind: 'list'; name?: string; items: Value[]; more: number }
  | { kind: 'set'; name: string; items: Value[]; more: number }
  | { kind: 'map'; name: string; entries: (readonly [Value, Value])[]; more: number }
  /** Keys are written as in JavaScript. Plain objects have no name. */
  | { kind: 'object'; name?: string; entries: (readonly [string, Value])[]; more: boolean }
  /** A value of which only the text is known: a date, a symbol, `[Circular]`, `[Getter]`. */
  | { kind: 'other'; text: string };

/** Shortens a text and adds an ellipsis. */
export function shorten(text: string, most: number, ellipsis = '…'): string {
  if (text.length <= most) return text;
  // Do not cut a surrogate pair in half.
  return text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '') + ellipsis;
}

/** The parts of a written value that depend on language and terminal. */
export interface ValueFormat {
  /** Stands for text that was left out. */
  ellipsis: string;
  /** `5 bytes` */
  bytes(count: number): string;
}

const ENGLISH_FORMAT: ValueFormat = { ellipsis: '…', bytes: (count) => `${count} ${count === 1 ? 'byte' : 'bytes'}` };

/** Writes a value on one line as JavaScript: `'hello'`, `8000`, `socket#1`, `[Function: onData]`, `{ port: 8000 }`. */
export function writeValue(value: Value, format = ENGLISH_FORMAT): string {
  if (value.kind === 'string' || value.kind === 'Buffer') return writePayload(value, format);
  const text = write(value).slice(0, MAX_INSPECTED_LENGTH);
  return shorten(text.replace(/\s*\n\s*/g, ' '), MAX_ARGUMENT_LENGTH, format.ellipsis);
}

/** `'hello'`, `'aaa'… (1048576 bytes)`, `Buffer 'hello' (5 bytes)`, `Buffer <ff 00> (2 bytes)` */
function writePayload({ kind, bytes, text, hex = '', cut }: Payload, format: ValueFormat): string {
  const content = (text === undefined ? `<${hex}>` : writeLiteral(text)) + (cut ? format.ellipsis : '');
  const sized = `${content} (${format.bytes(bytes)})`;
  return kind === 'Buffer' ? `Buffer ${sized}` : cut ? sized : content;
}

function write(value: Value): string {
  switch (value.kind) {
    case 'undefined':
    case 'null':
      return value.kind;
    case 'boolean':
    case 'number':
      return String(value.value);
    case 'bigint':
      return `${value.digits}n`;
    case 'string':
    case 'Buffer':
      return writePayload(value, ENGLISH_FORMAT);
    case 'text':
      return writeText(value);
    case 'reference':
      return value.id;
    case 'error':
      return `[${value.name}: ${shorten(value.message, MAX_NESTED_MESSAGE_LENGTH)}]`;
    case 'list':
      return withName(value.name, enclose('[', [...value.items.map(write), ...restOf(value.more)], ']'));
    case 'set':
      return withName(value.name, enclose('{', [...value.items.map(write), ...restOf(value.more)], '}'));
    case 'map':
      return withName(value.name, enclose('{', [...value.entries.map(writePair), ...restOf(value.more)], '}'));
    case 'object':
      return withName(
        value.name,
        enclose('{', [...value.entries.map(writeEntry), ...(value.more ? ['...'] : [])], '}'),
      );
    case 'function':
    case 'other':
      return value.text;
  }
}

/** `'aaa'... 40 more characters` */
export function writeText({ text, more }: { text: string; more: number }): string {
  return writeLiteral(text) + (more > 0 ? `... ${countMore(more, 'character')}` : '');
}

function writePair([key, item]: readonly [Value, Value]): string {
  return `${write(key)} => ${write(item)}`;
}

function writeEntry([key, item]: readonly [string, Value]): string {
  return `${key}: ${write(item)}`;
}

function withName(name: string | undefined, content: string): string {
  return name === undefined ? content : `${name} ${content}`;
}

function enclose(open: string, items: readonly string[], close: string): string {
  return items.length === 0 ? open + close : `${open} ${items.join(', ')} ${close}`;
}

function restOf(more: number): string[] {
  return more > 0 ? [`... ${countMore(more, 'item')}`] : [];
}

/** `1 more item`, `2 more items` */
function countMore(count: number, what: string): string {
  return `${count} more ${what}${count === 1 ? '' : 's'}`;
}
