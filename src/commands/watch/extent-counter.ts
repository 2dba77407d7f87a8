import { idOf } from '../../model/argument.ts';
import type { TraceRecord } from '../../model/record.ts';

/** The number of sockets and events of a run. */
export interface Extent {
  sockets: number;
  events: number;
}

/** Counts the sockets and events of a run. */
export interface ExtentCounter {
  add(record: TraceRecord): void;
  extent(): Extent;
}

export function createExtentCounter(): ExtentCounter {
  /** The highest socket number of each program. Sockets are numbered as they appear. */
  const numbers = new Map<string, number>();
  /** Sockets that were only counted, and have no number. A socket with a number always has its own 'close' record. */
  let unnumbered = 0;
  let events = 0;
  return {
    add(record) {
      const { program } = record;
      numbers.set(program, Math.max(numbers.get(program) ?? 0, ...numbersIn(record)));
      if (record.type === 'event') events += 1;
      if (record.type !== 'omitted') return;
      events += sum(Object.values(record.events));
      unnumbered += record.events.close ?? 0;
    },
    extent: () => ({ sockets: sum([...numbers.values()]) + unnumbered, events }),
  };
}

/** The numbers of the sockets in a record. */
function numbersIn(record: TraceRecord): number[] {
  if (record.type !== 'event' && record.type !== 'call') return [];
  const ids = [record.object, ...record.args.map(idOf)];
  return ids.flatMap((id = 'net') => Number(/^socket#(\d+)$/.exec(id)?.[1] ?? 0));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
