import type { Context } from '../../context/context.ts';
import { withDialog } from '../../context/open-dialog.ts';
import type { LessonEntry } from '../../model/lesson.ts';

/** How a lesson is played. */
export interface PlayMode {
  /** Without stops. */
  auto: boolean;
  json: boolean;
  all: boolean;
}

/** Opens the menu. Without a terminal, lists the lessons instead. */
export async function openMenu(context: Context, all: boolean): Promise<void> {
  if (context.isInteractive && context.runtime !== undefined)
    (await import('../../context/prepare.ts')).requireNode(context);
  await withDialog(context, async (dialog) => {
    if (dialog) await (await import('./menu.ts')).showMenu(context, dialog, all);
    else await (await import('../list/list.ts')).printListAndHowTo(context);
  });
}

/** Plays a lesson. On a terminal, the menu comes after it. Returns whether the lesson came to its end. */
export async function openLesson(
  context: Context,
  entry: LessonEntry,
  { auto, json, all }: PlayMode,
): Promise<boolean> {
  const { playLesson, playLessonAsJson } = await import('../play/play.ts');
  if (json) return await playLessonAsJson(context, entry, all);
  if (auto || !context.isInteractive) return (await playLesson(context, entry, { all })).isComplete;
  return await withDialog(context, async (dialog) => {
    if (dialog) await (await import('./menu.ts')).playThenShowMenu(context, entry.id, dialog, all);
    return true;
  });
}
