import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import type { Format, Reporters } from '../../context/format.ts';
import { prepareToRun } from '../../context/prepare.ts';
import { whyNotReadable } from '../../context/program-file.ts';
import type { Exercise, ExerciseEntry } from '../../model/exercise.ts';
import { exerciseMarkOf, tryExercise } from '../../model/exercise-progress.ts';
import { loadExercise } from '../../store/exercises.ts';
import { exerciseFolder, PROGRAM_FILES } from '../../store/starter.ts';
import { jsonReport } from './json-report.ts';
import { nextStep } from './next-step.ts';
import { type CheckReport, ScreenReport } from './report.ts';
import { session } from './session.ts';

export interface VerifyOptions {
  entry: ExerciseEntry;
  /** As it was typed; left out, the learner's own file. */
  file: string | undefined;
  isWatching: boolean;
  format: Format;
  /** Id of the check whose failure is shown in full; left out, the first one that fails. */
  show: string | undefined;
  /** Whether all failures are shown in full. */
  all: boolean;
}

/**
 * Checks a program. Says whether it is right.
 *
 * @throws UsageError if there is no such file, if it can't be read, or there is no such check
 */
export async function verify(context: Context, options: VerifyOptions): Promise<boolean> {
  const { entry, isWatching, format, show, all } = options;
  if (show !== undefined && !entry.checks.includes(show))
    throw new UsageError(context.words.errors.unknownCheck(show, entry.checks));
  const isFull = (id: string, isFirst: boolean): boolean => all || (show === undefined ? isFirst : show === id);
  const file = fileMeant(context, options);
  await prepareToRun(context);
  const exercise = await loadExercise(context.lessons, entry);
  const reporters: Reporters<() => CheckReport> = {
    screen: () => new ScreenReport(context, exercise, file, isFull),
    json: () => jsonReport(context, exercise, file),
  };
  const check = (signal: AbortSignal) => checkOnce(context, { exercise, file }, reporters[format](), signal);
  if (!isWatching) return await check(context.signal);
  const { watchAndCheck } = await import('./again.ts');
  return await watchAndCheck(context, file, check);
}

function fileMeant({ words }: Context, { entry, file }: VerifyOptions): string {
  const own = PROGRAM_FILES.map((name) => path.join(exerciseFolder(entry.id), name));
  const found = file ?? own.find((each) => whyNotReadable(each) !== 'ENOENT') ?? own[0] ?? '';
  const trouble = whyNotReadable(found);
  if (trouble === undefined) return found;
  const { noFile, cannotRun } = words.errors;
  throw new UsageError(trouble === 'ENOENT' ? noFile(found, entry.id) : cannotRun(found, trouble));
}

/** Without its links, as Node will name it; as it stands where it is being replaced just now, which the check will tell. */
function realPathOf(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

/** What is checked, and against what. */
interface Subject {
  exercise: Exercise;
  file: string;
}

async function checkOnce(
  context: Context,
  { exercise, file }: Subject,
  report: CheckReport,
  signal: AbortSignal,
): Promise<boolean> {
  const { probe, env, progress } = context;
  const wasSolved = exerciseMarkOf(await progress.read(), exercise.id) === 'solved';
  const clock = new URL('clock.cjs', probe);
  let isRight = true;
  report.begin?.();
  try {
    for await (const checked of session({
      exercise,
      file: realPathOf(file),
      program: file,
      probe,
      clock,
      env,
      signal,
    })) {
      isRight &&= checked.verdict.is === 'passed';
      report.add(checked);
    }
  } finally {
    report.stop?.();
  }
  await progress.update((known) => tryExercise(known, exercise.id, isRight, new Date()));
  report.end({ isRight, wasSolved, next: nextStep(await context.lessonEntries(), await progress.read(), exercise.id) });
  return isRight;
}
