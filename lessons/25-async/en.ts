import type { LessonText } from '../../src/model/lesson-text.ts';
import { codeOf, isAlive, served } from './answers.ts';

export const en = {
  title: 'Promises, loops and signals',
  summary:
    'Sockets with await: for await, once(), pipeline() and AbortSignal, and what comes of async functions as listeners.',
  scenes: {
    loop: {
      title: 'A loop over a socket',
      intro:
        "`counter.js` sends a number every 150 ms, and gave `listen()` the `signal` of an `AbortController`, whose `abort()` tells everything that has this signal to stop. `reader.js` waits for 'connect' with `once()`, which makes a promise of an event, and reads with `for await`: each turn of that loop takes one piece.",
      say: {
        aborted: ({ record }) =>
          `A socket that a loop destroys too early gets an error with the code \`${record.error?.code}\`. The loop itself listens to it, so nothing crashes; an 'error' listener of yours would be called, too.`,
        once: ({ record }) =>
          `\`${record.text}\`: if 'error' comes first, the promise of \`once()\` is rejected, so \`catch\` gets what is otherwise an event. As soon as that promise is fulfilled, \`once()\` listens no more: until the loop begins, an 'error' would have no listener.`,
        promises: ({ record }) =>
          record.text.endsWith('true')
            ? 'Its `connect()` makes a promise of all that.'
            : 'The documentation has `net.promises`, with a `connect()` that makes a promise of all that; this Node does not have it.',
      },
      questions: {
        abort: {
          ask: 'The reader is connected. Soon `closing.abort()` runs, and `listen()` has its signal. What becomes of the reader?',
          choices: {
            cut: {
              label: 'its connection is destroyed',
              why: 'The signal is for listening. This connection is a socket of its own by now.',
            },
            error: {
              label: "nothing at first, but the server gets 'error' with an `AbortError`",
              why: "To a server, `abort()` is a wish and no failure: all that comes is 'close'.",
            },
            stays: {
              label: 'nothing: it gets its numbers',
              why: 'Aborting the signal of `listen()` is the same as `server.close()`: nobody new gets in, and who is inside stays.',
            },
          },
          hints: [
            'To what was the signal given: to a server, or to a socket?',
            'Which method of a server stops listening, and what does it do to those inside?',
          ],
        },
        left: {
          ask: 'With this piece the loop is left by `break`. What becomes of `socket`?',
          choices: {
            flows: {
              label: "it stays open, and its 'data' comes to nobody",
              why: 'That would lose bytes without a word. A loop that is over gives its socket up instead.',
            },
            waits: {
              label: 'it stays open, and what comes waits until somebody reads on',
              why: 'So a second loop could go on, as with an array. But a loop over a stream owns it to the end.',
            },
            closed: {
              label: 'it is destroyed',
              why: 'Whoever leaves such a loop, by `break`, `return` or an exception, destroys its socket. `socket.iterator({ destroyOnReturn: false })` makes one that may be left and taken up again.',
            },
          },
          hints: [
            'A stream that nobody reads any more holds a connection. Who should close it?',
            'What would a server see of it that goes on counting?',
          ],
        },
      },
    },

    overtakes: {
      title: 'Soup and tea',
      intro:
        'At this desk, soup takes 600 ms, and tea 100. The guest orders soup, and tea a little later. `answer` is an `async` function.',
      say: {},
      questions: {
        first: {
          ask: '`tea` has come, and the soup is still on the stove: its `answer()` stands at `await`. What will the guest get first?',
          choices: {
            soup: {
              label: 'the soup: Node calls the listener for the next piece when the last call is done',
              why: 'The call returned at its first `await`, with a promise. For Node it was done then.',
            },
            both: {
              label: 'both at once, when the soup is ready: the answers are sent in their order',
              why: '`write()` keeps the order of its calls. Here the tea is written first.',
            },
            tea: {
              label: 'the tea',
              why: 'Nobody waits for the promise of a listener. So two calls of `answer()` run at once, and the quicker one is done first. Only the name in it tells the guest which order an answer belongs to.',
            },
          },
          hints: [
            'What has the listener returned, and who waits for that?',
            'Two calls of `answer()` run now. Which one calls `write()` first?',
          ],
        },
      },
      change: {
        ask: 'Change the desk so that the guest gets the soup first, and then the tea.',
        reached: 'The answers came in the order of the questions.',
        missed: ({ trace }) => `The guest got \`${served(trace).trim()}\`.`,
        candidates: {
          await: {
            why: 'Now the listener waits for `answer()`, and still nobody waits for the listener.',
          },
          pause: {
            why: "While one answer is on its way, no 'data' comes. (What comes meanwhile waits, and may come as one piece: orders need a mark between them.) If `answer()` threw, `resume()` would have to be called all the same.",
          },
          loop: {
            why: 'The loop takes the next piece when its body is done, with all that the body awaits. That is what people expect of an `async` listener.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    rejects: {
      title: 'Snow',
      intro:
        "The kitchen serves each client with a `for await` loop, and listens to 'error' at each socket. It has only tea, and `picky` orders snow.",
      say: {},
      questions: {
        snow: {
          ask: "`cook('snow')` is about to throw, and so the promise of `serve(socket)` will be rejected. Who will be told?",
          choices: {
            nobody: {
              label: 'nobody: a promise that nobody looks at is forgotten, and `picky` waits',
              why: 'So it was before Node 15, with a warning. Today Node takes it for an exception that nobody has caught.',
            },
            listener: {
              label: "the 'error' listener of the socket, which the loop reads",
              why: 'It hears only that the loop has given the socket up (ABORT_ERR), and nothing of the dish: that went wrong in your own function, and not with the connection.',
            },
            process: {
              label: 'the process: it ends with status 1',
              why: 'A rejected promise that nobody handles ends the process, like an exception (`unhandledRejection`). One guest with a strange order brings the kitchen down for all.',
            },
          },
          hints: [
            'Does anybody hold the promise that `serve(socket)` returns?',
            'What does Node do with an exception that nobody catches?',
          ],
        },
      },
      change: {
        ask: 'Change the kitchen so that it outlives `picky`, and `rude`, which gets its tea, breaks off (RST), and orders again: the second tea has to come, too.',
        reached: 'The kitchen outlived both, and the last order was served.',
        missed: ({ trace }) =>
          isAlive(trace) ? 'The kitchen lived, but the last order was not served.' : 'The kitchen went down again.',
        candidates: {
          try: {
            why: '`serve()` does not throw: it returns a promise at once, and the `try` is long over when that is rejected. Without `await`, `try` catches nothing of it.',
          },
          inside: {
            why: "Now `picky` gets an answer, as it should. But `for await` itself throws as well: for a reset, it throws ECONNRESET. That the socket has an 'error' listener makes no difference to it.",
          },
          catch: {
            why: 'Whatever goes wrong in `serve()` ends here: `cook()`, and the loop itself. The exception has left the loop, so the connection of `picky` is destroyed. To give it an answer, catch around `cook()`, too.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    deadline: {
      title: 'Deadlines',
      intro:
        '`host.js` sends back what comes: `pipeline()` of `node:stream/promises` is a `pipe()` that returns a promise. `waiting.js` hears two sockets, one after the other, for 400 ms each: it destroys the first one itself, and gave the second one a `signal`. The host waits for two connections, and then closes.',
      say: {
        codes: ({ trace }) =>
          `\`${codeOf('client', 1, trace)}\` came of \`destroy()\`, which has no error of its own to tell, and \`${codeOf('client', 2, trace)}\` of the signal: by this code you know that it was your own deadline. \`AbortSignal.timeout(400)\` makes such a signal in one go.`,
        using:
          'From Node 24 on, `await using server = net.createServer(…)` calls this method by itself where its block is left, also by an exception.',
      },
      questions: {
        destroyed: {
          ask: 'The first answer has come, and the loop waits for more. In a moment the timer calls `first.destroy()`, without an error. What will the loop be told?',
          choices: {
            ends: {
              label: 'it ends as usual: a closed connection brings nothing more',
              why: "Then you would take half an answer for all of it. A loop ends as usual at 'end' only.",
            },
            waits: {
              label: "it is told nothing, and waits for ever: there was no 'end', and no 'error'",
              why: "It listens to 'close', too.",
            },
            throws: {
              label: 'it throws',
              why: "'close' without 'end' before it: for the loop, that is a failure, `ERR_STREAM_PREMATURE_CLOSE`. So it needs its `try` even if nothing is wrong with the connection.",
            },
          },
          hints: [
            'Has the other side said that this was all?',
            'A loop can end, or throw. Which of these fits an answer that may be cut off?',
          ],
        },
        closed: {
          ask: 'Both connections have come, and the host is at `await server[Symbol.asyncDispose]()`. When will it print `closed`?',
          choices: {
            now: {
              label: 'at once: from here on, nobody gets in',
              why: 'That nobody gets in is true at once. The promise is fulfilled later.',
            },
            never: {
              label: 'never: somebody would have to call `close()`',
              why: 'This method does that.',
            },
            later: {
              label: 'when the second connection is over, too',
              why: "It is `close()` with a promise, which is fulfilled when 'close' comes: like `close()` it hangs up on nobody.",
            },
          },
          hints: [
            'Which method of a server would you call here, if there were no promises?',
            "When does 'close' of a server come?",
          ],
        },
      },
    },
  },
  remember: [
    'Leaving a `for await` by `break`, `return` or an exception destroys its socket, and so may its end: what still waits to be sent is lost. It throws for a reset, and for a socket that was closed before its end.',
    'Node waits for no listener: calls of an `async` one overtake each other. A loop takes one piece after the other.',
    'Each promise needs somebody who catches: where an `async` function is called and not awaited, put a `.catch()`.',
    'The signal of `listen()` closes a server like `close()`. The signal of a socket destroys it, with the code ABORT_ERR.',
  ],
} satisfies LessonText;
