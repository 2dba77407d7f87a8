import { SERVER_EVENTS, SOCKET_EVENTS } from '../../model/events.ts';
import type { CallRecord, EventRecord } from '../../model/record.ts';

/** How many equal events of one object, or of several objects, are shown before more are held back. */
const SHOWN_OF_ONE = 3;
const SHOWN_OF_SEVERAL = 6;

/** After a longer pause, counting starts again, in milliseconds of the trace. */
const LATE_MS = 1000;

/** The most keys that are remembered. */
const MOST_REMEMBERED = 2000;

/** How often something came without a pause, and when it came last. */
interface Repetition {
  count: number;
  t: number;
}

/** Notices equal records that come again and again. */
export class Repetitions {
  readonly #runs = new Map<string, Repetition>();

  /**
   * Counts a record. If enough equal ones came in a row, returns when the one before came. Otherwise undefined.
   */
  note(record: EventRecord | CallRecord): number | undefined {
    const kind = repetitionKey(record);
    const before = this.lastOf(kind);
    const ofOne = this.#add(`${kind}\n${record.object}`, record.t);
    const ofSeveral = this.#add(kind, record.t);
    return ofOne > SHOWN_OF_ONE || ofSeveral > SHOWN_OF_SEVERAL ? before : undefined;
  }

  /** When a record with this key came last. */
  lastOf(kind: string): number | undefined {
    return this.#runs.get(kind)?.t;
  }

  /** More records with this key came until then. */
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
    if (this.#runs.size > MOST_REMEMBERED) this.#runs.delete(oldest);
    return count;
  }
}

/**
 * Events are equal if they have the same name, kind of object and error. Calls also need the same line of the program.
 */
export function repetitionKey(record: EventRecord | CallRecord): string {
  const { at } = record;
  const place = record.type === 'call' && at ? `${at.file}:${at.line}` : '';
  const error = record.type === 'event' ? record.error : record.threw;
  return [nameKey(record), place, error?.code ?? error?.message ?? ''].join('\n');
}

/** The key of an event that was only counted. */
export function countedRepetitionKey(program: string, name: string): string {
  return [nameKey({ program, type: 'event', name, object: emitterOf(name) }), '', ''].join('\n');
}

/** A key of program, type, name and kind of object. */
export function nameKey({ program, type, name, object }: Named): string {
  return [program, type, name, object.split('#')[0]].join('\n');
}

interface Named {
  program: string;
  type: 'event' | 'call';
  name: string;
  object: string;
}

/** Whose event it is. A name that both have counts as a socket's, because there are more sockets. */
export function emitterOf(name: string): 'server' | 'socket' {
  const isOf = (events: readonly string[]): boolean => events.includes(name);
  return isOf(SERVER_EVENTS) && !isOf(SOCKET_EVENTS) ? 'server' : 'socket';
}
