import type { TopicMeaning } from '../../model/documents.ts';
import type { Explanation, ReferenceTexts } from '../../model/explanation.ts';
import type { Language } from '../../model/language.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import type { ShownIndex } from '../../model/shown.ts';
import { CODES, type CodeWord } from '../../narrator/reference/codes.ts';
import { hasVersion } from '../../runtime/node-version.ts';
import type { ExplanationPage } from '../../view/screen/explanation.ts';
import type { ExplainWords } from '../../words/explain.ts';

/** The texts of an answer, in one language, and the words around them. */
export interface ExplainTexts {
  texts: ReferenceTexts;
  words: ExplainWords;
}

/** What a meaning is made of, besides its topic. */
export interface MeaningSources {
  explainTexts: ExplainTexts;
  language: Language;
  /** The lessons that exist. */
  entries: readonly LessonEntry[];
  /** What is seen where in them. */
  index: ShownIndex;
}

/** Puts together everything that is known about a code. */
export function describeCode(code: CodeWord, sources: MeaningSources): TopicMeaning {
  const { explainTexts } = sources;
  const { since = [], programs } = CODES[code];
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
    ...placesOf(code, sources),
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

/** Where something is seen. */
export function placesOf(
  id: string,
  { index, language, entries }: Pick<MeaningSources, 'index' | 'language' | 'entries'>,
): Pick<TopicMeaning, 'lessons' | 'isNear'> {
  const near = index.near[id];
  const places = near === undefined ? (index.shown[id] ?? []) : [near];
  const lessons = places.flatMap((place) => {
    const [lesson, scene = ''] = place.split('/');
    const { number, title } = index.scenes[place] ?? {};
    const entry = entries.find((each) => each.id === lesson);
    if (!entry || !number || !title) return [];
    return { id: entry.id, title: entry.title[language], scene: { id: scene, number, title: title[language] } };
  });
  return { lessons, ...(near === undefined ? {} : { isNear: true }) };
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
    seeNote: seeNoteOf(meaning, words),
    ...(run?.isPossible ? { tryIt: `${meaning.command} --run` } : {}),
    ...(run?.why === undefined ? {} : { cannotRun: run.why }),
  };
}

/** What is said where no lesson shows it. */
function seeNoteOf({ lessons, isNear, isUnreleased }: TopicMeaning, words: ExplainWords): string | undefined {
  if (isNear) return words.near;
  if (lessons.length > 0) return undefined;
  return isUnreleased ? words.noRelease : words.noLesson;
}

function sinceLines({ kind, id, since, isUnreleased, node, now }: TopicMeaning, words: ExplainWords): string[] {
  if (kind === 'word' || kind === 'question') return [];
  const source = kind === 'code' ? words.sources[CODES[id as CodeWord].source] : undefined;
  const versions = since.length > 0 ? since.map((version) => `\`${version}\``).join(words.between) : undefined;
  const stated = isUnreleased ? words.unreleased : (versions ?? (kind === 'code' ? undefined : words.notStated));
  const here = kind === 'code' && since.length === 0 ? undefined : words.here(node.version, node.has, node.isAsked);
  return [source, stated, here, now === undefined ? undefined : words.now(now)].filter((line) => line !== undefined);
}
