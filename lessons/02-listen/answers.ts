import type { Trace } from '../../src/model/record.ts';
import { all, call, event, exit, first, output } from '../../src/model/select.ts';
import { portOf } from './place.ts';

/** What the program printed after a label: `false` of `listening: false`. */
function printed(trace: Trace, label: string): string | undefined {
  const line = first(trace, output('server', { where: ({ text }) => text.startsWith(`${label}: `) }));
  return line?.text.slice(label.length + 2);
}

/** What the lines after `listen()` printed: whether the server listens, and whether it has an address. */
export function nextLines(trace: Trace): string | undefined {
  const listening = printed(trace, 'listening');
  const address = printed(trace, 'address');
  if (listening === undefined || address === undefined) return undefined;
  if (listening === 'true') return address === 'null' ? 'half' : 'both';
  return address === 'null' ? 'neither' : undefined;
}

/** The same, but not before the server is closed: nothing may stop the program while it is open to every address. */
export function nextLinesOnceClosed(trace: Trace): string | undefined {
  return first(trace, event('server', 'close')) && nextLines(trace);
}

/** Where the server came to listen after it had asked for port 0. */
export function chosenPort(trace: Trace): string | undefined {
  if (first(trace, call('server', 'listen'))?.error) return 'throws';
  const opened = first(trace, event('server', 'listening'));
  return opened && (portOf(opened) === 0 ? 'zero' : 'free');
}

const LISTENERS: Record<string, string> = {
  'on(), before listen()': 'before',
  'callback of listen()': 'callback',
  'on(), after listen()': 'after',
};

/** Which listeners of 'listening' ran, in their order. */
export function listenersInOrder(trace: Trace): string | undefined {
  const ran = all(trace, output('server')).flatMap(({ text }) => LISTENERS[text] ?? []);
  const isDone = ran.length === Object.keys(LISTENERS).length || first(trace, exit('server'));
  return isDone ? ran.join('-') : undefined;
}

/** All events of the server until its process was gone. */
export function eventsHeard(trace: Trace): string | undefined {
  if (!first(trace, exit('server'))) return undefined;
  const names = all(trace, { type: 'event', object: 'server#1' }).map(({ name }) => name);
  return names.join('-') || 'none';
}

/** The line after `listen()` in the `try` block was reached. */
export const noException = output('second', { where: ({ text }) => text === 'no exception' });
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
  const gone = first(trace, exit('second'));
  if (!gone) return undefined;
  if (gone.code !== 0) return 'dies';
  return first(trace, caught) ? 'caught' : 'dropped';
}

/** How it went in the second program, in order. */
export function story(trace: Trace): readonly string[] | undefined {
  const chapters = [
    { key: 'returns', seen: first(trace, call('second', 'listen')) },
    { key: 'prints', seen: first(trace, noException) },
    { key: 'error', seen: first(trace, event('second', 'error')) },
    { key: 'dies', seen: first(trace, exit('second')) },
  ];
  if (chapters.some(({ seen }) => !seen)) return undefined;
  return chapters.sort((a, b) => (a.seen?.seq ?? 0) - (b.seen?.seq ?? 0)).map(({ key }) => key);
}

/** Asks for a port that cannot exist. */
export const impossible = call('second', 'listen', { nth: 1 });
/** Asks for a port that is taken. */
export const busy = call('second', 'listen', { nth: 2 });
const again = call('second', 'listen', { nth: 3 });

/** Which of the two mistakes the program's `catch` got. */
export function whatCatchGot(trace: Trace): string | undefined {
  const [one, two] = [first(trace, impossible), first(trace, busy)];
  if (!one || !two) return undefined;
  if (one.error) return two.error ? 'both' : 'number';
  return two.error ? 'busy' : 'none';
}

/** What came of calling `listen()` once more after the error. */
export function secondTry(trace: Trace): string | undefined {
  if (first(trace, again)?.error) return 'throws';
  if (first(trace, event('second', 'listening'))) return 'works';
  return trace.over ? 'nothing' : undefined;
}
