import type { LessonText } from '../../src/model/lesson.ts';
import { event } from '../../src/model/select.ts';
import { silenceMs, sinceMs, timeouts } from './times.ts';

export const en = {
  title: 'When nobody talks',
  summary: 'A socket notices that nobody talks any more. What it does about it is up to you.',
  scenes: {
    silence: {
      title: 'A client falls silent',
      intro:
        'The client connects, says nothing for a while, says one thing, and falls silent again. The server has set a timeout on its socket. Watch what that does to the connection, and how often it comes.',
      say: {
        set: ({ record }) =>
          `From now on a clock runs inside this socket. It is set to ${record.state.timeout} milliseconds, and your program can read that in \`socket.timeout\`. Unless you set one, a socket has no such clock, and a silent client may stay as long as it likes.`,
        fired: ({ record, trace }) =>
          `For about ${silenceMs(record, trace)} ms nothing came or went on this connection. The socket's clock has run out, and Node says so with 'timeout'. The listener is about to look at what has become of the connection.`,
        destroyed: ({ record }) => `\`${record.text}\`: the socket has not been taken down.`,
        open: ({ record }) =>
          `\`${record.text}\`: both sides can still send. A timeout is a message to your own program and nothing more. The client was not told, and if your listener does nothing about it, nothing changes.`,
        word: ({ record, trace }) =>
          `${record.data?.bytes} bytes arrive on the very socket whose time was up ${sinceMs(event('server', 'timeout'), record, trace)} ms ago: it works as before. In all that silence 'timeout' came only once: the clock had run out and did not start again by itself.`,
        again: ({ record, trace }) =>
          `The client's words had wound the clock up again. Then about ${silenceMs(record, trace)} ms went by without a byte: a new silence, a new 'timeout'. Write your listener so that it may run many times for one connection.`,
        over: ({ trace }) =>
          `'end': the client has called \`end()\`, of its own free will. Until now the connection was open, although 'timeout' had come ${timeouts(trace)} times. Had the client not left, it would be open still.`,
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
              why: 'It only tells your program. What the silence means is for you to decide: ask whether somebody is there, wait on, `end()` or `destroy()`.',
            },
          },
          hints: [
            'The listener prints two properties of the socket. They will tell.',
            "The event is called 'timeout'. There is another one, 'close', for connections that are gone.",
          ],
        },
        again: {
          ask: "After this word the client falls silent once more, for long enough. Will 'timeout' come a second time on this socket?",
          choices: {
            yes: {
              label: 'Yes',
              why: "Every byte that is read or written winds the clock up again. Each silence that lasts long enough gets a 'timeout' of its own.",
            },
            no: {
              label: 'No, it was used up by the first one',
              why: "One 'timeout' does not use the setting up: it holds for the life of the socket, or until `setTimeout(0)` switches it off.",
            },
          },
          hints: [
            'Nobody has changed the setting: `socket.timeout` is still what it was.',
            'Bytes have just arrived. What do bytes do to the clock?',
          ],
        },
      },
    },
    chatty: {
      title: 'Somebody who keeps talking',
      intro:
        'This client says a word every now and then. Each pause is shorter than the timeout, but all of it together takes longer. This time both ends have set one: compare the times on the left.',
      say: {
        set: ({ record }) => `The server's socket may be silent for ${record.state.timeout} ms.`,
        option: ({ record }) =>
          `The option \`timeout\` sets the clock of a client's socket from its very beginning: \`socket.timeout\` is ${record.state.timeout}. Each end has its own clock and knows nothing of the other's.`,
        word: ({ record }) =>
          `The first word, ${record.data?.bytes} bytes. Look at the times of the words that follow: how long is each pause, and how long is it since the beginning?`,
        last: 'That was the last word of the client. From here on both ends are silent.',
        reader: ({ record, trace }) =>
          `Here it is, ${sinceMs(event('server', 'connection'), record, trace)} ms after the connection began, with a timeout of ${record.state.timeout} ms. Each word had wound the clock up again; only this last silence of about ${silenceMs(record, trace)} ms was long enough. So it limits the silence and never the whole: a client that sends one byte now and then can stay for ever.`,
        writer: ({ record, trace }) =>
          `The client's clock ran out about ${silenceMs(record, trace)} ms after its own last \`write()\`. It has received ${record.state.bytesRead} bytes in all this time: its own words kept the timeout away. As long as your writes get through, this clock will not tell you that nobody answers.`,
        over: "'end': the client has called `end()` itself. Both ends had a 'timeout' before, and neither of them closed anything.",
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
    },
    goodbye: {
      title: 'The listener hangs up',
      intro:
        'If Node does nothing about a silence, the listener has to. This one says goodbye to a client that never says a word and never calls `end()`. Watch what arrives there.',
      say: {
        set: ({ record }) =>
          `The function in \`setTimeout(${record.state.timeout}, …)\` becomes a listener of 'timeout' that runs once only. That suits a goodbye: a second \`end()\` with a text would be an error.`,
        fired: ({ record, trace }) =>
          `About ${silenceMs(record, trace)} ms of silence. The connection is still \`${record.state.readyState}\`; now the listener decides what follows.`,
        hangUp: ({ record }) =>
          `\`end()\` sends these ${record.data?.bytes} bytes and, behind them, the FIN: nothing more will come from this side. It is this line that ends the conversation, and not the clock.`,
        words: ({ record }) =>
          `The ${record.data?.bytes} bytes arrive like any others. The client has no timeout; it only sees that somebody speaks to it.`,
        noMore:
          "'end': the server will send nothing more. This program never calls `end()`, yet Node now does so in its place: unless you ask for `allowHalfOpen`, a socket answers the end of the other side with its own.",
        closed: ({ record }) =>
          `'close' with \`${record.args[0]}\`: closed, and not because of an error. The client got the whole goodbye.`,
        gone: ({ record }) =>
          `'close' with \`${record.args[0]}\` on the server's side, too, and its clock is gone with the socket. That took the client's own end: a client that leaves the goodbye unanswered keeps the socket open, and then \`destroy()\` is what helps.`,
      },
      questions: {
        error: {
          ask: "The server will lose patience and hang up. On whose socket will there be an 'error' event?",
          choices: {
            server: {
              label: "On the server's: its time was up",
              why: "A silence is no error: it comes as 'timeout' and carries no Error object. The code `ETIMEDOUT` is another thing: there an attempt to reach the other side took too long, and the operating system, or Node, gave it up.",
            },
            nobody: {
              label: "On nobody's",
              why: "'timeout' is only a notice, and `end()` is the orderly way to finish: both sockets close without an error.",
            },
            client: {
              label: "On the client's: somebody hung up on it",
              why: "A client can get an 'error' when its connection is torn down, for example by a reset. `end()` finishes in good order, and the other side gets 'end'.",
            },
          },
          hints: [
            'Which method does the listener call: one that cuts off, or one that finishes?',
            '`end()` sends everything first, and then says that this was all.',
          ],
        },
        order: {
          ask: 'The listener called `socket.end(…)` with a text. In which order did these events come on the client?',
          why: "`end(text)` sends the text first and the FIN behind it, so 'data' is before 'end'. 'close' is the last event of a connection: after it there is nothing more to tell of it.",
          hints: [
            'Bytes arrive in the order in which they were sent, and the goodbye is sent before the end.',
            'Begin with the text. Finish with the event after which there is no socket any more.',
          ],
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
        waiting:
          'That was the last line of the program. From here on nothing is left in this process but the clock of one socket.',
        ended: ({ record }) =>
          `The process has ended with exit code \`${record.code}\`, and no 'timeout' came. An ordinary \`setTimeout()\` would have kept it alive; the clock of a socket does not. You rarely notice, because a connection that is being read or a listening server does.`,
        thrown: ({ record }) =>
          `\`${record.error?.code}\`: a string is not taken for a number here, not even one that spells a number. Settings from a file, a form or \`process.env\` are often strings: turn them into numbers with \`Number(…)\` first.`,
        died: ({ record }) =>
          `Nobody caught the exception, so the process has ended with exit code \`${record.code}\`. A wrong type is thrown here, in the line that has it, and \`try\`/\`catch\` sees it there; what goes wrong later, on the network, comes as an 'error' event.`,
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
