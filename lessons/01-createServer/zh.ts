import type { Same } from '../../src/model/lesson.ts';
import type { State } from '../../src/model/record.ts';
import { call, first } from '../../src/model/select.ts';
import { LISTENS } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '创建服务器',
  summary: 'createServer() 给了你什么，还有什么没做，以及得知客户端到来的两种写法。',
  scenes: {
    idle: {
      title: '只是一个对象',
      intro:
        '服务器等着客户端来，这叫监听：它在机器的一个地址和一个端口上等；端口是一个数字，用来区分同一台机器上的各个程序。这个程序创建一个服务器，再注册三个监听函数：发生某件事（叫作事件）时，让 Node 去调用的函数。看看服务器怎么描述自己，再看看这个进程后来怎么样了。',
      say: {
        made: ({ record }) =>
          `\`net.createServer()\` 返回了一个对象，屏幕上管它叫 \`${record.returned}\`。目前它只活在这个进程的内存里：还没有向操作系统要过任何东西，所以没有哪个客户端找得到它。`,
        noAddress: ({ record }) =>
          `\`address()\` 返回 \`${record.returned}\`。要是这么早就去读 \`address().port\`，读到的不是端口，而是一个 TypeError。`,
        gone: ({ record }) =>
          `进程自己结束了，退出码是 ${record.code}，表示一切正常。只有还有东西可等，比如定时器、打开的连接、正在监听的服务器，Node 才会继续跑下去。这个服务器从来没有监听过，也就没什么可等的。`,
      },
      questions: {
        state: {
          ask: '最后两行打印 `server.listening` 和 `server.address()`，会看到什么？',
          choices: {
            open: {
              label: '`true`，以及带端口的地址',
              why: '`createServer()` 什么也不会打开。端口得有人去申请，而这里没人申请过。',
            },
            empty: {
              label: '`false` 和空对象 `{}`',
              why: '不少笔记都这么写，其实没有地址的服务器给出的是 `null`。连接也有自己的 `address()`，没有地址时，它给的才是空对象，以后会看到。',
            },
            nothing: {
              label: '`false` 和 `null`',
              why: '刚创建的服务器没有在任何地方监听，自然也说不出自己的地址。',
            },
            throws: {
              label: '`false`，然后抛出异常：地址还不存在',
              why: '随时都可以问服务器的地址。会抛出异常的，是没有地址时还接着写 `.port`。',
            },
          },
          hints: [
            '这个程序里，哪一行说了服务器该在哪里监听？',
            '没有这样的一行，所以服务器没有地址可说。JavaScript 里，“没有对象”用哪个值表示？',
          ],
        },
        events: {
          ask: '接下来要注册三个监听函数。到进程结束为止，会发生哪些事件？',
          choices: {
            listening: {
              label: "只有 'listening'",
              why: "'listening' 的意思是：操作系统已经给了服务器地址和端口。可是这里根本没有向它申请过。",
            },
            none: {
              label: '一个也没有',
              why: '服务器的监听函数只是在等，并不会让事情发生。程序里也没有别的代码让服务器去做什么。',
            },
            close: {
              label: "只有最后的 'close'",
              why: "'close' 是对 `server.close()` 的回应，而这里没人调用它。进程结束并不是服务器的事件。",
            },
            'listening-close': {
              label: "先 'listening'，最后 'close'",
              why: '两个都不会自己到来：前者跟在 `listen()` 之后，后者跟在 `close()` 之后，而程序哪个也没调用。',
            },
          },
          hints: [
            '事件是对某件事的回应。这个程序对服务器做了什么？',
            '只是创建了它，又读了两个值。客户端、操作系统、`close()`，都没有参与进来。',
          ],
        },
        process: {
          ask: '最后一行马上就要打印了。打印之后，这个进程会怎样？',
          choices: {
            waits: {
              label: '留下来：服务器要等客户端',
              why: '正在监听的服务器确实会让进程留下来。但这一个只是内存里的对象，对象留不住进程。',
            },
            crashes: {
              label: '崩溃：没有端口的服务器是个错误',
              why: '创建了服务器却不用，是允许的，没有什么错可报。',
            },
            ends: {
              label: '安静地结束',
              why: '没有定时器，没有连接，也没有正在监听的服务器：Node 没有什么可等的了，进程就结束。',
            },
          },
          hints: [
            '当进程里再也不会发生什么时，Node 就让它结束。这里还可能发生什么吗？',
            '客户端得有个地址才能找来，而 `address()` 刚刚已经告诉你有没有了。',
          ],
        },
      },
      change: {
        ask: '改一改这个程序，让服务器开始监听，客户端才来得了。',
        reached: '服务器在监听：直到程序被结束为止，客户端随时都来得了。',
        missed: '这次运行到最后，没有客户端能连上来。',
        candidates: {
          emit: {
            why: '`emit()` 只是把某个事件的监听函数运行一遍，别的什么也不做。那个词确实打印出来了，可是从头到尾没有向操作系统申请过端口：事件只是告诉你一件事，并不会让它成真。',
          },
          listen: {
            why: '`listen()` 向操作系统申请某个地址上的一个端口。从这时起，就有事情可能发生了：客户端会来。进程正是因此留了下来。',
          },
          timer: {
            why: '定时器让进程有东西可等，所以它留了下来。但进程在运行，不等于服务器在监听：谁也没有申请过端口。',
          },
        },
        say: {
          asked: '调用已经返回，但成没成功还不知道：Node 已经向操作系统提出申请，结果要等一个事件来告诉你。',
          listening: ({ record: { state } }) =>
            `'listening'：结果来了。服务器有了自己的位置 ${place(state)}，\`server.listening\` 是 \`${state.listening}\`。`,
          pretended: ({ record: { state } }) =>
            `来了一个名叫 'listening' 的事件，可是看看服务器：\`server.listening\` 是 \`${state.listening}\`。`,
          nothing: ({ trace }) =>
            first(trace, LISTENS)
              ? '没有客户端来，程序却还在：正在监听的服务器会一直等下去。'
              : '程序还在，可是它的服务器并没有监听：让进程留下来的是别的东西。',
        },
        questions: {
          stays: {
            ask: '现在服务器在监听了，程序后面也没有别的代码。进程接下来会怎样？',
            choices: {
              ends: {
                label: '和刚才一样，自己结束',
                why: '刚才已经没有什么事情可能发生了。现在，客户端随时都可能来。',
              },
              waits: {
                label: '留下来，等客户端',
                why: '正在监听的服务器会让进程一直留着，直到服务器关闭，或者进程被结束。',
              },
            },
            hints: [
              '再也没有什么事情可能发生时，Node 就会结束进程。',
              '正在监听的服务器，哪怕等上一个小时，也可能等来什么？',
            ],
          },
        },
      },
    },
    twice: {
      title: '一个客户端，两个监听函数',
      intro:
        '这回服务器真的开始监听，也真的会来一个客户端。一个函数直接交给 `createServer()`，另一个用 `server.on()` 添加。下面的时序图里，每个程序占一列，每发生一件事就添一行：看看为了这一个客户端，服务器会做些什么。',
      say: {
        withListener: ({ record }) =>
          `这次给了 \`createServer()\` 一个函数，它照样马上返回 \`${record.returned}\`。函数只是先收下，还没有谁调用它。`,
        port: ({ record }) =>
          `\`${record.args[0] ?? ''}\` 不是 \`??\` 后面的那个数：net-lessons 在这台机器上挑了一个空闲的端口，通过环境变量 \`PORT\` 告诉了两个程序。你自己用 \`node server.js\` 运行，又没有设置 \`PORT\` 时，用的才是代码里的那个数。`,
        reachable: ({ record, trace }) =>
          `\`listen(${first(trace, call('server', 'listen'))?.args.join(', ') ?? ''})\` 成功了：操作系统已经在替 \`${record.object}\` 接受客户端的连接了。其中的细节是下一课的内容，这里只要它把门打开。`,
        arrived: ({ record }) =>
          `来了一个客户端。它的连接遵守 TCP，也就是两个程序互相传送字节的一套规则：不丢失，不乱序。Node 把这条连接装进一个新对象 \`${record.args[0] ?? ''}\`，它是一个 \`net.Socket\`，服务器通过它只和这一个客户端说话。`,
        rude: "这两行是为不守规矩的客户端准备的：有的会突然断开，没有 'error' 监听函数，整个服务器就可能跟着退出；有的会说些用不着的话，`resume()` 把它们读出来丢掉。第一行每个 socket 都要写；你不打算读的 socket，还要写第二行。不写会怎样，讲到连接断开和接收字节的时候就会看到。",
        bothRan:
          "交给 `createServer()` 的函数，和用 `on()` 添加的函数，排在同一张名单上：'connection' 的监听函数名单。写自己的程序时，只用其中一处，否则每来一个客户端，同样的事就会做两遍。",
        oneHello: ({ record }) =>
          `服务器发来的 ${record.data?.bytes ?? 0} 个字节到了。是哪个监听函数写的，客户端看不出来：同一次 'connection' 事件，所有监听函数拿到的都是同一个 socket，对话只有一场。`,
        closed:
          "前面有一个监听函数调用了 `server.close()`，不再接受新的连接。现在最后一条连接也结束了，服务器于是报告 'close'，再也没有什么留住它的进程。",
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
    },
    settings: {
      title: '放错地方的端口',
      intro:
        '这个程序想用设置里的端口，于是把它交给 `createServer()`：先只给那个数字，再给整个对象。看看这两次调用各有什么反应。',
      say: {
        refused: ({ record }) =>
          `这次调用抛出了 \`${record.error?.code ?? ''}\`，服务器没有创建出来。Node 在调用过程中就检查这个参数，所以外面的 \`catch\` 能捕获它，和普通的异常一样。\`createServer()\` 要的是选项和监听函数，端口哪个也不是。`,
        accepted: ({ record }) =>
          `没有异常：\`createServer()\` 的选项本来就是一个对象，于是它返回了 \`${record.returned}\`。Node 只在里面找自己认识的选项；\`port\` 不在其中，就一声不响地跳过了。`,
        gone: ({ record }) =>
          `退出码是 ${record.code}，从头到尾没有谁在监听。给的是数字，Node 马上就报；选项的名字它不认识，却一声不吭。以后要是哪个设置好像不起作用，先查查名字对不对。`,
      },
      questions: {
        number: {
          ask: '`net.createServer(settings.port)` 只交出一个数字，结果会怎样？',
          choices: {
            listens: {
              label: '得到一个在该端口上监听的服务器',
              why: '`createServer()` 不管端口的事，端口是交给 `listen()` 的。',
            },
            throws: {
              label: '抛出异常，由 `catch` 捕获',
              why: '数字既不是选项也不是监听函数，Node 自己就看得出来，所以调用还没返回就抛出异常。',
            },
            event: {
              label: "得到一个服务器，过一会儿来一个 'error' 事件",
              why: '要有事件，先得有一个能触发它的服务器，而这次调用没有创建出来。',
            },
            nothing: {
              label: '得到一个服务器，数字被忽略',
              why: '这一点 Node 不会放过：数字既不能当选项，也不能当监听函数，它会直接报错。',
            },
          },
          hints: [
            '要看出数字既不是对象也不是函数，Node 需要去问别人吗？',
            '它一眼就看得出来。在 JavaScript 里，当场发现的错误是怎么报告的？',
          ],
        },
        object: {
          ask: '接下来是 `net.createServer(settings)`，交出整个对象。结果会怎样？',
          choices: {
            listens: {
              label: '得到一个在 `settings` 里那个端口上监听的服务器',
              why: '`port` 是 `listen()` 的选项，不是 `createServer()` 的。写在这里什么也打不开。',
            },
            throws: {
              label: '又一个异常：`createServer()` 没有 `port` 这个选项',
              why: 'Node 会检查选项是不是对象，但里面有它不认识的名字，它并不报错。',
            },
            idle: {
              label: '得到一个没有监听的服务器',
              why: '对象可以当选项，`port` 不是它认识的选项，于是被忽略；而 `listen()` 也没有人调用。',
            },
          },
          hints: [
            '刚才那个异常的消息里，写了第一个参数应该是什么类型。',
            '对象，类型就对了。可是 `createServer()` 会去找 `port` 吗？',
          ],
        },
      },
    },
  },
  remember: [
    '`net.createServer()` 只创建一个对象，别的什么也没做：调用 `listen()` 之前，`listening` 是 `false`，`address()` 是 `null`。',
    '没有监听的服务器，留不住进程。',
    "交给 `createServer()` 的函数就是 'connection' 的监听函数，和用 `server.on('connection', …)` 添加的一样。两处都写，每来一个客户端就两个都运行。",
    '把数字交给 `createServer()`，会当场抛出异常，try/catch 能捕获；但并不是每个错误的参数都会被发现。',
    '选项里的名字，`createServer()` 不认识的就一声不响地忽略，`port` 就是其中之一。',
  ],
};

/** Where a server listens, as code. */
function place({ address }: State): string {
  return typeof address === 'object' && address ? `\`${address.address}:${address.port}\`` : `\`${address}\``;
}
