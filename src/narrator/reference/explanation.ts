import type { Explanation } from '../../model/explanation.ts';
import { LANGUAGE_FACTS, type Language, type OtherLanguage } from '../../model/language.ts';
import type { ErrorFacts } from '../../model/record.ts';
import type { Seen } from '../../model/select.ts';
import type { Describe, Meaning, Narration } from '../narration.ts';
import type { CodeWord } from './codes.ts';
import type { ItemId } from './items.ts';
import type { QuestionId } from './questions.ts';
import { WORDS, type WordId } from './words.ts';

/** The explanation of a code. It always says when the error happens and what to do. Its first sentence is the narrator's. */
export interface CodeExplanation {
  /** What else it means. */
  more?: string;
  when: string;
  advice: string;
}

/** The answer to a question. */
export type QuestionExplanation = Explanation & { title: string };

/** All texts of `explain` in one language. A missing text does not compile. */
export interface Reference<L extends Language = Language> {
  language: L;
  items: Record<ItemId, Explanation>;
  codes: Record<CodeWord, CodeExplanation>;
  words: Record<WordId, Explanation>;
  questions: Record<QuestionId, QuestionExplanation>;
  /** Why some errors can't be produced here. */
  notHere: Partial<Record<CodeWord, string>>;
  meanings: Narration['errors'];
}

/** A record without any facts, except that there was a listener. */
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
  stream: undefined,
  code: null,
  signal: null,
  ended: false,
  kernel: undefined,
};

/**
 * What the narrator says about the meaning of a record. So narrator and explanations use the same sentences.
 *
 * @param given fields that the record needs for its usual meaning
 */
export function meaningIn(language: Language, describe: Describe, given: Partial<Seen> = {}): string {
  const [, ...meaning] = describe({ ...BARE, ...given }, { records: [], over: false });
  return meaning.join(LANGUAGE_FACTS[language].space);
}

/** Fields that an error needs for its usual meaning. */
const COMMON: Partial<Record<CodeWord, Partial<ErrorFacts>>> = {
  ECONNRESET: { syscall: 'read' },
  ETIMEDOUT: { syscall: 'connect' },
};

/** The explanation of a code: the narrator's sentence, and what `explain` adds. */
export function codeExplanation(code: CodeWord, { language, codes, meanings }: Reference): Explanation {
  const { more, when, advice } = codes[code];
  const meaning: Meaning = meanings[code];
  const facts = { name: 'Error', message: '', code, ...COMMON[code] };
  const sentences = [meaning(facts), ...(more === undefined ? [] : [more])];
  return { what: sentences.join(LANGUAGE_FACTS[language].space), when, advice };
}

/** Adds the local name of a word as title: “粘包（framing）”. */
export function withLocalTitle(id: WordId, language: OtherLanguage, explanation: Explanation): Explanation {
  const name = WORDS[id][language];
  const isKnown = name.toLowerCase().includes(id.toLowerCase());
  return { title: isKnown ? name : name + LANGUAGE_FACTS[language].inBrackets(id), ...explanation };
}
