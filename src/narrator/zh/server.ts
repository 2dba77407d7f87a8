import type { Seen } from '../../model/select.ts';
import { hasCallback, invocationOf, propertyOf } from '../argument.ts';
import { addressOf, amount, code, endpoint, messageOf } from '../facts.ts';
import type { Narration, Sentences } from '../narration.ts';
import { askedForAnyPort } from '../past.ts';
import { wildcardOf } from '../situation.ts';
import { meaningOf, sentences, subject, unheard } from './words.ts';

const server = (seen: Seen): string => subject(seen, '这个服务器');

function openToOthers(seen: Seen): string | undefined {
  const wildcard = wildcardOf(seen);
  return wildcard
    ? `${code(wildcard)} 表示本机的所有地址，所以别的电脑也可能连得上；把主机写成 \`127.0.0.1\`，就能把它们挡在外面。`
    : undefined;
}

export const serverEvents: Narration['serverEvents'] = {
  listening(seen, trace) {
    const address = addressOf(seen);
    const chosen = askedForAnyPort(trace, seen) ? '；程序要的是端口 0，意思是随便哪个空闲端口都行' : '';
    return sentences(
      `操作系统已经替 ${server(seen)} ${address ? `在 ${address} 上` : '开始'}监听${chosen}。`,
      '从现在起客户端就能连进来，哪怕程序正忙：系统会让它们先排队。',
      openToOthers(seen),
    );
  },

  connection(seen) {
    return sentences(
      arrival(seen),
      '客户端并不会等这个事件：它可能早就连上了，甚至已经在发数据。',
      seen.listeners === 0
        ? "没有人监听 'connection'，所以这个程序里没有代码会回应它。"
        : '和这一个客户端的收发都通过这一个 socket，从不经过服务器对象。',
    );
  },

  drop(seen) {
    const from = endpoint(propertyOf(seen.args[0], 'remoteAddress'), port(seen.args[0]));
    return [
      `${server(seen)} 拒绝了${from ? `来自 ${from} 的` : '一个'}客户端${limit(seen)}。`,
      '操作系统其实已经让它进来了，所以在被断开之前，它可能以为自己连上了；没有人告诉它原因。',
      "它不会引发 'connection' 事件。",
    ];
  },

  error(seen) {
    const told = seen.error ? `：${messageOf(seen.error)}` : '';
    return sentences(
      `${server(seen)} 出错了${told}。`,
      ...meaningOf(seen.error),
      unheard(seen) ?? '错误以事件的形式到来：引起它的那次调用外面就算有 try/catch，也什么都看不到。',
    );
  },

  close(seen) {
    if (seen.state.listening) return [`${server(seen)} 关闭过一次，而现在又在监听了。`];
    return [
      `${server(seen)} 已经关闭：不再监听，也没有剩下的连接。`,
      "最后一个 socket 自己的 'close' 可能还在后面。",
      '如果没有别的事要做，进程现在就可以结束了。',
    ];
  },
};

function arrival(seen: Seen): string {
  const socket = seen.args[0]?.startsWith('socket#') ? `（${code(seen.args[0])}）` : '';
  const wrapped = `Node 把这条连接放进了一个新的 \`net.Socket\`${socket}`;
  const { address } = seen.state;
  const peer = endpoint(seen.socket.remoteAddress, seen.socket.remotePort);
  if (peer) return `客户端从 ${peer} 连了进来：握手由内核完成，${wrapped}。`;
  if (typeof address === 'string') return `有客户端连到了 ${code(address)}，${wrapped}。`;
  return address ? `有客户端连了进来：握手由内核完成，${wrapped}。` : `有客户端连了进来，${wrapped}。`;
}

function port(argument: string | undefined): number | undefined {
  const value = propertyOf(argument, 'remotePort');
  return value === undefined ? undefined : Number(value);
}

function limit({ state }: Seen): string {
  const open = amount(state.connections);
  const most = amount(state.maxConnections);
  const parts = [
    open === undefined ? undefined : `已经有 ${open} 个打开的连接`,
    most === undefined ? undefined : `\`maxConnections\` 是 ${most}`,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? `：${parts.join('，')}` : '';
}

export const serverMethods: Narration['serverMethods'] = {
  listen(seen) {
    const address = addressOf(seen);
    if (!seen.state.listening) return listensLater(seen);
    return [
      `${invocationOf(seen)} 当场就占好了位置${address ? ` ${address}` : ''}：下一行里 \`server.listening\` 已经是 true。`,
      "不过 'listening' 事件要等眼下正在运行的代码结束之后才来。",
    ];
  },

  close(seen) {
    return [
      `从现在起，${server(seen)} 不再接纳新的客户端。`,
      closing(seen),
      "等到一个连接都不剩，才有它的 'close' 事件。",
    ];
  },

  address: (seen) => addressed(seen),

  getConnections(seen) {
    const open = amount(seen.state.connections);
    const now = open === undefined ? '' : `现在是 ${open} 个。`;
    return [
      `程序想知道 ${server(seen)} 有多少个打开的连接。${now}`,
      '答案不是这次调用的返回值，而是稍后才交给回调函数。',
    ];
  },

  ref: (seen) => [`只要 ${server(seen)} 还在监听，进程就不会自己结束：\`ref()\` 要的就是这个，默认也是如此。`],

  unref: (seen) => [
    `${server(seen)} 不再让进程一直运行下去。`,
    '这并不会关闭什么：服务器照样监听，而打开的连接自己仍然会让进程继续运行。',
  ],
};

function listensLater(seen: Seen): Sentences {
  const called = invocationOf(seen);
  return sentences(
    seen.returned ? `${called} 已经返回，但这时还没有开始监听。` : `${called} 请求一个可以监听的位置。`,
    "真正开始监听时会有 'listening' 事件；失败则以 'error' 事件告知，而不是在这里抛出异常。",
    hasCallback(seen) ? "这里传入的函数在 'listening' 时运行；失败时不会调用它。" : undefined,
  );
}

function closing({ state }: Seen): string {
  const open = amount(state.connections);
  if (open === undefined) return '`close()` 不会挂断任何人：已有的连接照常继续。';
  return open === 0
    ? '眼下没有需要它等待的连接。'
    : `\`close()\` 不会挂断任何人：还有 ${open} 个连接开着，可以继续使用。`;
}

function addressed(seen: Seen): Sentences {
  const address = addressOf(seen);
  if (address) return [`${server(seen)} 正在 ${address} 上监听，\`address()\` 告诉程序的就是这个。`];
  if (seen.returned !== 'null') return [`程序询问 ${server(seen)} 的地址。`];
  return ['`address()` 返回了 `null`。', `${server(seen)} 现在没有地址：它还没有开始监听，或者已经不再监听。`];
}
