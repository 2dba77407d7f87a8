import type { Trace } from '../../src/model/record.ts';
import { after, all, event, first, output, type Seen } from '../../src/model/select.ts';

/** The addresses that a client has called, in their order. */
export function called(trace: Trace): string[] {
  return all(trace, event('client', 'connectionAttempt')).map(addressOf);
}

/** The address that an event of an attempt is about. */
export function addressOf({ args }: Seen): string {
  return (args[0] ?? '').replaceAll("'", '');
}

/** How many of the addresses of its name a client called that was not to choose among them. */
export function callsOfName(trace: Trace): string | undefined {
  if (isIn(trace)) return called(trace).length > 1 ? 'next' : 'fixed';
  if (!first(trace, event('client', 'error'))) return undefined;
  return called(trace).length > 1 ? 'all' : 'one';
}

/** Whether the machine turned out to have no such address as the one that was called. */
export function lacksAddress(trace: Trace): boolean {
  return first(trace, event('client', 'error'))?.error?.code === 'EADDRNOTAVAIL';
}

/** Whether the client is connected. */
export function isIn(trace: Trace): boolean {
  return first(trace, event('client', 'connect')) !== undefined;
}

/** What the server said to its client. */
export const verdict = output('server', { where: ({ text }) => /^(welcome,|who is) /.test(text) });

/** What the server took its client for. */
export function tookFor(trace: Trace): string | undefined {
  const said = first(trace, verdict)?.text;
  if (said === undefined) return first(trace, event('client', 'error')) && 'out';
  return said.startsWith('welcome,') ? 'member' : 'stranger';
}

/** Whether the server welcomed a client that had come, by its address. */
export function isWelcome(trace: Trace): boolean {
  const came = first(trace, event('server', 'connection'));
  const said = (came && first(after(trace, came), verdict)?.text) ?? '';
  const own = first(trace, event('client', 'connect'))?.state.localAddress;
  return typeof own === 'string' && said.startsWith('welcome,') && said.endsWith(own);
}

/** How an address that was written in full is written once an object was made of it. */
export function spelled(trace: Trace): string | undefined {
  const text = first(trace, output('program', { where: (seen) => seen.text.startsWith('address: ') }))?.text.slice(9);
  if (text === undefined) return trace.over ? 'throws' : undefined;
  if (text === '127.0.0.1') return 'four';
  return text.includes('.') ? 'short' : 'same';
}

/** Node gave up an address that had not answered. */
export const givenUp = event('client', 'connectionAttemptTimeout');

/** Whether the client gave the server up before this one ran again, or after. */
export function whenGivenUp(trace: Trace): 'before' | 'after' | undefined {
  const gone = first(trace, givenUp);
  if (!gone) return undefined;
  const runs = first(trace, event('client', 'timeout'));
  return runs && runs.seq < gone.seq ? 'after' : 'before';
}

/** What the client did about an address that does not answer. */
export function afterSilence(trace: Trace): string | undefined {
  const [one, other] = all(trace, event('client', 'connectionAttempt'));
  if (!one) return undefined;
  const failed = first(trace, event('client', 'error'));
  if (!other) return failed ? 'error' : trace.over ? 'waits' : undefined;
  return first(trace, givenUp) ? 'next' : 'both';
}

/** The code that the program printed of its error. */
export function codeOfAll(trace: Trace): string | undefined {
  const failed = first(trace, event('client', 'error'));
  if (!failed) return undefined;
  const line = first(after(trace, failed), output('client'))?.text.split(' ')[0];
  if (line === undefined) return undefined;
  return { ETIMEDOUT: 'first', ECONNREFUSED: 'last', undefined: 'none' }[line] ?? 'last';
}

/** The time that Node gives each address, as the program asked for it. */
export function limitOf(trace: Trace): string | undefined {
  return /\d+/.exec(first(trace, output('client'))?.text ?? '')?.[0];
}

/** How long it really took until Node gave the address up, in milliseconds. */
export function waitedMs(trace: Trace): number | undefined {
  const [from, to] = [first(trace, event('client', 'connectionAttempt')), first(trace, givenUp)];
  return from && to && Math.round(to.t - from.t);
}
