import type { TraceRecord } from '../model/record.ts';
import type { Fault } from '../model/verdict.ts';

/** A client as far as its conversation can be shown. */
export interface Witness {
  readonly localPort: number;
  readonly notes: { readonly records: readonly TraceRecord[] };
}

/** A check did not pass. */
export class Shortfall extends Error {
  override readonly name = 'Shortfall';
  readonly fault: Fault;
  /** Whose conversation shows it. */
  readonly client: Witness | undefined;
  /** Which of the client's records shows the first difference; left out, it is what never came. */
  readonly at: number | undefined;

  constructor(fault: Fault, client?: Witness, at?: number) {
    super(fault.is);
    this.fault = fault;
    this.client = client;
    this.at = at;
  }
}
