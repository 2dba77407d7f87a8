import type { ProgramRole } from '../model/exercise.ts';
import type { Place } from '../model/record.ts';
import type { Fault } from '../model/verdict.ts';

/** The limits of a program while it is checked, in milliseconds and bytes, and what it is. */
export interface Limits {
  role: ProgramRole;
  listenMs: number;
  silenceMs: number;
  memoryBytes: number;
}

/** The words of `practice` and `verify` in one language. Code is in `backticks`. */
export interface PracticeWords {
  marks: { new: string; started: string; solved: string };
  ofLesson(lesson: string): string;
  /** Below the list, before a command. */
  howToBegin: string;

  /** Headings. */
  task: string;
  /** The conditions of every exercise. */
  conditions(limits: Limits): string;
  solution: string;
  differs: string;
  hint(number: number, of: number): string;
  /** The starter file was written. */
  wrote(file: string): string;
  /** The file existed already, and was kept. */
  kept(file: string): string;
  /** A line on stderr, without backticks. */
  couldNotWrite(file: string, reason: string): string;
  lostFolder: string;
  /** How to go on. A command stands after each. */
  toCheck: Readonly<Record<ProgramRole, string>>;
  toCheckAlways: string;
  toHint: string;
  toSolution: string;
  /** After the exercise is solved. */
  toNext: { exercise: string; lesson: string };
  /** Before the command that explains a failure. */
  toExplain: string;
  noMoreHints: string;
  /** Before the solution, if the learner has not solved the exercise. */
  notSolvedYet: string;

  checking(name: string): string;
  seconds(count: number): string;
  passed: string;
  /** A check passed, but there is advice, which does not count. */
  passedWithAdvice: string;
  /** The advice, by what went wrong: the program did what was asked, and yet it had better do more. */
  notCounted: Readonly<Partial<Record<Fault['is'], string>>>;
  failed: string;
  skipped: string;
  /** Printed once about all checks that were not run. */
  skippedWhy(count: number): string;
  expected: string;
  came: string;
  nothing: string;
  /** A verdict, with advice in the same line. */
  more(verdict: string, what: string): string;
  /** A failure in a few words. */
  brief(came: string): string;
  /** Before the commands that show failures in full. */
  toShow: string;
  toShowAll: string;
  /** The program sent a backslash and an `n` in place of a newline. */
  backslash: string;
  /** The check failed in the same way as an earlier one. */
  failedAlike(earlier: string): string;
  /** The name of a check and its verdict. */
  verdict(name: string, verdict: string): string;
  /** What is wrong, in one or two sentences. `own`: the check's text for its own kind of failure. */
  fault(fault: Fault, own: string | undefined): string;
  /** Marks the first row of the conversation that is wrong. */
  differsHere: string;
  /** Marks the place where something is missing. */
  missingHere: string;
  rowsLeftOut(count: number): string;
  /** Above the shell commands that repeat a failed check by hand. */
  byHand(lines: number): string;
  printed: string;
  printedErrors: string;
  bytesLeftOut(bytes: number): string;
  allPassed(count: number): string;
  somePassed(passed: number, of: number): string;
  solvedNow: string;

  watching(file: string): string;
  changed(file: string, time: string): string;
  waitingForFile(file: string): string;
}

/** `server.js:4` */
export function placeName({ file, line }: Place): string {
  return `${file}:${line}`;
}
