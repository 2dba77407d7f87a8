import type { Exercise } from '../../model/exercise.ts';
import type { CheckOutcome } from '../../model/verdict.ts';
import type { PracticeWords } from '../../words/practice.ts';
import type { NextStep } from './next-step.ts';

/** Prints how the checks go. */
export interface CheckReporter {
  begin?(): void;
  add(checked: CheckOutcome): void;
  /** No check is running any more. */
  stop?(): void;
  end(ending: VerifySummary): void;
}

/** What is checked, and the words for it. */
export interface CheckReporterOptions {
  words: PracticeWords;
  exercise: Exercise;
  /** The path of the program. */
  file: string;
}

/** The result of all checks. */
export interface VerifySummary {
  isRight: boolean;
  /** Whether the exercise had been solved before. */
  wasSolved: boolean;
  /** What comes after the exercise. */
  next: NextStep | undefined;
}
