import type { LessonEntry } from './lesson.ts';

/** What lessons can be found by, besides what the menu says of them: each word with the numbers of the lessons that have it. */
export interface LessonIndex {
  /** Items of the API, as a program writes them, and error codes. */
  names: Readonly<Record<string, readonly number[]>>;
  /** All words of the texts and programs; of Chinese, each two characters that stand side by side. */
  words: Readonly<Record<string, readonly number[]>>;
}

/** The same as it is written by the build: lesson numbers between spaces → their words between spaces. */
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

/** A lesson that was found. `why`: the words of it that were meant, as far as they do not stand in its row. */
export interface SearchHit {
  lesson: LessonEntry;
  why: readonly string[];
}

export interface SearchResult {
  /** The lessons of which the menu itself says what was looked for. */
  read: readonly SearchHit[];
  /** The others that show it; where nothing else was found, those in whose texts it stands. */
  others: readonly SearchHit[];
}

/** Of the words that a word may be the beginning of, so many are told. */
const MOST_TOLD = 2;

/** The lessons that a search means: each of its words is somewhere in what can be read of them, or begins a word of theirs. */
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

/** What of a lesson is meant by a word, nothing if it stands in its row anyway; undefined if it is not found there. */
type WordsIn = (word: string, lesson: LessonEntry) => readonly string[] | undefined;

function findHit(lesson: LessonEntry, words: readonly string[], wordsIn: WordsIn): SearchHit | undefined {
  const found = words.map((word) => wordsIn(word, lesson));
  if (found.includes(undefined)) return undefined;
  return { lesson, why: [...new Set(found.flatMap((each) => each ?? []))] };
}

/** A word may stand anywhere in what can be read, in either language. */
function findInRow(word: string, { id, number, title, summary }: LessonEntry): readonly string[] | undefined {
  if ([id, String(number), ...Object.values(title)].some((text) => text.toLowerCase().includes(word))) return [];
  const said = Object.values(summary)
    .join(' ')
    .split(/[\s,;:()，。；：（）、]+/);
  const whole = said.find((each) => each.toLowerCase().includes(word));
  if (whole === undefined) return undefined;
  return [HAN.test(word) ? word : whole.replace(/[.?!]$/, '')];
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
  if (HAN.test(wanted)) return searchWordsOf(wanted).every(isIn) ? [word] : undefined;
  return wordsBeginningWith(words, number, (each) => each.toLowerCase().startsWith(wanted), wanted);
}

/** The words that one begins, the likeliest first; undefined where there are none. */
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

/** As it is compared: without the quotes of an event, the brackets of a call, and the name of the module's class. */
function normalizeName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^net\.(server|socket)#(?:event:)?/, '$1.')
    .replace(/^['"`]|['"`]$|\(.*$/g, '');
}

/** A name, and what it is called on its own: `server.listen`, `listen`. */
function searchableParts(name: string): string[] {
  return [name, ...name.split('.').slice(1)];
}

const HAN = /\p{Script=Han}/u;

/** What a text is found by: words with all their parts, and of Chinese, which has no spaces, each two characters. */
export function searchWordsOf(text: string): string[] {
  const words = text.match(/[\p{L}_$][\p{L}\p{N}_$]*(?:-[\p{L}\p{N}_$]+)*/gu) ?? [];
  return words.flatMap((word) => {
    const parts = word.match(/\p{Script=Han}+|[^\p{Script=Han}-]+/gu) ?? [];
    const whole = parts.length > 1 && !HAN.test(word) ? [word] : [];
    return [...whole, ...parts.flatMap((part) => (HAN.test(part) ? pairsOf(part) : [part]))];
  });
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.length === 1 ? [run] : characters.slice(1).map((each, at) => `${characters[at]}${each}`);
}
