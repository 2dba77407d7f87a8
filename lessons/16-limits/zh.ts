import type { Same } from '../../src/model/lesson-text.ts';
import type { Trace } from '../../src/model/record.ts';
import { answered, guestsOf, isCut, isLimited, lateMs, ORDERS, stayedMs, weightKib, whenLateIsIn } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '能来几个，能待多久',
  summary: '客户端来得多、待得久，服务器会用完什么：队列里的位置、文件描述符、内存，还有时间。',
  scenes: {
    rush: {
      title: '只晚了一步',
      intro:
        '服务器要了一个很短的队列：`backlog: 1`；net-lessons 冻结了它的进程。先来的两个把队列占满，然后 `late` 来连接，超时设为 100 毫秒。超时一到，服务器就恢复运行，除了接受连接，没有别的事要做。',
      say: {
        full: ({ record }) =>
          record.kernel?.some(({ queued = 0 }) => queued > 0)
            ? 'LISTEN 旁边写着队列里有几个在等。（Linux 的队列比要求的多一个位置，现在正好满了。）'
            : '两个都连上了，在队列里等着。',
        late: ({ trace }) =>
          `${whenLateIsIn(trace) === 'later' ? `队列空了${lateMs(trace) === undefined ? '一阵子' : ` ${lateMs(trace)} 毫秒`}，\`late\` 却一直没有连上。两端都没有任何事件反映这件事。` : ''}不写 \`backlog\` 的话，Node 要 511 个位置，系统给的可能少一些。`,
      },
      questions: {
        when: {
          ask: '`late` 马上去连接，队列是满的。100 毫秒后，服务器会把队列里的两个一下子取走。`late` 什么时候连上？',
          choices: {
            once: {
              label: '队列一有位置就连上',
              why: ({ right }) =>
                right
                  ? '在这个系统上，队列有位置的时候它已经连上了。'
                  : '要是内核把它的 SYN 留到有位置的时候，就会这样。可是内核没有留。',
            },
            refused: {
              label: '连不上：它得到 ECONNREFUSED',
              why: ({ right }) => (right ? '在这个系统上，队列满了，后来的就被拒绝。' : '端口上没有人监听，才会这样。'),
            },
            later: {
              label: '队列有了位置，还要过一段时间',
              why: '队列没有位置，它的 SYN 就没有留下来。客户端的内核过一段时间才会再试，一般是一秒；队列什么时候有了位置，没有人通知它。',
            },
            never: {
              label: '连不上：它什么也得不到',
              why: '服务器一直冻结着，才会这样。这个服务器恢复了运行，而客户端的内核会再问一次。',
            },
          },
          hints: [
            'SYN 来了，队列没有位置，内核会把它留着吗？',
            '队列又有了位置，没有人通知客户端。那么该由谁、在什么时候再做点什么？',
          ],
        },
      },
    },

    few: {
      title: '最后一个描述符',
      intro:
        '在 Linux 和 macOS 上，socket 就是一个打开的文件：它有一个编号，叫文件描述符；一个进程能有多少个，是有上限的。这个服务器用 Linux 的工具 `prlimit`，让自己只能再打开三个。四个客户端先后连上来，一句话也不说，也不走；每来一个，服务器就读一个文件，然后发出 `done`。',
      say: {
        room: ({ trace }) =>
          isLimited(trace)
            ? '内核总是给出空着的最小编号：`next` 和后面两个，没有第四个。平时至少有上千个，不过客户端要是只来不走，一样会用完。'
            : '这个系统没有这样的工具，所以四个都进得来，也都能得到 `done`。在 Linux 上，第三个得到的是错误码，第四个什么也得不到，连接就结束了。',
      },
      questions: {
        file: {
          ask: '客户端一个一个地来，第三个会占掉最后一个描述符。它会得到什么？',
          choices: {
            read: {
              label: '`done`：连接和文件各算各的',
              why: '两样都要占描述符，用的是同一份名额。',
            },
            error: {
              label: '一个错误码：文件读不了',
              why: '`EMFILE`，打开的文件太多。连接好好的，可是它要的东西，服务器给不了。',
            },
            waits: {
              label: '在有人离开之前，什么也得不到',
              why: '打开文件的时候，不会等到有空闲的描述符：没有，就马上失败。',
            },
          },
          hints: [
            '接待一个客户端要几个描述符：socket 一个，文件呢？',
            '前两个各占一个，读文件时再借用一个。三个都来了，还剩几个？',
          ],
        },
        told: {
          ask: '轮到第四个，描述符一个也没有了。服务器会得到什么？',
          choices: {
            error: {
              label: "'error'，错误码 `EMFILE`",
              why: '按理该这样。可是服务器还能继续监听，Node 就不告诉你了。',
            },
            drop: {
              label: "'drop'，因为来的人太多",
              why: "'drop' 说的是超出了服务器自己设的上限，这个服务器没有设。",
            },
            nothing: {
              label: '什么也没有',
              why: 'Node 备着一个描述符：用它接受这个连接，马上又关掉。客户端连上之后，连接随即结束，而你的程序毫不知情。',
            },
          },
          hints: [
            '这个服务器给自己设过上限吗？它监听不下去了吗？',
            "'drop' 说的是服务器自己的上限，'error' 说的是服务器没法继续监听。这里两样都不是。",
          ],
        },
      },
      change: {
        ask: "改一改服务器，让它拒绝几个客户端，每拒绝一个都收到 'drop'；其余的每个都得到 `done`。",
        reached: ({ trace }) =>
          `${guestsOf(trace).served} 个客户端得到了 \`done\`，另外 ${guestsOf(trace).dropped} 个被拒绝，服务器是知道的。`,
        missed: ({ trace }) => {
          const { came, served, dropped } = guestsOf(trace);
          return `来了 ${came} 个客户端，${served} 个得到了 \`done\`，${dropped} 个被拒绝时有 'drop'。`;
        },
        candidates: {
          backlog: {
            why: '`backlog` 管的是还在等着被取走的连接。这个服务器来一个取一个，从来没有人等。',
          },
          full: {
            why: ({ trace }) =>
              isLimited(trace)
                ? '有几个描述符就收几个客户端，描述符就一个也不剩：文件读不了，第四个也接受不了。要拒绝一个连接，得先接受它。'
                : '这里并不缺描述符，所以这个上限也行。',
          },
          more: {
            why: ({ trace }) =>
              isLimited(trace)
                ? '多进来一个，然后还是老样子，只不过推迟了一个客户端。确实不够用，就提高系统的上限，同时给自己设一个更低的上限。'
                : '这里并不缺描述符，所以没有什么不同。',
          },
          spare: {
            why: ({ trace }) =>
              isLimited(trace)
                ? '多出一个描述符，留给服务器做别的事：读文件，或者先接受一个连接再拒绝它。每拒绝一个，服务器都知道，可以报警。（真正的服务器要多留几十个。）'
                : '这里并不缺描述符，不过上限就是上限。每拒绝一个，服务器都知道。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },

    weigh: {
      title: '一个客户端有多重',
      intro:
        '来了四百个客户端，一句话也不说。连接的两端都在这个程序里，它在客户端来之前和来之后各称一次自己：`rss` 是系统实际分给进程的内存。（为此它把自己再启动一次，只是屏幕上看不见：这么多 socket，要占好多屏。）',
      say: {
        few: ({ trace }) =>
          `每个 ${weightOf(trace)} KiB。可见，沉默的客户端除了描述符，占不了多少。真正重的是你的程序替每个客户端留着的东西：还没有收全的消息，对端不读的回答。`,
      },
      questions: {
        each: {
          ask: '一共八百个 socket，平均每个占多少内存？',
          choices: {
            nothing: {
              label: '几乎不占，因为什么也没发',
              why: '有没有字节都一样：socket 和属于它的东西，总得存放在内存里。',
            },
            few: {
              label: '几 KiB 到几十 KiB',
              why: '一个对象，有状态，有监听器，还有读写两个方向的流。（内核里，每一端另外还占几 KiB。）',
            },
            buffer: {
              label: '大约 64 KiB，用来放读到的字节',
              why: 'Node 一次最多读这么多。有内容可读，才会有这样一块缓冲区。',
            },
            stack: {
              label: '大约 1 MiB，和一个线程差不多',
              why: 'socket 没有自己的线程：在 Node 里，一个线程管所有的 socket。',
            },
          },
          hints: [
            '什么也没有来的时候，Node 要给每个 socket 备一个线程，或者一块缓冲区吗？',
            '它是一个 JavaScript 对象，里面还有十来个对象。',
          ],
        },
      },
    },

    slow: {
      title: '沉默与期限',
      intro:
        '服务台逐行回答。它最多容许沉默 1.2 秒，另外还有一个 1.5 秒的期限。`drip` 一个字母一个字母地发一个词，`steady` 一行一行地发，一共四行：两个都是每 600 毫秒发一次。',
      say: {},
      questions: {
        cut: {
          ask: '两个都连上了。谁会没说完就被服务台断开？',
          choices: {
            drip: {
              label: '只有 `drip`，因为它那一行总也不结束',
              why: '每个客户端都有一个定时器 `late`，只启动一次，服务台没有哪一行让它重新开始。',
            },
            both: {
              label: '两个都断开',
              why: '`late` 是整个会话的期限。它拦住了 `drip`，也把什么都没做错的客户端中途断开。',
            },
            neither: {
              label: '谁也不断开：从来没有沉默过那么久',
              why: '所以 socket 自己的计时器没有到期。可是另外还有一个定时器。',
            },
          },
          hints: ['计时的一共有两个。有字节来，哪一个会重新开始？', '两个客户端要把话说完，各要多久？'],
        },
      },
      change: {
        ask: '改一改服务台，让 `steady` 得到全部回答，而 `drip` 没说完就被断开。（`refresh()` 让定时器重新开始。）',
        reached: ({ trace }) => `\`steady\` 得到了全部回答，\`drip\` 在 ${stayedMs(trace) ?? 0} 毫秒后被断开。`,
        missed: ({ trace }) =>
          answered(trace) < ORDERS
            ? `${ORDERS} 个回答，\`steady\` 只得到了 ${answered(trace)} 个。`
            : isCut('drip', trace)
              ? '`steady` 被断开了。'
              : '`steady` 得到了全部回答，可是 `drip` 也把话都说完了。',
        candidates: {
          idle: {
            why: '只剩下对沉默的限制，而每来一个字母它就重新开始：`drip` 可以待上好几年。',
          },
          longer: {
            why: '现在两个都来得及了。给整个会话定期限，定多长都没法让两个都合适：守规矩的客户端也许要待一整天。',
          },
          data: {
            why: '每来一块就重新开始一次，期限就变成了又一个对沉默的限制。',
          },
          line: {
            why: '问题完整了，定时器才重新开始：所以每个问题各有一个期限，而一个客户端可以问任意多个问题。（两个问题之间，两个计时器都在走，短的那个先到。）',
          },
        },
      },
    },
  },
  remember: [
    '在 Linux 和 macOS 上，队列满了，后来的客户端要等自己的内核再试一次，大约在一秒以后，而且没有任何事件。`backlog` 不必去改。',
    "在 Linux 和 macOS 上，一个 socket 占一个文件描述符，打开的文件也一样。用完以后，文件打不开（`EMFILE`），新来的客户端被断开，却没有任何事件：把 `maxConnections` 设得更低，并监听 'drop'。",
    '沉默的客户端只占几 KiB 到几十 KiB 内存，外加一个描述符。占得更多的，是你替它留着的东西。',
    '时间上要有两种限制：限制沉默，对付什么也不说的；给每个请求一个期限，对付总也说不完的。',
  ],
};

/** 一个 socket 占多少 KiB。 */
function weightOf(trace: Trace): string {
  return (weightKib(trace) ?? 0).toFixed(1);
}
