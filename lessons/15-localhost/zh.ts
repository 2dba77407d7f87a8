import type { Same } from '../../src/model/lesson-text.ts';
import { first } from '../../src/model/select.ts';
import { called, lacksAddress, limitOf, verdict, waitedMs, whenGivenUp } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '一个名字，两个地址',
  summary: '连接 localhost 会怎样，一个地址有几种写法，每个地址 Node 等多久。',
  scenes: {
    first: {
      title: '两个里的第一个',
      intro:
        '服务器在 `127.0.0.1`，客户端连的是 `localhost`。客户端的 `lookup` 函数给出的地址，和许多机器上 `localhost` 解析的结果一样：先是 `::1`，然后是 `127.0.0.1`。有 `setDefaultAutoSelectFamily(false)` 这一行，客户端就像 Node 20 以前那样去连接。',
      say: {
        error: ({ trace }) =>
          lacksAddress(trace)
            ? '错误消息里写着连的是哪个地址。这台机器没有 `::1`，容器里常常这样；服务器在另一个地址上。'
            : '错误消息里写着连的是哪个地址，而服务器在另一个地址上。（在没有 `::1` 的容器里，错误码会是 `EADDRNOTAVAIL`。）',
      },
      questions: {
        calls: {
          ask: '客户端马上要去连接。这样设置以后，Node 只向 `lookup` 要一个地址，不要全部（`all`）。结果会怎样？',
          choices: {
            fixed: {
              label: '马上就连上：`localhost` 就是 `127.0.0.1`',
              why: '它是一个主机名，对应什么由 `lookup` 决定。这里排在前面的是 `::1`。',
            },
            next: {
              label: '在 `::1` 被拒绝，再去连 `127.0.0.1`，连上了',
              why: 'Node 要了全部地址，才会这样。这里它不知道还有别的地址。',
            },
            one: {
              label: '在 `::1` 失败，就此结束',
              why: 'Node 只拿到一个地址。如果只看到“连接失败”，会以为服务器没有开，其实它开着。',
            },
            all: {
              label: '失败，错误里装着两个地址各自的错误',
              why: '没有去连的地址，谈不上失败。况且另一个地址上有人监听。',
            },
          },
          hints: [
            '看看 `lookup` 的那几行：没有向它要全部（`all`）时，它给出什么？',
            '没有给出 `family`，所以 `one` 就是 `six`。',
          ],
        },
      },
      change: {
        ask: '改一改客户端，让它连上服务器。',
        reached: '客户端连上了。',
        missed: ({ trace }) =>
          called(trace).length > 0 ? `客户端连过 ${listed(called(trace))}，没有连上。` : '客户端还没有去连接任何地址。',
        candidates: {
          local: {
            why: '它选的是从本机哪个地址出发。要连的仍然是 `::1`，而从 IPv4 的地址连不到 IPv6 的地址。',
          },
          again: {
            why: '它确实又试了一次。主机名重新解析了一遍，排在第一的还是那个地址。',
          },
          four: {
            why: '`lookup` 得知要哪个地址族，就给出那一族的地址。（`hints` 是对解析的附加要求，也会传给它，这里的函数没有用。）只要服务器用的是 IPv4，这就管用。',
          },
          all: {
            why: 'Node 现在要来全部地址，一个一个去连。从 Node 20 起，不写这个选项也是这样。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    club: {
      title: '俱乐部的会员',
      intro:
        '服务器有一份会员名单；它用的是 IPv6 的 socket，监听时没有指定主机的服务器也是这样。客户端从 `127.0.0.1` 来：这是它用 `localAddress` 指定的（`localPort: 0` 表示任选一个空闲端口）。',
      say: {},
      questions: {
        member: {
          ask: '名单上有 `127.0.0.1`，有个客户端马上要从那里连过来。服务器会打印什么？',
          choices: {
            member: {
              label: '`welcome,`',
              why: ({ right }) =>
                right
                  ? '在这里，地址的写法和名单上的一样。'
                  : '客户端确实是会员，可是在这个 socket 上，它的地址是另一种写法，而 `includes()` 比较的是字符串。',
            },
            stranger: {
              label: '`who is`',
              why: ({ record, trace }) =>
                `\`${(first(trace, verdict) ?? record).text}\`：还是那个地址，只是换成了 IPv6 的写法，和名单上的字符串不一样。反过来，名单要是用来拦人的，就拦不住它。`,
            },
            out: {
              label: '什么也不打印：IPv6 的服务器不接受 IPv4 的客户端',
              why: ({ right }) =>
                right
                  ? '在这里，服务器没能监听。'
                  : 'IPv6 的 socket 也能接受 IPv4 的客户端：在这个地址上只会来这一种，在 `::` 上两种都会来。',
            },
          },
          hints: [
            '客户端通过 IPv4 连到 IPv6 的 socket 上，它的地址会怎么写？',
            '名单上是一个字符串。`remoteAddress` 和它一样吗？',
          ],
        },
      },
      change: {
        ask: '改一改服务器，让它欢迎这个客户端。',
        reached: '客户端受到了欢迎。',
        missed: ({ trace }) => (first(trace, verdict) ? '客户端来了，没有受到欢迎。' : '服务器没有对任何客户端说话。'),
        candidates: {
          only: {
            why: '`ipv6Only` 不改变地址的写法，它把 IPv4 的客户端挡在外面。而这里的主机代表的正是一个 IPv4 地址，所以服务器根本没能监听。',
          },
          object: {
            why: '地址对象会把写法统一，而 `::ffff:127.0.0.1` 已经是统一的写法。它仍然写成 IPv6 的样子。',
          },
          cut: {
            why: '剩下的就是 IPv4 的地址。真正的 IPv6 地址，中间可能有 `::ffff:`，开头没有，所以原样不动。',
          },
          host: {
            why: '换成 IPv4 的 socket，地址的写法就和名单上一样了。当然，原来在 `::` 上监听的服务器要是这样改，通过 IPv6 来的客户端也就进不来了。',
          },
        },
      },
    },

    spelling: {
      title: '地址的写法',
      intro: '这一次没有 socket。程序问 Node 哪些字符串是 IPv4 地址，又用一个写全了的地址创建 `net.SocketAddress`。',
      say: {
        texts:
          '浏览器和 `ping` 把 `127.1` 当成 `127.0.0.1`。在 `isIPv4()` 看来它不是地址，`net.connect()` 会把它当作主机名去解析。',
        flow: '流标签（flow label）是 IPv6 的，用来标记同属一条流的数据包（字节在网络上就是一包一包地传送的）。这里只是存着它，`net` 并不用它做什么。',
        parsed: ({ record }) =>
          record.text.includes('undefined')
            ? '这个版本的 Node 还没有 `SocketAddress.parse()`：Node 22.13 起，它能从字符串里读出地址和端口。'
            : '`parse()` 从字符串里读出地址和端口；给它主机名，得到 `undefined`。（别给它 80 端口：和 URL 里一样，它会被省掉，读出来是 0。）',
      },
      questions: {
        spelled: {
          ask: '创建对象时给出的地址写得很全，字母还是大写的。`place.address` 会是什么样？',
          choices: {
            same: {
              label: '给的是什么样，就是什么样',
              why: '对象里存的是地址，不是那个字符串。',
            },
            short: {
              label: '`::ffff:127.0.0.1`',
              why: '零省掉了，字母变成小写，IPv4 的那四个字节按 IPv4 的写法写。同一个地址，原来写法不同，到这里就一样了：要比较，就比较这个。',
            },
            four: {
              label: '`127.0.0.1`',
              why: '它代表的就是那个地址，可是它的地址族是 IPv6，这不会变。',
            },
            throws: {
              label: '没有结果：这不是地址，会抛出异常',
              why: '这是地址：一共八组，每组 16 位，连着的几组零可以写成 `::`。',
            },
          },
          hints: [
            '`7F` 是 127，后面的 `00:1` 是几个 0 和一个 1。这个地址你在哪里见过？',
            '同一个地址，不管给的时候怎么写，简短的写法只有一种。',
          ],
        },
      },
    },

    slow: {
      title: '第一个地址没有回答',
      intro:
        '服务器在 `127.0.0.1`，队列被一群客户端占满了，net-lessons 又冻结了它的进程：在那里谁也得不到回答。客户端要连的主机名，对应这个地址，还对应没有人监听的 `::1`。',
      say: {
        up: ({ trace }) =>
          `程序打印了这个 Node 的时限：每个地址 ${limitOf(trace) ?? ''} 毫秒。第一个地址等了 ${waitedMs(trace) ?? ''} 毫秒，就彻底放弃了，哪怕它再过一会儿就会回答。`,
        gone: '可见，主机名要是还有别的地址，一个开着但反应慢的服务器，看起来就像没开一样。',
      },
      questions: {
        silence: {
          ask: 'Node 去连第一个地址，那里没有人回答。它会怎么办？',
          choices: {
            waits: {
              label: '内核肯等多久就等多久，一两分钟',
              why: '要是没有别的地址，就会这样：在 Linux 上要等两分钟左右，在别的系统上短一些。',
            },
            both: {
              label: '现在就去连另一个：谁先回答就用谁',
              why: '有些程序是这样做的。Node 一次只连一个。',
            },
            next: {
              label: '等一小会儿，放弃它，去连另一个',
              why: "只要还有别的地址，每个地址就只有零点几秒。时限到了，会有 'connectionAttemptTimeout'。",
            },
            error: {
              label: "等一小会儿，然后 'error'",
              why: "只要还有地址没试，就没有 'error'。",
            },
          },
          hints: [
            'IPv6 不通的地方，打开每个网页都要等上一两分钟。换了你，会怎么做？',
            'Node 一个一个去连这些地址，只是哪一个也不能等太久。',
          ],
        },
        code: {
          ask: '第一个地址放弃了，第二个刚刚失败。两次失败会装在一个错误里。这个错误的 `code` 会是什么？',
          choices: {
            last: {
              label: '最后一个的，因为 `::1` 没有人监听',
              why: '那个在 `errors` 里，排在另一个后面。',
            },
            first: {
              label: '第一个的，也就是 `ETIMEDOUT`',
              why: '`code` 和第一个的一样。看起来像是内核白等了一场，其实是 Node 等了零点几秒就放弃了。',
            },
            none: {
              label: '`undefined`，因为有两个',
              why: '空的是消息，不是错误码。',
            },
          },
          hints: [
            '`AggregateError` 你见过。那一次，它的错误码和谁的一样？',
            '它用的是最先失败的那个地址的错误码。那是哪一个？',
          ],
        },
      },
      change: {
        ask: "客户端自己的 'timeout' 一来，服务器就恢复运行。改一改客户端，让它等到服务器，并且连上。",
        reached: '客户端等到了服务器，连上了。',
        missed: ({ trace }) => {
          const given = whenGivenUp(trace);
          if (given === 'before') return '服务器还没恢复运行，客户端就放弃它了。';
          return given === 'after'
            ? '服务器恢复了运行，可是客户端那边的内核还没有再试，客户端就放弃它了。'
            : '客户端没有连上服务器。';
        },
        candidates: {
          timeout: {
            why: '这个计时器到时，不会关闭什么，也留不住什么：Node 放弃这个地址，看的是另一个计时器。',
          },
          late: {
            why: '调用 `net.connect()` 的时候，时限就已经读走了。之后再设，管的是下一次调用。',
          },
          limit: {
            why: '这个地址有了更多时间。代价是：它要是真的不通，就得等这么久才轮到下一个。',
          },
          last: {
            why: '最后一个地址没有时限，因为后面再没有别的地址在等。至于 `::1`，没有人监听，一连就知道了。',
          },
        },
      },
    },
  },
  remember: [
    '`localhost` 是主机名。服务器明明开着，连接却被拒绝，就看看错误消息里是哪个地址。',
    'IPv4 的客户端连到 IPv6 的 socket 上，地址前面会有 `::ffff:`。比较地址之前，先统一写法。',
    '只要还有别的地址，Node 给每个地址零点几秒，到时就放弃。最后一个没有时限。',
    '主机名有几个地址时，`ETIMEDOUT` 可能来自 Node：用 `autoSelectFamilyAttemptTimeout` 可以给慢的地址更多时间。',
  ],
};

/** 句子里的地址。 */
function listed(addresses: readonly string[]): string {
  return addresses.map((address) => `\`${address}\``).join(' 和 ');
}
