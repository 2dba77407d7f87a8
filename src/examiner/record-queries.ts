import { idOf } from '../model/argument.ts';
import { formatEndpoint } from '../model/endpoint.ts';
import type { Address, ErrorFacts, EventRecord, TraceRecord } from '../model/record.ts';

/** Answers questions about a program from its records. */

/** Only part of a longer trace is kept, so a missing record proves nothing. */
const MOST_TRUSTED = 15_000;

/** Whether all records were kept. */
export function isComplete(records: readonly TraceRecord[]): boolean {
  return records.length < MOST_TRUSTED;
}

/** The addresses where its servers listen now, in the order in which they began. */
export function addressesOf(records: readonly TraceRecord[]): Exclude<Address, string | null>[] {
  const open = new Map<string, Exclude<Address, string | null>>();
  for (const record of records) {
    if (record.type !== 'event' || !record.object.startsWith('server#')) continue;
    const address = record.state.address;
    if (record.name === 'listening' && typeof address === 'object' && address) open.set(record.object, address);
    if (record.name === 'close') open.delete(record.object);
  }
  return [...open.values()];
}

/** The address where a server could not listen because it is in use, if its port is not one of these. */
export function addressInUse(records: readonly TraceRecord[], ports: readonly number[]): string | undefined {
  const failures = records.flatMap((record) => {
    if (!isEvent(record, 'error') || !record.object.startsWith('server#')) return [];
    const { code, address, port } = record.error ?? {};
    return code === 'EADDRINUSE' && port !== undefined && !ports.includes(port)
      ? [formatEndpoint(address ?? '', port)]
      : [];
  });
  return failures.at(-1);
}

/** The exam's end of a connection. */
export interface ExamEnd {
  readonly localPort: number;
  readonly remotePort: number;
  /** Whether it was the program that connected. */
  readonly isAccepted: boolean;
}

/** The event with which the program got a connection: 'connection' of its server, or 'connect' of its own socket. */
export function connectionEventOf(records: readonly TraceRecord[], end: ExamEnd): EventRecord | undefined {
  return records.find((record): record is EventRecord =>
    end.isAccepted
      ? isEvent(record, 'connect') && record.state.localPort === end.remotePort
      : isEvent(record, 'connection') && record.socket?.remotePort === end.localPort,
  );
}

/** Whether the program tells of connections at all: one that leaves them to another process does not. */
export function hasConnections(records: readonly TraceRecord[]): boolean {
  return records.some((record) => isEvent(record, 'connection') || isEvent(record, 'connect'));
}

/** The program's socket of such an event. */
export function ownSocketOf({ name, object, args }: EventRecord): string | undefined {
  return name === 'connection' ? idOf(args[0]) : object;
}

/** How many bytes of a client the program has got in 'data' events. */
export function bytesReceived(records: readonly TraceRecord[], end: ExamEnd): number {
  const connection = connectionEventOf(records, end);
  const socket = connection && ownSocketOf(connection);
  return records.reduce(
    (sum, record) => sum + (isEvent(record, 'data') && record.object === socket ? (record.data?.bytes ?? 0) : 0),
    0,
  );
}

/** The 'close' event of the socket of a connection. */
export function closeEventOf(records: readonly TraceRecord[], connection: EventRecord): EventRecord | undefined {
  return socketEventOf(records, connection, 'close');
}

/** Its 'end' event. */
export function endEventOf(records: readonly TraceRecord[], connection: EventRecord): EventRecord | undefined {
  return socketEventOf(records, connection, 'end');
}

function socketEventOf(
  records: readonly TraceRecord[],
  connection: EventRecord,
  name: 'close' | 'end',
): EventRecord | undefined {
  const socket = ownSocketOf(connection);
  return records.find((record): record is EventRecord => isEvent(record, name) && record.object === socket);
}

/** Whether the program, or a stream on its behalf, has sent the FIN. */
export function hasEnded(records: readonly TraceRecord[], connection: EventRecord): boolean {
  const socket = ownSocketOf(connection);
  return records.some(
    (record) =>
      'object' in record &&
      record.object === socket &&
      (record.type === 'event' ? record.name === 'finish' : ['end', 'destroySoon', 'destroy'].includes(record.name)),
  );
}

/** The highest `writableLength` that a record tells of the socket of a connection. */
export function mostWaiting(records: readonly TraceRecord[], connection: EventRecord): number {
  const socket = ownSocketOf(connection);
  return records.reduce((most, record) => {
    const isIts = (record.type === 'event' || record.type === 'call') && record.object === socket;
    return isIts ? Math.max(most, record.state?.writableLength ?? 0) : most;
  }, 0);
}

function isEvent(record: TraceRecord, name: string): record is EventRecord {
  return record.type === 'event' && record.name === name;
}

const BROKEN = ['ECONNRESET', 'EPIPE'];

/** Node prints this when a process dies of an unhandled error. */
const UNCAUGHT = /Unhandled 'error' event|triggerUncaughtException/;

/**
 * Whether the program died of a broken connection because its socket had no 'error' listener. For child processes, only their last output
 * is known.
 */
export function diedOfUnhandledError(records: readonly TraceRecord[], stderr: string): boolean {
  const dies = records.findIndex((record) => record.type === 'crash');
  const crash = records[dies];
  if (crash?.type !== 'crash') return UNCAUGHT.test(stderr) && BROKEN.some((code) => stderr.includes(code));
  if (!BROKEN.includes(crash.error.code ?? '')) return false;
  const cause = records.slice(0, dies).findLast((record) => isEvent(record, 'error') && isSame(record, crash.error));
  return cause === undefined || !('at' in cause) || cause.at === undefined;
}

function isSame(record: EventRecord, { message }: ErrorFacts): boolean {
  return record.error?.message === message;
}
