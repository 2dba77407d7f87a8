import { idOf } from '../../../model/argument.ts';
import type { Wildcard } from '../../../model/endpoint.ts';
import type { Seen } from '../../../model/select.ts';
import { droppedFrom, hasCallback, invocationOf } from '../../../narrator/argument.ts';
import { addressOf, code, finiteNumber, messageOf, quoteEndpoint } from '../../../narrator/facts.ts';
import type { Narration, Sentences } from '../../../narrator/narration.ts';
import { askedForAnyPort, listensAgain } from '../../../narrator/past.ts';
import { wildcardOf } from '../../../narrator/situation.ts';
import { meaningOf, sentences, subject, unheard } from './words.ts';

const server = (seen: Seen): string => subject(seen, '这个服务器');

const STANDS_FOR: Record<Wildcard, string> = {
  '::': '本机所有的 IPv6 地址，没有设 `ipv6Only` 时也包括所有的 IPv4 地址',
  '0.0.0.0': '本机所有的 IPv4 地址',
};

function openToOthers(seen: Seen): string | undefined {
  const wildcard = wildcardOf(seen);
  return wildcard
    ? `${code(wildcard)} 表示${STANDS_FOR[wildcard]}，所以别的电脑也可能连进来；把主机写成 \`127.0.0.1\`，就只有本机能连接。`
    : undefined;
}

export const serverEvents: Narration['serverEvents'] = {
  listening(seen, trace) {
    const address = addressOf(seen);
    const chosen = askedForAnyPort(trace, seen) ? '；程序写的端口是 0，表示任意一个空闲端口' : '';
    return sentences(
      `${server(seen)} 已经${address ? `在 ${address} 上` : '开始'}监听${chosen}。`,
      '客户端现在已经可以连接，即使程序正忙：操作系统会让它们先排队。',
      openToOthers(seen),
    );
  },

  connection(seen) {
    return sentences(
      arrival(seen),
      '客户端不会等待这个事件：它可能早已连上，甚至已经在发送数据。',
      seen.listeners === 0
        ? "没有 'connection' 监听器，所以这个程序里没有代码会回应它。"
        : '与这个客户端的收发都通过这个 socket，不经过服务器对象。',
    );
  },

  drop(seen) {
    const from = droppedFrom(seen);
    return [
      `${server(seen)} 拒绝了${from ? `来自 ${from} 的` : '一个'}客户端${limit(seen)}。`,
      '操作系统已经接受了它的连接，所以在被断开之前，它可能认为自己连上了；它不会得知原因。',
      "它不会触发 'connection' 事件。",
    ];
  },

  error(seen) {
    const reason = seen.error ? `：${messageOf(seen.error)}` : '';
    return sentences(
      `${server(seen)} 出错了${reason}。`,
      ...meaningOf(seen.error),
      unheard(seen) ?? '错误以事件的形式通知：包住引起它的那次调用的 try/catch 捕获不到它。',
    );
  },

  close(seen, trace) {
    if (seen.state.listening) return [`${server(seen)} 关闭过一次，现在又在监听了。`];
    if (listensAgain(trace, seen))
      return [`${server(seen)} 关闭过一次，之后又调用了 \`listen()\`，重新监听还在进行中。`];
    return [
      `${server(seen)} 已经关闭：不再监听，也没有剩下的连接。`,
      "最后那些 socket 自己的 'close' 可能稍后才触发。",
      '如果没有别的工作，进程现在就可以结束了。',
    ];
  },
};

/** What happened before Node knew of the client. */
const HANDSHAKE = '建立 TCP 连接的三次握手由操作系统完成';

function arrival(seen: Seen): string {
  const id = idOf(seen.values[0]);
  const socket = id ? `（${code(id)}）` : '';
  const wrapped = `Node 为这条连接创建了一个新的 \`net.Socket\`${socket}`;
  const { address } = seen.state;
  const peer = quoteEndpoint(seen.socket.remoteAddress, seen.socket.remotePort);
  if (peer) return `来自 ${peer} 的客户端已连接：${HANDSHAKE}，${wrapped}。`;
  if (typeof address === 'string') return `有客户端连接到 ${code(address)}，${wrapped}。`;
  return address ? `有客户端已连接：${HANDSHAKE}，${wrapped}。` : `有客户端已连接，${wrapped}。`;
}

function limit({ state }: Seen): string {
  const open = finiteNumber(state.connections);
  const most = finiteNumber(state.maxConnections);
  const parts = [
    open === undefined ? undefined : `已经有 ${open} 条打开的连接`,
    most === undefined ? undefined : `\`maxConnections\` 是 ${most}`,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? `：${parts.join('，')}` : '';
}

export const serverMethods: Narration['serverMethods'] = {
  listen(seen) {
    const address = addressOf(seen);
    if (!seen.state.listening) return listensLater(seen);
    return [
      `${invocationOf(seen)} 立即${address ? `绑定了 ${address}` : '开始监听'}：下一行里 \`server.listening\` 已经是 true。`,
      "不过 'listening' 事件要等当前正在运行的代码结束之后才触发，前提是那时服务器还在监听。",
    ];
  },

  close(seen) {
    return [
      `从现在起，${server(seen)} 不再接受新的客户端。`,
      closing(seen),
      "所有连接都结束之后，触发它的 'close' 事件。",
    ];
  },

  address: (seen) => addressed(seen),

  getConnections(seen) {
    const open = finiteNumber(seen.state.connections);
    const now = open === undefined ? '' : `现在是 ${open} 条。`;
    return [`程序查询 ${server(seen)} 有多少条打开的连接。${now}`, '结果不是这次调用的返回值，而是稍后交给回调函数。'];
  },

  ref: (seen) => [`${server(seen)} 还在监听时，进程不会自行结束：这就是 \`ref()\` 的作用，默认也是如此。`],

  unref: (seen) => [
    `${server(seen)} 不再使进程保持运行。`,
    '这不会关闭服务器：它继续监听，而正在读取的连接仍然会让进程继续运行。',
  ],
};

function listensLater(seen: Seen): Sentences {
  const called = invocationOf(seen);
  return sentences(
    seen.returned ? `${called} 已经返回，但这时还没有开始监听。` : `${called} 请求开始监听。`,
    "开始监听时会触发 'listening'；失败时触发 'error'，而不是在这里抛出异常。",
    hasCallback(seen) ? "这里传入的函数在 'listening' 时运行；失败时不会调用它。" : undefined,
  );
}

function closing({ state }: Seen): string {
  const open = finiteNumber(state.connections);
  if (open === undefined) return '`close()` 不会断开已有连接，它们照常继续。';
  return open === 0
    ? '目前没有需要等待的连接。'
    : `\`close()\` 不会断开已有连接：还有 ${open} 条打开的连接，可以继续使用。`;
}

function addressed(seen: Seen): Sentences {
  const address = addressOf(seen);
  if (address) return [`${server(seen)} 正在 ${address} 上监听，\`address()\` 返回的就是它。`];
  if (seen.returned !== 'null') return [`程序查询 ${server(seen)} 的地址。`];
  return ['`address()` 返回了 `null`。', `${server(seen)} 现在没有地址：它还没有开始监听，或者已经不再监听。`];
}
