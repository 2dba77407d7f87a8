import net from 'node:net';
import { plainPropertiesOf } from '../model/properties.ts';

const { Server, Socket } = net;
const isOverridden = new WeakMap<object, boolean>();

/** The properties that the probe reads. */
const KEYS = [...plainPropertiesOf('server'), ...plainPropertiesOf('socket'), 'server'];

/** The properties of a server or socket as Node defines them, so that getters of the program's own classes are not called. */
export function bypassGetters<T extends net.Server | net.Socket>(object: T): T {
  if (!hasOwnGetters(Object.getPrototypeOf(object) as object | null)) return object;
  const { prototype } = object instanceof Server ? Server : Socket;
  return Object.fromEntries(KEYS.map((key) => [key, readProperty(object, key, prototype)])) as unknown as T;
}

function readProperty(object: object, key: string, prototype: object): unknown {
  const own = Object.getOwnPropertyDescriptor(object, key);
  return own ? own.value : Reflect.get(prototype, key, object);
}

/** Whether a class between the object and `net`'s own classes defines one of the properties. */
function hasOwnGetters(prototype: object | null): boolean {
  if (prototype === null || prototype === Socket.prototype || prototype === Server.prototype) return false;
  const known = isOverridden.get(prototype);
  if (known !== undefined) return known;
  const found =
    KEYS.some((key) => Object.hasOwn(prototype, key)) ||
    hasOwnGetters(Object.getPrototypeOf(prototype) as object | null);
  isOverridden.set(prototype, found);
  return found;
}
