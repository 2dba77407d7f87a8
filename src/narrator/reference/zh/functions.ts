import type { Explanation } from '../../../model/explanation.ts';
import { functions } from '../../zh/functions.ts';
import { meaningIn } from '../explanation.ts';
import type { ItemId } from '../items.ts';

const means = (name: keyof typeof functions): string => meaningIn({ space: '' }, functions[name]);

/** The functions of the module itself. */
export const ofModule = {
  'net.createServer': {
    what: `创建一个 \`net.Server\` 并返回它。${means('net.createServer')}`,
    when: "最后可以传入一个函数，它只是 'connection' 的监听函数：每来一个客户端就运行一次。如果又写了 `server.on('connection', …)`，两个函数都会运行。",
    advice: '接下来调用 `listen()`。第一个参数如果既不是对象也不是函数，会抛出 `ERR_INVALID_ARG_TYPE`。',
  },
  'net.connect': {
    what: `创建一个 \`net.Socket\`，开始连接，并立刻返回它。${means('net.connect')}`,
    when: '程序就是这样成为客户端的。`net.connect` 和 `net.createConnection` 是同一个函数。',
    advice: "马上加上 'error' 监听函数，不然一次连接被拒绝就会让进程退出。可以立刻 `write()`：内容会等到连上再发。",
  },
  'net.connect(options)': {
    what: '什么都能写的形式：TCP 用 `{ port, host }`，Unix socket 或命名管道用 `{ path }`，其他选项也放在里面。',
    advice:
      '同一个对象既交给 `new net.Socket()`，也交给 `socket.connect()`，所以两者的选项都可以写。`port` 和 `path` 都没有时，会抛出 `ERR_MISSING_ARGS`。',
  },
  'net.connect(path)': {
    what: '连接一个 Unix socket，在 Windows 上是命名管道。凡不是数字的字符串，都会被当作这样的路径。',
    advice:
      "所以 `net.connect('localhost')` 会去找一个叫 `localhost` 的文件，结果是 `ENOENT`。要用 TCP，端口写在最前面。",
  },
  'net.connect(port,host)': {
    what: "用 TCP 连接。主机可以是 IP 地址或名字；不写就是名字 'localhost'，它要先查询，结果可能是 `::1`。",
    advice: "如果就是要本机的 IPv4 地址，请写 '127.0.0.1'。端口也可以写成数字组成的字符串。",
  },
  'net.createConnection': {
    what: '和 `net.connect` 是同一个函数，只是名字更早：创建一个 `net.Socket`，开始连接，并立刻返回它。',
    when: "最后传入的函数是 'connect' 的监听函数，只运行一次；它没有参数，连接失败时也不会被调用。",
    advice: "马上加上 'error' 监听函数：失败只会出现在那里。",
  },
  'net.createConnection(options)': {
    what: '传入选项对象的形式。这些选项既交给 `new net.Socket()`，也交给 `socket.connect()`，另外还有它自己的 `timeout`。',
    advice: '要有 `port`，Unix socket 则要有 `path`；两个都没有会抛出 `ERR_MISSING_ARGS`。',
  },
  'net.createConnection(path)': {
    what: '连接一个 Unix socket 或命名管道。它没有端口，没有 IP 地址，也不需要查询名字。',
    advice: '`ENOENT` 表示没有这个文件；`ECONNREFUSED` 表示文件还在，但背后已经没有人监听。',
  },
  'net.createConnection(port,host)': {
    what: "用 TCP 连接某个主机的某个端口。不写主机，就是名字 'localhost'。",
    advice: '一个名字可能对应好几个地址，Node 会一个一个地试；写 IP 地址就直接用它。',
  },
  'net.getDefaultAutoSelectFamily': {
    what: '告诉你：没有另外说明时，新的连接会不会把一个名字的 IPv6 和 IPv4 地址都试一试。',
    when: '除非程序或者命令行选项 `--no-network-family-autoselection` 把它关掉，否则就是 true。',
  },
  'net.setDefaultAutoSelectFamily': {
    what: '为整个进程决定：连接一个名字时，要不要轮流尝试它的 IPv6 和 IPv4 地址。',
    when: '只影响之后开始的连接。传入的不是布尔值，会抛出 `ERR_INVALID_ARG_TYPE`。',
    advice: '关掉它，主要是为了弄清失败是不是来自另一类地址；只针对一次连接的话，用选项 `autoSelectFamily`。',
  },
  'net.getDefaultAutoSelectFamilyAttemptTimeout': {
    what: '告诉你：一个名字有好几个地址时，Node 给每个地址多少毫秒，然后才试下一个。',
    when: '这个值随 Node 的版本而不同，连文档自己也写了两个不同的数：像这一页那样，问正在运行的 Node。',
  },
  'net.setDefaultAutoSelectFamilyAttemptTimeout': {
    what: '为整个进程设定：一个名字有好几个地址时，给每个地址多少毫秒。',
    when: '小于 10 的值会变成 10，0 则抛出 `ERR_OUT_OF_RANGE`。',
    advice:
      '如果远处的主机明明正常，连接却以一个装满超时的 AggregateError 失败，就把它调大：是每个地址得到的时间太短了。',
  },
  'net.isIP': {
    what: 'IPv4 地址返回 4，IPv6 地址返回 6，其他一律返回 0，名字也一样。',
    when: "它很严格：'127.1'、'127.000.000.001' 和 '127.0.0.1/24' 都是 0。写成 IPv6 样子的 IPv4 地址 '::ffff:127.0.0.1' 是 6。",
  },
  'net.isIPv4': {
    what: '判断一个字符串是不是 IPv4 地址，也就是通常那样的四个数。',
    when: '带前导零的、省略写法的都是 false。它不去问任何人：地址能不能到达，它并不知道。',
  },
  'net.isIPv6': {
    what: '判断一个字符串是不是 IPv6 地址。带区域的地址，比如 `fe80::1%lo`，也算。',
    when: '像 URL 里那样带方括号，就是 false。',
    advice: '判断之前、连接之前，都要先把方括号去掉。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
