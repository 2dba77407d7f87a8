/**
 * The events that Node documents for `net.Server` and `net.Socket`
 * (https://nodejs.org/api/net.html), and 'finish', which `net.Socket` has from `stream.Writable` and which tells when this
 * side's end of the conversation has been handed over. All others are how streams talk to themselves: `--all` shows them.
 */
export const SERVER_EVENTS = ['close', 'connection', 'drop', 'error', 'listening'] as const;

export const SOCKET_EVENTS = [
  'close',
  'connect',
  'connectionAttempt',
  'connectionAttemptFailed',
  'connectionAttemptTimeout',
  'data',
  'drain',
  'end',
  'error',
  'finish',
  'lookup',
  'ready',
  'timeout',
] as const;

export type ServerEvent = (typeof SERVER_EVENTS)[number];
export type SocketEvent = (typeof SOCKET_EVENTS)[number];

/** The public methods of `net.Server` that a program can call. */
export const SERVER_METHODS = ['address', 'close', 'getConnections', 'listen', 'ref', 'unref'] as const;

/** The public methods of `net.Socket` that a program can call, with those of its streams that are everyday words of `net`. */
export const SOCKET_METHODS = [
  'address',
  'connect',
  'destroy',
  'destroySoon',
  'end',
  'pause',
  'pipe',
  'ref',
  'resetAndDestroy',
  'resume',
  'setEncoding',
  'setKeepAlive',
  'setNoDelay',
  'setTimeout',
  'unref',
  'write',
] as const;

/** The functions of the module that make a server or a socket. */
export const NET_FUNCTIONS = ['net.connect', 'net.createConnection', 'net.createServer'] as const;

export type ServerMethod = (typeof SERVER_METHODS)[number];
export type SocketMethod = (typeof SOCKET_METHODS)[number];
export type NetFunction = (typeof NET_FUNCTIONS)[number];
