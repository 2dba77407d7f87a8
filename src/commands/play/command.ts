import { LESSON } from '../../context/arguments.ts';
import { DONE, defineCommand, FAILED } from '../../context/command.ts';
import { formatOf } from '../../context/format.ts';
import { ALL, AUTO, QUESTIONS_ALONE, RECORD, TRACE_AS_JSON, WITHOUT_ANSWERS } from '../../context/options.ts';
import { requireLesson } from '../../context/require-entry.ts';

export const play = defineCommand({
  about: {
    en: 'play a lesson, by its id or number (also just: net-lessons <lesson>)',
    zh: '学习一课，写课程的 id 或编号（也可以直接写 net-lessons <lesson>）',
  },
  arguments: {
    lesson: { takes: 'one', ...LESSON },
  },
  options: { questions: QUESTIONS_ALONE, auto: AUTO, json: TRACE_AS_JSON, all: ALL, record: RECORD },
  conflicts: WITHOUT_ANSWERS,
  async run(context, { lesson, questions, auto, json, all, record }) {
    const entry = await requireLesson(context, lesson);
    const { openLesson } = await import('./open.ts');
    const { openMenu } = await import('../menu/open.ts');
    const mode = { auto, format: formatOf(json), all, questions, record };
    return (await openLesson(context, entry, mode, openMenu)) ? DONE : FAILED;
  },
});
