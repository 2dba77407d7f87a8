import path from 'node:path';
import type { Budget } from '../model/probe-config.ts';
import type { TraceHeader } from '../model/record.ts';
import type { UnwatchedProcess } from '../model/unwatched.ts';
import { beforeExit } from './before-exit.ts';
import { type EndRequester, endPrograms } from './end-programs.ts';
import { forwardSignal } from './forward-signal.ts';
import type { Gate } from './gate.ts';
import { now } from './now.ts';
import { treeOf } from './process-tree.ts';
import { sendSignalTo } from './signal.ts';
import { openSignalWitness, type SignalWitness } from './signal-witness.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { WATCHED_NAMES } from './watched-names.ts';
import { type Step, World } from './world.ts';

/** A user's own program that is watched. */
export interface WatchedProgram {
  /** Name of its column. */
  name: string;
  /** The name of its file in the trace. */
  file: string;
  command: string;
  args: readonly string[];
  /** Places are relative to this folder. */
  folder: string;
}

export interface WatchRunOptions {
  programs: readonly WatchedProgram[];
  /** The built probe, a CommonJS file. */
  probe: URL;
  env: NodeJS.ProcessEnv;
  /** Our descriptors, besides the standard streams, that the programs get. */
  descriptors: readonly number[];
  /** Whether the world stands still at each record until the next one is requested. */
  step: boolean;
  /** Whether the events that streams use internally are reported too. */
  all: boolean;
  /** How much a busy program may report before events are only counted. Default: no limit. */
  budget?: Budget | undefined;
  /** Whether the output of the programs is part of the trace. Otherwise they share our streams. */
  isPiped: boolean;
}

/** A run of a user's own programs. */
export interface WatchRun extends AsyncDisposable {
  /** As far as it is known now. */
  readonly header: TraceHeader;
  /** Lets the world go on from the last record, and waits for the next one, at most `limitMs` milliseconds. */
  next(limitMs?: number): Promise<Step>;
  /** Resolves when the version of Node is known, or when no program runs in Node; at the latest after this time, in milliseconds. */
  loaded(limitMs: number): Promise<void>;
  /** Whether any process of Node was watched. */
  wasSeen(): boolean;
  /** Processes that were started and are not watched. */
  unwatched(): UnwatchedProcess[];
  /** Whether some programs wait until an earlier one listens. */
  isWaiting(): boolean;
  /** Starts these programs. */
  startAll(): void;
  /** The names of the programs that still run. */
  running(): string[];
  /** Forwards a signal that we got to the programs that did not get it. */
  forwardSignal(name: NodeJS.Signals): void;
  /** Ends the remaining programs with a signal, and kills them if they do not end in time. Disposing waits for that. */
  end(name: NodeJS.Signals, ender: EndRequester): void;
}

/**
 * Starts programs with the probe in our own environment. If there are several, each one starts when the one before listens.
 *
 * @throws if a program could not be started; TemporaryFolderError
 */
export async function startWatchRun(options: WatchRunOptions): Promise<WatchRun> {
  const gate = openSequentialGate(options.programs.map(({ name }) => name));
  const world = new World(gate, options.step);
  const folder = makeTemporaryFolder();
  const cancelCleanUp = beforeExit(() => {
    for (const program of world.programs) if (program.status !== 'gone') endTree(program.pid);
    folder.remove();
  });
  let witness: SignalWitness | undefined;
  let ending: Promise<void> | undefined;
  const forwarding = new Set<Promise<void>>();

  function end(name: NodeJS.Signals, ender: EndRequester): void {
    ending ??= endPrograms(world.programs, { name, since: now() }, ender, witness);
  }

  async function dispose(): Promise<void> {
    // An error of ours happened while they ran.
    if (world.programs.some(({ status }) => status !== 'gone')) end('SIGTERM', 'us');
    await Promise.all([ending, ...forwarding]);
    if (ending) await world.allGone();
    for (const program of world.programs) program.release();
    witness?.[Symbol.dispose]();
    cancelCleanUp();
    folder.remove();
  }
  try {
    for (const [index, program] of options.programs.entries())
      world.load(program.name, launchOf(program, options, path.join(folder.path, String(index))));
  } catch (error) {
    await dispose();
    throw error;
  }
  // After the programs, so that they need not wait for it.
  const standing = openSignalWitness();
  witness = standing;
  return {
    get header() {
      return headerOf(options, world);
    },
    loaded: (limitMs) => world.loaded(limitMs),
    next: (limitMs) => world.next(limitMs),
    wasSeen: () => world.programs.some((program) => program.wasSeen),
    unwatched: () => world.programs.flatMap(({ unwatched }) => unwatched),
    isWaiting: () => options.programs.some(({ name }) => !gate.mayStart(name)),
    startAll: gate.openAll,
    running: () => world.programs.filter(({ status }) => status !== 'gone').map(({ name }) => name),
    forwardSignal(name) {
      const since = now();
      for (const program of world.programs) forwarding.add(forwardSignal(program, { name, since }, standing));
    },
    end,
    [Symbol.asyncDispose]: dispose,
  };
}

/** Kills a process and its descendants. If only a launcher was killed, the program would be left behind. */
function endTree(pid: number): void {
  for (const each of treeOf(pid)) sendSignalTo(each, 'SIGKILL');
}

function launchOf({ command, args, folder }: WatchedProgram, options: WatchRunOptions, claim: string) {
  const { step, all, isPiped, env, descriptors, probe, budget } = options;
  return {
    command,
    args,
    folder,
    stdin: 'inherit',
    output: isPiped ? 'pipe' : 'inherit',
    isForeign: true,
    cwd: process.cwd(),
    env,
    descriptors,
    probe,
    config: { hold: step, all, heard: true, watch: WATCHED_NAMES, claim, ...(budget ? { budget } : {}) },
  } as const;
}

function headerOf({ programs }: WatchRunOptions, world: World): TraceHeader {
  return {
    type: 'trace',
    version: 1,
    node: world.programs.find(({ node }) => node !== undefined)?.node ?? '',
    platform: process.platform,
    programs: world.programs.map(({ name, pid }, index) => ({ name, file: programs[index]?.file ?? name, pid })),
  };
}

/** Lets one program start after the other. It keeps no records, because there may be many. */
function openSequentialGate(names: readonly string[]): Gate & { openAll(): void } {
  let open = 1;
  return {
    mayStart: (name) => names.indexOf(name) < open,
    isFrozen: () => false,
    settle(record, isHeld) {
      if (record.type === 'exit' || (record.type === 'event' && record.name === 'listening')) open += 1;
      return isHeld ? [record.program] : [];
    },
    openAll() {
      open = names.length;
    },
  };
}
