import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, exit, first, output, type Seen, type Selector } from '../../src/model/select.ts';

/** The first time that the server's clock ran out. */
export const timeout = event('server', 'timeout', { nth: 1 });
/** The server ends the connection, or throws it away. */
export const hangUp: Selector = {
  type: 'call',
  program: 'server',
  where: ({ name }) => name === 'end' || name === 'destroy',
};
/** The client has said its last word: printed right after it, so before all that it causes. */
export const lastWord = output('client', { where: ({ text }) => text === 'said it all' });
/** The socket of a program is gone. */
export const socketClosed = (program: string) =>
  event(program, 'close', { where: ({ object }) => object.startsWith('socket') });

/** How often the clock ran out before the client spoke. */
export function howOften(trace: Trace): string | undefined {
  const word = first(trace, event('server', 'data'));
  if (!word) return undefined;
  const count = all(trace, event('server', 'timeout')).filter(({ seq }) => seq < word.seq).length;
  return count > 1 ? 'several' : count === 1 ? 'one' : 'none';
}

/** What the program found its socket to be, once the clock had run out. */
export function whatWasDone(trace: Trace): string | undefined {
  const fired = first(trace, timeout);
  const [gone, state] = fired ? all(after(trace, fired), output('server')) : [];
  if (!gone || !state) return undefined;
  if (gone.text.endsWith('true')) return 'destroyed';
  return state.text.endsWith('open') ? 'nothing' : 'ended';
}

/** Whether a program's clock ran out while the client was still talking. */
export function comparedWithTalk(program: string, trace: Trace): string | undefined {
  const fired = first(trace, event(program, 'timeout'));
  const last = first(trace, lastWord);
  if (fired) return last && last.seq < fired.seq ? 'after' : 'during';
  return first(trace, event(program, 'close')) ? 'never' : undefined;
}

/** The program whose socket had an error. After its 'close', a socket has none any more. */
export function whoHadAnError(trace: Trace): string | undefined {
  const error = first(trace, { type: 'event', name: 'error' });
  if (error) return error.program;
  return first(trace, socketClosed('client')) && first(trace, socketClosed('server')) ? 'nobody' : undefined;
}

/** Whether the server was rid of its client before that said a word. */
export function isSentAway(trace: Trace): boolean {
  return isBefore(first(trace, socketClosed('server')), first(trace, event('server', 'data')));
}

/** Whether the server was rid of its client before that had said it all. */
export function isCutOff(trace: Trace): boolean {
  return isBefore(first(trace, socketClosed('server')), first(trace, lastWord));
}

/** Whether one record came, and not after the other. */
function isBefore(one: Seen | undefined, other: Seen | undefined): boolean {
  return one !== undefined && (other === undefined || one.seq < other.seq);
}

/** How many of the client's words the server has heard. */
export function wordsHeard(trace: Trace): string | undefined {
  if (!trace.over && !first(trace, socketClosed('server'))) return undefined;
  if (first(trace, lastWord) && !isCutOff(trace)) return 'all';
  return first(trace, event('server', 'data')) ? 'some' : 'none';
}

/** What became of the program with nothing but a clock. */
export function howItEnded(trace: Trace): string | undefined {
  const end = first(trace, exit('alone'));
  if (!end) return undefined;
  if (end.ended) return 'waits';
  return first(trace, event('alone', 'timeout')) ? 'fires' : 'ends';
}

/** What `setTimeout` made of text. */
export function whatTextDoes(trace: Trace): string | undefined {
  const set = first(trace, call('quoted', 'setTimeout'));
  if (!set) return undefined;
  if (set.error) return 'throws';
  return set.state.timeout ? 'number' : 'ignored';
}
