import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, exit, first, type Seen, type Selector } from '../../src/model/select.ts';

/** How many bytes the book has. */
const BOOK = 40_000_000;

/** The client's socket is told that the server has finished, and the kernel still waits for the client's goodbye. */
export const heardFirst = event('client', 'end', {
  where: ({ kernel }) => kernel?.some(({ state }) => state === 'CLOSE_WAIT') ?? false,
});

/** An event of a socket that a server got, or of the server itself. */
export const closeOf = (kind: 'socket' | 'server', program = 'server'): Selector =>
  event(program, 'close', { where: ({ object }) => object.startsWith(kind) });

/** On which of the two sockets 'finish' came before 'end'. */
export function endedBeforeHearing(trace: Trace): string | undefined {
  const [server, client] = ['server', 'client'].map((program) => finishedFirst(program, trace));
  if (server === undefined || client === undefined) return undefined;
  if (server) return client ? 'both' : 'server';
  return client ? 'client' : 'neither';
}

function finishedFirst(program: string, trace: Trace): boolean | undefined {
  const finish = first(trace, event(program, 'finish'));
  const end = first(trace, event(program, 'end'));
  return finish && end && finish.seq < end.seq;
}

/** Whether the client was told of the server's goodbye before it had said its own. */
export function serverEndsFirst(trace: Trace): boolean {
  const end = first(trace, event('client', 'end'));
  return end !== undefined && !isBefore(first(trace, call('client', 'end')), end);
}

/** Whose end of the connection the kernel still has, once the client's socket is closed. */
export function whoseIsKept(trace: Trace): string | undefined {
  const { kernel } = first(trace, event('client', 'close')) ?? {};
  if (!kernel) return undefined;
  const kept = kernel.filter(({ state }) => state === 'TIME_WAIT').map(({ program }) => program);
  return kept.length === 2 ? 'both' : (kept[0] ?? 'none');
}

/** The reader is told that nothing more comes. */
export const readToEnd = event('reader', 'end');

/** What became of the book. */
export function whatArrived(trace: Trace): string | undefined {
  const end = first(trace, readToEnd);
  if (!end) return first(trace, event('reader', 'error')) && 'error';
  const total = end.state.bytesRead ?? 0;
  if (total >= BOOK) return 'whole';
  return total > 0 ? 'part' : 'nothing';
}

/** Whether the reader got the whole book, and the server was rid of its socket while the reader's side was still open. */
export function isDelivered(trace: Trace): boolean {
  const closed = first(trace, closeOf('socket'));
  return whatArrived(trace) === 'whole' && isBefore(closed, first(trace, call('reader', 'end')));
}

/** When the server's process ended. */
export function whenItEnded(trace: Trace): string | undefined {
  const end = first(trace, exit('server'));
  if (!end) return undefined;
  if (end.ended) return 'never';
  return isBefore(first(trace, closeOf('socket')), end) ? 'left' : 'now';
}

/** Whether the visitor has left, and the server has gone on. */
export function waitsForMore(trace: Trace): boolean {
  const left = first(trace, closeOf('socket'));
  const end = first(trace, exit('server'));
  return left !== undefined && end?.ended === true && !first(trace, closeOf('server'));
}

/** What ada got for her question, after the server's `close()`. */
export function whatAdaGot(trace: Trace): string | undefined {
  const closing = first(trace, call('server', 'close'));
  const told =
    closing &&
    first(after(trace, closing), {
      type: 'event',
      program: 'guests',
      object: 'socket#1',
      where: ({ name }) => ['data', 'end', 'error'].includes(name),
    });
  if (!told) return trace.over ? 'nothing' : undefined;
  return { data: 'served', end: 'cut' }[told.name] ?? 'error';
}

/** The last guest begins to leave. */
export const bobLeaves = call('guests', 'end', { object: 'socket#2' });

/** Which 'close' came first: the server's, or the last of its sockets. */
export function whichCloseIsFirst(trace: Trace): string | undefined {
  const server = first(trace, closeOf('server'));
  if (server)
    return all(trace, closeOf('socket')).some(({ object, seq }) => object === 'socket#2' && seq < server.seq)
      ? 'socket'
      : 'server';
  return trace.over ? 'neither' : undefined;
}

/** Whether the server has closed before its last guest wanted to leave, and each guest had heard its last word before the goodbye. */
export function isShutDown(trace: Trace): boolean {
  return closesInTime(trace) && ['socket#1', 'socket#2'].every((guest) => heardBye(guest, trace));
}

/** Whether the server was told its own 'close' before its last guest wanted to leave. */
export function closesInTime(trace: Trace): boolean {
  return isBefore(first(trace, closeOf('server')), first(trace, bobLeaves));
}

/** Whether a guest was told `bye`, and then the end, and nothing else that would be an error. */
export function heardBye(object: string, trace: Trace): boolean {
  const bye = first(trace, event('guests', 'data', { object, where: ({ data }) => data?.text === 'bye' }));
  const end = first(trace, event('guests', 'end', { object }));
  return isBefore(bye, end) && end !== undefined;
}

/** Whether one record came, and not after the other. */
function isBefore(one: Seen | undefined, other: Seen | undefined): boolean {
  return one !== undefined && (other === undefined || one.seq < other.seq);
}
