import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { SERVER_EVENTS, SERVER_METHODS, SOCKET_EVENTS, SOCKET_METHODS } from '../model/events.ts';
import type { Trace, TraceHeader, TraceRecord } from '../model/record.ts';
import { meansLast, type Selector } from '../model/select.ts';
import type { ProbeConfig } from '../model/wire.ts';
import { createClock } from './clock.ts';
import { createMerge } from './merge.ts';
import { freePort } from './port.ts';
import { type Arrival, followProgram, type Program } from './program.ts';

/** One program of a run. */
export interface RunProgram {
  name: string;
  /** Absolute path. */
  file: string;
  /** Starts only once this was seen. */
  after?: Selector;
  /** Stays frozen at one record until another was seen, while the world goes on. */
  frozen?: { at: Selector; until: Selector };
}

export interface RunOptions {
  programs: readonly RunProgram[];
  /** The built probe. */
  probe: URL;
  /** The environment that the programs get, besides `PORT`. */
  env: NodeJS.ProcessEnv;
  /** Whether the world stands still at each record until the next one is asked for; otherwise the programs run freely. */
  step: boolean;
  /** Whether the events that streams use internally are reported too. */
  all?: boolean;
  /** What the trace's header says of the lesson. */
  about?: Pick<TraceHeader, 'lesson' | 'scene'>;
}

export type Step =
  | { kind: 'record'; record: TraceRecord }
  /** Nothing came for as long as was asked for. */
  | { kind: 'silence' }
  /** All programs have ended, and all records were handed out. */
  | { kind: 'over' };

/** A run of one to three programs, on one clock. */
export interface Run extends AsyncIterable<TraceRecord>, AsyncDisposable {
  readonly header: TraceHeader;
  /**
   * Lets the world go on from the record that was handed out last, and waits for the next one.
   *
   * @param limitMs how long to wait, in milliseconds of the world's clock; left out, as long as it takes
   */
  next(limitMs?: number): Promise<Step>;
  /** Ends the programs that are left; `next` then hands out how they ended. */
  stop(): void;
}

interface Entry {
  arrival: Arrival;
  /** What the world's clock shows. */
  t: number;
}

/**
 * Loads the programs up to their first lines; the first `next` starts them.
 *
 * @throws if no port is free, or a program could not be started
 */
export async function startRun(options: RunOptions): Promise<Run> {
  const cwd = await fs.mkdtemp(path.join(os.tmpdir(), 'net-lessons-'));
  const port = await freePort();
  const clock = createClock();
  const merge = createMerge<Arrival>();
  const programs = new Map<string, Program>();
  const specs = new Map(options.programs.map((spec) => [spec.name, spec]));
  const frozen = new Map<string, Selector>();
  /** What the world has moved on from. */
  const settled: TraceRecord[] = [];
  const soFar: Trace = { records: settled, over: false };
  let queue: Entry[] = [];
  let phase: 'loaded' | 'going' | 'stopping' = 'loaded';
  let handedOut: { entry: Entry; record: TraceRecord } | undefined;
  let seq = 0;
  let latest = 0;
  let isStirred = false;
  let wake = (): void => {};

  /** Something came in: all pipes are read once more before it is let through (see merge.ts). */
  function stirred(): void {
    if (isStirred) return;
    isStirred = true;
    setImmediate(() => {
      isStirred = false;
      merge.nextRound();
      for (let arrival = merge.take(); arrival; arrival = merge.take()) accept(arrival);
      if (merge.isRipening()) return stirred();
      startPrograms();
      answerTimers();
      wake();
    });
  }

  function accept(arrival: Arrival): void {
    if (phase === 'stopping' && arrival.draft.type !== 'exit') return;
    // Two processes can each note a time and then write in the other order: nothing depends on which of them is told first.
    latest = Math.max(latest, clock.read(arrival.at));
    const entry = { arrival, t: latest };
    queue.push(entry);
    if (!options.step) settle(entry, numbered(entry));
  }

  function numbered({ arrival, t }: Entry): TraceRecord {
    const { type, ...rest } = arrival.draft;
    return { type, seq: seq + 1, t: Math.round(t * 1000) / 1000, program: arrival.program, ...rest } as TraceRecord;
  }

  /** The world moves on from a record. */
  function settle({ arrival }: Entry, record: TraceRecord): void {
    settled.push(record);
    if (arrival.held || record.type === 'exit') clock.go(now());
    const freeze = specs.get(arrival.program)?.frozen;
    if (arrival.held && freeze && meansLast(freeze.at, soFar)) frozen.set(arrival.program, freeze.until);
    else if (arrival.held) programs.get(arrival.program)?.answer({});
    for (const [name, until] of frozen) {
      if (!meansLast(until, soFar)) continue;
      frozen.delete(name);
      programs.get(name)?.answer({});
    }
    for (const { name, after } of specs.values()) if (after && meansLast(after, soFar)) mayStart.add(name);
    stirred();
  }

  const mayStart = new Set(options.programs.filter(({ after }) => !after).map(({ name }) => name));

  function isLoading(): boolean {
    const waiting = [...programs.values()].filter(({ name, status }) => status === 'ready' && mayStart.has(name));
    return waiting.length > 0 || [...programs.values()].some(({ status }) => status === 'booting');
  }

  function startPrograms(): void {
    if (phase !== 'going' || [...programs.values()].some(({ status }) => status === 'booting')) return;
    for (const program of programs.values()) {
      if (program.status !== 'ready' || !mayStart.has(program.name)) continue;
      program.status = 'running';
      clock.start(now());
      program.answer({});
    }
  }

  function answerTimers(): void {
    if (!clock.running()) return;
    for (const program of programs.values()) {
      const { due } = program;
      if (!due) continue;
      program.due = undefined;
      program.answer(options.step ? { restMs: clock.restMs(due.armed, due.delayMs, now()) } : {});
    }
  }

  /** Whether nothing can come any more. Programs that wait for something that never came are ended first. */
  function isOver(): boolean {
    const left = [...programs.values()].filter(({ status }) => status !== 'gone');
    if (left.length > 0 && left.every(({ name, status }) => status === 'ready' && !mayStart.has(name))) stop();
    return left.length === 0 && merge.isEmpty();
  }

  function stop(): void {
    if (phase === 'stopping') return;
    phase = 'stopping';
    queue = queue.filter(({ arrival }) => arrival.draft.type === 'exit');
    for (const program of programs.values()) program.end();
  }

  function handOut(entry: Entry): Step {
    const record = numbered(entry);
    seq += 1;
    handedOut = { entry, record };
    return { kind: 'record', record };
  }

  async function next(limitMs?: number): Promise<Step> {
    if (handedOut && options.step && phase === 'going') settle(handedOut.entry, handedOut.record);
    handedOut = undefined;
    if (phase === 'loaded') phase = 'going';
    stirred();
    for (let since = now(); ; ) {
      const entry = queue.shift();
      if (entry) return handOut(entry);
      if (isOver()) return { kind: 'over' };
      if (isLoading()) since = now();
      const restMs = limitMs === undefined || isLoading() ? undefined : limitMs - (now() - since);
      if (restMs !== undefined && restMs <= 0) return { kind: 'silence' };
      await woken(restMs);
    }
  }

  function woken(limitMs: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const timer = limitMs === undefined ? undefined : setTimeout(() => wake(), limitMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const killAll = (): void => {
    for (const program of programs.values()) program.end();
  };

  async function dispose(): Promise<void> {
    stop();
    while ([...programs.values()].some(({ status }) => status !== 'gone')) await woken(undefined);
    process.off('exit', killAll);
    await fs.rm(cwd, { recursive: true, force: true });
  }

  // Our own death by an uncaught exception runs no `finally`.
  process.once('exit', killAll);
  try {
    for (const spec of options.programs) {
      const config: Omit<ProbeConfig, 'fd'> = {
        hold: options.step || spec.frozen !== undefined,
        all: options.all ?? false,
        watch: WATCH,
      };
      const given = { file: spec.file, cwd, env: { ...options.env, PORT: String(port) }, probe: options.probe, config };
      const listening = { now, held: clock.hold, stirred };
      programs.set(spec.name, followProgram(spec.name, given, merge, listening));
    }
  } catch (error) {
    await dispose();
    throw error;
  }

  return {
    header: {
      type: 'trace',
      version: 1,
      ...options.about,
      node: process.version,
      platform: process.platform,
      programs: options.programs.map(({ name, file }) => ({
        name,
        file: path.basename(file),
        pid: programs.get(name)?.pid ?? 0,
      })),
    },
    next,
    stop,
    [Symbol.asyncDispose]: dispose,
    async *[Symbol.asyncIterator]() {
      for (let step = await next(); step.kind === 'record'; step = await next()) yield step.record;
    },
  };
}

/** Milliseconds on the system's monotonic clock, which the probes use too. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

const WATCH = {
  serverEvents: SERVER_EVENTS,
  socketEvents: SOCKET_EVENTS,
  serverMethods: SERVER_METHODS,
  socketMethods: SOCKET_METHODS,
};
