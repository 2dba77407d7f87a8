import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';

/** The options of servers, sockets and their methods. */
export const ofOptions = {
  'listen.options.backlog': {
    what: '等待程序接受的连接，最多可以有多少条在操作系统里排队，也就是全连接队列的长度。',
    when: "Linux 会让实际排队的比这个数多一条；写 0 等于 Node 的默认值 511。系统可能会降低这个数。排队的客户端已经得到 'connect'，甚至可能已经发来数据。",
    advice: '除非短时间内涌入大量连接，否则不用改它：队列长一些，只在程序短暂繁忙时有用。',
  },
  'listen.options.exclusive': {
    what: '在 cluster 里，这个 worker 是否独占端口，而不与其他 worker 共用。',
    when: '写 true 时，第二个 worker 在同一端口上会得到 `EADDRINUSE`，除非用 `reusePort` 共用。在 cluster 之外，它没有作用。',
  },
  'listen.options.handle': {
    what: '用来监听的 `net.BoundSocket`；这时 `host`、`port` 和 `path` 都被忽略。',
    when: '服务器会接管它：之后再调用它自己的 `address()`、`fd()` 和 `close()`，就会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
  },
  'listen.options.host': {
    what: '服务器在本机的哪个地址或主机名上监听。',
    when: '不写就是本机的所有地址：`::`，它通常也接受 IPv4 客户端；没有 IPv6 时是 `0.0.0.0`。',
    advice: "只供本机使用时，请写 '127.0.0.1'。写了别的机器的地址，通常会得到 `EADDRNOTAVAIL`。",
  },
  'listen.options.ipv6Only': {
    what: '在 `::` 上监听的服务器是否拒绝 IPv4 客户端。',
    when: '拒绝时，它们得到 `ECONNREFUSED`，除非另有服务器在这个端口的 IPv4 上监听。默认接受，地址写成 `::ffff:127.0.0.1` 这样的形式。在 Node 20 上，必须写出主机 `::`，否则这个选项会被忽略。',
  },
  'listen.options.reusePort': {
    what: '允许多个 socket 监听同一个端口，由操作系统在它们之间分配客户端。',
    when: '每个 socket 都要设置它。有些系统不支持，会给出错误。',
    advice: '不支持这个选项的 Node 会忽略它，于是第二个服务器得到 `EADDRINUSE`。',
  },
  'listen.options.path': {
    what: '要监听的 Unix 域套接字（Unix socket）路径，在 Windows 上是管道的名字。',
    when: '如果同时写了 `port`，路径就被忽略；在 `connect()` 里则以路径为准。',
    advice: '路径要短：100 字节左右在哪里都可以，Linux 上最多 108 字节。',
  },
  'listen.options.port': {
    what: '要监听的端口：0 到 65535 的数，或者由数字组成的字符串。0 表示由系统选一个空闲端口。',
    when: "不是端口的数或字符串会当场抛出 `ERR_SOCKET_BAD_PORT`，但 undefined 和 null 等于 0：变量没有设置也不会报错。端口被占用时，会触发带 `EADDRINUSE` 的 'error'。",
    advice: "测试里用 0，在 'listening' 里读取 `server.address().port`。",
  },
  'listen.options.readableAll': {
    what: '让所有用户都能读 Unix socket 的文件。',
    when: '具体是什么权限，随系统和 Node 的版本而不同。',
    advice: '其他用户要连接，需要的是写权限：参见 `writableAll`。',
  },
  'listen.options.signal': {
    what: '一个 `AbortSignal`：取消它，服务器就像调用了 `close()` 一样关闭。',
    when: "如果调用之前就已经取消，不会有 'listening'，只有 'close'；不过没有写主机时，下一行里 `listening` 仍然是 true。",
    advice: '和任何 `close()` 一样，已有的连接会继续。',
  },
  'listen.options.writableAll': {
    what: '让所有用户都能写 Unix socket 的文件；其他用户要连接，需要的就是这个权限。',
    when: '具体是什么权限，随系统和 Node 的版本而不同。',
    advice: '服务器和客户端以不同用户的身份运行时使用。',
  },
  'createServer.options.allowHalfOpen': {
    what: '客户端结束之后，服务器的 socket 是否保持可写，也就是停在半关闭（half-close）状态。',
    when: "默认情况下，'end' 的监听器一运行完，Node 就结束它们，所以稍后才写的回答会丢失。",
    advice:
      '如果要等请求全部到齐再回答，就设为 true，并且每次都自己调用 `end()`：忘了一次，连接就会一直留着，`server.close()` 也要等它。',
  },
  'createServer.options.highWaterMark': {
    what: '每个接受的 socket 在每个方向上缓冲多少字节之后，`write()` 返回 false，读取暂停。',
    when: '写入的字符串按 UTF-16 码元计算，而不是按字节。默认值随 Node 的版本而不同。',
    advice: '对写入来说，它本身不是上限：不理会 false（背压）的程序，会一直占用更多内存。',
  },
  'createServer.options.keepAlive': {
    what: '为每个接受的 socket 打开 keep-alive，和 `socket.setKeepAlive(true)` 一样。',
    advice: '靠它发现客户端已经离线，要很久；想尽快发现，请用超时。',
  },
  'createServer.options.keepAliveInitialDelay': {
    what: '接受的 socket 空闲多少毫秒之后，做第一次 keep-alive 检查。',
    when: '会向下取整到秒，而且只有同时写了 `keepAlive: true` 才有意义。',
  },
  'createServer.options.noDelay': {
    what: '让每个接受的 socket 立即发送小块数据，和 `socket.setNoDelay(true)` 一样。',
    when: '在 `net` 里默认关闭，在 `http` 里默认打开。',
    advice: '问答都很短的协议，适合打开它。',
  },
  'createServer.options.pauseOnConnect': {
    what: '接受的 socket 一开始就是暂停的：在 `resume()` 之前，或者在 `pipe()`、`for await` 等开始读取之前，不会从操作系统读取任何内容。',
    when: '它用于把连接交给另一个进程，而不丢失最前面的字节。',
    advice:
      "只加 'data' 监听器不会开始读取，所以记得调用 `resume()`：在开始读取之前既没有 'data'，也没有 'end'，连重置也要到写入时才会察觉。",
  },
  'createServer.options.blockList': {
    what: '一个 `net.BlockList`，来自其中地址的连接会被拒绝。',
    when: "被拒绝的客户端会先连上，随即断开；服务器得不到任何事件，既没有 'connection'，也没有 'drop'。不支持这个选项的 Node 会接受所有客户端。",
    advice: '如果前面有代理，服务器看到的是代理的地址，所以要在代理上拦截。',
  },
  'Socket.options.allowHalfOpen': {
    what: '对端结束之后，这个 socket 是否保持可写，也就是停在半关闭（half-close）状态。',
    when: '默认是 false：Node 会结束本端，之后写的内容送不到。',
    advice: '设为 true 之后，本端要由你自己调用 `end()` 来结束。',
  },
  'Socket.options.blockList': {
    what: '一个 `net.BlockList`，这个 socket 不许连接上面的地址。',
    when: "试图连接时，会触发带 `ERR_IP_BLOCKED` 的 'error'。主机名对应多个地址时，会继续尝试其他地址。不支持这个选项的 Node 会照样连接。",
    advice: '程序要连接外部给出的地址时，可以用它来保护。',
  },
  'Socket.options.fd': {
    what: '已经打开的 socket 或管道的文件描述符：不再新建连接，而是把它包装起来。',
    when: '除非 `readable` 或 `writable` 写成 false，否则它算作可读也可写，即使实际上只有一个方向。其他种类的描述符会抛出 `ERR_INVALID_FD_TYPE`。',
  },
  'Socket.options.handle': {
    what: '一个 `net.BoundSocket`，由它变成这个 socket：连接从它的地址和端口（或者路径）发起。',
    when: '它被接管之后，不能再用在别处。调用 `connect()` 之前，这个 socket 看起来像已经连上：`pending` 是 false，本端的地址已有值，而写入会以 `EPIPE` 失败，在 Unix socket 上则是 `ENOTCONN`。',
  },
  'Socket.options.keepAlive': {
    what: '连上之后立即打开 keep-alive。',
    advice: '参见 `setKeepAlive`：它要很久才能发现对端已经离线，也不会推迟超时。',
  },
  'Socket.options.keepAliveInitialDelay': {
    what: '空闲多少毫秒之后，做第一次 keep-alive 检查。',
    when: '会向下取整到秒，而且只有同时写了 `keepAlive: true` 才有意义。',
  },
  'Socket.options.noDelay': {
    what: '从连接一开始，就立即发送小块数据。',
    when: '不设置时，一小块数据可能要等前一块得到确认才发出：即使在同一台机器上，也可能要几十毫秒。',
    advice: '问答都很短时打开它，或者把几次写入合成一次。',
  },
  'Socket.options.onread': {
    what: '反复读入你提供的同一个缓冲区，而不是每到一块就新建一个 Buffer。',
    when: "这时没有 'data' 事件；'end'、'error' 和 'close' 照常触发。",
    advice: "数据量非常大时，它能节省内存。其他情况下，'data' 更简单。",
  },
  'Socket.options.onread.buffer': {
    what: '读到的内容就放进这个缓冲区；也可以是返回缓冲区的函数。',
    when: '每次读取都会覆盖里面原有的内容。',
    advice: '需要保留的内容请复制出来。缓冲区越小，调用次数越多。',
  },
  'Socket.options.onread.callback': {
    what: '每到一块就调用一次，参数是字节数和缓冲区。缓冲区里只有这么多字节是新的。',
    advice: '返回 false 会暂停这个 socket，调用 `resume()` 可以继续。',
  },
  'Socket.options.readable': {
    what: 'socket 是否可读。它是和 `fd` 一起使用的。',
    when: '不写就是 true，尽管文档里写的不是这样。',
  },
  'Socket.options.writable': {
    what: 'socket 是否可写。它是和 `fd` 一起使用的。',
    when: '不写就是 true，尽管文档里写的不是这样。',
  },
  'Socket.options.signal': {
    what: '一个 `AbortSignal`：取消它，socket 就被销毁。',
    when: "先触发带 `ABORT_ERR` 的 'error'，然后是 'close'。",
    advice: '连接之前先检查 `signal.aborted`：传入已经取消的 signal，并不能阻止 socket 建立连接。',
  },
  'Socket.options.typeOfService': {
    what: '这个 socket 的数据包在连上之后携带的服务类型（0 到 255），供路由器参考；握手的数据包还不带。',
    when: '超出范围的数会抛出 `ERR_OUT_OF_RANGE`。',
    advice: '参见 `setTypeOfService`：许多网络会忽略它。',
  },
  'connect.options.autoSelectFamily': {
    what: '是否依次尝试一个主机名的所有地址，IPv6 和 IPv4 交替，直到连上一个。有多个地址而全部失败时，所有错误汇总成一个 AggregateError；只有一个地址时，就是普通的错误。',
    when: '主机是 IP 地址、`family` 是 4 或 6、写了 `localAddress`、或者用了 `BoundSocket` 时，它没有作用。',
    advice: "请保持打开：服务器只在 `127.0.0.1` 上监听，而连接 'localhost' 也能成功，靠的就是它。",
  },
  'connect.options.autoSelectFamilyAttemptTimeout': {
    what: '每个地址等待多少毫秒，然后尝试下一个。最后一个地址没有这个限制。',
    when: '1 到 9 会变成 10；0 和负数会抛出 `ERR_OUT_OF_RANGE`。默认值随 Node 的版本而不同。',
    advice: '如果远处的主机其实正常，连接却因超时而失败，就把它调大。',
  },
  'connect.options.family': {
    what: '主机名可以解析成哪个地址族的地址：4、6，或者 0 表示两者皆可。',
    when: '写 4 或 6，就只查询这个地址族的地址。',
    advice: '如果 `localhost` 解析成了 `::1`，而那里没有程序在监听，写 4 既能立即解决，也能验证是不是这个原因。',
  },
  'connect.options.hints': {
    what: '传给 `dns.lookup()` 的标志，比如 `dns.ADDRCONFIG`。',
    when: '只对主机名有意义。遇到未知的标志，`dns.lookup()` 会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'connect.options.host': {
    what: "要连接的主机名或 IP 地址；不写就是 'localhost'。",
    when: '主机名要先解析，可能对应多个地址；IP 地址则直接使用。',
    advice: "如果连不上本机的服务器，把 'localhost' 换成 '127.0.0.1' 试试。",
  },
  'connect.options.localAddress': {
    what: '连接从本机的哪个地址发起。',
    when: '必须是 IP 地址，或者是空值（等于没有写），否则抛出 `ERR_INVALID_IP_ADDRESS`。写了它，`autoSelectFamily` 就不起作用。',
    advice: '除非本机有多个地址，而对端要求来自其中某一个，否则不要写。别的机器的地址通常会以 `EADDRNOTAVAIL` 失败。',
  },
  'connect.options.localPort': {
    what: '连接从本机的哪个端口发起。',
    when: '不写就由系统选一个空闲端口，几乎所有情况下都该这样。固定的端口可能已被占用：`EADDRINUSE`；如果占用它的是连往同一服务器的连接，也可能是 `EADDRNOTAVAIL`。',
  },
  'connect.options.lookup': {
    what: '代替 `dns.lookup()`、把主机名解析成地址的函数。',
    when: '只有主机名才会用到它。可以尝试多个地址时，它会得到 `{ all: true }`，要返回由 `{ address, family }` 组成的数组。',
    advice: '想测试程序如何处理域名解析，又不想真的查询时使用。要异步返回结果，不要在函数返回之前就调用回调函数。',
  },
  'connect.options.port': {
    what: '要连接的端口：数字，或者由数字组成的字符串。',
    when: '除非写了 `path`，否则不能省略：两个都没有会抛出 `ERR_MISSING_ARGS`。不是端口的数或字符串会抛出 `ERR_SOCKET_BAD_PORT`。',
  },
  'connect.options.path': {
    what: '要连接的 Unix 域套接字（Unix socket）路径，在 Windows 上是管道的名字。',
    when: '写了它，端口和主机就被忽略；在 `listen()` 里则以端口为准。',
  },
  'createConnection.options.handle': {
    what: '一个 `net.BoundSocket`，连接从它的地址和端口（或者路径）发起。',
    when: '它被接管之后，不能再用在别处。',
  },
  'createConnection.options.timeout': {
    what: '在开始连接之前，先对新的 socket 调用 `setTimeout()`，所以建立连接的时间也算在内。',
    when: "空闲这么多毫秒之后触发一次 'timeout'，但不会关闭连接。",
    advice: "想限制建立连接的时间：`socket.on('timeout', () => socket.destroy())`，连上之后再 `setTimeout(0)`。",
  },
  'setKeepAlive.options.enable': {
    what: '是否打开 keep-alive。不写就是关闭。',
    when: '不支持这种形式的 Node，会把对象本身当作“打开”。',
  },
  'setKeepAlive.options.initialDelay': {
    what: '空闲多少毫秒之后，做第一次检查。0 表示沿用之前设定的值，没有设定过就是系统的默认值。',
    when: '会向下取整到秒，所以请写 1000 或更大的数。',
  },
  'setKeepAlive.options.interval': {
    what: '检查没有得到回答时，隔多少毫秒再检查一次。',
    when: '会向下取整到秒，所以请写 1000 或更大的数。',
  },
  'setKeepAlive.options.count': {
    what: '连续多少次检查没有回答，系统就放弃这条连接。',
    when: "这时 socket 触发 'error'，通常是 `ETIMEDOUT`。",
    advice: '初始延迟加上次数乘以间隔，就是发现对端离线所需的时间。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
