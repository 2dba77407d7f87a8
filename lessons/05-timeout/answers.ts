import type { Trace } from '../../src/model/record.ts';
import { after, all, event, exit, first, output, type Seen } from '../../src/model/select.ts';

/** The first time that the server's clock ran out. */
export const timeout = event('server', 'timeout', { nth: 1 });
/** The client has said its last word: printed right after it, so before all that it causes. */
export const lastWord = output('client', { where: ({ text }) => text === 'said it all' });
/** The socket of a program is gone. */
export const socketClosed = (program: string) =>
  event(program, 'close', { where: ({ object }) => object.startsWith('socket') });

/** When the server's clock ran out for the second time. */
export function whenAgain(trace: Trace): string | undefined {
  const [, again] = all(trace, event('server', 'timeout'));
  if (again) return isBefore(again, first(trace, event('server', 'data'))) ? 'silent' : 'word';
  return trace.over ? 'never' : undefined;
}

/** What the program found its socket to be, once the clock had run out. */
export function whatWasDone(trace: Trace): string | undefined {
  const fired = first(trace, timeout);
  const [gone, state] = fired ? all(after(trace, fired), output('server')) : [];
  if (!gone || !state) return undefined;
  if (gone.text.endsWith('true')) return 'destroyed';
  return state.text.endsWith('open') ? 'nothing' : 'ended';
}

/** Whose clock ran out while the client was still talking. */
export function whoseClockRanOut(trace: Trace): string | undefined {
  const last = first(trace, lastWord);
  if (!last && !trace.over) return undefined;
  const [one, other] = ['server', 'client'].filter((program) =>
    isBefore(first(trace, event(program, 'timeout')), last),
  );
  return other ? 'both' : (one ?? 'neither');
}

/** Whether the server was rid of a silent client, once its clock had run out. */
export function isSentAway(trace: Trace): boolean {
  const closed = first(trace, socketClosed('server'));
  return isBefore(first(trace, timeout), closed) && isBefore(closed, first(trace, event('server', 'data')));
}

/** Whether the server listened to its client, and was rid of it before that had said it all. */
export function isCutOff(trace: Trace): boolean {
  const closed = first(trace, socketClosed('server'));
  return isBefore(first(trace, event('server', 'data')), closed) && isBefore(closed, first(trace, lastWord));
}

/** Whether one record came, and not after the other. */
function isBefore(one: Seen | undefined, other: Seen | undefined): boolean {
  return one !== undefined && (other === undefined || one.seq < other.seq);
}

/** What became of the program with nothing but a clock. */
export function howItEnded(trace: Trace): string | undefined {
  const end = first(trace, exit('alone'));
  if (!end) return undefined;
  if (end.ended) return 'waits';
  return first(trace, event('alone', 'timeout')) ? 'fires' : 'ends';
}
