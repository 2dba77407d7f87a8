import { readFileSync } from 'node:fs';
import { lettersAndDigits } from '../model/characters.ts';
import type { Exercise, ExerciseEntry } from '../model/exercise.ts';
import { nearestWord } from '../model/typos.ts';
import { requireBuilt } from './built.ts';

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
export function findExercise(entries: readonly ExerciseEntry[], word: string): ExerciseEntry | { nearest?: string } {
  const wanted = lettersAndDigits(word);
  const found = entries.find(({ id }) => lettersAndDigits(id) === wanted);
  if (found) return found;
  const ids = entries.map(({ id }) => id);
  const nearest = nearestWord(word, ids);
  return nearest === undefined ? {} : { nearest };
}
