import type { TraceRecord } from '../model/record.ts';
import { createClock } from './clock.ts';
import type { Gate } from './gate.ts';
import { createMerge } from './merge.ts';
import { now } from './now.ts';
import type { Launch } from './process.ts';
import { type Arrival, followProgram, type Program } from './program.ts';

export type Step =
  | { kind: 'record'; record: TraceRecord }
  /** Nothing came for as long as was asked for. */
  | { kind: 'silence' }
  /** All programs have ended, and all records were handed out. */
  | { kind: 'over' };

interface Entry {
  arrival: Arrival;
  /** What the world's clock showed, in milliseconds. */
  t: number;
}

/** The programs of a run on one clock: hands out what they did, one by one, and lets them go on. */
export class World {
  readonly #clock = createClock();
  readonly #merge = createMerge<Arrival>();
  readonly #programs: Program[] = [];
  readonly #gate: Gate;
  /** Whether the world stands still at each record until the next one is asked for. */
  readonly #stepping: boolean;
  #phase: 'loaded' | 'going' | 'stopping' = 'loaded';
  #queue: Entry[] = [];
  #handedOut: Entry | undefined;
  #seq = 0;
  #latest = 0;
  #isStirred = false;
  #wake: (() => void) | undefined;

  constructor(gate: Gate, stepping: boolean) {
    this.#gate = gate;
    this.#stepping = stepping;
  }

  /**
   * Loads a program up to its first line.
   *
   * @throws if it could not be started
   */
  load(name: string, launch: Launch): number {
    const program = followProgram(name, launch, this.#merge, {
      held: (at) => this.#clock.hold(at),
      stirred: () => this.#stirred(),
    });
    this.#programs.push(program);
    return program.pid;
  }

  /** Lets the world go on from the record that was handed out last, and waits for the next one, `limitMs` at most. */
  async next(limitMs = Number.POSITIVE_INFINITY): Promise<Step> {
    if (this.#handedOut && this.#stepping && this.#phase === 'going') this.#settle(this.#handedOut);
    this.#handedOut = undefined;
    if (this.#phase === 'loaded') this.#phase = 'going';
    this.#stirred();
    for (let since = now(); ; ) {
      const entry = this.#queue.shift();
      if (entry) return this.#handOut(entry);
      if (this.#isOver()) return { kind: 'over' };
      if (this.#isLoading()) since = now();
      const restMs = limitMs - (now() - since);
      if (restMs <= 0) return { kind: 'silence' };
      await this.#woken(restMs);
    }
  }

  /** Ends the programs that are left; `next` then hands out how they ended. */
  stop(): void {
    if (this.#phase === 'stopping') return;
    this.#phase = 'stopping';
    this.#queue = this.#queue.filter(({ arrival }) => arrival.draft.type === 'exit');
    // All at once: none is to see how the others die.
    for (const program of this.#programs) program.freeze();
    for (const program of this.#programs) program.end();
  }

  /** Ends all programs and waits until they are gone. */
  async end(): Promise<void> {
    this.stop();
    while (this.#programs.some(({ status }) => status !== 'gone')) await this.#woken();
  }

  /** Something came in: all pipes are read once more before it is let through (see merge.ts). */
  #stirred(): void {
    if (this.#isStirred) return;
    this.#isStirred = true;
    setImmediate(() => {
      this.#isStirred = false;
      this.#merge.nextRound();
      for (let arrival = this.#merge.take(); arrival; arrival = this.#merge.take()) this.#accept(arrival);
      if (this.#merge.isRipening()) return this.#stirred();
      this.#startPrograms();
      this.#answerTimers();
      this.#wake?.();
    });
  }

  #accept(arrival: Arrival): void {
    if (this.#phase === 'stopping' && arrival.draft.type !== 'exit') return;
    // Two processes can each note a time and then write in the other order: nothing depends on which of them is told first.
    this.#latest = Math.max(this.#latest, this.#clock.read(arrival.at));
    const entry = { arrival, t: this.#latest };
    this.#queue.push(entry);
    if (!this.#stepping) this.#settle(entry);
  }

  /** The world moves on from a record. */
  #settle(entry: Entry): void {
    const { held, draft } = entry.arrival;
    const going = this.#gate.settle(recordOf(entry, this.#seq), held);
    if (held || draft.type === 'exit') this.#clock.go(now());
    for (const program of this.#programs) if (going.includes(program.name)) program.answer({});
    this.#stirred();
  }

  #startPrograms(): void {
    if (this.#phase !== 'going' || this.#programs.some(({ status }) => status === 'booting')) return;
    for (const program of this.#programs) {
      if (program.status !== 'ready' || !this.#gate.mayStart(program.name)) continue;
      program.status = 'running';
      this.#clock.start(now());
      program.answer({});
    }
  }

  /** A timer that is due hears how much of its delay is left; nobody hears while anybody is held. */
  #answerTimers(): void {
    if (!this.#clock.running()) return;
    for (const program of this.#programs) {
      const { due } = program;
      program.due = undefined;
      if (due) program.answer(this.#stepping ? { restMs: this.#clock.restMs(due.armed, due.delayMs, now()) } : {});
    }
  }

  #isLoading(): boolean {
    return this.#programs.some(
      ({ name, status }) => status === 'booting' || (status === 'ready' && this.#gate.mayStart(name)),
    );
  }

  /** Whether nothing can come any more. Programs that wait for something that can't come now are ended first. */
  #isOver(): boolean {
    const left = this.#programs.filter(({ status }) => status !== 'gone');
    const isStarted = ({ name, status }: Program): boolean => status !== 'ready' || this.#gate.mayStart(name);
    if (left.length > 0 && !left.some(isStarted)) this.stop();
    return left.length === 0 && this.#merge.isEmpty();
  }

  #handOut(entry: Entry): Step {
    this.#handedOut = entry;
    this.#seq += 1;
    return { kind: 'record', record: recordOf(entry, this.#seq) };
  }

  #woken(limitMs = Number.POSITIVE_INFINITY): Promise<void> {
    return new Promise((resolve) => {
      const timer = Number.isFinite(limitMs) ? setTimeout(resolve, limitMs) : undefined;
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function recordOf({ arrival, t }: Entry, seq: number): TraceRecord {
  const { type, ...rest } = arrival.draft;
  return { type, seq, t: Math.round(t * 1000) / 1000, program: arrival.program, ...rest } as TraceRecord;
}
