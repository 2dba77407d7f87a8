import { defineCommand } from '../../context/command.ts';
import { formatOf } from '../../context/format.ts';
import { ALL, RECORD, TRACE_AS_JSON } from '../../context/options.ts';

export const watch = defineCommand({
  about: { en: 'narrate your own programs as they run', zh: '观察你自己的程序，边运行边讲解' },
  arguments: {
    file: {
      takes: 'any number',
      about: {
        en: 'files to run, each in its lane; or, after --, a command that ends up in Node',
        zh: '要运行的文件，每个一列；或者在 -- 之后写一条最终会运行 Node 的命令',
      },
      offers: 'files',
    },
    command: { takes: 'a command behind --' },
  },
  options: {
    step: { about: { en: 'stop at each event, with the keys of a lesson', zh: '在每个事件处停下，按键和课程里一样' } },
    json: TRACE_AS_JSON,
    output: {
      value: '<file>',
      about: {
        en: 'write the narration, or with --json the trace, to this file',
        zh: '把讲解（加 --json 时是 trace）写入这个文件',
      },
      offers: 'files',
    },
    record: RECORD,
    all: ALL,
  },
  validate({ file: files, command, step, json, output }) {
    if (files.length === 0 && (command ?? []).length === 0) return (errors) => errors.watchWhat;
    if (files.length > 0 && command !== undefined) return (errors) => errors.filesOrCommand;
    if (step && (json || output !== undefined)) return (errors) => errors.stepAlone;
    return undefined;
  },
  sharesOutput: true,
  async run(context, { file: files, command, step: isStep, json, output, record, all }) {
    const { watchPrograms } = await import('./watch.ts');
    return await watchPrograms(context, { files, command, isStep, format: formatOf(json), output, record, all });
  },
});
