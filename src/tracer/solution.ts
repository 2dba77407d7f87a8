import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExaminedProgram } from '../model/examined-program.ts';
import type { KeptOutput } from '../model/kept-output.ts';
import type { TraceRecord } from '../model/record.ts';
import { beforeExit } from './before-exit.ts';
import { openGate } from './gate.ts';
import type { LaunchOptions } from './launch-options.ts';
import { endLeftovers, endLeftoversNow, hasStarted } from './leftovers.ts';
import { watchMemory } from './memory.ts';
import { createOutputBuffer } from './output-buffer.ts';
import { withoutProbeLines } from './probe-lines.ts';
import { MARKER, markProcess, releaseMark } from './process-mark.ts';
import { isExiting, isTreeBusy, processorMsOf } from './process-tree.ts';
import type { Program } from './program.ts';
import { startTimeOfDay, type TimeOfDay } from './time-of-day.ts';
import { startWatchdog } from './watchdog.ts';
import { WATCHED_NAMES } from './watched-names.ts';
import { World } from './world.ts';

export interface SolutionOptions {
  /** The name of the program in its records. */
  name: string;
  /** Absolute path. */
  file: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** The built probe, a CommonJS file. */
  probe: URL;
  /** The time on the program's clock, and the built file that sets it. Default: the real time. */
  clock?: { preload: URL; startsAtMs: number };
  /** The most memory of the program and everything that it started, in bytes. */
  memoryBytes: number;
}

/** A learner's program in a process of its own, with everything that it starts. It runs freely from the beginning. */
export interface Solution extends ExaminedProgram {
  readonly pid: number;
}

/** A program may repeat something for ever, so no more records are kept. */
const MOST_RECORDS = 20_000;

/** How long a program may take to end by itself, in milliseconds. */
const FAREWELL_MS = 500;

/** @throws if the program could not be started */
export function startSolution(options: SolutionOptions): Solution {
  const id = randomUUID();
  const outputs = { stdout: createOutputBuffer(), stderr: createOutputBuffer() };
  const listeners = new Set<() => void>();
  const records: TraceRecord[] = [];
  const world = new World(openGate([{ name: options.name }]), false);
  let ended: Solution['ended'];
  let tooLarge: number | undefined;
  const clock = options.clock && startTimeOfDay(options.clock.startsAtMs);
  const program = loadProgram(world, options.name, clock, {
    ...launchOf(options, { [MARKER]: id, ...clock?.env }),
    onOutput: (stream, bytes) => outputs[stream].add(bytes),
  });
  const { pid } = program;
  const mark = markProcess(pid, `${MARKER}=${id}`);
  const watchdog = startWatchdog(pid, mark);
  const cancelCleanUp = beforeExit(() => {
    program.kill();
    endLeftoversNow(mark);
    clock?.remove();
  });
  const memory = watchMemory(pid, options.memoryBytes, (bytes) => {
    tooLarge = bytes;
    program.kill();
  });
  const followed = followWorld(world, (record) => {
    if (record.type === 'exit') ended = { code: record.code, signal: record.signal };
    if (records.length < MOST_RECORDS || record.type === 'exit') records.push(record);
    for (const listener of [...listeners]) listener();
  });

  let disposed: Promise<void> | undefined;
  const dispose = async (): Promise<void> => {
    memory.stop();
    if (!ended && tooLarge === undefined) await askToEnd(program, listeners);
    await world.end();
    await followed;
    await endLeftovers(mark);
    releaseMark(mark);
    watchdog.release();
    clock?.remove();
    cancelCleanUp();
  };

  return {
    records,
    pid,
    get clockShiftMs() {
      return clock?.shiftMs ?? 0;
    },
    setClock: (ms) => clock?.set(ms),
    get ended() {
      return ended;
    },
    get tooLarge() {
      return tooLarge;
    },
    async printed() {
      // What is in a pipe now is read within three rounds of the event loop.
      for (let round = 0; round < 3; round += 1) await new Promise(setImmediate);
      return { stdout: outputs.stdout.read(), stderr: withoutProbe(outputs.stderr.read(), options.probe) };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    timeOf: (at) => world.timeOf(at),
    isBusy: () => isTreeBusy(pid),
    isExiting: () => isExiting(pid),
    hasStarted: (other) => hasStarted(pid, other, mark),
    processorMs: () => processorMsOf(pid),
    [Symbol.asyncDispose]: () => (disposed ??= dispose()),
  };
}

function loadProgram(world: World, name: string, clock: TimeOfDay | undefined, launch: LaunchOptions): Program {
  try {
    world.load(name, launch);
    const [program] = world.programs;
    if (!program) throw new Error('No program was loaded');
    return program;
  } catch (error) {
    clock?.remove();
    throw error;
  }
}

/**
 * Asks a program to end, as Ctrl-C does: it may have to remove something, such as a lock or a socket file, before the next one starts.
 * Waits for a short time.
 */
async function askToEnd(program: Program, listeners: Set<() => void>): Promise<void> {
  program.signal('SIGINT');
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, FAREWELL_MS);
    listeners.add(() => {
      if (program.status !== 'gone') return;
      clearTimeout(timer);
      resolve();
    });
  });
}

async function followWorld(world: World, hear: (record: TraceRecord) => void): Promise<void> {
  for (;;) {
    const step = await world.next(undefined);
    if (step.kind === 'over') return;
    if (step.kind === 'record') hear(step.record);
  }
}

function launchOf(options: SolutionOptions, own: NodeJS.ProcessEnv) {
  const { file, args, env, probe, clock } = options;
  const folder = path.dirname(file);
  const set: NodeJS.ProcessEnv = { ...env, ...own };
  if (clock) {
    const preload = fileURLToPath(clock.preload).replace(/["\\]/g, '\\$&');
    set.NODE_OPTIONS = `--require="${preload}" ${env.NODE_OPTIONS ?? ''}`.trim();
  }
  return {
    command: process.execPath,
    args: [file, ...args],
    folder,
    // Stays open without input, like a terminal where nobody types.
    stdin: 'pipe',
    output: 'pipe',
    isForeign: false,
    cwd: folder,
    env: set,
    probe,
    config: { hold: false, all: false, heard: false, watch: WATCHED_NAMES },
  } as const;
}

/** The probe's own lines do not belong into a stack. */
function withoutProbe({ text, leftOutBytes, end }: KeptOutput, probe: URL): KeptOutput {
  return { text: withoutProbeLines(text, probe), leftOutBytes, end: withoutProbeLines(end, probe) };
}
