import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Lesson, LessonEntry } from '../model/lesson.ts';
import { type LessonIndex, readIndex, type WrittenIndex } from '../model/search.ts';

/** Lists the lessons in menu order, from `index.json`. `root` is the folder of the built lessons and ends with a slash. */
export async function listLessons(root: URL): Promise<LessonEntry[]> {
  // Synchronous, because loading `node:fs/promises` takes longer than reading the file.
  return JSON.parse(readFileSync(new URL('index.json', root), 'utf8')) as LessonEntry[];
}

/** Loads the search index that the build has made. */
export function loadIndex(root: URL): LessonIndex {
  return readIndex(JSON.parse(readFileSync(new URL('words.json', root), 'utf8')) as WrittenIndex);
}

/** Loads a lesson with its scenes, questions and texts. */
export async function loadLesson(root: URL, entry: LessonEntry): Promise<Lesson> {
  return requireBuilt<Lesson>(root, `${entry.folder}/lesson.cjs`);
}

/** Loads the default export of a built module. */
export function requireBuilt<T>(root: URL, path: string): T {
  const module = createRequire(root)(`./${path}`) as { default: T };
  return module.default;
}

/** Reads one of the lesson's programs, exactly as Node runs it. */
export async function readProgram(root: URL, entry: LessonEntry, file: string): Promise<string> {
  return readFileSync(new URL(`${entry.folder}/${file}`, root), 'utf8');
}

/**
 * Finds a lesson by its id in any spelling ('data-end', 'dataEnd', 'data/end'), by its number ('3', '03') or by its folder ('04-data-end').
 * If there is none, returns the most similar id, if any.
 */
export async function findLesson(
  entries: readonly LessonEntry[],
  word: string,
): Promise<LessonEntry | { nearest?: string }> {
  const wanted = normalize(word);
  const found = entries.find(({ id, number, folder }) => {
    return (
      [id, folder].some((name) => normalize(name) === wanted) || (/^\d+$/.test(wanted) && Number(wanted) === number)
    );
  });
  if (found) return found;
  const nearest = await nearestWord(
    word,
    entries.map(({ id }) => id),
  );
  return nearest === undefined ? {} : { nearest };
}

/** Only letters and digits, in lower case. */
function normalize(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The word that the user probably meant: the one with the fewest typos. Words that contain the typed word, or are part of it, also count.
 * At most two typos in five letters are allowed, or two in a word of four or more.
 */
export async function nearestWord(typed: string, words: readonly string[]): Promise<string | undefined> {
  const wanted = normalize(typed);
  if (wanted === '') return undefined;
  const { distance } = await import('fastest-levenshtein');
  const ranked = words
    .map((word) => ({ word, slips: countTypos(normalize(word), wanted, allowedTypos(word), distance) }))
    .filter(({ word, slips }) => isPart(normalize(word), wanted) || slips <= allowedTypos(word))
    .sort((one, other) => one.slips - other.slips);
  return ranked[0]?.word;
}

function allowedTypos({ length }: string): number {
  return length < 4 ? length * 0.4 : Math.max(2, length * 0.4);
}

function isPart(word: string, wanted: string): boolean {
  return wanted.length >= 3 && (word.includes(wanted) || wanted.includes(word));
}

/**
 * Two letters in the wrong order count as one typo, because that is the most common one. Words of a very different length are not compared.
 */
function countTypos(
  word: string,
  wanted: string,
  allowed: number,
  distance: (one: string, other: string) => number,
): number {
  const apart = Math.abs(word.length - wanted.length);
  if (apart > allowed) return apart;
  const swapped = Array.from({ length: Math.max(0, wanted.length - 1) }, (_, at) => withSwap(wanted, at));
  return Math.min(distance(word, wanted), ...swapped.map((each) => 1 + distance(word, each)));
}

function withSwap(word: string, at: number): string {
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}
