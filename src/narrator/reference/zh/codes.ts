import type { Reference } from '../explanation.ts';

/** What else there is to say about a code, after the narrator's sentence. */
export const codes: Reference['codes'] = {
  EACCES: {
    when: '在一个路径上监听，而它的文件夹不存在或者不许写入；连接一个没有写权限的 socket 文件；在许多系统上，不是管理员却要监听 1024 以下的端口。',
    advice:
      '先建好文件夹，或者换一个自己的路径。想用编号小的端口，就监听一个大的，再让代理或系统转发过来，不要用管理员身份运行。',
  },
  EADDRINUSE: {
    more: "它以服务器的 'error' 事件到来。",
    when: '最常见的是同一个程序上一次启动的还在运行；在所有地址上监听的服务器，会把每个地址的这个端口都占住。用路径监听时，被强行结束的进程留下的一个文件就够了。',
    advice:
      '找出谁占着（`ss -ltnp` 或 `lsof -i`，在 Windows 上是 `netstat -ano`）并停掉它，或者换一个端口；0 会取一个空闲的。socket 文件要先试着连一下，被拒绝了再删。',
  },
  EADDRNOTAVAIL: {
    when: '`listen()` 的主机，或者连接的 `localAddress`，属于另一台机器，或者写错了。一个很忙的客户端把通往某个服务器的端口都用完了，也是这个错误。',
    advice: '在 `127.0.0.1` 上监听，或者不写主机。在容器里，不要用宿主机的地址。',
  },
  EAFNOSUPPORT: {
    when: '在没有开启 IPv6 的地方用了 IPv6 地址，许多容器就是这样。',
    advice: '用 IPv4 地址，或者写 `family: 4`；也可以把 IPv6 打开。',
  },
  EAI_AGAIN: {
    more: '这个名字究竟存不存在，还不知道。',
    when: '网络或者域名服务器一时不在，或者容器里根本没有域名解析。',
    advice: '过一会儿再试。如果一直这样，要查的是网络和域名设置，不是程序。',
  },
  ECONNABORTED: {
    when: '多见于 Windows，以及网络在连接期间变了的时候：拔了网线、切换了 VPN、笔记本睡眠过。',
    advice: '当作 `ECONNRESET` 来处理：连接没有了，客户端可以重新连接。',
  },
  ECONNREFUSED: {
    more: '回答的是那台机器本身：它在，只是这扇门关着。',
    when: '服务器没有运行，还没开始监听，或者在另一个端口、另一个地址上监听：`localhost` 可能是 `::1`，而服务器在 `127.0.0.1`。',
    advice:
      "先看服务器有没有在运行，再拿它的 `address()` 和你连接的地址比一比。脚本里同时启动两边时，等到 'listening' 再连接，或者过一会儿重试。",
  },
  ECONNRESET: {
    when: '对方的进程崩溃了、调用了 `resetAndDestroy()`，或者还有没读的数据就关闭了；也可能是中间的什么设备切断了连接。在 `http` 里，“socket hang up”也是它。',
    advice:
      "每个 socket 都要监听 'error'，这样结束的只是这条连接，而不是你的进程。最后一条消息对方有没有处理，无从知道：只有重复做也无妨的事，才可以再发一次。",
  },
  EHOSTUNREACH: {
    when: '那台机器关着，地址写错了，或者途中的路由器、防火墙说过不去。',
    advice: '检查地址，再用别的办法试试能不能到达。程序自己只能过一会儿再试。',
  },
  EINVAL: {
    when: '给 `listen({ fd })` 的文件描述符不是 socket；Unix socket 的路径太长（旧一点的 Node 会把它截短）；`localAddress` 和要连接的地址不是同一类。',
    advice: '看错误信息里写的是 `listen`、`bind` 还是 `connect`，后面跟着什么地址。',
  },
  EMFILE: {
    more: 'socket 也算文件。',
    when: '客户端一下子来得太多，或者 socket 从不关闭，越积越多。这时新的连接接不进来。',
    advice: '先找泄漏：超时就销毁 socket。然后设 `maxConnections`；如果真的需要这么多，再提高上限（`ulimit -n`）。',
  },
  ENETUNREACH: {
    when: '没有连上网络，或者只有一类网络：比如本机只有 IPv4，却要连 IPv6 地址。',
    advice: '检查网络。如果失败的只是 IPv6 地址，用 `autoSelectFamily` 或 `family: 4` 就能绕开。',
  },
  ENOENT: {
    more: '在 `net` 里，几乎总是 Unix socket 的那个文件。',
    when: "要连接的 Unix socket，服务器还没启动，或者已经关闭并删掉了文件。也常常是本来就没想写路径：写成了 `net.connect('localhost')`，而不是先写端口。",
    advice: '用 TCP 的话，端口写在最前面。用路径的话，先启动服务器，而且两个程序都写完整路径。',
  },
  ENOTCONN: {
    when: '程序正要结束连接，或者正要查询它，连接恰好在这时断了。',
    advice: "没有什么可以挽救的了：在 'close' 里做清理。它很少是真正的原因，看看它前面发生了什么。",
  },
  ENOTFOUND: {
    when: '名字拼错了，写的不只是名字（带了 `http://` 或端口），或者只有在另一个网络里才查得到。',
    advice: '只传名字，端口另外传。用 `nslookup` 查一下同一个名字。如果是本机，就写 `127.0.0.1`。',
  },
  EPIPE: {
    when: "对方已经离开，你还在写。默认情况下，'end' 一来 Node 就把你这一端也结束，所以稍后才有的回答也会得到它：这时只有 `write()` 的回调函数知道，没有 'error' 事件。",
    advice:
      "在 'end' 的监听函数里当场写回答，或者设置 `allowHalfOpen: true` 再自己 `end()`。到了 'end' 和 'close' 就不要再写。",
  },
  ETIMEDOUT: {
    when: '数据包有去无回：防火墙把它们丢了，机器关着，或者网络断了。连接时可能要等好几分钟。',
    advice: '用 `setTimeout()` 和 `destroy()` 定一个自己的时限。如果是防火墙的缘故，只能改它的规则。',
  },
  ABORT_ERR: {
    when: "创建 socket 时传入了 `signal`，而有人调用了 `abort()`，或者 `AbortSignal.timeout()` 到了时间。先来 'error'，然后是 'close'。",
    advice: "这不是故障，而是有人要求的：用 `error.name === 'AbortError'` 认出它，然后放过。",
  },
  ERR_INVALID_ADDRESS: {
    when: "往 `net.BlockList` 里加东西，或者创建 `net.SocketAddress` 时，给了名字、写错了，或者类型还是 'ipv4' 却给了 IPv6 地址。",
    advice: "先用 `net.isIP()` 检查一下；是 IPv6 就写上 'ipv6'。",
  },
  ERR_INVALID_ARG_TYPE: {
    more: '这个错误会当场抛出。',
    when: "超时写成了字符串（`setTimeout('100')`），给 `write()` 的是数字或对象，监听函数不是函数。",
    advice: '先转换：`Number(text)`、`String(value)`、`JSON.stringify(value)`。`process.env` 里的值永远是字符串。',
  },
  ERR_INVALID_ARG_VALUE: {
    more: '这个错误会当场抛出。',
    when: '`server.listen({})` 既没有端口也没有路径；范围的头比尾还大；`hints` 里有不认识的标志。',
    advice: '读错误信息：里面写着是哪个参数、传来了什么。常见的原因是端口是 undefined。',
  },
  ERR_INVALID_FD_TYPE: {
    when: '`new net.Socket({ fd })` 里的描述符是普通文件，或者根本没有打开。',
    advice: '读写文件请用 `fs`。只有确知父进程在那里打开了 socket，才传描述符。',
  },
  ERR_INVALID_HANDLE_TYPE: {
    more: '这个错误会当场抛出。',
    when: '对 Unix socket 或命名管道调用了 `resetAndDestroy()`：只有 TCP 才有重置。',
    advice: '在那里请用 `destroy()`。',
  },
  ERR_INVALID_IP_ADDRESS: {
    more: '这个错误会当场抛出。',
    when: '`localAddress` 写成了名字，或者网卡的名字。',
    advice: '写地址本身，`os.networkInterfaces()` 会列出来；或者干脆不写。',
  },
  ERR_IP_BLOCKED: {
    when: "创建 socket 时给了 `blockList`，而要连接的地址就在上面。它以 'error' 到来，什么也没有发出去。",
    advice: '如果应该允许，就改名单。否则它刚刚尽到了职责。',
  },
  ERR_MISSING_ARGS: {
    more: '这个错误会当场抛出。',
    when: '`net.connect()` 或 `net.connect({})`：既没有端口也没有路径。最常见的是端口来自一个没有设置的变量，所以是 undefined。',
    advice: '把传入的值打印出来。给端口一个默认值：`process.env.PORT ?? 8000`。',
  },
  ERR_OUT_OF_RANGE: {
    more: '这个错误会当场抛出。',
    when: '`setTimeout(-1)`、小于 0 的描述符、大于 255 的服务类型。',
    advice: '检查这个数是怎么算出来的：往往是相减得到了负数。',
  },
  ERR_SERVER_ALREADY_LISTEN: {
    more: '这个错误会当场抛出。',
    when: '还没 `close()`，就第二次调用 `listen()`。也可能是框架已经替你调用过。',
    advice: "在 'error' 之后和 `close()` 之后可以再调用；在那之前，先看 `server.listening`。",
  },
  ERR_SERVER_NOT_RUNNING: {
    more: '只有 `close()` 的回调函数会得到它，不会抛出。',
    when: '调用了两次 `close()`，或者在 `listen()` 之前就调用。',
    advice: '做清理时可以放过它：服务器关着，这正是你想要的。',
  },
  ERR_SOCKET_BAD_PORT: {
    more: '这个错误会当场抛出。',
    when: '端口是 65536 或更大、负数、NaN 或空字符串。没有设置 `process.env.PORT` 时，`Number(process.env.PORT)` 就是 NaN。',
    advice: '把这个值打印出来。像 `8000x` 这样的文字不会得到这个错误：它会被当作路径。',
  },
  ERR_SOCKET_CLOSED: {
    when: '从没调用过 `connect()` 就往 socket 里写，或者重置一个没有连接的 socket。',
    advice: "先调用 `connect()`；不必等到 'connect' 才写。",
  },
  ERR_SOCKET_CLOSED_BEFORE_CONNECTION: {
    more: '得到它的是 `write()` 或 `end()` 的回调函数。',
    when: '还在连接时写了内容，而 `destroy()` 或者失败先到了一步。',
    advice: "把内容当作没有发出去。如果是因为失败而关闭，'error' 事件会说明原因。",
  },
  ERR_SOCKET_CONNECTION_TIMEOUT: {
    more: '它在 AggregateError 的 `errors` 里。',
    when: '一个名字有好几个地址，其中一个没有及时回答，而最后一个也没连上。',
    advice: '如果主机正常、只是很远，就把 `autoSelectFamilyAttemptTimeout` 调大。',
  },
  ERR_SOCKET_HANDLE_ADOPTED: {
    more: '这个错误会当场抛出。',
    when: '`listen()` 或 socket 已经接管了 `BoundSocket`，或者它已经 `close()`，之后又调用了 `address()`、`fd()` 或 `close()`。',
    advice: '在交出去之前读好地址，或者去问现在拥有它的服务器或 socket。',
  },
  ERR_STREAM_DESTROYED: {
    more: "如果是你自己 `destroy()` 的，只有 `write()` 的回调函数会得到这个错误，没有 'error' 事件。",
    when: '往已经关闭的 socket 里写：可能是你关的，可能出过错，也可能两边都结束了。常见于定时器里，以及向许多 socket 群发的时候。',
    advice: "在 'close' 里把这个 socket 从你的列表里拿掉，写之前先看 `socket.destroyed`。",
  },
  ERR_STREAM_NULL_VALUES: {
    more: '这个错误会当场抛出。',
    when: '`socket.write(null)`，多半是因为某个函数没有返回值。',
    advice: '想结束 socket，请调用 `end()`。想发送这个词，请写 `String(value)`。',
  },
  ERR_STREAM_PREMATURE_CLOSE: {
    when: "对 socket 用了 `pipeline()`、`finished()` 或 `for await`，而它在 'end' 或 'finish' 之前就被销毁了。对方可能发到一半就离开了。",
    advice: '已经收到的内容不完整：扔掉，或者重新要一遍。如果是你自己销毁的，可以放过它。',
  },
  ERR_STREAM_WRITE_AFTER_END: {
    more: "它以 'error' 到来，socket 随之销毁。",
    when: '`end()` 之后才运行的定时器或回调函数里又有 `write()`；或者刚加完监听函数就 `end()`，于是每个回答都来得太晚。',
    advice: '写完最后一次再 `end()`。如果对方还有话要说，就先等它说完。',
  },
  ERR_UNKNOWN_ENCODING: {
    more: '这个错误会当场抛出。',
    when: '传给 `setEncoding()` 或 `write()` 的名称拼错了，或者是 Node 没有的，比如 `gbk`。',
    advice: '用 `utf8`。别的编码请读成 Buffer，再用 `TextDecoder` 解码，它认识的名称更多。',
  },
  AggregateError: {
    more: '它的 `code` 取自第一个错误，自己的错误信息是空的。',
    when: '连接的名字对应好几个地址，却一个也没连上：典型的例子是 `localhost`，也就是 `::1` 和 `127.0.0.1`。',
    advice: '不要只打印 `error.message`，要打印 `error.errors`，再看里面的错误码各是什么意思。',
  },
};

/** Why some codes are not made to happen here. */
export const notHere: Reference['notHere'] = {
  EADDRNOTAVAIL: '要有一个不属于本机的地址才行，而 net-lessons 只用回环地址，它总是属于本机。',
  EAFNOSUPPORT: '要有一台没有 IPv6 的机器才行；本机有什么，不该由我们来改。',
  EAI_AGAIN: '要有一个不回答的域名服务器才行，而 net-lessons 从不去问它们。',
  ECONNABORTED: '要网络在连接期间发生变化才行；回环网络不会变。',
  EHOSTUNREACH: '要有一条走不通的路才行；回环地址永远通向本机自己。',
  EMFILE: '要打开的文件多到本机的上限才行，那可能是一百万个。',
  ENETUNREACH: '要缺少某个网络才行；回环网络一直都在。',
  ENOTCONN: '要连接恰好在不该断的时候断开才行；这没有办法想要就要。',
  ENOTFOUND: '要有域名服务器的回答才行，而 net-lessons 从不去问它们。',
  ETIMEDOUT: '要有丢失的数据包，还要等上好几分钟才行；回环网络上什么也不会丢。',
  ERR_SOCKET_CONNECTION_TIMEOUT: '要有一个不回答的地址才行；回环地址总会回答。',
};
