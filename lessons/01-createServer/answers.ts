import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, exit, first, output } from '../../src/model/select.ts';

/** What the program printed after a label: `false` of `listening: false`. */
function printed(trace: Trace, label: string): string | undefined {
  const line = first(trace, output('server', { where: ({ text }) => text.startsWith(`${label}: `) }));
  return line?.text.slice(label.length + 2);
}

/** What the server says about itself: the printed `listening` and `address()`. */
export function selfPortrait(trace: Trace): string | undefined {
  if (first(trace, call('server', 'address'))?.error) return 'throws';
  const listening = printed(trace, 'listening');
  const address = printed(trace, 'address');
  if (listening === undefined || address === undefined) return undefined;
  return listening === 'true' ? 'open' : { null: 'nothing', '{}': 'empty' }[address];
}

/** How the process ended, or that it had to be ended. */
export function processEnd(trace: Trace): string | undefined {
  const gone = first(trace, exit('server'));
  if (!gone) return undefined;
  if (gone.ended) return 'waits';
  return gone.code === 0 ? 'ends' : 'crashes';
}

/** 'listening' of a server that does: a program can make such an event happen without listening. */
export const LISTENS = event('server', 'listening', { where: ({ state }) => state.listening === true });

/** Whether the server came to listen. */
export function isOpen(trace: Trace): boolean {
  return first(trace, LISTENS) !== undefined;
}

/** Whether the server came to listen, and its process stayed. */
export function waitsForClients(trace: Trace): boolean {
  return isOpen(trace) && processEnd(trace) === 'waits';
}

const GIVEN = 'given to createServer()';
const ADDED = 'added with on()';

/** Which of the two listeners of 'connection' ran, in their order. */
export function listenersRun(trace: Trace): string | undefined {
  const lines = all(trace, output('server')).map(({ text }) => (text === ADDED ? 'added' : 'given'));
  if (lines.length < 2 && !trace.over) return undefined;
  return { 'given-added': 'both', 'added-given': 'reversed' }[lines.join('-')] ?? lines[0];
}

/** Whether 'connection' came once, or again for each listener or at each end. */
export function connectionEvents(trace: Trace): string | undefined {
  if (first(trace, event('client', 'connection'))) return 'ends';
  return all(trace, event('server', 'connection')).length === 1 ? 'one' : 'listeners';
}

/** Which of the two listeners ran for the second client. */
export function listenersRunAgain(trace: Trace): string | undefined {
  const arrived = first(trace, event('server', 'connection', { nth: 2 }));
  if (!arrived) return undefined;
  const lines = all(after(trace, arrived), output('server')).map(({ text }) => text);
  if (lines.includes(GIVEN) && lines.includes(ADDED)) return 'both';
  if (!trace.over) return undefined;
  return lines.includes(ADDED) ? 'added' : lines.includes(GIVEN) ? undefined : 'none';
}

/** Whether the second client got something from the server. */
export function greetsTheNext(trace: Trace): boolean {
  return first(trace, event('next', 'data')) !== undefined;
}
