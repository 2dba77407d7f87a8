import { isWildcard, type Wildcard } from '../model/endpoint.ts';
import type { Seen } from '../model/select.ts';
import { finiteNumber } from './facts.ts';

/**
 * Where bytes are that were just written: the operating system has them; they wait in the socket for it or for the connection; or they are
 * lost, because there is no connection, the socket is destroyed, or the operating system refused them.
 */
export type SendState = 'handed' | 'waiting' | 'connecting' | 'unconnected' | 'destroyed' | 'refused' | 'unknown';

/** Finds it in the socket's state just after `write()`. */
export function sendStateOf({ state }: Seen): SendState {
  if (state.destroyed) return 'destroyed';
  if (state.connecting) return 'connecting';
  if (state.pending) return 'unconnected';
  if (state.writableLength === undefined || state.destroyed === undefined) return 'unknown';
  // After a write that failed at once, the socket is no longer writable. It is destroyed in the next tick.
  if (state.readyState === 'readOnly' || state.readyState === 'closed') return 'refused';
  return state.writableLength > 0 ? 'waiting' : 'handed';
}

/** What a socket can do just after `end()`. */
export type EndState = 'theyMaySend' | 'unread' | 'bothEnded' | 'connecting' | 'unconnected' | 'destroyed' | 'unknown';

/** Finds it in the socket's state. */
export function endStateOf(seen: Seen): EndState {
  const { state } = seen;
  if (state.destroyed) return 'destroyed';
  if (state.connecting) return 'connecting';
  if (state.pending) return 'unconnected';
  if (state.readyState === 'readOnly') return hasUnread(seen) ? 'unread' : 'theyMaySend';
  return state.readyState === 'closed' ? 'bothEnded' : 'unknown';
}

/** Whether this side can still write. Undefined if the state does not tell. */
export function canWrite({ state }: Seen): boolean | undefined {
  if (state.readyState === 'open' || state.readyState === 'writeOnly') return true;
  return state.readyState === 'readOnly' || state.readyState === 'closed' ? false : undefined;
}

/** Whether the other side may still send. Undefined if the state does not tell. */
export function canRead({ state }: Seen): boolean | undefined {
  if (state.readyState === 'open' || state.readyState === 'readOnly') return true;
  return state.readyState === 'writeOnly' || state.readyState === 'closed' ? false : undefined;
}

/** Whether the socket contains unread data. If so, nothing tells whether the other side has ended. */
export function hasUnread({ state }: Seen): boolean {
  return (finiteNumber(state.readableLength) ?? 0) > 0;
}

/** Whether the operating system has not taken all written data yet. */
export function hasUnsent({ state }: Seen): boolean {
  return (finiteNumber(state.writableLength) ?? 0) > 0;
}

/** Whether the connection is known to be TCP. A Unix socket has no ports and no FIN. */
export function isTcp({ state }: Seen): boolean {
  return state.localPort !== undefined || state.remotePort !== undefined;
}

/** Whether an 'end' may be a reset. Before Node 24, a reset directly after data is reported as 'end'. Only TCP has resets. */
export function mayBeReset(seen: Seen): boolean {
  return isTcp(seen) && finiteNumber(seen.state.bytesRead) !== 0;
}

/** Whether the socket is connected, but not by TCP. */
export function isOtherThanTcp(seen: Seen): boolean {
  return seen.state.pending === false && !isTcp(seen);
}

/** That address if the server listens there. */
export function wildcardOf({ state }: Seen): Wildcard | undefined {
  const address = typeof state.address === 'object' ? state.address?.address : undefined;
  return address !== undefined && isWildcard(address) ? address : undefined;
}

/** Events of streams that are not events of `net`. A server is not a stream. */
const STREAM_EVENTS = ['pause', 'pipe', 'prefinish', 'readable', 'resume', 'unpipe'];

export function isStreamEvent({ name, object }: Seen): boolean {
  return STREAM_EVENTS.includes(name) && !object.startsWith('server#');
}
