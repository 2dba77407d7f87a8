import type { SameExercise } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const zh: SameExercise<typeof en> = {
  title: '下一个端口',
  summary: '在给定的端口上监听；要是被占了，就换到下一个空闲的端口。',
  task: [
    '写一个 TCP 服务器。端口由第一个参数给出：`node server.js 8000`。',
    '先在这个端口上监听。如果它被占用，就试下一个，再下一个，直到找到空闲的端口。',
    '一开始监听，就在 stdout 上打印一行 `listening on 8000`，其中的端口要是真正拿到的那个；这一行只打印一次。另外再打印些别的也可以。',
    '每来一个客户端，就把这个端口作为单独一行发给它，例如 `8000` 加换行符（`\\n`），然后结束连接。',
  ],
  hints: [
    '端口被占用这件事，是由一个事件告诉你的，而且要等 `listen()` 返回之后才来。',
    "服务器会触发 'error'，这时 `error.code` 是 `'EADDRINUSE'`。接着可以换一个端口，再次调用 `listen()`。",
    "交给 `listen()` 的函数，会被加成 'listening' 的监听函数。要是每试一次都交一个，最后一共有几个？",
    "该做的事，在第一次尝试之前说好就行：`server.on('listening', …)` 和 `server.on('error', …)`。前一个里问 `server.address().port`，后一个里到下一个端口上 `listen()`，不要再带函数。还要留意：`process.argv[2]` 是字符串。",
  ],
  checks: {
    stays: {
      name: '给定的端口空闲时，就在那里监听',
      expects: '端口是空闲的，所以应当就在那里监听。',
    },
    moves: {
      name: '一直换到空闲的端口为止',
      expects: '从给定的端口起，连着四个都被占了。应当在第五个上监听。',
    },
    answers: {
      name: '告诉客户端自己拿到的端口',
      expects: '给定的端口被占了。先后有两个客户端连到下一个端口，每个都应当收到那个端口的号码和换行符，然后连接结束。',
    },
    once: {
      name: '只打印一次自己在哪里监听',
      expects: '给定的端口被占了。应当打印一行 `listening on` 加下一个端口。',
      why: {
        silent: '它在监听，却没有打印这样一行。',
        again:
          "这一行出现了不止一次。是不是每调用一次 `listen()`，就多加了一个 'listening' 的监听函数？真正监听时，它们会全都运行。",
        wrong: '它说的端口，自己并没有在上面监听。',
      },
    },
  },
  differs: [
    '两个监听函数都只加一次，就在第一次 `listen()` 之前。要是交给 `listen()`，每试一次就会多加一个，最后也就运行那么多次。',
    '`port` 只有一个变量：等到服务器真正监听时，里面就是那个空闲的端口。问 `server.address().port` 也是同一个数。',
    '只有 `EADDRINUSE` 才表示“试下一个”。别的错误说的不是端口被占，所以不去试下一个，而是把它抛出去。',
    "`Number(…)` 把参数变成数字。参数是字符串，`'8000' + 1` 会得到 `'80001'`。",
  ],
};
