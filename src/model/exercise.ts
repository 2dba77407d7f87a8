import type { Exam } from './exam.ts';
import type { Language, OtherLanguage } from './language.ts';

/** How a program gets its port: as `process.argv[2]`, or in the environment variable `PORT`. */
export type PortSource = 'argument' | 'PORT';

/** What a program is to be: a server, which listens at its port, or a client, which connects to it. */
export type ProgramRole = 'server' | 'client';

/** The texts of one check. */
export interface CheckText {
  /** What a program does that passes, in a few words: "greets every client". */
  name: string;
  /** What was expected, in one or two sentences. It is shown above what came instead. */
  expects: string;
  /** What went wrong, for failures that the check itself reports: the first argument of {@link Exam.fail}. */
  why?: Record<string, string>;
}

export interface ExerciseText {
  title: string;
  /** One line for the list. */
  summary: string;
  /** What the program must do and how it gets its port, in a few lines; nothing about how to write it. */
  task: readonly string[];
  /** Hints, each a little clearer than the one before. The last one nearly gives the answer. */
  hints: readonly string[];
  checks: Record<string, CheckText>;
  /** How the reference solution may differ from the learner's, and why. */
  differs: readonly string[];
}

/** The same texts in another language: `export const zh: SameExercise<typeof en> = {…}`. A missing text does not compile. */
export type SameExercise<T extends ExerciseText> = Omit<ExerciseText, 'checks'> & {
  checks: { [C in keyof T['checks']]: Omit<CheckText, 'why'> & SameWhy<T['checks'][C]> };
};

type SameWhy<C> = C extends { why: infer W } ? { why: { [K in keyof W]: string } } : { why?: never };

/** The keys of the failures that a check reports. */
type WhyOf<C> = C extends { why: infer W } ? keyof W & string : never;

/** How the process of one check is started. */
export interface StartOptions {
  /** How many ports are already in use when the program starts, counted from the given port. */
  taken?: number;
  /** Whether nobody listens at the port of a client. Otherwise the exam does, before the client starts. */
  isAlone?: boolean;
  /**
   * Who listens at the port behind the one on which the program has to listen, for programs that pass connections on: the exam, whose check
   * takes what comes there with {@link Exam.accept}, or nobody.
   */
  upstream?: 'exam' | 'nobody';
  /** Variables of its environment, besides `PORT`. */
  env?: Readonly<Record<string, string>>;
  /** Name of its time zone, as in the time zone database. */
  zone?: string;
  /** The time on its clock when its first line runs: ISO 8601, in UTC. The clock runs on from there. Default: the real time. */
  clock?: string;
  /** Whether zone and clock are set only to get the same result each time. Then the commands for trying it by hand leave them out. */
  anyTime?: boolean;
}

/** One check. The program is started, and when it listens, or at once if it is a client, the check talks to it. */
export interface Check extends StartOptions {
  /** Key of its texts in `ExerciseText.checks`. */
  id: string;
  /**
   * Whether a program still passes if it crashes because a connection broke and it has no 'error' listener. The crash is shown as advice.
   * For tasks that do not mention broken connections.
   */
  forgivesUnheard?: boolean;
  /**
   * Whether the check is over as soon as a client has connected. What the program does after that, even a crash, is for the next checks.
   */
  endsAtConnection?: boolean;
  /** Whether the program is to end by itself in this check. Then it is no failure that it has ended with exit code 0. */
  endsItself?: boolean;
  /** The word for `explain` if the check fails, unless the failure itself names one. */
  explain?: string;
  /** Resolves if the program passes. An error that the exam throws is the verdict. */
  run(exam: Exam): Promise<void>;
}

/**
 * The checks of an exercise, in the order in which they run: `export const checks: Checks<typeof en> = [{ id: …, async run(exam) {…} }]`.
 */
export type Checks<T extends ExerciseText> = readonly {
  [C in keyof T['checks'] & string]: StartOptions & {
    id: C;
    forgivesUnheard?: boolean;
    endsAtConnection?: boolean;
    endsItself?: boolean;
    explain?: string;
    run(exam: Exam<WhyOf<T['checks'][C]>>): Promise<void>;
  };
}[keyof T['checks'] & string][];

/** An exercise. It says what a program has to do, never how. */
export interface Exercise {
  id: string;
  /** Default: a server. */
  role?: ProgramRole;
  port: PortSource;
  checks: readonly Check[];
  texts: Record<Language, ExerciseText>;
}

/** Declares an exercise. A check without a text in each language does not compile. */
export function exercise<T extends ExerciseText>(given: {
  id: string;
  role?: ProgramRole;
  port: PortSource;
  checks: Checks<T>;
  texts: { en: T } & Record<OtherLanguage, SameExercise<T>>;
}): Exercise {
  return given as unknown as Exercise;
}

/** The data of an exercise that lists need, so that they do not have to load it. */
export interface ExerciseEntry {
  id: string;
  /** Id of the lesson that the exercise belongs to. */
  lesson: string;
  /** Default: a server. */
  role?: ProgramRole;
  /** Folder, relative to the folder of the lessons: `NN-lesson/exercises/id`. */
  folder: string;
  /** Ids of its checks. */
  checks: readonly string[];
  title: Record<Language, string>;
  summary: Record<Language, string>;
}

/** File names in the folder of an exercise. */
export const STARTER_FILE = 'starter.js';
export const SOLUTION_FILE = 'solution.js';
