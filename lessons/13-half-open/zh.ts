import type { Same } from '../../src/model/lesson-text.ts';
import { all, event, first } from '../../src/model/select.ts';
import { answered, answeredAfterMs, hasSomething, leftOpen } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '半关闭：两次道别之间',
  summary: '一方说完了，另一方还能做什么；一直不道别的，又会怎样。',
  scenes: {
    pause: {
      title: '办事员慢半拍',
      intro:
        '提问者发来一个问题，随即结束自己的方向。办事员数字节，等收齐了再回答；不过它要花一会儿工夫，好比去查了点什么。',
      say: {
        late: ({ record, trace }) =>
          `\`${record.text}\`：写回答的时候，这个 socket 已经关闭 ${Math.round(record.t - (first(trace, event('server', 'close'))?.t ?? record.t))} 毫秒了。\`write()\` 没有抛出异常，也没有 'error'：要不是有这个回调，谁也不会知道。`,
      },
      questions: {
        came: {
          ask: "提问者结束了自己的方向：这里的 'end' 到了，监听器马上运行。提问者接下来会收到什么？",
          choices: {
            answer: {
              label: "停顿之后，带着回答的 'data'",
              why: ({ right }) =>
                right ? '本端那时还开着。' : '那就要求本端到停顿之后还开着，可是这里没有谁要求 Node 让它开着。',
            },
            end: {
              label: "'end'，没有回答",
              why: "`async` 函数运行到第一个 `await` 就返回了。在 Node 看来，监听器到此结束，'end' 处理完毕，于是本端也由 Node 结束了。",
            },
            error: {
              label: "'error'，因为回答来得太晚",
              why: '正常的道别不是错误。提问者也看不出本来还会有一个回答。',
            },
          },
          hints: [
            '在 Node 看来，这个监听器什么时候算运行完：到最后一行，还是到第一个 `await`？',
            "'end' 的监听器全都返回之后，Node 会自动对另一个方向做一件事。",
          ],
        },
      },
      change: {
        ask: '改一改办事员：停顿还是要停顿，回答也要送到提问者手里。',
        reached: ({ trace }) => `道别 ${Math.round(answeredAfterMs(trace) ?? 0)} 毫秒之后，提问者收到了那个数。`,
        missed: ({ trace }) =>
          hasSomething(trace) ? '提问者收到了一点内容，但不是停顿之后的那个数。' : '直到连接关闭，提问者什么也没收到。',
        candidates: {
          first: {
            why: '第一句送到了，因为它是监听器运行期间写的。可是话说了一半，并不能让 Node 不结束本端：它怎么知道后面还有呢？',
          },
          data: {
            why: '活儿开始得早了一点点，对端道别的时候还是没干完。程序着手做的事，不管是哪个监听器开的头，Node 都不会等。',
          },
          option: {
            why: '设置了 `allowHalfOpen`，对端道别时 Node 什么也不做。本端一直开着，直到你自己结束它，也就是这里紧跟在回答后面的 `end()`。',
          },
        },
        say: {
          quiet: '后面没有别的了。',
          open: ({ record }) =>
            `${record.kernel ? '内核里的状态还和道别到的时候一样，就这样过上几个小时也行：' : ''}一个方向结束了，另一个方向还在传字节：这就是半关闭（half-close），选项名里的 half-open 说的也是它。`,
        },
      },
    },

    whose: {
      title: '先结束的一方',
      intro:
        '这一次，一上来就结束的是服务器：老师布置完任务，就结束自己的方向。学生的 socket 设置了 `allowHalfOpen`，老师的没有。',
      say: {
        own: ({ record }) =>
          `老师的 socket 是 \`${record.state.readyState}\`，学生的刚才是 \`writeOnly\`：叫什么，看的是它还能做什么。老师的 \`allowHalfOpen\` 是 \`${record.state.allowHalfOpen}\`，并不碍事。`,
      },
      questions: {
        state: {
          ask: '老师的道别到了，学生还没有结束自己的方向。学生的 socket，`readyState` 会是什么？',
          choices: {
            open: {
              label: '`open`',
              why: '那要两个方向都开着，而现在有一个已经结束了。',
            },
            readOnly: {
              label: '`readOnly`',
              why: '那是自己道别之后的样子，而这里到的是对端的道别。',
            },
            closed: {
              label: '`closed`',
              why: '要是 Node 把本端也结束了，倒很快就会是这样。',
            },
            writeOnly: {
              label: '`writeOnly`',
              why: '这里不会再收到什么，没有可读的了，剩下的是本端自己的方向。',
            },
          },
          hints: ['结束的是哪个方向：发往学生的，还是学生发出去的？', '这个 socket 还能做什么：读，还是写？'],
        },
        word: {
          ask: '老师已经结束了自己的方向，它的服务器也没有设置 `allowHalfOpen`。学生刚刚写出第一个词。这个词会怎样？',
          choices: {
            arrives: {
              label: "送到：老师会收到 'data'",
              why: '`end()` 结束的是老师发出去的方向。那个选项管的是另一件事：收到道别时 Node 做什么；而老师这边还没有收到道别。',
            },
            lost: {
              label: '丢了：要让连接一直开着，两端都得设置这个选项',
              why: '这个选项不是两端商量出来的，对端根本看不到它。',
            },
            error: {
              label: "变成 'error'：结束了的 socket，不能再往里写",
              why: '自己结束了的，确实不能再写。可是结束的是对端那个，而且结束的只是它的发送方向。',
            },
          },
          hints: ['老师结束的是哪个方向？', '`allowHalfOpen` 决定的是收到道别时 Node 做什么。老师收到道别了吗？'],
        },
      },
    },

    queue: {
      title: '一个接一个',
      intro:
        '三个客户端先后来到服务台，服务台设置了 `allowHalfOpen`，逐个回答。客户端一拿到回答，就销毁自己的 socket。每来一个，服务台就打印现在有多少条连接开着。',
      say: {
        two: ({ record, trace }) =>
          `\`${record.text}\`：\`${first(trace, event('server', 'connection'))?.args[0] ?? 'socket#1'}\` 也算在内。它的 \`readyState\` 还是 \`writeOnly\`：在服务台看来，还可以往里写。`,
      },
      questions: {
        told: {
          ask: '第一个客户端早就结束了自己的方向，现在拿到了回答，刚刚销毁了 socket。服务台会收到什么？',
          choices: {
            close: {
              label: "'close'，因为对端没了",
              why: "'close' 是自己的 socket 关闭了才有的。在这里，那得由服务台自己调用 `end()` 或 `destroy()`。",
            },
            error: {
              label: "'error'，错误码是 ECONNRESET",
              why: '有字节没读，或者字节来得太晚，才会发出 RST。这里的字节都及时读完了。',
            },
            nothing: {
              label: '什么也收不到',
              why: '客户端的道别在 `end()` 时就发出去了，服务台也收到了。关闭剩下的部分，不会再发送什么。',
            },
          },
          hints: [
            '要让服务台知道，路上得传过来点什么？',
            '一条连接，每个方向只有一个 FIN。客户端的那个，发出去了没有？',
          ],
        },
        turn: {
          ask: '客户端的进程没了，内核里还留着服务台的这几端，都是 CLOSE_WAIT。内核在等什么？',
          choices: {
            clients: {
              label: '等客户端最后道一次别',
              why: '早就道过了：不然，服务台这一端也不会是 CLOSE_WAIT。',
            },
            desk: {
              label: '等服务台的程序调用点什么',
              why: 'CLOSE_WAIT 的意思是：对端道别了，这里的程序还没有。进程活多久，内核就等多久，这样的连接会越积越多。',
            },
            kernel: {
              label: '等它自己的一段时间过完',
              why: 'TIME_WAIT 才是这样。只要 socket 还在进程手里，不管等多久，内核都不会替它道别。',
            },
          },
          hints: ['谁道过别了，谁还没有？', '服务台的哪一行会发出自己的道别？'],
        },
      },
      change: {
        ask: '改一改服务台：每个客户端都要得到回答，一条连接也不能留下。',
        reached: '客户端都得到了回答，它们的连接在这一端也都关闭了。',
        missed: ({ trace }) => {
          const came = all(trace, event('server', 'connection')).length;
          return answered(trace).length < came
            ? `来了 ${came} 个客户端，其中 ${answered(trace).length} 个得到了自己的字节数。`
            : `客户端都得到了回答，可是服务台这一端有 ${leftOpen(trace)} 个 socket 一直没有关闭。`;
        },
        candidates: {
          close: {
            why: "'close' 表示这个 socket 已经关闭。没有发生的正是这件事，所以监听器一次也没有运行。",
          },
          early: {
            why: '双方都道了别，什么也没留下。可是 `end()` 之后不能再写：回答又来晚了。',
          },
          default: {
            why: '还没有回答，Node 就又把本端结束了。连接是一条也没留下，可是当初设置这个选项要解决的问题又回来了。',
          },
          end: {
            why: '设置这个选项，等于许下一个承诺：对端说完之后，我会自己结束。`end()` 带上最后的内容，就兑现了。',
          },
        },
        say: { quiet: '后面没有别的了。' },
      },
    },
  },
  remember: [
    "默认情况下，'end' 的监听器一返回，Node 就结束本端，不会等 `await`。之后写的都丢了。",
    '`allowHalfOpen: true` 让本端一直开着；这样一来，不管走哪条分支，都得由你自己调用 `end()`。',
    '两端各有各的 `allowHalfOpen`：它只决定对端道别时，本端怎么办。',
    '`readyState` 说的是 socket 还能做什么：对端道别之后是 `writeOnly`，自己道别之后是 `readOnly`。',
  ],
};
