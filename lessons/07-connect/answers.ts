import type { KernelSocket, TcpState } from '../../src/model/kernel.ts';
import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, exit, first, output, type Seen } from '../../src/model/select.ts';

/** What the client's socket says of itself right after `connect()`. */
export function stateOnceCalled(trace: Trace): string | undefined {
  const line = first(trace, output('client', { nth: 2 }))?.text ?? '';
  return { 'open false': 'connected', 'opening true': 'opening', 'closed true': 'closed' }[line];
}

/** What became of the bytes that were written before there was a connection. */
export function fateOfEarlyWrite(trace: Trace): string | undefined {
  const written = first(trace, call('client', 'write'));
  if (!written) return undefined;
  if (written.error || first(trace, event('client', 'error'))) return 'error';
  if (first(trace, event('server', 'data'))) return 'kept';
  return trace.over || first(trace, event('server', 'end')) ? 'lost' : undefined;
}

/** What the 'error' listener is told of a name with two addresses, at neither of which anybody listens. */
export function errorsOfName(trace: Trace): string | undefined {
  const error = first(trace, event('client', 'error'));
  if (!error) return trace.over ? 'none' : undefined;
  if (error.error?.name === 'AggregateError') return 'all';
  const attempts = all(trace, event('client', 'connectionAttempt')).filter(({ seq }) => seq < error.seq);
  return attempts.length > 1 ? 'last' : 'each';
}

/** What the program printed of the error's message. */
export function messageOfAll(trace: Trace): string | undefined {
  const line = first(trace, output('client', { where: ({ text }) => text.startsWith('message:') }));
  if (!line) return undefined;
  const told = line.text.split('ECONNREFUSED').length - 1;
  return ['empty', 'first', 'both'][told];
}

/** Whether the client was refused at first, and the same program got through to the server later. */
export function getsThrough(trace: Trace): boolean {
  const refused = refusal(trace);
  const server = first(trace, event('server', 'listening'));
  return refused !== undefined && server !== undefined && isConnected(after(trace, refused));
}

/** The first 'error' of the client: of a call that nobody answered. Where a machine has no `::1`, only its other address was refused. */
export function refusal(trace: Trace): Seen | undefined {
  return first(
    trace,
    event('client', 'error', {
      where: ({ error }) => [error, ...(error?.errors ?? [])].some((each) => each?.code === 'ECONNREFUSED'),
    }),
  );
}

function isConnected(trace: Trace): boolean {
  return first(trace, event('client', 'connect', { where: ({ state }) => state.pending === false })) !== undefined;
}

/** What the client was told by the time that its own clock ran out. */
export function callOfFull(trace: Trace): string | undefined {
  const told = first(trace, {
    type: 'event',
    program: 'client',
    where: ({ name }) => /^(connect|error|timeout)$/.test(name),
  });
  if (!told) return trace.over ? 'endless' : undefined;
  return { connect: 'connect', error: 'refused', timeout: 'nothing' }[told.name];
}

/** What a client is told that comes when the server has as many as it wants. */
export function callOfOneTooMany(trace: Trace): string | undefined {
  const told = first(trace, { type: 'event', program: 'second', where: ({ name }) => /^(error|end)$/.test(name) });
  if (!told) return trace.over ? 'waits' : undefined;
  return told.name === 'end' ? 'dropped' : 'refused';
}

/** Whether the client's socket closed without a connection after its clock had run out, and its process ended by itself. */
export function givesUp(trace: Trace): boolean {
  const gone = first(trace, exit('client'));
  const closed = closedInTime(trace);
  return closed !== undefined && gone?.code === 0 && !gone.ended && !isConnected(trace);
}

/** 'close' of the socket whose clock has run out. */
export function closedInTime(trace: Trace): Seen | undefined {
  const late = first(trace, event('client', 'timeout'));
  return late && first(after(trace, late), event('client', 'close', { object: late.object }));
}

/** What the kernel said at a record of the sockets of a program; undefined where it does not tell. */
function kernelAt({ seq }: Seen, program: string, trace: Trace): KernelSocket[] | undefined {
  return trace.records.find((record) => record.seq === seq)?.kernel?.filter((socket) => socket.program === program);
}

/** Whether the kernel said at a record that a program has a socket in that state. */
export function isIn(state: TcpState, record: Seen, program: string, trace: Trace): boolean {
  return kernelAt(record, program, trace)?.some((socket) => socket.state === state) ?? false;
}
