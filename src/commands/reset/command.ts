import { LESSON } from '../../context/arguments.ts';
import { DONE, defineCommand, FAILED } from '../../context/command.ts';
import { UsageError } from '../../context/errors.ts';
import { withDialog } from '../../context/open-dialog.ts';
import { requireLesson } from '../../context/require-entry.ts';

export const reset = defineCommand({
  about: {
    en: 'forget your progress in one lesson or in all (asks first)',
    zh: '清除一课或全部的进度（会先询问）',
  },
  arguments: {
    lesson: { takes: 'at most one', ...LESSON },
  },
  options: {
    yes: { about: { en: "don't ask", zh: '不再询问' } },
    all: {
      about: {
        en: 'remove all that is kept: progress, and what Node has compiled for a faster start',
        zh: '删除保存的一切：进度，以及 Node 为加快启动而保存的编译结果',
      },
    },
  },
  async run(context, { lesson, yes: isSure, all }) {
    if (lesson !== undefined && all) throw new UsageError(context.words.errors.notTogether('[lesson]', '--all'));
    const { resetProgress } = await import('./reset.ts');
    const entry = lesson === undefined ? undefined : await requireLesson(context, lesson);
    const isDone = await withDialog(context, (dialog) => resetProgress(context, { entry, isSure, all, dialog }));
    return isDone ? DONE : FAILED;
  },
});
