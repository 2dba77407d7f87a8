import { DONE, defineCommand } from '../../context/command.ts';

export const help = defineCommand({
  about: { en: 'what a command does, and its options', zh: '一个命令做什么，有哪些选项' },
  arguments: {
    command: { takes: 'at most one', about: { en: 'name of a command', zh: '命令的名称' }, offers: 'commands' },
  },
  options: {},
  onlyPrints: () => true,
  async run(context, { command }) {
    const { help } = await import('./help.ts');
    await help(context, command);
    return DONE;
  },
});
