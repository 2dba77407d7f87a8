import type { SameExercise } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const zh: SameExercise<typeof en> = {
  title: '读得慢的客户端',
  summary: '给每个客户端发很多内容；客户端不读的时候，内存里也只存一点。',
  task: [
    '写一个 TCP 服务器。端口由第一个参数给出：`node server.js 8000`。',
    '每有客户端连上来，哪怕它马上就结束自己的方向，也给它发 320 行，一共 20 MiB，然后结束自己的方向。第 1 行是数字 1 后面跟着点，第 2 行是数字 2 后面跟着点，依此类推。每行连换行符（`\\n`）在内正好 65 536 个字节。',
    '有的客户端读得慢，有的很晚才读，有的根本不读。发给一个客户端的内容，任何时候在它的 socket 里等着的（`writableLength`）都不能超过 1 MiB。别的客户端照样要收到自己的那些行；有客户端突然断开（RST），服务器也不能退出。',
  ],
  hints: [
    '要用的，一开始的程序里差不多都有了：一个来源，一块一块地做；还有一个负责写，写得不会比发得快。',
    '有的客户端没有话要说，马上就结束自己的方向。Node 默认会跟着结束服务器的方向，还没写的就丢了：`net.createServer({ allowHalfOpen: true }, …)`。',
    "一行就是 `String(line).padEnd(65_535, '.')` 再加一个换行符。写一个生成器，一行一行地 `yield`，别抛出异常。",
    "`stream.pipeline(source, socket, …)` 会等 'drain'，写完最后一行还会结束 socket。自己写的话：`socket.write()` 返回 `false` 就停下，到 `socket.once('drain', …)` 里再继续。",
  ],
  checks: {
    ends: {
      name: '发完所有的行，然后结束',
      expects:
        '一个客户端尽快地读。它应当按顺序收到 320 行，然后是结束，没有别的。另一个先结束自己的方向再开始读，收到的也应当一样。',
    },
    memory: {
      name: '内存里只存一点',
      expects:
        '一个客户端读得很慢。另一个不读，过一会儿就结束自己的方向。在服务器的 socket 里等着发给它们的（`writableLength`），任何时候都不应超过 1 MiB。',
      why: {
        piled:
          "等着发的内容超过了 1 MiB。一旦达到 socket 的 `highWaterMark`，`write()` 就返回 `false`：每次只写一点，返回 `false` 就停下来等 'drain'，等着发的就不会比 `highWaterMark` 多出多少。",
      },
    },
    late: {
      name: '客户端又开始读，就接着发',
      expects: '一个客户端先是两秒不读，然后全部读完。320 行应当都到。',
    },
    together: {
      name: '有人不读，也不耽误别人',
      expects: '六个客户端不读。另一个后来才连上，应当马上收到自己的 320 行。',
    },
    apart: {
      name: '两个客户端互不干扰',
      expects: '两个客户端先后连上，同时读。各自都应当收到 320 行。',
    },
    resets: {
      name: '有客户端突然断开，服务器不退出',
      expects:
        '一个客户端读到一半突然断开（RST）。下一个照样应当收到全部的行和结束，然后突然断开。第三个应当仍能收到内容。',
    },
  },
  differs: [
    '有了 `allowHalfOpen: true`，客户端结束时，服务器的方向不会跟着结束：写完最后一行以后，由 `pipeline()` 来结束。',
    '生成器只在有人要的时候才做下一行：任何时候，存在的都只有几行。',
    "`pipeline()` 会等 'drain'，写完最后一行会结束 socket，客户端走了会销毁来源。",
    "socket 的 'error' 监听器什么也不做：还在发送的时候，同一个错误 `pipeline()` 会告诉它的回调。发完以后它就不再监听了，而客户端仍然可能突然断开。",
  ],
};
