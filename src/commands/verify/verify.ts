import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import { troubleWith } from '../../context/program-file.ts';
import { getReady } from '../../context/ready.ts';
import type { Exercise, ExerciseEntry } from '../../model/exercise.ts';
import { exerciseMarkOf, tryExercise } from '../../model/progress.ts';
import { type Checked, writeVerdict } from '../../model/verdict.ts';
import { loadExercise } from '../../store/exercises.ts';
import { OWN_FILES, ownFolder } from '../../store/starter.ts';
import { json } from '../../view/json.ts';
import { nextStep } from './next-step.ts';
import { Report } from './report.ts';
import { session } from './session.ts';

export interface VerifyOptions {
  entry: ExerciseEntry;
  /** As it was typed; left out, the learner's own file. */
  file: string | undefined;
  isWatching: boolean;
  isJson: boolean;
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
  const { entry, isWatching, isJson, show, all } = options;
  if (show !== undefined && !entry.checks.includes(show))
    throw new UsageError(context.words.errors.unknownCheck(show, entry.checks));
  const isFull = (id: string, isFirst: boolean): boolean => all || (show === undefined ? isFirst : show === id);
  const file = fileMeant(context, options);
  await getReady(context);
  const exercise = await loadExercise(context.lessons, entry);
  if (isJson) return await asJson(context, exercise, file);
  const check = (signal: AbortSignal) => onScreen(context, new Report(context, exercise, file, isFull), signal);
  if (!isWatching) return await check(context.signal);
  const { watchAndCheck } = await import('./again.ts');
  return await watchAndCheck(context, file, check);
}

function fileMeant({ words }: Context, { entry, file }: VerifyOptions): string {
  const own = OWN_FILES.map((name) => path.join(ownFolder(entry.id), name));
  const found = file ?? own.find((each) => troubleWith(each) !== 'ENOENT') ?? own[0] ?? '';
  const trouble = troubleWith(found);
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

function checksOf(context: Context, exercise: Exercise, file: string, signal: AbortSignal) {
  return session({
    exercise,
    file: realPathOf(file),
    program: file,
    probe: context.probe,
    clock: new URL('clock.cjs', context.probe),
    env: context.env,
    signal,
  });
}

async function onScreen(context: Context, report: Report, signal: AbortSignal): Promise<boolean> {
  const { exercise, file } = report;
  const wasSolved = exerciseMarkOf(await context.progress.read(), exercise.id) === 'solved';
  report.begin();
  try {
    for await (const checked of checksOf(context, exercise, file, signal)) report.add(checked);
  } finally {
    report.stop();
  }
  const isRight = report.isRight();
  await note(context, exercise.id, isRight);
  report.end(wasSolved, nextStep(await context.lessonEntries(), await context.progress.read(), exercise.id));
  return isRight;
}

async function asJson(context: Context, exercise: Exercise, file: string): Promise<boolean> {
  const words = context.words.practice;
  const { checks: texts, title } = exercise.texts[context.words.language];
  const checks: object[] = [];
  let isRight = true;
  for await (const { id, verdict, tookMs } of checksOf(context, exercise, file, context.signal)) {
    const { name = id, expects = '', why = {} } = texts[id] ?? {};
    const { is, ...details } = writeVerdict(verdict);
    isRight &&= is === 'passed';
    const fault = verdict.is === 'failed' ? verdict.fault : undefined;
    const says = fault && { expects, says: words.fault(fault, fault.is === 'own' ? why[fault.why] : undefined) };
    checks.push({ id, name, verdict: is, tookMs, ...says, ...details });
  }
  await note(context, exercise.id, isRight);
  context.print([json({ exercise: exercise.id, title, file, passed: isRight, checks })]);
  return isRight;
}

async function note(context: Context, exercise: string, isRight: boolean): Promise<void> {
  await context.progress.update((progress) => tryExercise(progress, exercise, isRight, new Date()));
}

export type { Checked };
