import { DONE, defineCommand } from '../../context/command.ts';
import type { Context } from '../../context/context.ts';
import { columnsOf } from '../../context/look.ts';
import { unknownCommandError } from '../../context/unknown-command.ts';
import { findLesson } from '../../store/lessons.ts';

export const help = defineCommand({
  about: { en: 'what a command does, and its options', zh: '一个命令做什么，有哪些选项' },
  arguments: {
    command: { takes: 'at most one', about: { en: 'name of a command', zh: '命令的名称' }, offers: 'commands' },
  },
  options: {},
  onlyPrints: () => true,
  async run(context, { command: word }) {
    const { helpLines } = await import('./help.ts');
    const name = word === undefined ? undefined : await requireCommand(context, word);
    context.print(helpLines(name, context.commandLine, context.words, columnsOf(context)));
    return DONE;
  },
});

/**
 * The name of the command that the help is about. For a lesson it is `play`.
 *
 * @throws UsageError with the nearest match if there is no such command
 */
async function requireCommand(context: Context, word: string): Promise<string> {
  const names = Object.keys(context.commandLine.commands);
  if (names.includes(word)) return word;
  if ('id' in findLesson(await context.lessonEntries(), word)) return 'play';
  throw unknownCommandError(context, word, names);
}
