import type { Trace } from './record.ts';
import type { Seen } from './select.ts';

/** What a text may look at: the record that it is about, and all that was seen so far. */
export interface TextContext {
  record: Seen;
  trace: Trace;
}

/** A text, or one that is made from what the run showed. Code and names from the program stand in `backticks`. */
export type Text = string | ((sight: TextContext) => string);

/** Why a choice is right or wrong. `right` is the run's verdict, for choices whose verdict depends on Node or the platform. */
export type Why = string | ((sight: TextContext & { right: boolean }) => string);

export interface ChoiceText {
  /** What the learner reads; the choice's own key where it is left out. */
  label?: Text;
  why: Why;
}

export interface QuestionText {
  ask: Text;
  /** One for each choice of the question; none for questions of kind 'type'. */
  choices?: Record<string, ChoiceText>;
  /** For 'order' and 'type': said once it is answered. */
  why?: Why;
  /** From a nudge to nearly the answer. */
  hints: readonly [string, string];
}

export interface SceneText {
  title: string;
  /** What the learner is about to see: one to three sentences. */
  intro: string;
  say: Record<string, Text>;
  questions: Record<string, QuestionText>;
  /** Of a scene that has a change. */
  change?: ChangeText;
}

export interface ChangeText {
  /** What the changed program is to do: "Add a line so that the server survives the reset." */
  ask: string;
  /** What each candidate did, and why. The sight is that of the whole run. */
  candidates: Record<string, { why: Text }>;
  /** Said of a run that did what was asked for, and of any other, also one that crashed at its first line. */
  reached: Text;
  missed: Text;
  say?: Record<string, Text>;
  questions?: Record<string, QuestionText>;
}

export interface LessonText {
  title: string;
  /** One line for the menu and the list. */
  summary: string;
  scenes: Record<string, SceneText>;
  /** What to remember: two to five sentences, each true by itself. */
  remember: readonly string[];
}

export type Scenes<T extends LessonText> = T['scenes'];

/**
 * The same texts in another language: English ones are checked with `satisfies LessonText`, those of the others are declared as
 * `Same<typeof en>`, so that a text that one of them lacks does not compile. Whether a text is a string or a function is each
 * language's own business.
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
