import { askWhether } from '../../context/ask-whether.ts';
import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { forgetAll, forgetLesson } from '../../model/progress.ts';
import { removeCompileCache } from '../../store/compile-cache.ts';
import type { Dialog } from '../../terminal/dialog.ts';

export interface ResetOptions {
  /** The lesson; left out for all lessons. */
  entry?: LessonEntry | undefined;
  /** Whether to remove the compile cache, too. */
  all: boolean;
  /** Whether the learner has said yes on the command line. */
  isSure: boolean;
  /** Undefined without a terminal. */
  dialog: Dialog | undefined;
}

/**
 * Removes the progress in one lesson or in all. Returns false if the file could not be written. Keeping the progress is no failure.
 *
 * @throws UsageError if there is nobody to ask
 */
export async function resetProgress(context: Context, { entry, isSure, all, dialog }: ResetOptions): Promise<boolean> {
  const { words } = context;
  const title = entry?.title[words.language];
  if (!isSure && !dialog) throw new UsageError(words.progress.needsYes);
  if (!isSure && dialog && !(await confirmReset(context, title, dialog))) {
    context.print([words.progress.kept]);
    return true;
  }
  await context.progress.update((progress) =>
    entry
      ? forgetLesson(
          progress,
          entry.id,
          entry.exercises?.map(({ id }) => id),
        )
      : forgetAll(progress),
  );
  // A damaged file was set aside, so the progress is gone anyway.
  if (context.warnings.some(({ kind }) => kind !== 'damaged')) return false;
  const cache = all ? await removeCompileCache() : undefined;
  context.print([words.progress.forgotten(title), ...(cache === undefined ? [] : [words.progress.removed(cache)])]);
  return true;
}

async function confirmReset(context: Context, title: string | undefined, dialog: Dialog): Promise<boolean> {
  const { resetAll, resetOne, no, yes } = context.words.progress;
  return await askWhether(context, dialog, title === undefined ? resetAll : resetOne(title), [
    ['no', no],
    ['yes', yes],
  ]);
}
