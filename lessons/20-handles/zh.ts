import type { Same } from '../../src/model/lesson-text.ts';
import { endOfClient, fateOfHello, goesOn, isAnswered, isMoved } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '移交',
  summary: '一个端口，多个进程：把连接交给子进程，cluster 的工作进程，文件描述符，线程。',
  scenes: {
    given: {
      title: '归你了',
      intro:
        '`family.js` 会运行两份：`fork()` 把它再启动一次，作为子进程，只有子进程里才有 `process.send`。父进程接受连接，考虑 300 毫秒，再把连接交给子进程：`send()` 除了消息，还可以带上一个 socket。子进程是另一个进程，所以时序图里只有它打印的内容，没有它的事件。',
      say: { quiet: '连接已经结束：子进程把它关闭了。' },
      questions: {
        hello: {
          ask: '客户端一上来就说 `hello`，等子进程拿到连接之后再说 `bye`。子进程会回答哪些？',
          choices: {
            kept: {
              label: '`hello` 和 `bye`：连接交了过去，已经到达的内容也跟着过去',
              why: '`send()` 交出去的是连接，之前从中读出来的内容不在其中。',
            },
            reset: {
              label: "都不回答：客户端收到 'error'，因为它当初连上的是父进程",
              why: '客户端毫无察觉：它连接的是地址和端口，不是进程。',
            },
            lost: {
              label: '只回答 `bye`',
              why: '服务器的 socket 一开始就在读，有没有监听器都一样。交出连接的时候，`hello` 已经读进了父进程的内存，就留在了那里，而且不会有任何通知。',
            },
          },
          hints: [
            "父进程没有 'data' 监听器。它的 socket 还会读吗？（`backpressure` 那一课里就有没人读的 socket。）",
            '调用 `send()` 的时候，`hello` 在哪里：在内核里，还是已经在父进程里？',
          ],
        },
        told: {
          ask: '子进程回答了，连接快要结束了。父进程自己的 `socket` 会触发什么事件？',
          choices: {
            all: {
              label: "和平常一样，'end' 和 'close'",
              why: '那得先从连接里读，可它已经没有连接了。',
            },
            close: {
              label: "只有 'close'，因为它不读",
              why: "它已经没有连接可关了。交出去的时候，它也没有触发 'close'。",
            },
            nothing: {
              label: '什么也没有',
              why: "`send()` 之后，父进程的这个对象就没有连接了，也没有任何事件说明这一点。如果你靠 'close' 来统计 socket、维护列表，就得在 `send()` 的时候自己处理。",
            },
          },
          hints: ['现在连接在谁手里？', '看看服务器那一列：`send()` 之后，它的 socket 触发过什么？'],
        },
      },
      change: {
        ask: '改一改父进程，让子进程也能回答 `hello`。',
        reached: '`hello` 和 `bye`，子进程都回答了。',
        missed: ({ trace }) => (fateOfHello(trace) === 'lost' ? '`hello` 又丢了。' : '子进程没有两句都回答。'),
        candidates: {
          pause: {
            why: "`pause()` 只是让 'data' 不触发，而读取在监听器运行之前就开始了，`hello` 照样读了进来。",
          },
          mark: {
            why: '`highWaterMark` 决定的是读到多少就停，不是要不要开始读。最先到的内容，无论如何都会读进来。',
          },
          held: {
            why: '有了 `pauseOnConnect`，socket 一开始不读，`hello` 就留在内核里等着。这个选项正是为要移交的连接准备的。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    number: {
      title: '一个编号',
      intro:
        '在 Linux 和 macOS 上，进程里的每条连接都有一个编号，叫文件描述符。`spawn()` 启动一个程序，用什么语言写的都行，并且按照 `stdio` 给它安排好 0、1、2 号，这里还有 3 号：客户端的连接。在子进程里，`new net.Socket({ fd: 3 })` 把这个编号变成一个 socket。',
      say: { quiet: '客户端还在等。' },
      questions: {
        end: {
          ask: '子进程回答完了。它销毁自己的 socket，然后退出。客户端会收到什么？',
          choices: {
            end: {
              label: "'end'",
              why: '要等到没有进程再持有这条连接，内核才会结束它。现在还有一个。',
            },
            reset: {
              label: "'error'：和它说话的进程没了",
              why: '进程退出，和 `destroy()` 一样，关闭的只是它自己持有的那份，而持有这条连接的有两个进程。',
            },
            nothing: {
              label: '什么也没有',
              why: '两个进程都持有这条连接，各有各的编号。`destroy()` 也好，退出也好，关闭的都只是其中一个编号；最后一个也关闭了，内核才结束连接。父进程的那个还开着，只是没有人读。',
            },
          },
          hints: ['父进程像用 `send()` 那样把 socket 交出去了吗？', '子进程退出之后，还有几个进程开着这条连接？'],
        },
      },
      change: {
        ask: "改一改程序，让客户端得到回答之后收到 'end'；父进程继续运行，但不再留着这条连接。",
        reached: "客户端得到了回答和 'end'，父进程也关闭了自己的那一份。",
        missed: ({ trace }) =>
          !isAnswered(trace)
            ? '客户端没有得到回答。'
            : endOfClient(trace) === 'end'
              ? goesOn(trace)
                ? "客户端收到了 'end'，可是父进程还留着这条连接。"
                : "客户端收到了 'end'，可是父进程没有继续运行。"
              : "客户端没有收到 'end'。",
        candidates: {
          ends: {
            why: '`end()` 管的是连接本身，不管有几个进程持有：这个 FIN 是替大家发的。子进程再回答，就晚了。',
          },
          child: {
            why: 'FIN 属于连接，所以一个进程就能替大家发。可是只要父进程还在运行，它自己的编号就一直占着：来一个客户端，就多占一个。',
          },
          own: {
            why: '`destroy()` 只关闭父进程自己的编号，而 `spawn()` 在这之前已经另给了子进程一个。于是，最后关闭的就是子进程的那个。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    twins: {
      title: '两个服务器，一个句柄',
      intro:
        '`listen()` 的参数也可以是一个服务器：这样两个服务器就用同一个句柄（handle）监听，也就是 Node 里代表文件描述符的那个对象。`one` 开始监听以后，`two` 就用这种办法监听。接待过一个客户端，`one` 就关闭，接着 `second` 来连接。',
      say: {
        gone: "`one.close()` 关闭了句柄，而 `two` 没有别的句柄。`two` 没有触发 'close'，`listening` 也一直是 true。再也没有什么可等，进程就退出了。",
      },
      questions: {
        whose: {
          ask: '`first` 现在来连接。谁的监听器会运行？',
          choices: {
            one: {
              label: '`one` 的：端口是它的，`two` 只是替补',
              why: '先来后到在这里不算数。句柄有了新连接，只通知一个服务器：最后用它监听的那个。',
            },
            both: {
              label: '两个都会：两个服务器都在监听，各有各的监听器',
              why: '句柄只有一个，每来一条连接，它只通知一个服务器。',
            },
            two: {
              label: '`two` 的',
              why: '`two` 一调用 `listen()`，句柄从此就只通知它了。`one` 还在监听，却再也等不到客户端。`socket.server` 就是接受这条连接的服务器。',
            },
          },
          hints: ['来了新连接，一个句柄能通知几个服务器？', '句柄归谁，最后一次是哪个调用说了算？'],
        },
      },
    },

    cluster: {
      title: '工作进程',
      intro:
        '`cluster.fork()` 把这个程序再启动一次，作为工作进程（worker）；每个工作进程都用同一个端口调用 `listen()`。前一个有了结果，再启动下一个，一共三个。工作进程把结果发给父进程，由父进程打印；它们的事件，这里看不到。',
      say: {},
      questions: {
        two: {
          ask: '1 号工作进程在监听了。2 号也在同一个主机和端口上调用 `listen()`，结果会怎样？',
          choices: {
            taken: {
              label: '`EADDRINUSE`',
              why: '两个互不相干的进程会这样。而在这里，没有哪个工作进程向内核要过端口，要端口的是它们的父进程。',
            },
            moved: {
              label: '2 号开始监听，1 号不再监听',
              why: '1 号什么也没有失去：端口本来就不是它的。',
            },
            both: {
              label: '2 号开始监听，1 号也照常',
              why: '工作进程的 `listen()` 是向父进程要的。端口在父进程手里，由它接受连接，再交给某个工作进程，和 `send()` 一样。',
            },
          },
          hints: [
            '`cluster` 就是为了让几个进程共同服务一个端口。',
            '第一幕里，接受连接的是一个进程，服务的是另一个。这里可能由谁来接受？',
          ],
        },
        three: {
          ask: '接下来是 3 号，它带着 `exclusive: true`。它的 `listen()` 会怎样？',
          choices: {
            alone: {
              label: '它独占端口，别的都失去端口',
              why: '它确实想独占。可是别人已经占着的端口，不会被抢走。',
            },
            beside: {
              label: '它用自己的 socket，和别的一起监听',
              why: '它确实想要自己的。可是同一个主机和端口，内核只给一个 socket，除非所有想要它的都允许共用（`reusePort`）。',
            },
            taken: {
              label: '`EADDRINUSE`',
              why: '`exclusive` 的意思是：不找父进程，直接向内核要端口。而在内核那里，端口已经被父进程占用了。',
            },
          },
          hints: ['端口在谁手里：1 号，2 号，还是别的进程？', '有了 `exclusive`，工作进程就像普通进程那样监听。'],
        },
        next: {
          ask: '`first` 已经服务完了，接着 `second` 来连接。由谁来服务它？',
          choices: {
            same: {
              label: '还是同一个：它排在最前面，而且又空闲了',
              why: '刚接待过客户端的，要排到队尾去。',
            },
            other: {
              label: '另一个正在监听的工作进程',
              why: '`SCHED_RR` 是“轮转”（round robin）：父进程把连接轮流交给工作进程。这是默认的方式，Windows 除外。同一个客户端来两次，遇到的可能是两个进程，所以一个进程存在变量里的东西，另一个并不知道。',
            },
            each: {
              label: '两个都来：每个都有监听器',
              why: '一条连接只交给一个进程。',
            },
          },
          hints: [
            '几个工作进程都一样，换作是你，怎样给它们分派客户端？',
            '父进程让空闲的工作进程排成一队。刚接待过客户端的，会排到哪里？',
          ],
        },
      },
    },

    full: {
      title: '客满',
      intro: '两个工作进程，各自只容得下一个客户端。`crowd.js` 先连一次，每得到一次回答就再连一次；连上的都不断开。',
      say: {},
      questions: {
        third: {
          ask: '两个工作进程都满了。第三条连接轮到 1 号。这条连接会怎样？',
          choices: {
            one: {
              label: '1 号把它断开：`maxConnections` 就是干这个的',
              why: '单独的服务器会这样。工作进程满了，却只是告诉父进程自己不收，父进程再去问下一个。',
            },
            waits: {
              label: '它一直等，等到哪个工作进程有空位',
              why: '要是 2 号也不把它断开，就会这样。',
            },
            two: {
              label: '2 号把它断开',
              why: '1 号不声不响地让给了别人。2 号本来也会这样，可是它的 `dropMaxConnection` 是 true。要是谁都不肯断开，父进程就会轮流问下去，一刻不停，直到有空位为止。',
            },
          },
          hints: [
            '工作进程有父进程。容不下的连接，非得由它自己来断开吗？',
            '有一个工作进程的 `dropMaxConnection` 是 true。',
          ],
        },
      },
    },

    thread: {
      title: '交给线程',
      intro:
        '`thread.js` 把自己再运行一份，作为线程，也就是在同一个进程里同时运行的另一份 JavaScript。它把客户端的连接发给这个线程：第一次直接发，第二次附上一个列表，写明要转移哪些对象。',
      say: {
        quiet: ({ trace }) =>
          isMoved(trace)
            ? '附上列表，socket 就转移过去了：线程作了回答，这边的对象已经销毁。当前的 Node 做得到这一点，前提是还没有读过、也没有写过任何内容，所以要用 `pauseOnConnect`。'
            : '附上列表，也一样被拒绝。当前的 Node 不能把 socket 转移给线程，更新的版本可以，例如 24.21 和 26.12。不能转移的话，就让一个线程管理所有的 socket，只把字节发给别的线程。',
      },
      questions: {
        thread: {
          ask: '第一次，`list` 是空的。`postMessage()` 会怎样处理这个 socket？',
          choices: {
            shared: {
              label: '发过去：线程共享所在进程的内存',
              why: '线程之间共享的，只有专门用来共享的内存，不包括普通对象。消息都是复制出来的。',
            },
            copy: {
              label: '发过去一个复制的对象，里面没有连接',
              why: '普通的数据对象会被复制。而 socket 的属性里有函数，还有一条只属于当前线程的连接。',
            },
            thrown: {
              label: '抛出异常：socket 不能复制',
              why: '消息是复制出来的。socket 只有一条连接，它属于某一个线程，无从复制。',
            },
          },
          hints: ['发给线程的消息都是复制出来的。一条连接要怎么复制？', '程序已经准备好捕获异常，并且会打印出来。'],
        },
      },
    },

    place: {
      title: '先绑定',
      intro:
        '`BoundSocket` 是已经绑定的 socket，也就是有了地址和端口，或者有了路径；监听还是连接，以后再说。`place.js` 把它交给服务器，`caller.js` 把它交给连接。`bound.js` 看看还能绑定什么。',
      say: {
        adopted: '这一行来自 `handle.address()`：这个 socket 已经归服务器所有，`handle` 不能再用了。',
        file: '给了路径，一绑定就有了文件，这时还没有人监听；`close()` 又把它删除了。下一个只用于 IPv6，它用 `using` 声明，到代码块结束时自动关闭。',
        both: '两个服务器，一个端口：两边都设置了 `reusePort`，客户端由内核分给它们。这样，几个进程不靠父进程也能共用一个端口，不过有些系统不支持。',
      },
      questions: {
        again: {
          ask: '`handle` 已经占了端口，接着服务器用它来监听，然后 `again` 再绑定一次同一个端口。结果会怎样？',
          choices: {
            both: {
              label: '得到第二个 `BoundSocket`：端口有没有被占用，要到 `listen()` 才知道',
              why: '还没有人监听的时候，有些系统允许这样，等 `listen()` 时才发现。而这里已经有服务器在监听，绑定这一步就会失败。',
            },
            event: {
              label: "触发 'error' 事件，和 `listen()` 一样",
              why: '服务器是这样报告的，要在 `listen()` 之后过一会儿。而这里当场就知道了。',
            },
            thrown: {
              label: '抛出异常',
              why: "`BoundSocket` 当场绑定：到了下一行，要么已经知道端口，要么已经抛出异常。指定了主机的 `listen()`，则要靠 'listening' 和 'error' 两个事件来说明。",
            },
          },
          hints: [
            '`handle` 的端口，下一行就知道了，没有等任何事件。',
            '构造函数结束的方式有两种。哪一种说明它失败了？',
          ],
        },
        from: {
          ask: '`caller.js` 现在开始连接。服务器在 `from` 后面会打印哪个端口？',
          choices: {
            picked: {
              label: '不是 `mine:` 后面的那个：每次连接，内核都另选一个空闲的',
              why: '没有绑定的 socket 才会这样。这一个早就有了端口。',
            },
            listens: {
              label: '它监听的端口：连接两端的端口是同一个',
              why: '那是服务器的本端，也就是 `socket.localPort`。`remotePort` 是客户端的。',
            },
            mine: {
              label: '`mine:` 后面的那个',
              why: '连接就从绑定好的 socket 出发。所以客户端可以在连接之前，就把自己的端口告诉别人。',
            },
          },
          hints: [
            '客户端的端口是什么时候有的：调用 `connect()` 的时候，还是绑定的时候？',
            '选项里的 `handle`，就是用来建立这条连接的 socket。',
          ],
        },
      },
    },
  },
  remember: [
    '`child.send(message, socket)` 把连接交出去。从此这个 socket 不再触发任何事件，之前读到的内容也不会跟着走，所以接受连接时要用 `pauseOnConnect`。',
    '几个进程持有同一条连接时，`end()` 替大家结束它，`destroy()` 只关闭自己的那一份：最后一份也关闭了，内核才结束连接。',
    '两个服务器共用一个句柄时，客户端归最后监听的那个；只要有一个关闭，两个都失去端口。',
    '在 cluster 里，端口在父进程手里，由它把连接分给工作进程（在 Windows 上，默认由工作进程自己接受）。有了 `exclusive`，工作进程就直接向内核要一个自己的端口。',
    'socket 不能复制给线程。较新的 Node 可以把它转移过去，还可以在监听或连接之前先绑定好。',
  ],
};
