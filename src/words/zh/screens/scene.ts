import { fewNames } from '../../few-names.ts';
import { key } from '../../keys.ts';
import type { SceneWords } from '../../screens/scene.ts';
import { list, quoted } from './phrasing.ts';

export const scene: SceneWords = {
  scene: {
    count: (scene, of) => `第 ${scene} 幕，共 ${of} 幕`,
    page: (isRendered) =>
      isRendered
        ? '这一课要看的，就是下面这页笔记，原样照录，并附译文：'
        : '这一课要看的，就是下面这页笔记，原样照录：',
    asBefore: (hasChanged) => (hasChanged ? '和之前一样，只有标出的行变了' : '和之前一样'),
    start: key('Enter', '启动程序'),
    startRecorded: key('Enter', '看录下的过程'),
    recorded({ names, since, here, node, platform, day }) {
      const { few, more } = fewNames(names);
      const lacking = more > 0 ? `${list(few)} 等 ${names.length} 项` : list(few);
      const needed = since.length > 0 ? `（${list(since)} 起支持）` : '';
      return `Node ${here} 还不支持 ${lacking}${needed}。下面放的是 ${day} 在 Node ${node}（${platform}）上录下的真实运行。`;
    },
    program: key('Enter', '看程序'),
    question: key('Enter', '看题目'),
    ended: '这一幕结束了。',
    onward: (next) =>
      key('Enter', { scene: '下一幕', change: '下一步：你来改', end: '下一步：要点', result: '下一步：看结果' }[next]),
    resume: (scene) => `上次停在${quoted(scene)}这一幕之前。`,
    resumeChange: (scene) => `上次停在${quoted(scene)}这一幕，正要动手改。`,
    resumeIn: (scene) => `上次学到${quoted(scene)}这一幕的中途。`,
    replay: '程序会重新运行，中间不停，一直放到你上次停下的地方。',
    backAgain: '到这里你都看过了，接下来又是一步一停。',
    otherWay: '这次运行和你上次看到的不一样，先停在第一处不同的地方。',
    resumeYes: '从那里继续',
    resumeNo: '从头再来',
  },

  stop: {
    aboutToRun: (program, event, place) => [program, event, `即将运行 ${place}`],
    noListener: (program, event) => [program, event],
    afterCall: (program, call, place) => [program, call, `${place} 刚刚返回`],
    afterThrow: (program, call, place) => [program, call, `${place} 刚刚抛出异常`],
    output: (program) => [program, '打印'],
    crashed: (program, place) => [program, '异常未被捕获，即将退出', ...(place ? [place] : [])],
    exited: (program) => [program, '进程已经结束'],
    keys: {
      next: key('Enter', '下一步'),
      source: key('s', '看源码'),
      inspect: key('i', '看属性'),
      back: key('←', '往回看'),
      run: key('r', '连续运行'),
      help: key('?', '说明'),
      quit: key('q', '回菜单'),
    },
    help: [
      '`Enter`：让程序继续，直到下一个有话要说的事件。在你按下之前，一切都是静止的：进程、定时器，还有时钟。',
      '`s`：再看一遍程序，并标出事件发生在哪一行。',
      '`i`：查看相关的服务器或 socket 的各个属性，以及操作系统眼中的每条连接。',
      '`r`：连续运行，直到下一道题或这一幕结束。',
      '`?`：按键说明；有几行没作解释就过去了的话，先说它们的含义。',
    ],
    backHelp: '`←`：往回看前面的每一步，以及当时的各个属性。看的时候一切仍然静止。',
    leave: '`q`：回到菜单，并记住学到了哪里。`Ctrl-C`：立即退出。',
    signs: ({ call, event, output, crash, exit }) =>
      `时序图里，${call} 是程序发出的调用，${event} 是事件，${output} 是程序打印的内容，${crash} 是没有被捕获的异常，${exit} 是进程结束。`,
    rowsMean: '上次停下之后的几行是什么意思：',
    nothingToInspect: '这里没有可以查看的服务器或 socket。',
    inspecting: (object, program) => `${program} 的 ${object}，当前状态`,
    lastSeen: (object, program) => `${program} 的 ${object}，最近一次看到的状态`,
  },

  waiting: {
    next: (programs) => `等待下一个事件：${list(programs)}`,
    quiet: (ms) => `等待 ${ms} 毫秒，看是否还有别的事件`,
    seconds: (number) => `${number} 秒`,
    stuck: (ms, missing) => `已经 ${ms / 1000} 秒没有任何事件，还没等到：${list(missing)}。`,
    nothingCame: (ms) => `等待了 ${ms} 毫秒，没有任何事件。`,
  },

  paging: { more: key('Enter', '继续看'), enough: key('q', '不看了') },

  summary: {
    title: '整课回顾',
    ladder: '完整的时序图',
    showLadder: '再看一遍整张时序图',
    partOfLadder: '这里只有这次学过的几幕。',
    score: (right, total) => `${total} 道题里，第一次就答对的有 ${right} 道`,
    notScored: '这次是连续播放，题目不计分。',
    remember: '记住这些',
    next: (title) => `下一课：${title}`,
    exercise: (title) => `练习：${title}`,
    again: '再学一遍这一课',
    menu: '回菜单',
    last: '目前这是最后一课。',
    ask: '接下来去哪儿？',
    keys: [key('↑↓', '选择'), key('Enter', '出发')],
  },
};
