import { readFileSync } from 'node:fs';
import { lazyPattern } from '../model/characters.ts';
import type { LessonEntry } from '../model/lesson.ts';

/** Lists the lessons in menu order, from `index.json`. `root` is the folder of the built lessons and ends with a slash. */
export async function listLessons(root: URL): Promise<LessonEntry[]> {
  // Synchronous, because loading `node:fs/promises` takes longer than reading the file.
  return JSON.parse(readFileSync(new URL('index.json', root), 'utf8')) as LessonEntry[];
}

/**
 * Finds a lesson by its id in any spelling ('data-end', 'dataEnd', 'data/end'), by its number ('3', '03') or by its folder ('04-data-end').
 * If there is none, returns the most similar id, if any.
 */
export async function findLesson(
  entries: readonly LessonEntry[],
  word: string,
): Promise<LessonEntry | { nearest?: string }> {
  const wanted = normalizeId(word);
  const found = entries.find(({ id, number, folder }) => {
    return (
      [id, folder].some((name) => normalizeId(name) === wanted) || (/^\d+$/.test(wanted) && Number(wanted) === number)
    );
  });
  if (found) return found;
  const nearest = await nearestWord(
    word,
    entries.map(({ id }) => id),
  );
  return nearest === undefined ? {} : { nearest };
}

const notLetterOrDigit = lazyPattern(String.raw`[^\p{L}\p{N}]`, 'gu');

/** An id as it is compared: only letters and digits, in lower case. */
export function normalizeId(name: string): string {
  return name.toLowerCase().replace(notLetterOrDigit(), '');
}

/**
 * The word that the user probably meant: the one with the fewest typos. Words that contain the typed word, or are part of it, also count.
 * At most two typos in five letters are allowed, or two in a word of four or more.
 */
export async function nearestWord(typed: string, words: readonly string[]): Promise<string | undefined> {
  const wanted = normalizeId(typed);
  if (wanted === '') return undefined;
  const { distance } = await import('fastest-levenshtein');
  const ranked = words
    .map((word) => ({ word, slips: countTypos(normalizeId(word), wanted, allowedTypos(word), distance) }))
    .filter(({ word, slips }) => isPart(normalizeId(word), wanted) || slips <= allowedTypos(word))
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
