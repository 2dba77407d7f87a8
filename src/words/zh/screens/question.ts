import { key } from '../../keys.ts';
import type { QuestionWords } from '../../screens/question.ts';

export const question: QuestionWords = {
  question: {
    predict: '（以实际运行的结果为准）',
    choose: '（根据你看到的来回答）',
    order: (place) => `第 ${place} 个是哪个？`,
    soFar: '已经排好',
    type: '请输入',
    keys: [key('↑↓', '或数字选择'), key('Enter', '回答')],
    orderKeys: [key('↑↓', '或数字选择'), key('Enter', '排在下一个')],
    takeBack: '退回一个',
    backToIt: key('Enter', '回到问题'),
    typeKeys: [
      key('Enter', '回答'),
      key('空行', '要提示'),
      key('单独一个 s', '看源码'),
      key('i', '看属性'),
      key('?', '说明'),
      key('q', '回菜单'),
    ],
    help: [
      '`↑`、`↓` 或选项前的数字：选中一项。`Enter`：提交答案。在这之前，一切都是静止的。',
      '`s`：看程序，并标出题目问的是哪几行。',
      '`i`：查看刚才提到的服务器或 socket 的各个属性。',
    ],
    typeHelp: [
      '输入答案，再按 `Enter`。大小写、引号和括号都没有关系。什么也不写，就是要一个提示。',
      '只写一个字母再按 `Enter`，就是按键：`s` 看程序，`i` 看刚才提到的对象的属性，`?` 看这份说明。',
    ],
    nudge: '还没有选：先按方向键或数字选一项。',
    hint: '给我一个提示',
    hintLabel: '提示',
    dontKnow: '我不知道，直接看结果吧',
    noMoreHints: (isSeen) => `没有更多提示了。${isSeen ? '直接看答案' : '交给 socket 来回答'}吗？这道题会算作没答对。`,
    giveUp: (isSeen) => (isSeen ? '好，看答案' : '好，看 socket 怎么做'),
    tryOn: '不，我再想想',
    noted: '已记下。来看实际运行的结果。',
    notedAgain: '已记下。',
    notedUnknown: '没关系，来看实际运行的结果。',
    answer: (head, answer) => `${head}：${answer}`,
    right: '答对了',
    wrong: '不太对，你的答案是',
    happened: '实际发生的是',
    answered: '答案',
    undecided: '这次运行没有得出结果，这道题不计分。',
  },
};
