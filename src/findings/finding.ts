import type { Place } from '../model/record.ts';

interface FindingBase {
  /** Name of the program. */
  program: string;
  /** The line of the program that it is about, if there is one. */
  at?: Place;
  /** How often it was seen: sockets, calls, listeners, … */
  count: number;
  /** What to ask `net-lessons explain` for. */
  word: string;
}

/** Sockets that nobody listens to for 'error'. */
export interface NoErrorListener extends FindingBase {
  kind: 'noErrorListener';
  role: SocketRole;
  /** Set where an error did come: its code, or '' where it has none. */
  code?: string;
}

/** A listener for an event that its object never emits. */
export interface NeverFires extends FindingBase {
  kind: 'neverFires';
  object: 'server' | SocketRole;
  event: string;
}

/** Bytes that wait in sockets which nobody reads. */
export interface Unread extends FindingBase {
  kind: 'unread';
  role: SocketRole;
  /** The most that waited in one socket. */
  bytes: number;
  /** Whether the program has paused the socket itself, and never resumed it. */
  paused: boolean;
}

/** Something written where it could not be sent any more. */
export interface LateWrite extends FindingBase {
  kind: 'lateWrite';
  /** What had happened before: `end()`, `destroy()`, or the other side was gone. */
  after: 'end' | 'destroy' | 'gone';
}

/** `write()` said false again and again, and the program went on. */
export interface IgnoredFalse extends FindingBase {
  kind: 'ignoredFalse';
  /** The most that waited in one socket: bytes, or characters of strings. */
  waiting: number;
}

/** Sockets that stayed open although nothing more was to come. */
export interface NeverClosed extends FindingBase {
  kind: 'neverClosed';
  role: SocketRole;
  /** What should have made the program end them. */
  because: 'peerEnded' | 'timeout' | 'serverClosed' | 'exit';
}

/** Listeners that are added again and again to one object, and stay. */
export interface Piling extends FindingBase {
  kind: 'piling';
  object: 'server' | 'socket';
  event: string;
}

/** A server that other computers may reach. */
export interface OpenToAll extends FindingBase {
  kind: 'openToAll';
  address: string;
  port: number;
}

/** What is probably wrong with a program. */
export type Finding =
  | NoErrorListener
  | NeverFires
  | Unread
  | LateWrite
  | IgnoredFalse
  | NeverClosed
  | Piling
  | OpenToAll;

export type FindingKind = Finding['kind'];

/** A finding of one kind. */
export type FindingOf<K extends FindingKind> = Extract<Finding, { kind: K }>;

/** Who made a socket: a server that accepted it, or the program as a client. */
export type SocketRole = 'accepted' | 'client';
