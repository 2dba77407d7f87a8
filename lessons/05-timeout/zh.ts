import type { Same } from '../../src/model/lesson.ts';
import { event, first } from '../../src/model/select.ts';
import type { en } from './en.ts';
import { silenceMs, sinceMs } from './times.ts';

export const zh: Same<typeof en> = {
  title: '超时：没人说话的时候',
  summary: '对端可以沉默多久，到时候又会怎样。',
  scenes: {
    silence: {
      title: '客户端不说话了',
      intro:
        '客户端连上以后先沉默一阵，说一句话，然后又沉默下去。服务器给自己的 socket 设了超时。请留意：超时的时候会发生什么，下一次又在什么时候。',
      say: {
        set: ({ record }) =>
          `从现在起，这个 socket 有了一个计时器，时限是 ${record.state.timeout} 毫秒，从 \`socket.timeout\` 可以读到。如果不设，socket 就没有这个计时器，客户端想沉默多久都行。`,
        fired: ({ record, trace }) =>
          `大约 ${silenceMs(record, trace)} 毫秒里，这条连接上没有收发任何字节：计时器到期了。`,
      },
      questions: {
        done: {
          ask: '计时器到期了，监听器还没有运行。到这时为止，Node 对这条连接做了什么？',
          choices: {
            destroyed: {
              label: '整个扔掉了：这个 socket 已经没用了',
              why: '`socket.destroyed` 仍然是 `false`。如果程序指望 Node 来断开，沉默的连接就会越积越多。',
            },
            ended: {
              label: '正常结束了它，就像调用了 `end()`',
              why: '要是 Node 结束了本端，这里就不能再写，`readyState` 也就不会是 `open`。',
            },
            nothing: {
              label: '什么也没做',
              why: "'timeout' 只通知你的程序，客户端毫不知情。这段沉默意味着什么，由你决定。",
            },
          },
          hints: [
            '监听器马上要打印 socket 的两个属性。在每种情况下，它们各会是什么？',
            "这个事件叫 'timeout'。连接没了的时候，来的是另一个事件：'close'。",
          ],
        },
        again: {
          ask: "客户端还会继续沉默，时间是时限的好几倍；然后说一句话，又沉默下去。下一次 'timeout' 在什么时候？",
          choices: {
            silent: {
              label: '还在沉默的时候：计时器一到期，就重新开始',
              why: '那是 `setInterval` 的做法。socket 的计时器不会因为到期而重新开始。',
            },
            word: {
              label: '说完那句话，又沉默了一阵之后',
              why: "计时器到期就停下，等连接上有动静才重新开始。所以每一段足够长的沉默只有一次 'timeout'，而同一条连接上，监听器可能运行很多次。",
            },
            never: {
              label: '不会再来：一个 socket 只有一次',
              why: '只有一次的是一段沉默，不是一个 socket。',
            },
          },
          hints: ['计时器到期以后，要有什么动静才会重新开始？', '收发字节会让它重新开始，对端结束发送也会。'],
        },
      },
      change: {
        ask: '改一改服务器：客户端沉默太久，就不等它开口，直接断开。',
        reached: "'timeout' 来过以后，客户端还没开口，服务器就和它断开了。",
        missed: "这一次，从 'timeout' 到客户端开口之间，服务器的 socket 没有关闭。",
        candidates: {
          close: {
            why: '`server.close()` 只是不再放新的客户端进来。已经连上的照样留着，想留多久就留多久。',
          },
          keepAlive: {
            why: 'keep-alive 是内核之间的问答：对端的机器还在吗？回答的是对端的内核。那边的程序有没有话说，和它无关。',
          },
          end: {
            why: '先发最后一句话，再发 FIN；客户端跟着结束了自己的方向，两端的 socket 就都关了。如果客户端可能赖着不结束，光这样还不够：socket 会一直开着，直到你调用 `destroy()`。',
          },
          destroy: {
            why: '`destroy()` 不需要对端配合，对付赖着不走的很管用。代价是：什么话都来不及说，还没发出去的也丢了。',
          },
        },
        say: {
          left: ({ trace }) =>
            first(trace, event('client', 'data'))
              ? "客户端的 'end'，原因也告诉它了。"
              : "客户端的 'end'，之前什么也没收到：它不会知道为什么。",
          late: '客户端这才想说话，可是连接已经没了：`write()` 返回 `false`，也不会有事件来告诉它。',
        },
        questions: {
          error: {
            ask: "服务器刚刚断开了它。谁的 socket 上会有 'error' 事件？",
            choices: {
              server: {
                label: '服务器的：它超时了',
                why: "沉默不是错误：'timeout' 不带 Error 对象。错误码 `ETIMEDOUT` 是另一回事：迟迟联系不上对端，内核或者 Node 放弃了。",
              },
              nobody: {
                label: '谁的都没有',
                why: '一端结束，另一端收到通知，对谁来说都不是错误。',
              },
              client: {
                label: '客户端的：对端断开了它',
                why: "被重置的客户端才会收到 'error'。`end()` 发的是 FIN，没有未读的字节时，`destroy()` 发的也是：对端收到的是 'end'。",
              },
            },
            hints: ['这里是出了差错，还是有一方说完了？', "收到 FIN 的一端得到 'end'，被重置的一端才得到 'error'。"],
          },
        },
      },
    },
    chatty: {
      title: '一直在说话的客户端',
      intro:
        '这个客户端隔一会儿说一个词。每次停顿都比时限短，加在一起却比时限长。这一回，两端都设了超时：请对照左边的时间。',
      say: {
        option: ({ record }) =>
          `有了选项 \`timeout\`，客户端的 socket 从一开始就有计时器：\`socket.timeout\` 是 ${record.state.timeout}。两端各有各的计时器，互不相干。`,
        reader: ({ record, trace }) =>
          `服务器的 'timeout' 来了，这时离连接建立已有 ${sinceMs(event('server', 'connection'), record, trace)} 毫秒：只有最后这段约 ${silenceMs(record, trace)} 毫秒的沉默够长。客户端只要隔一会儿发一个字节，就可以一直不走。`,
        writer: ({ record, trace }) =>
          `客户端自己最后一次 \`write()\` 之后约 ${silenceMs(record, trace)} 毫秒，它的计时器才到期，虽然它一共只收到 ${record.state.bytesRead} 个字节。只要写入还送得出去，这个计时器就不会告诉你没有人回应。`,
      },
      questions: {
        whose: {
          ask: "客户端会接着说下去，而没有人回应。在它说完最后一个词之前，谁的 socket 上会有 'timeout'？",
          choices: {
            both: {
              label: '两端都有：加在一起，时间太长了',
              why: '那就成了整个对话的时限。这个计时器遇到字节就重新开始，所以对话想多长都行。',
            },
            neither: {
              label: '两端都没有',
              why: '每个词都让两个计时器重新开始：一端在写，一端在读。停顿比时限长，它们才会到期。',
            },
            client: {
              label: '客户端的：没有人回应它',
              why: '这个计时器不管字节是谁发的。要发现对端没有回应，就在发出请求时启动一个普通的定时器，收到回应再取消。',
            },
            server: {
              label: '服务器的：它什么也没发',
              why: '读和写一样，都算有动静：每来一个词，计时器就重新开始。',
            },
          },
          hints: [
            '这个计时器量的是整个对话，还是其中的停顿？',
            '拿两个词之间的停顿，和两端的时限比一比。词往哪个方向走，有关系吗？',
          ],
        },
      },
      change: {
        ask: '改一改服务器：一次对话最多一秒，不管客户端还在不在说。',
        reached: '服务器听了一会儿，不等客户端说完就结束了连接。',
        missed: '这一次，服务器什么也没听到，或者客户端说完之前，服务器的 socket 没有关闭。',
        candidates: {
          idle: {
            why: "时限再短，量的也还是沉默：每个词都让它重新开始，直到最后一个词之后才到期。传给 `setTimeout()` 的函数是 'timeout' 监听器，只运行一次。",
          },
          server: {
            why: '`net.Server` 没有 `setTimeout()`，第一个客户端一来，服务器就因为 TypeError 结束了。（`node:http` 的服务器倒是有。）每个 socket 有自己的计时器，服务器没有。',
          },
          timer: {
            why: '普通的定时器不管谁在说话。在更长的程序里，要把它存进变量，对话提前结束时就取消它。',
          },
        },
        questions: {
          words: {
            ask: '客户端的那些词，这个服务器会听到多少？',
            choices: {
              all: {
                label: '全部',
                why: ({ right }) =>
                  right ? '这一次，只要有人在说，就没有谁来结束对话。' : '最后一个词还没说，对话就结束了。',
              },
              none: {
                label: '一个也听不到',
                why: ({ right }) =>
                  right ? '客户端还没说第一个词，服务器就没了。' : '连上以后很快就有第一个词，那时服务器还在听。',
              },
              some: {
                label: '一部分',
                why: ({ right }) =>
                  right
                    ? '连接断开之前的词都听到了，而说得再多也没能推迟断开。'
                    : '那得有谁在半路打断客户端，而这里没有。',
              },
            },
            hints: [
              '这里走的是哪一种计时？说一个词，它会重新开始吗？',
              '看看新的那一行：方法是在哪个对象上调用的？那个对象有这个方法吗？',
            ],
          },
        },
      },
    },
    alone: {
      title: '没有连接，只有计时器',
      intro: '两个小程序，一前一后。它们都没有服务器，也没有连接，只有一个设了超时的新 socket。看看各自的结果。',
      say: {
        set: ({ record }) =>
          `这个 socket 还没有连接，计时器却已经设成了 ${record.state.timeout} 毫秒。建立连接所花的时间也算在内，所以客户端可以靠它发现连接太慢。`,
        ended: "'timeout' 没有来。平时很难察觉，因为正在读取的连接和监听中的服务器会让进程继续运行。",
        thrown: ({ record }) =>
          `\`${record.error?.code}\`：从文件、表单或 \`process.env\` 来的设置往往是字符串，要先用 \`Number(…)\` 转成数字。`,
      },
      questions: {
        alone: {
          ask: '第一个程序给一个从不连接的 socket 设了超时。它会怎样结束？',
          choices: {
            fires: {
              label: "等计时器到期，'timeout' 来了才结束",
              why: '普通的 `setTimeout()` 才会让进程一直运行到时间到。socket 的计时器不会。',
            },
            waits: {
              label: '不会结束：打开的 socket 会一直等下去',
              why: '这个 socket 只是内存里的一个对象：它没有连接，不会有任何东西到达。',
            },
            ends: {
              label: "最后一行运行完就结束，没有 'timeout'",
              why: '没有什么可等了，Node 就会结束进程，而 socket 的计时器，Node 是不等的。',
            },
          },
          hints: [
            '让 Node 进程继续运行的是什么：一个 socket 对象，还是程序之外正在进行的事？',
            '这里没有服务器，也没有连接，只有一个计时器。Node 会等它吗？',
          ],
        },
        quoted: {
          ask: '第二个程序的毫秒数来自一个设置文件，在那里它带着引号，是字符串。`socket.setTimeout` 会怎么处理？',
          choices: {
            number: {
              label: '自动转换成数字',
              why: '普通的 `setTimeout()` 会这样做，`listen()` 也接受字符串形式的端口。`socket.setTimeout()` 却要真正的数字。',
            },
            throws: {
              label: '抛出异常',
              why: 'Node 在设置计时器之前，先检查参数的类型。',
            },
            ignored: {
              label: '忽略它：于是就没有超时',
              why: '真要这样，你得等到哪天有客户端不说话了才会发现。Node 当场就会报错。',
            },
          },
          hints: ['这种错误，你想现在知道，还是一个月以后？', 'Node 希望你在写错的那一行就发现。'],
        },
      },
    },
  },
  remember: [
    "'timeout' 不会关闭任何东西。由你的监听器决定：`end()` 正常结束，`destroy()` 不等对端配合。",
    '每一段足够长的沉默只来一次。收发字节，或者对端结束发送，计时器都会重新开始。',
    '它不是整个对话的时限。要限制总时长，就启动一个普通的定时器，做完再取消。',
    '在你设置之前，socket 没有超时；设置时要用真正的数字（毫秒）。',
    'socket 的计时器不会让进程继续运行。',
  ],
};
