import type { Same } from '../../src/model/lesson.ts';
import type { en } from './en.ts';
import { clientPort, serverPort } from './ports.ts';

export const zh: Same<typeof en> = {
  title: '客户端来了',
  summary: '连接由谁建立，两边各收到什么事件，怎么分清谁是谁，又会怎样断开。',
  scenes: {
    arrival: {
      title: '客户端来了',
      intro:
        '两个程序，两个进程：`server.js` 在等，`client.js` 来连。把它们连起来的是内核，也就是操作系统的核心：TCP 规定的事都由它来做。连上的时候，两边各收到什么事件，又是在哪个对象上收到的？',
      say: {
        connect: ({ record: { state } }) =>
          `客户端的 socket 触发 'connect'：连接已经建立。为此，两边的内核来回发了三个报文，这就是 TCP 的三次握手。客户端这一端是 \`${state.localAddress}:${state.localPort}\`，代码里没有写这个端口，是内核挑的。`,
        connection: ({ record }) =>
          `服务器 \`${record.object}\` 触发 'connection'，交来 \`${record.args[0]}\`：\`server.js\` 里没有哪一行去接受这个客户端。在客户端，同一件事叫 'connect'，发生在它的 socket 上。`,
        who: '写日志记录“谁来过”，就用这两个属性：`remoteAddress` 是对端的地址，也就是连接另一端的地址；`remoteFamily` 说明这是哪一类地址。IPv4 就是由四个数组成的那一种，比如 `127.0.0.1`。',
        welcome: ({ record }) =>
          `就算名字相同，客户端的 \`${record.object}\` 和服务器的也不是同一个对象：每个进程各数各的。`,
      },
      questions: {
        sockets: {
          ask: '`client.js` 马上要连接 `server.js`。连上以后，两个程序里加起来一共有几个 `net.Socket` 对象？',
          choices: {
            '1': {
              why: '连接不是两边共用的一个对象：两个进程谁也够不着对方的内存。',
            },
            '2': {
              why: "一端一个：客户端的由 `net.connect()` 返回；服务器的由 Node 创建，再交给 'connection' 的监听器。",
            },
            '3': {
              why: '负责监听的是 `net.Server`。它带来 socket，自己却不是 socket。',
            },
          },
          hints: [
            '两个进程没法共用同一个 JavaScript 对象。',
            "数一数：`net.connect()` 返回了什么？'connection' 的监听器又拿到了什么？",
          ],
        },
      },
    },

    two: {
      title: '两个客户端同时在',
      intro:
        '两个客户端运行同一份 `guest.js`。第一个收到回答以后，第二个才启动，而且两个都不断开。两条连接的两端，端口各是几？',
      say: {
        connect1: ({ record: { state } }) =>
          `连接的每一端都是“地址加端口”。从这个客户端看，本端（local）是 \`localAddress\` 和 \`localPort\`，在这里是 \`${state.localAddress}:${state.localPort}\`；对端（remote）是 \`remoteAddress\` 和 \`remotePort\`，在这里是 \`${state.remoteAddress}:${state.remotePort}\`。`,
        data1: ({ record: { object, state } }) =>
          `从服务器看，\`${object}\` 的 \`localPort\` 是 ${state.localPort}，\`remotePort\` 是 ${state.remotePort}。`,
        answer1:
          "服务器的监听器是用 `once()` 加的，只为第一次 'data' 运行。'data' 会来几次，谁也说不准：下一课就讲这个。",
        connect2: ({ record: { state }, trace }) =>
          `同样的代码，客户端这一端的端口却不同：这个是 ${state.localPort}，\`client-1\` 是 ${clientPort(trace, 'client-1')}。`,
        data2: ({ record: { object, state } }) =>
          `\`${object}\` 的 \`localPort\` 是 ${state.localPort}，\`remotePort\` 是 ${state.remotePort}：同一个服务器的两条连接，只有对端不同。`,
        answer2:
          "'connection' 的监听器每运行一次，就有一份自己的 `socket` 和 `greeting`。属于某个客户端的东西就放在里面；要是放进整个文件共用的变量，下一个客户端一来就会把它覆盖。",
      },
      questions: {
        local: {
          ask: '那么在服务器上呢？对应这个客户端的 socket，`localPort` 会是哪个？',
          choices: {
            new: {
              label: '为这个客户端新开的一个空闲端口',
              why: '连接从哪个端口进来，就一直留在那个端口上。',
            },
            server: {
              label: ({ trace }) => `${serverPort(trace)}，服务器监听的端口`,
              why: '不管来多少客户端，服务器的所有 socket 共用这一个端口。',
            },
            client: {
              label: ({ trace }) => `${clientPort(trace, 'client-1')}，客户端的端口`,
              why: '从服务器看，客户端是对端，它的端口是 `remotePort`。',
            },
          },
          hints: ['从头到尾，客户端一直在往哪个端口发？', '`local` 是本端，不过现在要从服务器看。'],
        },
        object: {
          ask: "`client-1` 还连着。现在第二个客户端启动，它也会写 `'hi'`。服务器会在哪个对象上收到它的 'data'？",
          choices: {
            server: {
              label: '服务器 `server#1`',
              why: "服务器没有 'data' 事件：`server.on('data', …)` 不会报错，但那个函数永远不会运行。",
            },
            first: {
              label: '已经有的 `socket#1`',
              why: '`socket#1` 是一条连接的一端，那条连接是第一个客户端的。',
            },
            second: {
              label: '为它新建的另一个 socket',
              why: "每次 'connection' 都带来一个自己的 socket。服务器正是靠这个知道话是谁说的。",
            },
          },
          hints: ["到那时候，'connection' 的监听器运行过几次了？", '每次运行，它拿到的是什么？'],
        },
        property: {
          ask: ({ trace }) =>
            `在服务器上，第二个 socket 的 \`remotePort\` 是 ${clientPort(trace, 'client-2')}。\`client-2\` 自己的 socket 上，哪个属性也是这个数？请输入属性名。`,
          why: '一方的本端就是另一方的对端。两边的程序都把这个数写进日志，就能对上是哪一条连接。',
          hints: ['同一个端口，一方看是远端，另一方看就是近端。', '它以 `local` 开头。'],
        },
      },
      change: {
        ask: '现在的问候，只有新来的客人自己收得到。改一改服务器，让所有连着的客户端都收到。',
        reached: '第二位客人收到的话，两个客户端都收到了。',
        missed: '第二位客人收到的话，第一个客户端没有收到。',
        candidates: {
          server: {
            why: '服务器没有 `write()`，所以这次调用抛出异常，又没人捕获。字节要从 socket 走，一个 socket 只通向一个客户端。',
          },
          sockets: {
            why: '`net` 没有给你一份 socket 的名单：`server.sockets` 是 undefined，一遍历就抛出异常。',
          },
          online: {
            why: '没有什么办法能一下子写给所有客户端。每个 socket 一来，程序就把它存下来，再一个一个地写。',
          },
        },
      },
    },

    leaving: {
      title: '还有谁在？',
      intro:
        '`server.getConnections()` 能数出现在有几条打开的连接。一位访客来了就走；服务器数两次：访客道别的时候数一次，连接关闭的时候再数一次。',
      say: {
        goodbye: "'end'：访客发完了，它的 `end()` 发来了表示“我发完了”的标记，叫作 FIN。",
        asking: ({ record }) =>
          `\`getConnections()\` 返回的是 \`${record.returned}\`，也就是服务器自己，而不是数字。数字晚一点才交给你传进去的函数，因为服务器可能由好几个进程共用，要先去问它们。`,
        ownEnd:
          "'finish'：服务器也结束了自己的方向，代码里却没有哪一行这样做。只要你没有另外设置，对端道别以后，Node 会自动替你道别。",
        closed:
          "'close'：Node 释放了这个 socket，之后它上面不会再有任何事件。要把客户端从名单里划掉，就在这里划：只要它发来的有人读，写给它的有人收，不管是正常结束还是突然断开，都会有 'close'。",
      },
      questions: {
        gone: {
          ask: "访客道别的时候，'end' 的监听器会去问连接数。问到的会是几？",
          choices: {
            '0': {
              why: "'end' 只说明访客不会再发数据了，服务器还可以写给它。",
            },
            '1': {
              why: "到 'end' 的时候，连接只结束了一半：一个方向结束了，另一个还没有。直到关闭为止，它都算一条。",
            },
            '2': {
              why: '两端确实各有一个 socket，但服务器只数自己的，而它只来过一位访客。',
            },
          },
          hints: ['两个人里有一个说完了，谈话就算结束了吗？', '一条连接有几个方向？哪个已经结束了？'],
        },
      },
    },

    asleep: {
      title: '睡着的服务器',
      intro:
        "这一次，net-lessons 从 'listening' 起冻结服务器的进程，就像它在做一次很长的计算：一行代码都运行不了。这时来了一个客户端，它能走到哪一步？",
      say: {
        connect: '连接现在放在内核的一个队列里，等程序来取；这个队列的长度由 backlog 决定。',
        written: '连 `write()` 的回调函数也运行了。现在，服务器的进程可以继续了。',
        connection: ({ record }) => `服务器的代码到现在才知道来了客户端：\`${record.args[0]}\`。`,
        data: ({ record }) => `这 ${record.data?.bytes} 个字节一直由内核保管，直到程序来读。`,
      },
      questions: {
        meets: {
          ask: '服务器在监听，但它的进程从现在起一动不动。客户端调用 `net.connect()`，会收到什么？',
          choices: {
            waits: {
              label: '什么都没有，直到服务器恢复运行',
              why: '握手用不着服务器的任何一行代码，也就没有什么要等。',
            },
            error: {
              label: "'error'：连接被拒绝",
              why: '没有服务器在监听的端口才会这样答复。这个服务器在监听，不管它的代码是不是在运行。',
            },
            connect: {
              label: "'connect'",
              why: "`listen()` 的意思是请内核替程序接受连接。'connect' 说明内核接受了，不说明服务器的代码知道了。",
            },
          },
          hints: ['握手的是服务器的 JavaScript，还是它下面的内核？', '被冻结的是进程，内核可没有。'],
        },
      },
      change: {
        ask: '让客户端打印一行 `the server has seen me`，但要等这句话成真才打印：服务器的代码得知道有这个客户端。',
        reached: '客户端打印了这一行，而且是在服务器的代码回答之后。',
        missed: '客户端没有打印这一行，或者打印的时候，服务器的代码还没有给过它任何回答。',
        candidates: {
          connected: {
            why: "'connect' 来自内核。服务器的代码一直停着，谁来过它都不知道。",
          },
          taken: {
            why: '`write()` 的回调只说明客户端自己的内核收下了这些字节，那时还没有谁读过。',
          },
          answered: {
            why: '能回答的只有服务器的代码。客户端要是需要确认，就等一句回答，并且给等待设一个时限。',
          },
        },
      },
    },

    broken: {
      title: '客户端突然断开',
      intro:
        "不是每位访客都会道别。这一位收到欢迎就调用 `resetAndDestroy()`，把连接重置了：不是结束它，而是直接扔掉。服务器有 'error' 的监听器，加在服务器对象上。",
      say: {
        reset:
          '客户端的内核发出的不是 FIN，而是 RST：这条连接到此作废。这不一定是故意的：进程结束的时候，如果内核里还有发给它而没读的字节，内核也会发 RST。',
        told: ({ record }) =>
          `\`${record.error?.code}\`：重置到了，在 \`${record.object}\` 上触发 'error'，而那里没有监听器。`,
        dead: '整个服务器都没了，别的客户端的连接也跟着断掉。这样的访客，一位就够了。',
      },
      questions: {
        fate: {
          ask: '客户端马上要重置连接。服务器会怎样？',
          choices: {
            goodbye: {
              label: "它的 socket 收到 'end'，和别的客户端离开时一样",
              why: "'end' 对应的是 FIN，也就是正常的道别。重置不是道别：这一次来的是 'error'。（在 Node 20 和 22 上，紧跟在字节后面的重置可能看起来像 'end'。）",
            },
            handled: {
              label: "`server.on('error', …)` 得到这个错误，服务器继续运行",
              why: '那个监听器只管服务器自己的错误，比如端口被占。连接上出的事，发生在它的 socket 上。',
            },
            dies: {
              label: '整个进程退出',
              why: "没有监听器的 'error' 会被抛出来，服务器上是这样，socket 上也是这样。",
            },
            unaware: {
              label: '没事：服务器根本不知道',
              why: '重置会送到对端，正在读的 socket 会得知。',
            },
          },
          hints: [
            '这件事会出现在哪个对象上？监听器又加在哪个对象上？',
            "端口被占的那个程序没有 'error' 的监听器，后来怎么样了？",
          ],
        },
      },
      change: {
        ask: '之后还有一个客户端要来。改一改服务器，让它经得住这次重置，照样欢迎后来的客户端。',
        reached: '连接被重置以后，服务器照样欢迎了下一个客户端。',
        missed: '这一次没有谁重置连接，或者下一个客户端没有等到欢迎。',
        candidates: {
          goodbye: {
            why: "'end' 对应正常的道别，而这一次没有道别。来的是 'error'，和刚才一样被抛了出来。",
          },
          caught: {
            why: '`try` 能捕获的，只有 `write()` 运行期间抛出的异常。重置到的时候，这次调用早就返回了。',
          },
          listener: {
            why: "'error' 和刚才一样发生在这个 socket 上，不同的是那里有了监听器。它不必补救什么，记下来就够了。不管是服务器还是客户端，每个 socket 都该有一个。",
          },
        },
        questions: {
          after: {
            ask: "这个 socket 的 'error' 监听器马上要运行。这个 socket 上接下来会发生什么？",
            choices: {
              end: {
                label: "先 'end'，后 'close'",
                why: "这次重置之后没有 'end'：只等 'end' 的程序，永远不知道这个客户端已经走了。",
              },
              open: {
                label: '什么也没有：错误处理过了，连接继续',
                why: '监听器保住的是进程，不是连接。',
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
    "一条连接要到关闭才不再计入，对端道别时还算在内：自己的名单要在 'close' 里更新，不在 'end' 里。",
    "'connect' 只说明两边的内核握过手。收到回答，才说明服务器的代码知道了你。",
    "除了服务器，每个 socket 也要有 'error' 的监听器：没有的话，只要有一个客户端突然断开，整个进程就可能退出。",
  ],
};
