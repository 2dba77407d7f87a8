import type { Same } from '../../src/model/lesson-text.ts';
import { hears, moves } from './answers.ts';
import type { en } from './en.ts';
import { hostOf, placeOf, placeOfError, portOf } from './place.ts';

export const zh: Same<typeof en> = {
  title: '监听：占一个端口',
  summary: 'listen() 当场做了什么，什么要晚一点，端口在别人手里又该怎么办。',
  scenes: {
    later: {
      title: '下一行，以及之后',
      intro:
        '服务器监听的地方由主机和端口组成，主机是一个地址，或者地址的名字；`127.0.0.1` 是回环地址，只通向本机自己。这个服务器会在哪个端口上监听，从什么时候开始？',
      say: {
        tooEarly: ({ record }) =>
          `\`${record.text}\`：这一行太早了。Node 要先解析主机，也就是弄清它对应哪个地址（哪怕写的已经是数字）；等当前的代码运行完，才去要端口。`,
        now: ({ record }) =>
          `现在服务器才在 \`${placeOf(record)}\` 上监听。\`listen()\` 的回调，也就是传给它的那个函数，同样是 'listening' 的一个监听器。`,
      },
      questions: {
        port: {
          ask: '程序调用的是 `listen(0, …)`。服务器会在哪个端口上监听？',
          choices: {
            zero: {
              label: '就是端口 0，写的是什么就是什么',
              why: '没有哪个客户端能通过端口 0 连上服务器。在 `listen()` 里，0 另有含义。',
            },
            throws: {
              label: '没有端口，因为 0 不是端口，`listen()` 会抛出异常',
              why: '这里可以写 0，它不是写错了，而是一个请求。',
            },
            free: {
              label: '操作系统挑的一个空闲端口',
              why: '0 就是请操作系统来挑：写测试时很方便，因为事先没法知道哪个端口空闲。是哪一个，用 `address().port` 就能知道。',
            },
          },
          hints: ['也许这个程序并不在乎拿到哪个端口。这层意思要怎么写出来？', '哪些端口空闲，谁会知道？'],
        },
      },
    },
    everywhere: {
      title: '不写主机',
      intro: '这回 `listen()` 没有写主机。后面是同样的两行，接着马上关掉服务器；这几步一气呵成，中间不停。',
      say: {
        everywhere: ({ record }) =>
          `地址是 \`${hostOf(record)}\`，代表本机的每一个地址：凡是能访问到这台机器的电脑，刚才都可能连上端口 ${portOf(record) ?? ''}，所以下一行就关掉服务器。确实要让别的电脑连进来，才不写主机。`,
      },
      questions: {
        nextLines: {
          ask: '写了主机，打印 `listening` 和 `address` 的那两行就太早了。不写主机，会打印什么？',
          choices: {
            neither: {
              label: '和刚才一样，`false` 和 `null`',
              why: '刚才花时间的是解析主机，这里没有主机可解析。',
            },
            half: {
              label: "`true` 和 `null`，因为地址要等 'listening' 才有",
              why: '两者是一起的：在监听的服务器就有地址，`address()` 马上就说得出来。',
            },
            both: {
              label: '`true`，以及带端口的地址',
              why: "没有主机要解析，Node 在调用过程中就要到了端口。别依赖这一点：等 'listening' 来了再读，怎样都对。",
            },
          },
          hints: ['上一幕里，服务器在下一行为什么还没有端口？', '那次调用没能马上去要端口，原因在它的主机。'],
        },
      },
    },
    taken: {
      title: '端口被占了',
      intro:
        '两个程序想要同一个地址上的同一个端口，`first` 已经占住了它。（它不需要客户端：`destroy()` 会立即断开连接。）`second` 用 `try` 和 `catch` 包住了自己的 `listen()`：它会怎样得知出了问题？',
      say: {
        refused: ({ record }) =>
          `\`${record.error?.code ?? ''}\`：\`${placeOfError(record)}\` 已经被占用。调用早就返回了，所以 Node 用 'error' 事件来报告。`,
      },
      questions: {
        try: {
          ask: '端口已经被占。`second` 的 `try` 和 `catch` 会打印什么？',
          choices: {
            caught: {
              label: '`caught:` 和那个错误',
              why: '`catch` 只能捕获 `try` 里的代码运行时抛出的异常。而那个时候，`second` 还没法知道端口被占了。',
            },
            quiet: {
              label: '`no exception`',
              why: '`listen()` 只是开个头，端口是否空闲，要过一会儿才知道。',
            },
            nothing: {
              label: '什么也不打印，因为 `listen()` 会等到端口空出来',
              why: '`listen()` 不会让程序停下来等：它马上返回，接着运行下一行。',
            },
          },
          hints: ['在第一幕里，写了主机的 `listen()` 返回的时候，知道些什么？', '那时它能知道端口是否空闲吗？'],
        },
        fate: {
          ask: "`second` 里没有 'error' 的监听器。这个程序会怎样？",
          choices: {
            dropped: {
              label: '安静地结束，因为没有监听器的事件就丢掉了',
              why: "服务器的其他事件是这样，'error' 不是。",
            },
            waits: {
              label: '留下来，等端口空出来再监听',
              why: 'Node 不会自己再试一次。',
            },
            dies: {
              label: '它因这个错误而崩溃',
              why: "没有监听器的 'error' 事件会变成异常抛出，而没人捕获的异常会让进程结束。",
            },
          },
          hints: [
            "'error' 和别的事件不太一样：Node 不会让它无声无息地过去。",
            'Node 会把错误抛出来。这时外面还有 `try` 吗？',
          ],
        },
      },
      change: {
        ask: '端口还是被占着。改一改 `second`，让它得知这件事，然后自己结束，退出码是 0。',
        reached: '`second` 得知了端口被占，然后自己结束，退出码是 0。',
        missed: ({ trace }) =>
          hears(trace)
            ? '`second` 得知了端口被占，却不是自己以退出码 0 结束的。'
            : '`second` 里没有监听器得知端口被占。',
        candidates: {
          await: {
            why: '`listen()` 返回的是服务器，`await` 没有什么可等。错误还没来，就已经离开 `try` 了。',
          },
          callback: {
            why: "`listen()` 的回调不接收错误：它等的是 'listening'，而这个事件一直没有来。",
          },
          larger: {
            why: '`catch` 确实捕获了一个错误，不过是另一个：端口号不可能这么大，这一点 Node 在调用时就看得出来。',
          },
          listener: {
            why: "这回 'error' 有了监听器，所以不会抛出来，接下来怎么办由这个函数决定。",
          },
        },
      },
    },
    again: {
      title: '再试一次',
      intro:
        "端口还是被占着，不过这回 `second` 的 'error' 监听器会另要一个空闲端口。`listen()` 的设置这次写成对象，两次调用都带上了函数 `tell`。",
      say: {
        quiet: '两个服务器现在各占一个端口在监听。',
      },
      questions: {
        told: {
          ask: "第二次调用成功了，'listening' 马上就要交到监听器手里。这时 `tell` 会运行几次？",
          choices: {
            never: {
              label: "一次也不，因为来过 'error' 之后就不再调用回调了",
              why: "'error' 不会撤掉 'listening' 的监听器。",
            },
            once: {
              label: '一次，为成功的那次调用',
              why: '第一次调用带的 `tell` 一直在等。就算是同一个函数，注册了两次，就运行两次。',
            },
            twice: {
              label: '两次',
              why: "每次调用 `listen()`，都会把带来的函数加进 'listening' 的监听器；调用失败，也不会把它撤掉。",
            },
          },
          hints: [
            '服务器开始监听之前，`listen()` 把它的函数存在哪里？',
            '第一次调用失败了。有谁把它带的函数撤掉了吗？',
          ],
        },
      },
      change: {
        ask: '改一改 `second`：还是要换到别的端口，但只说一次自己在监听。',
        reached: '它的端口被占了，于是换了一个端口监听，从那时起只打印了一行。',
        missed: ({ trace }) =>
          moves(trace)
            ? '它换了一个端口监听，可是此后打印的行数不对，应当正好一行。'
            : '端口被占之后，它没有在别的端口上监听。',
        candidates: {
          once: {
            why: "'error' 的监听器本来也只运行了一次。等 'listening' 的函数，照样是两个。",
          },
          close: {
            why: "没有什么可关的：多出来的只是一个 'close'，哪个监听器也没有撤掉。",
          },
          without: {
            why: '第一次调用带的函数会一直等到某次调用成功，所以第二次不必再带。',
          },
        },
      },
    },
  },
  remember: [
    "`listen()` 返回时，服务器不一定已经在监听。等 'listening' 来了再用 `address()`。",
    "`listen()` 的回调也是 'listening' 的监听器，调用失败了也还在等。所以不管试几次，只要交给它一次。",
    '端口 0 表示任意一个空闲端口。不写主机，服务器会在本机所有地址上监听，别的电脑也可能连进来。',
    "端口被占的消息来得晚一点，是一个 'error' 事件：包住 `listen()` 的 try/catch 捕获不到它；没有监听器，整个进程就会因此退出。",
  ],
};
