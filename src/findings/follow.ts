import { idOf } from '../model/argument.ts';
import type { CallRecord, EventRecord, ObjectId, OmittedRecord, State, TraceRecord } from '../model/record.ts';
import {
  isOver,
  isServer,
  isSocket,
  type Ledger,
  noteRegistration,
  numberOf,
  type SocketEntry,
  serverOf,
  socketOf,
} from './ledger.ts';
import { makingKey } from './tally.ts';

/** Brings a program's ledger up to a record, before anything is concluded from it. */
export function follow(ledger: Ledger, record: TraceRecord): void {
  ledger.t = record.t;
  if ('heard' in record) for (const note of record.heard ?? []) noteRegistration(ledger, note);
  if (record.type === 'event') followEvent(ledger, record);
  else if (record.type === 'call') followCall(ledger, record);
  else if (record.type === 'omitted') followOmission(ledger, record);
  else if (record.type === 'crash') ledger.hasCrashed = true;
  else if (record.type === 'exit') ledger.exit = record;
  if (record.type === 'exit' && record.left) ledger.isHeard = true;
}

/** Lets go of what is over, after everything was concluded from the record. */
export function forget(ledger: Ledger, record: TraceRecord): void {
  if (record.type !== 'event') return;
  ledger.turn += 1;
  ledger.latest = { object: record.object, name: record.name };
  if (record.name !== 'close' || !isSocket(record.object)) return;
  const socket = ledger.sockets.get(record.object);
  const number = numberOf(record.object);
  ledger.sockets.delete(record.object);
  ledger.closed.add(number);
  if (socket?.isDestroyed && socket.peerEndedT === undefined) ledger.dismissed.add(number);
}

/** What was true before need not be any more: what ended it may be among what was left out. */
function followOmission(ledger: Ledger, { events }: OmittedRecord): void {
  ledger.isThinned = true;
  for (const socket of ledger.sockets.values()) {
    delete socket.timedOutT;
    delete socket.pausedT;
    if (events.drain) socket.falses = 0;
    socket.isTimed = true;
  }
}

function followEvent(ledger: Ledger, record: EventRecord): void {
  if (isServer(record.object)) followServerEvent(ledger, record);
  else followSocketEvent(socketOf(ledger, record.object), record);
}

function followSocketEvent(socket: SocketEntry, { name, t, state }: EventRecord): void {
  followState(socket, state);
  socket.lastT = t;
  socket.isUsed = true;
  if (name === 'finish') socket.isEnded = true;
  if (name === 'end') socket.peerEndedT = t;
  if (name === 'timeout') socket.timedOutT = t;
  if (name === 'data') delete socket.timedOutT;
  if (name === 'drain') socket.falses = 0;
}

function followServerEvent(ledger: Ledger, record: EventRecord): void {
  const server = serverOf(ledger, record.object);
  if (record.name === 'close') delete server.closingT;
  const id = idOf(record.args[0]);
  if (record.name !== 'connection' || id === undefined || !isSocket(id)) return;
  const socket = socketOf(ledger, id);
  socket.role = 'accepted';
  socket.made = server.isNodes ? undefined : record.at;
  socket.madeT = record.t;
  if (record.socket) followState(socket, record.socket);
}

function followState(socket: SocketEntry, state: State): void {
  if (state.role) socket.role = state.role;
  if (state.allowHalfOpen !== undefined) socket.allowHalfOpen = state.allowHalfOpen;
  if (state.timeout) socket.isTimed = true;
}

function followCall(ledger: Ledger, record: CallRecord): void {
  const { object } = record;
  if (isServer(object)) followServerCall(ledger, object, record);
  else if (isSocket(object)) followSocketCall(ledger, object, record);
}

function followSocketCall(ledger: Ledger, id: ObjectId, record: CallRecord): void {
  const wasOver = isOver(ledger, id);
  const isMaking = MAKING.includes(record.name);
  if (wasOver && !isMaking) return;
  const socket = socketOf(ledger, id);
  if (record.state) followState(socket, record.state);
  if (!isMaking) followMethod(ledger, socket, record);
  // Of a socket that is used again, nobody remembers who listens to it.
  else if (!wasOver) make(socket, record);
}

function make(socket: SocketEntry, { at, t }: CallRecord): void {
  socket.made ??= at;
  socket.madeT = t;
}

const MAKING = ['net.connect', 'net.createConnection', 'connect'];

function followServerCall(ledger: Ledger, id: ObjectId, record: CallRecord): void {
  const server = serverOf(ledger, id);
  if (record.name === 'listen') server.listenedAt = record.at;
  if (record.name === 'close' && !record.threw) server.closingT ??= record.t;
}

function followMethod(ledger: Ledger, socket: SocketEntry, { name, t, at, data }: CallRecord): void {
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
    if (socket.made) ledger.resumed.add(makingKey(socket.made, socket.role));
    delete socket.pausedT;
  }
  if (name === 'pause') socket.pausedT ??= t;
  if (name !== 'setTimeout') delete socket.timedOutT;
  socket.isUsed = true;
}
