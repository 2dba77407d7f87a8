import type { SameExercise } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const zh: SameExercise<typeof en> = {
  title: '迎宾员',
  summary: '向每个连上来的客户端问好，然后结束。',
  task: [
    '写一个 TCP 服务器。端口由第一个参数给出：`node server.js 8000`。',
    '每有一个客户端连上来，就发给它一行 `hello`，也就是五个字母加一个换行符（`\\n`），然后结束这条连接。不要等客户端先开口。',
    '服务器要一直运行下去：不管来多少客户端，一个接一个来也好，许多个（二十个）同时来也好，每个都要问候。',
  ],
  hints: [
    "没有开始监听的服务器什么也不做；没有 'connection' 的监听函数，来了客户端也没有人问好。",
    '`net.createServer()` 接受一个函数，每来一个客户端就运行一次，并拿到这个客户端的 socket。',
    "`socket.end('hello\\n')` 先发出这个字符串，再结束连接。`server.listen(port, '127.0.0.1')` 让服务器开始监听，端口在 `process.argv[2]` 里。",
  ],
  checks: {
    greets: {
      name: '向客户端问好',
      expects: '客户端什么也没说，也应当收到 `hello` 和一个换行符。',
    },
    ends: {
      name: '问好之后结束连接',
      expects: '问候之后不应再有别的内容：服务器结束这条连接，自己继续运行。',
    },
    closes: {
      name: '客户端走后释放它的 socket',
      expects: '客户端也结束连接之后，服务器应当关闭它的 socket。（这一项只提示，不计对错。）',
    },
    next: {
      name: '对后来的客户端也一样',
      expects: '五个客户端一个接一个来，第二个比第一个晚一秒多，收到的都应当和第一个完全一样。',
      why: { other: '后来的客户端收到的和第一个不一样。' },
    },
    together: {
      name: '同时向二十个客户端问好',
      expects: '二十个客户端同时连着，谁也不先离开。每个都应收到问候。',
      why: { other: '有一个收到的和别人不一样。' },
    },
  },
  differs: [
    "每来一个客户端，'connection' 就触发一次，所以一个函数就能服务所有客户端，不必为第二个另做准备。",
    "`socket.on('error', …)`：客户端随时可能中途断开。没有这个监听函数，由此而来的一个错误就会让整个服务器退出。",
    '`socket.resume()` 把客户端可能说的话读出来丢掉。没人读，就读不到排在这些字节后面的道别，socket 会一直开着。',
    "`'127.0.0.1'`：只有本机上的程序才连得到。不写这个地址，服务器就会在本机的所有地址上监听。",
  ],
};
