import type { Trace } from '../../src/model/record.ts';
import { after, all, call, crash, event, exit, first, output } from '../../src/model/select.ts';

const MIB = 1024 * 1024;

/** How long a poster is, and how much may wait in the server for one guest. */
const POSTER = 8 * MIB;
const MOST = 16 * MIB;

/** The lines that the guests printed. */
function lines(trace: Trace): string[] {
  return all(trace, output('guests')).flatMap(({ text }) => text.split('\n'));
}

/** Whose line it was that came of two halves with another line between them. */
export function whatWasHeard(trace: Trace): string | undefined {
  const heard = lines(trace);
  if (heard.includes('ann: hel')) return 'pieces';
  if (heard.includes('bob: helhi')) return 'mixed';
  return heard.includes('ann: hello') ? 'whole' : undefined;
}

/** What came of words for a guest whose socket was destroyed. */
export function fateOfLateWords(trace: Trace): string | undefined {
  const late = first(trace, call('server', 'write', { where: ({ state }) => state.destroyed === true }));
  if (!late) return undefined;
  if (late.error) return 'throws';
  const next = after(trace, late);
  if (first(next, event('server', 'error', { object: late.object }))) return 'error';
  return first(next, output('guests')) || trace.over ? 'nothing' : undefined;
}

/** How often the one who stayed was told that somebody has left. */
export function goodbyes(name: string, trace: Trace): number {
  return lines(trace).filter((line) => line === `${name} left`).length;
}

/** The guests who leave. */
export const LEAVERS = ['bob', 'dan', 'cal'] as const;

/** Whether the one who stayed was told once of each who has left, and the room goes on. */
export function tellsOfEach(trace: Trace): boolean {
  const isThere = lines(trace).includes('ann: where is cal?') && !first(trace, crash('server'));
  return isThere && LEAVERS.every((name) => goodbyes(name, trace) === 1);
}

/** What came of words for a guest to whom the room had said goodbye. */
export function fateOfRoom(trace: Trace): string | undefined {
  if (first(trace, crash('server'))) return 'dies';
  if (lines(trace).includes('bob hears /quit')) return 'both';
  return first(trace, exit('guests')) || trace.over ? 'silent' : undefined;
}

/** Whether bob was told goodbye. */
export function saysBye(trace: Trace): boolean {
  return lines(trace).includes('bob hears bye');
}

/** Whether something went wrong with a socket of the room. */
export function hasErred(trace: Trace): boolean {
  return first(trace, event('server', 'error')) !== undefined;
}

/** Whether the room is still there for the one who stays. */
export function livesOn(trace: Trace): boolean {
  return !first(trace, crash('server')) && lines(trace).some((line) => line.endsWith('well?'));
}

/** Whether one guest got the goodbye and the other one the words that came after it, and no error came. */
export function goesOn(trace: Trace): boolean {
  return saysBye(trace) && livesOn(trace) && !hasErred(trace);
}

/** How much of the posters waits in the room for the one who sleeps, once the other has read them. */
export function whatWaits(trace: Trace): string | undefined {
  if (!first(trace, exit('reader'))) return undefined;
  const waiting = mostWaiting(trace);
  if (waiting >= 2 * POSTER) return 'most';
  return waiting > 0 ? 'one' : 'none';
}

/** The highest `writableLength` of the server's sockets. */
export function mostWaiting(trace: Trace): number {
  const lengths = trace.records.map((record) =>
    record.program === 'server' && 'state' in record ? (record.state?.writableLength ?? 0) : 0,
  );
  return Math.max(0, ...lengths);
}

/** How many posters the reader has got: it asks for the next one when it has the one before. */
export function posters(trace: Trace): number {
  const isWhole = first(trace, output('reader', { where: ({ text }) => text === 'three posters' }));
  return isWhole ? 3 : Math.max(0, all(trace, call('reader', 'write')).length - 1);
}

/** Whether the reader got all posters, and little waited for the other one at any time. */
export function keepsItSmall(trace: Trace): boolean {
  return posters(trace) === 3 && mostWaiting(trace) <= MOST;
}

/** An amount in MiB. */
export function mib(bytes: number): string {
  return `${Math.round(bytes / MIB)} MiB`;
}
