import type { Trace } from '../../model/record.ts';
import type { Seen } from '../../model/select.ts';
import type { Sentences, Telling } from '../narration.ts';
import { destroyedBefore } from '../past.ts';
import { type Ending, ending, type Sending, sending } from '../situation.ts';
import { endMark, subject } from './words.ts';

type Words = (socket: string, load: string) => string;

/** The bytes that a call gave away, or `the data` where they were not counted. */
function load(seen: Seen): string {
  return seen.data ? ` ${seen.data.bytes} 字节` : '数据';
}

const WRITTEN: Record<Sending, Words> = {
  handed: (socket, bytes) => `${socket} 把${bytes}交给了操作系统，什么时候发出去由系统决定`,
  waiting: (socket, bytes) => `${socket} 收下了${bytes}，操作系统一时接不过去的，先留在它的缓冲区里`,
  connecting: (socket, bytes) => `${socket} 还没有连上，${bytes.trim()}先留在它的缓冲区里，连上了再发`,
  unconnected: (socket, bytes) => `${socket} 没法发送${bytes}：它没有连接，也没有在连接`,
  destroyed: (socket, bytes) => `${socket} 再也没法发送${bytes}：它已经销毁`,
  refused: (socket, bytes) => `${socket} 没能把${bytes}交给操作系统：系统不肯接`,
  unknown: (socket, bytes) => `程序要 ${socket} 发送${bytes}`,
};

/** `socket.write(…)` */
export const write: Telling = (seen, trace) => {
  const how = sending(seen);
  const works = !['unconnected', 'destroyed', 'refused'].includes(how);
  const returned = works && seen.returned ? `；\`write()\` 返回 ${seen.returned}` : '';
  return [`${WRITTEN[how](subject(seen), load(seen))}${returned}。`, ...consequence(seen, trace, how)];
};

function consequence(seen: Seen, trace: Trace, how: Sending): string[] {
  if (how === 'unconnected' || how === 'refused') return ["之后会有 'error' 事件。"];
  if (how === 'destroyed') return lost(seen, trace);
  if (seen.returned === 'true') return ['true 只表示还有空间可以接着写；对方有没有收到，这里并不知道。'];
  return seen.returned === 'false' ? ["false 表示缓冲区不想再多放了：并没有丢失什么，等 'drain' 来了再接着写。"] : [];
}

function lost(seen: Seen, trace: Trace): string[] {
  const told = '写的内容丢失了；如果给 `write()` 传了回调函数，错误会交给它。';
  return destroyedBefore(trace, seen)
    ? [told, "不会因此有 'error' 事件。"]
    : [told, "如果在那之前本端只是结束了，接着还会有 'error' 事件。"];
}

const ENDED: Record<Exclude<Ending, 'destroyed' | 'unconnected'>, string> = {
  theyMaySend: '结束的只是一个方向：在对方也结束之前，它还可以发送，这边也还收得到。',
  bothEnded: "对方之前已经结束，等这些都交出去，接着就是 'close'。",
  connecting: '这时还没有连上，所以这些都要等到连上之后。',
  unknown: '在这之后就不能再写了。',
};

/** `socket.end(…)` */
export const end: Telling = (seen, trace) => {
  const how = ending(seen);
  const lost = seen.data ? `，${load(seen).trim()}也发不出去` : '';
  if (how === 'unconnected') return [`${subject(seen)} 没有连接，\`end()\` 没有什么可以结束${lost}。`];
  if (how === 'destroyed') {
    const since = destroyedBefore(trace, seen) ? '之前已经销毁' : '已经销毁';
    return [`${subject(seen)} ${since}：\`end()\` 没有什么可以结束${lost}。`];
  }
  return ended(seen, ENDED[how]);
};

function ended(seen: Seen, meaning: string): Sentences {
  const last = seen.data ? `${load(seen)}，再发` : '';
  return [`${subject(seen)} 结束本端：等之前写的都发完，就发${last}表示“我这边说完了”的${endMark(seen)}。`, meaning];
}
