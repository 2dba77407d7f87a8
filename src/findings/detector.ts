import type { TraceRecord } from '../model/record.ts';
import type { Ledger } from './ledger.ts';
import type { Tally } from './tally.ts';

/** Finds one kind of fault. */
export interface Detector {
  /** Looks at a record. The ledger is already updated, and still contains a socket that this record closes. */
  see(record: TraceRecord, ledger: Ledger, tally: Tally): void;
  /** Finds what is wrong if the trace ends now: with open sockets, and with what never happened. Changes only the tally. */
  conclude(ledger: Ledger, tally: Tally): void;
}

/** Does nothing. For detectors that need only one of the two methods. */
export function ignore(): void {
  // Intentionally empty.
}
