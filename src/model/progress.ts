import type { Language } from './language.ts';

/** Version of the progress file. Within a version, fields may be added, but never changed or removed. */
export const PROGRESS_VERSION = 1;

/** How many questions of one play were answered right, and how many were asked. */
export interface Score {
  right: number;
  total: number;
}

/** Question id → result. */
export type Answers = Record<string, 'right' | 'wrong'>;

/** Where a learner continues in a lesson that was not finished. */
export interface Bookmark {
  /** Id of the scene to continue with. */
  scene: string;
  /** Set if the scene is over and its change comes next. */
  change?: true;
  /** The answers in this play so far. */
  answers: Answers;
  /** What this play had told when the scene began: ids as in {@link LessonProgress.told}. */
  told?: string[];
  /** Names of the stops in this scene that the learner has passed. */
  passed?: readonly string[];
  /** The learner's guesses in this scene, by question id: a choice, or null if the learner asked to see the answer. */
  guesses?: Readonly<Record<string, string | null>>;
  /** When the learner was last there: ISO 8601. */
  seenAt?: string;
}

/** A question that was missed, and comes back. */
export interface MissedQuestion {
  /** How many times it was answered right when it came back. */
  passed: number;
  /** The day from which on it is asked again, where the learner is: `2026-03-01`. */
  due: string;
}

/** The progress in one lesson. */
export interface LessonProgress {
  /** When the lesson was first finished: ISO 8601. */
  completedAt?: string;
  best?: Score;
  /** How often it was finished. */
  plays: number;
  at?: Bookmark;
  /** Ids of the sentences that were shown in this lesson. They are not shown again until the lesson is reset or played again. */
  told?: string[];
  /** The questions that come back, by `scene/question`. */
  missed?: Record<string, MissedQuestion>;
}

/** The progress in one exercise. */
export interface ExerciseProgress {
  /** When a program of the learner first passed all checks: ISO 8601. */
  solvedAt?: string;
  /** How often a program was checked. */
  tries: number;
  /** How many hints were shown. */
  hints?: number;
}

/** The progress of a learner. Objects may have fields of later releases, which are kept. */
export interface Progress {
  version: typeof PROGRESS_VERSION;
  /** The language that the learner chose in the menu. */
  language?: Language;
  lessons: Record<string, LessonProgress>;
  exercises?: Record<string, ExerciseProgress>;
}

/** A problem with the progress file that the learner should know about. It becomes a sentence where the language is known. */
export type ProgressWarning =
  /** The file is not valid. It was moved to `kept`; if it could not be moved, that is its own path. */
  | { kind: 'damaged'; kept: string }
  /**
   * `reason` is the system's code, such as 'EACCES' or 'ENOSPC'; 'ELOCKED' if another process keeps the lock; or what is wrong with the
   * existing file: 'notAFile', 'tooLarge', or 'notOurs' if other users could have created it.
   */
  | { kind: 'unwritable'; path: string; reason: string }
  /** A newer release wrote the file, so it is not changed. */
  | { kind: 'newer'; version: number };

/** The progress of a learner who has not begun. */
export function emptyProgress(): Progress {
  return { version: PROGRESS_VERSION, lessons: {} };
}

/** The progress in one lesson. Undefined if it was not begun. */
export function progressIn(progress: Progress, lesson: string): LessonProgress | undefined {
  return Object.hasOwn(progress.lessons, lesson) ? progress.lessons[lesson] : undefined;
}

/** The progress with a change in one lesson, begun or not. */
export function withLesson(
  progress: Progress,
  lesson: string,
  change: (known: LessonProgress) => LessonProgress,
): Progress {
  const known = progressIn(progress, lesson) ?? { plays: 0 };
  return { ...progress, lessons: { ...progress.lessons, [lesson]: change(known) } };
}

/** The learner next continues at the beginning of this scene. `answers` are all answers of this play so far. */
export function reachScene(progress: Progress, lesson: string, scene: string, answers: Answers = {}): Progress {
  return withLesson(progress, lesson, ({ at, ...known }) => ({ ...known, at: { ...beginning(at), scene, answers } }));
}

/** The learner next continues with the change of this scene. */
export function reachChange(progress: Progress, lesson: string, scene: string, answers: Answers): Progress {
  return withLesson(progress, lesson, ({ at, ...known }) => ({
    ...known,
    at: { ...beginning(at), scene, answers, change: true },
  }));
}

/** Removes what a bookmark says about stops within a scene. */
function beginning({ change: _change, passed: _passed, guesses: _guesses, ...at }: Partial<Bookmark> = {}) {
  return at;
}

/** Records the sentences that this play of the lesson has shown. If there is no bookmark, the play is over. */
export function keepTold(progress: Progress, lesson: string, told: Iterable<string>): Progress {
  const now = [...told];
  return withLesson(progress, lesson, ({ at, ...known }) => ({
    ...known,
    ...(at === undefined ? {} : { at: { ...at, told: now } }),
    told: [...new Set([...(known.told ?? []), ...now])],
  }));
}

/** The ids of the sentences that other lessons have shown. */
export function toldElsewhere({ lessons }: Progress, lesson: string): Set<string> {
  return new Set(Object.entries(lessons).flatMap(([id, { told = [] }]) => (id === lesson ? [] : told)));
}

/** Records where the learner is now, to continue from there. */
export function keepPlace(progress: Progress, lesson: string, place: Bookmark, now: Date): Progress {
  const at = { ...place, seenAt: now.toISOString() };
  return withLesson(progress, lesson, (known) => ({ ...known, at: { ...known.at, ...at } }));
}

/**
 * The lesson to continue with: the one that was played last among those that were begun and not finished. If there is none, the first that
 * is not done. Undefined if all are done.
 */
export function lessonToGoOnWith(progress: Progress, lessons: readonly string[]): string | undefined {
  const is = (id: string): LessonMark['kind'] => lessonMarkOf(progress, id).kind;
  const seenAt = (id: string): string => progressIn(progress, id)?.at?.seenAt ?? '';
  // Older files have no times. In them, the lesson that was opened last comes last.
  const begun = Object.keys(progress.lessons)
    .filter((id) => lessons.includes(id) && is(id) === 'started')
    .sort((one, other) => compare(seenAt(one), seenAt(other)));
  return begun.at(-1) ?? lessons.find((id) => is(id) !== 'done');
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** What a play is worth. A question that could not be asked, for its record never came on this machine, does not count. */
export function scoreOf(answers: Answers): Score {
  const all = Object.values(answers);
  return { right: all.filter((answer) => answer === 'right').length, total: all.length };
}

/** Records that the lesson was finished. */
export function finishLesson(progress: Progress, lesson: string, score: Score, now: Date): Progress {
  return withLesson(progress, lesson, ({ at: _left, ...known }) => ({
    ...known,
    completedAt: known.completedAt ?? now.toISOString(),
    best: known.best === undefined || isBetter(score, known.best) ? { ...known.best, ...score } : known.best,
    plays: known.plays + 1,
  }));
}

/** The larger share of right answers is better. If they are equal, more questions are better. */
function isBetter(score: Score, than: Score): boolean {
  const lead = score.right * than.total - than.right * score.total;
  return lead > 0 || (lead === 0 && score.total > than.total);
}

/** Resets a lesson and its exercises. */
export function forgetLesson(progress: Progress, lesson: string, exercises: readonly string[] = []): Progress {
  const { exercises: known, ...rest } = progress;
  const without = (all: object, ids: readonly string[]) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)));
  const lessons = without(progress.lessons, [lesson]);
  return known === undefined ? { ...rest, lessons } : { ...rest, lessons, exercises: without(known, exercises) };
}

/** Resets all lessons and exercises. The chosen language stays. */
export function forgetAll({ exercises: _forgotten, ...progress }: Progress): Progress {
  return { ...progress, lessons: {} };
}

/** Records the language that was chosen. */
export function chooseLanguage(progress: Progress, language: Language): Progress {
  return { ...progress, language };
}

/** The learner's progress in a lesson, as the menu and lists show it. A finished lesson stays 'done' while it is played again. */
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
