import type { Fault } from '../../../model/verdict.ts';
import { reasonOf } from '../reasons/zh.ts';
import { type PracticeWords, placeName } from './words.ts';

const seconds = (ms: number): string => `${ms < 950 ? Math.round(ms / 100) / 10 : Math.round(ms / 1000)} 秒`;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

const socketAt = (fault: { at?: { file: string; line: number } }): string =>
  fault.at ? ` ${placeName(fault.at)} 拿到的那个 socket ` : '它那一端的 socket ';

function exited(fault: Fault & { is: 'exited' }): string {
  const how =
    fault.error !== undefined
      ? `程序${fault.at ? `在 ${placeName(fault.at)} ` : ''}因为异常退出了。`
      : fault.signal !== null
        ? `程序被信号 ${fault.signal} 结束了。`
        : `程序自己退出了，退出码是 ${fault.code}。`;
  if (!fault.listened) return `${how}那时它还没有开始监听。`;
  return fault.error === undefined && fault.code === 0 ? `${how}服务器应该一直运行下去。` : how;
}

function faultText(fault: Fault, own: string | undefined): string {
  switch (fault.is) {
    case 'text':
      return fault.offset === undefined
        ? '来的内容和预期的不一样。'
        : `来的内容和预期的不一样：前 ${fault.offset} 个字节都对，下一个就不对了。`;
    case 'short':
      if (fault.came !== '') return '字节还没有到齐，FIN 就来了。';
      return fault.before > 0 ? '后面还该有内容，FIN 却来了。' : 'FIN 来了，之前一个字节也没有。';
    case 'noNewline':
      return '一行还没完，FIN 就来了：前面没有换行。';
    case 'silent':
      return fault.came === ''
        ? `什么也没有来：等了 ${seconds(fault.ms)}，既没有字节，也没有 FIN。`
        : `来了一些字节，之后的 ${seconds(fault.ms)}里什么也没有再来。`;
    case 'noEnd':
      if (fault.ended) return `在${socketAt(fault)}上调用过 \`end()\`，可是等了 ${seconds(fault.ms)}，FIN 还是没有来。`;
      return fault.ended === false
        ? `字节到了，FIN 一直没有来：没有人在${socketAt(fault)}上调用 \`end()\`。`
        : `字节到了，可是等了 ${seconds(fault.ms)}，FIN 没有来。`;
    case 'extra':
      return '该来 FIN 的时候，又来了别的内容。';
    case 'broken':
      return `连接断了（${fault.code || '没有 FIN 就关闭了'}），而不是用 FIN 结束的。`;
    case 'refused':
      return `端口 ${fault.port} 上已经没有人监听：连接被拒绝了。`;
    case 'unanswered':
      return `等了 ${seconds(fault.ms)}，到端口 ${fault.port} 的连接一直没有被接受。`;
    case 'kept':
      return `客户端已经关闭了自己那一端，可是过了 ${seconds(fault.ms)}，${socketAt(fault).trimStart()}还没有关闭。这样的 socket 会越积越多。`;
    case 'exited':
      return exited(fault);
    case 'neverListened':
      return `程序在运行，但没有监听端口 ${fault.port}。已经给了它 ${seconds(fault.ms)}。`;
    case 'elsewhere':
      return `给程序的端口是 ${fault.port}，它却监听在 ${fault.listensAt.join(' 和 ')}。`;
    case 'memory':
      return `程序占用了 ${megabytes(fault.bytes)} 内存，已被结束：上限是 ${megabytes(fault.mostBytes)}。`;
    case 'undecided':
      return '这台机器太忙，这项检查下不了结论。请再试一次。';
    case 'own':
      return own ?? '';
  }
}

export const zh: PracticeWords = {
  marks: { new: '未开始', started: '已开始', solved: '已做出' },
  ofLesson: (lesson) => `课程 ${lesson}`,
  howToBegin: '开始做一个：',

  task: '程序要做什么',
  solution: '参考答案',
  differs: '它的做法，也许和你的不同',
  hint: (number, of) => `提示 ${number}，共 ${of} 条`,
  wrote: (file) => `放好了一个起步文件：\`${file}\``,
  kept: (file) => `\`${file}\` 已经存在，没有动它。`,
  couldNotWrite: (file, reason) => `${file} 写不进去（${reasonOf(reason)}）。`,
  lostFolder: '你所在的文件夹已经被删掉了。换一个文件夹，再来一次。',
  toCheck: '用真实的客户端检查你的程序：',
  toCheckAlways: '每次保存都检查：',
  toHint: '要一条提示：',
  toSolution: '看参考答案：',
  noMoreHints: '这是最后一条提示了。',
  notSolvedYet: '这个练习你还没有做出来，先自己试试收获更大。不过既然你想看，答案在这里。',

  checking: (name) => `正在检查：${name}`,
  seconds: (number) => `${number} 秒`,
  passed: '通过',
  passedWithAdvice: '通过，但请看一下',
  notCounted: "这不算错：题目没有说客户端会怎样。不过，给别人用的服务器最好在每个 socket 上都监听 'error'。",
  failed: '没通过',
  skipped: '没有检查',
  skippedWhy: (count) => `这一点不解决，另外 ${count} 项检查就没有对象可谈。`,
  expected: '预期',
  came: '来的是',
  nothing: '什么也没有',
  failedAlike: (earlier) => `没通过，和“${earlier}”一样`,
  verdict: (name, verdict) => `${name}：${verdict}`,
  fault: faultText,
  differsHere: '从这里开始不对',
  missingHere: '这里本该有动静',
  rowsLeftOut: (count) => `还有 ${count} 行`,
  printed: '程序打印了',
  printedErrors: '程序在 stderr 上打印了',
  bytesLeftOut: (bytes) => `（还有 ${bytes} 字节）`,
  allPassed: (count) => `${count} 项检查全部通过。`,
  somePassed: (passed, of) => `${of} 项检查通过了 ${passed} 项。`,
  solvedNow: '做出来了。',

  watching: (file) => `正在盯着 ${file}：每次保存都会重新检查。按 Ctrl-C 离开。`,
  changed: (file, time) => `${file} 在 ${time} 保存了`,
  waitingForFile: (file) => `${file} 不见了，等它回来就马上检查。`,
};
