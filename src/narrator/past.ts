import { portOf, propertyOf } from '../model/argument.ts';
import type { EventRecord, Trace, TraceRecord } from '../model/record.ts';
import { type Seen, see } from '../model/select.ts';
import { canWrite } from './situation.ts';

/** The last record before this one that fulfils a condition. */
function lastBefore(trace: Trace, seen: Seen, holds: (record: TraceRecord) => boolean): TraceRecord | undefined {
  return trace.records.findLast((record) => record.seq < seen.seq && record.program === seen.program && holds(record));
}

/** The last similar record of the same program before this one. */
export function lastLike(trace: Trace, seen: Seen): TraceRecord | undefined {
  return lastBefore(trace, seen, (record) => {
    if (record.type !== seen.type) return false;
    return (
      !('name' in record) || (record.name === seen.name && objectKindOf(record.object) === objectKindOf(seen.object))
    );
  });
}

function objectKindOf(object: string): string {
  return object.split('#')[0] ?? '';
}

/** Whether the program asked for any free port in its last call of `listen` on this server. */
export function askedForAnyPort(trace: Trace, seen: Seen): boolean {
  const record = lastBefore(trace, seen, (earlier) => {
    return earlier.type === 'call' && earlier.name === 'listen' && earlier.object === seen.object;
  });
  if (!record) return false;
  const [first] = see(record).values;
  return (portOf(first) ?? portOf(propertyOf(first, 'port'))) === 0;
}

/** Whether `listen` was called again between the server's `close()` and this 'close'. It may not be finished yet. */
export function listensAgain(trace: Trace, seen: Seen): boolean {
  const own = trace.records.filter((record) => {
    return (
      record.seq < seen.seq && record.program === seen.program && 'object' in record && record.object === seen.object
    );
  });
  const isClose = ({ type, name }: { type: string; name?: string }): boolean => type === 'event' && name === 'close';
  const since = own.slice(own.findLastIndex((record) => record.type === 'call' && record.name === 'close') + 1);
  if (since.length === own.length || since.some(isClose)) return false;
  return since.some((record) => record.type === 'call' && record.name === 'listen' && !record.threw);
}

/** Whether the program had no listening server and no connection, and so no port, as far as is known. */
export function hadNoPort(trace: Trace, seen: Seen): boolean {
  const own = trace.records.filter(({ program }) => program === seen.program);
  const holds = (record: TraceRecord): boolean => {
    const { listening, localPort, readyState } = 'state' in record ? see(record).state : {};
    return listening === true || localPort !== undefined || (readyState !== undefined && readyState !== 'closed');
  };
  return own.length > 0 && !own.some(holds);
}

/** The 'error' event without a listener that caused a crash. */
export function unhandledError(trace: Trace, seen: Seen): EventRecord | undefined {
  const record = lastBefore(trace, seen, ({ type }) => type === 'event');
  if (record?.type !== 'event' || record.name !== 'error' || record.listeners > 0) return undefined;
  return record.error?.message === seen.error?.message ? record : undefined;
}

/** Whether the program had an uncaught exception. */
export function crashed(trace: Trace, seen: Seen): boolean {
  return lastBefore(trace, seen, ({ type }) => type === 'crash') !== undefined;
}

/** Whether the socket was already destroyed at this call. */
export function destroyedBefore(trace: Trace, seen: Seen): boolean {
  return lastOf(trace, seen)?.state.destroyed === true;
}

/** Whether this side of the connection was already ended at this call. */
export function endedBefore(trace: Trace, seen: Seen): boolean {
  const last = lastOf(trace, seen);
  return last !== undefined && canWrite(last) === false;
}

/** The last record of the same object. */
function lastOf(trace: Trace, seen: Seen): Seen | undefined {
  const record = lastBefore(trace, seen, (earlier) => 'state' in earlier && earlier.object === seen.object);
  return record && see(record);
}
