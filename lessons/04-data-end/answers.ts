import type { Trace } from '../../src/model/record.ts';
import { after, call, event, first, output } from '../../src/model/select.ts';
import { piecesOf } from './pieces.ts';

/** What the server's 'data' listener was given. */
export function kindOfData(trace: Trace): string | undefined {
  return first(trace, event('server', 'data'))?.data?.kind;
}

/** `data.length`, as the server printed it. */
export function lengthOfData(trace: Trace): string | undefined {
  return first(trace, output('server', { where: ({ text }) => text.endsWith(' bytes') }))?.text.replace(' bytes', '');
}

/** `readyState` of the server's socket at its 'end'. */
export function stateAtEnd(trace: Trace): string | undefined {
  return first(trace, event('server', 'end'))?.state.readyState;
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

/** Whether the bytes that the client wrote were still there when the server looked. */
export function bytesInSocket(trace: Trace): string | undefined {
  const printed = first(trace, output('server', { where: ({ text }) => text.endsWith(' bytes wait') }));
  const sent = first(trace, call('client', 'end'))?.data?.bytes;
  if (!printed || sent === undefined) return undefined;
  const waiting = Number.parseInt(printed.text, 10);
  return waiting === sent ? 'kept' : waiting === 0 ? 'gone' : 'part';
}

/** What the server was told of the client's goodbye. */
export function goodbye(trace: Trace): string | undefined {
  const told = first(trace, { type: 'event', program: 'server', where: ({ name }) => /^(end|error)$/.test(name) });
  return told ? told.name : trace.over ? 'nothing' : undefined;
}

/** What the listener got that was added late. */
export function lateCatch(trace: Trace): string | undefined {
  const data = first(trace, event('server', 'data', { where: ({ listeners }) => listeners > 0 }));
  const sent = first(trace, call('client', 'end'))?.data?.bytes;
  if (data && sent !== undefined) return data.data?.bytes === sent ? 'all' : 'part';
  if (first(trace, event('server', 'end'))) return 'ended';
  return trace.over ? 'lost' : undefined;
}

/** What became of the answer on a socket that flows while nobody listens. */
export function unheardAnswer(trace: Trace): string | undefined {
  if (first(trace, event('client', 'error'))) return 'error';
  const data = first(trace, event('client', 'data'));
  if (first(trace, event('client', 'end'))) return data?.listeners === 0 ? 'dropped' : 'skipped';
  return trace.over ? 'stuck' : undefined;
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
