import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';

/** The properties of `net.Socket`. */
export const ofSocketProperties = {
  'net.Socket#autoSelectFamilyAttemptedAddresses': {
    what: '这条连接尝试过的地址，写成 `ip:port`。如果连上了，最后一个就是正在使用的地址。',
    when: '要等到连接一个对应多个可尝试地址的主机名才有，在那之前是 undefined；之后再连接只有一个地址的目标，它不会改变。',
    advice: '连接很慢或者失败时，把它写进日志：就能看到是不是先尝试了 `::1`，再尝试 `127.0.0.1`。',
  },
  'net.Socket#bufferSize': {
    what: '还有多少内容等着写出：和 `writableLength` 是同一个数，对字符串按 UTF-16 码元计算。调用 `connect()` 之前（由 `BoundSocket` 创建的除外）和关闭之后是 undefined。',
    advice: '它已经废弃：请用 `writableLength`。',
  },
  'net.Socket#bytesRead': {
    what: '这条连接一共收到多少字节。',
    when: 'Node 已经收下而程序还没有读走的、没有监听器的，都算在内。',
    advice: '连接关闭之后仍然可以读取，适合写日志。',
  },
  'net.Socket#bytesWritten': {
    what: '一共往这个 socket 写了多少字节，还在其中等待的也算。字符串按字节计算。',
    when: '它不是对端收到的字节数：那个数在本端无从知道。关闭之后，被丢弃的内容可能不再算在内。',
    advice: '不要和 `writableLength` 比较，后者对字符串按 UTF-16 码元计算。',
  },
  'net.Socket#connecting': {
    what: '从调用 `connect()` 起，到连上、失败或者被 `destroy()` 取消为止，它是 true。',
    when: "触发 'connect' 时，它已经是 false。没有调用过 `connect()` 的新 socket 也不算正在连接；参见 `pending`。",
  },
  'net.Socket#destroyed': {
    what: '这个 socket 是否已经销毁：由程序销毁、因为错误，或者两个方向都结束了。',
    when: "'error' 和 'close' 触发时，它已经是 true。这时再写，只会让回调函数得到一个错误。",
    advice: "像聊天服务器那样向许多 socket 写入时，先检查它；不过它随后就可能改变，所以仍然要监听 'error'。",
  },
  'net.Socket#localAddress': {
    what: '本端的 IP 地址。在服务器上，就是客户端实际连到的地址：连接 `0.0.0.0` 的客户端，连到的是 `127.0.0.1`。',
    when: '开始连接之前（由 `BoundSocket` 创建的除外）、关闭之后，以及在 Unix socket 上，都是 undefined（由带路径的 `BoundSocket` 创建的，始终是那个路径）；正在连接时就可能已经有值。和 `remoteAddress` 不同，之前读过也不会保留。',
  },
  'net.Socket#localPort': {
    what: '本端的端口。在服务器上，是服务器监听的端口；在客户端，是系统选的一个端口，除非用 `localPort` 或 `BoundSocket` 指定。',
    when: '开始连接之前（由 `BoundSocket` 创建的除外）、关闭之后，以及在 Unix socket 上，都是 undefined。正在连接时就可能已经有值：这不表示连接成功了。',
    advice: '对端看到的 `remotePort` 就是它，除非中间的路由器或代理改动了：在日志里可以用它对应两端。',
  },
  'net.Socket#localFamily': {
    what: "本端的地址族：'IPv4' 或 'IPv6'。",
    when: '开始连接之前（由 `BoundSocket` 创建的除外）、关闭之后，以及在 Unix socket 上，都是 undefined。正在连接时就可能已经有值：这不表示连接成功了。',
  },
  'net.Socket#pending': {
    what: 'socket 没有连上时是 true：`connect()` 之前（由 `BoundSocket` 创建的除外）、连接过程中，以及关闭之后。',
    advice:
      "它不能说明可不可以写：调用 `connect()` 之后就可以，内容会保留到 'connect'；在那之前写入会出错。`readyState` 也没有帮助，因为新的 socket 也是 'open'。",
  },
  'net.Socket#remoteAddress': {
    what: '对端的 IP 地址。',
    when: "在 'close' 里它是 undefined，除非之前读过。在 `::` 上监听的服务器，看到的 IPv4 客户端是 `::ffff:127.0.0.1` 这样的形式。",
    advice: '连接一建立就把它保存下来。它标明的是机器或代理，而不是用户。',
  },
  'net.Socket#remoteFamily': {
    what: "对端的地址族：'IPv4' 或 'IPv6'。",
    when: '连接之前是 undefined；关闭之后也是，除非之前读过。',
    advice: "在 `::` 上监听的服务器那里，IPv4 客户端也算 'IPv6'。",
  },
  'net.Socket#remotePort': {
    what: '对端的端口。客户端的端口通常由它的系统选择；同一个客户端地址到同一地址和端口，同时存在的连接端口各不相同，不同机器的端口则可能碰巧一样。',
    when: '连接之前是 undefined；关闭之后也是，除非之前读过。',
    advice: '服务器只在一个地址上监听时，和 `remoteAddress` 一起可以区分各个客户端；否则还要加上 `localAddress`。',
  },
  'net.Socket#server': {
    what: '接受这个 socket 的服务器。客户端自己创建的 socket，这里是 null。',
    advice: '可以用它简便地区分这两种 socket。',
  },
  'net.Socket#timeout': {
    what: '`setTimeout()` 设定的空闲时间，以毫秒计。没有设定过是 undefined，用 `setTimeout(0)` 取消之后是 0。',
    advice: '它是设定的值，不是还剩多少时间。',
  },
  'net.Socket#readyState': {
    what: "用一个词说明 socket 的状态：'opening' 正在连接，'open' 两个方向都通，'readOnly' 本端已经 `end()`，'writeOnly' 对端已经结束，'closed' 两个方向都已结束。",
    when: "没有连接过的新 socket 也是 'open'：请同时看 `pending`。",
    advice:
      "连接一直不关闭时打印它：'readOnly' 表示对端还没有结束，或者本端还没有读到它的结束（看 `readableLength`），'writeOnly' 表示本端还没有结束。",
  },
} satisfies Partial<Record<ItemId, Explanation>>;
