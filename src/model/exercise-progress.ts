import type { ExerciseProgress, Progress } from './progress.ts';

/** The progress in one exercise. Undefined if it was not begun. */
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

/** Records that a program was checked. An exercise that was solved stays solved. */
export function tryExercise(progress: Progress, exercise: string, isRight: boolean, now: Date): Progress {
  return withExercise(progress, exercise, (known) => ({
    ...known,
    ...(isRight && known.solvedAt === undefined ? { solvedAt: now.toISOString() } : {}),
    tries: known.tries + 1,
  }));
}

/** Records how many hints were shown. */
export function showHints(progress: Progress, exercise: string, hints: number): Progress {
  return withExercise(progress, exercise, (known) => ({ ...known, hints: Math.max(hints, known.hints ?? 0) }));
}

/** The learner's progress in an exercise, as lists show it. */
export type ExerciseMark = 'new' | 'started' | 'solved';

export function exerciseMarkOf(progress: Progress, exercise: string): ExerciseMark {
  const known = exerciseIn(progress, exercise);
  if (known?.solvedAt !== undefined) return 'solved';
  return known === undefined ? 'new' : 'started';
}
