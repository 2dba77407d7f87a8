import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../items.ts';

/** The options of servers, sockets and their methods. */
export const ofOptions = {
  'listen.options.backlog': {
    what: '程序接进连接之前，最多可以有多少条在操作系统里排队。',
    when: "系统可能把这个数压低。排队的客户端早已有了 'connect'，甚至可能发来了数据。",
    advice: '除非服务器被蜂拥而来的连接淹没，否则不用管它：队伍长一点，只在程序忙上片刻时有用。',
  },
  'listen.options.exclusive': {
    what: '在 cluster 里，这个 worker 要不要独占端口，而不是和别的 worker 共用。',
    when: '写 true 时，第二个 worker 在同一端口上会得到 `EADDRINUSE`。不在 cluster 里，它没有作用。',
  },
  'listen.options.handle': {
    what: '拿来监听的 `net.BoundSocket`；这时 `host`、`port` 和 `path` 都被忽略。',
    when: '服务器会接管它：之后再调用它自己的方法，会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
  },
  'listen.options.host': {
    what: '服务器在本机的哪个地址或名字上监听。',
    when: '不写就是本机的所有地址：`::`，它大多也接纳 IPv4 客户端；没有 IPv6 的地方则是 `0.0.0.0`。',
    advice: "只给本机用的，请写 '127.0.0.1'。写了不属于本机的地址，会得到 `EADDRNOTAVAIL`。",
  },
  'listen.options.ipv6Only': {
    what: '在 `::` 上监听的服务器，要不要把 IPv4 客户端挡在外面。',
    when: '挡住时，它们得到 `ECONNREFUSED`。默认会放进来，地址是 `::ffff:127.0.0.1` 这个样子。',
  },
  'listen.options.reusePort': {
    what: '让好几个 socket 在同一个端口上监听，由操作系统把客户端分给它们。',
    when: '每一个都要这样要求。不是所有系统都做得到，做不到的会给出错误。',
    advice: '不认识这个选项的 Node 会忽略它，于是第二个服务器得到 `EADDRINUSE`。',
  },
  'listen.options.path': {
    what: '要监听的 Unix socket 路径，在 Windows 上是管道的名字。',
    when: '如果同时写了 `port`，路径就被忽略；在 `connect()` 里则以路径为准。',
    advice: '写短一点：系统只允许一百来个字节。',
  },
  'listen.options.port': {
    what: '要监听的端口：0 到 65535 的数，或者数字组成的字符串。0 表示由系统挑一个空闲的。',
    when: "别的值会当场抛出 `ERR_SOCKET_BAD_PORT`。端口被占用，则是带 `EADDRINUSE` 的 'error' 事件。",
    advice: "测试里用 0，在 'listening' 里读 `server.address().port`。",
  },
  'listen.options.readableAll': {
    what: '让所有用户都能读 Unix socket 的文件。',
    when: '具体是什么权限，随系统和 Node 的版本而不同。',
    advice: '别人要连接，需要的是写的权限：参见 `writableAll`。',
  },
  'listen.options.signal': {
    what: '一个 `AbortSignal`：取消它，服务器就像调用了 `close()` 一样关闭。',
    when: "如果调用之前就已经取消，服务器根本不会监听，来的只有 'close'。",
    advice: '和任何 `close()` 一样，已有的连接会继续。',
  },
  'listen.options.writableAll': {
    what: '让所有用户都能写 Unix socket 的文件；别人要连接，需要的就是这个权限。',
    when: '具体是什么权限，随系统和 Node 的版本而不同。',
    advice: '服务器和客户端以不同的用户运行时，用它。',
  },
  'createServer.options.allowHalfOpen': {
    what: '客户端结束之后，服务器的 socket 是不是还保持可写。',
    when: "默认情况下，'end' 的监听函数一运行完，Node 就把它们也结束，所以要花一点时间才有的回答会丢失。",
    advice:
      '如果要等请求全部到齐才回答，就设为 true，并且每次都自己调用 `end()`：忘了一次，连接就一直留着，`server.close()` 也永远等下去。',
  },
  'createServer.options.highWaterMark': {
    what: '每个接进来的 socket 在每个方向上缓冲多少字节之后，`write()` 就返回 false，读取就歇一歇。',
    when: '默认值随 Node 的版本而不同。',
    advice: '它自己并不限制什么：不理会 false 的程序，多少内存都能占满。',
  },
  'createServer.options.keepAlive': {
    what: '给每个接进来的 socket 打开 keep-alive，和 `socket.setKeepAlive(true)` 一样。',
    advice: '靠它发现客户端已经不在，会很晚；想快一点，请用超时。',
  },
  'createServer.options.keepAliveInitialDelay': {
    what: '接进来的 socket 沉默多少毫秒之后，做第一次 keep-alive 检查。',
    when: '会向下取整到秒，而且只有同时写了 `keepAlive: true` 才有意义。',
  },
  'createServer.options.noDelay': {
    what: '让每个接进来的 socket 把小段内容马上发出去，和 `socket.setNoDelay(true)` 一样。',
    when: '在 `net` 里默认关闭，在 `http` 里默认打开。',
    advice: '一问一答都很短的协议，就打开它。',
  },
  'createServer.options.pauseOnConnect': {
    what: '接进来的 socket 一开始就是暂停的：在 `resume()` 之前，什么也不会从操作系统那里读出来。',
    when: '它是为了把连接交给另一个进程，而不丢掉最前面的字节。',
    advice: "记得调用 `resume()`：在那之前既没有 'data'，也没有 'end'。",
  },
  'createServer.options.blockList': {
    what: '一个 `net.BlockList`，上面的地址不许进来。',
    when: "被拦下的客户端会先连上，随即断开；服务器得不到任何事件，既没有 'connection'，也没有 'drop'。不认识这个选项的 Node 会让谁都进来。",
    advice: '如果前面有代理，看到的就是代理的地址，所以要在代理那里拦。',
  },
  'Socket.options.allowHalfOpen': {
    what: '对方结束之后，这个 socket 是不是还保持可写。',
    when: '默认是 false：Node 会把它也结束，之后写的内容送不到。',
    advice: '设为 true 之后，结束就是你自己的事：要调用 `end()`。',
  },
  'Socket.options.blockList': {
    what: '一个 `net.BlockList`，这个 socket 不许连接上面的地址。',
    when: "要是去连，就会有带 `ERR_IP_BLOCKED` 的 'error' 事件。不认识这个选项的 Node 会照样连接。",
    advice: '程序要连接别人给的地址时，可以用它来保护。',
  },
  'Socket.options.fd': {
    what: '一个文件描述符，它是已经打开的 socket 或管道；这样就不再新开一个，而是把它包装起来。',
    when: '同时要写 `readable` 和 `writable`，否则这个流既不能读也不能写。别的描述符会抛出 `ERR_INVALID_FD_TYPE`。',
  },
  'Socket.options.handle': {
    what: '一个 `net.BoundSocket`，由它变成这个 socket：连接就从它的地址和端口出发。',
    when: '它被接管之后，不能再用在别处。',
  },
  'Socket.options.keepAlive': {
    what: '一连上就打开 keep-alive。',
    advice: '参见 `setKeepAlive`：它很晚才能发现对方已经不在，也不会推迟超时。',
  },
  'Socket.options.keepAliveInitialDelay': {
    what: '沉默多少毫秒之后，做第一次 keep-alive 检查。',
    when: '会向下取整到秒，而且只有同时写了 `keepAlive: true` 才有意义。',
  },
  'Socket.options.noDelay': {
    what: '从连接一开始，就把小段内容马上发出去。',
    when: '没有它，一小段内容可能要等前一段得到确认才发：哪怕在同一台机器上，也是几十毫秒。',
    advice: '一问一答都很短时打开它，或者把几次写入合成一次。',
  },
  'Socket.options.onread': {
    what: '反复读进你自己的同一个缓冲区，而不是每到一段就新建一个 Buffer。',
    when: "这样就没有 'data' 事件；'end'、'error' 和 'close' 照常。",
    advice: "数据量非常大时，它能省内存。别的时候，'data' 更简单。",
  },
  'Socket.options.onread.buffer': {
    what: '读到的内容就放进这个缓冲区；也可以是返回缓冲区的函数。',
    when: '每次读取都会覆盖里面原有的内容。',
    advice: '要留下的内容请复制出来。缓冲区小，调用的次数就多。',
  },
  'Socket.options.onread.callback': {
    what: '每到一段就调用一次，参数是字节数和缓冲区。缓冲区里只有这么多字节是新的。',
    advice: '返回 false 就暂停这个 socket，要继续就调用 `resume()`。',
  },
  'Socket.options.readable': {
    what: '由 `fd` 得到的 socket 可不可以读。',
    when: '只有和 `fd` 一起写才有意义，默认是 false。',
  },
  'Socket.options.writable': {
    what: '由 `fd` 得到的 socket 可不可以写。',
    when: '只有和 `fd` 一起写才有意义，默认是 false。',
  },
  'Socket.options.signal': {
    what: '一个 `AbortSignal`：取消它，socket 就被销毁。',
    when: "先来带 `ABORT_ERR` 的 'error'，然后是 'close'。",
    advice: '连接之前先看看 `signal.aborted`：传入已经取消的 signal，不一定能阻止 socket 去连接。',
  },
  'Socket.options.typeOfService': {
    what: '这个 socket 的数据包从一开始就带给路由器看的标记（0 到 255）。',
    when: '超出范围的数会抛出 `ERR_OUT_OF_RANGE`。',
    advice: '参见 `setTypeOfService`：许多网络会忽略它。',
  },
  'connect.options.autoSelectFamily': {
    what: '要不要把一个名字的所有地址都试一试，IPv6 和 IPv4 轮流来，直到有一个回答。一个都不行，就把所有失败收进一个 AggregateError。',
    when: '对 IP 地址、对 `family` 为 4 或 6、对写了 `localAddress` 的连接，它都没有作用。',
    advice: "请让它开着：服务器只在 `127.0.0.1` 上监听，而连接 'localhost' 也能成功，靠的就是它。",
  },
  'connect.options.autoSelectFamilyAttemptTimeout': {
    what: '给每个地址多少毫秒，然后就试下一个。最后一个地址没有这个限制。',
    when: '小于 10 的值会变成 10。默认值随 Node 的版本而不同。',
    advice: '如果远处的主机其实会回答，连接却因超时而失败，就把它调大。',
  },
  'connect.options.family': {
    what: '名字可以换成哪一类地址：4、6，或者 0 表示都行。',
    when: '写 4 或 6，另一类地址就不会去试。',
    advice: '如果 `localhost` 换成了 `::1`，而那里没有人监听，写 4 既能马上解决，也能验证是不是这个原因。',
  },
  'connect.options.hints': {
    what: '转交给 `dns.lookup()` 的标志，比如 `dns.ADDRCONFIG`。',
    when: '只对名字有意义。不认识的标志会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'connect.options.host': {
    what: "要连接的名字或 IP 地址；不写就是名字 'localhost'。",
    when: '名字要先查询，可能对应好几个地址；IP 地址就直接使用。',
    advice: "如果连不上本机的服务器，把 'localhost' 换成 '127.0.0.1' 试试。",
  },
  'connect.options.localAddress': {
    what: '连接要从本机的哪个地址出发。',
    when: '必须是 IP 地址：别的会抛出 `ERR_INVALID_IP_ADDRESS`。写了它，`autoSelectFamily` 就不起作用。',
    advice: '除非本机有好几个地址、而对方又在意，否则不要写。不属于本机的地址会以 `EADDRNOTAVAIL` 失败。',
  },
  'connect.options.localPort': {
    what: '连接要从本机的哪个端口出发。',
    when: '不写就由系统挑一个空闲的，这几乎总是对的。固定的端口可能正被占用：`EADDRINUSE`。',
  },
  'connect.options.lookup': {
    what: '代替 `dns.lookup()`、把名字换成地址的函数。',
    when: '只有名字才会用到它。可以尝试多个地址时，它会得到 `{ all: true }`，要用一个 `{ address, family }` 的数组来回答。',
    advice: '想测试程序怎样对待域名查询，又不想真的去查，就用它。要晚一点再回答，不要在函数返回之前就回答。',
  },
  'connect.options.port': {
    what: '要连接的端口，数字或者数字组成的字符串。',
    when: '除非写了 `path`，否则不能省略：两个都没有会抛出 `ERR_MISSING_ARGS`。不是端口的值会抛出 `ERR_SOCKET_BAD_PORT`。',
  },
  'connect.options.path': {
    what: '要连接的 Unix socket 路径，在 Windows 上是管道的名字。',
    when: '写了它，端口和主机就被忽略；在 `listen()` 里则以端口为准。',
  },
  'createConnection.options.handle': {
    what: '一个 `net.BoundSocket`，连接就从它的地址和端口出发。',
    when: '它被接管之后，不能再用在别处。',
  },
  'createConnection.options.timeout': {
    what: '在开始连接之前，先对新的 socket 调用 `setTimeout()`，所以连接花的时间也算在内。',
    when: "沉默这么多毫秒之后来一次 'timeout'，什么也不会关闭。",
    advice: "想限制连接的时间：`socket.on('timeout', () => socket.destroy())`，连上之后再 `setTimeout(0)`。",
  },
  'setKeepAlive.options.enable': {
    what: '要不要打开 keep-alive。不写就是关闭。',
    when: '不认识这种形式的 Node，会把对象本身当作“打开”。',
  },
  'setKeepAlive.options.initialDelay': {
    what: '沉默多少毫秒之后，做第一次检查。0 表示沿用系统的默认值。',
    when: '会向下取整到秒，所以请写 1000 或更大的数。',
  },
  'setKeepAlive.options.interval': {
    what: '检查没有得到回答时，隔多少毫秒再查一次。',
    when: '会向下取整到秒，所以请写 1000 或更大的数。',
  },
  'setKeepAlive.options.count': {
    what: '多少次检查都没有回答，系统才放弃这条连接。',
    when: "这时 socket 会得到 'error'，通常是 `ETIMEDOUT`。",
    advice: '延迟加上次数乘以间隔，就是对方不在了却还没被发现的时间。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
