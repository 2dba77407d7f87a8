import type { Language, OtherLanguage } from './language.ts';
import type { ChangeText, LessonText, Same, Scenes } from './lesson-text.ts';
import type { Trace } from './record.ts';
import type { Selector } from './select.ts';

/** Groups of the menu, in their order. */
export const GROUPS = ['core', 'ends', 'bytes', 'network', 'building'] as const;
export type Group = (typeof GROUPS)[number];

/** One program of a scene. */
export interface SceneProgram {
  /** Name of its lane: `server`, `client`, `other`, … */
  name: string;
  /** File in the lesson's folder. */
  file: string;
  /** Starts only once this was seen, e.g. a client after the server's 'listening'. Left out: at once. */
  after?: Selector;
  /** Keeps the process frozen at a record of its own until another one was seen, while the world goes on. */
  frozen?: { at: Selector; until: Selector };
  /** What `watch` finds to be wrong with it, where the scene is about just that. All others are models, and nothing is found. */
  faults?: readonly string[];
}

/** What the narration says at a record: the key of a text in `SceneText.say`. */
export interface Remark {
  at: Selector;
  say: string;
}

/** One line of a program, told by a part of its text; where several lines have that, by which of them it is, from 1. */
export type LinePart = string | { part: string; nth: number };

/** Lines of a program, in any order. */
export interface LinesAbout {
  file: string;
  line: LinePart | readonly LinePart[];
}

interface QuestionBase {
  /** Key of its texts in `SceneText.questions`. */
  id: string;
  /**
   * When it is asked: before the programs start, while the world is held at a record (before an event's listeners run), or when the
   * scene is over.
   */
  at: 'start' | Selector | 'end';
  /** What it is about, one to five lines; left out: the line where the record is at which it is asked. */
  about?: LinesAbout | readonly LinesAbout[];
}

/** Answered before the run has decided it. */
export interface Predict extends QuestionBase {
  kind: 'predict';
  choices: readonly string[];
  /** The choice that the run made true; undefined while it is still open. Called after each record, and once it is over. */
  answer: (trace: Trace) => string | undefined;
}

/** About what was seen. */
export interface Choose extends QuestionBase {
  kind: 'choose';
  choices: readonly string[];
  /** The right choice, from the trace so far. */
  answer: (trace: Trace) => string | undefined;
}

/** Arrange events that have a guaranteed order. */
export interface Order extends QuestionBase {
  kind: 'order';
  choices: readonly string[];
  answer: (trace: Trace) => readonly string[] | undefined;
}

/** Type a method, event or value. Case, quotes, brackets and a leading object don't matter. */
export interface TypeIn extends QuestionBase {
  kind: 'type';
  /** All spellings that count, the one to be shown first. */
  answer: (trace: Trace) => readonly string[] | undefined;
}

export type Question = Predict | Choose | Order | TypeIn;

/** One run of one to three programs. */
export interface Scene {
  id: string;
  programs: readonly SceneProgram[];
  /** Events that are shown and narrated in passing, without a stop. */
  pass?: readonly Selector[];
  /** Calls at which the world stops too. Events, crashes and exits always stop it, unless passed. */
  stopAtCalls?: readonly Selector[];
  /**
   * When the scene is over, besides all programs having exited: once all of these were seen, or once nothing has come for
   * `quietMs` (milliseconds of the world's clock), which is itself shown: an absence is observed like an event.
   */
  ends?: { seen: readonly Selector[] } | { quietMs: number; nothing: string };
  say: readonly Remark[];
  questions: readonly Question[];
  /** What the learner may change once the scene is over. */
  change?: Change;
}

/** Where a program is changed, and how. */
export interface ChangePlace {
  /** The text of one line of the program, which no other line has; indentation left out. */
  at: string;
  /** Where the lines go that are picked: below that line, above it, or into its place. */
  how: 'below' | 'above' | 'instead';
}

/** Lines to be picked, right or wrong: each really runs. A place of its own goes before that of the change. */
export interface Candidate extends Partial<ChangePlace> {
  /** Key of its text in `ChangeText.candidates`. */
  id: string;
  /** Whole lines, just as they are to stand in the program. None, with `instead`: the line is removed. */
  lines: readonly string[];
  /** Whether it does what was asked for: at least one does. */
  wanted?: true;
}

/**
 * A program of the scene that the learner changes. The changed one runs as a scene of its own, which is like the one before but for what
 * is said here. Its remarks and questions are its own.
 */
export interface Change
  extends ChangePlace,
    Partial<Pick<Scene, 'programs' | 'pass' | 'stopAtCalls' | 'ends' | 'say' | 'questions'>> {
  /** Which of the scene's programs is changed. */
  file: string;
  candidates: readonly Candidate[];
  /** Other lines that one has to see in order to choose, of this or another program of the scene: they stay in view above the candidates. */
  about?: LinesAbout | readonly LinesAbout[];
  /** Whether a run, which is over, did what was asked for. It may be that of anything that a learner wrote. */
  does: (trace: Trace) => boolean;
}

/** A lesson: what to look at, never what will happen. */
export interface Lesson {
  id: string;
  group: Group;
  /** Ids of `net-api.json` that its scenes show live. */
  api: readonly string[];
  scenes: readonly Scene[];
  texts: Record<Language, LessonText>;
}

/** What the menu and the list need to know, without loading the lesson. */
export interface LessonEntry {
  id: string;
  /** Place in the course, from 1. */
  number: number;
  group: Group;
  /** Folder name, `NN-id`. */
  folder: string;
  scenes: readonly string[];
  questions: number;
  title: Record<Language, string>;
  summary: Record<Language, string>;
  /** Ids of the items of the API that it shows. */
  api?: readonly string[];
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
} & { [P in 'questions' & keyof T]: readonly (Question & { id: keyof T[P] & string })[] };

type ChangeOf<C extends ChangeText> = Omit<Change, 'candidates' | 'say' | 'questions'> & {
  candidates: readonly (Candidate & { id: keyof C['candidates'] & string })[];
} & TextKeys<C>;

/** Declares a lesson; a scene, remark or question without its text in each language does not compile. */
export function lesson<T extends LessonText>(
  given: Omit<Lesson, 'scenes' | 'texts'> & {
    scenes: readonly SceneOf<T>[];
    texts: { en: T } & Record<OtherLanguage, Same<T>>;
  },
): Lesson {
  return given as unknown as Lesson;
}
