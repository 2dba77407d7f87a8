import type { Same } from '../../src/model/lesson.ts';
import type { Trace } from '../../src/model/record.ts';
import type { en } from './en.ts';
import { addressesOf, hostOfServer } from './hosts.ts';
import { clientPort, serverPort, talkerPort } from './ports.ts';

export const zh: Same<typeof en> = {
  title: '地址：本端与对端',
  summary: '服务器和 socket 各有 address()，说的不是一回事；localhost 和 127.0.0.1 也不是一回事。',
  scenes: {
    server: {
      title: '服务器的地址',
      intro: '一个服务器，同一个问题问三遍：`server.address()`。监听之前问一次，监听的时候问一次，关闭以后再问一次。',
      say: {
        made: ({ record }) =>
          `\`${record.text}\`：服务器对象有了，却没有在任何地方监听，也就没有地址可说。谁要是这时候写 \`server.address().port\`，得到的是一个 TypeError。`,
        listen: ({ record }) =>
          `\`listen(${record.args[0]})\`：\`host\` 说的是用本机的哪个地址，这个地址只让本机上的程序进来。端口 0 表示随便哪个空闲的都行。最后落在哪里，要到 'listening' 才知道。`,
        listening: '服务器有自己的地址和端口了。监听函数会打印出来，然后马上关闭服务器。',
        place: ({ trace }) =>
          `一个带三个属性的对象。\`address\` 和 \`family\` 说的是本机的哪个地址、哪一类地址；\`port\` 是客户端要用的号码，这一次是 ${serverPort(trace)}。端口写 0 的时候，就要靠它来得知。`,
        close: "'close'：服务器不再监听，连接也一条不剩。",
        closed: ({ record }) =>
          `\`${record.text}\`：端口还给了操作系统，下一个程序就可能拿到它。想在关闭时的日志里写上端口，就趁服务器还在监听的时候存进变量。`,
      },
      questions: {
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
          `\`${record.text}\`：\`new net.Socket()\` 造出来的 socket 还没有连接，也就没有本端地址可说。服务器遇到这种情形说 \`null\`，socket 给的却是空对象：它的 \`.port\` 是 \`undefined\`，不会抛出异常。`,
        connection:
          '客户端到了。一条连接有两端，每一端都有地址和端口；这个新 socket 代表的是服务器的一端。监听函数要问它两端的情况。',
        serverEnds: ({ record }) =>
          `\`${record.text}\`：local 是提问者的本端，remote 是对端。对这个 socket 来说，本端就是服务器的端口。`,
        serverAddress: ({ trace }) =>
          `\`socket.address()\` 只说本端：里面的端口是 ${serverPort(trace)}，正是服务器监听的那个。想知道来的是哪个客户端，要看 \`remoteAddress\` 和 \`remotePort\`。`,
        connect: ({ record }) =>
          `客户端连上了端口 ${record.state.remotePort}。它本端的端口 ${record.state.localPort} 是操作系统挑的，谁也没在代码里写过。`,
        clientEnds: ({ record }) =>
          `\`${record.text}\`：在服务器看来也是这两个数，只是名字对调。一方的本端，就是另一方的对端。`,
        clientAddress: ({ trace }) =>
          `\`address()\` 说的是本端，对客户端来说，就是端口 ${clientPort(trace)}。同一条连接，同一个方法，两边的答案各不相同：每个 socket 说的都是自己在哪里。`,
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
              why: '一个没有属性的对象：这个 socket 还没有连接，也就没有本端地址可说。同样的情形，服务器说的是 `null`，这两个类的做法没有统一。',
            },
          },
          hints: ['在这件事上，服务器和 socket 的回答不一样。', '对得到的答案取 `.port`，不会抛出异常。'],
        },
      },
    },
    gone: {
      title: '刚才那位是谁？',
      intro:
        '两个客户端先后来访：第一个什么也没说，第二个说了一句 `hi`。服务器想在它们离开以后，打印各自的端口。比较一下这两次道别。',
      say: {
        quiet: "第一个客户端。监听函数什么也没问它，只监听了 'data' 和 'close'。",
        closing: "'close'：这条连接已经不存在了。监听函数马上要打印 `socket.remotePort`。",
        unknown: ({ record }) =>
          `\`${record.text}\`：太晚了。第一次读这个属性的时候，Node 才去问操作系统对端是谁，而现在已经没有连接可问。`,
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
              why: '`remotePort` 从来不指本端。它给出对端的端口，不知道的话就什么也不给。',
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
              why: '那是本端，`remotePort` 从来不说它。',
            },
          },
          hints: ["'data' 的监听函数打印了什么？", '对端的信息，Node 查到过一次就会留着。'],
        },
      },
    },
    name: {
      title: '两个数字地址，一个名字',
      intro:
        'IP（TCP 下面的那一层）有两种地址：IPv4，比如 `127.0.0.1`；IPv6，比如它的回环地址 `::1`。这个服务器要在 `::1` 上监听。一个客户端连 `127.0.0.1`，另一个连 `localhost`，看看谁连得上。',
      say: {
        six: ({ record, trace }) =>
          hostOfServer(trace)
            ? `\`${record.text}\`：服务器在 \`${hostOfServer(trace)}\` 上监听，别处没有。这个地址和 \`127.0.0.1\` 一样，指的也是本机。`
            : `\`${record.text}\`：这台机器没有 \`::1\`，在容器里会有这种情况。所以这一次没有谁在监听，你会看到这时客户端得到什么。`,
        number: ({ record, trace }) =>
          hostOfServer(trace)
            ? `\`${record.text}\`：同一台机器，同一个端口，却没有人监听。\`127.0.0.1\` 和 \`::1\` 是两个地址，在一个上监听，不等于在另一个上监听。`
            : `\`${record.text}\`：没有人监听。就算服务器拿到了 \`::1\`，结果也一样：在一个地址上监听，不等于在另一个上监听。`,
        lookup: ({ record }) =>
          `'lookup'：\`localhost\` 是一个主机名，操作系统刚刚给出了它的一个地址 ${record.args[1] ?? ''}。一个主机名可以有好几个地址，每个都会触发一次 'lookup'。`,
        attempt: ({ trace }) =>
          `地址就这些：在这台机器上，\`localhost\` 对应 ${listed(trace)}。每台机器都可能不一样：很多机器 \`::1\` 和 \`127.0.0.1\` 都有，有的只有其中一个。Node 会一个接一个地试，直到连上为止；现在是第一次尝试。`,
        name: ({ record, trace }) =>
          `\`${record.text}\`：主机名对应 ${listed(trace)}，服务器${hostOfServer(trace) ? `在 \`${hostOfServer(trace)}\` 上监听` : '没有在监听'}。如果一端写 \`localhost\`，另一端写数字地址，就可能在这台电脑上能连上，换一台就连不上：两端要写得一样。`,
      },
      questions: {
        number: {
          ask: '这个客户端和服务器在同一台机器上，端口也对。它连的是 `127.0.0.1`。结果会怎样？',
          choices: {
            connects: {
              label: '连得上：两个地址指的都是本机',
              why: '两个确实都指本机，但服务器是在某个地址上监听，不是在整台机器上监听。这个地址上没有人监听。',
            },
            refused: {
              label: "'error'：连接被拒绝",
              why: '在 `127.0.0.1` 的这个端口上，没有人监听。服务器只在它要求的地址上。',
            },
            waits: {
              label: '没有结果：一直等到有人在那里监听',
              why: '端口上没有人监听，内核会马上回答：拒绝连接。',
            },
          },
          hints: ['服务器要求在哪个地址上监听？和客户端连的地址比一比。', '没有人监听的地方，内核马上就会说明。'],
        },
        name: {
          ask: ({ trace }) => `这个客户端连的是 \`localhost\`，在这里对应 ${listed(trace)}。结果会怎样？`,
          choices: {
            connects: {
              label: '连得上',
              why: ({ right }) =>
                right
                  ? '服务器的地址就在这个主机名对应的地址里，而 Node 会一个个试。'
                  : 'Node 只试主机名对应的地址，而这些地址上没有人监听。',
            },
            refused: {
              label: '被拒绝',
              why: ({ right }) =>
                right
                  ? '在这台机器上，`localhost` 对应的地址上没有人监听。换一台机器，同样两个程序也许就连得上。'
                  : '被拒绝一次还没完：Node 会接着试主机名的下一个地址，其中一个上就有服务器。',
            },
          },
          hints: ['主机名先要解析，之后只看它对应的地址。', '服务器监听的地址在不在里面？'],
        },
      },
    },
    mapped: {
      title: '旧地址，新写法',
      intro:
        '有 IPv6 的机器上，不写主机的服务器在 `::` 上监听，IPv4 和 IPv6 的客户端都接受。为了看看它眼里的 IPv4 地址，又不让外面的人连进来，这个服务器只在代码里写的那个回环地址上监听。（没有 IPv6 时，它就改用 `127.0.0.1`。）',
      say: {
        listening: ({ trace }) =>
          `服务器在 \`${hostOfServer(trace)}\` 上监听。客户端马上要用普通的 IPv4 连 \`127.0.0.1\`。`,
        remote: ({ record }) =>
          record.text.includes('::ffff:')
            ? `\`${record.text}\`：客户端用的是 IPv4，地址却按 IPv6 的写法写，前面的 \`::ffff:\` 就是这个意思。比较地址，或者在名单里查地址之前，先把它去掉（类型写 'ipv6' 时，\`net.BlockList\` 会替你做）。`
            : `\`${record.text}\`：这个服务器在 IPv4 地址上监听，看到的 IPv4 地址就是原样。在 \`::\` 上监听的，会看到前面多了 \`::ffff:\`。`,
        family: ({ record }) =>
          `\`${record.text}\`：这个属性说的是地址按哪一类来写。它跟着服务器自己的 socket，和客户端用的是哪一类无关。`,
      },
      questions: {
        remote: {
          ask: '马上会有客户端通过 `127.0.0.1` 连到这个服务器。在服务器的 socket 上，`remoteAddress` 会是什么？',
          choices: {
            plain: {
              label: '`127.0.0.1`',
              why: ({ right }) =>
                right
                  ? '这里两端用的都是 IPv4，地址就按 IPv4 的写法。'
                  : '就是这个地址，但服务器的 socket 是 IPv6 的，写法不一样。',
            },
            mapped: {
              label: '`::ffff:127.0.0.1`',
              why: ({ right }) =>
                right
                  ? 'IPv6 的 socket 就是这样写 IPv4 地址的。有 IPv6 的机器上，不写主机的服务器，看到的 IPv4 客户端也都是这个样子。'
                  : '这是 IPv6 的 socket 的写法。这个服务器没拿到 IPv6 的地址，用的是 IPv4。',
            },
            six: {
              label: '`::1`',
              why: '`::1` 是另一个地址，不是这个地址的另一种写法。客户端没有连过它。',
            },
          },
          hints: ['这个服务器在哪一类地址上监听？', '服务器的地址是以 `::ffff:` 开头的吗？'],
        },
      },
    },
    path: {
      title: '没有端口的地址',
      intro:
        '程序都在同一台机器上时，服务器可以不用端口，而在文件系统的一个路径上监听。（Linux 和 macOS 上是这样，Windows 用的是管道。）这时候，地址是什么样子？',
      say: {
        listen: ({ record }) =>
          `\`listen(${record.args[0]}, …)\`：不是数字的字符串会被当作路径。操作系统在那里建一个特殊的文件，叫 Unix 域套接字（Unix socket）。这里没有端口，也用不着网络。`,
        listening: '服务器在监听，文件也建好了。传给 `listen` 的函数马上要打印地址。',
        place: ({ record }) =>
          `\`${record.text}\`：只是一个字符串，就是 \`listen\` 里的路径。这样看来，\`server.address()\` 的返回值有三种：\`null\`、对象、字符串。`,
        connecting: ({ record }) =>
          `客户端给的是同一个路径 \`${record.args[0]}\`。它不以斜杠开头，要从程序启动时所在的文件夹算起，而两个程序是在同一个文件夹里启动的。`,
        connection:
          "有客户端通过文件进来了。它的 socket 也是普通的 `net.Socket`：`write()`、'data'、`end()` 都和你熟悉的一样。",
        empty: ({ record }) =>
          `\`${record.text}\`：这个 socket 明明连着，地址却是空的。这里不涉及 IP 地址和端口，没有什么可填。`,
        nobody: ({ record }) =>
          `\`${record.text}\`：对端也没有地址。如果你的服务器把 \`remoteAddress\` 写进日志，从路径进来的客户端就会记成这个样子。`,
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
              why: '这三项描述的是 IP 网络里的地址和端口。路径上没有端口，也没有地址的类别。',
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
              label: '那个路径，一个字符串',
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
              why: '路径是服务器的地址。客户端从那里进来，自己却没有路径。',
            },
            loopback: {
              label: '本机的回环地址',
              why: '回环也是网络，只是在机器内部，用的还是 IP 地址。Unix socket 完全不需要网络。',
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
    '`socket.address()` 是本端，在连接的两边都是如此。对端是谁，看 `remoteAddress` 和 `remotePort`。',
    '`127.0.0.1` 和 `::1` 是同一台机器的两个地址，`localhost` 是主机名，对应其中一个或两个：两端要写得一样。`::ffff:` 后面是按 IPv6 写法写的 IPv4 地址。',
    'socket 给出 `{}`，说明它没有 IP 地址：还没有连接，连接已经不在，或者走的是路径。',
    "在 'connection' 里读 `remoteAddress` 和 `remotePort`，并且存下来：到了 'close' 可能就太晚了。",
  ],
};

/** 客户端所连的主机名对应的地址，写进句子里的样子。 */
function listed(trace: Trace): string {
  return addressesOf('name', trace)
    .map((address) => `\`${address}\``)
    .join('、');
}
