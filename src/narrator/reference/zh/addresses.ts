import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../items.ts';

/** `net.BlockList`, `net.SocketAddress` and `net.BoundSocket`. */
export const ofAddresses = {
  'net.BlockList': {
    what: '一份关于 IP 地址的规则：单个地址、一段范围、一个子网。`check()` 告诉你某个地址在不在上面；它自己什么也不拦。',
    when: "在 'connection' 的监听函数里问它，或者作为选项 `blockList` 交给服务器或 socket。",
    advice: "凡是 IPv6 地址，都要写上 'ipv6'：不写就当作 'ipv4'。",
  },
  'net.BlockList#addAddress': {
    what: '加上一个地址。',
    when: "不写类型就是 'ipv4'，另一种要写 'ipv6'；地址和类型不符，会抛出 `ERR_INVALID_ADDRESS`。",
  },
  'net.BlockList#addAddresses': {
    what: '一次加上许多同一类的地址，比一个一个加要快。',
    when: '其中有一个不是地址，就会抛出 `ERR_INVALID_ADDRESS`。',
  },
  'net.BlockList#addCIDR': {
    what: "加上一个子网，用通常的写法：'10.0.0.0/8' 或 'fd00::/8'。是哪一类，由地址看出来。",
    when: '没有斜线和后面的数，会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'net.BlockList#addCIDRs': {
    what: "加上一整个数组的子网，每一个都像 '10.0.0.0/8' 这样写。",
    advice: '`addCIDRs(net.BlockList.PRIVATE_RANGES)` 一次就能加上所有私有和本机的地址。',
  },
  'net.BlockList#addRange': {
    what: '加上从头一个到最后一个的所有地址，两头都包括在内。',
    when: '头一个比最后一个还大，会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'net.BlockList#addSubnet': {
    what: "加上一个子网：一个地址，再加上前面多少位算数。`addSubnet('10.0.0.0', 8)` 就是以 10 开头的所有地址。",
    when: "如果是 IPv6，第三个参数要写 'ipv6'。",
  },
  'net.BlockList#check': {
    what: '地址在这份规则里，就返回 true。',
    when: "不写类型就是 'ipv4'：IPv6 地址不写类型，只会查不到；根本不是地址的内容也一样。",
    advice: "查 IPv6 地址要写成 `list.check(address, 'ipv6')`。写成 IPv6 样子的 IPv4 地址，也能按 IPv4 的规则查到。",
  },
  'net.BlockList#clear': {
    what: '删掉所有规则。',
    when: '从此 `check()` 对任何地址都是 false。',
  },
  'net.BlockList#fromJSON': {
    what: '加上 `toJSON()` 给出的那种规则：一个字符串数组，或者它的 JSON 文本。',
    when: '原有的规则会保留。看不懂的行会被悄悄跳过。',
    advice: '如果文本来自外面，加完之后请看看 `rules`。',
  },
  'net.BlockList#removeAddress': {
    what: '删掉一个用 `addAddress()` 加上的地址。',
    when: '没有它，就什么也不发生。它不能从范围或子网里挖掉一个地址。',
  },
  'net.BlockList#removeCIDR': {
    what: "删掉一个子网，写法像 '10.0.0.0/8' 这样。",
    when: '没有它，就什么也不发生。',
  },
  'net.BlockList#removeRange': {
    what: '删掉一段范围，头尾两个地址要和当初加上时完全一样。',
    when: '没有它，就什么也不发生。',
  },
  'net.BlockList#removeSubnet': {
    what: '删掉一个子网，地址和位数要和当初加上时完全一样。',
    when: '没有它，就什么也不发生。',
  },
  'net.BlockList#toJSON': {
    what: '把规则作为字符串数组返回，这样就能用 `JSON.stringify()` 存下来。',
    when: '`fromJSON()` 可以读回去。',
  },
  'net.BlockList.isBlockList': {
    what: '判断一个值是不是 `net.BlockList`。',
    when: '名为 `blockList` 的选项就是用它来检查的，不是的话抛出 `ERR_INVALID_ARG_TYPE`。',
  },
  'net.BlockList.PRIVATE_RANGES': {
    what: 'IPv4 和 IPv6 的私有地址、回环地址和链路本地地址的子网，放在一个不能修改的数组里。',
    when: '它是给 `addCIDRs()` 用的。',
    advice: '程序要去访问别人给的地址时，把它作为 socket 的 `blockList`，就进不了本地网络。',
  },
  'net.BlockList#rules': {
    what: "各条规则，写成能读的字符串，比如 'Address: IPv4 127.0.0.2'。",
    when: '顺序随 Node 的版本而不同。',
    advice: '它是给人看的；要做判断，请用 `check()`。',
  },
  'net.BlockList#size': {
    what: '一共有多少条规则。',
    when: '和 `rules.length` 一样，只是不必先造出那个数组。',
  },
  'net.SocketAddress': {
    what: '把一个 IP 地址连同端口和类别放进一个对象，而且不能修改。',
    when: '`net.BlockList` 的方法可以接受它，代替字符串加类型。',
    advice: '它不会去连接什么；要连接，请把它的 `address` 和 `port` 传过去。',
  },
  'net.SocketAddress#constructor': {
    what: '由 `{ address, family, port, flowlabel }` 创建，每一项都可以不写。',
    when: '什么都不写，就是 `127.0.0.1` 和端口 0。不是地址的内容会抛出 `ERR_INVALID_ADDRESS`；名字不会去查询。',
  },
  'SocketAddress.options.address': {
    what: 'IP 地址，字符串。',
    when: "不写就是 '127.0.0.1'，类别是 'ipv6' 时则是 '::'。它必须和类别相符，否则抛出 `ERR_INVALID_ADDRESS`。",
  },
  'net.SocketAddress#address': {
    what: 'IP 地址，字符串。',
    when: '它绝不会是名字；IPv6 地址也不带方括号。',
  },
  'SocketAddress.options.family': {
    what: "'ipv4' 或 'ipv6'；不写就是 'ipv4'。",
    when: '它不会根据地址去猜：IPv6 地址不写类别会抛出异常。',
    advice: "注意是小写：`socket.remoteFamily` 里写的是 'IPv4' 或 'IPv6'。",
  },
  'net.SocketAddress#family': {
    what: "'ipv4' 或 'ipv6'，都是小写。",
    when: "socket 和 `server.address()` 写的是 'IPv4' 和 'IPv6'，所以不要直接拿来比较。",
  },
  'SocketAddress.options.flowlabel': {
    what: 'IPv6 的流标签，用来标明哪些数据包属于一起。',
    when: "只有类别是 'ipv6' 才有意义；不写就是 0。",
  },
  'net.SocketAddress#flowlabel': {
    what: '创建时给出的 IPv6 流标签。',
    when: '没有给就是 0。',
  },
  'SocketAddress.options.port': {
    what: '端口，不写就是 0。',
    when: '不是端口的数会抛出 `ERR_SOCKET_BAD_PORT`。',
  },
  'net.SocketAddress#port': {
    what: '端口，是一个数。',
    when: '没有给就是 0。',
  },
  'net.SocketAddress.parse': {
    what: "由 '127.0.0.1:80' 或 '[::1]:80' 这样的文字得到一个 SocketAddress。",
    when: '读不懂就返回 undefined，不会抛出异常。IPv6 地址必须带方括号。',
  },
  'net.BoundSocket': {
    what: '已经有了地址和端口，但既不监听也不连接的 socket。把它交给 `listen()` 或 `new net.Socket()` 使用。',
    when: '在构造函数里就完成绑定：端口上已经有人监听，会当场抛出 `EADDRINUSE`，而不是一个事件。两个都只是绑定的话，可能绑在同一个端口上，但只有一个能监听。',
    advice: '如果不交给别人，就要关闭它。一旦交出去，它的方法都会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
  },
  'net.BoundSocket#constructor': {
    what: '当场绑定：绑到 `host` 和 `port`，或者绑到 `path`。出了问题就抛出异常。',
    when: '没有选项时，它在 IPv4 的所有地址上取一个空闲端口。',
    advice: "只给本机用的，主机请写 '127.0.0.1'。",
  },
  'BoundSocket.options.host': {
    what: '要绑定到本机的哪个 IP 地址。',
    when: '写名字会抛出 `ERR_INVALID_ARG_VALUE`：这里不做查询。不写就是 `0.0.0.0`，有 `ipv6Only` 时是 `::`。',
  },
  'BoundSocket.options.port': {
    what: '要绑定到哪个端口；写 0 或者不写，就是随便一个空闲的。',
    when: '构造函数一返回，`address().port` 就能告诉你是哪一个。',
  },
  'BoundSocket.options.ipv6Only': {
    what: '让绑定在 `::` 上的 socket 只用 IPv6。',
    when: '只对 IPv6 地址有意义。',
  },
  'BoundSocket.options.reusePort': {
    what: '让好几个 socket 绑定同一个地址和端口，由操作系统把客户端分给它们。',
    when: '每一个都要这样要求，而且不是所有系统都做得到。',
  },
  'BoundSocket.options.path': {
    what: '要绑定的路径：Unix socket，或者 Windows 上的命名管道。',
    when: '它和 TCP 的选项不能同时写：两者都有会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'net.BoundSocket#address': {
    what: '绑定在哪里：一个带有 `address`、`family` 和 `port` 的对象，或者路径字符串。',
    when: '交出去或者关闭之后再调用，会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
  },
  'net.BoundSocket#isPipe': {
    what: '绑定在路径上是 true，TCP 是 false。',
    when: '如果没有这个属性，说明你的 Node 在这里还不认识路径。',
  },
  'net.BoundSocket#fd': {
    what: '操作系统的文件描述符；没有的地方，比如 Windows，返回 -1。',
    when: '只能在交出去之前调用，之后会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
    advice: '不要自己去关闭这个描述符。',
  },
  'net.BoundSocket#close': {
    what: '如果 socket 没有交给别人，就把端口或路径还回去。',
    when: '已经交出去，或者已经关闭过，会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
  },
  'net.BoundSocket#[Symbol.dispose]': {
    what: '供 `using` 使用，在代码块结束时关闭它；如果已经交出去或者关闭了，就什么也不做。',
    advice: '有了它，提前离开代码块也没有关系：没有交出去的会还回去。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
