import type { Place } from '../model/record.ts';
import type { Fault } from '../model/verdict.ts';

/** What a program gets while it is checked: milliseconds and bytes. */
export interface Limits {
  listenMs: number;
  silenceMs: number;
  memoryBytes: number;
}

/** What `practice` and `verify` say around the exercises, in one language. Code in `backticks`. */
export interface PracticeWords {
  marks: { new: string; started: string; solved: string };
  ofLesson(lesson: string): string;
  /** Below the list, before a command. */
  howToBegin: string;

  /** Headings. */
  task: string;
  /** What holds in every exercise. */
  conditions(limits: Limits): string;
  solution: string;
  differs: string;
  hint(number: number, of: number): string;
  /** What was written where. */
  wrote(file: string): string;
  /** It was there already, and stays as it is. */
  kept(file: string): string;
  /** A complaint, without anything in backticks. */
  couldNotWrite(file: string, reason: string): string;
  lostFolder: string;
  /** How to go on; each is followed by a command. */
  toCheck: string;
  toCheckAlways: string;
  toHint: string;
  toSolution: string;
  /** Once it is solved. */
  toNext: { exercise: string; lesson: string };
  /** What is behind a failure. */
  toExplain: string;
  noMoreHints: string;
  /** Before a solution that was asked for without an own one. */
  notSolvedYet: string;

  checking(name: string): string;
  seconds(count: number): string;
  passed: string;
  /** It passed, and something is shown that is not counted. */
  passedWithAdvice: string;
  /** Said of that: the program did what was asked, and yet a client can end it. */
  notCounted(fault: Fault): string;
  failed: string;
  skipped: string;
  /** Said once of all checks that were not run. */
  skippedWhy(count: number): string;
  expected: string;
  came: string;
  nothing: string;
  /** A verdict, and what is said of it in the same line. */
  more(verdict: string, what: string): string;
  /** What came, in a word or two, where only that is told of a failure. */
  brief(came: string): string;
  /** Above the commands that show more of a failure. */
  toShow: string;
  toShowAll: string;
  /** Said where a backslash and an n came instead of a newline. */
  backslash: string;
  /** A check failed in the same way as an earlier one. */
  failedAlike(earlier: string): string;
  /** The name of a check and its verdict. */
  verdict(name: string, verdict: string): string;
  /** What is wrong, in a sentence or two. `own`: the check's text for a failure of its own. */
  fault(fault: Fault, own: string | undefined): string;
  /** Points at the row where the conversation first differs from what it should be. */
  differsHere: string;
  /** The same, where something that should have come did not. */
  missingHere: string;
  rowsLeftOut(count: number): string;
  /** Above the lines with which a failure is shown once more in a shell: the last one, and others before it that go on. */
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
