import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, first, output, type Seen } from '../../src/model/select.ts';

const MIB = 1024 * 1024;

/** The server's end of the connection. */
export const SOCKET = 'socket#1';

/** How much is to be sent, and how much of it may wait in the sender at once. */
const ALL = 32 * MIB;
const MOST = 16 * MIB;

/** What the three calls before the connection returned. */
export function whatWasReturned(trace: Trace): string | undefined {
  const calls = all(trace, call('client', 'write')).slice(0, 3);
  return calls.length < 3 ? undefined : calls.map(({ returned }) => returned).join('-');
}

/** What came of the call that returned true, after the pause. */
export function whatCameAfterTrue(trace: Trace): string | undefined {
  const write = first(trace, call('client', 'write', { nth: 4 }));
  if (write?.returned !== 'true') return undefined;
  const next = after(trace, write);
  if (first(next, event('client', 'drain'))) return 'drain';
  return first(next, event('client', 'finish')) && 'nothing';
}

/** Where most of what was written lies while nobody reads. */
export function whereItWaits(trace: Trace): string | undefined {
  const last = first(trace, call('server', 'end', { object: SOCKET }));
  if (!last) return undefined;
  return (last.state.writableLength ?? 0) > ALL / 2 ? 'server' : 'kernel';
}

/** How far the source got while nobody read. */
export function howFarItGot(trace: Trace): string | undefined {
  if (!trace.over) return undefined;
  const made = pieces(trace).length;
  return made < 2 ? 'none' : made < 6 ? 'some' : 'all';
}

/** What the client is told once the source has failed. */
export function whatTheClientLearns(trace: Trace): string | undefined {
  const failed = first(trace, FAILED);
  if (!failed) return undefined;
  return goodbye(after(trace, failed))?.name ?? (trace.over ? 'nothing' : undefined);
}

/** Whether all was sent, and never more of it waited in the server than it was meant to keep. */
export function keepsItSmall(trace: Trace): boolean {
  return mostWaiting(trace) <= MOST && (readAtEnd(trace) ?? 0) >= ALL;
}

/** Whether the client got what there was and then heard an end, while the server told why and lives on. */
export function tellsTheClient(trace: Trace): boolean {
  const heard = goodbye(trace);
  const isAlive = !trace.records.some(({ type, program }) => type === 'crash' && program === 'server');
  const hasSoup = (heard?.state.bytesRead ?? 0) > 0;
  return isAlive && hasSoup && first(trace, FAILED) !== undefined;
}

/** The highest `writableLength` of the server's sockets. */
export function mostWaiting(trace: Trace): number {
  const lengths = trace.records.map((record) =>
    record.program === 'server' && 'state' in record ? (record.state?.writableLength ?? 0) : 0,
  );
  return Math.max(0, ...lengths);
}

/** How much the client had read when it was told that no more will come. */
export function readAtEnd(trace: Trace): number | undefined {
  return first(trace, event('client', 'end'))?.state.bytesRead;
}

export function pieces(trace: Trace): Seen[] {
  return all(trace, output('client', { where: ({ text }) => text.startsWith('piece') }));
}

/** The server prints why its source ended. */
export const FAILED = output('server', { where: ({ text }) => text.includes('the cook has gone') });

function goodbye(trace: Trace): Seen | undefined {
  return first(trace, {
    type: 'event',
    program: 'client',
    where: ({ name }) => ['end', 'error', 'close'].includes(name),
  });
}
