import type { Same } from '../../src/model/lesson.ts';
import { saysSoWhenSeen } from './answers.ts';
import type { en } from './en.ts';
import { clientPort, serverPort } from './ports.ts';

export const zh: Same<typeof en> = {
  title: '客户端来了',
  summary: '连接建立时两边各收到什么通知，谁是谁怎么分，连接由谁建立，又会怎样断开。',
  scenes: {
    arrival: {
      title: '客户端来了',
      intro:
        '两个程序，两个进程：`server.js` 在等，`client.js` 来连。把它们连起来的是内核，也就是操作系统的核心：TCP 规定的事都由它来做。注意看：连上的时候，两边各收到什么事件，又是在哪个对象上收到的。',
      say: {
        connect: ({ record: { state } }) =>
          `客户端触发 'connect'：连接已经建立。为此，两边的内核来回发了三个报文，这就是 TCP 的三次握手。客户端的地址和端口是 \`${state.localAddress}:${state.localPort}\`，这个端口代码里谁也没写，是内核挑的。`,
        connection: ({ record }) =>
          `服务器触发 'connection'：来了一个客户端。你的代码里没有哪一行接受了它：连接由内核建立，Node 再把它包装成一个全新的 \`net.Socket\`，在这里就是 \`${record.args[0]}\`。以后和这个客户端说话，都要通过它。`,
        address: ({ record }) =>
          `${quoted(record.text)}：\`socket.remoteAddress\` 是对端的地址，也就是连接另一端的地址。这里两个程序在同一台机器上，所以看到的就是本机的回环地址。`,
        family: ({ record }) =>
          `${quoted(record.text)}：\`socket.remoteFamily\` 告诉你这是哪一类地址：IPv4 就是由四个数组成的那一种，比如 \`127.0.0.1\`。以后写日志记录“谁来过”，这两个属性正好用得上。`,
        welcome: ({ record }) =>
          `服务器写进自己 socket 的内容，从客户端的 socket 里出来了。就算两边都叫 \`${record.object}\`，也不是同一个：每个进程各数各的。`,
      },
      questions: {
        sockets: {
          ask: '`client.js` 马上要连接 `server.js`。连上以后，两个程序里加起来一共有几个 `net.Socket` 对象？',
          choices: {
            '1': {
              why: '连接不是两边共用的一个对象。两个程序是两个进程，谁也够不着对方的内存，所以各自拿着自己的 socket。',
            },
            '2': {
              why: "一端一个：客户端的由 `net.connect()` 返回；服务器的由 Node 创建，再交给 'connection' 的监听函数。",
            },
            '3': {
              why: "负责监听的是 `net.Server`，它不是 `net.Socket`：既没有 `write()`，也没有 'data'。它只管把 socket 带来，一个客户端一个。",
            },
          },
          hints: [
            '两个进程没法共用同一个 JavaScript 对象。',
            "数一数：`net.connect()` 返回了什么？'connection' 的监听函数又拿到了什么？",
          ],
        },
      },
    },

    two: {
      title: '两个客户端同时在',
      intro:
        '两个客户端运行同一份 `guest.js`。第一个收到回答以后，第二个才启动，而且两个都不断开。请盯住连接两端的端口号。',
      say: {
        listening: ({ record: { state }, trace }) =>
          `服务器在端口 ${serverPort(trace)} 上监听，两个客户端都得事先知道它：内核凭端口找到对应的程序。目前打开的连接数：${state.connections}。`,
        connect1: ({ record: { state } }) =>
          `连接的每一端都是“地址加端口”。这个客户端本端（local）是 \`${state.localAddress}:${state.localPort}\`，对端（remote）是 \`${state.remoteAddress}:${state.remotePort}\`。两端合起来，就能认出这是哪一条连接，不会有第二条和它一样。`,
        connection1: ({ record }) =>
          `监听函数为第一个客户端运行，拿到 \`${record.args[0]}\`。现在打开的连接数：${record.state.connections}。`,
        data1: ({ record: { object, state } }) =>
          `在服务器上看，\`${object}\` 的 \`localPort\` 是 ${state.localPort}，\`remotePort\` 是 ${state.remotePort}。`,
        answer1: ({ record }) =>
          `${quoted(record.data?.text)}：服务器的监听函数是用 \`once()\` 加的，只为第一次 'data' 运行。'data' 会来几次，谁也说不准：下一课就讲这个。`,
        connect2: ({ record: { state }, trace }) =>
          `同样的代码，连的也是同一个服务器端口 ${state.remotePort}。但内核给这个客户端的本端分配的是 ${state.localPort}，而 \`client-1\` 用的是 ${clientPort(trace, 'client-1')}。`,
        connection2: ({ record }) =>
          `同一个监听函数又运行了一次，拿到的是 \`${record.args[0]}\`。现在打开的连接数：${record.state.connections}。`,
        data2: ({ record: { object, state }, trace }) =>
          `\`${object}\` 的 \`localPort\` 是 ${state.localPort}，和第一个 socket 一样；\`remotePort\` 是 ${state.remotePort}，第一个的却是 ${clientPort(trace, 'client-1')}。`,
        answer2: ({ record }) =>
          `${quoted(record.data?.text)}：'connection' 的监听函数每运行一次，就有一份自己的 \`socket\` 和 \`greeting\`。属于某个客户端的东西就放在里面；要是放进整个文件共用的变量，下一个客户端一来就把它盖掉了。`,
      },
      questions: {
        local: {
          ask: '马上会有两个客户端同时连着服务器。第二条连接在服务器上的本端端口（`localPort`）会是哪个？',
          choices: {
            new: {
              label: '为这个客户端新开的一个空闲端口',
              why: '很多人以为服务器会把每个客户端转到一个新端口上。并不会：从哪个端口进来的连接，就一直留在那个端口上。',
            },
            server: {
              label: ({ trace }) => `${serverPort(trace)}，和第一条连接一样`,
              why: '服务器的所有 socket，本端都是服务器的端口。每个客户端不一样的，是对端。',
            },
            client: {
              label: '客户端的端口',
              why: '在服务器上看，客户端的端口在对端，也就是 `remotePort`。`localPort` 永远是本端。',
            },
          },
          hints: [
            '想想客户端知道些什么：从头到尾，它一直在往哪个端口发？',
            '双方从没商量过第三个端口：只有服务器监听的那个，和客户端自己的那个。',
          ],
        },
        object: {
          ask: "`client-1` 还连着。现在第二个客户端启动，它也会写 `'hi'`。服务器会在哪个对象上收到它的 'data'？",
          choices: {
            server: {
              label: '服务器 `server#1`',
              why: "服务器没有 'data' 事件。`server.on('data', …)` 不会报错，但永远不会运行：数据只会出现在 socket 上。",
            },
            first: {
              label: '已经有的 `socket#1`',
              why: '一个 socket 就是一条连接的一端。`socket#1` 属于第一个客户端，别的客户端的数据不会从它这里来。',
            },
            second: {
              label: '为它新建的另一个 socket',
              why: "每个客户端都会带来一次 'connection' 和一个自己的 socket，它的数据就出现在那上面。服务器正是靠这个知道话是谁说的。",
            },
          },
          hints: [
            "到那时候，'connection' 的监听函数运行过几次了？",
            '每来一个客户端就运行一次，每次拿到的对象都是新的。',
          ],
        },
        property: {
          ask: ({ trace }) =>
            `在服务器上，第二个 socket 的 \`remotePort\` 是 ${clientPort(trace, 'client-2')}。\`client-2\` 自己的 socket 上，哪个属性也是这个数？请输入属性名。`,
          why: '一方的本端就是另一方的对端。把两个端口都写进日志，就知道服务器的哪一行日志说的是哪个客户端。',
          hints: ['对一方来说是远处的，对另一方来说就在身边。', '它以 `local` 开头。'],
        },
      },
      change: {
        ask: '目前的问候，只有新来的客人自己收得到。改一改服务器，让连着的客户端都收到。',
        reached: '第二位客人收到的话，两个客户端都收到了。',
        missed: '第二位客人收到的话，第一个客户端没有收到。',
        candidates: {
          server: {
            why: '服务器没有 `write()`：它只管放客户端进来。字节要从 socket 走，一个 socket 只通向一个客户端。',
          },
          sockets: {
            why: '`net` 不会替你保存 socket 的名单，`server.sockets` 是 undefined。想找到每一个，就得自己存着。',
          },
          online: {
            why: '没有什么办法能一下子写给所有客户端。程序从它们来的时候起就存着每个 socket，再一个一个地写。',
          },
        },
        say: {
          told: ({ record }) => `${quoted(record.data?.text)} 到了 \`client-1\`，走的是它自己的 socket。`,
        },
      },
    },

    leaving: {
      title: '还有谁在？',
      intro:
        '`server.getConnections()` 能数出现在有几条打开的连接。一位访客来了就走；服务器问两次人数：访客道别的时候问一次，连接关闭的时候再问一次。',
      say: {
        connection: ({ record }) => `访客进来了，服务器现在打开的连接数：${record.state.connections}。`,
        goodbye: "'end'：访客发完了，它的 `end()` 发来了表示这个意思的标记，叫 FIN。",
        asking: ({ record }) =>
          `\`getConnections()\` 返回的是 \`${record.returned}\`，也就是服务器自己。服务器可能由好几个进程共用，要先问过它们才知道总数，所以结果总是晚一点，交给你传进去的函数。`,
        asked: ({ record }) =>
          `${quoted(record.text)} 写在下面，却先打印出来：要等这个监听函数运行完，才轮到回调函数。`,
        atEnd: ({ record }) => `${quoted(record.text)}：访客已经道别，却还算在里面。`,
        ownEnd: "'finish'：现在服务器这个方向也结束了。只要你没有另外设置，对端道别以后，Node 会自动替你道别。",
        closed: "'close'：两个方向都结束了，Node 也释放了这个 socket，之后它上面不会再有任何事件。",
        atClose: ({ record }) =>
          `${quoted(record.text)}：现在才不再算它。所以要把客户端从名单里划掉，就在 'close' 里划：只要收到的字节有人读，写出的字节也有人收，不管是正常结束还是突然断开，最后都有 'close'。断网或者断电的客户端什么也不会发来，要靠超时发现。`,
      },
      questions: {
        gone: {
          ask: "访客道别的时候，'end' 的监听函数会去问连接数。问到的会是几？",
          choices: {
            '0': {
              why: "'end' 只说明访客不会再发数据了。服务器自己的方向还开着，所以这条连接还算在内。",
            },
            '1': {
              why: "到 'end' 的时候，连接只结束了一半：访客的方向结束了，服务器自己的还没有。直到关闭为止，它都算一条。",
            },
            '2': {
              why: '一条连接两端确实各有一个 socket，但在两个进程里。服务器只数自己的，而它只来过一位访客。',
            },
          },
          hints: ['两个人里有一个说完了，谈话就算结束了吗？', "在 'end' 里，服务器的 socket 还能写回答。"],
        },
      },
    },

    asleep: {
      title: '睡着的服务器',
      intro:
        "这一次，net-lessons 从 'listening' 起冻结服务器的进程，就像它在做一次很长的计算：一行代码都跑不了。这时来了一个客户端，看看它能走到哪一步。",
      say: {
        frozen: ({ trace }) =>
          `服务器已经占好端口 ${serverPort(trace)}。从现在起它的进程被冻结了：任何监听函数都跑不了，连 'listening' 自己的也不行。偏偏这时候来了一个客户端。`,
        connect: ({ record: { state } }) =>
          `'connect' 触发了：是服务器一端的内核自己和 \`${state.localAddress}:${state.localPort}\` 完成了握手，再把连接放进全连接队列（长度由 backlog 决定），等程序来取。`,
        written: '连 `write()` 的回调函数也运行了。现在，服务器的进程可以继续了。',
        awake: ({ record }) => `${quoted(record.text)}：这是服务器开始监听以后打印的第一行。`,
        connection: ({ record }) => `服务器的代码到现在才知道来了客户端：\`${record.args[0]}\`。`,
        data: ({ record }) => `这 ${record.data?.bytes} 个字节一直由内核保管，直到程序来读。`,
        answer: ({ record }) => `${quoted(record.data?.text)} 出自服务器的代码。`,
      },
      questions: {
        meets: {
          ask: '服务器在监听，但它的进程从现在起一动不动。客户端调用 `net.connect()`，会收到什么？',
          choices: {
            waits: {
              label: '什么都没有，直到服务器恢复运行',
              why: '握手用不着等服务器的代码：程序一开始监听，握手就由内核来做。',
            },
            error: {
              label: "'error'：连接被拒绝",
              why: '连接被拒绝，一般是因为那个端口没人监听。这个服务器在监听：不管代码跑不跑，端口都是开着的。',
            },
            connect: {
              label: "'connect'",
              why: "`listen()` 的意思是请内核替程序接受连接，内核自己就能办。'connect' 说明内核接受了，不说明服务器的代码知道了。",
            },
          },
          hints: ['握手的是服务器的 JavaScript，还是它下面的内核？', '被冻结的是进程，内核可没有。'],
        },
      },
      change: {
        ask: '让客户端打印一行 `the server has seen me`，不过要等它成真才打印：服务器的代码得知道有这个客户端。',
        reached: '客户端说了这句话，而那时服务器的代码已经知道它了。',
        missed: '客户端没有说这句话，或者说的时候，服务器的代码还不知道它。',
        candidates: {
          connected: {
            why: "'connect' 只说明两边的内核握过手。从那以后，服务器的代码还没有运行过，它谁也不知道。",
          },
          taken: {
            why: '`write()` 的回调函数只说明本端的内核收下了这些字节，那时还没有谁读过。',
          },
          answered: {
            why: "能回答的只有服务器的代码：'connect' 来自内核，`write()` 的回调来自本端的内核。所以客户端要是需要确认，就等一句回答，并且给等待设一个时限。",
          },
        },
        say: {
          claims: ({ trace }) =>
            saysSoWhenSeen(trace)
              ? "服务器的 'connection' 在这之前就来了：它的代码知道这个客户端。"
              : '可是服务器呢？它还没有为这个客户端运行过一行代码。',
        },
      },
    },

    broken: {
      title: '客户端突然断开',
      intro:
        "不是每位访客都会道别：这一位收到欢迎就突然断开，把连接重置了。服务器有 'error' 的监听函数，加在服务器对象上。看看这次重置对它有什么影响。",
      say: {
        connection: ({ record }) => `访客进来了，对应的是 \`${record.args[0]}\`，马上会受到欢迎。`,
        welcomed: '访客收到了欢迎。它的监听函数马上要调用 `resetAndDestroy()`：不是结束连接，而是直接扔掉。',
        reset:
          '这就是重置：客户端的内核发出的不是 FIN，而是 RST，意思是“这条连接到此作废”。这不一定是故意的：进程结束的时候，如果内核里还有发给它而没读的字节，内核也会发 RST。',
        told: ({ record }) =>
          `\`${record.error?.code}\`：重置到了，在 \`${record.object}\` 上触发 'error'。\`server#1\` 的监听函数只管服务器自己的错误，比如端口被占。`,
        thrown: "这个 socket 上没有谁监听 'error'，错误就被抛了出来：端口被占的那一幕里见过。",
        dead: ({ record }) =>
          `退出码是 ${record.code}：整个服务器都没了，别的客户端的连接也跟着断掉。这样的访客，一位就够了。`,
      },
      questions: {
        fate: {
          ask: '客户端马上要重置它的连接。服务器会怎样？',
          choices: {
            goodbye: {
              label: "它的 socket 收到 'end'，和别的客户端离开时一样",
              why: "'end' 对应的是 FIN，也就是正常的道别。重置不是道别：这一次来的是 'error'。（在 Node 20 和 22 上，紧跟在字节后面的重置可能看起来像 'end'。）",
            },
            handled: {
              label: "`server.on('error', …)` 得到这个错误，服务器继续运行",
              why: '很多人以为有了这一行就安全了。可是连接属于 socket，连接的错误也在 socket 上。',
            },
            dies: {
              label: '整个进程退出',
              why: "'error' 出现在 socket 上，那里没有谁在监听，整个进程就跟着退出了。",
            },
            unaware: {
              label: '没事：服务器根本不知道',
              why: '重置也是一种报文，会送到对端，正在读的 socket 会得知。',
            },
          },
          hints: [
            '这个错误会出现在哪个对象上？再看看监听函数加在哪个对象上。',
            "没有监听函数的 'error' 会怎样？端口被占的那一幕里见过。",
          ],
        },
      },
      change: {
        ask: '后面还有一个客户端要来。改一改服务器，让它经得住这次重置，把后来的也招呼好。',
        reached: '连接被重置以后，服务器照样欢迎了下一个客户端。',
        missed: '这一次没有谁重置连接，或者下一个客户端没有等到欢迎。',
        candidates: {
          goodbye: {
            why: "'end' 表示对方好好道了别，而这个客户端没有。来的还是 'error'，它在这个 socket 上找不到监听函数，于是被抛了出来。",
          },
          caught: {
            why: '`try` 能捕获的，只有 `write()` 运行期间抛出的异常。重置到的时候，这次调用早就返回了：那时你的代码没有一行在运行，也就没有哪个 `catch` 能捕获它。',
          },
          listener: {
            why: '重置和刚才一样落在这个 socket 上。不同的是，现在它有了监听函数，错误有地方可去，进程就活了下来。',
          },
        },
        say: {
          heard: ({ record }) =>
            `\`${record.error?.code}\`：这次的 'error' 有监听函数，什么也不会抛出。监听函数不必补救什么，记下来就够了。`,
          closed: ({ record }) =>
            `'close' 带着 \`${record.args[0]}\`：因为出错而关闭。收尾的事要放在 'close' 里做：不管是道别还是重置，最后都有 'close'。`,
          next: ({ record }) =>
            `${quoted(record.data?.text)}：下一个客户端照常得到服务，就像什么也没发生过。不管是服务器还是客户端，每个 socket 都要有 'error' 的监听函数。`,
        },
        questions: {
          after: {
            ask: "这个 socket 的 'error' 监听函数马上要运行。这个 socket 上接下来会发生什么？",
            choices: {
              end: {
                label: "先 'end'，后 'close'",
                why: "'end' 表示客户端正常说完了。这次重置之后没有 'end'：只等 'end' 的程序，永远不知道这个客户端已经走了。",
              },
              open: {
                label: '什么也没有：错误处理过了，连接继续',
                why: '监听函数保住的是进程，不是连接。不管你怎么处理，这条连接都已经没了。',
              },
              close: {
                label: "'close'",
                why: "连接过的 socket 触发 'error' 之后，接着就是 'close'，参数是 `true`：因为出错而关闭。",
              },
            },
            hints: ['还有连接能让别的事件到来吗？', '只要有人读，不管 socket 怎样结束，有一个事件最后都会来。'],
          },
        },
      },
    },
  },
  remember: [
    "每来一个客户端，'connection' 就触发一次，带来一个新的 `net.Socket`：和它说话就通过这个 socket。",
    '一条连接有两端：一方的 `localPort` 就是另一方的 `remotePort`。同一个服务器的所有 socket 共用服务器的端口，靠对端来区分。',
    "重置（RST）会触发 'error' 和 'close'；在 Node 20 和 22 上，紧跟在字节后面的重置可能看起来像普通的 'end'。所以收尾要放在 'close' 里，两种情况都会触发它；每个 socket 还要有 'error' 监听函数，否则一次重置就可能让整个进程退出。",
    '`getConnections()` 把数字交给回调函数；一条连接要到关闭才不再计入，对端道别时还算在内。',
    "'connect' 只说明两边的内核握过手。收到回答，才说明服务器的代码知道了你。",
  ],
};

/** 程序的输出，写进句子里的样子。 */
function quoted(text: string | undefined): string {
  return `\`${text}\``;
}
