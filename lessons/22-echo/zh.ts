import type { Same } from '../../src/model/lesson-text.ts';
import { inMib } from './amounts.ts';
import { bytesRead, bytesWritten, isLossy, mostKept, whatIsMissing } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '经得起考验的回显服务器',
  summary: '从一行代码开始，写到不怕无礼的客户端、不占多少内存、还能有序关闭的服务器。',
  scenes: {
    first: {
      title: '初稿',
      intro:
        '回显就是来什么，就送回什么：socket 既能读又能写，所以一行就够了。来了两个客户端：`brief` 还没看送回来什么，就结束了自己的方向；`rude` 等到了自己的回显，然后重置连接。',
      say: {},
      questions: {
        back: {
          ask: '`brief` 写 `hello` 的同时就结束了自己的方向，而服务器没有设置 `allowHalfOpen`。`brief` 会收到什么？',
          choices: {
            none: {
              label: "马上收到 'end'：它一道别，Node 就把服务器这边也结束了",
              why: "那要等 'end' 触发，而 'end' 排在最后一个字节后面。到那时，`pipe()` 已经全都写出去了。",
            },
            open: {
              label: "`hello`，但没有 'end'：`pipe()` 只传字节，不管别的",
              why: "`pipe()` 所读的 socket 触发 'end'，它就结束所写的 socket。在这里，两个是同一个。",
            },
            all: {
              label: "`hello`，然后是 'end'",
              why: "'end' 之前写的都会发出去，FIN 排在它们后面。`allowHalfOpen` 是给那些还要等一等才有的回答用的，回显用不着。",
            },
          },
          hints: [
            "'end' 什么时候触发：最后几个字节读到之前，还是之后？",
            '`pipe()` 读到什么，马上就写什么。那么 `hello` 是什么时候写的，服务器这边又是什么时候结束的？',
          ],
        },
        rude: {
          ask: "`rude` 拿到回显，重置了连接。服务器的代码里没有注册 'error' 监听器，不过 `pipe()` 给它所写的 socket 注册了一个。服务器会怎样？",
          choices: {
            pipe: {
              label: '继续运行：这个错误有人监听',
              why: "是有过。可是第二次 'error' 那一行写着“没有监听器”：那时它已经撤掉了。",
            },
            untold: {
              label: '继续运行：字节都送回去了，不会有错误',
              why: '重置不管什么时候来都是错误，哪怕连接上没有在传任何内容。',
            },
            dies: {
              label: '崩溃',
              why: "`pipe()` 监听，只是为了停下自己的工作。随后它撤掉监听器，见没有别的监听器，就把 'error' 再触发一次。每个 socket 都要有你自己注册的监听器。",
            },
          },
          hints: [
            '`pipe()` 并不转交错误。那它监听错误做什么？',
            '要是 `pipe()` 的监听器就够了，那么光看程序，谁也说不清哪些错误处理过了。',
          ],
        },
      },
    },

    second: {
      title: '亲手来写',
      intro:
        "这次加上了 'error' 监听器，`pipe()` 则换成了两个调用，看上去是一回事，许多程序都这样写。`greedy` 写 8 MiB，送回来的却从来不读。",
      say: {
        kept: ({ trace }) =>
          `再也没有动静了。'data' 和 \`write()\` 有好几百次，这里只画出了各自的第一次。服务器一共读了 ${inMib(bytesRead(trace))}，手里最多的时候留着 ${inMib(mostKept(trace))}。`,
      },
      questions: {
        keeps: {
          ask: '第一批字节到了。`greedy` 什么也不读，很快 `write()` 就会返回 `false`。服务器会怎样？',
          choices: {
            stops: {
              label: '停止读取，直到等着的字节发走',
              why: '谁来让它停？`false` 只是一个回答，而这里没有人看。',
            },
            error: {
              label: "再也装不下的时候，`write()` 会触发 'error'",
              why: '满了的只是内核。进程的内存大得很，`write()` 就往那里放。',
            },
            kernels: {
              label: '全都读进来，手里却几乎不留：这么点内容，内核装得下',
              why: ({ trace }) => `内核只装下了 ${inMib(bytesRead(trace) - mostKept(trace))}。`,
            },
            keeps: {
              label: '全都读进来，发不走的就留在内存里',
              why: '谁发得多，它就留得多。这样的服务器，一个客户端就能把它的内存占满，而对方只要写一行代码。',
            },
          },
          hints: ['哪一行看了 `write()` 的返回值？', "socket 只要在读，就有 'data'。这里有谁让它暂停吗？"],
        },
      },
      change: {
        ask: '改一改服务器：哪怕客户端从来不读，它手里最多也只留 1 MiB。',
        reached: ({ trace }) =>
          `服务器读了 ${inMib(bytesRead(trace))}，手里最多留了 ${inMib(mostKept(trace))}。其余的，都还在路上等着。`,
        missed: ({ trace }) =>
          isLossy(trace)
            ? `服务器读了 ${inMib(bytesRead(trace))}，只写出了 ${inMib(bytesWritten(trace))}。`
            : `服务器读了 ${inMib(bytesRead(trace))}，手里最多的时候留着 ${inMib(mostKept(trace))}。`,
        candidates: {
          mark: {
            why: '高水位线决定的是 `write()` 多早返回 `false`，而这里没有人看返回值。',
          },
          room: {
            why: '等着的确实不多，因为装不下的都扔掉了：回显里缺了一块又一块。做回显的，要停止写，就得先停止读。',
          },
          pause: {
            why: '得到 `false` 就暂停，很快就不再读。于是这个方向上，内核也会装满；对端要是接着发，字节就只好留在它自己那里。',
          },
          pipe: {
            why: '`pipe()` 理会每一个 `false`。这里，来源和去处是同一个 socket：写不动了就暂停读取，等发空了再继续读。',
          },
        },
        say: { quiet: '再也没有动静了。' },
      },
    },

    third: {
      title: '没有动静的时候',
      intro:
        '又换回了 `pipe()`，`greedy` 再也占不满内存。可是它可以赖着不走，像它这样的还可以来几千个。这次加上的是：一阵子没有动静，服务器就道别。',
      say: {
        stays:
          "`greedy` 什么消息也没有得到，它想留多久，这条连接就留多久。'timeout' 只来了一次：从那以后，一个字节也没有动过。",
      },
      questions: {
        stays: {
          ask: '`greedy` 还是什么也不读，已经有一阵没有动静了，服务器马上要调用 `end()`。这条连接会怎样？',
          choices: {
            ends: {
              label: "`greedy` 收到 'end'，它那边的 Node 也道别，两端都关闭",
              why: 'FIN 排在已经写的内容后面，而那些字节发不走。',
            },
            cut: {
              label: '服务器的 socket 立刻关闭，等着的字节都扔掉',
              why: '那是 `destroy()`。`end()` 一个字节也不会扔。',
            },
            error: {
              label: "触发 'error'：`end()` 之后，`pipe()` 还在写",
              why: '`pipe()` 已经暂停了来源，等着的字节没发走，它就不写。',
            },
            stays: {
              label: '一直留着',
              why: '`end()` 也要排队，前面是没有人来取的字节。对付不读的客户端，道别没有用，`destroySoon()` 也没有用，只能销毁。',
            },
          },
          hints: ['FIN 排在等着的字节前面，还是后面？', '`greedy` 要是一直不读，这些字节什么时候能发走？'],
        },
      },
    },

    fourth: {
      title: '两次 Ctrl-C',
      intro:
        '这次加上了三样：时限一到，就销毁 socket；用一个 `Set` 记下所有的 socket；收到 SIGINT（按 Ctrl-C 时发出的信号），就关闭服务器。这里没有人坐在键盘前，所以由一行代码代劳：每来一个词，就按一次 Ctrl-C。`talker` 说两个词，还要再待一会儿。',
      say: {},
      questions: {
        twice: {
          ask: '`talker` 还在，所以服务器还没有完全关闭。这时 `close()` 又被调用了一次。第二次调用的回调会打印什么？',
          choices: {
            nothing: {
              label: '什么也不打印：服务器已经在关闭，不理会第二次调用',
              why: '第二次调用什么也没有改变，但它的回调记下来了，会得到自己的回答。',
            },
            well: {
              label: '`closed`，和第一次的回调一样',
              why: '两个回调是同时调用的。可是第二次调用什么也没有关闭。',
            },
            throws: {
              label: '什么也不打印：第二次调用会抛出异常',
              why: '`close()` 不抛出异常。它要说的，都对回调说。',
            },
            error: {
              label: '等服务器完全关闭了，打印一个错误',
              why: "到了 'close'，第一个回调得知一切顺利，第二个得到 `ERR_SERVER_NOT_RUNNING`：第二次调用的时候，服务器已经不在监听了。程序要是一见错误就以失败的退出码退出，就会栽在这里。",
            },
          },
          hints: [
            '第一次调用当场做了什么，让第二次无事可做？',
            "交给 `close()` 的回调，要到服务器的 'close' 才调用。第二次调用关闭了什么？",
          ],
        },
      },
      change: {
        ask: '改一改服务器，让它在 `talker` 想走之前就完全关闭，并且打印出来。',
        reached: '`talker` 还没走，服务器就完全关闭了，也打印出来了。',
        missed: ({ trace }) => {
          switch (whatIsMissing(trace)) {
            case 'close':
              return "服务器一直没有触发 'close'。";
            case 'word':
              return '服务器一直没有打印 `closed`。';
            case 'time':
              return '`talker` 要走了，服务器才完全关闭。';
            default:
              return '服务器及时关闭了，可是它崩溃了，或者打印得不是时候，或者没有送回 `one`。';
          }
        },
        candidates: {
          exit: {
            why: '回调还没来得及调用，进程就没有了。要是还有字节等着发给客户端，也会一起丢掉。',
          },
          unref: {
            why: '还有连接开着，进程就不会退出；`close()` 也照样要等它。',
          },
          end: {
            why: 'FIN 发出去了，`pipe()` 也就到此为止：`talker` 后来说的话没有人读，它的道别也没有人读。于是这条连接一直没有关闭；最后，进程再也没有什么可等，不声不响地退出了。',
          },
          soon: {
            why: '`destroySoon()` 把写过的都发出去，后面跟着 FIN，然后谁也不等。至于不读的客户端，还有时限管着。',
          },
        },
        say: {},
      },
    },
  },
  remember: [
    "`socket.pipe(socket)` 就是回显：送完最后一个字节才结束，也不占多少内存。'error' 监听器要自己注册，`pipe()` 的那个不算。",
    "'data' 监听器要是不理会 `write()` 返回的 `false`，随便一个客户端就能占满你的内存。",
    '`end()` 和 `destroySoon()` 都要排在等着发的字节后面。到了时限非结束不可的，用 `destroy()`。',
    '有序关闭：`close()` 一次，对每个 socket 调用 `destroySoon()`，再加一个时限。第二次 `close()` 的回调会得到错误。',
  ],
};
