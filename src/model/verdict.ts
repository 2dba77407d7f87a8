import { type Place, type TraceRecord, type WrittenRecord, writeRecord } from './record.ts';

/** Why a check did not pass. Texts are as they came, cut to a bearable length; times are milliseconds. */
export type Fault =
  /** Something else came than what was expected. `offset`: bytes before the first difference, where there is too much to be shown whole. */
  | { is: 'text'; expected: string; came: string; offset?: number }
  /** The program's FIN came before all was there. `before`: bytes that were as expected, and came before those. */
  | { is: 'short'; expected: string; came: string; before: number }
  /** A line ended without its newline: the FIN came instead. */
  | { is: 'noNewline'; came: string }
  /** Nothing (more) came for so long. */
  | { is: 'silent'; expected: string; came: string; ms: number }
  /** Bytes never stopped coming, and what was expected was not there after so long. `of`: how many bytes were expected, where that is known. */
  | { is: 'endless'; bytes: number; of?: number; ms: number }
  /** The bytes arrived, the FIN did not. `ended`: whether the program called `end()` on its socket; undefined if nobody could see. */
  | { is: 'noEnd'; came: string; ms: number; ended: boolean | undefined; at?: Place }
  /** More came where the FIN was expected. */
  | { is: 'extra'; came: string }
  /** An RST came, or the connection broke in another way. */
  | { is: 'broken'; code: string; came: string }
  /** Nobody accepts at the port any more. */
  | { is: 'refused'; port: number; code: string }
  /** The connection was not accepted for so long. */
  | { is: 'unanswered'; port: number; ms: number }
  /** The program did not close its side of a connection that the client has closed. */
  | { is: 'kept'; ms: number; at?: Place }
  /** The process has ended by itself. */
  | { is: 'exited'; code: number | null; signal: string | null; listened: boolean; error?: string; at?: Place }
  /** `given`: the port that it was given; those from there to `port` were taken. */
  | { is: 'neverListened'; given: number; port: number; ms: number }
  /** `isTaken`: it could not listen there, since somebody else does. */
  | { is: 'elsewhere'; port: number; listensAt: readonly string[]; isTaken?: true }
  | { is: 'memory'; bytes: number; mostBytes: number }
  /** The machine was too slow for anything to be said. */
  | { is: 'undecided' }
  /** A failure of the check's own, by the key of its text. `isPrinted`: it is about what the program printed. */
  | { is: 'own'; why: string; expected?: string; came?: string; isPrinted?: boolean };

/** One client's conversation with the program, both sides on one clock. */
export interface Conversation {
  records: readonly TraceRecord[];
  /**
   * The first point of difference: place of a record, from 0; as many as there are records where it is what did not come. Undefined where
   * nothing is wrong with the conversation itself.
   */
  differsAt: number | undefined;
  /** How many records were left out after the first ones. */
  leftOut: { after: number; count: number } | undefined;
}

/** What a program printed, cut. */
export interface Printout {
  stdout: string;
  stderr: string;
  /** Bytes that were not kept. */
  leftOutBytes: number;
}

/** What went wrong, and all that shows it. */
export interface Failure {
  fault: Fault;
  conversation: Conversation | undefined;
  printout: Printout;
  /** Lines for a shell that show it once more: perhaps what takes the ports, the program, and the clients where there were some. */
  byHand: readonly string[];
}

export type Verdict =
  /** `advice`: what went wrong and is not counted, since the task does not ask for it. */
  | { is: 'passed'; advice?: Failure }
  | ({ is: 'failed' } & Failure)
  /** An earlier failure leaves nothing to be checked. */
  | { is: 'skipped' };

/** How one check went. */
export interface CheckOutcome {
  id: string;
  verdict: Verdict;
  /** Milliseconds from the moment at which the program listened, or was to. */
  tookMs: number;
}

/** A failure as it is printed. */
export type WrittenFailure<F extends Failure> = Omit<F, 'conversation'> & {
  conversation: (Omit<Conversation, 'records'> & { records: readonly WrittenRecord[] }) | undefined;
};

/** A verdict as it is printed: with the values of its records as text. */
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
