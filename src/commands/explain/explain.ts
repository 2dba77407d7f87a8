import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import { documentLines, type Format, type Formatter, type Reporters } from '../../context/format.ts';
import type { TopicMeaning } from '../../model/documents.ts';
import { findCode } from '../../narrator/reference/messages.ts';
import type { LookupResult, Topic } from '../../narrator/reference/named-topics.ts';
import { loadReferenceTexts, loadShownIndex } from '../../store/reference-texts.ts';
import { proseLines } from '../../view/prose.ts';
import { safeExcerpt } from '../../view/safe.ts';
import { explanationPage, meaningsPage } from '../../view/screen/explanation.ts';
import type { Line } from '../../view/span.ts';
import type { Words } from '../../words/words.ts';
import type { ExplainTexts } from './meaning.ts';
import { describeCode, type MeaningSources, toExplanationPage } from './meaning.ts';

/** What `explain` was asked. */
export interface ExplainQuestion {
  /** The words as they were typed. */
  words: readonly string[];
  format: Format;
}

/** A question, and the topics that it may mean. There is at least one. */
export interface ParsedQuestion extends LookupResult {
  word: string;
  explainTexts: ExplainTexts;
}

/** How many columns of a question are quoted in an answer. */
const MOST_QUOTED = 60;

/**
 * Explains a word, or lists its meanings if it has several.
 *
 * @throws UsageError with the nearest match if the word is unknown
 */
export async function printExplanation(context: Context, question: ExplainQuestion): Promise<void> {
  const { word, topics, missing, explainTexts } = await parseQuestion(context, question);
  const meanings = await describeTopics(context, topics, explainTexts);
  const absent = missing === undefined ? {} : { missing };
  context.print(REPORTERS[question.format]({ context, word, topics, explainTexts, ...absent, meanings }));
}

interface ExplainAnswer extends ParsedQuestion {
  context: Context;
  meanings: readonly TopicMeaning[];
}

const REPORTERS: Reporters<Formatter<ExplainAnswer>> = {
  screen: drawAnswer,
  json: ({ word, missing, meanings }) =>
    documentLines({ word, ...(missing === undefined ? {} : { missing }), meanings }),
};

/** @throws UsageError with the nearest match if the word is unknown */
export async function parseQuestion({ words, lessons }: Context, question: ExplainQuestion): Promise<ParsedQuestion> {
  const word = question.words.join(' ').trim();
  const found = await findTopics(word, words);
  const file = found.topics.some(({ kind }) => kind === 'code') ? 'codes' : 'names';
  const texts = loadReferenceTexts(lessons, words.language, file);
  return { ...found, word, explainTexts: { texts, words: words.explain } };
}

async function findTopics(word: string, words: Words): Promise<LookupResult> {
  if (word === '') throw new UsageError(words.explain.missing);
  const code = findCode(word);
  if (code) return { topics: [{ kind: 'code', code }] };
  // Loaded late, because codes do not need all other names.
  const { findNamed } = await import('./names.ts');
  const named = findNamed(word);
  if (named) return named;
  // And names do not need all questions.
  const { lookUp, suggestTopic } = await import('./questions.ts');
  const found = lookUp(word);
  if (found.topics.length > 0) return found;
  throw new UsageError(words.explain.unknown(quoteQuestion(word), suggestTopic(word)));
}

/** The question, safe to print and short: it may be a whole stack trace. */
export function quoteQuestion(word: string): string {
  return safeExcerpt(word, MOST_QUOTED);
}

/** Describes topics, for this Node and the lessons that exist. */
export async function describeTopics(
  context: Context,
  topics: readonly Topic[],
  explainTexts: ExplainTexts,
): Promise<TopicMeaning[]> {
  const sources = {
    explainTexts,
    language: context.words.language,
    entries: await context.lessonEntries(),
    index: loadShownIndex(context.lessons),
  };
  return await Promise.all(topics.map((topic) => describeTopic(topic, sources)));
}

async function describeTopic(topic: Topic, sources: MeaningSources): Promise<TopicMeaning> {
  switch (topic.kind) {
    case 'code':
      return describeCode(topic.code, sources);
    case 'question':
      return (await import('./questions.ts')).describeQuestion(topic.question, sources);
    default:
      return (await import('./names.ts')).describeNamed(topic, sources);
  }
}

function drawAnswer({ context, word, missing, explainTexts, meanings }: ExplainAnswer): Line[] {
  const { words } = explainTexts;
  const look = context.look();
  const heading = missing === undefined ? words.several(quoteQuestion(word)) : words.instead(quoteQuestion(missing));
  const [only, another] = meanings;
  if (only !== undefined && another === undefined) {
    const page = explanationPage(toExplanationPage(only, explainTexts), words, look);
    return missing === undefined ? page : ['', ...proseLines(heading, look, { indent: 1 }), ...page];
  }
  const lines = meanings.map(({ signature, kind, command }) => ({
    title: signature,
    kind: words.kinds[kind],
    command,
  }));
  return meaningsPage(heading, lines, look);
}
