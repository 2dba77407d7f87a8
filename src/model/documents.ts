import type { ExerciseMark } from './exercise-progress.ts';
import type { Group } from './lesson.ts';
import type { ExerciseProgress, LessonMark, LessonProgress, Score } from './progress.ts';
import type { Failure, Verdict, WrittenFailure } from './verdict.ts';

/**
 * What `--json` prints for other programs. Fields may be added, but never changed or removed. Titles and sentences are in the language of
 * the command.
 */

/** `list --json`: the lessons in their order. */
export interface ListDocument {
  lessons: readonly {
    number: number;
    id: string;
    group: Group;
    title: string;
    summary: string;
    /** Ids of the scenes. */
    scenes: readonly string[];
    /** Number of questions. */
    questions: number;
    mark: LessonMark['kind'];
    /** Null if the lesson was never finished. */
    best: Score | null;
    exercises: readonly Practised[];
  }[];
}

/** An exercise and the learner's progress in it. */
interface Practised {
  id: string;
  title: string;
  mark: ExerciseMark;
}

/** `progress --json`. A lesson or exercise that was begun also has the fields of its progress. */
export interface ProgressDocument {
  /** Path of the progress file. */
  path: string;
  /** How many lessons were finished, and how many there are. */
  done: number;
  of: number;
  lessons: readonly ({
    number: number;
    id: string;
    title: string;
    mark: LessonMark['kind'];
  } & Partial<LessonProgress>)[];
  /** How many exercises were solved. */
  solved: number;
  exercises: readonly (Practised & Partial<ExerciseProgress>)[];
}

/** `practice --json`: the exercises in their order. */
export interface PracticeDocument {
  exercises: readonly ({
    id: string;
    /** Id of the lesson that the exercise belongs to. */
    lesson: string;
    title: string;
    summary: string;
    /** Ids of the checks. */
    checks: readonly string[];
    mark: ExerciseMark;
  } & Partial<ExerciseProgress>)[];
}

/** `verify --json`: the results of an exercise's checks. */
export interface VerifyDocument {
  exercise: string;
  title: string;
  /** The file as the user named it. */
  file: string;
  passed: boolean;
  checks: readonly CheckResult[];
}

export interface CheckResult extends Partial<WrittenFailure<Failure>> {
  id: string;
  name: string;
  verdict: Verdict['is'];
  /** Milliseconds since the program listened, or should have. */
  tookMs: number;
  /** If the check failed: what was expected and what came, in sentences. */
  expects?: string;
  says?: string;
  /** If the check passed: a problem that does not count. */
  advice?: WrittenFailure<Failure>;
}
