import type { LessonText } from '../../src/model/lesson.ts';
import type { State } from '../../src/model/record.ts';
import { call, first } from '../../src/model/select.ts';
import { LISTENS } from './answers.ts';

export const en = {
  title: 'Making a server',
  summary: 'What createServer() gives you, what it leaves undone, and two ways to hear of a client.',
  scenes: {
    idle: {
      title: 'A server object, and nothing else',
      intro:
        'A server listens when it waits for clients, at an address of its machine and at a port, a number that tells the programs there apart. This program makes a server and registers three listeners: functions that Node is to call when something happens, which is called an event. Look at what the server says about itself, and at what becomes of the process.',
      say: {
        made: ({ record }) =>
          `\`net.createServer()\` has returned an object; on this screen it is called \`${record.returned}\`. So far it is a thing inside this process only. The operating system has not been asked for anything, so no client can find it.`,
        noAddress: ({ record }) =>
          `\`address()\` returned \`${record.returned}\`. A program that asks for \`address().port\` this early gets a TypeError instead of a port.`,
        gone: ({ record }) =>
          `The process has ended by itself, with exit code ${record.code}: all is well. Node goes on only as long as there is something to wait for, such as a timer, an open connection or a server that listens. This server never listened, so there was nothing to wait for.`,
      },
      questions: {
        state: {
          ask: 'The last two lines print `server.listening` and `server.address()`. What will they show?',
          choices: {
            open: {
              label: '`true`, and an address with a port',
              why: '`createServer()` opens nothing. A port has to be asked for, and nobody did.',
            },
            empty: {
              label: '`false` and an empty object, `{}`',
              why: 'Many notes say so, but a server without an address says `null`. The empty object is what one end of a connection says while it has no address, as you will see.',
            },
            nothing: {
              label: '`false` and `null`',
              why: 'A new server listens nowhere, and it has no address that it could tell.',
            },
            throws: {
              label: '`false`, and then an exception: there is no address yet',
              why: 'You may ask a server for its address at any time. What throws is to go on with `.port` where it has none.',
            },
          },
          hints: [
            'Which line of this program says where the server should listen?',
            'There is no such line. So the server has nothing to tell: what does JavaScript return for "no object"?',
          ],
        },
        events: {
          ask: 'Three listeners are about to be registered. Which events will come before the process is gone?',
          choices: {
            listening: {
              label: "only 'listening'",
              why: "'listening' means that the operating system has given the server a place. Here it was never asked for one.",
            },
            none: {
              label: 'none of them',
              why: 'A listener of a server only waits: it makes nothing happen. And nothing else in this program makes the server do anything.',
            },
            close: {
              label: "only 'close', at the end",
              why: "'close' is the answer to `server.close()`, and nobody calls that here. The end of the process is no event of the server.",
            },
            'listening-close': {
              label: "'listening', and 'close' at the end",
              why: 'Neither of them comes by itself: the first follows `listen()`, the second `close()`. The program calls neither.',
            },
          },
          hints: [
            'An event is an answer to something that was done. What does the program do with its server?',
            'It makes it, and it reads two values from it. No client, no operating system and no `close()` is involved.',
          ],
        },
        process: {
          ask: 'The last line is about to be printed. What does the process do then?',
          choices: {
            waits: {
              label: 'It stays: a server waits for clients',
              why: 'A server that listens keeps its process alive. This one is an object in memory, and objects keep nothing alive.',
            },
            crashes: {
              label: 'It crashes: a server without a port is an error',
              why: 'To make a server and not use it is allowed, so there is nothing to complain about.',
            },
            ends: {
              label: 'It ends quietly',
              why: 'No timer, no connection, no server that listens: Node has nothing left to wait for, and the process ends.',
            },
          },
          hints: [
            'Node ends a process when nothing can happen in it any more. What could still happen here?',
            'Clients need an address to come to, and `address()` has just told you about that.',
          ],
        },
      },
      change: {
        ask: 'Change the program so that clients can come: the server is to listen.',
        reached: 'The server listens: until the program was ended, a client could have come.',
        missed: 'No client could have come when this run was over.',
        candidates: {
          emit: {
            why: 'This call runs the listeners of an event, and that is all. The word was printed, yet the operating system was never asked for a port: an event tells of something, it does not make it so.',
          },
          listen: {
            why: '`listen()` asks the operating system for a port at an address. From then on there is something that can happen, a client can come: that is what keeps the process alive.',
          },
          timer: {
            why: 'A timer gives the process something to wait for, so it stays. But a process that runs is not yet a server that listens: nobody asked for a port.',
          },
        },
        say: {
          asked:
            'The call has returned, and nothing is said of success yet: Node has asked the operating system, and tells the answer with an event.',
          listening: ({ record: { state } }) =>
            `'listening': the answer has come. The server has a place, ${place(state)}, and \`server.listening\` is \`${state.listening}\`.`,
          pretended: ({ record: { state } }) =>
            `An event named 'listening' has come, but look at the server: \`server.listening\` is \`${state.listening}\`.`,
          nothing: ({ trace }) =>
            first(trace, LISTENS)
              ? 'No client has come, and the program is still there: a server that listens waits for as long as it takes.'
              : 'The program is still there, though its server does not listen: something else keeps it alive.',
        },
        questions: {
          stays: {
            ask: 'The server listens now, and the program has no further line. What does the process do next?',
            choices: {
              ends: {
                label: 'It ends, as it did before',
                why: 'Before, there was nothing that could still happen. Now a client may come at any time.',
              },
              waits: {
                label: 'It stays, and waits for clients',
                why: 'A server that listens keeps its process alive, until it is closed or the process is ended.',
              },
            },
            hints: [
              'Node ends a process when nothing can happen in it any more.',
              'What can happen to a server that listens, even if it takes an hour?',
            ],
          },
        },
      },
    },
    twice: {
      title: 'Two listeners, one client',
      intro:
        'Now the server listens, and a real client comes. One function is handed to `createServer()`, another is added with `server.on()`. Watch the ladder, the drawing with a lane for each program and a line for each thing that happens: what does the server do for this one client?',
      say: {
        withListener: ({ record }) =>
          `This time \`createServer()\` was given a function, and again it returned at once, with \`${record.returned}\`. The function is kept for later: nobody has called it yet.`,
        port: ({ record }) =>
          `\`${record.args[0] ?? ''}\` is not the number behind \`??\`: net-lessons has picked a port that is free on this machine, and told both programs in the environment variable \`PORT\`. Run by hand with \`node server.js\`, where no \`PORT\` is set, the program takes the number in its code.`,
        reachable: ({ record, trace }) =>
          `\`listen(${first(trace, call('server', 'listen'))?.args.join(', ') ?? ''})\` has worked: by now the operating system lets clients in for \`${record.object}\`. How that goes is the next lesson; here it only has to open the door.`,
        arrived: ({ record }) =>
          `A client has come. Its connection follows TCP, the rules by which two programs send each other bytes, in order and without gaps. Node has put it into a new object, \`${record.args[0] ?? ''}\`, a \`net.Socket\`: through it the server talks with this one client and with nobody else.`,
        rude: "Two lines for clients that do not behave: the 'error' listener for one that breaks off, which could otherwise end the whole server, and `resume()`, which throws away what one says. Every socket needs the first; one that you do not read needs the second. What happens without them is shown where connections break, and where bytes arrive.",
        bothRan:
          "The function given to `createServer()` and the one added with `on()` stand in the same list, the one for 'connection'. In your own program: do the work in one of them only, or it is done twice for every client.",
        oneHello: ({ record }) =>
          `${record.data?.bytes ?? 0} bytes from the server have arrived. Which listener wrote them makes no difference to the client: all listeners of one 'connection' event get the same socket, so there is one conversation.`,
        closed:
          "One of the listeners had called `server.close()`: no more clients. The last connection is over now too, so the server reports 'close', and nothing keeps its process alive any longer.",
      },
      questions: {
        runs: {
          ask: "The 'connection' event is about to reach its listeners. Which of the two functions will run?",
          choices: {
            given: {
              label: 'only the one given to `createServer()`',
              why: "The function given to `createServer()` has no special rank. It is a listener for 'connection' like any other, and it keeps no other from running.",
            },
            added: {
              label: 'only the one added with `on()`: it replaces the first',
              why: '`on()` never replaces anything. It adds one more listener to those that are there.',
            },
            both: {
              label: 'both, the one given to `createServer()` first',
              why: "`createServer(fn)` does the same as `server.on('connection', fn)`, and listeners run in the order in which they were registered.",
            },
            reversed: {
              label: 'both, the one added with `on()` first',
              why: 'Listeners run in the order in which they were registered, and `createServer()` came first.',
            },
          },
          hints: [
            'What does `on()` do when an event has a listener already?',
            '`createServer(fn)` is short for making the server and calling `on()` with the function, all in one line.',
          ],
        },
        count: {
          ask: "Two functions ran. How many 'connection' events were there, in both programs?",
          choices: {
            listeners: {
              label: 'two, one for each function',
              why: 'An event is not one function call. It happens once, and then all of its listeners run, one after the other.',
            },
            one: {
              label: 'one',
              why: "One client, one 'connection' event, one socket. How many functions hear of it is up to the program.",
            },
            ends: {
              label: 'two, one at each end of the connection',
              why: "At the client's end the event is called 'connect', and it comes on the client's own socket. 'connection' is an event of servers only.",
            },
          },
          hints: [
            "Look at the ladder: how many of its lines are called 'connection'?",
            'Count the clients, not the functions.',
          ],
        },
      },
    },
    settings: {
      title: 'A port in the wrong place',
      intro:
        'This program wants its port from its settings and hands it to `createServer()`: first the bare number, then the whole object. Watch what each of the two calls does about it.',
      say: {
        refused: ({ record }) =>
          `The call threw \`${record.error?.code ?? ''}\`, and no server was made. Node checks this argument while the call runs, so the \`catch\` around it gets the error, like any other exception. What \`createServer()\` takes is options and a listener: a port is neither.`,
        accepted: ({ record }) =>
          `No exception: an object is what \`createServer()\` takes for options, and it returned \`${record.returned}\`. Node looks in there for the options that it knows; \`port\` is none of them, so it is passed over without a word.`,
        gone: ({ record }) =>
          `Exit code ${record.code}, and nothing ever listened. The number was reported at once; an option of a name that Node does not know was not reported at all. When a setting of yours seems to have no effect, look its name up first.`,
      },
      questions: {
        number: {
          ask: '`net.createServer(settings.port)` hands over a bare number. What comes of it?',
          choices: {
            listens: {
              label: 'a server that listens on that port',
              why: '`createServer()` knows nothing about ports. They belong to `listen()`.',
            },
            throws: {
              label: 'an exception, and the `catch` gets it',
              why: 'That a number is neither options nor a listener, Node can see by itself, so it throws while the call still runs.',
            },
            event: {
              label: "a server, and an 'error' event a little later",
              why: 'For an event there would have to be a server that can have one, and this call does not make one.',
            },
            nothing: {
              label: 'a server: the number is ignored',
              why: 'Node is not that patient here: a number can be neither options nor a listener, and it says so.',
            },
          },
          hints: [
            'Does Node have to ask anybody to find out that a number is no object and no function?',
            'It sees that at once. How does JavaScript report a mistake at once?',
          ],
        },
        object: {
          ask: 'Next comes `net.createServer(settings)`, with the whole object. What comes of it?',
          choices: {
            listens: {
              label: 'a server that listens on the port in `settings`',
              why: '`port` is an option of `listen()`, not of `createServer()`. Writing it here opens nothing.',
            },
            throws: {
              label: 'another exception: `port` is no option of `createServer()`',
              why: 'Node checks that the options are an object. It does not complain about names in it that it does not know.',
            },
            idle: {
              label: 'a server that does not listen',
              why: 'The object passes for options, `port` is not among the known ones and is ignored, and nobody called `listen()`.',
            },
          },
          hints: [
            'The message of the exception told what type the first argument should have.',
            'An object is the right type. But is `port` something that `createServer()` looks for?',
          ],
        },
      },
    },
  },
  remember: [
    '`net.createServer()` makes an object and nothing more: before `listen()`, `listening` is `false` and `address()` is `null`.',
    'A server that does not listen keeps no process alive.',
    "A function given to `createServer()` is a listener for 'connection', just like one added with `server.on('connection', …)`. With both, both run for every client.",
    'A number handed to `createServer()` throws at once, so try/catch can catch it; not every wrong argument is noticed.',
    'Options of names that `createServer()` does not know are ignored without a word; `port` is one of them.',
  ],
} satisfies LessonText;

/** Where a server listens, as code. */
function place({ address }: State): string {
  return typeof address === 'object' && address ? `\`${address.address}:${address.port}\`` : `\`${address}\``;
}
