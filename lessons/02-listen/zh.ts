import type { Same } from '../../src/model/lesson.ts';
import type { en } from './en.ts';
import { hostOf, placeOf, placeOfError, portOf } from './place.ts';

export const zh: Same<typeof en> = {
  title: '监听：占一个端口',
  summary: 'listen() 当场做了什么，什么要晚一点，端口在别人手里又该怎么办。',
  scenes: {
    later: {
      title: '下一行，以及之后',
      intro:
        "监听，就是占住一个让客户端找得到的地方：一个地址，再加上这个地址上的一个端口。地址，或者地址的名字，叫作主机；这里的主机是 `127.0.0.1`，也就是回环地址，只有本机上的程序才连得到。三个函数在等 'listening'，最后两行却不等：看看到了哪一刻，服务器才真的在监听。",
      say: {
        asked: ({ record }) =>
          `\`listen()\` 返回了 \`${record.returned}\`，就是服务器自己。它没有返回端口，也没有返回 Promise，成没成功更是一个字没说。`,
        tooEarly: ({ record }) =>
          `\`${record.text}\`：这一行太早了。这里写了主机，Node 要先解析它，就是问它对应哪个地址，哪怕它像这里一样写成了数字；等眼下的代码跑完，才去向操作系统要端口。`,
        open: ({ record }) =>
          `现在 \`${record.object}\` 在 \`${placeOf(record)}\` 上监听了，\`address()\` 也说得出来了。`,
        closed:
          "三个函数中的最后一个调用了 `server.close()`。从来没有客户端连上来，所以 'close' 马上就来了，端口也已经归还。",
      },
      questions: {
        port: {
          ask: '程序调用的是 `listen(0, …)`。服务器会在哪个端口上监听？',
          choices: {
            zero: {
              label: '就是端口 0，写的是什么就是什么',
              why: '没有哪个客户端能通过端口 0 连上服务器。在 `listen()` 里，它表示“任意一个空闲的端口”。',
            },
            throws: {
              label: '没有端口：0 不是端口，`listen()` 会抛出异常',
              why: '这里可以写 0：它把选择权交给操作系统。',
            },
            free: {
              label: '操作系统挑的一个空闲端口',
              why: '0 就是这个意思。写测试时很方便，因为事先没法知道哪个端口空闲；事后用 `address().port` 就能知道是哪一个。',
            },
          },
          hints: [
            '也许这个程序根本不在乎拿到哪个端口。这层意思要怎么写出来？',
            '哪些端口空闲，有一位是知道的：操作系统。',
          ],
        },
        order: {
          ask: "有三个函数在等 'listening'：写在 `listen()` 上面的那个，`listen()` 的回调（也就是传给它的函数），写在它下面的那个。哪些会运行，顺序怎样？",
          choices: {
            'callback-before-after': {
              label: '先回调，再上面的，最后下面的',
              why: "回调没有优先权。`listen()` 只是把它加到 'listening' 监听函数的末尾，而前面已经有一个了。",
            },
            'before-after-callback': {
              label: '先上面的，再下面的，回调在最后',
              why: '回调并不会等别的函数。调用 `listen()` 时它就排好了队，那时下面那个还没有注册。',
            },
            'before-callback': {
              label: '先上面的，再回调；下面的注册得太晚了',
              why: "在事件之后才注册，那才叫太晚。'listening' 是等文件里所有的行都跑完才来的，下面那个赶上了。",
            },
            'before-callback-after': {
              label: '先上面的，再回调，最后下面的',
              why: "回调也是 'listening' 的监听函数，只不过由 `listen()` 替你注册；监听函数按注册的先后运行。",
            },
          },
          hints: [
            "在 'listening' 到来之前，`listen(port, host, fn)` 得把 `fn` 存在某个地方。换了你，会放哪儿？",
            "就是加进 'listening' 的监听函数里。现在把文件从上往下读一遍。",
          ],
        },
      },
    },
    everywhere: {
      title: '不写主机',
      intro:
        '几乎一样的程序，只是 `listen()` 没有写主机。后面还是那两行，接着马上就关掉服务器；为什么要关，你会看到的。这几步一气呵成，中间不停。',
      say: {
        atOnce: '没写主机，就没有什么要解析：`listen()` 返回时，端口已经到手。',
        everywhere: ({ record }) =>
          `地址是 \`${hostOf(record)}\`，代表本机的每一个地址：凡是能访问到这台机器的电脑，刚才都可能连上端口 ${portOf(record) ?? ''}。所以要写明主机，开发时就写 \`127.0.0.1\`；确实要让别人连进来，才不写。`,
        shut: '正因为这样，程序在紧接着的一行就关掉了服务器。',
        neverAnnounced:
          "来的是 'close'，在它之前没有 'listening'。服务器的事件都要等正在运行的代码跑完，而那时它已经关闭，没有什么可通知的了。",
        compared: "两个程序里，哪个读地址读得太早，不必硬记：等 'listening' 来了再读，怎样都对。",
      },
      questions: {
        nextLines: {
          ask: '写了主机，`listen()` 后面那两行就太早了。不写主机，它们打印的 `server.listening` 和 `server.address()` 会是什么？',
          choices: {
            neither: {
              label: '和刚才一样，`false` 和 `null`',
              why: '刚才要先解析主机。不写主机，就没有什么要等。',
            },
            half: {
              label: "`true` 和 `null`：地址要等 'listening' 才有",
              why: '两者是一起的：在监听的服务器就有地址，`address()` 马上就说得出来。',
            },
            both: {
              label: '`true`，以及带端口的地址',
              why: '没有主机要解析，Node 在调用过程中就去问操作系统，返回时端口已经到手。',
            },
          },
          hints: ['上一幕里，服务器在下一行为什么还没有端口？', '因为要先解析主机。这里没有主机。'],
        },
      },
    },
    taken: {
      title: '端口被占了',
      intro:
        '两个程序想要同一个地址上的同一个端口，而 `second` 启动之前，`first` 就已经占住了它。`second` 用 `try` 和 `catch` 包住了自己的 `listen()`。看看它怎样得知出了问题。',
      say: {
        holds: ({ record }) =>
          `\`first\` 占到了 \`${placeOf(record)}\`，只要还在监听就一直归它。它不需要客户端：谁连上来，\`destroy()\` 就立即断开谁的连接；马上销毁的 socket 不会有 'error'。`,
        asked: ({ record }) => `\`second\` 也要同一个端口，\`listen()\` 和往常一样返回 \`${record.returned}\`。`,
        blockLeft: '`try` 里的代码跑完了，它的 `catch` 从此就不起作用了：它只管这几行运行的时候，管不到以后发生的事。',
        refused: ({ record }) =>
          `操作系统的答复来了：\`${record.error?.code ?? ''}\`，意思是 \`${placeOfError(record)}\` 已经被占用。调用早就返回了，所以 Node 用 \`${record.object}\` 的 'error' 事件来报告。`,
        thrown:
          "没有谁监听 'error'，而 Node 唯独不许这个事件悄悄溜走：它现在就把错误抛出来，外面却没有这个程序的 `try`。",
        dead: ({ record }) => `\`second\` 崩溃了，退出码是 ${record.code}。`,
      },
      questions: {
        try: {
          ask: '端口已经被占。`second` 的 `try` 和 `catch` 会打印什么？',
          choices: {
            caught: {
              label: '`caught:` 和那个错误',
              why: '`catch` 捕获的，是 `try` 里的代码运行时抛出的东西。而那个时候，还没有谁知道端口被占了。',
            },
            quiet: {
              label: '`no exception`',
              why: '`listen()` 只是起个头。端口空不空，要过一会儿才知道，那时早就离开 `try` 了。',
            },
            nothing: {
              label: '什么也不打印：`listen()` 会等到端口空出来',
              why: '`listen()` 什么也不等，马上就返回，接着就打印下一行。',
            },
          },
          hints: [
            '在第一幕里，写了主机的 `listen()` 返回的时候，知道些什么？',
            '它还什么都不知道，操作系统要晚一点才去问。那它能抛出什么呢？',
          ],
        },
        fate: {
          ask: "`second` 里没有 'error' 的监听函数。它会怎样？",
          choices: {
            dropped: {
              label: '没事：没有监听函数的事件就丢掉，进程安静地结束',
              why: "服务器的其他事件是这样。没有监听函数的 'error' 却会被抛出来。",
            },
            caught: {
              label: '`catch` 最后还是捕获了这个错误',
              why: '早就离开 `try` 了：`catch` 能捕获的，只有那几行运行时抛出的异常。',
            },
            dies: {
              label: '它因这个错误崩溃，退出码不是 0',
              why: "没有监听函数的 'error' 事件会变成异常抛出，而没有被捕获的异常会让进程结束。",
            },
            moves: {
              label: 'Node 自动换成下一个空闲的端口',
              why: 'Node 从来不会自作主张换端口。想要这样，得自己写。',
            },
          },
          hints: [
            "'error' 和别的事件不太一样：Node 不会让它悄悄溜走。",
            'Node 会把错误抛出来。此刻正在运行的代码外面，还有 `try` 吗？',
          ],
        },
      },
      change: {
        ask: '端口还是被占着。改一改 `second`，让它得知这件事，然后自己结束，退出码是 0。',
        reached: '`second` 的监听函数接到了错误，它自己结束了，退出码是 0。',
        missed: '`second` 里没有监听函数接到错误，或者它不是自己以退出码 0 结束的。',
        candidates: {
          await: {
            why: '`await` 等的是 Promise，而 `listen()` 返回的不是，所以没有什么可等。错误到来的时候，`try` 和刚才一样早就离开了。',
          },
          callback: {
            why: "交给 `listen()` 的函数不是用来接收错误的：它等的是 'listening'，而这个事件一直没有来。",
          },
          larger: {
            why: '`catch` 是捕获了一个错误，却不是那一个：不可能有号码这么大的端口，这一点 Node 在调用时自己就看得出来。端口是不是被占，只有操作系统知道，要晚一点才答复。',
          },
          listener: {
            why: '错误和刚才一样，晚一点，以事件的形式到来。不同的是有谁在听，也就不会抛出来。你写的每个服务器，都给它加上这个监听函数吧。',
          },
        },
        say: {
          thrown: ({ record }) =>
            `这次调用抛出了 \`${record.error?.code}\`：没有去问操作系统，这次调用也不会带来事件。`,
          heard: ({ record }) => `\`${record.error?.code}\`，这次 'error' 有监听函数：接下来怎么办，由这个函数决定。`,
        },
      },
    },
    again: {
      title: '再试一次',
      intro:
        "端口还是被占着，不过这回 `second` 会想办法：它的 'error' 监听函数改要任意一个空闲端口，也就是端口 0。两次 `listen()` 都用对象来写设置，都带上了函数 `tell`。",
      say: {
        heard: ({ record }) => `\`second\` 得知了 \`${record.error?.code}\`，马上要在同一个服务器上再试一次。`,
        elsewhere: ({ record }) => `第二次调用要到了 \`${placeOf(record)}\`：出一次错，服务器并不会报废。`,
        quiet: '两个服务器现在各占一个端口在监听，没有谁来找它们。',
      },
      questions: {
        again: {
          ask: '监听函数马上要在同一个服务器上再调用一次 `listen()`。结果会怎样？',
          choices: {
            throws: {
              label: '抛出异常：这个服务器已经调用过 `listen()` 了',
              why: '这样的异常是有的，不过是针对正在监听的服务器。这一个没有要到端口，可以再试。',
            },
            works: {
              label: '成功：服务器开始监听',
              why: '`listen()` 失败之后，服务器没有在监听，所以可以再让它去监听一次。',
            },
            nothing: {
              label: '什么也不会发生：出过错的服务器就没用了',
              why: '这个服务器只是没要到端口，别的什么也没发生。',
            },
          },
          hints: [
            '此刻这个服务器在监听吗？想想 `server.listening` 会是什么。',
            '它没有在监听，也没有从此报废，没有什么妨碍它再试一次。',
          ],
        },
        told: {
          ask: "'listening' 马上就要交到监听函数手里。这时 `tell` 会运行几次？",
          choices: {
            never: {
              label: "一次也不：来过 'error' 之后，就不会再调用回调了",
              why: "'error' 不会撤掉任何监听函数。等着 'listening' 的，不管之前发生过什么，它一来就会被调用。",
            },
            once: {
              label: '一次：为成功的那次调用',
              why: '第一次调用虽然失败，它带的 `tell` 却一直在等。两次是同一个函数也没关系：注册了两次，就运行两次。',
            },
            twice: {
              label: '两次',
              why: "每次调用 `listen()`，都会把带来的函数加进 'listening' 的监听函数；调用失败，也不会把它撤掉。",
            },
          },
          hints: [
            "第一幕里见过：'listening' 到来之前，`listen()` 把它的函数存在哪里？",
            "两次调用，'listening' 的监听函数里就有两份。有谁撤掉过一份吗？",
          ],
        },
      },
      change: {
        ask: '改一改 `second`：不管试了几个端口，都只说一次自己在监听。',
        reached: '它监听成功了，从那时起只打印了一行。',
        missed: '它没有监听成功，或者从那时起打印的不是正好一行。',
        candidates: {
          once: {
            why: "`once()` 让 'error' 的监听函数只运行一次，可它本来也只运行了一次：被占的端口只有一个。等 'listening' 的函数，照旧是两个。",
          },
          close: {
            why: "不少例子都先关掉服务器再试。这里没有什么可关的：多出来的只是一个 'close'，哪个监听函数也没有撤掉。",
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
    "`listen()` 的回调就是 'listening' 的又一个监听函数，调用失败了也还在等：该做的事说一次就行，端口尽管一个个去试。",
    '端口 0 表示任意一个空闲端口。主机也要写明：不写的话，服务器会在本机所有地址上监听，别的电脑也可能连进来。',
    "不可能存在的端口号由 `listen()` 当场抛出；端口被占则是 'error' 事件，包住 `listen()` 的 try/catch 看不到它。",
    "没有 'error' 的监听函数，一个没要到端口的服务器会让整个进程崩掉。",
  ],
};
