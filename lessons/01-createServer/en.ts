import type { LessonText } from '../../src/model/lesson.ts';
import { call, first } from '../../src/model/select.ts';
import { isOpen } from './answers.ts';

export const en = {
  title: 'Making a server',
  summary: 'What createServer() gives you, and what it takes until a client is greeted.',
  scenes: {
    made: {
      title: 'A new server',
      intro:
        'A server listens when it waits for clients, at an address of its machine and at a port, a number that tells the programs there apart. This program makes a server, has a port for it, and registers two listeners: functions that Node is to call when something happens, which is called an event. Look at what the server says about itself, and at what becomes of the process.',
      say: {
        made: ({ record }) =>
          `\`net.createServer()\` has returned an object; on this screen it is called \`${record.returned}\`.`,
        noAddress: ({ record }) =>
          `\`address()\` returned \`${record.returned}\`. A program that asks for \`address().port\` this early gets a TypeError instead of a port.`,
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
              why: 'Many notes say so, but a server without an address says `null`. The empty object is what one end of a connection says while it has no address, as you will see.',
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
            'There is no such line. So the server has nothing to tell: what does JavaScript return for "no object"?',
          ],
        },
        process: {
          ask: 'The last line is about to be printed. What does the process do then?',
          choices: {
            waits: {
              label: 'It stays: a server waits for clients',
              why: 'Only a server that listens keeps its process alive. This one is an object in memory, and objects keep nothing alive.',
            },
            crashes: {
              label: 'It crashes: a server that was never used is an error',
              why: 'To make a server and not use it is allowed, so there is nothing to complain about.',
            },
            ends: {
              label: 'It ends quietly',
              why: 'Node goes on as long as there is something to wait for, such as a timer, an open connection or a server that listens. Here is nothing of the kind.',
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
        missed: 'The server did not come to listen, or its process did not stay.',
        candidates: {
          number: {
            why: 'What `createServer()` takes is options and a listener, and a number is neither. Node sees that by itself, so the call throws, and nobody caught it.',
          },
          option: {
            why: 'An object is what `createServer()` takes for options, but `port` is none that it knows. So it was passed over without a word. If a setting of yours has no effect, look at its name first.',
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
        'Now a client comes. One function is handed to `createServer()`, another is added with `server.on()`. Watch the ladder, the drawing with a lane for each program and a line for each thing that happens: what does the server do for this one client?',
      say: {
        withListener:
          'This time `createServer()` was given a function. It is kept for later: nobody has called it yet.',
        port: ({ record }) =>
          `\`${record.args[0] ?? ''}\` is not the number behind \`??\`: net-lessons has picked a port that is free on this machine, and told both programs in the environment variable \`PORT\`. Run by hand with \`node server.js\`, where no \`PORT\` is set, the program takes the number in its code.`,
        reachable: ({ record, trace }) =>
          `\`listen(${first(trace, call('server', 'listen'))?.args.join(', ') ?? ''})\` has opened \`${record.object}\`. How that goes is the next lesson.`,
        arrived: ({ record }) =>
          `A client has come. Its connection follows TCP, the rules by which two programs send each other bytes, in order and without gaps. Node has put it into a new object, \`${record.args[0] ?? ''}\`, a \`net.Socket\`: through it the server talks with this one client.`,
        rude: "Two lines for clients that do not behave: the 'error' listener hears of one that breaks off, and `resume()` throws away what one says. Give both to every socket that you do not read; what happens without them is shown in later lessons.",
        bothRan: 'In your own program, do the work in one of the two only, or it is done twice for every client.',
        oneHello: ({ record }) =>
          `${record.data?.bytes ?? 0} bytes from the server. The client cannot tell which function wrote them: both get the same socket.`,
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
      change: {
        ask: 'When this client has left, a second one comes, `next`. Change the server so that it is greeted too.',
        reached: 'The second client was greeted too.',
        missed: 'The second client was not greeted.',
        candidates: {
          another: {
            why: 'Your function ran for the first client, like the others: a listener is there for every client, not for one of them. And it opened nothing: by the time that `next` came, the server had been closed.',
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
          greeted: ({ record }) => `\`${record.data?.text}\`: the second client gets something from the server, too.`,
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
    'A port is for `listen()`: `createServer()` throws at a number, and passes over an option of that name without a word.',
    'A server that listens keeps its process alive. One that does not, keeps nothing alive.',
    "A function given to `createServer()` is a listener for 'connection', just like one added with `server.on('connection', …)`. With both, both run for every client.",
    'After `server.close()` nobody is let in any more: clients that come get `ECONNREFUSED`.',
  ],
} satisfies LessonText;
