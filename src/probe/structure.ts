import { EventEmitter } from 'node:events';
import { inspect, types } from 'node:util';
import { apply, ErrorClass } from './builtins.ts';
import { messageOf, nameOf, primitiveText, shortened } from './facts.ts';
import { literal } from './literal.ts';
import { asksBack, className, dataOf, keysOf, textOf } from './properties.ts';

/** Objects in objects are written, those in them only named. */
const DEEPEST = 1;

/** Of an array, a map or a set. */
const MOST_ITEMS = 16;

/** Of an object: more would be cut off with the end of it. */
const MOST_KEYS = 32;

/** Of a name or a text in a value, in UTF-16 units. */
const LONGEST_NAME = 60;
/** Of the message of an error. */
const LONGEST_MESSAGE = 200;

const OPTIONS = {
  depth: 0,
  breakLength: Number.POSITIVE_INFINITY,
  compact: true,
  customInspect: false,
  getters: false,
  maxArrayLength: MOST_ITEMS,
  maxStringLength: LONGEST_NAME,
} as const;

// As they are before the program can replace them.
const { entries: entriesOfMap } = Map.prototype;
const { values: valuesOfSet } = Set.prototype;
const sizeOfMap = getterOf(Map.prototype, 'size');
const sizeOfSet = getterOf(Set.prototype, 'size');
const EMITTERS = [EventEmitter, globalThis.EventTarget];
const isInstance = Function.prototype[Symbol.hasInstance];
const lengthOfBytes = getterOf(Object.getPrototypeOf(Uint8Array.prototype) as object, 'length');

/**
 * Writes a value about as `util.inspect` does, on one line. However large it is, only as much of it is looked at as is written, and no code
 * of the program's is called.
 */
export function structured(value: unknown): string {
  return write(value, []);
}

/** `[TypeError: no]` */
export function writtenError(error: object): string {
  return `[${nameOf(error)}: ${shortened(messageOf(error), LONGEST_MESSAGE)}]`;
}

/** @param above the objects that it is in */
function write(value: unknown, above: readonly object[]): string {
  if (typeof value !== 'object' || value === null) return writtenSimple(value);
  if (types.isProxy(value)) return '[Proxy]';
  if (types.isBoxedPrimitive(value)) return `[${nameOfClass(value)}]`;
  if (value instanceof ErrorClass) return writtenError(value);
  if (above.includes(value)) return '[Circular]';
  if (isWhole(value)) return inspect(value, OPTIONS);
  if (hasListeners(value)) return `[${nameOfClass(value)}]`;
  if (above.length > DEEPEST) return `[${Array.isArray(value) ? 'Array' : nameOfClass(value)}]`;
  return writtenContent(value, [...above, value]);
}

function writtenSimple(value: unknown): string {
  if (typeof value === 'symbol' || typeof value === 'bigint') return writtenRarity(value);
  if (typeof value === 'string') return literal(value, OPTIONS);
  if (typeof value === 'function')
    return isSmall(value) ? withoutProperties(inspect(value, OPTIONS)) : primitiveText(value);
  return inspect(value, OPTIONS);
}

/** `{ [Function: once] called: false }` is `[Function: once]`. */
function withoutProperties(inspected: string): string {
  return /^\{ (\[.*?\]) /s.exec(inspected)?.[1] ?? inspected;
}

function writtenRarity(value: symbol | bigint): string {
  const text = primitiveText(value);
  return typeof value === 'symbol' ? shortened(text, LONGEST_NAME) : text.endsWith(']') ? text : `${text}n`;
}

/** Whether `inspect` knows best, and looks into nothing else for it. */
function isWhole(value: object): boolean {
  const isIt = types.isDate(value) || types.isRegExp(value) || types.isAnyArrayBuffer(value) || types.isDataView(value);
  return isIt && isSmall(value) && !asksBack(value);
}

/** A stream or a signal: what it consists of is Node's business. */
function hasListeners(value: object): boolean {
  return EMITTERS.some((each) => apply(isInstance, each, [value]));
}

/** Whether it has few properties of its own, and no long name. */
function isSmall(value: object): boolean {
  return (
    keysOf(value, MOST_ITEMS + 1).length <= MOST_ITEMS && (textOf(dataOf(value, 'name')) ?? '').length <= LONGEST_NAME
  );
}

function writtenContent(value: object, above: readonly object[]): string {
  const each = (item: unknown): string => write(item, above);
  if (Array.isArray(value)) return listed(value.length, (index) => property(value, index, above));
  if (types.isArgumentsObject(value))
    return listed(Number(dataOf(value, 'length')) || 0, (index) => property(value, index, above));
  if (types.isTypedArray(value)) {
    const length = apply(lengthOfBytes, value, []) as number;
    return `${nameOfClass(value)}(${length}) ${listed(length, (index) => String(value[index]))}`;
  }
  if (types.isMap(value)) {
    const pairs = first(apply(entriesOfMap, value, []) as Iterator<[unknown, unknown]>);
    return collected(
      value,
      sizeOfMap,
      pairs.map(([key, item]) => `${each(key)} => ${each(item)}`),
    );
  }
  if (types.isSet(value)) return collected(value, sizeOfSet, first(apply(valuesOfSet, value, [])).map(each));
  return writtenObject(value, above);
}

function listed(length: number, item: (index: number) => string): string {
  const items = Array.from({ length: Math.min(length, MOST_ITEMS) }, (_, index) => item(index));
  return enclosed('[', [...items, ...rest(length)], ']');
}

function collected(value: object, sizeOf: () => unknown, items: readonly string[]): string {
  const size = apply(sizeOf, value, []) as number;
  return `${nameOfClass(value)}(${size}) ${enclosed('{', [...items, ...rest(size)], '}')}`;
}

function rest(length: number): string[] {
  const more = length - MOST_ITEMS;
  return more > 0 ? [`... ${more} more ${more === 1 ? 'item' : 'items'}`] : [];
}

function first<T>(iterator: Iterator<T>): T[] {
  const found: T[] = [];
  for (let next = iterator.next(); !next.done && found.length < MOST_ITEMS; next = iterator.next())
    found.push(next.value);
  return found;
}

function writtenObject(value: object, above: readonly object[]): string {
  const keys = keysOf(value, MOST_KEYS + 1);
  const items = keys.slice(0, MOST_KEYS).map((key) => `${writtenKey(key)}: ${property(value, key, above)}`);
  const content = enclosed('{', keys.length > MOST_KEYS ? [...items, '...'] : items, '}');
  const name = className(value);
  if (name === 'Object') return content;
  return `${name === undefined ? '[Object: null prototype]' : shortened(name, LONGEST_NAME)} ${content}`;
}

function enclosed(open: string, items: readonly string[], close: string): string {
  return items.length === 0 ? open + close : `${open} ${items.join(', ')} ${close}`;
}

function property(object: object, key: PropertyKey, above: readonly object[]): string {
  const own = Object.getOwnPropertyDescriptor(object, key);
  if (!own) return '<empty>';
  if (own.get) return own.set ? '[Getter/Setter]' : '[Getter]';
  return own.set ? '[Setter]' : write(own.value, above);
}

function writtenKey(key: string | symbol): string {
  if (typeof key === 'symbol') return `[${writtenRarity(key)}]`;
  return /^[A-Za-z_]\w*$/.test(key.slice(0, LONGEST_NAME)) ? shortened(key, LONGEST_NAME) : literal(key, OPTIONS);
}

function nameOfClass(value: object): string {
  return shortened(className(value) ?? 'Object: null prototype', LONGEST_NAME);
}

function getterOf(object: object, key: string): () => unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.get ?? (() => undefined);
}
