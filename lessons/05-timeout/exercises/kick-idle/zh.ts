import type { SameExercise } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const zh: SameExercise<typeof en> = {
  title: '冷场',
  summary: '请不说话的客户端离开，一直在说的绝不打扰。',
  task: [
    '写一个 TCP 服务器。端口由第一个参数给出：`node server.js 8000`。',
    '一个客户端要是一秒钟里什么也没发来，就发给它一行 `too quiet` 加换行符（`\\n`），然后结束这条连接。这一秒从连接建立时算起，客户端每发来一个字节，就重新算起。',
    '一直在说话的客户端，不管说多久，服务器都不对它说什么，也不对它做什么。',
    '每个客户端各算各的时间。有的会突然断开（RST），有的被请走之后还把自己这一侧开着，哪一种都不能让服务器退出。',
  ],
  hints: [
    '每个 socket 都可以有一只自己的表，量的就是沉默。它只负责通知，接下来怎么办要你来写。',
    "`socket.setTimeout(1000)` 让它走起来，'timeout' 表示它走完了。请客户端离开，就是说最后一句话，再 `end()`。",
    "客户端被请走却不走，就会有又一段沉默、又一次 'timeout'，而 `end()` 之后就不能再写了。你的监听函数该运行几次？",
    "`socket.setTimeout(1000)`；`socket.once('timeout', …)`，里面是 `socket.end('too quiet\\n')`；一个 'error' 监听函数；还有 `socket.resume()`：没人读的字节会越积越多，最后什么也进不来。",
  ],
  checks: {
    silent: {
      name: '一秒没说话的，请它离开',
      expects: '什么也不说的客户端，连上一秒之后应当收到 `too quiet` 和换行符。',
      why: {
        early: '请得太早了。',
        late: '请得太晚了。',
      },
    },
    ends: {
      name: '说完那一行就结束连接',
      expects: '那一行之后应当是服务器的 FIN。',
    },
    active: {
      name: '一直在说的，不打扰',
      expects: '客户端每秒发五次字节。过了两秒多，它应当还连着，也没有收到过什么。',
      why: {
        told: '它从没沉默过一秒，却收到了内容。',
        ended: '它从没沉默过一秒，连接却被结束了。',
      },
    },
    again: {
      name: '后来不说话的，也请它离开',
      expects: '客户端起先说话，后来不再说了。过一秒，它也应当被请走。',
      why: { late: '请得太晚了。' },
    },
    each: {
      name: '每个客户端各有各的时间',
      expects: '两个客户端都不说话，第二个比第一个晚来半秒。两个都应当被请走。',
    },
    stubborn: {
      name: '有客户端赖着不走也挺得住',
      expects: '客户端被请走了，却开着自己这一侧，也不说话。服务器应当照常工作，把下一个请走。',
    },
    resets: {
      name: '有客户端突然断开也挺得住',
      expects: '一个客户端还没被请走，就突然断开了（RST）。服务器应当照常工作，把下一个请走。',
    },
  },
  differs: [
    "用 `once` 而不是 `on`：客户端要是不走，'timeout' 会再来，第二次带着文字的 `end()` 就是错误，因为结束之后不能再写。",
    'socket 的这只表，每来一个字节就重新走，不用你写一行代码。',
    '`socket.resume()` 把字节从 socket 里取出来。没人读，它们就越积越多，到一定时候不再收进来：那时就算一直在说的，看上去也像沉默了。',
  ],
};
