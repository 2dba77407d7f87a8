import { readFileSync } from 'node:fs';
import type { Lesson, LessonEntry } from '../model/lesson.ts';

/** The lessons in menu order, from `index.json` in the folder of the built lessons. `root` ends with a slash. */
export async function listLessons(root: URL): Promise<LessonEntry[]> {
  // At once: the promises of `node:fs` take longer to load than the file.
  return JSON.parse(readFileSync(new URL('index.json', root), 'utf8')) as LessonEntry[];
}

/** The lesson itself: scenes, questions, texts. */
export async function loadLesson(root: URL, entry: LessonEntry): Promise<Lesson> {
  const module = (await import(new URL(`${entry.folder}/lesson.js`, root).href)) as { default: Lesson };
  return module.default;
}

/** The text of one of the lesson's programs, exactly as Node runs it. */
export async function readProgram(root: URL, entry: LessonEntry, file: string): Promise<string> {
  return readFileSync(new URL(`${entry.folder}/${file}`, root), 'utf8');
}

/**
 * The lesson that somebody means by an id, however they spell it ('data-end', 'dataEnd', 'data/end'), by a number
 * ('3', '03') or by a folder ('04-data-end'). Where there is none: the id that looks most like it, if one does.
 */
export async function findLesson(
  entries: readonly LessonEntry[],
  word: string,
): Promise<LessonEntry | { nearest?: string }> {
  const wanted = plain(word);
  const found = entries.find(({ id, number, folder }) => {
    return [id, folder].some((name) => plain(name) === wanted) || (/^\d+$/.test(wanted) && Number(wanted) === number);
  });
  if (found) return found;
  const nearest = await nearestWord(
    word,
    entries.map(({ id }) => id),
  );
  return nearest === undefined ? {} : { nearest };
}

/** Letters and digits alone, in lower case. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The word that was most likely meant: one with the typed word in it, or else the one that fewest slips of the keyboard
 * lead to, no more than two letters in five, or two (letters that changed places are two slips) in a word of four or
 * more.
 */
export async function nearestWord(typed: string, words: readonly string[]): Promise<string | undefined> {
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  const { distance } = await import('fastest-levenshtein');
  const ranked = words
    .map((word) => ({ word, slips: slipsBetween(plain(word), wanted, distance) }))
    .sort((one, other) => one.slips - other.slips);
  const [first] = ranked;
  return first !== undefined && first.slips <= slipsAllowed(first.word) ? first.word : undefined;
}

function slipsAllowed({ length }: string): number {
  return length < 4 ? length * 0.4 : Math.max(2, length * 0.4);
}

function slipsBetween(word: string, wanted: string, distance: (one: string, other: string) => number): number {
  const isPart = wanted.length >= 3 && (word.includes(wanted) || wanted.includes(word));
  return isPart ? 0 : distance(word, wanted);
}
