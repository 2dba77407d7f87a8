import net from 'node:net';
import type { Address, State } from '../model/record.ts';
import { plain } from './plain.ts';

const { Server } = net;

interface Endpoint {
  address?: string;
  port?: number;
  family?: string;
}

type Ask = (out: Endpoint) => unknown;

interface Handle {
  getsockname?: Ask;
  getpeername?: Ask;
}

/** The parts of Node's objects that their public properties are made of. */
interface Inside {
  _handle?: Handle | null;
  _peername?: Endpoint;
  _sockname?: Endpoint;
  _connections?: number;
  /** Set on the sockets that a server made. */
  server?: unknown;
}

/** The public properties of a server or socket, read without changing anything; empty where it has made them unreadable. */
export function stateOf(object: net.Server | net.Socket): State {
  try {
    return object instanceof Server ? serverState(object) : socketState(object);
  } catch {
    // A subclass may have getters of its own, and an object that only inherits from a socket has no streams inside.
    return {};
  }
}

export function serverState(server: net.Server): State {
  const { listening, maxConnections } = plain(server);
  const state: State = { listening };
  const { _connections: connections } = server as Inside;
  if (connections !== undefined) state.connections = connections;
  if (maxConnections !== undefined) state.maxConnections = maxConnections;
  state.address = addressOf(server);
  return state;
}

function addressOf(server: net.Server): Address {
  try {
    // Through the prototype and not the object: a program may have a method `address` of its own.
    return originalAddress.call(server) as Address;
  } catch {
    return null;
  }
}

const originalAddress = net.Server.prototype.address;
const originalIsPaused = net.Socket.prototype.isPaused;

/**
 * `socket.remoteAddress` itself keeps what it once found out, and would be known in 'close' only because we had asked
 * (nodejs/node#48061). So the handle is asked directly.
 */
export function socketState(object: net.Socket): State {
  const socket = plain(object);
  const state: State = {
    role: (socket as Inside).server ? 'accepted' : 'client',
    connecting: socket.connecting,
    pending: socket.pending,
    destroyed: socket.destroyed,
    readyState: socket.readyState,
    bytesRead: socket.bytesRead,
    bytesWritten: socket.bytesWritten,
    readableLength: socket.readableLength,
    writableLength: socket.writableLength,
    readableFlowing: socket.readableFlowing,
    isPaused: originalIsPaused.call(object),
    allowHalfOpen: socket.allowHalfOpen,
  };
  if (socket.timeout !== undefined) state.timeout = socket.timeout;
  addEnds(state, object, socket.connecting);
  return state;
}

function addEnds(state: State, socket: net.Socket, isConnecting: boolean): void {
  const inside = socket as Inside;
  const local = ask(inside._handle, 'getsockname') ?? inside._sockname;
  const peer = (isConnecting ? undefined : ask(inside._handle, 'getpeername')) ?? inside._peername;
  if (local?.address !== undefined) {
    state.localAddress = local.address;
    state.localPort = local.port;
    state.localFamily = local.family;
  }
  if (peer?.address !== undefined) {
    state.remoteAddress = peer.address;
    state.remotePort = peer.port;
    state.remoteFamily = peer.family;
  }
}

function ask(handle: Handle | null | undefined, question: 'getsockname' | 'getpeername'): Endpoint | undefined {
  const out: Endpoint = {};
  try {
    return handle?.[question]?.(out) === 0 && out.address !== undefined ? out : undefined;
  } catch {
    return undefined;
  }
}
