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
        '`family.js` 会运行两份：`fork()` 把它再启动一次，作为子进程，只有子进程里才有 `process.send`。父进程接受连接，花 300 毫秒决定交给谁，再把连接交给子进程：`send()` 除了消息，还可以带上一个 socket。子进程是另一个进程，时序图里有它打印的内容，没有它的事件。',
      say: { quiet: '连接已经结束：子进程把它关闭了。' },
      questions: {
        hello: {
          ask: '客户端一上来就说 `hello`，等子进程拿到连接之后再说 `bye`。子进程会回答哪些？',
          choices: {
            kept: {
              label: '`hello` 和 `bye`：交过去的是连接，也包括已经到达的内容',
              why: '`send()` 交出去的是连接，之前从中读出来的内容不在其中。',
            },
            reset: {
              label: "都不回答：客户端收到 'error'，因为它连接的是另一个进程",
              why: '客户端毫无察觉：它连接的是地址和端口，不是进程。',
            },
            lost: {
              label: '只回答 `bye`',
              why: '服务器的 socket 一开始就在读，有没有监听器都一样。交出连接的时候，`hello` 已经读进了父进程的内存，就留在了那里。没有谁会得到通知。',
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
              why: "`send()` 之后，父进程的这个对象就没有连接了，而且没有任何事件说明这一点。谁要是靠 'close' 来统计 socket、清理列表，就得在 `send()` 的时候自己处理。",
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
            why: "`pause()` 只是让 'data' 不触发，而监听器运行之前，读取就已经开始了。`hello` 照样被读了进来。",
          },
          mark: {
            why: '`highWaterMark` 说的是读到多少就停，不是要不要开始读。最先到的内容，无论如何都会读进来。',
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
        '在 Linux 和 macOS 上，进程里的每个连接都有一个编号，叫文件描述符。`spawn()` 按照 `stdio` 给新程序安排好 0、1、2 号，这里还有 3 号：客户端的连接。新程序用什么语言写都行；这里是 `new net.Socket({ fd: 3 })` 用它创建一个 socket。',
      say: { quiet: '客户端还在等。' },
      questions: {
        end: {
          ask: '子进程回答完了。它销毁自己的 socket，然后退出。客户端会收到什么？',
          choices: {
            end: {
              label: "'end'",
              why: '等到谁也不再持有这个连接，内核才会结束它。现在还有进程持有它。',
            },
            reset: {
              label: "'error'：和它说话的进程没了",
              why: '进程退出，和 `destroy()` 一样，只是关闭它自己持有的。而持有这个连接的有两个进程。',
            },
            nothing: {
              label: '什么也没有',
              why: '两个进程都持有这个连接，各有各的编号。`destroy()` 和退出关闭的都只是其中一个编号；最后一个关闭了，内核才结束连接。父进程的还开着，只是不读。',
            },
          },
          hints: ['父进程像用 `send()` 那样把 socket 交出去了吗？', '子进程退出之后，还有几个进程开着这个连接？'],
        },
      },
      change: {
        ask: "改一改程序，让客户端得到回答之后收到 'end'；父进程继续运行，但不再留着这个连接。",
        reached: "客户端得到了回答和 'end'，父进程也关闭了自己的那一份。",
        missed: ({ trace }) =>
          !isAnswered(trace)
            ? '客户端没有得到回答。'
            : endOfClient(trace) === 'end'
              ? goesOn(trace)
                ? "客户端收到了 'end'，可是父进程还留着这个连接。"
                : "客户端收到了 'end'，可是父进程没有继续运行。"
              : "客户端没有收到 'end'。",
        candidates: {
          ends: {
            why: '`end()` 针对的是连接本身，不管有几个进程持有：FIN 是替大家发的。子进程再回答，就晚了。',
          },
          child: {
            why: 'FIN 属于连接，所以一个进程就能替大家发出。可是父进程一直留着自己的编号：每来一个客户端就多一个。',
          },
          own: {
            why: '`destroy()` 只关闭父进程自己的编号：在此之前，`spawn()` 已经给了子进程另一个。于是最后关闭的就是子进程的那个。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    twins: {
      title: '两个服务器，一个句柄',
      intro:
        '`listen()` 的参数也可以是一个服务器：这样两个服务器就用同一个句柄（handle）监听，也就是 Node 里代表文件描述符的那个对象。`one` 开始监听以后，`two` 就这样监听。来过一个客户端，`one` 就关闭，接着 `second` 来连接。',
      say: {
        gone: "`one.close()` 关闭了句柄，而 `two` 没有别的句柄。它没有收到 'close'，`listening` 也一直是 true。再没有什么可等的，进程就结束了。",
      },
      questions: {
        whose: {
          ask: '`first` 现在来连接。谁的监听器会运行？',
          choices: {
            one: {
              label: '`one` 的：端口是它的，`two` 只是替补',
              why: '先来后到在这里不算数。句柄只把连接告诉一个服务器：最后用它监听的那个。',
            },
            both: {
              label: '两个都会：两个服务器都在监听，各有各的监听器',
              why: '句柄只有一个，每个连接它只告诉一个服务器。',
            },
            two: {
              label: '`two` 的',
              why: '`two` 一调用 `listen()`，句柄从此就只通知它了。`one` 还在监听，却再也等不到客户端。`socket.server` 就是接受这个连接的服务器。',
            },
          },
          hints: ['有了新的连接，一个句柄能通知几个服务器？', '最后一次说明句柄归谁的，是哪个调用？'],
        },
      },
    },

    cluster: {
      title: '几个进程，一个端口',
      intro:
        '`cluster.fork()` 把这个程序作为工作进程启动，每个工作进程都在同一个端口上监听。一个开始监听之后，再启动下一个，一共三个。工作进程把消息发给父进程，由父进程打印；它们的事件，这里看不到。',
      say: {},
      questions: {
        two: {
          ask: '1 号工作进程在监听了。2 号也在同一个主机和端口上调用 `listen()`，结果会怎样？',
          choices: {
            taken: {
              label: '`EADDRINUSE`',
              why: '两个各自独立的进程会这样。而这里没有哪个工作进程向内核要过端口，要端口的是它们的父进程。',
            },
            moved: {
              label: '2 号开始监听，1 号不再监听',
              why: '1 号什么也没有失去：端口本来就不是它的。',
            },
            both: {
              label: '2 号开始监听，1 号也照常',
              why: '工作进程的 `listen()` 问的是父进程。端口在父进程手里，由它接受连接，再交给某个工作进程，和 `send()` 一样。',
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
              why: '它要的是一个自己的端口。别人已经占着的，不会被抢走。',
            },
            beside: {
              label: '它用自己的 socket，和别的一起监听',
              why: '它确实想要自己的。可是同一个主机和端口，内核只给一个 socket，除非所有想要它的都允许共用（`reusePort`）。',
            },
            taken: {
              label: '`EADDRINUSE`',
              why: '`exclusive` 的意思是：不问父进程，直接问内核。而在内核那里，端口已经被父进程占用了。',
            },
          },
          hints: ['端口在谁手里：1 号，2 号，还是别的进程？', '有了 `exclusive`，工作进程就像普通进程那样监听。'],
        },
        next: {
          ask: '`first` 已经有人服务了。接着 `second` 来连接。由谁来服务？',
          choices: {
            same: {
              label: '还是同一个：它排在最前面，而且又空闲了',
              why: '刚接过客户端的，排到队尾去。',
            },
            other: {
              label: '另一个正在监听的工作进程',
              why: '`SCHED_RR` 是“轮转”（round robin）：父进程把连接轮流交给工作进程。这是默认的方式，Windows 除外。同一个客户端来两次，遇到的可能是两个进程，所以一个进程存在变量里的东西，另一个并不知道。',
            },
            each: {
              label: '两个都来：每个都有监听器',
              why: '一个连接只交给一个进程。',
            },
          },
          hints: ['`RR` 是什么的缩写？', '父进程让空闲的工作进程排成一队。接过一个客户端之后，它排到哪里？'],
        },
      },
    },

    full: {
      title: '客满',
      intro: '两个工作进程，各自只容得下一个客户端。`crowd.js` 先来一次，每得到一次回答就再来一次；来了的连接都不走。',
      say: {},
      questions: {
        third: {
          ask: '两个工作进程都满了。第三个连接，轮到 1 号。它会怎样？',
          choices: {
            one: {
              label: '1 号丢弃它：`maxConnections` 就是干这个的',
              why: '单独的服务器会这样。工作进程满了，却只是告诉父进程自己不收，父进程再去问下一个。',
            },
            waits: {
              label: '它一直等，等到哪个工作进程有空位',
              why: '要是 2 号也不丢弃，就会这样。',
            },
            two: {
              label: '2 号丢弃它',
              why: '1 号不声不响地让给了别人。2 号本来也会这样，可是它的 `dropMaxConnection` 是 true。要是谁也不丢弃，父进程就会轮流问下去，一刻不停，直到有空位为止。',
            },
          },
          hints: [
            '工作进程有父进程。容不下的连接，非得由它来关闭吗？',
            '有一个工作进程的 `dropMaxConnection` 是 true。',
          ],
        },
      },
    },

    thread: {
      title: '交给线程',
      intro:
        '`thread.js` 把自己再作为线程运行一份，把客户端的连接发给它：先是直接发，然后附上一个列表，写明要转移哪些对象。',
      say: {
        quiet: ({ trace }) =>
          isMoved(trace)
            ? '附上列表，socket 就转移过去了：线程回答了，这边的对象已经销毁。这个 Node 能做到，前提是还没有读过、也没有写过任何内容，所以要用 `pauseOnConnect`。'
            : '附上列表也一样被拒绝。这个 Node 不能把 socket 转移给线程；更新的可以，例如 24.21 和 26.12。不能转移的时候，就让一个线程管所有的 socket，只把字节发给别的线程。',
      },
      questions: {
        thread: {
          ask: '第一次，`list` 是空的。`postMessage()` 会怎样处理这个 socket？',
          choices: {
            shared: {
              label: '发过去：线程共享所在进程的内存',
              why: '共享的只有专门用来共享的内存，不包括普通对象。消息都是复制出来的。',
            },
            copy: {
              label: '发过去一个复制的对象，里面没有连接',
              why: '普通的数据对象会被复制。socket 的属性里有函数，还有一个属于当前线程的连接。',
            },
            thrown: {
              label: '抛出异常：socket 不能复制',
              why: '消息是复制出来的。socket 只有一个连接，它属于一个线程，无从复制。',
            },
          },
          hints: ['发给线程的消息都是复制出来的。一个连接要怎么复制？', '程序已经准备好捕获异常，并且会打印出来。'],
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
        both: '两个服务器，一个端口：两边都要求了 `reusePort`，客户端由内核分给它们。这样，几个进程不靠父进程也能共用端口，不过有些系统不允许。',
      },
      questions: {
        again: {
          ask: '`handle` 已经占了端口，接着会有一个服务器用它来监听。然后 `again` 再次绑定同一个端口。结果会怎样？',
          choices: {
            both: {
              label: '得到第二个 `BoundSocket`：端口有没有被占用，要到 `listen()` 才知道',
              why: '如果还没有人在上面监听，有些系统允许这样，留给 `listen()` 去发现。而这里已经有服务器在监听，绑定本身就会失败。',
            },
            event: {
              label: "触发 'error' 事件，和 `listen()` 一样",
              why: '服务器是这样报告的，要在 `listen()` 之后过一会儿。而这里当场就知道了。',
            },
            thrown: {
              label: '抛出异常',
              why: "`BoundSocket` 当场绑定：到了下一行，要么端口已经知道，要么异常已经抛出。带主机的 `listen()` 则要靠 'listening' 和 'error' 两个事件来说明。",
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
              why: '没有绑定的 socket 才会这样。这个早就有了端口。',
            },
            listens: {
              label: '它监听的端口：连接两端的端口是同一个',
              why: '那是它自己这一端，`socket.localPort`。`remotePort` 是客户端的。',
            },
            mine: {
              label: '`mine:` 后面的那个',
              why: '连接就从绑定好的 socket 出发。所以客户端可以在连接之前，就把自己的端口告诉别人。',
            },
          },
          hints: [
            '客户端的端口是什么时候有的：调用 `connect()` 的时候，还是绑定的时候？',
            '选项里的 `handle`，就是用来建立这个连接的 socket。',
          ],
        },
      },
    },
  },
  remember: [
    '`child.send(message, socket)` 把连接交出去。从此这个 socket 不再触发任何事件，之前读到的内容也不会跟着走：接受连接时要用 `pauseOnConnect`。',
    '几个进程持有同一个连接时，`end()` 替大家结束它，`destroy()` 只关闭自己的那一份：最后一份关闭了，内核才结束连接。',
    '两个服务器共用一个句柄时，客户端归最后监听的那个；只要有一个关闭，两个都失去端口。',
    '在 cluster 里，端口在父进程手里，由它把连接分给工作进程（Windows 上默认不是这样，而是工作进程自己去取）。有了 `exclusive`，工作进程就直接向内核要一个自己的端口。',
    'socket 不能复制给线程。较新的 Node 可以把它转移过去，还可以在监听或连接之前先绑定好。',
  ],
};
