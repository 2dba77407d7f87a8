import type { Same } from '../../src/model/lesson.ts';
import { isOpen } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '创建服务器',
  summary: 'createServer() 给了你什么，要做到哪一步，客户端才会受到问候。',
  scenes: {
    made: {
      title: '新建的服务器',
      intro:
        '服务器等着客户端来，这叫监听：在本机的一个地址和一个端口上等；端口是一个数字，用来区分同一台机器上的各个程序。这个程序创建一个服务器，为它备好端口（由 net-lessons 挑一个空闲的，你自己运行时则是 `??` 后面的数），还注册了两个监听器，也就是发生某件事（叫作事件）时让 Node 调用的函数。服务器会怎么描述自己，这个进程又会怎样？',
      say: {
        made: ({ record }) =>
          `这张图叫时序图：每个程序占一列，每发生一件事就添一行，开头是从启动算起的毫秒数。第一行里，\`net.createServer()\` 返回了一个对象，这里管它叫 \`${record.returned}\`。`,
        noAddress: '要是这么早就去读 `address().port`，得到的不是端口，而是一个 TypeError。',
        gone: ({ record }) => `进程自己结束了，退出码是 ${record.code}，表示一切正常。`,
      },
      questions: {
        state: {
          ask: '最后两行打印 `server.listening` 和 `server.address()`，会看到什么？',
          choices: {
            open: {
              label: '`true`，以及带端口的地址',
              why: '程序手里有端口，却从没告诉过服务器；而单凭 `createServer()`，什么也不会打开。',
            },
            empty: {
              label: '`false` 和空对象 `{}`',
              why: '服务器没有地址时，给出的是 `null`。给出空对象的是连接的一端：它没有地址时才这样。',
            },
            nothing: {
              label: '`false` 和 `null`',
              why: '刚创建的服务器只是这个进程里的一个对象，没有在任何地方监听，自然也说不出自己的地址。',
            },
            throws: {
              label: '`false`，然后抛出异常：地址还不存在',
              why: '随时都可以问服务器的地址，不会抛出异常。',
            },
          },
          hints: [
            '这个程序里，哪一行说了服务器该在哪里监听？',
            '没有这样的一行，所以服务器没有地址可说。JavaScript 里用哪个值表示“没有”？',
          ],
        },
        process: {
          ask: '最后一行马上就要打印了。打印之后，这个进程会怎样？',
          choices: {
            waits: {
              label: '留下来：服务器要等客户端',
              why: '要等客户端，先得监听。还没监听的服务器只是内存里的一个对象，对象留不住进程。',
            },
            crashes: {
              label: '崩溃：创建了服务器却没用上，是个错误',
              why: '创建了服务器却不用，是允许的，没有什么错可报。',
            },
            ends: {
              label: '安静地结束',
              why: '只要还有东西可等，比如定时器、打开的连接、正在监听的服务器，Node 就会继续跑下去。这里一样也没有。',
            },
          },
          hints: [
            '当进程里再也不会发生什么时，Node 就让它结束。这里还可能发生什么吗？',
            '客户端得有个地址才能找来，而 `address()` 刚刚已经告诉你有没有了。',
          ],
        },
      },
      change: {
        ask: '改一改程序，让它留下来等客户端。',
        reached: '服务器在监听，进程也留了下来。',
        missed: '到最后没有服务器在监听，或者进程没有留下来。',
        candidates: {
          number: {
            why: '`createServer()` 要的是选项和监听器，而数字两样都不是。这一点 Node 自己就看得出来，所以当场抛出异常，而程序里没有 `catch` 来捕获。',
          },
          option: {
            why: '`createServer()` 的选项确实写成对象，可是其中没有 `port` 这一项，于是它被悄悄忽略了。以后哪个设置不起作用，先查查名字对不对。',
          },
          timer: {
            why: '定时器留住了进程，可是服务器还是没有在任何地方监听：进程活着是一回事，监听是另一回事。',
          },
          listen: {
            why: '`createServer()` 只负责创建，打开它的是 `listen()`：这下有东西可等了。',
          },
        },
        say: {
          open: '服务器有了自己的地址和端口，从现在起，操作系统会让客户端连进来。',
          quiet: ({ trace }) =>
            isOpen(trace)
              ? '再没有什么发生，进程还在等。'
              : '再没有什么发生，进程却没有结束：有别的东西留住了它，可是里面没有服务器在监听。',
        },
      },
    },
    twice: {
      title: '一个客户端，两个监听器',
      intro:
        '这回会来一个客户端。一个函数直接交给 `createServer()`，另一个用 `server.on()` 添加：为了这一个客户端，服务器会做些什么？',
      say: {
        arrived: ({ record }) =>
          `来了一个客户端。它的连接遵守 TCP，也就是两个程序互相传送字节的一套规则：不丢失，不乱序。Node 把这条连接装进一个新对象 \`${record.args[0] ?? ''}\`，它是一个 \`net.Socket\`，服务器通过它和这个客户端说话。`,
        rude: "`socket.on('error', …)` 和 `resume()` 是为不守规矩的客户端准备的：前者得知客户端突然断开，后者把客户端说的话读出来丢掉。凡是你不打算读的 socket，两样都要写；不写会怎样，后面的课会看到。",
        closed:
          "第二个函数调用过 `server.close()`，'close' 就是对它的回应。它现在才来，因为要等最后一条连接结束；从此再也没有什么留住这个进程。",
      },
      questions: {
        runs: {
          ask: "'connection' 事件马上就要交到监听器手里。两个函数中，哪个会运行？",
          choices: {
            given: {
              label: '只有交给 `createServer()` 的那个',
              why: "交给 `createServer()` 的函数并不享有特权。它就是 'connection' 的一个普通监听器，不会挡住别的。",
            },
            added: {
              label: '只有用 `on()` 添加的那个：它取代了前一个',
              why: '`on()` 从不取代什么，它只是在已有的监听器后面再加一个。',
            },
            both: {
              label: '两个都运行，交给 `createServer()` 的在先',
              why: "`createServer(fn)` 做的事，和 `server.on('connection', fn)` 一样；监听器按注册的先后依次运行。写自己的程序时只用其中一处，否则每来一个客户端，同样的事就会做两遍。",
            },
            reversed: {
              label: '两个都运行，用 `on()` 添加的在先',
              why: '`on()` 没有优先权：`createServer()` 写在它前面，那个函数先注册。',
            },
          },
          hints: [
            '一个事件已经有监听器了，再调用 `on()` 会怎样？',
            '`createServer(fn)` 只是一种简写：创建服务器，顺便用 `on()` 把函数注册好。',
          ],
        },
      },
      change: {
        ask: '这个客户端走后，还会来第二个客户端 `next`。改一改服务器，让它也受到问候。',
        reached: '第二个客户端也受到了问候。',
        missed: '两个客户端里，至少有一个没有受到问候。',
        candidates: {
          another: {
            why: '你加的函数和另外两个一样，第一个客户端来时就运行了：监听器是为每个客户端准备的。而且它什么也没打开：`next` 来的时候，服务器早就关了。',
          },
          once: {
            why: '`once()` 加的函数，运行一次就撤掉。可是第一个客户端来时它已经运行过了，而 `server.close()` 一次就够。',
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
        questions: {
          again: {
            ask: '同一个服务器又来了一个客户端。两个函数中，哪个会为它运行？',
            choices: {
              none: {
                label: '都不运行：两个都已经运行过了',
                why: '用 `on()` 添加的函数会一直留着，直到有谁把它撤掉。',
              },
              added: {
                label: '只有用 `on()` 添加的那个：另一个只管第一个客户端',
                why: '两个函数都不专属于哪个客户端：`createServer()` 添加函数的做法，和 `on()` 一样。',
              },
              both: {
                label: '两个都运行，和第一个客户端来时一样',
                why: "每个客户端都带来一次自己的 'connection'，而这个事件每次都会让所有监听器运行。",
              },
            },
            hints: [
              '第一个客户端来过之后，服务器上有什么被撤掉了吗？',
              "又一个客户端，又一次 'connection'。为它注册过的有谁？",
            ],
          },
        },
      },
    },
  },
  remember: [
    '`net.createServer()` 只创建一个对象，别的什么也没做：调用 `listen()` 之前，`listening` 是 `false`，`address()` 是 `null`。',
    '正在监听的服务器会让进程留下来；没有监听的不会。',
    "交给 `createServer()` 的函数就是 'connection' 的监听器，和用 `server.on('connection', …)` 添加的一样。两处都写，每来一个客户端就两个都运行。",
    "`server.close()` 之后不再有客户端能连进来；等最后一条连接结束，服务器才触发 'close'。",
  ],
};
