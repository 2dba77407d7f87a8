import type { Fault } from '../model/verdict.ts';
import type { CheckFailedError, ClientTranscript } from './check-failed-error.ts';

/** What a client needs from its exam. */
export interface ClientHost {
  /** Milliseconds on the system's monotonic clock. */
  now(): number;
  /** Converts a time of that clock to the time in records. */
  timeOf(at: number): number;
  /** Something has come in. */
  changed(): void;
  /**
   * Waits until `look` returns something.
   *
   * @param look may throw a CheckFailedError
   */
  until<T>(look: () => T | undefined, awaited: Expectation): Promise<T>;
  /** The fault for an end that did not come. */
  noEnd(client: ClientTranscript, came: string, ms: number): Fault;
  /** Whether the program's socket of this connection can be observed. Waits for it for a while. */
  isSeen(client: ClientTranscript): Promise<boolean>;
  /** Waits until the program has read so many bytes of this client, or for a moment if it does not tell. */
  awaitArrival(client: ClientTranscript, bytes: number): Promise<void>;
  /** Whether the program has closed its socket. */
  hasLetGo(client: ClientTranscript): boolean;
  letGoFault(client: ClientTranscript, ms: number): Fault;
}

/** What fails if something does not come. */
export interface Expectation {
  /** When something last came, on the monotonic clock. The time limit starts again then. */
  heardAt(): number;
  /** The failure if nothing came for this time. */
  missed(ms: number): CheckFailedError;
  /** The failure if data keeps coming, but not what is expected. `isBounded`: whether the expected data has an end. */
  endless?: { isBounded: boolean; fault(ms: number): CheckFailedError };
}
