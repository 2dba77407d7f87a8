import { DONE, defineCommand } from '../../context/command.ts';
import { formatOf } from '../../context/format.ts';
import { AS_JSON } from '../../context/options.ts';

export const progress = defineCommand({
  about: { en: 'where you stand, and where that is stored', zh: '查看学到了哪里，以及进度保存在哪里' },
  arguments: {},
  options: { json: AS_JSON },
  onlyPrints: () => true,
  async run(context, { json }) {
    await (await import('./progress.ts')).printProgress(context, formatOf(json));
    return DONE;
  },
});
