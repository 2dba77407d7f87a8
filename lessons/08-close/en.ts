import type { LessonText } from '../../src/model/lesson-text.ts';
import { heardBye, whatArrived } from './answers.ts';

export const en = {
  title: 'How a connection is closed',
  summary: 'Ending, destroying, resetting, and a server that closes. What the kernel keeps, and what keeps a process.',
  scenes: {
    goodbye: {
      title: 'Two goodbyes',
      intro:
        'A guest says hello, and 600 ms later goodbye. What is each side told, and when? The row marked kernel has the states of both sockets, where the system tells them.',
      say: {
        established: ({ record }) =>
          record.kernel
            ? 'The kernel has a state for each end of a connection, also where both ends are on one machine, as here. ESTABLISHED: both directions are open.'
            : 'Both directions are open now.',
        half: ({ record }) =>
          record.kernel
            ? "CLOSE_WAIT: the host's end has heard a goodbye, and the kernel waits for the host's program to say its own. FIN_WAIT2: the guest's end has said goodbye, and waits for the answer."
            : "The host's end has heard a goodbye, and has not said its own.",
        remains: ({ record }) =>
          record.kernel?.some(({ state }) => state === 'TIME_WAIT')
            ? 'Both sockets are closed, and one end is still there: TIME_WAIT. The kernel keeps it for a while, so that what is late on the network is not taken for a part of a new connection.'
            : 'Both directions are over, and the socket is closed.',
      },
      questions: {
        order: {
          ask: "The guest has just called `end()`; the host will answer that goodbye with its own. On which of the two sockets will 'finish' come before 'end'?",
          choices: {
            both: {
              label: 'on both: a socket has to finish before it ends',
              why: "The two are about different directions: 'finish' about what this side sends, 'end' about what it receives.",
            },
            neither: {
              label: "on neither: first the connection ends, and 'finish' tells that it is over",
              why: "What tells that all is over is 'close'. 'finish' and 'end' are each about one direction.",
            },
            server: {
              label: "only on the host's",
              why: "The host had heard the guest's goodbye before it said its own: 'end' came first.",
            },
            client: {
              label: "only on the guest's",
              why: "It spoke first ('finish': my goodbye is sent), and was answered later ('end': yours has come). On the host's socket it was the other way round.",
            },
          },
          hints: [
            "'finish' is about one's own goodbye, 'end' about that of the other side.",
            'Who of the two says goodbye first, and who hears it first?',
          ],
        },
      },
      change: {
        ask: 'Change the host so that it is the first to say goodbye.',
        reached: "The guest was told 'end' before it had called `end()`.",
        missed: 'The guest called `end()` before any goodbye had come from the host.',
        candidates: {
          answer: {
            why: "'end' tells that the guest has said goodbye already. Whoever waits for that is always second.",
          },
          end: {
            why: "Here the host doesn't wait for the guest's goodbye. The guest's Node answered it at once, long before the line with the guest's own `end()`.",
          },
          reset: {
            why: "`resetAndDestroy()` says no goodbye: the kernel sends RST, and the guest was told 'error' in place of 'end'. Of such a connection the kernel keeps nothing, at either end.",
          },
          destroy: {
            why: "For a destroyed socket the kernel says goodbye too: to the guest it looks the same. On the host's socket, neither 'finish' nor 'end' came, only 'close'.",
          },
        },
        questions: {
          kept: {
            ask: 'Before, the kernel kept one end as TIME_WAIT when both sockets were closed. This time the host was the first. Which end will be kept?',
            choices: {
              client: {
                label: "the guest's: clients are what TIME_WAIT is for",
                why: 'The kernel knows of no clients and servers here, only of who said goodbye first.',
              },
              both: {
                label: 'both: either may get something late',
                why: 'One is enough: it can send its last message once more, if the other end has not got it.',
              },
              server: {
                label: "the host's",
                why: 'TIME_WAIT stays with the side that said goodbye first. On a busy server that does so you will see thousands of them: no process has them any more, and they go away by themselves.',
              },
              none: {
                label: 'none: both goodbyes were answered',
                why: 'They were answered before, too.',
              },
            },
            hints: [
              'What has changed between the two runs: who is the client, or who spoke first?',
              'In the first run it was the end of the side that spoke first.',
            ],
          },
        },
      },
    },

    book: {
      title: 'A long book',
      intro:
        "A library writes a book of 40 million bytes and destroys its socket. The reader has the bytes put into one buffer, with `onread`: no 'data' comes, `callback` is told how many they are, and returns `true` to get more. With `allowHalfOpen`, Node does not end the reader's side by itself, so it stays open for a while.",
      say: {
        taken: ({ record }) =>
          record.returned === 'false'
            ? 'The kernel has taken as much of the book as it had room for. The rest waits in the socket.'
            : 'The book was handed to the socket.',
        cut: ({ record, trace }) =>
          whatArrived(trace) === 'part'
            ? `Only ${record.state.bytesRead} bytes, and nothing tells the reader that some are missing. If that matters, send the length first, or mark the end of a message.`
            : `The reader has read ${record.state.bytesRead} bytes.`,
      },
      questions: {
        arrives: {
          ask: 'The library will call `write()` with the whole book, and `destroy()` in the next line. What will the reader get?',
          choices: {
            whole: {
              label: "the whole book, and 'end'",
              why: '`write()` only takes the book over. What the kernel had no room for still waited in the socket, and `destroy()` throws that away.',
            },
            error: {
              label: "a part of the book, and 'error', since the rest was cut off",
              why: 'Nothing was cut off on the way. The kernel sent what it had, and then an ordinary FIN.',
            },
            nothing: {
              label: 'nothing of the book: it was destroyed before anything was sent',
              why: '`write()` hands over as much at once as the kernel has room for. That was on its way.',
            },
            part: {
              label: "a part of the book, and 'end', as if it were complete",
              why: 'The kernel sent what it had room for, and then FIN. A short text would have fitted: such a program works in every test, until a text is long.',
            },
          },
          hints: [
            'Where are 40 million bytes when `write()` has returned: all with the kernel?',
            'What the kernel has is sent. How does it close a connection of which it has sent everything?',
          ],
        },
      },
      change: {
        ask: "Change the library so that the whole book arrives, and its socket is closed while the reader's side is still open.",
        reached: 'The whole book has arrived, and the library did not have to wait for the reader.',
        missed: ({ trace }) =>
          whatArrived(trace) === 'whole'
            ? "The whole book has arrived, but the library's socket was not closed before the reader ended its side."
            : 'The reader did not get the whole book.',
        candidates: {
          both: {
            why: '`end()` only notes that FIN has to follow the book. `destroy()` came in the same moment, and threw away what still waited.',
          },
          end: {
            why: '`end()` sends everything, and then waits for the goodbye of the other side, however long that takes. A client that never says it holds your socket forever.',
          },
          soon: {
            why: '`destroySoon()` is `end()`, and then `destroy()` once everything was handed to the kernel. What the reader might still say, nobody will read.',
          },
          finish: {
            why: "The callback of `end()` comes with 'finish', when everything was handed to the kernel: `destroy()` finds nothing more to throw away.",
          },
        },
      },
    },

    porch: {
      title: 'What keeps a process',
      intro:
        'A server greets its visitor, who stays for 600 ms. With `unref()` the server tells Node not to wait for it. No line calls `close()`.',
      say: {
        gone: ({ record }) =>
          record.ended
            ? 'net-lessons has ended this process.'
            : `Exit code ${record.code}, and no server's 'close': nothing was left for which Node waits. If a program of yours does not end, something is left: a server that listens, an open connection, a timer.`,
      },
      questions: {
        process: {
          ask: 'The visitor is connected, and the server has just called `server.unref()`. When will its process end?',
          choices: {
            now: {
              label: 'at once: `unref()` closes the server',
              why: '`unref()` closes nothing. And there is something else for which Node waits: the connection.',
            },
            never: {
              label: 'never: the server still listens',
              why: 'It did listen to the last, but `unref()` has told Node not to wait for that.',
            },
            left: {
              label: 'when the visitor has left',
              why: "The server doesn't count any more, but each open connection does. (A socket has an `unref()` of its own.)",
            },
          },
          hints: [
            'A process goes on as long as there is something for which Node waits. What is there?',
            'Of the server and the connection, one was taken off that list.',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it goes on waiting for others when this visitor has left.',
        reached: 'The visitor has left, and the server still listens.',
        missed: 'The server did not go on when its visitor had left.',
        candidates: {
          ref: {
            why: 'Node waits for a connection anyway, as long as it is open. This one is over.',
          },
          unref: {
            why: 'Now Node waits for neither of the two: the process ended in the middle of the visit.',
          },
          back: {
            why: "`ref()` takes `unref()` back. At 'close' of this socket the process was still there, so it was not too late for that.",
          },
        },
        say: { quiet: 'This run ends here.' },
      },
    },

    shut: {
      title: 'Closing time',
      intro:
        'An inn has two guests, `ada` and `bob`, and calls `server.close()`. After that `ada` asks for tea, and a third guest arrives; `ada` leaves first, `bob` much later. (With `allowHalfOpen`, `bob` keeps his side open until he calls `end()`; `await setTimeout(150)` waits for 150 ms.)',
      say: {
        late: '`close()` stops listening at once: who comes now is refused.',
        leaves:
          "The server has not been told its 'close' yet, and will not be when `ada` is gone: it waits for the last guest, and there is no time limit.",
      },
      questions: {
        ada: {
          ask: 'The inn has just called `server.close()`, and `ada` is connected. What will she get when she asks for tea?',
          choices: {
            served: {
              label: 'the answer, as if the server were still open',
              why: '`close()` only lets nobody new in. The connections that are there have sockets of their own, and go on.',
            },
            cut: {
              label: "no tea, but 'end': the server has hung up on all its guests",
              why: '`close()` hangs up on nobody: it is the server that closes, not its connections.',
            },
            nothing: {
              label: 'no answer: she stays connected, but the server does not listen to her any more',
              why: 'A server listens for new clients. What a client says, its socket reads, and that is as it was.',
            },
            error: {
              label: "'error': she writes to a server that is closed",
              why: 'She writes to a socket of the server, and that one is open.',
            },
          },
          hints: [
            'On which object does `ada` depend: on the server, or on the socket that it got for her?',
            'Which line of the server does anything to her socket?',
          ],
        },
        closes: {
          ask: "`bob`, the last guest, is leaving. Which 'close' will come first in the server's process, that of his socket or that of the server?",
          choices: {
            socket: {
              label: "his socket's; then the server's, since it waits for all sockets",
              why: "The server doesn't wait for events. It counts connections, and his counted no more as soon as both sides had ended it.",
            },
            neither: {
              label: "only his socket's: the server's came when `close()` was called",
              why: 'It had not come until now: that `close()` was called is one thing, that all is over is another.',
            },
            server: {
              label: "the server's; then his socket's",
              why: "The server was told as soon as his connection counted no more, and his socket a moment later. So your own list of sockets may still have one when the server's 'close' comes.",
            },
          },
          hints: [
            'What does the server wait for: events of its sockets, or a count of connections?',
            'A socket is destroyed, counts no more, and is told of it last.',
          ],
        },
      },
      change: {
        ask: "Change the inn so that it is told its own 'close' before `bob` wants to leave, and both guests get `bye` before the end.",
        reached: "Both guests were told `bye`, and the server was told 'close' while `bob` would have stayed.",
        missed: ({ trace }) =>
          ['socket#1', 'socket#2'].every((guest) => heardBye(guest, trace))
            ? "Both guests were told `bye`, but the server was not told 'close' before `bob` left."
            : 'Not every guest was told `bye` and then the end.',
        candidates: {
          exit: {
            why: 'The process is gone at once, with all that was under way. The kernel said goodbye to the guests for it, and nobody said `bye`.',
          },
          destroy: {
            why: 'Nothing holds the server any more. But all that the guests have heard is an end without a word.',
          },
          end: {
            why: 'A polite word, and `ada` is gone. `bob` keeps his side open, and `end()` waits for that: with one guest like him, the server closes when he likes.',
          },
          grace: {
            why: 'First a polite end, and after a grace period `destroy()` for those who are still there; for the others it does nothing. This is called a graceful shutdown.',
          },
        },
      },
    },
  },
  remember: [
    "'finish': my goodbye is sent. 'end': yours has come. 'close': this socket is done.",
    'Who says goodbye first keeps TIME_WAIT. A pile of CLOSE_WAIT means that your own program does not end its side.',
    '`destroy()` throws away what was not sent, and the other side may read an ordinary end. `end()` sends everything and waits for the other side; `destroySoon()` sends everything and does not wait.',
    '`server.close()` takes nobody new and hangs up on nobody. To shut down, end each connection yourself, and destroy those that stay.',
    'Node waits for servers, connections and timers. `unref()` says not to wait for one of them; it closes nothing.',
  ],
} satisfies LessonText;
