import jsTokens from 'js-tokens';

import { searchWordsOf, type WrittenIndex } from '../src/model/search.ts';
import { claimedCodes, claimedItems } from '../src/model/shown.ts';
import { namesOf, WORDS } from '../src/narrator/reference/words.ts';
import type { CourseLesson } from './course.ts';

/** The numbers of the lessons that have a word, by word. */
type WordIndex = Map<string, number[]>;

/** Builds the index with which the menu finds a lesson. */
export function buildSearchIndex(course: readonly CourseLesson[]): WrittenIndex {
  const topics = wordsWithLessons();
  const names: WordIndex = new Map();
  const words: WordIndex = new Map();
  for (const { number, module: lesson, files } of course) {
    const programs = Object.entries(files).flatMap(([name, text]) => (name.endsWith('.js') ? [text] : []));
    const texts = [...collectTexts(lesson.texts), ...programs];
    const shown = topics.filter(([, lessons]) => lessons.includes(lesson.id)).map(([topic]) => topic);
    for (const name of new Set([
      ...claimedItems(lesson).map(apiName),
      ...claimedCodes(lesson).filter(isOneWord),
      ...shown,
    ]))
      addLesson(names, name, number);
    // A word at the start of a sentence has a capital letter, and is the same word.
    for (const word of new Set(texts.flatMap(searchWordsOf).map(uncapitalised))) addLesson(words, word, number);
  }
  return { names: groupByLessons(names), words: groupByLessons(words) };
}

/** Words of the reference, with the ids of the lessons that show them. */
function wordsWithLessons(): [string, readonly string[]][] {
  const words = Object.entries(WORDS).flatMap(([id, { lessons }]) =>
    [id, ...namesOf(id as keyof typeof WORDS)].map((name): [string, readonly string[]] => [name, lessons]),
  );
  return [...new Map(words)].filter(([name]) => isOneWord(name));
}

function isOneWord(name: string): boolean {
  return !name.includes(' ');
}

/** All texts of a lesson. Of a text that is a function, its string literals. */
function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return literalTexts(String(value));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collectTexts) : [];
}

/** `\u{…}`, `\u` with four digits or `\x` with two: digits behind these are text. */
const ESCAPE = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|.)/gi;

function literalTexts(source: string): string[] {
  return [...jsTokens(source)]
    .filter(({ type }) => /String|Template/.test(type))
    .map(({ value }) =>
      value.replace(ESCAPE, (_all, ...[braced, four, two]) => unescapeCharacter(braced ?? four ?? two)),
    );
}

/** tsx writes Chinese as escapes. Any other escape is a space between words. */
function unescapeCharacter(hex: string | undefined): string {
  return hex === undefined ? ' ' : String.fromCodePoint(Number.parseInt(hex, 16));
}

/** An item of the API as a program writes it: `net.Server#event:close` is 'close', `net.Server#listen(port)` is `server.listen`. */
function apiName(id: string): string {
  const [, event] = /#event:(.+)$/.exec(id) ?? [];
  if (event !== undefined) return `'${event}'`;
  return id
    .replace(/\(.*$/, '')
    .replace(/^.*\.options\./, '')
    .replace(/^net\.(\w)(\w+)#/, (_all, first, rest) => `${first.toLowerCase()}${rest}.`);
}

function uncapitalised(word: string): string {
  return /^[A-Z][a-z]*$/.test(word) ? word.toLowerCase() : word;
}

function addLesson(index: WordIndex, word: string, lesson: number): void {
  index.set(word, [...(index.get(word) ?? []), lesson]);
}

/** Groups words by their lessons. Many words have the same lessons, so this halves the file. */
function groupByLessons(index: WordIndex): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const word of [...index.keys()].sort()) {
    const lessons = (index.get(word) ?? []).join(' ');
    groups[lessons] = groups[lessons] === undefined ? word : `${groups[lessons]} ${word}`;
  }
  return groups;
}
