import net from 'node:net';
import type { Complete } from '../model/fields.ts';
import { type Address, type ComputedProperty, plainPropertiesOf, type State } from '../model/properties.ts';
import { bypassGetters } from './bypass-getters.ts';

const { Server } = net;

interface AddressFacts {
  address?: string;
  port?: number;
  family?: string;
}

type AddressQuery = (out: AddressFacts) => unknown;

interface Handle {
  getsockname?: AddressQuery;
  getpeername?: AddressQuery;
}

/** The internal fields from which Node computes public properties. */
interface SocketInternals {
  _handle?: Handle | null;
  _peername?: AddressFacts;
  _sockname?: AddressFacts;
  _connections?: number;
  /** Set on sockets that a server created. */
  server?: unknown;
}

/** Reads the public properties of a server or socket without changing anything. Empty if they can't be read. */
export function stateOf(object: net.Server | net.Socket): State {
  try {
    return object instanceof Server ? serverState(object) : socketState(object);
  } catch {
    // A subclass may have its own getters, and an object that only inherits from a socket has no stream state.
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

/** Node's objects have all of these, with values that the table's readers take: so a misspelt name or a wrong reader does not compile. */
function plainState<K extends keyof State & keyof Owner, Owner extends { readonly [P in K]?: State[P] }>(
  object: Owner,
  keys: readonly K[],
): State {
  const state: { [P in keyof State]: unknown } = {};
  for (const key of keys) state[key] = object[key];
  return state as State;
}

function addressOf(server: net.Server): Address {
  try {
    // Through the prototype, because the program may have its own method `address`.
    return originalAddress.call(server) as Address;
  } catch {
    return null;
  }
}

const originalAddress = net.Server.prototype.address;
const originalIsPaused = net.Socket.prototype.isPaused;

/**
 * The other end of a socket. `socket.remoteAddress` remembers its value: if the probe read it, the program would still see it in 'close'
 * (nodejs/node#48061). So the probe asks the handle directly.
 */
export function remoteEndOf(socket: net.Socket): AddressFacts | undefined {
  const { _handle: handle, _peername: remembered } = socket as SocketInternals;
  return (socket.connecting ? undefined : queryHandle(handle, 'getpeername')) ?? remembered;
}

export function socketState(object: net.Socket): State {
  const socket = bypassGetters(object);
  const internals = socket as SocketInternals;
  const local = queryHandle(internals._handle, 'getsockname') ?? internals._sockname;
  const peer = remoteEndOf(socket);
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

function queryHandle(
  handle: Handle | null | undefined,
  question: 'getsockname' | 'getpeername',
): AddressFacts | undefined {
  const out: AddressFacts = {};
  try {
    return handle?.[question]?.(out) === 0 && out.address !== undefined ? out : undefined;
  } catch {
    return undefined;
  }
}
