import { idOf, portOf, propertyOf, textOf } from '../../model/argument.ts';
import type { CallRecord, EventRecord, State, TraceRecord } from '../../model/record.ts';

/** What is known about which programs are connected. Addresses are ports in decimal, or paths. */
export interface Network {
  /** The addresses on which each program's servers listen. */
  listening: ReadonlyMap<string, ReadonlySet<string>>;
  /** The addresses to which each program's sockets connect. */
  targets: ReadonlyMap<string, ReadonlySet<string>>;
  /** The connection of each socket, by `program object`. */
  sockets: ReadonlyMap<string, ConnectionFacts>;
}

interface ConnectionFacts {
  role: State['role'];
  /** The address of the connection's server. */
  serverAddress: string | undefined;
  /** The client's port, once it is known. Each open connection to a server has another one. */
  clientPort: number | undefined;
  /** Whether it has been asked to connect, and nothing of it can be on its way yet. */
  connecting: boolean;
  /** Whether the socket has sent its FIN, or will. */
  ended: boolean;
  closed: boolean;
}

export const unknownNetwork: Network = { listening: new Map(), targets: new Map(), sockets: new Map() };

const CONNECTS = new Set(['net.connect', 'net.createConnection', 'connect']);
const SENDS = new Set(['write', 'end', 'destroy', 'destroySoon', 'resetAndDestroy']);

/** The program that a call sends something to. Undefined if it is not clear. */
export function programReached(record: TraceRecord, others: readonly string[], network: Network): string | undefined {
  const there = others.filter((other) => sendsTo(record, other, network));
  if (there.length < 2 || record.type !== 'call') return there[0];
  const caller = connectionOf(record, network)?.clientPort;
  const callersOf = (other: string) =>
    [...network.sockets]
      .filter(([key, { role }]) => role === 'client' && key.startsWith(`${other} `))
      .map(([, wire]) => wire.clientPort);
  const sure = there.filter((other) => caller !== undefined && callersOf(other).includes(caller));
  // A client without 'connect' does not know its port yet.
  const likely = sure.length > 0 ? sure : there.filter((other) => callersOf(other).includes(undefined));
  return likely.length === 1 ? likely[0] : undefined;
}

/** Whether a call sends something to another program, also a SYN, FIN or RST. */
function sendsTo(record: TraceRecord, other: string, network: Network): boolean {
  if (record.type !== 'call' || record.threw) return false;
  const connects = CONNECTS.has(record.name);
  if (!connects && !SENDS.has(record.name)) return false;
  const wire = connectionOf(record, network);
  if (wire?.closed || wire?.serverAddress === undefined || isTooLate(record, network)) return false;
  if (wire.connecting && !connects) return false;
  const there = wire.role === 'accepted' ? network.targets : network.listening;
  return there.get(other)?.has(wire.serverAddress) ?? false;
}

/** Whether the socket could not send any more before this call. */
function isTooLate({ name, program, object, state }: CallRecord, { sockets }: Network): boolean {
  if (name !== 'write' && name !== 'end') return false;
  // The state was read after the call. Neither call destroys a socket at once.
  return state?.destroyed === true || (sockets.get(`${program} ${object}`)?.ended ?? false);
}

export function networkAfter(network: Network, record: TraceRecord): Network {
  if (record.type !== 'event' && record.type !== 'call') return network;
  const { program, state = {} } = record;
  const wire = connectionOf(record, network);
  const brought = record.type === 'event' ? acceptedConnection(record) : undefined;
  const known = withConnection(network.sockets, `${program} ${record.object}`, wire);
  const isTarget = wire?.role === 'client' || (record.type === 'call' && CONNECTS.has(record.name));
  return {
    listening: addAddress(network.listening, program, addressKey(state.address)),
    targets: addAddress(network.targets, program, isTarget ? wire?.serverAddress : undefined),
    sockets: withConnection(known, `${program} ${idOf(record.args[0])}`, brought),
  };
}

/** If there are more sockets, closed ones are forgotten. */
const MOST_REMEMBERED = 1000;

function withConnection(
  sockets: Network['sockets'],
  key: string,
  wire: ConnectionFacts | undefined,
): Network['sockets'] {
  const known = sockets.get(key);
  if (!wire || (known && isSame(known, wire))) return sockets;
  const open = sockets.size < MOST_REMEMBERED ? sockets : [...sockets].filter(([, { closed }]) => !closed);
  return new Map(open).set(key, wire);
}

function isSame(one: ConnectionFacts, other: ConnectionFacts): boolean {
  return (
    one.role === other.role &&
    one.serverAddress === other.serverAddress &&
    one.clientPort === other.clientPort &&
    one.connecting === other.connecting &&
    one.ended === other.ended &&
    one.closed === other.closed
  );
}

function addAddress(
  map: ReadonlyMap<string, ReadonlySet<string>>,
  program: string,
  key: string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = map.get(program) ?? new Set();
  if (key === undefined || known.has(key)) return map;
  return new Map(map).set(program, new Set([...known, key]));
}

/** The new socket of a 'connection'. After its first call, which may be `destroy()`, the port may be unknown. */
function acceptedConnection({ socket }: EventRecord): ConnectionFacts | undefined {
  if (socket?.localPort === undefined) return undefined;
  return {
    role: 'accepted',
    serverAddress: String(socket.localPort),
    clientPort: socket.remotePort,
    connecting: false,
    ended: false,
    closed: false,
  };
}

/** The connection of a record's socket. Its own state counts most. */
function connectionOf(
  record: Extract<TraceRecord, { type: 'event' | 'call' }>,
  network: Network,
): ConnectionFacts | undefined {
  if (!record.object.startsWith('socket#')) return undefined;
  const known = network.sockets.get(`${record.program} ${record.object}`);
  const state = record.state ?? {};
  const role = state.role ?? known?.role ?? 'client';
  const port = role === 'accepted' ? state.localPort : state.remotePort;
  const target = record.type === 'call' && CONNECTS.has(record.name) ? targetOf(record) : undefined;
  return {
    role,
    serverAddress: port?.toString() ?? target ?? known?.serverAddress,
    clientPort: clientPortOf(state, role) ?? (target === undefined ? known?.clientPort : undefined),
    connecting: isConnecting(state, target, known),
    ended: target === undefined && (known?.ended === true || endsSending(record)),
    closed:
      record.type === 'event' && record.name === 'close' ? true : (known?.closed ?? false) && target === undefined,
  };
}

/** Where the state does not tell, as once the socket was destroyed, it is as it was. */
function isConnecting({ connecting, pending }: State, target: string | undefined, known?: ConnectionFacts): boolean {
  return target !== undefined || connecting || (pending !== false && (known?.connecting ?? false));
}

function clientPortOf({ localPort, remotePort }: State, role: State['role']): number | undefined {
  return role === 'accepted' ? remotePort : localPort;
}

function endsSending({ type, name, state }: Extract<TraceRecord, { type: 'event' | 'call' }>): boolean {
  return (type === 'call' && name === 'end') || state?.destroyed === true;
}

/** The port or path that a call connects to. */
function targetOf({ args: [first] }: CallRecord): string | undefined {
  const path = textOf(first) ?? textOf(propertyOf(first, 'path'));
  return path ?? (portOf(first) ?? portOf(propertyOf(first, 'port')))?.toString();
}

function addressKey(address: State['address']): string | undefined {
  if (typeof address === 'string') return address;
  return address ? String(address.port) : undefined;
}
