import type { LessonText } from '../../src/model/lesson-text.ts';
import type { Trace } from '../../src/model/record.ts';
import { answered, guestsOf, isCut, isLimited, lateMs, ORDERS, stayedMs, weightKib, whenLateIsIn } from './answers.ts';

export const en = {
  title: 'How many, and how long',
  summary: 'What a server runs out of when many come and stay: places in the queue, files, memory, and time.',
  scenes: {
    rush: {
      title: 'Just too late',
      intro:
        'The server asks for a short queue, `backlog: 1`, and net-lessons holds its process still. A crowd of two fills the queue; then `late` calls, with a timeout of 100 ms. When that comes, the server runs again, and has nothing to do but to take everybody in.',
      say: {
        full: ({ record }) =>
          record.kernel?.some(({ queued = 0 }) => queued > 0)
            ? 'Beside LISTEN stands how many wait in the queue. (Linux has room for one more than was asked for, so it is full.)'
            : 'Both are connected, and wait in the queue.',
        late: ({ trace }) =>
          `${whenLateIsIn(trace) === 'later' ? `For ${lateMs(trace) === undefined ? 'a while' : `${lateMs(trace)} ms`} the queue was empty, and \`late\` was not in. No event tells of that, on either side. ` : ''}Without \`backlog\`, Node asks for 511 places; the system may give fewer.`,
      },
      questions: {
        when: {
          ask: '`late` is about to call, and the queue is full. 100 ms later the server will take both out of it at once. When will `late` be connected?',
          choices: {
            once: {
              label: 'as soon as there is room',
              why: ({ right }) =>
                right
                  ? 'On this system it was in by the time that there was room.'
                  : 'So it would be if the kernel had kept its SYN until there was room. It has not.',
            },
            refused: {
              label: 'not at all: it gets ECONNREFUSED',
              why: ({ right }) =>
                right
                  ? 'On this system, whoever finds the queue full is turned away.'
                  : 'That is for a port at which nobody listens.',
            },
            later: {
              label: 'some time after there is room',
              why: 'There was no room for its SYN, and it was not kept. The kernel of the client tries again after a while, a second as a rule, and nobody tells it when there is room.',
            },
            never: {
              label: 'not at all: it gets nothing',
              why: 'So it is as long as the server stands still. This one goes on, and the kernel of the client asks again.',
            },
          },
          hints: [
            'Does a kernel keep a SYN for which it has no room?',
            'Nobody tells the client that there is room again. So who has to do something, and when?',
          ],
        },
      },
    },

    few: {
      title: 'The last descriptor',
      intro:
        'On Linux and macOS a socket is an open file: it has a number, its descriptor, and each process may have only so many. With `prlimit`, a tool of Linux, this server leaves itself three more. Four guests come, never say a word, and stay; for each one it reads a file, and writes `done`.',
      say: {
        room: ({ trace }) =>
          isLimited(trace)
            ? 'The kernel gives out the lowest number that is free: `next` and two more, and no fourth. Usually there is room for a thousand or many more, and guests that never leave use them up in the same way.'
            : 'There is no such tool here, so all four will get in, and get `done`. On Linux the third would get an error, and the fourth nothing but the end.',
      },
      questions: {
        file: {
          ask: 'The guests will come one by one. The third takes the last descriptor. What will it get?',
          choices: {
            read: {
              label: '`done`: connections and files are counted apart',
              why: 'Both take a descriptor, and there is one lot of them.',
            },
            error: {
              label: 'an error code: the file cannot be read',
              why: '`EMFILE`, too many open files. The connection is in order, and yet the server cannot give this guest what it came for.',
            },
            waits: {
              label: 'nothing, until another guest leaves',
              why: 'To open a file does not wait for a descriptor: where there is none, it fails at once.',
            },
          },
          hints: [
            'How many descriptors does the server need for one guest: for its socket, and for the file?',
            'The two before took two descriptors for themselves, and borrowed one for the file. What is left with three of them there?',
          ],
        },
        told: {
          ask: 'For the fourth there is no descriptor at all. What will the server be told of it?',
          choices: {
            error: {
              label: "'error', with `EMFILE`",
              why: 'That is what one would expect. But Node keeps it to itself, since the server goes on listening.',
            },
            drop: {
              label: "'drop', as one too many has come",
              why: "'drop' is about a limit that the server has set itself, and this one has set none.",
            },
            nothing: {
              label: 'nothing',
              why: 'Node has one descriptor in reserve: with that it takes the connection, and closes it at once. The guest is connected and gets an end, and your program hears of nothing.',
            },
          },
          hints: [
            'Has this server set itself a limit? And does it have to stop listening?',
            "'drop' is about the server's own limit, and 'error' about a server that cannot go on. Neither is so here.",
          ],
        },
      },
      change: {
        ask: "Change the server so that it turns some guests away with a 'drop', and each of the others gets `done`.",
        reached: ({ trace }) =>
          `${guestsOf(trace).served} guests got what they came for, and the server knows of ${guestsOf(trace).dropped} that it turned away.`,
        missed: ({ trace }) => {
          const { came, served, dropped } = guestsOf(trace);
          return `Of ${came} guests ${served} got \`done\`, and ${dropped} were turned away with a 'drop'.`;
        },
        candidates: {
          backlog: {
            why: '`backlog` is for those who wait to be taken. This server takes each one at once, so nobody ever waited.',
          },
          full: {
            why: ({ trace }) =>
              isLimited(trace)
                ? 'With as many guests as there are descriptors, none is left to read the file, nor to take the fourth. To turn a guest away, the server has to take it first.'
                : 'Here descriptors were not short, so this limit was as good as any.',
          },
          more: {
            why: ({ trace }) =>
              isLimited(trace)
                ? 'One more got in, and it is the same as before, one guest later. Raise the limit if you need more, and have one of your own below it.'
                : 'Here descriptors were not short, so it made no difference.',
          },
          spare: {
            why: ({ trace }) =>
              isLimited(trace)
                ? 'One descriptor is left over, for all that the server does besides: to read a file, and to take a guest only to turn it away. The server is told of each, and could warn you. (Leave some dozen in a real one.)'
                : 'Here descriptors were not short, but a limit is a limit. The server is told of each guest that it turned away.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    weigh: {
      title: 'The weight of a guest',
      intro:
        'Four hundred guests come and never say a word. The program has both ends, and weighs itself before and after: `rss` is the memory that the system has really given to the process. (For that it starts itself once more, unseen: so many sockets would fill many screens.)',
      say: {
        few: ({ trace }) =>
          `${weightOf(trace)} KiB each. So silent guests cost little but their descriptors. What weighs is what your program keeps for each one: a text that waits for its last letter, an answer that nobody reads.`,
      },
      questions: {
        each: {
          ask: 'How much of the memory will each of the eight hundred sockets take?',
          choices: {
            nothing: {
              label: 'next to nothing, as nothing is sent',
              why: 'Whether bytes come or not, a socket has to be kept, with all that belongs to it.',
            },
            few: {
              label: 'some KiB, or a few dozen',
              why: 'Each is an object with a state, listeners, and a stream for each direction. (The kernel has some KiB of its own for each end.)',
            },
            buffer: {
              label: 'about 64 KiB, for what it may read',
              why: 'That is how much Node reads at once. It has a buffer for that only when there is something to read.',
            },
            stack: {
              label: 'about 1 MiB, as a thread takes',
              why: 'No socket has a thread of its own: in Node one thread serves them all.',
            },
          },
          hints: [
            'Does Node need a thread for each socket, or a buffer, as long as nothing comes?',
            'It is a JavaScript object, with a dozen of others inside.',
          ],
        },
      },
    },

    slow: {
      title: 'Silence and deadlines',
      intro:
        'The desk answers each line. It allows 1.2 seconds of silence, and has a deadline of 1.5. `drip` sends a word letter by letter, and `steady` four whole lines: both send something every 600 ms.',
      say: {},
      questions: {
        cut: {
          ask: 'Both are connected. Whom will the desk cut off before they have said all?',
          choices: {
            drip: {
              label: 'only `drip`, who never comes to the end of a line',
              why: 'Each of the two has such a timer, `late`. It was started once, and no line of the desk starts it anew.',
            },
            both: {
              label: 'both',
              why: '`late` is a deadline for the whole visit. It stops `drip`, and it also stops a guest that does nothing wrong, in the middle of its visit.',
            },
            neither: {
              label: 'neither: they are never silent for so long',
              why: 'That is why the timeout of the socket never came. But there is a second timer.',
            },
          },
          hints: [
            'There are two timers. Which of them starts anew when bytes come?',
            'How long do the two stay, if they say all that they have to say?',
          ],
        },
      },
      change: {
        ask: 'Change the desk so that `steady` gets all its answers, and `drip` is cut off before it is done. (`refresh()` starts a timer anew.)',
        reached: ({ trace }) =>
          `\`steady\` got all its answers, and \`drip\` had to go after ${stayedMs(trace) ?? 0} ms.`,
        missed: ({ trace }) =>
          answered(trace) < ORDERS
            ? `\`steady\` got ${answered(trace)} of ${ORDERS} answers.`
            : isCut('drip', trace)
              ? '`steady` was cut off.'
              : '`steady` got all its answers, and `drip` could say all that it wanted, too.',
        candidates: {
          idle: {
            why: 'What is left is the limit on silence, and each letter starts that anew: `drip` could stay for years.',
          },
          longer: {
            why: 'Now both had the time. There is no deadline for a visit that is right for both of them: a good guest may stay all day.',
          },
          data: {
            why: 'Started anew at each piece, the deadline has become one more limit on silence.',
          },
          line: {
            why: 'The timer starts anew only when a question is complete: so the deadline is one for each question, and a guest may have any number of them. (Between two questions both timers run, and the shorter one counts.)',
          },
        },
      },
    },
  },
  remember: [
    'On Linux and macOS, when a client finds the queue full, its kernel has to try again, about a second later, and no event tells of it. Leave `backlog` as it is.',
    "On Linux and macOS a socket takes a descriptor, and so does an open file. Where none is left, files fail with `EMFILE`, and guests are cut off without any event: set `maxConnections` below that, and listen for 'drop'.",
    'A silent guest costs some KiB, and a descriptor. What costs more is what you keep for it.',
    'Two limits on time: one on silence, for guests that say nothing, and a deadline for each request, for those that never finish one.',
  ],
} satisfies LessonText;

/** KiB of a socket, as a reader wants them. */
function weightOf(trace: Trace): string {
  return (weightKib(trace) ?? 0).toFixed(1);
}
