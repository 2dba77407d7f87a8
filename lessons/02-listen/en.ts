import type { LessonText } from '../../src/model/lesson.ts';
import { hostOf, placeOf, placeOfError, portOf } from './place.ts';

export const en = {
  title: 'Taking a port',
  summary: 'What listen() does at once and what later, and what to do when somebody else has the port.',
  scenes: {
    later: {
      title: 'On the next line, and later',
      intro:
        "To listen is to take a place where clients can find the server: an address and a port there. The address, or a name for one, is called the host; `127.0.0.1` is the loopback address, which only programs on this same machine can reach. Three functions wait for 'listening', the two lines that print at the end do not: when does the server really listen?",
      say: {
        asked: ({ record }) =>
          `\`listen()\` has returned \`${record.returned}\`, the server itself: no port, no promise, no word on whether it worked.`,
        tooEarly: ({ record }) =>
          `\`${record.text}\`: this line is too early. A host was given, and Node first looks it up: it asks which address that is, even where it is written in numbers. The operating system is asked for the port only when the code that runs now is through.`,
      },
      questions: {
        port: {
          ask: 'The program calls `listen(0, …)`. On which port will the server listen?',
          choices: {
            zero: {
              label: 'on port 0, as it says',
              why: 'No server can be reached on port 0. In `listen()` it has a meaning of its own.',
            },
            throws: {
              label: 'on none: 0 is no port, and `listen()` throws',
              why: '0 is allowed here. It is no mistake, but a request.',
            },
            free: {
              label: 'on a free one that the operating system picks',
              why: "That is what 0 asks for: handy for tests, which can't know what is free. `address().port` tells afterwards which one it is.",
            },
          },
          hints: [
            'Perhaps this program does not care which port it gets. How would it say so?',
            'Who would know which ports are free?',
          ],
        },
        order: {
          ask: "Three functions wait for 'listening': one added above `listen()`, the callback of `listen()` (the function handed to it), and one added below it. Which of them run, and in which order?",
          choices: {
            'callback-above-below': {
              label: 'the callback, then the one above, then the one below',
              why: 'The callback has no precedence: one function was waiting already when `listen()` added it.',
            },
            'above-below-callback': {
              label: 'the one above, then the one below, and the callback at last',
              why: '`listen()` adds its callback during the call, and the function below was added after that.',
            },
            'above-callback': {
              label: 'the one above, then the callback; the one below came too late',
              why: "A listener is too late only if it is added after the event, and 'listening' came when all lines of the file had run.",
            },
            'above-callback-below': {
              label: 'the one above, then the callback, then the one below',
              why: "The callback is a listener for 'listening' like the others, added by `listen()` itself, and listeners run in the order in which they were added.",
            },
          },
          hints: [
            "`listen(port, host, fn)` has to keep `fn` somewhere until 'listening'. Where would you put it?",
            "It becomes one more listener of 'listening'. Now read the file from top to bottom.",
          ],
        },
      },
    },
    everywhere: {
      title: 'Without a host',
      intro:
        'Nearly the same program, but `listen()` gets no host. The lines that print `listening` and `address` follow it, and then the server is closed at once; you will see why. All of this happens in one go, without a stop.',
      say: {
        everywhere: ({ record }) =>
          `The address is \`${hostOf(record)}\`, which stands for every address that this machine has: any computer that can reach this one could have connected, at port ${portOf(record) ?? ''}. That is why the next line closes the server. Name a host, \`127.0.0.1\` while you develop, and leave it out only if you want to let others in.`,
        neverAnnounced:
          "'close' has come, and no 'listening' before it: that event waits until the running code has finished, and by then the server was closed again.",
      },
      questions: {
        nextLines: {
          ask: 'With a host, the lines that print `listening` and `address` were too early. What will they print without one?',
          choices: {
            neither: {
              label: '`false` and `null`, as before',
              why: 'What took time before was to look up the host. Here there is none to look up.',
            },
            half: {
              label: "`true` and `null`: the address comes with 'listening'",
              why: 'The two go together: a server that listens has an address, and `address()` tells it at once.',
            },
            both: {
              label: '`true`, and an address with the port',
              why: "With no host to look up, Node asks the operating system during the call, and has the port when it returns. Do not rely on the difference: code that waits for 'listening' is right in both cases.",
            },
          },
          hints: [
            'Why did the server in the scene before have no port on the next line?',
            'The call could not ask for the port at once, because of its host.',
          ],
        },
      },
    },
    taken: {
      title: 'A port that is taken',
      intro:
        'Two programs want the same port at the same address, and `first` has it before `second` even starts. `second` has put `try` and `catch` around its `listen()`. How does it get to know that there is trouble?',
      say: {
        holds: ({ record }) =>
          `\`first\` has got \`${placeOf(record)}\`, and keeps it as long as it listens. It wants no clients: if one comes, \`destroy()\` closes the connection at once.`,
        refused: ({ record }) =>
          `The operating system has answered: \`${record.error?.code ?? ''}\`, the place \`${placeOfError(record)}\` is in use. The call has long returned, so Node reports it as an 'error' event of \`${record.object}\`.`,
      },
      questions: {
        try: {
          ask: 'The port is taken. What will `second` print from its `try` and `catch`?',
          choices: {
            caught: {
              label: '`caught:` and the error',
              why: 'A `catch` gets only what is thrown while its `try` block runs. At that time nobody knew yet that the port was taken.',
            },
            quiet: {
              label: '`no exception`',
              why: '`listen()` only makes a start. Whether the port is free turns out later.',
            },
            nothing: {
              label: 'nothing: `listen()` waits until the port is free',
              why: '`listen()` does not hold the program up: it returns at once, and the next line runs.',
            },
          },
          hints: [
            'What did `listen()` with a host know in the first scene, when it returned?',
            'Could it know by then whether the port is free?',
          ],
        },
        fate: {
          ask: "In `second`, no listener waits for 'error'. What becomes of the program?",
          choices: {
            dropped: {
              label: 'nothing: an event without a listener is dropped, and the process ends quietly',
              why: "That holds for the other events of a server, and not for 'error'.",
            },
            caught: {
              label: 'the `catch` gets the error after all',
              why: 'The error is thrown now, by code of Node: the `try` block of this program was left long ago.',
            },
            dies: {
              label: 'it dies of the error',
              why: "An 'error' event without a listener is thrown as an exception, and one that nothing catches ends the process.",
            },
            moves: {
              label: 'Node takes the next free port instead',
              why: 'Node picks no other port by itself. If you want that, you have to write it.',
            },
          },
          hints: [
            "'error' is not quite like other events: Node does not let it get lost.",
            'Node throws the error. Is there still a `try` around the code that runs now?',
          ],
        },
      },
      change: {
        ask: 'The port stays taken. Change `second` so that it hears of that, and then ends by itself with exit code 0.',
        reached: '`second` heard that its port is taken, and ended by itself with exit code 0.',
        missed: 'In `second` no listener heard that its port is taken, or it did not end by itself with exit code 0.',
        candidates: {
          await: {
            why: '`await` waits for a promise, and `listen()` returns the server. So the block was left before the error came, as in the run before.',
          },
          callback: {
            why: "The function given to `listen()` is no callback for errors: it waits for 'listening', and that never came.",
          },
          larger: {
            why: 'The `catch` did get an error, but for another mistake: no port has such a large number, and Node sees that while the call runs. The operating system was not even asked.',
          },
          listener: {
            why: "The 'error' came as before, but now it has a listener, so it is not thrown, and what to do is up to that function. Give one to every server of yours.",
          },
        },
      },
    },
    again: {
      title: 'Another try',
      intro:
        "The port is taken again, but now `second` does something about it: its 'error' listener asks for any free port, at port 0. Both calls of `listen()` get their settings as an object, and the function `tell`.",
      say: {
        quiet: 'Both servers listen now, each at a port of its own, and nobody calls them.',
      },
      questions: {
        again: {
          ask: 'The listener is about to call `listen()` once more, on the same server. What will come of it?',
          choices: {
            throws: {
              label: 'an exception: this server has been told to listen already',
              why: 'That exception exists, for a server that does listen. This one does not.',
            },
            works: {
              label: 'it works: the server listens',
              why: 'After a failed `listen()` the server does not listen, so it can be told to once more: an error does not use it up.',
            },
            nothing: {
              label: 'nothing: a server is useless after an error',
              why: 'This server got no port, and that is all that happened to it.',
            },
          },
          hints: [
            'Does this server listen at the moment?',
            'What would `server.listening` say, and what did it say before the first call?',
          ],
        },
        told: {
          ask: "'listening' is about to reach its listeners. How often will `tell` run now?",
          choices: {
            never: {
              label: "never: after an 'error' no callback is called any more",
              why: "'error' takes no listener of 'listening' away.",
            },
            once: {
              label: 'once: for the call that worked',
              why: 'The `tell` of the first call has waited ever since. That it is the same function does not matter: what was registered twice runs twice.',
            },
            twice: {
              label: 'twice',
              why: "Each call of `listen()` has added its function to the listeners of 'listening', and a call that fails does not take its own away.",
            },
          },
          hints: [
            "What did you see in the first scene: where does `listen()` keep its function until 'listening'?",
            'The first call failed. Has anybody taken its function away?',
          ],
        },
      },
      change: {
        ask: 'Change `second` so that it still moves to another port, and says only once that it listens.',
        reached: 'Its port was taken, it came to listen on another one, and printed just one line from then on.',
        missed:
          'It did not come to listen on another port after its own was taken, or did not print just one line from then on.',
        candidates: {
          once: {
            why: "`once()` has the 'error' listener run only once, and it did no more before: one port was taken. The two functions that wait for 'listening' are still two.",
          },
          close: {
            why: "There was nothing to close: all that came of it is a 'close', and no listener was taken away.",
          },
          without: {
            why: 'The function of the first call waits until some call works, so the second one needs none.',
          },
        },
      },
    },
  },
  remember: [
    "When `listen()` returns, the server need not listen yet. Wait for 'listening' before you use `address()`.",
    "The callback of `listen()` is one more listener for 'listening', and goes on waiting after its call has failed. So hand it over once, however often you try.",
    'Port 0 means any free port. Name a host as well: without one, the server listens at every address of your machine, and other computers may reach it.',
    "A port that is taken is reported later, as an 'error' event: no try/catch around `listen()` sees it, and without a listener for it the whole process ends.",
  ],
} satisfies LessonText;
