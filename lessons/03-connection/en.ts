import type { LessonText } from '../../src/model/lesson.ts';
import { clientPort, serverPort } from './ports.ts';

export const en = {
  title: 'A client arrives',
  summary: 'What each side is told, who is who, who made the connection, and what breaks it.',
  scenes: {
    arrival: {
      title: 'A client arrives',
      intro:
        'Two programs, two processes: `server.js` waits, `client.js` calls. What joins them is the kernel, the core of the operating system: it does all that TCP asks for. What is each of them told when they meet, and on which object?',
      say: {
        connect: ({ record: { state } }) =>
          `'connect' on the client's socket: the connection stands. For that, the kernels of both ends have exchanged three short messages, TCP's handshake. The client's own end is \`${state.localAddress}:${state.localPort}\`; no line of code names that port, the kernel has picked it.`,
        connection: ({ record }) =>
          `'connection' on \`${record.object}\`, the server, which hands over \`${record.args[0]}\`: no line of \`server.js\` has let this client in. On the client the same news is called 'connect', and comes on its socket.`,
        who: 'Log these two to know who came: `remoteAddress` is the address at the far end, and `remoteFamily` the kind of that address. IPv4 is the kind of four numbers, such as `127.0.0.1`.',
        welcome: ({ record }) =>
          `\`${record.object}\` of the client is another object than the one of the server, even where they have the same name: each process counts its own.`,
      },
      questions: {
        sockets: {
          ask: '`client.js` is about to connect to `server.js`. How many `net.Socket` objects will both programs have together, once they are connected?',
          choices: {
            '1': {
              why: 'A connection is no object that both share: neither process can reach into the memory of the other.',
            },
            '2': {
              why: "One at each end: the client got its socket from `net.connect()`, the server's was made by Node and handed to the 'connection' listener.",
            },
            '3': {
              why: 'What listens is a `net.Server`. It brings sockets, and is none itself.',
            },
          },
          hints: [
            'Two processes cannot share a JavaScript object.',
            "Count what `net.connect()` returns, and what the 'connection' listener is given.",
          ],
        },
      },
    },

    two: {
      title: 'Two clients at once',
      intro:
        'Two clients run the same `guest.js`. The second starts when the first has its answer, and both stay connected. Which ports do the ends of the two connections have?',
      say: {
        connect1: ({ record: { state } }) =>
          `Each end of a connection is an address and a port. Seen from this client, its own end is \`localAddress\` and \`localPort\`, here \`${state.localAddress}:${state.localPort}\`; the far end is \`remoteAddress\` and \`remotePort\`, here \`${state.remoteAddress}:${state.remotePort}\`.`,
        data1: ({ record: { object, state } }) =>
          `Seen from the server, \`${object}\` has \`localPort\` ${state.localPort} and \`remotePort\` ${state.remotePort}.`,
        answer1:
          "The server added its listener with `once()`, for the first 'data' only. How many will come, nobody can say: the next lesson is about that.",
        connect2: ({ record: { state }, trace }) =>
          `The same code, and yet another port at this client's end: ${state.localPort}, where \`client-1\` has ${clientPort(trace, 'client-1')}.`,
        data2: ({ record: { object, state } }) =>
          `\`${object}\` has \`localPort\` ${state.localPort} and \`remotePort\` ${state.remotePort}: two connections of one server differ at the far end only.`,
        answer2:
          "Each run of the 'connection' listener has its own `socket` and its own `greeting`. Keep what belongs to one client there: in a variable of the whole file, the next client would overwrite it.",
      },
      questions: {
        local: {
          ask: 'And on the server? Which `localPort` will its socket for this client have?',
          choices: {
            new: {
              label: 'a new free port, made for this client',
              why: 'A connection stays at the port at which it came in, for as long as it lasts.',
            },
            server: {
              label: ({ trace }) => `${serverPort(trace)}, the port on which the server listens`,
              why: 'However many clients come, all sockets of a server share its one port.',
            },
            client: {
              label: ({ trace }) => `${clientPort(trace, 'client-1')}, the port of the client`,
              why: 'Seen from the server, the client is the far end: that is `remotePort`.',
            },
          },
          hints: [
            'To which port does the client send, from first to last?',
            'Local is the own end, seen from the server now.',
          ],
        },
        object: {
          ask: "`client-1` stays connected. Now a second client starts, and it will write `'hi'` as well. On which object of the server will its 'data' come?",
          choices: {
            server: {
              label: 'on the server, `server#1`',
              why: "A server has no 'data' event: `server.on('data', …)` raises no complaint, and its function never runs.",
            },
            first: {
              label: 'on `socket#1`, which is there already',
              why: '`socket#1` is one end of one connection, that of the first client.',
            },
            second: {
              label: 'on another socket, made for this client',
              why: "Each 'connection' brings a socket of its own. That is how the server knows who spoke.",
            },
          },
          hints: ["How often will the 'connection' listener have run by then?", 'What is it given each time?'],
        },
        property: {
          ask: ({ trace }) =>
            `On the server, the second socket showed \`remotePort\` ${clientPort(trace, 'client-2')}. Which property of \`client-2\`'s own socket shows this same number? Type its name.`,
          why: 'What is local to one end is remote to the other. Both programs can log this number, and their lines can be matched by it.',
          hints: ['What is far away for one is near for the other.', 'It begins with `local`.'],
        },
      },
      change: {
        ask: 'So far a guest is greeted alone. Change the server so that all who are connected get that greeting.',
        reached: 'What the second guest was told came to both clients.',
        missed: 'The first client was not told what the second guest was told.',
        candidates: {
          server: {
            why: 'A server has no `write()`, so the call threw, and nobody caught that. Bytes go through sockets, each to one client.',
          },
          sockets: {
            why: '`net` gives you no list of sockets: `server.sockets` is undefined, and to go through it threw.',
          },
          online: {
            why: 'There is no way to write to all at once. The program has kept each socket since it came, and writes to one after the other.',
          },
        },
      },
    },

    leaving: {
      title: 'Who is still here?',
      intro:
        '`server.getConnections()` counts the connections that are open. A visitor comes and leaves at once; the server asks for the number when the visitor says goodbye, and again when the connection is closed.',
      say: {
        goodbye: "'end': the visitor has finished sending. Its `end()` has sent the mark that says so, called FIN.",
        asking: ({ record }) =>
          `\`getConnections()\` returned \`${record.returned}\`, the server itself, and no number: that comes later, to the function that you pass, since other processes may share the server and have to be asked.`,
        ownEnd:
          "'finish': the server has ended its direction too, and no line of it says so. Unless told otherwise, Node answers the other side's goodbye with one of its own.",
        closed:
          "'close': Node has released the socket, and nothing follows on it. So this is where to take a client off your list: if what it sent is read and what you wrote is taken, 'close' comes whether it ends or breaks off.",
      },
      questions: {
        gone: {
          ask: "When the visitor has said goodbye, the 'end' listener asks for the number of connections. Which number will it be?",
          choices: {
            '0': {
              why: "'end' only says that the visitor will send nothing more. The server could still write to it.",
            },
            '1': {
              why: "At 'end' a connection is half over: one direction has ended, the other has not. It counts until it is closed.",
            },
            '2': {
              why: 'There are two sockets, but a server counts only those that it has itself, and this one has had a single visitor.',
            },
          },
          hints: [
            'Is a connection over when one of the two has finished speaking?',
            'How many directions does a connection have, and which of them has ended?',
          ],
        },
      },
    },

    asleep: {
      title: 'A server that sleeps',
      intro:
        "This time net-lessons holds the server's process still at its 'listening', as a long calculation would: not one line of its code can run. Meanwhile a client calls. How far does it get?",
      say: {
        connect: 'The connection waits in a queue of the kernel, the backlog, until the program comes to pick it up.',
        written: "Even the callback of `write()` has run. Now the server's process may go on.",
        connection: ({ record }) => `Only now does the server's code learn of the client, as \`${record.args[0]}\`.`,
        data: ({ record }) => `The kernel has kept these ${record.data?.bytes} bytes until the program came to read.`,
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
              label: "'error': the connection is refused",
              why: 'That is the answer of a port where nobody listens. This server does, whether its code runs or not.',
            },
            connect: {
              label: "'connect'",
              why: "`listen()` asks the kernel to take connections for the program. 'connect' says that it did, and not that the server's code knows.",
            },
          },
          hints: [
            'Who shakes hands: the JavaScript of the server, or the kernel below it?',
            'The process is held. The kernel is not.',
          ],
        },
      },
      change: {
        ask: 'The client is to print the line `the server has seen me`, but not before that is true: the code of the server has to know of this client.',
        reached: "The client said so, and not before the server's code had answered.",
        missed: "The client did not say so, or said so before anything had come from the server's code.",
        candidates: {
          connected: {
            why: "'connect' comes from the kernels. The server's code stood still, so it knew of nobody.",
          },
          taken: {
            why: "The callback of `write()` says that the client's own kernel has taken the bytes. Nobody had read them by then.",
          },
          answered: {
            why: "Only the server's code can answer. So a client that has to be sure waits for an answer, with a time limit.",
          },
        },
      },
    },

    broken: {
      title: 'A client breaks off',
      intro:
        "Not every visitor says goodbye. This one takes its welcome and calls `resetAndDestroy()`: it resets the connection, which throws it away instead of ending it. The server has a listener for 'error', on the server object.",
      say: {
        reset:
          "In place of FIN the client's kernel sends RST: this connection is over, at once. It need not be meant: the kernel of a process that ends sends the same if bytes for it lie there unread.",
        told: ({ record }) =>
          `\`${record.error?.code}\`: the reset has arrived, as an 'error' of \`${record.object}\`, for which nobody listens.`,
        dead: 'The whole server is gone, and with it the connections of all its other clients. One visitor was enough.',
      },
      questions: {
        fate: {
          ask: 'The client is about to reset its connection. What does that do to the server?',
          choices: {
            goodbye: {
              label: "its socket gets 'end', as with any client that leaves",
              why: "'end' tells of FIN, the orderly goodbye. A reset is none: this one comes as 'error'. (On Node 20 and 22, one right behind bytes can look like an 'end'.)",
            },
            handled: {
              label: "`server.on('error', …)` gets the error, and the server goes on",
              why: "That listener hears of the server's own errors, such as a port that is taken. What happens to a connection comes on its socket.",
            },
            dies: {
              label: 'it ends the whole process',
              why: "An 'error' without a listener is thrown, on a socket as on a server.",
            },
            unaware: {
              label: 'nothing: the server never hears of it',
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
        missed: 'In this run nobody reset a connection, or the next client was not greeted.',
        candidates: {
          goodbye: {
            why: "'end' tells of an orderly goodbye, and there was none. The 'error' came instead, and was thrown as before.",
          },
          caught: {
            why: '`try` catches what is thrown while `write()` runs. The reset arrived when that call had long returned.',
          },
          listener: {
            why: "The 'error' came to the same socket as before, but there it has a listener now. This need not repair anything: to take note is enough. Give one to every socket, in servers and in clients.",
          },
        },
        questions: {
          after: {
            ask: "The 'error' listener of the socket is about to run. What comes next on this socket?",
            choices: {
              end: {
                label: "'end', and then 'close'",
                why: "There is no 'end' after this reset: a program that counts on it never notices that this client has gone.",
              },
              open: {
                label: 'nothing: the error was handled, so the connection goes on',
                why: 'The listener keeps the process alive, not the connection.',
              },
              close: {
                label: "'close'",
                why: "An 'error' of a connected socket is followed by 'close', with `true` as its argument: closed because of an error.",
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
    "A connection has two ends: `localPort` of one is `remotePort` of the other. All sockets of a server share the server's port; the client's end tells them apart.",
    "A connection counts until it is closed, not until its client says goodbye: keep your own lists up to date in 'close', not in 'end'.",
    "'connect' says that the kernels have shaken hands. Only an answer says that the server's code has seen you.",
    "Give every socket an 'error' listener, beside that of the server: without one, a single client that breaks off can end the whole process.",
  ],
} satisfies LessonText;
