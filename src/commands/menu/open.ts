import type { Context } from '../../context/context.ts';
import { withDialog } from '../../context/open-dialog.ts';
import type { LessonEntry } from '../../model/lesson.ts';

/** How a lesson is to be played. */
export interface Way {
  /** Without stops. */
  auto: boolean;
  json: boolean;
  all: boolean;
}

/** Opens the menu, or where there is nobody to choose lists the lessons. */
export async function openMenu(context: Context, all: boolean): Promise<void> {
  if (context.isInteractive && context.runtime !== undefined)
    (await import('../../context/prepare.ts')).requireNode(context);
  await withDialog(context, async (dialog) => {
    if (dialog) await (await import('./menu.ts')).menu(context, dialog, all);
    else await (await import('../list/list.ts')).listAndHowTo(context);
  });
}

/** Plays a lesson; where somebody is there to be asked, the menu comes after it. Says whether it came to its end. */
export async function openLesson(context: Context, entry: LessonEntry, { auto, json, all }: Way): Promise<boolean> {
  const { play, playAsJson } = await import('../play/play.ts');
  if (json) return await playAsJson(context, entry, all);
  if (auto || !context.isInteractive) return (await play(context, entry, { all })).isComplete;
  return await withDialog(context, async (dialog) => {
    if (dialog) await (await import('./menu.ts')).menuAfter(context, entry.id, dialog, all);
    return true;
  });
}
