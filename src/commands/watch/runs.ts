import { SERVER_EVENTS, SOCKET_EVENTS } from '../../model/events.ts';
import type { CallRecord, EventRecord } from '../../model/record.ts';

/** Equal events of one object that are shown before more of them are held back, and such events of several objects. */
const SHOWN_OF_ONE = 3;
const SHOWN_OF_SEVERAL = 6;

/** What comes later than this after one that is equal begins anew, in milliseconds of the trace. */
const LATE_MS = 1000;

/** More of them are not remembered. */
const MOST = 2000;

/** How often something has come without a pause, and when it came last. */
interface Run {
  count: number;
  t: number;
}

/** Notices what comes again and again. */
export class Runs {
  readonly #runs = new Map<string, Run>();

  /**
   * Takes in what happens. Where there have been enough equal ones in a row, it tells when the one before came; otherwise undefined.
   */
  see(record: EventRecord | CallRecord): number | undefined {
    const kind = kindOf(record);
    const before = this.lastOf(kind);
    const ofOne = this.#add(`${kind}\n${record.object}`, record.t);
    const ofSeveral = this.#add(kind, record.t);
    return ofOne > SHOWN_OF_ONE || ofSeveral > SHOWN_OF_SEVERAL ? before : undefined;
  }

  /** When one of a kind came last. */
  lastOf(kind: string): number | undefined {
    return this.#runs.get(kind)?.t;
  }

  /** Others of a kind have come until then. */
  extend(kind: string, t: number): void {
    const known = this.#runs.get(kind);
    if (known && known.t < t) this.#runs.set(kind, { ...known, t });
  }

  #add(key: string, t: number): number {
    const known = this.#runs.get(key);
    const count = known && t - known.t <= LATE_MS ? known.count + 1 : 1;
    this.#runs.delete(key);
    this.#runs.set(key, { count, t });
    const [oldest = ''] = this.#runs.keys();
    if (this.#runs.size > MOST) this.#runs.delete(oldest);
    return count;
  }
}

/**
 * Events are equal by their names and by what kind of object they are of, calls where they are made in one line; and what failed, where it
 * failed in the same way.
 */
export function kindOf(record: EventRecord | CallRecord): string {
  const { at } = record;
  const place = record.type === 'call' && at ? `${at.file}:${at.line}` : '';
  const error = record.type === 'event' ? record.error : record.threw;
  return [nameOf(record), place, error?.code ?? error?.message ?? ''].join('\n');
}

/** What is known of events that are only counted. */
export function kindOfCounted(program: string, name: string): string {
  return [nameOf({ program, type: 'event', name, object: emitterOf(name) }), '', ''].join('\n');
}

/** The program, and which event or call of what it is. */
export function nameOf({ program, type, name, object }: Named): string {
  return [program, type, name, object.split('#')[0]].join('\n');
}

interface Named {
  program: string;
  type: 'event' | 'call';
  name: string;
  object: string;
}

/** Whose event it is: sockets are many, and servers are few, so that one which both have is a socket's. */
export function emitterOf(name: string): 'server' | 'socket' {
  const isOf = (events: readonly string[]): boolean => events.includes(name);
  return isOf(SERVER_EVENTS) && !isOf(SOCKET_EVENTS) ? 'server' : 'socket';
}
