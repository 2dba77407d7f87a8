import type { KeptOutput } from '../model/kept-output.ts';
import type { TraceRecord } from '../model/record.ts';

/** The program that is examined, as far as an exam must know it. */
export interface ExaminedProgram extends AsyncDisposable {
  /** What it did so far. */
  readonly records: readonly TraceRecord[];
  /** Milliseconds by which its clock goes ahead of the true one. */
  readonly clockShiftMs: number;
  /** Has its clock show another time from now on, in milliseconds since 1970. */
  setClock(ms: number): void;
  readonly ended: { code: number | null; signal: string | null } | undefined;
  /** Set where it took more memory than it may and was ended for that: bytes. */
  readonly tooLarge: number | undefined;
  printed(): Promise<{ stdout: KeptOutput; stderr: KeptOutput }>;
  /** Calls a listener whenever there is something new. Returns what takes it back. */
  onChange(listener: () => void): () => void;
  /** The time of a record, of a time on the system's monotonic clock. */
  timeOf(at: number): number;
  /** Whether it uses a processor, or waits for one, as far as the platform tells. */
  isBusy(): boolean;
  /** Whether its process is about to be gone, as far as the platform tells: its connections may have ended with it. */
  isExiting(): boolean;
  /** Processor time that it has used, in milliseconds; 0 where the platform does not tell. */
  processorMs(): number;
}
