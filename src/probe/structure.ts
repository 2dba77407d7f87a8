import { EventEmitter } from 'node:events';
import { types } from 'node:util';
import { MAX_INSPECTED_LENGTH, MAX_NESTED_MESSAGE_LENGTH, shorten, type Value } from '../model/value.ts';
import { apply, ErrorClass } from './builtins.ts';
import { factsOf } from './facts.ts';
import { asksBack, className, dataOf, keysOf } from './properties.ts';
import { inspected, isSmall, LONGEST_NAME, MOST_ITEMS, other, simple, writtenKey } from './simple.ts';

/** Objects in objects are told, those in them only named. */
const DEEPEST = 1;

/** Of an object: more would be cut off with the end of it. */
const MOST_KEYS = 32;

// As they are before the program can replace them.
const { entries: entriesOfMap } = Map.prototype;
const { values: valuesOfSet } = Set.prototype;
const sizeOfMap = getterOf(Map.prototype, 'size');
const sizeOfSet = getterOf(Set.prototype, 'size');
const EMITTERS = [EventEmitter, globalThis.EventTarget];
const isInstance = Function.prototype[Symbol.hasInstance];
const lengthOfBytes = getterOf(Object.getPrototypeOf(Uint8Array.prototype) as object, 'length');

/** Where in a value we are. */
interface Position {
  /** The objects that it is in. */
  above: readonly object[];
  /** How many UTF-16 units more of the whole are looked at by whoever writes it. */
  room: { left: number };
}

/**
 * Takes of a value what `util.inspect` would write. However large it is, only as much of it is looked at as will be written, and no code of
 * the program's is called.
 */
export function structured(value: unknown): Value {
  return take(value, { above: [], room: { left: MAX_INSPECTED_LENGTH } });
}

function take(value: unknown, position: Position): Value {
  const taken = isObject(value) ? fromObject(value, position) : simple(value);
  // Beside its text, each needs a comma and a space.
  position.room.left -= 2 + Math.min(textIn(taken).length, MAX_NESTED_MESSAGE_LENGTH);
  return taken;
}

function textIn(value: Value): string {
  return value.kind === 'error' ? value.message : value.kind === 'text' || value.kind === 'other' ? value.text : '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function fromObject(value: object, position: Position): Value {
  if (types.isProxy(value)) return other('[Proxy]');
  if (types.isBoxedPrimitive(value)) return other(`[${nameOfClass(value)}]`);
  if (value instanceof ErrorClass) return { kind: 'error', ...factsOf(value) };
  if (position.above.includes(value)) return other('[Circular]');
  if (isWhole(value)) return other(inspected(value));
  if (hasListeners(value)) return other(`[${nameOfClass(value)}]`);
  if (position.above.length > DEEPEST) return other(`[${Array.isArray(value) ? 'Array' : nameOfClass(value)}]`);
  return contentOf(value, { ...position, above: [...position.above, value] });
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

function contentOf(value: object, position: Position): Value {
  if (Array.isArray(value)) return fromList(value, value.length, position);
  if (types.isArgumentsObject(value)) return fromList(value, Number(dataOf(value, 'length')) || 0, position);
  if (types.isTypedArray(value)) {
    const size = apply(lengthOfBytes, value, []) as number;
    return { name: sized(value, size), ...fromList(value, size, position) };
  }
  if (types.isMap(value)) return fromMap(value, position);
  return types.isSet(value) ? fromSet(value, position) : fromProperties(value, position);
}

function fromList(value: object, length: number, position: Position): Value & { kind: 'list' } {
  const items = some(length, position, (index) => property(value, index, position));
  return { kind: 'list', items, more: length - items.length };
}

function fromMap(value: Map<unknown, unknown>, position: Position): Value {
  const size = apply(sizeOfMap, value, []) as number;
  const pairs = apply(entriesOfMap, value, []) as Iterator<[unknown, unknown], [unknown?, unknown?]>;
  const entries = some(size, position, () => {
    const [key, item] = pairs.next().value;
    return [take(key, position), take(item, position)] as const;
  });
  return { kind: 'map', name: sized(value, size), entries, more: size - entries.length };
}

function fromSet(value: Set<unknown>, position: Position): Value {
  const size = apply(sizeOfSet, value, []) as number;
  const values = apply(valuesOfSet, value, []) as Iterator<unknown, unknown>;
  const items = some(size, position, () => take(values.next().value, position));
  return { kind: 'set', name: sized(value, size), items, more: size - items.length };
}

function fromProperties(value: object, position: Position): Value {
  const keys = keysOf(value, MOST_KEYS + 1);
  const entries = some(
    keys.length,
    position,
    (index) => {
      const key = keys[index] as string | symbol;
      return [writtenKey(key), property(value, key, position)] as const;
    },
    MOST_KEYS,
  );
  const name = className(value);
  const label = name === undefined ? '[Object: null prototype]' : shorten(name, LONGEST_NAME);
  return { kind: 'object', ...(name === 'Object' ? {} : { name: label }), entries, more: keys.length > entries.length };
}

/** The first of so many, as long as they will be looked at. */
function some<T>(size: number, { room }: Position, each: (index: number) => T, most = MOST_ITEMS): T[] {
  const found: T[] = [];
  while (found.length < Math.min(size, most) && room.left > 0) found.push(each(found.length));
  return found;
}

function property(object: object, key: PropertyKey, position: Position): Value {
  const own = Object.getOwnPropertyDescriptor(object, key);
  if (!own) return other('<empty>');
  if (own.get) return other(own.set ? '[Getter/Setter]' : '[Getter]');
  return own.set ? other('[Setter]') : take(own.value, position);
}

/** `Set(2)` */
function sized(value: object, size: number): string {
  return `${nameOfClass(value)}(${size})`;
}

function nameOfClass(value: object): string {
  return shorten(className(value) ?? 'Object: null prototype', LONGEST_NAME);
}

function getterOf(object: object, key: string): () => unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.get ?? (() => undefined);
}
