import type { Trace } from '../../src/model/record.ts';
import { after, call, event, exit, first, output, type Seen } from '../../src/model/select.ts';

/** What became of a name that the program asked its list about. */
export function fateOfName(trace: Trace): string | undefined {
  if (first(trace, event('server', 'connection'))) return 'through';
  if (hasCrashed(trace)) return 'throws';
  return trace.over ? 'found' : undefined;
}

/** Whether the program dealt with the name, in what it called or printed, and ended by itself, and nothing got to the server inside. */
export function staysOutside(trace: Trace): boolean {
  const gone = first(trace, exit('client'));
  const dealsWith = (text: string): boolean => text.includes('news.test');
  const dealt =
    first(trace, call('client', 'net.connect', { where: ({ args }) => args.some(dealsWith) })) ??
    first(trace, output('client', { where: ({ text }) => dealsWith(text) }));
  return dealt !== undefined && gone?.code === 0 && !gone.ended && !gotInside(trace);
}

/** Whether a connection has reached the server inside. */
export function gotInside(trace: Trace): boolean {
  return first(trace, event('server', 'connection')) !== undefined;
}

/** Whether an exception has ended the client. */
export function hasCrashed(trace: Trace): boolean {
  return first(trace, { type: 'crash', program: 'client' }) !== undefined;
}

/** The call that the list of the client has stopped. A Node that does not know the option makes it. */
export const blocked = event('client', 'error', { where: ({ error }) => error?.code === 'ERR_IP_BLOCKED' });

/** What came of calling the address that stands for none. */
export function callOfUnspecified(trace: Trace): string | undefined {
  const stopped = first(trace, blocked);
  if (!stopped) return undefined;
  const next = first(after(trace, stopped), {
    type: 'event',
    program: 'client',
    where: ({ name, object }) => object !== stopped.object && (name === 'error' || name === 'connect'),
  });
  if (!next) return undefined;
  if (next.name === 'connect') return 'inside';
  return next.error?.code === 'ERR_IP_BLOCKED' ? 'blocked' : 'nowhere';
}

/** A line that a program has printed, by its beginning. */
export function line(
  program: string,
  start: string,
): { at: ReturnType<typeof output>; text: (trace: Trace) => string | undefined } {
  const at = output(program, { where: ({ text }) => text.startsWith(start) });
  return { at, text: (trace) => first(trace, at)?.text.slice(start.length).trim() };
}

export const four = line('list', '192.0.2.1:');
export const stored = line('list', 'stored:');
export const restored = line('list', '10.0.0.1:');
export const size = line('holes', 'rules:');
export const hole = line('holes', '10.0.0.1:');
export const ranges = line('client', 'ranges:');
export const known = line('server', 'a list for the door:');

/** What became of the client that was just put on the list, and has something to say. */
export function fateOfFirst(trace: Trace): string | undefined {
  if (first(trace, event('server', 'data'))) return 'heard';
  if (first(trace, event('first', 'error'))) return 'reset';
  return first(trace, exit('first')) && 'closed';
}

/** What came of a client on the list, and what the server was told of it. */
export function fateOfSecond(trace: Trace): string | undefined {
  const called = first(trace, call('second', 'net.connect'));
  const gone = first(trace, exit('second'));
  if (!called || !gone) return undefined;
  if (!first(trace, event('second', 'connect'))) return 'refused';
  if (first(after(trace, called), event('server', 'drop'))) return 'drop';
  return first(after(trace, called), event('server', 'connection')) ? 'connection' : 'nothing';
}

/** Whether the first client was served, and the second was not, of which the server said from where it came. */
export function saysWho(trace: Trace): boolean {
  const gone = first(trace, exit('second'));
  return isServed(trace) && gone?.code === 0 && !isWelcome(trace) && saidOf(trace) !== undefined;
}

/** Whether the first client was welcomed, and heard. */
export function isServed(trace: Trace): boolean {
  return first(trace, event('first', 'data')) !== undefined && first(trace, event('server', 'data')) !== undefined;
}

/** Whether the server listened to the second client. */
export function isWelcome(trace: Trace): boolean {
  const called = first(trace, call('second', 'net.connect'));
  return called !== undefined && first(after(trace, called), event('server', 'data')) !== undefined;
}

/** The line with the address of the second client that the server printed when this one had called. */
export function saidOf(trace: Trace): Seen | undefined {
  const called = first(trace, call('second', 'net.connect'));
  const from = first(trace, event('second', 'connect'))?.state.localAddress;
  if (!called || typeof from !== 'string') return undefined;
  return first(after(trace, called), output('server', { where: ({ text }) => text.includes(from) }));
}
