import type { QuestionExplanation } from '../../../narrator/reference/explanation.ts';
import type { QuestionId } from '../../../narrator/reference/questions.ts';

/** Answers to what people ask in their own words. */
export const ofQuestions: Record<QuestionId, QuestionExplanation> = {
  'server close hangs': {
    title: 'server.close() 为什么一直不完成？',
    what: "`server.close()` 只是不再接受新的客户端。它的回调函数和 'close' 要等最后一条连接结束，而一条没有动静的连接可以永远不结束。",
    when: '`http` 服务器会自己关掉处理过请求、现在闲置的连接，但不会关掉响应还没写完的连接，也不会关掉 WebSocket；在 Node 26 之前，还没来过请求的连接也不会关。',
    advice:
      "用一个 `Set` 记下所有 socket：'connection' 时加进去，各自 'close' 时拿掉。要停机时，先 `close()`，再对每个 socket 调用 `end()`，过一会儿把剩下的 `destroy()`；`http` 服务器有现成的 `closeAllConnections()`。",
  },
  'process does not exit': {
    title: '为什么进程不退出？',
    what: '没有什么可等了，Node 才会结束进程。正在监听的服务器，正在连接、读取或发送的 socket，运行中的定时器，每一个都会让它继续运行。',
    when: '常见的是客户端从不调用 `end()`、服务器没有 `close()`、有 `setInterval()`，或者有子进程、worker。',
    advice:
      '`process.getActiveResourcesInfo()` 会列出它在等什么。把那些关掉，或者对不该让进程继续运行的对象调用 `unref()`。',
  },
  'how to notice that the other side is gone': {
    title: '怎么知道对端断开了？',
    what: "对端正常结束，会来 'end'；被切断，多半会来 'error'。清理工作放在 'close' 里：只要收到的字节有人读，最后都会来 'close'；'end' 之后，要等本端也结束才会来。",
    when: "没有人读的字节会把 'end' 挡住，所以要读：用 'data'、`resume()` 或 `pipe()`。如果对端的机器断电或断网，就什么也不会来。",
    advice:
      '要防没有动静的连接，就设 `setTimeout()`，到时销毁 socket，或者定时发点内容并等待回答（心跳）。没有哪个属性能给出定论：`readyState` 说的只是到目前为止知道的。',
  },
  'connection closes by itself': {
    title: '连接为什么自己断开？',
    what: "最常见的是对端结束了：默认情况下，收到的内容读完之后，Node 会跟着结束本端。'close' 之前有 'end'，就是这种情况。",
    when: "其他原因：出了错（'close' 的 `hadError` 是 true）、超过服务器的 `maxConnections`、防火墙或代理切断没有动静的连接，或者 HTTP 服务器到了 `keepAliveTimeout`。",
    advice:
      "把 'end'、'error'、'timeout' 和 'close' 连同参数都打印出来：顺序会说明原因。`allowHalfOpen: true` 可以让本端在 'end' 之后保持打开。",
  },
  'process exits at once': {
    title: '程序为什么一运行就结束？',
    what: '没有什么可等了：没有服务器在监听，没有 socket 在连接、读取或发送，也没有定时器在运行，Node 就会结束进程。',
    when: '可能根本没有执行到 `listen()` 或 `connect()`，可能调用了 `unref()`，也可能在等一个永远不会有结果的 Promise：模块顶层的 `await` 在等它，退出码是 13；只有函数在等，退出码是 0。',
    advice: "在 'listening' 和 'connect' 里打印一下，看看走到了哪里。如果是因为异常，stderr 里会写明，退出码是 1。",
  },
  'no data arrives': {
    title: '为什么收不到数据？',
    what: "要么没有人读，要么没有人发。没有 'data' 或 'readable' 监听器，也没有 `resume()`、`pipe()` 或 `for await`，字节就在 socket 里等着。",
    when: "对端也可能在等：等换行符，等你的 `end()`，或者等 'drain'。`pause()` 和 `pauseOnConnect` 也会把数据扣下。",
    advice:
      '拿一边的 `bytesWritten` 和另一边的 `bytesRead` 比一比：如果相等，数据就已经到了。那就要看你的协议在等什么。',
  },
  'no end or close event': {
    title: "为什么 'end' 或 'close' 不来？",
    what: "最后一个字节读完之后，'end' 才会来：没有人读的字节会把它挡住。两个方向都结束，或者 socket 被销毁，就来 'close'。",
    when: "设了 `allowHalfOpen: true`，就要自己调用 `end()`。`destroy()` 之后、出错之后，也不会有 'end'，只有 'close'。",
    advice: "每个 socket 都要读或者 `resume()`，清理工作放在 'close' 里，不要放在 'end' 里。",
  },
  'server crashes when a client leaves': {
    title: '客户端一断开，服务器为什么就崩溃？',
    what: "客户端没有正常结束、而是切断连接时，服务器上对应的 socket 多半会触发 'error'，往往是 `ECONNRESET` 或 `EPIPE`。没有监听器的 'error' 会被抛出，整个进程就结束了。",
    when: "在服务器上监听没有用：服务器的 'error' 只说服务器自己的问题，比如 `EADDRINUSE`。",
    advice:
      "在 'connection' 的监听器里，第一件事就是 `socket.on('error', …)`。里面只要记一下就够了：'close' 会自己跟着来。",
  },
  'timeout does not close the socket': {
    title: 'setTimeout() 为什么不关闭 socket？',
    what: "`setTimeout()` 只是通知：socket 那么久没有动静，就触发 'timeout'。要怎么办，由你决定。",
    when: 'Node 只要读到或写出字节，就重新计时；对端结束时也会。',
    advice:
      '`socket.setTimeout(5000, () => socket.destroy())` 会关闭它；`end()` 是正常结束，但要等对端也结束。如果要限制总时间，不管有没有动静，就自己用一个定时器。',
  },
  'how to limit the time to connect': {
    title: '怎么设置连接超时？',
    what: '`net.connect()` 没有这样的时限：得不到回答时，操作系统可能会试上好几分钟。',
    when: "连接建立之前，`setTimeout()` 同样起作用：没有字节往来，'timeout' 就会来。",
    advice:
      "调用 `socket.setTimeout(3000)`，到 'timeout' 就 `destroy()`，到 'connect' 再 `setTimeout(0)`。和端口一起写上 `signal: AbortSignal.timeout(3000)`，限制的则是整条连接的时间。",
  },
  'write before connect': {
    title: "要等到 'connect' 才能写吗？",
    what: '不用：`net.connect()` 之后马上就可以调用 `write()` 和 `end()`。Node 会先保存数据，连上之后再发。',
    when: '如果没连上，数据就被丢弃，`write()` 的回调函数会得到一个错误。',
    advice: "想确认服务器在那里，才需要等 'connect'。如果是 `new net.Socket()`，要先调用 `connect()`。",
  },
  'how to reconnect': {
    title: '怎么断线重连？',
    what: "在 'close' 里重新连接：连接彻底结束时，不管是正常结束还是失败，它都会来。",
    when: "在 'error' 里重连太早，如果 'close' 里也写了，还会重连两次。",
    advice:
      '用 `net.connect()` 创建新的 socket，每次多等一会儿，程序要退出时就不再重连。在旧的 socket 上调用 `connect()` 也可以，但监听器不能再加一遍。',
  },
  'not reachable from another machine': {
    title: '别的机器为什么连不上？',
    what: '监听 `127.0.0.1` 或 `localhost` 的服务器，只接受本机的客户端。在容器里也一样。',
    when: '如果服务器监听的是所有地址，那就是防火墙、容器没有映射端口，或者地址写错了。',
    advice:
      '监听时不写主机，或者写 `0.0.0.0`，并打印 `server.address()`。`ECONNREFUSED` 多半表示机器找到了，但没有人监听；`ETIMEDOUT` 多半表示途中有什么把数据包丢了。',
  },
  'address is null': {
    title: 'server.address() 为什么是 null？',
    what: "服务器没有地址时，`server.address()` 就是 `null`：还没有占到地址之前（写了主机时，就是 'listening' 之前），以及 `close()` 之后。",
    when: '写了主机的 `listen()`，返回时还没有开始监听，所以下一行太早了，得到的是 `Cannot read properties of null`。',
    advice: "在 `listen()` 的回调函数里读，或者在 `await once(server, 'listening')` 之后读。",
  },
  'which address the client has': {
    title: '怎么得到客户端的 IP 地址？',
    what: "在 'connection' 的监听器里读 `socket.remoteAddress` 和 `socket.remotePort`。`socket.address()` 说的是本端。",
    when: '服务器监听 `::` 时，IPv4 客户端的地址是 `::ffff:192.0.2.7` 这种形式。如果前面有代理，看到的是代理的地址。',
    advice:
      '一连上就读：如果之前没有读过，连接关闭之后就是 undefined。代理后面是谁，只有代理能告诉你，比如 HTTP 里的 `X-Forwarded-For`。',
  },
  'broken characters': {
    title: '为什么会有乱码？',
    what: 'ASCII 以外的字符在 UTF-8 里占好几个字节，TCP 可能正好在中间切开。这时对每一块调用 `data.toString()`，切开的两半都会变成 `�`。',
    when: '它不常发生，多见于数据长或者来得慢的时候，所以测试时往往看不出来。',
    advice:
      "调用一次 `socket.setEncoding('utf8')`：之后 'data' 给出的都是完整的字符。如果全部都是乱码，那是对端用了别的编码：读成 Buffer，再用 `TextDecoder` 解码。",
  },
  'write to all clients': {
    title: '怎么发给所有客户端（广播）？',
    what: "`net` 不记录有哪些客户端。自己用一个 `Set`：'connection' 时加进去，各自 'close' 时拿掉。",
    when: '一个慢的客户端不该拖住别的客户端，某个客户端恰好断开，也不该让整个进程退出。',
    advice:
      "逐个 `write()`，并且每个 socket 都要监听 'error'。哪个 `write()` 返回 false，就先跳过它，等到 'drain'，或者断开它。",
  },
  'browser shows no page': {
    title: '浏览器为什么不显示 net 服务器的内容？',
    what: '浏览器发的是 HTTP 请求，也只看得懂 HTTP 响应。用 `net` 直接写出的内容不是 HTTP。',
    when: '如果回答的是普通文本，浏览器会说响应无效；如果没有回答，或者连接一直开着，浏览器就一直等。',
    advice:
      '用 `http.createServer()`。想试 `net` 本身，就用 `nc 127.0.0.1 8000`，或者用 `net.connect()` 写一个客户端。',
  },
  'net in the browser': {
    title: '浏览器里能用 net 吗？',
    what: '不能：网页不允许建立 TCP 连接，所以浏览器里没有 `net`，打包工具会说找不到它。',
    when: '往往是把给服务器用的包（比如数据库驱动）引入了网页。',
    advice: '让网页用 HTTP 或 WebSocket 和你的服务器通信，再由服务器使用 `net`。这样的包只在服务器上引入。',
  },
  'did it arrive': {
    title: '写出去的内容一定会到、按顺序到吗？',
    what: '只要连接还在，每个字节都会到达，只到一次，而且按顺序。如果连接断了，最后那些到了多少，谁也不知道。',
    when: "`write()` 的回调函数和 'finish' 只说明操作系统收下了数据，不说明对端的程序读到了。",
    advice: '让对端处理完之后回一个确认；如果重新连接之后要重发，就给消息编号。',
  },
  'send an object': {
    title: '怎么发送对象、数字或文件？',
    what: '`write()` 只接受字符串和字节：对象和数字会得到 `ERR_INVALID_ARG_TYPE`。',
    when: '接收方要看得出一条到哪里结束：TCP 不会把两次 `write()` 分开。',
    advice:
      "发送 `JSON.stringify(value) + '\\n'`，接收方按换行符切开，再逐行解析。文件就用 `pipeline(createReadStream(path), socket)`。",
  },
  'end or destroy': {
    title: '关闭连接用 end() 还是 destroy()？',
    what: '`end()` 先把写好的内容发完，再告诉对端不会再发；等对端也结束，连接才结束。`destroy()` 立即关闭，还在等的内容都丢掉。',
    when: 'socket 没有 `close()`：只有服务器有，而它不会断开已有的连接。',
    advice: '一切正常就用 `end()`，出错或超时之后用 `destroy()`；想把剩下的发完、又不想等对端，就用 `destroySoon()`。',
  },
};
