import type { Same } from '../../src/model/lesson-text.ts';
import { first } from '../../src/model/select.ts';
import {
  addressOf,
  answered,
  closingLine,
  codeOf,
  deniesConnection,
  isShut,
  isWhole,
  livesOn,
  reach,
  tellsBoth,
} from './answers.ts';
import { claims } from './claims.zh.ts';
import type { en } from './en.ts';
import { notes } from './notes.zh.ts';

export const zh: Same<typeof en> = {
  title: '一页笔记，逐条验证',
  summary: '初学者学 net 时记下的一页笔记：程序先照原样运行，再一行一行改好。',
  scenes: {
    written: {
      title: '照原样运行',
      intro:
        '笔记里有一个服务器和一个客户端，现在照原样运行。为了让每次的先后顺序都一样，新连接一到，net-lessons 就冻结服务器，等客户端写完再放开。',
      say: {
        unread: ({ record }) =>
          record.kernel?.some(({ unread }) => unread)
            ? '客户端写的内容到了内核，还没有谁读。'
            : '客户端写完了，还没有谁读。',
      },
      questions: {
        next: {
          ask: '服务器的进程马上要结束了。客户端接下来会打印什么？',
          choices: {
            closed: {
              label: '`客户端关闭链接成功`',
              why: ({ right }) =>
                right
                  ? "虽然还有内容没人读，这个系统发的仍是 FIN，所以来的是 'end'。"
                  : "要打印这一行，得有 'end' 来。可是还有内容没人读，内核就不道别，发的是 RST。",
            },
            failed: {
              label: '`链接失败`',
              why: ({ right }) =>
                right
                  ? "客户端写的内容没有人读，内核就发 RST，于是客户端的 socket 触发 'error'。打印的这句话说得对吗？后面还会碰到。"
                  : '要打印这一行，得有 RST 来，而这个系统发的是 FIN。',
            },
            nothing: {
              label: '什么也不打印：它在等回答',
              why: '进程没了，它的连接由内核来结束，对端会得知。',
            },
          },
          hints: [
            '内核会替服务器结束这条连接，发 FIN，或者发 RST。',
            '还有字节没人读，多数系统发的就是 RST。这里有没有？',
          ],
        },
      },
      change: {
        ask: '改一改服务器，让它不退出，不断开这个客户端，也还能接受下一个。',
        reached: '服务器没有退出，还在监听，客户端也还连着。',
        missed: ({ trace }) =>
          !livesOn(trace)
            ? '服务器退出了。'
            : isShut(trace)
              ? '服务器没有退出，客户端也连着，可是它不再监听了。'
              : '服务器没有退出，可是客户端被断开了。',
        candidates: {
          end: {
            why: '客户端的话还没有人看，连接就断开了。它照样打印了 `客户端关闭链接成功`，其实是服务器断开的。',
          },
          destroy: {
            why: ({ trace }) =>
              codeOf('client', trace)
                ? '和刚才进程结束时一样：内容没人读，所以客户端收到的是 RST。'
                : '客户端的话还没有人看，连接就断开了。',
          },
          server: {
            why: '服务器有 `close()`：从此不再接受新的客户端，但已有的连接一条也不断开，所以这个客户端还连着。',
          },
          none: {
            why: 'socket 没有 `close()`，它有 `end()` 和 `destroy()`。而且这里本来就不该断开：这一行在客户端刚连上时就运行，不会等上面那个函数被调用。',
          },
        },
        say: { quiet: '还在运行的，都在等。' },
      },
    },

    silent: {
      title: '都在等',
      intro: '还是那两个程序，去掉了 `socket.close()` 那一行。这次冻结的是客户端，等服务器接受了连接再放开。',
      say: { quiet: '服务器没有打印收到了什么。' },
      questions: {
        words: {
          ask: '客户端写完了，现在都在等。它写的内容在哪里？（标着“内核”的那一行可以作证。）',
          choices: {
            client: {
              label: '还在客户端：服务器要先来取',
              why: '不用谁来取，写了就会发出去。',
            },
            kernel: {
              label: '在内核里，没有人读',
              why: '那样的话，这一行会像第一幕那样，写着有多少字节未读。',
            },
            node: {
              label: '在服务器的进程里：Node 已经读了',
              why: '内核里已经没有未读的字节：Node 把它们读进了 `socket#1`，没有谁来取，就一直留在那里。',
            },
          },
          hints: ['第一幕里，这一行说了什么？现在呢？', '内容已经离开客户端，内核里也没有未读的字节。'],
        },
      },
      change: {
        ask: '改一改服务器，让它的某个函数拿到客户端写的内容。',
        reached: '有一个函数拿到了客户端写的内容。',
        missed: '没有哪个函数拿到客户端写的内容。',
        candidates: {
          message: {
            why: "不管什么事件名，都能注册监听器，没有这个事件也不报错。`net` 里就没有 'message'。",
          },
          encoding: {
            why: "它决定数据以什么形式交给监听器。可是这个 socket 没有 'data' 监听器，也就没有交给谁。",
          },
          resume: {
            why: "现在 'data' 来了，时序图上却写着“没有监听器”。可是 `server` 上明明注册了一个：可见 'data' 不是由它触发的。",
          },
          socket: {
            why: "每条连接都有自己的 socket，'data' 由它触发。服务器只触发与自身有关的事件，例如 'connection'；注册它没有的事件，只会白等。现在函数运行了，第一行的错也就露了出来。",
          },
        },
        say: { quiet: '客户端还在等回答。' },
      },
    },

    typo: {
      title: '不说话的访客',
      intro:
        '监听器注册到 socket 上了，可是它的第一行里有个不存在的名字：`consoe`。笔记里的客户端来之前，先来一位访客 `visitor`：它什么也不说，过一会儿就走。',
      say: {},
      questions: {
        visitor: {
          ask: '`visitor` 连上了。从现在到它离开，服务器会怎样？',
          choices: {
            comes: {
              label: '马上退出：它注册的函数里有那个名字',
              why: '注册函数，不等于运行它。运行到那一行，才会去找这个名字。',
            },
            lives: {
              label: '没事，照常运行',
              why: '没有数据，就不会运行那一行。`node --check` 也查不出来，所以这种错可以潜伏几个月，等哪个客户端开口说第一句话。linter，或者会检查名字的编辑器，倒是早就能发现。',
            },
            leaves: {
              label: '`visitor` 离开的时候退出',
              why: "离开带来的是 'end'，而那一行在 'data' 的监听器里。",
            },
          },
          hints: ['JavaScript 什么时候才去找 `consoe` 是什么？', '要等哪个事件来，那一行才会运行？'],
        },
      },
      change: {
        ask: '改一改服务器，让它能把回答写出去。（这里只看服务器，客户端写完就被 net-lessons 冻结。）',
        reached: '服务器写出了回答，没有退出。',
        missed: ({ trace }) => (first(trace, answered) ? '服务器回答了，却退出了。' : '服务器没有回答。'),
        candidates: {
          server: {
            why: "监听器里抛出的异常不是 'error' 事件，服务器也好，socket 也好，都不会得到它。",
          },
          socket: {
            why: "socket 的 'error' 说的是它的连接，而这条连接好好的。",
          },
          console: {
            why: '这一行不再出错，后面的也就运行了。',
          },
        },
        say: { quiet: '客户端一直冻结着。' },
      },
    },

    glued: {
      title: '两句话',
      intro:
        '服务器的回答是两句话：`你好我是服务端` 和 `客户端请关闭链接`。从这一幕起，客户端很慢：两句都写出去之前，net-lessons 一直冻结着它。',
      say: {},
      questions: {
        lines: {
          ask: '服务器马上要写这两句。客户端会怎样打印它们？',
          choices: {
            two: {
              label: '两行，一次 `write()` 一行',
              why: "客户端来读的时候，把已经到的一次读走，所以只有一个 'data'。",
            },
            first: {
              label: '一行，只有第一句：接着它就调用了 `end()`',
              why: "`end()` 结束的是本端的发送，挡不住第二句。不过，两句本来就在同一个 'data' 里。",
            },
            one: {
              label: '一行，里面是两句',
              why: '客户端来读的时候，两句都到了。即使不冻结，多半也是这样，偶尔才分成两次。',
            },
          },
          hints: ['客户端开始读的时候，已经到了多少？', "一个 'data' 带来多少？"],
        },
      },
      change: {
        ask: '改一改服务器，让客户端不管多晚来读，都看得出第一句到哪里为止。',
        reached: '从收到的内容看得出第一句到哪里为止。',
        missed: ({ trace }) => (isWhole(trace) ? '两句连在一起到达，中间什么也没有。' : '客户端没有收齐这两句。'),
        candidates: {
          noDelay: {
            why: '它请内核马上发出。到了那一头，字节照样一个挨一个。',
          },
          pause: {
            why: '客户端要是 200 毫秒之内就来读，看上去是管用的。可是这一个被冻结得更久。',
          },
          end: {
            why: '连接结束在第二句之后，两句之间还是什么也没有。',
          },
          mark: {
            why: '第一句自己带着记号，读得多晚都看得出来。怎样靠这种记号找出一条条消息，是下一课“一条消息到哪里为止”的内容。',
          },
        },
      },
    },

    ended: {
      title: '最后一行',
      intro: '现在两句都以 `\\n` 结尾。看看客户端最后打印的那一行。',
      say: {},
      questions: {
        after: {
          ask: '客户端刚刚调用了 `end()`。等它打印出 `客户端关闭链接成功` 之后，它的 socket 还会触发什么？',
          choices: {
            close: {
              label: "'close'",
              why: "这一行在 'end' 时就打印了，而 'end' 只是服务器的道别。连接要是断了，例如被重置，'end' 根本不来。",
            },
            nothing: {
              label: '什么也没有了：已经关闭了',
              why: "这一行在 'end' 的监听器里，'end' 只是服务器的道别。在那之后，socket 还触发了一个事件。",
            },
            finish: {
              label: "先是 'finish'，然后是 'close'",
              why: "'finish' 早就来过了：先道别的是客户端，服务器的道别是对它的回应。",
            },
          },
          hints: [
            '这一行是在哪个事件里打印的？',
            "'finish'、'end'、'close' 当中，有一个那时已经来过，有一个总是最后。",
          ],
        },
      },
      change: {
        ask: '改一改客户端，让它等 socket 关闭之后才打印那一行。',
        reached: "'close' 来了之后，才打印那一行。",
        missed: ({ trace }) =>
          closingLine(trace) ? "那一行在 'close' 之前就打印了，或者打印了不止一次。" : '那一行没有打印。',
        candidates: {
          finish: {
            why: "这样更早了：'finish' 只说明本端的道别发出去了。",
          },
          close: {
            why: "'close' 总在最后，每条连接只来一次，断了也会来。",
          },
          destroy: {
            why: "`destroy()` 销毁了这个 socket，可是 'close' 还是比这一行来得晚。而且连接要是断了，'end' 还是不来。",
          },
        },
      },
    },

    failed: {
      title: '两次失败',
      intro:
        "客户端现在等到 'close' 才打印最后那一行，'error' 的监听器多了一个参数，但还没有用它。这次的服务器是 `breaks.js`：客户端一说话，它就重置连接，不再监听。之后同样的客户端再来一次，名叫 `late`。",
      say: {
        late: '`链接失败`，这次倒是真话：没有谁在监听。',
      },
      questions: {
        printed: {
          ask: '`breaks.js` 重置了连接。`client` 会怎样打印这件事？',
          choices: {
            failed: {
              label: '只打印 `链接失败`',
              why: "'error' 之后还有 'close'，现在最后那一行就在那里打印。",
            },
            both: {
              label: '先是 `链接失败`，然后是 `客户端关闭链接成功`',
              why: '明明连上过，后来断了，它却说没连上，又说关好了，两句都不对。来的是什么错误，监听器连看都没看。',
            },
            closed: {
              label: '只打印 `客户端关闭链接成功`：它连上了，不能算失败',
              why: "不管什么 'error' 都会调用这个监听器，'connect' 之后过了很久也一样。",
            },
          },
          hints: ['连接被重置，socket 会触发哪些事件？', "先是 'error'，后面还有一个，每个 socket 都会触发。"],
        },
      },
      change: {
        ask: '改一改客户端，让它出错时打印的那一行，对 `client` 和 `late` 来说都是真话。',
        reached: '两个各说各的错误，`client` 也不再说没连上。',
        missed: ({ trace }) =>
          !tellsBoth(trace)
            ? '两个里至少有一个，没有说自己出了什么错。'
            : deniesConnection(trace)
              ? '`client` 还在说没连上。'
              : '两个说得一样，可是出的错并不一样。',
        candidates: {
          lost: {
            why: '`链接断开` 对 `client` 来说是真话。可是 `late` 根本就没有连上过。',
          },
          connecting: {
            why: "'error' 来的时候，连接的尝试已经结束：两个客户端的 `connecting` 都是 false，什么也没有打印。",
          },
          code: {
            why: ({ trace }) =>
              `出了什么错，错误码说得清楚：\`client\` 得到的是 \`${codeOf('client', trace)}\`，\`late\` 得到的是 \`${codeOf('late', trace)}\`。`,
          },
          beside: {
            why: ({ trace }) => `\`client\` 说没连上，旁边又写着 \`${codeOf('client', trace)}\`，只有一样是真的。`,
          },
        },
      },
    },

    fragile: {
      title: '粗鲁的客户端',
      intro:
        '还是笔记里的服务器，来的却是另一种客户端：`rude` 说一声 `hi`，过一会儿就重置连接。之后 `client` 再来，它现在会打印错误码。',
      say: {},
      questions: {
        next: {
          ask: '`rude` 重置了它的连接。下一个客户端打印的第一行会是什么？',
          choices: {
            connected: {
              label: '`客户端与服务端链接已经建立`',
              why: '要是服务器还在运行，就会是这样。',
            },
            reset: {
              label: '`出错了 ECONNRESET`',
              why: '被重置的是 `rude` 的连接。下一个客户端还没有连接。',
            },
            refused: {
              label: '`出错了 ECONNREFUSED`',
              why: "服务器那边的 socket 触发了 'error'，没有监听器，于是整个进程退出了，端口上也就没有谁在监听。",
            },
          },
          hints: ['服务器那边的 socket 有哪些监听器？', '这样的事件来了，进程会怎样？'],
        },
      },
      change: {
        ask: '改一改服务器，让它不因此退出，还能回答下一个客户端。',
        reached: '服务器没有退出，下一个客户端也得到了回答。',
        missed: ({ trace }) => (livesOn(trace) ? '服务器没有退出，可是下一个客户端没有得到回答。' : '服务器退出了。'),
        candidates: {
          server: {
            why: '这里只管服务器自己的错误，例如端口被占用。刚才的错误来自一个 socket。',
          },
          close: {
            why: "'close' 排在 'error' 后面，而这里 'error' 一来，进程就退出了。",
          },
          listener: {
            why: ({ trace }) => `每个 socket 都有监听器，\`${codeOf('server', trace)}\` 就只是一行输出。`,
          },
        },
      },
    },

    open: {
      title: '谁能来',
      intro: '还剩一行没有看过。两个程序都只写了端口，别的没写。',
      say: {},
      questions: {
        where: {
          ask: '服务器会在哪里监听？',
          choices: {
            local: {
              label: '`localhost`，客户端也是到那里去找它',
              why: '不写主机，`net.connect()` 找的是 `localhost`。`listen()` 却不是这样。',
            },
            all: {
              label: '本机的所有地址',
              why: ({ trace }) =>
                `\`${addressOf(trace)}\` 代表所有地址。谁能访问这台机器，谁就能连上这个服务器，除非有防火墙挡着。`,
            },
            network: {
              label: '本机在局域网里的那个地址，这样别人才能来',
              why: ({ trace }) => `时序图上写着地址：\`${addressOf(trace)}\`。它代表的不止一个。`,
            },
          },
          hints: [
            '不写主机的时候，`listen()` 和 `connect()` 并不一样。',
            "前面每一幕的时序图上都有一行 'listening'，那里写的是什么地址？",
          ],
        },
      },
      change: {
        ask: '改一改服务器，让只有本机的程序才连得上它，例如这个客户端。',
        reached: ({ trace }) => `服务器在 \`${addressOf(trace)}\` 上监听，客户端也得到了回答。`,
        missed: ({ trace }) =>
          !reach(trace)
            ? '服务器没有在 IP 地址上监听。'
            : reach(trace) === 'local'
              ? `服务器在 \`${addressOf(trace)}\` 上监听，可是客户端没有得到回答。`
              : `别的机器也连得上：它在 \`${addressOf(trace)}\` 上监听。`,
        candidates: {
          number: {
            why: '写成字符串，Node 本来也会转成数字：端口没有变，谁能来也还是没有写。',
          },
          zero: {
            why: '`0.0.0.0` 不是哪台机器的地址，它代表本机的所有 IPv4 地址。',
          },
          loopback: {
            why: '从网络上来的，到不了这个地址。',
          },
        },
      },
    },
    ...claims,
  },
  remember: [
    '对象没有的事件，也能注册监听器：不报错，也永远不会被调用。',
    "一条连接的 'data'、'end'、'error'、'close' 都由它的 socket 触发；服务器只触发与自身有关的事件：开始监听，来了客户端，已经关闭。",
    "'end' 是对端的道别，可能永远不来；'close' 总是最后才来。",
    "'error' 随时可能来：每个 socket 都要有监听器，把它带来的错误打印出来。",
    '不写主机，`listen()` 用的是所有地址，`connect()` 用的是 `localhost`。',
  ],
  notes,
};
