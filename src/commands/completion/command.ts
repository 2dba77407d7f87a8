import { DONE, defineCommand } from '../../context/command.ts';
import { SHELLS } from './shells.ts';

export const completion = defineCommand({
  about: {
    en: 'the script that has a shell complete commands, lessons, exercises and words',
    zh: '输出一段脚本，让 shell 能补全命令、课程、练习和术语',
  },
  arguments: {
    shell: { takes: 'one', about: { en: 'bash, zsh or fish', zh: 'bash、zsh 或 fish' }, offers: SHELLS },
  },
  options: {},
  onlyPrints: () => true,
  async run(context, { shell }) {
    const { printScript } = await import('./script.ts');
    printScript(context, shell);
    return DONE;
  },
});

/** The command that the shells' scripts run: it prints the completions of the last of these words. */
export const complete = defineCommand({
  about: completion.about,
  arguments: { typed: { takes: 'a command behind --' } },
  options: {},
  onlyPrints: () => true,
  isForPrograms: true,
  async run(context, { typed = [] }) {
    const { printCandidates } = await import('./candidates.ts');
    await printCandidates(context, typed);
    return DONE;
  },
});
