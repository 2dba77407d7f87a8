import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Lesson, LessonEntry } from '../model/lesson.ts';
import { type LessonIndex, readIndex, type WrittenIndex } from '../model/search.ts';

/** The lessons in menu order, from `index.json` in the folder of the built lessons. `root` ends with a slash. */
export async function listLessons(root: URL): Promise<LessonEntry[]> {
  // At once: the promises of `node:fs` take longer to load than the file.
  return JSON.parse(readFileSync(new URL('index.json', root), 'utf8')) as LessonEntry[];
}

/** What lessons can be found by. The build makes it. */
export function loadIndex(root: URL): LessonIndex {
  return readIndex(JSON.parse(readFileSync(new URL('words.json', root), 'utf8')) as WrittenIndex);
}

/** The lesson itself: scenes, questions, texts. */
export async function loadLesson(root: URL, entry: LessonEntry): Promise<Lesson> {
  return requireBuilt<Lesson>(root, `${entry.folder}/lesson.cjs`);
}

/** The default export of a module that was built to be loaded by its path. */
export function requireBuilt<T>(root: URL, path: string): T {
  const module = createRequire(root)(`./${path}`) as { default: T };
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

/** Letters and digits alone, in lower case. */
function normalize(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The word that was most likely meant: of those with the typed word in them or in it, and those that at most two slips of the keyboard
 * in five letters lead to, or two in a word of four or more, the one that fewest lead to.
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

/** Two letters that changed places are one slip, and the likeliest of all. Words of quite another length are not looked at any closer. */
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
