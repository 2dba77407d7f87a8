import type { Same } from '../../src/model/lesson.ts';
import { first, output } from '../../src/model/select.ts';
import type { en } from './en.ts';
import { bytesIn, piecesOf } from './pieces.ts';

export const zh: Same<typeof en> = {
  title: "'data' 与 'end'",
  summary: '写出去的东西在路上变成什么样，又怎么知道后面不会再有了。',
  scenes: {
    bytes: {
      title: '一段文字上路',
      intro:
        "`writer.js` 写出一个短短的字符串，`reader.js` 用三种方式打印 'data' 监听函数拿到的东西。注意看这个字符串在路上变成了什么。",
      say: {
        characters: ({ record }) =>
          `${quoted(record.text)}：\`text.length\` 数的是 UTF-16 码元；这里每个字母、空格、汉字各算一个。`,
        write: ({ record: { data } }) =>
          `\`write()\` 把字符串变成了 ${data?.bytes} 个字节。你没有指定编码，它就用默认的 UTF-8。`,
        data: ({ record: { data } }) => `'data'：${data?.bytes} 个字节到了，监听函数马上要把它们打印出来。`,
        hex: ({ record }) => `${quoted(record.text)}：打印 \`Buffer\` 时，每个字节显示成一个十六进制数。`,
        length: ({ record, trace }) =>
          `服务器上是 ${quoted(record.text)}，客户端上是 ${quoted(first(trace, output('client'))?.text)}。如果你的程序要把长度告诉对端，就得用字节数。`,
        text: ({ record }) =>
          `${quoted(record.text)}：\`toString()\` 再按 UTF-8 把字节解码成字符串；字节都到齐了，字符串也就完整。用什么编码要两边事先说好，连接本身不会告诉你。`,
      },
      questions: {
        kind: {
          ask: "`writer.js` 会用 `write()` 写一个字符串。`reader.js` 的 'data' 监听函数拿到的会是什么？",
          choices: {
            string: {
              label: '原样的字符串',
              why: '字符串到 `write()` 为止：路上走的是字节。除非你要求，Node 不会替你把它们变回字符串。',
            },
            event: {
              label: '一个事件对象，字符串在 `event.data` 里',
              why: "浏览器里的 WebSocket 是这样给的。Node 的监听函数直接拿到要给的东西：对 'data' 来说，就是字节。",
            },
            Buffer: {
              label: '`Buffer`，也就是字节',
              why: 'TCP 传送的是字节，`Buffer` 就是 Node 用来装字节的对象。里面是文本、图片还是别的，TCP 没有说，只有你的程序知道。',
            },
          },
          hints: ['网线里跑的是字母，还是代表字母的数字？', '收到什么，Node 就原样交给你什么。'],
        },
        length: {
          ask: "客户端马上要写 `'hi 你好'`。到达以后，`data.length` 会是多少？",
          choices: {
            '5': {
              why: '那是字符串的长度。`data` 不是字符串，它的长度数的是字节。',
            },
            '9': {
              why: '在 UTF-8 里，前面三个字符各占一个字节，后面两个汉字各占三个。',
            },
            '10': {
              why: '每个字符两个字节是 UTF-16，JavaScript 数字符串的长度，用的是它的码元。路上用的是 UTF-8，不同的字符占的字节数不一样。',
            },
          },
          hints: [
            '数的是字节，而各个字符占的字节数不一样。',
            '在 UTF-8 里，英文字母和空格占一个字节，‘你’这样的汉字占三个。',
          ],
        },
      },
      change: {
        ask: '改一改服务器，让它数字符，并且打印一行，以这个数开头，和客户端的一样。',
        reached: '两个程序都打印了一行，开头的数一样。',
        missed: '服务器打印的，没有一行以客户端的那个数开头。',
        candidates: {
          half: {
            why: '要是每个字符都占两个字节，这样算就对了。可是在 UTF-8 里，不同的字符占的字节数不同：只有按 UTF-8 读一遍，才知道有几个字符。',
          },
          bytesRead: {
            why: 'socket 确实会记下自己读了多少，但数的也是字节：它不知道这些字节是一段文字。',
          },
          decoded: {
            why: '`toString()` 把字节变回字符串，字符串的 `length` 正是客户端数过的东西。不过，要是一个字符的字节分成两块到达，它就会被读坏：每一块都是单独解码的。',
          },
          encoding: {
            why: '字节在交给监听函数之前，Node 就把它们变成了字符串，所以 `data.length` 数的是字符，不管后面写的是什么单位。一个字符被切成两块，Node 会先拼好再给你；在监听函数里用 `toString()` 做不到这一点。',
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
        "一个客户端分三次发出短短的字符串，另一个只用一次调用发出十万个字母。服务器不急着读：设置了 `pauseOnConnect`，新的 socket 要等程序让它读才开始读，这里用的是 `resume()`。请数一数 'data' 来了几次。",
      say: {
        paused: ({ record }) => `\`${record.args[0]}\` 来了，但还什么都不读：要等定时器让它读。`,
        joined: ({ record: { data } }) =>
          `一次 'data'，${data?.bytes} 个字节：\`${data?.text}\`。大家常把这叫“粘包”，这个名字容易误导：本来就没有“包”。要是没有这次停顿，来一次、两次还是三次 'data'，全看运气。`,
        piece: ({ record: { data } }) =>
          `这个客户端的第一次 'data' 带来 ${data?.bytes} 个字节。其余的怎么切分取决于系统，不要依赖它。`,
        whole: ({ trace }) =>
          `'end' 来了，前面一共 ${piecesOf(2, trace)?.length ?? 0} 块、${bytesIn(piecesOf(2, trace))} 个字节，一个不少。程序之间要传消息，就得标出每条消息到哪里为止，比如用换行符，再把字节攒到出现标记为止。`,
      },
      questions: {
        joined: {
          ask: "这个客户端马上要分三次发出 'one'、'two'、'three'。等它们都到了，服务器才开始读。服务器会收到几次 'data'？",
          choices: {
            three: {
              label: '三次，一次调用对应一次',
              why: '这是对 TCP 最常见的误解。调用只是交出字节，“这是一次调用”并不会一起发过去。',
            },
            none: {
              label: '一次也没有：暂停的 socket 会丢掉收到的东西',
              why: '什么也不会丢：socket 开始读之前，到了的字节都由内核保管。',
            },
            one: {
              label: '一次',
              why: 'TCP 传的是字节流，按顺序一个接一个，哪里是两次 `write()` 的分界并没有传过来；已经到了的，Node 一次就都取走。',
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
              why: "短的往往如此，于是就有人指望它。可是 Node 一次最多只读一定的量，每读一次就是一次 'data'。",
            },
            several: {
              label: "好几次 'data'",
              why: "socket 是一块一块读的。把第一次 'data' 当成整条消息的程序，一遇到大的就会出错。",
            },
            refused: {
              label: "到不了：一次调用装不下这么多，会来 'error'",
              why: '一次调用多大都可以：内核暂时放不下的，会在你的进程的内存里等着。',
            },
          },
          hints: [
            "没有哪条规则说，一次 'data' 就是一次调用发出的内容。刚才你已经看到它合在一起了。",
            '一次能读多少是有限的，而十万个字节可不少。',
          ],
        },
      },
    },

    goodbye: {
      title: '道别与回答',
      intro:
        '客户端一口气发完，然后调用 `end()`。服务器一路数字节，等确定不会再有了，才回答。注意看：哪个方向在什么时候结束。',
      say: {
        connection: "服务器给每个客户端各留一个 `total`。不能一收到 'data' 就回答：那可能只是一部分。",
        saying: ({ record: { data, state } }) =>
          `\`end()\` 先写出 ${data?.bytes} 个字节，后面再跟 FIN。只关闭一个方向，这叫半关闭。\`destroyed\` 是 ${state.destroyed}：连接还在；\`end()\` 不会扔掉它，\`destroy()\` 才会。`,
        said: "客户端的 'finish'：字节和 FIN 都交给内核了。",
        heard: "'end'：这就是客户端的 FIN。后面不会再有了，`total` 到现在才算数完。",
        answering: ({ record }) =>
          `服务器回答 ${quoted(record.data?.text)}，并用同样的 \`end()\` 结束自己的方向。要回答就得趁现在：'end' 的监听函数一运行完，Node 就会自动结束本端的方向；设置了 \`allowHalfOpen\`，它才会让连接停在半关闭状态，等你来结束。`,
        answer: ({ record }) =>
          `${quoted(record.data?.text)} 到了，而这个客户端早就调用过 \`end()\`。\`end()\` 是闭上嘴，不是堵住耳朵。`,
        ended: "客户端的 'end'：服务器的 FIN 也到了。两个方向各有一个 'end'，通知的是负责读的那一端。",
      },
      questions: {
        next: {
          ask: "客户端调用了 `end()`，现在 'finish' 也来了。客户端的 socket 上，下一个事件是什么？",
          choices: {
            close: {
              why: '`end()` 不会关闭连接。它只结束一个方向，另一个方向还开着。',
            },
            error: {
              why: '没有出什么错：一边先说完、另一边还在说，TCP 本来就允许。',
            },
            end: {
              why: "客户端的 'end' 说的是服务器的 FIN，而服务器在那之前还有话要说。",
            },
            data: {
              why: '服务器的方向还开着，它一知道客户端说完了，就会回答。',
            },
          },
          hints: ['一条连接有两个方向，结束的是哪一个？', "看看 `counter.js`：它在 'end' 的监听函数里做了什么？"],
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
        hung: "客户端该做的一样没少，却还是卡住了，最后只好由 net-lessons 结束它：服务器等不到 'end'，就不会结束自己的方向，客户端也就等不到 'close'。一个没有人读的 socket，让两个程序都干等着。",
      },
      questions: {
        goodbye: {
          ask: "客户端会发送 `'bye'` 然后结束。服务器有 'end' 的监听函数，没有 'data' 的。服务器会收到什么？",
          choices: {
            end: {
              label: "'end'",
              why: "光有 FIN 还不够：前面来的字节都读完了，才会有 'end'，而这里没有人读。",
            },
            nothing: {
              label: '什么都收不到',
              why: "'end' 的意思是“全都读完了”。这里没有谁把字节从 socket 里取走；字节留在里面，排在后面的道别也一起留下了。",
            },
            error: {
              label: "'error'，因为有字节没人取",
              why: '字节没人读不算错误：程序也许想晚点再读。可是它什么通知都收不到，所以这个毛病才这么难找。',
            },
          },
          hints: ['道别排在字节后面，就像排队一样。', '在这里，谁会把字节从 socket 里取走？'],
        },
      },
      change: {
        ask: '改一改服务器，让它听得到客户端的道别。',
        reached: "服务器等到了 'end'。",
        missed: "服务器没有等到 'end'，或者先来了 'error'。",
        candidates: {
          close: {
            why: "'close' 排在同一支队伍里，还在 'end' 后面：它也要等字节读完。",
          },
          end: {
            why: '这样客户端解脱了，它等的只是服务器的 FIN。服务器自己的 socket 却还在等人来读，而且会一直等下去：这样的客户端来一个，就多留一个。',
          },
          resume: {
            why: "`resume()` 就是读出来再扔掉。'end' 要的就是这个；不想要那些字节的时候，这样写正合适。",
          },
          late: {
            why: '字节会等到有人来读，所以这个监听函数来得晚，却什么也没丢。别的事件大多不是这样：听得晚，就错过了。',
          },
        },
        say: {
          quiet: '就这些。',
          unheard: ({ record: { data, listeners, state } }) =>
            state.readableFlowing === true
              ? `'data'，监听函数 ${listeners} 个：${data?.bytes} 个字节从 socket 里取了出来，却没有交到任何人手里。socket 进入了流动模式：一有东西到就取出来，不管有没有监听函数。`
              : `'data'，监听函数 ${listeners} 个：这 ${data?.bytes} 个字节，程序是用别的办法从 socket 里取走的。`,
          heard: ({ record: { data } }) =>
            `${data?.bytes} 个字节都在。'data' 的监听函数不管什么时候加上，都会让 socket 进入流动模式：有什么就交出什么，除非程序让它暂停了。`,
          end: "'end' 终于来了。客户端道别的方式和刚才一样，当时缺的只是一个来读的人。",
          free: ({ record }) =>
            record.args[0] === 'true'
              ? "客户端的 'close'，因为出了错：连接突然断开了。"
              : "客户端的 'close'：两个方向都结束了。",
        },
        questions: {
          bytes: {
            ask: '这一次，客户端的字节会怎么样？',
            choices: {
              dropped: {
                label: "从 socket 里取走了，没有哪个 'data' 监听函数拿到",
                why: ({ right }) =>
                  right
                    ? "有人在读，却没有人监听 'data'。如果用的是 `resume()`，这些字节就丢了。"
                    : "socket 自己不会扔掉任何东西：除非有人让它读，又没有 'data' 的监听函数。",
              },
              heard: {
                label: "'data' 的监听函数全都拿到",
                why: ({ right }) =>
                  right ? '在有人来读之前，socket 一直留着它们。' : "那得在取出来的时候，已经有 'data' 的监听函数。",
              },
              waiting: {
                label: '没有人从 socket 里取走它们',
                why: ({ right }) =>
                  right ? '还是没有人读；socket 只要开着，就留着没读的字节。' : '没有人读，它们才会留着；这里有人读。',
              },
            },
            hints: [
              '新加的这一行，会从 socket 里取走什么吗？',
              "会读的有 'data' 的监听函数，还有 `resume()`；这几行里别的都不会。",
            ],
          },
        },
      },
    },
  },
  remember: [
    '连接传送的是字节：你可以写字符串，收到的却是 `Buffer`，它的 `length` 数的是字节。',
    "一次 `write()` 不是一条消息：几次可能合成一次 'data'，一次大的也可能分成几次。",
    "'end' 的意思是：对端不会再发了，而且发来的你都读完了。连接并没有因此关闭：如果你自己的方向还没结束，在它的监听函数里还可以回答。",
    '`end()` 先把写的东西发完，再发 FIN。它只结束你自己的方向，你还能继续收。',
    "对端结束之后，没有人读的字节会挡住 'end' 和 'close'。所以每个 socket 都要有 'data' 的监听函数，晚一点也行；或者调用 `resume()`，把字节扔掉。",
  ],
};

/** 程序的输出，写进句子里的样子。 */
function quoted(text: string | undefined): string {
  return `\`${text}\``;
}
