import type { Same } from '../../src/model/lesson-text.ts';
import { isOpen } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '创建服务器',
  summary: 'createServer() 给了你什么，要做到哪一步，客户端才会收到问候。',
  scenes: {
    made: {
      title: '新建的服务器',
      intro:
        '服务器在一个端口上等客户端来，这叫监听；端口是一个数字，用来区分同一台机器上的各个程序。这个程序创建一个服务器，备好一个端口（net-lessons 找到的空闲端口；自己运行时，是 `??` 后面的那个数），还注册了一个监听器，也就是发生某件事（叫作事件）时由 Node 调用的函数。服务器会怎么描述自己，这个进程又会怎样？',
      say: {
        made: ({ record }) =>
          `这张图叫时序图：每发生一件事就添一行，开头是从启动算起的毫秒数。第一行里，\`net.createServer()\` 返回了一个对象，名叫 \`${record.returned}\`。`,
      },
      questions: {
        state: {
          ask: '最后两行打印 `server.listening` 和 `server.address()`，会看到什么？',
          choices: {
            open: {
              label: '`true`，以及带端口的地址',
              why: '程序手里有端口，却从没告诉过服务器。',
            },
            empty: {
              label: '`false` 和空对象 `{}`',
              why: '服务器没有地址时，返回的是 `null`，不是对象。',
            },
            nothing: {
              label: '`false` 和 `null`',
              why: '刚创建的服务器还没有地址。要是这么早就去读 `address().port`，只会得到一个 TypeError。',
            },
            throws: {
              label: '`false`，然后抛出异常，因为地址还不存在',
              why: '随时都可以问服务器的地址，不会抛出异常。',
            },
          },
          hints: ['这个程序里，哪一行说了服务器该在哪里监听？', '没有这样的一行。JavaScript 里用哪个值表示“没有”？'],
        },
        process: {
          ask: '最后一行马上就要打印了。打印之后，这个进程会怎样？',
          choices: {
            waits: {
              label: '留下来，因为服务器要等客户端',
              why: '监听了才会等。在那之前，它只是内存里的一个对象，而对象留不住进程。',
            },
            listens: {
              label: "留下来，因为有监听器在等 'listening'",
              why: '监听器只是存起来备用的函数：它不会让什么事发生，也留不住进程。',
            },
            ends: {
              label: '安静地结束',
              why: '只有还可能发生什么的时候，Node 才会继续跑下去，比如有定时器、打开的连接、正在监听的服务器。',
            },
          },
          hints: [
            '当进程里再也不会发生什么时，Node 就让它结束。这里还可能发生什么吗？',
            "谁会让 'listening' 发生，或者放客户端进来？",
          ],
        },
      },
      change: {
        ask: '改一改程序，让它留下来等客户端。（`127.0.0.1` 这个地址，只有本机上的程序才连得到。）',
        reached: '服务器在监听，进程一直等到 net-lessons 结束它。',
        missed: ({ trace }) => (isOpen(trace) ? '服务器没有一直监听下去。' : '没有服务器在监听。'),
        candidates: {
          number: {
            why: '`createServer()` 要的是选项和监听器。数字两样都不是，所以这次调用抛出了异常。',
          },
          option: {
            why: '`createServer()` 的选项确实写成对象，可是其中没有 `port` 这一项，于是它被悄悄忽略了。',
          },
          timer: {
            why: '定时器留住了进程，可是服务器还是没有在任何地方监听。',
          },
          listen: {
            why: "调用 `listen()`，才是请操作系统放客户端进来。'listening' 说的就是这件事，进程也因此有东西可等了。",
          },
        },
        say: {
          quiet: ({ trace }) => (isOpen(trace) ? '进程还在等。' : '进程没有结束，可是里面没有服务器在监听。'),
        },
      },
    },
    twice: {
      title: '一个客户端，两个监听器',
      intro:
        '这回会来一个客户端。一个函数直接交给 `createServer()`，另一个用 `server.on()` 添加：为了这一个客户端，服务器会做些什么？',
      say: {
        arrived: ({ record }) =>
          `来了一个客户端。连接遵守 TCP，也就是两个程序互相传送字节的一套规则：不丢失，不乱序；\`${record.args[0] ?? ''}\` 是一个 \`net.Socket\`，服务器通过它只和这一个客户端说话。`,
        rude: "`on('error', …)` 和 `resume()` 是用来对付这样的客户端的：突然断开，或者说些没人要读的话。不写会怎样，后面的课会看到。",
        closed:
          "'close' 是对 `server.close()` 的回应：服务器上已经没有连接了。两边都结束以后，这条连接立刻就不再计入，比 socket 自己的 'close' 早一点。",
      },
      questions: {
        runs: {
          ask: "'connection' 事件马上就要交到监听器手里。两个函数中，哪个会运行？",
          choices: {
            given: {
              label: '只有交给 `createServer()` 的那个',
              why: "它就是 'connection' 的一个普通监听器，不会挡住别的。",
            },
            added: {
              label: '只有用 `on()` 添加的那个，它取代了前一个',
              why: '`on()` 从不取代什么，它只是再加一个监听器。',
            },
            both: {
              label: '两个都运行，交给 `createServer()` 的在先',
              why: "`createServer(fn)` 做的事，和 `server.on('connection', fn)` 一样；监听器按注册的先后依次运行。",
            },
            reversed: {
              label: '两个都运行，用 `on()` 添加的在先',
              why: '`on()` 没有优先权：交给 `createServer()` 的函数先注册。',
            },
          },
          hints: [
            '一个事件已经有监听器了，再调用 `on()` 会怎样？',
            '`createServer(fn)` 只是一种简写：创建服务器，顺便用 `on()` 把函数注册好。',
          ],
        },
      },
      change: {
        ask: '这个客户端走后，还会来第二个客户端，名叫 `next`。改一改服务器，让它也收到问候。',
        reached: '第二个客户端也收到了问候。',
        missed: '两个客户端里，至少有一个没有收到问候。',
        candidates: {
          another: {
            why: '你加的函数和另外两个一样，第一个客户端来时就运行了。等到 `next` 来，服务器早就关了。',
          },
          once: {
            why: '用 `once()` 添加的函数只运行一次。可是第一个客户端来时它就运行了，而 `server.close()` 一次就够。',
          },
          two: {
            why: '这是上限：同时来的第三个客户端会被断开。不设上限，来多少都行，只要没人关闭服务器。',
          },
          open: {
            why: '没人关闭服务器，它就一直监听下去；不管来的是谁，都由同样的函数接待。',
          },
        },
        say: {
          refused: ({ record }) =>
            record.error?.code === 'ECONNREFUSED'
              ? '`ECONNREFUSED`：这个端口上没有服务器在监听，`next` 的连接被拒绝了。'
              : `\`${record.error?.code}\`：\`next\` 出了错。`,
        },
      },
    },
  },
  remember: [
    '`net.createServer()` 只创建一个对象，别的什么也没做：调用 `listen()` 之前，`listening` 是 `false`，`address()` 是 `null`。',
    '正在监听的服务器会让进程留下来；没有监听的不会。',
    "交给 `createServer()` 的函数就是 'connection' 的监听器，和用 `server.on('connection', …)` 添加的一样。",
    "`server.close()` 之后不再有客户端能连进来；最后一条连接的两边都结束了，服务器才触发 'close'。",
  ],
};
