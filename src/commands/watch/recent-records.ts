import type { Trace, TraceRecord } from '../../model/record.ts';

/** How many records the narrator needs, so that it does not repeat itself. */
const REMEMBERED = 200;

/** A trace of the last records of a run that may be long. */
export class RecentRecords implements Trace {
  readonly records: TraceRecord[] = [];
  readonly over = false;

  add(record: TraceRecord): void {
    this.records.push(record);
    if (this.records.length > 2 * REMEMBERED) this.records.splice(0, REMEMBERED);
  }
}
