import type { Trace } from '../../src/model/record.ts';
import { after, all, call, event, first, output, type Seen } from '../../src/model/select.ts';

/** Both of the crowd are connected. */
export const crowded = event('crowd', 'connect', { nth: 2 });

/** When the one who found the queue full got in, as it has measured itself: the kernel's clock goes on where the world stands still. */
export function whenLateIsIn(trace: Trace): string | undefined {
  if (first(trace, event('late', 'error'))) return 'refused';
  const connect = first(trace, event('late', 'connect'));
  if (!connect) return trace.over ? 'never' : undefined;
  const said = first(after(trace, connect), output('late'))?.text;
  return said && (said === 'at last' ? 'later' : 'once');
}

/** Less than this is what is left of a second during which the world stood still. */
const LEAST_MS = 300;

/** Milliseconds that a client waited although the server had room for it; undefined if it did not wait, or the world stood still meanwhile. */
export function lateMs(trace: Trace): number | undefined {
  const [room, connect] = [
    first(trace, event('server', 'connection', { nth: 2 })),
    first(trace, event('late', 'connect')),
  ];
  const ms = room && connect ? Math.round(connect.t - room.t) : 0;
  return ms < LEAST_MS ? undefined : ms;
}

/** The server has only three descriptors left. Where there is no tool that does this, it says something else. */
export const limited = output('server', { where: ({ text }) => text === 'few left' });
/** It says that there are few, or that it could not set a limit. */
export const ready = output('server', { nth: 1 });
/** A guest gets what came of opening the file, in the place of the file. */
export const toldCode = output('guests', { where: ({ text }) => text.endsWith('EMFILE') });

/** The guests have come one after the other, and those that are in stay. */
export const allHaveCome = output('guests', { where: ({ text }) => text === 'all have come' });

export function isLimited(trace: Trace): boolean {
  return first(trace, limited) !== undefined;
}

/** What the third guest got. */
export function fateOfFile(trace: Trace): string | undefined {
  const third = first(trace, event('server', 'connection', { nth: 3 }));
  if (!third) return undefined;
  const told = first(trace, output('guests', { where: ({ text }) => text.startsWith('three') }));
  if (told) return told.text.endsWith('done') ? 'read' : 'error';
  return trace.over ? 'waits' : undefined;
}

/** What the server was told of the guest for whom no descriptor was left. */
export function toldOfFourth(trace: Trace): string | undefined {
  const cut = first(trace, event('guests', 'end'));
  const told = first(trace, {
    type: 'event',
    program: 'server',
    where: ({ name, object }) => object.startsWith('server') && (name === 'error' || name === 'drop'),
  });
  if (told) return told.name;
  if (all(trace, event('server', 'connection')).length > 3) return 'connection';
  return cut && 'nothing';
}

/** Guests for whom the file was read, guests that were turned away and the server was told, and those of whom it knows nothing. */
export function guestsOf(trace: Trace): { served: number; dropped: number; came: number } {
  const served = all(trace, output('guests', { where: ({ text }) => text.endsWith('done') })).length;
  return {
    served,
    dropped: all(trace, event('server', 'drop')).length,
    came: all(trace, event('guests', 'connect')).length,
  };
}

/** Whether for each guest the file was read, or it was turned away by a server that knows. */
export function isFair(trace: Trace): boolean {
  const { served, dropped, came } = guestsOf(trace);
  return served > 0 && dropped > 0 && served + dropped === came && came === 4;
}

const WEIGHED = /^bytes each: (-?\d+)$/;

/** What a socket took of the memory, as the program has printed it. */
export const weighed = output('weigh', { where: ({ text }) => WEIGHED.test(text) });

/** The same in KiB. */
export function weightKib(trace: Trace): number | undefined {
  const [, bytes] = WEIGHED.exec(first(trace, weighed)?.text ?? '') ?? [];
  return bytes === undefined ? undefined : Number(bytes) / 1024;
}

export function weight(trace: Trace): string | undefined {
  const kib = weightKib(trace);
  if (kib === undefined) return undefined;
  if (kib < 1) return 'nothing';
  if (kib < 60) return 'few';
  return kib < 500 ? 'buffer' : 'stack';
}

/** Lines of the steady guest that were answered. */
export function answered(trace: Trace): number {
  const text = all(trace, event('steady', 'data'))
    .map(({ data }) => data?.text ?? '')
    .join('');
  return text.split('\n').length - 1;
}

/** How many lines the steady guest has to send. */
export const ORDERS = 4;

/** Whether the guest was cut off: the server's goodbye, or a reset, came before its own. */
export function isCut(guest: string, trace: Trace): boolean | undefined {
  const told: Seen | undefined = first(trace, {
    type: 'event',
    program: guest,
    where: ({ name }) => name === 'end' || name === 'error',
  });
  const own = first(trace, call(guest, 'end'));
  if (told && (!own || told.seq < own.seq)) return true;
  return own ? false : undefined;
}

/** Who was cut off. */
export function whoWasCut(trace: Trace): string | undefined {
  const [drip, steady] = [isCut('drip', trace), isCut('steady', trace)];
  if (drip === undefined || steady === undefined) return undefined;
  if (drip) return steady ? 'both' : 'drip';
  return steady ? 'steady' : 'neither';
}

/** Whether the one was cut off, and the other had all its answers. */
export function isJust(trace: Trace): boolean {
  return isCut('drip', trace) === true && answered(trace) === ORDERS && isCut('steady', trace) === false;
}

/** How long the slow guest stayed, in milliseconds. */
export function stayedMs(trace: Trace): number | undefined {
  const came = first(trace, event('drip', 'connect'));
  const gone = came && first(after(trace, came), event('drip', 'end'));
  return came && gone && Math.round(gone.t - came.t);
}
