import type { Same } from '../../src/model/lesson-text.ts';
import { answersTheOther, codeOfLast, errorsWithoutSyscall, haveTea, notesTaken, servesTheGuest } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '错误：会出什么错，谁会知道',
  summary: '错误会告诉谁，从哪里冒出来，又会连累谁。',
  scenes: {
    print: {
      title: '崩溃时打印了什么',
      intro:
        "这家茶馆的 socket 没有 'error' 监听器。两位客人在等茶，第三位刚进门，马上要重置连接。服务器会怎样，你已经知道了；这一次，看看它打印了什么。",
      say: {
        status: ({ record }) =>
          `退出码是 ${record.code}：systemd、Docker 这类会把出错退出的服务器重新启动的程序，看的就是这个数。要是 0，它们可能以为服务器的事已经做完了。`,
      },
      questions: {
        guests: {
          ask: '服务器的进程已经没了。那两位客人还在等茶，各有各的连接。接下来他们会收到什么？',
          choices: {
            tea: {
              label: "'data'，也就是茶：他们的连接没有出事",
              why: '所有的连接都在一个进程手里，定时器也是。进程一结束，它们全都跟着结束。',
            },
            error: {
              label: "'error'，因为服务器崩溃了",
              why: ({ right }) =>
                right
                  ? "进程死了，这个系统就重置它的连接。在 Linux 和 macOS 上，来的会是 'end'。"
                  : "连接断了才有 'error'。这两条连接是正常关闭的，只不过不是程序关的。",
            },
            end: {
              label: "'end'，就像服务器正常说完了一样",
              why: ({ right }) =>
                right
                  ? '进程死了，内核替它结束连接：只要没有留下未读的字节，发的就是 FIN。客人分不清这是崩溃还是道别。'
                  : '在 Linux 和 macOS 上会是这样。这个系统结束这种连接，发的不是 FIN。',
            },
            nothing: {
              label: '什么也收不到，因为没有谁能告诉他们了',
              why: '还有内核。进程不管怎么死的，后事都由内核料理。',
            },
          },
          hints: ['一个进程手里都有些什么？进程结束时，这些会怎样？', '有谁比进程活得久，又知道它的连接？'],
        },
        print: {
          ask: '服务器在别处崩溃，你手里往往只有它打印到 stderr 的内容。像这样的一段，哪一部分说明该改程序的什么地方？',
          choices: {
            stack: {
              label: 'Node 内部的那几行，也就是调用栈：错就出在那里',
              why: '重置是从内核来的，那时服务器的代码一行也没有在运行，所以栈里一行也没有。',
            },
            emitted: {
              label: "`Emitted 'error' event on Socket instance`",
              why: "它说的是哪个事件没有监听器，又是哪一类对象的。既然是 socket，那就是 'connection' 带来的每一个。",
            },
            syscall: {
              label: "`syscall: 'read'`：错在服务器读取的地方，也就是 'data'",
              why: "读取的是 Node。读完了，而且真的读到了字节，才轮到 'data' 的监听器。",
            },
          },
          hints: ['这几样里，哪一样能在你自己的程序里找到？', '进程退出，是因为有个事件没有监听器。那是谁的事件？'],
        },
      },
      change: {
        ask: '改一改服务器：第三位客人突然断开，也要让那两位等到茶。',
        reached: '第三位客人突然断开了，那两位还是等到了茶。',
        missed: ({ trace }) =>
          haveTea(trace) ? '两位客人等到了茶，可是在那之前，服务器没有遇到重置。' : '那两位客人至少有一位没有等到茶。',
        candidates: {
          server: {
            why: 'Node 打印的还是老样子：`on Socket instance`。这个监听器却加在 Server 上。',
          },
          listener: {
            why: '有了监听器，就不再抛出。这个错误现在由你这一行打印，进程继续为别的客人服务。',
          },
          close: {
            why: "'close' 排在 'error' 后面，还没轮到它，进程就退出了。监听了前者，不等于监听了后者。",
          },
        },
      },
    },

    order: {
      title: '两份订单',
      intro:
        '茶馆的每个 socket 现在都有 \'error\' 监听器了，订单改用 JSON 写，例如 `["tea", "tea"]`。`guest` 照这样点了；接着 `garbled` 发来的却是别的东西。',
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
        '`notebook.js` 向每个客户端问好，并把它带来的事件记下来。客户端怎么离开，就叫什么名字。其中 `frozen` 会被 net-lessons 冻结一会儿；`killed` 给自己的进程发 9 号信号，也就是 SIGKILL：进程来不及再做任何事。',
      say: {},
      questions: {
        unread: {
          ask: '`unread` 用 `pause()` 让自己不读，问候就一直留在它那边的内核里。等一下它会销毁 socket，和刚才的 `destroys` 一样；那一次，服务器记下的是 `end`。这一次会记下什么？',
          choices: {
            end: {
              label: '`end`：读没读，是它自己的事',
              why: ({ right }) =>
                right
                  ? '还有字节没读，这个系统关闭连接时发的也是 FIN。别的系统，例如 Linux，发的是 RST，好让发送的一方知道那些字节丢了。'
                  : 'FIN 的意思是一切正常。可是这里，服务器发出的字节丢了。',
            },
            both: {
              label: '先是 `end`，再是一个错误，因为有字节丢了',
              why: "两样只会来一样：有 FIN 才有 'end'，有 RST 才有错误，而 RST 把两个方向同时结束。",
            },
            error: {
              label: '一个错误',
              why: ({ right }) =>
                right
                  ? '还有字节没读，内核关闭连接时发的就是 RST，不是 FIN：得让发送的一方知道，那些字节丢了。'
                  : '那要有 RST，Linux 在这种情况下发的就是它。而这个系统发的是 FIN。',
            },
          },
          hints: ['问候后来怎么样了？谁应当知道这件事？', 'FIN 是说“我发完了，一切正常”。这里真的一切正常吗？'],
        },
        frozen: {
          ask: '`frozen` 发出了自己的名字。从现在起，它的进程被冻结：它还活着，但一行代码都运行不了。服务器会记下什么？',
          choices: {
            error: {
              label: '一个错误，因为没有谁回答了',
              why: '它的内核照样回答，连接也还在。',
            },
            end: {
              label: '`end`，和刚才茶馆崩溃时一样',
              why: '进程没了，内核才会结束它的连接。这个进程还在。',
            },
            timeout: {
              label: '`timeout`',
              why: '程序卡住了，它的连接就一直开着。你要是不设超时，它卡多久，你就等多久。',
            },
          },
          hints: [
            '内核只为已经结束的进程料理后事。这个进程结束了吗？',
            '没有字节来，也没有字节去。服务器的哪一行管的是这种情况？',
          ],
        },
        killed: {
          ask: '`killed` 已经读了问候。等一下它会杀死自己的进程：此后它的代码一行也不再运行，Node 的也一样。服务器会记下什么？',
          choices: {
            error: {
              label: '一个错误：没有谁能正常关闭这个 socket 了',
              why: ({ right }) =>
                right
                  ? '进程被杀死，这个系统就重置它的连接。在 Linux 和 macOS 上，只要字节都读完了，内核发的就是 FIN。'
                  : '还有内核，而内核没有理由发 RST：字节全都读完了。',
            },
            timeout: {
              label: '`timeout`：没有谁来说一声了',
              why: '卡住的进程还在，这个进程却没了：它打开的，都由内核来关闭。',
            },
            end: {
              label: '`end`',
              why: ({ right }) =>
                right
                  ? '进程不管怎么死的，socket 都由内核来关闭。这里的字节都读完了，所以发的是 FIN。'
                  : '在 Linux 和 macOS 上会是这样。这个系统关闭被杀死的进程的 socket，发的不是 FIN。',
            },
          },
          hints: ['刚才茶馆崩溃，是谁替它发的 FIN？', '什么情况才会发 RST？这里是那种情况吗？'],
        },
        reset: {
          ask: ({ trace }) =>
            `记录是这些：${notesTaken(trace).join('、')}。你的服务器要是记下某个客户端 \`read ECONNRESET\`，说明对端发生了什么？`,
          choices: {
            died: {
              label: '它的进程死了',
              why: '`killed` 的进程死了，记下的却是 `end`。还得有未读的字节才行。',
            },
            destroyed: {
              label: '它调用的是 `destroy()`，不是 `end()`',
              why: '`destroys` 就是这样，记下的却是 `end`。`destroy()` 本身不是重置。',
            },
            unread: {
              label: '它重置了连接，或者关闭时还有字节没读',
              why: '这两种情况发的都是 RST（后一种情况，有的系统不发）。至于关闭连接的是程序，还是进程死后的内核，并没有区别。',
            },
          },
          hints: ['哪些客户端留下了这样的记录？', '`resets` 和 `unread` 做了什么别的客户端没做的事？'],
        },
        ended: {
          ask: ({ trace }) =>
            `记录是这些：${notesTaken(trace).join('、')}。要是你的服务器记下的只有 \`end\`，说明对端发生了什么？`,
          choices: {
            said: {
              label: '客户端调用了 `end()`',
              why: '`ends` 确实调用了，可是留下这种记录的不止它一个。',
            },
            chosen: {
              label: '它的程序关闭了 socket，用的是 `end()` 或 `destroy()`',
              why: ({ right }) =>
                right
                  ? '在这个系统上是这样。在 Linux 和 macOS 上，被杀死的进程留下的也是这种记录。'
                  : '`killed` 的记录也是这样，它可没有道别。',
            },
            any: {
              label: '可能是走了，也可能是死了：看不出来',
              why: ({ right }) =>
                right
                  ? '这几条记录一模一样，刚才茶馆崩溃时，客人收到的也是这样。要是必须分清道别和崩溃，就让程序走之前说一句话，比如 `bye`。'
                  : '在 Linux 和 macOS 上会是这样。在这个系统上，`killed` 的记录不一样。',
            },
          },
          hints: ['有几个客户端的记录是这样的？', '它们的程序，全都关闭了自己的 socket 吗？'],
        },
      },
    },

    late: {
      title: '晚了的三个词',
      intro: '`late.js` 一个程序里两端都有：服务器销毁了它的 socket，客户端后来还往里写。',
      say: {
        destroyed: ({ record }) =>
          `\`${record.text}\`：\`two\` 失败时，这个 socket 已经销毁。'error' 没有再来：往销毁了的 socket 里写，只有这次写入的回调得知。`,
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
      },
    },

    places: {
      title: '错误从哪里冒出来',
      intro:
        '`shop.js` 按名字去连一家店，这个名字有两个地址，都没有人监听，于是它自己把店开起来。接着 `codes.js` 做五件做不成的事。错误的 `syscall` 属性，是系统拒绝的那个请求。',
      say: {
        folder: ({ trace }) =>
          `缺的是同一个文件夹，\`connect()\` 得到 \`${codeOfLast('connect', trace)}\`，\`listen()\` 却得到 \`${codeOfLast('listen', trace)}\`。在 Linux 和 macOS 上，系统两次的回答其实一样，是 Node 底层的 libuv 把后一个换成了 Windows 的说法。所以错误码是线索，不是结论。`,
      },
      questions: {
        caught: {
          ask: "系统拒绝的，都由 'error' 报告。最后两个错都是程序自己犯的：`end()` 之后又写；去连端口 65536，这样的端口根本不存在。`catch` 能捕获哪些？",
          choices: {
            both: {
              label: '两个都能：不用问谁，Node 自己就知道不行',
              why: "确实不用问谁，但 `end('b')` 还是正常返回了：写入出的错，由 'error' 和回调报告。",
            },
            write: {
              label: '只有写入的那个：连接的结果要晚一点才知道',
              why: '连接的结果是这样。可是这样的端口，Node 根本不会去连。',
            },
            number: {
              label: '只有端口的那个',
              why: "参数不可能正确，Node 才当场抛出。`'b'` 本身没有错，只是写得晚了：这样的错成为 'error' 事件。",
            },
            neither: {
              label: "哪个也不能：`net` 的错误都成为 'error' 事件",
              why: '参数明摆着不对，当场就会说，这时什么都还没有开始。',
            },
          },
          hints: [
            '两次调用都错了。哪一次的参数，在任何时候都不可能正确？',
            '写得太晚，也可能发生在 `pipe()` 里面，那里没有你的 `try`。你会从哪里得知？',
          ],
        },
        syscall: {
          ask: ({ trace }) =>
            `打印出来的，有几行以 \`undefined\` 结尾，因为这些错误没有 \`syscall\`：${errorsWithoutSyscall(trace).join('、')}。它们有什么共同点？`,
          choices: {
            thrown: {
              label: '都是抛出的',
              why: "只有一个是抛出的，别的都成了 'error' 事件。",
            },
            connecting: {
              label: '都来自没有连上的客户端',
              why: '路径的那个也来自没有连上的客户端，却有 `syscall`：`connect`。',
            },
            node: {
              label: '都是 Node 自己造的',
              why: '转达系统的回答，才有 `syscall`。（`AggregateError` 里装着两个这样的错误，它自己却是 Node 造出来装它们的。）',
            },
          },
          hints: ['`syscall` 是系统拒绝的那个请求。什么时候会没有？', '错误码也是线索：有几个的开头是一样的？'],
        },
      },
    },
  },
  remember: [
    "进程一结束，它的连接就全都结束。要是因为 'error' 事件而退出，Node 会打印那是哪一类对象的事件：缺监听器的就是它。",
    "'end' 可能是道别，也可能是崩溃或者被杀死。ECONNRESET：对端重置了连接，或者关闭时还有字节没读。卡住的程序，只有你自己设的超时能发现。",
    "参数不对，当场抛出；后来才出的错，成为 'error' 事件；往销毁了的 socket 里写，只有 `write()` 的回调得知。",
    '只要本端还开着，对端没了以后，第一次写看上去是成功的。',
    "你的监听器抛出的异常不是 'error' 事件：用 `try` 包住会抛出异常的那一行。",
  ],
};
