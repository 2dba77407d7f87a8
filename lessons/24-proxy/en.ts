import type { LessonText } from '../../src/model/lesson-text.ts';
import { event, first } from '../../src/model/select.ts';
import {
  brokenOff,
  isAwake,
  isRid,
  isRight,
  kib,
  leftOpen,
  queuesInProxy,
  readOf,
  waitedInProxy,
  whatCame,
  whenGone,
} from './answers.ts';

export const en = {
  title: 'Between two sockets',
  summary: 'A proxy: bytes, goodbyes, pressure and errors come in on one side, and have to go on to the other.',
  scenes: {
    half: {
      title: 'Two pipes',
      intro:
        "A proxy takes connections in, and makes one of its own for each: to the server that does the work, which is called its upstream. Whatever comes in on one socket goes out on the other. Here two `pipe()` do that; the upstream is a clerk with `allowHalfOpen`, who asks for a question and answers it at 'end'.",
      say: {
        stuck:
          "The clerk has answered, and is done. But in the proxy nobody reads that any more: when the client's socket was closed, `pipe()` let go of the other one. That one stays there with the answer in it, and never gets a 'close'.",
      },
      questions: {
        who: {
          ask: 'A client has come to the proxy, and the next line connects to the clerk. Whose port will the clerk find at the other end?',
          choices: {
            client: {
              label: ({ trace }) =>
                `the client's, ${first(trace, event('proxy', 'connection'))?.socket.remotePort}: \`pipe()\` connects the two`,
              why: '`pipe()` copies bytes. The client is connected to the proxy, and to nobody else.',
            },
            door: {
              label: ({ trace }) =>
                `${first(trace, event('proxy', 'connection'))?.socket.localPort}, where the proxy listens: it comes from there`,
              why: 'There the proxy takes connections in. For one that it makes, its kernel picks a port, as for any client.',
            },
            own: {
              label: 'a third one',
              why: "The proxy's second socket is a client like others, with a port of its own. So the upstream sees the address of the proxy, and not that of its clients. (They can be told with bytes, as in the header `X-Forwarded-For` of http.)",
            },
          },
          hints: [
            'How many TCP connections are there, and which two programs has each?',
            'Which line makes the connection that comes to the clerk? Which port does that line set?',
          ],
        },
        came: {
          ask: "The client has ended its side: 'end' has come to the proxy, and the clerk is about to hear of it. What will the client get?",
          choices: {
            answer: {
              label: 'the answer',
              why: ({ right }) =>
                right
                  ? "The proxy's side was still open."
                  : 'It would go through the socket on which the goodbye came in. See what Node does with that one.',
            },
            error: {
              label: "'error': the proxy writes to a socket that is closed",
              why: 'The proxy is not even told: a closed socket takes itself out of the pipe.',
            },
            end: {
              label: "'end', without an answer",
              why: "`pipe()` has handed the goodbye on, but Node has answered it, too: it ended the proxy's side at once. The proxy has not asked for `allowHalfOpen`.",
            },
          },
          hints: [
            "Two do something at this 'end': `pipe()`, and Node. What does Node do with the socket on which it came?",
            'On which socket would the answer have to go out? Is it still open by then?',
          ],
        },
      },
      change: {
        ask: 'Change the proxy so that the answer gets to the client, and no socket is left open.',
        reached: 'The client has its answer, and both connections are closed.',
        missed: ({ trace }) =>
          whatCame(trace) !== 'answer'
            ? 'The client got no answer.'
            : isRight(trace)
              ? `The answer came, but ${leftOpen(trace)} of the proxy's sockets stayed open.`
              : 'Something came, but not how many bytes the question had.',
        candidates: {
          keep: {
            why: "Now the clerk waits for an 'end' that nobody hands on. And Node ended the client's socket all the same.",
          },
          back: {
            why: 'The right option, on the other socket. This one is for an upstream that ends first: then Node would close the way to it while the client is still talking.',
          },
          front: {
            why: "The client's goodbye goes on to the clerk, the clerk's comes back, and each direction ends by itself. An upstream that ends first would take the same option in `net.connect()`.",
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    full: {
      title: 'A client that sleeps',
      intro:
        "This proxy copies from upstream to client by hand, with 'data' and `write()`. The upstream prints when its kernel has taken all that it has. The sockets have paths here, because the kernel holds less for these.",
      say: {
        waits: ({ trace }) =>
          `${kib(waitedInProxy(trace))} ${isAwake(trace) ? 'waited' : 'wait'} in the memory of the proxy (\`writableLength\`), the rest in the kernel${isAwake(trace) ? ', until the client woke up' : ''}. With larger files and a few more clients, the memory is full.`,
      },
      questions: {
        gone: {
          ask: 'The client sleeps for ten seconds. The kernel has taken what it could for it: `write()` has returned `false`. When will the upstream be rid of its text?',
          choices: {
            once: {
              label: 'at once',
              why: 'The proxy reads, whatever its client does, and `write()` takes it all. The upstream cannot see who is behind the proxy: it is told to wait only when the proxy stops reading.',
            },
            held: {
              label: 'not before the client reads: until then, it is held back through the proxy',
              why: 'So it should be. But that takes a proxy which stops reading, and no line here does that.',
            },
            lost: {
              label: "at once, but what the client's socket can't take is lost",
              why: '`write()` has taken it, and has it wait.',
            },
          },
          hints: [
            'From whom does the kernel of the upstream learn that it has to wait?',
            'Is there a line in which the proxy looks at its client before it reads on?',
          ],
        },
      },
      change: {
        ask: 'Now the client wakes up sooner, and reads. Change the proxy so that the upstream has to wait for that, and the client still gets all of it.',
        reached: 'The upstream had to wait until the client woke up, and the client has all of it.',
        missed: ({ trace }) => {
          const read = readOf(trace);
          const got = read === undefined ? 'the client was never told the end' : `the client got ${kib(read)}`;
          const rid = whenGone(trace) === 'once' ? 'did not have to wait' : 'had to wait';
          return `The upstream ${isRid(trace) ? rid : 'never got rid of its text'}, and ${got}.`;
        },
        candidates: {
          drop: {
            why: '`writableNeedDrain` is true after a `false`. What was not written then is lost: the proxy has read it, and nobody else has it any more.',
          },
          pause: {
            why: 'That is half of the remedy: the upstream is paused, and nobody lets it go on.',
          },
          valve: {
            why: "`false` and 'drain' of one socket become `pause()` and `resume()` of the other. `pipe()` does just that: use it, in both directions.",
          },
        },
        say: {
          quiet: 'Nothing more comes.',
          lengths: ({ trace }) => {
            const { written, read } = queuesInProxy(trace);
            return `While the client slept, ${kib(written)} waited in the proxy to go out, and ${kib(read)} had been read and not written. It stays at that, however much the upstream has.`;
          },
        },
      },
    },

    paused: {
      title: 'One moment, please',
      intro:
        'Some proxies have to look up first where to go to. This one pauses its client for that time, and puts the pipes in once it is connected to the upstream. The client sends 256 KiB at once.',
      say: {
        quiet: 'The client still waits, and the proxy keeps its socket.',
        store: 'These bytes lie in the socket, which hands them to nobody. What came behind them waits in the kernel.',
      },
      questions: {
        taken: {
          ask: 'The client was paused as soon as it came in, and no listener reads. The proxy will wait, and then print `bytesRead`: how much the socket has taken out of the kernel. How much will that be?',
          choices: {
            nothing: {
              label: 'nothing: it is paused',
              why: "`pause()` stops 'data', and not the socket. That had begun to read for its store when Node made it.",
            },
            some: {
              label: 'some of it: as much as the socket keeps in store',
              why: 'It reads until `readableHighWaterMark` is reached, then stops, and the kernel fills up. With `pauseOnConnect` it would have left everything there.',
            },
            all: {
              label: "all of it: `pause()` only holds back 'data'",
              why: 'For a while, it is so. But what nobody takes is read only up to a mark, or a paused socket would fill the memory.',
            },
          },
          hints: [
            "What does `pause()` stop: the socket's reading, or the handing out?",
            'A socket has a store, and the store has a mark.',
          ],
        },
        alone: {
          ask: 'The proxy knows now where to go to, and is calling: but nobody listens at that port. The client has been connected for a while. What will it be told?',
          choices: {
            refused: {
              label: "'error' with ECONNREFUSED, as if it had called the upstream itself",
              why: 'It has called the proxy, and that was there. What the proxy calls is an affair of its own.',
            },
            end: {
              label: "'end': for lack of an upstream, its connection is closed",
              why: 'Somebody would have to close it. No line does.',
            },
            nothing: {
              label: 'nothing',
              why: "The error is one of the proxy's second socket, and its listener only prints it. To the client, 'connect' has told of the proxy, and of nobody behind that.",
            },
          },
          hints: ['With whom is the client connected?', 'Who would tell it, in which line?'],
        },
      },
    },

    fate: {
      title: 'Bad company',
      intro:
        'Both sockets may be half open, and both directions are piped. Two guests come: the upstream resets the connection of the first, and the second resets its own as soon as it has an answer.',
      say: {
        left: "The second guest broke off, and the upstream was not told either: it keeps a socket for it. `pipe()` hands on 'data' and 'end'; that a socket broke is told on that socket alone.",
      },
      questions: {
        first: {
          ask: 'The upstream is about to reset its connection, which is that of the first guest. What will this guest be told?',
          choices: {
            error: {
              label: "'error': ECONNRESET goes through",
              why: 'The reset has come to the proxy, and goes no further. The other connection is one of its own.',
            },
            end: {
              label: "'end': `one.pipe(other)` ends the other one",
              why: "So it does at the upstream's 'end'. After a reset there is none.",
            },
            nothing: {
              label: 'nothing',
              why: 'The proxy knows, and has printed it. No line tells the client.',
            },
          },
          hints: [
            'Which of the two connections is reset?',
            'On which events of `one` does something happen to `other`?',
          ],
        },
      },
      change: {
        ask: "Change the proxy so that whoever loses the other side learns of it by an 'error', and that the proxy keeps no socket.",
        reached: "Both sides were told by an 'error', and the proxy has no socket left.",
        missed: ({ trace }) => {
          const told = ['Neither side was', 'Only one side was', 'Both sides were'][brokenOff(trace)];
          const left = leftOpen(trace);
          return `${told} told by an 'error'${left > 0 ? `, and ${left} of the proxy's sockets stayed open` : ''}.`;
        },
        candidates: {
          end: {
            why: '`end()` says goodbye: half an answer looks like a whole one. And it does nothing to the direction in which the other side still talks.',
          },
          hand: {
            why: 'The error goes to the listeners of that object, in this process, and not into the connection: here `destroy()` says goodbye with FIN. `pipeline()` destroys in the same way.',
          },
          reset: {
            why: 'A reset on one side becomes a reset on the other, and nobody takes what came so far for all of it. The same line tells a client that its upstream was refused, though as ECONNRESET.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },
  },
  remember: [
    'A proxy has two connections for each client. The upstream sees the address of the proxy.',
    'Both of its sockets need `allowHalfOpen`: either side may end first.',
    "Whoever copies by hand has to stop reading at a `false`, until 'drain'. `pipe()` does. A paused socket still reads up to its mark.",
    "`pipe()` hands on 'data' and 'end', and no error: what breaks on one side, the program has to break on the other.",
  ],
} satisfies LessonText;
