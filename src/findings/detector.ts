import type { TraceRecord } from '../model/record.ts';
import type { Ledger } from './ledger.ts';
import type { Tally } from './tally.ts';

/** Looks for one kind of fault. */
export interface Detector {
  /** A record has come, and the ledger of its program knows it. A socket that it closes is still in there. */
  see(record: TraceRecord, ledger: Ledger, tally: Tally): void;
  /** The trace may go no further: what follows from what is open, and from what never came. Changes nothing but the tally. */
  conclude(ledger: Ledger, tally: Tally): void;
}

/** Does nothing: for a detector that needs only one of the two. */
export function ignore(): void {
  // Intentionally empty.
}
