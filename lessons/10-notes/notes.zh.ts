import type { Notes } from '../../src/model/lesson-text.ts';
import { program, shown } from './notes.lines.ts';
import { seenIn } from './notes.seen.ts';

/** 订正以后的笔记，中文。 */
export const notes: Notes = (runs) => {
  const was = seenIn(runs);
  const otherPort = shown`（端口 ${was.written} 被占用，运行时换成了 ${was.port}。）` ?? '';
  return `${[
    '# net 模块（订正版）',
    '',
    `标着*实测*的，都来自这一课的运行，Node 版本 ${runs.node}。${otherPort}程序里的“链接”是笔记原来的写法，指的就是连接。`,
    '',
    '## 基本概念',
    '1. 信息的交互',
    '    * `net`：核心模块，用于 TCP 连接（也用于以路径为地址的 socket）。它只传字节，不做任何封装。',
    item(
      '`http`：TCP 上面的一层，做了比较多的数据封装。',
      shown`\`http.Server\` 是不是 \`net.Server\`：${was.isNetServer}`,
      shown`普通的 socket 写出 ${was.request}，收到 ${was.status}`,
    ),
    '    * 客户端与服务端通过 socket 通信：连接的两端各有一个 `net.Socket`。',
    '2. 组成',
    item(
      '`net.Server`（S 大写）：触发事件，并为每个客户端建一个 `net.Socket`。它自己不是 socket。',
      shown`\`net.server\` 是 ${was.nameless}`,
      shown`是不是 socket：${was.isSocket}`,
      shown`能不能触发事件：${was.emits}`,
    ),
    item('`net.Socket`（S 大写）：全双工的流。两个方向各自结束。', shown`是不是 \`Duplex\`：${was.duplex}`),
    '3. 服务器与客户端的交互',
    '    * 连接的建立：server 监听端口，client 连接这个端口。连接建立以后，两端能做的事是一样的。',
    item('`pipe()` 是另一回事：它是一个方法，从一个流里读，写进另一个流。', shown`没有任何连接，也打印出 ${was.piped}`),
    '',
    '## 写个服务端与客户端交互的例子',
    '1. 创建服务端，分为以下 3 步：',
    '    * `createServer()`',
    item('`listen(端口, 主机)`：等待客户端接入，这里只接受本机的。', shown`下面的服务器监听的地址是 ${was.place}`),
    "    * 'connection' 给出 socket：客户端的 'data'、'error'、'close' 都在 socket 上监听，而不是在 server 上。",
    '2. 服务端',
    ...program(runs.sources.get('corrected-server.js')),
    '3. 客户端',
    '    * `net.connect(端口, 主机)`：创建 socket，并发起连接',
    "    * 监听 'data'、'error'、'close'",
    ...program(runs.sources.get('corrected-client.js')),
    '4. 原来的程序错在哪里',
    item(
      '`socket.close()`：socket 有 `end()` 和 `destroy()`，`close()` 是服务器的方法。',
      shown`服务端因 ${was.closeThrows} 而退出`,
      shown`已经连上的客户端收到 ${was.clientError}`,
    ),
    item(
      "`server.on('data')`：服务器没有 'data' 事件。注册了也不报错，监听器只会一直等下去。",
      shown`客户端发来 ${was.unheardBytes} 个字节，监听器没有运行`,
    ),
    item('`consoe`：运行到那一行，才会去找这个名字。', shown`有数据来的时候，服务端因 ${was.typo} 而退出`),
    item(
      "两次 `write()` 不等于两个 'data'：TCP 只保证字节的顺序，不保留边界。这里让每条消息以换行符结尾。",
      shown`一个 'data' 里就有 ${was.glued}`,
    ),
    item("把 'end' 当成了“已关闭”。", was.saidClosedEarly && "'close' 还没有来，客户端就打印了 `客户端关闭链接成功`"),
    item(
      "把 'error' 当成了“链接失败”：它随时可能来，出了什么错要看 `error.code`。",
      shown`'connect' 以后，客户端收到 ${was.errorAfterConnect}`,
    ),
    item(
      "服务端的 socket 没有 'error' 监听器，只要一个客户端就能让整个服务器退出。",
      shown`连接被重置，服务端因 ${was.diedOf} 而退出，退出码是 ${was.exitCode}`,
    ),
    item(
      '`listen()` 只写了端口，没写主机：凡是能到达这台机器的，都能连进来。（端口写成字符串倒没有关系。）',
      shown`监听的地址是 ${was.openAt}`,
    ),
    '',
    '## net.Server 类',
    '1. `创建 server`：`net.createServer()`',
    '2. `listen()`：开始监听。`server.listen(端口, 主机)`，主机可以是主机名，也可以是 ip。',
    '3. `监听事件 on`：',
    "    * 'listening'：服务器已经在监听",
    "    * 'connection'：与一个客户端建立了连接，监听器得到它的 socket",
    "    * 'close'：调用 `close()`，并且最后一条连接也结束以后",
    "    * 'error'：没能监听，例如端口被占用",
    '4. `方法`',
    '    * `listen()`：开始监听',
    item(
      '`close()`：不再接受新的连接。已有的一条也不关闭，照常进行。',
      shown`刚调用完，服务器的 \`listening\` 是 ${was.listening}，客人的 socket 的 \`destroyed\` 是 ${was.destroyed}`,
      shown`后来客人还收到了 ${was.served}`,
    ),
    item(
      "`address()`：服务器监听的地址；没有在监听时是 `null`。（没有连接的 socket，给的才是 `{}`。）不写主机的服务器，在 'listening' 之前就已经在监听。",
      shown`\`listen()\` 之后马上问，写了主机的得到 ${was.early}`,
      shown`没写的已经在 ${was.everywhere} 上`,
    ),
    '',
    '## net.Socket 类',
    '1. `创建一条连接`：`net.connect(端口, 主机)`',
    item(
      '主机可以是主机名，也可以是 ip。默认的 `localhost` 是主机名，对应什么地址，由机器决定。',
      shown`查的是 ${was.defaultHost}，对应 ${was.addresses}`,
    ),
    '2. `监听事件 on`',
    "    * 'connect'：连接建立成功",
    item(
      "'data'：收到字节，是 `Buffer`；调用 `socket.setEncoding('utf8')` 以后是字符串。读的时候没有默认编码。",
      shown`收到的是 ${was.buffer}`,
    ),
    item(
      "'end'：对端不会再发。什么都还没有关闭，在监听器里还能写；监听器运行完，Node 就会结束本端，除非设了 `allowHalfOpen`。",
      shown`在它的监听器里，\`destroyed\` 是 ${was.destroyedAtEnd}，\`writable\` 是 ${was.writableAtEnd}`,
    ),
    item(
      "'close'：socket 已经关闭。它总是最后来，连接被重置，或者根本没连上，也会来。",
      shown`被重置的连接，来的是 ${was.resetTold}`,
    ),
    "    * 'timeout'：一段时间里既没有发，也没有收。它什么也不关闭，设了时长才会有，例如用 `setTimeout()`。",
    "    * 'error'：出错了；没有监听器的话，进程会退出。接着是 'close'。",
    '3. 方法',
    '    * `connect()`：发起连接；`net.connect()` 会自己调用它',
    item(
      '`write(写入内容)`：字符串默认编码 utf8，`Buffer` 原样发出。',
      shown`两个字的字符串变成了 ${was.stringBytes} 个字节`,
      shown`另一种编码的 \`Buffer\`，到的时候是 ${was.buffer}`,
    ),
    '    * `end()`：本端不会再发。`destroy()`：立即放弃这条连接。',
    "    * `setTimeout(毫秒)`：这么久没有动静，就触发 'timeout'",
    '4. 属性（趁连接还在的时候读）',
    item('`localAddress`、`localPort`：本端。', shown`客户端的是 ${was.local}`),
    item('`remoteAddress`、`remotePort`：对端。', shown`客户端的是 ${was.remote}`),
  ].join('\n')}\n`;
};

/** 列表里的一项，后面是实测的结果。 */
function item(text: string, ...seen: readonly (string | undefined)[]): string {
  const facts = seen.filter((fact) => fact !== undefined);
  return `    * ${text}${facts.length > 0 ? `*实测*：${facts.join('；')}。` : ''}`;
}
