import type { Seen } from '../../model/select.ts';
import { hasCallback, invocationOf, numberOf, switchOf, textOf } from '../argument.ts';
import { amount, code, localOf } from '../facts.ts';
import type { Narration, Sentences } from '../narration.ts';
import { destroyedBefore } from '../past.ts';
import { isOtherThanTcp } from '../situation.ts';
import { notYetConnected } from './functions.ts';
import { sentences, subject } from './words.ts';
import { end, write } from './writing.ts';

const socket = (seen: Seen): string => subject(seen);

export const socketMethods: Narration['socketMethods'] = {
  address(seen) {
    const local = localOf(seen);
    if (local)
      return [
        `${local} 是连接在本端的地址：\`address()\` 说的就是它。`,
        '对方的地址在 `remoteAddress` 和 `remotePort` 里。',
      ];
    if (seen.returned !== '{}') return [`程序询问 ${socket(seen)} 本端的地址。`];
    return ['`address()` 返回了一个空对象。', `${socket(seen)} 现在没有自己的地址：它没有连上，或者不是 TCP socket。`];
  },

  connect: (seen) =>
    notYetConnected(
      seen,
      `${invocationOf(seen)} ${seen.returned ? '已经返回' : '正在运行'}，${socket(seen)} 开始连接。`,
    ),

  destroy(seen, trace) {
    if (destroyedBefore(trace, seen)) return wasDestroyed(seen);
    const given = seen.args[0] !== undefined && !['undefined', 'null'].includes(seen.args[0]);
    return [
      `${socket(seen)} 销毁了：不再读也不再写，还在里面等着的内容都扔掉。`,
      '如果有对方，它看到的是正常的结束；但要是这边还有它发来却没读的字节，它看到的就是重置。',
      given ? "因为给了一个错误，'error' 会先来，然后是 'close'。" : "接着就是 'close'。",
    ];
  },

  destroySoon: (seen, trace) =>
    destroyedBefore(trace, seen)
      ? wasDestroyed(seen)
      : [`${socket(seen)} 结束本端，等写过的内容都交给操作系统，就销毁自己。`, '它不会等对方也结束。'],

  end,

  pause: (seen) =>
    seen.state.destroyed
      ? isDestroyed(seen)
      : [
          `在恢复之前，${socket(seen)} 不再给出 'data'。`,
          '字节还是可能到达：一部分在 socket 里等着，其余的在操作系统里等着。',
          "只要它们没有被读走，'end' 也不会来。",
        ],

  pipe: (seen) => [
    `从现在起，${socket(seen)} 读到的一切都写到${target(seen)}，快慢以那边来得及接收为准。`,
    "错误不会跟着传过去：两边都需要自己的 'error' 监听函数。",
  ],

  ref: (seen) => [`只要 ${socket(seen)} 还开着，进程就不会自己结束：\`ref()\` 要的就是这个，默认也是如此。`],

  resetAndDestroy(seen, trace) {
    if (destroyedBefore(trace, seen)) return wasDestroyed(seen);
    if (seen.state.connecting) return [`${socket(seen)} 还没有连上：一旦连上，就会重置这条连接。`];
    return [
      `${socket(seen)} 销毁了；如果有连接，就用重置（RST）切断。`,
      "对方得到的不是 'end'，而是带有 `ECONNRESET` 的 'error'。",
    ];
  },

  resume(seen) {
    if (seen.state.destroyed) return isDestroyed(seen);
    if (seen.state.readableFlowing === false)
      return [`这次调用没有让 ${socket(seen)} 流动起来：它有 'readable' 监听函数，由那个说了算。`];
    return [
      `${socket(seen)} 让字节流动起来：每到一段，就有一次 'data'。`,
      "如果没有 'data' 监听函数，到达的内容就扔掉了。",
    ];
  },

  setEncoding: (seen) => [
    `从现在起，${socket(seen)} 给出的不再是 Buffer，而是用 ${code(textOf(seen.args[0]) ?? 'utf8')} 解码的字符串。`,
    '如果一个字符的字节分两次到达，它会等凑齐了再给出。',
  ],

  setKeepAlive(seen) {
    if (seen.state.destroyed) return isDestroyed(seen);
    if (isOtherThanTcp(seen)) return [TCP_ONLY];
    const on = switchOf(seen.args[0], false);
    if (on === false) return [`操作系统不必再检查 ${socket(seen)} 的对方是否还在。`];
    return [
      on
        ? `操作系统会在 ${socket(seen)} 长时间没有动静时，检查对方是否还在。`
        : `程序设定：${socket(seen)} 长时间没有动静时，操作系统要不要检查对方是否还在。`,
      "只要一切正常，程序就什么也看不到；它也不会推迟 'timeout'。",
    ];
  },

  setNoDelay(seen) {
    if (seen.state.destroyed) return isDestroyed(seen);
    if (isOtherThanTcp(seen)) return [TCP_ONLY];
    if (switchOf(seen.args[0], true) === false)
      return [`操作系统可以把 ${socket(seen)} 的小段内容稍留片刻，凑在一起发。`];
    return [
      `操作系统会把 ${socket(seen)} 写的小段内容马上发出去，不再攒着。`,
      "但它们并不会因此变成一条条消息：对方仍然可能在一次 'data' 里收到好几段。",
    ];
  },

  setTimeout: (seen) => timed(seen),

  unref: (seen) => [`${socket(seen)} 不再让进程一直运行下去。`, '这并不会关闭什么：只要进程还在，连接就照常工作。'],

  write,
};

const TCP_ONLY = '这个选项是 TCP 的，对别的连接不起作用。';

function isDestroyed(seen: Seen): Sentences {
  return [`${socket(seen)} 已经销毁，这次调用没有什么可以改变的了。`];
}

function wasDestroyed(seen: Seen): Sentences {
  return [`${socket(seen)} 之前已经销毁，所以这次调用什么也不改变。`];
}

function target(seen: Seen): string {
  const given = seen.args[0] ?? '';
  return /^(?:socket|server)#\d+$/.test(given) ? ` ${code(given)}` : '这里给出的流';
}

function timed(seen: Seen): Sentences {
  const { state } = seen;
  const ms = numberOf(seen.args[0]) ?? amount(state.timeout);
  if (state.destroyed) return isDestroyed(seen);
  if (ms === 0) return [`${socket(seen)} 不会再有 'timeout'：0 表示关掉它。`];
  const silence = ms === undefined ? '给定的时间' : ` ${ms} 毫秒`;
  return sentences(
    `如果 ${socket(seen)} 连续${silence}没有读到也没有写出一个字节，就会有一次 'timeout' 事件。`,
    '它只是通知：什么也不关闭；只要有一个字节进出，时间就重新算起。',
    hasCallback(seen) ? "这里传入的函数只在第一次 'timeout' 时运行。" : undefined,
  );
}
