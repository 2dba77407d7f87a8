import type { Trace } from '../../src/model/record.ts';
import { all, call, event, first, output } from '../../src/model/select.ts';
import { bytesIn, longPieces, shortPieces } from './pieces.ts';

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

/** How many 'data' events came of the three short texts. */
export function eventsOfThree(trace: Trace): string | undefined {
  return { 1: 'one', 3: 'three' }[shortPieces(trace)?.length ?? -1];
}

/** The 'data' events that the last call led to. */
export function eventsOfOne(trace: Trace): string | undefined {
  const pieces = longPieces(trace);
  if (!pieces) return undefined;
  if (bytesIn(pieces) < bytesIn(all(trace, call('client', 'end')))) return 'cut';
  return pieces.length > 1 ? 'several' : 'one';
}
