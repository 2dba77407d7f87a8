import type { Same } from '../../src/model/lesson-text.ts';
import { goodbyes, hasErred, LEAVERS, livesOn, mib, mostWaiting, posters } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '聊天室',
  summary: '每人说的话分成行，再发给所有人；客人有的道别，有的突然断开，有的从来不读。',
  scenes: {
    table: {
      title: '同桌的两位',
      intro:
        '聊天，就是把一个人说的话发给所有人：这个聊天室把收到的内容分成行，每行加上名字，写给 `guests` 里的每一位。ann 把 `hello` 分两次发来，bob 在中间插了一句 `hi`。bob 听到什么，就打印什么。',
      say: {},
      questions: {
        heard: {
          ask: 'ann 那一行的前半截已经发出。接下来是 bob 的一行，然后才是她的后半截。bob 会听到什么？',
          choices: {
            whole: {
              label: '先是 `bob: hi`，再是 `ann: hello`：半行会等另外半行',
              why: '等是等了，可是等在同一个 `rest` 里，两位客人共用的那一个。',
            },
            pieces: {
              label: '`ann: hel`、`bob: hi`、`ann: lo`：来一段发一段',
              why: '有换行符才算一行，`hel` 后面没有。',
            },
            mixed: {
              label: '先是 `bob: helhi`，再是 `ann: lo`',
              why: '整个聊天室只有一个 `rest`，bob 的一行就接到了 ann 的半行后面。TCP 只保证同一条连接上的字节先后不乱，管不到两条连接之间：每个 socket 都要有自己的 `rest`。',
            },
          },
          hints: ['半行在等后文的时候，放在哪里？', '客人有几位？叫 `rest` 的变量有几个？'],
        },
      },
    },

    hall: {
      title: '三种走法',
      intro:
        '现在每个 socket 有自己的 `rest`，而且有上限。来了四位客人：bob 用 `end()` 道别，dan 一口气发来 600 个字符，没有换行符，cal 重置连接。ann 听到什么就打印什么，最后才说话。',
      say: {},
      questions: {
        late: {
          ask: 'ann 说了话，聊天室马上要把这句话写给 `guests` 里的每一位。cal 的 socket 已经因为重置而销毁，却还在里面。写给它的那次 `write()`，结果会怎样？',
          choices: {
            error: {
              label: "再来一次 'error'，打印出错误信息",
              why: '重置的时候来过一次，socket 也随之销毁了。写给已经销毁的 socket，不会再来一次。',
            },
            throws: {
              label: '抛出异常，排在 cal 后面的人都听不到了',
              why: '参数不合理，`write()` 才会抛出异常。连接出了事，不算在内。',
            },
            nothing: {
              label: '什么也没有：没有事件，也没有异常',
              why: '要是传了回调，回调会得到 ERR_STREAM_DESTROYED。这里没有传，所以 cal 错留在 `Set` 里，谁也没有发觉。',
            },
          },
          hints: [
            "'error' 的监听器已经打印过什么？这个 socket 上还能再来什么？",
            '讲错误的那一课里有“晚了的三个词”，也往已经销毁的 socket 里写过。',
          ],
        },
      },
      change: {
        say: { quiet: '这一次就到这里。' },
        ask: '改一改聊天室：要走的三位，每走一位都要告诉 ann，而且每位只说一次。',
        reached: '走了三位，ann 每位都听到了一次。',
        missed: ({ trace }) =>
          `ann 听到“谁走了”的次数：${LEAVERS.map((name) => `${name} ${goodbyes(name, trace)} 次`).join('，')}。`,
        candidates: {
          error: {
            why: "cal 走了，这回说了。可 dan 是聊天室自己赶走的：`destroy()` 不带错误，'end' 和 'error' 就都不会来。",
          },
          polite: {
            why: "聊天室客客气气地请走 dan，dan 也道了别，所以有 'end'。重置连接的人是不道别的。",
          },
          close: {
            why: "道别的、突然断开的、被赶走的，最后都会有 'close'，而且只有一次。该收拾的，都放在这一个地方。",
          },
        },
      },
    },

    inn: {
      title: '最后一句话',
      intro:
        "现在客人要走，就说 `/quit`，聊天室回一句 `bye`。到了 'close'，socket 才从 `guests` 里去掉。这里没有谁会突然断开，所以没有注册 'error' 监听器。",
      say: {},
      questions: {
        bye: {
          ask: 'bob 的 `/quit` 到了。聊天室会用 `end()` 对他说 `bye`，再把他的这一行说给 `guests` 里所有的人听，bob 也在里面。结果会怎样？',
          choices: {
            both: {
              label: 'bob 先收到 `bye`，再收到自己的那一行',
              why: '`end()` 已经声明后面不再有内容，也就不能再发什么了。',
            },
            silent: {
              label: 'bob 收到 `bye`；后面那一行来晚了，就悄悄作罢',
              why: '写给已经销毁的 socket，才是那样。自己 `end()` 之后再写，是程序犯的错，程序会得到通知。',
            },
            dies: {
              label: '聊天室就此崩溃',
              why: "触发 'error' 的是聊天室自己的 socket，错误码是 ERR_STREAM_WRITE_AFTER_END，而这位客人什么也没有做错。从 `end()` 到 'close' 要过一会儿，这段时间他一直在 `Set` 里。",
            },
          },
          hints: [
            "说到他那一行的时候，bob 还在 `guests` 里吗？'close' 什么时候来？",
            '讲错误的那一课里，也有过 `end()` 之后再写。程序当时是怎样得知的？在这里，又有谁监听着？',
          ],
        },
      },
      change: {
        ask: "改一改聊天室：bob 收到 `bye`；过一会儿 ann 说 `well?`，自己也听得到；而且没有 'error'。",
        reached: "bob 收到了 `bye`，聊天室照常开着，没有 'error'。",
        missed: ({ trace }) =>
          !livesOn(trace)
            ? 'ann 说的 `well?`，自己没有听到。'
            : hasErred(trace)
              ? "聊天室照常开着，却来了 'error'。"
              : 'bob 没有收到 `bye`。',
        candidates: {
          listener: {
            why: "聊天室活下来了；总会有谁突然断开，这样的监听器本来就少不了。可是每有人说 `/quit`，同样的错就要再犯一次；而且 'error' 会销毁 socket，还等在里面的内容也跟着丢掉。",
          },
          destroyed: {
            why: '`end()` 并不销毁：最后一句话说完了，socket 还可以读。所以 `destroyed` 是 `false`。',
          },
          writable: {
            why: '聊天室自己调用了 `end()` 或 `destroy()` 之后，`writable` 就是 `false`；socket 关闭了也是。',
          },
          first: {
            why: '不在 `Set` 里，就再也听不到什么。每次 `end()` 之前都要先这么做，所以这两件事该写进同一个函数。',
          },
        },
      },
    },

    wall: {
      title: '从来不读的那一位',
      intro:
        '这个聊天室把每个字母重复成 8 MiB 的大海报，给所有人看。`sleeper` 从来不读。`reader` 一共要三张海报，收全一张再要下一张，每张刚开始读时都歇 100 毫秒。',
      say: {},
      questions: {
        waits: {
          ask: '`reader` 收全三张的时候，该给 `sleeper` 的海报，还有多少等在聊天室里？',
          choices: {
            none: {
              label: '没有：客人不读的，等在客人自己那边',
              why: '有一小部分是那样，等在它的内核里；聊天室这边的内核也装了一些。加起来可放不下三张海报。',
            },
            one: {
              label: "一张：返回 `false` 之后，socket 要等到 'drain' 才再收",
              why: '`false` 什么也不拒绝，每次 `write()` 都收下了。',
            },
            most: {
              label: '三张里的大部分',
              why: ({ trace }) =>
                `\`writableLength\` 到了 ${mib(mostWaiting(trace))}，只因为有一位客人在睡觉。（一张海报没有全部发出去，就整张都算。）以后不管谁说什么，都会再加一份。`,
            },
          },
          hints: ['`write()` 返回 `false`，`say()` 里有谁理会？', '聊天室一直写，有一位一直不读，会积压在哪里？'],
        },
      },
      change: {
        say: { quiet: '这一次就到这里。' },
        ask: '改一改聊天室：等着发给一位客人的，任何时候都不超过 16 MiB，而 `reader` 照样收到三张海报。',
        reached: ({ trace }) => `等着的最多有 ${mib(mostWaiting(trace))}，\`reader\` 收到了三张海报。`,
        missed: ({ trace }) =>
          `等着的最多有 ${mib(mostWaiting(trace))}，\`reader\` 要的三张海报收到了 ${posters(trace)} 张。`,
        candidates: {
          pause: {
            why: '`pause()` 停下的是从客人那里读，不是往客人那里写。读得快的那位也被暂停了，它再要下一张，谁也听不见。',
          },
          false: {
            why: '一张海报就过了高水位线，读得快的那位也得到 `false`，也被赶走了。`false` 说的是“暂时够了”，不是“这位睡着了”。',
          },
          away: {
            why: "谁积压了这么多，就把谁赶走，等着发的也都释放了。要是等它的 'drain'，一位睡着了，别人就都得等着。",
          },
          skip: {
            why: '跟不上的，就少看几张海报，人还留着。内容很快就过时的，例如价格，适合这样。',
          },
        },
      },
    },
  },
  remember: [
    '属于某一位客人的，例如还没完的半行，要按 socket 分别存。',
    "只要一直在读，客人道别也好，突然断开也好，被赶走也好，最后都有 'close'：客人走后该做的、该说的，放在那里，也只放在那里。要是客人不声不响就没了，或者从来不读，就得靠时限。",
    "socket 要到 'close' 才离开你的名单，能写的时间没有这么长。`end()` 之后再写，会有 'error'；`destroy()` 之后再写，只有回调知道。写之前先看 `writable`。",
    '有人读得慢，既不能让他拖住别人，也不能让他占满内存。给 `writableLength` 定一个上限，超过了就跳过几句不发，或者把他请出去。',
  ],
};
