import type { Same } from '../../src/model/lesson-text.ts';
import { bodies, codeSaid, connections, hasCrashed, headerOf, wasRefused } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '亲手写 HTTP',
  summary: '请求和响应都是字节，`http` 底下就是 socket；连接怎么留着再用，又怎么失效。',
  scenes: {
    typed: {
      title: '一行一行写请求',
      intro:
        "`kitchen.js` 是 `http` 的服务器，'connection' 带来的每个 socket，它都记在一个 `Set` 里。`typist.js` 像用手敲一样写请求头，一次一行，中间有停顿：先是一行说要什么，再是一行首部（header）。每行以 `\\r\\n` 结尾。",
      say: {
        parts: ({ record }) =>
          `响应和请求的格式一样：先是一行，再是首部，然后空一行，空行后面是正文（body）。\`${headerOf(record.text, 'content-length')}\` 说明正文有多少字节。`,
        again: "两个响应走的是同一个 socket。服务器那一列没有 'data'：字节由 `http` 自己收下，请求来了才通知你。",
      },
      questions: {
        complete: {
          ask: '请求分三次写出。写完哪一次，厨房的函数才会运行？',
          choices: {
            line: {
              label: '第一次：要什么，这一行已经说了',
              why: '说是说了，可是后面可能还有属于这个请求的内容。`http` 要等请求头收全。',
            },
            host: {
              label: '写完 `Host: …`：首部只有这一项',
              why: '后面还有没有别的首部，`http` 怎么知道？',
            },
            blank: {
              label: '第三次，那个空行',
              why: '空行表示请求头到此为止。这就是划定消息边界，TCP 上凡是以消息往来的协议，都少不了；字节被切成几段，并不重要。',
            },
            end: {
              label: '都不会：要等客户端结束自己的方向',
              why: '那样一来，一条连接就只能发一个请求了。',
            },
          },
          hints: ['服务器怎么知道，后面不再有首部了？', '有一次写的只是一个行尾。它是做什么用的？'],
        },
        socket: {
          ask: "请求来了。下一行要打印：`req.socket` 是不是 'connection' 带来的那些 socket 之一。会打印什么？",
          choices: {
            same: {
              label: '`true`：就是同一个 socket',
              why: "`http.Server` 和所有 `net.Server` 一样，靠 'connection' 得到客户端，再把那个 socket 原样交给你：地址、`setTimeout()`、`destroy()` 都在。",
            },
            own: {
              label: '`false`：`http` 另外包装了一个自己的 socket',
              why: '中间没有别的东西：`http` 就在这个 socket 上读写。',
            },
            none: {
              label: '不会打印：`http` 的请求没有 socket，会抛出异常',
              why: '每个请求都是从一条连接来的，`req.socket` 就是这条连接的本端。',
            },
          },
          hints: ['`http.Server` 也是 `net.Server`。它的 socket 从哪里来？', '请求的那些字节，是从哪里进来的？'],
        },
        stays: {
          ask: '响应已经收全。过一会儿，客户端在同一条连接上写第二个请求。结果会怎样？',
          choices: {
            ends: {
              label: "来不及了：紧跟着响应就会来 'end'",
              why: '`res.end()` 结束的是响应，不是连接。',
            },
            deaf: {
              label: '没有响应：连接虽然还开着，但一条连接只能处理一个请求',
              why: '不然还留着它做什么？留着，正是为了下一个请求。',
            },
            stays: {
              label: '和第一个一样得到响应',
              why: '在 HTTP/1.1 里，只要双方都没说 `Connection: close`，连接就留给下一个请求。另开一条，又要握手一次。',
            },
          },
          hints: ['`res.end()` 结束的是响应，还是连接？', '响应开头的地方，有一行说到连接。'],
        },
      },
    },

    others: {
      title: '不说 HTTP 的客户端',
      intro:
        '服务台前后来了两个客户端，都不是来要网页的。`garbled` 发来一个单词；`switcher` 守规矩，先发一个请求，问接下来能不能改说别的协议。这叫“升级”（upgrade），WebSocket 连接就是这样开始的。',
      say: {
        parse: ({ record }) =>
          `\`${record.error?.code ?? ''}\`：\`http\` 认识的方法（例如 \`GET\`）里，没有一个是这样开头的。服务台没有给这个 socket 注册 'error' 监听器，却没有崩溃，因为 \`http\` 给自己的每个 socket 都注册了一个。`,
        plain:
          "`hello` 经过服务器时，那里第一次有了 'data'。`http` 已经撤掉了自己的监听器，'error' 的也撤了：这个 socket 现在全归你管，和普通的没有两样。（和请求一起到的字节，在第三个参数 `head` 里。）",
      },
      questions: {
        garbage: {
          ask: '`garbled` 连上了，要发来的一行根本不是请求。结果会怎样？',
          choices: {
            served: {
              label: '得到 `welcome`：来什么，服务台都这样回',
              why: '这个函数只为请求调用，而那不是请求。',
            },
            waits: {
              label: '暂时没有动静：`http` 在等空行',
              why: '`http` 来一个字节就看一个字节。这一行再怎么接下去，也成不了请求。',
            },
            crash: {
              label: "服务台崩溃：它的 socket 没有 'error' 监听器",
              why: '`http` 自己注册了。一个单词就能弄垮 web 服务器，那还了得。',
            },
            refused: {
              label: '`http` 自己回复“请求有误”，然后关闭连接',
              why: "没有 'clientError' 监听器的话，只要还能回复，`http` 的服务器就回复 `400 Bad Request`，再关闭连接。处理请求的函数不会被调用。",
            },
          },
          hints: ['已经收到这些字节，后面不管接什么，还能成为请求吗？', '这里是谁在读这些字节，当场就能回复？'],
        },
        upgraded: {
          ask: '服务台同意了。接着 `switcher` 会发来 `hello` 和换行符，和刚才 `garbled` 发的一样。会收到什么？',
          choices: {
            refused: {
              label: '又是“请求有误”：它毕竟是 `http` 的服务器',
              why: "服务器是，这条连接却不再是了。触发 'upgrade' 的时候，`http` 已经不读它了。",
            },
            nothing: {
              label: '什么也没有：`http` 在等请求，`pipe()` 得不到字节',
              why: "'upgrade' 的监听器运行之前，`http` 就已经放手了。",
            },
            echo: {
              label: '`hello`',
              why: "'upgrade' 把 socket 交给了你：来的字节由你读，`pipe()` 又把它们送回去。从这里起说什么协议，由两边的程序自己约定。",
            },
          },
          hints: [
            '现在是谁在读这个 socket：`http`，还是 `pipe()`？',
            "'upgrade' 的监听器要回话，手里只有一个 socket。",
          ],
        },
      },
      change: {
        ask: '改一改服务台：`garbled` 引起的错误，要打印它的错误码；同时 `garbled` 仍然收到 `400`，连接也照样结束。',
        reached: ({ trace }) =>
          `服务台打印了 \`${codeSaid(trace)?.text ?? ''}\`，\`garbled\` 收到了 \`400\`，连接也结束了。`,
        missed: ({ trace }) =>
          codeSaid(trace)
            ? hasCrashed(trace)
              ? '错误码打印了，可是服务台接着就崩溃了。'
              : wasRefused(trace)
                ? '错误码打印了，可是 `garbled` 的连接没有结束。'
                : '错误码打印了，可是 `garbled` 没有收到 `400`。'
            : '服务台没有打印出了什么错。',
        candidates: {
          error: {
            why: "服务器的 'error' 只说服务器自己的事，例如监听不了。所以这个监听器没有被调用，`http` 照旧回复。",
          },
          log: {
            why: "注册了 'clientError' 监听器，就等于接手：`http` 不再回复，也不再关闭连接。客户端只好一直等下去，socket 也一直留着。",
          },
          destroy: {
            why: '连接关闭了，这是最要紧的。可是客户端无从知道哪里错了。',
          },
          answer: {
            why: "'clientError' 带来的是 socket，没有 `res`：响应得自己写，空行也不能少。`end()` 把它发出去，后面跟着 FIN。",
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    again: {
      title: '第二单',
      intro:
        '现在客户端用的是 `http`，要点两次单。吧台在每条连接上只接一单，同一条连接再来一单，它就挂断。真正的服务器也会这样，不过是碰巧：一条连接空闲久了（`keepAliveTimeout`），它就不再留着，偏偏这时有个请求正在路上。',
      say: {
        reused: ({ record }) =>
          `\`${record.text}\`。客户端这边可不是碰巧：\`http.get()\` 把连接交给 \`Agent\` 管理，从 Node 19 起，\`Agent\` 默认把连接留给下一个请求。已经结束、却只有一端知道的连接，叫作失效（stale）的连接。`,
      },
      questions: {
        stale: {
          ask: '第二单走的是第一单的那条连接。吧台没有响应，直接销毁了它。客户端会得到什么？',
          choices: {
            again: {
              label: '响应：`http` 另开一条连接，把这一单再发一次',
              why: '`http` 不会把请求发两次，因为它不知道前一次到底有没有执行。（浏览器和有些包会替你重发，但只在无害的时候。）',
            },
            empty: {
              label: '一个正文为空的响应',
              why: '连状态行都没有，就根本没有响应。',
            },
            error: {
              label: "'error'，虽然谁也没有重置连接",
              why: '请求触发错误，消息是“socket hang up”，错误码是 ECONNRESET，尽管服务器发的是 FIN：要紧的是响应没有来。',
            },
            nothing: {
              label: "什么也没有：'end' 不是错误",
              why: "在 socket 上看，是 'end'。可是请求还在等响应，总得有人告诉它。",
            },
          },
          hints: ['这一单有没有执行，客户端看得出来吗？', 'socket 结束了，请求却还没有等到响应。这里是谁在监听什么？'],
        },
      },
      change: {
        ask: '改一改客户端，让两单都得到响应。',
        reached: ({ trace }) => `两单都得到了响应，一共用了 ${connections(trace)} 条连接。`,
        missed: '两单并没有都得到响应。',
        candidates: {
          header: {
            why: '不加这一行，客户端本来也是这么要求的。这只是一个愿望：服务器想关就关。',
          },
          timeout: {
            why: '缺的不是时间：它等的响应已经不可能来了。',
          },
          again: {
            why: '错误出在一条用过的连接上，那么可能只是连接失效了，所以换一条连接再发一次。只有执行两次也无妨的请求才能这样做，因为前一次也可能已经执行了。',
          },
          fresh: {
            why: '什么连接也不留，自然不会失效。代价是每一单都要新建连接，都要握手。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    answer: {
      title: '一行一行写响应',
      intro:
        '反过来：客户端用 `http`，`byhand.js` 在普通的 socket 上写响应。`text(res)` 收集正文，收全了才算完成。（这个服务器假定请求总是一个一个地来。）',
      say: {
        quiet: ({ trace }) =>
          bodies(trace).length > 0 ? '后面没有别的了。' : '正文的字节早就到了，客户端还在等后面的。',
      },
      questions: {
        done: {
          ask: '响应头已经到了：一个状态行和一个空行。正文的字节就跟在后面。正文会怎样？',
          choices: {
            bytes: {
              label: '字节一到就打印',
              why: '这就是全部了吗？没有谁这么说过。',
            },
            error: {
              label: "触发 'error'：没有首部的响应不算响应",
              why: '算的：首部可以一项也没有。',
            },
            waits: {
              label: '不会打印',
              why: '没有首部说明正文有多长，那么到连接结束为止都是正文。这是允许的，只是这里谁也不结束连接。',
            },
          },
          hints: ['什么时候算收全：字节到了的时候，还是知道后面不再有的时候？', '厨房的响应里，有一项首部说的是正文。'],
        },
      },
      change: {
        ask: '改一改服务器，让客户端打印出两个完整的正文，并且两个都走同一条连接。',
        reached: '两个正文都完整，走的是同一条连接。',
        missed: ({ trace }) => {
          const came = bodies(trace);
          if (came.length === 0) return '在客户端看来，没有一个正文收全了。';
          return `客户端打印了 ${came.map((body) => `\`${body}\``).join('、')}，连接有 ${connections(trace)} 条。`;
        },
        candidates: {
          blank: {
            why: '空行结束的是响应头。到了正文里，它和别的字节一样，只是正文的一部分，不然带空行的文件就没法发送了。',
          },
          end: {
            why: '连接一结束，正文到哪里为止也就清楚了。可是第二个请求只好另开连接；而且服务器要是中途崩溃，看上去也一样。',
          },
          length: {
            why: '`length` 数的不是字节：`茶` 只算一个，`Content-Length` 却要算三个。正文被截短了，剩下的字节，客户端当成了下一个响应的开头，所以报错。',
          },
          bytes: {
            why: '长度写在前面，按字节算：正文里放什么都可以，连接也空出来给下一个请求用。',
          },
        },
        say: {},
      },
    },
  },
  remember: [
    'HTTP/1.1 就是在 TCP 上划定消息边界：空行结束请求头和响应头，`Content-Length` 按字节说明正文到哪里为止。',
    "`req.socket` 就是 'connection' 带来的 socket。请求结束了它还在：连接会留给下一个请求。",
    "遇到不是请求的内容，`http.Server` 回复 `400` 并关闭连接。注册了 'clientError' 监听器，这两件事就都得自己做。",
    '遇到“socket hang up”，客户端无法知道请求有没有执行。用过的连接，也许只是失效了：执行两次也无妨的请求，可以再发一次。',
    "'upgrade' 把 socket 交给你，`http` 从此不管：请自己注册 'error' 监听器。",
  ],
};
