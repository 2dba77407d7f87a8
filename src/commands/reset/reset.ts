import type { Context } from '../../context/context.ts';
import { UsageError } from '../../context/errors.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import { forgetAll, forgetLesson } from '../../model/progress.ts';
import { removeCompileCache } from '../../store/compile-cache.ts';
import type { Dialog } from '../../terminal/dialog.ts';
import { paintedText } from '../../view/painter.ts';
import { keyBar } from '../../view/screen/keys.ts';

export interface ResetOptions {
  /** Left out: all lessons. */
  entry?: LessonEntry | undefined;
  /** Whether everything else that is kept is to go as well. */
  all: boolean;
  /** Whether the learner said yes already. */
  isSure: boolean;
  /** Where to ask; undefined without a terminal. */
  dialog: Dialog | undefined;
}

/**
 * Forgets the progress in one lesson or in all. Says whether it could be forgotten, or was to be kept.
 *
 * @throws UsageError if there is nobody to ask
 */
export async function reset(context: Context, { entry, isSure, all, dialog }: ResetOptions): Promise<boolean> {
  const { words } = context;
  const title = entry?.title[words.language];
  if (!isSure && !dialog) throw new UsageError(words.progress.needsYes);
  if (!isSure && dialog && !(await isWanted(context, title, dialog))) {
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
  // A damaged file was set aside, and with it all that was known.
  if (context.warnings.some(({ kind }) => kind !== 'damaged')) return false;
  const cache = all ? await removeCompileCache() : undefined;
  context.print([words.progress.forgotten(title), ...(cache === undefined ? [] : [words.progress.removed(cache)])]);
  return true;
}

async function isWanted(context: Context, title: string | undefined, dialog: Dialog): Promise<boolean> {
  const { words, look } = context;
  const answer = await dialog.askChoice(() => ({
    ask: ` ${title === undefined ? words.progress.resetAll : words.progress.resetOne(title)}`,
    items: () => [
      { value: 'no', lines: [words.progress.no] },
      { value: 'yes', lines: [words.progress.yes] },
    ],
    search: false,
    keys: paintedText(['', ...keyBar(words.summary.keys, look())], look()),
  }));
  return answer === 'yes';
}
