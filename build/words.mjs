import jsTokens from 'js-tokens';

/** @import { Lesson } from '../src/model/lesson.ts' */
/** @import { WrittenIndex } from '../src/model/search.ts' */

/**
 * The words by which the menu finds a lesson.
 *
 * @param {readonly { number: number, lesson: Lesson, programs: readonly string[] }[]} course the programs' texts
 * @param {Readonly<Record<string, readonly string[]>>} topics error codes and words, with the ids of the lessons that show them
 * @param {(text: string) => string[]} piecesOf
 * @returns {WrittenIndex}
 */
export function indexOf(course, topics, piecesOf) {
  /** @type {Map<string, number[]>} */
  const names = new Map();
  /** @type {Map<string, number[]>} */
  const words = new Map();
  for (const { number, lesson, programs } of course) {
    const texts = [...textsIn(lesson.texts), ...programs];
    const shown = Object.keys(topics).filter((topic) => topics[topic]?.includes(lesson.id));
    for (const name of new Set([...lesson.api.map(nameOf), ...shown])) put(names, name, number);
    // A word at the beginning of a sentence is the same word.
    for (const word of new Set(texts.flatMap(piecesOf).map(uncapitalised))) put(words, word, number);
  }
  return { names: byLessons(names), words: byLessons(words) };
}

/**
 * All texts of a lesson; of those that are made of a run, what is written there in words.
 * @param {unknown} value
 * @returns {string[]}
 */
function textsIn(value) {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return literalsIn(String(value));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** @param {string} source */
function literalsIn(source) {
  return [...jsTokens(source)]
    .filter(({ type }) => /String|Template/.test(type))
    .map(({ value }) => value.replace(/\\./g, ' '));
}

/**
 * As a program writes it: `net.Server#event:close` is 'close' there, `net.Server#listen(port)` is `server.listen`.
 * @param {string} id of an item of the API
 */
function nameOf(id) {
  const [, event] = /#event:(.+)$/.exec(id) ?? [];
  if (event !== undefined) return `'${event}'`;
  return id
    .replace(/\(.*$/, '')
    .replace(/^.*\.options\./, '')
    .replace(/^net\.(\w)(\w+)#/, (_all, first, rest) => `${first.toLowerCase()}${rest}.`);
}

/** @param {string} word */
function uncapitalised(word) {
  return /^[A-Z][a-z]*$/.test(word) ? word.toLowerCase() : word;
}

/**
 * @param {Map<string, number[]>} index
 * @param {string} word
 * @param {number} lesson
 */
function put(index, word, lesson) {
  index.set(word, [...(index.get(word) ?? []), lesson]);
}

/**
 * Most words are in the same few lessons: so the file is half as large.
 *
 * @param {Map<string, number[]>} index
 */
function byLessons(index) {
  /** @type {Record<string, string>} */
  const groups = {};
  for (const word of [...index.keys()].sort()) {
    const lessons = (index.get(word) ?? []).join(' ');
    groups[lessons] = groups[lessons] === undefined ? word : `${groups[lessons]} ${word}`;
  }
  return groups;
}
