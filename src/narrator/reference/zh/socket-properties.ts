import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../items.ts';

/** The properties of `net.Socket`. */
export const ofSocketProperties = {
  'net.Socket#autoSelectFamilyAttemptedAddresses': {
    what: '这条连接尝试过的地址，写成 `ip:port`。如果连上了，最后一个就是正在用的那个。',
    when: '只有给的是名字、而且两类地址都可以试时才有，否则是 undefined。',
    advice: '连接很慢或者失败时，把它记进日志：就能看到是不是先试了 `::1`，再试 `127.0.0.1`。',
  },
  'net.Socket#bufferSize': {
    what: '还有多少内容等着写出去：和 `writableLength` 是同一个数，对字符串算的是字符。没有连接时是 undefined。',
    advice: '它已经废弃：请读 `writableLength`。',
  },
  'net.Socket#bytesRead': {
    what: '这条连接一共收进来多少字节。',
    when: '程序还没有读走的、没有人监听的，也都算在内。',
    advice: '连接关闭之后仍然可以读，适合写日志。',
  },
  'net.Socket#bytesWritten': {
    what: '一共往这个 socket 里写了多少字节，还在里面等着的也算。字符串按字节计算。',
    when: '它不是对方收到的字节数：那个数在这里无从知道。',
    advice: '不要拿它和 `writableLength` 相比，后者对字符串算的是字符。',
  },
  'net.Socket#connecting': {
    what: '从调用 `connect()` 起，到连上或者失败为止，它是 true。',
    when: "发出 'connect' 的时候，它已经是 false。从没调用过 `connect()` 的新 socket 也不算在连接；参见 `pending`。",
  },
  'net.Socket#destroyed': {
    what: '这个 socket 是不是已经没用了：被你销毁、因为错误，或者两个方向都结束了。',
    when: "'error' 和 'close' 到来时，它已经是 true。这时再写，只会让回调函数得到 `ERR_STREAM_DESTROYED`。",
    advice: "像聊天服务器那样给许多 socket 写东西时，先看看它；不过它随后就可能变，所以 'error' 照样要监听。",
  },
  'net.Socket#localAddress': {
    what: '连接在本端的 IP 地址。在服务器上，就是客户端连过来时用的那个地址。',
    when: '连接之前、关闭之后，以及在 Unix socket 上，都是 undefined。和 `remoteAddress` 不同，之前读过也没有用。',
  },
  'net.Socket#localPort': {
    what: '连接在本端的端口。在服务器上，是服务器监听的端口；在客户端，是系统挑的一个。',
    when: '没有 TCP 连接时是 undefined。',
    advice: '对方看到的 `remotePort` 就是它：在日志里靠它把两端对上。',
  },
  'net.Socket#localFamily': {
    what: "本端地址的类别：'IPv4' 或 'IPv6'。",
    when: '没有 TCP 连接时是 undefined。',
  },
  'net.Socket#pending': {
    what: '只要 socket 没有连上，它就是 true：`connect()` 之前、连接过程中，以及关闭之后。',
    advice: "想知道能不能通信，看 `readyState`，或者直接写：在 'connect' 之前，内容会留着。",
  },
  'net.Socket#remoteAddress': {
    what: '对方的 IP 地址。',
    when: "在 'close' 里它是 undefined，除非之前读过。在 `::` 上监听的服务器，看到的 IPv4 客户端是 `::ffff:127.0.0.1` 这个样子。",
    advice: '连接一开始就把它存下来。它说的是哪台机器或者哪个代理，而不是哪个人。',
  },
  'net.Socket#remoteFamily': {
    what: "对方地址的类别：'IPv4' 或 'IPv6'。",
    when: '连接之前是 undefined；关闭之后也是，除非之前读过。',
    advice: "在 `::` 上监听的服务器那里，IPv4 客户端也算 'IPv6'。",
  },
  'net.Socket#remotePort': {
    what: '对方的端口。客户端的端口由它自己的系统挑选，每条连接都不一样。',
    when: '连接之前是 undefined；关闭之后也是，除非之前读过。',
    advice: '和 `remoteAddress` 合在一起，就能把一个服务器的各个客户端区分开。',
  },
  'net.Socket#server': {
    what: '接进这个 socket 的服务器。由客户端自己创建的 socket，这里是 null。',
    advice: '要区分这两种 socket，看它最省事。',
  },
  'net.Socket#timeout': {
    what: '`setTimeout()` 设定的沉默时间，以毫秒计。没有设定过是 undefined，关掉之后是 0。',
    advice: '它是设定的值，不是还剩多少时间。',
  },
  'net.Socket#readyState': {
    what: "用一个词说明 socket 能做什么：'opening' 正在连接，'open' 两个方向都通，'readOnly' 自己已经 `end()`，'writeOnly' 对方已经结束，'closed' 两个方向都完了。",
    when: "从没连接过的新 socket 也说是 'open'：请同时看 `pending`。",
    advice: "连接卡住时打印它：'readOnly' 表示对方还没有结束，'writeOnly' 表示你还没有结束。",
  },
} satisfies Partial<Record<ItemId, Explanation>>;
