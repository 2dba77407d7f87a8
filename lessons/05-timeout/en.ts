import type { LessonText } from '../../src/model/lesson.ts';
import { call, event, first } from '../../src/model/select.ts';
import { silenceMs, sinceMs } from './times.ts';

export const en = {
  title: 'When nobody talks',
  summary: 'How long the other side may be silent, and what comes of it.',
  scenes: {
    silence: {
      title: 'A client falls silent',
      intro:
        'The client connects, says nothing for a while, says one thing, and falls silent again. The server has set a timeout on its socket. Watch how often it comes, and what it does.',
      say: {
        set: ({ record }) =>
          `From now on a clock runs inside this socket. It is set to ${record.state.timeout} milliseconds, and your program can read that in \`socket.timeout\`. Unless you set one, a socket has no such clock, and a silent client may stay as long as it likes.`,
        fired: ({ record, trace }) =>
          `For about ${silenceMs(record, trace)} ms nothing came or went on this connection. The clock has run out, and Node says so with 'timeout'.`,
        open: ({ record }) =>
          `\`${record.text}\`: both sides can still send. The client was not told, and if your listener does nothing about it, nothing changes.`,
        word: ({ record, trace }) =>
          `${record.data?.bytes} bytes arrive on the very socket whose time was up ${sinceMs(event('server', 'timeout'), record, trace)} ms ago: it works as before.`,
        again: ({ record, trace }) =>
          `The client's words had wound the clock up again. Then about ${silenceMs(record, trace)} ms went by without a byte: a new silence, a new 'timeout'. Your listener may run many times for one connection.`,
      },
      questions: {
        often: {
          ask: "The client will be silent for several times as long as the server's timeout. How often will 'timeout' come before its first word?",
          choices: {
            several: {
              label: 'Again and again, each time the clock runs out',
              why: "That is how `setInterval` works. A socket's clock does not start anew by running out. For that, something has to happen on the connection.",
            },
            one: {
              label: 'Once',
              why: "The clock runs out once and then stays still, until something happens on the connection. So each silence gets one 'timeout'.",
            },
            none: {
              label: 'Never: while nobody talks, nothing happens',
              why: 'Silence is just what this clock measures. It needs nobody to talk, only time that passes.',
            },
          },
          hints: [
            'Once the clock has run out: what would have to happen to wind it up again?',
            "Bytes that are read or written wind it up, and so does the other side's end. Nothing of that comes before the first word.",
          ],
        },
        done: {
          ask: 'The clock has run out, and the listener has not run yet. What has Node done to the connection by now?',
          choices: {
            destroyed: {
              label: 'Destroyed it: the socket is of no use any more',
              why: 'Programs that count on this keep all their silent connections. In the listener `socket.destroyed` is still `false`: Node has destroyed nothing.',
            },
            ended: {
              label: 'Ended it politely, as `end()` would',
              why: 'A timeout ends nothing in your name. If Node had ended this side, it could not write any more, and `readyState` would not be `open`.',
            },
            nothing: {
              label: 'Nothing at all',
              why: 'It only tells your program. What the silence means, and what is to be done about it, is for you to decide.',
            },
          },
          hints: [
            'The listener prints two properties of the socket. They will tell.',
            "The event is called 'timeout'. There is another one, 'close', for connections that are gone.",
          ],
        },
      },
      change: {
        ask: 'Change the server so that it sends this client away before it comes to speak.',
        reached: 'The server was rid of its client before that had said a word.',
        missed: "In this run, the server's socket did not close before the client spoke.",
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
          told: ({ record, trace }) =>
            `\`${record.data?.text}\`: the client is told${first(trace, call('client', 'write')) ? '' : ', while it is still silent'}.`,
          left: ({ trace }) =>
            first(trace, event('client', 'data'))
              ? "'end' on the client. It has never called `end()`, but unless you ask for `allowHalfOpen`, a socket answers the end of the other side with its own."
              : "'end' on the client, and nothing before it: it never learns why.",
          late: 'Only now the client wants to say something. Its connection is gone: `write()` returned `false`, and no event comes of it.',
        },
        questions: {
          error: {
            ask: "The server has just hung up. On whose socket will there be an 'error' event?",
            choices: {
              server: {
                label: "On the server's: its time was up",
                why: "A silence is no error: 'timeout' carries no Error object. The code `ETIMEDOUT` is another thing: there an attempt to reach the other side took too long, and the operating system, or Node, gave it up.",
              },
              nobody: {
                label: "On nobody's",
                why: "'timeout' is only a notice, and nothing that was done about it in this run was an error to either side.",
              },
              client: {
                label: "On the client's: somebody hung up on it",
                why: "A client gets 'error' if it is cut off by a reset. `end()` sends a FIN, and so does `destroy()` where nothing lies unread: that is 'end' to the other side.",
              },
            },
            hints: [
              'Does anything go wrong here, or does somebody only finish?',
              "The other side of a FIN gets 'end'; only a reset would be an 'error'.",
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
        word: 'The first word. How long is each pause from here on, and how long is it since the beginning?',
        last: 'That was the last word. From here on both ends are silent.',
        reader: ({ record, trace }) =>
          `Here it is, ${sinceMs(event('server', 'connection'), record, trace)} ms after the connection began, with a timeout of ${record.state.timeout} ms: only this last silence of about ${silenceMs(record, trace)} ms was long enough. A client that sends one byte now and then can stay for ever.`,
        writer: ({ record, trace }) =>
          `The client's clock ran out about ${silenceMs(record, trace)} ms after its own last \`write()\`, although it has received ${record.state.bytesRead} bytes in all this time. As long as your writes get through, this clock will not tell you that nobody answers.`,
      },
      questions: {
        reader: {
          ask: "All of the client's words together take longer than the server's timeout. When will 'timeout' come on the server's socket?",
          choices: {
            during: {
              label: 'While the client is still talking',
              why: 'That would be a deadline for the whole conversation. This clock starts anew with every byte, so a talk may last as long as it likes.',
            },
            after: {
              label: 'Only after its last word',
              why: 'Each word starts the clock anew. It can only run out in a pause that is longer than the timeout, and that is the silence after the last word.',
            },
            never: {
              label: 'Never: the client talked in time',
              why: "Talking puts the 'timeout' off; it does not call it off. After each word the clock goes on running.",
            },
          },
          hints: [
            'Does the clock measure the conversation, or the pauses in it?',
            'Compare each pause between two words with the number in `setTimeout`.',
          ],
        },
        writer: {
          ask: "The client only writes, and the server never answers it. When will 'timeout' come on the client's own socket?",
          choices: {
            after: {
              label: 'Only after its own last word',
              why: 'Writing is activity just like reading: each `write()` that the operating system has room for starts the clock of the socket that writes anew.',
            },
            during: {
              label: 'While it is still talking, because no answer comes',
              why: 'The clock does not ask who sends. To notice a missing answer, start an ordinary timer with your question and clear it when the answer is there.',
            },
            never: {
              label: 'Never: only the server gets a timeout',
              why: 'Both ends have a `net.Socket`, and each can have its own clock. The client has set one with the option `timeout`.',
            },
          },
          hints: [
            'In the scene before, bytes wound the clock up. Does it matter which way they go?',
            'Each `write()` of the client starts its own clock anew.',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it ends the conversation within a second, whether the client talks or not.',
        reached: 'The server ended the connection before the client had said it all.',
        missed: "In this run, the server's socket did not close before the client had said it all.",
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
        say: {
          told: ({ record, trace }) =>
            `\`${record.data?.text}\`, ${sinceMs(event('server', 'connection'), record, trace)} ms after the connection began.`,
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
        waiting: 'That was the last line. Nothing is left in this process but the clock of one socket.',
        ended: ({ record }) =>
          `The process has ended with exit code \`${record.code}\`, and no 'timeout' came. You rarely notice, because a connection that is being read keeps a process alive, and so does a listening server.`,
        thrown: ({ record }) =>
          `\`${record.error?.code}\`: a string is not taken for a number here, not even one that spells a number. Settings from a file, a form or \`process.env\` are often strings: turn them into numbers with \`Number(…)\` first.`,
      },
      questions: {
        alone: {
          ask: 'The first program sets a timeout on a socket that it never connects. How will it end?',
          choices: {
            fires: {
              label: "'timeout' comes when the clock runs out, then it ends",
              why: 'That is what an ordinary `setTimeout()` would do: it keeps the process alive until it runs out. The clock of a socket does not.',
            },
            waits: {
              label: 'Not at all: an open socket waits for ever',
              why: 'A connection that is being read keeps a process alive. This socket has none: it is an object in memory, and nothing can arrive on it.',
            },
            ends: {
              label: "Right after its last line, without a 'timeout'",
              why: 'Node ends a process when nothing is left that could still happen. The clock of a socket does not count for that, and this socket has no connection.',
            },
          },
          hints: [
            'What keeps a Node process alive: a socket object, or something that goes on outside?',
            'Here is no server, no connection, and the clock of a socket does not count.',
          ],
        },
        quoted: {
          ask: 'In the second program the milliseconds come from a settings file, where they stand in quotes: they are a string. What will `socket.setTimeout` do with them?',
          choices: {
            number: {
              label: 'Take them as the number that they spell',
              why: 'The ordinary `setTimeout()` does so, and `listen()` takes a port as a string. `socket.setTimeout()` wants a real number.',
            },
            throws: {
              label: 'Throw an exception',
              why: 'The type of the argument is checked before any clock is set. Better an exception in this line than a timeout that is missing later.',
            },
            ignored: {
              label: 'Ignore them: then there is no timeout',
              why: 'Then you would find out on the day when a client falls silent. Node refuses out loud instead.',
            },
          },
          hints: [
            'Would you rather learn of this mistake now, or in a month?',
            'Node checks the type of this argument, and says so in the line that is wrong.',
          ],
        },
      },
    },
  },
  remember: [
    "'timeout' closes nothing. Your listener decides: `end()` says goodbye, `destroy()` does not wait for an answer.",
    "It comes once for each silence that is long enough. Bytes that are read or written start the clock anew, and so does the other side's end.",
    'It is no deadline for a whole exchange: for that, start an ordinary timer and clear it when you are done.',
    'No socket has a timeout until you set one, with a real number of milliseconds; `setTimeout(0)` switches it off.',
    'The clock of a socket does not keep a process alive.',
  ],
} satisfies LessonText;
