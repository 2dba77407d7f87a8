import type { LessonText } from '../../src/model/lesson.ts';
import { event, first } from '../../src/model/select.ts';
import { silenceMs, sinceMs } from './times.ts';

export const en = {
  title: 'When nobody talks',
  summary: 'How long the other side may be silent, and what comes of it.',
  scenes: {
    silence: {
      title: 'A client falls silent',
      intro:
        'The client connects, says nothing for a while, says one thing, and falls silent again. The server has set a timeout on its socket. Watch what comes of that, and when it comes again.',
      say: {
        set: ({ record }) =>
          `From now on a clock runs inside this socket. It is set to ${record.state.timeout} milliseconds, as \`socket.timeout\` tells. Unless you set one, a socket has no such clock, and a silent client may stay as long as it likes.`,
        fired: ({ record, trace }) =>
          `For about ${silenceMs(record, trace)} ms nothing came or went on this connection: the clock has run out.`,
      },
      questions: {
        done: {
          ask: 'The clock has run out, and the listener has not run yet. What has Node done to the connection by now?',
          choices: {
            destroyed: {
              label: 'destroyed it: the socket is of no use any more',
              why: '`socket.destroyed` is still `false`. A program that counts on Node to hang up keeps all its silent connections.',
            },
            ended: {
              label: 'ended it politely, as `end()` would',
              why: 'If Node had ended this side, nothing could be written here any more, and `readyState` would not be `open`.',
            },
            nothing: {
              label: 'nothing at all',
              why: "'timeout' only tells your program. The client hears nothing of it, and what the silence means is for you to decide.",
            },
          },
          hints: [
            'The listener is about to print two properties of the socket. What would they be in each case?',
            "The event is called 'timeout'. There is another one, 'close', for connections that are gone.",
          ],
        },
        again: {
          ask: "The client goes on being silent, for several times as long as the timeout. Then it says something, and falls silent again. When will 'timeout' come the next time?",
          choices: {
            silent: {
              label: 'while it is still silent: whenever the clock has run out, it starts again',
              why: "That is how `setInterval` works. A socket's clock does not start anew by running out.",
            },
            word: {
              label: 'in the silence after its word',
              why: "The clock stands still once it has run out, until something happens on the connection. So each silence that is long enough brings one 'timeout', and your listener may run many times for one connection.",
            },
            never: {
              label: 'never: it comes once for each socket',
              why: 'It comes once for each silence, not for each socket.',
            },
          },
          hints: [
            'Once the clock has run out: what would have to happen to wind it up again?',
            "Bytes that are read or written wind it up, and so does the other side's end.",
          ],
        },
      },
      change: {
        ask: 'Change the server so that it sends this client away for its silence, before it comes to speak.',
        reached: "After a 'timeout' the server was rid of its client, before that had said a word.",
        missed: "In this run, the server's socket did not close between a 'timeout' and the client's first word.",
        candidates: {
          close: {
            why: '`server.close()` only lets nobody else in. Whoever is connected stays, as long as it likes.',
          },
          keepAlive: {
            why: "Keep-alive is the kernel's own question whether the other computer is still there, and the other kernel answers it. Whether its program has anything to say makes no difference.",
          },
          end: {
            why: "A last text and FIN, then the client ended its side too, and both sockets closed. If your client might never end its side, it isn't enough: the socket would stay open until you call `destroy()`.",
          },
          destroy: {
            why: '`destroy()` needs nothing from the other side, so it helps against the stubborn. The price: nothing can be said any more, and what was still to be sent is lost.',
          },
        },
        say: {
          left: ({ trace }) =>
            first(trace, event('client', 'data'))
              ? "'end' on the client, and it was told why."
              : "'end' on the client, and nothing before it: it never learns why.",
          late: 'Only now the client wants to say something. Its connection is gone: `write()` returned `false`, and no event comes of it.',
        },
        questions: {
          error: {
            ask: "The server has just hung up. On whose socket will there be an 'error' event?",
            choices: {
              server: {
                label: "on the server's: its time was up",
                why: "A silence is no error: 'timeout' carries no Error object. The code `ETIMEDOUT` is another thing: there an attempt to reach the other side took too long, and the kernel, or Node, gave it up.",
              },
              nobody: {
                label: "on nobody's",
                why: 'One side finished, and the other one was told. That is no error to either of them.',
              },
              client: {
                label: "on the client's: somebody hung up on it",
                why: "A client gets 'error' if it is cut off by a reset. `end()` sends a FIN, and so does `destroy()` where nothing lies unread: that is 'end' to the other side.",
              },
            },
            hints: [
              'Does anything go wrong here, or does somebody only finish?',
              "The other side of a FIN gets 'end', that of a reset gets 'error'.",
            ],
          },
        },
      },
    },
    chatty: {
      title: 'Somebody who keeps talking',
      intro:
        'This client says a word every now and then. Each pause is shorter than the timeout, but all of it together takes longer. This time both ends have set one: compare the times on the left.',
      say: {
        option: ({ record }) =>
          `The option \`timeout\` sets the clock of a client's socket from its very beginning: \`socket.timeout\` is ${record.state.timeout}. Each end has its own clock and knows nothing of the other's.`,
        reader: ({ record, trace }) =>
          `'timeout' on the server, ${sinceMs(event('server', 'connection'), record, trace)} ms after the connection began: only this last silence of about ${silenceMs(record, trace)} ms was long enough. A client that sends one byte now and then can stay for ever.`,
        writer: ({ record, trace }) =>
          `The client's clock ran out about ${silenceMs(record, trace)} ms after its own last \`write()\`, although it has received ${record.state.bytesRead} bytes in all this time. As long as your writes get through, this clock will not tell you that nobody answers.`,
      },
      questions: {
        whose: {
          ask: "The client goes on talking, and nobody answers. On whose socket will 'timeout' come before the client has said its last word?",
          choices: {
            both: {
              label: 'on both: all of it together takes too long',
              why: 'That would be a deadline for the whole talk. This clock starts anew with every byte, so a talk may last as long as it likes.',
            },
            neither: {
              label: 'on neither',
              why: 'Each word winds both clocks up, the one where it is written and the one where it is read. They can only run out in a pause that is longer than the timeout.',
            },
            client: {
              label: "on the client's: it gets no answer",
              why: 'The clock does not ask who sends. To notice a missing answer, start an ordinary timer with your question, and clear it when the answer is there.',
            },
            server: {
              label: "on the server's: it sends nothing",
              why: 'To read is activity, just like to write: each word that comes starts the clock anew.',
            },
          },
          hints: [
            'Does the clock measure the conversation, or the pauses in it?',
            'Compare a pause between two words with the two timeouts. Does it matter which way the words go?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that a conversation lasts a second at most, whether the client talks or not.',
        reached: 'The server listened for a while, and ended the connection before the client had said it all.',
        missed:
          'In this run, the server did not hear anything, or its socket did not close before the client had said it all.',
        candidates: {
          idle: {
            why: "A shorter timeout is still one for silences: each word started it anew, and it ran out only after the last one. The function given to `setTimeout()` is a listener of 'timeout' that runs once.",
          },
          server: {
            why: 'A `net.Server` has no `setTimeout()`, so the server died of a TypeError with its first client. (The servers of `node:http` do have one.) Each socket has a clock of its own; a server has none.',
          },
          timer: {
            why: 'An ordinary timer does not care who talks. In a longer program keep it in a variable, and clear it when the conversation is over before its time.',
          },
        },
        questions: {
          words: {
            ask: "How many of the client's words will this server hear?",
            choices: {
              all: {
                label: 'all of them',
                why: ({ right }) =>
                  right
                    ? 'Nothing in this run ended the conversation while somebody talked.'
                    : 'The conversation was over before the last word.',
              },
              none: {
                label: 'none',
                why: ({ right }) =>
                  right
                    ? 'The server was gone before the client could say its first word.'
                    : 'The first word comes soon after the connection, and the server was there to hear it.',
              },
              some: {
                label: 'some of them',
                why: ({ right }) =>
                  right
                    ? 'Words were heard until the connection was over, and no word put that off.'
                    : 'For that, something has to cut the client off in the middle, and nothing did.',
              },
            },
            hints: [
              'Which clock runs here, and does a word start it anew?',
              'Read the new line: on which object is it called, and does that object have such a method?',
            ],
          },
        },
      },
    },
    alone: {
      title: 'A clock without a connection',
      intro:
        'Two small programs, one after the other. Neither has a server or a connection, just a fresh socket with a timeout. See what each of them gets from it.',
      say: {
        set: ({ record }) =>
          `The clock is set to ${record.state.timeout} ms, although this socket has no connection yet. It counts the time before a connection, too: that is how a client notices that connecting takes too long.`,
        ended:
          "No 'timeout' came. You rarely notice, because a connection that is being read keeps a process alive, and so does a listening server.",
        thrown: ({ record }) =>
          `\`${record.error?.code}\`: settings from a file, a form or \`process.env\` are often strings. Turn them into numbers with \`Number(…)\` first.`,
      },
      questions: {
        alone: {
          ask: 'The first program sets a timeout on a socket that it never connects. How will it end?',
          choices: {
            fires: {
              label: "with a 'timeout', when the clock has run out",
              why: 'An ordinary `setTimeout()` would keep the process alive until it runs out. The clock of a socket does not.',
            },
            waits: {
              label: 'not at all: an open socket waits for ever',
              why: 'This socket is an object in memory. It has no connection, so nothing can arrive on it.',
            },
            ends: {
              label: "right after its last line, without a 'timeout'",
              why: 'Node ends a process when nothing is left to wait for, and for the clock of a socket it does not wait.',
            },
          },
          hints: [
            'What keeps a Node process alive: a socket object, or something that goes on outside?',
            'There is no server and no connection here, only a clock. Would Node wait for that?',
          ],
        },
        quoted: {
          ask: 'In the second program the milliseconds come from a settings file, where they stand in quotes: they are a string. What will `socket.setTimeout` do with them?',
          choices: {
            number: {
              label: 'take them as the number that they spell',
              why: 'The ordinary `setTimeout()` does so, and `listen()` takes a port as a string. `socket.setTimeout()` wants a real number.',
            },
            throws: {
              label: 'throw an exception',
              why: 'Node checks the type of the argument before it sets any clock.',
            },
            ignored: {
              label: 'ignore them: then there is no timeout',
              why: 'Then you would find out on the day when a client falls silent. Node refuses at once instead.',
            },
          },
          hints: [
            'Would you rather learn of this mistake now, or in a month?',
            'Node would rather have you learn of it in the line that is wrong.',
          ],
        },
      },
    },
  },
  remember: [
    "'timeout' closes nothing. Your listener decides: `end()` says goodbye, `destroy()` does not wait for an answer.",
    "It comes once for each silence that is long enough. Bytes that are read or written start the clock anew, and so does the other side's end.",
    'It is no deadline for a whole exchange: for that, start an ordinary timer and clear it when you are done.',
    'No socket has a timeout until you set one, with a real number of milliseconds.',
    'The clock of a socket does not keep a process alive.',
  ],
} satisfies LessonText;
