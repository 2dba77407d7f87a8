import type { Trace } from '../../src/model/record.ts';
import { all, call, event, exit, first, output, type Seen } from '../../src/model/select.ts';

/** The server looks whether its file is there, once it has called `close()`. */
export const looked = output('server', { nth: 1 });
/** The client gets its last answer, or learns that nobody gives one. */
const called = (nth: number) => output('client', { nth });

/** Whether the file is there right after `close()`. */
export function fileAfterClose(trace: Trace): string | undefined {
  const text = first(trace, looked)?.text;
  if (text === undefined) return undefined;
  return text.endsWith('false') ? 'gone' : 'used';
}

/** What became of what the client sent once the server was closed. */
export function fateOfConnection(trace: Trace): string | undefined {
  if (first(trace, event('server', 'data'))) return 'arrives';
  if (first(trace, event('client', 'error'))) return 'error';
  return first(trace, event('client', 'end')) && 'ends';
}

/** To which of the three files other users may write. */
export function openToOthers(trace: Trace): string | undefined {
  const told = all(trace, output('doors', { stream: 'stdout' })).map(({ text }) => text);
  if (told.length < 3) return undefined;
  const open = ['plain', 'read', 'write'].filter((name) =>
    told.some((text) => text.includes(`/${name}.`) && text.endsWith('true')),
  );
  return { 'plain read write': 'all', 'read write': 'both', read: 'read', write: 'write' }[open.join(' ')];
}

/** What a client is told at the path of a server that was killed. */
export function answerOfTheDead(trace: Trace): string | undefined {
  const code = first(trace, event('client', 'error'))?.error?.code;
  if (code === 'ENOENT') return 'missing';
  if (code === 'ECONNREFUSED') return 'refused';
  return first(trace, event('client', 'connect')) && 'waits';
}

/** What the next server is told there. */
export function placeOfTheDead(trace: Trace): string | undefined {
  if (first(trace, event('second', 'listening'))) return 'free';
  return first(trace, event('second', 'error'))?.error?.code === 'EADDRINUSE' ? 'taken' : undefined;
}

/** When a program has begun to listen where the first one did. */
function begun(trace: Trace, program: string): Seen[] {
  const owner = first(trace, event('first', 'listening')) ?? first(trace, event('other', 'listening'));
  const place = placeOf(owner);
  return all(trace, event(program, 'listening')).filter((seen) => placeOf(seen) === place);
}

const placeOf = (seen: Seen | undefined): string => JSON.stringify(seen?.state.address);

/** Whether the next server listens where the first one did. */
export function hasItsPlace(trace: Trace): boolean {
  return begun(trace, 'second').length > 0;
}

/** What came of listening at the path of a server that is there. */
export function whoHasIt(trace: Trace): string | undefined {
  if (first(trace, event('second', 'error'))) return 'taken';
  const found = first(trace, called(2));
  if (!found) return undefined;
  const isTold = ({ seq, name }: Seen): boolean => seq < found.seq && (name === 'error' || name === 'close');
  const told = first(trace, { type: 'event', program: 'first', object: 'server#1', where: isTold });
  return told ? 'told' : 'unnoticed';
}

/** What the client meets once the first server has closed. */
export function lastCall(trace: Trace): string | undefined {
  const text = first(trace, called(3))?.text;
  if (text?.includes('ENOENT')) return 'missing';
  if (text?.includes('ECONNREFUSED')) return 'refused';
  return text && 'second';
}

/** Those who have begun to listen while the first server was there, and after it. */
export function takers(trace: Trace): { before: number; after: number } {
  const gone = first(trace, exit('other'))?.seq ?? Number.POSITIVE_INFINITY;
  const taken = ['second', 'third'].flatMap((program) => begun(trace, program));
  const before = taken.filter(({ seq }) => seq < gone).length;
  return { before, after: taken.length - before };
}

/** Whether nobody took the place of a server that was there, and somebody took that of a dead one. */
export function asksFirst(trace: Trace): boolean {
  const { before, after } = takers(trace);
  return before === 0 && after === 1;
}

/** The first server is told to close. */
export const closes = call('first', 'close');
