import net from 'node:net';
import type { ObjectId } from '../model/record.ts';

/** Gives each server and socket its name, in order of appearance. */
export interface Objects {
  idOf(object: net.Server | net.Socket): ObjectId;
  /** Undefined for what is neither. */
  idOfAny(value: unknown): ObjectId | undefined;
}

export function numberObjects(): Objects {
  const known = new WeakMap<object, ObjectId>();
  const count = { server: 0, socket: 0 };

  function idOf(object: net.Server | net.Socket): ObjectId {
    const given = known.get(object);
    if (given) return given;
    const kind = object instanceof net.Server ? 'server' : 'socket';
    count[kind] += 1;
    const id: ObjectId = `${kind}#${count[kind]}`;
    known.set(object, id);
    return id;
  }

  function idOfAny(value: unknown): ObjectId | undefined {
    const isOurs = value instanceof net.Server || (value instanceof net.Socket && !isStdio(value));
    return isOurs ? idOf(value) : undefined;
  }

  return { idOf, idOfAny };
}

/** On POSIX a program's piped stdin, stdout and stderr are `net.Socket`s too; they are not part of its story. */
export function isStdio(socket: object): boolean {
  return stdioDescriptor(socket) !== undefined;
}

/** 0, 1 or 2 for a standard stream. Node marks them with an own property `fd`. */
export function stdioDescriptor(socket: object): 0 | 1 | 2 | undefined {
  if (!(socket instanceof net.Socket) || !Object.hasOwn(socket, 'fd')) return undefined;
  const { fd } = socket as net.Socket & { fd: unknown };
  return fd === 0 || fd === 1 || fd === 2 ? fd : undefined;
}
