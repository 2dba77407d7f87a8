import type { Explanation } from '../../../model/explanation.ts';
import { meaningIn } from '../../../narrator/reference/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';
import { language } from '../language.ts';
import { functions } from '../narration/functions.ts';

const means = (name: keyof typeof functions): string => meaningIn(language, functions[name]);

/** The functions of the module itself. */
export const ofModule = {
  'net.createServer': {
    what: `创建一个 \`net.Server\` 并返回它。${means('net.createServer')}`,
    when: "最后可以传入一个函数，它只是 'connection' 的监听器：每来一个客户端就运行一次。如果又写了 `server.on('connection', …)`，两个函数都会运行。",
    advice: '接下来调用 `listen()`。第一个参数如果是数字或字符串之类，会抛出 `ERR_INVALID_ARG_TYPE`。',
  },
  'net.connect': {
    what: `创建一个 \`net.Socket\`，开始连接，并立刻返回它。${means('net.connect')}`,
    when: '程序就是这样成为客户端的。`net.connect` 和 `net.createConnection` 是同一个函数。',
    advice:
      "要立即注册 'error' 监听器，否则连接一旦被拒绝，进程就会退出。可以马上 `write()`：内容会保留到连上之后再发。",
  },
  'net.connect(options)': {
    what: '包含全部选项的形式：TCP 用 `{ port, host }`，Unix socket 或命名管道用 `{ path }`，其他选项也放在里面。',
    advice:
      '同一个对象既交给 `new net.Socket()`，也交给 `socket.connect()`，所以两者的选项都可以写。`port` 和 `path` 都没有时，会抛出 `ERR_MISSING_ARGS`。',
  },
  'net.connect(path)': {
    what: '连接一个 Unix 域套接字（Unix socket），在 Windows 上是命名管道。不是数字的字符串会被当作这样的路径。',
    advice:
      "所以 `net.connect('localhost')` 会去找一个叫 `localhost` 的文件，结果是 `ENOENT`。要用 TCP，端口写在最前面。",
  },
  'net.connect(port,host)': {
    what: "用 TCP 连接。主机可以是 IP 地址或主机名；不写就是 'localhost'，它要先解析，结果可能是 `::1`。",
    advice: "如果要的是本机的 IPv4 地址，请写 '127.0.0.1'。端口也可以写成由数字组成的字符串。",
  },
  'net.createConnection': {
    what: '和 `net.connect` 是同一个函数，这是较早的名字：创建一个 `net.Socket`，开始连接，并立刻返回它。',
    when: "最后传入的函数是 'connect' 的监听器，只运行一次；它没有参数，连接失败时也不会被调用。",
    advice: "要立即注册 'error' 监听器：连接失败会出现在那里。",
  },
  'net.createConnection(options)': {
    what: '传入选项对象的形式。这些选项既交给 `new net.Socket()`，也交给 `socket.connect()`，另外还有它自己的 `timeout`。',
    advice: '要有 `port`，Unix socket 则要有 `path`；两个都没有会抛出 `ERR_MISSING_ARGS`。',
  },
  'net.createConnection(path)': {
    what: '连接一个 Unix 域套接字（Unix socket）或命名管道。它没有端口，没有 IP 地址，也不需要解析主机名。',
    advice: '`ENOENT` 表示没有这个文件；`ECONNREFUSED` 表示文件还在，但已经没有程序在监听它。',
  },
  'net.createConnection(port,host)': {
    what: "用 TCP 连接某个主机的某个端口。不写主机，就是 'localhost'。",
    advice: '一个主机名可能对应多个地址，Node 会逐个尝试；IP 地址则直接使用。',
  },
  'net.getDefaultAutoSelectFamily': {
    what: '返回默认设置：新的连接是否会尝试一个主机名的 IPv6 和 IPv4 两种地址。',
    when: '默认是 true，程序或命令行选项 `--no-network-family-autoselection` 可以关闭它。',
  },
  'net.setDefaultAutoSelectFamily': {
    what: '为整个进程设定：连接一个主机名时，是否交替尝试它的 IPv6 和 IPv4 地址。',
    when: '只影响之后开始的连接。传入的不是布尔值，会抛出 `ERR_INVALID_ARG_TYPE`。',
    advice: '关闭它，主要是为了弄清失败是否来自另一个地址族；只针对一条连接时，用选项 `autoSelectFamily`。',
  },
  'net.getDefaultAutoSelectFamilyAttemptTimeout': {
    what: '返回一个主机名对应多个地址时，Node 等待每个地址多少毫秒，再尝试下一个。',
    when: '这个值随 Node 的版本而不同，文档里也写了两个不同的数：应以正在运行的 Node 为准，这一页就是这样做的。',
  },
  'net.setDefaultAutoSelectFamilyAttemptTimeout': {
    what: '为整个进程设定：一个主机名对应多个地址时，等待每个地址多少毫秒。',
    when: '1 到 9 会变成 10，0 会抛出 `ERR_OUT_OF_RANGE`。',
    advice: '如果远处的主机正常，连接却失败，AggregateError 里有 `ETIMEDOUT`，就把它调大：那些地址的等待时间太短了。',
  },
  'net.isIP': {
    what: 'IPv4 地址返回 4，IPv6 地址返回 6，其他内容（包括主机名）返回 0。',
    when: "它很严格：'127.1'、'127.000.000.001' 和 '127.0.0.1/24' 都是 0。写成 IPv6 形式的 IPv4 地址 '::ffff:127.0.0.1' 是 6。",
  },
  'net.isIPv4': {
    what: '判断一个字符串是不是 IPv4 地址，也就是通常写法的四个数。',
    when: '带前导零的和省略的写法是 false。它只看写法：地址能不能到达，它并不知道。',
  },
  'net.isIPv6': {
    what: '判断一个字符串是不是 IPv6 地址。带区域的地址，比如 `fe80::1%lo`，也算。',
    when: '像 URL 里那样带方括号时是 false。',
    advice: '判断和连接之前，要先去掉方括号。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
