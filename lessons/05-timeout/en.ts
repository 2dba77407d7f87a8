import type { LessonText } from '../../src/model/lesson-text.ts';
import { event, first } from '../../src/model/select.ts';
import { timeout } from './answers.ts';
import { silenceMs, sinceMs } from './times.ts';

export const en = {
  title: 'When nobody talks',
  summary: 'How long the other side may be silent, and what comes of it.',
  scenes: {
    silence: {
      title: 'A client falls silent',
      intro:
        'The client says nothing for a while, says one thing, and falls silent again. The server has set a timeout on its socket: what comes of that?',
      say: {
        set: ({ record }) =>
          `From now on a clock runs inside this socket, set to ${record.state.timeout} ms, as \`socket.timeout\` tells. Unless you set one, a socket has no such clock.`,
        fired: ({ record, trace }) =>
          `For about ${silenceMs(record, trace)} ms nothing came or went on this connection: the clock has run out.`,
      },
      questions: {
        done: {
          ask: 'The clock has run out, and the listener has not run yet. What has Node done to the connection by now?',
          choices: {
            destroyed: {
              label: 'destroyed it, so that the socket is of no use any more',
              why: '`socket.destroyed` is still `false`: it would be `true` of a socket that was thrown away.',
            },
            ended: {
              label: 'ended it politely, as `end()` would',
              why: '`socket.readyState` would not be `open` then, which means that both directions are.',
            },
            nothing: {
              label: 'nothing at all',
              why: "'timeout' only tells your program. The client hears nothing of it, and what to do is for you to decide.",
            },
          },
          hints: [
            'What the silence means, only the program can know. Does Node?',
            "The event is called 'timeout'. There is another one, 'close', for connections that are gone.",
          ],
        },
        again: {
          ask: "The client goes on being silent, says something, and falls silent again. When will 'timeout' come the next time?",
          choices: {
            silent: {
              label: 'while it is still silent, since the clock starts again whenever it has run out',
              why: "That is how `setInterval()` works. A socket's clock does not start anew by running out.",
            },
            word: {
              label: 'in the silence after it has spoken',
              why: "The clock stands still once it has run out, until bytes come or go. So each silence that is long enough brings one 'timeout'.",
            },
            never: {
              label: 'never, since it comes once for each socket',
              why: 'It comes once for each silence, not for each socket.',
            },
          },
          hints: [
            'Once the clock has run out: what would have to happen to start it again?',
            'Only bytes that come or go start it again. When do the next ones come?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it closes the connection of this silent client, before the client says anything.',
        reached: "After a 'timeout' the connection was closed, before the client had said a word.",
        missed: ({ trace }) =>
          first(trace, timeout)
            ? "The server's socket did not close before the client spoke."
            : "There was no 'timeout'.",
        candidates: {
          keepAlive: {
            why: 'With keep-alive, the kernel asks the other side whether it is still there, and that answers. Whether the program there has anything to say makes no difference.',
          },
          end: {
            why: 'A last text and FIN; then the client ended its side too. Where a client might never do so, `end()` alone is not enough: the socket would stay open.',
          },
          destroy: {
            why: '`destroy()` needs nothing from the other side. The price is that nothing can be said any more, and what was still to be sent is lost.',
          },
        },
        say: {
          late: 'Only now does the client want to say something. Its connection is gone: `write()` returned `false`, and no event tells it why.',
        },
      },
    },
    chatty: {
      title: 'Somebody who keeps talking',
      intro: 'This client says a word every now and then, and nobody answers. Both ends have set a timeout.',
      say: {
        option: ({ record }) =>
          `The option \`timeout\` sets the clock of this socket from its beginning, to ${record.state.timeout} ms. Each end has a clock of its own.`,
        reader: ({ record, trace }) =>
          `The connection is ${sinceMs(event('server', 'connection'), record, trace)} ms old, and only now was there a silence of ${silenceMs(record, trace)} ms. A client that sends one byte now and then can stay forever.`,
        writer: ({ record, trace }) =>
          `The client's clock ran out ${silenceMs(record, trace)} ms after its own last \`write()\`: it never noticed that nobody answered.`,
      },
      questions: {
        whose: {
          ask: "The client goes on talking, and nobody answers. On whose socket will 'timeout' come before the client has said its last word?",
          choices: {
            both: {
              label: 'on both, since all of it together takes too long',
              why: 'That would be a deadline for the whole talk. This clock starts anew with every byte.',
            },
            neither: {
              label: 'on neither',
              why: 'Each word starts both clocks anew, where it is written and where it is read.',
            },
            client: {
              label: "on the client's, since it gets no answer",
              why: 'The clock does not ask who sends. For a missing answer, start an ordinary timer with your question, and clear it when the answer is there.',
            },
            server: {
              label: "on the server's, since it sends nothing",
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
        ask: 'Change the server so that it ends each connection after 750 ms, even if the client is still talking.',
        reached: 'The server ended the connection in the middle of the words.',
        missed: ({ trace }) =>
          first(trace, event('server', 'data'))
            ? "The server's socket did not close before the client had said it all."
            : 'No word of the client came to the server.',
        candidates: {
          idle: {
            why: 'A shorter timeout is still one for silences: each word started it anew, and it ran out only after the last one.',
          },
          server: {
            why: 'A `net.Server` has no `setTimeout()`, so the call threw with the first client. (The servers of `node:http` do have one.)',
          },
          timer: {
            why: 'An ordinary timer does not care who talks. In a longer program, clear it when the connection is over before its time.',
          },
        },
      },
    },
    alone: {
      title: 'A clock without a connection',
      intro: 'This program has neither a server nor a connection, just a new socket with a timeout.',
      say: {
        set: ({ record }) =>
          `The clock is set to ${record.state.timeout} ms and runs, although this socket has no connection yet: that is how a client notices that connecting takes too long.`,
        ended: "No 'timeout' came. You rarely notice, because a connection that is being read keeps a process alive.",
      },
      questions: {
        alone: {
          ask: 'The program sets a timeout on a socket that it never connects. How will it end?',
          choices: {
            fires: {
              label: "with a 'timeout', when the clock has run out",
              why: 'An ordinary `setTimeout()` would keep the process alive until it runs out. The clock of a socket does not.',
            },
            waits: {
              label: 'not at all, since `setKeepAlive(true)` keeps it alive',
              why: 'Keep-alive is about a connection, and this socket has none: it is an object in memory.',
            },
            ends: {
              label: "right after its last line, without a 'timeout'",
              why: 'For the clock of a socket, Node does not wait.',
            },
          },
          hints: [
            'What keeps a Node process alive: a socket object, or something that goes on outside?',
            'There is no server and no connection here, only a clock. Would Node wait for that?',
          ],
        },
      },
    },
  },
  remember: [
    "'timeout' closes nothing. Your listener decides: `end()` says goodbye, `destroy()` does not wait for an answer.",
    'It comes once for each silence that is long enough: bytes that come or go start the clock anew.',
    'It is no deadline for a whole exchange: for that, start an ordinary timer.',
    'No socket has a timeout until you set one, and its clock does not keep a process alive.',
  ],
} satisfies LessonText;
