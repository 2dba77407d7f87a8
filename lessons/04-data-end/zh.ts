import type { Same } from '../../src/model/lesson.ts';
import { call, first, output } from '../../src/model/select.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: "'data' 与 'end'",
  summary: "收到的是字节，结束的只是一个方向；没有人读，'end' 就不会来。",
  scenes: {
    bytes: {
      title: '收到的是字节',
      intro:
        "`writer.js` 写出一小段文字，`reader.js` 用三种方式打印 'data' 监听函数拿到的东西。注意看这段文字在路上变成了什么。",
      say: {
        connection: ({ record }) =>
          `客户端来了，\`${record.args[0]}\` 是连接在服务器这边的一端。你的代码接着给它加上 'data' 监听函数：一有东西到，它就会运行。`,
        connect: '客户端连上了，马上要写。到目前为止，这段文字还一点都没有上路。',
        characters: ({ record }) =>
          `${quoted(record.text)}：\`text.length\` 数的是字符串里的字符，这里一个汉字、一个字母都算一个。`,
        write: ({ record: { data } }) =>
          `连接只能运送字节，所以 \`write()\` 把文字变成了 ${data?.bytes} 个字节。你没有指定编码，它就用字符串的默认编码 UTF-8。`,
        data: ({ record: { data } }) =>
          `'data' 带来 ${data?.bytes} 个字节，装在 \`${data?.kind}\` 里，这是 Node 专门用来装原始字节的对象。这些字节是文字、图片还是别的什么，TCP 没有说，Node 也无从知道。`,
        hex: ({ record }) =>
          `${quoted(record.text)}：打印 \`Buffer\` 时，每个字节显示成一个十六进制数。在 UTF-8 里，一个英文字母占一个字节，一个汉字要占好几个。`,
        length: ({ record, trace }) =>
          `这边是 ${quoted(record.text)}，那边是 ${quoted(first(trace, output('client'))?.text)}：\`data.length\` 数字节，\`text.length\` 数字符。如果你的程序要把长度告诉对方，就得用字节数。`,
        text: ({ record }) =>
          `${quoted(record.text)}：\`toString()\` 再按 UTF-8 把字节读成文字；字节都到齐了，文字也就完整。用什么编码要两边事先说好，连接本身不会告诉你。`,
      },
      questions: {
        kind: {
          ask: "`writer.js` 会用 `write()` 写一个字符串。`reader.js` 的 'data' 监听函数拿到的会是什么？",
          choices: {
            string: {
              label: '原样的字符串',
              why: '字符串到 `write()` 为止：路上走的是字节。除非你要求，Node 不会替你把它们变回字符串。',
            },
            characters: {
              label: '由一个个字符组成的数组',
              why: '连接不认识“字符”。字节也不用数组来装：Node 为它准备了 `Buffer`。',
            },
            Buffer: {
              label: '`Buffer`，也就是字节',
              why: 'TCP 运送的是字节，`Buffer` 装的就是字节。它是不是文字，由你的程序决定：`data.toString()`。',
            },
          },
          hints: ['网线里跑的是文字，还是代表文字的数字？', '收到什么，Node 就原样交给你什么。'],
        },
        length: {
          ask: "客户端马上要写 `'hi 你好'`。到了对面，`data.length` 会是多少？",
          choices: {
            '5': {
              why: '那是字符的个数。`data` 不是字符串，它的长度数的是字节。',
            },
            '9': {
              why: '在 UTF-8 里，前面三个字符各占一个字节，后面两个汉字各占三个。',
            },
            '10': {
              why: '每个字符两个字节是 UTF-16，JavaScript 的字符串在内存里是那样的。路上用的是 UTF-8，不同的字符占的字节数不一样。',
            },
          },
          hints: [
            '数的是字节，而各个字符占的字节数不一样。',
            '在 UTF-8 里，英文字母和空格占一个字节，“你”这样的汉字占三个。',
          ],
        },
      },
    },

    goodbye: {
      title: "'end' 不等于“关闭”",
      intro:
        '客户端把话一口气说完，然后调用 `end()`。服务器一路数字节，等确定不会再有了，才回答。注意看：哪个方向在什么时候结束。',
      say: {
        connection: "服务器给每个客户端各留一个 `total`。不能一收到 'data' 就回答：这时候谁也不知道，话是不是说完了。",
        saying: ({ record: { data, state } }) =>
          `\`end()\` 先写出 ${data?.bytes} 个字节，后面再跟一个叫 FIN 的标记，意思是“我这边没有了”。它只说明这一点：\`destroyed\` 还是 ${state.destroyed}。`,
        said: ({ record: { state } }) =>
          `客户端的 'finish'：字节和 FIN 都交给内核了，自己这个方向到此为止。\`readyState\` 是 \`'${state.readyState}'\`：不能再写，但还能读。`,
        data: ({ record: { data } }) =>
          `'data'：${data?.bytes} 个字节。从它们身上看不出后面还有没有；如果话更长，就会再来几次 'data'。`,
        heard: ({ record: { state } }) =>
          `'end'：这就是客户端的 FIN，要等前面的字节都读完才会通知你。意思是对方不会再发了。\`readyState\` 是 \`'${state.readyState}'\`，\`destroyed\` 是 ${state.destroyed}：这边还可以写。`,
        answering: ({ record }) =>
          `服务器回答 ${quoted(record.data?.text)}，并用同样的 \`end()\` 结束自己的方向。要回答就得趁现在：'end' 的监听函数一运行完，Node 就会自动结束这一边，除非你另外设置。`,
        answer: ({ record }) =>
          `${quoted(record.data?.text)} 到了，而这个客户端早就调用过 \`end()\`。\`end()\` 是闭上嘴，不是堵住耳朵。`,
        ended: "客户端的 'end'：服务器的 FIN 也到了，它也说完了。两个方向各有一个 'end'，分别通知负责读的那一边。",
        serverClosed:
          "服务器的 'close'：两个方向都结束了，Node 放开了这个 socket。对这一边来说，到这时连接才算真的结束。",
        closed: "客户端的 'close'：它那一端也是如此。收尾工作放在 'close' 里做；'end' 告诉你的是：对方的话已经完整了。",
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
              why: "很多人把 'end' 当成连接结束。其实结束的只是对方的发送，这边还可以写。",
            },
            writeOnly: {
              label: "`'writeOnly'`",
              why: '没有东西可读了，但自己这个方向还开着：在自己结束它之前，都可以写。',
            },
            readOnly: {
              label: "`'readOnly'`",
              why: '那是客户端的状态：它结束了自己的方向，只能读。服务器这边正好反过来。',
            },
          },
          hints: [
            "'end' 说的是：对方以后不会再做什么。",
            "读是读完了，那写呢？`counter.js` 的 'end' 监听函数里就在写。",
          ],
        },
        order: {
          ask: '把客户端 socket 上的事件按先后排好。',
          choices: {
            close: { why: '两个方向都结束了，后面不会再有事件。' },
            data: { why: '服务器听到客户端道别以后，才回答。' },
            finish: { why: '客户端自己的方向结束了。' },
            connect: { why: '没有连接，什么也发不出去。' },
            end: { why: '服务器回答完，它的方向也结束了。' },
          },
          why: "先是自己的方向结束（'finish'），然后是对方要说的话（'data'）和它的道别（'end'），两边都结束了，才是 'close'。",
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
        hung: "客户端该做的一样没少，却还是卡住了，最后只好由 net-lessons 结束它：服务器等不到 'end'，就不会结束自己的方向，客户端这边也就等不到 'close'。一个没有人读的 socket，让两个程序都干等着。",
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
              why: "'end' 的意思是“全都读完了”。没有 'data' 的监听函数，socket 就不会往外流，字节留在里面，排在后面的道别也一起留下了。",
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
              why: "没有 'data' 的监听函数，socket 就不往外流：到了的字节按顺序存好，直到有人来读。",
            },
          },
          hints: ['socket 怎么知道以后不会有人来取呢？', '信会一直躺在信箱里，直到有人打开。'],
        },
      },
    },

    repair: {
      title: '两种读法',
      intro:
        "还是这两个程序，各用一种办法修好：`late.js` 会加上 'data' 的监听函数，不过要晚一会儿；`skipper.js` 不在乎对方回答什么，就调用 `resume()`。注意看哪些字节真正到了谁的手里。",
      say: {
        resume: '`resume()` 让 socket 流动起来：从现在起，不管有没有人听，一有东西到就立刻取出来。',
        connection: ({ record }) =>
          `\`${record.args[0]}\` 有 'end' 的监听函数，'data' 的暂时还没有，要等定时器来加。在那之前，客户端的字节就会先到。`,
        late: ({ record: { data, listeners } }) =>
          `'data'，监听函数 ${listeners} 个：客户端发来的 ${data?.bytes} 个字节一直在等着，一个不少。加上监听函数，socket 就开始往外流，所以来得晚也什么都不会丢。`,
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
              why: "socket 把它们留着；一加上 'data' 的监听函数，就开始往外流。来得晚，什么也不会丢。",
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
              why: '上一幕里没有什么让 socket 流动起来。`resume()` 会让它流动，哪怕没有人听。',
            },
            error: {
              label: "'error'",
              why: "事件没有监听函数，只是没人听见而已。只有 'error' 自己没人监听的时候才危险。",
            },
            dropped: {
              label: "一次没人听的 'data'，然后是 'end'",
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
    '连接运送的是字节：你可以写字符串，收到的却是 `Buffer`，它的 `length` 数的是字节。',
    "'end' 的意思是：对方不会再发了，而且发来的你都读完了。连接还没有关闭，你还可以回答。",
    '`end()` 先把写的东西发完，再发 FIN。它只结束你自己的方向，你还能继续收。',
    "没有人读，就没有 'end'，也没有 'close'：每个 socket 都要有 'data' 的监听函数，或者调用 `resume()`。",
    "'data' 的监听函数来晚了，字节会等它；只调用 `resume()` 而没有监听函数，字节就被扔掉。",
  ],
};

/** 句子里引用的程序文字。 */
function quoted(text: string | undefined): string {
  return `\`${text}\``;
}
