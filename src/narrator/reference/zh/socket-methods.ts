import type { Explanation } from '../../../model/explanation.ts';
import type { Seen } from '../../../model/select.ts';
import { socketMethods } from '../../zh/socket-methods.ts';
import { meaningIn } from '../explanation.ts';
import type { ItemId } from '../items.ts';

const means = (name: keyof typeof socketMethods, given: Partial<Seen> = {}): string =>
  meaningIn({ space: '' }, socketMethods[name], given);

/** `net.Socket` itself and its methods. */
export const ofSocketMethods = {
  'net.Socket': {
    what: '连接的一端。它是双工流：对方写的从它这里读出来，写给它的会送到对方那里。',
    when: "服务器在 'connection' 里为每个客户端得到一个；客户端用 `net.connect()` 创建自己的。两边是同一个类。",
    advice: "给每一个都加上 'error' 监听函数。没有 `socket.close()`：想好好结束用 `end()`，想马上甩掉用 `destroy()`。",
  },
  'net.Socket#constructor': {
    what: "`new net.Socket()` 创建一个还没有连接的 socket。它的 `pending` 是 true，`readyState` 却是 'open'。",
    when: '想以后再连接、想包装一个文件描述符，或者要用 `onread` 之类的选项时才需要它；别的时候 `net.connect()` 会创建 socket 并且连接。',
    advice: '先调用 `connect()` 再写：在那之前写会出错，错误码是 `ERR_SOCKET_CLOSED`。',
  },
  'net.Socket#address': {
    what: '返回连接在本端的地址：`address`、`family` 和 `port`。在服务器的 socket 上，这个端口是服务器的，不是客户端的。',
    when: '连接之前、关闭之后，以及对 Unix socket，它返回空对象。',
    advice: '对方的地址在 `remoteAddress` 和 `remotePort` 里。',
  },
  'net.Socket#connect': {
    what: `开始连接这个 socket，并立刻返回它。${means('connect')}`,
    when: "用在 `new net.Socket()` 创建的 socket 上，或者在 'close' 之后再次使用：关闭了的 socket 可以重新连接。",
    advice: '连接还在的时候不要调用它：不会抛出异常，但会发生什么并没有规定。重连时，监听函数不要再加一遍。',
  },
  'net.Socket#connect(options)': {
    what: '传入选项对象的形式：`{ port, host }` 或 `{ path }`，以及怎样连过去：`family`、`lookup`、`localAddress` 等等。',
    advice:
      '写了 `path`，TCP 的选项就都被忽略。socket 本身的选项，比如 `allowHalfOpen`，要写在 `new net.Socket()` 里。',
  },
  'net.Socket#connect(path)': {
    what: '把这个 socket 连到一个 Unix socket 或命名管道。',
    advice: '凡不是数字的字符串都算路径。路径不存在是 `ENOENT`，背后没有人是 `ECONNREFUSED`。',
  },
  'net.Socket#connect(port)': {
    what: "用 TCP 把这个 socket 连到某个主机的某个端口。不写主机，就是名字 'localhost'。",
    advice: "不合法的端口会抛出 `ERR_SOCKET_BAD_PORT`；别的问题都是 'error' 事件。",
  },
  'net.Socket#destroy': {
    what: `立刻关闭 socket，还在里面等着的内容都扔掉。${means('destroy')}`,
    when: "传入的错误会以 'error' 的形式回来；不传就只有 'close'。",
    advice: '连接已经没有用的时候用它，比如超时之后。如果写过的内容必须送到，请用 `end()` 或 `destroySoon()`。',
  },
  'net.Socket#destroySoon': {
    what: `结束本端，等写过的内容都交给操作系统，就销毁 socket。${means('destroySoon')}`,
    when: '话已说完、也不想听回答时用它。只用 `end()` 的话，一个永远不结束的客户端会让 socket 一直开着。',
  },
  'net.Socket#end': {
    what: '结束本端：先把写过的内容发完，再发一个 FIN，表示“我这边说完了”。可以顺便带上最后一份数据。',
    when: "对方还可以继续发送，你也还收得到。回调函数在 'finish' 时运行，那并不表示有人收到了。",
    advice: '之后不要再写：那是 `ERR_STREAM_WRITE_AFTER_END`。如果对方一直不结束，过一会儿就调用 `destroy()`。',
  },
  'net.Socket#pause': {
    what: `在 \`resume()\` 之前不再有 'data'。${means('pause')}`,
    when: '用来让对方慢下来：等两边的缓冲区都满了，它就只能等着。',
    advice: '`pipe()` 和 `pipeline()` 会自己做这件事。不要让 socket 一直暂停着：那样它结束不了。',
  },
  'net.Socket#resume': {
    what: `让字节流动起来。${means('resume')}`,
    when: "在 `pause()` 或 `pauseOnConnect` 之后用；或者只想把内容读掉，好让 'end' 能来。",
    advice: "先加 'data' 监听函数再调用它，不然最前面的字节就没有了。",
  },
  'net.Socket#ref': {
    what: '在 `unref()` 之后，让 socket 重新使进程保持运行。默认就是这样：开着的 socket 会让进程继续运行。',
    advice: '它是开关，不是计数器：重复调用没有害处。',
  },
  'net.Socket#unref': {
    what: `即使这个 socket 开着，进程也可以结束。${means('unref')}`,
    advice: '要关闭连接，请用 `end()` 或 `destroy()`；它只是说：不用为了这条连接等着。',
  },
  'net.Socket#resetAndDestroy': {
    what: `不好好结束，而是用重置切断连接。${means('resetAndDestroy')}`,
    when: "还在连接的时候，会等连上了再发重置。对没有连接的 socket，会有带 `ERR_SOCKET_CLOSED` 的 'error'；对 Unix socket 则抛出 `ERR_INVALID_HANDLE_TYPE`。",
    advice: '适合用来测试对方怎样处理错误。两个方向上还在路上的内容都可能丢失。',
  },
  'net.Socket#setEncoding': {
    what: `从现在起，'data' 带来的不再是 Buffer，而是字符串；不写参数就按 UTF-8。${means('setEncoding')}`,
    when: '它只影响读到的内容。每一段仍然可能在任何地方断开，只是不会断在一个字符中间。',
    advice:
      '不要对每一段用 `data.toString()`，分成两半到达的字符会被弄坏，用它才对。名称不认识会抛出 `ERR_UNKNOWN_ENCODING`。',
  },
  'net.Socket#setKeepAlive': {
    what: '请操作系统在连接长时间没有动静时，不时检查一下对方是否还在。默认是关闭的。',
    when: means('setKeepAlive', { args: ['true'] }),
    advice: '想在几秒内发现对方已经不在，请自己发消息，再设一个超时。如果不给出延迟，第一次检查会来得很晚。',
  },
  'net.Socket#setKeepAlive(options)': {
    what: '传入对象的形式：`{ enable, initialDelay, interval, count }`。',
    when: '还没有这种形式的 Node，会把任何对象都当作“打开”，就连 `{ enable: false }` 也会在那里打开 keep-alive。',
    advice: '如果程序也要在旧版本上运行，就写 `setKeepAlive(true, ms)`。',
  },
  'net.Socket#setKeepAlive(enable)': {
    what: '逐个传值的形式：先是开或关，再是第一次检查之前的沉默时间，以毫秒计。',
    when: '操作系统按整秒计算。最后两个参数 `interval` 和 `count` 是后来才有的，没有它们的版本会忽略。',
    advice: '延迟至少写 1000；写 0 就沿用系统的默认值。',
  },
  'net.Socket#setNoDelay': {
    what: `小段内容马上发出去，而不是稍等片刻凑在一起（Nagle 算法）；传 false 就又允许凑着发。${means('setNoDelay', { args: ['true'] })}`,
    when: '在 `net` 里，不开口要求就是关闭的；`http` 则会打开它。',
    advice: '一问一答都很短的时候就打开它：否则每次可能白等几十毫秒。更好的办法，是把几次小的写入合成一次。',
  },
  'net.Socket#setTimeout': {
    what: `要求在沉默这么多毫秒之后来一次 'timeout' 事件；0 表示关掉。${means('setTimeout')}`,
    when: '自己写出内容也会让时间重新算起，所以它不是等待回答的期限。回调函数只在第一次超时时运行。',
    advice: '如果沉默就该断开，请在监听函数里销毁 socket。要传数字：传字符串会抛出 `ERR_INVALID_ARG_TYPE`。',
  },
  'net.Socket#getTypeOfService': {
    what: '返回这个 socket 的数据包带给路由器看的标记（0 到 255）：IPv4 里叫 TOS，IPv6 里叫流量类别。',
    when: '连接之前，返回的是设定过的值。',
  },
  'net.Socket#setTypeOfService': {
    what: '设定一个标记（0 到 255），路由器可以据此把这个 socket 的数据包看得急一些或缓一些。',
    when: '连接之前就可以设。超出范围的数会抛出 `ERR_OUT_OF_RANGE`。',
    advice: '不要指望太多：许多网络会忽略或抹掉它，有几位还归系统所有。',
  },
  'net.Socket#write': {
    what: '发送数据：字符串、Buffer 或者 TypedArray。返回 false 表示 socket 自己的缓冲区满了，但什么也没有丢。',
    when: '还没连上时，数据会先留着。回调函数在操作系统接过数据时运行，并不说明有人收到了。',
    advice:
      "得到 false 之后，等 'drain' 再写，不然内存会越占越多。一次写入在对方那里不等于一次 'data'：消息到哪里为止，要自己做记号。",
  },
} satisfies Partial<Record<ItemId, Explanation>>;
