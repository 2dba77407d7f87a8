import type { Context } from '../../context/context.ts';
import { NEXT_STEP_ROWS, printInParts } from '../../context/paging.ts';
import type { Score } from '../../model/progress.ts';
import { reviewsAt } from '../../model/review.ts';
import type { Material } from '../../play/scene/material.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { summaryBlock } from '../../view/screen/summary.ts';

/** What writes the notes of a lesson that has some. */
const TAKE_NOTES = 'net-lessons notes > notes.md';

/** Prints the end of a lesson: what to remember, and the score. */
export async function printSummary(
  context: Context,
  { entry, texts }: Material,
  score: Score | undefined,
  dialog: Dialog | undefined,
): Promise<void> {
  const { title, remember, notes } = texts;
  const take = notes && TAKE_NOTES;
  const comesBackIn = score && reviewsAt(context.now(), await context.progress.read(), [entry]).next?.inDays;
  const summary = summaryBlock({ title, score, remember, take, comesBackIn }, context.words, context.look());
  if (dialog) await printInParts(context, dialog, summary, NEXT_STEP_ROWS);
  else context.print(summary);
}
