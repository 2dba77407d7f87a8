import type { Context } from '../../context/context.ts';
import { LeftLesson } from '../../context/errors.ts';
import { documentLines } from '../../context/format.ts';
import { withDialog } from '../../context/open-dialog.ts';
import { toKeyQuestion } from '../../context/shortcut.ts';
import type { ReviewDocument } from '../../model/documents.ts';
import {
  daysBetween,
  type ReviewScene,
  type Reviews,
  reviewsAt,
  type ScheduledQuestion,
  scenesToReview,
} from '../../model/review.ts';
import { loadLesson } from '../../store/built.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { nothingDue, type ReviewEntry, reviewHead, reviewList, reviewResult } from '../../view/screen/review.ts';
import type { Line } from '../../view/span.ts';
import { askAgain } from './ask-again.ts';

async function reviewsNow({ progress, lessonEntries, now }: Context): Promise<Reviews> {
  return reviewsAt(now(), await progress.read(), await lessonEntries());
}

/** Prints the schedule as JSON. */
export async function printSchedule(context: Context): Promise<void> {
  context.print(documentLines(documentOf(await reviewsNow(context), context)));
}

function documentOf({ today, questions, due }: Reviews, { words }: Context): ReviewDocument {
  return {
    today,
    due: due.length,
    next: questions.find((each) => daysBetween(today, each.due) > 0)?.due ?? null,
    questions: questions.map(({ lesson, scene, question, due: day, passed }) => ({
      lesson: lesson.id,
      title: lesson.title[words.language],
      scene,
      question,
      due: day,
      isDue: daysBetween(today, day) <= 0,
      passed,
    })),
  };
}

/**
 * Asks the questions that are due; without a terminal, lists them. Returns whether the learner has left for the menu.
 *
 * @param isNow whether to take those that are not due yet, too
 */
export async function openReview(context: Context, isNow: boolean): Promise<boolean> {
  const { words, look } = context;
  const { questions, due, next } = await reviewsNow(context);
  const wanted = isNow ? questions : due;
  if (wanted.length === 0) {
    context.print(nothingDue(next, words, look()));
    return false;
  }
  return await withDialog(context, async (dialog) => {
    if (dialog) return await reviewUnlessLeft(context, dialog, wanted);
    const isDue = wanted.length === due.length;
    context.print(reviewList(await entriesOf(context, wanted), isDue, words, look()));
    return false;
  });
}

async function reviewUnlessLeft(
  context: Context,
  dialog: Dialog,
  wanted: readonly ScheduledQuestion[],
): Promise<boolean> {
  try {
    context.print(await reviewQuestions(context, dialog, wanted));
    return false;
  } catch (error) {
    if (error instanceof LeftLesson) return true;
    throw error;
  }
}

/** What is listed without a terminal. */
async function entriesOf(
  { lessons, words }: Context,
  wanted: readonly ScheduledQuestion[],
): Promise<readonly ReviewEntry[]> {
  const scenes = scenesToReview(wanted, wanted.length);
  return await Promise.all(
    scenes.map(async ({ lesson, scene, questions }: ReviewScene) => {
      const { texts } = await loadLesson(lessons, lesson);
      const title = texts[words.language].scenes[scene]?.title ?? scene;
      return { lesson: lesson.id, title, questions: questions.length };
    }),
  );
}

/**
 * Asks some of these questions. Returns how many were right, and when the next ones come.
 *
 * @throws LeftLesson when the learner goes back to the menu
 */
async function reviewQuestions(
  context: Context,
  dialog: Dialog,
  wanted: readonly ScheduledQuestion[],
): Promise<readonly Line[]> {
  const { words, look } = context;
  const scenes = scenesToReview(wanted);
  const count = scenes.reduce((sum, { questions }) => sum + questions.length, 0);
  const results = await askAgain(context, dialog, scenes, () => context.print(reviewHead(count, words, look())));
  const { due, next } = await reviewsNow(context);
  const right = results.filter((isRight) => isRight).length;
  const result = { right, total: results.length, stillDue: due.length, next };
  return reviewResult(result, words, look());
}

/** Asks the questions that are due, and waits until the learner has read how it went and wants the menu. */
export async function reviewDue(context: Context, dialog: Dialog): Promise<void> {
  const { due } = await reviewsNow(context);
  if (await reviewUnlessLeft(context, dialog, due)) return;
  const { words, look } = context;
  await dialog.askKey(toKeyQuestion([{ phrase: words.review.toMenu, value: 'menu' }], look));
}
