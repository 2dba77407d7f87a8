import { completeRecord, type TraceRecord } from '../model/record.ts';
import { createClock } from './clock.ts';
import type { Gate } from './gate.ts';
import type { LaunchOptions } from './launch-options.ts';
import { createMerge } from './merge.ts';
import { now } from './now.ts';
import { isBusy } from './process-tree.ts';
import { Program } from './program.ts';
import type { Arrival } from './program-queue.ts';
import { Queue } from './queue.ts';
import { afterReading } from './reading.ts';

export type Step =
  | { kind: 'record'; record: TraceRecord }
  /** There was no record within the given time. */
  | { kind: 'silence' }
  /** All programs have ended, and all records were returned. */
  | { kind: 'over' };

/** How long records are handed out before the pipes are read again, in milliseconds. A program waits when its channel is full. */
const MOST_UNREAD_MS = 1;

/** With more records that were not handed out, the programs may wait. */
const MOST_QUEUED = 1000;

/** How often a program is looked at again that is at work when a silence is due, and for how long at most. */
const LOOK_AGAIN_MS = 20;
const MOST_LATE_MS = 3000;

interface QueuedRecord {
  arrival: Arrival;
  record: TraceRecord;
}

/** The world of a run: its programs, their records, and a clock that stands still while somebody reads. */
export class World {
  readonly #gate: Gate;
  readonly #step: boolean;
  readonly #clock = createClock();
  readonly #merge = createMerge<Arrival>();
  readonly #programs = new Map<string, Program>();
  readonly #waiting = new Set<() => void>();
  #phase: 'loaded' | 'going' | 'stopping' = 'loaded';
  #queue = new Queue<QueuedRecord>();
  #handedOut: QueuedRecord | undefined;
  #isUpdating = false;
  /** When all pipes were read last. */
  #readAt = 0;
  /** Number of the last record. */
  #seq = 0;
  /** Time of the last record. */
  #t = 0;
  /** Until when each program knows when the world stood still. */
  readonly #toldUntil = new Map<Program, number>();

  /** @param step whether the world stands still at each record until the next one is requested */
  constructor(gate: Gate, step: boolean) {
    this.#gate = gate;
    this.#step = step;
  }

  get programs(): Program[] {
    return [...this.#programs.values()];
  }

  /**
   * Loads a program up to its first line.
   *
   * @throws if it could not be started
   */
  load(name: string, given: LaunchOptions): void {
    const program = new Program(name, given, this.#merge, {
      held: (at) => this.#step && this.#clock.hold(at),
      changed: () => this.#update(),
    });
    this.#programs.set(name, program);
  }

  /** Converts a time of the system's monotonic clock to the world's clock. */
  timeOf(at: number): number {
    return this.#clock.read(at);
  }

  /** @see Run.isBusy */
  isBusy(): boolean {
    return this.programs.some(({ pid, status }) => status !== 'gone' && isBusy(pid));
  }

  /** @see Run.next */
  async next(limitMs: number | undefined): Promise<Step> {
    this.#moveOn();
    await this.#read();
    for (let since = now(); ; ) {
      const entry = this.#queue.shift();
      if (entry) return this.#handOut(entry);
      if (this.#isOver()) return { kind: 'over' };
      if (this.#isLoading() || limitMs === undefined) since = now();
      const restMs = limitMs === undefined ? undefined : limitMs - (now() - since);
      if (await this.#isSilent(restMs)) return { kind: 'silence' };
      await this.#nextChange(restMs === undefined ? undefined : Math.max(restMs, LOOK_AGAIN_MS));
    }
  }

  /** Ends the remaining programs. Records that were not requested yet are dropped, except for exits. */
  stop(): void {
    if (this.#phase === 'stopping') return;
    this.#phase = 'stopping';
    this.#seq -= this.#queue.length;
    const waiting = this.#queue;
    this.#queue = new Queue();
    for (const entry of waiting) {
      if (entry.record.type !== 'exit') continue;
      entry.record.seq = this.#seq += 1;
      this.#queue.push(entry);
    }
    // Stop all of them first, so that none sees how the others end.
    for (const program of this.programs) program.freeze();
    for (const program of this.programs) program.end();
  }

  /**
   * Resolves when a process of Node was loaded, or when no program is left that could be one; at the latest after this time, in
   * milliseconds.
   */
  async loaded(limitMs: number): Promise<void> {
    const end = now() + limitMs;
    while (
      this.programs.every(({ node }) => node === undefined) &&
      this.programs.some(({ status }) => status !== 'gone')
    ) {
      if (now() >= end) return;
      await this.#nextChange(end - now());
    }
  }

  /** Resolves when all programs have ended. */
  async allGone(): Promise<void> {
    while (this.programs.some(({ status }) => status !== 'gone')) await this.#nextChange(undefined);
  }

  /** Ends all programs, waits for that, and closes our ends of their streams. */
  async end(): Promise<void> {
    this.stop();
    await this.allGone();
    for (const program of this.programs) program.release();
  }

  /** Something came in. All pipes are read again before it is passed on (see merge.ts). */
  #update(): void {
    if (this.#isUpdating) return;
    this.#isUpdating = true;
    setImmediate(() => {
      this.#isUpdating = false;
      this.#readAt = now();
      this.#merge.nextRound();
      for (let arrival = this.#merge.take(); arrival; arrival = this.#merge.take()) this.#accept(arrival);
      if (this.#merge.isRipening()) return this.#update();
      this.#startPrograms();
      this.#answerTimers();
      for (const wake of this.#waiting) wake();
    });
  }

  /** If the programs run freely, reads what they have reported while the last records were drawn. */
  async #read(): Promise<void> {
    if (this.#step || this.#queue.length > MOST_QUEUED || now() - this.#readAt < MOST_UNREAD_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
  }

  #accept(arrival: Arrival): void {
    if (this.#phase === 'stopping' && arrival.draft.type !== 'exit') return;
    // Two processes may write in another order than the one in which they read the clock. The order of such records does not matter.
    this.#t = Math.max(this.#t, this.#clock.read(arrival.at));
    this.#seq += 1;
    const t = Math.round(this.#t * 1000) / 1000;
    const entry = { arrival, record: completeRecord(arrival.draft, { seq: this.#seq, t, program: arrival.program }) };
    this.#queue.push(entry);
    if (!this.#step) this.#settle(entry);
  }

  #handOut(entry: QueuedRecord): Step {
    this.#handedOut = entry;
    // For some records no process waits. No timer may fire while somebody reads these either.
    if (this.#step) this.#clock.hold(now());
    return { kind: 'record', record: entry.record };
  }

  #moveOn(): void {
    const entry = this.#handedOut;
    this.#handedOut = undefined;
    if (this.#phase === 'loaded') this.#phase = 'going';
    if (entry && this.#step) {
      this.#clock.go(now());
      if (this.#phase === 'going') this.#settle(entry);
    }
    this.#update();
  }

  /** The world passes a record. */
  #settle({ arrival, record }: QueuedRecord): void {
    const going = this.#gate.settle(record, arrival.held);
    if (arrival.held && this.#step) this.#clock.go(now());
    for (const name of going) this.#programs.get(name)?.go();
    this.#update();
  }

  /**
   * Whether nothing has come although there was an opportunity: on a busy machine this process may not have read yet what came in, and a
   * program may still wait for a processor.
   *
   * @param restMs how long to wait yet: undefined without limit, negative where it was waited longer
   */
  async #isSilent(restMs: number | undefined): Promise<boolean> {
    if (restMs === undefined || restMs > 0 || !this.#merge.isEmpty()) return false;
    await new Promise<void>((resolve) => afterReading(resolve));
    if (this.#queue.length > 0 || this.#isUpdating || !this.#merge.isEmpty()) return false;
    return restMs <= -MOST_LATE_MS || !this.isBusy();
  }

  #isLoading(): boolean {
    return this.programs.some(({ name, status }) =>
      status === 'ready' ? this.#gate.mayStart(name) : status === 'booting',
    );
  }

  #startPrograms(): void {
    if (this.#phase !== 'going' || this.programs.some(({ status }) => status === 'booting')) return;
    for (const program of this.programs) {
      if (program.status !== 'ready' || !this.#gate.mayStart(program.name)) continue;
      program.status = 'running';
      this.#clock.start(now());
      program.go();
    }
  }

  #answerTimers(): void {
    if (!this.#clock.isRunning()) return;
    for (const program of this.programs.filter(({ isDue }) => isDue)) {
      program.releaseTimer(this.#clock.standstillsSince(this.#toldUntil.get(program) ?? 0));
      this.#toldUntil.set(program, now());
    }
  }

  /** Whether nothing more can come. Programs that wait for something that never came are ended first. */
  #isOver(): boolean {
    if (this.#isUpdating || !this.#merge.isEmpty()) return false;
    const left = this.programs.filter(({ status }) => status !== 'gone');
    if (left.length > 0 && left.every((program) => this.#isStuck(program))) this.stop();
    return left.length === 0;
  }

  #isStuck({ name, status }: Program): boolean {
    return this.#gate.isFrozen(name) || (status === 'ready' && !this.#gate.mayStart(name));
  }

  /** Resolves when something has changed, or after this time in milliseconds. */
  #nextChange(limitMs: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = limitMs === undefined ? undefined : setTimeout(wake, Math.max(limitMs, 1));
      this.#waiting.add(wake);
    });
  }
}
