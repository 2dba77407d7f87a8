import type { ExaminedProgram } from '../model/examined-program.ts';
import { ChangeSignal, readPending } from './change-signal.ts';
import type { CheckFailedError } from './check-failed-error.ts';
import { IdleTime } from './idle-time.ts';
import type { Patience } from './patience.ts';

/** What fails if something does not come. */
export interface Expectation {
  /** When something last came, on the monotonic clock. The time limit starts again then. */
  cameAt(): number;
  /** The failure if nothing came for this time. */
  missed(ms: number): CheckFailedError;
  /** The failure if data keeps coming, but not what is expected. `isBounded`: whether the expected data has an end. */
  endless?: { isBounded: boolean; fault(ms: number): CheckFailedError };
}

export interface WaitingOptions {
  subject: ExaminedProgram;
  /** Milliseconds on the system's monotonic clock. */
  now: () => number;
  patience: Patience;
  signal: AbortSignal;
}

/** Waits for what a program does. All limits are counted in its idle time. */
export class Waiting implements Disposable {
  readonly #options: WaitingOptions;
  readonly #change = new ChangeSignal();
  readonly #forget: () => void;
  /** How long {@link until} waits. */
  patience: Patience;
  #isOver = false;

  constructor(options: WaitingOptions) {
    const { subject, signal, patience } = options;
    this.#options = options;
    this.patience = patience;
    const notify = (): void => this.notify();
    const forgetSubject = subject.onChange(notify);
    signal.addEventListener('abort', notify);
    this.#forget = () => {
      forgetSubject();
      signal.removeEventListener('abort', notify);
    };
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Something has come in. */
  notify(): void {
    this.#change.notify();
  }

  /**
   * Waits until `look` returns something.
   *
   * @param look may throw a CheckFailedError
   */
  async until<T>(look: () => T | undefined, { cameAt, missed, endless }: Expectation): Promise<T> {
    const { subject, now, signal } = this.#options;
    const { patience } = this;
    const since = now();
    const idle = new IdleTime(subject, now, patience);
    const mostMs = endless?.isBounded ? patience.steadyMs : patience.endlessMs;
    for (;;) {
      signal.throwIfAborted();
      const found = look();
      if (found !== undefined) return found;
      const waitedMs = now() - since;
      if (endless && waitedMs > mostMs) throw endless.fault(Math.round(waitedMs));
      idle.restart(cameAt());
      const rest = subject.ended ? 0 : idle.restMs(patience.silenceMs);
      if (rest > 0) {
        await this.#change.wait(rest);
        continue;
      }
      // This process may have been too busy to read.
      await readPending();
      const late = look();
      if (late !== undefined) return late;
      throw missed(Math.round(now() - idle.from));
    }
  }

  /** Looks at each change until `look` returns something. Undefined if it did not within this idle time, in milliseconds, or at the end. */
  async poll<T>(limitMs: number, look: () => T | undefined | Promise<T | undefined>): Promise<T | undefined> {
    const idle = this.#idleTime();
    for (;;) {
      this.#options.signal.throwIfAborted();
      const rest = this.#options.subject.ended ? 0 : idle.restMs(limitMs);
      const found = await look();
      if (found !== undefined || rest === 0) return found;
      await this.#change.wait(rest);
    }
  }

  /** Lets idle time pass, in milliseconds; just time, if the program has ended. What came meanwhile was read afterwards. */
  async letPass(ms: number): Promise<void> {
    const { subject, now, signal } = this.#options;
    const idle = this.#idleTime();
    for (;;) {
      const rest = subject.ended ? idle.from + ms - now() : idle.restMs(ms);
      if (rest <= 0) break;
      await this.#change.wait(rest);
      signal.throwIfAborted();
      if (this.#isOver) throw new Error('The exam is over.');
    }
    await readPending();
  }

  #idleTime(): IdleTime {
    const { subject, now, patience } = this.#options;
    return new IdleTime(subject, now, patience);
  }

  [Symbol.dispose](): void {
    this.#isOver = true;
    this.#forget();
  }
}
