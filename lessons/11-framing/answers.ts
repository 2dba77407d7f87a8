import type { Trace } from '../../src/model/record.ts';
import { all, call, crash, event, first, output, type Seen } from '../../src/model/select.ts';

const LIMIT = 500;

/** What the server printed first of the three dishes. */
export function firstPrinted(trace: Trace): string | undefined {
  return { soup: 'soup', soupricetea: 'all', tea: 'tea' }[printed(trace)[0] ?? ''];
}

/** What became of the first piece of an order. */
export function whatBecameOfPiece(trace: Trace): string | undefined {
  if (first(trace, crash('server'))) return 'dies';
  const pieces = all(trace, event('server', 'data'));
  if (pieces.length > 2) return 'waits';
  return trace.over ? 'line' : undefined;
}

/** Whether each order was taken once, and the first one before the client had sent the other. */
export function takesEachInTime(trace: Trace): boolean {
  const isOnce = ['soup', 'rice'].every((dish) => taken(dish, trace).length === 1);
  return isOnce && !isSoupLate(trace) && !isRiceEarly(trace) && !first(trace, crash('server'));
}

/** Whether a dish was printed before all bytes of its order had come. */
export function isRiceEarly(trace: Trace): boolean {
  const [rice] = taken('rice', trace);
  const last = all(trace, event('server', 'data')).at(-1);
  return rice !== undefined && last !== undefined && rice.seq < last.seq;
}

/** Whether an order was taken at all. */
export function hasTaken(dish: string, trace: Trace): boolean {
  return taken(dish, trace).length > 0;
}

/** Whether the soup was not there when the client sent the other order. */
export function isSoupLate(trace: Trace): boolean {
  const sent = first(trace, call('client', 'write', { nth: 2 }));
  return !sent || !isBefore(taken('soup', trace)[0], sent);
}

function taken(dish: string, trace: Trace): Seen[] {
  return all(trace, output('server', { where: ({ text }) => text === dish }));
}

/** Which of the dishes with a length in front were read as they were sent. */
export function whatWasRead(trace: Trace): string | undefined {
  const lines = printed(trace);
  if (lines.includes('tea')) return lines.includes('米饭 (rice)') ? 'both' : 'tea';
  return trace.over || lines.some((line) => line.startsWith('left over')) ? 'neither' : undefined;
}

/** What became of the bytes of a line that had no end yet. */
export function whatBecameOfRest(trace: Trace): string | undefined {
  const lines = printed(trace);
  if (lines.some((line) => line.startsWith('rest:') && Number(line.slice(5)) > LIMIT)) return 'kept';
  if (lines.filter((line) => line.startsWith('line:')).length > 1) return 'handed';
  return trace.over ? 'slowed' : undefined;
}

/** Whether the server ended the connection before the long line was complete. */
export function isEndedEarly(trace: Trace): boolean {
  return isBefore(first(trace, event('server', 'finish')), first(trace, call('client', 'end')));
}

/** Whether the server took the short line, and ended the connection with a word as soon as the next one had become too long. */
export function isCutOff(trace: Trace): boolean {
  const [line, ...others] = printed(trace).filter((text) => text.startsWith('line:'));
  const ended = first(trace, event('server', 'finish'));
  if (!line || others.length > 0 || !ended || !isEndedEarly(trace)) return false;
  const pieces = all(before(trace, ended), event('server', 'data'));
  const allowed = Number(/\d+/.exec(line)?.[0]) + 1 + LIMIT;
  const told = all(trace, event('client', 'data')).map(({ data }) => data?.text);
  return told.join('') === 'too long\n' && bytesIn(pieces) > allowed && bytesIn(pieces.slice(0, -1)) <= allowed;
}

function bytesIn(pieces: readonly Seen[]): number {
  return pieces.reduce((sum, { data }) => sum + (data?.bytes ?? 0), 0);
}

/** The lines that the server has printed. */
function printed(trace: Trace): string[] {
  return all(trace, output('server')).flatMap(({ text }) => text.split('\n'));
}

function before(trace: Trace, seen: Seen): Trace {
  return { records: trace.records.filter((record) => record.seq < seen.seq), over: trace.over };
}

/** Whether one record came, and not after the other. */
function isBefore(one: Seen | undefined, other: Seen | undefined): boolean {
  return one !== undefined && (other === undefined || one.seq < other.seq);
}
