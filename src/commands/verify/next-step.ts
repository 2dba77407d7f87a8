import { exerciseMarkOf } from '../../model/exercise-progress.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { lessonMarkOf, type Progress } from '../../model/progress.ts';

/** What comes after an exercise. */
export type NextStep = { kind: 'exercise' | 'lesson'; id: string };

/** The next unsolved exercise of the same lesson, or else the next lesson that is not done. Undefined if there is neither. */
export function nextStep(entries: readonly LessonEntry[], progress: Progress, exercise: string): NextStep | undefined {
  const own = entries.find(({ exercises = [] }) => exercises.some(({ id }) => id === exercise));
  if (!own) return undefined;
  const ids = (own.exercises ?? []).map(({ id }) => id);
  const at = ids.indexOf(exercise);
  const open = [...ids.slice(at + 1), ...ids.slice(0, at)].find((id) => exerciseMarkOf(progress, id) !== 'solved');
  if (open !== undefined) return { kind: 'exercise', id: open };
  const lesson = entries.find(({ id, number }) => number > own.number && lessonMarkOf(progress, id).kind !== 'done');
  return lesson && { kind: 'lesson', id: lesson.id };
}
