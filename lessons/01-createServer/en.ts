import type { LessonText } from '../../src/model/lesson.ts';
import { isOpen } from './answers.ts';

export const en = {
  title: 'Making a server',
  summary: 'What createServer() gives you, and what it takes until a client is greeted.',
  scenes: {
    made: {
      title: 'A new server',
      intro:
        'A server listens: it waits for clients, at an address of its machine and at a port, a number that tells the programs there apart. This program makes a server, has a port for it (one that net-lessons has found free, or the number behind `??` if you run it yourself), and registers two listeners: functions that Node is to call when something happens, which is called an event. What does the server say about itself, and what becomes of the process?',
      say: {
        made: ({ record }) =>
          `This drawing is called the ladder: a row for each thing that happens, with the milliseconds since the start, and a lane for each program. In its first row \`net.createServer()\` has returned an object, which is called \`${record.returned}\` here.`,
        noAddress: 'A program that asks for `address().port` this early gets a TypeError instead of a port.',
        gone: ({ record }) => `Exit code ${record.code} says that all is well: the process has ended by itself.`,
      },
      questions: {
        state: {
          ask: 'The last two lines print `server.listening` and `server.address()`. What will they show?',
          choices: {
            open: {
              label: '`true`, and an address with the port',
              why: 'The program has a port, but it never told the server. And `createServer()` by itself opens nothing.',
            },
            empty: {
              label: '`false` and an empty object, `{}`',
              why: 'A server without an address says `null`. An empty object is what one end of a connection says while it has none.',
            },
            nothing: {
              label: '`false` and `null`',
              why: 'A new server is an object inside this process and nothing more. It listens nowhere, so it has no address that it could tell.',
            },
            throws: {
              label: '`false`, and then an exception: there is no address yet',
              why: 'You may ask a server for its address at any time.',
            },
          },
          hints: [
            'Which line of this program says where the server should listen?',
            'There is no such line, so the server has nothing to tell. Which value does JavaScript have for that?',
          ],
        },
        process: {
          ask: 'The last line is about to be printed. What does the process do then?',
          choices: {
            waits: {
              label: 'It stays: a server waits for clients',
              why: 'For that, it would have to listen. As long as it does not, it is an object in memory, and objects keep no process alive.',
            },
            crashes: {
              label: 'It crashes: a server that was never used is an error',
              why: 'To make a server and not use it is allowed, so there is nothing to complain about.',
            },
            ends: {
              label: 'It ends quietly',
              why: 'Node goes on as long as there is something to wait for, such as a timer, an open connection or a server that listens. Here there is nothing of the kind.',
            },
          },
          hints: [
            'Node ends a process when nothing can happen in it any more. What could still happen here?',
            'Clients need an address to come to, and `address()` has just told you about that.',
          ],
        },
      },
      change: {
        ask: 'Change the program so that it waits for clients.',
        reached: 'The server came to listen, and its process stayed.',
        missed: 'In the end no server listened, or the process did not stay.',
        candidates: {
          number: {
            why: 'What `createServer()` takes is options and a listener, and a number is neither. Node sees that by itself, so the call throws, and nobody caught it.',
          },
          option: {
            why: '`createServer()` does take options as an object, but `port` is none of them, so it was passed over without a word. If a setting of yours has no effect, look at its name first.',
          },
          timer: {
            why: 'The timer keeps the process alive. But the server still listens nowhere: to be alive and to listen are two things.',
          },
          listen: {
            why: '`createServer()` only makes the server, `listen()` opens it: now there is something to wait for.',
          },
        },
        say: {
          open: 'From now on the operating system lets clients in: the server has its place.',
          quiet: ({ trace }) =>
            isOpen(trace)
              ? 'Nothing more happens, and the process goes on waiting.'
              : 'Nothing more happens, and the process does not end: something keeps it alive, but no server listens in it.',
        },
      },
    },
    twice: {
      title: 'Two listeners, one client',
      intro:
        'Now a client comes. One function is handed to `createServer()`, another is added with `server.on()`: what does the server do for this one client?',
      say: {
        arrived: ({ record }) =>
          `A client has come. Its connection follows TCP, the rules by which two programs send each other bytes, in order and without gaps. Node has put it into a new object, \`${record.args[0] ?? ''}\`, a \`net.Socket\`: through it the server talks with this one client.`,
        rude: "`socket.on('error', …)` and `resume()` are for clients that do not behave: the one hears of a client that breaks off, the other throws away what a client says. Give both to every socket that you do not read; later lessons show what happens without them.",
        closed:
          "'close' is the answer to `server.close()`, which the second function called. It came only now, when the last connection was over, and nothing keeps the process alive any longer.",
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
              why: "`createServer(fn)` does the same as `server.on('connection', fn)`, and listeners run in the order in which they were registered. In your own program do the work in one of the two, or it is done twice for every client.",
            },
            reversed: {
              label: 'both, the one added with `on()` first',
              why: '`on()` has no precedence: `createServer()` stands above it, and its function was registered first.',
            },
          },
          hints: [
            'What does `on()` do when an event has a listener already?',
            '`createServer(fn)` is short for making the server and calling `on()` with the function, all in one line.',
          ],
        },
      },
      change: {
        ask: 'When this client has left, a second one comes, `next`. Change the server so that it is greeted too.',
        reached: 'The second client was greeted too.',
        missed: 'Not both clients were greeted.',
        candidates: {
          another: {
            why: 'Your function ran for the first client, like the other two: a listener is there for every client. And it opened nothing: by the time that `next` came, the server had been closed.',
          },
          once: {
            why: '`once()` takes a function away when it has run. But it did run, for the first client, and one `server.close()` is enough.',
          },
          open: {
            why: 'A server that nobody closes goes on listening, and the same functions serve all who come.',
          },
        },
        say: {
          refused: ({ record }) =>
            record.error?.code === 'ECONNREFUSED'
              ? '`ECONNREFUSED`: nobody listens at this port, so `next` is turned away.'
              : `\`${record.error?.code}\`: the call of \`next\` did not end well.`,
        },
        questions: {
          again: {
            ask: 'Another client has come to the same server. Which of the two functions will run for it?',
            choices: {
              none: {
                label: 'none: each has run already',
                why: 'A function added with `on()` stays until somebody takes it away.',
              },
              added: {
                label: 'only the one added with `on()`: the other one was for the first client',
                why: 'Neither belongs to one client. `createServer()` adds its function in the way `on()` does.',
              },
              both: {
                label: 'both, as for the first client',
                why: "Each client is a 'connection' of its own, and that event runs all of its listeners every time.",
              },
            },
            hints: [
              'Was anything taken away from the server since the first client came?',
              "Another client, another 'connection'. Who is registered for that?",
            ],
          },
        },
      },
    },
  },
  remember: [
    '`net.createServer()` makes an object and nothing more: before `listen()`, `listening` is `false` and `address()` is `null`.',
    'A server that listens keeps its process alive. One that does not, keeps nothing alive.',
    "A function given to `createServer()` is a listener for 'connection', just like one added with `server.on('connection', …)`. With both, both run for every client.",
    "`server.close()` lets nobody in any more. Its 'close' comes once the last connection is over.",
  ],
} satisfies LessonText;
