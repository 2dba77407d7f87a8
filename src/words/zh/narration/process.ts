import type { Seen } from '../../../model/select.ts';
import { invocationOf } from '../../../narrator/argument.ts';
import { code, eventName, nameAndMessageOf } from '../../../narrator/facts.ts';
import type { Narration } from '../../../narrator/narration.ts';
import { crashed, hadNoPort, unhandledError } from '../../../narrator/past.ts';
import { isStreamEvent } from '../../../narrator/situation.ts';
import { meaningOf, sentences, subject } from './words.ts';

const program = (seen: Seen): string => (seen.program ? code(seen.program) : '这个程序');

export const otherEvent: Narration['otherEvent'] = (seen) => [
  `${subject(seen, '一个对象')} 触发了 ${eventName(seen.name)}，它有 ${seen.listeners} 个监听器。`,
  isStreamEvent(seen)
    ? '这是流的事件，说明流在怎样读写：大多数程序不用理会。'
    : '`net` 的文档里没有这个事件：它来自流、别的模块，或者程序自己。',
];

export const otherCall: Narration['otherCall'] = (seen) => [
  `程序调用了 ${subject(seen, '这个模块')} 的 ${invocationOf(seen)}。`,
];

export const threw: Narration['threw'] = (seen) =>
  sentences(
    `${invocationOf(seen)} 抛出了 ${seen.error?.name ? nameAndMessageOf(seen.error) : '一个错误'}。`,
    ...meaningOf(seen.error),
    "这是抛出的异常，所以包住这次调用的 try/catch 能捕获它，'error' 监听器则不会被调用。",
  );

export const crash: Narration['crash'] = (seen, trace) => {
  const unheard = unhandledError(trace, seen);
  const reason = seen.error ? `：${nameAndMessageOf(seen.error)}` : '';
  const news = `${program(seen)} 里没有任何代码捕获这个错误，进程就此结束${reason}。`;
  return unheard
    ? [news, `它是 ${code(unheard.object)} 的 'error' 事件，却没有人监听：如果有监听器，程序就不会退出。`]
    : sentences(news, ...meaningOf(seen.error));
};

export const exit: Narration['exit'] = (seen, trace) => {
  const freed = hadNoPort(trace, seen) ? [] : ['操作系统已经关闭它的 socket，收回它的端口；与其他进程共用的除外。'];
  if (seen.ended)
    return [
      `${program(seen)} 本来会一直运行下去，是 net-lessons 结束了它。`,
      '正在监听的服务器、正在读取或还在发送的 socket，或者还没到期的定时器，都会让进程继续运行。',
      ...freed,
    ];
  if (seen.signal) return [`${program(seen)} 被信号 ${code(seen.signal)} 终止。`, ...freed];
  if (seen.code === null) return [`${program(seen)} 结束了。`, ...freed];
  if (seen.code !== 0)
    return [
      `${program(seen)} 结束了，退出码是 ${seen.code}${crashed(trace, seen) ? '，原因就是那个没有被捕获的错误' : ''}。`,
      '退出码不是 0，是在告诉启动它的程序：出了问题。',
      ...freed,
    ];
  return [
    `${program(seen)} 结束了，退出码是 0，表示成功。`,
    '要么没有什么再让它运行下去（没有正在监听的服务器，没有正在读取或发送的 socket，也没有定时器），要么它调用了 `process.exit()`。',
    ...freed,
  ];
};
