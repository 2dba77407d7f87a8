import type { LessonEntry } from './lesson.ts';
import { type MissedQuestion, type Progress, progressIn, withLesson } from './progress.ts';

/** After how many days a question that was missed comes back: after the first span, and after each further one if it was right then. */
export const SPANS_DAYS = [1, 3, 7, 21] as const;

/** The most questions of one review. */
export const MOST_QUESTIONS = 10;

const DAY_MS = 86_400_000;

/** A question that comes back. */
export interface ScheduledQuestion extends MissedQuestion {
  lesson: LessonEntry;
  scene: string;
  /** Its id in the scene. */
  question: string;
}

/** Questions that one run of a scene answers. */
export interface ReviewScene {
  lesson: LessonEntry;
  scene: string;
  questions: readonly string[];
}

/** The calendar day of a time, where the learner is: `2026-03-01`. */
export function dayOf(time: Date): string {
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** The number of days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Records that a question was missed. It comes back from the beginning. `key` is `scene/question`. */
export function noteMissed(progress: Progress, lesson: string, key: string, today: string): Progress {
  return withMissed(progress, lesson, key, (known) => ({ ...known, passed: 0, due: dayAfter(today, SPANS_DAYS[0]) }));
}

/** Records the answer in a review. What was right after the last span does not come back. */
export function noteReviewed(
  progress: Progress,
  lesson: string,
  key: string,
  isRight: boolean,
  today: string,
): Progress {
  if (!isRight) return noteMissed(progress, lesson, key, today);
  return withMissed(progress, lesson, key, (known) => {
    const passed = (known?.passed ?? 0) + 1;
    const span = SPANS_DAYS[passed];
    return span === undefined ? undefined : { ...known, passed, due: dayAfter(today, span) };
  });
}

/** Records that a question was due, and a run did not ask or decide it. It comes back tomorrow. */
export function postpone(progress: Progress, lesson: string, key: string, today: string): Progress {
  return withMissed(progress, lesson, key, (known) => ({ passed: 0, ...known, due: dayAfter(today, 1) }));
}

/** `change` returns undefined if the question does not come back. */
function withMissed(
  progress: Progress,
  lesson: string,
  key: string,
  change: (known: MissedQuestion | undefined) => MissedQuestion | undefined,
): Progress {
  return withLesson(progress, lesson, ({ missed = {}, ...known }) => {
    const { [key]: question, ...others } = missed;
    const changed = change(question);
    const now = changed === undefined ? others : { ...others, [key]: changed };
    return Object.keys(now).length === 0 ? known : { ...known, missed: now };
  });
}

/** All questions that come back, the longest due first, and else in the order of the course. Those that no longer exist are left out. */
export function scheduleOf(progress: Progress, lessons: readonly LessonEntry[]): ScheduledQuestion[] {
  const all = lessons.flatMap((lesson) => {
    const missed = progressIn(progress, lesson.id)?.missed ?? {};
    return (lesson.asks ?? []).flatMap((key): ScheduledQuestion[] => {
      const found = Object.hasOwn(missed, key) ? missed[key] : undefined;
      const [scene = '', question = ''] = key.split('/');
      return found ? [{ ...found, lesson, scene, question }] : [];
    });
  });
  return all.sort((one, other) => daysBetween(other.due, one.due));
}

/** What comes back to a learner, seen from one day. */
export interface Reviews {
  /** `2026-03-01`. */
  today: string;
  /** All questions that come back, as in {@link scheduleOf}. */
  questions: readonly ScheduledQuestion[];
  due: readonly ScheduledQuestion[];
  next: NextReview | undefined;
}

export function reviewsAt(time: Date, progress: Progress, lessons: readonly LessonEntry[]): Reviews {
  const today = dayOf(time);
  const questions = scheduleOf(progress, lessons);
  return { today, questions, due: dueOf(questions, today), next: nextOf(questions, today) };
}

/** The questions of a schedule that are due. */
export function dueOf(schedule: readonly ScheduledQuestion[], today: string): ScheduledQuestion[] {
  return schedule.filter(({ due }) => daysBetween(today, due) <= 0);
}

/** When questions come back next that are not due yet. */
export interface NextReview {
  inDays: number;
  questions: number;
}

export function nextOf(schedule: readonly ScheduledQuestion[], today: string): NextReview | undefined {
  const days = schedule.map(({ due }) => daysBetween(today, due)).filter((inDays) => inDays > 0);
  if (days.length === 0) return undefined;
  const inDays = Math.min(...days);
  return { inDays, questions: days.filter((each) => each === inDays).length };
}

/**
 * The scenes for one review, in the order of the course, with ten questions at most. The questions that come first decide which scenes
 * run; each scene runs once, for all of its questions that there is room for.
 */
export function scenesToReview(questions: readonly ScheduledQuestion[], most = MOST_QUESTIONS): ReviewScene[] {
  const isTogether = (one: ScheduledQuestion, other: ScheduledQuestion): boolean =>
    one.lesson.id === other.lesson.id && one.scene === other.scene;
  const firsts = questions.filter((each, index) => questions.findIndex((other) => isTogether(each, other)) === index);
  let room = most;
  const picked = firsts.flatMap((first): ReviewScene[] => {
    const together = questions.filter((each) => isTogether(each, first)).slice(0, room);
    room -= together.length;
    const { lesson, scene } = first;
    return together.length > 0 ? [{ lesson, scene, questions: together.map(({ question }) => question) }] : [];
  });
  const placeOf = ({ lesson, scene }: ReviewScene): number => lesson.number * 1000 + lesson.scenes.indexOf(scene);
  return picked.sort((one, other) => placeOf(one) - placeOf(other));
}
