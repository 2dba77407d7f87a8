import type { ExerciseEntry } from '../model/exercise.ts';
import type { LessonEntry } from '../model/lesson.ts';
import { findLesson } from '../store/lessons.ts';
import type { Context } from './context.ts';
import { UsageError } from './errors.ts';

/** @throws UsageError with the nearest match if there is no such lesson */
export async function requireLesson({ lessonEntries, words }: Context, word: string): Promise<LessonEntry> {
  const found = findLesson(await lessonEntries(), word);
  if ('id' in found) return found;
  throw new UsageError(words.errors.unknownLesson(word, found.nearest));
}

/** @throws UsageError with the nearest match if there is no such exercise */
export async function requireExercise({ lessons, words }: Context, word: string): Promise<ExerciseEntry> {
  const { findExercise, listExercises } = await import('../store/exercises.ts');
  const found = findExercise(listExercises(lessons), word);
  if ('id' in found) return found;
  throw new UsageError(words.errors.unknownExercise(word, found.nearest));
}
