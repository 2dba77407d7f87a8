import { idOf, portOf, propertyOf, textOf } from '../../model/argument.ts';
import type { CallRecord, EventRecord, State, TraceRecord } from '../../model/record.ts';

/** What is known about which program talks to which: ports in decimal, or paths. */
export interface Network {
  /** Where each program's servers listen. */
  listening: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where each program's own sockets connect to. */
  targets: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each socket, as `program object`. */
  sockets: ReadonlyMap<string, Wire>;
}

interface Wire {
  role: State['role'];
  /** Where the connection's server listens. */
  meeting: string | undefined;
  /** The port at the connection's other end, the client's, once it is known: no two open connections to a server have the same. */
  caller: number | undefined;
  /** Whether it has sent its FIN, or is about to. */
  ended: boolean;
  closed: boolean;
}

export const unknownNetwork: Network = { listening: new Map(), targets: new Map(), sockets: new Map() };

const CONNECTS = new Set(['net.connect', 'net.createConnection', 'connect']);
const SENDS = new Set(['write', 'end', 'destroy', 'destroySoon', 'resetAndDestroy']);

/** The one of several other programs towards which a call sends something, as far as that is known. */
export function reached(record: TraceRecord, others: readonly string[], network: Network): string | undefined {
  const there = others.filter((other) => reaches(record, other, network));
  if (there.length < 2 || record.type !== 'call') return there[0];
  const caller = wireOf(record, network)?.caller;
  const callersOf = (other: string) =>
    [...network.sockets]
      .filter(([key, { role }]) => role === 'client' && key.startsWith(`${other} `))
      .map(([, wire]) => wire.caller);
  const sure = there.filter((other) => caller !== undefined && callersOf(other).includes(caller));
  // Whoever has not heard yet that it is connected does not know its port.
  const likely = sure.length > 0 ? sure : there.filter((other) => callersOf(other).includes(undefined));
  return likely.length === 1 ? likely[0] : undefined;
}

/** Whether a call sends something, be it only a wish to connect or to part, towards a certain other program. */
function reaches(record: TraceRecord, other: string, network: Network): boolean {
  if (record.type !== 'call' || record.threw) return false;
  const connects = CONNECTS.has(record.name);
  if (!connects && !SENDS.has(record.name)) return false;
  const wire = wireOf(record, network);
  if (wire?.closed || wire?.meeting === undefined || isTooLate(record, network)) return false;
  const there = wire.role === 'accepted' ? network.targets : network.listening;
  return there.get(other)?.has(wire.meeting) ?? false;
}

/** Whether the socket had said its last before a call that would say more. */
function isTooLate({ name, program, object, state }: CallRecord, { sockets }: Network): boolean {
  if (name !== 'write' && name !== 'end') return false;
  // The state is that after the call, and neither of these destroys a socket at once.
  return state?.destroyed === true || (sockets.get(`${program} ${object}`)?.ended ?? false);
}

export function networkAfter(network: Network, record: TraceRecord): Network {
  if (record.type !== 'event' && record.type !== 'call') return network;
  const { program, state = {} } = record;
  const wire = wireOf(record, network);
  const brought = record.type === 'event' ? broughtBy(record) : undefined;
  const known = withWire(network.sockets, `${program} ${record.object}`, wire);
  const isTarget = wire?.role === 'client' || (record.type === 'call' && CONNECTS.has(record.name));
  return {
    listening: added(network.listening, program, addressKey(state.address)),
    targets: added(network.targets, program, isTarget ? wire?.meeting : undefined),
    sockets: withWire(known, `${program} ${idOf(record.args[0])}`, brought),
  };
}

/** More closed sockets than this are not remembered. */
const MOST = 1000;

function withWire(sockets: Network['sockets'], key: string, wire: Wire | undefined): Network['sockets'] {
  const known = sockets.get(key);
  if (!wire || (known && isSame(known, wire))) return sockets;
  const open = sockets.size < MOST ? sockets : [...sockets].filter(([, { closed }]) => !closed);
  return new Map(open).set(key, wire);
}

function isSame(one: Wire, other: Wire): boolean {
  return (
    one.role === other.role &&
    one.meeting === other.meeting &&
    one.caller === other.caller &&
    one.ended === other.ended &&
    one.closed === other.closed
  );
}

function added(
  map: ReadonlyMap<string, ReadonlySet<string>>,
  program: string,
  key: string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = map.get(program) ?? new Set();
  if (key === undefined || known.has(key)) return map;
  return new Map(map).set(program, new Set([...known, key]));
}

/** The socket that 'connection' brings: by the time of its first call, which may be `destroy()`, it may have forgotten its port. */
function broughtBy({ socket }: EventRecord): Wire | undefined {
  if (socket?.localPort === undefined) return undefined;
  return {
    role: 'accepted',
    meeting: String(socket.localPort),
    caller: socket.remotePort,
    ended: false,
    closed: false,
  };
}

/** What is known of a record's socket, its own state counting most. */
function wireOf(record: Extract<TraceRecord, { type: 'event' | 'call' }>, network: Network): Wire | undefined {
  if (!record.object.startsWith('socket#')) return undefined;
  const known = network.sockets.get(`${record.program} ${record.object}`);
  const state = record.state ?? {};
  const role = state.role ?? known?.role ?? 'client';
  const port = role === 'accepted' ? state.localPort : state.remotePort;
  const target = record.type === 'call' && CONNECTS.has(record.name) ? targetOf(record) : undefined;
  return {
    role,
    meeting: port?.toString() ?? target ?? known?.meeting,
    caller: callerOf(state, role) ?? (target === undefined ? known?.caller : undefined),
    ended: target === undefined && (known?.ended === true || ends(record)),
    closed:
      record.type === 'event' && record.name === 'close' ? true : (known?.closed ?? false) && target === undefined,
  };
}

function callerOf({ localPort, remotePort }: State, role: State['role']): number | undefined {
  return role === 'accepted' ? remotePort : localPort;
}

function ends({ type, name, state }: Extract<TraceRecord, { type: 'event' | 'call' }>): boolean {
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
