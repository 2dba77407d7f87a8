import { idOf } from '../../model/argument.ts';
import type { KernelSocket } from '../../model/kernel.ts';
import type { State, TraceRecord } from '../../model/record.ts';
import { kernelTable } from '../../view/kernel.ts';
import type { Look } from '../../view/look.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import { joinParts, type Line, withRole } from '../../view/span.ts';
import { propertyTable } from '../../view/table.ts';
import type { ScreenWords } from '../../words/screens.ts';

/** An object with the properties that a record gave it. */
interface Inspected {
  object: string;
  program: string;
  state: State;
}

/** Asks the operating system for its sockets. `undefined` if it does not tell. */
export type KernelReader = () => readonly KernelSocket[] | undefined;

/** Finds the object to show for the key `i`: the object of the current record, or the one that was seen last. */
export class Inspection {
  /** The last object of each program, by program. The newest is at the end. */
  readonly #lastSeen = new Map<string, Inspected>();

  /** Remembers the object of a record. */
  observe(record: TraceRecord): void {
    const found = stateOf(record);
    if (found === undefined) return;
    this.#lastSeen.delete(found.program);
    this.#lastSeen.set(found.program, found);
  }

  /** The lines that show the properties of an object, and what the kernel says of all sockets at this moment. */
  lines(record: TraceRecord | undefined, words: ScreenWords, look: Look, readKernel?: KernelReader): Line[] {
    return [...this.#objectLines(record, words, look), ...(readKernel ? kernelTable(readKernel(), look) : [])];
  }

  #objectLines(record: TraceRecord | undefined, { stop }: ScreenWords, look: Look): Line[] {
    const own = stateOf(record);
    const found = own ?? this.#lastSeenBy(record);
    if (!found) return ['', `  ${stop.nothingToInspect}`];
    const heading = own ? stop.inspecting : stop.lastSeen;
    const given = newSocketOf(record);
    return [found, ...(given ? [given] : [])].flatMap(({ object, program, state }) => [
      '',
      joinParts('  ', withRole('strong', escapeUnsafe(heading(object, program)))),
      '',
      ...propertyTable(state, look),
    ]);
  }

  /** The last object of the record's program, or else of any program. */
  #lastSeenBy(record: TraceRecord | undefined): Inspected | undefined {
    return (record && this.#lastSeen.get(record.program)) ?? [...this.#lastSeen.values()].at(-1);
  }
}

function stateOf(record: TraceRecord | undefined): Inspected | undefined {
  if (record?.type !== 'event' && record?.type !== 'call') return undefined;
  const { object, program, state } = record;
  return state && { object, program, state };
}

/** The new socket, which is the argument of a 'connection' event. */
function newSocketOf(record: TraceRecord | undefined): Inspected | undefined {
  if (record?.type !== 'event' || record.name !== 'connection' || !record.socket) return undefined;
  const object = idOf(record.args[0]) ?? '';
  return { object, program: record.program, state: record.socket };
}
