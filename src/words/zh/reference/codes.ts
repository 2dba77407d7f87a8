import type { UpperLayerCode } from '../../../narrator/codes.ts';
import type { CodeWord } from '../../../narrator/reference/codes.ts';
import type { CodeExplanation, Reference } from '../../../narrator/reference/explanation.ts';

/** What else there is to say about a code, after the narrator's sentence. */
export const codes: Record<Exclude<CodeWord, UpperLayerCode>, CodeExplanation> = {
  EACCES: {
    when: '在一个路径上监听，而它所在的文件夹不存在或不可写；连接一个没有写权限的 socket 文件；在许多系统上，没有管理员权限却要监听小于 1024 的端口。',
    advice:
      '先建好文件夹，或者换一个有权限的路径。需要低端口号时，监听一个高端口，再由代理或系统转发，不要用管理员身份运行程序。',
  },
  EADDRINUSE: {
    more: "调用 `listen()` 时，它以服务器的 'error' 事件出现。",
    when: '最常见的是同一个程序上次启动的进程还在运行；在所有地址上监听的服务器，通常会占住每个地址的这个端口。用路径监听时，被强行结束的进程留下的一个文件就足以引起它。',
    advice:
      '找出占用者并停掉它：Linux 上用 `ss -ltnp`，macOS 上用 `lsof -nP -iTCP -sTCP:LISTEN`，Windows 上用 `netstat -ano`；或者换一个端口，写 0 会得到一个空闲端口。删除 socket 文件之前，先试着连接它，确认被拒绝再删。',
  },
  EADDRNOTAVAIL: {
    more: '如果错误信息里写的是 `connect`，也可能是没有可用的本地端口。',
    when: '`listen()` 的主机，或者连接的 `localAddress`，属于另一台机器，或者写错了。很忙的客户端用完了连往某个服务器的本地端口，或者用 `localPort` 指定的端口已有一条连往那里的连接，也可能遇到它。',
    advice: '在 `127.0.0.1` 上监听，或者不写主机。在容器里，不要用宿主机的地址。',
  },
  EAFNOSUPPORT: {
    when: '在不支持 IPv6 的系统上用了 IPv6 地址；如果只是关闭了 IPv6，就像许多容器那样，错误码是 `EADDRNOTAVAIL`。绑定了 IPv4 地址的 `BoundSocket` 去连接 IPv6 地址，也会遇到它。',
    advice: '用 IPv4 地址，或者写 `family: 4`；也可以启用 IPv6。',
  },
  EAI_AGAIN: {
    more: '这个主机名是否存在，还不知道。',
    when: '网络或域名服务器暂时不可用，或者容器里根本没有域名解析。',
    advice: '过一会儿再试。如果一直这样，要查的是网络和域名设置，不是程序。',
  },
  EALREADY: {
    when: '第一次 `connect()` 还没完成，又在同一个 socket 上调用了一次，多半是失败或等待之后重新连接的代码。',
    advice: "只调用一次 `connect()`，要再调用就等到 'close' 之后。拿不准时，看看 `socket.connecting`。",
  },
  EBADF: {
    when: 'socket 正在使用的描述符被别处关闭了，比如 `new net.Socket({ fd })` 之后又调用 `fs.closeSync()`；或者传给 `fs` 的描述符之前已经关闭。',
    advice:
      '关闭交给 socket 来做：`destroy()` 会连描述符一起关闭。每个描述符只归一处管，因为它的编号很快会用于别的文件。',
  },
  ECONNABORTED: {
    when: '多见于 Windows，以及连接期间网络发生变化的时候：拔了网线、切换了 VPN、笔记本睡眠过。',
    advice: '按 `ECONNRESET` 处理：连接已经断开，客户端可以重新连接。',
  },
  ECONNREFUSED: {
    more: '这是一个明确的答复，通常来自那台机器本身：机器在，只是这个端口没有开放。',
    when: '服务器没有运行，还没开始监听，或者在另一个端口、另一个地址上监听：`localhost` 可能是 `::1`，而服务器在 `127.0.0.1`。',
    advice:
      "先确认服务器在运行，再把它的 `address()` 和你连接的地址对照一下。脚本里同时启动两端时，等到 'listening' 再连接，或者稍后重试。",
  },
  ECONNRESET: {
    when: '对端调用了 `resetAndDestroy()`；或者它关闭、崩溃时，从这里发去的字节还在路上，或者还在它的操作系统里没有读走；也可能是中间设备切断了连接。如果进程只是退出，它的连接会正常结束；在 Node 24 之前，有些重置看起来也是正常结束。在 `http` 里，“socket hang up”也是它，往往是一条过期的 keep-alive 连接：刚要复用，服务器正好把它关了。',
    advice:
      "每个 socket 都要监听 'error'，这样结束的只是这条连接，而不是你的进程。对端是否处理了最后一条消息，无从知道：只有幂等（重复执行也无妨）的请求才可以重发。",
  },
  EHOSTUNREACH: {
    when: '那台机器没有开机，地址写错了，或者途中的路由器、防火墙不放行。',
    advice: '检查地址，再用别的办法试试能不能到达。程序能做的只有稍后重试。',
  },
  EINVAL: {
    when: '给 `listen({ fd })` 的是文件的描述符；Unix socket 的路径太长（较旧的 Node 会把它截短）；`localAddress` 和要连接的地址不属于同一地址族。',
    advice: '看错误信息里写的是 `listen`、`bind` 还是 `connect`，后面跟着什么地址。',
  },
  EMFILE: {
    more: 'socket 也算文件。',
    when: '同时来的客户端太多，或者 socket 一直不关闭，越积越多。这时新来的客户端连上之后立刻被断开，服务器得不到任何事件。',
    advice:
      '先排查泄漏：超时就销毁 socket。然后设置 `maxConnections`；如果确实需要这么多连接，再提高上限（`ulimit -n`）。',
  },
  ENETUNREACH: {
    when: '没有连上网络，或者只有一种地址族的网络：比如本机只有 IPv4，却要连 IPv6 地址。',
    advice: '检查网络。如果失败的只是 IPv6 地址，用 `autoSelectFamily` 或 `family: 4` 就能绕开。',
  },
  ENOBUFS: {
    when: '`spawnSync()` 和 `execFileSync()` 在子进程的输出超过 `maxBuffer`（默认 1 MiB）时会给出它。来自网络的很少见：操作系统没有足够的内存给 socket 用。',
    advice:
      '如果是子进程，就调大 `maxBuffer`，或者用 `spawn()` 以流的方式读它的输出。如果是 socket，就少开几个，一次少写一些。',
  },
  ENOENT: {
    more: '在 `net` 里，不存在的几乎都是 Unix 域套接字（Unix socket）的文件。',
    when: "要连接的 Unix socket，服务器还没启动，或者已经关闭并删掉了文件。也常常是误把别的参数当成了路径：写成了 `net.connect('localhost')`，而不是先写端口。",
    advice: '用 TCP 的话，端口写在最前面。用路径的话，先启动服务器，而且两个程序都写完整路径。',
  },
  ENOTCONN: {
    when: '程序正要结束连接，或者正要查询它，连接恰好在这时断了；也可能是由 `BoundSocket` 创建的 socket 还没连接就开始读取。',
    advice: "连接已经没有了，在 'close' 里做清理即可。它很少是根本原因，请看它之前发生了什么。",
  },
  ENOTFOUND: {
    when: '主机名拼错了，写的不只是主机名（带了 `http://` 或端口），或者只有在另一个网络里才查得到。',
    advice: '只传主机名，端口另外传。用 `nslookup` 查一下同一个主机名。如果是本机，就写 `127.0.0.1`。',
  },
  ENOTSOCK: {
    when: '传给 `server.listen({ fd })` 的是管道的描述符，比如来自 `cat file |` 的标准输入；如果是文件，得到的是 `EINVAL`。',
    advice: '核对父进程传来的是哪个编号，它指向什么：在 Linux 上，可以用 `ls -l /proc/PID/fd` 查看，PID 换成进程号。',
  },
  EPIPE: {
    more: '后一种情况下，这个错误由 Node 自己产生。',
    when: "对端已经离开，程序还在写。默认情况下，'end' 一到，Node 就会结束本端，所以稍后才写的回答也会遇到它：错误交给 `write()` 的回调函数；如果那时 socket 还没有关闭，还会触发 'error'。",
    advice:
      "在 'end' 的监听器里当场写回答，或者设置 `allowHalfOpen: true`，写完再自己调用 `end()`。'end' 和 'close' 之后不要再写。",
  },
  ETIMEDOUT: {
    when: '数据包有去无回：防火墙把它们丢弃，机器没有开机，或者服务器的队列已满。建立连接时，操作系统可能要几分钟才放弃；主机名对应多个地址时，除最后一个外，Node 只给每个地址 `autoSelectFamilyAttemptTimeout` 的时间。',
    advice: '用 `setTimeout()` 和 `destroy()` 设一个自己的时限。如果是防火墙造成的，只能修改它的规则。',
  },
  ABORT_ERR: {
    when: "创建 socket 时传入了 `signal`，而有人调用了 `abort()`，或者 `AbortSignal.timeout()` 到了时间；也可能是你的代码提前离开了读这个 socket 的 `for await`；设置了 `allowHalfOpen` 时，有些 Node 版本里循环读到结尾也会这样。先触发 'error'，然后是 'close'。",
    advice: "这不是故障，而是程序主动取消的：用 `error.name === 'AbortError'` 识别并忽略它。",
  },
  ERR_INVALID_ADDRESS: {
    when: "往 `net.BlockList` 里添加规则，或者创建 `net.SocketAddress` 时，传入的是主机名、写错的地址，或者类型是 'ipv4' 却传入了 IPv6 地址。",
    advice: "先用 `net.isIP()` 检查一下；是 IPv6 就写上 'ipv6'。",
  },
  ERR_INVALID_ARG_TYPE: {
    more: '这个错误会当场抛出。',
    when: "超时写成了字符串（`setTimeout('100')`），传给 `write()` 的是数字或普通对象，或者监听器不是函数。",
    advice: '先转换：`Number(text)`、`String(value)`、`JSON.stringify(value)`。`process.env` 里的值都是字符串。',
  },
  ERR_INVALID_ARG_VALUE: {
    more: '这个错误会当场抛出。',
    when: '`server.listen({})` 既没有端口也没有路径，或者端口既不是数字也不是字符串；地址范围的起点大于终点；`hints` 里有未知的标志。',
    advice:
      '看错误信息：里面写着是哪个参数、传入了什么值。端口是 undefined 不会引起它：服务器会改在任意一个空闲端口上监听。',
  },
  ERR_INVALID_FD_TYPE: {
    when: '`new net.Socket({ fd })` 里的描述符是普通文件，或者没有打开。',
    advice: '读写文件请用 `fs`。只有确定父进程在这个描述符上打开了 socket，才传入它。',
  },
  ERR_INVALID_HANDLE_TYPE: {
    more: '这个错误会当场抛出。',
    when: '对 Unix socket 或命名管道调用了 `resetAndDestroy()`：重置（RST）是 TCP 的机制。',
    advice: '对它们请用 `destroy()`。',
  },
  ERR_INVALID_IP_ADDRESS: {
    more: "由 `localAddress` 引起的会当场抛出，由 `lookup` 引起的以 'error' 事件出现。",
    when: '`localAddress` 写成了主机名或网卡名；或者你自己的 `lookup` 给出的不是 IP 地址，或在要求数组时只给了字符串。',
    advice: '写 IP 地址，`os.networkInterfaces()` 会列出本机的地址；或者不写这个选项。',
  },
  ERR_IP_BLOCKED: {
    when: "创建 socket 时给了 `blockList`，而要连接的地址正在其中。它以 'error' 事件出现，什么也没有发出去；如果主机名的另一个地址连上了，就没有 'error'，只有 'connectionAttemptFailed'。",
    advice: '如果这个地址应该允许，就修改名单。否则，它起到了应有的作用。',
  },
  ERR_MISSING_ARGS: {
    more: '这个错误会当场抛出。',
    when: '`net.connect()` 或 `net.connect({})`：既没有端口也没有路径。最常见的是端口来自一个没有设置的变量，所以是 undefined。',
    advice: '把传入的值打印出来。给端口一个默认值：`process.env.PORT ?? 8000`。',
  },
  ERR_OUT_OF_RANGE: {
    more: '这个错误会当场抛出。',
    when: '`setTimeout(-1)`、`new net.Socket({ fd: -1 })`、大于 255 的服务类型。',
    advice: '检查这个数是怎么算出来的：往往是相减得到了负数。',
  },
  ERR_SERVER_ALREADY_LISTEN: {
    more: '这个错误会当场抛出。',
    when: '服务器已经有了地址，还没有 `close()`，又调用了 `listen()`；也可能是框架已经替你调用过。写了主机时，同一轮里的两次调用不会被发现，其中一次会失效。',
    advice: "在 'error' 之后和 `close()` 之后可以再次调用。",
  },
  ERR_SERVER_NOT_RUNNING: {
    more: '它只交给 `close()` 的回调函数，不会抛出异常。',
    when: '调用了两次 `close()`，或者在 `listen()` 之前就调用。',
    advice: '做清理时可以忽略它：服务器已经关闭，这正是你想要的。',
  },
  ERR_SOCKET_BAD_PORT: {
    more: '这个错误会当场抛出。',
    when: '端口是 65536 或更大、负数、NaN、空字符串，或者 `{ port }` 里的字符串不是数字。没有设置 `process.env.PORT` 时，`Number(process.env.PORT)` 就是 NaN。',
    advice: '把这个值打印出来。作为第一个参数时，像 `8000x` 这样的字符串不会得到这个错误：它会被当作路径。',
  },
  ERR_SOCKET_CLOSED: {
    when: '没有调用过 `connect()`，就写入，或者调用 `resetAndDestroy()`。',
    advice: "先调用 `connect()`；不必等到 'connect' 才写。",
  },
  ERR_SOCKET_CLOSED_BEFORE_CONNECTION: {
    more: '它交给 `write()` 或带数据的 `end()` 的回调函数；不带数据的 `end()` 的回调函数收到的是 `ERR_STREAM_DESTROYED`。',
    when: '正在连接时写入了内容，还没连上就调用了 `destroy()`。如果是连接失败，只有第一次 `write()` 的回调函数得到它，后面的得到的是失败本身的错误。',
    advice: "这些内容应视为没有发出。如果是连接失败造成的，'error' 事件会说明原因。",
  },
  ERR_SOCKET_CONNECTION_TIMEOUT: {
    more: '文档里收录了它，但实际上几乎见不到：在 AggregateError 的 `errors` 里，这样的尝试写作 `ETIMEDOUT`。',
    when: '它用于这种情况：一个主机名对应多个地址，其中一个没有及时回答，而最后，所有地址都没连上。',
    advice: '请找 `ETIMEDOUT`。如果主机正常、只是距离很远，就把 `autoSelectFamilyAttemptTimeout` 调大。',
  },
  ERR_SOCKET_HANDLE_ADOPTED: {
    more: '这个错误会当场抛出。',
    when: '`listen()` 或 socket 已经接管了 `BoundSocket`，或者它已经 `close()`，之后又调用了 `address()`、`fd()` 或 `close()`。',
    advice: '交出去之前先读取地址，或者向现在拥有它的服务器或 socket 查询。',
  },
  ERR_STREAM_DESTROYED: {
    more: "它只交给 `write()` 或 `end()` 的回调函数，不会触发 'error'；自己 `destroy()` 之后再调用不带数据的 `end()`，它的回调函数可能根本不会运行。",
    when: '自己调用 `destroy()` 之后，或者出错之后，又写入了内容。如果是 Node 结束了本端，错误码是 `EPIPE`；如果是自己调用了 `end()`，则是 `ERR_STREAM_WRITE_AFTER_END`。常见于定时器里，以及向许多 socket 群发的时候。',
    advice: "在 'close' 里把这个 socket 从列表中移除，写之前先看 `socket.destroyed`。",
  },
  ERR_STREAM_NULL_VALUES: {
    more: '这个错误会当场抛出。',
    when: '`socket.write(null)`，多半来自返回 null 的函数，比如没有匹配到的 `match()`。没有返回值的函数给出 undefined，得到的是 `ERR_INVALID_ARG_TYPE`。',
    advice: '想结束 socket，请调用 `end()`。想发送 null 这个词，请写 `String(value)`。',
  },
  ERR_STREAM_PREMATURE_CLOSE: {
    when: "对 socket 用了 `pipeline()`、`finished()` 或 `for await`，而程序在 'end' 或 'finish' 之前就销毁了它；也可能 `pipeline()` 还在往里写，对端就结束了。对端自己的消息发到一半就结束，只是普通的 'end'，不会报错：只有你的协议能看出来。",
    advice: '已经发出或收到的内容应视为不完整：重新发送，或者重新请求。如果是你自己销毁的，可以忽略这个错误。',
  },
  ERR_STREAM_WRITE_AFTER_END: {
    more: "它以 'error' 事件出现，socket 随之销毁；如果 socket 之前已经销毁，就只有回调函数得到它。",
    when: '`end()` 之后才运行的定时器或回调函数里又调用了 `write()`；或者刚注册完监听器就 `end()`，于是所有回答都来得太晚。',
    advice: '最后一次写入之后再调用 `end()`。如果对端还有内容要发，就先等它发完。',
  },
  ERR_UNKNOWN_ENCODING: {
    more: '这个错误会当场抛出。',
    when: '传给 `setEncoding()` 或 `write()` 的名称拼错了，或者 Node 不支持它，比如 `gbk`。',
    advice: '用 `utf8`。其他编码请读成 Buffer，再用 `TextDecoder` 解码，它支持的编码更多。',
  },
  AggregateError: {
    more: '它的 `code` 取自第一个错误，自己的错误信息是空的。',
    when: '要连接的主机名对应多个地址，却一个也没连上：典型的例子是 `localhost`，它对应 `::1` 和 `127.0.0.1`。',
    advice: '不要只打印 `error.message`，要打印 `error.errors`，再看里面的错误码各是什么意思。',
  },
};

/** Why some codes are not made to happen here. */
export const notHere: Reference['notHere'] = {
  EAFNOSUPPORT:
    '要有一台没有 IPv6 的机器，而本机的网络设置不该由我们改动；或者要用 `net.BoundSocket`，不是每个 Node 都支持。',
  EAI_AGAIN: '要有一个不回答的域名服务器，而 net-lessons 从不查询域名服务器。',
  ECONNABORTED: '要网络在连接期间发生变化；回环网络不会变。',
  EHOSTUNREACH: '要有一条不通的路由；net-lessons 只用回环地址，它通向本机自己。',
  ENETUNREACH: '要缺少某个网络，而 net-lessons 只用回环地址。',
  ENOTCONN: '要连接恰好在某个时刻断开，这无法随时重现；或者要用 `net.BoundSocket`，不是每个 Node 都支持。',
  ENOTFOUND: '一般要有域名服务器的回答，而 net-lessons 从不查询域名服务器。',
  ERR_SOCKET_CONNECTION_TIMEOUT:
    '不回答的地址可以造出来，但那时 Node 给出的是 `ETIMEDOUT`：没有已知的办法得到这个错误码。请看 `net-lessons explain ETIMEDOUT --run`。',
};
