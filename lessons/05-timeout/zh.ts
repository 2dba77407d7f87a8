import type { Same } from '../../src/model/lesson.ts';
import { event } from '../../src/model/select.ts';
import type { en } from './en.ts';
import { silenceMs, sinceMs, timeouts } from './times.ts';

export const zh: Same<typeof en> = {
  title: '没人说话的时候',
  summary: 'socket 会发现很久没人说话了。接下来怎么办，由你决定。',
  scenes: {
    silence: {
      title: '客户端不出声了',
      intro:
        '客户端连上之后先沉默一阵，说一句话，然后又沉默下去。服务器给自己的 socket 设了超时。留意两件事：超时对连接做了什么，它来了几次。',
      say: {
        set: ({ record }) =>
          `从现在起，这个 socket 里有一只表在走，时限是 ${record.state.timeout} 毫秒，程序可以从 \`socket.timeout\` 读到它。你不设，socket 就没有这只表，客户端想沉默多久就多久。`,
        fired: ({ record, trace }) =>
          `大约 ${silenceMs(record, trace)} 毫秒里，这条连接上没有一个字节进出。表走完了，Node 就用 'timeout' 事件告诉程序。监听函数马上要看一看连接现在是什么样子。`,
        destroyed: ({ record }) => `\`${record.text}\`：socket 没有被销毁。`,
        open: ({ record }) =>
          `\`${record.text}\`：双方都还能发送。超时只是给你自己程序的一条通知，客户端对此一无所知。监听函数要是什么也不做，那就什么也不会变。`,
        word: ({ record, trace }) =>
          `${record.data?.bytes} 个字节到了，走的就是 ${sinceMs(event('server', 'timeout'), record, trace)} 毫秒前超时的那个 socket：它照样能用。沉默了这么久，'timeout' 却只来过一次：表走完之后，没有自己重新开始。`,
        again: ({ record, trace }) =>
          `客户端的那句话让表重新走了起来，之后又有大约 ${silenceMs(record, trace)} 毫秒没有字节进出：新的一段沉默，新的一次 'timeout'。所以写监听函数时要想到：同一条连接上它可能运行很多次。`,
        over: ({ trace }) =>
          `'end'：客户端自己调用了 \`end()\`。在此之前连接一直开着，尽管 'timeout' 已经来过 ${timeouts(trace)} 次。客户端要是不走，连接还会继续开下去。`,
      },
      questions: {
        often: {
          ask: "客户端会沉默很久，是服务器所设超时的好几倍。在它说第一句话之前，'timeout' 会来几次？",
          choices: {
            several: {
              label: '每走完一遍就来一次，反复地来',
              why: '那是 `setInterval` 的做法。socket 的表走完以后不会自己重新开始，只有字节进出才能让它再走。',
            },
            one: {
              label: '一次',
              why: "表走完一次就停下，只有字节进出才会让它重新开始。所以一段沉默只有一次 'timeout'。",
            },
            none: {
              label: '不会来：没人说话，就什么也不发生',
              why: '这只表量的正是沉默。它不需要谁开口，只需要时间过去。',
            },
          },
          hints: [
            '表走完以后，要发生什么，它才会重新开始走？',
            '只有字节进出才会让它重新开始，而在第一句话之前没有任何字节。',
          ],
        },
        done: {
          ask: '表走完了，监听函数还没有运行。到这时为止，Node 对这条连接做了什么？',
          choices: {
            destroyed: {
              label: '销毁了它：这个 socket 已经没用了',
              why: '指望这一点的程序，会把沉默的连接越攒越多。在监听函数里，`socket.destroyed` 仍然是 `false`：Node 什么也没销毁。',
            },
            ended: {
              label: '像调用 `end()` 那样，体面地结束了它',
              why: 'Node 不会替你结束连接。要是结束了，这一侧就不能再写，`readyState` 也就不会是 `open`。',
            },
            nothing: {
              label: '什么也没做',
              why: '它只是通知你的程序。这段沉默意味着什么由你判断：问一声、接着等、`end()`，或者 `destroy()`。',
            },
          },
          hints: [
            '监听函数会打印 socket 的两个属性，答案就在里面。',
            "这个事件叫 'timeout'。连接没了的时候，来的是另一个事件：'close'。",
          ],
        },
        again: {
          ask: "这句话之后，客户端又会沉默足够久。这个 socket 上还会有第二次 'timeout' 吗？",
          choices: {
            yes: {
              label: '会',
              why: "每个进出的字节都会让表重新开始走。每一段足够长的沉默，都有自己的一次 'timeout'。",
            },
            no: {
              label: '不会，第一次已经把它用掉了',
              why: "来过一次 'timeout'，设置并不会因此失效：它一直有效，直到 socket 关闭，或者用 `setTimeout(0)` 取消。",
            },
          },
          hints: ['没有人改过设置：`socket.timeout` 还是原来的值。', '刚刚有字节到达。字节对表有什么作用？'],
        },
      },
    },
    chatty: {
      title: '一直在说话的客户端',
      intro:
        '这个客户端隔一会儿说一个词。每次停顿都比超时短，加在一起却比超时长。这一回，两端都设了超时。请比较左边的时间。',
      say: {
        set: ({ record }) => `服务器这一侧的 socket，最多可以安静 ${record.state.timeout} 毫秒。`,
        option: ({ record }) =>
          `选项 \`timeout\` 让客户端的 socket 一创建就带着表：\`socket.timeout\` 是 ${record.state.timeout}。两端各有各的表，互不知情。`,
        word: ({ record }) =>
          `第一个词，${record.data?.bytes} 个字节。看看后面几个词的时间：每次停顿有多长？离开头又有多久了？`,
        last: '这是客户端的最后一个词。从这里开始，两端都不再出声。',
        reader: ({ record, trace }) =>
          `它来了：超时设的是 ${record.state.timeout} 毫秒，而这时离连接建立已有 ${sinceMs(event('server', 'connection'), record, trace)} 毫秒。每来一个词，表就从头走起，只有最后这段约 ${silenceMs(record, trace)} 毫秒的沉默才够长。可见它限制的是沉默，从来不是全程：隔一会儿发一个字节的客户端，可以永远赖着不走。`,
        writer: ({ record, trace }) =>
          `客户端的表也有走完的时候：在它自己最后一次 \`write()\` 之后约 ${silenceMs(record, trace)} 毫秒。它一共只收到 ${record.state.bytesRead} 个字节，是它自己写的词一直在推迟超时。所以你要是不停地写，这只表不会告诉你根本没人回应。`,
        over: "'end'：客户端自己调用了 `end()`。之前两端都有过 'timeout'，可哪一次也没有关掉什么。",
      },
      questions: {
        reader: {
          ask: "客户端把所有词说完，要比服务器的超时更久。服务器的 socket 上，'timeout' 什么时候来？",
          choices: {
            during: {
              label: '客户端还在说的时候',
              why: '那就成了整个对话的截止时间。这只表每遇到一个字节就从头走起，所以对话想多长都行。',
            },
            after: {
              label: '等它说完最后一个词以后',
              why: '每个词都让表从头走起。只有比超时还长的停顿才能让它走完，那就是最后一个词之后的沉默。',
            },
            never: {
              label: '不会来：客户端都赶在时限之内说了',
              why: "说话只能推迟 'timeout'，不能取消它。每个词之后，表都还在走。",
            },
          },
          hints: ['这只表量的是整个对话，还是对话里的停顿？', '把两个词之间的停顿，和 `setTimeout` 里的数字比一比。'],
        },
        writer: {
          ask: "客户端只管写，服务器从不回应。客户端自己的 socket 上，'timeout' 什么时候来？",
          choices: {
            after: {
              label: '等它自己写完最后一个词以后',
              why: '写和读一样算有动静：每次 `write()` 都会让写的那个 socket 的表从头走起。',
            },
            during: {
              label: '它还在写的时候，因为一直没有回应',
              why: '这只表不问字节是谁发的。想发现对方没有回应，就在提问时启动一个普通的定时器，收到回应再清掉。',
            },
            never: {
              label: '不会来：只有服务器才有超时',
              why: '两端都是 `net.Socket`，都可以有自己的表。客户端用选项 `timeout` 设了一只。',
            },
          },
          hints: [
            '上一幕里，字节让表重新开始走。字节往哪个方向走，有关系吗？',
            '客户端每次 `write()`，都会让它自己的表从头走起。',
          ],
        },
      },
    },
    goodbye: {
      title: '监听函数来挂断',
      intro:
        '既然 Node 对沉默不闻不问，就得由监听函数来管。这里的监听函数会向客户端道别，而那个客户端从不开口，也从不调用 `end()`。看看它会收到什么。',
      say: {
        set: ({ record }) =>
          `\`setTimeout(${record.state.timeout}, …)\` 里的函数会成为 'timeout' 的监听函数，而且只运行一次。用来道别正合适：要是再带着文字调用一次 \`end()\`，就会出错。`,
        fired: ({ record, trace }) =>
          `安静了约 ${silenceMs(record, trace)} 毫秒。连接现在仍是 \`${record.state.readyState}\`，接下来怎么办，由监听函数决定。`,
        hangUp: ({ record }) =>
          `\`end()\` 先发出这 ${record.data?.bytes} 个字节，紧跟着是一个记号：这一侧不会再发什么了。结束对话的是这一行代码，不是那只表。`,
        words: ({ record }) =>
          `这 ${record.data?.bytes} 个字节和平常的数据一样到达。客户端没有设超时，它只知道对方说话了。`,
        noMore:
          "'end'：服务器不会再发什么了。这个程序从没调用过 `end()`，Node 会替它调用：只要没有要求 `allowHalfOpen`，对方一结束，socket 就会跟着结束自己这一侧。",
        closed: ({ record }) =>
          `'close' 带着 \`${record.args[0]}\`：连接关闭了，但不是因为出错。道别的话客户端一字不漏地收到了。`,
        gone: ({ record }) =>
          `服务器这一侧的 'close' 也带着 \`${record.args[0]}\`，那只表随 socket 一起没了。能走到这一步，是因为客户端也结束了自己那一侧。遇到对道别不理不睬的客户端，socket 会一直开着，那时就要用 \`destroy()\`。`,
      },
      questions: {
        error: {
          ask: "服务器会等得不耐烦而挂断。谁的 socket 上会有 'error' 事件？",
          choices: {
            server: {
              label: '服务器的：它的时间到了',
              why: "沉默不是错误：它以 'timeout' 的形式到来，不带 Error 对象。错误码 `ETIMEDOUT` 是另一回事：那是操作系统等网络等到放弃了。",
            },
            nobody: {
              label: '谁的都没有',
              why: "'timeout' 只是通知，`end()` 则是正常的收尾方式：两端的 socket 都会无错关闭。",
            },
            client: {
              label: '客户端的：它被挂断了',
              why: "连接被强行拆掉（比如被重置）时，客户端才会得到 'error'。`end()` 是有头有尾的收场，对方得到的是 'end'。",
            },
          },
          hints: [
            '监听函数调用的是哪个方法：是一刀切断，还是好好收尾？',
            '`end()` 会让该到的都到，然后才说：就这些了。',
          ],
        },
        order: {
          ask: '监听函数带着一段文字调用了 `socket.end(…)`。客户端上的这几个事件是按什么顺序到来的？',
          why: "`end(文字)` 先发文字，随后才是“不再发送”的记号，所以 'data' 在 'end' 之前。'close' 总是最后一个：在它之后，socket 再没有什么可说的了。",
          hints: [
            '字节按发送的顺序到达，而道别的话比结束的记号先发出。',
            '从文字开始。最后那个事件之后，连接就不在了。',
          ],
        },
      },
    },
    alone: {
      title: '没有连接的表',
      intro:
        '两个小程序，一前一后。它们都没有服务器，也没有连接，只有一个设了超时的新 socket。看看这超时给它们各自带来了什么。',
      say: {
        set: ({ record }) =>
          `这个 socket 还没有连接，表却已经设成了 ${record.state.timeout} 毫秒。连上之前的时间也算在内：客户端就是靠它发现连接花了太久。`,
        waiting: '程序的最后一行运行完了。从这里开始，这个进程里只剩下一个 socket 的表。',
        ended: ({ record }) =>
          `进程以退出码 \`${record.code}\` 结束，'timeout' 没有来。普通的 \`setTimeout()\` 会让进程活着等它，socket 的表不会。平时很难察觉，因为打开的连接和监听中的服务器会让进程活着。`,
        thrown: ({ record }) =>
          `\`${record.error?.code}\`：这里不会把文本当数字用，哪怕写的就是一个数。从文件、表单或 \`process.env\` 来的设置往往是文本，先用 \`Number(…)\` 转成数字。`,
        died: ({ record }) =>
          `没有人捕获这个异常，进程就以退出码 \`${record.code}\` 结束了。参数写错，会在出错的那一行立刻抛出，\`try\`/\`catch\` 能接住；之后在网络上出的错，则以 'error' 事件到来。`,
      },
      questions: {
        alone: {
          ask: '第一个程序给一个从不连接的 socket 设了超时。它会怎样结束？',
          choices: {
            fires: {
              label: "等表走完，'timeout' 来了，然后结束",
              why: '普通的 `setTimeout()` 才是这样：它让进程活到时间到。socket 的表没有这个本事。',
            },
            waits: {
              label: '不会结束：打开的 socket 会永远等下去',
              why: '让进程活着的是连接。这个 socket 没有连接，只是内存里的一个对象，不会有任何东西到达。',
            },
            ends: {
              label: "最后一行运行完就结束，没有 'timeout'",
              why: '再没有什么可能发生的时候，Node 就会结束进程。socket 的表不算数，而这个 socket 又没有连接。',
            },
          },
          hints: [
            '让 Node 进程活着的是什么：一个 socket 对象，还是外面正在进行的事？',
            '这里没有服务器，没有连接，而 socket 的表又不算数。',
          ],
        },
        quoted: {
          ask: '第二个程序的毫秒数来自一个设置文件，在那里它带着引号：是文本。`socket.setTimeout` 会怎么对待它？',
          choices: {
            number: {
              label: '当作它所写的那个数',
              why: '普通的 `setTimeout()` 会这样做，`listen()` 也接受文本形式的端口。`socket.setTimeout()` 却要真正的数字。',
            },
            throws: {
              label: '抛出异常',
              why: '设表之前，先检查参数的类型。在这一行就抛出异常，总好过日后才发现根本没有超时。',
            },
            ignored: {
              label: '不予理会：于是就没有超时',
              why: '真要这样，你得等到哪天有客户端不出声了才会发现。Node 选择当场大声拒绝。',
            },
          },
          hints: ['这种错误，你想现在知道，还是一个月以后？', 'Node 会检查这个参数的类型，并在出错的那一行说出来。'],
        },
      },
    },
  },
  remember: [
    "'timeout' 不会关闭任何东西。由你的监听函数决定：`end()` 是道别，`destroy()` 则不等回应。",
    '每一段足够长的沉默只来一次。无论哪个方向有字节，表都从头走起。',
    '它不是整个交互的截止时间。要截止时间，就启动一个普通的定时器，做完再清掉它。',
    '在你设置之前，socket 没有超时；设置时要用真正的数字（毫秒），`setTimeout(0)` 取消它。',
    'socket 的表不会让进程活着。',
  ],
};
