/**
 * The events that Node documents for `net.Server` and `net.Socket` (https://nodejs.org/api/net.html), and 'finish', which sockets have from
 * `stream.Writable`: it tells that this side has sent all its data and its FIN. Streams use other events internally; `--all` shows them.
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

/** The public methods of `net.Socket` that a program can call, including the methods of streams that network programs commonly use. */
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

/** The functions of the module that create a server or a socket. */
export const NET_FUNCTIONS = ['net.connect', 'net.createConnection', 'net.createServer'] as const;

export type ServerMethod = (typeof SERVER_METHODS)[number];
export type SocketMethod = (typeof SOCKET_METHODS)[number];
export type NetFunction = (typeof NET_FUNCTIONS)[number];
