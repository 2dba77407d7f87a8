import type { Trace } from '../../src/model/record.ts';
import { first, type Seen, type Selector } from '../../src/model/select.ts';

/** What winds the idle clock of a socket up again: setting it, connecting, and every byte in or out. */
const ACTIVITY = ['setTimeout', 'net.createConnection', 'connect', 'data', 'write'];

/** Whole milliseconds between the last activity in a record's program and the record. */
export function silenceMs(record: Seen, trace: Trace): number {
  const active = trace.records.filter(
    (each) =>
      each.seq < record.seq && each.program === record.program && 'name' in each && ACTIVITY.includes(each.name),
  );
  return Math.round(record.t - (active.at(-1)?.t ?? 0));
}

/** Whole milliseconds between the first record that a selector means and a later one. */
export function sinceMs(selector: Selector, record: Seen, trace: Trace): number {
  return Math.round(record.t - (first(trace, selector)?.t ?? 0));
}
