import type { Place } from './record.ts';

interface FindingBase {
  /** Name of the program. */
  program: string;
  /** The line of the program that it is about, if any. */
  at?: Place;
  /** How often it was seen: the number of sockets, calls, listeners, … */
  count: number;
  /** The word for `net-lessons explain`. */
  word: string;
}

/** Sockets without an 'error' listener. */
export interface NoErrorListener extends FindingBase {
  kind: 'noErrorListener';
  role: SocketRole;
  /** Set if an error came: its code, or '' if it has none. */
  code?: string;
}

/** A listener for an event that its object never emits. */
export interface NeverFires extends FindingBase {
  kind: 'neverFires';
  object: 'server' | SocketRole;
  event: string;
}

/** Data in sockets that nobody reads. */
export interface Unread extends FindingBase {
  kind: 'unread';
  role: SocketRole;
  /** The most bytes in one socket. */
  bytes: number;
  /** Whether the program paused the socket and never resumed it. */
  paused: boolean;
}

/** A write that could no longer be sent. */
export interface LateWrite extends FindingBase {
  kind: 'lateWrite';
  /** What happened before: `end()`, `destroy()`, or the other side was gone. */
  after: 'end' | 'destroy' | 'gone';
}

/** `write()` returned false again and again, and the program continued to write. */
export interface IgnoredFalse extends FindingBase {
  kind: 'ignoredFalse';
  /** The most data in one socket's buffer: bytes, or characters of strings. */
  waiting: number;
}

/** Sockets that stayed open although they were no longer needed. */
export interface NeverClosed extends FindingBase {
  kind: 'neverClosed';
  role: SocketRole;
  /** Why the program should have closed them. */
  because: 'peerEnded' | 'timeout' | 'serverClosed' | 'exit';
}

/** Listeners that are added to one object again and again, and are not removed. */
export interface Piling extends FindingBase {
  kind: 'piling';
  object: 'server' | 'socket';
  event: string;
}

/** A server that other computers may be able to reach. */
export interface OpenToAll extends FindingBase {
  kind: 'openToAll';
  address: string;
  port: number;
}

/** A probable fault of a program. */
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

/** Whether a server accepted a socket, or the program connected it. */
export type SocketRole = 'accepted' | 'client';

/** The sentences about a finding. */
export interface FindingSentences {
  /** One line: what was seen. */
  what: string;
  /** One or two sentences: why it matters, and what to do. */
  why: string;
}
