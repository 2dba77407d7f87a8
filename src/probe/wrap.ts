import { EventEmitter } from 'node:events';
import net from 'node:net';
import stream from 'node:stream';
import { apply } from './builtins.ts';

export type Method = (this: unknown, ...args: unknown[]) => unknown;

interface MethodPlace {
  holder: object;
  key: PropertyKey;
  descriptor: PropertyDescriptor;
}

/** The objects that have the methods of servers and sockets. Some methods are the same function under several names. */
const HOLDERS: readonly object[] = [
  EventEmitter.prototype,
  stream.prototype as object,
  stream.Readable.prototype,
  stream.Writable.prototype,
  stream.Duplex.prototype,
  net.Server.prototype,
  net.Socket.prototype,
  net,
];

/** Function of the probe → the original that the program would find in its place. */
const originals = new WeakMap<object, object>();

/** A method that was replaced by a function of the probe. */
export interface WrappedMethod {
  /** Puts the original back until {@link rewrap}. If the program has replaced the method itself, that stays. */
  unwrap(): true;
  rewrap(): true;
}

/**
 * Replaces a method by a function of the probe with the same name, length, visibility and source. It is replaced on the object that defines
 * it, because a new property could be noticed. So the function is called for other objects too.
 *
 * @param around gets the original and returns the new function
 */
export function wrapMethod(
  target: object,
  name: string,
  around: (original: Method) => Method,
): WrappedMethod | undefined {
  const owner = ownerOf(target, name);
  const present: unknown = owner && Object.getOwnPropertyDescriptor(owner, name)?.value;
  if (!owner || typeof present !== 'function' || originals.has(present)) return undefined;
  const value = around(present as Method);
  disguise(value, present);
  const places = placesOf(present, owner);
  replaceMethod(places, present, value);
  return {
    unwrap: () => replaceMethod(places, value, present),
    rewrap: () => replaceMethod(places, present, value),
  };
}

function replaceMethod(places: readonly MethodPlace[], from: unknown, to: unknown): true {
  for (const { holder, key, descriptor } of places) {
    const isFixed = !descriptor.configurable && !descriptor.writable;
    if (!isFixed && Object.getOwnPropertyDescriptor(holder, key)?.value === from)
      Object.defineProperty(holder, key, { ...descriptor, value: to });
  }
  return true;
}

function ownerOf(object: object | null, name: string): object | null {
  // This also runs in old versions of Node, which have no `Object.hasOwn`.
  if (object === null || Object.getOwnPropertyDescriptor(object, name)) return object;
  return ownerOf(Object.getPrototypeOf(object) as object | null, name);
}

function placesOf(method: object, owner: object): MethodPlace[] {
  const places = HOLDERS.includes(owner) ? placesInHolders() : placesIn(owner);
  return places.filter(({ descriptor }) => descriptor.value === method);
}

let inHolders: MethodPlace[] | undefined;

/** As they were before the first method was replaced. No method is replaced twice. */
function placesInHolders(): MethodPlace[] {
  inHolders ??= HOLDERS.flatMap(placesIn);
  return inHolders;
}

function placesIn(holder: object): MethodPlace[] {
  return Object.entries(Object.getOwnPropertyDescriptors(holder)).map(([key, descriptor]) => ({
    holder,
    key,
    descriptor,
  }));
}

/** Makes a function look like the original. */
function disguise(value: Method, original: object): void {
  for (const key of Reflect.ownKeys(original)) {
    const was = Object.getOwnPropertyDescriptor(original, key);
    if (was) Object.defineProperty(value, key, was);
  }
  originals.set(value, original);
}

/** Makes `toString` return the source of the original for each replaced function. */
export function hideSources(): void {
  wrapMethod(Function.prototype, 'toString', (original) => {
    const methods = {
      toString(this: unknown): unknown {
        return apply(original, originals.get(this as object) ?? this, []);
      },
    };
    return methods.toString;
  });
}
