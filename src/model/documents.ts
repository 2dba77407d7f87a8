import type { ExerciseMark } from './exercise-progress.ts';
import type { Group } from './lesson.ts';
import type { ExerciseProgress, LessonMark, LessonProgress, Score } from './progress.ts';
import type { Failure, Verdict, WrittenFailure } from './verdict.ts';

/** What `--json` prints, for other programs: fields are only ever added. Titles and sentences are in the language of the command. */

/** `list --json`: the lessons in their order. */
export interface ListDocument {
  lessons: readonly {
    number: number;
    id: string;
    group: Group;
    title: string;
    summary: string;
    /** Ids. */
    scenes: readonly string[];
    /** How many there are. */
    questions: number;
    mark: LessonMark['kind'];
    /** Null where it was never played to its end. */
    best: Score | null;
    exercises: readonly Practised[];
  }[];
}

/** An exercise and how the learner stands with it. */
interface Practised {
  id: string;
  title: string;
  mark: ExerciseMark;
}

/** `progress --json`: of a lesson or exercise that was begun, also what is known of it. */
export interface ProgressDocument {
  /** Where it is stored. */
  path: string;
  /** How many lessons were played to their end, and out of how many. */
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
    /** Id of the lesson that it belongs to. */
    lesson: string;
    title: string;
    summary: string;
    /** Ids. */
    checks: readonly string[];
    mark: ExerciseMark;
  } & Partial<ExerciseProgress>)[];
}

/** `verify --json`: how the checks of an exercise went. */
export interface VerifyDocument {
  exercise: string;
  title: string;
  /** As it was named. */
  file: string;
  passed: boolean;
  checks: readonly CheckResult[];
}

export interface CheckResult extends Partial<WrittenFailure<Failure>> {
  id: string;
  name: string;
  verdict: Verdict['is'];
  /** Milliseconds from the moment at which the program listened, or was to. */
  tookMs: number;
  /** Of a check that failed: what was to come, and what came instead, in sentences. */
  expects?: string;
  says?: string;
  /** Of one that passed: what is not counted. */
  advice?: WrittenFailure<Failure>;
}
