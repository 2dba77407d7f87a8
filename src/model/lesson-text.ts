import type { Trace } from './record.ts';
import type { Seen } from './select.ts';

/** What a text can use: its record, and the trace so far. */
export interface TextContext {
  record: Seen;
  trace: Trace;
}

/** A text, or a function that makes one from the run. Code and names from the program are in `backticks`. */
export type Text = string | ((sight: TextContext) => string);

/** Why a choice is right or wrong. `right` says whether the run made it right, for choices that depend on Node or the platform. */
export type Why = string | ((sight: TextContext & { right: boolean }) => string);

export interface ChoiceText {
  /** What the learner reads. Default: the key of the choice. */
  label?: Text;
  why: Why;
}

export interface QuestionText {
  ask: Text;
  /** One for each choice. Questions of kind 'type' have none. */
  choices?: Record<string, ChoiceText>;
  /** For 'order' and 'type': shown after the answer. */
  why?: Why;
  /** The first hint is a small one, the second nearly gives the answer. */
  hints: readonly [string, string];
}

export interface SceneText {
  title: string;
  /** What the learner is going to see, in one to three sentences. */
  intro: string;
  say: Record<string, Text>;
  questions: Record<string, QuestionText>;
  /** Only for scenes that have a change. */
  change?: ChangeText;
}

export interface ChangeText {
  /** What the changed program has to do: "Add a line so that the server survives the reset." */
  ask: string;
  /** What each candidate did, and why. The context of these texts is the whole run. */
  candidates: Record<string, { why: Text }>;
  /** Shown after a run that did what was asked for, and after any other run, even if the program crashed at its first line. */
  reached: Text;
  missed: Text;
  say?: Record<string, Text>;
  questions?: Record<string, QuestionText>;
}

/** What a page of notes is made from: how the lesson's scenes ran just now, without their changes. */
export interface Runs {
  /** The trace of each scene, by its id. */
  traces: ReadonlyMap<string, Trace>;
  /** The Node that ran them, as in `process.version`. */
  node: string;
  /** As in `process.platform`. */
  platform: string;
  /** The programs' sources, by file. */
  sources: ReadonlyMap<string, string>;
}

/** Writes a page of notes, as Markdown. What a run does not show is not in it. */
export type Notes = (runs: Runs) => string;

export interface LessonText {
  title: string;
  /** One line for the menu and the list. */
  summary: string;
  scenes: Record<string, SceneText>;
  /** What to remember, in two to five sentences. Each of them is true by itself. */
  remember: readonly string[];
  /** The notes that a learner takes home from it. */
  notes?: Notes;
}

export type Scenes<T extends LessonText> = T['scenes'];

/**
 * The same texts in another language. English texts use `satisfies LessonText`, the others are declared as `Same<typeof en>`, so that a
 * missing text does not compile. Each language decides whether a text is a string or a function.
 */
export type Same<T extends LessonText> = Omit<LessonText, 'scenes'> & {
  scenes: {
    [S in keyof Scenes<T>]: Omit<SceneText, 'say' | 'questions' | 'change'> &
      SameTextKeys<Scenes<T>[S]> &
      (Scenes<T>[S] extends { change: infer C extends ChangeText } ? { change: SameChange<C> } : { change?: never });
  };
};

type SameTextKeys<T extends Pick<ChangeText, 'say' | 'questions'>> = {
  [P in 'say' & keyof T]: { [K in keyof T[P]]: Text };
} & { [P in 'questions' & keyof T]: { [Q in keyof T[P]]: SameQuestion<T[P][Q]> } };

type SameChange<C extends ChangeText> = Omit<ChangeText, 'candidates' | 'say' | 'questions'> & {
  candidates: { [K in keyof C['candidates']]: { why: Text } };
} & SameTextKeys<C>;

type SameQuestion<Q> = Omit<QuestionText, 'choices'> &
  (Q extends { choices: infer C } ? { choices: { [K in keyof C]: ChoiceText } } : { choices?: never });
