import path from 'node:path';
import process from 'node:process';
import type { TraceHeader } from '../model/record.ts';
import type { Budget } from '../model/wire.ts';
import { beforeExit } from './exit.ts';
import type { Gate } from './gate.ts';
import { signalTo } from './signal.ts';
import { makeTemporaryFolder } from './temporary.ts';
import { treeOf } from './tree.ts';
import { WATCH } from './watch-list.ts';
import { type Step, World } from './world.ts';

/** A program of somebody's own that is to be watched. */
export interface Attended {
  /** Name of its lane. */
  name: string;
  /** What the trace calls its file. */
  file: string;
  command: string;
  args: readonly string[];
  /** Places are told relative to this folder. */
  folder: string;
}

export interface AttendOptions {
  programs: readonly Attended[];
  /** The built probe, a CommonJS file. */
  probe: URL;
  env: NodeJS.ProcessEnv;
  /** Whether the world stands still at each record until the next one is asked for. */
  step: boolean;
  /** Whether the events that streams use internally are reported too. */
  all: boolean;
  /** How much a busy program may tell; it is only counted after that. Left out for everything. */
  budget?: Budget | undefined;
  /** Whether what the programs print becomes part of the trace; otherwise it stays theirs. */
  isPiped: boolean;
}

/** A program that a signal can be handed on to. */
export interface Signallable {
  readonly name: string;
  signal(name: NodeJS.Signals): void;
  /** Hands it on to what the command has started in the end, past the command itself. */
  signalInside(name: NodeJS.Signals): void;
}

/** How long a program may take to end once it was told to, in milliseconds. */
const GRACE_MS = 2000;

/** Programs that are watched, and otherwise left alone. */
export interface Attendance extends AsyncDisposable {
  readonly header: TraceHeader;
  /** Lets the world go on from the record that was handed out last, and waits for the next one, `limitMs` at most. */
  next(limitMs?: number): Promise<Step>;
  /** Whether any of them was a process of Node that could be watched. */
  wasSeen(): boolean;
  /** Whether some programs wait for an earlier one to listen. */
  isWaiting(): boolean;
  /** Starts those. */
  startAll(): void;
  /** Those that have not ended. */
  running(): Signallable[];
  /** Returns what tells which of the programs have got no signal between the two moments, and run. */
  deaf(): () => Signallable[];
  /** Ends the programs that are left, as a signal would, and by force if that takes them too long. Disposing then waits for it. */
  end(name: NodeJS.Signals): void;
}

/**
 * Starts programs under the probe in our own surroundings. Several are started one after the other, each once the one before it listens.
 *
 * @throws if one could not be started; TemporaryFolderError where there is no room for that
 */
export async function attend(options: AttendOptions): Promise<Attendance> {
  const gate = inTurn(options.programs.map(({ name }) => name));
  const world = new World(gate, options.step);
  const folder = makeTemporaryFolder();
  const settled = beforeExit(() => {
    for (const program of world.programs) if (program.status !== 'gone') endTree(program.pid);
    folder.remove();
  });
  let force: NodeJS.Timeout | undefined;

  function end(name: NodeJS.Signals): void {
    if (force) return;
    for (const program of world.programs) {
      program.letGo();
      program.signal(name);
    }
    force = setTimeout(() => {
      for (const program of world.programs) program.signal('SIGKILL');
    }, GRACE_MS);
  }

  async function dispose(): Promise<void> {
    // Something went wrong on our side while they ran.
    if (world.programs.some(({ status }) => status !== 'gone')) end('SIGTERM');
    if (force) await world.gone();
    clearTimeout(force);
    for (const program of world.programs) program.release();
    settled();
    folder.remove();
  }
  try {
    for (const [index, program] of options.programs.entries())
      world.load(program.name, launchOf(program, options, path.join(folder.path, String(index))));
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    header: headerOf(options, world),
    next: (limitMs) => world.next(limitMs),
    wasSeen: () => world.programs.some((program) => program.wasSeen),
    isWaiting: () => options.programs.some(({ name }) => !gate.mayStart(name)),
    startAll: gate.openAll,
    running: () => world.programs.filter(({ status }) => status !== 'gone'),
    deaf() {
      const before = new Map(world.programs.map((program) => [program, program.signals]));
      return () =>
        world.programs.filter((program) => program.status !== 'gone' && program.signals === before.get(program));
    },
    end,
    [Symbol.asyncDispose]: dispose,
  };
}

/** Ends a process and what it started at once: a launcher would leave the program behind. */
function endTree(pid: number): void {
  for (const each of treeOf(pid)) signalTo(each, 'SIGKILL');
}

function launchOf({ command, args, folder }: Attended, options: AttendOptions, claim: string) {
  const { step, all, isPiped, env, probe, budget } = options;
  return {
    command,
    args,
    folder,
    stdin: 'inherit',
    output: isPiped ? 'pipe' : 'inherit',
    isForeign: true,
    cwd: process.cwd(),
    env,
    probe,
    config: { hold: step, all, heard: true, watch: WATCH, claim, ...(budget ? { budget } : {}) },
  } as const;
}

function headerOf({ programs }: AttendOptions, world: World): TraceHeader {
  return {
    type: 'trace',
    version: 1,
    node: process.version,
    platform: process.platform,
    programs: world.programs.map(({ name, pid }, index) => ({ name, file: programs[index]?.file ?? name, pid })),
  };
}

/** Opens for one program after the other, and remembers nothing of what happened: it may be a lot. */
function inTurn(names: readonly string[]): Gate & { openAll(): void } {
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
