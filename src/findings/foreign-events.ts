import type { NeverFires } from '../model/finding.ts';

type Table = Readonly<Record<string, string>>;

/**
 * Events that a `net.Server` never emits, with a word for `explain`. They belong to its sockets, to other servers, or to other libraries.
 */
const NOT_OF_SERVERS: Table = {
  connect: 'server connection event',
  data: 'socket data event',
  disconnect: 'socket close event',
  drain: 'socket drain event',
  end: 'socket end event',
  finish: 'socket end event',
  message: 'socket data event',
  open: 'server listening event',
  readable: 'socket data event',
  ready: 'server listening event',
  request: 'server connection event',
  timeout: 'socket timeout event',
};

/** Events that a `net.Socket` never emits. */
const NOT_OF_SOCKETS: Table = {
  connection: 'server connection event',
  disconnect: 'socket close event',
  drop: 'server drop event',
  listening: 'server listening event',
  message: 'socket data event',
  open: 'socket connect event',
  request: 'socket data event',
  response: 'socket data event',
};

/** Events of the connecting side only. An accepted socket is already connected when the program gets it. */
export const CLIENT_EVENTS: Table = {
  connect: 'server connection event',
  connectionAttempt: 'server connection event',
  lookup: 'server connection event',
  ready: 'server connection event',
};

/** For each kind of object: events that it never emits, with a word for `explain`. */
export const FOREIGN_EVENTS: Record<NeverFires['object'], Table> = {
  server: NOT_OF_SERVERS,
  accepted: { ...NOT_OF_SOCKETS, ...CLIENT_EVENTS },
  client: NOT_OF_SOCKETS,
};
