import { examine } from '../../examiner/examine.ts';
import { MEMORY_BYTES } from '../../examiner/limits.ts';
import type { Patience } from '../../examiner/patience.ts';
import type { Check, Exercise } from '../../model/exercise.ts';
import type { CheckOutcome } from '../../model/verdict.ts';
import { now } from '../../tracer/now.ts';
import { reservePorts } from '../../tracer/port.ts';
import { type Solution, startSolution } from '../../tracer/solution.ts';

export interface SessionOptions {
  exercise: Exercise;
  /** Absolute path of the program that is to be checked. */
  file: string;
  /** The program as a shell knows it: `server.js`. */
  program: string;
  /** The built probe, and what sets a program's clock. */
  probe: URL;
  clock: URL;
  env: NodeJS.ProcessEnv;
  /** Left out, the usual one. */
  patience?: Patience;
  signal: AbortSignal;
}

/** Runs the checks of an exercise on a program. Whoever stops iterating ends all that was started. */
export function session(options: SessionOptions): AsyncGenerator<CheckOutcome, void, undefined> {
  const { exercise, signal } = options;
  return examine({
    exercise,
    program: options.program,
    start: (check, port) => startFor(options, check, port),
    reservePorts,
    now,
    memoryBytes: MEMORY_BYTES,
    ...(options.patience ? { patience: options.patience } : {}),
    signal,
  });
}

function startFor({ exercise, file, probe, clock, env }: SessionOptions, check: Check, port: number): Solution {
  return startSolution({
    file,
    args: exercise.port === 'argument' ? [String(port)] : [],
    env: environment(env, check, exercise.port === 'PORT' ? port : undefined),
    probe,
    ...(check.clock === undefined ? {} : { clock: { preload: clock, startsAtMs: Date.parse(check.clock) } }),
    memoryBytes: MEMORY_BYTES,
  });
}

/** Our own surroundings without what is meant for us: colours that were asked for, and a port. */
function environment(given: NodeJS.ProcessEnv, { env, zone }: Check, port: number | undefined): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colour, PORT: _port, ...rest } = given;
  return {
    ...rest,
    NO_COLOR: '1',
    ...(port === undefined ? {} : { PORT: String(port) }),
    ...(zone === undefined ? {} : { TZ: zone }),
    ...env,
  };
}
