import type { ExerciseMark } from './exercise-progress.ts';
import type { Explanation } from './explanation.ts';
import type { DistributiveOmit } from './fields.ts';
import type { Finding, FindingSentences } from './finding.ts';
import type { Group } from './lesson.ts';
import type { ExerciseProgress, LessonMark, LessonProgress, Score } from './progress.ts';
import type { ExitRecord, ListenerActivity, TraceHeader, WrittenRecord } from './record.ts';
import type { Unwatched } from './unwatched.ts';
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
    /** Ids of the lessons that it builds on directly, the closest first. */
    buildsOn: readonly string[];
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
  /** How many questions are due for a review. */
  due: number;
}

/** `review --json`: the questions that come back, in the order in which they do. */
export interface ReviewDocument {
  /** The day where the learner is: `2026-03-01`, as all days here. */
  today: string;
  /** How many are due. */
  due: number;
  /** The day on which questions come back next that are not due yet. Null if there are none. */
  next: string | null;
  questions: readonly {
    /** Id and title of the lesson. */
    lesson: string;
    title: string;
    /** Id of the scene, and of the question in it. */
    scene: string;
    question: string;
    due: string;
    isDue: boolean;
    /** How many times it was answered right when it came back. */
    passed: number;
  }[];
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

/** `explain --json`: the meanings of a word. */
export interface ExplainDocument {
  word: string;
  /** The name that was asked for, if it does not exist. Then the meanings are of what there is instead. */
  missing?: string;
  meanings: readonly TopicMeaning[];
  /** With `--run`: the run. */
  run?: {
    happened: boolean;
    /** Why it was not tried. */
    why?: string;
    header?: TraceHeader;
    records: readonly WrittenRecord[];
  };
}

/** One meaning of a word, with everything that is known about it in this Node. */
export interface TopicMeaning extends Explanation {
  id: string;
  kind: 'class' | 'event' | 'function' | 'method' | 'option' | 'property' | 'code' | 'word' | 'question';
  name: string;
  /** How it is written in a program. For a word or a question: its title in this language. */
  signature: string;
  /** The first version of each release line. Empty if that is unknown, or every Node has it. */
  since: readonly string[];
  isUnreleased: boolean;
  isDeprecated: boolean;
  isExperimental: boolean;
  /** The running Node, and whether it has the item. `isAsked`: whether the running module was asked. Otherwise the version decided. */
  node: { version: string; has: boolean; isAsked: boolean };
  /** Its value in this Node, if that differs between versions. */
  now?: string;
  signatures: readonly { id: string; signature: string }[];
  /** The lessons that show it, with the scene in which it is seen first; of a word or a question, the lessons that are about it. */
  lessons: readonly { id: string; title: string; scene?: { id: string; number: number; title: string } }[];
  /** Set for a code that happens in no lesson: the nearest scene. */
  isNear?: true;
  /** The command that explains this meaning alone. */
  command: string;
  /** For codes: whether `--run` can make it happen, and if not, why. */
  run?: { isPossible: boolean; why?: string };
}

/** The fields of a record that only findings need. They are not printed. */
export type RunNote = keyof ListenerActivity | keyof Pick<ExitRecord, 'left'>;

/**
 * A line of `play --json` and `watch --json`: the header, then records with their sentences. `watch` has two more kinds at the end: what was
 * not watched, and findings.
 */
export type TraceLine =
  | TraceHeader
  | (DistributiveOmit<WrittenRecord, RunNote> & { say?: string | undefined })
  | ({ type: 'unwatched'; say: string } & Unwatched)
  | ({ type: 'finding' } & Finding & FindingSentences);

/** What a command prints as one document. */
export type JsonDocument =
  | ListDocument
  | ProgressDocument
  | ReviewDocument
  | PracticeDocument
  | VerifyDocument
  | ExplainDocument;
