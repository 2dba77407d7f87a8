/** What the operating system says of TCP sockets. */
import type { Endpoint } from './endpoint.ts';
import type { ObjectId } from './value.ts';

/** States of a TCP socket (RFC 9293, 3.3.2), with the names that `netstat` and `ss` made known. */
export const TCP_STATES = [
  'LISTEN',
  'SYN_SENT',
  'SYN_RECV',
  'ESTABLISHED',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'CLOSE_WAIT',
  'CLOSING',
  'LAST_ACK',
  'TIME_WAIT',
] as const;
export type TcpState = (typeof TCP_STATES)[number];

/** One row of the kernel's table. */
export interface KernelRow {
  state: TcpState;
  local: Endpoint;
  /** Missing for a socket that listens. */
  remote?: Endpoint;
  /** Bytes that came and that the process has not read. */
  unread: number;
  /** Bytes that the process has written and that the other side has not acknowledged. */
  unacknowledged: number;
  /** Milliseconds left of the keep-alive timer, after which a silent other side is asked whether it is still there. Missing without keep-alive; not all platforms tell. */
  keepAliveMs?: number;
  /** For a socket that listens: how many connections wait to be accepted. Not all platforms tell. */
  queued?: number;
  /** Whether a process has the socket. Otherwise the connection still waits to be accepted, or it was closed. Not all platforms tell. */
  inode?: number;
}

/** The kernel's view of a socket of the run, as it stands in a trace. */
export interface KernelSocket
  extends Pick<KernelRow, 'state' | 'unread' | 'unacknowledged' | 'queued' | 'keepAliveMs'> {
  /** The program that it belongs to, or whose server will accept it. */
  program?: string;
  /** The object in the trace. Missing if the program does not have it yet, or had it too shortly to be seen. */
  object?: ObjectId;
  /** Set if no program has accepted the connection: it waits in the server's queue. */
  isQueued?: true;
  localAddress: string;
  localPort: number;
  remoteAddress?: string;
  remotePort?: number;
}

/** States that last only until the other side's kernel has answered, unless it can't. */
const PASSING: ReadonlySet<TcpState> = new Set(['SYN_SENT', 'SYN_RECV', 'FIN_WAIT1', 'CLOSING', 'LAST_ACK']);

/** Whether nothing is on its way: each kernel has answered the other. An acknowledgement may take some 40 ms (RFC 9293, 3.8.6.3). */
export function isAtRest(sockets: readonly KernelSocket[]): boolean {
  return sockets.every(({ state, unacknowledged }) => !PASSING.has(state) && unacknowledged === 0);
}
