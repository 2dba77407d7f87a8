import type { Same } from '../../src/model/lesson.ts';
import type { en } from './en.ts';
import { clientPort, serverPort, talkerPort } from './ports.ts';

export const zh: Same<typeof en> = {
  title: '这一端，那一端',
  summary: '服务器有 address()，socket 也有 address()，说的却不是一回事。',
  scenes: {
    server: {
      title: '服务器的地址',
      intro: '一个服务器，同一个问题问三遍：`server.address()`。监听之前问一次，监听的时候问一次，关闭以后再问一次。',
      say: {
        made: ({ record }) =>
          `\`${record.text}\`：服务器对象有了，却没有在任何地方监听，也就没有地址可说。谁要是这时候写 \`server.address().port\`，得到的是一个 TypeError。`,
        listen: ({ record }) =>
          `\`listen(${record.args[0]})\`：\`host\` 说的是用本机的哪个地址，这个地址只让本机上的程序进来。端口 0 表示随便哪个空闲的都行。最后落在哪里，要到 'listening' 才知道。`,
        listening: '服务器有自己的位置了。监听函数会把它打印出来，然后马上关闭服务器。',
        place: ({ trace }) =>
          `一个带三个属性的对象。\`address\` 和 \`family\` 说的是本机的哪个地址、哪一类地址；\`port\` 是客户端要用的号码，这一次是 ${serverPort(trace)}。端口写 0 的时候，就要靠它来得知。`,
        close: "'close'：服务器不再监听，连接也一个不剩。",
        closed: ({ record }) =>
          `\`${record.text}\`：端口还给了操作系统，下一个程序就可能拿到它。想在告别的日志里写上端口，就趁服务器还在监听的时候存进变量。`,
      },
      questions: {
        made: {
          ask: '服务器开始监听之前，`server.address()` 会给出什么？',
          choices: {
            empty: {
              label: '`{}`，一个空对象',
              why: '很多笔记都这么写，但那说的是别人：给出 `{}` 的，是没有连接的 socket。下一幕你就会见到。',
            },
            null: {
              label: '`null`',
              why: '没有在任何地方监听的服务器没有地址，它就用 `null` 来说明这一点。',
            },
            undefined: {
              label: '`undefined`',
              why: '`undefined` 是属性不存在时得到的东西。这里是一个方法，它明确地回答：没有地址。',
            },
            throws: {
              label: '抛出异常',
              why: '随时都可以问。会抛异常的是不小心的下一步：对一个不是对象的东西取 `.port`。',
            },
          },
          hints: [
            'JavaScript 里有一个值，专门表示“这里什么也没有，我知道”。',
            '它有四个字母，`typeof` 说它是 object。',
          ],
        },
        closed: {
          ask: "监听函数会关闭服务器。到了 'close' 事件里，`server.address()` 会给出什么？",
          choices: {
            object: {
              label: '还是原来的地址',
              why: '服务器不记得自己待过哪里：`address()` 说的是它在哪里监听，而关闭的服务器哪里也不监听。',
            },
            throws: {
              label: '抛出异常，因为服务器已经关闭',
              why: '关闭的服务器仍然是个对象：可以问它，甚至可以让它重新监听。',
            },
            null: {
              label: '`null`',
              why: '关闭以后，就和从没监听过一样：没有地址，所以又是 `null`。',
            },
          },
          hints: ['那个时候，这个服务器还在什么地方监听吗？', '它的处境和程序第一行时一模一样。'],
        },
      },
    },
    ends: {
      title: '一条连接的两端',
      intro:
        '同一条连接，两个程序各自打印自己看到的样子：`localPort`、`remotePort` 和 `socket.address()`。把两边的数字对照着看。',
      say: {
        listening: ({ trace }) => `服务器在端口 ${serverPort(trace)} 上监听。记住这个数字，它在两边都会出现。`,
        fresh: ({ record }) =>
          `\`${record.text}\`：\`new net.Socket()\` 造出来的 socket 还没有连接，哪里都没有它的一端。服务器遇到这种情形说 \`null\`，socket 给的却是空对象：它的 \`.port\` 是 \`undefined\`，不会抛出异常。`,
        connection:
          '客户端到了。一条连接有两端，每一端都有地址和端口；这个新 socket 代表的是服务器这一端。监听函数要向它打听两端的情况。',
        serverEnds: ({ record }) =>
          `\`${record.text}\`：local 是提问的这一端，remote 是对面那一端。对这个 socket 来说，服务器的端口才是 local。`,
        serverAddress: ({ trace }) =>
          `\`socket.address()\` 只说本地这一端：里面的端口是 ${serverPort(trace)}，正是服务器监听的那个。想知道来的是哪个客户端，要看 \`remoteAddress\` 和 \`remotePort\`。`,
        connect: ({ record }) =>
          `客户端连上了端口 ${record.state.remotePort}。它自己这一端的端口 ${record.state.localPort} 是操作系统挑的，谁也没在代码里写过。`,
        clientEnds: ({ record }) =>
          `\`${record.text}\`：在服务器看来也是这两个数，只是名字对调。一方的 local，就是另一方的 remote。`,
        clientAddress: ({ trace }) =>
          `\`address()\` 说的是本地这一端，对客户端来说，就是端口 ${clientPort(trace)}。同一条连接，同一个方法，两边的答案各不相同：每个 socket 说的都是自己在哪里。`,
      },
      questions: {
        fresh: {
          ask: '客户端还没有连接，就向崭新的 socket 问 `address()`。会得到什么？',
          choices: {
            null: {
              label: '`null`，和服务器一样',
              why: '说 `null` 的是服务器。没有连接的 socket，回答的是一个什么都没有的对象。',
            },
            throws: {
              label: '抛出异常：还没有连接',
              why: 'socket 随时可以问。没有连接，答案是空的而已。',
            },
            empty: {
              label: '`{}`',
              why: '一个没有属性的对象：这个 socket 还没有自己的一端。同样的情形，服务器说的是 `null`，这两个类的做法没有统一。',
            },
          },
          hints: ['在这件事上，服务器和 socket 的回答不一样。', '对得到的答案取 `.port`，不会抛出异常。'],
        },
        own: {
          ask: ({ trace }) =>
            `服务器在端口 ${serverPort(trace)} 上监听。等客户端连上来，服务器会得到一个 socket，并向它问 \`address()\`。答案里会是哪个端口？`,
          choices: {
            client: {
              label: '客户端的端口',
              why: '这个参数常常被取名为 `client`，很容易误导人：它其实是连接在服务器这边的一端。客户端的端口在 `remotePort` 里。',
            },
            server: {
              label: '服务器监听的端口',
              why: '`address()` 说的永远是本地这一端。在服务器上，就是客户端进来的那个端口。',
            },
            other: {
              label: '专为这条连接新开的端口',
              why: '这里没有第三个端口。服务器的所有连接共用它的端口，靠客户端那一端来区分。',
            },
          },
          hints: ['服务器的这个 socket 代表的是哪一端：这边的，还是那边的？', '`address()` 从来不说对面的事。'],
        },
        mirror: {
          ask: ({ trace }) =>
            `客户端的 \`address()\` 给出了端口 ${clientPort(trace)}。服务器的 socket 上，哪个属性也是这个数？请输入属性名。`,
          why: '客户端的本地端，就是服务器的远端。服务器想知道对面是谁，就读 `remoteAddress` 和 `remotePort`。',
          hints: ['从服务器看过去，客户端是远处的那一个。', '它以 `remote` 开头。'],
        },
      },
    },
    gone: {
      title: '刚才那位是谁？',
      intro:
        '两个客户端先后来访。第一个一声不响，第二个说了一句 `hi`。服务器想在它们离开以后，用端口称呼它们。比较一下这两次道别。',
      say: {
        quiet: "第一个客户端。监听函数什么也没向它打听，只登记了 'data' 和 'close'。",
        closing: "'close'：这条连接已经不存在了。监听函数马上要打印 `socket.remotePort`。",
        unknown: ({ record }) =>
          `\`${record.text}\`：太晚了。第一次读这个属性的时候，Node 才去问操作系统对面是谁，而现在已经没有连接可问。`,
        talker: '第二个客户端，一个新的 socket，同样的两个监听函数。',
        data: ({ record }) =>
          `这个客户端说了话，监听函数就跟它打招呼：\`socket.remotePort\` 是在连接还在的时候读的，值是 ${record.state.remotePort}。`,
        closingAgain: "又是 'close'，监听函数也是同一个。不同的只是之前发生过的事。",
        known: ({ record, trace }) =>
          `\`${record.text}\`：${talkerPort(trace)} 这个数之前读过一次，Node 就把它留下了。别指望这种运气：在 'connection' 里先把 \`remoteAddress\` 和 \`remotePort\` 存进变量。`,
        ended: '两个客户端都走了，服务器还会一直监听下去，所以由 net-lessons 替它结束。',
      },
      questions: {
        unknown: {
          ask: '这个客户端来了，什么也没说就走了。监听函数会在 `goodbye,` 后面打印什么？',
          choices: {
            client: {
              label: '客户端的端口',
              why: "到了 'close'，socket 对象还在，连接却没有了，而端口是属于连接的。",
            },
            undefined: {
              label: '`undefined`',
              why: '连接还在的时候没有人读过 `remotePort`，等它结束了，谁也说不上来了。',
            },
            server: {
              label: '服务器的端口',
              why: '`remotePort` 从来不指自己这一端。它给出对面的端口，不知道的话就什么也不给。',
            },
          },
          hints: ['连接还在的时候，有人问过端口吗？', 'Node 得去问操作系统，而操作系统只认得还存在的连接。'],
        },
        known: {
          ask: '第二个客户端说了话，监听函数也打过招呼。这一次，`goodbye,` 后面会打印什么？',
          choices: {
            undefined: {
              label: '和刚才一样，`undefined`',
              why: "从没被问过的 socket 才是这样。这一个在 'data' 里被问过，Node 留下了答案。",
            },
            client: {
              label: '客户端的端口',
              why: "在 'data' 里读 `remotePort`，让 Node 查到了它，从此它就留在这个 socket 上。",
            },
            server: {
              label: '服务器的端口',
              why: '那是本地这一端，`remotePort` 从来不说它。',
            },
          },
          hints: ["'data' 的监听函数打印了什么？", 'socket 被问过一次的事，后来也还答得上来。'],
        },
      },
    },
    path: {
      title: '没有端口的地址',
      intro:
        '程序都在同一台机器上时，服务器可以不用端口，而在文件系统的一个路径上监听。（Linux 和 macOS 上是这样，Windows 用的是管道。）这时候，地址是什么样子？',
      say: {
        listen: ({ record }) =>
          `\`listen(${record.args[0]}, …)\`：不是数字的文本会被当作路径。操作系统在那里建一个特殊的文件，叫 Unix 域套接字。这里没有端口，也用不着网络。`,
        listening: '服务器在监听，文件也建好了。传给 `listen` 的函数马上要打印地址。',
        place: ({ record }) =>
          `\`${record.text}\`：只是一段文本，就是 \`listen\` 里的路径。这样看来，\`server.address()\` 的回答有三种：\`null\`、对象、文本。`,
        connecting: ({ record }) =>
          `客户端给的是同一个路径 \`${record.args[0]}\`。它以点开头，要从启动程序的文件夹算起，而两个程序是在同一个文件夹里启动的。`,
        connection:
          "有客户端通过文件进来了。它的 socket 也是普通的 `net.Socket`：`write()`、'data'、`end()` 都和你熟悉的一样。",
        empty: ({ record }) =>
          `\`${record.text}\`：这个 socket 明明连着，地址却是空的。这里不涉及 IP 地址和端口，没有什么可填。`,
        nobody: ({ record }) =>
          `\`${record.text}\`：对面那一端也没有地址。如果你的服务器把 \`remoteAddress\` 写进日志，从路径进来的客户端就会记成这个样子。`,
        connect: ({ record }) =>
          `客户端连上了：\`readyState\` 是 \`${record.state.readyState}\`。除了 \`net.connect\` 里写的是路径，它的代码和走端口的客户端没有两样。`,
        ended:
          '服务器关闭了，那个文件也没有了：`close()` 时 Node 会删掉它。要是服务器是被强行杀掉的，文件就会留在那里。',
      },
      questions: {
        place: {
          ask: '这个服务器在一个路径上监听。它的 `address()` 会给出什么？',
          choices: {
            object: {
              label: '带 `address`、`family`、`port` 的对象',
              why: '这三项描述的是 IP 网络里的位置。路径上没有端口，也没有地址的类别。',
            },
            empty: {
              label: '`{}`',
              why: '那是没有 IP 地址的 socket 的回答。在路径上监听的服务器，知道自己在哪里。',
            },
            null: {
              label: '`null`',
              why: '`null` 表示没有在监听。它在监听，只不过不是在端口上。',
            },
            text: {
              label: '那个路径，一段文本',
              why: '客户端要找到这里，有路径就够了，所以路径就是地址。',
            },
          },
          hints: ['客户端要知道什么，才能找到这个服务器？', '看看 `listen` 得到的是什么。'],
        },
        remote: {
          ask: '会有客户端通过这个路径进来。在服务器上，`socket.remoteAddress` 会是什么？',
          choices: {
            text: {
              label: '那个路径',
              why: '路径是服务器的位置。客户端从那里进来，自己却没有路径。',
            },
            loopback: {
              label: '本机的回环地址',
              why: '回环也是网络，只是在机器内部，用的还是 IP 地址。Unix 域套接字完全不需要网络。',
            },
            undefined: {
              label: '`undefined`',
              why: '这条连接的两端都不涉及 IP 地址，自然没有可说的。',
            },
          },
          hints: ['`remoteAddress` 是 IP 地址，前提是有的话。', '这一幕里有谁用过 IP 地址吗？'],
        },
      },
    },
  },
  remember: [
    '在端口上监听的服务器给出 `{ address, family, port }`，在路径上监听的给出路径，没有监听的给出 `null`。',
    '`socket.address()` 是本地这一端，在连接的两边都是如此。对面是谁，看 `remoteAddress` 和 `remotePort`。',
    '一方的 local，就是另一方的 remote。',
    'socket 给出 `{}`，说明它没有 IP 地址：还没有连接，连接已经不在，或者走的是路径。',
    "在 'connection' 里读 `remoteAddress` 和 `remotePort`，并且存下来：到了 'close' 可能就太晚了。",
  ],
};
