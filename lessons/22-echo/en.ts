import type { LessonText } from '../../src/model/lesson-text.ts';
import { inMib } from './amounts.ts';
import { bytesRead, bytesWritten, isLossy, mostKept, whatIsMissing } from './answers.ts';

export const en = {
  title: 'An echo server that lasts',
  summary: 'From one line to a server that survives rude clients, keeps little for them, and closes in good order.',
  scenes: {
    first: {
      title: 'The first draft',
      intro:
        'An echo server sends back whatever comes: since a socket can be both read from and written to, one line is enough. Two clients call. `brief` has ended its side before it even looks at what comes back; `rude` waits for its echo, and then breaks off.',
      say: {},
      questions: {
        back: {
          ask: '`brief` wrote `hello` and ended its side in one go, and the server was made without `allowHalfOpen`. What will `brief` get?',
          choices: {
            none: {
              label: "'end' at once: with its goodbye, Node ends this side too",
              why: "Node does that when 'end' has come, and that comes behind the last byte. By then `pipe()` had written all of them.",
            },
            open: {
              label: '`hello`, and no end: `pipe()` passes on bytes, and nothing else',
              why: "`pipe()` also ends the socket that it writes to, at the 'end' of the one that it reads from. Here the two are one.",
            },
            all: {
              label: "`hello`, and then 'end'",
              why: "What is written before 'end' goes out, and FIN goes behind it. `allowHalfOpen` is for answers that take longer than that: an echo does not.",
            },
          },
          hints: [
            "When is 'end' told: before the last bytes were read, or behind them?",
            'What `pipe()` reads, it writes at once. So when does it write `hello`, and when does this side end?',
          ],
        },
        rude: {
          ask: "`rude` has its echo, and resets. No line of the server adds an 'error' listener, but `pipe()` adds one of its own to the socket that it writes to. What will become of the server?",
          choices: {
            pipe: {
              label: 'it goes on: somebody listens for the error',
              why: 'Somebody did. But the second row of the error says “no listener”: that one was gone by then.',
            },
            untold: {
              label: 'it goes on: all bytes were echoed, so no error comes',
              why: 'A reset is an error whenever it comes, for a connection without anything on its way as well.',
            },
            dies: {
              label: 'it dies',
              why: '`pipe()` listens only to stop its own work. Then it takes its listener off and, as no other is left, has the error come once more. Each socket needs a listener of yours.',
            },
          },
          hints: [
            '`pipe()` hands on no errors. Why might it listen for them?',
            'If a listener of `pipe()` were enough, nobody could tell from the program which errors are handled.',
          ],
        },
      },
    },

    second: {
      title: 'By hand',
      intro:
        "New: an 'error' listener. And instead of `pipe()`, two calls that seem to do the same, as they stand in many programs. `greedy` writes 8 MiB, and never reads what comes back.",
      say: {
        kept: ({ trace }) =>
          `Nothing moves any more. Of all the 'data' and \`write()\` only the first ones have a row: there are hundreds. The server has read ${inMib(bytesRead(trace))}, and at one time kept ${inMib(mostKept(trace))} of it.`,
      },
      questions: {
        keeps: {
          ask: 'The first bytes are here. `greedy` reads nothing, and soon `write()` returns `false`. What will the server do?',
          choices: {
            stops: {
              label: 'it stops reading, until the bytes that wait are gone',
              why: 'Who should stop it? `false` is only an answer, and nobody looks at it.',
            },
            error: {
              label: "it gets 'error' from a `write()`, once nothing more fits in",
              why: 'Nothing is full but the kernels. The memory of a process is large, and `write()` uses it.',
            },
            kernels: {
              label: 'it reads all of it and keeps hardly any: the kernels take that much',
              why: ({ trace }) => `They took ${inMib(bytesRead(trace) - mostKept(trace))}, and that was all.`,
            },
            keeps: {
              label: 'it reads all of it, and keeps in memory what does not leave',
              why: 'And whoever sends more, makes it keep more. A single client can fill the memory of such a server, and needs no more than one line for it.',
            },
          },
          hints: [
            'Which line looks at what `write()` returns?',
            "'data' comes as long as the socket reads. Does anything here pause it?",
          ],
        },
      },
      change: {
        ask: 'Change the server so that it keeps no more than 1 MiB, also of a client that never reads.',
        reached: ({ trace }) =>
          `The server has read ${inMib(bytesRead(trace))}, and never kept more than ${inMib(mostKept(trace))}. The rest waits on its way.`,
        missed: ({ trace }) =>
          isLossy(trace)
            ? `The server has read ${inMib(bytesRead(trace))}, and written only ${inMib(bytesWritten(trace))} of it.`
            : `The server has read ${inMib(bytesRead(trace))}, and at one time kept ${inMib(mostKept(trace))}.`,
        candidates: {
          mark: {
            why: 'The mark decides how early `write()` returns `false`. Nobody looks at that here.',
          },
          room: {
            why: 'Little waits, since what does not fit is thrown away: an echo with holes. An echo may not stop writing without having stopped reading.',
          },
          pause: {
            why: 'After a `false` the socket is paused, and soon reads nothing more. Then the kernels fill up in this direction too, and whoever sends on has to keep the bytes itself.',
          },
          pipe: {
            why: '`pipe()` heeds each `false`: it pauses the socket as a source, and resumes it when the same socket, as a target, is free again.',
          },
        },
        say: { quiet: 'Nothing moves any more.' },
      },
    },

    third: {
      title: 'When nothing moves',
      intro:
        'It is `pipe()` again, and `greedy` can fill nothing now. But it can stay, as can thousands like it. New: when nothing has moved for a while, the server says goodbye.',
      say: {
        stays:
          "`greedy` was told nothing, and its connection stays for as long as it likes. 'timeout' came only once: no byte has moved since.",
      },
      questions: {
        stays: {
          ask: '`greedy` still reads nothing, nothing has moved for a while, and the server is about to call `end()`. What will become of the connection?',
          choices: {
            ends: {
              label: "`greedy` gets 'end', its Node answers, and both sides are closed",
              why: 'FIN goes behind all that was written. Before it there are bytes that cannot leave.',
            },
            cut: {
              label: "the server's socket is closed at once, and what waits is thrown away",
              why: 'That would be `destroy()`. `end()` throws nothing away.',
            },
            error: {
              label: "'error': `pipe()` writes on after `end()`",
              why: '`pipe()` has paused its source, and writes nothing until what waits is gone.',
            },
            stays: {
              label: 'it stays',
              why: '`end()` waits its turn, behind bytes that nobody fetches. Against clients that do not read, no goodbye helps, nor does `destroySoon()`: it takes a `destroy()`.',
            },
          },
          hints: [
            'Where does FIN go: before the bytes that wait, or behind them?',
            'When will these bytes be gone, if `greedy` never reads?',
          ],
        },
      },
    },

    fourth: {
      title: 'Twice Ctrl-C',
      intro:
        'New: at the deadline the socket is destroyed, a `Set` has all sockets, and at SIGINT, which Ctrl-C sends, the server closes. Nobody is at the keyboard, so one line acts as if: with each word that comes, it presses Ctrl-C. `talker` says two words, and stays for a while.',
      say: {},
      questions: {
        twice: {
          ask: '`talker` is still there, so the server has not closed yet, and `close()` is called a second time. What will the callback of the second call print?',
          choices: {
            nothing: {
              label: 'nothing: a server that is already closing ignores it',
              why: 'The second call changes nothing, but its callback is kept, and gets an answer of its own.',
            },
            well: {
              label: '`closed`, like that of the first',
              why: 'Both are called at the same moment. But the second one has closed nothing.',
            },
            throws: {
              label: 'nothing: the second call throws',
              why: '`close()` throws nothing. What it has to say, it says to its callback.',
            },
            error: {
              label: 'an error, when the server has closed',
              why: "At 'close', the first callback is told that all went well, and the second `ERR_SERVER_NOT_RUNNING`: when it was called, the server did not listen any more. A program that ends with a failure at each error, fails here.",
            },
          },
          hints: [
            'What did the first call do at once, so that the second finds nothing to do?',
            "A callback that is given to `close()` is called at the server's 'close'. What has the second call closed?",
          ],
        },
      },
      change: {
        ask: 'Change the server so that it has closed before `talker` wants to leave, and says so.',
        reached: 'The server had closed while `talker` was still there, and said so.',
        missed: ({ trace }) => {
          switch (whatIsMissing(trace)) {
            case 'close':
              return "The server's 'close' never came.";
            case 'word':
              return 'The server never printed `closed`.';
            case 'time':
              return 'The server closed only when `talker` wanted to leave.';
            default:
              return 'The server closed in time, but it crashed, said so at another time, or did not send back `one`.';
          }
        },
        candidates: {
          exit: {
            why: 'The process was gone before any callback could be called. What still waited for a client would have gone with it.',
          },
          unref: {
            why: 'An open connection keeps the process, and `close()` waits for it all the same.',
          },
          end: {
            why: 'FIN went out; with that, `pipe()` was over, and nobody read what `talker` said after it, nor its goodbye. So the connection was never closed, and the process ended at last without a word, as nothing was left to wait for.',
          },
          soon: {
            why: '`destroySoon()` sends what was written, and FIN behind it, and then waits for nobody. For a client that does not read, there is still the deadline.',
          },
        },
        say: {},
      },
    },
  },
  remember: [
    "`socket.pipe(socket)` echoes, ends behind the last byte, and keeps little. The 'error' listener is up to you: that of `pipe()` does not count.",
    "A 'data' listener that ignores the `false` of `write()` lets each client fill your memory.",
    '`end()` and `destroySoon()` wait behind bytes that wait: what has to be over at a deadline, `destroy()`.',
    'To close in good order: `close()` once, `destroySoon()` for each socket, and a deadline. The callback of a second `close()` gets an error.',
  ],
} satisfies LessonText;
