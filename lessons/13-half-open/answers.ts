import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, exit, first, output, type Seen } from '../../src/model/select.ts';

/** How long the server thinks before it answers, less what a timer may be early. */
const PAUSE_MS = 250;

/** The server writes the number on a socket that is still open. Nothing of that, or of what comes after it, has reached the client yet. */
export const numberInTime = call('server', 'write', {
  where: ({ data, state }) => /\d/.test(data?.text ?? '') && state.readyState === 'writeOnly',
});
/** The first client throws its socket away. */
export const leaves = call('clients', 'destroy', { nth: 1 });
/** The next one is there: whatever the server was to be told of the one before has come. */
export const nextComes = event('server', 'connection', { nth: 2 });

/** What the client got of a server that took its time. */
export function whatCame(trace: Trace): string | undefined {
  if (first(trace, event('client', 'data'))) return 'answer';
  if (first(trace, event('client', 'error'))) return 'error';
  return first(trace, event('client', 'end')) && 'end';
}

/** Whether the client got the number of its bytes, and the server had taken its time for it. */
export function isAnsweredLate(trace: Trace): boolean {
  return (answeredAfterMs(trace) ?? 0) >= PAUSE_MS;
}

/** Milliseconds between the client's goodbye and the number of its bytes, if it got that. */
export function answeredAfterMs(trace: Trace): number | undefined {
  const heard = first(trace, event('server', 'end'));
  const sent = first(trace, call('client', 'end'))?.data?.bytes;
  const answer = all(trace, event('client', 'data')).find(({ data }) => hasNumber(data?.text, sent));
  return heard && answer && answer.t - heard.t;
}

/** Whether something has reached the client, though not the number. */
export function hasSomething(trace: Trace): boolean {
  return first(trace, event('client', 'data')) !== undefined;
}

function hasNumber(text = '', wanted: number | undefined): boolean {
  return [...text.matchAll(/\d+/g)].some(([digits]) => digits === String(wanted));
}

/** What the program in which the other side has ended found its socket to be. */
export function stateAfterEnd(trace: Trace): string | undefined {
  return first(trace, output('client'))?.text.split(': ')[1];
}

/** What became of the first word to a server that had ended. */
export function whatBecame(trace: Trace): string | undefined {
  if (first(trace, event('server', 'data'))) return 'arrives';
  if (first(trace, event('client', 'error'))) return 'error';
  return first(trace, call('client', 'end')) && 'lost';
}

/** What the server was told of the first client, once that had thrown its socket away. */
export function whatWasTold(trace: Trace): string | undefined {
  const gone = first(trace, leaves);
  if (!gone) return undefined;
  const told = first(after(trace, gone), { type: 'event', program: 'server', object: 'socket#1' });
  if (told) return told.name === 'error' ? 'error' : 'close';
  return first(trace, nextComes) && 'nothing';
}

/** The clients that were answered with the number of their bytes. */
export function answered(trace: Trace): Seen[] {
  return all(trace, call('clients', 'end')).filter(({ object, data }) =>
    all(trace, event('clients', 'data', { object })).some((each) => hasNumber(each.data?.text, data?.bytes)),
  );
}

/** The sockets of the server that are not closed. */
export function leftOpen(trace: Trace): number {
  const closed = all(trace, event('server', 'close', { where: ({ object }) => object.startsWith('socket') }));
  return all(trace, event('server', 'connection')).length - closed.length;
}

/** Whether all clients were answered, and nothing of them was left. */
export function isTidy(trace: Trace): boolean {
  const clients = all(trace, call('clients', 'end')).length;
  return clients > 0 && answered(trace).length === clients && leftOpen(trace) === 0;
}

/** Whose goodbye the kernel waits for, once the clients have gone: a socket in CLOSE_WAIT waits for its own program. */
export function whoseTurn(trace: Trace): string | undefined {
  const sockets = first(trace, exit('clients'))?.kernel?.filter(({ remotePort }) => remotePort !== undefined) ?? [];
  if (sockets.some(({ state, program }) => state === 'CLOSE_WAIT' && program === 'server')) return 'desk';
  return sockets.some(({ state }) => state === 'TIME_WAIT') ? 'kernel' : undefined;
}
