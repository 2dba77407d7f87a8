import type { OmittedRecord, TraceRecord } from '../../model/record.ts';
import type { Repeated } from '../../view/ladder.ts';
import type { Line } from '../../view/span.ts';
import { type Counts, type Group, groupsOf, type Held, repeatedOf } from './alike.ts';
import { addTo } from './missed.ts';
import { emitterOf, kindOfCounted, Runs } from './runs.ts';

/** So much is held back at most before it is told, in milliseconds of the trace. */
const LONGEST_MS = 1000;

/** What is to be written: a record, as it was drawn where that was done when it came, or several that are alike. */
export type Told = { kind: 'row'; record: TraceRecord; lines?: Line[] } | { kind: 'repeated'; repeated: Repeated };

/** Tells equal events and calls together, where many of them come one after the other. */
export interface Folding {
  /**
   * Takes in the next record.
   *
   * @param draw the record as rows of its own
   * @returns what is to be written now, in its order
   */
  add(record: TraceRecord, draw: () => Line[]): Told[];
  /** What was held back. */
  settle(): Told[];
  isHolding(): boolean;
}

/** @param isOff whether nothing is to be told together */
export function foldEqual({ isOff }: { isOff: boolean }): Folding {
  const runs = new Runs();
  let held: Held[] = [];
  let omitted: OmittedRecord[] = [];

  function settle(): Told[] {
    const counts = countsOf(omitted);
    const groups = groupsOf(held, counts);
    const told = groups.flatMap((group) => toldOf(group, counts));
    const left = [...counts.values()].flatMap((counted) => leftOf(counted, told, runs));
    for (const { program, t, events } of counts.values())
      for (const name of Object.keys(events)) runs.extend(kindOfCounted(program, name), t);
    held = [];
    omitted = [];
    return [...told, ...left].sort((a, b) => timeOf(a) - timeOf(b));
  }

  /** What has been held back for long comes first. */
  function overdue(t: number): Told[] {
    const since = Math.min(held[0]?.record.t ?? t, omitted[0]?.t ?? t);
    return t - since > LONGEST_MS ? settle() : [];
  }

  return {
    add(record, draw) {
      if (isOff) return [{ kind: 'row', record, lines: draw() }];
      const told = overdue(record.t);
      if (record.type === 'omitted') {
        omitted.push(record);
        return told;
      }
      const lines = draw();
      if (record.type === 'event' || record.type === 'call') {
        const before = runs.see(record);
        if (before !== undefined) {
          held.push({ record, before, lines });
          return told;
        }
      }
      return [...told, ...settle(), { kind: 'row', record, lines }];
    },
    settle,
    isHolding: () => held.length + omitted.length > 0,
  };
}

function timeOf(told: Told): number {
  return told.kind === 'repeated' ? told.repeated.t : told.record.t;
}

/** What was only counted, of each program in one record. */
function countsOf(omitted: readonly OmittedRecord[]): Map<string, OmittedRecord> {
  const counts = new Map<string, OmittedRecord>();
  for (const record of omitted) addTo(counts, record);
  return counts;
}

function toldOf(group: Group, counts: Counts): Told[] {
  const repeated = repeatedOf(group, counts);
  if (repeated) return [{ kind: 'repeated', repeated }];
  return group.map(({ record, lines }) => ({ kind: 'row', record, lines }));
}

/** What was only counted, and is told with nothing else: together with what was shown before of the same name, where that is so. */
function leftOf(counted: OmittedRecord, told: readonly Told[], runs: Runs): Told[] {
  const { program } = counted;
  const own = told.flatMap((each) =>
    each.kind === 'repeated' && each.repeated.program === program ? each.repeated : [],
  );
  const isTold = (name: string): boolean =>
    own.some(
      (each) =>
        each.type === 'event' && each.name === name && (each.object ?? emitterOf(name)).startsWith(emitterOf(name)),
    );
  const left = Object.entries(counted.events).filter(([name]) => !isTold(name));
  const again = left.flatMap(([name, count]) => againOf(counted, { name, count }, runs) ?? []);
  const events = Object.fromEntries(left.filter(([name]) => again.every((repeated) => repeated.name !== name)));
  // That there were more calls is said with those that were told.
  const calls = own.some(({ isLeast }) => isLeast) ? undefined : counted.calls;
  const rest: Told = { kind: 'row', record: { ...withoutCalls(counted), events, ...(calls ? { calls } : {}) } };
  const hasRest = Object.keys(events).length > 0 || calls !== undefined;
  return [...again.map((repeated): Told => ({ kind: 'repeated', repeated })), ...(hasRest ? [rest] : [])];
}

function withoutCalls({ calls: _calls, ...record }: OmittedRecord): OmittedRecord {
  return record;
}

/** Undefined where no such event was shown. */
function againOf(
  { program, t, bytes }: OmittedRecord,
  { name, count }: { name: string; count: number },
  runs: Runs,
): Repeated | undefined {
  const since = runs.lastOf(kindOfCounted(program, name));
  if (since === undefined) return undefined;
  const carried = name === 'data' ? { bytes } : {};
  return { program, type: 'event', name, count, isLeast: false, ...carried, since, t };
}
