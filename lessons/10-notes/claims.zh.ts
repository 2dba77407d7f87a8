import type { Same } from '../../src/model/lesson-text.ts';
import { hostIn, lookedUp, printed } from './claims.answers.ts';
import type { Claims } from './claims.en.ts';

/** 检验笔记里那些说法的各个场景，中文。 */
export const claims: Same<Claims>['scenes'] = {
  server: {
    title: '笔记里说的：服务器',
    intro:
      '从这里起，检验的是笔记里的说法。`hall.js` 先看服务器是什么，再问两个服务器的 `address()`；一有客人进来，就关闭自己的服务器。（`EventEmitter` 是 Node 的一个类，它的对象能触发事件。）',
    say: {
      made: ({ record }) => `\`${record.text}\`：\`net\` 里没有这个名字。笔记说的其实是 \`net.Server\` 类，S 要大写。`,
      served: ({ record }) => `客人写的 \`${record.data?.text}\` 送了回来，而送回它的服务器，在这之前就已经关闭了。`,
    },
    questions: {
      made: {
        ask: '笔记里说，服务器“内部通过 `socket` 实现”。服务器是 socket 吗？有两行分别在问：它是不是 `net.Socket`，是不是 `EventEmitter`。`true` 会出现在哪一行？',
        choices: {
          both: {
            label: '两行都是：服务器是一种 socket，socket 又能触发事件',
            why: '那样的话，它就该有对端，也能向它写数据。可是写给谁呢？',
          },
          socket: {
            label: '只有 `socket:` 那一行',
            why: '能用 `on()` 注册监听器的，都是 `EventEmitter`，服务器也一样。',
          },
          emitter: {
            label: '只有 `events:` 那一行',
            why: '服务器只管监听，有客户端来，就用事件通知你。它给每个客户端建一个 `net.Socket`，自己却不是 socket，也不是流，既不能读，也不能写。',
          },
          neither: {
            label: '两行都不是：服务器自成一类',
            why: '它确实有自己的类，但那个类继承了别的类，`on()` 就是从那里来的。',
          },
        },
        hints: ['服务器的 `on()` 是从哪里来的？', '能向服务器写数据吗？写给谁？'],
      },
      early: {
        ask: '笔记里说 `address()`：“若 listening 事件没有被触发，则返回空对象”。两个服务器，一个写了主机，一个没写，都是 `listen()` 之后马上就问。会得到什么？',
        choices: {
          empty: {
            label: '都是 `{}`',
            why: 'socket 没有连接的时候，它的 `address()` 才是 `{}`。',
          },
          null: {
            label: '都是 `null`',
            why: "只有写了主机的那个是。没写主机，就没有什么要查，`listen()` 返回的时候已经在监听，'listening' 要晚一点才来。",
          },
          object: {
            label: '都是带地址的对象：`listen()` 已经调用过了',
            why: '主机可能是个名字，所以 `listen()` 一律先查，写成数字也一样。下一行可不会等它查完。',
          },
          host: {
            label: '写了主机的是 `null`，没写的是带地址的对象',
            why: ({ trace }) =>
              `还没有监听的服务器，给的是 \`null\`，从来不是 \`{}\`。没写主机就没有什么要查，另一个服务器当场就在 \`${hostIn(printed('server', 'without one', trace))}\` 上监听了，比 'listening' 还早。`,
          },
        },
        hints: ['服务器开始监听之前，有什么可能要先查一查？', '两个服务器里，有一个没有什么要查。'],
      },
      closed: {
        ask: '笔记里说 `close()`：“关闭链接”。服务器刚刚调用了它，这时有一位客人连着。接下来的两行会打印什么？',
        choices: {
          connection: {
            label: '`listening: true`，`destroyed: true`：关闭的是连接',
            why: '要关闭一条连接，用的是 `socket.end()` 或 `socket.destroy()`。',
          },
          all: {
            label: '`listening: false`，`destroyed: true`：全都关闭了',
            why: '客人这条连接有它自己的 socket，没有人对那个 socket 做过什么。',
          },
          server: {
            label: '`listening: false`，`destroyed: false`：关闭的是服务器',
            why: "它不再接受新的连接；等最后一位客人走了，才触发 'close'。",
          },
        },
        hints: ['`close()` 是在哪个对象上调用的？', '想想客栈打烊的时候：已经在里面的客人怎么样了？'],
      },
    },
  },

  socket: {
    title: '笔记里说的：socket',
    intro:
      '`speaker.js` 只给 `net.connect()` 一个端口，然后发出四个字节。`listener.js` 把知道的都打印出来。（`Duplex` 是双工流的类：既能读，也能写。）',
    say: {
      duplex: ({ record }) =>
        `\`${record.text}\`：“实现全双工的 stream 接口”，这句话说对了，只是名字应该是 \`net.Socket\`。两个方向各走各的，也各自结束。`,
      answer: ({ record }) =>
        `'end' 之后写的也送到了：${record.data?.bytes} 个字节。写的是字符串，笔记说得没错：字符串默认用 UTF-8。`,
    },
    questions: {
      host: {
        ask: "笔记里说 `net.connect(端口, ip)`：“默认 localhost”。这个客户端只给了端口。它的 'lookup' 监听器会打印什么？",
        choices: {
          number: {
            label: '什么也不打印：默认的是 `127.0.0.1`，数字不用查',
            why: '`connect()` 遇到数字确实不查，可是默认的不是数字。',
          },
          name: {
            label: '`localhost`，还有它对应的地址',
            why: ({ trace }) =>
              `笔记一个字也没有说错：默认的就是这个主机名，它对应什么（这里是 \`${lookedUp(trace).join('`、`')}\`），由机器说了算。端口后面的参数不一定是 ip，写主机名也行。`,
          },
          missing: {
            label: '什么也不打印：没写主机，调用会失败',
            why: '有端口就够了，没写的部分有默认值。',
          },
        },
        hints: ['`localhost` 是地址，还是名字？', "在讲地址的那一课里，'lookup' 告诉过你什么？"],
      },
      bytes: {
        ask: '笔记里说 `write()`：“默认编码 utf8”（`end()` 也会写，同样如此）。客户端发出的是一个 `Buffer`，里面是 UTF-16 的 `你好`。服务器会打印什么？',
        choices: {
          utf8: {
            label: '`<Buffer e4 bd a0 e5 a5 bd>`：六个字节，写的一律变成 UTF-8',
            why: '`Buffer` 本来就是字节。它们代表什么，没有谁问过，也就谈不上换成别的编码。',
          },
          text: {
            label: '`你好`：收到的是字符串，因为这边默认也是 UTF-8',
            why: "读的时候没有默认编码：没有调用过 `setEncoding()`，'data' 给的就是字节。",
          },
          same: {
            label: '`<Buffer 60 4f 7d 59>`：发出的四个字节，原样不动',
            why: '默认编码只管字符串。`Buffer` 里的字节原样发出，原样收到：读的时候没有默认编码。',
          },
        },
        hints: ['编码是把什么变成什么？', '`Buffer` 里没有字符，也就没有什么可以编码。'],
      },
      end: {
        ask: "笔记里说 'end'：“关闭链接”。它已经来了，监听器马上要运行。会打印什么？",
        choices: {
          closed: {
            label: '`destroyed: true`，`writable: false`：连接已经关闭',
            why: "告诉你关闭了的是 'close'，它还没有来。",
          },
          deaf: {
            label: '`destroyed: false`，`writable: false`：还没有关闭，但已经不能写了',
            why: '结束的是另一个方向。这个方向由本端来结束。',
          },
          half: {
            label: '`destroyed: false`，`writable: true`：还能写',
            why: "'end' 说的是对端不会再发了。只要对端还在读，就像这里，本端现在写的，它还收得到。（也有连接不经过 'end' 就关闭：被重置的时候。）",
          },
        },
        hints: ["'end' 说的是哪个方向到头了：收，还是发？", '监听器的下一行还要写。'],
      },
    },
  },

  pipe: {
    title: '笔记里说的：管道',
    intro: '`pipe.js` 里没有服务器，没有客户端，也没有端口。`PassThrough` 是最简单的流：往里写什么，就能读出什么。',
    say: {},
    questions: {
      pipe: {
        ask: '笔记里说“pipe 管道”的建立：“server 监听端口，client 访问端口”。这里谁也没有这样做。写进 `source` 的 `water` 会怎样？',
        choices: {
          throws: {
            label: '`pipe()` 会抛出错误：没有连接',
            why: '`pipe()` 要的是两个流，不是连接。',
          },
          nothing: {
            label: '留在 `source` 里，等到有了连接再说',
            why: '这里不会有连接，它还是到了。',
          },
          arrives: {
            label: '从 `target` 里流出来',
            why: '`source.pipe(target)` 从一个流里读，写进另一个流，是什么流都行。一端监听，一端来连，建立起来的是连接，用不着 `pipe()`。',
          },
        },
        hints: ['`pipe()` 在这里是什么：两个程序之间的东西，还是一个方法？', '这几行里，哪一行要用到网络？'],
      },
    },
  },

  http: {
    title: '笔记里说的：http',
    intro:
      '`web.js` 是一个小小的 web 服务器。`hand.js` 没有用 `http`：它用普通的 socket 发出三行文字，收到的用 `pipe()` 接到 `process.stdout`，也就是打印出来。',
    say: {
      layer: ({ trace }) =>
        `\`net.Server: ${printed('server', 'net.Server', trace)}\`：\`http.Server\` 也是 \`net.Server\`，客户端照样通过 socket 连进来。它替你读那些字节，读到一个请求的首部，就通知你。`,
    },
    questions: {
      http: {
        ask: '笔记里说 `http`：“tcp 层，做了比较多的数据封装”。客户端已经连上。它会从 web 服务器那里收到什么？',
        choices: {
          nothing: {
            label: '什么也收不到：只有 `http` 的客户端才能跟它说话',
            why: 'web 服务器看到的只是收到的字节，看不出是什么程序发的。',
          },
          body: {
            label: '`你好`，就是交给 `res.end()` 的内容',
            why: '交给 `http` 的内容会被它封装起来。普通的 socket 收到的，是连封装在内的全部。',
          },
          text: {
            label: '几行文字，下面才是 `你好`',
            why: 'HTTP/1.1 就是 TCP 连接上的文字：先是状态行，再是首部（header），一项一行，空一行之后才是内容。笔记说得对：`http` 是 TCP 上面的一层。',
          },
          error: {
            label: "'error'：一个说 TCP，一个说 HTTP",
            why: 'HTTP 并不取代 TCP，它规定的是在 TCP 上说些什么。',
          },
        },
        hints: ['浏览器发给 web 服务器的，不也是一条连接上的字节吗？', '这两个程序里，有谁会把封装拆开？'],
      },
    },
  },

  whole: {
    title: '没有错误的笔记',
    intro:
      '还是那两个程序，找到的错误都改好了；收到的内容，现在攒够一行才处理。先来一个粗鲁的客户端，重置自己的连接；然后才是笔记里的客户端。（服务器的两行都写完之前，net-lessons 一直冻结着它。）',
    say: {
      reset: ({ record }) =>
        `${record.error?.code ?? '出错了'}，有监听器把它打印出来。断掉的只是一条连接，服务器还在。`,
      joined: ({ record }) =>
        `两行还是合成了一个 'data'，共 ${record.data?.bytes} 个字节。客户端靠行尾的换行符把它们分开。`,
    },
    questions: {
      ended: {
        ask: "服务器在 'close' 里打印“链接已关闭”，打印了两次。笔记里的客户端，这样的话是在 'end' 里打印的。服务器的两条连接，哪几条上来过 'end'？",
        choices: {
          both: {
            label: '两条都来过：先结束，再关闭',
            why: "重置是半路断开：来的是 'error' 和 'close'。",
          },
          polite: {
            label: '只有笔记里的客户端那一条',
            why: "它用 `end()` 道了别。另一条被重置了，服务器收到的只有 'error' 和 'close'：两条上都来过的，只有 'close'。",
          },
          neither: {
            label: '哪一条都没有：服务器没有注册它的监听器',
            why: '有没有监听器，事件都会来。',
          },
        },
        hints: ["要有 'end'，对端得先发来什么？", '两个客户端里，哪一个调用了 `end()`？'],
      },
    },
  },
};
