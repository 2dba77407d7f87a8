import type { Same } from '../../src/model/lesson-text.ts';
import { bestWaits, grouped, hasAll, probeIn, wasLate } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '内核在背后做什么',
  summary: '空闲连接上的保活探测，分几次写的小块数据，以及程序能设置些什么。',
  scenes: {
    silence: {
      title: '还在吗？',
      intro:
        '保活（keep-alive）：连接空闲的时候，内核会发一个探测，问一问对端还在不在，对端的内核必须确认。服务器要求空闲一秒就问，客户端要求半秒。',
      say: {
        object: ({ record }) => {
          const seconds = probeIn(record, 'client');
          const object =
            seconds === undefined
              ? '用对象来写，每一项都有名字；还能规定隔多久再问，问几次没有回答就放弃。'
              : seconds > 5
                ? '这个 Node 也接受对象：`interval` 是没有回答时隔多久再问，`count` 是问多少次没有回答就放弃。'
                : '这个 Node 不看对象里写了什么：对象都算真值，所以就打开保活，连 `{ enable: false }` 也一样；时间还是刚才设的那个。';
          return `${object}从这里起，net-lessons 冻结客户端的进程。`;
        },
        nothing: '在服务器的内核看来一切正常：每个探测都有回答。',
      },
      questions: {
        half: {
          ask: ({ record }) =>
            `客户端要的是 500 毫秒，它的内核却要等 ${grouped(probeIn(record, 'client'))} 秒才发第一个探测。为什么？`,
          choices: {
            least: {
              label: '内核允许的最短时间就是这么长',
              why: '一秒更短，服务器要了，也得到了。',
            },
            seconds: {
              label: '只算整秒：500 毫秒是 0 秒，而 0 表示不改原来的时间',
              why: '原来的时间是系统的设置；没有人改过的话，是两个小时。所以光写 `keepAlive: true`，用处不大。',
            },
            server: {
              label: '服务器已经在探测，客户端就不必了',
              why: '两端各有各的计时器，谁也不知道对方的设置。',
            },
          },
          hints: ['整整一秒没有问题，半秒却不行。内核可能是按什么来数的？', '500 毫秒里，有几个整秒？'],
        },
        told: {
          ask: '客户端的进程被冻结了，一行代码也运行不了。连接空闲着，服务器的内核每空闲一秒就探测一次。服务器接下来会得到什么通知？',
          choices: {
            error: {
              label: "'error'，因为没有人回答探测",
              why: "整台机器没了，或者网络断了，才会有 'error'，错误码一般是 `ETIMEDOUT`。这里冻结的只是进程，它的内核照常工作。",
            },
            data: {
              label: "'data'，里面是对探测的回答",
              why: '探测和它的回答里，都没有给程序的字节，只有内核看得见。',
            },
            nothing: {
              label: '什么都没有',
              why: '保活能发现机器没了，发现不了程序卡住：内核会替它回答。',
            },
          },
          hints: ['回答探测的是程序，还是它的内核？被冻结的是哪一个？', '什么东西没了，才会没有人回答探测？'],
        },
      },
      change: {
        ask: '改一改服务器，让它摆脱卡住的客户端：服务器这边的 socket 要关闭。',
        reached: '客户端还卡着，服务器关闭了自己这边的 socket。',
        missed: '客户端卡住以后，服务器没有关闭自己这边的 socket。',
        candidates: {
          often: {
            why: '问得再勤，放弃得再早，也没有用：对端的内核每次都回答。（后面这两个数，只有也接受对象的 Node 才理会。）',
          },
          write: {
            why: '本端的内核收下了这个字节，对端的内核也确认了。那边没有程序去读它，可也没有谁说一声。',
          },
          end: {
            why: '`end()` 是道别；道别之后，这个 socket 还要等对端也道别。卡住的程序是不会道别的。',
          },
          timeout: {
            why: '程序收到或者发出了什么，这个计时器才重新开始；探测不是给程序的。不过，客户端只是没有话说，也会因此被断开：所以要不时发一点内容，约定对端必须回答。',
          },
        },
        say: {
          alive: ({ record }) =>
            probeIn(record, 'server') === undefined
              ? 'socket 的计时器到期了。'
              : 'socket 的计时器到期了，可是在内核看来一切正常：还是 ESTABLISHED，下一次探测也照常安排好了。',
          quiet: '没有别的了。',
        },
      },
    },

    label: {
      title: '给路由器看的标签',
      intro:
        '字节装在数据包里，由沿途的路由器一站一站转发；每个数据包里有一个字节，写着服务类型（type of service）：路由器可以根据它，让一些数据包先走。184 常用于通话，电话（`phone.js`）就设了它。服务台（`desk.js`）打印自己那个 socket 的值，改成 32，再打印一次。',
      say: {
        own: '这个字节的高六位给路由器看（184 是 46 × 4，46 通称 EF）；低两位供路由器和内核互相通知拥塞，也就是路上的数据包太多了。',
      },
      questions: {
        other: {
          ask: '电话的值是 184。服务台的 socket 是同一条连接的另一端，它会打印什么？',
          choices: {
            same: {
              label: '`desk: 184`：它随着电话发的数据包一起来了',
              why: ({ right }) =>
                right ? '在这个系统上是这样。' : '那个字节确实来了，可是内核不会拿它来标记服务台发出的包。',
            },
            own: {
              label: '`desk: 0`：它自己什么也没设',
              why: '每一端只给自己发的数据包贴标签。再说，很多网络不理会这个标签，或者干脆把它抹掉。',
            },
          },
          hints: ['这一课里别的设置，管的是两端，还是一端？', '服务台发的数据包，由谁来贴标签？'],
        },
      },
    },

    pieces: {
      title: '一行和它的换行符',
      intro:
        '提问者（`asker.js`）问六次时间，每次收到一整行回答，马上再问。办事员（`clerk.js`）的前三个回答各用一次 `write()` 写完；从第四个起，先写 `noon`，紧接着再写换行符。',
      say: {
        waits: ({ trace }) => {
          const { whole, pieces } = bestWaits(trace);
          return `一次写完的一行，最快 ${ms(whole)}就收全了；分两次写的一行，最快也要 ${ms(pieces)}。`;
        },
      },
      questions: {
        late: {
          ask: '第三行已经到了。提问者接着问，办事员先后写出 `noon` 和换行符，中间没有停顿。换行符什么时候到提问者那里？',
          choices: {
            together: {
              label: "和 `noon` 一起，在同一个 'data' 里",
              why: ({ right }) =>
                right
                  ? '提问者读得比较晚，那时两块都已经到了。'
                  : '写第一块的时候，路上没有别的数据，内核马上就把它发走了，没有等第二块。',
            },
            apart: {
              label: "紧跟在 `noon` 后面，单独一个 'data'",
              why: ({ right, trace }) =>
                right
                  ? '在这个系统上是这样。在别的系统上，比如 Linux，换行符要等 40 毫秒左右。'
                  : wasLate(trace)
                    ? '数据没有丢，谁也没有在忙，可是换行符没有马上发出去。'
                    : '提问者读的时候，两块都已经到了。',
            },
            late: {
              label: '比 `noon` 晚得多，花的时间是它的很多倍',
              why: ({ right }) =>
                right
                  ? '前面发出的小块还没有得到确认，内核就不发后面的小块（Nagle 算法）：也许程序还会再写，可以合在一起发。对端的内核又不急着确认（延迟确认）：也许程序马上要回话，可以把确认捎带过去。可是提问者在等换行符，不会回话。'
                  : '有些系统会这样，比如 Linux：小块数据，内核宁可等一等再发。',
            },
          },
          hints: [
            '字节什么时候离开这台机器，由谁决定：是 `write()`，还是内核？',
            '发一个大块，比发两个小块省事。内核什么时候会觉得值得等一等？',
          ],
        },
      },
      change: {
        ask: '改一改办事员，不管怎么写，让每一行都和前三行一样快。',
        reached: ({ trace }) =>
          `没有一行被扣下：前三行最快 ${ms(bestWaits(trace).whole)}，后三行最快 ${ms(bestWaits(trace).pieces)}。`,
        missed: ({ trace }) =>
          hasAll(trace)
            ? `前三行最快 ${ms(bestWaits(trace).whole)}，后三行最快 ${ms(bestWaits(trace).pieces)}。`
            : '六行没有到齐。',
        candidates: {
          callback: {
            why: ({ trace }) =>
              `这个回调说的是本端的内核收下了这些字节，不是对端的内核确认了。${wasLate(trace) ? '所以换行符照样要等。' : ''}`,
          },
          mark: {
            why: ({ trace }) =>
              `\`highWaterMark\` 只决定 \`write()\` 什么时候返回 \`false\`。Node 不会攒够这么多才发：字节早就交给了内核${wasLate(trace) ? '，是在内核里等着的' : ''}。`,
          },
          whole: {
            why: '整行都在一个数据包里：没有什么要扣下，也没有什么要等。要写的内容一开始就齐全的话，这是最好的办法。',
          },
          method: {
            why: '从这时起，内核在这个 socket 上收到一块就发一块：Nagle 算法关掉了。要在写的一端设置；也可以用选项 `noDelay`。（`http` 默认就设了。）',
          },
        },
        say: {},
      },
    },
  },
  remember: [
    '保活默认是关着的，只算整秒，而且要写明时间：不写，可能两个小时以后才发第一个探测。',
    '探测是由对端的内核回答的：只说明那台机器还在，不说明程序在运行。要发现卡住的程序，得有计时器，还要有对端必须回答的消息。',
    '小块数据接连写，每次可能多花 40 毫秒左右（Linux 上）：一边的内核等确认，另一边的内核又迟迟不确认。该在一起的，一次 `write()` 写完；不行就在写的一端设 `noDelay`。',
  ],
};

/** 毫秒数，小的时候带一位小数。 */
function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} 毫秒`;
}
