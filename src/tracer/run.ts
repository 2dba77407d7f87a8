import path from 'node:path';
import type { TraceHeader, TraceRecord } from '../model/record.ts';
import { beforeExit } from './before-exit.ts';
import { type GateRules, openGate } from './gate.ts';
import type { LaunchOptions } from './launch-options.ts';
import { type PortRange, reservePorts } from './port.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { WATCHED_NAMES } from './watched-names.ts';
import { type Step, World } from './world.ts';

export type { Step } from './world.ts';

/** A program that stands between two others listens at one port and calls another. */
const PORTS = 2;

/** A program of a run. */
export interface RunProgram extends GateRules {
  /** Absolute path. */
  file: string;
}

export interface RunOptions {
  programs: readonly RunProgram[];
  /** The built probe, a CommonJS file. */
  probe: URL;
  /** The environment of the programs, besides `PORT`. */
  env: NodeJS.ProcessEnv;
  /** Whether the world stands still at each record until the next one is requested. Otherwise the programs run freely. */
  step: boolean;
  /** Whether the events that streams use internally are reported too. */
  all?: boolean;
  /** Whether listeners and open sockets are reported, for findings. */
  heard?: boolean;
  /** Fields about the lesson for the trace's header. */
  about?: Pick<TraceHeader, 'lesson' | 'scene' | 'change'>;
}

/** A run of one to three programs with one clock. */
export interface Run extends AsyncIterable<TraceRecord>, AsyncDisposable {
  readonly header: TraceHeader;
  /**
   * Lets the world go on from the last record, and waits for the next one.
   *
   * @param limitMs how long to wait, in milliseconds of the world's clock. Default: without limit
   */
  next(limitMs?: number): Promise<Step>;
  /** Whether a program is at work, or waits for a processor. While the world stands still, all come to wait. False if the platform does not tell. */
  isBusy(): boolean;
  /** Ends the remaining programs. `next` then returns their exits. */
  stop(): void;
}

/**
 * Loads the programs up to their first lines. The first call of `next` starts them. They run in an empty folder of their own, with a port
 * in `PORT` that is free, as is the next one, and no connection from another machine comes to them.
 *
 * @throws if no port is free or a program could not be started; TemporaryFolderError
 */
export async function startRun(options: RunOptions): Promise<Run> {
  const folder = makeTemporaryFolder();
  const world = new World(openGate(options.programs), options.step);
  const cancelCleanUp = beforeExit(() => {
    for (const program of world.programs) program.kill();
    folder.remove();
  });

  let ports: PortRange | undefined;

  async function dispose(): Promise<void> {
    await world.end();
    cancelCleanUp();
    folder.remove();
    await ports?.[Symbol.asyncDispose]();
  }

  try {
    ports = await reservePorts(PORTS);
    for (const spec of options.programs) world.load(spec.name, launchOf(spec, options, folder.path, ports.first));
  } catch (error) {
    await dispose();
    throw error;
  }

  const next = (limitMs?: number): Promise<Step> => world.next(limitMs);
  return {
    header: headerOf(options, world),
    next,
    isBusy: () => world.isBusy(),
    stop: () => world.stop(),
    [Symbol.asyncDispose]: dispose,
    async *[Symbol.asyncIterator]() {
      for (let step = await next(); step.kind === 'record'; step = await next()) yield step.record;
    },
  };
}

function launchOf(
  spec: RunProgram,
  { probe, env, step, all = false, heard = false }: RunOptions,
  cwd: string,
  port: number,
): LaunchOptions {
  const hold = step || spec.frozen !== undefined;
  return {
    command: process.execPath,
    args: [spec.file],
    folder: path.dirname(spec.file),
    stdin: 'ignore',
    output: 'pipe',
    isForeign: false,
    cwd,
    env: { ...env, PORT: String(port) },
    probe,
    config: { hold, all, heard, tellsThrown: true, loopbackOnly: true, watch: WATCHED_NAMES },
  };
}

function headerOf({ about, programs }: RunOptions, world: World): TraceHeader {
  const pids = new Map(world.programs.map(({ name, pid }) => [name, pid]));
  return {
    type: 'trace',
    version: 1,
    ...about,
    node: process.version,
    platform: process.platform,
    programs: programs.map(({ name, file }) => ({ name, file: path.basename(file), pid: pids.get(name) ?? 0 })),
  };
}
