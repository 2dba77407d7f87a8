import type { OmittedRecord, TraceRecord } from '../../model/record.ts';

/** Counts what is not told, since nobody reads what waits to be read already. */
export interface Missed {
  add(record: TraceRecord): void;
  /** What has been counted since the last time, one record for each program. */
  take(): OmittedRecord[];
}

export function countMissed(): Missed {
  let missed = new Map<string, OmittedRecord>();
  return {
    add(record) {
      const { program, seq, t } = record;
      const events = missed.get(program)?.events ?? {};
      missed.set(program, { type: 'omitted', seq, t, program, events });
      const counts = record.type === 'omitted' ? Object.entries(record.events) : [[nameOf(record), 1] as const];
      for (const [name, count] of counts) events[name] = (events[name] ?? 0) + count;
    },
    take() {
      const taken = [...missed.values()];
      missed = new Map();
      return taken;
    },
  };
}

/** Calls are counted by their names too, and what else there is by its type. */
function nameOf(record: TraceRecord): string {
  if (record.type === 'event') return record.name;
  return record.type === 'call' ? `${record.name}()` : record.type;
}
