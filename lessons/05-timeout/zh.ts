import type { Same } from '../../src/model/lesson.ts';
import { call, event, first } from '../../src/model/select.ts';
import type { en } from './en.ts';
import { silenceMs, sinceMs } from './times.ts';

export const zh: Same<typeof en> = {
  title: '超时：没人说话的时候',
  summary: '对端可以沉默多久，到时候又会怎样。',
  scenes: {
    silence: {
      title: '客户端不说话了',
      intro:
        '客户端连上以后先沉默一阵，说一句话，然后又沉默下去。服务器给自己的 socket 设了超时。请留意：超时来了几次，又做了什么。',
      say: {
        set: ({ record }) =>
          `从现在起，这个 socket 有了一个计时器，时限是 ${record.state.timeout} 毫秒，可以从 \`socket.timeout\` 读到。如果不设，socket 就没有这个计时器，客户端想沉默多久都行。`,
        fired: ({ record, trace }) =>
          `大约 ${silenceMs(record, trace)} 毫秒里，这条连接上没有收发任何字节。计时器到期了，Node 就触发 'timeout'。`,
        open: ({ record }) =>
          `\`${record.text}\`：两端都还能发送。客户端毫不知情；如果监听函数什么也不做，就什么也不会变。`,
        word: ({ record, trace }) =>
          `收到 ${record.data?.bytes} 个字节，而这个 socket 在 ${sinceMs(event('server', 'timeout'), record, trace)} 毫秒前刚超时过：它照样能用。`,
        again: ({ record, trace }) =>
          `客户端的那句话让计时器重新开始，之后又有大约 ${silenceMs(record, trace)} 毫秒没有收发字节：沉默了第二次，于是有了第二次 'timeout'。同一条连接上，监听函数可能运行很多次。`,
      },
      questions: {
        often: {
          ask: "客户端会沉默很久，是服务器所设超时的好几倍。在它说第一句话之前，'timeout' 会来几次？",
          choices: {
            several: {
              label: '很多次：每过一段时限就来一次',
              why: '那是 `setInterval` 的做法。socket 的计时器到期以后不会自己重新开始，要等连接上有动静才会。',
            },
            one: {
              label: '一次',
              why: "计时器到期一次就停下，等连接上有动静才重新开始。所以沉默一次，只有一次 'timeout'。",
            },
            none: {
              label: '不会来：没人说话，就什么也不发生',
              why: '这个计时器量的正是沉默。不需要谁说话，时间过去就行。',
            },
          },
          hints: [
            '计时器到期以后，要有什么动静才会重新开始？',
            '收发字节会让它重新开始，对端结束发送也会。在第一句话之前，这些都没有。',
          ],
        },
        done: {
          ask: '计时器到期了，监听函数还没有运行。到这时为止，Node 对这条连接做了什么？',
          choices: {
            destroyed: {
              label: '销毁了它：这个 socket 已经没用了',
              why: '如果程序指望这一点，沉默的连接就会越积越多。在监听函数里，`socket.destroyed` 仍然是 `false`：Node 什么也没销毁。',
            },
            ended: {
              label: '正常结束了它，就像调用了 `end()`',
              why: '超时的时候，Node 不会替你结束连接。要是结束了，本端就不能再写，`readyState` 也就不会是 `open`。',
            },
            nothing: {
              label: '什么也没做',
              why: '它只通知你的程序。这段沉默意味着什么，该怎么办，都由你决定。',
            },
          },
          hints: [
            '监听函数会打印 socket 的两个属性，答案就在里面。',
            "这个事件叫 'timeout'。连接没了的时候，来的是另一个事件：'close'。",
          ],
        },
      },
      change: {
        ask: '改一改服务器，不等这个客户端开口，就请它走。',
        reached: '客户端还没开口，服务器就和它断开了。',
        missed: '这一次，客户端开口之前，服务器的 socket 没有关闭。',
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
          told: ({ record, trace }) =>
            `\`${record.data?.text}\`：客户端${first(trace, call('client', 'write')) ? '' : '还没开口，就'}收到了通知。`,
          left: ({ trace }) =>
            first(trace, event('client', 'data'))
              ? "客户端的 'end'。它从没调用过 `end()`，由 Node 代劳：只要没有设置 `allowHalfOpen`，对端一结束，socket 就会跟着结束自己的方向。"
              : "客户端的 'end'，之前什么也没收到：它不会知道为什么。",
          late: '客户端这才想说话，可是连接已经没了：`write()` 返回 `false`，也不会有事件来告诉它。',
        },
        questions: {
          error: {
            ask: "服务器刚刚请它走。谁的 socket 上会有 'error' 事件？",
            choices: {
              server: {
                label: '服务器的：它超时了',
                why: "沉默不是错误：'timeout' 不带 Error 对象。错误码 `ETIMEDOUT` 是另一回事：联系对端花的时间太长，操作系统或者 Node 放弃了。",
              },
              nobody: {
                label: '谁的都没有',
                why: "'timeout' 只是通知；这一次接着做的事，对两端来说都不是错误。",
              },
              client: {
                label: '客户端的：对端不要它了',
                why: "被重置的客户端才会收到 'error'。`end()` 发的是 FIN，没有未读的字节时，`destroy()` 发的也是：对端收到的是 'end'。",
              },
            },
            hints: ['这里是出了差错，还是有一方说完了？', "收到 FIN 的一端得到 'end'；只有重置才会是 'error'。"],
          },
        },
      },
    },
    chatty: {
      title: '一直在说话的客户端',
      intro:
        '这个客户端隔一会儿说一个词。每次停顿都比时限短，加在一起却比时限长。这一回，两端都设了超时：请比较左边的时间。',
      say: {
        option: ({ record }) =>
          `有了选项 \`timeout\`，客户端的 socket 从一开始就有计时器：\`socket.timeout\` 是 ${record.state.timeout}。两端各有各的计时器，互不相干。`,
        word: '第一个词。看看后面：每次停顿有多长？离开始又有多久了？',
        last: '这是最后一个词。从这里开始，两端都不再发送。',
        reader: ({ record, trace }) =>
          `'timeout' 来了：时限是 ${record.state.timeout} 毫秒，而这时离连接建立已有 ${sinceMs(event('server', 'connection'), record, trace)} 毫秒。只有最后这段约 ${silenceMs(record, trace)} 毫秒的沉默够长；隔一会儿发一个字节的客户端，可以一直不走。`,
        writer: ({ record, trace }) =>
          `客户端自己最后一次 \`write()\` 之后约 ${silenceMs(record, trace)} 毫秒，它的计时器才到期，虽然它一共只收到 ${record.state.bytesRead} 个字节。只要写入还送得出去，这个计时器就不会告诉你没有人回应。`,
      },
      questions: {
        reader: {
          ask: "客户端说完所有的词，要比服务器的时限更久。服务器的 socket 上，'timeout' 什么时候来？",
          choices: {
            during: {
              label: '客户端还在说的时候',
              why: '那就成了整个对话的时限。这个计时器每收到一个字节就重新开始，所以对话想多长都行。',
            },
            after: {
              label: '客户端说完最后一个词以后',
              why: '每个词都让计时器重新开始。停顿要比时限长，它才会到期，那就是最后一个词之后的沉默。',
            },
            never: {
              label: '不会来：客户端每次都赶在时限之内',
              why: "说话只能推迟 'timeout'，不能取消它。每个词之后，计时器都在继续走。",
            },
          },
          hints: ['这个计时器量的是整个对话，还是其中的停顿？', '把两个词之间的停顿，和 `setTimeout` 里的数字比一比。'],
        },
        writer: {
          ask: "客户端只管写，服务器从不回应。客户端自己的 socket 上，'timeout' 什么时候来？",
          choices: {
            after: {
              label: '客户端写完最后一个词以后',
              why: '写和读一样，都算有动静：只要系统还收得下，每次 `write()` 都会让这个 socket 的计时器重新开始。',
            },
            during: {
              label: '客户端还在写的时候，因为一直没有回应',
              why: '这个计时器不管字节是谁发的。要发现对端没有回应，就在发出请求时启动一个普通的定时器，收到回应再取消。',
            },
            never: {
              label: '不会来：只有服务器才有超时',
              why: '两端都是 `net.Socket`，都可以有自己的计时器。客户端用选项 `timeout` 设了一个。',
            },
          },
          hints: [
            '上一幕里，收发字节让计时器重新开始。字节往哪个方向走，有关系吗？',
            '客户端每次 `write()`，它自己的计时器都会重新开始。',
          ],
        },
      },
      change: {
        ask: '改一改服务器：一秒之内就结束对话，不管客户端还在不在说。',
        reached: '客户端还没说完，服务器就结束了连接。',
        missed: '这一次，客户端把话说完之前，服务器的 socket 没有关闭。',
        candidates: {
          idle: {
            why: "时限再短，量的也还是沉默：每个词都让它重新开始，直到最后一个词之后才到期。传给 `setTimeout()` 的函数是 'timeout' 的监听函数，只运行一次。",
          },
          server: {
            why: '`net.Server` 没有 `setTimeout()`，第一个客户端一来，服务器就因为 TypeError 结束了。（`node:http` 的服务器倒是有。）每个 socket 有自己的计时器，服务器没有。',
          },
          timer: {
            why: '普通的定时器不管谁在说话。在更长的程序里，要把它存进变量，对话提前结束时就取消它。',
          },
        },
        say: {
          told: ({ record, trace }) =>
            `\`${record.data?.text}\`，这时离连接建立有 ${sinceMs(event('server', 'connection'), record, trace)} 毫秒。`,
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
                    ? '连接断开之前的词都听到了，而说什么也没能推迟断开。'
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
          `这个 socket 还没有连接，计时器却已经设成了 ${record.state.timeout} 毫秒。建立连接的时间也算在内：客户端就是靠它发现连接花了太久。`,
        waiting: '程序的最后一行运行完了。这个进程里只剩下一个 socket 的计时器。',
        ended: ({ record }) =>
          `进程以退出码 \`${record.code}\` 结束，'timeout' 没有来。平时很难察觉，因为正在读取的连接和监听中的服务器会让进程继续运行。`,
        thrown: ({ record }) =>
          `\`${record.error?.code}\`：这里不会把字符串当成数字，哪怕写的就是一个数。从文件、表单或 \`process.env\` 来的设置往往是字符串，要先用 \`Number(…)\` 转成数字。`,
      },
      questions: {
        alone: {
          ask: '第一个程序给一个从不连接的 socket 设了超时。它会怎样结束？',
          choices: {
            fires: {
              label: "等计时器到期，'timeout' 来了，然后结束",
              why: '普通的 `setTimeout()` 才是这样：它让进程运行到时间到。socket 的计时器不会。',
            },
            waits: {
              label: '不会结束：打开的 socket 会一直等下去',
              why: '让进程继续运行的是正在读取的连接。这个 socket 没有连接，只是内存里的一个对象，不会有任何东西到达。',
            },
            ends: {
              label: "最后一行运行完就结束，没有 'timeout'",
              why: '再没有什么可能发生的时候，Node 就会结束进程。socket 的计时器不算，而这个 socket 又没有连接。',
            },
          },
          hints: [
            '让 Node 进程继续运行的是什么：一个 socket 对象，还是程序之外正在进行的事？',
            '这里没有服务器，没有连接，而 socket 的计时器不算。',
          ],
        },
        quoted: {
          ask: '第二个程序的毫秒数来自一个设置文件，在那里它带着引号，是字符串。`socket.setTimeout` 会怎么处理？',
          choices: {
            number: {
              label: '当作它所写的那个数',
              why: '普通的 `setTimeout()` 会这样做，`listen()` 也接受字符串形式的端口。`socket.setTimeout()` 却要真正的数字。',
            },
            throws: {
              label: '抛出异常',
              why: 'Node 在设置计时器之前，先检查参数的类型。在这一行就抛出异常，总好过日后才发现根本没有超时。',
            },
            ignored: {
              label: '忽略它：于是就没有超时',
              why: '真要这样，你得等到哪天有客户端不说话了才会发现。Node 选择当场报错。',
            },
          },
          hints: ['这种错误，你想现在知道，还是一个月以后？', 'Node 会检查这个参数的类型，并在出错的那一行报告。'],
        },
      },
    },
  },
  remember: [
    "'timeout' 不会关闭任何东西。由你的监听函数决定：`end()` 正常结束，`destroy()` 不等对端回应。",
    '每一段足够长的沉默只来一次。收发字节，或者对端结束发送，计时器都会重新开始。',
    '它不是整个对话的时限。要限制总时长，就启动一个普通的定时器，做完再取消。',
    '在你设置之前，socket 没有超时；设置时要用真正的数字（毫秒），`setTimeout(0)` 取消它。',
    'socket 的计时器不会让进程继续运行。',
  ],
};
