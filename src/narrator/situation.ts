import type { Seen } from '../model/select.ts';
import { finiteNumber } from './facts.ts';

/**
 * Where bytes are that were just written: with the operating system, waiting in the socket for it or for the connection, or
 * nowhere, because there is no connection, the socket is destroyed, or the operating system refused them.
 */
export type SendState = 'handed' | 'waiting' | 'connecting' | 'unconnected' | 'destroyed' | 'refused' | 'unknown';

/** Reads it from the socket's state just after `write()`. */
export function sendStateOf({ state }: Seen): SendState {
  if (state.destroyed) return 'destroyed';
  if (state.connecting) return 'connecting';
  if (state.pending) return 'unconnected';
  if (state.writableLength === undefined || state.destroyed === undefined) return 'unknown';
  // A write that went wrong at once leaves a socket that is no longer writable, and that is destroyed on the next tick.
  if (state.readyState === 'readOnly' || state.readyState === 'closed') return 'refused';
  return state.writableLength > 0 ? 'waiting' : 'handed';
}

/** What a socket can do just after `end()` was called. */
export type EndState = 'theyMaySend' | 'unread' | 'bothEnded' | 'connecting' | 'unconnected' | 'destroyed' | 'unknown';

/** Reads it from the socket's state. */
export function endStateOf(seen: Seen): EndState {
  const { state } = seen;
  if (state.destroyed) return 'destroyed';
  if (state.connecting) return 'connecting';
  if (state.pending) return 'unconnected';
  if (state.readyState === 'readOnly') return hasUnread(seen) ? 'unread' : 'theyMaySend';
  return state.readyState === 'closed' ? 'bothEnded' : 'unknown';
}

/** Whether this side of a connection can still write; undefined where the state does not tell. */
export function canWrite({ state }: Seen): boolean | undefined {
  if (state.readyState === 'open' || state.readyState === 'writeOnly') return true;
  return state.readyState === 'readOnly' || state.readyState === 'closed' ? false : undefined;
}

/** Whether the other side may still send; undefined where the state does not tell. */
export function canRead({ state }: Seen): boolean | undefined {
  if (state.readyState === 'open' || state.readyState === 'readOnly') return true;
  return state.readyState === 'writeOnly' || state.readyState === 'closed' ? false : undefined;
}

/** Whether bytes wait in the socket for somebody to read them. While they do, nothing here tells whether the other side has ended. */
export function hasUnread({ state }: Seen): boolean {
  return (finiteNumber(state.readableLength) ?? 0) > 0;
}

/** Whether something that was written is still to be handed to the operating system. */
export function hasUnsent({ state }: Seen): boolean {
  return (finiteNumber(state.writableLength) ?? 0) > 0;
}

/** Whether the connection is known to be TCP: a Unix socket has no ports, and knows no FIN. */
export function isTcp({ state }: Seen): boolean {
  return state.localPort !== undefined || state.remotePort !== undefined;
}

/** Whether an 'end' may be a reset: before Node 24, one that comes right behind bytes is told like this. Only TCP has resets. */
export function mayBeReset(seen: Seen): boolean {
  return isTcp(seen) && finiteNumber(seen.state.bytesRead) !== 0;
}

/** Whether the socket is connected, and not by TCP. */
export function isOtherThanTcp(seen: Seen): boolean {
  return seen.state.pending === false && !isTcp(seen);
}

/** An address that stands for all of this machine's: of its family, and the IPv6 one for those of the other as well. */
export type Wildcard = '::' | '0.0.0.0';

/** Such an address, if the server listens there. */
export function wildcardOf({ state }: Seen): Wildcard | undefined {
  const address = typeof state.address === 'object' ? state.address?.address : undefined;
  return address === '::' || address === '0.0.0.0' ? address : undefined;
}

/** Events of streams that are no events of `net`; a server is no stream. */
const STREAM_EVENTS = ['pause', 'pipe', 'prefinish', 'readable', 'resume', 'unpipe'];

export function isStreamEvent({ name, object }: Seen): boolean {
  return STREAM_EVENTS.includes(name) && !object.startsWith('server#');
}
