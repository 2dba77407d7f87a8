import net from 'node:net';
import { types } from 'node:util';
import type { ObjectId } from '../model/record.ts';

/** What has events and calls to report. */
export type Emitter = net.Server | net.Socket;

const { Server, Socket } = net;

const kinds = new WeakMap<object, boolean>();

/** Whether it is a server or a socket. All emitters of the program are asked, so what is known of their class is kept. */
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

/** Gives each server and socket its name, in order of appearance. */
export interface ObjectRegistry {
  idOf(object: Emitter): ObjectId;
  /** Undefined for what is no part of the story. */
  idOfAny(value: unknown): ObjectId | undefined;
  /** Whether it has its name already. */
  isKnown(object: Emitter): boolean;
  /** Whether it is a server or a socket whose events and calls belong to the story. */
  isReported(value: unknown): value is Emitter;
  /** Numbers from here on: an earlier process of the same story had so many. */
  countFrom(counted: { server: number; socket: number }): void;
  /** Leaves one out of the story: an end of a child's standard streams, or what is not the program's. */
  leaveOut(object: object): void;
  isLeftOut(object: object): boolean;
}

/** @param begin is called before the first name is given */
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

  /** On POSIX the standard streams, the program's own and its children's, are `net.Socket`s where they are pipes. */
  function isReported(value: unknown): value is Emitter {
    if (known.has(value as object)) return !leftOut.has(value as object);
    // A proxy would be asked all that we ask.
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

/** 0, 1 or 2 for a standard stream. Node marks them with an own property `fd`. */
export function stdioDescriptor(socket: unknown): 0 | 1 | 2 | undefined {
  if (!(socket instanceof Socket) || !Object.hasOwn(socket, 'fd')) return undefined;
  const { fd } = socket as net.Socket & { fd: unknown };
  return fd === 0 || fd === 1 || fd === 2 ? fd : undefined;
}
