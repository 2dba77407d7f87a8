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

/** A program of somebody's own that is to be watched. */
export interface WatchedProgram {
  /** Name of its lane. */
  name: string;
  /** What the trace calls its file. */
  file: string;
  command: string;
  args: readonly string[];
  /** Places are told relative to this folder. */
  folder: string;
}

export interface WatchRunOptions {
  programs: readonly WatchedProgram[];
  /** The built probe, a CommonJS file. */
  probe: URL;
  env: NodeJS.ProcessEnv;
  /** Descriptors of ours, behind the standard streams, that the programs get. */
  descriptors: readonly number[];
  /** Whether the world stands still at each record until the next one is asked for. */
  step: boolean;
  /** Whether the events that streams use internally are reported too. */
  all: boolean;
  /** How much a busy program may tell; it is only counted after that. Left out for everything. */
  budget?: Budget | undefined;
  /** Whether what the programs print becomes part of the trace; otherwise it stays theirs. */
  isPiped: boolean;
}

/** Programs that are watched, and otherwise left alone. */
export interface WatchRun extends AsyncDisposable {
  /** As far as it is known by now. */
  readonly header: TraceHeader;
  /** Lets the world go on from the record that was handed out last, and waits for the next one, `limitMs` at most. */
  next(limitMs?: number): Promise<Step>;
  /** Resolves once it is known which Node runs the programs, or that none does; at the latest after this time, in milliseconds. */
  loaded(limitMs: number): Promise<void>;
  /** Whether any of them was a process of Node that could be watched. */
  wasSeen(): boolean;
  /** What they have started that has been seen and is not watched. */
  unwatched(): UnwatchedProcess[];
  /** Whether some programs wait for an earlier one to listen. */
  isWaiting(): boolean;
  /** Starts those. */
  startAll(): void;
  /** The names of those that have not ended. */
  running(): string[];
  /** Hands a signal that has come to us on to the programs that it has not come to. */
  forwardSignal(name: NodeJS.Signals): void;
  /** Ends the programs that are left, with a signal, and by force if that takes them too long. Disposing then waits for it. */
  end(name: NodeJS.Signals, ender: EndRequester): void;
}

/**
 * Starts programs under the probe in our own surroundings. Several are started one after the other, each once the one before it listens.
 *
 * @throws if one could not be started; TemporaryFolderError where there is no room for that
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
    // Something went wrong on our side while they ran.
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
  // After the programs, which are not to wait for it.
  const standing = openSignalWitness();
  witness = standing;
  return {
    get header() {
      return headerOf(options, world);
    },
    loaded: (limitMs) => world.loaded(limitMs),
    next: (limitMs) => world.next(limitMs),
    wasSeen: () => world.programs.some((program) => program.wasSeen),
    unwatched: () => world.programs.flatMap(({ unwatched: apart }) => apart),
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

/** Ends a process and what it started at once: a launcher would leave the program behind. */
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

/** Opens for one program after the other, and remembers nothing of what happened: it may be a lot. */
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
