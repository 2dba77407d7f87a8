import { idOf, numberOf, textOf } from '../../../model/argument.ts';
import type { Seen } from '../../../model/select.ts';
import { hasCallback, invocationOf, isFalsy, switchOf } from '../../../narrator/argument.ts';
import { code, finiteNumber, localOf } from '../../../narrator/facts.ts';
import type { Narration, Sentences } from '../../../narrator/narration.ts';
import { destroyedBefore } from '../../../narrator/past.ts';
import { endStateOf, isOtherThanTcp } from '../../../narrator/situation.ts';
import { notYetConnected } from './functions.ts';
import { sentences, subject } from './words.ts';
import { end, write } from './writing.ts';

const socket = (seen: Seen): string => subject(seen);

export const socketMethods: Narration['socketMethods'] = {
  address(seen) {
    const local = localOf(seen);
    if (local)
      return [
        `${local} 是本端的地址：\`address()\` 返回的就是它。`,
        '对端的地址在 `remoteAddress` 和 `remotePort` 里。',
      ];
    if (seen.returned !== '{}') return [`程序查询 ${socket(seen)} 本端的地址。`];
    return [
      '`address()` 返回了一个空对象。',
      `${socket(seen)} 现在没有自己的地址：它没有连上，或者属于没有地址的种类，比如 Unix socket。`,
    ];
  },

  connect: (seen) =>
    notYetConnected(
      seen,
      `${invocationOf(seen)} ${seen.returned ? '已经返回' : '正在运行'}，${socket(seen)} 开始连接。`,
    ),

  destroy(seen, trace) {
    if (destroyedBefore(trace, seen)) return wasDestroyed(seen);
    return [
      `${socket(seen)} 销毁了：不再读也不再写，还在其中等待的内容都丢弃。`,
      '如果有对端，它看到的是正常的结束；如果它发来的字节还在本端的操作系统里没有读走，它看到的是重置。',
      isFalsy(seen.values[0]) ? "接着会触发 'close'。" : "因为传入了错误，会先触发 'error'，再触发 'close'。",
    ];
  },

  destroySoon(seen, trace) {
    if (destroyedBefore(trace, seen)) return wasDestroyed(seen);
    if (endStateOf(seen) === 'unconnected') return [`${socket(seen)} 没有连接可供 \`destroySoon()\` 结束。`];
    return [`${socket(seen)} 关闭本端的发送方向，等写过的内容都交给操作系统，就销毁自己。`, '它不会等待对端结束。'];
  },

  end,

  pause: (seen) =>
    seen.state.destroyed
      ? isDestroyed(seen)
      : [
          `在恢复之前，${socket(seen)} 不再自行触发 'data'。`,
          '字节仍然可能到达：一部分在 socket 里等待，其余的在操作系统里等待。',
          "还有字节没有读走时，'end' 也不会触发。",
        ],

  pipe: (seen) => [
    `从现在起，${socket(seen)} 读到的内容都写入${target(seen)}，速度不超过目标能接收的速度，这就是背压。`,
    "错误不会传递过去：两者都需要自己的 'error' 监听器。",
  ],

  ref: (seen) => [
    `${socket(seen)} 在连接、读取或发送期间，进程不会自行结束：这就是 \`ref()\` 的作用，默认也是如此。还没有开始读取，或者因缓冲区已满而停止读取时，则不然。`,
  ],

  resetAndDestroy(seen, trace) {
    if (destroyedBefore(trace, seen)) return wasDestroyed(seen);
    if (seen.state.connecting) return [`${socket(seen)} 还没有连上：一旦连上，就会重置这条连接。`];
    return [
      `${socket(seen)} 销毁了；如果有连接，就用重置（RST）立即切断，不管途中还有什么内容。`,
      "如果对端还在读，它得到的是带有 `ECONNRESET` 的 'error'；在 Node 20 和 22 上，如果重置紧跟在字节后面，也可能是普通的 'end'。",
    ];
  },

  resume(seen) {
    if (seen.state.destroyed) return isDestroyed(seen);
    if (seen.state.readableFlowing === false)
      return [`这次调用没有让 ${socket(seen)} 开始触发 'data'：它有 'readable' 监听器，何时读取由后者决定。`];
    return [
      `${socket(seen)} 开始自动读取（流动模式）：每到一块，就触发一次 'data'。`,
      "如果没有 'data' 监听器，到达的内容会被丢弃。",
    ];
  },

  setEncoding: (seen) => [
    `从现在起，${socket(seen)} 给出的不再是 Buffer，而是用 ${code(textOf(seen.values[0]) ?? 'utf8')} 解码的字符串。`,
    '按 UTF-8 时，如果一个字符的字节分两次到达，会等到完整之后再给出。',
  ],

  setKeepAlive(seen) {
    if (seen.state.destroyed) return isDestroyed(seen);
    if (isOtherThanTcp(seen)) return [TCP_ONLY];
    const on = switchOf(seen.values[0], false);
    if (on === false) return [`操作系统不再检查 ${socket(seen)} 的对端是否还在。`];
    return [
      on
        ? `操作系统会在 ${socket(seen)} 长时间空闲时，检查对端是否还在。`
        : `程序设定：${socket(seen)} 长时间空闲时，操作系统是否检查对端还在不在。`,
      "一切正常时，程序看不到这些检查；它们也不会推迟 'timeout'。",
    ];
  },

  setNoDelay(seen) {
    if (seen.state.destroyed) return isDestroyed(seen);
    if (isOtherThanTcp(seen)) return [TCP_ONLY];
    if (switchOf(seen.values[0], true) === false)
      return [`${socket(seen)} 写的小块数据，操作系统可以稍等片刻，合并发送。`];
    return [
      `操作系统会立即发送 ${socket(seen)} 写的小块数据，不再合并。`,
      "但它们不会因此变成一条条消息：对端仍然可能在一次 'data' 里收到好几块。",
    ];
  },

  setTimeout: (seen) => timed(seen),

  unref: (seen) => [`${socket(seen)} 不再使进程保持运行。`, '这不会关闭连接：进程还在时，连接照常工作。'],

  write,
};

const TCP_ONLY = '这个选项属于 TCP，也就是有地址和端口的连接；对其他连接不起作用。';

function isDestroyed(seen: Seen): Sentences {
  return [`${socket(seen)} 已经销毁，这次调用没有作用。`];
}

function wasDestroyed(seen: Seen): Sentences {
  return [`${socket(seen)} 之前已经销毁，所以这次调用没有作用。`];
}

function target(seen: Seen): string {
  const id = idOf(seen.values[0]);
  return id ? ` ${code(id)}` : '这里给出的流';
}

function timed(seen: Seen): Sentences {
  const { state } = seen;
  const ms = numberOf(seen.values[0]) ?? finiteNumber(state.timeout);
  if (state.destroyed) return isDestroyed(seen);
  if (ms === 0) return [`${socket(seen)} 不会再触发 'timeout'：0 表示关闭计时器。`];
  const silence = ms === undefined ? '给定的时间' : ` ${ms} 毫秒`;
  return sentences(
    `如果 ${socket(seen)} 连续${silence}没有读到、也没有送出任何字节，就会触发 'timeout' 事件。`,
    '它只是通知，不会关闭连接；读到或送出字节，或者对端结束，计时器就重新开始。',
    hasCallback(seen) ? "这里传入的函数在第一次 'timeout' 时运行，只运行一次。" : undefined,
  );
}
