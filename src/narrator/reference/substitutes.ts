import type { ItemId } from './items.ts';

const FINISH: readonly ItemId[] = ['net.Socket#end', 'net.Socket#destroy'];
const SAY: readonly ItemId[] = ['net.Socket#write'];
const HEAR: readonly ItemId[] = ['net.Socket#event:data'];

/** Methods that a socket does not have → items to use instead. In lower case. */
const OF_SOCKET: Readonly<Record<string, readonly ItemId[]>> = {
  abort: ['net.Socket#destroy'],
  close: FINISH,
  connected: ['net.Socket#readyState', 'net.Socket#connecting'],
  disconnect: FINISH,
  flush: ['net.Socket#event:drain', 'net.Socket#end'],
  getpeername: ['net.Socket#remoteAddress', 'net.Socket#remotePort'],
  hangup: FINISH,
  isconnected: ['net.Socket#readyState', 'net.Socket#connecting'],
  kill: ['net.Socket#destroy'],
  onmessage: HEAR,
  open: ['net.Socket#connect'],
  print: SAY,
  puts: SAY,
  receive: HEAR,
  recv: HEAR,
  reset: ['net.Socket#resetAndDestroy'],
  send: SAY,
  sendall: SAY,
  setnagle: ['net.Socket#setNoDelay'],
  setsotimeout: ['net.Socket#setTimeout'],
  settcpnodelay: ['net.Socket#setNoDelay'],
  shutdown: ['net.Socket#end'],
  stop: FINISH,
  terminate: ['net.Socket#destroy'],
};

/** The same for servers. */
const OF_SERVER: Readonly<Record<string, readonly ItemId[]>> = {
  accept: ['net.Server#event:connection'],
  bind: ['net.Server#listen'],
  clients: ['net.Server#event:connection', 'net.Server#getConnections'],
  closeallconnections: ['net.Server#close', 'net.Socket#destroy'],
  closeidleconnections: ['net.Server#close', 'net.Socket#destroy'],
  connections: ['net.Server#getConnections'],
  destroy: ['net.Server#close'],
  disconnect: ['net.Server#close'],
  end: ['net.Server#close'],
  kill: ['net.Server#close'],
  open: ['net.Server#listen'],
  port: ['net.Server#address'],
  run: ['net.Server#listen'],
  send: SAY,
  shutdown: ['net.Server#close'],
  start: ['net.Server#listen'],
  stop: ['net.Server#close'],
  terminate: ['net.Server#close'],
  write: SAY,
};

/** The same for the module. */
const OF_MODULE: Readonly<Record<string, readonly ItemId[]>> = {
  client: ['net.connect'],
  createclient: ['net.connect'],
  createsocket: ['net.connect', 'net.Socket'],
  listen: ['net.createServer', 'net.Server#listen'],
  open: ['net.connect'],
};

const OWNERS: readonly [RegExp, Readonly<Record<string, readonly ItemId[]>>][] = [
  [/^(?:net|node:net)$/, OF_MODULE],
  [/(?:server|srv|listener)$/, OF_SERVER],
  [/(?:socket|sock|client|conn|connection|peer)$/, OF_SOCKET],
];

/** What to use instead of a name that `net` does not have. */
export interface Substitute {
  /** The name as it was written: `socket.close`. */
  written: string;
  instead: readonly ItemId[];
}

/**
 * Finds what to use instead of a method that people know from elsewhere, or from another object: instead of `socket.close`, `end` or
 * `destroy`.
 *
 * @param isAbsent whether Node itself has said that the object does not have it
 */
export function findSubstitute(text: string, isAbsent: boolean): Substitute | undefined {
  const [, owner, name] = /^(?:(?:[\w$:]+\.)*?([\w$:]+)\.)?([\w$]+)(?:\(.*\))?;?$/s.exec(text.trim()) ?? [];
  if (name === undefined) return undefined;
  const instead = owner === undefined ? substitutesForName(name) : substitutesFor(owner, name, isAbsent);
  return instead && { written: owner === undefined ? name : `${owner}.${name}`, instead };
}

function substitutesFor(owner: string, name: string, isAbsent: boolean): readonly ItemId[] | undefined {
  const known = OWNERS.find(([pattern]) => pattern.test(owner.toLowerCase()))?.[1];
  // With any name: an object without `close()` is not a server.
  return ownEntry(known ?? (isAbsent ? OF_SOCKET : {}), name);
}

/** Without an owner, `send` belongs to a socket, `bind` to a server. */
function substitutesForName(name: string): readonly ItemId[] | undefined {
  return ownEntry(OF_SOCKET, name) ?? ownEntry(OF_SERVER, name) ?? ownEntry(OF_MODULE, name);
}

function ownEntry(table: Readonly<Record<string, readonly ItemId[]>>, name: string): readonly ItemId[] | undefined {
  const low = name.toLowerCase();
  return Object.hasOwn(table, low) ? table[low] : undefined;
}
