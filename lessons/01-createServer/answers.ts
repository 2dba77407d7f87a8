import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, exit, first, output } from '../../src/model/select.ts';

/** What the program printed after a label: `false` of `listening: false`. */
function printed(trace: Trace, label: string): string | undefined {
  const line = first(trace, output('server', { where: ({ text }) => text.startsWith(`${label}: `) }));
  return line?.text.slice(label.length + 2);
}

/** What the server says about itself: the printed `listening`, and what `address()` returned. */
export function selfPortrait(trace: Trace): string | undefined {
  const asked = first(trace, call('server', 'address'));
  if (!asked) return undefined;
  if (asked.error) return 'throws';
  if (printed(trace, 'listening') === 'true') return 'open';
  return { null: 'nothing', '{}': 'empty' }[asked.returned ?? ''];
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

/** Whether a server came to listen and still did so when its process had to be ended. */
export function waitsForClients(trace: Trace): boolean {
  const opened = all(trace, LISTENS).filter((seen) => {
    return !first(after(trace, seen), event('server', 'close', { object: seen.object }));
  });
  return opened.length > 0 && processEnd(trace) === 'waits';
}

const ADDED = 'added with on()';

/** Which of the two listeners of 'connection' ran, in their order. */
export function listenersRun(trace: Trace): string | undefined {
  const lines = all(trace, output('server')).map(({ text }) => (text === ADDED ? 'added' : 'given'));
  if (lines.length < 2 && !trace.over) return undefined;
  return { 'given-added': 'both', 'added-given': 'reversed' }[lines.join('-')] ?? lines[0];
}

/** Whether both clients got something from the server. */
export function greetsTheNext(trace: Trace): boolean {
  return ['client', 'next'].every((name) => first(trace, event(name, 'data')) !== undefined);
}
