import type { Context } from '../../context/context.ts';
import { documentLines, type Format, type Formatter, type Reporters } from '../../context/format.ts';
import type { ProgressDocument } from '../../model/documents.ts';
import { exerciseIn, exerciseMarkOf } from '../../model/exercise-progress.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { lessonMarkOf, type Progress, progressIn } from '../../model/progress.ts';
import { type NextReview, reviewsAt } from '../../model/review.ts';
import { proseLines } from '../../view/prose.ts';
import { courseLines } from '../../view/screen/course.ts';
import { REVIEW } from '../../view/screen/review.ts';
import type { Line } from '../../view/span.ts';
import type { ScreenWords } from '../../words/screens.ts';

interface ProgressReport {
  context: Context;
  entries: readonly LessonEntry[];
  known: Progress;
  exercises: NonNullable<LessonEntry['exercises']>;
  /** The number of lessons that were played to their end, and of exercises that were solved. */
  done: number;
  solved: number;
  /** How many questions are due for a review, and when others come back. */
  due: number;
  next: NextReview | undefined;
}

const REPORTERS: Reporters<Formatter<ProgressReport>> = {
  screen: drawProgress,
  json: (standing) => documentLines(documentOf(standing)),
};

/** Prints the learner's progress, and where it is stored. */
export async function printProgress(context: Context, format: Format): Promise<void> {
  const entries = await context.lessonEntries();
  const known = await context.progress.read();
  const exercises = entries.flatMap((entry) => entry.exercises ?? []);
  const done = entries.filter(({ id }) => lessonMarkOf(known, id).kind === 'done').length;
  const solved = exercises.filter(({ id }) => exerciseMarkOf(known, id) === 'solved').length;
  const { due, next } = reviewsAt(context.now(), known, entries);
  context.print(REPORTERS[format]({ context, entries, known, exercises, done, solved, due: due.length, next }));
}

function drawProgress({ context, entries, known, exercises, done, solved, due, next }: ProgressReport): Line[] {
  const { words } = context;
  const look = context.look();
  const isStored = Object.keys({ ...known.lessons, ...known.exercises }).length > 0;
  const where = words.progress[isStored ? 'storedIn' : 'notStored'](context.progress.path);
  return [
    ...courseLines(entries, known, words, look),
    ...proseLines(words.progress.completed(done, entries.length), look),
    ...(exercises.length > 0 ? proseLines(words.progress.solved(solved, exercises.length), look) : []),
    ...toReview(due, next, words).flatMap((line) => proseLines(line, look)),
    ...proseLines(where, look),
  ];
}

/** What is due for a review; if nothing is, when something comes back. */
function toReview(due: number, next: NextReview | undefined, { review }: ScreenWords): string[] {
  if (due > 0) return [review.due(due, REVIEW)];
  return next ? [review.next(next.inDays, next.questions)] : [];
}

function documentOf({ context, entries, known, exercises, done, solved, due }: ProgressReport): ProgressDocument {
  const { language } = context.words;
  const lessons = entries.map(({ id, number, title }) => ({
    number,
    id,
    title: title[language],
    mark: lessonMarkOf(known, id).kind,
    ...progressIn(known, id),
  }));
  const practised = exercises.map(({ id, title }) => ({
    id,
    title: title[language],
    mark: exerciseMarkOf(known, id),
    ...exerciseIn(known, id),
  }));
  return { path: context.progress.path, done, of: entries.length, lessons, solved, exercises: practised, due };
}
