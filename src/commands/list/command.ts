import { DONE, defineCommand } from '../../context/command.ts';
import { formatOf } from '../../context/format.ts';
import { AS_JSON } from '../../context/options.ts';

export const list = defineCommand({
  about: { en: 'the lessons, with your marks', zh: '列出课程和你的进度' },
  arguments: {},
  options: { json: AS_JSON },
  onlyPrints: () => true,
  async run(context, { json }) {
    await (await import('./list.ts')).printList(context, formatOf(json));
    return DONE;
  },
});
