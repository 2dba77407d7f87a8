import { formatEndpoint } from '../../model/endpoint.ts';
import type { Finding, NeverClosed, NeverFires, SocketRole } from '../../model/finding.ts';
import type { FindingWords } from '../findings.ts';

/** `这里接受的 socket`, `这里接受的 3 个 socket` */
function sockets({ count, role }: Finding & { role: SocketRole }): string {
  const made = role === 'accepted' ? '这里接受的' : '这里创建的';
  return count === 1 ? `${made} socket ` : `${made} ${count} 个 socket `;
}

const OWNER: Record<NeverFires['object'], string> = {
  server: '`net.Server`',
  accepted: '服务器接受的 socket ',
  client: 'socket ',
};

function advice({ object, event }: NeverFires): string {
  if (event === 'timeout' && object !== 'server')
    return "用 `setTimeout()` 或 `timeout` 选项设过空闲时间，才会触发 'timeout'：要么设一个，要么去掉这个监听器。";
  if (object === 'accepted' && ['connect', 'ready', 'lookup', 'connectionAttempt'].includes(event))
    return "'connection' 触发时，它已经连上了：要做的事可以直接做。";
  if (object === 'server')
    return "服务器只触发与自身有关的事件：'listening'、'connection'、'close'、'error'、'drop'。收到字节和字节结束的事件，由 'connection' 带来的 socket 触发。";
  return "socket 传送的是字节，没有消息、请求或连接的概念：收到的内容由 'data' 给出。";
}

const OPEN: Record<NeverClosed['because'], string> = {
  peerEnded:
    '设了 `allowHalfOpen: true`，Node 不会替你结束本端。回答完之后要调用 `end()`，否则 socket 一直开着，`server.close()` 也要等它。',
  timeout: "'timeout' 只是通知连接空闲，不会关闭它。请在它的监听器里调用 `end()` 或 `destroy()`。",
  serverClosed: '这个程序调用了 `server.close()`，它要等所有连接都结束。这个 socket 用完之后，请调用 `end()`。',
  exit: '程序退出时这个 socket 还开着：还在途中的内容可能丢失，对端看到的可能是重置。请调用 `end()`，让进程自己结束。',
};

const LATE = {
  end: [
    '在本端已经结束之后',
    '调用 `end()` 表示不会再写。这些字节不会发出，socket 还会因为 ERR_STREAM_WRITE_AFTER_END 而销毁：先写，最后再结束。',
  ],
  destroy: [
    '在程序已经销毁 socket 之后',
    "这些字节不会发出，也不会触发 'error'。如果它们重要，就用 `end(data)` 代替 `destroy()`。",
  ],
  gone: [
    '在对端已经离开之后',
    "这些字节不会有人收到，往往也不会触发 'error'。'close' 之后不要再写（清除定时器，移出列表），或者写之前检查 `socket.writable`。",
  ],
} as const;

export const findings: FindingWords = {
  noErrorListener(finding) {
    const came =
      finding.code === undefined ? '' : finding.code === '' ? '，而错误确实发生了' : `，而 ${finding.code} 确实发生了`;
    return {
      what: `${sockets(finding)}没有 'error' 监听器${came}。`,
      why:
        finding.code === undefined
          ? "对端随时可能重置连接，而没有监听器的 'error' 会作为异常抛出：如果没有被捕获，整个进程就会结束。得到 socket 之后，要立即注册 `socket.on('error', …)`。"
          : "没有监听器的 'error' 会作为异常抛出：如果没有被捕获，整个进程就会结束。得到 socket 之后，要立即注册 `socket.on('error', …)`。",
    };
  },

  neverFires: (finding) => ({
    what:
      finding.event === 'timeout' && finding.object !== 'server'
        ? "这个 'timeout' 监听器不会运行：这里的 socket 没有设空闲时间。"
        : `这个 '${finding.event}' 监听器不会运行：${OWNER[finding.object]}${finding.object === 'server' ? ' ' : ''}没有这个事件。`,
    why: advice(finding),
  }),

  unread: (finding) => ({
    what: `${sockets(finding)}收到了字节，却没有读走（${finding.count === 1 ? '' : '每个最多 '}${finding.bytes} 字节）。`,
    why: finding.paused
      ? "`pause()` 之后一直没有 `resume()`：字节还在等待，读完之前不会触发 'end'。可以继续接收时，请调用 `resume()`。"
      : "它们没有读走时，不会触发 'end'，对端结束之后 socket 也一直开着。请监听 'data'，或者调用 `resume()` 丢弃它们。",
  }),

  lateWrite: ({ after, count }) => ({
    what: `${LATE[after][0]}又写了内容，共 ${count} 次。`,
    why: LATE[after][1],
  }),

  ignoredFalse: ({ count, waiting }) => ({
    what: `\`write()\` 返回了 ${count} 次 false，程序仍然继续写：\`writableLength\` 涨到了 ${waiting}。`,
    why: "false 表示缓冲区已满，这就是背压；这时再写的内容都留在内存里，没有上限。请暂停写入，等 'drain' 再继续，或者交给 `pipe()` 或 `pipeline()`。",
  }),

  neverClosed: (finding) => ({
    what: `${sockets(finding)}一直没有结束，也没有销毁。`,
    why: OPEN[finding.because],
  }),

  piling: ({ count, event, object }) => ({
    what: `这一行反复给同一个${object === 'server' ? '服务器' : ' socket '}注册 '${event}' 监听器：已经有 ${count} 个。`,
    why: '触发这个事件时，它们会全部运行，也都占用内存；默认超过 10 个，Node 会警告可能有泄漏。请在反复运行的监听器之外只注册一次，或者不再需要时移除。',
  }),

  openToAll: ({ address, port }) => ({
    what: `服务器在本机的所有地址上监听（${formatEndpoint(address, port)}）。`,
    why: "如果没有防火墙拦截，别的电脑也可能连进来。如果不希望这样，就写明主机：`listen(port, '127.0.0.1')`。",
  }),
};
