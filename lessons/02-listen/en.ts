import type { LessonText } from '../../src/model/lesson.ts';
import { hostOf, placeOf, placeOfError, portOf } from './place.ts';

export const en = {
  title: 'Taking a port',
  summary: 'What listen() has done when it returns, what comes later, and what happens when the port is taken.',
  scenes: {
    later: {
      title: 'On the next line, and later',
      intro:
        "To listen is to take a place where clients can find the server: an address and a port at that address. The address, or a name for one, is called the host: here it is `127.0.0.1`, the loopback address, which only programs on this same machine can reach. Three functions wait for 'listening', two lines at the end do not: watch at which moment the server really listens.",
      say: {
        asked: ({ record }) =>
          `\`listen()\` has returned \`${record.returned}\`, the server itself. Notice what it did not return: no port, no promise, no word on whether it worked.`,
        tooEarly: ({ record }) =>
          `The line after \`listen()\` printed \`${record.text}\`. A host was given, and Node looks it up: it first asks which address it stands for, even for a number like this. The operating system is asked for the port only when the code that runs now is through, so this line is too early for \`address().port\`.`,
        open: ({ record }) =>
          `Now \`${record.object}\` listens on \`${placeOf(record)}\`. Port 0 asked for any free port, and the operating system chose ${portOf(record) ?? ''}. By now it lets clients in, and \`address()\` says where.`,
        closed:
          "The last of the three functions called `server.close()`. The port is free again, and as no client was ever connected, 'close' comes right away.",
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
        nextLines: {
          ask: '`listen()` has just returned. What will the two lines at the end print for `server.listening` and `server.address()`?',
          choices: {
            both: {
              label: '`true`, and an address with the port',
              why: 'Too early: with a host, the port is asked for only after the code that runs now.',
            },
            neither: {
              label: '`false` and `null`',
              why: '`listen()` has only started something. A server that was given a host has no port yet on the next line.',
            },
            half: {
              label: '`true` and `null`: it listens, and the address comes later',
              why: 'The two go together: to listen is to have an address. And both are still to come.',
            },
          },
          hints: [
            'What is the event for, if everything is done when the call returns?',
            'The program asked for nothing but to begin. It is too early for both values.',
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
        'Nearly the same program, but `listen()` gets no host. The same two lines follow it, and then the server is closed at once; you will see why it had better be. All of this happens in one go, without a stop.',
      say: {
        atOnce:
          'No host, so there was nothing to look up: Node asked the operating system for a port while the call was still running.',
        everywhere: ({ record }) =>
          `The address is \`${hostOf(record)}\`, and that is not loopback: it stands for every address that this machine has. Any computer that can reach this one could have connected, with port ${portOf(record) ?? ''}. So in a real program name a host, \`127.0.0.1\` while you develop, and leave it out only if you want to let others in.`,
        shut: 'That is why this program closes its server on the very next line: it was open for a moment only.',
        neverAnnounced:
          "'close' has come, and there was no 'listening' before it. It comes only once the code that is running has finished, and by then the server was closed again: there was nothing left to announce.",
        compared:
          "Two programs, two answers on the line after `listen()`: with a host it is too early for the address, without one it is not. You need not remember which. Code that waits for 'listening' is right in both cases.",
      },
      questions: {
        nextLines: {
          ask: 'Without a host, what will the lines after `listen()` print for `server.listening` and `server.address()`?',
          choices: {
            neither: {
              label: '`false` and `null`, as before',
              why: 'That was with a host, which had to be looked up first. Without one there is nothing to wait for.',
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
        events: {
          ask: "The program has listeners for 'listening' and for 'close'. Which of the two events will come?",
          choices: {
            'listening-close': {
              label: "'listening', then 'close'",
              why: "The server did listen, but 'listening' is announced only after the running code, and that code had closed the server already.",
            },
            close: {
              label: "only 'close'",
              why: 'Both events come only when the running code is through. By then the server is closed again, so that is all there is to tell.',
            },
            listening: {
              label: "only 'listening'",
              why: "`server.close()` is answered with 'close', also when no client ever came.",
            },
            none: {
              label: 'none of them: it is over too fast',
              why: "The process does not end before the events that were put off have had their turn, and 'close' is one of them.",
            },
          },
          hints: [
            'Events of a server come after the code that runs now. What is true of the server by then?',
            'By then it does not listen any more. Would Node still say that it does?',
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
          `\`first\` has got \`${placeOf(record)}\`. As long as it listens there, the place is its own. It wants no clients: \`destroy()\` would close the connection of any that came, at once; a socket that is destroyed right away gets no 'error' any more.`,
        asked: ({ record }) =>
          `\`second\` has asked for the same port, and \`listen()\` has returned \`${record.returned}\` as it always does. The operating system has not been asked yet.`,
        blockLeft:
          'The `try` block is done, without any exception, and its `catch` is out of the game from now on: it guards these lines while they run, and not what comes later.',
        refused: ({ record }) =>
          `Here is the answer of the operating system: \`${record.error?.code ?? ''}\`, the place \`${placeOfError(record)}\` is in use. By now the call has long returned, so Node reports it as an 'error' event of \`${record.object}\`.`,
        thrown:
          "'error' is not like other events: if nobody listens for it, Node throws the error. But it throws it now, from inside Node, with no `try` of this program around it, so nothing catches it.",
        dead: ({ record }) =>
          `\`second\` is dead, with exit code ${record.code}. One line would have saved it: \`server.on('error', …)\`. Give that line to every server of yours.`,
        untouched:
          '`first` noticed nothing of all this. It listens, so it would have gone on running: net-lessons has ended it, because the scene is over.',
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
              why: "That holds for the other events of a server. With 'error' Node is strict: an error that nobody hears of is thrown.",
            },
            caught: {
              label: 'the `catch` gets the error after all',
              why: 'The `try` block was left long ago. What is thrown now is thrown from inside Node, with no `try` of this program around it.',
            },
            dies: {
              label: 'it dies of the error, with an exit code that is not 0',
              why: "An 'error' event without a listener is thrown as an exception, and one that nothing catches ends the process.",
            },
            moves: {
              label: 'Node takes the next free port instead',
              why: 'Node never picks another port by itself. If you want that, you have to write it: the next scene does.',
            },
          },
          hints: [
            "'error' is not quite like other events: Node does not let it get lost.",
            'Node throws the error. Is there still a `try` around the code that runs now?',
          ],
        },
        story: {
          ask: 'Put in order what happened in `second`.',
          choices: {
            error: { label: "'error' comes", why: 'The answer of the operating system, after the running code.' },
            prints: { label: '`no exception` is printed', why: 'The line after `listen()`, still in the `try` block.' },
            dies: { label: 'the process ends', why: 'The last thing in any process.' },
            returns: { label: '`listen()` returns', why: 'It only starts, and returns at once.' },
          },
          why: "First the code runs to its end, and `listen()` does no more than start something. Only then can events come, and an 'error' that nobody listens for is the last of them.",
          hints: [
            'The events of a server do not break into code that runs. They come after it.',
            "The call and the line after it are first. Then comes 'error', and what it leads to.",
          ],
        },
      },
    },
    handled: {
      title: 'Two mistakes, and how to hear of them',
      intro:
        "The port is taken again, and `second` is prepared: it has a `catch` and a listener for 'error'. In a loop it tries two port numbers, one that is too large for any port, and the one that is taken. Watch which mistake shows up where.",
      say: {
        holds: ({ record }) => `As before, \`first\` has \`${placeOf(record)}\`, and keeps it.`,
        thrown: ({ record }) =>
          `\`listen()\` threw \`${record.error?.code ?? ''}\`. There can't be a port of this number, anywhere; Node sees that by itself and says so at once. No operating system was asked, and no event will follow.`,
        asked:
          'This number could be a port, so Node has nothing to complain about and the call returned. Whether the port is free, only the operating system can tell.',
        heard: ({ record }) =>
          `\`${record.error?.code ?? ''}\` again, for \`${placeOfError(record)}\`. But this time there is a listener for 'error', so nothing will be thrown: what to do now is up to that function.`,
        elsewhere: ({ record }) =>
          `The failure has not broken \`${record.object}\`: it did not listen, so \`listen()\` could be called again, and got \`${placeOf(record)}\`. Only mind that a function given to a failed call still waits for 'listening', and would run now. The call that failed here had none.`,
        alive: ({ record }) =>
          `\`second\` has closed its server and ended with exit code ${record.code}: nobody else's port could harm it. Of its two mistakes, one was in the call itself and was thrown; the other lay in the world outside and came as an event. A program needs to be ready for both.`,
        untouched: '`first` still listens and would go on, so net-lessons has ended it: the scene is over.',
      },
      questions: {
        catch: {
          ask: 'Two calls of `listen()` in the same `try`: one with a number too large for a port, one with the port that is taken. Which of the two mistakes will the `catch` get?',
          choices: {
            both: {
              label: 'both',
              why: "Whether a port is taken turns out only after the call. For that there is the 'error' event.",
            },
            busy: {
              label: 'only the port that is taken',
              why: 'It is the other way round: the number is wrong in itself, which Node can see during the call. That a port is taken it learns later.',
            },
            none: {
              label: "none: the listener for 'error' gets them both",
              why: 'That a number is too large for a port is not reported as an event: the call throws, whatever listeners there are.',
            },
            number: {
              label: 'only the number that is too large',
              why: 'A port number that cannot exist is thrown by the call. What only the operating system knows comes later, as an event.',
            },
          },
          hints: [
            'For which of the two does Node have to ask the operating system?',
            'A mistake that Node sees by itself, it can report while the call still runs. Only then can a `catch` get it.',
          ],
        },
        again: {
          ask: 'The listener is about to call `listen()` once more, on the same server, for any free port. What will come of it?',
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
              why: 'An error does not use a server up. This one got no port, and that is all that happened to it.',
            },
          },
          hints: [
            'Does this server listen at the moment? Think of what `server.listening` would say.',
            'It does not listen, and it is not closed for good. Nothing speaks against another attempt.',
          ],
        },
      },
    },
  },
  remember: [
    "When `listen()` returns, the server need not listen yet. Wait for 'listening' before you use `address()`; the callback of `listen()` is one more listener for that event.",
    'Port 0 means any free port, and `server.address().port` tells which one it became.',
    'Name a host in `listen()`. Without one, the server listens at every address of your machine, and other computers may reach it.',
    "A port number that cannot exist is thrown by `listen()`; a port that is taken is an 'error' event, and no try/catch around `listen()` sees it.",
    "Without a listener for 'error', a server that gets no port takes the whole process down.",
  ],
} satisfies LessonText;
