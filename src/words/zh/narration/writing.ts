import type { Trace } from '../../../model/record.ts';
import type { Seen } from '../../../model/select.ts';
import type { Describe, Sentences } from '../../../narrator/narration.ts';
import { destroyedBefore, endedBefore } from '../../../narrator/past.ts';
import { type EndState, endStateOf, type SendState, sendStateOf } from '../../../narrator/situation.ts';
import { endMark, subject } from './words.ts';

type Words = (socket: string, load: string) => string;

/** The bytes that a call gave away, or `the data` where they were not counted. */
function load(seen: Seen): string {
  return seen.data ? ` ${seen.data.bytes} 字节` : '数据';
}

const WRITTEN: Record<SendState, Words> = {
  handed: (socket, bytes) => `${socket} 把${bytes}交给了操作系统，何时发出由系统决定`,
  waiting: (socket, bytes) => `${socket} 收下了${bytes}，还没交给操作系统的部分暂时留在它的缓冲区里`,
  connecting: (socket, bytes) => `${socket} 还没有连上，${bytes.trim()}先留在它的缓冲区里，连上之后再发`,
  unconnected: (socket, bytes) => `${socket} 无法发送${bytes}：还没建立连接，也没有发起连接`,
  destroyed: (socket, bytes) => `${socket} 无法再发送${bytes}：它已经销毁`,
  refused: (socket, bytes) => `${socket} 没能把${bytes}交给操作系统：系统没有接收`,
  unknown: (socket, bytes) => `程序要 ${socket} 发送${bytes}`,
};

/** `socket.write(…)` */
export const write: Describe = (seen, trace) => {
  const how = sendStateOf(seen);
  const works = !['unconnected', 'destroyed', 'refused'].includes(how);
  const returned = works && seen.returned ? `；\`write()\` 返回 ${seen.returned}` : '';
  return [`${WRITTEN[how](subject(seen), load(seen))}${returned}。`, ...consequence(seen, trace, how)];
};

function consequence(seen: Seen, trace: Trace, how: SendState): string[] {
  if (how === 'unconnected' || how === 'refused') return ["之后会触发 'error' 事件。"];
  if (how === 'destroyed') return lost(seen, trace);
  if (seen.returned === 'true') return ['true 表示还有空间，可以继续写；对端是否收到，本端并不知道。'];
  return seen.returned === 'false'
    ? [
        "false 表示缓冲区已满（背压）：没有丢失任何内容，等 'drain' 触发后再继续写；调用 `end()` 之后就不会有 'drain' 了。",
      ]
    : [];
}

function lost(seen: Seen, trace: Trace): string[] {
  const lost = '写的内容丢失了；如果给 `write()` 传了回调函数，它会得到错误。';
  return destroyedBefore(trace, seen)
    ? [lost, "不会因此触发 'error' 事件。"]
    : [lost, "如果这次写入之前只是调用过 `end()`，还没有销毁，接着还会触发 'error'。"];
}

const ENDED: Record<Exclude<EndState, 'destroyed' | 'unconnected'>, string> = {
  theyMaySend: '结束的只是一个方向：在对端也结束之前，仍然可以收到它发来的内容。',
  unread: '结束的只是一个方向：这里还有没读的字节，对端可能早已结束。',
  bothEnded: "对端之前已经结束，等这些都交给操作系统，接着会触发 'close'。",
  connecting: '这时还没有连上，所以这些要等到连上之后。',
  unknown: '在这之后就不能再写了。',
};

/** `socket.end(…)` */
export const end: Describe = (seen, trace) => {
  const how = endStateOf(seen);
  const lost = seen.data ? `，${load(seen).trim()}也无法发出` : '';
  if (how === 'unconnected') return [`${subject(seen)} 没有连接，\`end()\` 没有作用${lost}。`];
  if (how === 'destroyed') {
    const since = destroyedBefore(trace, seen) ? '之前已经销毁' : '已经销毁';
    return [`${subject(seen)} ${since}：\`end()\` 没有作用${lost}。`];
  }
  if (!seen.data && endedBefore(trace, seen)) return [`${subject(seen)} 之前已经结束，所以这次调用没有作用。`];
  return ended(seen, ENDED[how]);
};

function ended(seen: Seen, meaning: string): Sentences {
  const last = seen.data ? `${load(seen)}，再发` : '';
  return [
    `${subject(seen)} 关闭本端的发送方向（半关闭）：等之前写的都发完，就发${last}表示不再发送的${endMark(seen)}。`,
    meaning,
  ];
}
