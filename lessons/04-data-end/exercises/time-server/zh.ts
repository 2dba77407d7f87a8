import type { SameExercise } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const zh: SameExercise<typeof en> = {
  title: '报时服务器',
  summary: '谁连上来，就告诉谁现在几点，然后结束连接。',
  task: [
    '写一个报时的 TCP 服务器：每有客户端连上来，就把本地日期和时间按 `YYYY-MM-DD hh:mm` 的格式发过去，再加一个换行，然后结束这个连接。例如：`2031-03-04 05:06`',
    '小时从 00 数到 23。除了年份，每个数字都写成两位。',
    '要监听的端口是第一个命令行参数：`node server.js 8000`。不管来多少客户端，服务器都要一直运行下去。',
  ],
  hints: [
    '服务器的监听函数会为每个客户端拿到一个 `socket`。往这个 socket 里写什么，那个客户端就读到什么。',
    '`socket.end(text)` 会写出最后一个字符串，然后发出 FIN。',
    "`getMonth()` 从 0 数起；`padStart(2, '0')` 能给一位数前面补零。`getHours()` 是本地时间，`getUTCHours()` 和 `toISOString()` 不是。",
    "客户端随时可能重置连接。这时 socket 会触发 'error'；没有监听函数的 'error' 会让整个进程退出。客户端要是说了话，也得有人读，不然 socket 永远不会关闭：`socket.resume()`。",
  ],
  checks: {
    listening: {
      name: '监听给它的端口',
      expects: '程序监听第一个参数指定的端口，客户端能连上来。',
    },
    answer: {
      name: '用一行来回答',
      expects: '客户端只是连上来，什么也不说，也会收到一行：先是时间，紧接着一个换行。',
      why: { blank: '这一行里有看不见的字符，或者什么也没有。' },
    },
    goodbye: {
      name: '结束连接',
      expects: '换行之后就是 FIN，中间没有别的。',
    },
    time: {
      name: '报的时间是对的',
      expects: '这一行写的是客户端连上来时程序的时钟所显示的时间。（这项检查把它的时钟拨到了 2031-10-20 22:12。）',
      why: { shape: '这一行的格式不是 `YYYY-MM-DD hh:mm`。', wrong: '这一行写的是另一个时间。' },
    },
    zeros: {
      name: '不足两位补零',
      expects: '月、日、时、分都是两位数。（这项检查把时钟拨到了 2031-09-03 09:05。）',
      why: { unpadded: '有一个数字只写了一位。' },
    },
    local: {
      name: '报的是本地时间',
      expects: '应该是程序所在地的时间。（这项检查让它在马克萨斯群岛的时区里运行，比 UTC 晚九个半小时。）',
      why: { utc: '这是 UTC 时间，不是本地时间。', elsewhere: '这不是本地时间。' },
    },
    second: {
      name: '一个接一个地回答客户端',
      expects: '四个客户端先后连上来，收到的都是同样格式的一行。',
      why: { other: '后来的客户端收到的和第一个不一样。' },
    },
    together: {
      name: '同时回答五十个客户端',
      expects: '五十个客户端同时连上来，收到的都是同样格式的一行。',
      why: { other: '有一个客户端收到的和别人不一样。' },
    },
    clock: {
      name: '报的是此刻的时间，不是启动时的',
      expects: '后来的客户端，收到的是后来的时间。（这项检查在两个客户端之间把时钟拨快一天，两次都在午夜前后。）',
      why: {
        stale: '时间已经过去了，回答的还是原来的时间。',
        wrong: '回答的是另一个时间。',
      },
    },
    closes: {
      name: '关闭自己的 socket',
      expects: '客户端读完这一行、也发出自己的 FIN 之后，程序也应当关闭自己的 socket。',
    },
    reset: {
      name: '有客户端重置连接，服务器不退出',
      expects: '一个客户端刚连上就发 RST，另一个读完时间后发 RST。之后来的客户端照样得到回答。',
    },
  },
  differs: [
    '一次调用做两件事：`socket.end(text)` 发出字符串，也发出 FIN。',
    "它的 'error' 监听函数什么也不做，有了它，客户端的 RST 才不会让整个服务器退出。",
    "`socket.resume()` 把客户端可能说的话读出来丢掉。没读的字节会挡住 'end'，socket 就会一直开着。",
    '`listen` 也给了主机：在 `127.0.0.1` 上，只有本机的程序能连上来。',
  ],
};
