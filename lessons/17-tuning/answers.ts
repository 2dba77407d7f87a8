import type { KernelSocket } from '../../src/model/kernel.ts';
import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, first, output, type Seen } from '../../src/model/select.ts';

/** How many lines the clerk writes whole, and how many in pieces. */
const EACH = 3;

/** A kernel that holds a piece back does so for longer, and on most machines nothing else takes so long. */
const HELD_MS = 30;
/** How much longer a line has to take than the others, to be late also where everything takes long. */
const TIMES = 2;

/** One line, from the question on. */
interface Line {
  /** How long the asker waited for it, in milliseconds. */
  ms: number;
  /** In how many 'data' it came. */
  pieces: number;
}

/** The lines that have come so far, in order. */
function linesOf(trace: Trace): Line[] {
  const turns = [...all(trace, call('client', 'write')), ...all(trace, call('client', 'end'))];
  const came = all(trace, event('client', 'data'));
  return turns.slice(1).flatMap((then, index): Line[] => {
    const since = turns[index];
    if (!since) return [];
    const pieces = came.filter(({ seq }) => seq > since.seq && seq < then.seq).length;
    return [{ ms: then.t - since.t, pieces }];
  });
}

/** When the second piece of a line got to the asker. The first line tells of which it can be said: a machine that is busy may blur some. */
export function arrivalOfLineEnd(trace: Trace): string | undefined {
  const lines = linesOf(trace);
  const usual = shortest(lines.slice(0, EACH));
  const [clear] = lines.slice(EACH).flatMap((line) => arrivalIn(line, usual) ?? []);
  return clear;
}

function arrivalIn({ ms, pieces }: Line, usual: number): string | undefined {
  const isLate = isHeld(ms, usual);
  if (pieces > 1) return isLate ? 'late' : 'apart';
  return isLate ? undefined : 'together';
}

function isHeld(ms: number, usual: number): boolean {
  return ms >= HELD_MS && ms >= TIMES * usual;
}

function shortest(lines: readonly Line[]): number {
  return Math.min(...lines.map(({ ms }) => ms));
}

/** What lines took at best: the first ones, and the others. Whatever else the machine does can only make them longer. */
export function bestWaits(trace: Trace): { whole: number; pieces: number } {
  const lines = linesOf(trace);
  return { whole: shortest(lines.slice(0, EACH)), pieces: shortest(lines.slice(EACH)) };
}

/** Whether the asker got all lines, and the later ones were not held back. */
export function isPrompt(trace: Trace): boolean {
  const { whole, pieces } = bestWaits(trace);
  return hasAll(trace) && !isHeld(pieces, whole);
}

/** Whether the asker got all six lines. */
export function hasAll(trace: Trace): boolean {
  return linesOf(trace).length === 2 * EACH;
}

/** Whether pieces were held back here. Not all systems do that. */
export function wasLate(trace: Trace): boolean {
  return arrivalOfLineEnd(trace) === 'late';
}

/** What the porter is told of a client that can't run. */
export function whatThePorterIsTold(trace: Trace): string | undefined {
  const still = first(trace, SLEEPS);
  if (!still) return undefined;
  const told = first(after(trace, still), {
    type: 'event',
    program: 'server',
    where: ({ name }) => ['data', 'end', 'error', 'timeout'].includes(name),
  });
  return told?.name ?? (trace.over ? 'nothing' : undefined);
}

/** Whether the server closed its socket after the client had begun to hang. */
export function isRidOfIt(trace: Trace): boolean {
  const hangs = first(trace, SLEEPS);
  return (
    hangs !== undefined && first(after(trace, hangs), event('server', 'close', { object: 'socket#1' })) !== undefined
  );
}

/** After this call the client is frozen. */
export const SLEEPS = call('client', 'setKeepAlive', { nth: 2 });

/** What is left of the keep-alive timer of a program's end of the connection, in whole seconds, if the kernel tells. */
export function probeIn({ kernel = [] }: Pick<Seen, 'kernel'>, program: string): number | undefined {
  const found = kernel.find((socket: KernelSocket) => socket.program === program && socket.keepAliveMs !== undefined);
  return found?.keepAliveMs === undefined ? undefined : Math.ceil(found.keepAliveMs / 1000);
}

export const asked = output('client', { where: ({ text }) => /^phone: \d/.test(text) });

/** What the other end says of the type of service. */
export function serviceOfTheDesk(trace: Trace): string | undefined {
  const own = first(trace, asked)?.text.split(' ')[1];
  const other = first(trace, output('server', { where: ({ text }) => text.startsWith('desk:') }))?.text.split(' ')[1];
  if (own === undefined || other === undefined) return undefined;
  return { [own]: 'same', 0: 'own' }[other];
}

/** `7,200` */
export function grouped(count = 0): string {
  return count.toLocaleString('en');
}
