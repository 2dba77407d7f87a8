import type { Same } from '../../src/model/lesson-text.ts';
import { greetsTheNext, says } from './answers.ts';
import type { en } from './en.ts';
import { serverEnd, serverPort } from './ports.ts';

export const zh: Same<typeof en> = {
  title: '客户端来了',
  summary: '连接由谁建立，两边各收到什么事件，怎么分清谁是谁，又会怎样断开。',
  scenes: {
    arrival: {
      title: '客户端来了',
      intro:
        '两个进程：`server.js` 在等，`client.js` 来连。把它们连起来的是内核，也就是操作系统的核心；两边各收到什么事件，又是在哪个对象上收到的？',
      say: {
        connect: ({ record: { state } }) =>
          `来回发了三次消息，也就是 TCP 的三次握手，连接就建立了。从客户端看，本端（local）是 \`localAddress\` 和 \`localPort\`（${state.localPort}，由内核挑选），对端（remote）是 \`remoteAddress\` 和 \`remotePort\`（${state.remotePort}）。`,
        connection: ({ record }) => `服务器收到的是 'connection'，带来 \`${record.args[0]}\`。`,
        who: '写日志记录“谁来过”，就用 `remoteAddress`。像这样由四个数组成的，是 IPv4 地址。',
      },
      questions: {
        sockets: {
          ask: '`client.js` 马上要连接 `server.js`。连上以后，两个程序里加起来一共有几个 `net.Socket` 对象？',
          choices: {
            '1': {
              why: '连接不是两边共用的一个对象：两个进程谁也访问不到对方的内存。',
            },
            '2': {
              why: "一端一个：客户端的由 `net.connect()` 返回，服务器的随 'connection' 一起来。",
            },
            '3': {
              why: '负责监听的是 `net.Server`，它自己不是 socket。',
            },
          },
          hints: [
            '两个进程没法共用同一个 JavaScript 对象。',
            "数一数：`net.connect()` 返回了什么？'connection' 的监听器又拿到了什么？",
          ],
        },
        local: {
          ask: '再看服务器：它对应这个客户端的 socket，`localPort` 会是哪个？',
          choices: {
            new: {
              label: '为这个客户端新开的一个空闲端口',
              why: '连接从哪个端口进来，就一直留在那个端口上。',
            },
            server: {
              label: ({ trace }) => `${serverPort(trace)}，服务器监听的端口`,
              why: '不管来多少客户端，服务器的所有 socket 共用这一个端口。',
            },
            client: {
              label: ({ trace }) => `${serverEnd(trace).remotePort}，客户端的端口`,
              why: '从服务器看，客户端是对端，它的端口是 `remotePort`。',
            },
          },
          hints: ['从头到尾，客户端一直在往哪个端口发？', '`local` 是本端，现在说的是服务器的本端。'],
        },
        property: {
          ask: ({ trace }) =>
            `服务器的 socket 上，\`localPort\` 是 ${serverEnd(trace).localPort}，\`remotePort\` 是 ${serverEnd(trace).remotePort}。客户端的 socket 上，哪个属性也是 ${serverEnd(trace).remotePort}？请输入属性名。`,
          why: '一方的本端就是另一方的对端。两边的程序都把这个数写进日志，就能对上是哪一条连接。',
          hints: ['一方的对端，就是另一方的本端。', '它以 `local` 开头。'],
        },
      },
    },

    leaving: {
      title: '还有谁在？',
      intro:
        "`server.getConnections()` 能数出现在有几条打开的连接，再把数字交给传进去的函数。一个客户端来了，马上就道别；服务器在 'end' 和 'close' 里各数一次。",
      say: {
        goodbye: "'end'：客户端发完了，它的 `end()` 发来了表示“我发完了”的标记，叫作 FIN。",
        answered: "'finish'：服务器也结束了自己的方向。只要你没有另外设置，对端道别以后，Node 会自动替你道别。",
      },
      questions: {
        gone: {
          ask: "在 'end' 和 'close' 里，服务器会先后打印哪两个数？",
          choices: {
            none: {
              label: '0 和 0，因为客户端在那之前就道别了',
              why: "'end' 只说明客户端不会再发数据了，服务器还可以写给它。",
            },
            one: {
              label: '1 和 0',
              why: "两边都结束之前，它都算一条连接。所以自己的名单要在 'close' 里更新，那是 socket 的最后一个事件。",
            },
            both: {
              label: '1 和 1，因为 socket 还在',
              why: "到 'close' 的时候，两边都已经结束，连接就不再算了。",
            },
          },
          hints: ['两个人里有一个说完了，谈话就算结束了吗？', '一条连接有几个方向？到那时，哪些已经结束了？'],
        },
      },
    },

    asleep: {
      title: '睡着的服务器',
      intro:
        "这一次，net-lessons 从 'listening' 起冻结服务器的进程，就像它在做一次很长的计算：一行代码都运行不了。这时来了一个客户端，它能走到哪一步？",
      say: {
        connect: '连接现在放在内核的一个队列（backlog）里，等程序来取。',
        written: '现在，服务器的进程可以继续了。',
        connection: '服务器的代码到现在才知道来了客户端。',
      },
      questions: {
        meets: {
          ask: '服务器在监听，但它的进程从现在起一动不动。客户端调用 `net.connect()`，会收到什么？',
          choices: {
            waits: {
              label: '什么都没有，直到服务器恢复运行',
              why: '握手用不着服务器的任何一行代码，也就没有什么要等。',
            },
            error: {
              label: "'error'，因为连接被拒绝",
              why: '没有服务器在监听的端口才会这样回答。这个服务器在监听，不管它的代码是不是在运行。',
            },
            connect: {
              label: "'connect'",
              why: '`listen()` 的意思是请内核替程序接受连接，不管它的代码是不是在运行。',
            },
          },
          hints: ['握手的是服务器的 JavaScript，还是它下面的内核？', '被冻结的是进程，内核可没有。'],
        },
      },
      change: {
        ask: '让客户端打印 `the server has seen me`，但要等这句话属实了再打印：服务器的代码得知道有这个客户端。',
        reached: '客户端打印了这一行，而且是在服务器的代码回答之后。',
        missed: ({ trace }) =>
          says(trace) ? '客户端打印这一行的时候，服务器的代码还没有给过它任何回答。' : '客户端没有打印这一行。',
        candidates: {
          connected: {
            why: "'connect' 来自内核。服务器的代码停着，谁来过它都不知道。",
          },
          taken: {
            why: '`write()` 的回调只说明客户端自己的内核收下了这些字节。',
          },
          answered: {
            why: '能回答的只有服务器的代码。客户端需要确认的话，就等这句回答，并且设一个时限。',
          },
        },
      },
    },

    broken: {
      title: '客户端突然断开',
      intro:
        "不是每个客户端都会道别：这一个把连接重置了，也就是不去结束它，而是直接扔掉。服务器有 'error' 的监听器，加在服务器对象上。",
      say: {
        reset:
          '客户端的内核发出的不是 FIN，而是 RST：这条连接到此作废。进程结束的时候，如果还有发给它而没读的字节，也会这样。',
      },
      questions: {
        fate: {
          ask: '客户端马上要重置连接。服务器会怎样？',
          choices: {
            goodbye: {
              label: "它的 socket 收到 'end'，和别的客户端离开时一样",
              why: "'end' 对应的是 FIN，也就是正常的道别。这次重置带来的是 'error'。",
            },
            handled: {
              label: "`server.on('error', …)` 得到这个错误，服务器继续运行",
              why: '那个监听器只管服务器自己的错误，比如端口被占。重置的消息来自 socket。',
            },
            dies: {
              label: '整个进程退出',
              why: "没有监听器的 'error' 会被抛出来，socket 上和服务器上一样：这样的客户端，一个就够了。",
            },
            unaware: {
              label: '没事，服务器根本不知道',
              why: '重置会送到对端，正在读的 socket 会得知。',
            },
          },
          hints: [
            '这件事会出现在哪个对象上？监听器又加在哪个对象上？',
            "端口被占的那个程序没有 'error' 的监听器，后来怎么样了？",
          ],
        },
      },
      change: {
        ask: '之后还有一个客户端要来。改一改服务器，让它经得住这次重置，照样欢迎后来的客户端。',
        reached: '连接被重置以后，服务器照样欢迎了下一个客户端。',
        missed: ({ trace }) => (greetsTheNext(trace) ? '这一次没有谁重置连接。' : '下一个客户端没有等到欢迎。'),
        candidates: {
          goodbye: {
            why: "'end' 对应正常的道别，而这一次没有道别。'error' 和刚才一样被抛了出来。",
          },
          caught: {
            why: '重置到的时候，`write()` 早就返回了，也早就离开 `try` 了。',
          },
          listener: {
            why: "这个 socket 的 'error' 有了监听器。它不必补救什么，记下来就够了。",
          },
        },
        questions: {
          after: {
            ask: "这个 socket 的 'error' 监听器马上要运行。这个 socket 上接下来会发生什么？",
            choices: {
              end: {
                label: "先 'end'，后 'close'",
                why: "这次重置之后没有 'end'：只等 'end' 的程序，不会知道这个客户端已经走了。",
              },
              open: {
                label: '什么也没有，错误处理过了，连接继续',
                why: '监听器保住的是进程，不是连接。',
              },
              close: {
                label: "'close'",
                why: "客户端突然断开，也会有 'close'。它的参数是 `true`，表示出过错。",
              },
            },
            hints: ['还有连接能让别的事件到来吗？', '只要有人读，不管 socket 怎样结束，有一个事件最后都会来。'],
          },
        },
      },
    },
  },
  remember: [
    "每来一个客户端，'connection' 就触发一次，带来一个新的 `net.Socket`：和它说话就通过这个 socket。",
    '一条连接有两端：一方的 `localPort` 就是另一方的 `remotePort`。同一个服务器的所有 socket 共用服务器的端口。',
    "两边都结束之前，一条连接都算在内：自己的名单要在 'close' 里更新，不在 'end' 里。",
    "'connect' 来自内核。收到回答，才说明服务器的代码知道了你。",
    "每个 socket 都要有 'error' 的监听器：没有的话，只要有一个客户端突然断开，整个服务器就可能退出。",
  ],
};
