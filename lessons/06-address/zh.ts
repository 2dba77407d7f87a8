import type { Same } from '../../src/model/lesson-text.ts';
import type { Trace } from '../../src/model/record.ts';
import { reached } from './answers.ts';
import type { en } from './en.ts';
import { addressesOf, hostOfServer } from './hosts.ts';

export const zh: Same<typeof en> = {
  title: '地址与主机名',
  summary: '连过来的是谁，主机名代表什么，怎样查地址名单，还有一种没有端口的地址。',
  scenes: {
    gone: {
      title: '刚才是谁？',
      intro: '一个客户端来了又走。服务器想在它离开以后，报出它的端口号，跟它道别。',
      say: {
        unknown:
          '太晚了：第一次读这个属性的时候，Node 才去问内核对端是谁。（时序图里的端口，是 net-lessons 自己去问来的。）',
      },
      questions: {
        unknown: {
          ask: "连接已经关闭，监听器马上要运行。'goodbye,' 后面会打印什么？",
          choices: {
            client: {
              label: '客户端的端口',
              why: "到了 'close'，socket 对象还在，连接却没有了，而端口是属于连接的。",
            },
            undefined: {
              label: '`undefined`',
              why: '连接还在的时候，没有人读过 `remotePort`。',
            },
            throws: {
              label: '什么也没有，因为去问已关闭的 socket 会出错',
              why: 'socket 的属性，什么时候都可以读。',
            },
          },
          hints: ['连接还在的时候，有人问过端口吗？', 'socket 还在。连接呢？'],
        },
      },
      change: {
        ask: '改一改服务器，让它跟客户端道别时，说得出客户端的端口号。',
        reached: '道别的时候，叫出了客户端的端口。',
        missed: '这一次，没有哪一行以 `goodbye` 开头，以客户端的端口结尾。',
        candidates: {
          local: {
            why: '`address()` 说的是本端，端口是服务器的。而且连接一断，它就是空的。',
          },
          kept: {
            why: "'connection' 的时候客户端几乎总还连着；端口存进变量以后，socket 变成什么样都无所谓。",
          },
          end: {
            why: "'end' 的时候连接还在。可是客户端突然断开的话，来的可能不是 'end'，而是 'error' 和 'close'，那就没有人跟它道别了。",
          },
        },
      },
    },
    name: {
      title: '两个数字地址，一个名字',
      intro:
        'IP（TCP 下面的那一层）有两种地址，各有各的回环地址：IPv4 的是 `127.0.0.1`，IPv6 的是 `::1`。这个服务器要在 `::1` 上监听，两个客户端连的却是别的。',
      say: {
        six: ({ record, trace }) =>
          hostOfServer(trace)
            ? `服务器拿到了 \`${hostOfServer(trace)}\`。这个地址和 \`127.0.0.1\` 一样，指的也是本机。`
            : `\`${record.text}\`：这台机器没有 \`::1\`，在容器里会有这种情况。所以这一次没有谁在监听。`,
        lookup: ({ record }) =>
          `\`localhost\` 是主机名，这是它对应的一个地址：${record.args[1] ?? ''}。一个主机名可以对应好几个地址，Node 会一个一个试。`,
        name: ({ trace }) =>
          reached('name', trace) === 'connects'
            ? `\`localhost\` 在这里对应 ${listed(trace)}，服务器就在其中一个上。别的机器可能只有 \`127.0.0.1\`：最稳妥的是两端写同一个数字地址。`
            : `\`localhost\` 在这里对应 ${listed(trace)}，那里没有人监听。很多机器还有 \`::1\`：最稳妥的是两端写同一个数字地址。`,
      },
      questions: {
        number: {
          ask: '这个客户端的端口写对了，连的是 `127.0.0.1`。结果会怎样？',
          choices: {
            connects: {
              label: '连得上，因为两个地址指的都是本机',
              why: '两个确实都指本机，但服务器是在某个地址上监听，不是在整台机器上监听。',
            },
            refused: {
              label: '被拒绝',
              why: '在 `127.0.0.1` 的这个端口上，没有服务器在监听。服务器监听哪个地址，就只能从哪个地址连上。',
            },
            waits: {
              label: '一直等，等到有服务器在那里监听',
              why: '内核不会等到有服务器出现。',
            },
          },
          hints: ['服务器要求在哪个地址上监听？和客户端连的地址比一比。', '那个地址上要是没有服务器，会由谁来回答？'],
        },
        localhost: {
          ask: '这个客户端连的是 `localhost`。Node 会把它当成什么？',
          choices: {
            fixed: {
              label: '`127.0.0.1`，`localhost` 就是这个意思',
              why: '`localhost` 和别的主机名一样，对应什么，Node 并没有写死。很多机器上，它对应的第一个地址是 `::1`。',
            },
            asks: {
              label: '系统说它对应哪些地址，就是哪些',
              why: "Node 去解析了这个名字，结果由 'lookup' 给出。",
            },
            server: {
              label: '服务器正在监听的那个地址',
              why: '谁在哪里监听，没有人会告诉客户端。客户端得自己连对地址。',
            },
          },
          hints: ['`localhost` 是地址，还是地址的名字？', '一个名字对应什么，谁知道？'],
        },
      },
      change: {
        ask: '改一改服务器，让两个客户端都连得上。',
        reached: '两个客户端都连上了。',
        missed: '没有做到两个客户端都连上服务器。',
        candidates: {
          dual: {
            why: '要在 `::`（所有地址）上监听，`ipv6Only: false` 才会让 IPv4 的客户端也进来。`::1` 只是一个地址，怎么设都只有它自己。',
          },
          four: {
            why: ({ trace }) =>
              `\`number\` 连的就是服务器的地址。\`localhost\` 在这里对应 ${listed(trace)}，也找得到它。`,
          },
          twice: {
            why: '都连上了，但服务器并没有在两处监听：第一次调用还没轮到监听，就被第二次顶替了。',
          },
        },
        say: {
          quiet: '这一次就到这里。',
        },
      },
    },
    mapped: {
      title: 'IPv4 遇上 IPv6',
      intro:
        '不写主机的服务器用的是 IPv6 的 socket，IPv4 和 IPv6 的客户端都接受。这个服务器用的也是 IPv6 的 socket，但只在回环地址上监听，外面的人连不进来。（`createServer()` 替你做的，就是这里的 `new net.Server()`；没有 IPv6 时，这个服务器改用 `127.0.0.1`。）',
      say: {
        remote: ({ record }) =>
          record.text.includes('::ffff:')
            ? '客户端用的是 IPv4，地址却按 IPv6 的写法写，前面的 `::ffff:` 就是这个意思。比较地址之前，先把它去掉。'
            : '这个服务器在 IPv4 地址上监听，看到的 IPv4 地址就是原样。在 `::` 上监听的，会看到前面多了 `::ffff:`。',
      },
      questions: {
        remote: {
          ask: '客户端马上要用 IPv4 连 `127.0.0.1`。在服务器的 socket 上，`remoteAddress` 会是什么？',
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
                  ? '有 IPv6 的机器上，不写主机的服务器，看到的 IPv4 客户端都是这个样子。'
                  : '这是 IPv6 的 socket 的写法。这个服务器没拿到 IPv6 的地址，用的是 IPv4。',
            },
            six: {
              label: '`::1`',
              why: '`::1` 是另一个地址，不是这个地址的另一种写法。客户端没有连过它。',
            },
          },
          hints: ['这个服务器在哪一类地址上监听？', 'IPv6 的 socket，地址都按 IPv6 的写法写。'],
        },
      },
    },
    list: {
      title: '地址名单',
      intro:
        '有的客户端让进，有的不让进，服务器就需要一份地址名单，也就是 `net.BlockList`：里面可以有单个地址、连续的一段地址，也可以有子网（这里是前 16 位都相同的地址）。这个程序拿三个都指本机的地址去查自己的名单：每个地址给 `check()` 两次，先是字符串，再是 `net.SocketAddress`，一种表示地址的对象。',
      say: {
        rules: '`rules` 列出了名单里有什么。',
        four: '`net.isIP()` 给出地址族，4 或 6；不是地址，就给出 0。',
        places:
          "放在 `SocketAddress` 里，三个都查得到，因为它自己带着地址族（`check(address, 'ipv6')` 也一样）。没有谁把 `::ffff:127.0.0.1` 加进名单，它也查得到：`check()` 知道它就是 `127.0.0.1`。",
      },
      questions: {
        found: {
          ask: '名单里有 `::1`，也有 `127.0.0.1`。给 `check()` 字符串的时候，三个地址里它能查到哪几个？',
          choices: {
            all: {
              label: '三个都能，`::ffff:127.0.0.1` 就是按 IPv6 写法写的 `127.0.0.1`',
              why: '这一点 `check()` 知道。可它把传进来的字符串当成了 IPv4 地址，而这不是 IPv4 地址。',
            },
            two: {
              label: '`127.0.0.1` 和 `::1`，名单里加的就是这两个',
              why: '`::1` 确实在名单里。可 `check()` 把传进来的字符串当成 IPv4 地址，而 `::1` 不是。',
            },
            one: {
              label: '只有 `127.0.0.1`',
              why: '不另外说明，`check()` 就把字符串当成 IPv4 地址。不是 IPv4 地址的，一律查不到，也不报错：这要是一份黑名单，就把该挡的放进来了。',
            },
          },
          hints: [
            '`check()` 怎么知道一个地址是哪一类？',
            "加 `::1` 的时候，`addAddress()` 得到了 `'ipv6'`。`check()` 得到了什么？",
          ],
        },
      },
    },
    path: {
      title: '没有端口的地址',
      intro:
        '程序都在同一台机器上时，服务器可以不用端口，而在文件系统的一个路径上监听。（Linux 和 macOS 上是这样，Windows 用的是管道。）',
      say: {
        listen: ({ record }) =>
          `\`listen(${record.args[0]}, …)\`：不是数字的字符串会被当作路径，内核在那里建一个特殊的文件，叫 Unix socket。`,
        nobody: ({ record }) =>
          `\`${record.text}\`：从路径进来的客户端没有 IP 地址；socket 的 \`address()\` 是空的，也是这个道理。`,
        ended: '那个文件没有了：`close()` 时 Node 会删掉它。要是服务器是被强行杀掉的，文件就会留在那里。',
      },
      questions: {
        place: {
          ask: '这个服务器在一个路径上监听。它的 `address()` 会给出什么？',
          choices: {
            object: {
              label: '带 `address`、`family`、`port` 的对象',
              why: '这三项描述的是 IP 网络里的地址和端口。',
            },
            empty: {
              label: '`{}`',
              why: '在路径上监听的服务器，知道自己在哪里。',
            },
            null: {
              label: '`null`',
              why: '`null` 表示没有在监听。',
            },
            text: {
              label: '那个路径，一个字符串',
              why: '客户端要找到这里，有路径就够了，所以路径就是地址。',
            },
          },
          hints: ['客户端要知道什么，才能找到这个服务器？', '看看 `listen` 得到的是什么。'],
        },
      },
    },
  },
  remember: [
    "在 'connection' 里读 `remoteAddress` 和 `remotePort`，并且存下来：到了 'close' 可能就太晚了。",
    '`127.0.0.1` 和 `::1` 是同一台机器的两个地址，`localhost` 是主机名，对应其中一个或两个：最稳妥的是两端写同一个数字地址。',
    '`::ffff:` 后面是按 IPv6 写法写的 IPv4 地址。用 `net.BlockList` 的 `check()` 查一个地址，要告诉它地址族。',
    '走路径的连接没有 IP 地址：服务器的 `address()` 是那个路径，socket 的是空的。',
  ],
};

/** 客户端所连的主机名对应的地址，写进句子里的样子。 */
function listed(trace: Trace): string {
  return addressesOf('name', trace)
    .map((address) => `\`${address}\``)
    .join('、');
}
