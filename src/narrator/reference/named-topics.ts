import type { CodeWord } from './codes.ts';
import { findItems, type ListedItem } from './item-search.ts';
import { findCode, MOST_READ } from './messages.ts';
import type { QuestionId } from './questions.ts';
import { findWord, normalizeWord, type WordId } from './words.ts';

/** A topic that can be explained. */
export type Topic =
  | { kind: 'item'; item: ListedItem }
  | { kind: 'code'; code: CodeWord }
  | { kind: 'word'; word: WordId }
  | { kind: 'question'; question: QuestionId };

/** The result of a query. */
export interface LookupResult {
  topics: Topic[];
  /** A name that `net` does not have: `socket.close`. The topics are what to use instead. */
  missing?: string;
}

/**
 * Finds the topics that a name or a message means by itself. Undefined if it takes more to find out what is meant: `lookUp` does that, and
 * needs all questions.
 */
export function findNamed(typed: string): LookupResult | undefined {
  const text = typed.slice(0, MOST_READ).trim();
  const code = findCode(text);
  if (code) return { topics: [{ kind: 'code', code }] };
  const topics = missingMethodIn(text) === undefined ? topicsNamed(text) : [];
  return topics.length > 0 ? { topics } : undefined;
}

/** `TypeError: socket.close is not a function` → `socket.close`. */
export function missingMethodIn(text: string): string | undefined {
  return /(?<![\w$.:])([\w$.:]+) is not a (?:function|constructor)\b/.exec(text)?.[1]?.replace(/^\.+/, '');
}

/** Finds topics with exactly this name. */
export function topicsNamed(text: string): Topic[] {
  const word = findWord(text);
  const items = findItems(text);
  const found = items.length > 0 ? items : findItems(normalizeWord(text));
  return [
    ...(word === undefined ? [] : [{ kind: 'word' as const, word }]),
    ...found.map((item) => ({ kind: 'item' as const, item })),
  ];
}
