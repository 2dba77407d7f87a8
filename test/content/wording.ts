import type { Language } from '../../src/model/language.ts';
import type { Question, Scene } from '../../src/model/lesson.ts';
import type { LessonText, QuestionText, SceneText, TextContext, Why } from '../../src/model/lesson-text.ts';
import type { Trace } from '../../src/model/record.ts';
import { type Seen, see } from '../../src/model/select.ts';
import { askedIn, growing, remarksTold, whole } from './replay.ts';
import { candidatesOf, type Round, roundsOf, type Studied, textsOf } from './studied.ts';

export type Kind = 'title' | 'summary' | 'remember' | 'intro' | 'say' | 'ask' | 'label' | 'why' | 'hint';

/** Something that a lesson says to the learner, as one round made it. */
export interface Wording {
  language: Language;
  scene?: string;
  /** Its key: `en.say.opened`. */
  what: string;
  kind: Kind;
  /** What is read; undefined where making it failed. */
  text?: string;
  /** Why it could not be made. */
  failure?: string;
  /** The text as it is written in the lesson, with its code where a run fills it in. */
  source: string;
  /** What the run showed of the record that it is about. */
  shown: string;
}

/** A text before a run has filled it in. `see` is called with each moment at which it may be said. */
interface Draft {
  what: string;
  kind: Kind;
  text: Why;
  sights: readonly (TextContext & { right: boolean })[];
}

/** Everything that a lesson says, in each language, to each record of each round that it can be about. */
export function wordings(studied: Studied): Wording[] {
  const { lesson } = studied;
  return [
    ...Object.entries(lesson.texts).flatMap(([language, texts]) =>
      frame(texts).map((draft) => ({ language: language as Language, draft })),
    ),
    ...lesson.scenes.flatMap((scene) => [...ofScene(studied, scene), ...ofChange(studied, scene)]),
  ].flatMap(({ draft, ...place }) =>
    made(draft).map((wording) => ({ ...place, ...wording, what: `${place.language}.${draft.what}` })),
  );
}

function ofScene(studied: Studied, scene: Scene): { language: Language; scene: string; draft: Draft }[] {
  const rounds = roundsOf(studied, scene);
  return textsOf(studied.lesson, scene).flatMap(({ language, texts }) =>
    [
      fixed('title', 'title', texts.title),
      fixed('intro', 'intro', texts.intro),
      ...said(scene, texts, rounds),
      ...scene.questions.flatMap((question) => {
        const text = texts.questions[question.id];
        return text ? asked(question, text, rounds) : [];
      }),
    ].map((draft) => ({ language, scene: scene.id, draft })),
  );
}

/** What is said around the runs of its candidates; what is said in them are the texts of a scene of its own. */
function ofChange(studied: Studied, scene: Scene): { language: Language; scene: string; draft: Draft }[] {
  const played = candidatesOf(studied, scene);
  const does = scene.change?.does ?? (() => false);
  const ends = played.flatMap(({ candidate, studied: { rounds } }) =>
    rounds.map((round) => ({ id: candidate.id, trace: whole(round) })),
  );
  const sights = (isMeant: (end: { id: string; trace: Trace }) => boolean) =>
    ends.filter(isMeant).map(({ trace }) => sight(trace));
  return textsOf(studied.lesson, scene).flatMap(({ language, texts: { change } }) =>
    change === undefined
      ? []
      : [
          fixed('change.ask', 'ask', change.ask),
          { what: 'change.reached', text: change.reached, sights: sights(({ trace }) => does(trace)) },
          { what: 'change.missed', text: change.missed, sights: sights(({ trace }) => !does(trace)) },
          ...Object.entries(change.candidates).map(([candidate, { why }]) => ({
            what: `change.candidates.${candidate}.why`,
            text: why,
            sights: sights(({ id }) => id === candidate),
          })),
        ].map((draft) => ({ language, scene: scene.id, draft: { kind: 'say' as const, ...draft } })),
  );
}

function frame({ title, summary, remember }: LessonText): Draft[] {
  return [
    fixed('title', 'title', title),
    fixed('summary', 'summary', summary),
    ...remember.map((text, index) => fixed(`remember.${index}`, 'remember', text)),
  ];
}

function said(scene: Scene, texts: SceneText, rounds: readonly Round[]): Draft[] {
  const told = rounds.flatMap((round) => remarksTold(scene, round));
  const quiet = rounds.flatMap((round) => growing(round).slice((round.quietAfter ?? 0) - 1, round.quietAfter ?? 0));
  const nothing = scene.ends && 'nothing' in scene.ends ? [{ say: scene.ends.nothing, traces: quiet }] : [];
  const remarks = scene.say.map(({ say }, index) => ({
    say,
    traces: told.filter((each) => each.index === index).map(({ trace }) => trace),
  }));
  return [...remarks, ...nothing].flatMap(({ say, traces }) => {
    const text = texts.say[say];
    return text === undefined
      ? []
      : [{ what: `say.${say}`, kind: 'say', text, sights: traces.map((trace) => sight(trace)) }];
  });
}

function asked(question: Question, text: QuestionText, rounds: readonly Round[]): Draft[] {
  const what = `questions.${question.id}`;
  const found = rounds.flatMap((round) => askedIn(round, question) ?? []);
  const asking = found.map((each) => sight(each.asked));
  const telling = found.flatMap(({ told }) => [sight(told, true), sight(told, false)]);
  return [
    { what: `${what}.ask`, kind: 'ask', text: text.ask, sights: asking },
    ...text.hints.map((hint, index) => fixed(`${what}.hints.${index}`, 'hint', hint)),
    ...(text.why === undefined ? [] : [{ what: `${what}.why`, kind: 'why' as const, text: text.why, sights: telling }]),
    ...Object.entries(text.choices ?? {}).flatMap(([choice, { label, why }]): Draft[] => [
      ...(label === undefined
        ? []
        : [{ what: `${what}.choices.${choice}.label`, kind: 'label' as const, text: label, sights: asking }]),
      { what: `${what}.choices.${choice}.why`, kind: 'why', text: why, sights: telling },
    ]),
  ];
}

function fixed(what: string, kind: Kind, text: string): Draft {
  return { what, kind, text, sights: [] };
}

/** Before the first record, texts see an empty one. */
function sight(trace: Trace, right = true): TextContext & { right: boolean } {
  const last = trace.records.at(-1);
  const nothing: Seen = see({ type: 'output', seq: 0, t: 0, program: '', stream: 'stdout', text: '' });
  return { record: last ? see(last) : nothing, trace, right };
}

function made({ kind, text, sights }: Draft): Pick<Wording, 'kind' | 'text' | 'failure' | 'source' | 'shown'>[] {
  if (typeof text === 'string') return [{ kind, text, source: text, shown: '' }];
  return sights.map((each) => {
    const { record } = each;
    const shown = [record.text, record.returned, ...record.args].join('\n');
    try {
      return { kind, text: text(each), source: String(text), shown };
    } catch (error) {
      return { kind, failure: String(error), source: String(text), shown };
    }
  });
}
