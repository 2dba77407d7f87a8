import type { KeptOutput } from './kept-output.ts';
import type { TraceRecord } from './record.ts';

/** The program that is examined, as far as an exam has to know it. */
export interface ExaminedProgram extends AsyncDisposable {
  /** What it has done so far. */
  readonly records: readonly TraceRecord[];
  /** How many milliseconds the program's clock is ahead of the real time. */
  readonly clockShiftMs: number;
  /** Sets the program's clock, in milliseconds since 1970. Does nothing for a program that was started with the real time. */
  setClock(ms: number): void;
  /** Set once the process has ended. */
  readonly ended: { code: number | null; signal: string | null } | undefined;
  /** Set if the program was ended because it used too much memory: how many bytes it used. */
  readonly tooLarge: number | undefined;
  /** What it has printed, including all that is in the pipes now. */
  printed(): Promise<{ stdout: KeptOutput; stderr: KeptOutput }>;
  /** Calls the listener at each change. Returns a function that removes the listener. */
  onChange(listener: () => void): () => void;
  /** Converts a time of the system's monotonic clock to the time in records. */
  timeOf(at: number): number;
  /** Whether the program uses a processor or waits for one; false if the platform does not tell. */
  isBusy(): boolean;
  /** Whether its process is ending, which may be why a connection ended; false if the platform does not tell. */
  isExiting(): boolean;
  /** Whether a process of this number runs that it has started, directly or indirectly; undefined if the platform does not tell. */
  hasStarted(pid: number): boolean | undefined;
  /** Processor time that it has used, in milliseconds; 0 if the platform does not tell. */
  processorMs(): number;
}
