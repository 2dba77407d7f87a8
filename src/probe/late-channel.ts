import type { Channel, UntimedMessage } from './channel.ts';

/** The first messages of a process that uses sockets. */
const DECISIVE_KINDS = new Set<UntimedMessage['kind']>(['event', 'call', 'return']);

/** A channel that sends nothing until the process uses sockets. */
export interface LateChannel extends Channel {
  /** Whether it is not yet known if this process is watched. */
  isUndecided(): boolean;
  /** Decides now, because the process uses sockets. */
  decide(): void;
}

/** What the decision depends on, and what follows from it. */
interface Claim {
  /** Succeeds if no other process is watched. */
  takeClaim(): boolean;
  /** Whether an uncaught exception is also a reason to be watched. */
  crashes: boolean;
  won(): void;
  lost(): void;
}

/** For a process that may or may not be the program. The first process of a command that uses sockets is watched. */
export function openLateChannel(channel: Channel, { takeClaim: claims, crashes, won, lost }: Claim): LateChannel {
  let state: 'undecided' | 'open' | 'closed' = 'undecided';

  function decide(): void {
    if (state !== 'undecided') return;
    if (take()) won();
    else lost();
  }

  function take(): boolean {
    state = claims() ? 'open' : 'closed';
    return state === 'open';
  }

  function isOpenFor({ kind }: UntimedMessage): boolean {
    if (DECISIVE_KINDS.has(kind)) decide();
    // Nobody needs to know about a process that only failed.
    else if (kind === 'crash' && crashes && state === 'undecided' && take()) won();
    // Whether a process handles a signal must be known of every process.
    return state === 'open' || (state === 'undecided' && kind === 'signalled');
  }

  return {
    isUndecided: () => state === 'undecided',
    decide,
    send: (message) => isOpenFor(message) && channel.send(message),
    request: (message) => (isOpenFor(message) ? channel.request(message) : {}),
  };
}
