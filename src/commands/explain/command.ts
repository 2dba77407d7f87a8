import { DONE, defineCommand, FAILED } from '../../context/command.ts';
import { formatOf } from '../../context/format.ts';
import { AS_JSON } from '../../context/options.ts';

export const explain = defineCommand({
  about: {
    en: 'what a part of net or an error code means, and what to do about it',
    zh: '解释 net 的某个部分或某个错误码，以及如何处理',
  },
  arguments: {
    word: {
      takes: 'any number',
      about: {
        en: 'a name of net, a word, a question, an error code, or a whole error message',
        zh: 'net 里的名称、术语、问题、错误码，或者一整条错误信息',
      },
      offers: 'topics',
    },
  },
  options: {
    json: AS_JSON,
    run: { about: { en: 'make the error happen, here and now', zh: '在本机重现这个错误' } },
  },
  onlyPrints: ({ run }) => !run,
  async run(context, { word: words, json, run: isRun }) {
    const format = formatOf(json);
    if (isRun) return (await (await import('./run-error.ts')).runError(context, { words, format })) ? DONE : FAILED;
    await (await import('./explain.ts')).printExplanation(context, { words, format });
    return DONE;
  },
});
