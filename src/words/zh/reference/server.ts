import type { Explanation } from '../../../model/explanation.ts';
import { meaningIn } from '../../../narrator/reference/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';
import { language } from '../language.ts';
import { serverEvents, serverMethods } from '../narration/server.ts';

const event = (name: keyof typeof serverEvents): string => meaningIn(language, serverEvents[name]);
const method = (name: keyof typeof serverMethods): string => meaningIn(language, serverMethods[name]);

/** `net.Server`. */
export const ofServer = {
  'net.Server': {
    what: "等待客户端，并为每一个客户端创建一个 `net.Socket`。它是事件触发器（EventEmitter），不是流：没有 'data' 事件，没有 `write()`，也没有 `end()`。",
    when: "写 `server.on('data', …)` 不会报错，却不会运行；客户端发来的内容，要从 'connection' 带来的 socket 上读取。",
    advice: "给它注册 'error' 监听器，也给每个 socket 各注册一个。",
  },
  'net.Server#constructor': {
    what: '`new net.Server()` 和 `net.createServer()` 做的事一样，选项也一样。它不占用任何端口。',
    advice: '除非你要写一个继承 `net.Server` 的类，否则用 `net.createServer()`。',
  },
  'net.Server#event:close': {
    what: `服务器已经关闭：不再监听，所有连接也都结束了。${event('close')}`,
    when: '调用 `server.close()` 之后，最后一条连接结束时。对没有监听过的服务器调用 `close()`，也会触发它。',
    advice: '如果它迟迟没有触发，就是还有连接没有关闭：结束或销毁那些 socket。',
  },
  'net.Server#event:connection': {
    what: '有一个客户端连上了，参数就是它的 `net.Socket`。',
    when: event('connection'),
    advice: "就在这里给 socket 注册监听器，包括 'error'：没有它，只要一个客户端重置连接，就可能让整个进程退出。",
  },
  'net.Server#event:error': {
    what: `服务器本身出了问题，最常见的是没能监听（\`EADDRINUSE\`、\`EACCES\`）。${event('error')}`,
    when: "没有监听器时，错误会被抛出；如果没有被捕获，进程就会退出。它之后不会触发 'close'，可以再次调用 `listen()`。",
    advice: '一定要注册监听器。接受的 socket 出错不会通知它：那些 socket 需要各自的监听器。',
  },
  'net.Server#event:listening': {
    what: '服务器开始监听：从现在起客户端可以连接，`server.address()` 给出地址和端口。',
    when: '每次成功的 `listen()` 之后触发一次，除非服务器先关闭了；它不会在调用返回之前触发。`listen()` 的回调函数就是这个事件的监听器。',
    advice: '需要用到端口的操作，要写在这里，而不是写在 `listen()` 的下一行。',
  },
  'net.Server#event:drop': {
    what: '服务器的连接数已经到了 `maxConnections`，所以拒绝了一个客户端。参数里有两端的地址；在路径上监听的服务器没有这个参数。',
    when: event('drop'),
    advice: '可以计数或写进日志：这个客户端没有留下别的痕迹。',
  },
  'net.Server#address': {
    what: '返回服务器监听的地址和端口：一个带有 `address`、`family` 和 `port` 的对象，或者路径字符串。没有地址的时候返回 null。',
    when: '写了主机时，即使是 IP 地址，`listen()` 也要稍后才绑定端口，所以下一行得到的还是 null。不写主机时，地址立即就有，cluster 的 worker 里除外。',
    advice: "在 'listening' 的监听器里读它。`close()` 之后它又是 null，需要端口时请先保存下来。",
  },
  'net.Server#close': {
    what: `从现在起不再接受新的客户端。${method('close')}`,
    when: "回调函数在 'close' 时运行；如果服务器没有在监听，它会得到 `ERR_SERVER_NOT_RUNNING` 错误。",
    advice:
      '要同时断开客户端，就把 socket 都放进一个 `Set`，再对它们调用 `end()` 或 `destroy()`；`closeAllConnections()` 是 `http` 和 `https` 的服务器才有的方法。',
  },
  'net.Server#[Symbol.asyncDispose]': {
    what: '返回 Promise 的 `close()`，供 `await using` 使用：服务器关闭后，Promise 就兑现。',
    when: '和 `close()` 一样，它要等所有连接结束，所以一直不断开的客户端会让代码块无法结束。',
    advice: '在代码块结束之前，先结束那些 socket。',
  },
  'net.Server#[Symbol.asyncIterator]': {
    what: "将来可以用循环逐条取得连接，而不用监听 'connection'。循环在 'close' 时结束，遇到 'error' 时抛出异常。",
    advice:
      "不要在循环里 `await` 一个客户端的整个会话：那样下一个客户端只能等着。你的 Node 还不支持时：用 `node:events` 的 `on(server, 'connection', { close: ['close'] })`，它每次给出一个数组，里面是一个 socket。",
  },
  'net.Server#getConnections': {
    what: `查询现在有多少条打开的连接。${method('getConnections')}`,
    when: "socket 一经销毁，连接就不再计入，不必等到 'close'。传给子进程的连接也算在内。",
  },
  'net.Server#listen': {
    what: "请操作系统在某个端口或路径上接受连接。它立即返回服务器本身；结果由 'listening' 或 'error' 通知。",
    when: '参数不对（`ERR_SOCKET_BAD_PORT`、`ERR_INVALID_ARG_VALUE`），或者已经有了地址又再次调用（`ERR_SERVER_ALREADY_LISTEN`），会抛出异常。端口被占用则以事件通知。',
    advice: "在 'error' 之后重试时，第二次调用不要再传回调函数：失败的那次传入的回调函数还在等待，到时候两个都会运行。",
  },
  'net.Server#listen(handle)': {
    what: '在已经绑定好的对象上监听：另一个服务器、一个 `BoundSocket`，或者带文件描述符的 `{ fd }`。',
    when: '适合从别处（比如父进程）得到监听 socket 的程序。Windows 上不支持描述符。',
    advice: "描述符如果不是 socket，会触发 'error'：是文件，错误码就是 `EINVAL`；是管道，则是另一个错误码。",
  },
  'net.Server#listen(options)': {
    what: '包含全部选项的形式：`{ port, host }` 或 `{ path }`，再加上 `backlog`、`exclusive`、`signal` 等等。',
    when: '`port` 和 `path` 都写了，以 `port` 为准；`connect()` 正好相反。两个都没写，也没有 `fd`，会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'net.Server#listen(path)': {
    what: "在一个路径上监听：它是 Unix 域套接字（Unix socket），也就是一个文件；在 Windows 上是命名管道。不是数字的字符串都是路径，所以 `listen('abc')` 会在当前文件夹里留下一个叫 `abc` 的文件。",
    when: '文件已经存在时，即使没有服务器在用它，也会得到 `EADDRINUSE`；文件夹不存在，则是 `EACCES`。',
    advice: '`close()` 会删除这个文件，被强行结束的进程则会把它留下。先试着连接它，确认被拒绝再删除。',
  },
  'net.Server#listen(port)': {
    what: '在一个端口上用 TCP 监听。写 0 或者不写端口，就由操作系统选一个空闲端口，可以从 `server.address().port` 得知。',
    when: '不写主机时，服务器在本机的所有地址上监听，别的电脑也可能连进来。',
    advice: "只供本机使用时，主机请写 '127.0.0.1'。由数字组成的字符串算作端口；'abc' 这样的字符串是路径。",
  },
  'net.Server#listening': {
    what: '服务器此刻是否在监听。',
    when: "写了主机时，或者在 cluster 的 worker 里，它在 'listening' 触发前一刻才变成 true；其他情况下，下一行就已经是 true。`close()` 会立即让它变成 false，即使连接还在继续。",
  },
  'net.Server#maxConnections': {
    what: "服务器最多保留多少条连接。再来一条，会先接受，随即关闭：服务器触发 'drop'，客户端先后触发 'connect' 和 'end'；如果它已经开始发送，也可能触发 'error'。",
    when: '随时可以改，不影响已有的连接。从 Node 21 起，0 表示拒绝所有连接；在那之前，0 表示没有上限。',
    advice:
      '如果想告诉客户端原因，就自己接受连接，写一行，再结束：这个属性做不到。在 cluster 里，多出来的连接会转给别的 worker；如果所有 worker 都满了，客户端连上之后只能等着（见 `dropMaxConnection`）。',
  },
  'net.Server#dropMaxConnection': {
    what: '在 cluster 里，决定已经满了的 worker 怎么处理多出来的连接：true 表示关闭它，否则转给别的 worker。如果所有 worker 都满了，“否则”就是让客户端等着。',
    when: '在 cluster 之外它没有作用：满了的服务器会直接关闭新的连接。',
  },
  'net.Server#ref': {
    what: '在 `unref()` 之后，让服务器重新使进程保持运行。默认就是这样：服务器在监听，进程就不会自行结束。',
    advice: '重复调用没有害处：它是开关，不是计数器。',
  },
  'net.Server#unref': {
    what: `即使服务器还在监听，进程也可以结束。${method('unref')}`,
    advice: '它适合附带运行的服务器，比如提供监控数据的。想停下服务器，请用 `close()`。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
