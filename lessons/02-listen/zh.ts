import type { Same } from '../../src/model/lesson.ts';
import type { en } from './en.ts';
import { hostOf, placeOf, placeOfError, portOf } from './place.ts';

export const zh: Same<typeof en> = {
  title: '监听：占一个端口',
  summary: 'listen() 返回时做完了什么，什么还要等，以及端口被占用时会怎样。',
  scenes: {
    later: {
      title: '下一行，以及之后',
      intro:
        "监听，就是占住一个让客户端找得到的地方：一个地址，再加上这个地址上的一个端口。地址，或者地址的名字，叫作主机；这里的主机是 `127.0.0.1`，也就是回环地址，只有本机上的程序才连得到。三个函数在等 'listening'，最后两行却不等：看看到了哪一刻，服务器才真的在监听。",
      say: {
        asked: ({ record }) =>
          `\`listen()\` 返回了 \`${record.returned}\`，就是服务器自己。它没有返回端口，也没有返回 Promise，成没成功更是一个字没说。`,
        tooEarly: ({ record }) =>
          `\`listen()\` 的下一行打印了 \`${record.text}\`。这里写了主机，Node 要先解析它，就是问它对应哪个地址，哪怕它像这里一样写成了数字；等眼下的代码跑完，才去向操作系统要端口。所以在这一行就读 \`address().port\`，太早了。`,
        open: ({ record }) =>
          `现在 \`${record.object}\` 在 \`${placeOf(record)}\` 上监听了。端口 0 的意思是“随便哪个空闲的都行”，操作系统选了 ${portOf(record) ?? ''}。这时它已经在接受客户端的连接，\`address()\` 也说得出地址和端口了。`,
        closed:
          "三个函数中的最后一个调用了 `server.close()`。端口已经归还；又因为从来没有客户端连上来，'close' 马上就来了。",
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
        nextLines: {
          ask: '`listen()` 刚刚返回。最后两行打印的 `server.listening` 和 `server.address()` 会是什么？',
          choices: {
            both: {
              label: '`true`，以及带端口的地址',
              why: '太早了：给了主机时，要等眼下的代码跑完，才会去要端口。',
            },
            neither: {
              label: '`false` 和 `null`',
              why: '`listen()` 只是起了个头。给了主机的服务器，在下一行还没有端口。',
            },
            half: {
              label: '`true` 和 `null`：已经在监听，地址要晚一点才有',
              why: '两者是一起的：在监听，就一定有地址。而这时候，两样都还没有。',
            },
          },
          hints: ['如果调用一返回就什么都办好了，那还要事件做什么？', '程序只是让它开始。这两个值，现在去看都太早。'],
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
        '几乎一样的程序，只是 `listen()` 没有写主机。后面还是那两行，接着马上就关掉服务器；为什么最好赶紧关，你会看到的。这几步一气呵成，中间不停。',
      say: {
        atOnce: '没写主机，就没有什么要解析：调用还在进行，Node 就已经向操作系统要到了端口。',
        everywhere: ({ record }) =>
          `地址是 \`${hostOf(record)}\`，它不是回环地址，而是代表本机的每一个地址。凡是能访问到这台机器的电脑，刚才都可能连上端口 ${portOf(record) ?? ''}。所以写真正的程序时要写明主机，开发时就写 \`127.0.0.1\`；确实要让别人连进来，才不写。`,
        shut: '正因为这样，程序在紧接着的一行就关掉了服务器：它只打开了一瞬间。',
        neverAnnounced:
          "来的是 'close'，在它之前没有 'listening'。这个事件要等正在运行的代码跑完才会触发，而那时服务器已经关闭，没有什么可通知的了。",
        compared:
          "两个程序，在 `listen()` 的下一行给出两种答案：写了主机，读地址还太早；没写，就已经有了。哪种是哪种，不必硬记：等 'listening' 来了再读，怎样都对。",
      },
      questions: {
        nextLines: {
          ask: '不写主机，`listen()` 后面那两行打印的 `server.listening` 和 `server.address()` 会是什么？',
          choices: {
            neither: {
              label: '和刚才一样，`false` 和 `null`',
              why: '那是写了主机的情形，主机要先解析。不写主机，就没有什么要等。',
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
        events: {
          ask: "程序注册了 'listening' 和 'close' 的监听函数。这两个事件，哪些会来？",
          choices: {
            'listening-close': {
              label: "先 'listening'，后 'close'",
              why: "服务器确实监听过，可是 'listening' 要等眼下的代码跑完才宣布，而这段代码已经把它关掉了。",
            },
            close: {
              label: "只有 'close'",
              why: '两个事件都要等眼下的代码跑完。到了那时，服务器已经关闭，能宣布的也只剩这一件事了。',
            },
            listening: {
              label: "只有 'listening'",
              why: "调用了 `server.close()`，就会有 'close' 来回应，哪怕从来没有客户端来过。",
            },
            none: {
              label: '一个也不来：结束得太快了',
              why: "推迟的事件没有轮到之前，进程不会结束，'close' 就是其中之一。",
            },
          },
          hints: [
            '服务器的事件，都在眼下的代码跑完之后才来。到那时，服务器是什么状态？',
            '那时它已经不在监听了。Node 还会宣布它在监听吗？',
          ],
        },
      },
    },
    taken: {
      title: '端口被占了',
      intro:
        '两个程序想要同一个地址上的同一个端口，而 `second` 启动之前，`first` 就已经占住了它。`second` 用 `try` 和 `catch` 包住了自己的 `listen()`。看看它怎样得知出了问题。',
      say: {
        holds: ({ record }) =>
          `\`first\` 占到了 \`${placeOf(record)}\`。只要它还在那里监听，这个地址和端口就归它。它不需要客户端：万一有谁连上来，\`destroy()\` 会立即断开那条连接；马上销毁的 socket 不会有 'error'。`,
        asked: ({ record }) =>
          `\`second\` 也要同一个端口，\`listen()\` 和往常一样返回 \`${record.returned}\`。这时还没有去问操作系统。`,
        blockLeft:
          '`try` 里的代码跑完了，没有任何异常。它的 `catch` 从此就不起作用了：它只管这几行运行的时候，管不到以后发生的事。',
        refused: ({ record }) =>
          `操作系统的答复来了：\`${record.error?.code ?? ''}\`，意思是 \`${placeOfError(record)}\` 已经被占用。那次调用早就返回了，所以 Node 用 \`${record.object}\` 的 'error' 事件来报告。`,
        thrown:
          "'error' 和别的事件不同：没有监听函数，Node 就把错误抛出来。可是它现在才抛，而且是在 Node 内部，外面没有这个程序的 `try`，也就没有哪个 `catch` 能捕获它。",
        dead: ({ record }) =>
          `\`second\` 崩溃了，退出码是 ${record.code}。其实一行代码就能救它：\`server.on('error', …)\`。你写的每个服务器，都给它加上这一行吧。`,
        untouched:
          '这一切 `first` 毫无察觉。它还在监听，本来会一直运行下去；因为这一幕演完了，net-lessons 就结束了它。',
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
              why: "服务器的其他事件是这样。对 'error'，Node 却很严格：没有监听函数，就把错误抛出来。",
            },
            caught: {
              label: '`catch` 最后还是捕获了这个错误',
              why: '早就离开 `try` 了。现在抛出的错误来自 Node 内部，外面没有这个程序的 `try`。',
            },
            dies: {
              label: '它因这个错误崩溃，退出码不是 0',
              why: "没有监听函数的 'error' 事件会变成异常抛出，而没有被捕获的异常会让进程结束。",
            },
            moves: {
              label: 'Node 自动换成下一个空闲的端口',
              why: 'Node 从来不会自作主张换端口。想要这样，得自己写：下一幕就是。',
            },
          },
          hints: [
            "'error' 和别的事件不太一样：Node 不会让它悄悄溜走。",
            'Node 会把错误抛出来。此刻正在运行的代码外面，还有 `try` 吗？',
          ],
        },
        story: {
          ask: '把 `second` 里发生的事按先后排好。',
          choices: {
            error: { label: "来了 'error'", why: '操作系统的答复，在眼下的代码跑完之后。' },
            prints: { label: '打印 `no exception`', why: '`listen()` 的下一行，还在 `try` 里。' },
            dies: { label: '进程结束', why: '对哪个进程来说，这都是最后一件事。' },
            returns: { label: '`listen()` 返回', why: '它只是起个头，马上就返回。' },
          },
          why: "先是代码一口气跑完，`listen()` 只不过起了个头。然后才轮到事件，而没有监听函数的 'error' 就成了最后一个。",
          hints: [
            '服务器的事件不会插到正在运行的代码中间，要等它跑完才来。',
            "先是那次调用和它的下一行，然后来 'error'，再后来是它的后果。",
          ],
        },
      },
    },
    handled: {
      title: '两个错误，两种得知的方式',
      intro:
        "端口还是被占着，不过这回 `second` 有准备：既有 `catch`，也有 'error' 的监听函数。它在循环里试两个端口号，一个大得不可能是端口，一个已经被占。看看哪个错误出现在哪里。",
      say: {
        holds: ({ record }) => `和刚才一样，\`first\` 占着 \`${placeOf(record)}\`，不会让出来。`,
        thrown: ({ record }) =>
          `\`listen()\` 抛出了 \`${record.error?.code ?? ''}\`。不管在哪里，都不会有号码这么大的端口；Node 自己就看得出来，当场就说了。没有去问操作系统，之后也不会有事件。`,
        asked: '这个号码可以是端口，Node 没什么可挑剔的，调用就返回了。端口空不空，只有操作系统才知道。',
        heard: ({ record }) =>
          `又是 \`${record.error?.code ?? ''}\`，说的是 \`${placeOfError(record)}\`。不过这回有 'error' 的监听函数，所以不会抛出什么：接下来怎么办，由这个函数决定。`,
        elsewhere: ({ record }) =>
          `失败并没有弄坏 \`${record.object}\`：它没有在监听，所以可以再调用 \`listen()\`，这回得到了 \`${placeOf(record)}\`。只是要留意：失败的那次调用如果带了函数，那个函数还在等 'listening'，这时也会运行。这里失败的那次没有带。`,
        alive: ({ record }) =>
          `\`second\` 关掉了服务器，退出码是 ${record.code}：端口在别人手里，也没能伤到它。两个错误中，一个就在调用本身，当场抛出；另一个出在程序之外，以事件的形式到来。程序对两种都要有准备。`,
        untouched: '`first` 还在监听，本来会继续运行；这一幕演完了，net-lessons 就结束了它。',
      },
      questions: {
        catch: {
          ask: '同一个 `try` 里两次调用 `listen()`：一次的号码大得不可能是端口，一次的端口已经被占。`catch` 会捕获哪个错误？',
          choices: {
            both: {
              label: '两个都能捕获',
              why: "端口是不是被占，要等调用之后才知道，那是 'error' 事件的事。",
            },
            busy: {
              label: '只有被占的端口',
              why: '正好相反：号码本身就不对，Node 在调用时就看得出来；端口被占，要晚一点才知道。',
            },
            none: {
              label: "都捕获不到：全归 'error' 的监听函数",
              why: '端口号太大这件事不会变成事件：不管有没有监听函数，这次调用都直接抛出异常。',
            },
            number: {
              label: '只有那个太大的号码',
              why: '不可能存在的端口号，在调用时就抛出。只有操作系统才知道的事，要晚一点，以事件的形式到来。',
            },
          },
          hints: [
            '这两个错误里，哪一个非得问操作系统才知道？',
            'Node 自己看得出来的错误，调用还没返回就能报告。只有这样，`catch` 才能捕获。',
          ],
        },
        again: {
          ask: '监听函数马上要在同一个服务器上再调用一次 `listen()`，这回要任意一个空闲端口。结果会怎样？',
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
              why: '出一次错，服务器并不会报废。这一个只是没要到端口，别的什么也没发生。',
            },
          },
          hints: [
            '此刻这个服务器在监听吗？想想 `server.listening` 会是什么。',
            '它没有在监听，也没有从此报废，没有什么妨碍它再试一次。',
          ],
        },
      },
    },
  },
  remember: [
    "`listen()` 返回时，服务器不一定已经在监听。等 'listening' 来了再用 `address()`；`listen()` 的回调，就是这个事件的又一个监听函数。",
    '端口 0 表示任意一个空闲端口，最后是哪一个，看 `server.address().port`。',
    '调用 `listen()` 时写明主机。不写的话，服务器会在本机所有地址上监听，别的电脑也可能连进来。',
    "不可能存在的端口号由 `listen()` 当场抛出；端口被占则是 'error' 事件，包住 `listen()` 的 try/catch 看不到它。",
    "没有 'error' 的监听函数，一个没要到端口的服务器会让整个进程崩掉。",
  ],
};
