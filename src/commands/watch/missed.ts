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
      addTo(missed, record.type === 'omitted' ? record : countedAlone(record));
    },
    take() {
      const taken = [...missed.values()];
      missed = new Map();
      return taken;
    },
  };
}

/** Adds what was counted to what is known of its program. */
export function addTo(counts: Map<string, OmittedRecord>, counted: OmittedRecord): void {
  const known = counts.get(counted.program);
  counts.set(counted.program, known ? joined(known, counted) : counted);
}

/** What was counted of one program twice, at the later time. */
function joined(one: OmittedRecord, other: OmittedRecord): OmittedRecord {
  const events = { ...one.events };
  for (const [name, count] of Object.entries(other.events)) events[name] = (events[name] ?? 0) + count;
  const bytes = (one.bytes ?? 0) + (other.bytes ?? 0);
  const calls = (one.calls ?? 0) + (other.calls ?? 0);
  return { ...other, events, ...(bytes > 0 ? { bytes } : {}), ...(calls > 0 ? { calls } : {}) };
}

function countedAlone(record: Exclude<TraceRecord, OmittedRecord>): OmittedRecord {
  const { program, seq, t } = record;
  const bytes = record.type === 'event' && record.name === 'data' ? record.data?.bytes : undefined;
  const events = { [nameOf(record)]: 1 };
  return { type: 'omitted', seq, t, program, events, ...(bytes === undefined ? {} : { bytes }) };
}

/** Calls are counted by their names too, and what else there is by its type. */
function nameOf(record: Exclude<TraceRecord, OmittedRecord>): string {
  if (record.type === 'event') return record.name;
  return record.type === 'call' ? `${record.name}()` : record.type;
}
