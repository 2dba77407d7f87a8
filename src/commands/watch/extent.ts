import type { TraceRecord } from '../../model/record.ts';

/** How much there was to be seen in a run. */
export interface Extent {
  sockets: number;
  events: number;
}

/** What is known of the sockets of one program. */
interface Sockets {
  /** The highest number that one of them had: they are numbered as they appear. */
  highest: number;
  /** Connections that were opened, one end each, told of or only counted. */
  opened: number;
  /** Whether some were only counted, and so have no number. */
  isThinned: boolean;
}

/** Counts what a run shows, however long it is. */
export interface Counting {
  see(record: TraceRecord): void;
  extent(): Extent;
}

const OPENING = ['connection', 'connect'];

export function countExtent(): Counting {
  const programs = new Map<string, Sockets>();
  let events = 0;

  function socketsOf(program: string): Sockets {
    const known = programs.get(program) ?? { highest: 0, opened: 0, isThinned: false };
    programs.set(program, known);
    return known;
  }

  function count(sockets: Sockets, name: string, times: number): void {
    events += times;
    if (OPENING.includes(name)) sockets.opened += times;
  }

  return {
    see(record) {
      const sockets = socketsOf(record.program);
      sockets.highest = Math.max(sockets.highest, ...numbersIn(record));
      if (record.type === 'event') count(sockets, record.name, 1);
      if (record.type !== 'omitted') return;
      sockets.isThinned = true;
      for (const [name, times] of Object.entries(record.events)) count(sockets, name, times);
    },
    extent() {
      const counts = [...programs.values()].map(({ highest, opened, isThinned }) =>
        isThinned ? Math.max(highest, opened) : highest,
      );
      return { sockets: counts.reduce((sum, each) => sum + each, 0), events };
    },
  };
}

/** The numbers of the sockets that a record names. */
function numbersIn(record: TraceRecord): number[] {
  if (record.type !== 'event' && record.type !== 'call') return [];
  return [record.object, ...record.args].flatMap((id) => Number(/^socket#(\d+)$/.exec(id)?.[1] ?? 0));
}
