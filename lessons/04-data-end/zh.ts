import type { Same } from '../../src/model/lesson.ts';
import { event, first, output } from '../../src/model/select.ts';
import type { en } from './en.ts';
import { bytesIn, piecesOf } from './pieces.ts';

export const zh: Same<typeof en> = {
  title: "'data' 与 'end'",
  summary: '字符串在路上变成了什么，又怎么知道对方不会再发了。',
  scenes: {
    bytes: {
      title: '字符串上路',
      intro:
        "`writer.js` 写出一个短短的字符串，`reader.js` 把 'data' 监听器拿到的东西用三种方式打印出来。注意看这个字符串在路上变成了什么。",
      say: {
        hex: ({ record }) => `${quoted(record.text)}：打印 \`Buffer\` 时，每个字节显示成一个十六进制数。`,
        length: ({ record, trace }) =>
          `服务器上是 ${quoted(record.text)}，客户端上是 ${quoted(first(trace, output('client'))?.text)}。程序要是想事先告诉对端会发多长，就得说字节数。`,
        text: ({ record }) =>
          `${quoted(record.text)}：\`toString()\` 再按 UTF-8 把字节解码成字符串。用的是什么编码，连接不会告诉你，要由两边事先约定。`,
      },
      questions: {
        arrives: {
          ask: "`writer.js` 会写出字符串 `'hi 你好'`。`reader.js` 的 'data' 监听器拿到的会是什么？它的 `length` 是多少？",
          choices: {
            'string-5': {
              label: '原样的字符串：5',
              why: '字符串到 `write()` 为止，路上走的是字节。除非你要求，Node 不会替你把它们变回字符串。',
            },
            'Buffer-5': {
              label: '`Buffer`（装字节的对象），每个字符一个字节：5',
              why: '在 UTF-8 里，英文字母和空格占一个字节，一个字节却装不下一个汉字。',
            },
            'Buffer-9': {
              label: '`Buffer`，有的字符占一个字节，有的占三个：9',
              why: '`write()` 把字符串变成字节，没有指定编码时就用 UTF-8：前面三个字符各占一个字节，后面两个汉字各占三个。',
            },
            'Buffer-10': {
              label: '`Buffer`，每个字符两个字节：10',
              why: '那是 UTF-16。没有指定编码时，`write()` 用的是 UTF-8，不同的字符占的字节数不一样。',
            },
          },
          hints: [
            '网线里跑的是字母，还是代表字母的数字？',
            '字符远远不止 256 个，不可能个个都只占一个字节。在 UTF-8 里，它们有长有短。',
          ],
        },
      },
      change: {
        ask: '改一改服务器，让它数字符：它打印的某一行，开头的数要和客户端那一行的一样。',
        reached: '两个程序都打印了一行，开头的数一样。',
        missed: '服务器打印的，没有一行以客户端的那个数开头。',
        candidates: {
          half: {
            why: '要是每个字符都占两个字节，除以二就对了。到底有几个字符，只有按 UTF-8 读一遍才知道。',
          },
          bytesRead: {
            why: 'socket 确实会记下自己读了多少，但数的是字节：它不知道这些字节是一段文字。',
          },
          decoded: {
            why: '`toString()` 把字节变回字符串，字符串的 `length` 正是客户端数过的东西。不过，要是一个字符的字节分成两块到达，它就会被读坏：每一块都是单独解码的。',
          },
          encoding: {
            why: '现在 `data` 是字符串，所以 `data.length` 数的是字符，不管后面写的是什么单位。一个字符的字节要是分成两块到达，Node 会先拼好再给你。',
          },
        },
        say: {
          string: "这次 'data' 带来的是字符串：`setEncoding()` 让 Node 先把字节变成了字符串。",
        },
      },
    },

    pieces: {
      title: '三次调用，一次调用',
      intro:
        "`thrice.js` 用三次调用发出三个短短的字符串，`large.js` 用一次调用发出十万个字母。设置了 `pauseOnConnect`，服务器的 socket 要等 `resume()` 才开始读；读到的交给 'data' 监听器，没有这样的监听器时才会扔掉。请数一数 'data' 来了几次。",
      say: {
        joined: ({ trace }) =>
          `三次调用，一次 'data'：\`${first(trace, event('server', 'data'))?.data?.text}\`。大家常把这叫“粘包”，这个名字容易误导：本来就没有“包”。要是没有这次暂停，来一次、两次还是三次，全看运气。`,
        whole: ({ trace }) =>
          `'end' 来了，前面一共 ${piecesOf(2, trace)?.length ?? 0} 块、${bytesIn(piecesOf(2, trace))} 个字节，一个不少；怎么切分，由系统决定。程序之间要传消息，就得标出每条消息到哪里为止，比如用换行符，再把字节攒到出现标记为止。`,
      },
      questions: {
        joined: {
          ask: "这个客户端马上要分三次发出 'one'、'two'、'three'。等它们都到了，服务器才开始读。服务器会收到几次 'data'？",
          choices: {
            three: {
              label: '三次，一次调用对应一次',
              why: '调用只是交出字节，“这是一次调用”并不会一起发过去。以为会，是对 TCP 最常见的误解。',
            },
            none: {
              label: '一次也没有：暂停的 socket 会丢掉收到的东西',
              why: '什么也不会丢：socket 开始读之前，到了的字节都由内核保管。',
            },
            one: {
              label: '一次',
              why: 'TCP 传的是字节流，字节按顺序一个接一个，看不出哪里是前后两次 `write()` 的分界。',
            },
          },
          hints: [
            '连接上传送的是一条条消息，还是一个接一个的字节？',
            '服务器来读的时候，那里排着十一个字节，中间什么也没有。',
          ],
        },
        split: {
          ask: '这个客户端马上要用一次调用发出十万个字母。它们会怎样到达？',
          choices: {
            one: {
              label: "一次 'data'，发的时候什么样，到的时候就什么样",
              why: '短的往往如此，于是就有人指望它。可是 Node 一次能读多少，是有上限的。',
            },
            several: {
              label: "好几次 'data'",
              why: "Node 是一块一块地读。把第一次 'data' 当成整条消息的程序，一遇到长的就会出错。",
            },
            refused: {
              label: "到不了：一次调用装不下这么多，会来 'error'",
              why: '一次调用多大都可以：内核暂时放不下的，会在你的进程的内存里等着。',
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
        "客户端一口气发完，然后调用 `end()`。服务器一路数字节，但不能一收到 'data' 就回答：那可能只是一部分。注意看：哪个方向在什么时候结束。",
      say: {
        saying: ({ record: { data, state } }) =>
          `\`end()\` 先写出 ${data?.bytes} 个字节，后面再跟 FIN：客户端不再发送，但还能接收，这叫半关闭。\`destroyed\` 是 ${state.destroyed}，连接还在；换成 \`destroy()\`，整条连接就扔掉了。`,
        said: "客户端的 'finish'：字节和 FIN 都交给内核了。",
        heard: "'end'：客户端的 FIN 到了，排在它前面的也都读完了。`total` 到现在才算数完。",
        answering: ({ record }) =>
          `服务器回答 ${quoted(record.data?.text)}，并结束自己的方向。等 'end' 监听器运行完再回答就晚了：那时 Node 会自动结束本端的方向，除非创建服务器时设置了 \`allowHalfOpen\`。`,
        answer: ({ record }) =>
          `${quoted(record.data?.text)} 到了，而这个客户端早就调用过 \`end()\`。\`end()\` 是闭上嘴，不是堵住耳朵。`,
        ended: "客户端的 'end'：服务器的 FIN 也到了。两个方向各有一个 'end'，通知的是负责读的那一端。",
      },
      questions: {
        next: {
          ask: "客户端调用了 `end()`，现在 'finish' 也来了。客户端的 socket 上，下一个事件是什么？",
          choices: {
            close: {
              why: '`end()` 只结束一个方向。两个方向都结束了，连接才关闭。',
            },
            error: {
              why: '没有出什么错：一边先说完、另一边还在说，TCP 本来就允许。',
            },
            end: {
              why: "客户端的 'end' 说的是服务器的 FIN，而服务器在那之前还有话要说。",
            },
            data: {
              why: '另一个方向还开着，服务器正好用它来回答。',
            },
          },
          hints: ['一条连接有两个方向，结束的是哪一个？', "看看 `counter.js`：它在 'end' 监听器里做了什么？"],
        },
        order: {
          ask: '把客户端 socket 上的事件按先后排好。',
          choices: {
            close: { why: '两个方向都结束了，后面不会再有事件。' },
            data: { why: '服务器知道客户端说完了，才回答。' },
            finish: { why: '客户端自己的方向结束了。' },
            connect: { why: '没有连接，什么也发不出去。' },
            end: { why: '服务器回答完，它的方向也结束了。' },
          },
          why: "先是自己的方向结束（'finish'），然后是对端要说的话（'data'）和它的道别（'end'），两边都结束了，才是 'close'。",
          hints: ['服务器回答之前，客户端就已经说完了。', "'end' 排在最后一个 'data' 后面，'close' 排在所有事件后面。"],
        },
      },
    },

    unread: {
      title: '等着对方道别',
      intro: "服务器只想知道客户端什么时候说完，所以只监听 'end'，不监听 'data'。看看它会收到什么通知。",
      say: {
        nothing: "再也没有动静了：没有 'end'，没有 'close'，也没有错误来提醒你。",
        hung: "客户端该做的一样没少，却还是卡住了，最后只好由 net-lessons 结束它：服务器等不到 'end'，也就一直没有结束自己的方向。",
      },
      questions: {
        goodbye: {
          ask: "客户端发送 `'bye'`，然后结束。服务器有 'end' 监听器，没有 'data' 监听器。服务器会收到什么？",
          choices: {
            end: {
              label: "'end'",
              why: "FIN 确实到了。可是 'end' 还表示：排在 FIN 前面的字节你都读完了，而这里没有人读。",
            },
            nothing: {
              label: '什么都收不到',
              why: '没有谁把字节从 socket 里取走，它们就一直留在里面，排在后面的也只好等着。',
            },
            error: {
              label: "'error'，因为有字节没人取",
              why: '字节没人读不算错误：程序也许想晚点再读。正因为没有错误，这个毛病才这么难找。',
            },
          },
          hints: ['FIN 能不能越过先发出的字节，抢先到达？', '服务器的哪一行会从 socket 里取走字节？'],
        },
      },
      change: {
        ask: '改一改服务器，让它听得到客户端的道别。',
        reached: "服务器的监听器等到了 'end'。",
        missed: "服务器的监听器没有等到 'end'，或者先来了 'error'。",
        candidates: {
          close: {
            why: "'close' 在 'end' 之后才来，所以它也要等字节读完。",
          },
          end: {
            why: '这样客户端解脱了，它等的只是服务器的 FIN。服务器自己的 socket 却还在等人来读：这样的客户端来一个，就多留一个。',
          },
          resume: {
            why: "`resume()` 让 socket 开始读，读到的字节谁也没拿到。'end' 要的就是读完；不想要那些字节的时候，这样写正合适。",
          },
          late: {
            why: "加上 'data' 监听器，也会让 socket 开始读。它来得晚，却什么也没丢，因为字节会等人来读；别的事件大多不会等，听得晚，就错过了。",
          },
        },
        say: {
          quiet: '就这些。',
          unheard: ({ record: { data, listeners, state } }) =>
            state.readableFlowing === true
              ? `'data'，监听器 ${listeners} 个：${data?.bytes} 个字节从 socket 里取了出来，却没有交到任何人手里。socket 像这样自己不停地读，叫作流动模式。`
              : `'data'，监听器 ${listeners} 个：这 ${data?.bytes} 个字节，程序是用别的办法从 socket 里取走的。`,
          end: "'end' 终于来了。客户端道别的方式和刚才一样，当时缺的只是一个来读的人。",
        },
        questions: {
          bytes: {
            ask: '这一次，客户端的字节会怎么样？',
            choices: {
              dropped: {
                label: "从 socket 里取走了，没有哪个 'data' 监听器拿到",
                why: ({ right }) =>
                  right
                    ? "socket 读了，却没有人监听 'data'。如果用的是 `resume()`，这些字节就丢了。"
                    : "socket 自己不会扔掉任何东西：除非有人让它读，又没有 'data' 监听器。",
              },
              heard: {
                label: "'data' 监听器全都拿到",
                why: ({ right }) =>
                  right ? '从 socket 里取出来的时候，监听器已经在了。' : "那得在取出来的时候，已经有 'data' 监听器。",
              },
              waiting: {
                label: '没有人从 socket 里取走它们',
                why: ({ right }) =>
                  right ? '这一次，没有什么让 socket 开始读。' : '没有人读，它们才会留着；这里有人读。',
              },
            },
            hints: [
              '你改的地方，会从 socket 里取走什么吗？',
              "'data' 监听器会让 socket 开始读，`resume()` 也会；'end' 和 'close' 的监听器不会。",
            ],
          },
        },
      },
    },
  },
  remember: [
    '连接传送的是字节：你可以写字符串，收到的却是 `Buffer`，它的 `length` 数的是字节。',
    "一次 `write()` 不是一条消息：几次可能合成一次 'data'，一次大的也可能分成几次。",
    "'end' 的意思是：对端不会再发了，而且发来的你都读完了。连接并没有因此关闭：如果你自己的方向还没结束，在它的监听器里还可以回答。",
    '`end()` 先把写的东西发完，再发 FIN。它只结束你自己的方向，你还能继续收。',
    "对端结束之后，没有人读的字节会挡住 'end' 和 'close'。所以每个 socket 都要有 'data' 监听器，或者调用 `resume()`，把字节扔掉。",
  ],
};

/** 程序的输出，写进句子里的样子。 */
function quoted(text: string | undefined): string {
  return `\`${text}\``;
}
