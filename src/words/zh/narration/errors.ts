import { code, endpointOfError, gatheredIn, isAboutAbstractName, isAboutPath } from '../../../narrator/facts.ts';
import type { Narration } from '../../../narrator/narration.ts';
import { errorsAbove } from './errors-above.ts';

/** With the spaces that Chinese text leaves around code; undefined stays so. */
function spaced(place: string | undefined, after = ''): string | undefined {
  return place === undefined ? undefined : ` ${place}${after}`;
}

export const errors: Narration['errors'] = {
  EACCES(error) {
    const place = endpointOfError(error);
    if (!place) return '操作系统不允许这样做，或者路径所在的文件夹不存在。';
    if (!isAboutPath(error)) return `操作系统不允许这个程序使用 ${place}；比如低端口号往往是保留的。`;
    return error.syscall === 'connect'
      ? `操作系统不允许这个程序连接 ${place}：没有权限。`
      : `无法在 ${place} 创建 socket：要么所在的文件夹不存在，要么没有写入权限。`;
  },

  EADDRINUSE(error) {
    const place = endpointOfError(error);
    if (!place) return '要绑定的地址和端口（或者路径）已经被占用。';
    if (error.syscall === 'connect' || error.syscall === 'bind') return '本端的地址和端口已经被另一个 socket 占用。';
    if (isAboutPath(error)) return `${place} 已经存在：可能是正在运行的服务器的 socket，也可能是遗留下来的文件。`;
    return `${place} 已经被另一个 socket 占用，往往是先前启动、还在运行的服务器：停掉它，或者换一个端口。`;
  },

  EADDRNOTAVAIL: (error) =>
    error.syscall === 'connect'
      ? '本机没有可以用来连到那里的地址，或者没有空闲的端口了；也可能是指定的本地端口已有一条连往那里的连接。'
      : `${endpointOfError(error)?.concat(' ') ?? '这个地址'}不是本机的地址，所以这里不能使用它。`,

  EAFNOSUPPORT: () => '这里不能用这种地址族：最常见的情况是本机没有 IPv6。',

  EAI_AGAIN: () => '暂时无法解析这个主机名：域名服务器没有回答，或者没有给出可用的回答。',

  EALREADY: () => '这个 socket 已经在连接，又调用了一次 `connect()`。',

  EBADF: () => '这个文件描述符没有打开，已经关闭，或者打开时不允许这种操作，比如只读的不能写。',

  ECONNABORTED: () => '操作系统放弃了这条连接。',

  ECONNREFUSED(error) {
    const place = endpointOfError(error);
    if (!place) return '连接被拒绝：最常见的原因是那里没有程序在监听。';
    if (isAboutAbstractName(error)) return `没有服务器在 ${place} 上监听。`;
    if (isAboutPath(error)) return `${place} 这个文件存在，但没有服务器在监听它。`;
    return `${place} 拒绝了连接：最常见的原因是那里没有程序在监听。`;
  },

  ECONNRESET: (error) =>
    error.syscall
      ? '连接被重置（RST）：对端没有正常关闭，而是直接切断了它，还在途中的内容可能已经丢失。'
      : '连接提前断开了。',

  EHOSTUNREACH: (error) => `${endpointOfError(error)?.concat(' ') ?? '那个地址'}不可达：没有通往那里的路由。`,

  EINVAL: () => '操作系统认为这个请求不合法。',

  EMFILE: () => '这个进程打开的文件和 socket 已经达到上限。',

  ENETUNREACH: (error) => `本机没有通往${spaced(endpointOfError(error), ' ') ?? '那个地址'}的网络。`,

  ENOBUFS: () => '需要用到的缓冲区满了，或者没有内存可以分配给它。',

  ENOENT: (error) =>
    error.syscall === 'connect' && endpointOfError(error)
      ? `${endpointOfError(error)} 没有这个 socket 文件：不是数字的字符串会被当作路径。`
      : '要访问的文件或对象不存在。',

  ENOTCONN: () => '这个 socket 没有连接，而这个操作需要连接。',

  ENOTFOUND(error) {
    const name = /\bENOTFOUND (\S+)/.exec(error.message)?.[1];
    return `查不到${name ? `主机名 ${code(name)} ` : '这个主机名'}对应的地址：可能是拼错了，也可能是没有连上网络。`;
  },

  ENOTSOCK: () => '这个文件描述符是打开的，但它不是 socket。',

  EPIPE: () => '这条连接已经不能再写入：要么对端已经离开，要么对端结束之后，本端也随之结束了。',

  ETIMEDOUT: (error) =>
    error.syscall
      ? `${endpointOfError(error)?.concat(' ') ?? '对端'}没有及时回答：时限是操作系统的，或者是有多个地址时 Node 给每个地址的，和 \`setTimeout\` 无关。`
      : '在规定的时间内没有等到回答。',

  ABORT_ERR: () =>
    '它被 `AbortSignal` 取消了，或者读取它的 `for await` 提前离开了，又或者循环读到了结尾，而 socket 还能写。',

  ERR_INVALID_ADDRESS: () => '这不是指定地址族的 IP 地址。',

  ERR_INVALID_ARG_TYPE: () => '有个参数的类型不对：错误信息里写着是哪一个，应该是什么类型。',

  ERR_INVALID_ARG_VALUE: () => '有个参数的值在这里没有意义。',

  ERR_INVALID_FD_TYPE: () => '这个文件描述符不能用来创建 socket：它不是 TCP 或 Unix socket，也不是管道，或者没有打开。',

  ERR_INVALID_HANDLE_TYPE: () => '这个操作不适用于这种 socket 或句柄：比如重置，只有 TCP 才有。',

  ERR_INVALID_IP_ADDRESS: () => '给出的不是 IP 地址。',

  ERR_IP_BLOCKED: () => '这个地址在 socket 自己的 `blockList` 上。',

  ERR_MISSING_ARGS: () => '缺了一个不能省略的参数。',

  ERR_OUT_OF_RANGE: () => '有个数太大、太小，或者不是整数：错误信息里写着允许的范围。',

  ERR_SERVER_ALREADY_LISTEN: () => '一个服务器同一时间只能在一个地方监听：先关闭它，或者为第二个端口再建一个服务器。',

  ERR_SERVER_NOT_RUNNING: () => '对一个没有在监听的服务器调用了 `close()`。',

  ERR_SOCKET_BAD_PORT: () => '端口是 0 到 65535 之间的整数。',

  ERR_SOCKET_CLOSED: () => '这个 socket 没有连接：还没有连接过，或者已经关闭。',

  ERR_SOCKET_CLOSED_BEFORE_CONNECTION: () => '还没连上，socket 就关闭了，所以等待发送的内容没有发出。',

  ERR_SOCKET_CONNECTION_TIMEOUT: () => '尝试连接多个地址，超过了允许的时间。',

  ERR_SOCKET_HANDLE_ADOPTED: () => '这个 `BoundSocket` 已经关闭，或者已经把它的 socket 交给了服务器或连接。',

  ERR_STREAM_DESTROYED: () => '这个 socket 之前已经销毁。',

  ERR_STREAM_NULL_VALUES: () => '不能写入 `null`：流用它来表示结束。',

  ERR_STREAM_PREMATURE_CLOSE: () => '流还没有结束就关闭了。',

  ERR_STREAM_WRITE_AFTER_END: () => '调用 `end()` 表示不会再写，之后却又写了内容。',

  ERR_UNKNOWN_ENCODING: () => 'Node 不支持这个名称的编码。',

  AggregateError({ errors = [] }) {
    const several = '几次尝试都失败了，每次都有自己的错误：它们都在 `error.errors` 里';
    if (errors.length === 0) return `${several}。`;
    const { told, left } = gatheredIn(errors);
    return `${several}，依次是 ${told.join('、')}${left > 0 ? `，另外还有 ${left} 个` : ''}。`;
  },

  ...errorsAbove,

  notAFunction(error) {
    const name = error.message.slice(0, -' is not a function'.length);
    return `${code(name)} 不是可以调用的函数：名字拼对了吗，这个对象真的有这个方法吗？`;
  },

  notDefined(error) {
    const name = error.message.slice(0, -' is not defined'.length);
    return `这里没有叫 ${code(name)} 的东西，而 JavaScript 要运行到这一行才会发现；多半是拼写错误。`;
  },
};
