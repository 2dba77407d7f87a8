import { idOf } from '../model/argument.ts';
import type { CallRecord, EventRecord, ObjectId, OmittedRecord, State, TraceRecord } from '../model/record.ts';
import {
  idNumber,
  isClosed,
  isServer,
  isSocket,
  type Ledger,
  noteRegistration,
  type SocketEntry,
  serverOf,
  socketOf,
} from './ledger.ts';
import { originKey } from './tally.ts';

/** Updates a program's ledger for a record, before the detectors see the record. */
export function updateLedger(ledger: Ledger, record: TraceRecord): void {
  ledger.t = record.t;
  if ('heard' in record) for (const note of record.heard ?? []) noteRegistration(ledger, note);
  if (record.type === 'event') updateForEvent(ledger, record);
  else if (record.type === 'call') updateForCall(ledger, record);
  else if (record.type === 'omitted') updateForOmission(ledger, record);
  else if (record.type === 'crash') ledger.hasCrashed = true;
  else if (record.type === 'exit') ledger.exit = record;
  if (record.type === 'exit' && record.left) ledger.knowsListeners = true;
}

/** Removes closed sockets, after the detectors have seen the record. */
export function pruneLedger(ledger: Ledger, record: TraceRecord): void {
  if (record.type !== 'event') return;
  ledger.turn += 1;
  ledger.latestEvent = { object: record.object, name: record.name };
  if (record.name !== 'close' || !isSocket(record.object)) return;
  const socket = ledger.sockets.get(record.object);
  const number = idNumber(record.object);
  ledger.sockets.delete(record.object);
  ledger.closed.add(number);
  if (socket?.isDestroyed && socket.peerEndedT === undefined) ledger.dismissed.add(number);
}

/** Some facts are unknown now, because the events that ended them may have been left out. */
function updateForOmission(ledger: Ledger, { events }: OmittedRecord): void {
  ledger.isThinned = true;
  for (const socket of ledger.sockets.values()) {
    delete socket.timedOutT;
    delete socket.pausedT;
    if (events.drain) socket.falseWrites = 0;
    socket.hasTimeout = true;
  }
}

function updateForEvent(ledger: Ledger, record: EventRecord): void {
  if (isServer(record.object)) updateForServerEvent(ledger, record);
  else updateForSocketEvent(socketOf(ledger, record.object), record);
}

function updateForSocketEvent(socket: SocketEntry, { name, t, state }: EventRecord): void {
  updateFromState(socket, state);
  socket.lastT = t;
  socket.isUsed = true;
  if (name === 'finish') socket.isEnded = true;
  if (name === 'end') socket.peerEndedT = t;
  if (name === 'timeout') socket.timedOutT = t;
  if (name === 'data') delete socket.timedOutT;
  if (name === 'drain') socket.falseWrites = 0;
}

function updateForServerEvent(ledger: Ledger, record: EventRecord): void {
  const server = serverOf(ledger, record.object);
  if (record.name === 'close') delete server.closingT;
  const id = idOf(record.args[0]);
  if (record.name !== 'connection' || id === undefined || !isSocket(id)) return;
  const socket = socketOf(ledger, id);
  socket.role = 'accepted';
  socket.made = server.isServedByNode ? undefined : record.at;
  socket.madeT = record.t;
  if (record.socket) updateFromState(socket, record.socket);
}

function updateFromState(socket: SocketEntry, state: State): void {
  if (state.role) socket.role = state.role;
  if (state.allowHalfOpen !== undefined) socket.allowHalfOpen = state.allowHalfOpen;
  if (state.timeout) socket.hasTimeout = true;
}

function updateForCall(ledger: Ledger, record: CallRecord): void {
  const { object } = record;
  if (isServer(object)) updateForServerCall(ledger, object, record);
  else if (isSocket(object)) updateForSocketCall(ledger, object, record);
}

function updateForSocketCall(ledger: Ledger, id: ObjectId, record: CallRecord): void {
  const wasOver = isClosed(ledger, id);
  const isMaking = CONNECT_CALLS.includes(record.name);
  if (wasOver && !isMaking) return;
  const socket = socketOf(ledger, id);
  if (record.state) updateFromState(socket, record.state);
  if (!isMaking) updateForMethod(ledger, socket, record);
  // If a socket is used again, its earlier listeners are unknown.
  else if (!wasOver) noteOrigin(socket, record);
}

function noteOrigin(socket: SocketEntry, { at, t }: CallRecord): void {
  socket.made ??= at;
  socket.madeT = t;
}

const CONNECT_CALLS = ['net.connect', 'net.createConnection', 'connect'];

function updateForServerCall(ledger: Ledger, id: ObjectId, record: CallRecord): void {
  const server = serverOf(ledger, id);
  if (record.name === 'listen') server.listenedAt = record.at;
  if (record.name === 'close' && !record.threw) server.closingT ??= record.t;
}

function updateForMethod(ledger: Ledger, socket: SocketEntry, { name, t, at, data }: CallRecord): void {
  socket.lastT = t;
  if (['destroy', 'resetAndDestroy', 'destroySoon'].includes(name)) {
    if (!socket.isUsed) socket.isDismissed = true;
    socket.isDestroyed = true;
    socket.isEnded = true;
  }
  if (name === 'end') socket.isEnded = true;
  if (data && (name === 'write' || name === 'end')) socket.writtenAt = at;
  if (name === 'pipe') socket.isRead = true;
  if (name === 'resume') {
    socket.isRead = true;
    if (socket.made) ledger.resumed.add(originKey(socket.made, socket.role));
    delete socket.pausedT;
  }
  if (name === 'pause') socket.pausedT ??= t;
  if (name !== 'setTimeout') delete socket.timedOutT;
  socket.isUsed = true;
}
