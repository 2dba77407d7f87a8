import { DONE, defineCommand, FAILED } from '../../context/command.ts';

export const show = defineCommand({
  about: {
    en: 'show a recorded run, forwards and backwards',
    zh: '回放录下的一次运行，可进可退',
  },
  arguments: {
    file: {
      takes: 'one',
      about: {
        en: 'a trace: what --record has written, or --json printed',
        zh: 'trace 文件：由 --record 写下，或者由 --json 输出',
      },
      offers: 'files',
    },
  },
  options: {
    mermaid: {
      about: {
        en: 'as sequence diagrams, which GitHub draws in Markdown',
        zh: '输出为 Mermaid 时序图，GitHub 会在 Markdown 里画出来',
      },
    },
  },
  onlyPrints: ({ mermaid }) => mermaid,
  async run(context, { file, mermaid }) {
    const { showTraceFile } = await import('./show.ts');
    return (await showTraceFile(context, file, mermaid)) ? DONE : FAILED;
  },
});
