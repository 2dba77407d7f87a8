import type { Fault } from '../../model/verdict.ts';
import { CODES } from '../../narrator/reference/codes.ts';

const END = 'Socket end method';
const LISTEN = 'Server listen method';
const CLOSE = 'Server close method';
const CONNECT = 'Socket connect method';

/** The topic of each fault: a clear one, whatever the check is about, or else a vague one, where it can have several causes. */
interface FaultTopic {
  clear?: string | undefined;
  vague?: string;
}

const TOPICS: { readonly [K in Fault['is']]: (fault: Fault & { is: K }) => FaultTopic } = {
  text: () => ({}),
  short: () => ({ vague: END }),
  noNewline: () => ({ vague: 'framing' }),
  silent: () => ({ vague: 'Socket write method' }),
  endless: () => ({}),
  noEnd: ({ ended }) => ({ clear: ended === true ? 'FIN' : END }),
  extra: () => ({ vague: END }),
  broken: ({ code }) => ({ clear: knownCode(code) ?? 'RST' }),
  refused: ({ code }) => ({ clear: knownCode(code) ?? 'ECONNREFUSED' }),
  unanswered: () => ({ vague: LISTEN }),
  kept: () => ({ clear: 'Socket end event' }),
  accepts: () => ({ clear: CLOSE }),
  stays: () => ({ clear: CLOSE }),
  exited: ({ error, listened }) => ({
    clear: knownCode(error ?? '') ?? (listened || error !== undefined ? undefined : LISTEN),
  }),
  neverListened: () => ({ clear: LISTEN }),
  elsewhere: ({ isTaken }) => ({ clear: isTaken ? 'EADDRINUSE' : 'port number' }),
  neverConnected: () => ({ clear: CONNECT }),
  memory: () => ({ clear: 'backpressure' }),
  undecided: () => ({}),
  own: () => ({}),
};

/** The topic for `explain` that fits a failure. `about`: the topic of the check. */
export function topicForFault(fault: Fault, about: string | undefined): string | undefined {
  const { clear, vague } = (TOPICS[fault.is] as (fault: Fault) => FaultTopic)(fault);
  return clear ?? about ?? vague;
}

/** The first error code in a text, if `explain` knows it. */
function knownCode(text: string): string | undefined {
  const code = /\bE[A-Z]+(?:_[A-Z_]+)?\b/.exec(text)?.[0];
  return code !== undefined && Object.hasOwn(CODES, code) ? code : undefined;
}
