import { lazyPattern } from '../../model/characters.ts';
import { CODE_WORDS } from './codes.ts';
import { ITEMS } from './items.ts';
import { missingMethodIn } from './named-topics.ts';
import { nearestName } from './nearest-name.ts';
import { lookUp, queryFor, topicsOf } from './topics.ts';
import { findWord, namesOf, WORD_IDS } from './words.ts';

const identifier = lazyPattern(String.raw`[\p{L}\p{N}_]+`, 'gu');

/** All names that can be asked for. */
export function topicNames(): string[] {
  return [
    ...new Set([
      ...ITEMS.map(({ name }) => name.match(/\w+/g)?.at(-1) ?? name),
      ...CODE_WORDS,
      ...WORD_IDS,
      ...wordNames(),
    ]),
  ];
}

function wordNames(): string[] {
  return WORD_IDS.flatMap(namesOf);
}

/** Suggests a topic for a text that means nothing. Undefined if that would be a guess. */
export function suggestTopic(typed: string): string | undefined {
  const text = missingMethodIn(typed) ?? typed.trim();
  if (OTHER_CODES.includes(text.toUpperCase())) return undefined;
  const known = isWrittenAsCode(text) ? topicNames().filter(isWrittenAsCode) : topicNames();
  const whole = nearestName(text, known);
  if (whole !== undefined) return properName(whole);
  const parts = text.match(identifier()) ?? [];
  // In a sentence, every word is similar to some name.
  if (parts.length > MOST_PARTS) return undefined;
  return parts.reverse().flatMap((part) => suggestion(text, part, known))[0];
}

const MOST_PARTS = 3;

/** System error codes that are not explained. They are not misspellings of others. */
const OTHER_CODES = ['EAGAIN', 'ENFILE', 'ESPIPE'];

/** `HPE_CLOSED_CONNECTION` is a code, and does not mean a half-closed connection. */
function isWrittenAsCode(text: string): boolean {
  return /^[A-Z\d]+(?:_[A-Z\d]+)+$/.test(text);
}

/** Corrects one part of the text. The result is the whole text if that means something, otherwise the part alone. */
function suggestion(text: string, part: string, known: readonly string[]): string[] {
  const { topics, missing } = lookUp(part);
  const [only, another] = topics;
  if (only !== undefined) return isCode(text) && another === undefined && missing === undefined ? [queryFor(only)] : [];
  const nearest = nearestName(part, known);
  if (nearest === undefined) return [];
  const mended = text.replace(part, nearest);
  if (/^[\w. ]+$/.test(mended) && topicsOf(mended).length > 0) return [mended];
  // Among other words, a word that is similar to a name may be any word: `other side`.
  return isCode(text) || text === part ? [properName(nearest)] : [];
}

/** If a part of a call is known, the call was meant. In a sentence that may be a coincidence. */
function isCode(text: string): boolean {
  return /[.('"`]/.test(text);
}

/** Other names of a word are not suggested. */
function properName(name: string): string {
  return findWord(name) ?? name;
}
