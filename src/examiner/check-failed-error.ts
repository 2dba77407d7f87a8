import type { TraceRecord } from '../model/record.ts';
import type { Fault } from '../model/verdict.ts';

/** A client as far as its conversation can be shown. */
export interface ClientTranscript {
  readonly localPort: number;
  readonly log: { readonly records: readonly TraceRecord[] };
}

/** A check did not pass. */
export class CheckFailedError extends Error {
  override readonly name = 'Shortfall';
  readonly fault: Fault;
  /** Whose conversation shows it. */
  readonly client: ClientTranscript | undefined;
  /** Which of the client's records shows the first difference; left out, it is what never came. */
  readonly at: number | undefined;

  constructor(fault: Fault, client?: ClientTranscript, at?: number) {
    super(fault.is);
    this.fault = fault;
    this.client = client;
    this.at = at;
  }
}
