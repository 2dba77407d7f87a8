import { key } from '../../keys.ts';
import type { AloneWords } from '../../screens/alone.ts';
import { quoted } from './phrasing.ts';

export const alone: AloneWords = {
  alone: {
    key: key('t', '只做题'),
    keyHelp: '`t`：只做这一课的题目，适合已经有些基础的人。',
    item: '只做这一课的题目',
    head: '只做题目：程序一路运行到每道题，答题之前不作任何讲解。做完以后，答错的题出自哪几幕，可以回头去看那几幕。',
    leave: '`q`：回到菜单，答错的题已经记下，复习时会再问。`Ctrl-C`：立即退出。',
    missedIn: () => '答错的题出自：',
    ask: (scenes) => (scenes === 1 ? '要看这一幕吗？' : '要看这几幕吗？'),
    yes: '好，看看错在哪里',
    no: '不用了',
    skipped: (scenes) => `以下各幕没有答错的题，跳过不看：${scenes.map(quoted).join('、')}。`,
  },
};
