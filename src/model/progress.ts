import type { Language } from './lesson.ts';

/** Version of the progress file. Within a version, fields are only ever added. */
export const PROGRESS_VERSION = 1;

/** How many questions of one play were answered right, out of how many. */
export interface Score {
  right: number;
  total: number;
}

/** Question id → how it went. */
export type Answers = Record<string, 'right' | 'wrong'>;

/** Where a learner goes on in a lesson that was left in the middle. */
export interface Bookmark {
  /** Id of the scene to go on with. */
  scene: string;
  /** Set where that scene is over, and its change comes next. */
  change?: true;
  /** What was answered in this play so far. */
  answers: Answers;
  /** What this play had told when the scene began: ids as in {@link LessonProgress.told}. */
  told?: string[];
}

/** What is known of one lesson that was opened. */
export interface LessonProgress {
  /** ISO 8601 time at which the lesson was first played to its end. */
  completedAt?: string;
  best?: Score;
  /** How often it was played to its end. */
  plays: number;
  at?: Bookmark;
  /** What was told in this lesson and, until the lesson is forgotten or played again, need not be told any more: ids of sentences. */
  told?: string[];
}

/** What is known of one exercise that was begun. */
export interface ExerciseProgress {
  /** ISO 8601 time at which a program of the learner's first passed all checks. */
  solvedAt?: string;
  /** How often a program was checked. */
  tries: number;
  /** How many of its hints were shown. */
  hints?: number;
}

/** What a learner has done so far. Objects may carry fields of later releases: they are kept as they are. */
export interface Progress {
  version: typeof PROGRESS_VERSION;
  /** What the learner chose in the menu. */
  language?: Language;
  lessons: Record<string, LessonProgress>;
  exercises?: Record<string, ExerciseProgress>;
}

/** Something about the progress file that the learner should know; the wording is made where the language is known. */
export type ProgressWarning =
  /** The file made no sense and stands at `kept` now: its own place, if it could not be moved. */
  | { kind: 'damaged'; kept: string }
  /**
   * `reason` is the system's code, such as 'EACCES' or 'ENOSPC'; 'ELOCKED' where another process would not let go; or what is wrong with
   * what stands there: 'notAFile', 'tooLarge', and 'notOurs' where others could have laid it.
   */
  | { kind: 'unwritable'; path: string; reason: string }
  /** A newer release wrote the file: it is left alone. */
  | { kind: 'newer'; version: number };

/** The progress of somebody who has not begun. */
export function emptyProgress(): Progress {
  return { version: PROGRESS_VERSION, lessons: {} };
}

/** What is known of one lesson, if anything. */
export function progressIn(progress: Progress, lesson: string): LessonProgress | undefined {
  return Object.hasOwn(progress.lessons, lesson) ? progress.lessons[lesson] : undefined;
}

function withLesson(progress: Progress, lesson: string, change: (known: LessonProgress) => LessonProgress): Progress {
  const known = progressIn(progress, lesson) ?? { plays: 0 };
  return { ...progress, lessons: { ...progress.lessons, [lesson]: change(known) } };
}

/** The learner goes on with this scene next time; `answers` are all those of this play so far. */
export function reachScene(progress: Progress, lesson: string, scene: string, answers: Answers = {}): Progress {
  return withLesson(progress, lesson, ({ at: { change: _passed, ...at } = {}, ...known }) => ({
    ...known,
    at: { ...at, scene, answers },
  }));
}

/** The learner goes on with the change of this scene next time. */
export function reachChange(progress: Progress, lesson: string, scene: string, answers: Answers): Progress {
  return withLesson(progress, lesson, (known) => ({ ...known, at: { ...known.at, scene, answers, change: true } }));
}

/** This play of the lesson has told these by now. Without a bookmark it is over. */
export function keepTold(progress: Progress, lesson: string, told: Iterable<string>): Progress {
  const now = [...told];
  return withLesson(progress, lesson, ({ at, ...known }) => ({
    ...known,
    ...(at === undefined ? {} : { at: { ...at, told: now } }),
    told: [...new Set([...(known.told ?? []), ...now])],
  }));
}

/** What the lessons but this one have told. */
export function toldElsewhere({ lessons }: Progress, lesson: string): Set<string> {
  return new Set(Object.entries(lessons).flatMap(([id, { told = [] }]) => (id === lesson ? [] : told)));
}

/** The lesson was played to its end. */
export function finishLesson(progress: Progress, lesson: string, score: Score, now: Date): Progress {
  return withLesson(progress, lesson, ({ at: _left, ...known }) => ({
    ...known,
    completedAt: known.completedAt ?? now.toISOString(),
    best: known.best === undefined || isBetter(score, known.best) ? { ...known.best, ...score } : known.best,
    plays: known.plays + 1,
  }));
}

/** A larger part answered right; of equal parts, the one of more questions. */
function isBetter(score: Score, than: Score): boolean {
  const lead = score.right * than.total - than.right * score.total;
  return lead > 0 || (lead === 0 && score.total > than.total);
}

/** As if the lesson, and its exercises, had never been opened. */
export function forgetLesson(progress: Progress, lesson: string, exercises: readonly string[] = []): Progress {
  const { exercises: known, ...rest } = progress;
  const without = (all: object, ids: readonly string[]) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)));
  const lessons = without(progress.lessons, [lesson]);
  return known === undefined ? { ...rest, lessons } : { ...rest, lessons, exercises: without(known, exercises) };
}

/** As if nothing had ever been opened; the choice of language stays. */
export function forgetAll({ exercises: _forgotten, ...progress }: Progress): Progress {
  return { ...progress, lessons: {} };
}

/** What is known of one exercise, if anything. */
export function exerciseIn({ exercises = {} }: Progress, exercise: string): ExerciseProgress | undefined {
  return Object.hasOwn(exercises, exercise) ? exercises[exercise] : undefined;
}

function withExercise(
  progress: Progress,
  exercise: string,
  change: (known: ExerciseProgress) => ExerciseProgress,
): Progress {
  const known = exerciseIn(progress, exercise) ?? { tries: 0 };
  return { ...progress, exercises: { ...progress.exercises, [exercise]: change(known) } };
}

/** A program for an exercise was checked. What was solved stays so. */
export function tryExercise(progress: Progress, exercise: string, isRight: boolean, now: Date): Progress {
  return withExercise(progress, exercise, (known) => ({
    ...known,
    ...(isRight && known.solvedAt === undefined ? { solvedAt: now.toISOString() } : {}),
    tries: known.tries + 1,
  }));
}

/** So many hints for an exercise were shown. */
export function showHints(progress: Progress, exercise: string, hints: number): Progress {
  return withExercise(progress, exercise, (known) => ({ ...known, hints: Math.max(hints, known.hints ?? 0) }));
}

/** The mark of an exercise. */
export type ExerciseMark = 'new' | 'started' | 'solved';

export function exerciseMarkOf(progress: Progress, exercise: string): ExerciseMark {
  const known = exerciseIn(progress, exercise);
  if (known?.solvedAt !== undefined) return 'solved';
  return known === undefined ? 'new' : 'started';
}

/** Both languages say the same; this one is shown from now on. */
export function chooseLanguage(progress: Progress, language: Language): Progress {
  return { ...progress, language };
}

/** The mark of a lesson in the menu and the list. A lesson that was done stays done while it is played again. */
export type Mark = { is: 'new' } | { is: 'started'; at: Bookmark } | { is: 'done'; best: Score | undefined };

/** Where the learner stands with a lesson. */
export function markOf(progress: Progress, lesson: string): Mark {
  const known = progressIn(progress, lesson);
  if (known?.completedAt !== undefined) return { is: 'done', best: known.best };
  return known?.at === undefined ? { is: 'new' } : { is: 'started', at: known.at };
}
