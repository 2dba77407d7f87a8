import type { TraceRecord } from '../model/record.ts';
import type { Fault } from '../model/verdict.ts';
import type { ExamEnd } from './record-queries.ts';

/** The part of a client that is needed to show its conversation. */
export interface ClientTranscript extends ExamEnd {
  readonly log: { readonly records: readonly TraceRecord[] };
}

/** A check has failed. */
export class CheckFailedError extends Error {
  override readonly name = 'CheckFailedError';
  readonly fault: Fault;
  /** The client whose conversation shows it. */
  readonly client: ClientTranscript | undefined;
  /** Index of the client's record with the first difference. Undefined if something did not come. */
  readonly at: number | undefined;

  constructor(fault: Fault, client?: ClientTranscript, at?: number) {
    super(fault.is);
    this.fault = fault;
    this.client = client;
    this.at = at;
  }
}
