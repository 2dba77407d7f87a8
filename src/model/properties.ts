import { count, either, finite, flag, object, oneOf, type Reader, text } from './shape.ts';

/** A property of servers or sockets. Everything that reads, checks, prints or draws properties uses this table. */
export interface Property {
  of: 'server' | 'socket';
  /** The group in which it is shown. */
  group: 'role' | 'phase' | 'flags' | 'ends' | 'bytes' | 'limits';
  /** Reads the value that a process has sent. A program may have replaced a property by anything; such values are left out. */
  read: Reader<unknown>;
  /** Whether Node has a property of this name. The probe computes the others. */
  isPlain?: true;
  /** How a program would read it, if it is not a property. */
  written?: string;
}

const name = text(256);
const path = text(8192);

/** The result of `server.address()`. For a Unix socket it is a path. */
const address = either(
  either(path, oneOf(null)),
  object<{ address: string; family: string; port: number }>({ address: path, family: name, port: count }, {}),
);

const socket = { of: 'socket', isPlain: true } as const;
const end = { of: 'socket', group: 'ends' } as const;

/** By the names that Node documents, in the order in which records have them. To add a property, add an entry. */
export const PROPERTIES = {
  /** Whether a server accepted the socket or the program connected it. */
  role: { of: 'socket', group: 'role', read: oneOf('accepted', 'client') },
  listening: { of: 'server', group: 'role', isPlain: true, read: flag },
  address: { of: 'server', group: 'ends', read: address, written: 'address()' },
  /** Number of open connections. */
  connections: { of: 'server', group: 'limits', read: finite, written: 'getConnections()' },
  maxConnections: { of: 'server', group: 'limits', isPlain: true, read: finite },
  connecting: { ...socket, group: 'flags', read: flag },
  pending: { ...socket, group: 'flags', read: flag },
  destroyed: { ...socket, group: 'flags', read: flag },
  readyState: { ...socket, group: 'phase', read: name },
  localAddress: { ...end, read: path },
  localPort: { ...end, read: count },
  localFamily: { ...end, read: name },
  remoteAddress: { ...end, read: path },
  remotePort: { ...end, read: count },
  remoteFamily: { ...end, read: name },
  bytesRead: { ...socket, group: 'bytes', read: finite },
  bytesWritten: { ...socket, group: 'bytes', read: finite },
  /** Bytes in the socket that the program has not read yet. */
  readableLength: { ...socket, group: 'bytes', read: finite },
  /** Bytes (characters, for strings) in the socket that the kernel has not taken yet. */
  writableLength: { ...socket, group: 'bytes', read: finite },
  /** `null` until somebody starts to read. */
  readableFlowing: { ...socket, group: 'bytes', read: oneOf(true, false, null) },
  isPaused: { of: 'socket', group: 'bytes', read: flag, written: 'isPaused()' },
  allowHalfOpen: { ...socket, group: 'limits', read: flag },
  /** Milliseconds, as set with `setTimeout`. */
  timeout: { ...socket, group: 'limits', read: finite },
} as const satisfies Record<string, Property>;

type Table = typeof PROPERTIES;
type Taken<R> = R extends (value: unknown) => infer T ? Exclude<T, undefined> : never;

/**
 * The public properties of a `net.Server` or `net.Socket` at the moment of a record. A property that the object did not have is missing.
 */
export type State = { -readonly [K in keyof Table]?: Taken<Table[K]['read']> };

export type Address = NonNullable<State['address']> | null;

/** Properties that Node's objects have themselves. */
export type PlainProperty<Of extends Property['of']> = {
  [K in keyof Table]: Table[K] extends { of: Of; isPlain: true } ? K : never;
}[keyof Table];

/** Properties that the probe computes. */
export type ComputedProperty<Of extends Property['of']> = {
  [K in keyof Table]: Table[K] extends { isPlain: true } ? never : Table[K] extends { of: Of } ? K : never;
}[keyof Table];

export function plainPropertiesOf<Of extends Property['of']>(of: Of): readonly PlainProperty<Of>[] {
  const entries = Object.entries<Property>(PROPERTIES);
  return entries.filter(([, each]) => each.of === of && each.isPlain).map(([key]) => key as PlainProperty<Of>);
}
