import { DONE, defineCommand, FAILED } from '../../context/command.ts';
import { LESSON, lessonMeant } from '../../context/meant.ts';
import { withDialog } from '../../context/open-dialog.ts';

export const reset = defineCommand({
  about: {
    en: 'forget your progress in one lesson or in all (asks first)',
    zh: '清除一课或全部的进度（会先询问）',
  },
  arguments: {
    lesson: { takes: 'at most one', ...LESSON },
  },
  options: { yes: { about: { en: "don't ask", zh: '不再询问' } } },
  async run(context, { lesson, yes: isSure }) {
    const { reset } = await import('./reset.ts');
    const entry = lesson === undefined ? undefined : await lessonMeant(context, lesson);
    const isDone = await withDialog(context, (dialog) => reset(context, { entry, isSure, dialog }));
    return isDone ? DONE : FAILED;
  },
});
