import type { Explanation } from '../../model/explanation.ts';
import type { Language } from '../../model/language.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import type { TraceHeader, WrittenRecord } from '../../model/record.ts';
import { CODES, type CodeWord } from '../../narrator/reference/codes.ts';
import type { ExplanationPage } from '../../view/screen/explanation.ts';
import type { ExplainTexts } from './explain-texts.ts';
import type { Presence } from './node-presence.ts';
import { hasVersion } from './node-version.ts';

/** One meaning of a word, with everything that is known about it in this Node. `--json` prints this. */
export interface TopicMeaning extends Explanation {
  id: string;
  kind: 'class' | 'event' | 'function' | 'method' | 'option' | 'property' | 'code' | 'word' | 'question';
  name: string;
  /** How it is written in a program. For a word or a question: its title in this language. */
  signature: string;
  /** The first version of each release line. Empty if that is unknown, or every Node has it. */
  since: readonly string[];
  isUnreleased: boolean;
  isDeprecated: boolean;
  isExperimental: boolean;
  /** The running Node, and whether it has the item. */
  node: { version: string } & Presence;
  /** Its value in this Node, if that differs between versions. */
  now?: string;
  signatures: readonly { id: string; signature: string }[];
  lessons: readonly { id: string; title: string }[];
  /** The command that explains this meaning alone. */
  command: string;
  /** For codes: whether `--run` can make it happen, and if not, why. */
  run?: { isPossible: boolean; why?: string };
}

/** The document of `explain --json`. */
export interface ExplainDocument {
  word: string;
  /** The name that was asked for, if it does not exist. Then the meanings are of what there is instead. */
  missing?: string;
  meanings: readonly TopicMeaning[];
  /** With `--run`: the run. */
  run?: {
    happened: boolean;
    /** Why it was not tried. */
    why?: string;
    header?: TraceHeader;
    records: readonly WrittenRecord[];
  };
}

/** What a meaning is made of, besides its topic. */
export interface MeaningSources {
  explainTexts: ExplainTexts;
  language: Language;
  /** The lessons that exist. */
  entries: readonly LessonEntry[];
}

/** Puts together everything that is known about a code. */
export function describeCode(code: CodeWord, { explainTexts, language, entries }: MeaningSources): TopicMeaning {
  const { since = [], programs, lessons } = CODES[code];
  const why = explainTexts.texts.notHere[code];
  return {
    id: code,
    kind: 'code',
    name: code,
    signature: code,
    ...explanationOf(code, explainTexts),
    since,
    isUnreleased: false,
    isDeprecated: false,
    isExperimental: false,
    node: { version: process.version, has: hasVersion(since, process.versions.node), isAsked: false },
    signatures: [],
    run: programs ? { isPossible: true } : { isPossible: false, ...(why === undefined ? {} : { why }) },
    command: explainCommand(code),
    lessons: lessonTitles(
      entries.filter(({ id }) => lessons.includes(id)),
      language,
    ),
  };
}

/** @throws if the text is missing, so that the installation is damaged */
export function explanationOf(id: string, { texts }: ExplainTexts): Explanation {
  const found = texts.explanations[id];
  if (!found) throw new Error(`No explanation of ${id}`);
  return found;
}

/** The command that explains a word. */
export function explainCommand(word: string): string {
  return `net-lessons explain ${word}`;
}

/** Lessons with their titles in a language. */
export function lessonTitles(entries: readonly LessonEntry[], language: Language): TopicMeaning['lessons'] {
  return entries.map(({ id, title }) => ({ id, title: title[language] }));
}

/** A meaning as a page to draw. */
export function toExplanationPage(meaning: TopicMeaning, { words }: ExplainTexts): ExplanationPage {
  const { what, when, advice, signature, kind, run, lessons, isDeprecated, isExperimental } = meaning;
  return {
    title: signature,
    kind: words.kinds[kind],
    what,
    ...(when === undefined ? {} : { when }),
    ...(advice === undefined ? {} : { advice }),
    sinceTitle: kind === 'code' && meaning.since.length === 0 ? words.origin : words.since,
    since: sinceLines(meaning, words),
    warnings: [...(isDeprecated ? [words.deprecated] : []), ...(isExperimental ? [words.experimental] : [])],
    signatures: meaning.signatures.map((each) => each.signature),
    lessons,
    ...(run?.isPossible ? { tryIt: `${meaning.command} --run` } : {}),
    ...(run?.why === undefined ? {} : { cannotRun: run.why }),
  };
}

function sinceLines(
  { kind, id, since, isUnreleased, node, now }: TopicMeaning,
  words: ExplainTexts['words'],
): string[] {
  if (kind === 'word' || kind === 'question') return [];
  const source = kind === 'code' ? words.sources[CODES[id as CodeWord].source] : undefined;
  const versions = since.length > 0 ? since.map((version) => `\`${version}\``).join(words.between) : undefined;
  const stated = isUnreleased ? words.unreleased : (versions ?? (kind === 'code' ? undefined : words.notStated));
  const here = kind === 'code' && since.length === 0 ? undefined : words.here(node.version, node.has, node.isAsked);
  return [source, stated, here, now === undefined ? undefined : words.now(now)].filter((line) => line !== undefined);
}
