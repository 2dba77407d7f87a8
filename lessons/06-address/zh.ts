import type { Same } from '../../src/model/lesson.ts';
import type { Trace } from '../../src/model/record.ts';
import type { en } from './en.ts';
import { addressesOf, hostOfServer } from './hosts.ts';
import { serverPort } from './ports.ts';

export const zh: Same<typeof en> = {
  title: '地址：本端与对端',
  summary: '连接的两端各是谁的，主机名代表什么，还有一种没有端口的地址。',
  scenes: {
    ends: {
      title: '一条连接的两端',
      intro:
        '同一条连接，两个程序各自打印自己看到的样子：`localPort`、`remotePort` 和 `socket.address()`。把两边的数字对照着看。',
      say: {
        listening: ({ trace }) => `记住端口 ${serverPort(trace)}，它在两边都会出现。`,
        fresh: ({ record }) =>
          `\`${record.text}\`：\`new net.Socket()\` 造出来的 socket 还没有连接。换成服务器，会是 \`null\`；socket 给的却是空对象，它的 \`.port\` 是 \`undefined\`，不会抛出异常。`,
        serverAddress:
          '同一个方法，两边给出的端口不一样。想知道来的是哪个客户端，要看 `remoteAddress` 和 `remotePort`。',
      },
      questions: {
        whose: {
          ask: '监听器马上要调用这个新 socket 的 `address()`。里面会是谁的端口？',
          choices: {
            client: {
              label: '客户端的：这个 socket 代表的就是它',
              why: 'socket 只是连接的一端，而且是这一端。把它当成客户端的地址写进日志，每一行都会是同一个端口。',
            },
            both: {
              label: '两个都有，服务器的和客户端的',
              why: '`address()` 里只有一个端口，说的是其中一端。',
            },
            server: {
              label: '服务器监听的那个',
              why: '`address()` 说的是本端，也就是这个 socket 所在的一端。',
            },
          },
          hints: ['两个程序各有一个 socket，各在连接的一端。这一个在哪一端？', '服务器在哪一端，它就在哪一端。'],
        },
      },
    },
    gone: {
      title: '刚才那位是谁？',
      intro: '两个客户端先后来访：第一个什么也没说，第二个说了一句 `hi`。服务器想在它们离开以后，用端口跟它们道别。',
      say: {
        unknown: ({ record }) =>
          `\`${record.text}\`：太晚了。第一次读这个属性的时候，Node 才去问内核对端是谁，而现在已经没有连接可问。`,
      },
      questions: {
        unknown: {
          ask: '这个客户端来了，什么也没说就走了。`goodbye,` 后面会打印什么？',
          choices: {
            client: {
              label: '客户端的端口',
              why: "到了 'close'，socket 对象还在，连接却没有了，而端口是属于连接的。",
            },
            undefined: {
              label: '`undefined`',
              why: '连接还在的时候，没有人读过 `remotePort`。',
            },
            server: {
              label: '服务器的端口',
              why: '`remotePort` 从来不指本端。它给出对端的端口，不知道的话就什么也不给。',
            },
          },
          hints: ['连接还在的时候，有人问过端口吗？', 'socket 还在。连接呢？'],
        },
        known: {
          ask: '第二个客户端说了话，服务器也跟它打过招呼。这一次，`goodbye,` 后面会打印什么？',
          choices: {
            undefined: {
              label: '和刚才一样，`undefined`',
              why: '从没被问过的 socket 才是这样。这一个在连接还在的时候被问过。',
            },
            client: {
              label: '客户端的端口',
              why: "在 'data' 里读的时候，Node 查到了它，从此一直留在这个 socket 上。",
            },
            server: {
              label: '服务器的端口',
              why: '那是本端，`remotePort` 从来不说它。',
            },
          },
          hints: ["'data' 监听器打印了什么？", 'Node 已经查到过一次，还要再问一遍吗？'],
        },
      },
      change: {
        ask: '改一改服务器，让它跟两个客户端道别时，都叫得出对方的端口。',
        reached: '两次道别，都叫出了离开的客户端的端口。',
        missed: '每个客户端都要有一行，以 `goodbye` 开头，最后一个词是它的端口。这一次没有凑齐两行。',
        candidates: {
          local: {
            why: '`address()` 说的是本端。而且连接一没，它就是空的，之前问没问过都一样。',
          },
          stranger: {
            why: '这只是掩盖问题：没说过话的成了 stranger，端口还是没有。',
          },
          kept: {
            why: "'connection' 的时候客户端几乎总还连着，问得到；存进变量以后，socket 怎么样都不要紧。只有那时连接已经被重置的，才什么也查不到。",
          },
          end: {
            why: "'end' 的时候连接还在，问得到。可是客户端突然断开的话，来的可能不是 'end'，而是 'error' 和 'close'，那就没有人跟它道别了。",
          },
        },
        questions: {
          first: {
            ask: '第一个客户端什么也不说。这一次跟它道别时，`who()` 会给出什么？',
            choices: {
              undefined: {
                label: '`undefined`',
                why: ({ right }) =>
                  right ? '去问 socket 的时候，已经什么都查不到了。' : '这一次问得够早，或者换上了别的东西。',
              },
              server: {
                label: '服务器的端口',
                why: ({ right }) =>
                  right ? '那是本端，对每个客户端来说都是服务器的端口。' : '那得去问本端，而且要趁连接还在。',
              },
              client: {
                label: '客户端的端口',
                why: ({ right }) => (right ? '连接还在的时候就读过了。' : '那得趁连接还在，就去读 `remotePort`。'),
              },
              other: {
                label: '别的东西',
                why: ({ right }) =>
                  right ? '程序在那里填了自己的东西。' : '程序问到什么就打印什么，问不到就是 `undefined`。',
              },
            },
            hints: ['这个端口第一次被读，是在连接还在的时候，还是之后？', '问的又是哪一端？'],
          },
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
            ? `\`${record.text}\`：服务器拿到了 \`${hostOfServer(trace)}\`。这个地址和 \`127.0.0.1\` 一样，指的也是本机。`
            : `\`${record.text}\`：这台机器没有 \`::1\`，在容器里会有这种情况。所以这一次没有谁在监听，你会看到这时客户端得到什么。`,
        lookup: ({ record }) =>
          `'lookup'：\`localhost\` 是主机名，这是它对应的一个地址：${record.args[1] ?? ''}。一个主机名可以对应好几个地址，每个都触发一次 'lookup'。`,
        name: ({ record }) =>
          `\`${record.text}\`。\`localhost\` 对应哪些地址，每台机器都可能不一样：很多机器 \`::1\` 和 \`127.0.0.1\` 都有，有的只有其中一个。在这台电脑上连得上，换一台就可能连不上，所以两端要写得一样，要么都写主机名，要么都写数字地址。`,
      },
      questions: {
        number: {
          ask: '这个客户端和服务器在同一台机器上，端口也对。它连的是 `127.0.0.1`。结果会怎样？',
          choices: {
            connects: {
              label: '连得上：两个地址指的都是本机',
              why: '两个确实都指本机，但服务器是在某个地址上监听，不是在整台机器上监听。',
            },
            refused: {
              label: "'error'：连接被拒绝",
              why: '在 `127.0.0.1` 的这个端口上，没有服务器在监听。服务器要求的是哪个地址，就只在哪个地址上找得到。',
            },
            waits: {
              label: '没有结果：一直等到有服务器在那里监听',
              why: '内核不会等到有服务器出现，Node 也不会自己再试一次。',
            },
          },
          hints: ['服务器要求在哪个地址上监听？和客户端连的地址比一比。', '那个地址上要是没有服务器，会由谁来回答？'],
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
      change: {
        ask: '改一改服务器，让两个客户端都连得上。',
        reached: '两个客户端都连上了。',
        missed: '没有做到两个客户端都连上服务器。',
        candidates: {
          dual: {
            why: '要在 `::`（所有地址）上监听，`ipv6Only: false` 才会让 IPv4 的客户端也进来。`::1` 只是一个地址，怎么设都只有它自己。',
          },
          families: {
            why: '这是给发起连接的 socket 用的设置，只管设置它的那个进程。它本来就默认打开：Node 会挨个试主机名的每个地址，正是因为它。服务器在哪里监听，它管不着。',
          },
          four: {
            why: ({ trace }) => `那个数字地址就是服务器的地址。\`localhost\` 在这里对应 ${listed(trace)}，也找得到它。`,
          },
          twice: {
            why: '都连上了，但服务器并没有在两处监听：第一次调用还没轮到监听，就被第二次顶替了。一个服务器只在一处监听；已经在监听了再调用 `listen()`，就会抛出异常。',
          },
        },
        say: {
          quiet: '就这些。',
        },
        questions: {
          who: {
            ask: '`number` 连的是 `127.0.0.1`，`name` 连的是 `localhost`。改过的服务器，谁连得上？',
            choices: {
              both: {
                label: '两个都行',
                why: ({ right }) =>
                  right ? '两个客户端找的地址上，都有服务器在监听。' : '那得两个客户端找的地址上，都有服务器在监听。',
              },
              number: {
                label: '只有 `number`',
                why: ({ right }) =>
                  right
                    ? '服务器就在那里，而这台机器上的 `localhost` 不对应这个地址。'
                    : '那得服务器在那里，而这台机器上 `localhost` 对应的地址上都没有它。',
              },
              name: {
                label: '只有 `name`',
                why: ({ right }) =>
                  right
                    ? '在这台机器上，主机名也对应服务器的地址，而那个数字地址是另一个。'
                    : '那得服务器在 `localhost` 对应的某个地址上，却不在那个数字地址上。',
              },
              none: {
                label: '都不行',
                why: ({ right }) => (right ? '客户端找的地址上，都没有服务器。' : '客户端找的地址上就有服务器。'),
              },
            },
            hints: [
              '服务器现在到底在哪一个地址上监听？还是根本没有监听？',
              '拿它和 `127.0.0.1` 比一比，再和刚才 `localhost` 对应的地址比一比。',
            ],
          },
        },
      },
    },
    mapped: {
      title: 'IPv4 遇上 IPv6',
      intro:
        '有 IPv6 的机器上，不写主机的服务器在 `::` 上监听，IPv4 和 IPv6 的客户端都接受。这个服务器也是这样，只是它仅在一个回环地址上监听，外面的人连不进来。（没有 IPv6 时，它就改用 `127.0.0.1`。）',
      say: {
        remote: ({ record }) =>
          record.text.includes('::ffff:')
            ? `\`${record.text}\`：客户端用的是 IPv4，地址却按 IPv6 的写法写，前面的 \`::ffff:\` 就是这个意思。比较地址，或者在名单里查地址之前，先把它去掉。`
            : `\`${record.text}\`：这个服务器在 IPv4 地址上监听，看到的 IPv4 地址就是原样。在 \`::\` 上监听的，会看到前面多了 \`::ffff:\`。`,
        family: ({ record }) =>
          `\`${record.text}\`：这个属性说的是地址按哪一类来写。它跟着服务器自己的 socket，和客户端用的是哪一类无关。`,
      },
      questions: {
        remote: {
          ask: '客户端马上要用普通的 IPv4 连 `127.0.0.1`。在服务器的 socket 上，`remoteAddress` 会是什么？',
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
          `\`listen(${record.args[0]}, …)\`：不是数字的字符串会被当作路径。内核在那里建一个特殊的文件，叫 Unix 域套接字（Unix socket）。这里没有端口，也用不着网络。`,
        place: ({ record }) =>
          `\`${record.text}\`：这样看来，\`server.address()\` 的返回值有三种：\`null\`、对象、字符串。`,
        connecting: ({ record }) =>
          `客户端给的是同一个路径 \`${record.args[0]}\`。它不以斜杠开头，要从程序启动时所在的文件夹算起，而两个程序是在同一个文件夹里启动的。`,
        empty: ({ record }) => `\`${record.text}\`：这个 socket 明明连着，地址却是空的。`,
        nobody: ({ record }) =>
          `\`${record.text}\`：如果你的服务器把 \`remoteAddress\` 写进日志，从路径进来的客户端就会记成这个样子。`,
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
          ask: '有客户端通过这个路径进来了。在服务器的 socket 上，`remoteAddress` 会是什么？',
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
              why: '这条连接的两端都没有用到 IP 地址，自然给不出来。',
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
