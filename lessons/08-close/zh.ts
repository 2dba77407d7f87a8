import type { Same } from '../../src/model/lesson-text.ts';
import { heardBye, whatArrived } from './answers.ts';
import type { en } from './en.ts';

export const zh: Same<typeof en> = {
  title: '关闭：连接是怎样结束的',
  summary: '结束、销毁、重置，还有服务器的关闭；内核留着什么，进程又为什么不退出。',
  scenes: {
    goodbye: {
      title: '两次道别',
      intro:
        '客人打个招呼，600 毫秒后道别。两端各会得到什么通知，又是什么时候？标着“内核”的那一行是两个 socket 的状态（系统查得到的话）。',
      say: {
        established: ({ record }) =>
          record.kernel
            ? '连接的每一端，内核都单独记着一个状态，像这里两端在同一台机器上也一样。ESTABLISHED：两个方向都开着。'
            : '现在，两个方向都开着。',
        half: ({ record }) =>
          record.kernel
            ? 'CLOSE_WAIT：主人这一端听到了道别，内核在等主人的程序也道别。FIN_WAIT2：客人那一端已经道别，在等回应。'
            : '主人这一端听到了道别，自己还没有道别。',
        remains: ({ record }) =>
          record.kernel?.some(({ state }) => state === 'TIME_WAIT')
            ? '两个 socket 都关闭了，却还剩下一端：TIME_WAIT。内核把它留一阵子，免得路上迟到的数据被当成新连接的一部分。'
            : '两个方向都结束了，socket 也关闭了。',
      },
      questions: {
        order: {
          ask: "客人刚刚调用了 `end()`，主人听到道别，会跟着道别。这两个 socket 中，'finish' 在哪一个上排在 'end' 前面？",
          choices: {
            both: {
              label: '两个都是：socket 要先完成，才能结束',
              why: "这两个事件说的是不同的方向：'finish' 说的是本端发出的，'end' 说的是从对端收到的。",
            },
            neither: {
              label: "两个都不是：先是连接结束，'finish' 再告诉你一切都完了",
              why: "告诉你“一切都完了”的是 'close'。'finish' 和 'end' 各管一个方向。",
            },
            server: {
              label: '只有主人的 socket',
              why: "主人先听到客人道别，然后自己才道别：先来的是 'end'。",
            },
            client: {
              label: '只有客人的 socket',
              why: "它先开口（'finish'：我的道别发出去了），后来才听到回应（'end'：你的道别到了）。在主人的 socket 上，顺序正好相反。",
            },
          },
          hints: ["'finish' 说的是自己的道别，'end' 说的是对端的道别。", '两端之中，谁先道别，谁先听到道别？'],
        },
      },
      change: {
        ask: '改一改主人的程序，让主人先道别。',
        reached: "客人还没有调用 `end()`，就收到了 'end'。",
        missed: '客人调用 `end()` 的时候，主人还没有道别。',
        candidates: {
          answer: {
            why: "'end' 来的时候，客人已经道别了。等它来了再说，永远排在第二。",
          },
          reset: {
            why: "`resetAndDestroy()` 根本不道别：内核发出 RST，客人收到的不是 'end'，而是 'error'。这样的连接，内核在哪一端都不留什么。",
          },
          end: {
            why: '主人不等客人道别。客人那边的 Node 马上回应了，那时离客人自己写的那行 `end()` 还早。',
          },
          destroy: {
            why: "socket 被销毁，内核也会替它道别：在客人看来没有区别。主人的 socket 上却没有 'finish'，也没有 'end'，只有 'close'。",
          },
        },
        questions: {
          kept: {
            ask: '上一次，两个 socket 都关闭以后，内核留下了其中一端，状态是 TIME_WAIT。这一次先道别的是主人。会留下哪一端？',
            choices: {
              client: {
                label: '客人的：TIME_WAIT 是给客户端的',
                why: '在这件事上，内核不分客户端和服务器，只看谁先道别。',
              },
              both: {
                label: '两端都留：哪一端都可能收到迟到的数据',
                why: '留一端就够了：万一对端没有收到最后一条消息，它还能再发一次。',
              },
              server: {
                label: '主人的',
                why: '谁先道别，TIME_WAIT 就留在谁那里。繁忙的服务器如果总是先道别，就会有成千上万个 TIME_WAIT：它们已经不属于任何进程，过一阵子自己就会消失。',
              },
              none: {
                label: '都不留：两次道别都得到了回应',
                why: '上一次也都得到了回应。',
              },
            },
            hints: ['两次运行之间变了的是什么：谁是客户端，还是谁先开口？', '上一次，留下的是先开口的那一端。'],
          },
        },
      },
    },

    book: {
      title: '一本厚书',
      intro:
        "图书馆写出一本四千万字节的书，接着就销毁 socket。读者用 `onread`，把字节都放进同一个缓冲区：不再有 'data'，而是由 `callback` 得知来了多少，返回 `true` 就是还要。读者还设置了 `allowHalfOpen`，Node 不会自动结束它的方向，所以还会再开一会儿。",
      say: {
        taken: ({ record }) =>
          record.returned === 'false' ? '内核装得下多少就收下多少，其余的还在 socket 里等着。' : '书交给了 socket。',
        cut: ({ record, trace }) =>
          whatArrived(trace) === 'part'
            ? `只到了 ${record.state.bytesRead} 个字节，读者却无从知道少了一截。如果这很要紧，就先发长度，或者标出消息到哪里为止。`
            : `读者一共读到 ${record.state.bytesRead} 个字节。`,
      },
      questions: {
        arrives: {
          ask: '图书馆马上要用一次 `write()` 写出整本书，下一行就是 `destroy()`。读者会收到什么？',
          choices: {
            whole: {
              label: "整本书，然后是 'end'",
              why: '`write()` 只是把书收下。内核一时装不下的还留在 socket 里，而 `destroy()` 把它们扔掉了。',
            },
            error: {
              label: "书的一部分，然后是 'error'，因为后面的被截断了",
              why: '路上什么也没有截断：内核把手里的都发了出去，然后照常发出 FIN。',
            },
            nothing: {
              label: '什么也收不到：还没来得及发，就销毁了',
              why: '`write()` 当场就把内核装得下的都交了过去，那些已经上路了。',
            },
            part: {
              label: "书的一部分，然后是 'end'，好像书就到这里",
              why: '内核把装得下的发出去，接着发出 FIN。短的字符串全装得下，所以这样的程序怎么测都没问题，直到有一天要发长的。',
            },
          },
          hints: [
            '`write()` 返回的时候，这四千万个字节在哪里？都在内核手里吗？',
            '到了内核手里的都会发出去。全部发完以后，内核怎样关闭一条连接？',
          ],
        },
      },
      change: {
        ask: '改一改图书馆：让整本书都送到，而且不等读者结束，就关闭自己的 socket。',
        reached: '整本书都送到了，图书馆也不用等读者。',
        missed: ({ trace }) =>
          whatArrived(trace) === 'whole'
            ? '整本书都送到了，可是读者结束自己的方向之前，图书馆的 socket 没有关闭。'
            : '读者没有收到整本书。',
        candidates: {
          both: {
            why: '`end()` 只是记下：书发完以后要发 FIN。可是紧接着就是 `destroy()`，还没发出的都被它扔掉了。',
          },
          end: {
            why: '`end()` 会把一切发完，然后等对端道别，等多久都等。客户端要是一直不道别，你的 socket 就一直被占着。',
          },
          soon: {
            why: '`destroySoon()` 相当于先 `end()`，等写的东西都交给内核，再 `destroy()`。读者之后还想说什么，就没有人读了。',
          },
          finish: {
            why: "`end()` 的回调和 'finish' 一起来，那时一切都交给了内核：`destroy()` 已经没有什么可扔的了。",
          },
        },
      },
    },

    porch: {
      title: '进程为什么不退出',
      intro:
        '服务器向访客打招呼，访客待 600 毫秒就走。服务器用 `unref()` 告诉 Node：不必为我等下去。没有一行代码调用 `close()`。',
      say: {
        gone: ({ record }) =>
          record.ended
            ? '这个进程是由 net-lessons 结束的。'
            : `退出码是 ${record.code}，也没有服务器的 'close'：Node 要等的，一样也不剩了。你的程序要是迟迟不退出，总有什么还在：正在监听的服务器、开着的连接，或者一个定时器。`,
      },
      questions: {
        process: {
          ask: '访客已经连上，服务器刚刚调用了 `server.unref()`。它的进程什么时候结束？',
          choices: {
            now: {
              label: '马上：`unref()` 会关闭服务器',
              why: '`unref()` 什么也不关闭。而且 Node 还在等另一样东西：这条连接。',
            },
            never: {
              label: '不会结束：服务器还在监听',
              why: '它确实一直监听到最后，可是 `unref()` 已经告诉 Node，不必为它等。',
            },
            left: {
              label: '等访客走了以后',
              why: '服务器不算了，开着的连接还算。（socket 也有自己的 `unref()`。）',
            },
          },
          hints: ['只要还有 Node 要等的东西，进程就继续运行。这里有哪些？', '服务器和连接，其中一样已经不在名单上了。'],
        },
      },
      change: {
        ask: '改一改服务器，让它在这位访客走了以后，继续等别的访客。',
        reached: '访客走了，服务器还在监听。',
        missed: '访客走了以后，服务器没有继续监听。',
        candidates: {
          ref: {
            why: '连接只要开着，Node 本来就会等它。可是这条连接已经结束了。',
          },
          unref: {
            why: '现在两样 Node 都不等了：访客还没走，进程就结束了。',
          },
          back: {
            why: "`ref()` 撤销 `unref()`。这个 socket 的 'close' 到来时，进程还在，所以还来得及。",
          },
        },
        say: { quiet: '这一次就到这里。' },
      },
    },

    shut: {
      title: '打烊',
      intro:
        '客栈里有两位客人 `ada` 和 `bob`，这时它调用 `server.close()`。之后 `ada` 要一杯茶，又来了第三位客人；`ada` 先走，`bob` 过很久才走。（设置了 `allowHalfOpen`，`bob` 的方向会一直开着，直到他调用 `end()`；`await setTimeout(150)` 就是等 150 毫秒。）',
      say: {
        late: '`close()` 一调用，监听就停了：这时候来的，会被拒绝。',
        leaves: "服务器还没有等到自己的 'close'，`ada` 走了也等不到：它要等到最后一位客人离开，而且没有时限。",
      },
      questions: {
        ada: {
          ask: '客栈刚刚调用了 `server.close()`，`ada` 还连着。她要茶的时候，会得到什么？',
          choices: {
            served: {
              label: '回答，就像服务器没有关闭一样',
              why: '`close()` 只是不再接受新的连接。已有的连接各有各的 socket，一切照旧。',
            },
            cut: {
              label: "没有茶，只有 'end'：服务器断开了所有客人",
              why: '`close()` 不会断开任何人：关闭的是服务器，不是它的那些连接。',
            },
            nothing: {
              label: '没有回答：她还连着，可是服务器不再听她说话',
              why: '服务器监听的是新的客户端。客户端说的话由它的 socket 来读，这一点没有变。',
            },
            error: {
              label: "'error'：她在向一个关闭了的服务器写",
              why: '她写给的是服务器的一个 socket，那个 socket 还开着。',
            },
          },
          hints: ['`ada` 靠的是哪个对象：服务器，还是服务器为她拿到的那个 socket？', '服务器的哪一行动了她的 socket？'],
        },
        closes: {
          ask: "最后一位客人 `bob` 正要走。在服务器的进程里，哪一个 'close' 先来：他的 socket 的，还是服务器的？",
          choices: {
            socket: {
              label: '先是 socket 的，再是服务器的，因为服务器要等所有 socket',
              why: '服务器等的不是事件。它数的是连接，两边都结束以后，他的连接就不算了。',
            },
            neither: {
              label: '只有 socket 的：服务器的在调用 `close()` 时就来过了',
              why: '到这时为止它还没有来：调用了 `close()` 是一回事，全都结束了是另一回事。',
            },
            server: {
              label: '先是服务器的，再是 socket 的',
              why: "他的连接一不算，服务器就得到了通知，socket 自己的还要晚一点。所以服务器的 'close' 来的时候，你自己的名单上可能还剩一个 socket。",
            },
          },
          hints: [
            '服务器在等什么：它那些 socket 的事件，还是一个计数？',
            '一个 socket 先被销毁，不再计入，最后才轮到通知它自己。',
          ],
        },
      },
      change: {
        ask: "改一改客栈：`bob` 还不想走，服务器就收到自己的 'close'，而且两位客人都先听到 `bye`，连接才结束。",
        reached: "两位客人都听到了 `bye`；`bob` 还不想走，服务器就收到了 'close'。",
        missed: ({ trace }) =>
          ['socket#1', 'socket#2'].every((guest) => heardBye(guest, trace))
            ? "两位客人都听到了 `bye`，可是 `bob` 离开之前，服务器没有收到 'close'。"
            : '不是每位客人都先听到 `bye`，连接才结束。',
        candidates: {
          exit: {
            why: '进程当场就没了，正在做的事也都没了。内核替它向客人道了别，可是没有人说 `bye`。',
          },
          destroy: {
            why: '再没有什么拖住服务器。可是客人们什么话也没听到，连接就结束了。',
          },
          end: {
            why: '客客气气说一句，`ada` 就走了。`bob` 的方向却一直开着，而 `end()` 要等他：只要有一位这样的客人，服务器什么时候关闭就由他说了算。',
          },
          grace: {
            why: '先客气地结束，过了宽限期，再对还没走的用 `destroy()`；对已经走了的，它什么也不做。这叫作优雅关闭（graceful shutdown）。',
          },
        },
      },
    },
  },
  remember: [
    "'finish'：我的道别发出去了。'end'：你的道别到了。'close'：这个 socket 用完了。",
    '谁先道别，TIME_WAIT 就留在谁那里。CLOSE_WAIT 越积越多，说明是自己的程序没有结束本端。',
    '`destroy()` 会扔掉还没发出的字节，对端看到的却可能是正常的结束。`end()` 发完一切，再等对端；`destroySoon()` 发完一切，不等对端。',
    '`server.close()` 不再接受新的连接，也不断开已有的连接。要停下来，就自己结束每一条连接，再销毁那些迟迟不走的。',
    'Node 会等服务器、连接和定时器。`unref()` 让它不必等其中一样，什么也不关闭。',
  ],
};
