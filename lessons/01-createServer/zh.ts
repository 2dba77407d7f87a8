import type { Same } from '../../src/model/lesson.ts';
import { call, first } from '../../src/model/select.ts';
import { isOpen } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '创建服务器',
  summary: 'createServer() 给了你什么，要做到哪一步，客户端才会受到问候。',
  scenes: {
    made: {
      title: '新建的服务器',
      intro:
        '服务器等着客户端来，这叫监听：它在机器的一个地址和一个端口上等；端口是一个数字，用来区分同一台机器上的各个程序。这个程序创建一个服务器，也给它备好了端口，还注册了两个监听函数：发生某件事（叫作事件）时，让 Node 去调用的函数。看看服务器怎么描述自己，再看看这个进程后来怎么样了。',
      say: {
        made: ({ record }) => `\`net.createServer()\` 返回了一个对象，屏幕上管它叫 \`${record.returned}\`。`,
        noAddress: ({ record }) =>
          `\`address()\` 返回 \`${record.returned}\`。要是这么早就去读 \`address().port\`，读到的不是端口，而是一个 TypeError。`,
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
              why: '不少笔记都这么写，其实没有地址的服务器给出的是 `null`。连接也有自己的 `address()`，没有地址时，它给的才是空对象，以后会看到。',
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
            '没有这样的一行，所以服务器没有地址可说。JavaScript 里，“没有对象”用哪个值表示？',
          ],
        },
        process: {
          ask: '最后一行马上就要打印了。打印之后，这个进程会怎样？',
          choices: {
            waits: {
              label: '留下来：服务器要等客户端',
              why: '正在监听的服务器才会让进程留下来。这一个只是内存里的对象，对象留不住进程。',
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
        reached: '服务器监听成功了，进程也留了下来。',
        missed: '服务器没有监听成功，或者进程没有留下来。',
        candidates: {
          number: {
            why: '`createServer()` 要的是选项和监听函数，数字哪个也不是。这一点 Node 自己就看得出来，所以调用当场抛出异常，而程序里没有 `catch` 来捕获。',
          },
          option: {
            why: '`createServer()` 的选项本来就是一个对象，但它不认识 `port` 这个选项，就一声不响地跳过了。以后要是哪个设置好像不起作用，先查查名字对不对。',
          },
          timer: {
            why: '定时器留住了进程，可是服务器还是没有在任何地方监听：进程活着是一回事，监听是另一回事。',
          },
          listen: {
            why: '`createServer()` 只负责创建，打开它的是 `listen()`：这下有东西可等了。',
          },
        },
        say: {
          open: '服务器有了自己的位置，从现在起，操作系统会放客户端进来。',
          quiet: ({ trace }) =>
            isOpen(trace)
              ? '再没有什么发生，进程还在等。'
              : '再没有什么发生，进程却没有结束：有别的东西留住了它，可是里面没有服务器在监听。',
        },
      },
    },
    twice: {
      title: '一个客户端，两个监听函数',
      intro:
        '这回会来一个客户端。一个函数直接交给 `createServer()`，另一个用 `server.on()` 添加。下面的时序图里，每个程序占一列，每发生一件事就添一行：看看为了这一个客户端，服务器会做些什么。',
      say: {
        withListener: '这次给了 `createServer()` 一个函数。函数只是先收下，还没有谁调用它。',
        port: ({ record }) =>
          `\`${record.args[0] ?? ''}\` 不是 \`??\` 后面的那个数：net-lessons 在这台机器上挑了一个空闲的端口，通过环境变量 \`PORT\` 告诉了两个程序。你自己用 \`node server.js\` 运行，又没有设置 \`PORT\` 时，用的才是代码里的那个数。`,
        reachable: ({ record, trace }) =>
          `\`listen(${first(trace, call('server', 'listen'))?.args.join(', ') ?? ''})\` 打开了 \`${record.object}\`。其中的细节，下一课再讲。`,
        arrived: ({ record }) =>
          `来了一个客户端。它的连接遵守 TCP，也就是两个程序互相传送字节的一套规则：不丢失，不乱序。Node 把这条连接装进一个新对象 \`${record.args[0] ?? ''}\`，它是一个 \`net.Socket\`，服务器通过它和这个客户端说话。`,
        rude: "这两行是为不守规矩的客户端准备的：'error' 监听函数会得知谁突然断开，`resume()` 把客户端说的话读出来丢掉。凡是你不打算读的 socket，两行都要写；不写会怎样，后面的课会看到。",
        bothRan: '写自己的程序时，只用两处中的一处，否则每来一个客户端，同样的事就会做两遍。',
        oneHello: ({ record }) =>
          `服务器发来了 ${record.data?.bytes ?? 0} 个字节。是哪个函数写的，客户端看不出来：两个函数拿到的是同一个 socket。`,
        closed:
          "第二个函数调用过 `server.close()`，'close' 就是对它的回应。它现在才来，因为要等最后一条连接结束；从此再也没有什么留住这个进程。",
      },
      questions: {
        runs: {
          ask: "'connection' 事件马上就要交到监听函数手里。两个函数中，哪个会运行？",
          choices: {
            given: {
              label: '只有交给 `createServer()` 的那个',
              why: "交给 `createServer()` 的函数并不享有特权。它就是 'connection' 的一个普通监听函数，不会挡住别的。",
            },
            added: {
              label: '只有用 `on()` 添加的那个：它取代了前一个',
              why: '`on()` 从不取代什么，它只是在已有的监听函数后面再加一个。',
            },
            both: {
              label: '两个都运行，交给 `createServer()` 的在先',
              why: "`createServer(fn)` 做的事，和 `server.on('connection', fn)` 一样；监听函数按注册的先后依次运行。",
            },
            reversed: {
              label: '两个都运行，用 `on()` 添加的在先',
              why: '监听函数按注册的先后运行，而 `createServer()` 在前。',
            },
          },
          hints: [
            '一个事件已经有监听函数了，再调用 `on()` 会怎样？',
            '`createServer(fn)` 只是一种简写：创建服务器，顺便用 `on()` 把函数注册好。',
          ],
        },
        count: {
          ask: "运行了两个函数。那么两个程序里一共发生了几次 'connection' 事件？",
          choices: {
            listeners: {
              label: '两次，一个函数一次',
              why: '事件不等于函数调用。事件只发生一次，然后它的监听函数一个接一个地运行。',
            },
            one: {
              label: '一次',
              why: "一个客户端，一次 'connection' 事件，一个 socket。有几个监听函数，由程序自己决定。",
            },
            ends: {
              label: '两次，连接的两端各一次',
              why: "客户端的事件叫 'connect'，发生在客户端自己的 socket 上。'connection' 只是服务器的事件。",
            },
          },
          hints: ["看看时序图：有几行写着 'connection'？", '该数的是客户端，不是函数。'],
        },
      },
      change: {
        ask: '这个客户端走后，还会来第二个客户端 `next`。改一改服务器，让它也受到问候。',
        reached: '第二个客户端也受到了问候。',
        missed: '第二个客户端没有受到问候。',
        candidates: {
          another: {
            why: '你加的函数和另外两个一样，为第一个客户端就运行了：监听函数是为每个客户端准备的，不专属于哪一个。而且它什么也没打开：`next` 来的时候，服务器早就关了。',
          },
          once: {
            why: '`once()` 加的函数，运行一次就撤掉。可是它已经为第一个客户端运行过了，`server.close()` 一次就够。',
          },
          open: {
            why: '没有谁去关服务器，它就一直监听下去；不管来的是谁，都由同样的函数接待。',
          },
        },
        say: {
          refused: ({ record }) =>
            record.error?.code === 'ECONNREFUSED'
              ? '`ECONNREFUSED`：这个端口上没有谁在监听，`next` 吃了闭门羹。'
              : `\`${record.error?.code}\`：\`next\` 这一趟没有成。`,
          greeted: ({ record }) => `\`${record.data?.text}\`：第二个客户端也收到了服务器的话。`,
        },
        questions: {
          again: {
            ask: '同一个服务器又来了一个客户端。两个函数中，哪个会为它运行？',
            choices: {
              none: {
                label: '都不运行：各自已经运行过了',
                why: '用 `on()` 添加的函数会一直留着，直到有谁把它撤掉。',
              },
              added: {
                label: '只有用 `on()` 添加的那个：另一个是为第一个客户端准备的',
                why: '两个函数都不专属于哪个客户端。`createServer()` 添加函数，和 `on()` 是同一种做法。',
              },
              both: {
                label: '两个都运行，和第一个客户端来时一样',
                why: "每个客户端都带来一次自己的 'connection'，而这个事件每次都会让所有监听函数运行。",
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
    '端口要交给 `listen()`：交给 `createServer()` 的话，数字会让它抛出异常，名叫 `port` 的选项则被它一声不响地跳过。',
    '正在监听的服务器会留住进程；没有监听的，什么也留不住。',
    "交给 `createServer()` 的函数就是 'connection' 的监听函数，和用 `server.on('connection', …)` 添加的一样。两处都写，每来一个客户端就两个都运行。",
    '调用 `server.close()` 之后不再接受新的连接：再来的客户端会得到 `ECONNREFUSED`。',
  ],
};
