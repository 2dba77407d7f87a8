import { idOf } from '../../model/argument.ts';
import type { TraceRecord } from '../../model/record.ts';

/** How much there was to be seen in a run. */
export interface Extent {
  sockets: number;
  events: number;
}

/** Counts what a run shows, however long it is. */
export interface Counting {
  see(record: TraceRecord): void;
  extent(): Extent;
}

export function countExtent(): Counting {
  /** The highest number of each program's sockets, which are numbered as they appear. */
  const numbers = new Map<string, number>();
  /** Sockets that were never told of, and so have no number: the end of one that has is always told. */
  let unnumbered = 0;
  let events = 0;
  return {
    see(record) {
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

/** The numbers of the sockets that a record names. */
function numbersIn(record: TraceRecord): number[] {
  if (record.type !== 'event' && record.type !== 'call') return [];
  const ids = [record.object, ...record.args.map(idOf)];
  return ids.flatMap((id = 'net') => Number(/^socket#(\d+)$/.exec(id)?.[1] ?? 0));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
