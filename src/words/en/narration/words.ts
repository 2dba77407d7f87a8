import type { ErrorFacts } from '../../../model/record.ts';
import type { Seen } from '../../../model/select.ts';
import { errorCodeOf } from '../../../narrator/codes.ts';
import { code, peerOf } from '../../../narrator/facts.ts';
import type { Sentences } from '../../../narrator/narration.ts';
import { isTcp } from '../../../narrator/situation.ts';
import { errors } from './errors.ts';

/** `1 byte`, `5 bytes`. */
export function count(amount: number, unit: string): string {
  return `${amount} ${amount === 1 ? unit : `${unit}s`}`;
}

/** The object that the record is about. */
export function subject(seen: Seen, otherwise = 'the socket'): string {
  return seen.object.includes('#') ? code(seen.object) : otherwise;
}

/** The same at the beginning of a sentence. */
export function opener(seen: Seen, otherwise?: string): string {
  return capital(subject(seen, otherwise));
}

/** ` from 127.0.0.1:53112`, or nothing where the address is unknown. */
export function fromPeer(seen: Seen): string {
  const peer = peerOf(seen);
  return peer ? ` from ${peer}` : '';
}

/** What ends a direction of the connection. */
export function endMark(seen: Seen): string {
  return isTcp(seen) ? 'FIN' : 'end mark';
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What an error means, as a list of at most one sentence. */
export function meaningOf(error: ErrorFacts | undefined): string[] {
  const known = error && errorCodeOf(error);
  return known ? [errors[known](error)] : [];
}

/** What becomes of an 'error' event without a listener. */
export function unheard(seen: Seen): string | undefined {
  return seen.listeners === 0
    ? "Nobody listens for 'error' here, so Node throws it as an exception, and one that nothing catches ends the process."
    : undefined;
}

/** What is left of the sentences that have something to say. */
export function sentences(first: string, ...rest: (string | undefined)[]): Sentences {
  return [first, ...rest.filter((sentence) => sentence !== undefined)];
}
