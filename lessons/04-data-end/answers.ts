import type { Trace } from '../../src/model/record.ts';
import { after, all, event, first, output } from '../../src/model/select.ts';
import { piecesOf } from './pieces.ts';

/** What the server's 'data' listener was given. */
export function kindOfData(trace: Trace): string | undefined {
  return first(trace, event('server', 'data'))?.data?.kind;
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

/** `data.length`, as the server printed it. */
export function lengthOfData(trace: Trace): string | undefined {
  return first(trace, output('server', { where: ({ text }) => text.endsWith(' bytes') }))?.text.replace(' bytes', '');
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

/** Whether the server was told that the client has finished. */
export function hearsGoodbye(trace: Trace): boolean {
  return goodbye(trace) === 'end';
}

/** What became of the bytes that the client sent. */
export function fateOfBytes(trace: Trace): string | undefined {
  const data = first(trace, event('server', 'data'));
  if (data) return data.listeners > 0 ? 'heard' : 'dropped';
  return trace.over ? 'waiting' : undefined;
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
