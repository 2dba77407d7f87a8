import type { Channel, UntimedMessage } from './channel.ts';

/** What a process that has something to tell begins with. */
const DECISIVE_KINDS = new Set<UntimedMessage['kind']>(['event', 'call', 'return']);

/** A channel that is silent until there is something to tell. */
export interface LateChannel extends Channel {
  /** Whether it is not known yet whether this process is the one to be watched. */
  isUndecided(): boolean;
  /** There is something to tell: it is decided now. */
  decide(): void;
}

/** What happens when it is decided. */
interface Decision {
  /** Whether nobody else is watched. */
  takeClaim(): boolean;
  /** Whether it is something to tell that an exception ends it. */
  crashes: boolean;
  won(): void;
  lost(): void;
}

/** For a process of which it is not known beforehand whether it is the program: the first that does something is. */
export function openLateChannel(channel: Channel, { takeClaim: claims, crashes, won, lost }: Decision): LateChannel {
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
    // Nobody misses what has only failed.
    else if (kind === 'crash' && crashes && state === 'undecided' && take()) won();
    // Whether it heeds a signal itself is to be known of any process.
    return state === 'open' || (state === 'undecided' && kind === 'signalled');
  }

  return {
    isUndecided: () => state === 'undecided',
    decide,
    send: (message) => isOpenFor(message) && channel.send(message),
    request: (message) => (isOpenFor(message) ? channel.request(message) : {}),
  };
}
