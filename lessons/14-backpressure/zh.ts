import type { Same } from '../../src/model/lesson-text.ts';
import { inKernels, mib } from './amounts.ts';
import { mostWaiting, pieces, readAtEnd, whatTheClientLearns } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '背压：对端读得慢的时候',
  summary: '写得比读得快，多出来的字节去了哪里，又该谁等谁。',
  scenes: {
    false: {
      title: '发不出去的时候',
      intro:
        '`eager.js` 还没连上就写了三次，这时什么也发不出去。每次写的，是 socket 的 `writableHighWaterMark`（高水位线）的一半：等待发送的内容达到这条线，Node 就认为够多了。',
      say: {
        full: ({ record }) =>
          `\`writableLength\` 说的是 socket 里还等着多少：${record.state.writableLength}（字符串按字符数，一个 \`x\` 正好一个字节），已经过线了。可见 \`false\` 只是建议：等它返回，字节早就收下了。`,
        drain: ({ record }) =>
          `连接建立了，内核全部接收了，\`writableLength\` 是 ${record.state.writableLength}。'drain' 是说：可以继续写了。`,
        whole: ({ record }) => `\`${record.text}\`：得到 \`false\` 之后写的那些，也一个字节不少地到了。`,
      },
      questions: {
        returned: {
          ask: '客户端还没连上，就写了三次，每次是高水位线的一半。三次调用分别返回什么？',
          choices: {
            'true-true-true': {
              label: '`true`、`true`、`true`：连上之前，Node 都替你存着',
              why: '确实都存着。不过它还会把等待的字节和高水位线比一比，再告诉你结果。',
            },
            'false-false-false': {
              label: '`false`、`false`、`false`：没有连接，一次也发不出去',
              why: '`write()` 不告诉你发出去没有，只告诉你等着的是不是太多了。',
            },
            'true-false-false': {
              label: '`true`、`false`、`false`：到了线就变成 `false`',
              why: '第一次还在线下，第二次到线，第三次过线。三次写的都收下了。',
            },
          },
          hints: [
            '`write()` 回答的是“发出去了吗”，还是“还有地方吗”？',
            '加一加：一半、两个一半、三个一半。什么时候到线？',
          ],
        },
        again: {
          ask: "这一次 `write()` 返回了 `true`。会因此有 'drain' 吗，什么时候来？",
          choices: {
            drain: {
              label: "马上就来一次：写的都发出去了，就有 'drain'",
              why: "那样的话，每写一点都会来一次。'drain' 是 `false` 才有的下文。",
            },
            read: {
              label: '等服务器读完了来一次：那时 socket 才算空',
              why: '服务器读到了哪里，`write()` 从来不知道：它只管本端，字节交给内核就算完。',
            },
            nothing: {
              label: '不会有',
              why: "没有叫谁停下，也就不用叫谁继续。得到 `true` 还去等 'drain'，会一直等下去。",
            },
          },
          hints: ["'drain' 是给谁的？等它的程序，之前得到了什么回答？", '这次 `write()` 返回了什么？有人被叫停吗？'],
        },
      },
    },

    nap: {
      title: '打盹的客户端',
      intro:
        "服务器分四次写出 32 MiB，不管 `write()` 返回什么；选项 `highWaterMark` 把它那些 socket 的高水位线设成 16 MiB。客户端连上了，却很晚才开始读。（用了 `onread`，就不再有 'data'：`callback` 得知有多少字节放进了 `buffer`。）",
      say: {
        onread:
          "`pause()` 停止读取，直到 `resume()`。用 'data' 监听器来读的时候，它们也是这个作用，只是 Node 可能还会先读进来一点。",
        waits: ({ record }) => {
          const kernels = inKernels(record);
          const waiting = `其余的在服务器自己的内存里：\`writableLength\` 是 ${mib(record.state.writableLength)}。（一块没有全部发走，就整块都算${kernels ? '，所以加起来可能比写出的还多' : ''}。）`;
          return kernels
            ? `再也发不动了：内核里，${mib(kernels.reader)} 到了客户端一边，还没人读；${mib(kernels.sender)} 在服务器一边，还没到那边。${waiting}`
            : `再也发不动了：内核收了一些，已经装满。${waiting}`;
        },
        whole: ({ record }) =>
          `\`${record.text}\`。对端不读，字节先把两边的内核堆满，再堆在写的一方的 socket 里：这就是背压（backpressure）。写的程序并不会因此停下，它只是从 \`write()\` 得到 \`false\`：停不停，由你决定。`,
      },
      questions: {
        where: {
          ask: '`write()` 返回了 `false`，服务器照写不误，客户端还在打盹。四次都写完的时候，这些字节大部分在哪里？',
          choices: {
            lost: {
              label: '哪里都没有：返回 `false` 以后再写的，都丢掉了',
              why: '`false` 不是拒绝。这些字节都在等，客户端都会收到。',
            },
            client: {
              label: '在客户端的进程里：已经到了，只是没人看',
              why: 'socket 不读，字节就留在内核里，而内核只有几 MiB 的地方。',
            },
            kernel: {
              label: '在内核里：它的缓冲区就是干这个的',
              why: '内核的缓冲区有限。读的一边满了，它的内核就叫另一边的内核停下。',
            },
            server: {
              label: '在服务器的进程里，发不出去',
              why: '没有什么能让程序停下。得到 `false` 再 `write()`，不报错，也不丢字节：写多少，就占多少内存。',
            },
          },
          hints: [
            '顺着字节走一遍：进程、内核、内核、进程。哪一站有上限？',
            '客户端不读，内核的缓冲区又有限，那会堵在哪里？',
          ],
        },
      },
      change: {
        ask: '改一改服务器，让它里面等着发送的，任何时候都不超过 16 MiB，而客户端照样能收到全部内容。',
        reached: ({ trace }) => `服务器里最多有 ${mib(mostWaiting(trace))} 在等，客户端全都读到了。`,
        missed: ({ trace }) => `服务器里最多有 ${mib(mostWaiting(trace))} 在等，客户端${sofar(readAtEnd(trace))}。`,
        candidates: {
          limit: {
            why: '高水位线不是上限，它只决定 `write()` 什么时候返回 `false`。而这里没有人理会这个 `false`。',
          },
          later: {
            why: '停多久都没用，对端可能睡得更久。每次停完，服务器总是先写下一块，再看 `write()` 返回了什么。',
          },
          always: {
            why: "第一次 `write()` 返回的是 `true`，后面不会有 'drain'：`more` 再也没有运行。",
          },
          drain: {
            why: "得到 `false`，就等到 'drain' 再写。这样，对端读得多慢，服务器就写得多慢；不管总共要发多少，占的内存都不多。",
          },
        },
        say: {
          quiet: '这一次就到这里。',
          awake: ({ record }) => `过了 ${Math.round(record.t)} 毫秒才来，因为客户端这时才开始读。`,
        },
      },
    },

    pipe: {
      title: '一直不读的服务器',
      intro:
        '`Readable.from()` 造出一个流（stream），它和 socket 一样可以读：手里没有了，就让生成器 `pieces()` 运行到下一个 `yield`，从那里拿一块。（设置了 `highWaterMark: 1`，手里有一块就够了。）`pipe()` 把读到的都写进 socket；这一次，打盹的是服务器。',
      say: {
        still:
          "`pipe()` 理会每一个 `false`：它让来源暂停，等 'drain'。所以，把文件或者另一个 socket 的内容这样发出去，占不了多少内存。",
      },
      questions: {
        far: {
          ask: '一共六块，每块 8 MiB，现在正在做第一块。服务器要是一直不读，会做出几块？',
          choices: {
            all: {
              label: '六块都做：生成器比什么网络都快',
              why: '有人要，它才做下一块；socket 满了，`pipe()` 就不再要。',
            },
            some: {
              label: '几块：做到路上放不下为止',
              why: ({ trace }) =>
                `一共做了 ${pieces(trace).length} 块。有一块内核收不下全部，于是 \`pipe()\` 不再读了；最后一块还在流自己手里。`,
            },
            none: {
              label: '只有这一块：服务器读完了，才做下一块',
              why: '服务器读没读，客户端看不到。它只看得到自己的内核还收不收。',
            },
          },
          hints: [
            '得到 `false` 之后，刚才你亲手做了什么？这里也许有人替你做。',
            '路上放得下几 MiB。放满了以后，谁会让谁停下？',
          ],
        },
      },
    },

    fails: {
      title: '来源出错了',
      intro: "客人在等上菜。菜和刚才一样来自一个流，不过上完汤，生成器就抛出异常，这个流于是触发 'error'。",
      say: {
        nothing: "没有 'end'，也没有 'error'：客户端可以等上好几天，服务器也一直为它开着一个 socket。",
      },
      questions: {
        learns: {
          ask: "来源出错了，它自己的 'error' 监听器打印了原因。客户端会得到什么消息？",
          choices: {
            end: {
              label: "'end'：来源完了，`pipe()` 就会结束 socket",
              why: "来源触发 'end' 的时候，它会这样做。可 'end' 的意思是全都读完了，出错的来源到不了那一步。",
            },
            error: {
              label: "'error'：来源出了什么事，`pipe()` 会转告",
              why: "`pipe()` 转交字节和 'end'，不转交错误。再说，服务器程序里的错误也没法从连接上传过去。",
            },
            nothing: {
              label: '什么也没有',
              why: '没有人结束或者销毁 socket。在客户端看来，服务器只是还在忙。',
            },
          },
          hints: [
            '谁来对 socket 调用 `end()` 或 `destroy()`？在 `dishes.js` 里找找看。',
            "`pipe()` 理会来源的 'data' 和 'end'。'error' 之后，还会有它们吗？",
          ],
        },
      },
      change: {
        ask: '改一改服务器，让客户端在来源出错时不会白等。服务器要继续运行，并且打印原因。',
        reached: '来源出错了，服务器说了原因，还在运行，客户端也知道到此为止了。',
        missed: ({ trace }) =>
          whatTheClientLearns(trace) === 'nothing'
            ? '来源出错了，客户端还在等。'
            : '这一次，来源没有出错，或者服务器没能继续运行。',
        candidates: {
          end: {
            why: "不写选项，`pipe()` 也是 `end: true`：来源触发 'end' 时结束 socket。可这里没有 'end'。",
          },
          listener: {
            why: '出错的是来源。socket 是另一个对象，它好好的。',
          },
          pipeline: {
            why: "`pipeline()` 也是一边读一边写，但只要有一个流出错，它就带着这个错误销毁所有的流：所以 socket 的 'error' 监听器也打印了一遍。客户端走了，它也会销毁来源。",
          },
          destroy: {
            why: "这个方向没问题了，还差另一个方向：客户端走了，`pipe()` 也不会销毁来源，得给 socket 的 'close' 再加一个监听器。",
          },
        },
        say: {
          quiet: '这一次就到这里。',
          end: "它收到了 'end'，好像本来就只有一道汤：`end()` 会发出 FIN，这里的 `destroy()` 也一样。少没少，要划定了消息边界才看得出来。",
        },
      },
    },
  },
  remember: [
    '`write()` 从不等待，返回 `false` 时也照样收下：内核暂时不收的，就留在你的内存里，`writableLength` 数的就是它们。',
    "`false` 的意思是：先到这里。等 'drain' 再写；只有得到过 `false`，才会有 'drain'。",
    '对端不读了，要过一会儿才看得出来：两边的内核会先收下几 MiB。',
    '`pipe()` 会让来源及时停下，但不转交来源的错误，也不管读的人走没走；`pipeline()` 都管。',
  ],
};

function sofar(bytes: number | undefined): string {
  return bytes === undefined ? '还在等后面的内容' : `读到 ${mib(bytes)} 就结束了`;
}
