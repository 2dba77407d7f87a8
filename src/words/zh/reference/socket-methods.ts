import type { Explanation } from '../../../model/explanation.ts';
import type { Seen } from '../../../model/select.ts';
import { meaningIn } from '../../../narrator/reference/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';
import { language } from '../language.ts';
import { socketMethods } from '../narration/socket-methods.ts';

const means = (name: keyof typeof socketMethods, given: Partial<Seen> = {}): string =>
  meaningIn(language, socketMethods[name], given);

/** `net.Socket` itself and its methods. */
export const ofSocketMethods = {
  'net.Socket': {
    what: '连接的一端。它是双工流，而 TCP 连接是全双工的：对端写的从它读出，写给它的送到对端，两个方向同时进行。',
    when: "服务器在 'connection' 里为每个客户端得到一个；客户端用 `net.connect()` 创建自己的。两端是同一个类。",
    advice: "给每一个都注册 'error' 监听器。没有 `socket.close()`：正常关闭用 `end()`，立即断开用 `destroy()`。",
  },
  'net.Socket#constructor': {
    what: "`new net.Socket()` 创建一个还没有连接的 socket。它的 `pending` 是 true，`readyState` 却是 'open'。",
    when: '需要稍后再连接，或者包装文件描述符时才用它；其他情况下，`net.connect()` 会创建 socket 并开始连接，`onread` 之类的选项也可以传给它。',
    advice: '先调用 `connect()` 再写：在那之前写入会出错，错误码是 `ERR_SOCKET_CLOSED`。',
  },
  'net.Socket#address': {
    what: '返回本端的地址：`address`、`family` 和 `port`。对服务器接受的 socket，这个端口是服务器的，不是客户端的。',
    when: '开始连接之前（由 `BoundSocket` 创建的除外）、关闭之后，以及在 Unix socket 上，它返回空对象；由带路径的 `BoundSocket` 创建的，始终返回那个路径。正在连接时就可能已经有值：这不表示连接成功了。',
    advice: '对端的地址在 `remoteAddress` 和 `remotePort` 里。',
  },
  'net.Socket#connect': {
    what: `开始连接这个 socket，并立刻返回它。${means('connect')}`,
    when: "用于 `new net.Socket()` 创建的 socket，或者在 'close' 之后再次调用：关闭的 socket 可以重新连接。",
    advice: '连接还在时不要调用它：不会抛出异常，但结果没有定义。重连时，不要重复注册监听器。',
  },
  'net.Socket#connect(options)': {
    what: '传入选项对象的形式：`{ port, host }` 或 `{ path }`，以及连接的方式：`family`、`lookup`、`localAddress` 等等。',
    advice: '写了 `path`，TCP 的选项就被忽略。socket 本身的选项，比如 `allowHalfOpen`，要传给 `new net.Socket()`。',
  },
  'net.Socket#connect(path)': {
    what: '把这个 socket 连接到一个 Unix 域套接字（Unix socket）或命名管道。',
    advice: '既不是空的、也不是数字的字符串，都算路径。路径不存在是 `ENOENT`，没有程序在监听它是 `ECONNREFUSED`。',
  },
  'net.Socket#connect(port)': {
    what: "用 TCP 把这个 socket 连接到某个主机的某个端口。不写主机，就是 'localhost'。",
    advice:
      "不能作为端口的数会抛出 `ERR_SOCKET_BAD_PORT`，不是数字的字符串算作路径；连接途中的问题以 'error' 事件通知。",
  },
  'net.Socket#destroy': {
    what: `立即关闭 socket，丢弃还在其中等待的内容。${means('destroy')}`,
    when: "传入的错误会以 'error' 事件出现；不传就只有 'close'。",
    advice: '连接不再需要时使用，比如超时之后。如果已经写入的内容需要送到，请用 `end()` 或 `destroySoon()`。',
  },
  'net.Socket#destroySoon': {
    what: `关闭本端的发送方向，等写过的内容都交给操作系统，就销毁 socket。${means('destroySoon')}`,
    when: '内容已经写完、也不需要回答时使用。只用 `end()` 时，一直不结束的客户端会让 socket 一直开着。',
  },
  'net.Socket#end': {
    what: '关闭本端的发送方向（半关闭，half-close）：先发完写过的内容，再发送 FIN 标记，表示本端不再发送。可以同时传入最后一份数据。',
    when: "对端还可以继续发送，本端也还能收到。回调函数在 'finish' 时运行，那并不表示对端已经收到；如果不会有 'finish'，它多半会得到错误；自己 `destroy()` 之后才调用 `end()`，它可能根本不会运行：请等 'close'。",
    advice: '之后不要再写：那是 `ERR_STREAM_WRITE_AFTER_END`。如果对端一直不结束，就在一段时间后调用 `destroy()`。',
  },
  'net.Socket#pause': {
    what: `在 \`resume()\` 之前不再有 'data'，除非调用 \`read()\`。${means('pause')}`,
    when: '用来让对端放慢：两端的缓冲区都满了之后，它就只能等待，这就是背压。',
    advice: "`pipe()` 和 `pipeline()` 会自动处理。不要让 socket 一直暂停：没有读走的字节会让 'end' 无法触发。",
  },
  'net.Socket#resume': {
    what: `开始读取，让 'data' 陆续触发。${means('resume')}`,
    when: "在 `pause()` 或 `pauseOnConnect` 之后使用；或者只是读取并丢弃内容，让 'end' 可以触发。只要还有 'readable' 监听器，'data' 就不会自己到来。",
    advice: "在调用它之前，或者在同一轮里紧接着注册 'data' 监听器；再晚，在那之前到达的字节就丢失了。",
  },
  'net.Socket#ref': {
    what: '在 `unref()` 之后，让 socket 重新使进程保持运行。默认就是这样：正在连接、读取或发送的 socket 会让进程继续运行；还没有开始读取，或者因缓冲区已满而停止读取的则不会。',
    advice: '它是开关，不是计数器：重复调用没有害处。',
  },
  'net.Socket#unref': {
    what: `即使这个 socket 开着，进程也可以结束。${means('unref')}`,
    advice: '要关闭连接，请用 `end()` 或 `destroy()`；它只表示进程不必等待这条连接。',
  },
  'net.Socket#resetAndDestroy': {
    what: `不正常关闭，而是用重置（RST）切断连接。${means('resetAndDestroy')}`,
    when: "正在连接时，会等连上之后再发送重置。`new net.Socket()` 之后从未开始连接的会触发带 `ERR_SOCKET_CLOSED` 的 'error'，已经关闭的则什么也不发生；在 Unix socket 上会抛出 `ERR_INVALID_HANDLE_TYPE`。",
    advice: '适合测试对端如何处理错误。两个方向上还在途中的内容都可能丢失。',
  },
  'net.Socket#setEncoding': {
    what: `从现在起，'data' 带来的不再是 Buffer，而是字符串；不写参数就按 UTF-8。${means('setEncoding')}`,
    when: '它只影响读到的内容。每一块仍然可能在任意位置分开，只是按 UTF-8 时不会分在一个字符中间。',
    advice:
      '请用它，而不要对每一块调用 `data.toString()`，否则分成两块到达的字符会变成乱码。未知的名称会抛出 `ERR_UNKNOWN_ENCODING`。',
  },
  'net.Socket#setKeepAlive': {
    what: '请操作系统在连接长时间空闲时，定期检查对端是否还在。默认是关闭的。',
    when: means('setKeepAlive', { values: [{ kind: 'boolean', value: true }] }),
    advice:
      '想在几秒内发现对端离线，请定期发消息，让对端回答，并给等待回答设一个定时器。如果不给出延迟，第一次检查会来得很晚。',
  },
  'net.Socket#setKeepAlive(options)': {
    what: '传入对象的形式：`{ enable, initialDelay, interval, count }`。',
    when: '不支持这种形式的 Node 会把对象当作“打开”，即使是 `{ enable: false }` 也会打开 keep-alive。',
    advice: '如果程序也要在旧版本上运行，就写 `setKeepAlive(true, ms)`。',
  },
  'net.Socket#setKeepAlive(enable)': {
    what: '逐个传值的形式：先是开或关，再是第一次检查之前的空闲时间，以毫秒计。',
    when: '操作系统按整秒计算。最后两个参数 `interval` 和 `count` 是后来加入的，不支持的版本会忽略它们。',
    advice: '延迟至少写 1000；写 0 就沿用之前设定的值，没有设定过就是系统的默认值。',
  },
  'net.Socket#setNoDelay': {
    what: `立即发送小块数据，而不是稍等片刻合并发送（Nagle 算法）；传 false 又允许合并。${means('setNoDelay', { values: [{ kind: 'boolean', value: true }] })}`,
    when: '在 `net` 里默认关闭；`http` 会打开它。',
    advice: '问答都很短时打开它：否则每次可能多等几十毫秒。更好的办法是把几次小的写入合成一次。',
  },
  'net.Socket#setTimeout': {
    what: `设定空闲多少毫秒之后触发 'timeout' 事件；0 表示关闭。${means('setTimeout')}`,
    when: '自己写出内容、对端结束，都会重新计时，所以它不是等待回答的期限。回调函数在第一次超时时运行，只运行一次。',
    advice: '如果空闲就应该断开，请在监听器里销毁 socket。要传数字：传字符串会抛出 `ERR_INVALID_ARG_TYPE`。',
  },
  'net.Socket#getTypeOfService': {
    what: '返回这个 socket 的数据包携带的服务类型（0 到 255），供路由器参考：IPv4 里叫 TOS，IPv6 里叫流量类别。',
    when: "调用 `connect()` 之前，返回的是设定过的值。正在连接时，它可能抛出异常，也可能仍返回 0：请等 'connect' 之后再读。",
  },
  'net.Socket#setTypeOfService': {
    what: '设定服务类型（0 到 255），路由器可以据此安排这个 socket 的数据包的优先级。',
    when: "可以在 `connect()` 之前或 'connect' 之后设，在这之间可能抛出异常。超出范围的数会抛出 `ERR_OUT_OF_RANGE`。",
    advice: '不要依赖它：许多网络会忽略或清除它，其中几位还由系统使用。',
  },
  'net.Socket#write': {
    what: '发送数据：字符串、Buffer、TypedArray 或 DataView。返回 false 有两种情况：socket 自己的缓冲区满了，没有丢失任何内容；或者 socket 不能写，这份数据就丢失了。',
    when: '还没连上时，数据会先保留。回调函数在操作系统接收数据后运行，并不表示对端已经收到；如果写入失败，它会得到错误。',
    advice:
      "得到 false 之后，等 'drain' 再写，否则内存占用会越来越多。一次写入不等于对端的一次 'data'：消息在哪里结束，要由程序自己标明。",
  },
} satisfies Partial<Record<ItemId, Explanation>>;
