import { DONE, defineCommand, FAILED } from '../../context/command.ts';

export const show = defineCommand({
  about: {
    en: 'show a recorded run, forwards and backwards',
    zh: '回放录下的运行，可以前进，也可以后退',
  },
  arguments: {
    file: {
      takes: 'one',
      about: {
        en: 'a trace: what --record has written, or --json printed',
        zh: 'trace 文件：--record 写下的，或者 --json 输出的',
      },
      offers: 'files',
    },
  },
  options: {},
  async run(context, { file }) {
    const { showTraceFile } = await import('./show.ts');
    return (await showTraceFile(context, file)) ? DONE : FAILED;
  },
});
