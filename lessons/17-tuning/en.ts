import type { LessonText } from '../../src/model/lesson-text.ts';
import { bestWaits, grouped, hasAll, probeIn, wasLate } from './answers.ts';

export const en = {
  title: 'What the kernel does meanwhile',
  summary: 'Probes on a silent connection, small pieces of one line, and what a program can set of all this.',
  scenes: {
    silence: {
      title: 'Is anybody there?',
      intro:
        'With keep-alive, the kernel asks on a silent connection whether the other side is still there: it sends a probe, and the other kernel has to acknowledge it, which means to say that it has come. The server wants that after a second of silence, the client after half a second.',
      say: {
        object: ({ record }) => {
          const seconds = probeIn(record, 'client');
          const object =
            seconds === undefined
              ? 'An object says the same by names, and also how often to ask again and how many times before giving up.'
              : seconds > 5
                ? 'This Node takes an object as well: `interval` is the time between unanswered probes, `count` how many of them are enough to give up.'
                : 'This Node does not look into the object: like anything that counts as true, it switches keep-alive on, even `{ enable: false }`, and the delay stays as it was.';
          return `${object} From here on, net-lessons freezes the process of the client.`;
        },
        nothing: 'For the kernel of the server all is well: each probe was answered.',
      },
      questions: {
        half: {
          ask: ({ record }) =>
            `The client has asked for 500 ms, and its kernel is going to send its first probe in ${grouped(probeIn(record, 'client'))} s. Why?`,
          choices: {
            least: {
              label: 'that is the least that the kernel allows',
              why: 'A second is less, and the server got it.',
            },
            seconds: {
              label: 'only whole seconds count: 500 ms are 0 s, and 0 leaves the time as it was',
              why: 'The time is then the one that the system has set: two hours, if nobody has changed it. So `keepAlive: true` alone is of little use.',
            },
            server: {
              label: 'the server probes, so the client need not',
              why: 'Each end has a timer of its own, and knows nothing of the other.',
            },
          },
          hints: [
            'A whole second is no problem, half a one is. What may the kernel be counting in?',
            'How many whole seconds are there in 500 ms?',
          ],
        },
        told: {
          ask: 'The process of the client is frozen: nothing in it runs. The connection is silent, and the server has its kernel probe after each second of silence. What will the server be told next?',
          choices: {
            error: {
              label: "'error', since nobody answers the probes",
              why: "That is for a machine that is gone, or the way to it: then 'error' comes, as a rule with the code `ETIMEDOUT`. Here only a process is frozen, and its kernel is not.",
            },
            data: {
              label: "'data', with the answers to the probes",
              why: 'A probe has no bytes for a program, nor has its answer. Only the kernels see them.',
            },
            nothing: {
              label: 'nothing',
              why: 'Keep-alive finds machines that are gone, but no program that hangs: its kernel answers for it.',
            },
          },
          hints: [
            'Who answers a probe: the program, or its kernel? Which of the two is frozen?',
            'What would have to be gone, so that nobody answers a probe any more?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it gets rid of a client that hangs: its socket here has to be closed.',
        reached: 'The server has closed its socket, while the client hung.',
        missed: 'The server did not close its socket after the client had begun to hang.',
        candidates: {
          often: {
            why: 'However soon the kernel asks, and however soon it would give up: the other one answers each time. (Those two numbers count only on a Node that also takes the object.)',
          },
          write: {
            why: 'The kernel took the byte, and the other one acknowledged it. Nobody reads it there, and nobody says so.',
          },
          end: {
            why: '`end()` says goodbye, and then this socket stays until the other side does so, too. A program that hangs never does.',
          },
          timeout: {
            why: 'This timer starts anew when the program gets or sends something, and a probe is not for programs. It may hit a client that merely has nothing to say: so send something now and then that has to be answered.',
          },
        },
        say: {
          alive: ({ record }) =>
            probeIn(record, 'server') === undefined
              ? 'The timer of the socket has run out.'
              : 'The timer of the socket has run out, and for the kernel all is well: ESTABLISHED, and the next probe is due.',
          quiet: 'Nothing more comes.',
        },
      },
    },

    label: {
      title: 'A label for routers',
      intro:
        'Bytes travel in packets, and routers, the machines on the way, pass these on. Each packet has a byte for its type of service: routers may go by it, and send some packets before others. `phone.js` sets it to 184, which is common for phone calls; `desk.js` prints what its own socket has, sets 32, and prints it again.',
      say: {
        own: 'The upper six bits of the byte are for the routers (184 is 46 × 4, and 46 is known as EF); with the lower two, routers and kernels tell each other of congestion: too many packets on the way.',
      },
      questions: {
        other: {
          ask: 'The phone has 184. What will the desk print, whose socket is the other end of the same connection?',
          choices: {
            same: {
              label: '`desk: 184`, since it came with the packets of the phone',
              why: ({ right }) =>
                right
                  ? 'So it is on this system.'
                  : 'The byte did come, but this kernel does not take it over for what the desk sends.',
            },
            own: {
              label: '`desk: 0`, since it has set nothing',
              why: 'Each end labels what it sends itself. And many networks pass over the label, or erase it.',
            },
          },
          hints: [
            'Did the other settings of this lesson hold for both ends, or for one?',
            'Who labels the packets of the desk?',
          ],
        },
      },
    },

    pieces: {
      title: 'A line and its end',
      intro:
        'The asker asks six times for the time, each time as soon as it has the whole line of the answer. The clerk writes each of the first three answers in one piece. From then on it writes the text first, and the line end right behind it.',
      say: {
        waits: ({ trace }) => {
          const { whole, pieces } = bestWaits(trace);
          return `At best, a line that was written whole took ${ms(whole)}, and one in two pieces ${ms(pieces)}.`;
        },
      },
      questions: {
        late: {
          ask: 'The third line has come. Now the asker asks again, and the clerk writes `noon` and the line end, one right after the other. When will the line end get to the asker?',
          choices: {
            together: {
              label: "together with `noon`, in one 'data'",
              why: ({ right }) =>
                right
                  ? 'The asker read late enough to find both.'
                  : 'The kernel sent the first piece at once: nothing was on its way. So it left without the second.',
            },
            apart: {
              label: "right behind it, in a 'data' of its own",
              why: ({ right, trace }) =>
                right
                  ? 'So it is on this system. On others, Linux for instance, the line end waits for some 40 ms.'
                  : wasLate(trace)
                    ? 'Nothing was lost, and nobody was busy. But the line end did not leave.'
                    : 'Both had come by the time that the asker read.',
            },
            late: {
              label: 'many times later than the text',
              why: ({ right }) =>
                right
                  ? "The kernel sends no small piece while an earlier one is not acknowledged (Nagle's algorithm): perhaps more comes, and can go with it. And the other kernel acknowledges late, as it hopes for an answer that could carry the acknowledgement. The asker gives none: it waits for the line end."
                  : 'So it is on some systems, Linux for instance, where the kernel would rather wait than send a small piece.',
            },
          },
          hints: [
            'Who decides when bytes leave this machine: `write()`, or the kernel?',
            'A kernel would rather send a big piece than two small ones. When could it be worth waiting a little?',
          ],
        },
      },
      change: {
        ask: 'Change the clerk so that no line takes longer than the first three, however it is written.',
        reached: ({ trace }) =>
          `No line was held back: at best the first three took ${ms(bestWaits(trace).whole)}, and the others ${ms(bestWaits(trace).pieces)}.`,
        missed: ({ trace }) =>
          hasAll(trace)
            ? `At best, the first three lines took ${ms(bestWaits(trace).whole)}, and the others ${ms(bestWaits(trace).pieces)}.`
            : 'Not all six lines came.',
        candidates: {
          callback: {
            why: ({ trace }) =>
              `The callback tells that the kernel has the bytes, not that the other one has acknowledged them.${wasLate(trace) ? ' So the line end waited as before.' : ''}`,
          },
          mark: {
            why: ({ trace }) =>
              `\`highWaterMark\` decides when \`write()\` returns \`false\`. Node does not collect bytes up to that mark: it had given all of them to the kernel${wasLate(trace) ? ', and there they waited' : ''}.`,
          },
          whole: {
            why: 'The whole line goes in one packet: nothing is held back, and nothing waits. It is the best remedy, where you know at once all that is to be written.',
          },
          method: {
            why: "On this socket the kernel sends each piece at once from now on: Nagle's algorithm is off. It counts on the side that writes, and can be had as an option, too: `noDelay`. (`http` sets it by itself.)",
          },
        },
        say: {},
      },
    },
  },
  remember: [
    'Keep-alive is off by default, counts in whole seconds, and needs a delay: without one, the first probe may come after two hours.',
    'Probes are answered by the other kernel: they tell that its machine is there, not that the program runs. To find one that hangs takes a timer, and messages that have to be answered.',
    'Small pieces that are written one after the other can cost some 40 ms each time (on Linux), since one kernel waits for an acknowledgement, and the other waits with it. Write what belongs together in one `write()`, or set `noDelay` on the side that writes.',
  ],
} satisfies LessonText;

/** Milliseconds, with a digit after the point where they are few. */
function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
