import type { ListedItem } from '../../narrator/reference/item-search.ts';
import { ITEMS } from '../../narrator/reference/items.ts';
import { QUESTIONS } from '../../narrator/reference/questions.ts';
import { queryFor, type Topic } from '../../narrator/reference/topics.ts';
import { WORDS } from '../../narrator/reference/words.ts';
import { explainCommand, explanationOf, lessonTitles, type MeaningSources, type TopicMeaning } from './meaning.ts';
import { currentValue, presenceOf } from './node-presence.ts';

export { suggestTopic } from '../../narrator/reference/suggestions.ts';
export { lookUp } from '../../narrator/reference/topics.ts';

/** Puts together everything that is known about a topic that is not a code. */
export function describeTopic(topic: Exclude<Topic, { kind: 'code' }>, sources: MeaningSources): TopicMeaning {
  switch (topic.kind) {
    case 'item':
      return describeItem(topic.item, explainCommand(queryFor(topic)), sources);
    case 'word':
      return describeText(topic.word, 'word', WORDS[topic.word].lessons, sources);
    case 'question':
      return describeText(topic.question, 'question', QUESTIONS[topic.question].lessons, sources);
  }
}

/** An item. The lessons say which items they show (`api`). */
function describeItem(
  item: ListedItem,
  command: string,
  { explainTexts, language, entries }: MeaningSources,
): TopicMeaning {
  const now = currentValue(item.id);
  return {
    id: item.id,
    kind: item.kind,
    name: item.name,
    signature: item.signature,
    ...explanationOf(item.id, explainTexts),
    since: item.since === 'unreleased' ? [] : item.since,
    isUnreleased: (item.since as unknown) === 'unreleased',
    isDeprecated: 'isDeprecated' in item,
    isExperimental: 'isExperimental' in item,
    node: { version: process.version, ...presenceOf(item) },
    ...(now === undefined ? {} : { now }),
    signatures: ITEMS.filter((other) => 'variantOf' in other && other.variantOf === item.id).map(
      ({ id, signature }) => ({ id, signature }),
    ),
    lessons: lessonTitles(
      entries.filter(({ api = [] }) => api.includes(item.id)),
      language,
    ),
    command,
  };
}

/** A word or a question. They do not depend on the version, and list their lessons. */
function describeText(
  id: string,
  kind: 'word' | 'question',
  lessons: readonly string[],
  { explainTexts, language, entries }: MeaningSources,
): TopicMeaning {
  const explanation = explanationOf(id, explainTexts);
  return {
    id,
    kind,
    name: id,
    signature: explanation.title ?? id,
    ...explanation,
    since: [],
    isUnreleased: false,
    isDeprecated: false,
    isExperimental: false,
    node: { version: process.version, has: true, isAsked: false },
    signatures: [],
    command: explainCommand(id),
    lessons: lessonTitles(
      entries.filter((entry) => lessons.includes(entry.id)),
      language,
    ),
  };
}
