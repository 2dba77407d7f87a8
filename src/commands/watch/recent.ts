import type { Trace, TraceRecord } from '../../model/record.ts';

/** How many records the narrator remembers: it leaves out what it has just said. */
const REMEMBERED = 200;

/** The last records of a run, however long that is. */
export class Recent implements Trace {
  readonly records: TraceRecord[] = [];
  readonly over = false;

  add(record: TraceRecord): void {
    this.records.push(record);
    if (this.records.length > 2 * REMEMBERED) this.records.splice(0, REMEMBERED);
  }
}
