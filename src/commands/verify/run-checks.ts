import { examine } from '../../examiner/examine.ts';
import { MEMORY_BYTES } from '../../examiner/limits.ts';
import type { Patience } from '../../examiner/patience.ts';
import type { Check, Exercise } from '../../model/exercise.ts';
import type { CheckOutcome } from '../../model/verdict.ts';
import { now } from '../../tracer/now.ts';
import { reservePorts } from '../../tracer/port.ts';
import { type Solution, startSolution } from '../../tracer/solution.ts';
import { makeFolderUntilExit } from '../../tracer/temporary-folder.ts';

export interface RunChecksOptions {
  exercise: Exercise;
  /** The absolute path of the program. */
  file: string;
  /** The program as it is typed in a shell: `server.js`. */
  program: string;
  /** The built probe, and the module that sets a program's clock. */
  probe: URL;
  clock: URL;
  env: NodeJS.ProcessEnv;
  /** The default if left out. */
  patience?: Patience;
  signal: AbortSignal;
}

/** Runs the checks of an exercise on a program. Ending the iteration ends all processes. */
export function runChecks(options: RunChecksOptions): AsyncGenerator<CheckOutcome, void, undefined> {
  const { exercise, signal } = options;
  return examine({
    exercise,
    program: options.program,
    start: (check, port) => startProgram(options, check, port),
    reservePorts,
    makeFolder: makeFolderUntilExit,
    now,
    memoryBytes: MEMORY_BYTES,
    ...(options.patience ? { patience: options.patience } : {}),
    signal,
  });
}

function startProgram({ exercise, file, probe, clock, env }: RunChecksOptions, check: Check, port: number): Solution {
  return startSolution({
    name: exercise.role ?? 'server',
    file,
    args: exercise.port === 'argument' ? [String(port)] : [],
    env: programEnvironment(env, check, exercise.port === 'PORT' ? port : undefined),
    probe,
    ...(check.clock === undefined ? {} : { clock: { preload: clock, startsAtMs: Date.parse(check.clock) } }),
    memoryBytes: MEMORY_BYTES,
  });
}

/** Our environment without FORCE_COLOR and PORT, which are meant for us. */
function programEnvironment(
  given: NodeJS.ProcessEnv,
  { env, zone }: Check,
  port: number | undefined,
): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colour, PORT: _port, ...rest } = given;
  return {
    ...rest,
    NO_COLOR: '1',
    ...(port === undefined ? {} : { PORT: String(port) }),
    ...(zone === undefined ? {} : { TZ: zone }),
    ...env,
  };
}
