import type { Same } from '../../src/model/lesson-text.ts';
import { event, first } from '../../src/model/select.ts';
import { timeout } from './answers.ts';
import type { en } from './en.ts';
import { silenceMs, sinceMs } from './times.ts';

export const zh: Same<typeof en> = {
  title: '超时：没人说话的时候',
  summary: '对端可以沉默多久，到时候又会怎样。',
  scenes: {
    silence: {
      title: '客户端不说话了',
      intro: '客户端先沉默一阵，说一句话，然后又沉默下去。服务器给自己的 socket 设了超时：到时候会怎样？',
      say: {
        set: ({ record }) =>
          `从现在起，这个 socket 有了一个计时器，时限是 ${record.state.timeout} 毫秒，从 \`socket.timeout\` 可以读到。如果不设，socket 就没有计时器。`,
        fired: ({ record, trace }) =>
          `大约 ${silenceMs(record, trace)} 毫秒里，这条连接上没有收发任何字节：计时器到期了。`,
      },
      questions: {
        done: {
          ask: '计时器到期了，监听器还没有运行。到这时为止，Node 对这条连接做了什么？',
          choices: {
            destroyed: {
              label: '整个扔掉了，这个 socket 已经没用了',
              why: '`socket.destroyed` 仍然是 `false`；socket 要是被扔掉了，它就是 `true`。',
            },
            ended: {
              label: '正常结束了它，就像调用了 `end()`',
              why: '那样的话，`socket.readyState` 就不会是 `open`，也就是“两个方向都开着”。',
            },
            nothing: {
              label: '什么也没做',
              why: "'timeout' 只通知你的程序，客户端毫不知情。该怎么办，由你决定。",
            },
          },
          hints: [
            '这段沉默意味着什么，只有程序才知道。Node 知道吗？',
            "这个事件叫 'timeout'。连接没了的时候，来的是另一个事件：'close'。",
          ],
        },
        again: {
          ask: "客户端还会继续沉默，然后说一句话，又沉默下去。下一次 'timeout' 在什么时候？",
          choices: {
            silent: {
              label: '还在沉默的时候，因为计时器一到期就重新开始',
              why: '那是 `setInterval()` 的做法。socket 的计时器不会因为到期而重新开始。',
            },
            word: {
              label: '说完那句话，又沉默了一阵之后',
              why: "计时器到期就停下，有字节收发才重新开始。所以每一段足够长的沉默，都有一次 'timeout'。",
            },
            never: {
              label: '不会再来，因为一个 socket 只有一次',
              why: '只有一次的是一段沉默，不是一个 socket。',
            },
          },
          hints: ['计时器到期以后，要有什么动静才会重新开始？', '有字节收发，它才会重新开始。下一批字节什么时候来？'],
        },
      },
      change: {
        ask: '改一改服务器：这个客户端沉默太久，不等它开口，就关闭这条连接。',
        reached: "'timeout' 来过以后，客户端还没开口，连接就关闭了。",
        missed: ({ trace }) =>
          first(trace, timeout) ? '客户端开口之前，服务器的 socket 没有关闭。' : "这一次没有 'timeout'。",
        candidates: {
          keepAlive: {
            why: '有了 keep-alive，内核会问对端的内核还在不在，对端的内核会回答。那边的程序有没有话说，和它无关。',
          },
          end: {
            why: '先发最后一句话，再发 FIN；客户端跟着也结束了自己的方向。要是客户端赖着不结束，光有 `end()` 还不够：socket 会一直开着。',
          },
          destroy: {
            why: '`destroy()` 不需要对端配合。代价是什么话都来不及说，还没发出去的也丢了。',
          },
        },
        say: {
          late: '客户端这才想说话，可是连接已经没了：`write()` 返回 `false`，也没有事件告诉它为什么。',
        },
      },
    },
    chatty: {
      title: '一直在说话的客户端',
      intro: '这个客户端隔一会儿说一个词，而没有人回应。两端都设了超时。',
      say: {
        option: ({ record }) =>
          `有了选项 \`timeout\`，这个 socket 从一开始就有计时器，时限是 ${record.state.timeout} 毫秒。两端各有各的计时器。`,
        reader: ({ record, trace }) =>
          `连接建立已有 ${sinceMs(event('server', 'connection'), record, trace)} 毫秒，到现在才有一段 ${silenceMs(record, trace)} 毫秒的沉默。客户端只要隔一会儿发一个字节，就可以一直不走。`,
        writer: ({ record, trace }) =>
          `客户端自己最后一次 \`write()\` 之后 ${silenceMs(record, trace)} 毫秒，它的计时器才到期：一直没有人回应，它却没有提醒。`,
      },
      questions: {
        whose: {
          ask: "客户端会接着说下去，而没有人回应。在它说完最后一个词之前，谁的 socket 上会有 'timeout'？",
          choices: {
            both: {
              label: '两端都有，因为加在一起太久了',
              why: '那就成了整个对话的时限。这个计时器遇到字节就重新开始。',
            },
            neither: {
              label: '两端都没有',
              why: '每个词都让两个计时器重新开始：一端在写，一端在读。',
            },
            client: {
              label: '客户端的，因为没有人回应它',
              why: '这个计时器不管字节是谁发的。怕对端没有回应，就在发出请求时启动一个普通的定时器，收到回应再取消。',
            },
            server: {
              label: '服务器的，因为它什么也没发',
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
        ask: '改一改服务器，让每条连接到 750 毫秒就结束，哪怕客户端还在说。',
        reached: '客户端还在一个词一个词地说，服务器就结束了连接。',
        missed: ({ trace }) =>
          first(trace, event('server', 'data'))
            ? '客户端说完之前，服务器的 socket 没有关闭。'
            : '客户端的词，服务器一个也没收到。',
        candidates: {
          idle: {
            why: '时限再短，量的也还是沉默：每个词都让它重新开始，直到最后一个词之后才到期。',
          },
          server: {
            why: '`net.Server` 没有 `setTimeout()`，第一个客户端一来，这次调用就抛出了异常。（`node:http` 的服务器倒是有。）',
          },
          timer: {
            why: '普通的定时器不管谁在说话。在更长的程序里，连接提前结束时要取消它。',
          },
        },
      },
    },
    alone: {
      title: '没有连接，只有计时器',
      intro: '这个程序没有服务器，也没有连接，只有一个设了超时的新 socket。',
      say: {
        set: ({ record }) =>
          `这个 socket 还没有连接，${record.state.timeout} 毫秒的计时器却已经开始了：客户端可以靠它发现建立连接太慢。`,
        ended: "'timeout' 没有来。平时很难察觉，因为正在读取的连接会让进程继续运行。",
      },
      questions: {
        alone: {
          ask: '这个程序给一个从不连接的 socket 设了超时。它会怎样结束？',
          choices: {
            fires: {
              label: "等计时器到期，'timeout' 来了才结束",
              why: '普通的 `setTimeout()` 才会让进程一直运行到时间到。socket 的计时器不会。',
            },
            waits: {
              label: '不会结束，因为 `setKeepAlive(true)` 让它一直活着',
              why: 'keep-alive 管的是连接，而这个 socket 没有连接，只是内存里的一个对象。',
            },
            ends: {
              label: "最后一行运行完就结束，没有 'timeout'",
              why: 'socket 的计时器，Node 是不等的。',
            },
          },
          hints: [
            '让 Node 进程继续运行的是什么：一个 socket 对象，还是程序之外正在进行的事？',
            '这里没有服务器，也没有连接，只有一个计时器。Node 会等它吗？',
          ],
        },
      },
    },
  },
  remember: [
    "'timeout' 不会关闭任何东西。由你的监听器决定：`end()` 正常结束，`destroy()` 不等对端配合。",
    '每一段足够长的沉默只来一次：有字节收发，计时器就重新开始。',
    '它不是整个对话的时限。要限制总时长，就启动一个普通的定时器。',
    '在你设置之前，socket 没有超时；它的计时器也不会让进程继续运行。',
  ],
};
