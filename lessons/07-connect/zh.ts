import type { Same } from '../../src/model/lesson-text.ts';
import { event, first } from '../../src/model/select.ts';
import { closedInTime, givesUp, isIn, refusal } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '连接服务器',
  summary: '还没连上时客户端能做什么；没有人监听、服务器太忙，又会遇到什么。',
  scenes: {
    early: {
      title: '连上之前',
      intro:
        "`net.connect()` 一步到位：创建 socket，并去连接。`early.js` 把它拆成两步，而且很心急：不等 'connect' 就写数据。它的 `tell()` 打印两个属性：`readyState` 和 `pending`。",
      say: {
        made: ({ record }) =>
          `\`${record.text}\`：新 socket 的两个方向都没有结束，所以它自称 \`open\`。想知道有没有连接，要看 \`pending\`：\`true\` 表示没有。`,
        attempt: ({ record, trace }) =>
          isIn('LISTEN', record, 'server', trace)
            ? 'Node 到这时才请内核去连接。标着“内核”的那一行，是内核记录的各个 socket 的 TCP 状态：LISTEN 是服务器的，它在等客户端。'
            : 'Node 到这时才请内核去连接。',
        connect: ({ record, trace }) =>
          isIn('ESTABLISHED', record, 'client', trace)
            ? '“内核”那一行的 ESTABLISHED 表示：这一端连上了。（按 `i` 可以看到更多。）'
            : '三次握手完成，这一端连上了。',
        closed: "在 'close' 里，`pending` 又是 `true` 了，和当初一样：程序要是不退出，还可以用这个 socket 再连接一次。",
      },
      questions: {
        called: {
          ask: '接下来调用 `connect()`，下一行的 `tell()` 再把这两个属性打印一遍。会打印什么？',
          choices: {
            connected: {
              label: '`open false`：已经连上',
              why: '那样的话，这次调用就得让程序停下来等服务器回答。它其实马上就返回。',
            },
            opening: {
              label: '`opening true`：正在连接，还没连上',
              why: "`connect()` 和 `listen()` 一样，只是开个头。结果如何，要等 'connect' 或者 'error'。",
            },
            closed: {
              label: "`closed true`：'connect' 来之前是关闭的",
              why: '两个方向都结束了的 socket，才是 `closed`。',
            },
          },
          hints: [
            '在 Node 里，一次调用会停下来等另一台机器，还是马上运行下一行？',
            '带主机的 `listen()` 返回的时候，知道了些什么？',
          ],
        },
        written: {
          ask: "下一行调用 `write('hello')`，而这时还没有连接。`hello` 会怎样？",
          choices: {
            error: {
              label: "出错：要等 'connect' 之后才能写",
              why: '要是根本没有对这个 socket 调用过 `connect()`，确实会出错。',
            },
            lost: {
              label: '丢了，因为还没有什么能把它送过去',
              why: '正在连接的 socket 会存着写下的内容，什么也不会扔掉。',
            },
            kept: {
              label: '连上以后就会送到',
              why: "到 'connect' 的时候，它就发出去了。所以客户端可以马上就写，甚至马上就调用 `end()`。",
            },
          },
          hints: [
            'socket 知道自己正要去连接。在那之前，这五个字节可以怎么处理？',
            '没有马上被读走的字节，后来怎么样了？丢了吗？',
          ],
        },
      },
    },

    nobody: {
      title: '有主机名，没有人',
      intro:
        '一家店的主机名对应两个地址，可是店关着：两处都没有人监听。（主机名对应哪些地址，Node 去问操作系统，或者问你给的 `lookup` 函数。`shopper.js` 里的函数，在哪台机器上都给出同样的两个地址。）',
      say: {},
      questions: {
        told: {
          ask: "Node 正要尝试第一个地址。两个地址都没有人监听。'error' 的监听器会收到什么？",
          choices: {
            each: {
              label: '两个错误，一个地址一个',
              why: "那是 'connectionAttemptFailed' 的事。'error' 的意思是，连接彻底失败了。",
            },
            last: {
              label: '一个错误，是最后尝试的那个地址的',
              why: '别的错误，Node 也留着：各个地址失败的原因可能不一样。',
            },
            all: {
              label: '一个错误，里面装着两个地址各自的错误',
              why: "它是 `AggregateError`，那两个错误在它的 `errors` 里。没有地址可以再试了，才会有 'error'。",
            },
            none: {
              label: '什么都没有，错误交给了 `net.connect()` 的回调',
              why: "那个回调不过是 'connect' 的又一个监听器：它拿不到错误，没有连上就永远不会运行。",
            },
          },
          hints: [
            '第一次失败以后，还有一个地址可以试。到这时，连接算失败了吗？',
            '连接只在最后失败一次。到那时，你想知道些什么？',
          ],
        },
        message: {
          ask: '监听器打印 `error.message`。`message:` 后面会是什么？',
          choices: {
            first: {
              label: '两个错误之一的消息',
              why: '主机名只有一个地址时，确实如此：这一行一直好用，直到遇上有两个地址的主机名。',
            },
            both: {
              label: '两条消息，一条接一条',
              why: '要拼在一起，得你自己动手：它们在 `error.errors` 里。',
            },
            empty: {
              label: '什么也没有',
              why: '这个 `AggregateError` 的消息是空的。可以打印它的 `code`（和两个错误中第一个的一样），或者把整个错误交给 `console.error()`。',
            },
          },
          hints: [
            '两个错误各有各的消息。装着它们的那一个，还非得说点什么吗？',
            '这个错误是 Node 拿那两个拼成的。除了它们说过的，还有什么可写？',
          ],
        },
      },
      change: {
        ask: '客户端被拒绝以后，店会开门两秒；开门之前，net-lessons 冻结客户端的进程。改一改客户端，让它一再重试，直到连上为止。',
        reached: '客户端被拒绝之后又去尝试，连上了。',
        missed: ({ trace }) => (refusal(trace) ? '客户端被拒绝了，就此作罢。' : '这一次，客户端没有被拒绝。'),
        candidates: {
          callback: {
            why: "这个函数等的是 'connect'，而 'connect' 一直没来。所以不管有没有错误，它一次也没有运行。",
          },
          patient: {
            why: '这两个时限，一个管整个连接过程，一个管每个地址，防的都是没有人回答。拒绝也是回答，而且马上就到。',
          },
          families: {
            why: '不写这一行，Node 也是这样做的：主机名的各个地址，不管哪个地址族，一个一个试，但每个只试一次。',
          },
          again: {
            why: '还是同一个 socket 再去连接，监听器都还在。要是没有这个停顿，它一秒钟会试上几千次。',
          },
        },
      },
    },

    full: {
      title: '队列满了',
      intro:
        '服务器只要了一个很短的队列（`backlog: 1`），开始监听以后，net-lessons 就冻结它的进程。`crowd.js` 连两次；都连上以后，又来一个客户端，它设了超时。',
      say: {
        crowded:
          '两条都连上了，而服务器的代码一条也不知道：它们在队列里等着，现在队列满了。（在 Linux 上，能放的比要求的多一条。）',
        timeout: ({ record, trace }) =>
          isIn('SYN_SENT', record, 'client', trace)
            ? '计时器到期了。SYN_SENT：内核发出了三次握手的第一条消息 SYN，没有等到回答。'
            : '计时器到期了：正在连接的时候，socket 的计时器也在走。',
        still: ({ trace }) =>
          first(trace, event('client', 'timeout'))
            ? "这里的 'timeout' 同样什么也没有关闭：内核会接着问，在 Linux 上要问两分钟左右，然后才有 'error'，错误码是 `ETIMEDOUT`。"
            : '可见在这个系统上，客户端得到了回答。',
      },
      questions: {
        meets: {
          ask: '客户端马上要去连接，超时是半秒，这半秒里服务器一行代码也运行不了。它会收到什么？',
          choices: {
            connect: {
              label: "'connect'，和前面两个一样",
              why: ({ right }) => (right ? '在这个系统上，队列还放得下一条。' : '队列放得下几条，内核就只接受几条。'),
            },
            refused: {
              label: "'error'，错误码是 `ECONNREFUSED`",
              why: ({ right }) =>
                right
                  ? '在这个系统上，队列一满就拒绝。换个系统，可能什么回答都没有。'
                  : '这个服务器在监听，也许过一会儿就有空位，所以内核不会拒绝客户端。',
            },
            nothing: {
              label: "什么都没有，直到它自己的 'timeout'",
              why: ({ right }) =>
                right ? '队列满了，客户端就得不到任何回答，靠得住的只有自己的计时器。' : '在这个系统上，它得到了回答。',
            },
            endless: {
              label: "什么都没有，连 'timeout' 也没有：连上以后才开始计时",
              why: 'socket 的计时器，连接过程中也在走：socket 一创建，就开始计时了。',
            },
          },
          hints: ['每个在等的客户端都占着队列里的一个位置。谁能腾出一个来？', '拒绝的意思是没有人监听。这里是这样吗？'],
        },
      },
      change: {
        ask: '改一改客户端，让它一超时就放弃：socket 没有连上过就关闭，进程自己结束。',
        reached: '客户端一超时就放弃了，进程也自己结束了。',
        missed: ({ trace }) =>
          closedInTime(trace)
            ? 'socket 关闭了，可是它连上过，或者进程不是自己以退出码 0 结束的。'
            : '超时之后，客户端的 socket 没有关闭。',
        candidates: {
          end: {
            why: '`end()` 讲礼貌：先发完写下的东西，再发 FIN。这都需要连接，所以它会等。',
          },
          reset: {
            why: '听起来很干脆，可是 RST 也需要连接。socket 还在连接的时候，`resetAndDestroy()` 会等它连上。',
          },
          destroy: {
            why: "`destroy()` 什么也不等。来的只有 'close'，没有 'error'，所以连接失败这件事，只有这个监听器知道。",
          },
          error: {
            why: "交给 `destroy()` 的错误会触发 'error'，然后是 'close'：别的失败从哪里得知，超时也就从哪里得知。",
          },
        },
        say: {
          quiet: ({ trace }) =>
            givesUp(trace) ? '客户端走了以后，服务器恢复运行，把那两条连接从队列里取走了。' : '这一次就到这里。',
        },
      },
    },

    limit: {
      title: '多出来的一个',
      intro:
        '服务器也可以自己设上限：`maxConnections = 1`，就是只保留一条连接。`second` 来的时候，`first` 已经连着了。',
      say: {},
      questions: {
        over: {
          ask: '`first` 连着，也不会走。`second` 会得到什么通知？',
          choices: {
            dropped: {
              label: "先是 'connect'，紧接着 'end'",
              why: 'Node 接受了连接，然后就把它关闭。在 `second` 看来，就像服务器没有话要说。（客户端要是一连上就写，还可能得到错误。）',
            },
            refused: {
              label: "'error'，错误码是 `ECONNREFUSED`",
              why: '`maxConnections` 的事，内核不知道。服务器只要在监听，不管谁来，内核都接受。',
            },
            waits: {
              label: '只要 `first` 还在，就什么通知也没有',
              why: '队列没有人来取，才会这样。可 Node 把连接一条条从队列里取出来，然后才数。',
            },
          },
          hints: [
            '最先回答客户端的是谁：内核，还是设上限的程序？',
            'Node 要数一条连接，就得先接受它。多出来的这一条，接受以后还能怎么办？',
          ],
        },
      },
    },
  },
  remember: [
    "`connect()` 马上就返回。'connect' 之前写的东西会先存着，有了连接再发出去。",
    '没有连接的时候，`pending` 是 `true`。新 socket 的 `readyState` 却是 `open`。',
    "主机名对应的地址，Node 一个一个试，全都失败才有一次 'error'。失败的不止一个时，它是消息为空的 `AggregateError`。",
    "`connect()` 的回调等的是 'connect'，拿不到错误。要再试，就在 'error' 之后停顿一下，再调用一次 `connect()`。",
    '队列满了的服务器，可能什么也不回答。所以每次 `connect()` 都设一个超时，到时候调用 `destroy()`。',
  ],
};
