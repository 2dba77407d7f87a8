import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import { documentLines, type Format, type Formatter, type Reporters } from '../../context/format.ts';
import { suggestTopic } from '../../narrator/reference/suggestions.ts';
import { type LookupResult, lookUp, type Topic } from '../../narrator/reference/topics.ts';
import { prose } from '../../view/prose.ts';
import { safeExcerpt } from '../../view/safe.ts';
import { explanationPage, meaningsPage } from '../../view/screen/explanation.ts';
import type { Line } from '../../view/span.ts';
import { type ExplainDocument, type Meaning, meaningOf, pageOf } from './meaning.ts';
import { type Speech, speechIn } from './speech.ts';

/** What `explain` was asked: the words as they were typed. */
export interface Question {
  words: readonly string[];
  format: Format;
}

/** A question with what its words may mean, at least one topic. */
export interface Understood extends LookupResult {
  word: string;
  speech: Speech;
}

/** Columns of what was asked that are repeated in an answer. */
const MOST_CITED = 60;

/**
 * Explains a word, or lists its meanings if it has several.
 *
 * @throws UsageError with the nearest match where the word means nothing
 */
export async function explain(context: Context, question: Question): Promise<void> {
  const { word, topics, missing, speech } = understand(context, question);
  const meanings = await meaningsOf(context, topics, speech);
  const absent = missing === undefined ? {} : { missing };
  context.print(REPORTERS[question.format]({ context, word, topics, speech, ...absent, meanings }));
}

/** What is known of a question. */
interface Answer extends Understood {
  context: Context;
  meanings: readonly Meaning[];
}

const REPORTERS: Reporters<Formatter<Answer>> = {
  screen: drawn,
  json: ({ word, missing, meanings }) =>
    documentLines({ word, ...(missing === undefined ? {} : { missing }), meanings } satisfies ExplainDocument),
};

/** @throws UsageError with the nearest match where the word means nothing */
export function understand(context: Context, { words }: Question): Understood {
  const speech = speechIn(context.words, context.lessons);
  const { missing, unknown } = speech.words;
  const word = words.join(' ').trim();
  if (word === '') throw new UsageError(missing);
  const found = lookUp(word);
  if (found.topics.length === 0) throw new UsageError(unknown(cited(word), suggestTopic(word)));
  return { ...found, word, speech };
}

/** What was asked, harmless and short: it may be a whole stack. */
export function cited(word: string): string {
  return safeExcerpt(word, MOST_CITED);
}

/** What is known of the topics, here and now. */
export async function meaningsOf(context: Context, topics: readonly Topic[], speech: Speech): Promise<Meaning[]> {
  const entries = await context.lessonEntries();
  return topics.map((topic) => meaningOf(topic, speech, context.words.language, entries));
}

function drawn({ context, word, missing, speech, meanings }: Answer): Line[] {
  const { words } = speech;
  const look = context.look();
  const heading = missing === undefined ? words.several(cited(word)) : words.instead(cited(missing));
  const [only, another] = meanings;
  if (only !== undefined && another === undefined) {
    const page = explanationPage(pageOf(only, speech), words, look);
    return missing === undefined ? page : ['', ...prose(heading, look, { indent: 1 }), ...page];
  }
  const lines = meanings.map(({ signature, kind, command }) => ({
    title: signature,
    kind: words.kinds[kind],
    command,
  }));
  return meaningsPage(heading, lines, look);
}
