import type { TopicMeaning } from '../../model/documents.ts';
import { type ListedItem, queryForItem } from '../../narrator/reference/item-search.ts';
import { ITEMS } from '../../narrator/reference/items.ts';
import type { Topic } from '../../narrator/reference/named-topics.ts';
import { WORDS } from '../../narrator/reference/words.ts';
import { currentValue, presenceOf } from '../../runtime/node-presence.ts';
import { explainCommand, explanationOf, lessonTitles, type MeaningSources, placesOf } from './meaning.ts';

export { findNamed } from '../../narrator/reference/named-topics.ts';

/** Puts together everything that is known about a topic that has a name. */
export function describeNamed(topic: Extract<Topic, { kind: 'item' | 'word' }>, sources: MeaningSources): TopicMeaning {
  return topic.kind === 'item'
    ? describeItem(topic.item, explainCommand(queryForItem(topic.item)), sources)
    : describeText(topic.word, 'word', WORDS[topic.word].lessons, sources);
}

/** An item. The lessons say which items they show (`api`). */
function describeItem(item: ListedItem, command: string, sources: MeaningSources): TopicMeaning {
  const { explainTexts } = sources;
  const now = currentValue(item.id);
  return {
    id: item.id,
    kind: item.kind,
    name: item.name,
    signature: item.signature,
    ...explanationOf(item.id, explainTexts),
    since: item.since === 'unreleased' ? [] : item.since,
    isUnreleased: item.since === 'unreleased',
    isDeprecated: 'isDeprecated' in item,
    isExperimental: 'isExperimental' in item,
    node: { version: process.version, ...presenceOf(item) },
    ...(now === undefined ? {} : { now }),
    signatures: ITEMS.filter((other) => 'variantOf' in other && other.variantOf === item.id).map(
      ({ id, signature }) => ({ id, signature }),
    ),
    ...placesOf(item.id, sources),
    command,
  };
}

/** A word or a question. They do not depend on the version, and list their lessons. */
export function describeText(
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
