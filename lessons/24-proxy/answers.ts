import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, first, output, type Seen } from '../../src/model/select.ts';

/** The client's connection, in the proxy. */
export const FRONT = 'socket#1';

/** How much the source has for its reader. */
const ALL = 640 * 1024;

/** Whose port the upstream found at the other end of its connection. */
export function whosePort(trace: Trace): string | undefined {
  const printed = portIn(first(trace, output('upstream'))?.text);
  const came = first(trace, event('proxy', 'connection'));
  if (printed === undefined || !came) return undefined;
  if (printed === came.socket.remotePort) return 'client';
  return printed === came.socket.localPort ? 'door' : 'own';
}

function portIn(text = ''): number | undefined {
  const [digits] = /\d+/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** What comes after the clerk's own question. */
const answer = event('client', 'data', { nth: 2 });

/** What the client got that had ended its side. */
export function whatCame(trace: Trace): string | undefined {
  if (first(trace, answer)) return 'answer';
  if (first(trace, event('client', 'error'))) return 'error';
  return first(trace, event('client', 'end')) && 'end';
}

/** Whether the number of its bytes reached the client, and both connections are closed. */
export function isAnswered(trace: Trace): boolean {
  return isRight(trace) && leftOpen(trace) === 0;
}

/** Whether the clerk's answer reached the client, and not something else. */
export function isRight(trace: Trace): boolean {
  const sent = first(trace, call('client', 'end'))?.data?.bytes;
  return sent !== undefined && portIn(first(trace, answer)?.data?.text) === sent;
}

/** How many of the sockets that the proxy had are not closed. */
export function leftOpen(trace: Trace): number {
  const sockets = new Set(
    trace.records.flatMap((record) =>
      record.program === 'proxy' && 'object' in record && record.object.startsWith('socket') ? record.object : [],
    ),
  );
  return [...sockets].filter((object) => !first(trace, event('proxy', 'close', { object }))).length;
}

/** The kernel has no more room for the client: from here on the proxy keeps what it reads. */
export const full = call('proxy', 'write', { where: ({ returned }) => returned === 'false', nth: 1 });
export const gone = output('upstream', { where: ({ text }) => text === 'all is gone' });
export const wakes = output('client', { where: ({ text }) => text === 'good morning' });

/** Whether the client has woken up, as it does while somebody reads. */
export function isAwake(trace: Trace): boolean {
  return first(trace, wakes) !== undefined;
}

/** Whether the source has got rid of all it had, although the client has read nothing. */
export function whenGone(trace: Trace): string | undefined {
  const awake = first(trace, wakes);
  const rid = first(trace, gone);
  if (rid) return awake && awake.seq < rid.seq ? 'held' : 'once';
  return trace.over ? 'held' : undefined;
}

/** Whether the source has got rid of all it had, at whatever time. */
export function isRid(trace: Trace): boolean {
  return first(trace, gone) !== undefined;
}

/** How much waited in the proxy for the client at last, or when that woke up. */
export function waitedInProxy(trace: Trace): number {
  const awake = first(trace, wakes)?.seq ?? Number.POSITIVE_INFINITY;
  const writes = all(trace, call('proxy', 'write', { where: ({ seq }) => seq < awake }));
  return writes.at(-1)?.state.writableLength ?? 0;
}

/** Whether the source had to wait for the client, which got just what there was. */
export function makesItWait(trace: Trace): boolean {
  return whenGone(trace) === 'held' && readOf(trace) === ALL;
}

/** How much the client has read until the end, if that came. */
export function readOf(trace: Trace): number | undefined {
  return first(trace, event('client', 'end'))?.state.bytesRead;
}

export const taken = output('proxy', { where: ({ text }) => text.startsWith('bytesRead:') });

/** How much of what was sent a socket took in that was paused. */
export function whatWasTaken(trace: Trace): string | undefined {
  const read = portIn(first(trace, taken)?.text);
  const sent = first(trace, call('client', 'end'))?.data?.bytes;
  if (read === undefined || sent === undefined) return undefined;
  return read === 0 ? 'nothing' : read < sent ? 'some' : 'all';
}

export const calls = call('proxy', 'net.connect');

/** What the client was told for whose proxy no upstream listened. */
export function whatIsSeenAlone(trace: Trace): string | undefined {
  const called = first(trace, calls);
  if (!called) return undefined;
  const told = goodbye(after(trace, called), 'client', FRONT);
  if (told) return told.error?.code === 'ECONNREFUSED' ? 'refused' : told.name;
  return trace.over ? 'nothing' : undefined;
}

/** How a socket was told that no more will come. */
function goodbye(trace: Trace, program: string, object: string): Seen | undefined {
  return first(trace, {
    type: 'event',
    program,
    object,
    where: ({ name }) => name === 'error' || name === 'end',
  });
}

/** What the guest was told whose upstream had reset the connection. */
export function whatFirstWasTold(trace: Trace): string | undefined {
  const reset = first(trace, call('upstream', 'resetAndDestroy'));
  const told = goodbye(trace, 'guests', 'socket#1')?.name;
  if (told !== undefined || !reset) return told;
  return first(after(trace, reset), call('guests', 'net.connect')) || trace.over ? 'nothing' : undefined;
}

/** What the upstream was told of the guest that had reset its connection. */
export function whatUpstreamWasTold(trace: Trace): string | undefined {
  const left = first(trace, call('guests', 'resetAndDestroy'));
  if (!left) return undefined;
  return goodbye(after(trace, left), 'upstream', 'socket#2')?.name ?? (trace.over ? 'nothing' : undefined);
}

/** Whether both sides always learn that the connection broke, as an error, and the proxy lives on with nothing left. */
export function sharesTheirFate(trace: Trace): boolean {
  const isAlive = !trace.records.some(({ type, program }) => type === 'crash' && program === 'proxy');
  return isAlive && brokenOff(trace) === 2 && leftOpen(trace) === 0;
}

/** How many of the two who lost the other side were told so by an error. */
export function brokenOff(trace: Trace): number {
  const ends = [whatFirstWasTold(trace), whatUpstreamWasTold(trace)];
  return ends.filter((name) => name === 'error').length;
}

export function kib(bytes = 0): string {
  return `${Math.round(bytes / 1024)} KiB`;
}

/** The two queues of the proxy while its client slept: written and not gone, read and not handed on. */
export function queuesInProxy(trace: Trace): { written: number; read: number } {
  const pauses = all(trace, call('proxy', 'pause'));
  const awake = first(trace, wakes)?.seq ?? Number.POSITIVE_INFINITY;
  const last = pauses.findLast(({ seq }) => seq < awake);
  const next = last && first(after(trace, last), call('proxy', 'resume'));
  return { written: waitedInProxy(trace), read: next?.state.readableLength ?? 0 };
}
