import type { Language, OtherLanguage } from './language.ts';
import { withPlace } from './lesson-fault.ts';
import type { ChangeText, LessonText, Same, Scenes } from './lesson-text.ts';
import type { Misconception } from './misconception.ts';
import type { Trace } from './record.ts';
import type { Selector } from './select.ts';
import type { Followed } from './series.ts';

/** The groups of lessons in the menu, in order. */
export const GROUPS = ['core', 'ends', 'bytes', 'network', 'building'] as const;
export type Group = (typeof GROUPS)[number];

/** One program of a scene. */
export interface SceneProgram {
  /** Name of its column: `server`, `client`, `other`, … */
  name: string;
  /** File name in the lesson's folder. */
  file: string;
  /** The program starts after this record, e.g. a client after the server's 'listening'. Default: at the beginning. */
  after?: Selector;
  /** Freezes the process at one of its records until another record was seen. The other programs continue. */
  frozen?: { at: Selector; until: Selector };
  /** The faults that `watch` finds in it, if the scene is about these faults. Other programs have none. */
  faults?: readonly string[];
}

/** A remark at a record. `say` is the key of its text in `SceneText.say`. */
export interface Remark {
  at: Selector;
  say: string;
}

/** One line of a program, given by a part of its text. If several lines have that part, `nth` says which one, from 1. */
export type LinePart = string | { part: string; nth: number };

/** Lines of a program, in any order. */
export interface LinesAbout {
  file: string;
  line: LinePart | readonly LinePart[];
}

interface QuestionBase {
  /** Key of its texts in `SceneText.questions`. */
  id: string;
  /** When the question is asked: before the programs start, at a record (before the listeners of an event run), or after the scene. */
  at: 'start' | Selector | 'end';
  /** The one to five lines that the question is about. Default: the line of the record at which it is asked. */
  about?: LinesAbout | readonly LinesAbout[];
  /** What is believed by those who pick one of the wrong answers, and contradicted by the run. */
  meets?: readonly Misconception[];
}

/** A question that is answered before the run shows the answer. */
export interface Predict extends QuestionBase {
  kind: 'predict';
  choices: readonly string[];
  /** The choice that the run made true, or undefined if that is not decided yet. Called after each record and after the run. */
  answer: (trace: Trace) => string | undefined;
}

/** A question about something that was seen. */
export interface Choose extends QuestionBase {
  kind: 'choose';
  choices: readonly string[];
  /** The right choice according to the trace so far. */
  answer: (trace: Trace) => string | undefined;
}

/** Put events into their order, which must be guaranteed. */
export interface Order extends QuestionBase {
  kind: 'order';
  choices: readonly string[];
  answer: (trace: Trace) => readonly string[] | undefined;
}

/** Type the name of a method or an event, or a value. Case, quotes, brackets and an object in front are ignored. */
export interface TypeIn extends QuestionBase {
  kind: 'type';
  /** All accepted spellings. The first one is shown. */
  answer: (trace: Trace) => readonly string[] | undefined;
}

export type Question = Predict | Choose | Order | TypeIn;

/** One run with one to three programs. */
export interface Scene {
  id: string;
  programs: readonly SceneProgram[];
  /**
   * Ids from `net-api.json` of what its programs use that not every supported Node has. On a Node that lacks one of them, a recording of the
   * scene is shown: `recorded/<id>.jsonl` in the lesson's folder. A learner's changes run all the same.
   */
  needs?: readonly string[];
  /** Ids from `net-api.json` of what it is the first of its lesson to show live, or its change is. */
  api?: readonly string[];
  /** The error codes that happen in it, or in its change. */
  codes?: readonly string[];
  /** Events that are shown and narrated without a stop. */
  pass?: readonly Selector[];
  /** Events and calls that get no row, since they come by the hundred, and a remark tells of them. They are not named by `nth`. */
  hides?: readonly Selector[];
  /** Records at which the ladder and the trace have the kernel's view of the sockets as well. */
  kernel?: readonly Selector[];
  /**
   * Set where it matters how long the kernel takes for something, whose timers never stand still: the programs are not held, also where
   * somebody stops and reads. Records are then shown later than they happened. Not together with `kernel`.
   */
  isTimed?: true;
  /** A property whose values are drawn over time once the scene is over. */
  chart?: Followed;
  /** Calls at which the scene stops too. It always stops at events, crashes and exits, unless they are in `pass`. */
  stopAtCalls?: readonly Selector[];
  /**
   * When the scene is over, if the programs do not all exit before: when all of these records were seen, or when there was no record for
   * `quietMs` milliseconds of the world's clock. That silence is shown as well.
   */
  ends?: { seen: readonly Selector[] } | { quietMs: number; nothing: string };
  say: readonly Remark[];
  questions: readonly Question[];
  /** What the learner may change once the scene is over. */
  change?: Change;
}

/** Where a program is changed, and how. */
export interface ChangePlace {
  /** The text of one line, without indentation. No other line of the program has it. */
  at: string;
  /** Where the picked lines go: below that line, above it, or in its place. */
  how: 'below' | 'above' | 'instead';
}

/** Lines that the learner can pick. All candidates really run, also the wrong ones. A candidate may have a place of its own. */
export interface Candidate extends Partial<ChangePlace> {
  /** Key of its text in `ChangeText.candidates`. */
  id: string;
  /** Whole lines, exactly as they stand in the program. No lines with `instead` removes the line. */
  lines: readonly string[];
  /** Whether it does what was asked for. At least one candidate does. */
  wanted?: true;
  /** What its run contradicts, of what is believed by those who pick it, or who would not pick it where it is wanted. */
  meets?: readonly Misconception[];
}

/**
 * A program of the scene that the learner changes. The changed program runs as a scene of its own. Fields that are not set here are taken
 * from the original scene, but remarks and questions are not.
 */
export interface Change
  extends ChangePlace,
    Partial<Pick<Scene, 'programs' | 'pass' | 'kernel' | 'chart' | 'stopAtCalls' | 'ends' | 'say' | 'questions'>> {
  /** The program that is changed. */
  file: string;
  candidates: readonly Candidate[];
  /** Other lines that the learner has to see to choose, from any program of the scene. They stay visible above the candidates. */
  about?: LinesAbout | readonly LinesAbout[];
  /** Whether a finished run did what was asked for. The learner may have written any program. */
  does: (trace: Trace) => boolean;
}

/** A lesson. It says what to look at, never what will happen. */
export interface Lesson {
  id: string;
  group: Group;
  /** Ids of the lessons that it builds on directly, the closest first: with what they build on, they have shown all that it takes for granted. */
  buildsOn: readonly string[];
  /**
   * A port that the programs have written in. They run as they are written where that port is free, and otherwise with another in its place.
   */
  port?: number;
  /** A text that the lesson is about: files of its folder, and the language in which it was written. Others have a rendering of it beside it. */
  page?: { language: Language; files: Record<Language, string> };
  scenes: readonly Scene[];
  texts: Record<Language, LessonText>;
}

/** The data of a lesson that the menu and lists need, so that they do not have to load it. */
export interface LessonEntry {
  id: string;
  /** Position in the course, from 1. */
  number: number;
  group: Group;
  /** Ids of the lessons that it builds on directly, the closest first. */
  buildsOn: readonly string[];
  /** Folder name, `NN-id`. */
  folder: string;
  scenes: readonly string[];
  questions: number;
  /** The keys of its questions: `scene/question`. */
  asks?: readonly string[];
  title: Record<Language, string>;
  summary: Record<Language, string>;
  /** Its exercises, by their ids and titles. */
  exercises?: readonly { id: string; title: Record<Language, string> }[];
}

type SceneOf<T extends LessonText> = {
  [S in keyof Scenes<T> & string]: Omit<Scene, 'id' | 'say' | 'questions' | 'change'> & { id: S } & TextKeys<
      Scenes<T>[S]
    > &
    (Scenes<T>[S] extends { change: infer C extends ChangeText } ? { change: ChangeOf<C> } : { change?: never });
}[keyof Scenes<T> & string];

type TextKeys<T> = {
  [P in 'say' & keyof T]: readonly { at: Selector; say: keyof T[P] & string }[];
} & { [P in 'questions' & keyof T]: readonly QuestionOf<T[P]>[] };

/** A question with texts for it and for each of its choices. */
type QuestionOf<Q> = {
  [K in keyof Q & string]: Question & { id: K } & (Q[K] extends { choices: infer C }
      ? { choices: readonly (keyof C & string)[] }
      : { kind: 'type' });
}[keyof Q & string];

type ChangeOf<C extends ChangeText> = Omit<Change, 'candidates' | 'say' | 'questions'> & {
  candidates: readonly (Candidate & { id: keyof C['candidates'] & string })[];
} & TextKeys<C>;

/** Declares a lesson. A scene, remark or question without a text in each language does not compile. */
export function lesson<T extends LessonText>(
  given: Omit<Lesson, 'scenes' | 'texts'> & {
    scenes: readonly SceneOf<T>[];
    texts: { en: T } & Record<OtherLanguage, Same<T>>;
  },
): Lesson {
  const declared = given as unknown as Lesson;
  return { ...declared, scenes: declared.scenes.map((scene) => withPlaces(declared.id, scene)) };
}

/** The scene, with answers that tell where they are if they throw. */
function withPlaces(lesson: string, scene: Scene): Scene {
  const { change } = scene;
  const at = (what: string) => ({ lesson, scene: scene.id, what });
  const placed = (path: string, question: Question): Question => {
    const answer: (trace: Trace) => unknown = question.answer;
    return { ...question, answer: withPlace(at(`${path}.${question.id}`), answer) } as Question;
  };
  return {
    ...scene,
    questions: scene.questions.map((question) => placed('questions', question)),
    ...(change && {
      change: {
        ...change,
        does: withPlace(at('change.does'), change.does),
        questions: change.questions?.map((question) => placed('change.questions', question)) ?? [],
      },
    }),
  };
}
