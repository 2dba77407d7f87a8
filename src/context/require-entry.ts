import type { ExerciseEntry } from '../model/exercise.ts';
import type { LessonEntry } from '../model/lesson.ts';
import { nearestWord } from '../model/typos.ts';
import { findLesson } from '../store/lessons.ts';
import type { Context } from './context.ts';
import type { Argument } from './declaration.ts';
import { UsageError } from './errors.ts';

type ArgumentText = Omit<Argument, 'takes'>;

/** The declarations of a lesson and of an exercise as arguments. */
export const LESSON: ArgumentText = {
  about: { en: 'id or number of a lesson', zh: '课程的 id 或编号' },
  offers: 'lessons',
};
export const EXERCISE: ArgumentText = { about: { en: 'id of an exercise', zh: '练习的 id' }, offers: 'exercises' };

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

/** The error for an unknown command, with the nearest match among these words. */
export function unknownCommandError({ words }: Context, word: string, names: readonly string[]): UsageError {
  return new UsageError(words.errors.unknownCommand(word, nearestWord(word, names)));
}
