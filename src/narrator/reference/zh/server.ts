import type { Explanation } from '../../../model/explanation.ts';
import { serverEvents, serverMethods } from '../../zh/server.ts';
import { meaningIn } from '../explanation.ts';
import type { ItemId } from '../items.ts';

const event = (name: keyof typeof serverEvents): string => meaningIn({ space: '' }, serverEvents[name]);
const method = (name: keyof typeof serverMethods): string => meaningIn({ space: '' }, serverMethods[name]);

/** `net.Server`. */
export const ofServer = {
  'net.Server': {
    what: "等待客户端，并为每一个创建一个 `net.Socket`。它是事件发射器，不是流：没有 'data' 事件，没有 `write()`，也没有 `end()`。",
    when: "写 `server.on('data', …)` 不会报错，却永远不会运行；客户端发来的一切，都要通过 'connection' 带来的那个 socket。",
    advice: "给它加上 'error' 监听函数，也给每个 socket 各加一个。",
  },
  'net.Server#constructor': {
    what: '`new net.Server()` 和 `net.createServer()` 做的事一样，选项也一样。它不占用任何端口。',
    advice: '除非你要写一个继承 `net.Server` 的类，否则用 `net.createServer()`。',
  },
  'net.Server#event:close': {
    what: `服务器关闭了：不再监听，所有连接也都结束了。${event('close')}`,
    when: '调用 `server.close()` 之后，最后一条连接结束时。对从没监听过的服务器调用 `close()`，也会有这个事件。',
    advice: '如果它迟迟不来，就是还有连接开着：结束或销毁那些 socket。',
  },
  'net.Server#event:connection': {
    what: '有一个客户端连上了，带来的参数就是它的 `net.Socket`。',
    when: event('connection'),
    advice: "就在这里给 socket 加上监听函数，'error' 也要有：没有它，只要一个客户端中途断开，整个进程就会退出。",
  },
  'net.Server#event:error': {
    what: `服务器本身出了问题，最常见的是没能监听（\`EADDRINUSE\`、\`EACCES\`）。${event('error')}`,
    when: "没有监听函数时，错误会被抛出，进程就此退出。它后面不会跟着 'close'，之后可以再次调用 `listen()`。",
    advice: '任何时候都要加上监听函数。连进来的 socket 出错，它是听不到的：那些 socket 需要自己的监听函数。',
  },
  'net.Server#event:listening': {
    what: '服务器在监听了：从现在起客户端可以连进来，`server.address()` 会告诉你在哪里。',
    when: '每次成功的 `listen()` 之后来一次，绝不会在调用的当时就来。`listen()` 的回调函数就是这个事件的监听函数。',
    advice: '凡是要用到端口的事，都在这里开始，而不是写在 `listen()` 的下一行。',
  },
  'net.Server#event:drop': {
    what: '服务器的连接数已经到了 `maxConnections`，所以有一个客户端被拒绝了。参数里有两端的地址；在路径上监听的服务器没有参数。',
    when: event('drop'),
    advice: '数一数，或者记进日志：这个客户端留下的痕迹只有它。',
  },
  'net.Server#address': {
    what: '返回服务器在哪里监听：一个带有 `address`、`family` 和 `port` 的对象，或者路径字符串。没有地址的时候返回 null。',
    when: '如果写了主机，哪怕是 IP 地址，`listen()` 也要晚一点才占用端口，所以下一行得到的还是 null。不写主机，地址当场就有。',
    advice: "在 'listening' 的监听函数里读它。`close()` 之后它又是 null，需要端口的话请先记下来。",
  },
  'net.Server#close': {
    what: `从现在起不再接纳新的客户端。${method('close')}`,
    when: "回调函数在 'close' 时运行；如果服务器没有开着，它会得到一个 `ERR_SERVER_NOT_RUNNING` 错误。",
    advice:
      '要让客户端也离开，就把 socket 都放进一个 `Set`，再对它们调用 `end()` 或 `destroy()`；`closeAllConnections()` 只有 `http.Server` 才有。',
  },
  'net.Server#[Symbol.asyncDispose]': {
    what: '返回 Promise 的 `close()`，供 `await using` 使用：服务器关闭后，Promise 就兑现。',
    when: '和 `close()` 一样，它要等所有连接结束，所以赖着不走的客户端会让代码块结束不了。',
    advice: '在代码块结束之前，先结束那些 socket。',
  },
  'net.Server#[Symbol.asyncIterator]': {
    what: "将来可以用循环一条一条地取连接，而不用监听 'connection'。循环在 'close' 时结束，遇到 'error' 时抛出。",
    advice:
      "不要在循环里 `await` 完一个客户端的全部事情：那样下一个客户端就得等着。在你的 Node 有它之前，`events.on(server, 'connection')` 有同样的作用。",
  },
  'net.Server#getConnections': {
    what: `询问现在有多少条连接开着。${method('getConnections')}`,
    when: '一条连接要等它的 socket 关闭才不再算数，所以刚调用完 `destroy()` 时它还在里面。送给子进程的连接也算在内。',
  },
  'net.Server#listen': {
    what: "请操作系统在某个端口或路径上接纳连接。它立刻返回服务器本身；结果由 'listening' 或 'error' 告知。",
    when: '只有参数不对（`ERR_SOCKET_BAD_PORT`、`ERR_INVALID_ARG_VALUE`），或者正在监听时再次调用（`ERR_SERVER_ALREADY_LISTEN`），才会抛出异常。端口被占用是一个事件。',
    advice: "在 'error' 之后重试时，第二次调用不要再传回调函数：第一次的还在等着，到时候两个都会运行。",
  },
  'net.Server#listen(handle)': {
    what: '在已经绑定好的东西上监听：另一个服务器、一个 socket、一个 `BoundSocket`，或者带文件描述符的 `{ fd }`。',
    when: '适合那些从别处得到监听 socket 的程序，比如从父进程。Windows 上不能用描述符。',
    advice: "描述符如果不是 socket，就会有带 `EINVAL` 的 'error' 事件。",
  },
  'net.Server#listen(options)': {
    what: '什么都能写的形式：`{ port, host }` 或 `{ path }`，再加上 `backlog`、`exclusive`、`signal` 等等。',
    when: '`port` 和 `path` 都写了，以 `port` 为准；`connect()` 正好相反。两个都没写，会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'net.Server#listen(path)': {
    what: "在一个路径上监听：它是 Unix socket，也就是一个文件；在 Windows 上是命名管道。凡不是数字的字符串都是路径，所以 `listen('abc')` 会在当前文件夹里留下一个叫 `abc` 的文件。",
    when: '文件已经存在，哪怕背后没有服务器，也会得到 `EADDRINUSE`；文件夹不存在，则是 `EACCES`。',
    advice: '`close()` 会删掉这个文件，被强行结束的进程则会把它留下。先试着连一下，没有人应答再删。',
  },
  'net.Server#listen(port)': {
    what: '在一个端口上用 TCP 监听。写 0 或者不写端口，就由操作系统挑一个空闲的，`server.address().port` 会告诉你是哪一个。',
    when: '不写主机的话，本机的每个地址都能连到这个服务器，别的电脑也可能连得上。',
    advice: "如果只给本机用，主机请写 '127.0.0.1'。数字组成的字符串算作数字；别的字符串都是路径。",
  },
  'net.Server#listening': {
    what: '服务器此刻是否在监听。',
    when: "写了主机时，它在 'listening' 之前一刻才变成 true；不写主机或者用路径时，下一行就已经是 true。`close()` 会马上让它变成 false，哪怕连接还在继续。",
  },
  'net.Server#maxConnections': {
    what: "服务器最多保留多少条连接。再多来一个，会先接进来，随即关闭：服务器得到 'drop'，客户端看到的是 'connect' 然后 'end'，没有错误。",
    when: '随时可以改，不影响已有的连接。从 Node 21 起，0 表示谁也不留；在那之前，0 表示没有上限。',
    advice: '如果想告诉客户端原因，就自己接下它，写一行，再结束：这个属性做不到。',
  },
  'net.Server#dropMaxConnection': {
    what: '在 cluster 里，决定已经满了的 worker 怎么处理多出来的连接：true 表示关闭它，否则转给别的 worker。',
    when: '不在 cluster 里时它没有作用：满了的服务器总是直接关闭。',
  },
  'net.Server#ref': {
    what: '在 `unref()` 之后，让服务器重新使进程保持运行。默认就是这样：只要还有服务器在监听，进程就不会结束。',
    advice: '重复调用没有害处：它是开关，不是计数器。',
  },
  'net.Server#unref': {
    what: `即使服务器还在监听，进程也可以结束。${method('unref')}`,
    advice: '它适合附带运行的服务器，比如提供监控数据的。想停下服务器，请用 `close()`。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
