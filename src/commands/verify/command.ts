import { EXERCISE } from '../../context/arguments.ts';
import { DONE, defineCommand, FAILED } from '../../context/command.ts';
import { formatOf } from '../../context/format.ts';
import { AS_JSON } from '../../context/options.ts';
import { requireExercise } from '../../context/require-entry.ts';

export const verify = defineCommand({
  about: { en: 'check your program for an exercise with real clients', zh: '用真实的客户端检查你为一个练习写的程序' },
  arguments: {
    exercise: { takes: 'one', ...EXERCISE },
    file: {
      takes: 'at most one',
      about: {
        en: 'your program; left out: server.js (or client.js) in net-lessons/<exercise>',
        zh: '你的程序；不写时为 net-lessons/<exercise> 里的 server.js（或 client.js）',
      },
      offers: 'files',
    },
  },
  options: {
    watch: { about: { en: 'check again whenever the program is saved', zh: '每次保存程序后重新检查' } },
    show: {
      value: '<check>',
      about: { en: 'show this failure in full, instead of the first one', zh: '完整显示这一项失败，而不是第一项' },
      offers: 'checks',
    },
    all: { about: { en: 'show all failures in full', zh: '完整显示所有失败' } },
    json: AS_JSON,
  },
  conflicts: [
    ['show', 'all'],
    ['watch', 'json'],
  ],
  async run(context, { exercise, file, watch: isWatching, show, all, json }) {
    const { verifyExercise } = await import('./verify.ts');
    const entry = await requireExercise(context, exercise);
    return (await verifyExercise(context, { entry, file, isWatching, format: formatOf(json), show, all }))
      ? DONE
      : FAILED;
  },
});
