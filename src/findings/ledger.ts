import type { ExitRecord, ObjectId, Place, Registration, State, TraceRecord } from '../model/record.ts';
import { ClosedIds } from './closed-ids.ts';
import type { SocketRole } from './finding.ts';

/** What is known of a socket as long as it is open. Times are milliseconds of the trace. */
export interface SocketEntry {
  readonly id: ObjectId;
  role: SocketRole;
  /** The program's own line that made it: the 'connection' listener or the call. Unknown where Node made it, for HTTP or TLS. */
  made: Place | undefined;
  madeT: number;
  /** When something last happened to it. */
  lastT: number;
  /** Whether an event came or a method was called since it was made. */
  isUsed: boolean;
  /** Whether anybody ever listened for 'error'. */
  hasErrorListener: boolean;
  /** Whether anybody ever asked to read. */
  isRead: boolean;
  /** Whether anybody ever waited for 'drain'. */
  hasDrainListener: boolean;
  /** Whether the program called `destroy()` before anything else happened. */
  isDismissed: boolean;
  /** Whether this side was ended or destroyed, by whomever. */
  isEnded: boolean;
  /** Whether the program called `destroy()` or the like. */
  isDestroyed: boolean;
  allowHalfOpen: boolean;
  peerEndedT?: number;
  timedOutT?: number;
  pausedT?: number;
  /** Whether an idle time was ever set. */
  hasTimeout: boolean;
  timeoutHeardAt?: Place;
  /** The program's last `write()` or `end()` with data. */
  writtenAt?: Place;
  /** Writes in a row that returned false, without 'drain' since. */
  falseWrites: number;
  /** What waited after the first of them. */
  firstWaiting: number;
}

export interface ServerEntry {
  /** Whether its connections are served by Node's own code: HTTP or TLS. */
  isServedByNode: boolean;
  listenedAt?: Place;
  /** When `close()` was called; forgotten when it is closed. */
  closingT?: number;
}

/** What is known of one program. */
export interface Ledger {
  readonly program: string;
  readonly sockets: Map<ObjectId, SocketEntry>;
  readonly servers: Map<ObjectId, ServerEntry>;
  readonly closed: ClosedIds;
  /** Of these, the ones that the program itself destroyed while the other side was still there. */
  readonly dismissed: ClosedIds;
  /** Whether the run tells which listeners are registered. */
  knowsListeners: boolean;
  /** How many events there have been: what is registered in between belongs to the same turn. */
  turn: number;
  /** The latest event. */
  latestEvent: { object: string; name: string };
  t: number;
  hasCrashed: boolean;
  /** Whether some events and calls were left out: then there may be more sockets than are known. */
  isThinned: boolean;
  /** The lines, and ends of connections, of which a socket was resumed. */
  readonly resumed: Set<string>;
  exit?: ExitRecord;
}

/** More sockets than this are not followed at once. */
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

/** Whether this is a socket that was closed, and has not been connected again. */
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

/** The entry of an open socket, made where it is missing. */
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

/** The socket that is closed by this record, if one is. */
export function socketClosedBy(record: TraceRecord, { sockets }: Ledger): SocketEntry | undefined {
  const isClose = record.type === 'event' && record.name === 'close' && isSocket(record.object);
  return isClose ? sockets.get(record.object) : undefined;
}

/** The state in which a socket was left, where it was among those looked at. */
export function stateAtExit({ exit }: Ledger, id: ObjectId): State | undefined {
  return exit?.left?.find(({ object }) => object === id)?.state;
}

/** Takes notice of a listener. */
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
