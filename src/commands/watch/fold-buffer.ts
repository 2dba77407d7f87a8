import type { OmittedRecord, TraceRecord } from '../../model/record.ts';
import type { RepeatedRecords } from '../../view/ladder.ts';
import type { Line } from '../../view/span.ts';
import { groupEqual, type HeldRecord, type OmittedCounts, type RecordGroup, toRepeated } from './group-equal.ts';
import { addCounts } from './missed-counter.ts';
import { countedRepetitionKey, emitterOf, Repetitions } from './repetitions.ts';

/** The longest time that records are held back, in milliseconds of the trace. */
const LONGEST_MS = 1000;

/** What is printed: a record, which draws itself unless it stands for counts, or several equal records in one row. */
export type FoldedRow =
  | { kind: 'row'; record: TraceRecord; draw?: () => Line[] }
  | { kind: 'repeated'; repeated: RepeatedRecords };

/** Holds back equal events and calls that come one after the other, so that they can be printed in one row. */
export interface FoldBuffer {
  /**
   * Adds the next record.
   *
   * @param draw draws the record as rows of its own. It is called only if these are printed
   * @returns the rows to print now, in order
   */
  add(record: TraceRecord, draw: () => Line[]): FoldedRow[];
  /** Returns the rows that were held back. */
  flush(): FoldedRow[];
  isHolding(): boolean;
}

/** @param isOff whether every record gets a row of its own */
export function createFoldBuffer({ isOff }: { isOff: boolean }): FoldBuffer {
  const runs = new Repetitions();
  let held: HeldRecord[] = [];
  let omitted: OmittedRecord[] = [];

  function flush(): FoldedRow[] {
    const counts = countByProgram(omitted);
    const groups = groupEqual(held, counts);
    const rows = groups.flatMap((group) => rowsOf(group, counts));
    const left = [...counts.values()].flatMap((counted) => remainingRows(counted, rows, runs));
    for (const { program, t, events } of counts.values())
      for (const name of Object.keys(events)) runs.extend(countedRepetitionKey(program, name), t);
    held = [];
    omitted = [];
    return [...rows, ...left].sort((a, b) => timeOf(a) - timeOf(b));
  }

  /** Returns the rows that were held back for too long. */
  function flushOld(t: number): FoldedRow[] {
    const since = Math.min(held[0]?.record.t ?? t, omitted[0]?.t ?? t);
    return t - since > LONGEST_MS ? flush() : [];
  }

  return {
    add(record, draw) {
      if (isOff) return [{ kind: 'row', record, draw }];
      const rows = flushOld(record.t);
      if (record.type === 'omitted') {
        omitted.push(record);
        return rows;
      }
      if (record.type === 'event' || record.type === 'call') {
        const before = runs.note(record);
        if (before !== undefined) {
          held.push({ record, before, draw });
          return rows;
        }
      }
      return [...rows, ...flush(), { kind: 'row', record, draw }];
    },
    flush,
    isHolding: () => held.length + omitted.length > 0,
  };
}

function timeOf(row: FoldedRow): number {
  return row.kind === 'repeated' ? row.repeated.t : row.record.t;
}

/** One record for each program, with all that was only counted. */
function countByProgram(omitted: readonly OmittedRecord[]): Map<string, OmittedRecord> {
  const counts = new Map<string, OmittedRecord>();
  for (const record of omitted) addCounts(counts, record);
  return counts;
}

function rowsOf(group: RecordGroup, counts: OmittedCounts): FoldedRow[] {
  const repeated = toRepeated(group, counts);
  if (repeated) return [{ kind: 'repeated', repeated }];
  return group.map(({ record, draw }) => ({ kind: 'row', record, draw }));
}

/** The rows for what was only counted, and has no row yet. Events of a name that was shown before go into one row. */
function remainingRows(counted: OmittedRecord, rows: readonly FoldedRow[], runs: Repetitions): FoldedRow[] {
  const { program } = counted;
  const own = rows.flatMap((each) =>
    each.kind === 'repeated' && each.repeated.program === program ? each.repeated : [],
  );
  const hasRow = (name: string): boolean =>
    own.some(
      (each) =>
        each.type === 'event' && each.name === name && (each.object ?? emitterOf(name)).startsWith(emitterOf(name)),
    );
  const left = Object.entries(counted.events).filter(([name]) => !hasRow(name));
  const again = left.flatMap(([name, count]) => repeatedAgain(counted, { name, count }, runs) ?? []);
  const events = Object.fromEntries(left.filter(([name]) => again.every((repeated) => repeated.name !== name)));
  // The row of the shown calls already says that there were more.
  const calls = own.some(({ isLeast }) => isLeast) ? undefined : counted.calls;
  const rest: FoldedRow = { kind: 'row', record: { ...withoutCalls(counted), events, ...(calls ? { calls } : {}) } };
  const hasRest = Object.keys(events).length > 0 || calls !== undefined;
  return [...again.map((repeated): FoldedRow => ({ kind: 'repeated', repeated })), ...(hasRest ? [rest] : [])];
}

function withoutCalls({ calls: _calls, ...record }: OmittedRecord): OmittedRecord {
  return record;
}

/** Counted events as one row. Undefined if no such event was shown before. */
function repeatedAgain(
  { program, t, bytes }: OmittedRecord,
  { name, count }: { name: string; count: number },
  runs: Repetitions,
): RepeatedRecords | undefined {
  const since = runs.lastOf(countedRepetitionKey(program, name));
  if (since === undefined) return undefined;
  const carried = name === 'data' ? { bytes } : {};
  return { program, type: 'event', name, count, isLeast: false, ...carried, since, t };
}
