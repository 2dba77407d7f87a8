import type { SameExercise } from '../../../../src/model/exercise.ts';
import type { en } from './en.ts';

export const zh: SameExercise<typeof en> = {
  title: '不抢别人的路径',
  summary: '客户端说哪个路径，就在哪里监听，谁的也不抢。',
  task: [
    '写一个 TCP 服务器。它的端口由第一个参数给出：`node server.js 8000`。',
    '客户端发来一个路径，例如 `/tmp/desk.sock`，加上换行符（`\\n`）。程序就在那个路径上监听，谁连上来，就发给它 `hello` 和换行符，然后结束连接。对说出路径的那个客户端，程序回答一行，再结束连接：监听成功，是 `listening`；已经有别的服务器在那里监听（哪怕它什么也不说），是 `taken`；那里有别的东西，不是 Unix socket，是 `in the way`；因为其他原因没能监听，是 `failed`。',
    '死掉的服务器在路径上留下的文件要删掉，别的一概不删。客户端可以说出任意多个路径；突然断开（RST）的客户端，不能让程序退出。',
  ],
  hints: [
    "每个路径都要用 `net.createServer()` 建一个自己的服务器。先监听试试：结果由 'listening' 和 'error' 告诉你。",
    'EADDRINUSE 只说明那里有东西。是不是 socket？`fs.lstatSync(path).isSocket()` 知道。有没有人回答？用 `net.connect(path)` 连一次就知道。',
    '是 socket，而且连接得到 ECONNREFUSED，才删掉文件，再调用一次 `listen()`。在 Linux 上，不是 socket 的文件也会拒绝连接，所以先看看它是什么。',
  ],
  checks: {
    greets: {
      name: '在空着的路径上监听',
      expects:
        '路径上什么也没有。说出路径的客户端应当收到 `listening` 和换行符，然后连接结束。三个客户端连上这个路径，每个都应当收到 `hello` 和换行符，然后连接结束。',
      why: { ungreeted: '连上这个路径的客户端没有收到问候。' },
    },
    leftover: {
      name: '接替死了的服务器',
      expects:
        '路径上有被杀掉的服务器留下的文件。说出路径的客户端应当收到 `listening` 和换行符，然后连接结束。谁连上这个路径，都应当收到问候。',
      why: { ungreeted: '连上这个路径的客户端没有收到问候。' },
    },
    taken: {
      name: '不抢别的服务器的路径',
      expects:
        '另一个服务器在这个路径上监听。说出路径的客户端应当收到 `taken` 和换行符，然后连接结束。那个服务器应当照样连得上。换成一个客户端结束之后才开口的服务器，也一样。',
      why: { robbed: '再连这个路径，找到的已经不是那个服务器了。' },
    },
    file: {
      name: '不动别的文件',
      expects:
        '路径上有一个文件，但不是 socket。说出路径的客户端应当收到 `in the way` 和换行符，然后连接结束。文件应当还在。',
      why: { removed: '文件被删掉了。' },
    },
    'no-folder': {
      name: '没能监听，就说出来',
      expects:
        '路径所在的文件夹不存在。客户端应当收到 `failed` 和换行符，然后连接结束。下一个客户端说出的路径空着，应当收到 `listening`。',
    },
    twice: {
      name: '自己的路径也保得住',
      expects:
        '三个客户端先后说出一个路径、另一个路径，然后又是第一个，应当分别收到 `listening`、`listening` 和 `taken`。无论连上哪个路径，都应当收到问候。',
      why: { ungreeted: '连上其中一个路径的客户端没有收到问候。' },
    },
    resets: {
      name: '有客户端突然断开，程序不退出',
      expects: '一个客户端说出路径之后突然断开（RST）。下一个客户端说出另一个路径，应当收到 `listening`。',
    },
  },
  differs: [
    '它先监听，失败了才去看：没有文件挡着，就没有什么可看的。这一课里的程序先连一次，也是可以的。',
    'ECONNREFUSED 以外的错误码，说明不了服务器是死是活。比如没有权限连接，得到的是 EACCES；在 Linux 上，对方的队列满了，得到的是 EAGAIN。（在 macOS 上，队列满了也是 ECONNREFUSED，和死了的服务器分不出来。）',
    '连接之后、删除之前，可能有别人正好占了这个路径。要紧的场合，程序之间用锁文件来约定，或者由启动它们的一方保证只有一个。',
    "它把第一次 'data' 当成整个路径，路径要是分两块到达，就会读错。怎样等到换行符，“一条消息到哪里为止”那一课讲过。",
  ],
};
