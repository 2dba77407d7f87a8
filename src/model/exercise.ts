import type { Exam } from './exam.ts';
import type { Language, OtherLanguage } from './language.ts';

/** How a program gets the port that it is to listen on: as `process.argv[2]`, or in the environment variable `PORT`. */
export type PortSource = 'argument' | 'PORT';

/** What is said of one check. */
export interface CheckText {
  /** What the program does if it passes, in a few words: "greets every client". */
  name: string;
  /** What was expected, said above what came where it failed. One or two sentences. */
  expects: string;
  /** What went wrong, for the failures that the check tells apart by itself: the first argument of {@link Exam.fail}. */
  why?: Record<string, string>;
}

export interface ExerciseText {
  title: string;
  /** One line for the list. */
  summary: string;
  /** What the program must do and how it gets its port, in a few lines; nothing about how to write it. */
  task: readonly string[];
  /** In steps, each says a little more than the one before; the last one nearly says it all. */
  hints: readonly string[];
  checks: Record<string, CheckText>;
  /** What the reference solution does, perhaps differently, and why. */
  differs: readonly string[];
}

/** The same texts in another language, checked as those of a lesson: `export const zh: SameExercise<typeof en> = {…}`. */
export type SameExercise<T extends ExerciseText> = Omit<ExerciseText, 'checks'> & {
  checks: { [C in keyof T['checks']]: Omit<CheckText, 'why'> & SameWhy<T['checks'][C]> };
};

type SameWhy<C> = C extends { why: infer W } ? { why: { [K in keyof W]: string } } : { why?: never };

/** The keys of a check's own failures. */
type WhyOf<C> = C extends { why: infer W } ? keyof W & string : never;

/** How one check's process is started. */
export interface StartOptions {
  /** How many ports, from the given one on, are taken already when the program starts. */
  taken?: number;
  /** Variables of its environment, besides `PORT`. */
  env?: Readonly<Record<string, string>>;
  /** Time zone that it runs in, by its name in the zone database. */
  zone?: string;
  /** What its clock shows as its first line runs, in UTC: ISO 8601. It goes on from there. Left out, the true time. */
  clock?: string;
  /** Whether zone and clock are there for the sake of order alone: by hand, any would do. */
  anyTime?: boolean;
}

/** One check: the program is started anew, is waited for until it listens, and is talked to. */
export interface Check extends StartOptions {
  /** Key of its texts in `ExerciseText.checks`. */
  id: string;
  /**
   * Whether a program that dies since a connection broke, and it listens for no 'error' at all, passes with a remark: for a task that says
   * nothing of connections that break.
   */
  forgivesUnheard?: boolean;
  /** Whether it is met once a client is connected: what the program does then, and be it to die, is for the next checks. */
  endsAtConnection?: boolean;
  /** What `explain` is to be asked for where it fails, unless the failure itself tells. */
  explain?: string;
  /** Resolves if the program passes; what the exam throws is the verdict. */
  run(exam: Exam): Promise<void>;
}

/** The checks of an exercise in the order in which they run: `export const checks: Checks<typeof en> = [{ id: …, async run(exam) {…} }]`. */
export type Checks<T extends ExerciseText> = readonly {
  [C in keyof T['checks'] & string]: StartOptions & {
    id: C;
    forgivesUnheard?: boolean;
    endsAtConnection?: boolean;
    explain?: string;
    run(exam: Exam<WhyOf<T['checks'][C]>>): Promise<void>;
  };
}[keyof T['checks'] & string][];

/** An exercise: what a program has to do, never how. */
export interface Exercise {
  id: string;
  port: PortSource;
  checks: readonly Check[];
  texts: Record<Language, ExerciseText>;
}

/** Declares an exercise; a check without its texts in each language does not compile. */
export function exercise<T extends ExerciseText>(given: {
  id: string;
  port: PortSource;
  checks: Checks<T>;
  texts: { en: T } & Record<OtherLanguage, SameExercise<T>>;
}): Exercise {
  return given as unknown as Exercise;
}

/** What the list needs to know, without loading the exercise. */
export interface ExerciseEntry {
  id: string;
  /** Id of the lesson that it belongs to. */
  lesson: string;
  /** Folder, relative to that of the lessons: `NN-lesson/exercises/id`. */
  folder: string;
  /** Ids of its checks. */
  checks: readonly string[];
  title: Record<Language, string>;
  summary: Record<Language, string>;
}

/** The programs of an exercise's folder. */
export const STARTER_FILE = 'starter.js';
export const SOLUTION_FILE = 'solution.js';
