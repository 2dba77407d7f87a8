import net from 'node:net';
import { types } from 'node:util';
import type { ObjectId } from '../model/record.ts';

/** An object whose events and calls are reported. */
export type Emitter = net.Server | net.Socket;

const { Server, Socket } = net;

const kinds = new WeakMap<object, boolean>();

/** Whether an object is a server or a socket. This is asked for every emitter, so the result is kept for each class. */
export function isEmitter(object: unknown): object is Emitter {
  if (typeof object !== 'object' || object === null) return false;
  const prototype = Object.getPrototypeOf(object) as object | null;
  if (prototype === null) return false;
  const known = kinds.get(prototype);
  if (known !== undefined) return known;
  const isIt = object instanceof Socket || object instanceof Server;
  kinds.set(prototype, isIt);
  return isIt;
}

/** Numbers the servers and sockets, in order of appearance. */
export interface ObjectRegistry {
  idOf(object: Emitter): ObjectId;
  /** Undefined for objects that are not reported. */
  idOfAny(value: unknown): ObjectId | undefined;
  /** Whether the object has an id already. */
  isKnown(object: Emitter): boolean;
  /** Whether the object is a server or socket whose events and calls are reported. */
  isReported(value: unknown): value is Emitter;
  /** Continues the numbers of earlier processes of the same command. */
  countFrom(counted: { server: number; socket: number }): void;
  /** Excludes an object: a standard stream of a child process, or one that does not belong to the program. */
  leaveOut(object: object): void;
  isLeftOut(object: object): boolean;
}

/** @param begin called before the first id is given */
export function createObjectRegistry(begin: () => void = () => undefined): ObjectRegistry {
  const known = new WeakMap<object, ObjectId>();
  const leftOut = new WeakSet<object>();
  const count = { server: 0, socket: 0 };

  function idOf(object: Emitter): ObjectId {
    const given = known.get(object);
    if (given) return given;
    if (count.server + count.socket === 0) begin();
    const kind = object instanceof Server ? 'server' : 'socket';
    count[kind] += 1;
    const id: ObjectId = `${kind}#${count[kind]}`;
    known.set(object, id);
    return id;
  }

  /** On POSIX, the standard streams of a process and its children are `net.Socket`s if they are pipes. */
  function isReported(value: unknown): value is Emitter {
    if (known.has(value as object)) return !leftOut.has(value as object);
    // A proxy could notice every question.
    if (!isEmitter(value) || types.isProxy(value)) return false;
    return !leftOut.has(value) && (value instanceof Server || stdioDescriptor(value) === undefined);
  }

  return {
    idOf,
    idOfAny: (value) => (isReported(value) ? idOf(value) : undefined),
    isKnown: (object) => known.has(object),
    isReported,
    countFrom: (counted) => void Object.assign(count, counted),
    leaveOut: (object) => void leftOut.add(object),
    isLeftOut: (object) => leftOut.has(object),
  };
}

/** 0, 1 or 2 for a standard stream. Node gives these an own property `fd`. */
export function stdioDescriptor(socket: unknown): 0 | 1 | 2 | undefined {
  if (!(socket instanceof Socket) || !Object.hasOwn(socket, 'fd')) return undefined;
  const { fd } = socket as net.Socket & { fd: unknown };
  return fd === 0 || fd === 1 || fd === 2 ? fd : undefined;
}
