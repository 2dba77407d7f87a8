import type { LessonText } from '../../src/model/lesson.ts';
import { hostOf, placeOf, placeOfError, portOf } from './place.ts';

export const en = {
  title: 'Taking a port',
  summary: 'What listen() does at once and what later, and what to do when somebody else has the port.',
  scenes: {
    later: {
      title: 'On the next line, and later',
      intro:
        "To listen is to take a place where clients can find the server: an address and a port at that address. The address, or a name for one, is called the host: here it is `127.0.0.1`, the loopback address, which only programs on this same machine can reach. Three functions wait for 'listening', two lines at the end do not: watch at which moment the server really listens.",
      say: {
        asked: ({ record }) =>
          `\`listen()\` has returned \`${record.returned}\`, the server itself: no port, no promise, no word on whether it worked.`,
        tooEarly: ({ record }) =>
          `\`${record.text}\`: this line is too early. A host was given, and Node looks it up, it asks which address it stands for, even for a number like this. Only when the code that runs now is through, the operating system is asked for the port.`,
        open: ({ record }) =>
          `Now \`${record.object}\` listens on \`${placeOf(record)}\`, and \`address()\` can say so.`,
        closed:
          "The last of the three functions called `server.close()`. As no client was ever connected, 'close' comes right away, and the port is free again.",
      },
      questions: {
        port: {
          ask: 'The program calls `listen(0, …)`. On which port will the server listen?',
          choices: {
            zero: {
              label: 'on port 0, as it says',
              why: 'No server can be reached on port 0. In `listen()` it stands for "any port that is free".',
            },
            throws: {
              label: 'on none: 0 is no port, and `listen()` throws',
              why: '0 is allowed here: it leaves the choice to the operating system.',
            },
            free: {
              label: 'on a free one that the operating system picks',
              why: "That is what 0 stands for. It is handy for tests, which can't know what is free; `address().port` tells afterwards which one it is.",
            },
          },
          hints: [
            'Perhaps this program does not care which port it gets. How would it say so?',
            'There is somebody who knows which ports are free: the operating system.',
          ],
        },
        order: {
          ask: "Three functions wait for 'listening': one added above `listen()`, the callback of `listen()` (the function handed to it), and one added below it. Who runs, and in which order?",
          choices: {
            'callback-before-after': {
              label: 'the callback, then the one above, then the one below',
              why: "The callback has no precedence. `listen()` puts it at the end of the list for 'listening', where one function stood already.",
            },
            'before-after-callback': {
              label: 'the one above, then the one below, and the callback at last',
              why: 'The callback does not wait for the others. `listen()` added it on the spot, and the function below was added after that.',
            },
            'before-callback': {
              label: 'the one above, then the callback; the one below came too late',
              why: "A listener is too late only if it is added after the event. 'listening' came after all lines of the file had run, so the one below was there in time.",
            },
            'before-callback-after': {
              label: 'the one above, then the callback, then the one below',
              why: "The callback is a listener for 'listening' like the others, added by `listen()` itself, and listeners run in the order in which they were added.",
            },
          },
          hints: [
            "`listen(port, host, fn)` has to keep `fn` somewhere until 'listening'. Where would you put it?",
            "It is simply added to the listeners of 'listening'. Now read the file from top to bottom.",
          ],
        },
      },
    },
    everywhere: {
      title: 'Without a host',
      intro:
        'Nearly the same program, but `listen()` gets no host. The same two lines follow it, and then the server is closed at once; you will see why. All of this happens in one go, without a stop.',
      say: {
        atOnce: 'No host, so there was nothing to look up: `listen()` came back with a port.',
        everywhere: ({ record }) =>
          `The address is \`${hostOf(record)}\`, which stands for every address that this machine has: any computer that can reach this one could have connected, at port ${portOf(record) ?? ''}. So name a host, \`127.0.0.1\` while you develop, and leave it out only if you want to let others in.`,
        shut: 'That is why this program closes its server on the very next line.',
        neverAnnounced:
          "'close' has come, and no 'listening' before it. Events of a server wait until the running code has finished, and by then it was closed again: nothing was left to announce.",
        compared:
          "You need not remember which of the two programs was too early for its address. Code that waits for 'listening' is right in both cases.",
      },
      questions: {
        nextLines: {
          ask: 'With a host, the lines after `listen()` were too early. What will they print without one, for `server.listening` and `server.address()`?',
          choices: {
            neither: {
              label: '`false` and `null`, as before',
              why: 'Before, the host had to be looked up first. Without one there is nothing to wait for.',
            },
            half: {
              label: "`true` and `null`: the address comes with 'listening'",
              why: 'The two go together: a server that listens has an address, and `address()` tells it at once.',
            },
            both: {
              label: '`true`, and an address with the port',
              why: 'With no host to look up, Node asks the operating system during the call, and has the port when it returns.',
            },
          },
          hints: [
            'Why did the server in the scene before have no port on the next line?',
            'It was because of the host that had to be looked up first. Here there is none.',
          ],
        },
      },
    },
    taken: {
      title: 'A port that is taken',
      intro:
        'Two programs want the same port at the same address, and `first` has it before `second` even starts. `second` has put `try` and `catch` around its `listen()`. Watch how it gets to know that there is trouble.',
      say: {
        holds: ({ record }) =>
          `\`first\` has got \`${placeOf(record)}\`, and keeps it as long as it listens. It wants no clients: \`destroy()\` would close their connections at once, and a socket that is destroyed right away gets no 'error' any more.`,
        asked: ({ record }) =>
          `\`second\` wants the same port, and \`listen()\` has returned \`${record.returned}\` as it always does.`,
        blockLeft:
          'The `try` block is done. From now on its `catch` is out of the game: it guards these lines while they run, and not what comes later.',
        refused: ({ record }) =>
          `Here is the answer of the operating system: \`${record.error?.code ?? ''}\`, the place \`${placeOfError(record)}\` is in use. The call has long returned, so Node reports it as an 'error' event of \`${record.object}\`.`,
        thrown:
          "Nobody listened for 'error', and that is the one event that Node does not let get lost: it throws the error now, with no `try` of this program around it.",
        dead: ({ record }) => `\`second\` is dead, with exit code ${record.code}.`,
      },
      questions: {
        try: {
          ask: 'The port is taken. What will `second` print from its `try` and `catch`?',
          choices: {
            caught: {
              label: '`caught:` and the error',
              why: 'A `catch` gets what is thrown while its `try` block runs. At that time nobody knew yet that the port was taken.',
            },
            quiet: {
              label: '`no exception`',
              why: '`listen()` only starts. Whether the port is free turns out later, when the `try` block has long been left.',
            },
            nothing: {
              label: 'nothing: `listen()` waits until the port is free',
              why: '`listen()` waits for nothing. It returns at once, and the next line prints.',
            },
          },
          hints: [
            'What did `listen()` with a host know in the first scene, when it returned?',
            'It knew nothing yet: the operating system is asked later. So what could it throw?',
          ],
        },
        fate: {
          ask: "In `second`, nobody listens for 'error'. What happens to it?",
          choices: {
            dropped: {
              label: 'nothing: an event without a listener is dropped, and the process ends quietly',
              why: "That holds for the other events of a server. An 'error' that nobody hears of is thrown.",
            },
            caught: {
              label: 'the `catch` gets the error after all',
              why: 'The `try` block was left long ago: a `catch` gets only what is thrown while its block runs.',
            },
            dies: {
              label: 'it dies of the error, with an exit code that is not 0',
              why: "An 'error' event without a listener is thrown as an exception, and one that nothing catches ends the process.",
            },
            moves: {
              label: 'Node takes the next free port instead',
              why: 'Node never picks another port by itself. If you want that, you have to write it.',
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
        reached: '`second` had a listener for its error, and ended by itself with exit code 0.',
        missed: 'In `second` no listener was given an error, or it did not end by itself with exit code 0.',
        candidates: {
          await: {
            why: '`await` waits for a promise, and `listen()` returns none: there was nothing to wait for. When the error came, the `try` block had been left as before.',
          },
          callback: {
            why: "The function given to `listen()` is no callback for errors: it waits for 'listening', and that never came.",
          },
          larger: {
            why: 'The `catch` did get something, but another mistake: a port of this number cannot exist, and Node sees that while the call runs. Whether a port is taken, only the operating system knows, and it answers later.',
          },
          listener: {
            why: 'The error came as before, later and as an event. What is new is that somebody listens for it, so it is not thrown. Give this listener to every server of yours.',
          },
        },
        say: {
          thrown: ({ record }) =>
            `The call threw \`${record.error?.code}\`: no operating system was asked, and no event will come of this call.`,
          heard: ({ record }) =>
            `\`${record.error?.code}\`, and this time 'error' has a listener: what to do now is up to that function.`,
        },
      },
    },
    again: {
      title: 'Another try',
      intro:
        "The port is taken again, but now `second` does something about it: its 'error' listener asks for any free port, at port 0. Both calls of `listen()` get their settings as an object, and both get the function `tell`.",
      say: {
        heard: ({ record }) =>
          `\`second\` hears of \`${record.error?.code}\`, and is about to try once more, on the same server.`,
        elsewhere: ({ record }) => `The second call has got \`${placeOf(record)}\`: an error does not use a server up.`,
        quiet: 'Both servers listen now, each at a port of its own, and nobody calls them.',
      },
      questions: {
        again: {
          ask: 'The listener is about to call `listen()` once more, on the same server. What will come of it?',
          choices: {
            throws: {
              label: 'an exception: this server has been told to listen already',
              why: 'That exception exists, but it is for a server that does listen. This one got no place, so it may try again.',
            },
            works: {
              label: 'it works: the server listens',
              why: 'After a failed `listen()` the server does not listen, so it can be told to once more.',
            },
            nothing: {
              label: 'nothing: a server is useless after an error',
              why: 'This server got no port, and that is all that happened to it.',
            },
          },
          hints: [
            'Does this server listen at the moment? Think of what `server.listening` would say.',
            'It does not listen, and it is not closed for good. Nothing speaks against another attempt.',
          ],
        },
        told: {
          ask: "'listening' is about to reach its listeners. How often will `tell` run now?",
          choices: {
            never: {
              label: "never: after an 'error' no callback is called any more",
              why: "'error' takes no listener away. Who waits for 'listening' is called when it comes, whatever went before.",
            },
            once: {
              label: 'once: for the call that worked',
              why: 'The first call failed, but its `tell` has waited ever since. That it is the same function does not matter either: what was registered twice runs twice.',
            },
            twice: {
              label: 'twice',
              why: "Each call of `listen()` has added its function to the listeners of 'listening', and a call that fails does not take its own away.",
            },
          },
          hints: [
            "What did you see in the first scene: where does `listen()` keep its function until 'listening'?",
            "Two calls, so two entries among the listeners of 'listening'. Has anybody taken one away?",
          ],
        },
      },
      change: {
        ask: 'Change `second` so that it says only once that it listens, however many ports it had to try.',
        reached: 'It came to listen, and printed just one line from then on.',
        missed: 'It did not come to listen, or did not print just one line from then on.',
        candidates: {
          once: {
            why: "`once()` has the 'error' listener run only once, and it did no more before: one port was taken. The two functions that wait for 'listening' are still two.",
          },
          close: {
            why: "Many examples close the server before they try again. It had nothing to close: all that came of it is a 'close', and no listener was taken away.",
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
    "The callback of `listen()` is one more listener for 'listening', and waits also after its call has failed: say once what is to happen, and then try as often as you like.",
    'Port 0 means any free port. Name a host as well: without one, the server listens at every address of your machine, and other computers may reach it.',
    "A port number that cannot exist is thrown by `listen()`; a port that is taken is an 'error' event, and no try/catch around `listen()` sees it.",
    "Without a listener for 'error', a server that gets no port takes the whole process down.",
  ],
} satisfies LessonText;
