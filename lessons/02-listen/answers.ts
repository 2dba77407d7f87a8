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
  if (first(trace, event('second', 'listening'))) return 'moves';
  if (first(trace, crash('second'))) return 'dies';
  const gone = first(trace, exit('second'));
  if (gone?.code !== 0) return undefined;
  return first(trace, caught) ? 'caught' : 'dropped';
}

const isTaken = event('second', 'error', { where: ({ error }) => error?.code === 'EADDRINUSE' });

/** Whether the second program was told that its port is taken, and ended by itself. */
export function hearsAndEnds(trace: Trace): boolean {
  const refused = first(trace, isTaken);
  const gone = first(trace, exit('second'));
  const heard = refused !== undefined && refused.listeners > 0;
  return heard && gone?.code === 0 && !gone.ended;
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

/** Whether the second program found its port taken, came to listen elsewhere, and said so just once. */
export function tellsOnce(trace: Trace): boolean {
  const refused = first(trace, isTaken);
  return (
    refused !== undefined &&
    first(after(trace, refused), event('second', 'listening')) !== undefined &&
    linesTold(trace) === 1
  );
}
