import type { Explanation } from '../../../model/explanation.ts';
import type { WordId } from '../../../narrator/reference/words.ts';

/** Words that people meet around `net`. */
export const ofWords: Record<WordId, Explanation> = {
  net: {
    what: 'Node 里负责连接的模块：它创建服务器和客户端，双方通过 TCP（或者同一台机器上的一个文件）交换字节。',
    when: '`http`、`https`、`tls` 和 `fetch` 都建立在它之上，所以它们的错误往往就是 `net` 的错误。',
    advice: "写 `import net from 'node:net'` 或 `require('node:net')` 就能用，不用安装。浏览器不支持它。",
  },
  http: {
    what: 'Web 使用的协议：客户端发请求，服务器回响应。在 HTTP/1.1 里，它们以文本开头，通过 TCP 连接传送。在 Node 里，`http.Server` 就是一种 `net.Server`，`request.socket` 就是一个 `net.Socket`。',
    when: '只要是一问一答，就用它而不用 `net`：消息边界、头部和状态码它都准备好了。',
    advice:
      "用 `net` 创建的服务器，要自己写出完整的 HTTP 响应，才算 HTTP 服务器。HTTP 服务器用 'clientError' 告诉你哪些内容解析不了；监听了它，Node 就不再替你回答和关闭：至少要 `socket.destroy()`，否则连接会一直开着。",
  },
  fetch: {
    what: 'Node 内置的 HTTP 客户端。它来自 undici 项目，下面用的是 `net` 和 `tls`，并且会保留连接，给下一个请求用。',
    when: '没得到响应，它的 Promise 就会被拒绝（rejected）；404 和 500 也是响应。',
    advice: '看到“fetch failed”，就去看 `error.cause`。用 `AbortSignal.timeout()` 给它定一个时限。',
  },
  WebSocket: {
    what: '以一个 HTTP 请求开始，之后在同一条 TCP 连接上双向收发消息。和 TCP 不同，它的消息是分得开的。',
    when: '浏览器能用它，却不能直接用 TCP。Node 从 22 版起自带客户端 `WebSocket`，没有服务器端：那要用 `ws` 这样的包。',
    advice: '`net` 客户端不能直接和这种服务器对话：HTTP 请求和数据帧都得自己实现。',
  },
  TLS: {
    what: '给 TCP 连接加密：经过一次自己的握手之后，途中谁也不能偷看内容，也不能篡改而不被发现，证书则证明服务器是谁。`https` 就是 TLS 之上的 HTTP。',
    when: "在 Node 里，`tls.TLSSocket` 就是一种 `net.Socket`：先来 'connect'，证书检查通过之后再来 'secureConnect'。",
    advice: '不要关掉证书检查。出了错就查它的错误码，比如 `CERT_HAS_EXPIRED`。',
  },
  TCP: {
    what: '传输控制协议，`net` 下面用的就是它：两个程序之间的一条连接，字节可以双向传送，要么按顺序到达，要么到不了。',
    when: '途中丢失的内容会自动重发，不用你管。它只认字节，不认消息：一次 `write()` 可能分几次到达，几次也可能合成一次。',
    advice: "在自己的协议里说明一条消息到哪里为止，并且在每个 socket 上监听 'error'。",
  },
  UDP: {
    what: '另一种传输协议，用户数据报协议：没有连接，只发送一个个独立的数据包。每个包要么完整到达，要么到不了，还可能重复或者乱序。',
    when: '游戏、通话和域名查询用它，因为晚到的数据没有用。`net` 不支持它。',
    advice: '在 Node 里用 `node:dgram`。如果所有内容都必须到达，就还是用 TCP。',
  },
  handshake: {
    what: '三次握手，TCP 连接就是这样建立的：客户端发 SYN，服务器回 SYN 和 ACK，客户端再发 ACK。',
    when: "服务器只要在监听，握手就由操作系统完成，不管程序忙不忙：客户端的 'connect' 可能比服务器的 'connection' 先到。",
    advice: "等到 'connect'，就知道服务器在那里。但这不说明对端的程序已经知道你来了。",
  },
  stream: {
    what: '流：一块一块地给出或接收数据的对象，来多少处理多少，不必等到全部到齐。socket 两样都会。',
    when: "加上 'data' 或 'readable' 监听器，或者使用 `resume()`、`pipe()`、`for await`，才开始读；在那之前，字节都在等着。",
    advice: '不要指望一块数据在哪里结束、下一块在哪里开始。来什么就读什么，不想要就用 `resume()` 说明。',
  },
  duplex: {
    what: '双工流（Duplex）既能读也能写，两个方向互不相干。`net.Socket` 就是这样：读到的是对端写的，不是自己写的。',
    when: '每个方向各自结束。默认情况下，对端结束之后 Node 会替你结束；`allowHalfOpen` 则让你自己决定。',
    advice: "'end' 表示读完了，'finish' 表示写完了，'close' 表示两个方向都结束了。",
  },
  pipe: {
    what: '管道：`source.pipe(target)` 把一个流里出来的内容写进另一个流，目标满了就让来源暂停，来源结束时也让目标结束。',
    when: '`socket.pipe(socket)` 一行就是一个回显（echo）服务器；两个 socket 之间接两根管道，就是一个代理。',
    advice: '它不传递错误：一边出错，另一边还开着。`node:stream` 里的 `pipeline()` 会把两边都销毁。',
  },
  'named pipe': {
    what: '命名管道，相当于 Windows 上的 Unix 域套接字（Unix socket）：同一台机器上的两个程序之间的连接，靠名字而不是端口来建立。',
    when: '`listen()` 和 `connect()` 把它当作路径，以 `\\\\.\\pipe\\` 或 `\\\\?\\pipe\\` 开头。',
    advice: '它随服务器一起消失，不会留下文件。写在字符串里时，每个反斜杠要写两遍。',
  },
  'Unix socket': {
    what: 'Unix 域套接字（Unix socket）：同一台机器上的两个程序之间的连接，靠文件路径而不是端口来建立。用起来和 TCP 一样，只是没有地址和端口。',
    when: '给 `listen()` 和 `connect()` 写端口的地方，也可以写路径。别的机器连不上它，谁能连由文件的权限决定。',
    advice:
      '路径要短，最多一百来个字节。`close()` 会删掉文件；如果程序崩溃，文件会留下来，下一次 `listen()` 就会得到 `EADDRINUSE`。',
  },
  framing: {
    what: "人们所说的“粘包”，其实是没有处理消息边界：TCP 传的是字节流，里面没有“包”可以粘。两次 `write()` 可能合成一次 'data'，一次也可能拆成几次。",
    when: '`net` 之上的每个协议都要自己规定边界：结尾加标记，比如换行符，或者在开头写上长度。在自己的电脑上，没有规定也常常看不出问题。',
    advice:
      "把收到的内容攒进缓冲区，取出其中完整的消息，剩下的留到下一次 'data'。如果是一行一条消息，`node:readline` 可以代劳。",
  },
  backpressure: {
    what: '背压：读得慢的一方让写得快的一方慢下来。途中的缓冲区满了之后，`write()` 会返回 false，继续写的内容就堆在你自己的内存里。',
    when: "大文件、慢客户端和代理最容易遇到它。'drain' 表示又有空位了。",
    advice:
      "`write()` 返回 false 就停下，等到 'drain' 再写，或者交给 `pipe()`、`pipeline()`。没有人读的 socket，也会这样拖住对端。",
  },
  'half-close': {
    what: '半关闭：一方已经说了不再发送（发出了 FIN），另一方还可以继续发。这不是故障，TCP 就是这样结束连接的，一个方向接着一个方向。',
    when: "`end()` 就会这样。对端收到 'end'；默认情况下，对端的 Node 随后也会结束它自己的方向。",
    advice: "想在 'end' 之后继续回答，就设 `allowHalfOpen: true`，并且自己调用 `end()`，否则连接会一直留着。",
  },
  'half-open': {
    what: '半开连接：只有一方还以为连接在，另一台机器已经断电或断网，来不及说。也有人用这个词指半关闭，`allowHalfOpen` 这个选项说的就是半关闭。',
    when: '只读不写的一方，等多久也察觉不到。写的一方过一阵会得到错误，多半是 `ETIMEDOUT` 或 `ECONNRESET`。',
    advice:
      "一方定时发点内容（心跳），只读的一方设 `setTimeout()`，或者用 `setKeepAlive()`，才能发现断掉的连接。自己写出内容，会推迟自己的 'timeout'。",
  },
  'keep-alive': {
    what: '这个名字指两件事。在 TCP 里是保活：`setKeepAlive()` 让操作系统在没有动静的连接上问一问对端还在不在；在 HTTP 里是长连接：一条连接用于好几个请求。',
    when: 'HTTP 服务器会关闭闲置超过 `keepAliveTimeout` 的连接。客户端恰好在这时复用它，就会得到 `ECONNRESET` 或“socket hang up”：这就是过期的 keep-alive 连接。',
    advice:
      '让服务器保留连接的时间比客户端更长，可以重复的请求就再试一次。TCP 的保活要写上延迟：`setKeepAlive(true, 60_000)`。',
  },
  Nagle: {
    what: 'Nagle 算法：前面发出的内容还没得到确认时，操作系统先扣下后面的一小块，好和随后写的合成一个数据包再发。',
    when: '如果对端又是延迟确认，每次小的写入可能要多花 40 毫秒左右。Node 在 `net` 里不关它，在 `http` 里默认关掉。',
    advice: '属于一起的内容，用一次 `write()` 写完。如果每条小消息都要尽快送到，就调用 `setNoDelay()`。',
  },
  FIN: {
    what: 'FIN 标记：发送方用它表示：我这个方向不再发送。在它之前写的内容仍然会到达。',
    when: "`end()` 在所有数据之后发出它，对端收到 'end'。两边都发了，连接就结束，'close' 随之到来；这就是所谓的四次挥手。",
    advice: "这是正常的结束方式。要一直读到 'end'：排在没读的字节后面的结束，是看不到的。",
  },
  RST: {
    what: 'RST，即重置：一方直接切断连接，还在路上的内容可能就丢了。',
    when: '关闭 socket 时还有到达的字节没被程序取走、数据到来时 socket 已经没有了，或者端口上没有人监听，操作系统就会发出它。在 Node 里看到的多半是 `ECONNRESET` 或 `ECONNREFUSED`。',
    advice: "每个 socket 都要监听 'error'。结束时用 `end()`，并且读到结尾；`resetAndDestroy()` 则是有意发出重置。",
  },
  TIME_WAIT: {
    what: '先结束的一方会把已经关闭的连接再记一段时间（Linux 上是一分钟），免得迟到的数据包混进新的连接。',
    when: '在 Node 里 socket 已经关闭之后，用 `ss -tan` 还能在操作系统里看到它。这不是泄漏，Node 服务器马上就能再监听同一个端口。',
    advice:
      '只有对同一个服务器短时间内建立成千上万条短连接的客户端，才可能因此用完端口：让它保留连接就好。这个状态一般在先关闭的一方。',
  },
  CLOSE_WAIT: {
    what: '对端已经结束了它那个方向，而这个程序还没有关闭自己的方向。',
    when: "短暂出现是正常的。一直不消失，多半是程序忘了这个 socket：没有读到 'end'，或者设了 `allowHalfOpen` 却从不调用 `end()`。也可能是还有数据要发，而对端不读。",
    advice: '每个 socket 都要读或者 `resume()`，要结束或者销毁，还要设超时。干等没有用：这个状态没有时限。',
  },
  FIN_WAIT: {
    what: '本端已经结束了自己的方向，在等对端：FIN_WAIT1 是等确认，FIN_WAIT2 是等对端的 FIN。',
    when: '对端还在发送，或者对端的程序没有关闭：这时对端的状态是 CLOSE_WAIT。',
    advice: '如果不想要剩下的内容，就用 `destroySoon()`，或者设超时再 `destroy()`。',
  },
  ESTABLISHED: {
    what: '握手之后、两个方向都开着的连接，处于这个状态。',
    when: '用 `ss -tan` 或 `netstat -an` 可以看到连接的每一端。它并不说明程序已经从操作系统那里接受了这条连接。',
    advice: '在 Node 里，`readyState` 更准确地说明还能对 socket 做什么。',
  },
  localhost: {
    what: '本机的主机名。它可能是 `127.0.0.1`，可能是 `::1`，也可能两个都是；哪个排在前面，每台机器不一样。',
    when: '服务器监听的是 `127.0.0.1`，从 `::1` 就找不到它：得到的是 `ECONNREFUSED`。一个主机名有几个地址时，Node 会逐个尝试。',
    advice: '两边写同一个地址，最好是 `127.0.0.1`。在那里监听的服务器，别的机器连不上，从容器外面也连不上。',
  },
  '::1': {
    what: '本机在 IPv6 里的回环地址，相当于 IPv4 的 `127.0.0.1`。它们是两个地址：在其中一个上监听的服务器，不会在另一个上回答。',
    when: '`localhost` 可能就是它。有些容器没有 IPv6，在那里 `listen()` 会得到 `EADDRNOTAVAIL` 或 `EAFNOSUPPORT`。',
    advice: '和端口写在一起时要加方括号，`http://[::1]:8000`；作为 `host` 则不加。',
  },
  '0.0.0.0': {
    what: '作为服务器的主机，它表示本机所有的 IPv4 地址。`::` 表示所有的 IPv6 地址，在多数系统上也包括 IPv4；不写主机的 `listen(port)` 就是这样。',
    when: '容器里的服务器监听它或者 `::`，外面才连得上。不要用它去连接：在 Linux 上会连到本机，在别的系统上可能失败。',
    advice: '只给自己用，就监听 `127.0.0.1`：在所有地址上监听，别的机器也能连进来。',
  },
  '::ffff:': {
    what: 'IPv4 映射地址：用 IPv6 的形式写的 IPv4 地址，`::ffff:127.0.0.1` 就是 `127.0.0.1`。',
    when: '服务器监听 `::`（不写主机时就是它），IPv4 客户端的 `remoteAddress` 就是这种形式。',
    advice: '比较或打印之前先去掉开头，或者监听 `0.0.0.0`，那就不会出现。',
  },
  'happy eyeballs': {
    what: '快乐眼球算法（RFC 8305）：一个主机名有几个地址时，先试一个，一会儿没有回答就试下一个，IPv6 和 IPv4 轮着来。',
    when: 'Node 通过 `autoSelectFamily` 实现它，默认开启。一个都连不上时，这些错误会合成一个 AggregateError。',
    advice: '主机离得远，就把 `autoSelectFamilyAttemptTimeout` 调大：每个地址默认的时限可能太短。',
  },
  DNS: {
    what: "域名解析：查出一个主机名的地址。`net.connect()` 通过 `dns.lookup()` 交给操作系统去做，并用 'lookup' 事件告诉你结果。",
    when: '主机名不存在，得到 `ENOTFOUND`；没有域名服务器给出可用的回答，得到 `EAI_AGAIN`。',
    advice: '只传主机名，不要带 `http://`，也不要带端口。`lookup` 选项可以换成你自己的函数。',
  },
  'port number': {
    what: '端口是 0 到 65535 之间的一个数，说明要找的是机器上的哪个程序。一条连接有两个端口：服务器的，大家都要知道；客户端的，由操作系统挑选。',
    when: '在同一个地址上，第二个服务器监听同一个端口，一般会得到 `EADDRINUSE`。端口 0 表示要任意一个空闲的。',
    advice: '选 1024 及以上的，更小的往往是保留的。`server.address().port` 会告诉你最后是哪一个。',
  },
  'ephemeral port': {
    what: '临时端口，也就是客户端的端口：操作系统挑一个空闲的，给这条连接用。服务器用 `listen(0)` 也会得到这样一个端口。',
    when: '它是服务器看到的 `remotePort`，也是客户端的 `localPort`，下一条连接一般又是另一个。',
    advice: "不要用它来辨认客户端。写测试时，监听端口 0，到了 'listening' 再读 `server.address().port`。",
  },
  kernel: {
    what: '内核是操作系统的核心。TCP 由它负责：握手、确认、重发；字节和新的连接也由它保管，等你的程序来取。',
    when: '所以，服务器还没有为客户端运行过一行代码，客户端就可能已经连上并且发来了数据。`write()` 是把字节交给它：它收下了，不等于对端收到了。',
    advice: '想知道对端收到没有，就让对端的程序回答一声。',
  },
  'event loop': {
    what: '事件循环：Node 一次只运行你的一段代码，在两段之间去问操作系统发生了什么，再调用监听器。',
    when: '你的代码在计算时，什么事件也不会来：字节和新的客户端都在操作系统里等着。再没有什么可等的（服务器、socket、定时器），进程就结束。',
    advice: '监听器要短。在服务器或 socket 上调用 `unref()`，进程就可以照样结束。',
  },
};
