import type { ExaminedProgram } from '../model/examined-program.ts';
import type { Patience } from './patience.ts';

/** How often a program is looked at, in milliseconds. */
const LOOK_AGAIN_MS = 100;

/** Looking takes a moment. The shortest time between two looks, in milliseconds. */
const LEAST_PAUSE_MS = 5;

/** How much longer than planned a pause may be and still count: afterwards it is not known what the program did meanwhile. */
const MOST_PAUSE_MS = 2 * LOOK_AGAIN_MS;

/**
 * How long a program has been waiting for something to happen. Time in which it works, waits for a processor or is ending does not count,
 * nor does time in which this process had no processor itself. So what follows from it is the same on a slow machine.
 *
 * A program that never rests is waited for until it has used enough processor time.
 */
export class IdleTime {
  readonly #subject: ExaminedProgram;
  readonly #now: () => number;
  readonly #limits: Pick<Patience, 'busyMs' | 'processorMs'>;
  readonly #since: number;
  readonly #processorMs: number;
  #from: number;
  #lookedAt: number;
  #isIdle: boolean;
  #ms = 0;

  /** @param now milliseconds on a monotonic clock */
  constructor(subject: ExaminedProgram, now: () => number, limits: Pick<Patience, 'busyMs' | 'processorMs'>) {
    this.#subject = subject;
    this.#now = now;
    this.#limits = limits;
    this.#since = this.#from = this.#lookedAt = now();
    this.#processorMs = subject.processorMs();
    this.#isIdle = this.#looksIdle();
  }

  /** When the idle time began to count, on that clock. */
  get from(): number {
    return this.#from;
  }

  /** The idle time begins anew, because something came at this time. */
  restart(at: number): void {
    if (at <= this.#from) return;
    this.#from = at;
    this.#ms = 0;
  }

  /** How long to wait before looking again, in milliseconds. 0 if the program was idle for so long, or has worked long enough. */
  restMs(ms: number): number {
    this.#look();
    const passedMs = this.#now() - this.#from;
    if (passedMs >= ms && (this.#ms >= ms || this.#hasWorkedEnough())) return 0;
    return Math.min(LOOK_AGAIN_MS, Math.max(LEAST_PAUSE_MS, ms - this.#ms));
  }

  #look(): void {
    const at = this.#now();
    if (at - this.#lookedAt < LEAST_PAUSE_MS) return;
    const pauseMs = Math.min(at - Math.max(this.#lookedAt, this.#from), MOST_PAUSE_MS);
    const wasIdle = this.#isIdle;
    this.#lookedAt = at;
    this.#isIdle = this.#looksIdle();
    if (wasIdle && this.#isIdle) this.#ms += pauseMs;
  }

  #looksIdle(): boolean {
    return !this.#subject.isBusy() && !this.#subject.isExiting();
  }

  #hasWorkedEnough(): boolean {
    return (
      this.#now() - this.#since >= this.#limits.busyMs ||
      this.#subject.processorMs() - this.#processorMs >= this.#limits.processorMs
    );
  }
}
