import type { Trace } from '../../src/model/record.ts';
import { all, call, crash, event, exit, first, output, type Seen, type Selector } from '../../src/model/select.ts';

const MIB = 1024 * 1024;

/** How much the client writes that never reads, and how much of it the server may keep. */
const ALL = 8 * MIB;
const MOST = MIB;

/** Node reads no more at once. */
const ONE_READ = 65_536;

/** What comes again and again on the server, but for the first time; and whether the client could hand over all that it has written. */
export const FLOOD: readonly Selector[] = [
  event('client', 'drain'),
  ...['data', 'drain'].map((name) => event('server', name, { where: isLater })),
  ...['write', 'pause', 'resume'].map((name) => call('server', name, { where: isLater })),
];

function isLater({ state }: Seen): boolean {
  return (state.bytesRead ?? 0) > ONE_READ;
}

/** What came back to the client that ended its side at once. */
export function whatCameBack(trace: Trace): string | undefined {
  const data = first(trace, event('client', 'data'));
  const ended = first(trace, event('client', 'end'));
  if (ended) return data && data.seq < ended.seq ? 'all' : 'none';
  return trace.over && data ? 'open' : undefined;
}

/** What became of the server when a client had reset its connection. */
export function fateOfServer(trace: Trace): string | undefined {
  if (first(trace, crash('server'))) return 'dies';
  if (!trace.over) return undefined;
  return first(trace, event('server', 'error')) ? 'pipe' : 'untold';
}

/** What the server has read and not got rid of, at each of its records. */
function keptAt({ state }: Seen): number {
  const { bytesRead = 0, bytesWritten = 0, writableLength = 0 } = state;
  return bytesRead - (bytesWritten - writableLength);
}

function ofServer(trace: Trace): Seen[] {
  const selectors: Selector[] = [
    { type: 'event', program: 'server', object: 'socket#1' },
    { type: 'call', program: 'server', object: 'socket#1' },
  ];
  return selectors.flatMap((selector) => all(trace, selector));
}

/** The most bytes that the server kept for its client. */
export function mostKept(trace: Trace): number {
  return Math.max(0, ...ofServer(trace).map(keptAt));
}

/** How many bytes the server has read. */
export function bytesRead(trace: Trace): number {
  return Math.max(0, ...ofServer(trace).map(({ state }) => state.bytesRead ?? 0));
}

/** How many bytes the server has written. */
export function bytesWritten(trace: Trace): number {
  return Math.max(0, ...ofServer(trace).map(({ state }) => state.bytesWritten ?? 0));
}

/** Whether the server has read much that it has not written. */
export function isLossy(trace: Trace): boolean {
  return bytesRead(trace) - bytesWritten(trace) > MOST;
}

/** What the server does with what its client does not read. */
export function whatTheServerDoes(trace: Trace): string | undefined {
  // Asked after each of hundreds of records.
  if (!trace.over) return undefined;
  if (first(trace, event('server', 'error')) || first(trace, crash('server'))) return 'error';
  if (bytesRead(trace) < ALL) return 'stops';
  return mostKept(trace) > MOST ? 'keeps' : 'kernels';
}

/** Whether the server has echoed, and kept little: what it has lost is not echoed. */
export function keepsLittle(trace: Trace): boolean {
  const isThere = !first(trace, crash('server')) && !first(trace, event('server', 'close', { object: 'socket#1' }));
  return isThere && bytesRead(trace) > MOST && mostKept(trace) <= MOST;
}

/** What became of the connection that was to be ended. */
export function fateOfIdle(trace: Trace): string | undefined {
  if (!trace.over) return undefined;
  if (first(trace, event('server', 'error'))) return 'error';
  const closed = first(trace, event('server', 'close', { object: 'socket#1' }));
  if (closed) return first(trace, event('client', 'end')) ? 'ends' : 'cut';
  return 'stays';
}

/** The answers of the callbacks of `close()`. */
const closed = output('server', { where: ({ text }) => text === 'closed' });
const notRunning = output('server', { where: ({ text }) => text === 'ERR_SERVER_NOT_RUNNING' });

/** What the callback of the second `close()` was told. */
export function whatTheSecondIsTold(trace: Trace): string | undefined {
  if (first(trace, call('server', 'close', { nth: 2 }))?.error) return 'throws';
  if (first(trace, notRunning)) return 'error';
  if (all(trace, closed).length > 1) return 'well';
  return first(trace, exit('server')) || trace.over ? 'nothing' : undefined;
}

/** Whether the server has closed, and said so, before its client wanted to go, and that has its first word back. */
export function closesInTime(trace: Trace): boolean {
  const told = first(trace, closed);
  const leaves = first(trace, call('client', 'end'));
  const isBack = first(trace, output('client', { where: ({ text }) => text === 'one' })) !== undefined;
  const isOver = first(trace, serverCloses);
  const isInTime = told && isOver && isOver.seq < told.seq && (!leaves || told.seq < leaves.seq);
  return isInTime === true && isBack && !first(trace, crash('server'));
}

const serverCloses = event('server', 'close', { object: 'server#1' });

/** What the server was late with, or did not do at all; else it did something more, which it should not have done. */
export function whatIsMissing(trace: Trace): 'close' | 'word' | 'time' | undefined {
  const isOver = first(trace, serverCloses);
  if (!isOver) return 'close';
  if (!first(trace, closed)) return 'word';
  const leaves = first(trace, call('client', 'end'));
  return leaves && leaves.seq < isOver.seq ? 'time' : undefined;
}
