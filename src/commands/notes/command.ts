import { DONE, defineCommand, FAILED } from '../../context/command.ts';

export const notes = defineCommand({
  about: {
    en: 'the corrected page of lesson `notes`, made from what its programs do now',
    zh: '输出 `notes` 一课订正后的笔记，内容来自程序此刻的实际运行',
  },
  arguments: {},
  options: {},
  async run(context) {
    return (await (await import('./notes.ts')).printNotes(context)) ? DONE : FAILED;
  },
});
