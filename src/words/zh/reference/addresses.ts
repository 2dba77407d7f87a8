import type { Explanation } from '../../../model/explanation.ts';
import type { ItemId } from '../../../narrator/reference/items.ts';

/** `net.BlockList`, `net.SocketAddress` and `net.BoundSocket`. */
export const ofAddresses = {
  'net.BlockList': {
    what: '一份 IP 地址规则：单个地址、地址范围、子网。`check()` 告诉你某个地址是否在其中；它自己不会拦截任何连接。',
    when: "在 'connection' 的监听器里用它检查，或者作为选项 `blockList` 传给服务器或 socket。",
    advice: "凡是 IPv6 地址，都要写上 'ipv6'：不写就当作 'ipv4'。",
  },
  'net.BlockList#addAddress': {
    what: '添加一个地址。',
    when: "不写类型就是 'ipv4'，IPv6 地址要写 'ipv6'；地址和类型不符，会抛出 `ERR_INVALID_ADDRESS`。",
  },
  'net.BlockList#addAddresses': {
    what: '一次添加许多同一地址族的地址，比逐个添加要快。',
    when: '其中有一个不是地址，就会抛出 `ERR_INVALID_ADDRESS`，一个也不会添加。',
  },
  'net.BlockList#addCIDR': {
    what: "添加一个子网，用通常的写法：'10.0.0.0/8' 或 'fd00::/8'。地址族由地址本身判断。",
    when: '缺少斜线和位数，会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'net.BlockList#addCIDRs': {
    what: "添加一个数组里的所有子网，每个都写成 '10.0.0.0/8' 这样。",
    advice: '`addCIDRs(net.BlockList.PRIVATE_RANGES)` 一次就能添加大部分私有地址和本机地址，但不是全部。',
  },
  'net.BlockList#addRange': {
    what: '添加一段地址范围，起点和终点都包括在内。',
    when: '起点大于终点，会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'net.BlockList#addSubnet': {
    what: "添加一个子网：一个地址，加上前缀的位数。`addSubnet('10.0.0.0', 8)` 就是以 10 开头的所有地址。",
    when: "如果是 IPv6，第三个参数要写 'ipv6'。",
  },
  'net.BlockList#check': {
    what: '地址符合其中某条规则，就返回 true。',
    when: "不写类型就是 'ipv4'：IPv6 地址不写类型就查不到；不是地址的字符串也一样。",
    advice: "查 IPv6 地址要写成 `list.check(address, 'ipv6')`。写成 IPv6 形式的 IPv4 地址，也能按 IPv4 的规则查到。",
  },
  'net.BlockList#clear': {
    what: '删除所有规则。',
    when: '此后 `check()` 对任何地址都返回 false。',
  },
  'net.BlockList#fromJSON': {
    what: '添加 `toJSON()` 给出的规则：一个字符串数组，或者它的 JSON 字符串。',
    when: '原有的规则会保留。有错误的行可能抛出异常，可能被直接跳过，甚至可能变成另一条规则，比如 `/199` 变成 `/19`。',
    advice: '如果内容来自外部，添加之后请核对 `rules`。',
  },
  'net.BlockList#removeAddress': {
    what: '删除一个用 `addAddress()` 添加的地址。',
    when: '没有这条规则时，什么也不做。它不能从范围或子网里排除一个地址。',
  },
  'net.BlockList#removeCIDR': {
    what: "删除一个子网，写法同 '10.0.0.0/8'。",
    when: '没有这条规则时，什么也不做。',
  },
  'net.BlockList#removeRange': {
    what: '删除一段范围，起点和终点要和添加时完全一样。',
    when: '没有这条规则时，什么也不做。',
  },
  'net.BlockList#removeSubnet': {
    what: '删除一个子网，地址和位数要和添加时完全一样。',
    when: '没有这条规则时，什么也不做。',
  },
  'net.BlockList#toJSON': {
    what: '把规则作为字符串数组返回，可以用 `JSON.stringify()` 保存。',
    when: '`fromJSON()` 可以读取它；只是较旧的 Node 会把 `::ffff:1.2.3.4` 这样写成 IPv6 形式的 IPv4 地址变成另一个地址。',
  },
  'net.BlockList.isBlockList': {
    what: '判断一个值是不是 `net.BlockList`。',
    when: '在支持 `blockList` 选项的 Node 里，这些选项用它来检查，不符合就抛出 `ERR_INVALID_ARG_TYPE`；但 null 这样的空值不会报错，等于没有写，什么也不拦。',
  },
  'net.BlockList.PRIVATE_RANGES': {
    what: 'IPv4 和 IPv6 的私有地址、回环地址和链路本地地址的子网，是一个不能修改的数组。它供 `addCIDRs()` 使用。',
    when: '它并不完整：作为 socket 的 `blockList`，它能挡住 `127.0.0.1`，但通过 `0.0.0.0` 和 `::` 仍然能连到本机。',
    advice: '程序要访问外部给出的地址、又不能进入本地网络时，请再加上 `0.0.0.0/8`、`::/128` 和 `100.64.0.0/10`。',
  },
  'net.BlockList#rules': {
    what: "各条规则，写成可读的字符串，比如 'Address: IPv4 127.0.0.2'。",
    when: '顺序随 Node 的版本而不同。',
    advice: '它是给人看的；要做判断，请用 `check()`。',
  },
  'net.BlockList#size': {
    what: '一共有多少条规则。',
    when: '和 `rules.length` 相同，但不必先生成那个数组。',
  },
  'net.SocketAddress': {
    what: '一个不能修改的对象，包含 IP 地址、端口和地址族。',
    when: '`net.BlockList` 的方法可以接受它，代替字符串加类型；名字里带 CIDR 的方法除外。',
    advice: '它不能用来连接；要连接，请传入它的 `address` 和 `port`。',
  },
  'net.SocketAddress#constructor': {
    what: '由 `{ address, family, port, flowlabel }` 创建，每一项都可以省略。',
    when: '都不写，就是 `127.0.0.1` 和端口 0。不是地址的字符串会抛出 `ERR_INVALID_ADDRESS`；主机名不会被解析。',
  },
  'SocketAddress.options.address': {
    what: 'IP 地址，字符串。',
    when: "不写就是 '127.0.0.1'，地址族是 'ipv6' 时是 '::'。它必须和地址族相符，否则抛出 `ERR_INVALID_ADDRESS`。",
  },
  'net.SocketAddress#address': {
    what: 'IP 地址，字符串。',
    when: '它不会是主机名；IPv6 地址不带方括号。',
  },
  'SocketAddress.options.family': {
    what: "'ipv4' 或 'ipv6'；不写就是 'ipv4'。",
    when: '它不会根据地址推断：IPv6 地址不写地址族会抛出异常。',
    advice: "大小写都可以：`socket.remoteFamily` 的值 'IPv4' 或 'IPv6' 可以直接传入。",
  },
  'net.SocketAddress#family': {
    what: "'ipv4' 或 'ipv6'，都是小写。",
    when: "socket 和 `server.address()` 写的是 'IPv4' 和 'IPv6'，所以不要直接比较。",
  },
  'SocketAddress.options.flowlabel': {
    what: 'IPv6 的流标签，标明哪些数据包属于同一个流。',
    when: "只有地址族是 'ipv6' 才有意义；不写就是 0。",
  },
  'net.SocketAddress#flowlabel': {
    what: '创建时给出的 IPv6 流标签。',
    when: '没有给出就是 0；IPv4 地址总是 0。',
  },
  'SocketAddress.options.port': {
    what: '端口，不写就是 0。',
    when: '不是端口的数会抛出 `ERR_SOCKET_BAD_PORT`。请给数字：在 Node 20 上，字符串会让进程直接崩溃。',
  },
  'net.SocketAddress#port': {
    what: '端口，是一个数。',
    when: '没有给出就是 0。',
  },
  'net.SocketAddress.parse': {
    what: "由 '127.0.0.1:8000' 或 '[::1]:8000' 这样的字符串得到一个 SocketAddress。IPv6 地址要带方括号。",
    when: "无法解析的字符串返回 undefined；不是字符串就抛出 `ERR_INVALID_ARG_TYPE`。它按 URL 的规则解析：'127.0.0.1:80' 得到的端口是 0，'2130706433:1' 也算地址。",
  },
  'net.BoundSocket': {
    what: '已经绑定了地址和端口，但既不监听也不连接的 socket。把它交给 `listen()` 或 `new net.Socket()` 使用。',
    when: '绑定在构造函数里完成：端口上已有程序监听时，会当场抛出 `EADDRINUSE`，而不是触发事件。两个都只是绑定时，可能绑定到同一个端口，但只有一个能监听，除非两个都设定了 `reusePort`。',
    advice:
      '如果不交出去，就要关闭它。交出去之后，`address()`、`fd()` 和 `close()` 会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
  },
  'net.BoundSocket#constructor': {
    what: '当场绑定到 `host` 和 `port`，或者绑定到 `path`。出错就抛出异常。',
    when: '没有选项时，它在 IPv4 的所有地址上取一个空闲端口。',
    advice: "只供本机使用时，主机请写 '127.0.0.1'。",
  },
  'BoundSocket.options.host': {
    what: '要绑定到本机的哪个 IP 地址。',
    when: '写主机名会抛出 `ERR_INVALID_ARG_VALUE`：这里不做域名解析。不写就是 `0.0.0.0`，有 `ipv6Only` 时是 `::`。',
  },
  'BoundSocket.options.port': {
    what: '要绑定到哪个端口；写 0 或者不写，就是任意一个空闲端口。',
    when: '构造函数一返回，`address().port` 就能告诉你是哪一个。',
  },
  'BoundSocket.options.ipv6Only': {
    what: '让绑定在 `::` 上的 socket 只用 IPv6。',
    when: '不写主机时，主机就是 `::`。对 IPv4 地址不起作用。',
  },
  'BoundSocket.options.reusePort': {
    what: '允许多个 socket 绑定同一个地址和端口，由操作系统在它们之间分配客户端。',
    when: '每个 socket 都要设置它，而且有些系统不支持。',
  },
  'BoundSocket.options.path': {
    what: '要绑定的路径：Unix 域套接字（Unix socket），或者 Windows 上的命名管道。',
    when: '它不能和 TCP 的选项同时写，否则会抛出 `ERR_INVALID_ARG_VALUE`。',
  },
  'net.BoundSocket#address': {
    what: '返回绑定的地方：一个带有 `address`、`family` 和 `port` 的对象，或者路径字符串。',
    when: '交出去或者关闭之后再调用，会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
  },
  'net.BoundSocket#isPipe': {
    what: '绑定到路径时是 true，TCP 是 false。',
    when: '如果没有这个属性，说明你的 Node 在这里还不支持路径。',
  },
  'net.BoundSocket#fd': {
    what: '操作系统的文件描述符；没有描述符的系统（比如 Windows）返回 -1。',
    when: '只能在交出去之前调用，之后会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
    advice: '不要自己关闭这个描述符。',
  },
  'net.BoundSocket#close': {
    what: '如果 socket 没有交出去，就释放端口或路径。',
    when: '已经交出去，或者已经关闭过，会抛出 `ERR_SOCKET_HANDLE_ADOPTED`。',
  },
  'net.BoundSocket#[Symbol.dispose]': {
    what: '供 `using` 使用，在代码块结束时关闭它；如果已经交出去或者关闭了，就什么也不做。',
    advice: '这样，提前离开代码块也是安全的：没有交出去的会被释放。',
  },
} satisfies Partial<Record<ItemId, Explanation>>;
