import type { LessonText } from '../../src/model/lesson-text.ts';
import { event, first } from '../../src/model/select.ts';
import { closedInTime, givesUp, isIn, refusal } from './answers.ts';

export const en = {
  title: 'Calling a server',
  summary: 'What a client may do before it is connected, and what it meets where nobody listens or all are busy.',
  scenes: {
    early: {
      title: 'Before there is a connection',
      intro:
        "`net.connect()` makes a socket and connects it. `early.js` takes these two steps one by one, and is in a hurry: it writes without waiting for 'connect'. Its `tell()` prints two properties, `readyState` and `pending`.",
      say: {
        made: ({ record }) =>
          `\`${record.text}\`: a new socket calls itself \`open\`, since neither of its directions has ended. To know whether it has a connection, ask \`pending\`: \`true\` means that it has none.`,
        attempt: ({ record, trace }) =>
          isIn('LISTEN', record, 'server', trace)
            ? 'Only now does Node ask the kernel to connect. The row marked kernel is what the kernel says of each socket, in the words of TCP: LISTEN is the one of the server, which waits for clients.'
            : 'Only now does Node ask the kernel to connect.',
        connect: ({ record, trace }) =>
          isIn('ESTABLISHED', record, 'client', trace)
            ? 'ESTABLISHED, in the row marked kernel: this end is connected. (`i` shows more.)'
            : 'The handshake is through: this end is connected.',
        closed: "In 'close' it is `pending` again, as at first: a program that goes on could connect it once more.",
      },
      questions: {
        called: {
          ask: 'Next comes `connect()`, and on the line after it `tell()` prints the two again. What will it print?',
          choices: {
            connected: {
              label: '`open false`: it is connected',
              why: 'For that, the call would have to hold the program up until the server has answered. It returns at once.',
            },
            opening: {
              label: '`opening true`: it is on the way, and has no connection yet',
              why: "`connect()` only makes a start, like `listen()`. What comes of it is told later, by 'connect' or 'error'.",
            },
            closed: {
              label: "`closed true`: it is closed until 'connect' comes",
              why: '`closed` is said of a socket whose two directions are over.',
            },
          },
          hints: [
            'Does a call in Node wait for another machine, or does the next line run at once?',
            'What did `listen()` with a host know, when it returned?',
          ],
        },
        written: {
          ask: "The next line calls `write('hello')`, and there is no connection. What becomes of `hello`?",
          choices: {
            error: {
              label: "it brings an error: one has to wait for 'connect'",
              why: 'So it would be if nobody had called `connect()` on this socket.',
            },
            lost: {
              label: 'it is lost, as there is nothing yet that could carry it',
              why: 'While a socket connects, it keeps what is written to it, and throws nothing away.',
            },
            kept: {
              label: 'it arrives, once there is a connection',
              why: "It went out with 'connect'. So a client may write, and even call `end()`, right away.",
            },
          },
          hints: [
            'The socket knows that it is about to be connected. What can it do with five bytes until then?',
            'What became of bytes that nobody read at once: were they lost?',
          ],
        },
      },
    },

    nobody: {
      title: 'A name, and nobody there',
      intro:
        'A shop has a name that stands for two addresses, and it is closed: nobody listens there. (For the addresses of a name Node asks the system, or your own `lookup` function. The one in `shopper.js` gives the same two addresses on every machine.)',
      say: {},
      questions: {
        told: {
          ask: "Node tries the first address. Nobody listens, at either of the two. What will the 'error' listener be told?",
          choices: {
            each: {
              label: 'two errors, one for each address',
              why: "That is what 'connectionAttemptFailed' is for. 'error' means that connecting has failed altogether.",
            },
            last: {
              label: 'one error, that of the address which was tried last',
              why: 'Node keeps the others, too: each address may have failed for another reason.',
            },
            all: {
              label: 'one error, which holds those of both addresses',
              why: "It is an `AggregateError`, and the two are in its `errors`. 'error' comes only when no address is left to try.",
            },
            none: {
              label: 'nothing, since the callback of `net.connect()` gets the error',
              why: "That callback is one more listener for 'connect': it is given no error, and without a connection it never runs.",
            },
          },
          hints: [
            'After the first failure there is another address to try. Has connecting failed by then?',
            'Connecting fails only once, at the end. What would you want to know about it then?',
          ],
        },
        message: {
          ask: 'The listener prints `error.message`. What will stand behind `message:`?',
          choices: {
            first: {
              label: 'the message of one of the two errors',
              why: 'That is so for a name with a single address: the line works, until a name has two.',
            },
            both: {
              label: 'the messages of both, one behind the other',
              why: 'To put them together is left to you; they are in `error.errors`.',
            },
            empty: {
              label: 'nothing',
              why: 'This `AggregateError` has an empty message. Print its `code`, which is that of the first of the two, or give the whole error to `console.error()`.',
            },
          },
          hints: [
            'Each of the two errors has a message. Does the one that holds them have to say anything?',
            'Node has made this error itself, out of the two. What could it write that they do not say?',
          ],
        },
      },
      change: {
        ask: 'Once the client was refused, the shop opens for two seconds; net-lessons holds the client still until it is open. Change the client so that it tries again until it gets through.',
        reached: 'The client was refused, tried again, and got through.',
        missed: ({ trace }) =>
          refusal(trace) ? 'The client was refused, and that was all.' : 'In this run the client was not refused.',
        candidates: {
          callback: {
            why: "This function waits for 'connect', which never came. So it never ran, with an error or without.",
          },
          patient: {
            why: 'Both are for when nobody answers: the whole client, or one address. A refusal is an answer, and it came at once.',
          },
          families: {
            why: 'So it is without this line: Node tries each address of a name, of either family, but each of them once.',
          },
          again: {
            why: 'The same socket connects again, and all its listeners are still there. Without the pause, it would try thousands of times a second.',
          },
        },
      },
    },

    full: {
      title: 'A full queue',
      intro:
        'A server asks for a short queue (`backlog: 1`), and net-lessons holds its process still once it listens. `crowd.js` connects twice; when both are connected, one more client comes, with a timeout.',
      say: {
        crowded:
          "Both are connected, and the server's code knows of neither: they wait in the queue, which is full now. (Linux has room for one more than was asked for.)",
        timeout: ({ record, trace }) =>
          isIn('SYN_SENT', record, 'client', trace)
            ? 'Its clock has run out. SYN_SENT: the kernel has sent the first message of the handshake, SYN, and got no answer.'
            : 'Its clock has run out: that of a socket runs while it connects, too.',
        still: ({ trace }) =>
          first(trace, event('client', 'timeout'))
            ? "'timeout' has closed nothing here either: the kernel goes on asking, on Linux for some two minutes. Then 'error' would come, with `ETIMEDOUT`."
            : 'So on this system the client did get an answer.',
      },
      questions: {
        meets: {
          ask: 'The client is about to connect. Its timeout is half a second, in which no line of the server can run. What will it be told?',
          choices: {
            connect: {
              label: "'connect', as the crowd was",
              why: ({ right }) =>
                right
                  ? 'On this system the queue had room for another one.'
                  : 'The kernel takes in only as many as the queue has room for.',
            },
            refused: {
              label: "'error', with `ECONNREFUSED`",
              why: ({ right }) =>
                right
                  ? 'On this system, whoever finds the queue full is turned away. Others do not answer at all.'
                  : 'This server listens, and may have room again in a moment. So the kernel does not turn the client away.',
            },
            nothing: {
              label: "nothing, until its own 'timeout' comes",
              why: ({ right }) =>
                right
                  ? 'A client that finds the queue full gets no answer at all, and can only rely on a clock of its own.'
                  : 'On this system it did get an answer.',
            },
            endless: {
              label: "nothing, and no 'timeout' either: that clock is for a connection",
              why: 'The clock of a socket runs while it connects, too: it was started when the socket was made.',
            },
          },
          hints: [
            'Each client that waits has a place in the queue. Who could make room for another one?',
            'To refuse means that nobody listens. Is that so here?',
          ],
        },
      },
      change: {
        ask: 'Change the client so that it gives up at its timeout: its socket closes without having been connected, and the process ends by itself.',
        reached: 'At its timeout the client gave up, and its process ended by itself.',
        missed: ({ trace }) =>
          closedInTime(trace)
            ? 'The socket closed, but the process did not end by itself, with code 0 and without a connection.'
            : "The client's socket did not close after its timeout.",
        candidates: {
          end: {
            why: '`end()` is polite: it sends what was written, and a FIN behind it. For that it needs a connection, so it waits for one.',
          },
          reset: {
            why: 'It sounds final, but an RST needs a connection, too. While a socket connects, `resetAndDestroy()` waits for that.',
          },
          destroy: {
            why: "`destroy()` waits for nothing. Only 'close' comes and no 'error', so nothing but this listener knows that connecting has failed.",
          },
          error: {
            why: "The error that `destroy()` is given comes as 'error', then 'close' follows: a timeout is told where every other failure is told.",
          },
        },
        say: {
          quiet: ({ trace }) =>
            givesUp(trace)
              ? 'With this client gone, the server went on, and took the two out of its queue.'
              : 'This run ends here.',
        },
      },
    },

    limit: {
      title: 'One too many',
      intro:
        'A server may set a limit itself: with `maxConnections = 1`, this one keeps a single connection. When `second` comes, `first` is connected.',
      say: {},
      questions: {
        over: {
          ask: '`first` is connected, and stays. What will `second` be told?',
          choices: {
            dropped: {
              label: "'connect', and right after it 'end'",
              why: 'Node accepts the connection, and then closes it. To `second` it looks as if the server had nothing to say. (A client that writes right away may get an error, too.)',
            },
            refused: {
              label: "'error', with `ECONNREFUSED`",
              why: 'The kernel does not know of `maxConnections`. It takes in whoever comes to a server that listens.',
            },
            waits: {
              label: 'nothing, as long as `first` is there',
              why: 'That is how it is in a queue that nobody empties. Node takes each connection out of the queue, and then counts.',
            },
          },
          hints: [
            'Who answers a client first, the kernel or the program that has the limit?',
            'To count a connection, Node has to accept it. What can it do then with one too many?',
          ],
        },
      },
    },
  },
  remember: [
    "`connect()` returns at once. What you write before 'connect' is kept, and sent once there is a connection.",
    '`pending` is `true` while a socket has no connection. `readyState` of a new one is `open`.',
    "Node tries the addresses of a name one by one, and 'error' comes once, when none is left. Where several have failed, it is an `AggregateError` with an empty message.",
    "The callback of `connect()` waits for 'connect', and never gets an error. To try again, call `connect()` once more after 'error', with a pause.",
    'A server whose queue is full may not answer at all. So give each `connect()` a timeout, and call `destroy()` when it comes.',
  ],
} satisfies LessonText;
