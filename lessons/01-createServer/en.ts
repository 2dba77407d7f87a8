import type { LessonText } from '../../src/model/lesson-text.ts';
import { isOpen } from './answers.ts';

export const en = {
  title: 'Making a server',
  summary: 'What createServer() gives you, and what it takes until a client is greeted.',
  scenes: {
    made: {
      title: 'A new server',
      intro:
        'A server listens: it waits for clients at a port, a number that tells the programs of one machine apart. This program makes a server, has a port for it (a free one that net-lessons has found; run by yourself, the number behind `??`), and registers a listener, a function that Node calls when something happens (an event). What does the server say about itself, and what becomes of the process?',
      say: {
        made: ({ record }) =>
          `This is the ladder: a row for each thing that happens, after the milliseconds since the start. In its first row \`net.createServer()\` has returned an object, called \`${record.returned}\` here.`,
      },
      questions: {
        state: {
          ask: 'The last two lines print `server.listening` and `server.address()`. What will they show?',
          choices: {
            open: {
              label: '`true`, and an address with the port',
              why: 'The program has a port, but it never told the server.',
            },
            empty: {
              label: '`false` and an empty object, `{}`',
              why: 'A server without an address returns `null`, no object.',
            },
            nothing: {
              label: '`false` and `null`',
              why: 'A new server has no address yet. Code that reads `address().port` this early gets a TypeError.',
            },
            throws: {
              label: '`false`, and then an exception, as there is no address yet',
              why: 'You may ask a server for its address at any time.',
            },
          },
          hints: [
            'Which line of this program says where the server should listen?',
            'There is no such line. Which value does JavaScript have for "nothing here"?',
          ],
        },
        process: {
          ask: 'The last line is about to print. What does the process do then?',
          choices: {
            waits: {
              label: 'It stays, because a server waits for clients',
              why: 'Only a server that listens does. Until then it is an object in memory, and objects keep no process alive.',
            },
            listens: {
              label: "It stays, because a listener waits for 'listening'",
              why: 'A listener is only a function that is kept for later. It makes nothing happen, and keeps no process alive.',
            },
            ends: {
              label: 'It ends quietly',
              why: 'Node goes on only while there is something that can still happen: a timer, an open connection, a server that listens.',
            },
          },
          hints: [
            'Node ends a process when nothing can happen in it any more. What could still happen here?',
            "Who would make 'listening' happen, or let a client in?",
          ],
        },
      },
      change: {
        ask: 'Change the program so that it waits for clients. (`127.0.0.1` is an address that only programs on this machine can reach.)',
        reached: 'The server listened, and its process waited until net-lessons ended it.',
        missed: ({ trace }) => (isOpen(trace) ? 'The server did not go on listening.' : 'No server came to listen.'),
        candidates: {
          number: {
            why: '`createServer()` takes options and a listener. A number is neither, so the call threw.',
          },
          option: {
            why: '`createServer()` takes its options as an object, but `port` is none of them: it was ignored without a word.',
          },
          timer: {
            why: 'The timer keeps the process alive, but the server still listens nowhere.',
          },
          listen: {
            why: "`listen()` has the operating system let clients in. That is what 'listening' says, and what the process now waits for.",
          },
        },
        say: {
          quiet: ({ trace }) =>
            isOpen(trace) ? 'The process goes on waiting.' : 'The process goes on, but no server listens in it.',
        },
      },
    },
    twice: {
      title: 'Two listeners, one client',
      intro:
        'Now a client comes. One function is handed to `createServer()`, another is added with `server.on()`: what does the server do for this one client?',
      say: {
        arrived: ({ record }) =>
          `A client has come. It is connected by TCP, the rules by which two programs send each other bytes, in order and without gaps; through \`${record.args[0] ?? ''}\`, a \`net.Socket\`, the server talks with this client alone.`,
        rude: "`on('error', …)` and `resume()` are for clients that break off, or say something that nobody wants to read. Later lessons show what happens without them.",
        closed:
          "'close' answers `server.close()`: the server counts no connection any more. It stops counting one as soon as both sides have ended it, a moment before the socket itself reports 'close'.",
      },
      questions: {
        runs: {
          ask: "The 'connection' event is about to reach its listeners. Which of the two functions will run?",
          choices: {
            given: {
              label: 'only the one given to `createServer()`',
              why: "That one is a listener for 'connection' like any other, and keeps no other from running.",
            },
            added: {
              label: 'only the one added with `on()`, which replaces the first',
              why: '`on()` never replaces anything. It adds one more listener.',
            },
            both: {
              label: 'both, the one given to `createServer()` first',
              why: "`createServer(fn)` does the same as `server.on('connection', fn)`, and listeners run in the order in which they were registered.",
            },
            reversed: {
              label: 'both, the one added with `on()` first',
              why: '`on()` has no precedence: the function of `createServer()` was registered first.',
            },
          },
          hints: [
            'What does `on()` do when an event has a listener already?',
            '`createServer(fn)` is short for making the server and calling `on()` with the function.',
          ],
        },
      },
      change: {
        ask: 'When this client has left, a second client, called `next`, comes. Change the server so that it is greeted too.',
        reached: 'The second client was greeted too.',
        missed: 'Not both clients were greeted.',
        candidates: {
          another: {
            why: 'Your function ran for the first client, as the others did. By the time that `next` came, the server had been closed.',
          },
          once: {
            why: '`once()` adds a function that runs a single time. It did run, for the first client, and one `server.close()` is enough.',
          },
          two: {
            why: 'That is a limit: a third client at the same time would be sent away. Without it any number may come, as long as the server is not closed.',
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
      },
    },
  },
  remember: [
    '`net.createServer()` makes an object and nothing more: before `listen()`, `listening` is `false` and `address()` is `null`.',
    'A server that listens keeps its process alive. One that does not listen keeps nothing alive.',
    "A function given to `createServer()` is a listener for 'connection', just like one added with `server.on('connection', …)`.",
    "`server.close()` lets nobody else in. The server's 'close' comes once both sides have ended the last connection.",
  ],
} satisfies LessonText;
