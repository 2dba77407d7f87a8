import type { Fault } from '../../model/verdict.ts';
import { CODES } from '../../narrator/reference/codes.ts';

const END = 'Socket end method';
const LISTEN = 'Server listen method';

/** The topic for `explain` that fits a failure. `about`: the topic of the check. */
export function topicForFault(fault: Fault, about: string | undefined): string | undefined {
  return preciseTopic(fault) ?? about ?? vagueTopic(fault);
}

/** The topic of a fault that is clear, whatever the check is about. */
function preciseTopic(fault: Fault): string | undefined {
  switch (fault.is) {
    case 'noEnd':
      return fault.ended === true ? 'FIN' : END;
    case 'broken':
    case 'refused':
      return knownCode(fault.code) ?? (fault.is === 'broken' ? 'RST' : 'ECONNREFUSED');
    case 'exited':
      return knownCode(fault.error ?? '') ?? (fault.listened || fault.error !== undefined ? undefined : LISTEN);
    case 'kept':
      return 'Socket end event';
    case 'neverListened':
      return LISTEN;
    case 'elsewhere':
      return fault.isTaken ? 'EADDRINUSE' : 'port number';
    case 'memory':
      return 'backpressure';
    default:
      return undefined;
  }
}

/** The topic of a fault that can have several causes. */
function vagueTopic({ is }: Fault): string | undefined {
  switch (is) {
    case 'short':
    case 'extra':
      return END;
    case 'noNewline':
      return 'framing';
    case 'silent':
      return 'Socket write method';
    case 'unanswered':
      return LISTEN;
    default:
      return undefined;
  }
}

/** The first error code in a text, if `explain` knows it. */
function knownCode(text: string): string | undefined {
  const code = /\bE[A-Z]+(?:_[A-Z_]+)?\b/.exec(text)?.[0];
  return code !== undefined && Object.hasOwn(CODES, code) ? code : undefined;
}
