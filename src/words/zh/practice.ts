import type { Fault } from '../../model/verdict.ts';
import { type PracticeWords, placeName } from '../practice.ts';
import { reasonOf } from './reasons.ts';

const seconds = (ms: number): string => `${ms < 950 ? Math.round(ms / 100) / 10 : Math.round(ms / 1000)} 秒`;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

const socketAt = (fault: { at?: { file: string; line: number } }): string =>
  fault.at ? ` ${placeName(fault.at)} 拿到的那个 socket ` : '它那一端的 socket ';

function exited(fault: Fault & { is: 'exited' }): string {
  const how =
    fault.error !== undefined
      ? `程序${fault.at ? `在 ${placeName(fault.at)} ` : ''}因为异常退出了：${fault.error}。`
      : fault.signal !== null
        ? `程序被信号 ${fault.signal} 结束了。`
        : `程序自己退出了，退出码是 ${fault.code}。`;
  if (!fault.listened) return `${how}那时它还没有开始监听。`;
  return fault.error === undefined && fault.code === 0 ? `${how}服务器应该一直运行下去。` : how;
}

type FaultWords = { [K in Fault['is']]: (fault: Fault & { is: K }) => string };

const FAULTS: Omit<FaultWords, 'own'> = {
  text: ({ offset }) =>
    offset === undefined
      ? '收到的内容和预期的不一样。'
      : `收到的内容和预期的不一样：前 ${offset} 个字节都对，下一个就不对了。`,
  short: ({ came, before }) => {
    if (came !== '') return '字节还没有到齐，服务器就结束了连接。';
    return before > 0 ? '后面还该有内容，服务器却结束了连接。' : '服务器一个字节也没有发，就结束了连接。';
  },
  noNewline: () => '一行还没有完，连接就结束了：结束之前没有换行符。',
  silent: ({ came, ms }) =>
    came === ''
      ? `等了 ${seconds(ms)}，什么也没有收到：服务器既没有发来字节，也没有结束连接。`
      : `收到了一些字节，之后的 ${seconds(ms)}里再没有收到什么。`,
  endless: ({ bytes, of, ms }) =>
    of === undefined
      ? `字节一直在来，${seconds(ms)}里来了 ${bytes} 个，没有尽头。`
      : `字节一直在来，可是过了 ${seconds(ms)}，${of} 个里只到了 ${bytes} 个。`,
  noEnd: (fault) => {
    if (fault.ended) return `在${socketAt(fault)}上调用过 \`end()\`，可是等了 ${seconds(fault.ms)}，连接还是没有结束。`;
    return fault.ended === false
      ? `字节到了，连接却一直开着：没有代码在${socketAt(fault)}上调用 \`end()\`。`
      : `字节到了，可是等了 ${seconds(fault.ms)}，连接还开着。`;
  },
  extra: () => '连接该结束的时候，又收到了别的内容。',
  broken: ({ code }) => `服务器中断了连接（${code || '没有正常结束就关闭了'}），而不是正常结束它。`,
  refused: ({ port }) => `端口 ${port} 上已经没有人监听：连接被拒绝了。`,
  unanswered: ({ port, ms }) => `等了 ${seconds(ms)}，到端口 ${port} 的连接一直没有被接受。`,
  accepts: ({ port, ms }) => `服务器早该停止监听了，可是过了 ${seconds(ms)}，端口 ${port} 上还在接受新的客户端。`,
  stays: ({ ms }) => `等了 ${seconds(ms)}，进程没有自己退出：还有什么东西让它不能退出。`,
  kept: (fault) =>
    `客户端已经结束了自己的方向，可是过了 ${seconds(fault.ms)}，${socketAt(fault).trimStart()}还没有关闭。这样的 socket 会越积越多。`,
  exited,
  neverListened: ({ given, port, ms }) => {
    const had = `已经给了它 ${seconds(ms)}。`;
    if (given === port) return `程序在运行，但没有监听端口 ${port}。${had}`;
    const taken = port === given + 1 ? '它已经被占用' : `它和直到 ${port - 1} 的端口都已经被占用`;
    return `给程序的端口是 ${given}，${taken}。下一个空闲的端口是 ${port}，程序却没有在那里监听。${had}`;
  },
  elsewhere: ({ port, listensAt, isTaken }) => {
    const places = listensAt.join(' 和 ');
    return isTaken
      ? `给程序的端口是 ${port}，它却想在 ${places} 上监听，而那里已经被别的程序占用了。`
      : `给程序的端口是 ${port}，它却在 ${places} 上监听。`;
  },
  neverConnected: ({ port, ms }) =>
    ms === 0 ? `程序已经结束，却没有连接过端口 ${port}。` : `程序在运行，但 ${seconds(ms)}之内没有连接端口 ${port}。`,
  memory: ({ bytes, mostBytes }) => `程序占用了 ${megabytes(bytes)} 内存，已被结束：上限是 ${megabytes(mostBytes)}。`,
  undecided: () => '这台机器太忙，这项检查下不了结论。请再试一次。',
};

function faultText(fault: Fault, own: string | undefined): string {
  if (fault.is === 'own') return own ?? '';
  return (FAULTS[fault.is] as (fault: Fault) => string)(fault);
}

const UNHEARD = "这不算错：题目没有说客户端会怎样。不过，给别人用的服务器最好在每个 socket 上都监听 'error'。";

export const practice: PracticeWords = {
  marks: { new: '未开始', started: '已开始', solved: '已做出' },
  ofLesson: (lesson) => `课程 ${lesson}`,
  howToBegin: '开始做一个：',

  task: '程序要做什么',
  conditions: ({ role, listenMs, silenceMs, memoryBytes }) =>
    `检查时，你的程序同一时刻只运行一份。它有 ${seconds(listenMs)}的时间${role === 'client' ? '去连接，每一行输出' : '开始监听，每次回答'}最多等 ${seconds(silenceMs)}；内存最多 ${megabytes(memoryBytes)}。stdin 一直开着，但没有任何输入，也不是终端。结束它用的是 SIGINT，和按 Ctrl-C 一样。`,
  solution: '参考答案',
  differs: '它的做法，也许和你的不同',
  hint: (number, of) => `提示 ${number}，共 ${of} 条`,
  wrote: (file) => `放好了一个起始文件：\`${file}\``,
  kept: (file) => `\`${file}\` 已经存在，没有改动它。`,
  couldNotWrite: (file, reason) => `${file} 写不进去（${reasonOf(reason)}）。`,
  lostFolder: '你所在的文件夹已经被删掉了。换一个文件夹，再来一次。',
  toCheck: { server: '用真实的客户端检查你的程序：', client: '用真实的服务器检查你的程序：' },
  toCheckAlways: '每次保存都检查：',
  toHint: '要一条提示：',
  toSolution: '看参考答案：',
  toNext: { exercise: '下一个练习：', lesson: '下一课：' },
  toExplain: '背后的道理：',
  noMoreHints: '这是最后一条提示了。',
  notSolvedYet: '这个练习你还没有做出来，先自己试试收获更大。不过既然你想看，答案在这里。',

  checking: (name) => `正在检查：${name}`,
  seconds: (number) => `${number} 秒`,
  passed: '通过',
  passedWithAdvice: '通过，但请看一下',
  notCounted: {
    kept: '这不算错：题目没有这样要求。不过，要长期运行的服务器最好把客户端发来的内容读走，哪怕只是丢掉：`socket.resume()`。',
    exited: UNHEARD,
    broken: UNHEARD,
    refused: UNHEARD,
  },
  failed: '没通过',
  skipped: '没有检查',
  skippedWhy: (count) => `这一点不解决，另外 ${count} 项检查无法进行。`,
  expected: '预期',
  came: '实际收到',
  nothing: '什么也没有',
  more: (verdict, what) => `${verdict}。${what}`,
  brief: (came) => `实际收到 ${came}`,
  toShow: '完整地看另一项：',
  toShowAll: '全部完整地看：',
  backslash: "那是一个反斜杠加字母 n。在 JavaScript 里，换行符写作 `'\\n'`，只有一个反斜杠。",
  failedAlike: (earlier) => `没通过，和“${earlier}”一样`,
  verdict: (name, verdict) => `${name}：${verdict}`,
  fault: faultText,
  differsHere: '从这里开始不对',
  missingHere: '这里本该收到内容',
  rowsLeftOut: (count) => `还有 ${count} 行`,
  byHand: (lines) => (lines === 1 ? '自己在终端里看一看：' : '自己看一看：按顺序把每一行粘贴到一个单独的终端里。'),
  printed: '程序打印了',
  printedErrors: '程序在 stderr 上打印了',
  bytesLeftOut: (bytes) => `（还有 ${bytes} 字节）`,
  allPassed: (count) => `${count} 项检查全部通过。`,
  somePassed: (passed, of) => `${of} 项检查通过了 ${passed} 项。`,
  solvedNow: '做出来了。',

  watching: (file) => `正在等待 ${file} 的改动：每次保存都会重新检查。按 Ctrl-C 退出。`,
  changed: (file, time) => `${file} 在 ${time} 保存了`,
  waitingForFile: (file) => `${file} 不见了，等它回来就马上检查。`,
};
