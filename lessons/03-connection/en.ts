import type { LessonText } from '../../src/model/lesson-text.ts';
import { greetsTheNext, says } from './answers.ts';
import { serverEnd, serverPort } from './ports.ts';

export const en = {
  title: 'A client arrives',
  summary: 'What each side is told, who is who, who made the connection, and what breaks it.',
  scenes: {
    arrival: {
      title: 'A client arrives',
      intro:
        'Two processes: `server.js` waits, `client.js` connects. What joins them is the kernel, the core of the operating system; what is each of them told, and on which object?',
      say: {
        connect: ({ record: { state } }) =>
          `The connection is up, after three short messages to and fro, TCP's handshake. Seen from the client, its own end is \`localAddress\` and \`localPort\` (${state.localPort}, which the kernel has picked), and the far end is \`remoteAddress\` and \`remotePort\` (${state.remotePort}).`,
        connection: ({ record }) => `The server is told with 'connection', which brings \`${record.args[0]}\`.`,
        who: 'Log `remoteAddress` to know who came. An address of four numbers, like this one, is an IPv4 address.',
      },
      questions: {
        sockets: {
          ask: '`client.js` is about to connect to `server.js`. How many `net.Socket` objects will the two programs have between them, once they are connected?',
          choices: {
            '1': {
              why: 'A connection is no object that both share: neither process can reach the memory of the other.',
            },
            '2': {
              why: "One at each end: the client has its socket from `net.connect()`, the server gets one with 'connection'.",
            },
            '3': {
              why: 'What listens is a `net.Server`, which is no socket itself.',
            },
          },
          hints: [
            'Two processes cannot share a JavaScript object.',
            "Count what `net.connect()` returns, and what the 'connection' listener is given.",
          ],
        },
        local: {
          ask: 'Now the server. Which `localPort` does its own socket for this client have?',
          choices: {
            new: {
              label: 'a new free port, made for this client',
              why: 'A connection stays at the port at which it came in.',
            },
            server: {
              label: ({ trace }) => `${serverPort(trace)}, the port on which the server listens`,
              why: 'However many clients come, all sockets of a server share its one port.',
            },
            client: {
              label: ({ trace }) => `${serverEnd(trace).remotePort}, the port of the client`,
              why: 'Seen from the server, the client is the far end: that is `remotePort`.',
            },
          },
          hints: [
            'To which port does the client send, from first to last?',
            'Local is the own end, and now that of the server.',
          ],
        },
        property: {
          ask: ({ trace }) =>
            `The server's socket had \`localPort\` ${serverEnd(trace).localPort} and \`remotePort\` ${serverEnd(trace).remotePort}. Which property of the client's socket was ${serverEnd(trace).remotePort} as well? Type its name.`,
          why: 'What is local to one end is remote to the other. If both programs log this number, their lines can be matched.',
          hints: ['The far end of one is the own end of the other.', 'It begins with `local`.'],
        },
      },
    },

    leaving: {
      title: 'Who is still here?',
      intro:
        "`server.getConnections()` counts the open connections, and tells the number to its function. A client comes and says goodbye at once; the server counts at 'end' and at 'close'.",
      say: {
        goodbye: "'end': the client has finished sending. Its `end()` has sent the mark that says so, called FIN.",
        answered:
          "'finish': the server has ended its direction too. Unless told otherwise, Node answers the other side's goodbye with one of its own.",
      },
      questions: {
        gone: {
          ask: "Which two numbers will the server print, at 'end' and at 'close'?",
          choices: {
            none: {
              label: '0 and 0, as the client has said goodbye before',
              why: "'end' only says that the client will send nothing more. The server could still write to it.",
            },
            one: {
              label: '1 and 0',
              why: "A connection counts until both sides have ended it. So keep lists of your own up to date in 'close', the last event of a socket.",
            },
            both: {
              label: '1 and 1, as the socket is still there',
              why: "By 'close' both sides have ended it, and it counts no more.",
            },
          },
          hints: [
            'Is a connection over when one of the two has finished speaking?',
            'How many directions does a connection have, and which of them have ended by then?',
          ],
        },
      },
    },

    asleep: {
      title: 'A server that sleeps',
      intro:
        "This time net-lessons holds the server's process still at its 'listening', as a long calculation would: not one line of it can run. Meanwhile a client calls. How far does it get?",
      say: {
        connect: 'The connection waits in a queue of the kernel, the backlog, until the program picks it up.',
        written: "Now the server's process may go on.",
        connection: "Only now does the server's code learn of the client.",
      },
      questions: {
        meets: {
          ask: 'The server listens, but its process stands still from now on. A client calls `net.connect()`. What will the client be told?',
          choices: {
            waits: {
              label: 'nothing, until the server runs again',
              why: 'No line of the server has a part in the handshake, so nothing has to wait for it.',
            },
            error: {
              label: "'error', as the connection is refused",
              why: 'That is the answer of a port where nobody listens. This server does, whether its code runs or not.',
            },
            connect: {
              label: "'connect'",
              why: '`listen()` asks the kernel to take connections for the program, whether its code runs or not.',
            },
          },
          hints: [
            'Who shakes hands: the JavaScript of the server, or the kernel below it?',
            'The process is held. The kernel is not.',
          ],
        },
      },
      change: {
        ask: "Have the client print `the server has seen me`, but only once it is true: the server's code must know of this client.",
        reached: "The client said so, and not before the server's code had answered.",
        missed: ({ trace }) =>
          says(trace)
            ? "The client said so before anything had come from the server's code."
            : 'The client did not say so.',
        candidates: {
          connected: {
            why: "'connect' comes from the kernel. The server's code stood still, and knew of nobody.",
          },
          taken: {
            why: "The callback of `write()` only says that the client's own kernel has taken the bytes.",
          },
          answered: {
            why: "Only the server's code can answer. A client that has to be sure waits for that, with a time limit.",
          },
        },
      },
    },

    broken: {
      title: 'A client breaks off',
      intro:
        "Not every client says goodbye: this one resets the connection, which throws it away instead of ending it. The server has a listener for 'error', on the server object.",
      say: {
        reset:
          "In place of FIN the client's kernel sends RST: this connection is over. A process that ends can cause the same, if bytes for it lie there unread.",
      },
      questions: {
        fate: {
          ask: 'The client is about to reset its connection. What does that do to the server?',
          choices: {
            goodbye: {
              label: "its socket gets 'end', as with any client that leaves",
              why: "'end' tells of FIN, the orderly goodbye. This reset came as 'error'.",
            },
            handled: {
              label: "`server.on('error', …)` gets the error, and the server goes on",
              why: "That listener hears of the server's own errors, such as a port that is taken. A reset is told on the socket.",
            },
            dies: {
              label: 'it ends the whole process',
              why: "An 'error' without a listener is thrown, on a socket as on a server: one client was enough.",
            },
            unaware: {
              label: 'nothing, as the server never hears of it',
              why: 'A reset travels to the other side, and a socket that reads is told of it.',
            },
          },
          hints: [
            'On which object will the trouble be told, and on which was the listener added?',
            "What became of the program whose port was taken, without a listener for 'error'?",
          ],
        },
      },
      change: {
        ask: 'Another client is to come afterwards. Change the server so that it survives the reset and greets that one too.',
        reached: 'The connection was reset, and the server went on to greet the next client.',
        missed: ({ trace }) =>
          greetsTheNext(trace) ? 'In this run nobody reset a connection.' : 'The next client was not greeted.',
        candidates: {
          goodbye: {
            why: "'end' tells of an orderly goodbye, and there was none. The 'error' was thrown as before.",
          },
          caught: {
            why: 'The reset arrived when `write()` had long returned, and the `try` block was left.',
          },
          listener: {
            why: "The 'error' of this socket has a listener now. It need not repair anything: to take note is enough.",
          },
        },
        questions: {
          after: {
            ask: "The 'error' listener of the socket is about to run. What comes next on this socket?",
            choices: {
              end: {
                label: "'end', and then 'close'",
                why: "No 'end' follows this reset: a program that counts on it never notices that the client has gone.",
              },
              open: {
                label: 'nothing, as the error was handled and the connection goes on',
                why: 'The listener keeps the process alive, not the connection.',
              },
              close: {
                label: "'close'",
                why: "'close' comes for a client that broke off as well. Its argument, `true`, says that there was an error.",
              },
            },
            hints: [
              'Is there still a connection on which anything could come?',
              'One event comes last on a socket that is read, however its end came about.',
            ],
          },
        },
      },
    },
  },
  remember: [
    "'connection' comes once for each client and brings a new `net.Socket`: talk to the client through it.",
    "A connection has two ends: `localPort` of one is `remotePort` of the other. All sockets of a server share the server's port.",
    "A connection counts until both sides have ended it: keep your own lists up to date in 'close', not in 'end'.",
    "'connect' comes from the kernel. Only an answer says that the server's code has seen you.",
    "Give every socket an 'error' listener: without one, a single client that breaks off can end the whole server.",
  ],
} satisfies LessonText;
