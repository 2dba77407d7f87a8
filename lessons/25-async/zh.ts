import type { Same } from '../../src/model/lesson-text.ts';
import { codeOf, isAlive, served } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: 'Promise、循环与信号',
  summary: '用 await 操作 socket：for await、once()、pipeline() 和 AbortSignal，还有 async 函数当监听器时会怎样。',
  scenes: {
    loop: {
      title: '用循环来读 socket',
      intro:
        "`counter.js` 每 150 毫秒发一个数，调用 `listen()` 时传入了一个 `AbortController` 的 `signal`（信号）；谁拿着这个信号，`abort()` 就叫谁停下。`reader.js` 用 `once()` 等 'connect'，也就是把一个事件变成 Promise；读取用的是 `for await`，循环一次，取一段数据。",
      say: {
        aborted: ({ record }) =>
          `循环提前销毁 socket，会带上一个错误，错误码是 \`${record.error?.code}\`。循环自己监听着 'error'，所以程序不会崩溃；要是你也注册了 'error' 监听器，它同样会被调用。`,
        once: ({ record }) =>
          `\`${record.text}\`：'error' 先到的话，\`once()\` 的 Promise 就会被拒绝（rejected），于是本来是事件的错误，\`catch\` 也能捕获。不过 Promise 一旦兑现，\`once()\` 就不再监听：从这时到循环开始，'error' 没有人监听。`,
        promises: ({ record }) =>
          record.text.endsWith('true')
            ? '它的 `connect()` 返回的就是这样一个 Promise。'
            : '文档里有 `net.promises`，它的 `connect()` 返回的就是这样一个 Promise；当前的 Node 还没有它。',
      },
      questions: {
        abort: {
          ask: '`reader` 已经连上。马上就要执行 `closing.abort()`，而它的 `signal` 传给了 `listen()`。`reader` 会怎样？',
          choices: {
            cut: {
              label: '它的连接被销毁',
              why: '这个信号管的是监听，而这条连接早已是一个独立的 socket 了。',
            },
            error: {
              label: "它暂时没事，不过服务器会触发 'error'，错误是 `AbortError`",
              why: "对服务器来说，`abort()` 是正常的要求，不是故障，所以只触发 'close'。",
            },
            stays: {
              label: '没有影响：数字照样收到',
              why: '传给 `listen()` 的信号一中止，就相当于调用 `server.close()`：新的进不来，已经连上的不受影响。',
            },
          },
          hints: [
            '这个信号传给了谁：服务器，还是 socket？',
            '让服务器停止监听的是哪个方法？它会怎样对待已经连上的客户端？',
          ],
        },
        left: {
          ask: '收到这一段之后，循环就要 `break` 了。`socket` 会怎样？',
          choices: {
            flows: {
              label: "仍然打开，'data' 照样触发，只是没有人处理",
              why: '那样，数据就会悄无声息地丢掉。循环一结束，连 socket 也一起放弃。',
            },
            waits: {
              label: '仍然打开，之后收到的先放着，等下次再读',
              why: '那样就能像遍历数组一样，再写一个循环接着读。可是流一旦交给循环，从头到尾就都归它。',
            },
            closed: {
              label: '被销毁',
              why: '不管是 `break`、`return`，还是抛出了异常，只要中途离开这样的循环，socket 就会被销毁。离开之后还想接着读，就用 `socket.iterator({ destroyOnReturn: false })`。',
            },
          },
          hints: ['一个再也没有人读的流，仍然占着连接。该由谁来关闭？', '服务器还在继续数数，它会察觉到什么？'],
        },
      },
    },

    overtakes: {
      title: '汤和茶',
      intro: '在这个取餐窗口，汤要等 600 毫秒，茶只要 100 毫秒。客人先点汤，过一会儿再点茶。`answer` 是 `async` 函数。',
      say: {},
      questions: {
        first: {
          ask: '`tea` 到了，汤还在炉子上：为汤调用的 `answer()` 正停在 `await` 处。客人会先拿到什么？',
          choices: {
            soup: {
              label: '汤：上一次调用结束以后，Node 才会为下一段数据调用监听器',
              why: '那次调用在第一个 `await` 处就返回了一个 Promise。在 Node 看来，它已经结束了。',
            },
            both: {
              label: '等汤好了，两样一起来：回答按顺序发出',
              why: '`write()` 按调用的先后发送。可是这里，先写的是茶。',
            },
            tea: {
              label: '茶',
              why: '监听器返回的 Promise，没有人去等。于是两次 `answer()` 同时进行，哪个快，哪个先完成。客人要看回答里的菜名，才知道对应哪次点单。',
            },
          },
          hints: ['监听器返回了什么？有谁在等它吗？', '现在有两次 `answer()` 在进行。哪一次先调用 `write()`？'],
        },
      },
      change: {
        ask: '改一改这个窗口，让客人先拿到汤，再拿到茶。',
        reached: '回答的先后和点单的先后一致了。',
        missed: ({ trace }) => `客人拿到的是 \`${served(trace).trim()}\`。`,
        candidates: {
          await: {
            why: '现在，监听器会等 `answer()`，可还是没有人等监听器。',
          },
          pause: {
            why: "一个回答还没写完，就不会再触发 'data'。（这期间收到的数据会等着，可能合成一段一起来，所以两次点单之间要有分隔。）万一 `answer()` 抛出异常，`resume()` 也还是得调用。",
          },
          loop: {
            why: '循环体执行完，包括里面所有的 `await`，才会去取下一段。人们往往以为，`async` 监听器也是这样。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    rejects: {
      title: '点一份雪',
      intro:
        "厨房用 `for await` 循环接待每个客户端，每个 socket 也都监听了 'error'。这里只有茶，而 `picky` 点了一份雪。",
      say: {},
      questions: {
        snow: {
          ask: "`cook('snow')` 马上要抛出异常，`serve(socket)` 返回的 Promise 也就会被拒绝。谁会知道？",
          choices: {
            nobody: {
              label: '谁也不知道：没有人管的 Promise 就不了了之，`picky` 一直等下去',
              why: 'Node 15 以前是这样，还会打印一条警告。现在，Node 把它当作没有捕获的异常。',
            },
            listener: {
              label: "socket 的 'error' 监听器，因为循环读的就是这个 socket",
              why: '它只知道循环放弃了这个 socket（ABORT_ERR），菜的事一点也不知道：出问题的是你自己的函数，不是连接。',
            },
            process: {
              label: '整个进程：它会退出，退出码是 1',
              why: 'Promise 被拒绝而没有人处理（`unhandledRejection`），和没有捕获的异常一样，会让进程退出。一位客人乱点了一样东西，厨房就关了门，谁也吃不上了。',
            },
          },
          hints: ['`serve(socket)` 返回的 Promise，有人拿着吗？', '一个没有人捕获的异常，Node 会怎么处理？'],
        },
      },
      change: {
        ask: '改一改厨房，让它遇到 `picky` 和 `rude` 都不退出。`rude` 拿到茶就突然断开（RST），然后再点一次：第二杯茶也要送到。',
        reached: '两位客人都没有让厨房退出，最后一次点单也送到了。',
        missed: ({ trace }) => (isAlive(trace) ? '厨房没有退出，可是最后一次点单没有送到。' : '厨房又退出了。'),
        candidates: {
          try: {
            why: '`serve()` 不会抛出异常：它当场返回一个 Promise，等这个 Promise 被拒绝时，`try` 早就结束了。不写 `await`，`try` 什么也捕获不到。',
          },
          inside: {
            why: "现在 `picky` 得到了回答，这是对的。可是 `for await` 自己也会抛出异常：连接被重置，它就抛出 ECONNRESET，不管 socket 有没有 'error' 监听器。",
          },
          catch: {
            why: '`serve()` 里不管哪里出错，都到这里为止：`cook()` 也好，循环本身也好。异常跳出了循环，所以 `picky` 的连接被销毁了。要给它一个回答，还得在调用 `cook()` 的地方也捕获。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    deadline: {
      title: '定下期限',
      intro:
        '`host.js` 收到什么就送回什么：`node:stream/promises` 的 `pipeline()`，相当于会返回 Promise 的 `pipe()`。`waiting.js` 先后在两个 socket 上听，各听 400 毫秒：第一个由它自己销毁，第二个在创建时传入了 `signal`。`host.js` 等到两条连接都来了，就关闭服务器。',
      say: {
        codes: ({ trace }) =>
          `调用 \`destroy()\` 时没有给错误，所以循环得到的是 \`${codeOf('client', 1, trace)}\`；信号带来的是 \`${codeOf('client', 2, trace)}\`，看到它，就知道是自己定的期限到了。\`AbortSignal.timeout(400)\` 一步就能得到这样的信号。`,
        using:
          '从 Node 24 起，可以写 `await using server = net.createServer(…)`：离开它所在的代码块时，哪怕是因为异常，都会自动调用这个方法。',
      },
      questions: {
        destroyed: {
          ask: '第一个回答到了，循环在等后面的数据。定时器马上就会调用 `first.destroy()`，不带错误。循环会怎样？',
          choices: {
            ends: {
              label: '正常结束：连接关闭了，不会再有数据',
              why: "那样，你会把半个回答当成全部。只有等来了 'end'，循环才会正常结束。",
            },
            waits: {
              label: "什么也不知道，一直等下去：既没有 'end'，也没有 'error'",
              why: "它也监听了 'close'。",
            },
            throws: {
              label: '抛出异常',
              why: "没有 'end' 就来了 'close'，对循环来说就是失败，错误码是 `ERR_STREAM_PREMATURE_CLOSE`。所以，即使连接本身没有问题，循环也需要 `try`。",
            },
          },
          hints: ['对端说过“就这些了”吗？', '循环要么正常结束，要么抛出异常。回答可能只来了一半，哪一种更合适？'],
        },
        closed: {
          ask: '两条连接都来了，`host.js` 停在 `await server[Symbol.asyncDispose]()`。它什么时候打印 `closed`？',
          choices: {
            now: {
              label: '当场：从现在起，谁也进不来',
              why: '谁也进不来，这确实当场生效，Promise 却要到后来才兑现。',
            },
            never: {
              label: '永远不会：还得有人调用 `close()`',
              why: '这个方法做的正是这件事。',
            },
            later: {
              label: '等第二条连接也结束的时候',
              why: "它就是会返回 Promise 的 `close()`，到 'close' 触发时才兑现：和 `close()` 一样，谁的连接也不断开。",
            },
          },
          hints: ['假如没有 Promise，这里你会调用服务器的哪个方法？', "服务器的 'close' 什么时候触发？"],
        },
      },
    },
  },
  remember: [
    "因为 `break`、`return` 或异常离开 `for await`，socket 就会被销毁；循环正常结束也可能这样，还没发出去的就丢了。连接被重置，或者还没等来 'end' 就关闭了，循环会抛出异常。",
    'Node 不会等监听器：`async` 监听器的几次调用，可能后发先至。循环则是处理完一段，再取下一段。',
    '每个 Promise 都要有人捕获：调用 `async` 函数却不 `await`，就加上 `.catch()`。',
    '传给 `listen()` 的信号像 `close()` 一样关闭服务器；传给 socket 的信号会销毁 socket，错误码是 ABORT_ERR。',
  ],
};
