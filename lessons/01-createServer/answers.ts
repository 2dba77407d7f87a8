import type { Trace } from '../../src/model/record.ts';
import { all, call, event, exit, first, output } from '../../src/model/select.ts';

/** What the program printed after a label: `false` of `listening: false`. */
function printed(trace: Trace, label: string): string | undefined {
  const line = first(trace, output('server', { where: ({ text }) => text.startsWith(`${label}: `) }));
  return line?.text.slice(label.length + 2);
}

/** 'listening' of a server that does: a program can make such an event happen without listening. */
export const LISTENS = event('server', 'listening', { where: ({ state }) => state.listening === true });

/** Whether the server listens when the run is over. */
export function listens(trace: Trace): boolean {
  const isClosed = first(trace, event('server', 'close', { object: 'server#1' })) !== undefined;
  return first(trace, LISTENS) !== undefined && !isClosed && first(trace, exit('server'))?.ended === true;
}

/** What the server says about itself: the printed `listening` and `address()`. */
export function selfPortrait(trace: Trace): string | undefined {
  if (first(trace, call('server', 'address'))?.error) return 'throws';
  const listening = printed(trace, 'listening');
  const address = printed(trace, 'address');
  if (listening === undefined || address === undefined) return undefined;
  return listening === 'true' ? 'open' : { null: 'nothing', '{}': 'empty' }[address];
}

/** All events of the server until its process was gone. */
export function eventsHeard(trace: Trace): string | undefined {
  if (!first(trace, exit('server'))) return undefined;
  const names = all(trace, { type: 'event', object: 'server#1' }).map(({ name }) => name);
  return names.join('-') || 'none';
}

/** How the process ended, or that it had to be ended. */
export function processEnd(trace: Trace): string | undefined {
  const gone = first(trace, exit('server'));
  if (!gone) return undefined;
  if (gone.ended) return 'waits';
  return gone.code === 0 ? 'ends' : 'crashes';
}

/** Which of the two listeners of 'connection' ran, in their order. */
export function listenersRun(trace: Trace): string | undefined {
  const lines = all(trace, output('server')).map(({ text }) => (text === 'added with on()' ? 'added' : 'given'));
  if (lines.length < 2 && !trace.over) return undefined;
  return { 'given-added': 'both', 'added-given': 'reversed' }[lines.join('-')] ?? lines[0];
}

/** Whether 'connection' came once, or again for each listener or at each end. */
export function connectionEvents(trace: Trace): string | undefined {
  if (first(trace, event('client', 'connection'))) return 'ends';
  return all(trace, event('server', 'connection')).length === 1 ? 'one' : 'listeners';
}

/** The call that was handed a bare port. */
export const withNumber = call('server', 'net.createServer', { nth: 1 });
/** The call that was handed the object with the port in it. */
export const withObject = call('server', 'net.createServer', { nth: 2 });

/** What came of the bare port. */
export function numberGiven(trace: Trace): string | undefined {
  const made = first(trace, withNumber);
  if (made?.error) return 'throws';
  if (first(trace, event('server', 'error'))) return 'event';
  if (first(trace, event('server', 'listening'))) return 'listens';
  return trace.over ? 'nothing' : undefined;
}

/** What came of the object. */
export function objectGiven(trace: Trace): string | undefined {
  if (first(trace, withObject)?.error) return 'throws';
  const listening = printed(trace, 'listening');
  return listening && (listening === 'true' ? 'listens' : 'idle');
}
