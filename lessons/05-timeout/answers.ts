import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, exit, first, output } from '../../src/model/select.ts';

/** The first time that the server's clock ran out. */
export const timeout = event('server', 'timeout', { nth: 1 });
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

/** Whether the clock ran out once more after the client had spoken. */
export function onceMore(trace: Trace): string | undefined {
  const word = first(trace, event('server', 'data'));
  if (!word) return undefined;
  const rest = after(trace, word);
  if (first(rest, event('server', 'timeout'))) return 'yes';
  return first(rest, event('server', 'end')) ? 'no' : undefined;
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

/** The client's events from when the server's clock ran out. */
export function farewell(trace: Trace): readonly string[] | undefined {
  const names = ['data', 'end', 'close'];
  if (!first(trace, event('client', 'close'))) return undefined;
  return trace.records
    .filter((record) => record.type === 'event' && record.program === 'client')
    .flatMap((record) => ('name' in record && names.includes(record.name) ? record.name : []));
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
