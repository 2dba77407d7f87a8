import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { SERVER_EVENTS, SERVER_METHODS, SOCKET_EVENTS, SOCKET_METHODS } from '../model/events.ts';
import type { TraceHeader, TraceRecord } from '../model/record.ts';
import { type GateRules, openGate } from './gate.ts';
import { freePort } from './port.ts';
import { type Step, World } from './world.ts';

export type { Step } from './world.ts';

/** One program of a run. */
export interface RunProgram extends GateRules {
  /** Absolute path. */
  file: string;
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

const WATCH = {
  serverEvents: SERVER_EVENTS,
  socketEvents: SOCKET_EVENTS,
  serverMethods: SERVER_METHODS,
  socketMethods: SOCKET_METHODS,
};

/**
 * Loads the programs up to their first lines; the first `next` starts them. They run in an empty folder of their own, and find a free
 * port in `PORT`.
 *
 * @throws if no port is free, or a program could not be started
 */
export async function startRun(options: RunOptions): Promise<Run> {
  const port = await freePort();
  const world = new World(openGate(options.programs), options.step);
  const cwd = await fs.mkdtemp(path.join(os.tmpdir(), 'net-lessons-'));
  // Our own death by an uncaught exception runs no `finally`.
  const stop = (): void => world.stop();
  process.once('exit', stop);
  const dispose = async (): Promise<void> => {
    await world.end();
    process.off('exit', stop);
    await fs.rm(cwd, { recursive: true, force: true });
  };
  try {
    const programs = options.programs.map(({ name, file, frozen }) => {
      const hold = options.step || frozen !== undefined;
      const config = { hold, all: options.all ?? false, watch: WATCH };
      const env = { ...options.env, PORT: String(port) };
      const pid = world.load(name, { file, cwd, env, probe: options.probe, config });
      return { name, file: path.basename(file), pid };
    });
    const { version: node, platform } = process;
    const header: TraceHeader = { type: 'trace', version: 1, ...options.about, node, platform, programs };
    return { header, next: (limitMs) => world.next(limitMs), stop, [Symbol.asyncDispose]: dispose, ...records(world) };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function records(world: World): AsyncIterable<TraceRecord> {
  return {
    async *[Symbol.asyncIterator]() {
      for (let step = await world.next(); step.kind === 'record'; step = await world.next()) yield step.record;
    },
  };
}
