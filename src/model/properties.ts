import { count, either, finite, flag, object, oneOf, type Reader, text } from './shape.ts';

/** What is known of a property of servers or sockets: all that reads, checks, tells or draws it goes by this. */
export interface Property {
  of: 'server' | 'socket';
  /** With which others it is shown. */
  group: 'role' | 'phase' | 'flags' | 'ends' | 'bytes' | 'limits';
  /** Takes what came from a process for it: a program may put anything in its place, and then it is as if it were not there. */
  read: Reader<unknown>;
  /** Whether Node has it as a property of this name. Of the others, the probe knows where they are. */
  isPlain?: true;
  /** What a programmer would write to have it, where that is no property. */
  written?: string;
}

const name = text(256);
const path = text(8192);

/** What `server.address()` would have said: of a Unix socket it is a path. */
const address = either(
  either(path, oneOf(null)),
  object<{ address: string; family: string; port: number }>({ address: path, family: name, port: count }, {}),
);

const socket = { of: 'socket', isPlain: true } as const;
const end = { of: 'socket', group: 'ends' } as const;

/** By the names that Node documents, in the order in which a record has them. A new property is a new entry. */
export const PROPERTIES = {
  /** Made by a server's 'connection', or by the program itself. */
  role: { of: 'socket', group: 'role', read: oneOf('accepted', 'client') },
  listening: { of: 'server', group: 'role', isPlain: true, read: flag },
  address: { of: 'server', group: 'ends', read: address, written: 'address()' },
  /** Those that are open now. */
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
  /** Bytes waiting in the socket to be read by the program. */
  readableLength: { ...socket, group: 'bytes', read: finite },
  /** Bytes (characters, for strings) waiting in the socket to be given to the kernel. */
  writableLength: { ...socket, group: 'bytes', read: finite },
  /** `null` while nobody has asked to read. */
  readableFlowing: { ...socket, group: 'bytes', read: oneOf(true, false, null) },
  isPaused: { of: 'socket', group: 'bytes', read: flag, written: 'isPaused()' },
  allowHalfOpen: { ...socket, group: 'limits', read: flag },
  /** Milliseconds, as set with `setTimeout`. */
  timeout: { ...socket, group: 'limits', read: finite },
} as const satisfies Record<string, Property>;

type Table = typeof PROPERTIES;
type Taken<R> = R extends (value: unknown) => infer T ? Exclude<T, undefined> : never;

/**
 * The public properties that a `net.Server` or `net.Socket` showed at the moment of a record. A property that the object did not have is
 * missing.
 */
export type State = { -readonly [K in keyof Table]?: Taken<Table[K]['read']> };

export type Address = NonNullable<State['address']> | null;

/** The properties of servers or of sockets that Node has as such. */
export type PlainProperty<Of extends Property['of']> = {
  [K in keyof Table]: Table[K] extends { of: Of; isPlain: true } ? K : never;
}[keyof Table];

/** Those that the probe has to know where they are. */
export type ComputedProperty<Of extends Property['of']> = {
  [K in keyof Table]: Table[K] extends { isPlain: true } ? never : Table[K] extends { of: Of } ? K : never;
}[keyof Table];

export function plainPropertiesOf<Of extends Property['of']>(of: Of): readonly PlainProperty<Of>[] {
  const entries = Object.entries<Property>(PROPERTIES);
  return entries.filter(([, each]) => each.of === of && each.isPlain).map(([key]) => key as PlainProperty<Of>);
}
