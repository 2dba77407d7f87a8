import { askFor, names, type Topic, topicsOf } from '../narrator/reference/topics.ts';
import { json } from '../view/json.ts';
import { repeated } from '../view/safe.ts';
import { explanationPage, meaningsPage } from '../view/screen/explanation.ts';
import type { Basics, Voice } from './context.ts';
import { UsageError } from './errors.ts';
import { type Meaning, meaningOf, pageOf } from './explain/meaning.ts';
import { type Speech, speechIn } from './explain/speech.ts';

/** What `explain` was asked: the words as they were typed. */
export interface Question {
  words: readonly string[];
  isJson: boolean;
  /** Make the error happen. */
  isRun: boolean;
}

/** What explaining takes. */
export type Explainer = Voice & Pick<Basics, 'lessons'>;

/** A question with what its words may mean, at least one topic. */
export interface Understood {
  word: string;
  topics: readonly Topic[];
  speech: Speech;
}

/**
 * Explains a word, or lists its meanings if it has several.
 *
 * @throws UsageError with the nearest match where the word means nothing
 */
export async function explain(context: Explainer, question: Question): Promise<void> {
  const { word, topics, speech } = await understand(context, question);
  const meanings = await meaningsOf(context, topics, speech);
  if (question.isJson) context.print([json({ word, meanings })]);
  else context.print(drawn(context, word, meanings, speech));
}

/** @throws UsageError with the nearest match where the word means nothing */
export async function understand(context: Explainer, { words }: Question): Promise<Understood> {
  const speech = speechIn(context.language, context.lessons);
  const { missing, unknown } = speech.words;
  const word = words.join(' ').trim();
  if (word === '') throw new UsageError(missing);
  const topics = topicsOf(word);
  if (topics.length === 0) throw new UsageError(unknown(repeated(word), await nearestTo(word)));
  return { word, topics, speech };
}

/** What is known of the topics, here and now. */
export async function meaningsOf(context: Explainer, topics: readonly Topic[], speech: Speech): Promise<Meaning[]> {
  const entries = await context.lessonEntries();
  return topics.map((topic) => meaningOf(topic, speech, context.language, entries));
}

function drawn(context: Explainer, word: string, meanings: readonly Meaning[], speech: Speech): string[] {
  const { words } = speech;
  const look = context.look();
  const [only, another] = meanings;
  if (only !== undefined && another === undefined) return explanationPage(pageOf(only, speech), words, look);
  const lines = meanings.map(({ signature, kind, command }) => ({
    title: signature,
    kind: words.kinds[kind],
    command,
  }));
  return meaningsPage(repeated(word), lines, words, look);
}

/** What was most likely meant: the one meaning of one of the words, or else the name that looks most like one of them. */
async function nearestTo(word: string): Promise<string | undefined> {
  const { nearestWord } = await import('../store/lessons.ts');
  const parts = word.match(/[\p{L}\p{N}_]+/gu)?.reverse() ?? [];
  const [topic, another] = parts.map(topicsOf).find((topics) => topics.length > 0) ?? [];
  if (topic !== undefined && another === undefined) return askFor(topic);
  for (const part of parts) {
    // A short name that happens to stand in a long word was hardly meant.
    const alike = names().filter(({ length }) => length >= part.length * 0.6);
    const nearest = await nearestWord(part, alike);
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}
