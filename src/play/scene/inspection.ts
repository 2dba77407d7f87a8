import { idOf } from '../../model/argument.ts';
import type { State, TraceRecord } from '../../model/record.ts';
import type { Look } from '../../view/look.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import { inRole, joined, type Line } from '../../view/span.ts';
import { properties } from '../../view/table.ts';
import type { ScreenWords } from '../../words/screens.ts';

/** An object as a record showed it. */
interface Inspected {
  object: string;
  program: string;
  state: State;
}

/** What can be looked at: the object of a record, or else what was last seen. */
export class Inspection {
  /** The object that each program's last record was about, the latest at the end. */
  readonly #lastSeen = new Map<string, Inspected>();

  /** Takes note of a record that went by. */
  pass(record: TraceRecord): void {
    const found = stateOf(record);
    if (found === undefined) return;
    this.#lastSeen.delete(found.program);
    this.#lastSeen.set(found.program, found);
  }

  /** The properties of what a record was about, or else of what was last seen. */
  lines(record: TraceRecord | undefined, { stop }: ScreenWords, look: Look): Line[] {
    const own = stateOf(record);
    const found = own ?? this.#lastSeenBy(record);
    if (!found) return ['', `  ${stop.nothingToInspect}`];
    const heading = own ? stop.inspecting : stop.lastSeen;
    const given = newSocketOf(record);
    return [found, ...(given ? [given] : [])].flatMap(({ object, program, state }) => [
      '',
      joined('  ', inRole('strong', escapeUnsafe(heading(object, program)))),
      '',
      ...properties(state, look),
    ]);
  }

  /** What the program of the record last spoke of, or else what any program did. */
  #lastSeenBy(record: TraceRecord | undefined): Inspected | undefined {
    return (record && this.#lastSeen.get(record.program)) ?? [...this.#lastSeen.values()].at(-1);
  }
}

function stateOf(record: TraceRecord | undefined): Inspected | undefined {
  if (record?.type !== 'event' && record?.type !== 'call') return undefined;
  const { object, program, state } = record;
  return state && { object, program, state };
}

/** The socket that a 'connection' brings. */
function newSocketOf(record: TraceRecord | undefined): Inspected | undefined {
  if (record?.type !== 'event' || record.name !== 'connection' || !record.socket) return undefined;
  const object = idOf(record.args[0]) ?? '';
  return { object, program: record.program, state: record.socket };
}
