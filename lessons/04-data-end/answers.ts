import type { Trace } from '../../src/model/record.ts';
import { after, all, event, first, output } from '../../src/model/select.ts';
import { bytesIn, piecesOf } from './pieces.ts';

/** What the server's 'data' listener was given, and its length. */
export function whatArrived(trace: Trace): string | undefined {
  const data = first(trace, event('server', 'data'))?.data;
  return data && `${data.kind}-${data.kind === 'Buffer' ? data.bytes : data.text?.length}`;
}

/** Whether the server printed the number that the client had printed for the same text. */
export function countsAlike(trace: Trace): boolean {
  const count = numberIn(first(trace, output('client'))?.text);
  return count !== undefined && all(trace, output('server')).some(({ text }) => numberIn(text) === count);
}

/** The number with which a line begins. */
function numberIn(text = ''): number | undefined {
  const [digits] = /^[\d.]+/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The event that came on the client's socket after its own `end()` was done. */
export function nextAfterFinish(trace: Trace): string | undefined {
  const finish = first(trace, event('client', 'finish'));
  const next = finish && first(after(trace, finish), { type: 'event', program: 'client' });
  return next ? next.name : trace.over ? 'nothing' : undefined;
}

/** The events of the client's socket, in their order. */
export function orderOfClient(trace: Trace): string[] | undefined {
  const names = ['connect', 'finish', 'data', 'end', 'close'];
  const seen = names.map((name) => ({ name, seq: first(trace, event('client', name))?.seq }));
  if (seen.some(({ seq }) => seq === undefined)) return undefined;
  return seen.sort((a, b) => Number(a.seq) - Number(b.seq)).map(({ name }) => name);
}

/** What the server was told of the client's goodbye. */
export function goodbye(trace: Trace): string | undefined {
  const told = first(trace, { type: 'event', program: 'server', where: ({ name }) => /^(end|error)$/.test(name) });
  return told ? told.name : trace.over ? 'nothing' : undefined;
}

/** Whether a listener of the server was told that the client has finished: Node has one of its own, which stands in no file. */
export function hearsGoodbye(trace: Trace): boolean {
  return goodbye(trace) === 'end' && first(trace, event('server', 'end'))?.at !== undefined;
}

/** What became of the bytes that the client sent. */
export function fateOfBytes(trace: Trace): string | undefined {
  const pieces = all(trace, event('server', 'data'));
  if (pieces.some(({ listeners }) => listeners === 0)) return 'dropped';
  if (bytesIn(pieces) > 0 && bytesIn(pieces) === bytesSent(trace)) return 'heard';
  return trace.over && pieces.length === 0 ? 'waiting' : undefined;
}

/** How many bytes the client has handed over. */
function bytesSent(trace: Trace): number {
  return bytesIn(all(trace, { type: 'call', program: 'client' }));
}

/** The 'data' events of the server's first socket, until its 'end'. */
export function eventsOfThree(trace: Trace): string | undefined {
  return { 0: 'none', 1: 'one', 3: 'three' }[piecesOf(1, trace)?.length ?? -1];
}

/** The 'data' events that one call of the second client led to. */
export function eventsOfOne(trace: Trace): string | undefined {
  if (first(trace, event('large', 'error'))) return 'refused';
  const pieces = piecesOf(2, trace);
  return pieces && (pieces.length > 1 ? 'several' : 'one');
}
