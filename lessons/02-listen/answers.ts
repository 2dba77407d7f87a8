import type { Trace } from '../../src/model/record.ts';
import { after, all, call, crash, event, exit, first, output } from '../../src/model/select.ts';
import { portOf } from './place.ts';

/** What the program printed after a label: `false` of `listening: false`. */
function printed(trace: Trace, label: string): string | undefined {
  const line = first(trace, output('server', { where: ({ text }) => text.startsWith(`${label}: `) }));
  return line?.text.slice(label.length + 2);
}

/**
 * What the lines after `listen()` printed: whether the server listens, and whether it has an address. Not before the server is closed:
 * nothing may stop the program while it is open to every address.
 */
export function nextLinesOnceClosed(trace: Trace): string | undefined {
  const listening = printed(trace, 'listening');
  const address = printed(trace, 'address');
  if (!first(trace, event('server', 'close')) || listening === undefined || address === undefined) return undefined;
  if (listening === 'true') return address === 'null' ? 'half' : 'both';
  return address === 'null' ? 'neither' : undefined;
}

/** Where the server came to listen after it had asked for port 0. */
export function chosenPort(trace: Trace): string | undefined {
  if (first(trace, call('server', 'listen'))?.error) return 'throws';
  const opened = first(trace, event('server', 'listening'));
  return opened && (portOf(opened) === 0 ? 'zero' : 'free');
}

/** The line after `listen()` in the `try` block was reached. */
const noException = output('second', { where: ({ text }) => text === 'no exception' });
const caught = output('second', { where: ({ text }) => text.startsWith('caught: ') });

/** What `try` and `catch` printed. */
export function tryOutcome(trace: Trace): string | undefined {
  if (first(trace, caught)) return 'caught';
  if (first(trace, noException)) return 'quiet';
  return first(trace, exit('second')) && 'nothing';
}

/** What became of the program whose server had no listener for 'error'. */
export function fateOfUnheard(trace: Trace): string | undefined {
  if (first(trace, crash('second'))) return 'dies';
  const gone = first(trace, exit('second'));
  if (gone?.ended) return 'waits';
  return gone?.code === 0 ? 'dropped' : undefined;
}

const isTaken = event('second', 'error', { where: ({ error }) => error?.code === 'EADDRINUSE' });

/** Whether a listener of the second program was told that its port is taken. */
export function hears(trace: Trace): boolean {
  return (first(trace, isTaken)?.listeners ?? 0) > 0;
}

/** Whether the second program was told that, and ended by itself. */
export function hearsAndEnds(trace: Trace): boolean {
  const gone = first(trace, exit('second'));
  return hears(trace) && gone?.code === 0 && !gone.ended;
}

/** How many lines the second program printed once it listened. */
function linesTold(trace: Trace): number {
  const opened = first(trace, event('second', 'listening'));
  return opened ? all(after(trace, opened), output('second')).length : 0;
}

/** How often the second program said that it listens. */
export function timesTold(trace: Trace): string | undefined {
  const count = linesTold(trace);
  return count < 2 && !trace.over ? undefined : ['never', 'once', 'twice'][count];
}

/** Whether the second program found its port taken, and came to listen elsewhere. */
export function moves(trace: Trace): boolean {
  const refused = first(trace, isTaken);
  return refused !== undefined && first(after(trace, refused), event('second', 'listening')) !== undefined;
}

/** Whether it said so just once. */
export function tellsOnce(trace: Trace): boolean {
  return moves(trace) && linesTold(trace) === 1;
}
