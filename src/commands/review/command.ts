import { DONE, defineCommand } from '../../context/command.ts';
import { AS_JSON } from '../../context/options.ts';

export const review = defineCommand({
  about: { en: 'questions that you missed come back, on a fresh run', zh: '复习没答对的题，程序重新运行' },
  arguments: {},
  options: {
    now: { about: { en: 'also those that are not due yet', zh: '还没到时间的题也拿出来问' } },
    json: AS_JSON,
  },
  conflicts: [['now', 'json']],
  onlyPrints: ({ json }) => json,
  async run(context, { now, json }) {
    const { openReview, printSchedule } = await import('./review.ts');
    if (json) {
      await printSchedule(context);
      return DONE;
    }
    const hasLeft = await openReview(context, now);
    const { openMenu } = await import('../menu/open.ts');
    if (hasLeft) await openMenu(context, { auto: false, format: 'screen', all: false, questions: false });
    return DONE;
  },
});
