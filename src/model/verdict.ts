import { type Place, type TraceRecord, type WrittenRecord, writeRecord } from './record.ts';

/** Why a check failed. Texts are shortened. Times are in milliseconds. */
export type Fault =
  /** Other data came than expected. `offset`: number of bytes before the first difference, if the data is too long to be shown whole. */
  | { is: 'text'; expected: string; came: string; offset?: number }
  /** The program's FIN came before all data. `before`: number of correct bytes that came before. */
  | { is: 'short'; expected: string; came: string; before: number }
  /** The FIN came instead of the newline of a line. */
  | { is: 'noNewline'; came: string }
  /** No data, or no more data, came for this time. */
  | { is: 'silent'; expected: string; came: string; ms: number }
  /** Data did not stop coming, and what was expected was not in it after this time. `of`: how many bytes were expected, if known. */
  | { is: 'endless'; bytes: number; of?: number; ms: number }
  /** The data came, but no FIN. `ended`: whether the program called `end()` on its socket; undefined if that could not be observed. */
  | { is: 'noEnd'; came: string; ms: number; ended: boolean | undefined; at?: Place }
  /** More data came instead of the FIN. */
  | { is: 'extra'; came: string }
  /** An RST came, or the connection broke in another way. */
  | { is: 'broken'; code: string; came: string }
  /** No program accepts connections at the port any more. */
  | { is: 'refused'; port: number; code: string }
  /** The connection was not accepted within this time. */
  | { is: 'unanswered'; port: number; ms: number }
  /** The program did not close its socket after the client had closed the connection. */
  | { is: 'kept'; ms: number; at?: Place }
  /** Connections to this port were still accepted, for this time. */
  | { is: 'accepts'; port: number; ms: number }
  /** The process did not end by itself within this time. */
  | { is: 'stays'; ms: number }
  /** The process ended by itself. */
  | { is: 'exited'; code: number | null; signal: string | null; listened: boolean; error?: string; at?: Place }
  /** `given`: the port that the program got. The ports from there up to `port` were in use. */
  | { is: 'neverListened'; given: number; port: number; ms: number }
  /** `isTaken`: the program could not listen there because the address is in use. */
  | { is: 'elsewhere'; port: number; listensAt: readonly string[]; isTaken?: true }
  /** A client did not connect within this time; 0 if it has ended. */
  | { is: 'neverConnected'; port: number; ms: number }
  | { is: 'memory'; bytes: number; mostBytes: number }
  /** The machine was too slow to measure. */
  | { is: 'undecided' }
  /** A failure that the check itself reported. `why`: key of its text. `isPrinted`: whether it is about printed text. */
  | { is: 'own'; why: string; expected?: string; came?: string; isPrinted?: boolean };

/** The conversation of one client with the program. Both sides use one clock. */
export interface Conversation {
  records: readonly TraceRecord[];
  /**
   * Index of the first wrong record, from 0. Equal to the number of records if something did not come. Undefined if nothing in the
   * conversation is wrong.
   */
  differsAt: number | undefined;
  /** How many records were left out, and after which one. */
  leftOut: { after: number; count: number } | undefined;
}

/** What a program printed, shortened. */
export interface Printout {
  stdout: string;
  stderr: string;
  /** Number of bytes that were not kept. */
  leftOutBytes: number;
}

/** A fault with the evidence for it. */
export interface Failure {
  fault: Fault;
  conversation: Conversation | undefined;
  printout: Printout;
  /** Shell commands that reproduce it: one that occupies the ports, the program, and the clients, as far as they are needed. */
  byHand: readonly string[];
}

export type Verdict =
  /** `advice`: a problem that does not count, because the task does not ask for it. */
  | { is: 'passed'; advice?: Failure }
  | ({ is: 'failed' } & Failure)
  /** After an earlier failure there is nothing left to check. */
  | { is: 'skipped' };

/** The result of one check. */
export interface CheckOutcome {
  id: string;
  verdict: Verdict;
  /** Milliseconds since the program listened, or should have. */
  tookMs: number;
}

/** A failure as it is printed. */
export type WrittenFailure<F extends Failure> = Omit<F, 'conversation'> & {
  conversation: (Omit<Conversation, 'records'> & { records: readonly WrittenRecord[] }) | undefined;
};

/** A verdict as it is printed: values in its records are text. */
export function writeVerdict(verdict: Verdict) {
  switch (verdict.is) {
    case 'failed':
      return writeFailure(verdict);
    case 'passed':
      return verdict.advice ? { ...verdict, advice: writeFailure(verdict.advice) } : { is: verdict.is };
    case 'skipped':
      return verdict;
  }
}

function writeFailure<F extends Failure>(failure: F): WrittenFailure<F> {
  const { conversation } = failure;
  const written = conversation && { ...conversation, records: conversation.records.map(writeRecord) };
  return { ...failure, conversation: written };
}
