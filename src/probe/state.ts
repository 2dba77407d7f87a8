import net from 'node:net';
import type { Complete } from '../model/fields.ts';
import { type Address, type ComputedProperty, plainPropertiesOf, type State } from '../model/properties.ts';
import { bypassGetters } from './bypass-getters.ts';

const { Server } = net;

interface Endpoint {
  address?: string;
  port?: number;
  family?: string;
}

type AddressQuery = (out: Endpoint) => unknown;

interface Handle {
  getsockname?: AddressQuery;
  getpeername?: AddressQuery;
}

/** The parts of Node's objects that their public properties are made of. */
interface SocketInternals {
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
  const asked: Complete<Pick<State, ComputedProperty<'server'>>> = {
    connections: (server as SocketInternals)._connections,
    address: addressOf(server),
  };
  return Object.assign(plainState(bypassGetters(server), SERVER), asked);
}

const SERVER = plainPropertiesOf('server');
const SOCKET = plainPropertiesOf('socket');

function plainState<K extends keyof State>(object: { [P in K]?: unknown }, keys: readonly K[]): State {
  const state: Record<string, unknown> = {};
  for (const key of keys) state[key] = object[key];
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
  const socket = bypassGetters(object);
  const internals = socket as SocketInternals;
  const local = queryHandle(internals._handle, 'getsockname') ?? internals._sockname;
  const peer = (socket.connecting ? undefined : queryHandle(internals._handle, 'getpeername')) ?? internals._peername;
  const asked: Complete<Pick<State, ComputedProperty<'socket'>>> = {
    role: internals.server ? 'accepted' : 'client',
    localAddress: local?.address,
    localPort: local?.port,
    localFamily: local?.family,
    remoteAddress: peer?.address,
    remotePort: peer?.port,
    remoteFamily: peer?.family,
    isPaused: originalIsPaused.call(object),
  };
  return Object.assign(plainState(socket, SOCKET), asked);
}

function queryHandle(handle: Handle | null | undefined, question: 'getsockname' | 'getpeername'): Endpoint | undefined {
  const out: Endpoint = {};
  try {
    return handle?.[question]?.(out) === 0 && out.address !== undefined ? out : undefined;
  } catch {
    return undefined;
  }
}
