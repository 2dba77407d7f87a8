import { lazyPattern } from './characters.ts';
import type { LessonEntry } from './lesson.ts';

/** An index for searching lessons: each word with the numbers of the lessons that have it. */
export interface LessonIndex {
  /** API items as programs write them, and error codes. */
  names: Readonly<Record<string, readonly number[]>>;
  /** All words of the texts and programs. For Chinese, all pairs of neighbouring characters. */
  words: Readonly<Record<string, readonly number[]>>;
}

/** The index as the build writes it: lesson numbers, separated by spaces → words, separated by spaces. */
export interface WrittenIndex {
  names: Readonly<Record<string, string>>;
  words: Readonly<Record<string, string>>;
}

export function readIndex({ names, words }: WrittenIndex): LessonIndex {
  return { names: unpack(names), words: unpack(words) };
}

function unpack(groups: WrittenIndex['words']): LessonIndex['words'] {
  const all = Object.entries(groups).flatMap(([lessons, words]) => {
    const numbers = lessons.split(' ').map(Number);
    return words.split(' ').map((word) => [word, numbers] as const);
  });
  return Object.fromEntries(all);
}

/** A lesson that was found. `why`: the words that matched, if they are not visible in its row of the menu. */
export interface SearchHit {
  lesson: LessonEntry;
  why: readonly string[];
}

export interface SearchResult {
  /** Lessons whose row in the menu matches. */
  read: readonly SearchHit[];
  /** Other lessons that show the term. If nothing else matches, lessons whose texts contain it. */
  others: readonly SearchHit[];
}

/** If a word is the beginning of several words, this many of them are shown. */
const MOST_TOLD = 2;

/** Finds lessons by a term. Each word of it must be in the lesson's row of the menu, or be the beginning of a word of the lesson. */
export function searchLessons(lessons: readonly LessonEntry[], index: LessonIndex, term: string): SearchResult {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = (wordsIn: WordsIn): SearchHit[] => lessons.flatMap((lesson) => findHit(lesson, words, wordsIn) ?? []);
  const read = hits(findInRow);
  const isNew = ({ lesson }: SearchHit): boolean => !read.some((hit) => hit.lesson === lesson);
  const named = hits((word, lesson) => findInRow(word, lesson) ?? findInNames(word, lesson, index)).filter(isNew);
  if (read.length + named.length > 0) return { read, others: named };
  return {
    read,
    others: hits(
      (word, lesson) => findInRow(word, lesson) ?? findInNames(word, lesson, index) ?? findInText(word, lesson, index),
    ),
  };
}

/** Finds the matching words of a lesson. Empty if they are visible in its row anyway; undefined if nothing matches. */
type WordsIn = (word: string, lesson: LessonEntry) => readonly string[] | undefined;

function findHit(lesson: LessonEntry, words: readonly string[], wordsIn: WordsIn): SearchHit | undefined {
  const found = words.map((word) => wordsIn(word, lesson));
  if (found.includes(undefined)) return undefined;
  return { lesson, why: [...new Set(found.flatMap((each) => each ?? []))] };
}

/** A word may be anywhere in the row, in any language. */
function findInRow(word: string, { id, number, title, summary }: LessonEntry): readonly string[] | undefined {
  if ([id, String(number), ...Object.values(title)].some((text) => text.toLowerCase().includes(word))) return [];
  const said = Object.values(summary)
    .join(' ')
    .split(/[\s,;:()，。；：（）、]+/);
  const whole = said.find((each) => each.toLowerCase().includes(word));
  if (whole === undefined) return undefined;
  return [han().test(word) ? word : whole.replace(/[.?!]$/, '')];
}

function findInNames(word: string, { number }: LessonEntry, { names }: LessonIndex): readonly string[] | undefined {
  const wanted = normalizeName(word);
  return wordsBeginningWith(
    names,
    number,
    (name) => searchableParts(normalizeName(name)).some((each) => each.startsWith(wanted)),
    wanted,
  );
}

function findInText(word: string, { number }: LessonEntry, { words }: LessonIndex): readonly string[] | undefined {
  const wanted = normalizeName(word);
  const isIn = (part: string): boolean =>
    wordsBeginningWith(words, number, (each) => each.toLowerCase().startsWith(part), part) !== undefined;
  if (han().test(wanted)) return searchWordsOf(wanted).every(isIn) ? [word] : undefined;
  return wordsBeginningWith(words, number, (each) => each.toLowerCase().startsWith(wanted), wanted);
}

/** The words that begin with what was typed, the best match first; undefined if there are none. */
function wordsBeginningWith(
  words: LessonIndex['words'],
  lesson: number,
  isBegun: (word: string) => boolean,
  wanted: string,
): readonly string[] | undefined {
  if (wanted === '') return undefined;
  const found = Object.keys(words).filter((word) => words[word]?.includes(lesson) && isBegun(word));
  if (found.length === 0) return undefined;
  const extra = (word: string): number => normalizeName(word).length - wanted.length;
  const exact = found.filter((word) => extra(word) === 0);
  return (exact.length > 0 ? exact : found.sort((one, other) => extra(one) - extra(other))).slice(0, MOST_TOLD);
}

/** A name as it is compared: without the quotes of an event, the brackets of a call, and the class name. */
function normalizeName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^net\.(server|socket)#(?:event:)?/, '$1.')
    .replace(/^['"`]|['"`]$|\(.*$/g, '');
}

/** A full name, and the name alone: `server.listen`, `listen`. */
function searchableParts(name: string): string[] {
  return [name, ...name.split('.').slice(1)];
}

const han = lazyPattern(String.raw`\p{Script=Han}`);
const compoundWord = lazyPattern(String.raw`[\p{L}_$][\p{L}\p{N}_$]*(?:-[\p{L}\p{N}_$]+)*`, 'gu');
const partOfWord = lazyPattern(String.raw`\p{Script=Han}+|[^\p{Script=Han}-]+`, 'gu');

/** The words by which a text is found, including the parts of compound words. For Chinese, which has no spaces, pairs of characters. */
export function searchWordsOf(text: string): string[] {
  const words = text.match(compoundWord()) ?? [];
  return words.flatMap((word) => {
    const parts = word.match(partOfWord()) ?? [];
    const whole = parts.length > 1 && !han().test(word) ? [word] : [];
    return [...whole, ...parts.flatMap((part) => (han().test(part) ? pairsOf(part) : [part]))];
  });
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.length === 1 ? [run] : characters.slice(1).map((each, at) => `${characters[at]}${each}`);
}
