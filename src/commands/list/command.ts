import { DONE, defineCommand } from '../../context/command.ts';
import { formatOf } from '../../context/format.ts';
import { AS_JSON } from '../../context/options.ts';

export const list = defineCommand({
  about: { en: 'the lessons, with your marks', zh: '列出课程和你的进度' },
  arguments: {},
  options: {
    json: AS_JSON,
    map: { about: { en: 'which lesson builds on which', zh: '哪一课以哪一课为基础' } },
  },
  onlyPrints: () => true,
  async run(context, { json, map }) {
    const { printList, drawMap } = await import('./list.ts');
    // The document has what the map is drawn from.
    if (map && !json) context.print(await drawMap(context));
    else await printList(context, formatOf(json));
    return DONE;
  },
});
