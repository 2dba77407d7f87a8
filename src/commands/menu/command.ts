import { LESSON } from '../../context/arguments.ts';
import { DONE, defineCommand, FAILED } from '../../context/command.ts';
import type { CommandLine } from '../../context/declaration.ts';
import { UsageError } from '../../context/errors.ts';
import { formatOf } from '../../context/format.ts';
import { ALL, AUTO, QUESTIONS_ALONE, RECORD, WITHOUT_ANSWERS } from '../../context/options.ts';
import { unknownCommandError } from '../../context/unknown-command.ts';
import { findLesson } from '../../store/lessons.ts';

/** Runs without a command: opens the menu, or the lesson that the words name. */
export const bare = defineCommand({
  about: {
    en: 'Learn TCP in Node by watching real sockets in slow motion. Without a command: the menu.',
    zh: '放慢真实的 socket，一步一步看懂 Node 里的 TCP。不带命令时打开菜单。',
  },
  arguments: { lesson: { takes: 'any number', ...LESSON } },
  options: {
    questions: QUESTIONS_ALONE,
    auto: AUTO,
    json: {
      about: {
        en: 'output for other programs: the trace as JSON Lines, or one JSON document',
        zh: '供其他程序读取的输出：JSON Lines 格式的 trace，或者一份 JSON',
      },
    },
    all: ALL,
    record: RECORD,
  },
  conflicts: WITHOUT_ANSWERS,
  validate({ lesson: words, questions, json, auto, record }, commands) {
    if (words.length === 0 && json) return (errors) => errors.jsonNeedsCommand(commandsTaking('json', commands));
    if (words.length === 0 && auto) return (errors) => errors.needsLesson('--auto');
    if (words.length === 0 && questions) return (errors) => errors.needsLesson('--questions');
    if (words.length === 0 && record !== undefined) return (errors) => errors.needsLesson('--record');
    return undefined;
  },
  async run(context, { lesson: [word, ...more], questions, auto, json, all, record }) {
    const { openMenu } = await import('./open.ts');
    const mode = { auto, format: formatOf(json), all, questions };
    if (word === undefined) {
      await openMenu(context, mode);
      return DONE;
    }
    const entries = await context.lessonEntries();
    const found = findLesson(entries, word);
    if (!('id' in found)) {
      const ids = entries.map(({ id }) => id);
      throw unknownCommandError(context, word, [...Object.keys(context.commandLine.commands), ...ids]);
    }
    if (more.length > 0) throw new UsageError(context.words.errors.tooManyArguments('play'));
    const { openLesson } = await import('../play/open.ts');
    return (await openLesson(context, found, { ...mode, record }, openMenu)) ? DONE : FAILED;
  },
});

/** The names of the commands that take an option. */
function commandsTaking(option: string, commands: CommandLine['commands']): string[] {
  return Object.keys(commands).filter((name) => option in (commands[name]?.options ?? {}));
}
