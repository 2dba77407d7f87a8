import type { Same } from '../../src/model/lesson-text.ts';
import { event, first, output } from '../../src/model/select.ts';
import { goodbye } from './answers.ts';
import type { en } from './en.ts';
import { bytesIn, longPieces } from './pieces.ts';

export const zh: Same<typeof en> = {
  title: "'data' 与 'end'",
  summary: '字符串在路上变成了什么，又怎么知道对端不会再发了。',
  scenes: {
    bytes: {
      title: '字符串上路',
      intro: "`writer.js` 写出一个短短的字符串，`reader.js` 打印 'data' 监听器拿到的东西。路上，这个字符串变成了什么？",
      say: {
        hex: ({ record }) => `${quoted(record.text)}：打印 \`Buffer\` 时，每个字节显示成一个十六进制数。`,
        length: ({ record, trace }) =>
          `服务器上是 ${quoted(record.text)}，客户端上是 ${quoted(first(trace, output('client'))?.text)}。要事先告诉对端会发多长，就得数字节。`,
      },
      questions: {
        arrives: {
          ask: "`writer.js` 会写出字符串 `'hi 你好'`。`reader.js` 的 'data' 监听器拿到的会是什么？它的 `length` 是多少？",
          choices: {
            'string-5': {
              label: '原样的字符串，长度是 5 个字符',
              why: '字符串到 `write()` 为止，路上走的是字节。',
            },
            'Buffer-5': {
              label: '`Buffer`（装字节的对象），每个字符一个字节，共 5 个字节',
              why: '英文字母和空格占一个字节，汉字却装不进一个字节。',
            },
            'Buffer-9': {
              label: '`Buffer`，有的字符占一个字节，有的占三个，共 9 个字节',
              why: '`write()` 把字符串变成字节，没有指定编码时就用 UTF-8：前面三个字符各占一个字节，后面两个汉字各占三个。',
            },
            'Buffer-10': {
              label: '`Buffer`，每个字符两个字节，共 10 个字节',
              why: '那是 UTF-16，要特意指定，`write()` 才会用。',
            },
          },
          hints: [
            '网线里跑的是字母，还是代表字母的数字？',
            '字符远远不止 256 个，不可能个个都只占一个字节。在 UTF-8 里，它们有长有短。',
          ],
        },
      },
      change: {
        ask: '改一改服务器，让它也像客户端那样，打印一行以字符数开头的文字。',
        reached: '服务器也打印了字符数。',
        missed: '服务器打印的，没有一行以客户端打印的字符数开头。',
        candidates: {
          spread: {
            why: '如果是字符串，展开得到的确实是字符；`Buffer` 展开得到的却是一个个字节。',
          },
          decoded: {
            why: '`toString()` 再按 UTF-8 把字节变回字符串；用的是什么编码，连接不会告诉你。不过，要是一个字符的字节分成两块到达，它就会被读坏：每一块都是单独解码的。',
          },
          encoding: {
            why: "现在 'data' 带来的是字符串，所以 `data.length` 数的是字符，不管后面写的是什么单位。一个字符的字节要是分成两块到达，Node 会先拼好再给你。",
          },
        },
      },
    },

    pieces: {
      title: '三次调用，一次调用',
      intro:
        '`thrice.js` 用三次调用发出三个短短的字符串，过一会儿再用一次调用发出十万个字母。设置了 `pauseOnConnect`，服务器的 socket 要等到 `resume()` 才开始读，那时三个字符串都到了。',
      say: {
        joined: ({ trace }) =>
          `三次调用，一次 'data'：\`${first(trace, event('server', 'data'))?.data?.text}\`。这常被叫作“粘包”，其实本来就没有“包”。要是没有这次暂停，来一次、两次还是三次，全看运气。`,
        whole: ({ trace }) =>
          `一共 ${longPieces(trace)?.length ?? 0} 块、${bytesIn(longPieces(trace))} 个字节，一个不少。程序之间要传消息，就得标出每条消息到哪里为止，比如用换行符，再把字节攒到出现标记为止。`,
      },
      questions: {
        joined: {
          ask: "客户端马上要分三次发出 'one'、'two'、'three'。等它们都到了，服务器才开始读。服务器会收到几次 'data'？",
          choices: {
            three: {
              label: '三次，一次调用对应一次',
              why: '调用只是交出字节，“这是一次调用”并不会一起发过去。',
            },
            chance: {
              label: '一次、两次或者三次，全看运气',
              why: '服务器一直在读的话，确实如此。这里却是等它们都到齐了，服务器才来读。',
            },
            one: {
              label: '一次',
              why: 'TCP 传的是字节流，字节按顺序一个接一个，看不出哪里是前后两次调用的分界。',
            },
          },
          hints: [
            '连接上传送的是一条条消息，还是一个接一个的字节？',
            '服务器来读的时候，那里排着十一个字节，中间什么也没有。',
          ],
        },
        split: {
          ask: '现在，客户端用一次调用发出十万个字母。它们会怎样到达？',
          choices: {
            one: {
              label: "一次 'data'，发的时候什么样，到的时候就什么样",
              why: '短的往往如此。可是 Node 一次能读多少，是有上限的。',
            },
            several: {
              label: "好几次 'data'",
              why: "Node 是一块一块地读。把第一次 'data' 当成整条消息的程序，一遇到长的就会出错。",
            },
            cut: {
              label: "一次 'data'，装得下多少就到多少，其余的丢了",
              why: 'TCP 什么也不会丢：暂时装不下的，在发送的那一边等着。',
            },
          },
          hints: [
            "没有哪条规则说，一次 'data' 就是一次调用发出的内容。刚才你已经看到它们合在一起了。",
            '换成你来搬十万个字母，会一趟搬完，还是一箱一箱地搬？',
          ],
        },
      },
    },

    goodbye: {
      title: '道别与回答',
      intro:
        "客户端用 `end()` 发出一段文字。服务器一路数字节，不会一收到 'data' 就回答，因为那可能只是一部分：它什么时候回答？客户端还听得到吗？",
      say: {
        saying: ({ record: { data } }) =>
          `\`end()\` 发出了 ${data?.bytes} 个字节，后面跟着 FIN。换成 \`destroy()\`，整条连接就扔掉了。`,
        heard: '客户端的 FIN 到了，排在它前面的也都读完了：`total` 到现在才算数完。',
        answering: ({ record }) =>
          `服务器回答 ${quoted(record.data?.text)}。等 'end' 监听器运行完再回答就晚了：那时 Node 会自动结束本端的方向，除非创建服务器时设置了 \`allowHalfOpen\`。`,
        answer: ({ record }) =>
          `回答 ${quoted(record.data?.text)} 到了，而这个客户端早就调用过 \`end()\`：一个方向结束了，另一个还开着，这叫半关闭。\`end()\` 是闭上嘴，不是堵住耳朵。`,
      },
      questions: {
        order: {
          ask: '把客户端 socket 上的事件按先后排好。先结束的是它自己的方向。',
          choices: {
            close: { why: '两个方向都结束了，后面不会再有事件。' },
            data: { why: '服务器知道客户端说完了，才回答。' },
            connect: { why: '没有连接，什么也发不出去。' },
            finish: { why: '客户端自己的方向结束了。' },
            end: { why: '服务器回答完，它的方向也结束了。' },
          },
          why: "先是自己的方向结束（'finish'），然后是对端要说的话（'data'）和它的道别（'end'），两边都结束了，才是 'close'。",
          hints: [
            '看看 `counter.js`：什么来了，它才回答？',
            "'end' 排在最后一个 'data' 后面，'close' 排在所有事件后面。",
          ],
        },
      },
    },

    unread: {
      title: '等着对端道别',
      intro: "服务器只想知道客户端什么时候说完，所以只监听 'end'，不监听 'data'。",
      say: {
        nothing: "没有 'end'，没有 'close'，也没有错误来提醒你。",
        hung: "客户端也卡住了，只好由 net-lessons 结束它：服务器等不到 'end'，也就一直没有结束自己的方向。",
      },
      questions: {
        goodbye: {
          ask: "客户端发送 `'bye'`，然后结束。服务器有 'end' 监听器，没有 'data' 监听器。服务器会收到什么？",
          choices: {
            end: {
              label: "'end'",
              why: "FIN 确实到了。可是 'end' 还表示：排在 FIN 前面的字节，你都读完了。",
            },
            nothing: {
              label: '什么都收不到',
              why: '没有谁把字节从 socket 里取走，它们就一直留在里面，排在后面的也只好等着。',
            },
            error: {
              label: "'error'，因为有字节没人取",
              why: '字节没人读不算错误：程序也许想晚点再读。',
            },
          },
          hints: ['FIN 能不能越过先发出的字节，抢先到达？', '服务器的哪一行会从 socket 里取走字节？'],
        },
      },
      change: {
        ask: '改一改服务器，让它听得到客户端的道别。',
        reached: "服务器的监听器等到了 'end'。",
        missed: ({ trace }) =>
          goodbye(trace) === 'error' ? "'end' 还没来，服务器先收到了 'error'。" : "服务器的监听器没有等到 'end'。",
        candidates: {
          close: {
            why: "这里的 'close' 要等 'end' 先来，所以它也得等字节读完。",
          },
          end: {
            why: '这样客户端解脱了，它等的只是服务器的 FIN。服务器自己的 socket 却还在等人来读。',
          },
          resume: {
            why: "`resume()` 让 socket 开始读；没有 'data' 监听器，读到的字节就扔掉了。不想要那些字节的时候，这样写正合适。",
          },
          late: {
            why: "加上 'data' 监听器，也会让 socket 开始读。它来得晚，却什么也没丢：没读的字节会等着。",
          },
        },
        say: {
          quiet: '这一次就到这里。',
          unheard: ({ record: { data, state } }) =>
            state.readableFlowing === true
              ? `${data?.bytes} 个字节从 socket 里取了出来，但没有交给任何 'data' 监听器。socket 像这样自己不停地读，叫作流动模式。`
              : `这 ${data?.bytes} 个字节，程序是用别的办法从 socket 里取走的。`,
          end: '客户端道别的方式和刚才一样，当时缺的只是一个来读的人。',
        },
      },
    },
  },
  remember: [
    '连接传送的是字节：你可以写字符串，收到的却是 `Buffer`，它的 `length` 数的是字节。',
    "一次 `write()` 不是一条消息：几次可能合成一次 'data'，一次大的也可能分成几次。",
    "'end' 的意思是：对端不会再发了，而且发来的你都读完了。在它的监听器里，还可以回答。",
    '`end()` 先把写的东西发完，再发 FIN。你还能继续收。',
    "没有人读的字节会挡住 'end' 和 'close'。所以每个 socket 都要有 'data' 监听器，或者调用 `resume()`。",
  ],
};

/** 程序的输出，写进句子里的样子。 */
function quoted(text: string | undefined): string {
  return `\`${text}\``;
}
