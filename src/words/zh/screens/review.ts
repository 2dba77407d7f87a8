import { key } from '../../keys.ts';
import type { ReviewWords } from '../../screens/review.ts';
import { inDays as when } from './phrasing.ts';

const next = (inDays: number, number: number): string => `下次复习是${when(inDays)}，共 ${number} 道题。`;

export const review: ReviewWords = {
  review: {
    title: '复习',
    head: (number) => `以前没答对的 ${number} 道题。程序会重新运行到题目那里，答案由这一次运行来定。`,
    entry: (lesson, scene, number) => `${lesson}：${scene}（${number} 道题）`,
    item: (number) => `复习：${number} 道题`,
    about: '没答对的题，隔天再问一遍；答对了，间隔就越来越长。',
    toMenu: key('Enter', '回菜单'),
    listed: (number, isDue) => (isDue ? `该复习的题有 ${number} 道：` : `要复习的题有 ${number} 道，有的还没到时间：`),
    take: (command) => `在终端里复习：\`${command}\``,
    score: (right, total) => `${total} 道题里，答对了 ${right} 道`,
    stillDue: (number) => `还有 ${number} 道题该复习了。`,
    due: (number, command) => `该复习的题有 ${number} 道：\`${command}\``,
    notYet: (inDays, number) => `现在没有要复习的题。${next(inDays, number)}`,
    nothing: '没有要复习的题。以后上课时没答对的题，会在这里再问一遍。',
    next,
    missed: (inDays, command) => `没答对的题，${when(inDays).trim()}再问一遍：\`${command}\``,
  },
};
