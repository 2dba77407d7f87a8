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
import { exerciseFolder, programFiles } from '../../store/starter.ts';
import { jsonCheckReporter } from './json-reporter.ts';
import { nextStep } from './next-step.ts';
import type { CheckReporter } from './reporter.ts';
import { runChecks } from './run-checks.ts';
import { ScreenCheckReporter } from './screen-reporter.ts';

export interface VerifyOptions {
  entry: ExerciseEntry;
  /** The file as it was typed. Undefined: the file that `practice` has made. */
  file: string | undefined;
  isWatching: boolean;
  format: Format;
  /** The id of the check whose failure is shown in full. Undefined: the first failure. */
  show: string | undefined;
  /** Whether all failures are shown in full. */
  all: boolean;
}

/**
 * Checks a program. Returns whether it passed all checks.
 *
 * @throws UsageError if there is no such file, if it can't be read, or there is no such check
 */
export async function verifyExercise(context: Context, options: VerifyOptions): Promise<boolean> {
  const { entry, isWatching, format, show, all } = options;
  if (show !== undefined && !entry.checks.includes(show))
    throw new UsageError(context.words.errors.unknownCheck(show, entry.checks));
  const isFull = (id: string, isFirst: boolean): boolean => all || (show === undefined ? isFirst : show === id);
  const file = programFile(context, options);
  await prepareToRun(context);
  const exercise = await loadExercise(context.lessons, entry);
  const reporterOptions = { words: await context.words.practice(), exercise, file };
  const reporters: Reporters<() => CheckReporter> = {
    screen: () => new ScreenCheckReporter(context, reporterOptions, isFull),
    json: () => jsonCheckReporter(context, reporterOptions),
  };
  const check = (signal: AbortSignal) => checkOnce(context, { exercise, file }, reporters[format](), signal);
  if (!isWatching) return await check(context.signal);
  const { checkOnSave } = await import('./check-on-save.ts');
  return await checkOnSave(context, file, check);
}

function programFile({ words }: Context, { entry, file }: VerifyOptions): string {
  const own = programFiles(entry).map((name) => path.join(exerciseFolder(entry.id), name));
  const found = file ?? own.find((each) => whyNotReadable(each) !== 'ENOENT') ?? own[0] ?? '';
  const trouble = whyNotReadable(found);
  if (trouble === undefined) return found;
  const { noFile, cannotRun } = words.errors;
  throw new UsageError(trouble === 'ENOENT' ? noFile(found, entry.id) : cannotRun(found, trouble));
}

/** The path without symbolic links, as Node will report it. If the file is being replaced now, the check will fail and say so. */
function realPathOf(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

interface CheckedProgram {
  exercise: Exercise;
  file: string;
}

async function checkOnce(
  context: Context,
  { exercise, file }: CheckedProgram,
  report: CheckReporter,
  signal: AbortSignal,
): Promise<boolean> {
  const { probe, env, progress } = context;
  const wasSolved = exerciseMarkOf(await progress.read(), exercise.id) === 'solved';
  const clock = new URL('clock.cjs', probe);
  let isRight = true;
  report.begin?.();
  try {
    for await (const checked of runChecks({
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
