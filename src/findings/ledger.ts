import type { SocketRole } from '../model/finding.ts';
import type { ExitRecord, ObjectId, Place, Registration, State, TraceRecord } from '../model/record.ts';
import { ClosedIds } from './closed-ids.ts';

/** What is known about an open socket. Times are milliseconds of the trace. */
export interface SocketEntry {
  readonly id: ObjectId;
  role: SocketRole;
  /** The line that created it: of the 'connection' listener or of the call. Unknown if Node's own code did, for HTTP or TLS. */
  made: Place | undefined;
  madeT: number;
  /** Time of its last event or call. */
  lastT: number;
  /** Whether it has had an event or a call since it was created. */
  isUsed: boolean;
  /** Whether there ever was a listener for 'error'. */
  hasErrorListener: boolean;
  /** Whether anybody ever started to read. */
  isRead: boolean;
  /** Whether there ever was a listener for 'drain'. */
  hasDrainListener: boolean;
  /** Whether the program called `destroy()` before anything else happened. */
  isDismissed: boolean;
  /** Whether this side was ended or destroyed, by anybody. */
  isEnded: boolean;
  /** Whether the program called `destroy()` or a similar method. */
  isDestroyed: boolean;
  allowHalfOpen: boolean;
  peerEndedT?: number;
  timedOutT?: number;
  pausedT?: number;
  /** Whether an idle timeout was ever set. */
  hasTimeout: boolean;
  timeoutHeardAt?: Place;
  /** Line of the program's last `write()` or `end()` with data. */
  writtenAt?: Place;
  /** Number of writes in a row that returned false, without a 'drain' event between them. */
  falseWrites: number;
  /** Size of the buffer after the first of them. */
  firstWaiting: number;
}

export interface ServerEntry {
  /** Whether Node's own code serves its connections: HTTP or TLS. */
  isServedByNode: boolean;
  listenedAt?: Place;
  /** When `close()` was called. Removed when the server is closed. */
  closingT?: number;
}

/** What is known about one program. */
export interface Ledger {
  readonly program: string;
  readonly sockets: Map<ObjectId, SocketEntry>;
  readonly servers: Map<ObjectId, ServerEntry>;
  readonly closed: ClosedIds;
  /** Closed sockets that the program destroyed while the other side was still connected. */
  readonly dismissed: ClosedIds;
  /** Whether the run reports listeners. */
  knowsListeners: boolean;
  /** Number of events so far. Listeners that are registered between two events belong to one turn. */
  turn: number;
  /** The last event. */
  latestEvent: { object: string; name: string };
  t: number;
  hasCrashed: boolean;
  /** Whether events and calls were left out. Then there may be more sockets than are known. */
  isThinned: boolean;
  /** Origins (line and role) of sockets that were resumed. */
  readonly resumed: Set<string>;
  exit?: ExitRecord;
}

/** The most sockets that are followed at once. */
const MOST_OPEN = 50_000;

export function createLedger(program: string): Ledger {
  return {
    program,
    sockets: new Map(),
    servers: new Map(),
    closed: new ClosedIds(),
    dismissed: new ClosedIds(),
    knowsListeners: false,
    turn: 0,
    latestEvent: { object: '', name: '' },
    t: 0,
    hasCrashed: false,
    isThinned: false,
    resumed: new Set(),
  };
}

export function idNumber(id: string): number {
  return Number(id.slice(id.indexOf('#') + 1));
}

/** Whether a socket was closed and not connected again. */
export function isClosed(ledger: Ledger, id: ObjectId): boolean {
  return !ledger.sockets.has(id) && ledger.closed.has(idNumber(id));
}

export function isSocket(id: string): id is ObjectId {
  return id.startsWith('socket#');
}

export function isServer(id: string): id is ObjectId {
  return id.startsWith('server#');
}

export function serverOf({ servers }: Ledger, id: ObjectId): ServerEntry {
  const known = servers.get(id);
  if (known) return known;
  const server: ServerEntry = { isServedByNode: false };
  servers.set(id, server);
  return server;
}

/** The entry of an open socket. Creates it if it is missing. */
export function socketOf(ledger: Ledger, id: ObjectId): SocketEntry {
  const known = ledger.sockets.get(id);
  if (known) return known;
  const socket = createSocketEntry(id, ledger.t);
  ledger.sockets.set(id, socket);
  if (ledger.sockets.size > MOST_OPEN) ledger.sockets.delete(ledger.sockets.keys().next().value as ObjectId);
  return socket;
}

function createSocketEntry(id: ObjectId, t: number): SocketEntry {
  return {
    id,
    role: 'client',
    made: undefined,
    madeT: t,
    lastT: t,
    isUsed: false,
    hasErrorListener: false,
    isRead: false,
    hasDrainListener: false,
    isDismissed: false,
    isEnded: false,
    isDestroyed: false,
    allowHalfOpen: false,
    hasTimeout: false,
    falseWrites: 0,
    firstWaiting: 0,
  };
}

/** The socket that this record closes, if any. */
export function socketClosedBy(record: TraceRecord, { sockets }: Ledger): SocketEntry | undefined {
  const isClose = record.type === 'event' && record.name === 'close' && isSocket(record.object);
  return isClose ? sockets.get(record.object) : undefined;
}

/** The last known state of a socket at the exit, if the probe has reported it. */
export function stateAtExit({ exit }: Ledger, id: ObjectId): State | undefined {
  return exit?.left?.find(({ object }) => object === id)?.state;
}

/** Notes a listener. */
export function noteRegistration(ledger: Ledger, { object, event, at }: Registration): void {
  ledger.knowsListeners = true;
  if (isServer(object)) {
    if (event === 'connection' && !at) serverOf(ledger, object).isServedByNode = true;
    return;
  }
  if (isClosed(ledger, object)) return;
  const socket = socketOf(ledger, object);
  if (event === 'error') socket.hasErrorListener = true;
  if (event === 'data' || event === 'readable') socket.isRead = true;
  if (event === 'drain') socket.hasDrainListener = true;
  if (event === 'timeout' && at) socket.timeoutHeardAt ??= at;
}
