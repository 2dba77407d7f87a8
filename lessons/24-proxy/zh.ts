import type { Same } from '../../src/model/lesson-text.ts';
import { event, first } from '../../src/model/select.ts';
import {
  brokenOff,
  isAwake,
  isRid,
  isRight,
  kib,
  leftOpen,
  queuesInProxy,
  readOf,
  waitedInProxy,
  whatCame,
  whenGone,
} from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '代理：夹在两个 socket 中间',
  summary: '字节、道别、压力和错误，从一边来，都要传到另一边去。',
  scenes: {
    half: {
      title: '两根管道',
      intro:
        "代理每接受一条连接，就另建一条，通向真正干活的服务器，也就是它的上游（upstream）。一个 socket 收到什么，就从另一个发出去，这里用两个 `pipe()` 来做。上游是一位办事员，设置了 `allowHalfOpen`：先请人提问，等 'end' 来了再回答。",
      say: {
        stuck:
          "办事员作了回答，没有别的事了。可是代理那里已经没有人去读：客户端的 socket 一关闭，`pipe()` 就松开了另一个。那个 socket 带着没人读的回答留了下来，永远等不到 'close'。",
      },
      questions: {
        who: {
          ask: '代理这里来了一个客户端，下一行代码就去连接办事员。办事员看到的对端端口，会是哪一个？',
          choices: {
            client: {
              label: ({ trace }) =>
                `客户端的 ${first(trace, event('proxy', 'connection'))?.socket.remotePort}：\`pipe()\` 把两头接通了`,
              why: '`pipe()` 只搬运字节。客户端只和代理有连接，和别人没有。',
            },
            door: {
              label: ({ trace }) =>
                `代理监听的 ${first(trace, event('proxy', 'connection'))?.socket.localPort}：连接是从那里来的`,
              why: '那个端口用来接受连接。代理自己去连别人时，和任何客户端一样，端口由内核来选。',
            },
            own: {
              label: '都不是，是第三个',
              why: '代理的第二个 socket 也是一个普通的客户端，有自己的端口。所以上游看到的是代理的地址，不是客户端的。（要让上游知道，可以写成字节发过去，例如 http 的首部 `X-Forwarded-For`。）',
            },
          },
          hints: [
            '一共有几条 TCP 连接，各自连着哪两个程序？',
            '通往办事员的连接，是哪一行建立的？那一行指定的是哪一端的端口？',
          ],
        },
        came: {
          ask: "客户端结束了自己的方向，代理收到 'end'，办事员马上也会知道。客户端会收到什么？",
          choices: {
            answer: {
              label: '回答',
              why: ({ right }) =>
                right ? '代理这一边还开着。' : '回答要从收到道别的那个 socket 发出去。看看 Node 对它做了什么。',
            },
            error: {
              label: "'error'：代理往已经关闭的 socket 里写",
              why: '代理连错误都不会收到：socket 一关闭，就从管道上摘下来了。',
            },
            end: {
              label: "'end'，没有回答",
              why: '`pipe()` 把道别传了过去，可是 Node 也马上回了一个：它把代理这一边结束了。代理没有设置 `allowHalfOpen`。',
            },
          },
          hints: [
            "收到这个 'end'，有两个会有所动作：`pipe()` 和 Node。Node 会对收到 'end' 的 socket 做什么？",
            '回答要从哪个 socket 发出去？到那时它还开着吗？',
          ],
        },
      },
      change: {
        ask: '改一改代理，让客户端收得到回答，而且最后没有一个 socket 还开着。',
        reached: '客户端得到了回答，两条连接也都关闭了。',
        missed: ({ trace }) =>
          whatCame(trace) !== 'answer'
            ? '客户端没有得到回答。'
            : isRight(trace)
              ? `回答到了，但代理还有 ${leftOpen(trace)} 个 socket 没有关闭。`
              : '客户端收到了内容，但不是那个问题的字节数。',
        candidates: {
          keep: {
            why: "这样一来，办事员一直在等 'end'，却没有人传给它。而客户端那个 socket，Node 照样结束了。",
          },
          back: {
            why: '选项没错，但设错了 socket。设在这里，应付的是先结束的上游：不设的话，客户端还没说完，Node 就把通往上游的方向结束了。',
          },
          front: {
            why: '客户端的道别传给办事员，办事员的道别再传回来，两个方向各自结束。要是上游先结束，`net.connect()` 也得有同样的选项。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    full: {
      title: '睡着的客户端',
      intro:
        "从上游到客户端的方向，这次不用 `pipe()`，用 'data' 和 `write()` 自己动手搬运。等内核把上游的内容全部接收了，上游会打印一行。这里的 socket 用路径，因为这种 socket 在内核里的缓冲区更小。",
      say: {
        waits: ({ trace }) =>
          `${isAwake(trace) ? '客户端醒来之前，' : ''}代理的内存里等着 ${kib(waitedInProxy(trace))}（\`writableLength\`），其余的在内核里。文件再大些，客户端再多几个，内存就满了。`,
      },
      questions: {
        gone: {
          ask: '客户端要睡十秒。内核能替它装的都装了，`write()` 返回了 `false`。上游什么时候能把内容全部交出去？',
          choices: {
            once: {
              label: '马上',
              why: '不管客户端怎样，代理都在读，而 `write()` 来者不拒。代理背后是谁，上游看不见：代理停止读取，上游才会被拦住。',
            },
            held: {
              label: '要等客户端开始读：在那之前，上游会隔着代理被拦住',
              why: '本该如此。可这需要代理停止读取，而这里没有哪一行这样做。',
            },
            lost: {
              label: '马上，不过客户端的 socket 装不下的，就丢了',
              why: '`write()` 已经全部收下，让它们等着。',
            },
          },
          hints: ['上游的内核要从谁那里得知，该等一等了？', '代理接着读之前，有没有哪一行先看看客户端？'],
        },
      },
      change: {
        ask: '这一次，客户端早些醒来，开始读。改一改代理，让上游不得不等到那时，而客户端仍然得到全部内容。',
        reached: '客户端醒来之前，上游只好等着；最后客户端得到了全部内容。',
        missed: ({ trace }) => {
          const read = readOf(trace);
          const got = read === undefined ? "客户端始终没有收到 'end'" : `客户端得到了 ${kib(read)}`;
          const rid = whenGone(trace) === 'once' ? '不用等' : '等了';
          return `上游${isRid(trace) ? rid : '始终没有把内容全部交出去'}，${got}。`;
        },
        candidates: {
          drop: {
            why: '`write()` 返回 `false` 之后，`writableNeedDrain` 就是 `true`。这时没有写的就丢了：代理已经把它们读走，别处再也没有。',
          },
          pause: {
            why: '这只做了一半：上游停是停了，可没有人叫它继续。',
          },
          valve: {
            why: "一个 socket 的 `false` 和 'drain'，变成另一个的 `pause()` 和 `resume()`。`pipe()` 做的正是这件事，所以直接用它就好，两个方向都用。",
          },
        },
        say: {
          quiet: '后面没有别的了。',
          lengths: ({ trace }) => {
            const { written, read } = queuesInProxy(trace);
            return `客户端睡着的时候，代理里有 ${kib(written)} 等着发出去，还有 ${kib(read)} 读了进来、没有写出去。上游的内容再多，留在代理里的也就这么多。`;
          },
        },
      },
    },

    paused: {
      title: '请稍等',
      intro:
        '有些代理要先查一查该连到哪里。这个代理在查的时候把客户端暂停，连上了上游，再用 `pipe()` 接通。客户端一口气发出 256 KiB。',
      say: {
        quiet: '客户端还在等，代理也还留着它的 socket。',
        store: '这些字节存在 socket 里，没有交给任何人。后面来的，等在内核里。',
      },
      questions: {
        taken: {
          ask: '客户端一进来就暂停了，也没有监听器在读。代理等一会儿，再打印 `bytesRead`，也就是 socket 从内核里读了多少。会是多少？',
          choices: {
            nothing: {
              label: '一个字节也没有：已经暂停了',
              why: "`pause()` 停的是 'data'，不是 socket。Node 一创建这个 socket，它就开始读了，读来的先存着。",
            },
            some: {
              label: '一部分：socket 自己存得下多少，就是多少',
              why: '存到 `readableHighWaterMark` 就不再读，之后满的是内核。要想全部留在内核里，得用 `pauseOnConnect`。',
            },
            all: {
              label: "全部：`pause()` 只是拦住 'data'",
              why: '一开始确实如此。可是没有人取走的，只读到高水位线为止，不然暂停的 socket 会占满内存。',
            },
          },
          hints: ['`pause()` 停的是什么：socket 的读取，还是把读到的交出来？', 'socket 自己也能存一些，不过有一条线。'],
        },
        alone: {
          ask: '代理查到了，正要连过去，可是那个端口没有人监听。客户端早就连上了代理。它会收到什么？',
          choices: {
            refused: {
              label: "'error'，错误码是 ECONNREFUSED，就像自己去连上游一样",
              why: '它连的是代理，而代理在。代理去连谁，是代理自己的事。',
            },
            end: {
              label: "'end'：没有上游，它的连接也就关了",
              why: '得有人来关，而没有哪一行这样做。',
            },
            nothing: {
              label: '什么也收不到',
              why: "出错的是代理的第二个 socket，而它的监听器只是打印。对客户端来说，'connect' 只说明代理在，和代理背后有谁没有关系。",
            },
          },
          hints: ['客户端连着的是谁？', '该由谁来告诉它？在哪一行？'],
        },
      },
    },

    fate: {
      title: '同生共死',
      intro:
        '两个 socket 都设置了 `allowHalfOpen`，两个方向都用 `pipe()` 接通。来了两个客人：第一个的连接会被上游重置；第二个一得到回答，就重置自己的连接。',
      say: {
        left: "第二个客人断开了连接，上游也没有得到消息，还替它留着一个 socket。`pipe()` 传的是 'data' 和 'end'；一个 socket 断了，只有它自己得到通知。",
      },
      questions: {
        first: {
          ask: '上游就要重置连接了，这条连接是为第一个客人建的。这个客人会收到什么？',
          choices: {
            error: {
              label: "'error'：ECONNRESET 会传过去",
              why: '重置到代理这里就到头了。代理和客人之间，是另一条连接。',
            },
            end: {
              label: "'end'：`one.pipe(other)` 会结束另一个",
              why: "那要等上游来了 'end'。重置之后没有 'end'。",
            },
            nothing: {
              label: '什么也收不到',
              why: '代理知道，也打印了。但没有哪一行告诉客户端。',
            },
          },
          hints: ['重置的是两条连接中的哪一条？', '`one` 的哪些事件，会让 `other` 有所动作？'],
        },
      },
      change: {
        ask: "改一改代理：无论哪一边失去了另一边，都要收到 'error'，代理自己也不留下 socket。",
        reached: "两边都收到了 'error'，代理也没有留下 socket。",
        missed: ({ trace }) => {
          const told = ["哪一边都没有收到 'error'", "只有一边收到了 'error'", "两边都收到了 'error'"][brokenOff(trace)];
          const left = leftOpen(trace);
          return `${told}${left > 0 ? `，代理还留着 ${left} 个 socket` : ''}。`;
        },
        candidates: {
          end: {
            why: '`end()` 是道别：半个回答，看起来就像完整的。而且，对端还在说话的那个方向，它管不着。',
          },
          hand: {
            why: '错误只会交给这个进程里那个对象的监听器，不会传到连接上：在这里，`destroy()` 是用 FIN 道别的。`pipeline()` 的销毁也是这样。',
          },
          reset: {
            why: '一边的重置，变成另一边的重置，谁也不会把收到的那一部分当成全部。上游拒绝连接时，这一行也会让客户端知道，不过错误码是 ECONNRESET。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },
  },
  remember: [
    '代理为每个客户端用掉两条连接。上游看到的是代理的地址。',
    '它的两个 socket 都要设置 `allowHalfOpen`：哪一边都可能先结束。',
    "自己动手搬运，得到 `false` 就要停止读取，等 'drain' 再继续；`pipe()` 会替你这样做。暂停的 socket 还会读，读到高水位线为止。",
    "`pipe()` 传 'data' 和 'end'，不传错误：一边断了，另一边得由程序来断。",
  ],
};
