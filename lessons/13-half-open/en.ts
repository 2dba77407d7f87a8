import type { LessonText } from '../../src/model/lesson-text.ts';
import { all, event, first } from '../../src/model/select.ts';
import { answered, answeredAfterMs, hasSomething, leftOpen } from './answers.ts';

export const en = {
  title: 'Between two goodbyes',
  summary: 'What one side may still do when the other has finished, and what becomes of those who never finish.',
  scenes: {
    pause: {
      title: 'A slow clerk',
      intro:
        'The asker sends a question and ends its side. The clerk counts the bytes, and answers when it has them all; but it takes a while, as if it looked something up.',
      say: {
        late: ({ record, trace }) =>
          `\`${record.text}\`: the answer was written ${Math.round(record.t - (first(trace, event('server', 'close'))?.t ?? record.t))} ms after this socket was closed. \`write()\` threw nothing, and no 'error' comes: without this callback, nobody would ever be told.`,
      },
      questions: {
        came: {
          ask: "The asker has ended its side: 'end' has come here, and its listener is about to run. What will the asker get next?",
          choices: {
            answer: {
              label: "'data' with the answer, after the pause",
              why: ({ right }) =>
                right
                  ? 'This side was still open.'
                  : 'For that, this side would have to be open after the pause. Nothing here asks Node to leave it open.',
            },
            end: {
              label: "'end', without an answer",
              why: "An `async` function returns at its first `await`. For Node the listener is done then, and with 'end' handled, Node ends this side too.",
            },
            error: {
              label: "'error', as the answer comes too late",
              why: 'A goodbye in good order is no error. The asker cannot see that there was to be an answer.',
            },
          },
          hints: [
            'When is this listener done, from where Node stands: at its last line, or at its first `await`?',
            "Once all listeners of 'end' have returned, Node does something with the other direction by itself.",
          ],
        },
      },
      change: {
        ask: 'Change the clerk so that its answer reaches the asker, after the pause.',
        reached: ({ trace }) =>
          `The number reached the asker, ${Math.round(answeredAfterMs(trace) ?? 0)} ms after its goodbye.`,
        missed: ({ trace }) =>
          hasSomething(trace)
            ? 'Something reached the asker, but not the number after the pause.'
            : 'Nothing reached the asker before the connection was closed.',
        candidates: {
          first: {
            why: 'A first word gets through, since it was written while the listener ran. An answer that has begun does not keep Node from ending this side: how should it know that more will come?',
          },
          data: {
            why: 'The work began a little earlier, and was not done when the goodbye came. Node does not wait for what your program has begun, whichever listener began it.',
          },
          option: {
            why: 'With `allowHalfOpen` Node does nothing at the goodbye of the other side. This side stays open until you end it, as `end()` does here, right behind the answer.',
          },
        },
        say: {
          quiet: 'Nothing more comes.',
          open: ({ record }) =>
            `${record.kernel ? "The kernel's states are the same as when the goodbye came, and could stay so for hours: one" : 'One'} direction is over, and the other still carries bytes. Node calls this half open; TCP's own word is half closed.`,
        },
      },
    },

    whose: {
      title: 'The one who ends first',
      intro:
        'Now it is the server that finishes at once: the teacher says what to do, and ends its side. The pupil was made with `allowHalfOpen`, the teacher was not.',
      say: {
        own: ({ record }) =>
          `The teacher's socket is \`${record.state.readyState}\`, the pupil's was \`writeOnly\`: each is named after what it can still do. The teacher's \`allowHalfOpen\` is \`${record.state.allowHalfOpen}\`, and that did no harm.`,
      },
      questions: {
        state: {
          ask: "The teacher's goodbye has come, and the pupil has not ended its own side. What will `readyState` of the pupil's socket be?",
          choices: {
            open: {
              label: '`open`',
              why: 'That is for two directions, and one of them is over.',
            },
            readOnly: {
              label: '`readOnly`',
              why: 'So it would be after a goodbye of its own. The one that has come here is that of the other side.',
            },
            closed: {
              label: '`closed`',
              why: 'It would be, very soon, if Node had ended this side too.',
            },
            writeOnly: {
              label: '`writeOnly`',
              why: "Nothing more will come in here, so there is nothing left to read. What is left is this side's own direction.",
            },
          },
          hints: [
            'Which of the two directions is over: towards the pupil, or away from it?',
            'What can this socket still do: read, or write?',
          ],
        },
        word: {
          ask: 'The teacher has ended its own side, and its server was made without `allowHalfOpen`. The pupil has just written its first word. What becomes of it?',
          choices: {
            arrives: {
              label: "it arrives: the teacher gets 'data'",
              why: '`end()` ends what the teacher sends. The option is about something else: what Node does when a goodbye comes in, and none has come in here.',
            },
            lost: {
              label: 'it is lost: staying open takes the option on both ends',
              why: 'The option is not agreed between the two ends. The other side cannot even see it.',
            },
            error: {
              label: "it comes back as 'error': one cannot write to a socket that was ended",
              why: "One's own socket, no. But this is the other end, and it was ended for sending only.",
            },
          },
          hints: [
            'Which direction has the teacher ended?',
            '`allowHalfOpen` says what Node does when a goodbye comes in. Has one come in at the teacher?',
          ],
        },
      },
    },

    queue: {
      title: 'One after the other',
      intro:
        'A desk with `allowHalfOpen` answers three clients that come one after the other. Each destroys its socket as soon as it has its answer. The desk prints how many connections are open whenever somebody comes.',
      say: {
        two: ({ record, trace }) =>
          `\`${record.text}\`: \`${first(trace, event('server', 'connection'))?.args[0] ?? 'socket#1'}\` counts, too. Its \`readyState\` is still \`writeOnly\`: as far as the desk knows, it could go on writing.`,
      },
      questions: {
        told: {
          ask: 'The first client ended its side long ago, has its answer now, and has just destroyed its socket. What will the desk be told of that?',
          choices: {
            close: {
              label: "'close', as the other end is gone",
              why: "'close' comes when one's own socket is closed. Here that takes an `end()` or `destroy()` of the desk itself.",
            },
            error: {
              label: "'error', with the code ECONNRESET",
              why: 'RST is sent when bytes were left unread, or come too late. Here all of them were read in time.',
            },
            nothing: {
              label: 'nothing',
              why: "The client's goodbye was sent with `end()`, and the desk has had it. Closing what remains sends nothing more.",
            },
          },
          hints: [
            'What would have to travel to the desk, so that it could be told?',
            'A connection has one FIN in each direction. Has the client sent its own?',
          ],
        },
        turn: {
          ask: 'The process of the clients is gone, and the kernel still has the ends of the desk, in CLOSE_WAIT. What is it waiting for there?',
          choices: {
            clients: {
              label: 'for a last goodbye of the clients',
              why: 'It came long ago: without it, the desk would not be in CLOSE_WAIT.',
            },
            desk: {
              label: "for a call by the desk's program",
              why: 'CLOSE_WAIT: the other side has said goodbye, and the program here has not. The kernel waits for that as long as the process lives, and such connections pile up.',
            },
            kernel: {
              label: 'for a time of its own to run out',
              why: 'That is so in TIME_WAIT. For a socket that a process still has, the kernel says no goodbye by itself, however long that takes.',
            },
          },
          hints: ['Who has said goodbye, and who has not?', 'Which line of the desk sends its goodbye?'],
        },
      },
      change: {
        ask: 'Change the desk so that every client gets its answer, and no connection is left over.',
        reached: 'All clients got their answers, and each of their connections was closed on this side too.',
        missed: ({ trace }) => {
          const came = all(trace, event('server', 'connection')).length;
          return answered(trace).length < came
            ? `Of ${came} clients ${answered(trace).length} got the number of their bytes.`
            : `All clients were answered, but ${leftOpen(trace)} of their sockets here were never closed.`;
        },
        candidates: {
          close: {
            why: "'close' tells that this socket is closed. That is what never happened, so the listener never ran.",
          },
          early: {
            why: 'Now nothing is left over, since both sides have said goodbye. But after `end()` nothing can be written: the answer came too late again.',
          },
          default: {
            why: 'Node ends this side again, before there is an answer. No connection is left over, but that brings back what the option was to prevent.',
          },
          end: {
            why: 'The option is a promise: when the other side has finished, you will. `end()` with the last text keeps it.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },
  },
  remember: [
    "By default Node ends your side as soon as the listeners of 'end' have returned; it waits for no `await`. What is written later is lost.",
    '`allowHalfOpen: true` leaves your side open, and then you have to call `end()` yourself, on every path.',
    'Each end has its own `allowHalfOpen`: it says only what happens here when the goodbye of the other side comes.',
    '`readyState` tells what a socket can still do: `writeOnly` after the goodbye of the other side, `readOnly` after your own.',
  ],
} satisfies LessonText;
