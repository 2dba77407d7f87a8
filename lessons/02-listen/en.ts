import type { LessonText } from '../../src/model/lesson-text.ts';
import { hears, moves } from './answers.ts';
import { hostOf, placeOf, placeOfError, portOf } from './place.ts';

export const en = {
  title: 'Taking a port',
  summary: 'What listen() does at once and what later, and what to do when somebody else has the port.',
  scenes: {
    later: {
      title: 'On the next line, and later',
      intro:
        'A server listens at a host, which is an address or a name for one, and at a port there; `127.0.0.1` is the loopback address, which only leads to this same machine. On which port does this server listen, and from when on?',
      say: {
        tooEarly: ({ record }) =>
          `\`${record.text}\`: this line is too early. The host is first looked up, which means to find its address (also where it is written in numbers), and the port is asked for only when the code that runs now is through.`,
        now: ({ record }) =>
          `Now the server listens, at \`${placeOf(record)}\`. The callback of \`listen()\`, the function handed to it, is one more listener for 'listening'.`,
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
              label: 'on none, as 0 is no port and `listen()` throws',
              why: '0 is allowed here. It is no mistake, but a request.',
            },
            free: {
              label: 'on a free one that the operating system picks',
              why: "That is what 0 asks for: handy for tests, which can't know what is free. `address().port` tells which one it is.",
            },
          },
          hints: [
            'Perhaps this program does not care which port it gets. How would it say so?',
            'Who would know which ports are free?',
          ],
        },
      },
    },
    everywhere: {
      title: 'Without a host',
      intro:
        'Now `listen()` gets no host. The same two lines follow, and then the server is closed at once: all of this in one go, without a stop.',
      say: {
        everywhere: ({ record }) =>
          `The address is \`${hostOf(record)}\`, which stands for every address that this machine has: any computer that can reach it could have connected at port ${portOf(record) ?? ''}, so the next line closes the server. Leave the host out only if you want to let others in.`,
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
              label: "`true` and `null`, as the address comes with 'listening'",
              why: 'The two go together: a server that listens has an address, and `address()` tells it at once.',
            },
            both: {
              label: '`true`, and an address with the port',
              why: "With no host to look up, Node asks for the port during the call. Do not rely on it: code that waits for 'listening' is right in both cases.",
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
        'Two programs want the same port at the same address, and `first` has it already. (It wants no clients: `destroy()` closes a connection at once.) `second` wraps its `listen()` in `try` and `catch`: how does it find out?',
      say: {
        refused: ({ record }) =>
          `\`${record.error?.code ?? ''}\`: the place \`${placeOfError(record)}\` is in use. The call has long returned, so Node tells this with an 'error' event.`,
      },
      questions: {
        try: {
          ask: 'The port is taken. What will `second` print from its `try` and `catch`?',
          choices: {
            caught: {
              label: '`caught:` and the error',
              why: 'A `catch` gets only what is thrown while its `try` block runs. At that time `second` could not know yet that the port was taken.',
            },
            quiet: {
              label: '`no exception`',
              why: '`listen()` only makes a start. Whether the port is free turns out later.',
            },
            nothing: {
              label: 'nothing, as `listen()` waits until the port is free',
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
              label: 'It ends quietly, as an event without a listener is dropped',
              why: "That holds for the other events of a server, and not for 'error'.",
            },
            waits: {
              label: 'It stays, and listens once the port is free',
              why: 'Node does not try again by itself.',
            },
            dies: {
              label: 'It dies of the error',
              why: "An 'error' event without a listener is thrown as an exception, and one that nothing catches ends the process.",
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
        missed: ({ trace }) =>
          hears(trace)
            ? '`second` heard that its port is taken, but did not end by itself with exit code 0.'
            : 'No listener of `second` heard that its port is taken.',
        candidates: {
          await: {
            why: '`listen()` returns the server, which is nothing that `await` could wait for. So the `try` block was left before the error came.',
          },
          callback: {
            why: "The callback of `listen()` gets no errors: it waits for 'listening', and that never came.",
          },
          larger: {
            why: 'The `catch` did get an error, but for another mistake: no port has such a large number, and Node sees that during the call.',
          },
          listener: {
            why: "Now the 'error' has a listener, so it is not thrown, and what to do is up to that function.",
          },
        },
      },
    },
    again: {
      title: 'Another try',
      intro:
        "The port is taken again, but now the 'error' listener of `second` asks for any free port. The settings of `listen()` are given as an object this time, and both calls get the function `tell`.",
      say: {
        quiet: 'Both servers listen now, each at a port of its own.',
      },
      questions: {
        told: {
          ask: "The second call worked: 'listening' is about to reach its listeners. How often will `tell` run now?",
          choices: {
            never: {
              label: "never, as an 'error' ends all callbacks",
              why: "'error' takes no listener of 'listening' away.",
            },
            once: {
              label: 'once, for the call that worked',
              why: 'The `tell` of the first call has waited ever since. What was registered twice runs twice, even if it is the same function.',
            },
            twice: {
              label: 'twice',
              why: "Each call of `listen()` has added its function to the listeners of 'listening', and a call that fails does not take its own away.",
            },
          },
          hints: [
            'Where does `listen()` keep its function until the server listens?',
            'The first call failed. Has anybody taken its function away?',
          ],
        },
      },
      change: {
        ask: 'Change `second` so that it still moves to another port, and says only once that it listens.',
        reached: 'Its port was taken, it came to listen on another one, and printed just one line from then on.',
        missed: ({ trace }) =>
          moves(trace)
            ? 'It came to listen on another port, but did not print just one line from then on.'
            : 'It did not come to listen on another port after its own was taken.',
        candidates: {
          once: {
            why: "That 'error' listener ran only once before, too. The functions that wait for 'listening' are still two.",
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
    'Port 0 means any free port. Without a host, the server listens at every address of the machine, and other computers may reach it.',
    "A port that is taken is told by an 'error' event, later: no try/catch around `listen()` sees it, and without a listener it ends the whole process.",
  ],
} satisfies LessonText;
