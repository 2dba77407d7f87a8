import type { Explanation } from '../../model/explanation.ts';
import { LANGUAGE_FACTS, type OtherLanguage } from '../../model/language.ts';
import type { ErrorFacts } from '../../model/record.ts';
import type { Seen } from '../../model/select.ts';
import type { Describe, Meaning, Narration } from '../narration.ts';
import type { CodeWord } from './codes.ts';
import type { ItemId } from './items.ts';
import type { QuestionId } from './questions.ts';
import { WORDS, type WordId } from './words.ts';

/** A code always says when it comes and what to do. Its first sentence is the narrator's own. */
export interface CodeExplanation {
  /** What else there is to say of what it means. */
  more?: string;
  when: string;
  advice: string;
}

/** The answer to a question. */
export type QuestionText = Explanation & { title: string };

/** Everything that `explain` has to say, in one language. A text that is missing does not compile. */
export interface Reference {
  space: string;
  items: Record<ItemId, Explanation>;
  codes: Record<CodeWord, CodeExplanation>;
  words: Record<WordId, Explanation>;
  questions: Record<QuestionId, QuestionText>;
  /** Why some codes are not made to happen here. */
  notHere: Partial<Record<CodeWord, string>>;
  meanings: Narration['errors'];
}

/** A record of which nothing is known but that somebody listened. */
const BARE: Seen = {
  type: 'event',
  seq: 0,
  t: 0,
  program: '',
  object: '',
  name: '',
  values: [],
  args: [],
  returned: '',
  listeners: 1,
  state: {},
  socket: {},
  at: undefined,
  data: undefined,
  error: undefined,
  text: '',
  code: null,
  signal: null,
  ended: false,
};

/**
 * What the narrator says that a record means, without what happened in it: so that narrator and explanation say the same of it.
 *
 * @param given what has to be known of the record for its meaning to be the common one
 */
export function meaningIn({ space }: Pick<Narration, 'space'>, describe: Describe, given: Partial<Seen> = {}): string {
  const [, ...meaning] = describe({ ...BARE, ...given }, { records: [], over: false });
  return meaning.join(space);
}

/** What an error has to show of itself for its meaning to be the common one. */
const COMMON: Partial<Record<CodeWord, Partial<ErrorFacts>>> = {
  ECONNRESET: { syscall: 'read' },
  ETIMEDOUT: { syscall: 'connect' },
};

/** The explanation of a code: the narrator's sentence about it, and what explain adds. */
export function explanationOf(code: CodeWord, { space, codes, meanings }: Reference): Explanation {
  const { more, when, advice } = codes[code];
  const meaning: Meaning = meanings[code];
  const facts = { name: 'Error', message: '', code, ...COMMON[code] };
  return { what: [meaning(facts), ...(more === undefined ? [] : [more])].join(space), when, advice };
}

/** The explanation of a word in another language, under the term that people there know it by: “粘包（framing）”. */
export function withLocalTitle(id: WordId, language: OtherLanguage, explanation: Explanation): Explanation {
  const name = WORDS[id][language];
  const isKnown = name.toLowerCase().includes(id.toLowerCase());
  return { title: isKnown ? name : name + LANGUAGE_FACTS[language].inBrackets(id), ...explanation };
}
