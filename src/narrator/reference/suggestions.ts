import { CODE_WORDS } from './codes.ts';
import { ITEMS } from './items.ts';
import { lookUp, missingMethodIn, queryFor, topicsOf } from './topics.ts';
import { nearestName } from './typos.ts';
import { findWord, namesOf, WORD_IDS } from './words.ts';

/** Every name that can be asked for by itself. */
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

/** What was most likely meant by something that means nothing, as it can be asked for; undefined where that would be a guess. */
export function suggestTopic(typed: string): string | undefined {
  const text = missingMethodIn(typed) ?? typed.trim();
  if (OTHER_CODES.includes(text.toUpperCase())) return undefined;
  const known = isWrittenAsCode(text) ? topicNames().filter(isWrittenAsCode) : topicNames();
  const whole = nearestName(text, known);
  if (whole !== undefined) return properName(whole);
  const parts = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  // In a sentence, any word looks like something.
  if (parts.length > MOST_PARTS) return undefined;
  return parts.reverse().flatMap((part) => suggestion(text, part, known))[0];
}

const MOST_PARTS = 3;

/** Codes of operating systems that have no page, and are no misspelling of one that has. */
const OTHER_CODES = ['EAGAIN', 'ENFILE', 'ESPIPE'];

/** `HPE_CLOSED_CONNECTION` is a code, and no half-closed connection. */
function isWrittenAsCode(text: string): boolean {
  return /^[A-Z\d]+(?:_[A-Z\d]+)+$/.test(text);
}

/** One part of what was typed, put right: with the others where that means something, or else alone. */
function suggestion(text: string, part: string, known: readonly string[]): string[] {
  const { topics, missing } = lookUp(part);
  const [only, another] = topics;
  if (only !== undefined) return isCode(text) && another === undefined && missing === undefined ? [queryFor(only)] : [];
  const nearest = nearestName(part, known);
  if (nearest === undefined) return [];
  const mended = text.replace(part, nearest);
  if (/^[\w. ]+$/.test(mended) && topicsOf(mended).length > 0) return [mended];
  // Among other words, what looks like a name may be any word: `other side`.
  return isCode(text) || text === part ? [properName(nearest)] : [];
}

/** Where a part of a call is known, the call was meant; in a sentence it may be there by chance. */
function isCode(text: string): boolean {
  return /[.('"`]/.test(text);
}

/** What else a word is called is no name to suggest. */
function properName(name: string): string {
  return findWord(name) ?? name;
}
