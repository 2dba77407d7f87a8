import type { Same } from '../../src/model/lesson-text.ts';
import { first } from '../../src/model/select.ts';
import { blocked, gotInside, hasCrashed, isWelcome, ranges, saidOf, stored } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '黑名单',
  summary: '哪些地址不许去连，哪些地址不许进来：名单能查到什么，什么时候才查。',
  scenes: {
    names: {
      title: '别人给的主机名',
      intro:
        '这个服务器只给本机用。`fetcher.js` 去连别人给出的主机，替用户抓取网页的程序就是这样。它绝不能连到本机，所以每个主机都先查一遍名单。',
      say: {},
      questions: {
        name: {
          ask: '`127.0.0.1` 查到了，接着轮到 `news.test`。这个主机名对应的也是 `127.0.0.1`。结果会怎样？',
          choices: {
            found: {
              label: '`check()` 会先解析主机名，所以查得到',
              why: '`check()` 当场就返回结果，不做任何解析。它比较的是地址。',
            },
            throws: {
              label: '`check()` 抛出异常，因为主机名不是地址',
              why: '会抛出的是 `addAddress()`。`check()` 不声不响：不是地址，就当作不在名单上。',
            },
            through: {
              label: '`check()` 查不到，客户端连进去了',
              why: '名单上没有主机名。它对应哪个地址，要到检查之后、连接的时候才知道。而谁都可以弄一个对应 `127.0.0.1` 的主机名，这样的攻击叫 SSRF（服务端请求伪造）。',
            },
          },
          hints: [
            'Node 什么时候才向 `lookup` 问这个主机名：在 `check()` 之前，还是之后？',
            '字符串不是 IPv4 地址时，`check()` 返回什么？',
          ],
        },
      },
      change: {
        ask: '改一改客户端，让服务器一个连接也收不到。两个主机它都要处理到，最后正常退出，不能崩溃。',
        reached: '服务器一个连接也没有收到。',
        missed: ({ trace }) =>
          gotInside(trace)
            ? '服务器收到了连接。'
            : hasCrashed(trace)
              ? '服务器没有收到连接，可是客户端崩溃了。'
              : '服务器没有收到连接，可是客户端没有处理完两个主机、正常退出。',
        candidates: {
          name: {
            why: '`ERR_INVALID_ADDRESS`：名单里不能有主机名。再说，别人能编出多少个主机名，谁数得过来？',
          },
          late: {
            why: "这次查的地址是对的，可那是在 'connect' 里：连接已经建立，服务器也已经知道了。",
          },
          lookup: {
            why: '检查在解析之后、连接之前。查的就是马上要连的那个地址，不会再解析一次，也就不会再换成别的。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    gaps: {
      title: '名单上没有的',
      intro:
        '从 Node 22.13 起，socket 可以自己带一份名单（`blockList`），每连一个地址之前都先查一查。这个客户端的名单里有 `127.0.0.0/8`，还有它的 Node 提供的私有地址段。它用另外两种写法去连本机。',
      say: {
        ranges: ({ trace }) =>
          ranges.text(trace)
            ? '`PRIVATE_RANGES` 是一组子网，每个都是一个地址加上前缀的位数。它们留给家庭和公司的内网（`10.…`、`192.168.…`）、本机，以及同一根网线或同一个 Wi-Fi 上的机器。'
            : '这个 Node 还没有这样的地址段（Node 24.21 和 26.8 有），所以名单上只有一个子网。',
        option: ({ trace }) =>
          first(trace, blocked)
            ? '`PRIVATE_RANGES` 里缺的还有 `::` 和 `100.64.0.0/10` 等等。请自己把它们加进名单，`0.0.0.0/8` 也一样。'
            : '这个 Node 不认识 `blockList`：没有抛出异常，两个都连了。',
      },
      questions: {
        unspecified: {
          ask: '第一个没有连成：名单知道 `::ffff:127.0.0.1` 就是 `127.0.0.1`。另一个连的是 `0.0.0.0`，没有哪条规则包含它。结果会怎样？',
          choices: {
            blocked: {
              label: '也被挡住：`0.0.0.0` 代表所有地址',
              why: '在名单看来，它只是一个普通的地址。名单上只有以 127、10 等开头的。',
            },
            nowhere: {
              label: '连接失败：没有哪台机器是这个地址',
              why: ({ right }) =>
                right ? '在这个系统上是这样。在许多别的系统上连得通。' : '确实没有哪台机器是这个地址，可是连通了。',
            },
            inside: {
              label: '连到了本机的服务器',
              why: '连它就是连本机，和 `127.0.0.1` 一样。所以 Node 提供的地址段只是个开头，该挡的还不止这些。',
            },
          },
          hints: [
            '服务器在 `0.0.0.0` 上监听，就是在本机所有地址上监听。那么去连它，会是什么意思？',
            '名单比较的是一位一位的二进制。`0.0.0.0` 的开头和哪个子网一样？',
          ],
        },
      },
    },

    rules: {
      title: '规则到底管什么',
      intro:
        '两个没有 socket 的程序。第一个有一条规则管整个 IPv6：前缀是零位的子网。第二个往名单里加几条规则，又删掉其中几条。',
      say: {
        port: '后面带着端口，这个字符串就不是地址，也就查不到。`SocketAddress.parse()` 把它变成一个对象，`check()` 也接受这种对象。',
        stored: ({ trace }) =>
          stored.text(trace) === 'undefined'
            ? '这个 Node 还不能保存名单：`toJSON()` 从 Node 22.19 和 24.5 起才有。'
            : '`toJSON()` 把规则变成字符串数组，可以存进文件。',
        end: ({ record }) =>
          record.text.includes('undefined')
            ? '带 `?.` 的方法，这个 Node 都没有：想去掉一条规则，只能另建一份没有它的名单。'
            : '`removeCIDR()` 找到了它的规则。`removeRange()` 和 `removeSubnet()` 什么也没做：删一条规则，要和添加时写得完全一样。`clear()` 全部清空。',
      },
      questions: {
        six: {
          ask: '唯一的规则是 IPv6 的。`check()` 查得到 `192.0.2.1` 这个 IPv4 地址吗？',
          choices: {
            apart: {
              label: '查不到：规则是给哪个地址族写的，就只管哪个',
              why: '每个 IPv4 地址也都是 IPv6 地址：`::ffff:192.0.2.1`。在名单看来，两者是同一个。',
            },
            throws: {
              label: '查不到，会抛出异常：地址族对不上',
              why: '添加时地址族不对，会抛出异常；查的时候不会。',
            },
            both: {
              label: '查得到：在名单看来，它也是 IPv6 地址',
              why: '在名单看来，`192.0.2.1` 和 `::ffff:192.0.2.1` 是同一个，从哪边查都一样。“整个 IPv6”就是所有人。',
            },
          },
          hints: ['IPv4 地址按 IPv6 的写法怎么写？', '`::ffff:127.0.0.1` 凭一条 IPv4 的规则就查到了。反过来也行吗？'],
        },
        silent: {
          ask: '接着，另一份名单要读入一条规则，用的是子网最常见的写法。`fromJSON()` 会怎么做？',
          choices: {
            added: {
              label: '加进去，之后查得到 `10.0.0.1`',
              why: '`fromJSON()` 只认 `toJSON()` 的写法，例如 `Subnet: IPv4 10.0.0.0/8`。',
            },
            throws: {
              label: '抛出异常：名单不是这样保存的',
              why: '那样倒好。可是看不懂的写法，它直接跳过。',
            },
            nothing: {
              label: '什么也不做，也不作声',
              why: '看不懂的写法，它直接跳过。于是读入之后名单可能是空的，谁都放行：读完请看一眼 `rules`。',
            },
          },
          hints: [
            '和刚才保存下来的那一条比一比。',
            '给 `check()` 一个不是地址的字符串，它不作声。`fromJSON()` 也一样安静。',
          ],
        },
        hole: {
          ask: '名单上单独有 `10.0.0.1`，还有一个包含它的子网。`removeAddress()` 马上要删掉它。之后 `check()` 还查得到它吗？',
          choices: {
            free: {
              label: '查不到：已经删掉了',
              why: '删掉的是一条规则，不是这个地址。',
            },
            still: {
              label: '查得到：那个子网仍然包含它',
              why: '名单没有例外：只要有一条规则包含某个地址，就查得到。要放行的地址，不能落在任何一条规则里。',
            },
            throws: {
              label: '会抛出异常：子网里的单个地址删不掉',
              why: '它本来有一条单独的规则，删掉的就是那条。就算没有那条，也不会抛出异常。',
            },
          },
          hints: ['有几条规则包含 `10.0.0.1`？', '`removeAddress()` 删掉一条规则。剩下的是哪一条？'],
        },
      },
    },

    door: {
      title: '每人只能来一次',
      intro:
        '从 Node 22.13 起，服务器也可以带一份名单。这个服务器的名单起先是空的，每进来一个客人，就把它加进去：谁也不能来第二次。`first` 走了以后，`second` 从同一个地址来。',
      say: {
        second: ({ trace }) =>
          isWelcome(trace)
            ? '这个 Node 不认识 `blockList`，又让它进来了。（Node 22.13 起才认识。）'
            : '在客户端看来，这个服务器就像没有话要说。（要是它这时已经写了东西，也可能收到错误。）',
      },
      questions: {
        first: {
          ask: '`first` 进来了，这个监听器马上要把它加进名单。它会收到欢迎，再回一句话。这句话会怎样？',
          choices: {
            heard: {
              label: "照常到达，触发 'data'",
              why: '名单只在客户端来的时候查。进来了就是进来了，不管名单后来怎么变。',
            },
            closed: {
              label: '丢了：它一上名单，服务器就关闭这个连接',
              why: '名单自己什么也不做。要请走已经进来的，程序得自己调用 `destroy()`。',
            },
            reset: {
              label: "让客户端收到 'error'",
              why: '没有谁动过它的连接。',
            },
          },
          hints: ['名单要有人去查。服务器什么时候查它？', '往名单里加一个地址，名单变了。socket 变了吗？'],
        },
        second: {
          ask: '`first` 马上要走了，它的地址在名单上。接着 `second` 从那里来连接。结果会怎样？',
          choices: {
            refused: {
              label: '`ECONNREFUSED`：对 `second` 来说，没有人在监听',
              why: '建立连接的是内核，它不知道什么名单。',
            },
            drop: {
              label: "`second` 连上了，随即收到 'end'；服务器触发 'drop'",
              why: "只有 `maxConnections` 才会触发 'drop'。",
            },
            connection: {
              label: "服务器触发 'connection'，拿到一个已经关闭的 socket",
              why: '还没有 socket 的时候，就已经查过名单了。',
            },
            nothing: {
              label: "`second` 连上了，随即收到 'end'；服务器什么事件也没有",
              why: '内核建立了连接，Node 查过名单，把它关掉了。程序得不到通知，这样的来访它既数不了，也记不下来。',
            },
          },
          hints: ['最先回答客户端的是谁，内核还是 Node？', '客户端在名单上时，服务器的哪一行会运行？'],
        },
      },
      change: {
        ask: '改一改服务器：有人第二次来，就打印它从哪里来，并且不让它进来。',
        reached: ({ trace }) => `\`second\` 没能进来，服务器打印了 \`${saidOf(trace)?.text ?? ''}\`。`,
        missed: ({ trace }) =>
          isWelcome(trace)
            ? '`second` 又进来了。'
            : saidOf(trace)
              ? '`second` 没能进来，可是 `first` 也没有得到接待。'
              : '`second` 没能进来，服务器也没有说。',
        candidates: {
          drop: {
            why: ({ trace }) =>
              isWelcome(trace)
                ? "没有超出任何上限，也就没有 'drop'。而这个 Node 又不认识那个选项。"
                : "'drop' 说的是被 `maxConnections` 挡在外面的。被名单挡住的，什么事件也没有。",
          },
          tells: {
            why: '自己动手的时候，`check()` 只是问一句，仅此而已。服务器明明知道了，还是接着往下走。',
          },
          hand: {
            why: '自己动手要做三件事：查名单，`destroy()`，不再往下走。好处是程序知道来的是谁。（在 `::` 上监听的服务器，看到的是 `::ffff:…`：那时 `addAddress()` 和 `check()` 都要写明地址族，否则前者会抛出异常。）',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },
  },
  remember: [
    '`BlockList` 里是地址，没有主机名。要查的是解析出来的地址；或者把名单作为 `blockList` 交给 socket。',
    '`PRIVATE_RANGES` 有漏洞：连 `0.0.0.0` 也能连到本机。',
    '只要有一条规则包含某个地址，它就在名单上。删掉一条规则，不会在别的规则里挖出洞来。',
    '服务器只在客户端来的时候查一次 `blockList`，挡住了谁，没有任何事件。自己动手查，才知道是谁，但也要自己关闭连接。',
  ],
};
