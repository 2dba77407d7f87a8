import jsTokens from 'js-tokens';

import { searchWordsOf, type WrittenIndex } from '../src/model/search.ts';
import { CODES } from '../src/narrator/reference/codes.ts';
import { namesOf, WORDS } from '../src/narrator/reference/words.ts';
import type { CourseLesson } from './course.ts';

/** Word → the numbers of the lessons that have it. */
type Index = Map<string, number[]>;

/** The words by which the menu finds a lesson. */
export function indexOf(course: readonly CourseLesson[]): WrittenIndex {
  const topics = topicsWithLessons();
  const names: Index = new Map();
  const words: Index = new Map();
  for (const { number, module: lesson, programs } of course) {
    const texts = [...textsIn(lesson.texts), ...Object.values(programs)];
    const shown = topics.filter(([, lessons]) => lessons.includes(lesson.id)).map(([topic]) => topic);
    for (const name of new Set([...lesson.api.map(nameOf), ...shown])) put(names, name, number);
    // A word at the beginning of a sentence is the same word.
    for (const word of new Set(texts.flatMap(searchWordsOf).map(uncapitalised))) put(words, word, number);
  }
  return { names: byLessons(names), words: byLessons(words) };
}

/** Error codes and words of the reference, with the ids of the lessons that show them. */
function topicsWithLessons(): [string, readonly string[]][] {
  const words = Object.entries(WORDS).flatMap(([id, { lessons }]) =>
    [id, ...namesOf(id as keyof typeof WORDS)].map((name): [string, readonly string[]] => [name, lessons]),
  );
  const codes = Object.entries(CODES).map(([code, { lessons }]): [string, readonly string[]] => [code, lessons]);
  return [...new Map([...words, ...codes])].filter(([name]) => !name.includes(' '));
}

/** All texts of a lesson; of those that are made of a run, what is written there in words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return literalsIn(String(value));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function literalsIn(source: string): string[] {
  return [...jsTokens(source)]
    .filter(({ type }) => /String|Template/.test(type))
    .map(({ value }) => value.replace(/\\(?:[ux]\{?([\da-f]+)\}?|.)/gi, (_all, hex) => characterOf(hex)));
}

/** What is read by tsx has its Chinese written as escapes; any other escape is a space between words. */
function characterOf(hex: string | undefined): string {
  return hex === undefined ? ' ' : String.fromCodePoint(Number.parseInt(hex, 16));
}

/** An item of the API as a program writes it: `net.Server#event:close` is 'close', `net.Server#listen(port)` is `server.listen`. */
function nameOf(id: string): string {
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

function put(index: Index, word: string, lesson: number): void {
  index.set(word, [...(index.get(word) ?? []), lesson]);
}

/** Most words are in the same few lessons: so the file is half as large. */
function byLessons(index: Index): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const word of [...index.keys()].sort()) {
    const lessons = (index.get(word) ?? []).join(' ');
    groups[lessons] = groups[lessons] === undefined ? word : `${groups[lessons]} ${word}`;
  }
  return groups;
}
