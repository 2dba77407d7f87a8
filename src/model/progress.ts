import type { Language } from './language.ts';

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
  /** Names of the stops of this scene that were passed. */
  passed?: readonly string[];
  /** What was guessed in this scene, by the question's id: a choice, or null where the learner wanted to be shown. */
  guesses?: Readonly<Record<string, string | null>>;
  /** ISO 8601 time at which the learner was last there. */
  seenAt?: string;
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

/** The learner goes on with this scene next time, from its beginning; `answers` are all those of this play so far. */
export function reachScene(progress: Progress, lesson: string, scene: string, answers: Answers = {}): Progress {
  return withLesson(progress, lesson, ({ at, ...known }) => ({ ...known, at: { ...beginning(at), scene, answers } }));
}

/** The learner goes on with the change of this scene next time. */
export function reachChange(progress: Progress, lesson: string, scene: string, answers: Answers): Progress {
  return withLesson(progress, lesson, ({ at, ...known }) => ({
    ...known,
    at: { ...beginning(at), scene, answers, change: true },
  }));
}

/** A bookmark without what it tells of stops within a scene. */
function beginning({ change: _change, passed: _passed, guesses: _guesses, ...at }: Partial<Bookmark> = {}) {
  return at;
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

/** The learner goes on from there next time. */
export function keepPlace(progress: Progress, lesson: string, place: Bookmark, now: Date): Progress {
  const at = { ...place, seenAt: now.toISOString() };
  return withLesson(progress, lesson, (known) => ({ ...known, at: { ...known.at, ...at } }));
}

/**
 * The lesson to go on with: of those that were begun and never finished, the one that was played last; where there is none, the first
 * one that was not done; where all are done, none.
 */
export function lessonToGoOnWith(progress: Progress, lessons: readonly string[]): string | undefined {
  const is = (id: string): LessonMark['kind'] => lessonMarkOf(progress, id).kind;
  const seenAt = (id: string): string => progressIn(progress, id)?.at?.seenAt ?? '';
  // Whatever was opened later stands further behind in the file, which is all that older ones tell.
  const begun = Object.keys(progress.lessons)
    .filter((id) => lessons.includes(id) && is(id) === 'started')
    .sort((one, other) => compare(seenAt(one), seenAt(other)));
  return begun.at(-1) ?? lessons.find((id) => is(id) !== 'done');
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
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

/** Both languages say the same; this one is shown from now on. */
export function chooseLanguage(progress: Progress, language: Language): Progress {
  return { ...progress, language };
}

/** The mark of a lesson in the menu and the list. A lesson that was done stays done while it is played again. */
export type LessonMark =
  | { kind: 'new' }
  | { kind: 'started'; at: Bookmark }
  | { kind: 'done'; best: Score | undefined };

/** Where the learner stands with a lesson. */
export function lessonMarkOf(progress: Progress, lesson: string): LessonMark {
  const known = progressIn(progress, lesson);
  if (known?.completedAt !== undefined) return { kind: 'done', best: known.best };
  return known?.at === undefined ? { kind: 'new' } : { kind: 'started', at: known.at };
}
