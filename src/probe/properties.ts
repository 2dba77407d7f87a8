import { types } from 'node:util';

/** It takes long to list more keys than this. It is done once for each object. */
const MANY_KEYS = 1000;

// Saved before the program can replace it.
const { toString: sourceOf } = Function.prototype;

/** Reads a property without calling a getter of the program. */
export function readData(object: object, key: PropertyKey): unknown {
  if (types.isProxy(object)) return undefined;
  const own = Object.getOwnPropertyDescriptor(object, key);
  if (own) return own.get === undefined || isOfNode(object) ? Reflect.get(object, key) : undefined;
  const parent = Object.getPrototypeOf(object) as object | null;
  return parent === null
    ? undefined
    : isOfNode(parent)
      ? (object as Record<PropertyKey, unknown>)[key]
      : readData(parent, key);
}

/** `DOMException` defines all its properties as getters. */
function isOfNode(object: object): boolean {
  return object === DOMException.prototype;
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const firstKeys = new WeakMap<object, (string | symbol)[]>();

/** The names of the first enumerable properties, at most `most`. */
export function firstKeysOf(object: object, most: number): (string | symbol)[] {
  const known = firstKeys.get(object);
  if (known) return known;
  const all = Reflect.ownKeys(object);
  const keys: (string | symbol)[] = [];
  for (const key of all.slice(0, MANY_KEYS)) {
    if (keys.length === most) break;
    if (Object.getOwnPropertyDescriptor(object, key)?.enumerable) keys.push(key);
  }
  if (all.length > MANY_KEYS) firstKeys.set(object, keys);
  return keys;
}

/** The name of the nearest class, as `inspect` finds it. Undefined for an object without a class. */
export function className(object: object): string | undefined {
  for (let at: object | null = object; at && !types.isProxy(at); at = Object.getPrototypeOf(at) as object | null) {
    const made: unknown = Object.getOwnPropertyDescriptor(at, 'constructor')?.value;
    const name = typeof made === 'function' ? asString(readData(made, 'name')) : undefined;
    if (name) return name;
  }
  return undefined;
}

/** Whether `inspect` would call a getter of the program to read `Symbol.toStringTag`. */
export function hasTagGetter(object: object): boolean {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const tag = Object.getOwnPropertyDescriptor(at, Symbol.toStringTag);
    if (tag?.get) return !sourceOf.call(tag.get).includes('[native code]');
  }
  return false;
}
