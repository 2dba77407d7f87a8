import type { Context } from '../../context/context.ts';
import { withDialog } from '../../context/open-dialog.ts';
import type { LessonEntry } from '../../model/lesson.ts';
import type { PlayMode } from '../play/play-mode.ts';

/**
 * Opens the menu. Without a terminal, lists the lessons instead.
 *
 * @param first the lesson that is played before the menu is shown
 */
export async function openMenu(context: Context, mode: PlayMode, first?: LessonEntry): Promise<void> {
  if (context.isInteractive && context.runtime !== undefined)
    (await import('../../context/prepare.ts')).requireNode(context);
  await withDialog(context, async (dialog) => {
    if (!dialog) return (await import('../list/list.ts')).printListAndHowTo(context);
    const { playThenShowMenu, showMenu } = await import('./menu.ts');
    if (first) await playThenShowMenu(context, first.id, dialog, mode);
    else await showMenu(context, dialog, mode);
  });
}
