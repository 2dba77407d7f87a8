import type { OmittedRecord, TraceRecord } from '../../model/record.ts';

/** Counts the records that are not written because the reader is too slow. */
export interface MissedCounter {
  add(record: TraceRecord): void;
  /** Returns what was counted since the last call, one record for each program. */
  take(): OmittedRecord[];
}

export function createMissedCounter(): MissedCounter {
  let missed = new Map<string, OmittedRecord>();
  return {
    add(record) {
      addCounts(missed, record.type === 'omitted' ? record : countOne(record));
    },
    take() {
      const taken = [...missed.values()];
      missed = new Map();
      return taken;
    },
  };
}

/** Adds a counted record to its program's counts. */
export function addCounts(counts: Map<string, OmittedRecord>, counted: OmittedRecord): void {
  const known = counts.get(counted.program);
  counts.set(counted.program, known ? sumCounts(known, counted) : counted);
}

/** The sum of two counts of one program, at the later time. */
function sumCounts(one: OmittedRecord, other: OmittedRecord): OmittedRecord {
  const events = { ...one.events };
  for (const [name, count] of Object.entries(other.events)) events[name] = (events[name] ?? 0) + count;
  const bytes = (one.bytes ?? 0) + (other.bytes ?? 0);
  const calls = (one.calls ?? 0) + (other.calls ?? 0);
  return { ...other, events, ...(bytes > 0 ? { bytes } : {}), ...(calls > 0 ? { calls } : {}) };
}

function countOne(record: Exclude<TraceRecord, OmittedRecord>): OmittedRecord {
  const { program, seq, t } = record;
  const bytes = record.type === 'event' && record.name === 'data' ? record.data?.bytes : undefined;
  const events = { [countedName(record)]: 1 };
  return { type: 'omitted', seq, t, program, events, ...(bytes === undefined ? {} : { bytes }) };
}

/** Events and calls are counted by name, other records by type. */
function countedName(record: Exclude<TraceRecord, OmittedRecord>): string {
  if (record.type === 'event') return record.name;
  return record.type === 'call' ? `${record.name}()` : record.type;
}
