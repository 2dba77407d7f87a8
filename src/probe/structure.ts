import { EventEmitter } from 'node:events';
import { types } from 'node:util';
import { MAX_INSPECTED_LENGTH, MAX_NESTED_MESSAGE_LENGTH, shorten, type Value } from '../model/value.ts';
import { apply, ErrorClass } from './builtins.ts';
import { errorFactsOf } from './error-facts.ts';
import {
  capturePrimitive,
  formatKey,
  inspectShallow,
  isSmall,
  MAX_ITEMS,
  MAX_TEXT_LENGTH,
  otherValue,
} from './primitive.ts';
import { className, firstKeysOf, hasTagGetter, readData } from './properties.ts';

/** Objects inside objects are captured. Objects inside those are only named. */
const DEEPEST = 1;

/** The most keys of an object. More would be cut off anyway. */
const MAX_KEYS = 32;

// Saved before the program can replace them.
const { entries: entriesOfMap } = Map.prototype;
const { values: valuesOfSet } = Set.prototype;
const sizeOfMap = getterOf(Map.prototype, 'size');
const sizeOfSet = getterOf(Set.prototype, 'size');
const EMITTERS = [EventEmitter, globalThis.EventTarget];
const isInstance = Function.prototype[Symbol.hasInstance];
const lengthOfBytes = getterOf(Object.getPrototypeOf(Uint8Array.prototype) as object, 'length');

/** The position inside a value. */
interface Position {
  /** The objects around it. */
  above: readonly object[];
  /** How many more UTF-16 units of the whole value will be written. */
  room: { left: number };
}

/**
 * Captures what `util.inspect` would write. It looks only at as much of a large value as will be written, and calls no code of the program.
 */
export function captureStructure(value: unknown): Value {
  return captureAt(value, { above: [], room: { left: MAX_INSPECTED_LENGTH } });
}

function captureAt(value: unknown, position: Position): Value {
  const taken = isObject(value) ? captureObject(value, position) : capturePrimitive(value);
  // Each item also needs a comma and a space.
  position.room.left -= 2 + Math.min(textIn(taken).length, MAX_NESTED_MESSAGE_LENGTH);
  return taken;
}

function textIn(value: Value): string {
  return value.kind === 'error' ? value.message : value.kind === 'text' || value.kind === 'other' ? value.text : '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function captureObject(value: object, position: Position): Value {
  if (types.isProxy(value)) return otherValue('[Proxy]');
  if (types.isBoxedPrimitive(value)) return otherValue(`[${nameOfClass(value)}]`);
  if (value instanceof ErrorClass) return { kind: 'error', ...errorFactsOf(value) };
  if (position.above.includes(value)) return otherValue('[Circular]');
  if (isWhole(value)) return otherValue(inspectShallow(value));
  if (hasListeners(value)) return otherValue(`[${nameOfClass(value)}]`);
  if (position.above.length > DEEPEST) return otherValue(`[${Array.isArray(value) ? 'Array' : nameOfClass(value)}]`);
  return captureContent(value, { ...position, above: [...position.above, value] });
}

/** Whether `inspect` can write the value without looking into other values. */
function isWhole(value: object): boolean {
  const isIt = types.isDate(value) || types.isRegExp(value) || types.isAnyArrayBuffer(value) || types.isDataView(value);
  return isIt && isSmall(value) && !hasTagGetter(value);
}

/** A stream or a signal. Its content is internal to Node. */
function hasListeners(value: object): boolean {
  return EMITTERS.some((each) => apply(isInstance, each, [value]));
}

function captureContent(value: object, position: Position): Value {
  if (Array.isArray(value)) return captureList(value, value.length, position);
  if (types.isArgumentsObject(value)) return captureList(value, Number(readData(value, 'length')) || 0, position);
  if (types.isTypedArray(value)) {
    const size = apply(lengthOfBytes, value, []) as number;
    return { name: withSize(value, size), ...captureList(value, size, position) };
  }
  if (types.isMap(value)) return captureMap(value, position);
  return types.isSet(value) ? captureSet(value, position) : captureProperties(value, position);
}

function captureList(value: object, length: number, position: Position): Value & { kind: 'list' } {
  const items = takeWhileRoom(length, position, (index) => captureProperty(value, index, position));
  return { kind: 'list', items, more: length - items.length };
}

function captureMap(value: Map<unknown, unknown>, position: Position): Value {
  const size = apply(sizeOfMap, value, []) as number;
  const pairs = apply(entriesOfMap, value, []) as Iterator<[unknown, unknown], [unknown?, unknown?]>;
  const entries = takeWhileRoom(size, position, () => {
    const [key, item] = pairs.next().value;
    return [captureAt(key, position), captureAt(item, position)] as const;
  });
  return { kind: 'map', name: withSize(value, size), entries, more: size - entries.length };
}

function captureSet(value: Set<unknown>, position: Position): Value {
  const size = apply(sizeOfSet, value, []) as number;
  const values = apply(valuesOfSet, value, []) as Iterator<unknown, unknown>;
  const items = takeWhileRoom(size, position, () => captureAt(values.next().value, position));
  return { kind: 'set', name: withSize(value, size), items, more: size - items.length };
}

function captureProperties(value: object, position: Position): Value {
  const keys = firstKeysOf(value, MAX_KEYS + 1);
  const entries = takeWhileRoom(
    keys.length,
    position,
    (index) => {
      const key = keys[index] as string | symbol;
      return [formatKey(key), captureProperty(value, key, position)] as const;
    },
    MAX_KEYS,
  );
  const name = className(value);
  if (name !== undefined && isClosed(name, keys)) return otherValue(`[${nameOfClass(value)}]`);
  const label = name === undefined ? '[Object: null prototype]' : shorten(name, MAX_TEXT_LENGTH);
  return { kind: 'object', ...(name === 'Object' ? {} : { name: label }), entries, more: keys.length > entries.length };
}

/** Whether an object of a class keeps all that it has under symbols, as a `net.BlockList` does: nobody is to look into it. */
function isClosed(name: string, keys: readonly (string | symbol)[]): boolean {
  return name !== 'Object' && keys.length > 0 && keys.every((key) => typeof key === 'symbol');
}

/** The first items, as long as there is room for them. */
function takeWhileRoom<T>(size: number, { room }: Position, each: (index: number) => T, most = MAX_ITEMS): T[] {
  const found: T[] = [];
  while (found.length < Math.min(size, most) && room.left > 0) found.push(each(found.length));
  return found;
}

function captureProperty(object: object, key: PropertyKey, position: Position): Value {
  const own = Object.getOwnPropertyDescriptor(object, key);
  if (!own) return otherValue('<empty>');
  if (own.get) return otherValue(own.set ? '[Getter/Setter]' : '[Getter]');
  return own.set ? otherValue('[Setter]') : captureAt(own.value, position);
}

/** `Set(2)` */
function withSize(value: object, size: number): string {
  return `${nameOfClass(value)}(${size})`;
}

function nameOfClass(value: object): string {
  return shorten(className(value) ?? 'Object: null prototype', MAX_TEXT_LENGTH);
}

function getterOf(object: object, key: string): () => unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.get ?? (() => undefined);
}
