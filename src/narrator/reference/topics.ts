import { hasHan, lazyPattern } from '../../model/characters.ts';
import { findAnswer, type TopicReference } from './answers.ts';
import { findItems, queryForItem } from './item-search.ts';
import { ITEMS, type ItemId } from './items.ts';
import { MOST_READ } from './messages.ts';
import { findMisspelledCode } from './misspelled-messages.ts';
import { findNamed, type LookupResult, missingMethodIn, type Topic, topicsNamed } from './named-topics.ts';
import { findSubstitute } from './substitutes.ts';
import { namesOf, normalizeWord, WORD_IDS, type WordId } from './words.ts';

const threeHan = lazyPattern(String.raw`\p{Script=Han}{3}`);

/** Finds all topics that a word, a question or a message may mean. Case, quotes, brackets and an object in front are ignored. */
export function topicsOf(typed: string): Topic[] {
  return lookUp(typed).topics;
}

/** Does the same, and also returns a name that `net` does not have. */
export function lookUp(typed: string): LookupResult {
  const known = findNamed(typed);
  if (known) return known;
  const text = typed.slice(0, MOST_READ).trim();
  const absent = missingMethodIn(text);
  if (absent !== undefined) return findSubstitutes(absent, true);
  const slip = findSubstitutes(text, false);
  if (slip.topics.length > 0) return slip;
  const nearly = findMisspelledCode(text);
  return { topics: nearly === undefined ? topicsInSentence(text) : [{ kind: 'code', code: nearly }] };
}

/** Finds what to use instead of something that does not exist, or items with the same name elsewhere. */
function findSubstitutes(written: string, isAbsent: boolean): LookupResult {
  const slip = findSubstitute(written, isAbsent);
  if (slip) return { topics: itemTopics(slip.instead), missing: slip.written };
  if (!isAbsent) return { topics: [] };
  const here = topicsNamed(written);
  if (here.length > 0) return { topics: here };
  const name = written.split('.').at(-1) ?? '';
  const callable = findItems(name).filter(({ kind }) => kind === 'method' || kind === 'function' || kind === 'class');
  return { topics: callable.map((item) => ({ kind: 'item', item })), missing: written };
}

/** Names of TCP states. Nobody uses these by chance, so they are what a sentence asks about. */
const STATES = WORD_IDS.filter((id) => id.includes('_'));

/** Finds the answer to a question, or the topic that a sentence mentions. */
function topicsInSentence(text: string): Topic[] {
  const state = findSpokenWord(text, STATES);
  if (state !== undefined) return [{ kind: 'word', word: state }];
  const answer = findAnswer(text);
  if (answer) return [topicOf(answer)];
  const spoken = text.match(/[a-z]+[A-Z]\w+/g) ?? [];
  const items = spoken.flatMap((name) => findItems(name));
  if (items.length > 0) return [...new Set(items)].map((item) => ({ kind: 'item', item }));
  const asked = findItems(normalizeWord(text).replace(/^(?:how (?:can|should|to) )?(?:(?:i|you|we) )?/, ''));
  if (asked.length > 0) return asked.map((item) => ({ kind: 'item', item }));
  const word = findSpokenWord(text, WORD_IDS);
  return word === undefined ? [] : [{ kind: 'word', word }];
}

/** Finds the word with the longest name in a sentence. */
function findSpokenWord(text: string, ids: readonly WordId[]): WordId | undefined {
  const plain = ` ${normalizeWord(text).replace(/['"]|[?!,.;]+(?=\s|$)/g, '')} `;
  const isSentence = /\S\s+\S+\s+\S/.test(text) || threeHan().test(text);
  if (!isSentence) return undefined;
  const found = ids
    .flatMap((id) => spokenNames(id).map((name) => ({ id, name })))
    .filter(({ name }) => (hasHan(name) ? plain.includes(name) : plain.includes(` ${name} `)));
  return found.sort((one, other) => other.name.length - one.name.length)[0]?.id;
}

/** The name of a state that is also an ordinary word: connections are established. */
const ORDINARY = 'established';

/** Short names, such as `ack` or `ws`, mean something else in many sentences. The main name of a word does not. */
function spokenNames(id: WordId): string[] {
  const [own, ...others] = namesOf(id);
  return [...(own === undefined ? [] : [own]), ...others.filter((name) => name.length > 4 || hasHan(name))].filter(
    (name) => name !== ORDINARY,
  );
}

function topicOf(answer: TopicReference): Topic {
  if (answer.kind !== 'item') return answer;
  const [topic] = itemTopics([answer.id]);
  if (topic === undefined) throw new Error(`There is no item ${answer.id}`);
  return topic;
}

function itemTopics(ids: readonly ItemId[]): Topic[] {
  return ids.flatMap((id) => ITEMS.filter((item) => item.id === id).map((item) => ({ kind: 'item' as const, item })));
}

/** A query that means only this topic. A shell leaves its words unchanged. */
export function queryFor(topic: Topic): string {
  switch (topic.kind) {
    case 'code':
      return topic.code;
    case 'word':
      return topic.word;
    case 'question':
      return topic.question;
    case 'item':
      return queryForItem(topic.item);
  }
}
