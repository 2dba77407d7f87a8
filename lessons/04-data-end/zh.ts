import type { Same } from '../../src/model/lesson.ts';
import { call, first, output } from '../../src/model/select.ts';
import type { en } from './en.ts';
import { bytesIn, piecesOf } from './pieces.ts';

export const zh: Same<typeof en> = {
  title: "'data' 与 'end'",
  summary: "收到的是字节，不是一条条消息；结束的只是一个方向；没读的字节会挡住 'end'。",
  scenes: {
    bytes: {
      title: '收到的是字节',
      intro:
        "`writer.js` 写出一个短短的字符串，`reader.js` 用三种方式打印 'data' 监听函数拿到的东西。注意看这个字符串在路上变成了什么。",
      say: {
        connection: ({ record }) =>
          `客户端来了，\`${record.args[0]}\` 是这条连接的服务器一端。你的代码接着给它加上 'data' 监听函数：一有东西到，它就会运行。`,
        connect: '客户端连上了，马上要写。到目前为止，还一个字节都没有发出。',
        characters: ({ record }) =>
          `${quoted(record.text)}：\`text.length\` 数的是 UTF-16 码元；这里每个字母、空格、汉字各算一个。`,
        write: ({ record: { data } }) =>
          `连接只能传送字节，所以 \`write()\` 把字符串变成了 ${data?.bytes} 个字节。你没有指定编码，它就用字符串的默认编码 UTF-8。`,
        data: ({ record: { data } }) =>
          `'data' 带来 ${data?.bytes} 个字节，装在 \`${data?.kind}\` 里，这是 Node 专门用来装原始字节的对象。这些字节是文本、图片还是别的什么，TCP 没有说，Node 也无从知道。`,
        hex: ({ record }) =>
          `${quoted(record.text)}：打印 \`Buffer\` 时，每个字节显示成一个十六进制数。在 UTF-8 里，一个英文字母占一个字节，常用汉字占三个。`,
        length: ({ record, trace }) =>
          `服务器上是 ${quoted(record.text)}，客户端上是 ${quoted(first(trace, output('client'))?.text)}：\`data.length\` 数的是字节，\`text.length\` 数的是码元。如果你的程序要把长度告诉对端，就得用字节数。`,
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
              why: 'TCP 传送的是字节，`Buffer` 装的就是字节。它是不是文本，由你的程序决定：`data.toString()`。',
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
    },

    pieces: {
      title: '没有消息，只有字节',
      intro:
        "一个客户端分三次发出短短的字符串，另一个只用一次调用发出十万个字母。服务器不急着读：设置了 `pauseOnConnect`，新的 socket 要等程序让它读才开始读，这里用的是 `resume()`。请数一数 'data' 来了几次。",
      say: {
        paused: ({ record }) =>
          `\`${record.args[0]}\` 来了，但还什么都不读。在定时器调用 \`resume()\` 之前，到了的字节都由内核保管。`,
        three: '这是三次调用中的最后一次。客户端的事做完了，三个字符串都在内核手里。',
        joined: ({ record: { data } }) =>
          `一次 'data'，${data?.bytes} 个字节：\`${data?.text}\`。大家常把这叫“粘包”，这个名字容易误导：TCP 传的是字节流，本来就没有“包”，哪里是两次 \`write()\` 的分界，根本没有传过来。要是没有这次停顿，来一次、两次还是三次 'data'，全看运气。`,
        one: ({ record: { data } }) => `这个客户端的 ${data?.bytes} 个字节，只用了一次调用。`,
        piece: ({ record: { data } }) =>
          `第一次 'data' 只带来其中 ${data?.bytes} 个字节：Node 一次只读一块。其余的随后到来；怎么切分取决于系统，不要依赖它。`,
        whole: ({ trace }) =>
          `'end' 来了，前面一共 ${piecesOf(2, trace)?.length ?? 0} 块、${bytesIn(piecesOf(2, trace))} 个字节：一个不少，只是分开的地方和写的时候无关。程序之间要传消息，就得标出每条消息到哪里为止，比如用换行符，再把字节攒到出现标记为止。`,
      },
      questions: {
        joined: {
          ask: "这个客户端马上要分三次发出 'one'、'two'、'three'。等它们都到了，服务器才开始读。服务器会收到几次 'data'？",
          choices: {
            three: {
              label: '三次，一次调用对应一次',
              why: '这是对 TCP 最常见的误解。调用只是交出字节，从哪里开始、到哪里结束，并不会一起发过去。',
            },
            none: {
              label: '一次也没有：暂停的 socket 会丢掉收到的东西',
              why: '什么也不会丢：socket 开始读之前，到了的字节都由内核保管。',
            },
            one: {
              label: '一次',
              why: '三个字符串的字节排成一串，Node 一次就把已经到了的都取走。',
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
      title: "'end' 不等于“关闭”",
      intro:
        '客户端一口气发完，然后调用 `end()`。服务器一路数字节，等确定不会再有了，才回答。注意看：哪个方向在什么时候结束。',
      say: {
        connection: "服务器给每个客户端各留一个 `total`。不能一收到 'data' 就回答：那可能只是一部分。",
        saying: ({ record: { data, state } }) =>
          `\`end()\` 先写出 ${data?.bytes} 个字节，后面再跟 FIN 标记，意思是“我这边发完了”。只关闭一个方向，这叫半关闭。\`destroyed\` 是 ${state.destroyed}：连接还在；\`end()\` 不会扔掉它，\`destroy()\` 才会。`,
        said: ({ record: { state } }) =>
          `客户端的 'finish'：字节和 FIN 都交给内核了，自己这个方向到此为止。\`readyState\` 是 \`'${state.readyState}'\`：不能再写，但还能读。`,
        data: ({ record: { data } }) =>
          `'data'：${data?.bytes} 个字节。从它们身上看不出后面还有没有，也看不出是不是一次调用发出的。`,
        heard: ({ record: { state } }) =>
          `'end'：这就是客户端的 FIN，要等前面的字节都读完才会通知你。意思是对端不会再发了。\`readyState\` 是 \`'${state.readyState}'\`，\`destroyed\` 是 ${state.destroyed}：本端还可以写。`,
        answering: ({ record }) =>
          `服务器回答 ${quoted(record.data?.text)}，并用同样的 \`end()\` 结束自己的方向。要回答就得趁现在：'end' 的监听函数一运行完，Node 就会自动结束本端的方向；设置了 \`allowHalfOpen\`，它才会让连接停在半关闭状态，等你来结束。`,
        answer: ({ record }) =>
          `${quoted(record.data?.text)} 到了，而这个客户端早就调用过 \`end()\`。\`end()\` 是闭上嘴，不是堵住耳朵。`,
        ended:
          "客户端的 'end'：服务器的 FIN 也到了，它也说完了。连接是全双工的：两个方向各走各的，各有一个 'end'，通知负责读的那一端。",
        serverClosed:
          "服务器的 'close'：两个方向都结束了，Node 释放了这个 socket。对服务器来说，到这时连接才算真的结束。",
        closed:
          "客户端的 'close'：它的 socket 也是如此。收尾工作放在 'close' 里做。'end' 告诉你的是：不会再有字节来了；是不是完整，要靠你自己约定的标记或长度来判断。",
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
        state: {
          ask: "因为客户端说完了，服务器的这个 socket 很快会触发 'end'。那一刻它的 `readyState` 会是什么？",
          choices: {
            closed: {
              label: "`'closed'`",
              why: "很多人把 'end' 当成连接结束。其实结束的只是对端的发送，本端还可以写。",
            },
            writeOnly: {
              label: "`'writeOnly'`",
              why: '没有东西可读了，但自己这个方向还开着：在这个方向也结束之前，都可以写。',
            },
            readOnly: {
              label: "`'readOnly'`",
              why: '那是客户端的状态：它结束了自己的方向，只能读。服务器正好反过来。',
            },
          },
          hints: [
            "'end' 说的是：对端以后不会再做什么。",
            "读是读完了，那写呢？`counter.js` 的 'end' 监听函数里就在写。",
          ],
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
      title: '没有人读',
      intro:
        "服务器只想知道客户端什么时候说完，所以只监听 'end'，没有 'data' 的监听函数；另有一个定时器会去看看 socket 里面。注意看服务器会收到什么通知，又收不到什么。",
      say: {
        connection: ({ record }) =>
          `监听函数给 \`${record.args[0]}\` 加上 'end' 的监听函数，再设一个定时器。字节要是来了，这个程序里没有谁会去读。`,
        saying: ({ record: { data } }) => `\`end()\`：客户端交出 ${data?.bytes} 个字节，后面跟着它的 FIN。`,
        said: "'finish'：客户端该做的都做完了，东西都在内核手里。接下来它等服务器道别。",
        waiting: ({ record, trace }) =>
          `${quoted(record.text)}：客户端写的 ${quoted(first(trace, call('client', 'end'))?.data?.text)} 已经到了。它没有丢，只是待在 socket 的内存里（\`readableLength\` 数的就是它），等人来读。`,
        nothing:
          "再也没有动静了：没有 'end'，没有 'close'，也没有错误来提醒你。客户端的 FIN 排在字节后面；只要没人去读这些字节，它就永远轮不到。",
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
              why: "'end' 的意思是“全都读完了”。没有 'data' 的监听函数，就没有谁把字节从 socket 里取走；字节留在里面，排在后面的道别也一起留下了。",
            },
            error: {
              label: "'error'，因为有字节没人取",
              why: '字节没人读不算错误：程序也许想晚点再读。可是它什么通知都收不到，所以这个毛病才这么难找。',
            },
          },
          hints: ['道别排在字节后面，就像排队一样。', '在这里，谁会把字节从 socket 里取走？'],
        },
        bytes: {
          ask: "服务器上没有 'data' 的监听函数。等定时器去看 socket 的时候，客户端发来的字节怎么样了？",
          choices: {
            gone: {
              label: '没了：当时没有监听函数',
              why: '没人来要的字节，socket 不会扔掉，而是一直留着，直到有人来读。',
            },
            kept: {
              label: '全都在，等着人读',
              why: '这个程序里没有人读：到了的字节按顺序存好，直到有人来读。',
            },
          },
          hints: ['socket 怎么知道以后不会有人来取呢？', '信会一直躺在信箱里，直到有人打开。'],
        },
      },
    },

    repair: {
      title: '两种读法',
      intro:
        "还是这两个程序，各用一种办法修好：`late.js` 会加上 'data' 的监听函数，不过要晚一会儿；`skipper.js` 不在乎对端回答什么，就调用 `resume()`，让 socket 进入流动模式：一有东西到，就立刻取出来。注意看哪些字节真正到了谁的手里。",
      say: {
        resume: '从现在起，这个 socket 处于流动模式，不管有没有监听函数。',
        connection: ({ record }) =>
          `\`${record.args[0]}\` 有 'end' 的监听函数，'data' 的暂时还没有，要等定时器来加。在那之前，客户端的字节就会先到。`,
        late: ({ record: { data, listeners } }) =>
          `'data'，监听函数 ${listeners} 个：客户端发来的 ${data?.bytes} 个字节一直在等着，一个不少。加上监听函数，socket 就进入流动模式，所以来得晚也什么都不会丢。`,
        end: "'end' 终于来了：字节全部读完，轮到客户端的道别了。客户端道别的方式和刚才一样，当时缺的只是一个来读的人。",
        dropped: ({ record: { data, listeners } }) =>
          `'data'，监听函数 ${listeners} 个：${quoted(data?.text)} 这 ${data?.bytes} 个字节从 socket 里取了出来，却没有交到任何人手里。有 \`resume()\` 而没有 'data' 的监听函数，就是这样：读出来，扔掉。`,
        clientEnd: "socket 读空了，客户端也就等到了 'end'。回答它一个字也没看到，但它知道服务器说完了。",
        closed:
          "'close'：上一幕就没能走到这里。所以每个 socket 都要有人读：想要里面的字节，就加 'data' 的监听函数；不想要，就调用 `resume()`。",
      },
      questions: {
        late: {
          ask: "'data' 的监听函数要等定时器来加，那时客户端的字节早就到了。它会拿到什么？",
          choices: {
            all: {
              label: '全部字节',
              why: "socket 把它们留着；一加上 'data' 的监听函数，就开始交出来。来得晚，什么也不会丢。",
            },
            lost: {
              label: '什么都拿不到：之前来的都丢了',
              why: "大多数事件确实如此：监听得晚，就错过了。但字节要有人读，才会变成 'data'；在那之前它们一直等着。",
            },
            ended: {
              label: "什么都拿不到：'end' 会先来",
              why: "'end' 不会插队：字节全部读完，它才来。",
            },
          },
          hints: ['想想上一幕里，定时器在 socket 里看到了什么。', "字节等着人来读，'end' 又排在字节后面。"],
        },
        unheard: {
          ask: "服务器会在这个监听函数里用 `end('thank you')` 回答。客户端调用过 `resume()`，但没有 'data' 的监听函数。客户端的 socket 上会发生什么？",
          choices: {
            stuck: {
              label: '什么都没有：没有人读，和上一幕一样',
              why: '上一幕里没有谁来读。`resume()` 会让 socket 进入流动模式，哪怕没有监听函数。',
            },
            error: {
              label: "'error'",
              why: "事件没有监听函数，只是没人知道而已。只有 'error' 没有监听函数才会被抛出来。",
            },
            dropped: {
              label: "一次没有监听函数的 'data'，然后是 'end'",
              why: '`resume()` 就是读出来再扔掉。字节没了，socket 空了，排在后面的道别也就轮到了。',
            },
          },
          hints: [
            '`resume()` 的意思是：socket 里有什么，就取出来什么。',
            "socket 空了，FIN 也到了：'end' 需要的就是这两样。",
          ],
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
