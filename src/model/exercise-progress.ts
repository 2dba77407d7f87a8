import type { ExerciseProgress, Progress } from './progress.ts';

/** What is known of one exercise, if anything. */
export function exerciseIn({ exercises = {} }: Progress, exercise: string): ExerciseProgress | undefined {
  return Object.hasOwn(exercises, exercise) ? exercises[exercise] : undefined;
}

function withExercise(
  progress: Progress,
  exercise: string,
  change: (known: ExerciseProgress) => ExerciseProgress,
): Progress {
  const known = exerciseIn(progress, exercise) ?? { tries: 0 };
  return { ...progress, exercises: { ...progress.exercises, [exercise]: change(known) } };
}

/** A program for an exercise was checked. What was solved stays so. */
export function tryExercise(progress: Progress, exercise: string, isRight: boolean, now: Date): Progress {
  return withExercise(progress, exercise, (known) => ({
    ...known,
    ...(isRight && known.solvedAt === undefined ? { solvedAt: now.toISOString() } : {}),
    tries: known.tries + 1,
  }));
}

/** So many hints for an exercise were shown. */
export function showHints(progress: Progress, exercise: string, hints: number): Progress {
  return withExercise(progress, exercise, (known) => ({ ...known, hints: Math.max(hints, known.hints ?? 0) }));
}

/** The mark of an exercise. */
export type ExerciseMark = 'new' | 'started' | 'solved';

export function exerciseMarkOf(progress: Progress, exercise: string): ExerciseMark {
  const known = exerciseIn(progress, exercise);
  if (known?.solvedAt !== undefined) return 'solved';
  return known === undefined ? 'new' : 'started';
}
