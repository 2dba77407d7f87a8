import type { ErrorFacts } from '../../../model/record.ts';
import type { Seen } from '../../../model/select.ts';
import { errorCodeOf } from '../../../narrator/codes.ts';
import { code, peerOf } from '../../../narrator/facts.ts';
import type { Sentences } from '../../../narrator/narration.ts';
import { isTcp } from '../../../narrator/situation.ts';
import { errors } from './errors.ts';

/** The object that the record is about, with the space that Chinese text leaves around it. */
export function subject(seen: Seen, otherwise = '这个 socket'): string {
  return seen.object.includes('#') ? code(seen.object) : otherwise;
}

/** `来自 127.0.0.1:53112 的`, or nothing where the address is unknown. */
export function fromPeer(seen: Seen): string {
  const peer = peerOf(seen);
  return peer ? `来自 ${peer} 的` : '';
}

/** What ends a direction of the connection, with the space before Latin letters. */
export function endMark(seen: Seen): string {
  return isTcp(seen) ? ' FIN 标记' : '结束标记';
}

/** What an error means, as a list of at most one sentence. */
export function meaningOf(error: ErrorFacts | undefined): string[] {
  const known = error && errorCodeOf(error);
  return known ? [errors[known](error)] : [];
}

/** What becomes of an 'error' event without a listener. */
export function unheard(seen: Seen): string | undefined {
  return seen.listeners === 0
    ? "这里没有 'error' 监听器，Node 会把它作为异常抛出，而没有被捕获的异常会结束整个进程。"
    : undefined;
}

/** What is left of the sentences that have something to say. */
export function sentences(first: string, ...rest: (string | undefined)[]): Sentences {
  return [first, ...rest.filter((sentence) => sentence !== undefined)];
}
