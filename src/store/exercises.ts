import { readFileSync } from 'node:fs';
import type { Exercise, ExerciseEntry } from '../model/exercise.ts';
import { requireBuilt } from './built.ts';
import { nearestWord, normalizeId } from './lessons.ts';

/** Lists the exercises in the order of their lessons. `root` is the folder of the built lessons and ends with a slash. */
export function listExercises(root: URL): ExerciseEntry[] {
  return JSON.parse(readFileSync(new URL('exercises.json', root), 'utf8')) as ExerciseEntry[];
}

/** Loads an exercise with its checks and texts. */
export async function loadExercise(root: URL, entry: ExerciseEntry): Promise<Exercise> {
  return requireBuilt<Exercise>(root, `${entry.folder}/exercise.cjs`);
}

/** Reads one of the exercise's programs. */
export function readExerciseFile(root: URL, entry: ExerciseEntry, file: string): string {
  return readFileSync(new URL(`${entry.folder}/${file}`, root), 'utf8');
}

/** Finds an exercise by its id in any spelling ('time-server', 'timeServer'). If there is none, returns the most similar id, if any. */
export async function findExercise(
  entries: readonly ExerciseEntry[],
  word: string,
): Promise<ExerciseEntry | { nearest?: string }> {
  const wanted = normalizeId(word);
  const found = entries.find(({ id }) => normalizeId(id) === wanted);
  if (found) return found;
  const ids = entries.map(({ id }) => id);
  const nearest = await nearestWord(word, ids);
  return nearest === undefined ? {} : { nearest };
}
