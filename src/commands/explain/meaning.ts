import type { Explanation } from '../../model/explanation.ts';
import type { Language } from '../../model/language.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import type { TraceHeader, WrittenRecord } from '../../model/record.ts';
import { CODES, type CodeWord } from '../../narrator/reference/codes.ts';
import { ITEMS } from '../../narrator/reference/items.ts';
import { QUESTIONS, type QuestionId } from '../../narrator/reference/questions.ts';
import { queryFor, type Topic } from '../../narrator/reference/topics.ts';
import { WORDS, type WordId } from '../../narrator/reference/words.ts';
import type { ExplanationPage } from '../../view/screen/explanation.ts';
import { hasVersion, type Presence, presenceOf, valueNow } from './presence.ts';
import type { Speech } from './speech.ts';

/** One meaning of a word, with everything that is known of it here and now: what `--json` prints. */
export interface Meaning extends Explanation {
  id: string;
  kind: 'class' | 'event' | 'function' | 'method' | 'option' | 'property' | 'code' | 'word' | 'question';
  name: string;
  /** How it stands in a program; of a word or a question, what it is called in this language. */
  signature: string;
  /** The first version of each release line; empty where nobody says, or where every Node has it. */
  since: readonly string[];
  isUnreleased: boolean;
  isDeprecated: boolean;
  isExperimental: boolean;
  /** The Node that runs here, and whether it has the item. */
  node: { version: string } & Presence;
  /** What its value is in this Node, for those that differ. */
  now?: string;
  signatures: readonly { id: string; signature: string }[];
  lessons: readonly { id: string; title: string }[];
  /** The command that asks for this meaning alone. */
  command: string;
  /** Codes only: whether `--run` can make it happen, and if not, why. */
  run?: { isPossible: boolean; why?: string };
}

/** `explain --json`: what was asked, and what it may mean. */
export interface ExplainDocument {
  word: string;
  /** What was asked for and does not exist: the meanings are of what there is instead. */
  missing?: string;
  meanings: readonly Meaning[];
  /** With `--run`: what came of it. */
  run?: {
    happened: boolean;
    /** Why it was not even tried. */
    why?: string;
    header?: TraceHeader;
    records: readonly WrittenRecord[];
  };
}

/** Puts together what is known of a topic. */
export function meaningOf(topic: Topic, speech: Speech, language: Language, entries: readonly LessonEntry[]): Meaning {
  const common = { command: `net-lessons explain ${queryFor(topic)}` };
  if (topic.kind !== 'item')
    return {
      ...(topic.kind === 'code' ? codeMeaning(topic.code, speech) : spokenMeaning(topic, speech)),
      ...common,
      lessons: shown(topic, entries, language),
    };
  const { item } = topic;
  const now = valueNow(item.id);
  return {
    id: item.id,
    kind: item.kind,
    name: item.name,
    signature: item.signature,
    ...explained(item.id, speech),
    since: item.since === 'unreleased' ? [] : item.since,
    isUnreleased: (item.since as unknown) === 'unreleased',
    isDeprecated: 'isDeprecated' in item,
    isExperimental: 'isExperimental' in item,
    node: { version: process.version, ...presenceOf(item) },
    ...(now === undefined ? {} : { now }),
    signatures: ITEMS.filter((other) => 'variantOf' in other && other.variantOf === item.id).map(
      ({ id, signature }) => ({ id, signature }),
    ),
    lessons: shown(topic, entries, language),
    ...common,
  };
}

function codeMeaning(code: CodeWord, speech: Speech): Omit<Meaning, 'command' | 'lessons'> {
  const { since = [], programs } = CODES[code];
  const why = speech.texts.notHere[code];
  return {
    id: code,
    kind: 'code',
    name: code,
    signature: code,
    ...explained(code, speech),
    since,
    isUnreleased: false,
    isDeprecated: false,
    isExperimental: false,
    node: { version: process.version, has: hasVersion(since, process.versions.node), isAsked: false },
    signatures: [],
    run: programs ? { isPossible: true } : { isPossible: false, ...(why === undefined ? {} : { why }) },
  };
}

/** A word or a question is of no version: it is always there. */
function spokenMeaning(topic: SpokenTopic, speech: Speech): Omit<Meaning, 'command' | 'lessons'> {
  const id = topic.kind === 'word' ? topic.word : topic.question;
  const explanation = explained(id, speech);
  return {
    id,
    kind: topic.kind,
    name: id,
    signature: explanation.title ?? id,
    ...explanation,
    since: [],
    isUnreleased: false,
    isDeprecated: false,
    isExperimental: false,
    node: { version: process.version, has: true, isAsked: false },
    signatures: [],
  };
}

type SpokenTopic = { kind: 'word'; word: WordId } | { kind: 'question'; question: QuestionId };

/** @throws if the texts are not whole: then the installation is damaged */
function explained(id: string, { texts }: Speech): Explanation {
  const found = texts.explanations[id];
  if (!found) throw new Error(`No explanation of ${id}`);
  return found;
}

/** The lessons that exist and show it: for items, those that claim it, which is checked; all others know their lessons themselves. */
function shown(topic: Topic, entries: readonly LessonEntry[], language: Language): Meaning['lessons'] {
  const own = lessonsOf(topic);
  const found = entries.filter(({ id, api = [] }) =>
    topic.kind === 'item' ? api.includes(topic.item.id) : own.includes(id),
  );
  return found.map(({ id, title }) => ({ id, title: title[language] }));
}

function lessonsOf(topic: Topic): readonly string[] {
  switch (topic.kind) {
    case 'code':
      return CODES[topic.code].lessons;
    case 'word':
      return WORDS[topic.word].lessons;
    case 'question':
      return QUESTIONS[topic.question].lessons;
    case 'item':
      return [];
  }
}

/** The page of a meaning. */
export function pageOf(meaning: Meaning, { words }: Speech): ExplanationPage {
  const { what, when, advice, signature, kind, run, lessons, isDeprecated, isExperimental } = meaning;
  return {
    title: signature,
    kind: words.kinds[kind],
    what,
    ...(when === undefined ? {} : { when }),
    ...(advice === undefined ? {} : { advice }),
    sinceTitle: kind === 'code' && meaning.since.length === 0 ? words.origin : words.since,
    since: sinceOf(meaning, words),
    warnings: [...(isDeprecated ? [words.deprecated] : []), ...(isExperimental ? [words.experimental] : [])],
    signatures: meaning.signatures.map((each) => each.signature),
    lessons,
    ...(run?.isPossible ? { tryIt: `${meaning.command} --run` } : {}),
    ...(run?.why === undefined ? {} : { cannotRun: run.why }),
  };
}

function sinceOf({ kind, id, since, isUnreleased, node, now }: Meaning, words: Speech['words']): string[] {
  if (kind === 'word' || kind === 'question') return [];
  const source = kind === 'code' ? words.sources[CODES[id as CodeWord].source] : undefined;
  const versions = since.length > 0 ? since.map((version) => `\`${version}\``).join(words.between) : undefined;
  const stated = isUnreleased ? words.unreleased : (versions ?? (kind === 'code' ? undefined : words.notStated));
  const here = kind === 'code' && since.length === 0 ? undefined : words.here(node.version, node.has, node.isAsked);
  return [source, stated, here, now === undefined ? undefined : words.now(now)].filter((line) => line !== undefined);
}
