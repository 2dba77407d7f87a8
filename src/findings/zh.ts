import type { Finding, NeverClosed, NeverFires, Role } from './finding.ts';
import type { Words } from './words.ts';

/** `这里接受的 socket`, `这里接受的 3 个 socket` */
function sockets({ count, role }: Finding & { role: Role }): string {
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
    return "只有用 `setTimeout()` 或 `timeout` 选项设过空闲时间，才会有 'timeout'：要么设一个，要么去掉这个监听函数。";
  if (object === 'accepted' && ['connect', 'ready', 'lookup', 'connectionAttempt'].includes(event))
    return "'connection' 把它交过来的时候，它已经连上了：要做的事直接做就行。";
  if (object === 'server')
    return "服务器只讲自己的事：'listening'、'connection'、'close'、'error'、'drop'。字节和它们的结束，都要到 'connection' 带来的那个 socket 上去听。";
  return "socket 传的是字节，不知道什么是消息、请求或连接：收到的内容都以 'data' 到来。";
}

const OPEN: Record<NeverClosed['because'], string> = {
  peerEnded:
    '设了 `allowHalfOpen: true`，本端就只能由你自己结束。答完之后调用 `end()`，否则它永远开着，`server.close()` 也永远完成不了。',
  timeout: "'timeout' 只是通知很久没有动静，什么也不关闭。请在它的监听函数里调用 `end()` 或 `destroy()`。",
  serverClosed: '这个程序调用了 `server.close()`，它要等所有连接都结束。这个 socket 用完之后，请调用 `end()`。',
  exit: '程序退出时这个 socket 还开着：还在路上的内容可能丢失，对端看到的可能是重置。请调用 `end()`，让进程自己结束。',
};

const LATE = {
  end: [
    '在本端已经结束之后',
    '调用 `end()`，就是说不会再写了。这些字节不会发出去，socket 还会因为 ERR_STREAM_WRITE_AFTER_END 而销毁：先写，最后再结束。',
  ],
  destroy: [
    '在程序已经销毁 socket 之后',
    "这些字节不会发出去，也不会有 'error' 事件。如果它们重要，就用 `end(data)` 代替 `destroy()`。",
  ],
  gone: [
    '在对端已经离开之后',
    "这些字节不会发出去，往往也没有 'error' 事件。'close' 来了就别再写（清除定时器，移出列表），或者写之前看看 `socket.writable`。",
  ],
} as const;

export const zh: Words = {
  noErrorListener(finding) {
    const came =
      finding.code === undefined ? '' : finding.code === '' ? '，而错误真的来了' : `，而 ${finding.code} 真的来了`;
    return {
      what: `${sockets(finding)}没有人监听 'error'${came}。`,
      why:
        finding.code === undefined
          ? "对端随时可能重置连接，而没有人监听的 'error' 会被当作异常抛出：没有被捕获的话，整个进程就结束了。一拿到 socket，就加上 `socket.on('error', …)`。"
          : "没有人监听的 'error' 会被当作异常抛出：没有被捕获的话，整个进程就结束了。一拿到 socket，就加上 `socket.on('error', …)`。",
    };
  },

  neverFires: (finding) => ({
    what:
      finding.event === 'timeout' && finding.object !== 'server'
        ? "这个 'timeout' 监听函数永远不会运行：这里的 socket 没有设空闲时间。"
        : `这个 '${finding.event}' 监听函数永远不会运行：${OWNER[finding.object]}${finding.object === 'server' ? ' ' : ''}没有这个事件。`,
    why: advice(finding),
  }),

  unread: (finding) => ({
    what: `${sockets(finding)}收到了字节，却没有人读（${finding.count === 1 ? '' : '每个最多 '}${finding.bytes} 字节）。`,
    why: finding.paused
      ? "`pause()` 之后一直没有 `resume()`：字节都等着，没读完之前，'end' 不会来。能接着收的时候，请调用 `resume()`。"
      : "只要它们还等着，'end' 就不会来，socket 也不会自己关闭。请监听 'data'，或者调用 `resume()` 把它们扔掉。",
  }),

  lateWrite: ({ after, count }) => ({
    what: `${LATE[after][0]}又写了内容，共 ${count} 次。`,
    why: LATE[after][1],
  }),

  ignoredFalse: ({ count, waiting }) => ({
    what: `\`write()\` 返回了 ${count} 次 false，程序还是接着写：\`writableLength\` 涨到了 ${waiting}。`,
    why: "false 表示缓冲区已经够满了；这时再写的内容都等在内存里，没有上限。请停下来等 'drain'，或者交给 `pipe()` 或 `pipeline()`。",
  }),

  neverClosed: (finding) => ({
    what: `${sockets(finding)}一直没有结束，也没有销毁。`,
    why: OPEN[finding.because],
  }),

  piling: ({ count, event, object }) => ({
    what: `这一行一次又一次地给同一个${object === 'server' ? '服务器' : ' socket '}添加 '${event}' 监听函数：已经有 ${count} 个。`,
    why: '每次有这个事件，它们都会运行一遍，而且一直占着内存；默认超过 10 个，Node 就会警告可能有泄漏。请在反复运行的监听函数外面只加一次，或者不用了就移除。',
  }),

  openToAll: ({ address, port }) => ({
    what: `服务器在本机的所有地址上监听（${address.includes(':') ? `[${address}]` : address}:${port}）。`,
    why: "如果没有防火墙挡着，别的电脑也能连上来。如果不打算这样，就写明主机：`listen(port, '127.0.0.1')`。",
  }),
};
