import type { Same } from '../../src/model/lesson-text.ts';
import { answersTheOther, codeOf, servesTheGuest } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '错误：会出什么错，谁会知道',
  summary: '错误会告诉谁，从哪里冒出来，又会连累谁。',
  scenes: {
    order: {
      title: '两份订单',
      intro:
        '一家茶馆，订单用 JSON 写，例如 `["tea", "tea"]`，茶要等一会儿才好。`guest` 照这样点了；接着 `garbled` 发来的却是别的东西。',
      say: {},
      questions: {
        who: {
          ask: "收到的不是 JSON，`JSON.parse()` 马上要在 'data' 的监听器里抛出异常。谁会得到这个异常？",
          choices: {
            socket: {
              label: "`socket.on('error', …)`，因为事情出在这个 socket 上",
              why: '那个监听器管的是连接出的事，而这条连接好好的。',
            },
            server: {
              label: "`server.on('error', …)`，因为别处没有谁接住它",
              why: '异常不是事件：它不找监听器，只找包住这次调用的 `try`。',
            },
            nobody: {
              label: '谁也得不到：进程退出',
              why: '这个监听器是 Node 调用的，外面不可能有你的 `try`。',
            },
          },
          hints: ["抛出的异常和 'error' 事件，是一回事吗？", '这个监听器是谁调用的？外面有 `try` 吗？'],
        },
        guest: {
          ask: '服务器的进程马上要结束了。`guest` 在另一条连接上，还在等茶。接下来它会收到什么？',
          choices: {
            cups: {
              label: "'data'，也就是它的茶：它自己的连接没有出事",
              why: '所有的连接都在一个进程手里，定时器也是。进程一结束，它们全都跟着结束。',
            },
            error: {
              label: "'error'，因为服务器崩溃了",
              why: "连接断了才有 'error'。这条连接是正常关闭的，只不过不是程序关的。",
            },
            end: {
              label: "'end'，就像服务器正常说完了一样",
              why: '进程死了，内核替它结束连接：只要没有留下未读的字节，发的就是 FIN。`guest` 分不清这是崩溃还是道别。',
            },
            nothing: {
              label: '什么也收不到，因为没有谁能告诉它了',
              why: '还有内核。进程不管怎么死的，后事都由内核料理。',
            },
          },
          hints: ['一个进程手里都有些什么？进程结束时，这些会怎样？', '有谁比进程活得久，又知道它的连接？'],
        },
      },
      change: {
        ask: '改一改服务器，让 `garbled` 也得到回答，`guest` 也等得到茶。',
        reached: '`garbled` 得到了回答，`guest` 也等到了茶。',
        missed: ({ trace }) => {
          if (!servesTheGuest(trace)) return '`guest` 没有等到它的茶。';
          return answersTheOther(trace)
            ? '`garbled` 什么茶也没点，得到的回答却和 `guest` 一样。'
            : '`guest` 等到了茶，`garbled` 却没有得到回答。';
        },
        candidates: {
          uncaught: {
            why: '没有谁捕获的异常，都会交给这样的监听器；进程活了下来，做到一半的事就那样搁着。可是在这里，谁也不知道出错的是哪个客户端，那个客户端只好白等。',
          },
          async: {
            why: '`async` 函数把异常变成一个被拒绝（rejected）的 Promise。没有谁处理它，进程照样退出。',
          },
          inside: {
            why: '`try` 要包住抛出异常的那一行才有用。在那里还知道是哪个客户端，所以还能回答它。',
          },
        },
      },
    },

    ways: {
      title: '离开的方式',
      intro:
        '`notebook.js` 把每个客户端带来的事件记下来。`ways.js` 先后连三次：第一次重置连接；第二次连着的时候，net-lessons 冻结它的进程；第三次连着的时候，它杀死自己的进程（SIGKILL 不给它时间做任何事）。',
      say: {
        killed: ({ record }) =>
          `\`${record.text}\`：正常道别，记下来的也是这一行。要是必须分清崩溃和道别，就让程序走之前说一句话，比如 \`bye\`。`,
      },
      questions: {
        frozen: {
          ask: '`frozen` 发出了自己的名字。从现在起，它的进程被冻结：它还活着，但一行代码都运行不了。服务器会记下什么？',
          choices: {
            error: {
              label: '一个错误，因为没有谁回答了',
              why: '它的内核照样回答，连接也还在。',
            },
            end: {
              label: "'end'，和刚才茶馆崩溃时一样",
              why: '进程没了，内核才会结束它的连接。这个进程还在。',
            },
            timeout: {
              label: "'timeout'",
              why: '程序卡住了，它的连接就一直开着。你要是不设超时，它卡多久，你就等多久。',
            },
          },
          hints: [
            '内核只为已经结束的进程料理后事。这个进程结束了吗？',
            '没有字节来，也没有字节去。服务器的哪一行管的是这种情况？',
          ],
        },
      },
    },

    places: {
      title: '错误从哪里冒出来',
      intro:
        "`late.js` 一个程序里两端都有：服务器销毁了它的 socket，客户端后来还往里写。接着 `codes.js` 做四件做不成的事，这时 `late.js` 的服务器还在监听。错误可能当场抛出，可能成为 'error' 事件，也可能只告诉回调。",
      say: {
        destroyed: ({ record }) =>
          `\`${record.text}\`：\`two\` 失败时，这个 socket 已经销毁。'error' 没有再来：往销毁了的 socket 里写，只有这次写入的回调得知。`,
        folder: ({ trace }) =>
          `缺的是同一个文件夹，\`connect()\` 得到 \`${codeOf(2, trace)}\`，\`listen()\` 却得到 \`${codeOf(3, trace)}\`。系统两次的回答其实一样，是 Node 底层的 libuv 把后一个换成了 Windows 的说法。所以错误码是线索，不是结论。`,
      },
      questions: {
        late: {
          ask: '对端已经销毁了它的 socket，这个程序接下来要写三个词，每隔 200 毫秒一个。从哪个词起，它才得知失败？（设了 `allowHalfOpen`，Node 就不会自动结束本端的方向。）',
          choices: {
            one: {
              label: '`one`：这时对端的 socket 已经没了',
              why: '到现在只收到 FIN：对端不再发送。它还读不读，这边不知道，所以这个词发了出去。',
            },
            two: {
              label: '`two`',
              why: '第一个词发了出去，回调没有得到错误，其实已经丢了。对端的内核用 RST 回答了它，此后再写就会失败。',
            },
            none: {
              label: '哪个也没有：发出去的丢了，发送的一方无从知道',
              why: '已经没有谁能收的字节，对端的内核会用 RST 来回答。',
            },
          },
          hints: [
            "写第一个词之前，本端知道什么？它只收到过 'end'。",
            '得由对端的内核来告诉本端。一个词都没到，它会说什么吗？',
          ],
        },
        caught: {
          ask: "`end()` 之后又写，这个错误由 'error' 报告了。剩下的三个，`catch` 能捕获哪些？",
          choices: {
            all: {
              label: '三个都能：它们都是 `try` 里的调用',
              why: '其中两次调用，要等它们返回以后，Node 才报告失败。',
            },
            listen: {
              label: '`listen()` 的和端口 65536 的，因为不需要对端',
              why: "路径能不能用，只有系统知道。系统的回答，Node 晚一点用 'error' 报告。",
            },
            number: {
              label: '只有端口 65536 的',
              why: "光看参数就看得出错的，Node 当场抛出。系统的回答，则成为 'error' 事件。",
            },
            none: {
              label: "哪个也不能：`net` 的错误都成为 'error' 事件",
              why: '参数明摆着不对，当场就会说，这时什么都还没有开始。',
            },
          },
          hints: ['哪一个，Node 不用问谁就知道不行？', '路径通不通，看得出来吗？数字太大，看得出来吗？'],
        },
      },
    },
  },
  remember: [
    '进程一结束，它的连接就全都结束。',
    "'end' 可能是道别，也可能是崩溃或者被杀死，看上去都一样。卡住的程序则毫无动静，只有你自己设的超时能发现它。",
    "参数写错，当场抛出；系统的回答，成为 'error' 事件；往销毁了的 socket 里写，只有 `write()` 的回调得知。",
    '只要本端还开着，对端没了以后，第一次写看上去是成功的。',
    "你的监听器抛出的异常不是 'error' 事件：用 `try` 包住会抛出异常的那一行。",
  ],
};
