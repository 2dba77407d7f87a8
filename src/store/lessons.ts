import { readFileSync } from 'node:fs';
import { lettersAndDigits } from '../model/characters.ts';
import type { LessonEntry } from '../model/lesson.ts';
import { nearestWord } from '../model/typos.ts';

/** Lists the lessons in menu order, from `index.json`. `root` is the folder of the built lessons and ends with a slash. */
export async function listLessons(root: URL): Promise<LessonEntry[]> {
  // Synchronous, because loading `node:fs/promises` takes longer than reading the file.
  return JSON.parse(readFileSync(new URL('index.json', root), 'utf8')) as LessonEntry[];
}

/**
 * Finds a lesson by its id in any spelling ('data-end', 'dataEnd', 'data/end'), by its number ('3', '03') or by its folder ('04-data-end').
 * If there is none, returns the most similar id, if any.
 */
export function findLesson(entries: readonly LessonEntry[], word: string): LessonEntry | { nearest?: string } {
  const wanted = lettersAndDigits(word);
  const found = entries.find(({ id, number, folder }) => {
    return (
      [id, folder].some((name) => lettersAndDigits(name) === wanted) ||
      (/^\d+$/.test(wanted) && Number(wanted) === number)
    );
  });
  if (found) return found;
  const nearest = nearestWord(
    word,
    entries.map(({ id }) => id),
  );
  return nearest === undefined ? {} : { nearest };
}
