import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import { documentLines, type Format, type Formatter, type Reporters } from '../../context/format.ts';
import { MEMORY_BYTES } from '../../examiner/limits.ts';
import { PATIENCE } from '../../examiner/patience.ts';
import type { PracticeDocument } from '../../model/documents.ts';
import { type Exercise, type ExerciseEntry, SOLUTION_FILE, STARTER_FILE } from '../../model/exercise.ts';
import { exerciseIn, exerciseMarkOf, showHints } from '../../model/exercise-progress.ts';
import type { Progress } from '../../model/progress.ts';
import { listExercises as entriesIn, loadExercise, readExerciseFile } from '../../store/exercises.ts';
import { type StarterResult, writeStarter } from '../../store/starter.ts';
import { escapeUnsafe } from '../../view/safe.ts';
import { exerciseHints, exerciseList, solutionBlock, taskBlock } from '../../view/screen/exercise.ts';
import type { PracticeWords } from '../../words/practice.ts';

/** The exercises, and the learner's progress. */
interface ExerciseList {
  context: Context;
  words: PracticeWords;
  entries: readonly ExerciseEntry[];
  progress: Progress;
}

const REPORTERS: Reporters<Formatter<ExerciseList>> = {
  screen: ({ context, words, entries, progress }) =>
    exerciseList(entries, progress, words, context.words.language, context.look()),
  json: (practised) => documentLines(documentOf(practised)),
};

/** Prints the exercises with the learner's marks. */
export async function printExercises(context: Context, format: Format): Promise<void> {
  const entries = entriesIn(context.lessons);
  const words = await context.words.practice();
  context.print(REPORTERS[format]({ context, words, entries, progress: await context.progress.read() }));
}

function documentOf({ context, entries, progress }: ExerciseList): PracticeDocument {
  const { language } = context.words;
  return {
    exercises: entries.map(({ id, lesson, title, summary, checks }) => ({
      id,
      lesson,
      title: title[language],
      summary: summary[language],
      checks,
      mark: exerciseMarkOf(progress, id),
      ...exerciseIn(progress, id),
    })),
  };
}

/** Shows an exercise: the task with a starter file, the next hint, or a solution. Returns false if the file was not written. */
export async function showExercise(
  context: Context,
  entry: ExerciseEntry,
  wants: 'starter' | 'hint' | 'solution',
): Promise<boolean> {
  const exercise = await loadExercise(context.lessons, entry);
  switch (wants) {
    case 'starter':
      return await startExercise(context, entry, exercise);
    case 'hint':
      await giveHint(context, exercise);
      return true;
    case 'solution':
      await showSolution(context, entry, exercise);
      return true;
  }
}

/** Starts the exercise with this id. */
export async function startExerciseById(context: Context, id: string): Promise<void> {
  const entry = entriesIn(context.lessons).find((each) => each.id === id);
  if (!entry) throw new Error(`No exercise ${id}`);
  await showExercise(context, entry, 'starter');
}

async function startExercise(context: Context, entry: ExerciseEntry, exercise: Exercise): Promise<boolean> {
  const words = await context.words.practice();
  const written = writeStarter(entry, readExerciseFile(context.lessons, entry, STARTER_FILE));
  if (isFolderGone(written)) throw new UsageError(words.lostFolder);
  const isSolved = exerciseMarkOf(await context.progress.read(), entry.id) === 'solved';
  const place = written.kind === 'failed' ? undefined : written;
  const limits = { ...PATIENCE, role: exercise.role ?? 'server', memoryBytes: MEMORY_BYTES };
  context.print(taskBlock({ exercise, place, isSolved, limits }, words, context.words.language, context.look()));
  if (written.kind !== 'failed') return true;
  context.complain(words.couldNotWrite(escapeUnsafe(written.file), written.reason));
  return false;
}

/** Whether the working folder was deleted. Any other missing folder is made. */
function isFolderGone(written: StarterResult): boolean {
  return written.kind === 'failed' && written.reason === 'ENOENT';
}

async function giveHint(context: Context, exercise: Exercise): Promise<void> {
  const { hints } = exercise.texts[context.words.language];
  const shown = exerciseIn(await context.progress.read(), exercise.id)?.hints ?? 0;
  const count = Math.min(hints.length, shown + 1);
  await context.progress.update((progress) => showHints(progress, exercise.id, count));
  const words = await context.words.practice();
  context.print(exerciseHints({ exercise, count }, words, context.words.language, context.look()));
}

async function showSolution(context: Context, entry: ExerciseEntry, exercise: Exercise): Promise<void> {
  const source = readExerciseFile(context.lessons, entry, SOLUTION_FILE);
  const isSolved = exerciseMarkOf(await context.progress.read(), entry.id) === 'solved';
  const words = await context.words.practice();
  context.print(solutionBlock({ exercise, source, isSolved }, words, context.words.language, context.look()));
}
