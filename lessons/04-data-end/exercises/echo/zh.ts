import type { SameExercise } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const zh: SameExercise<typeof en> = {
  title: '回显（echo）',
  summary: '来多少字节，就按原来的顺序送回多少。',
  task: [
    '写一个 TCP 服务器。端口由第一个参数给出：`node server.js 8000`。',
    '客户端发来什么字节，就送回什么字节：一个不少，一个不改，顺序不变。来了就送回，不要等到最后，不管客户端中间沉默多久。',
    '客户端结束自己的方向之后，服务器先把还没送回的都送回去，再结束自己的方向。',
    '来的可能很多（5 MiB），客户端也可能同时有很多（五十个），每个只收到自己的字节。有客户端突然断开（RST）时，服务器不能退出。',
  ],
  hints: [
    '连接传送的是字节，不是字符串。Node 交给你时是什么样，就可以原样送回去。',
    "在 'data' 里，`socket.write(data)` 把 `Buffer` 送回去。'end' 时会怎样，要看 `allowHalfOpen`：不写的话，Node 会替你结束本端的方向。",
    '一个流可以接到另一个流上，而 socket 既能读又能写：`socket.pipe(socket)`。',
    "`socket.pipe(socket)` 只差一件事：还要用 `socket.on('error', …)` 应付那些突然断开的客户端。",
  ],
  checks: {
    returns: {
      name: '来了什么，马上送回',
      expects: '客户端发来一个词，等它回来才接着发。然后又发了一些。',
    },
    ends: {
      name: '客户端结束后也结束',
      expects: '客户端收回了自己的字节，然后结束自己的方向。接下来服务器应当结束连接，中间没有别的内容。',
    },
    bytes: {
      name: '什么样的字节都能送回',
      expects: '一个字节可能有的 256 个值都应原样回来；字符的字节一个一个到达时，也应原样回来。',
    },
    'half-close': {
      name: '先送回最后的字节，再结束',
      expects: '客户端说完最后的话，不等回显就结束自己的方向。它发的一切仍然应当回来。',
    },
    patient: {
      name: '客户端不说话时耐心等着',
      expects: '客户端收回了自己的字节，沉默两秒，再发一些。这些也应当回来。',
    },
    large: {
      name: '能送回 5 MiB',
      expects: '客户端写出 5 MiB，再调用 `end()`，这时才开始读，而且读得慢。全部内容都应按顺序回来。',
    },
    fifty: {
      name: '同时服务五十个客户端',
      expects: '五十个客户端连着，各发各的内容。每个收回的应当正好是自己的那些。',
    },
    resets: {
      name: '有客户端突然断开，服务器不退出',
      expects: '一个客户端突然断开（RST）。下一个照样应当收回自己的字节。',
    },
  },
  differs: [
    '`socket.pipe(socket)` 从这个 socket 读，又写进同一个 socket；对端结束之后，它也结束自己的方向。',
    "客户端要是发得快、读得慢，`pipe()` 会停下来不读，等它赶上，这叫背压。在 'data' 里用 `socket.write()`，字节也回得来，只是这段时间会在内存里越积越多。",
    "`pipe()` 管字节，也管 'end'，就是不管错误：客户端突然断开，要靠 'error' 监听器。",
  ],
};
