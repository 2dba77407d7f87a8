import { EXERCISE } from '../../context/arguments.ts';
import { DONE, defineCommand, FAILED } from '../../context/command.ts';
import { formatOf } from '../../context/format.ts';
import { AS_JSON } from '../../context/options.ts';
import { requireExercise } from '../../context/require-entry.ts';

export const practice = defineCommand({
  about: {
    en: 'the exercises; with one of them, what it asks for, and a file to begin with',
    zh: '列出练习；指定一个练习时，说明要求，并放好一个起始文件',
  },
  arguments: {
    exercise: { takes: 'at most one', ...EXERCISE },
  },
  options: {
    hint: { about: { en: 'the next hint', zh: '下一条提示' } },
    solution: { about: { en: 'a solution, and what it does differently', zh: '看一份参考答案，以及它有什么不同' } },
    json: AS_JSON,
  },
  conflicts: [['hint', 'solution']],
  validate({ exercise, hint, solution, json }) {
    if (exercise === undefined && (hint || solution)) return (errors) => errors.missingArgument('exercise', 'practice');
    if (exercise !== undefined && json) return (errors) => errors.jsonForAll;
    return undefined;
  },
  async run(context, { exercise, hint, solution, json }) {
    const { printExercises, showExercise } = await import('./practice.ts');
    if (exercise === undefined) {
      await printExercises(context, formatOf(json));
      return DONE;
    }
    const wants = hint ? 'hint' : solution ? 'solution' : 'starter';
    return (await showExercise(context, await requireExercise(context, exercise), wants)) ? DONE : FAILED;
  },
});
