import { safeExcerpt } from '../../../model/literal.ts';
import { key } from '../../keys.ts';
import type { ChangeWords } from '../../screens/change.ts';

export const change: ChangeWords = {
  change: {
    title: '动手改',
    place: (how, line) =>
      ({ below: `加在第 ${line} 行下面：`, above: `加在第 ${line} 行上面：`, instead: `换掉第 ${line} 行：` })[how],
    without: (line) => `删掉第 ${line} 行：`,
    editor: '自己写：用我的编辑器打开一份副本（e）',
    tried: (isReached) => (isReached ? '试过：成了' : '试过：不成'),
    goOn: '不改，继续',
    goOnNow: '继续',
    keys: [key('↑↓', '或数字选择'), key('Enter', '运行')],
    retry: key('Enter', '再试一个'),
    another: key('t', '再试一个'),
    onward: key('Enter', '继续'),
    editorKey: key('e', '编辑器'),
    marks: (mark) => `\`${mark}\` 标出改动的行，也在时序图里标出之前没有出现过的行。之前出现过的，不再停下来。`,
    gone: '删掉的：',
    missing: (mark) => `这次没有出现的（${mark}）：`,
    more: (number) => `另外还有 ${number} 行`,
    endless: '这样下去没完没了，net-lessons 就到这里结束它。',
    asBefore: '一切都和之前一样。',
    playedFor: '这里没有人可以选，就按箭头所指的来改：',
    before: '先运行一遍原来的程序，用来对比',
    noEditor: '没有指定编辑器：请设置 VISUAL 或 EDITOR，例如 EDITOR=nano。',
    editorFailed: (command, how) => `什么也没有改：编辑器 ${safeExcerpt(command)} 出了错（${how}）。`,
    unchanged: '副本没有变化。（在自己的窗口里打开的编辑器要会等待：EDITOR="code --wait"。）',
  },
};
