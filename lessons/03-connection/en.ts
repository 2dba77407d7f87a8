import type { LessonText } from '../../src/model/lesson.ts';
import { saysSoWhenSeen } from './answers.ts';
import { clientPort, serverPort } from './ports.ts';

export const en = {
  title: 'A client arrives',
  summary: 'What each side is told, who is who, who made the connection, and what breaks it.',
  scenes: {
    arrival: {
      title: 'A client arrives',
      intro:
        'Two programs, two processes: `server.js` waits, `client.js` calls. What joins them is the kernel, the core of the operating system: it does all that TCP asks for. Watch what each of them is told when they meet, and on which object.',
      say: {
        connect: ({ record: { state } }) =>
          `'connect' on the client: the connection stands. For that, the kernels of both ends have exchanged three short messages, TCP's handshake. The client's own end is \`${state.localAddress}:${state.localPort}\`; nobody wrote that port in the code, the kernel picked it.`,
        connection: ({ record }) =>
          `'connection' on the server: a client has come. Nothing in your code let it in: the kernel made the connection, and Node wrapped it in a new \`net.Socket\`, here \`${record.args[0]}\`. From now on you talk to this client through that socket.`,
        address: ({ record }) =>
          `${quoted(record.text)}: \`socket.remoteAddress\` is the address at the far end, seen from this socket. Both programs run on one machine here, so it is the machine's own loopback address.`,
        family: ({ record }) =>
          `${quoted(record.text)}: \`socket.remoteFamily\` says which kind of address that is: IPv4 is the kind of four numbers, such as \`127.0.0.1\`. Look at both when you log who came.`,
        welcome: ({ record }) =>
          `What the server wrote to its socket comes out of the client's. That both may be called \`${record.object}\` means nothing: each process counts its own.`,
      },
      questions: {
        sockets: {
          ask: '`client.js` is about to connect to `server.js`. How many `net.Socket` objects will both programs have together, once they are connected?',
          choices: {
            '1': {
              why: 'A connection is no object that both share. The programs are separate processes, and none can reach into the memory of the other: each holds a socket of its own.',
            },
            '2': {
              why: "One at each end: the client got its socket from `net.connect()`, the server's was made by Node and handed to the 'connection' listener.",
            },
            '3': {
              why: "What listens is a `net.Server`, and that is no `net.Socket`: it has neither `write()` nor 'data'. It only brings sockets, one for each client.",
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
        'Two clients run the same `guest.js`. The second starts when the first has its answer, and both stay connected. Keep an eye on the port numbers at both ends.',
      say: {
        listening: ({ record: { state }, trace }) =>
          `The server listens on port ${serverPort(trace)}, which both clients have to know beforehand: by it the kernel finds the right program. Open connections so far: ${state.connections}.`,
        connect1: ({ record: { state } }) =>
          `Each end of a connection is an address and a port. This client's end is \`${state.localAddress}:${state.localPort}\` (local), the far end is \`${state.remoteAddress}:${state.remotePort}\` (remote). The two together name the connection: no other has the same pair.`,
        connection1: ({ record }) =>
          `The listener runs for the first client, with \`${record.args[0]}\`. Open connections now: ${record.state.connections}.`,
        data1: ({ record: { object, state } }) =>
          `Seen from the server, \`${object}\` has \`localPort\` ${state.localPort} and \`remotePort\` ${state.remotePort}.`,
        answer1: ({ record }) =>
          `${quoted(record.data?.text)}: the listener on the server was added with \`once()\`, for the first 'data' only. Nobody can say how many will come: the next lesson is about that.`,
        connect2: ({ record: { state }, trace }) =>
          `The same code, the same server port ${state.remotePort}. But the kernel gave this client port ${state.localPort} for its own end, where \`client-1\` has ${clientPort(trace, 'client-1')}.`,
        connection2: ({ record }) =>
          `The same listener runs a second time, with \`${record.args[0]}\`. Open connections now: ${record.state.connections}.`,
        data2: ({ record: { object, state }, trace }) =>
          `\`${object}\` has \`localPort\` ${state.localPort}, like the first socket, and \`remotePort\` ${state.remotePort}, where that one has ${clientPort(trace, 'client-1')}.`,
        answer2: ({ record }) =>
          `${quoted(record.data?.text)}: each run of the 'connection' listener has its own \`socket\` and its own \`greeting\`. Keep what belongs to one client there: in a variable of the whole file, the next client would overwrite it.`,
      },
      questions: {
        local: {
          ask: "Two clients will be connected at the same time. Which port will be the server's own end, `localPort`, of the second connection?",
          choices: {
            new: {
              label: 'a new free port, made for this client',
              why: 'Many believe that a server moves each client to a port of its own. It does not: all connections that come in at a port stay on that port.',
            },
            server: {
              label: ({ trace }) => `${serverPort(trace)}, as in the first connection`,
              why: "All sockets of a server have the server's port at their own end. What differs from client to client is the other end.",
            },
            client: {
              label: "the client's port",
              why: "The client's port stands at the far end: on the server it is `remotePort`. `localPort` is always one's own end.",
            },
          },
          hints: [
            'Think of what the client was told: to which port does it send, from first to last?',
            'No third port is ever agreed upon. There is the one that the server listens on, and the one of the client.',
          ],
        },
        object: {
          ask: "`client-1` stays connected. Now a second client starts, and it will write `'hi'` as well. On which object of the server will its 'data' come?",
          choices: {
            server: {
              label: 'on the server, `server#1`',
              why: "A server has no 'data' event. `server.on('data', …)` raises no complaint, and never runs: data comes on sockets.",
            },
            first: {
              label: 'on `socket#1`, which is there already',
              why: 'A socket is one end of one connection. `socket#1` belongs to the first client, and nobody else ever speaks through it.',
            },
            second: {
              label: 'on another socket, made for this client',
              why: "Each client brings a 'connection' and a socket of its own, and its data comes on that one. That is how the server knows who spoke.",
            },
          },
          hints: [
            "How often will the 'connection' listener have run by then?",
            'It ran once for each client, and each time it got an object that was new.',
          ],
        },
        property: {
          ask: ({ trace }) =>
            `On the server, the second socket showed \`remotePort\` ${clientPort(trace, 'client-2')}. Which property of \`client-2\`'s own socket shows this same number? Type its name.`,
          why: "What is local to one end is remote to the other. Log both ports, and you can tell which client a line of the server's log is about.",
          hints: ['What is far away for one is near for the other.', 'It begins with `local`.'],
        },
      },
      change: {
        ask: 'So far a guest is greeted alone. Change the server so that all who are connected get that greeting.',
        reached: 'What the second guest was told came to both clients.',
        missed: 'The first client was not told what the second guest was told.',
        candidates: {
          server: {
            why: 'A server has no `write()`: it only lets clients in. Bytes go through sockets, each to one client.',
          },
          sockets: {
            why: '`net` keeps no list of sockets for you, so `server.sockets` is undefined. Who wants to reach all has to keep them.',
          },
          online: {
            why: 'There is no way to write to all at once. The program has kept each socket since it came, and writes to one after the other.',
          },
        },
        say: {
          told: ({ record }) => `${quoted(record.data?.text)} has come to \`client-1\`, through the socket of its own.`,
        },
      },
    },

    leaving: {
      title: 'Who is still here?',
      intro:
        '`server.getConnections()` counts the connections that are open. A visitor comes and leaves at once; the server asks for the number when the visitor says goodbye, and again when the connection is closed.',
      say: {
        connection: ({ record }) => `The visitor is in. Open connections of this server: ${record.state.connections}.`,
        goodbye: "'end': the visitor has finished sending. Its `end()` sent the mark that says so, called FIN.",
        asking: ({ record }) =>
          `\`getConnections()\` returned \`${record.returned}\`, the server itself. It may have to ask other processes that share the server, so the number always comes later, to the function that you pass.`,
        asked: ({ record }) =>
          `${quoted(record.text)} comes first, though it stands below: the callback has to wait until the listener has come to its end.`,
        atEnd: ({ record }) => `${quoted(record.text)}: the visitor has said goodbye, and still counts.`,
        ownEnd:
          "'finish': now this side's direction has ended too. Unless told otherwise, Node answers the other side's goodbye with its own.",
        closed: "'close': both directions have ended, and Node has released the socket. Nothing follows on it.",
        atClose: ({ record }) =>
          `${quoted(record.text)}: now it no longer counts. So take a client off your list in 'close': if what came is read and what you wrote is taken, it comes whether a client ends or breaks off. One whose network or computer fails sends nothing: a timeout finds it.`,
      },
      questions: {
        gone: {
          ask: "When the visitor has said goodbye, the 'end' listener asks for the number of connections. Which number will it be?",
          choices: {
            '0': {
              why: "'end' only says that the visitor will send nothing more. This side's half of the connection is still open, so the connection still counts.",
            },
            '1': {
              why: "At 'end' the connection is half over: the visitor's direction has ended, the server's own has not. It counts until it is closed.",
            },
            '2': {
              why: 'The two ends are two sockets, but in two processes: a server counts its own connections only, and this one has had a single visitor.',
            },
          },
          hints: [
            'Is a connection over when one of the two has finished speaking?',
            "In 'end', the server's socket could still write an answer.",
          ],
        },
      },
    },

    asleep: {
      title: 'A server that sleeps',
      intro:
        "This time net-lessons holds the server's process still at its 'listening', as a long calculation would: not one line of its code can run. Meanwhile a client calls. Watch how far it gets.",
      say: {
        frozen: ({ trace }) =>
          `The server has its port, ${serverPort(trace)}, and from here on its process is held: none of its listeners can run, not even the one for 'listening'. A client comes all the same.`,
        connect: ({ record: { state } }) =>
          `'connect': the server's kernel shook hands with \`${state.localAddress}:${state.localPort}\` by itself, and put the connection into a queue, the backlog, for the program to pick up some day.`,
        written: "Even the callback of `write()` has run. Now the server's process may go on.",
        awake: ({ record }) => `${quoted(record.text)}: the server's first line since it listens.`,
        connection: ({ record }) => `Only now does the server's code learn of the client, as \`${record.args[0]}\`.`,
        data: ({ record }) => `The kernel has kept these ${record.data?.bytes} bytes until the program came to read.`,
        answer: ({ record }) => `${quoted(record.data?.text)} comes from the server's code.`,
      },
      questions: {
        meets: {
          ask: 'The server listens, but its process stands still from now on. A client calls `net.connect()`. What will the client be told?',
          choices: {
            waits: {
              label: 'nothing, until the server runs again',
              why: "The handshake does not wait for the server's code: the kernel makes it, as soon as the program listens.",
            },
            error: {
              label: "'error': the connection is refused",
              why: 'A connection is refused where nobody listens. This server does: its port is open, whether its code runs or not.',
            },
            connect: {
              label: "'connect'",
              why: "`listen()` asks the kernel to take connections for the program, and the kernel does so on its own. 'connect' says that it did, not that the server's code knows.",
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
        reached: "The client said so, and by then the server's code knew of it.",
        missed: "The client did not say so, or said so before the server's code had heard of it.",
        candidates: {
          connected: {
            why: "'connect' says that two kernels have shaken hands. The server's code had not run since, so it knew of nobody.",
          },
          taken: {
            why: "The callback of `write()` says that this side's kernel has taken the bytes. Nobody had read them by then.",
          },
          answered: {
            why: "Only the server's code can answer: 'connect' comes from the kernels, and the callback of `write()` from the client's own. So a client that has to be sure waits for an answer, with a time limit.",
          },
        },
        say: {
          claims: ({ trace }) =>
            saysSoWhenSeen(trace)
              ? "Before this came the server's 'connection': its code knows of the client."
              : 'And the server? Not a line of it has run for this client yet.',
        },
      },
    },

    broken: {
      title: 'A client breaks off',
      intro:
        "Not every visitor says goodbye: this one takes its welcome and breaks off, it resets the connection. The server has a listener for 'error', on the server. Watch what the reset does to it.",
      say: {
        connection: ({ record }) => `The visitor is in, as \`${record.args[0]}\`, and is about to be welcomed.`,
        welcomed:
          'The visitor has its welcome. Its listener is about to call `resetAndDestroy()`, which throws the connection away instead of ending it.',
        reset:
          "A reset: in place of FIN the client's kernel sends RST, which means “this connection is over, at once”. It need not be meant: the kernel of a process that ends sends the same if bytes for it lie there unread.",
        told: ({ record }) =>
          `\`${record.error?.code}\`: the reset has arrived, as an 'error' of \`${record.object}\`. The listener of \`server#1\` hears of the server's own errors only, such as a port that is taken.`,
        thrown:
          "On this socket nobody listens for 'error', so it is thrown: you know that from the port that was taken.",
        dead: ({ record }) =>
          `Exit code ${record.code}: the whole server is gone, and with it the connections of all its other clients. One visitor was enough.`,
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
              why: "Many feel safe with this line. But the connection is a socket's, and so is its error.",
            },
            dies: {
              label: 'it ends the whole process',
              why: "The 'error' came on the socket, where nobody listens for it, and took the process down.",
            },
            unaware: {
              label: 'nothing: the server never hears of it',
              why: 'A reset is a message like others: it travels to the other side, and a socket that reads is told of it.',
            },
          },
          hints: [
            'On which object will the trouble be told? Look at which object the listener was added to.',
            "What becomes of an 'error' that nobody listens for? You saw it with a port that was taken.",
          ],
        },
      },
      change: {
        ask: 'Another client is to come afterwards. Change the server so that it survives the reset and greets that one too.',
        reached: 'The connection was reset, and the server went on to greet the next client.',
        missed: 'In this run nobody reset a connection, or the next client was not greeted.',
        candidates: {
          goodbye: {
            why: "'end' tells of an orderly goodbye, and the client said none. The 'error' came instead, found no listener on the socket, and was thrown.",
          },
          caught: {
            why: '`try` catches what is thrown while `write()` runs. The reset arrived later, when that call had long returned: by then nothing of yours was running that could catch it.',
          },
          listener: {
            why: 'The reset came to the same socket as before. What is new is that somebody listens there, so the error has somewhere to go, and the process lives.',
          },
        },
        say: {
          heard: ({ record }) =>
            `\`${record.error?.code}\`: this 'error' has a listener, so nothing is thrown. It need not repair anything: to take note is enough.`,
          closed: ({ record }) =>
            `'close' with \`${record.args[0]}\`: closed because of an error. What has to be tidied up belongs in 'close', which comes after a goodbye and after a reset alike.`,
          next: ({ record }) =>
            `${quoted(record.data?.text)}: the next client is served as if nothing had happened. Give every socket its 'error' listener, in servers and in clients.`,
        },
        questions: {
          after: {
            ask: "The 'error' listener of the socket is about to run. What comes next on this socket?",
            choices: {
              end: {
                label: "'end', and then 'close'",
                why: "'end' would mean that the client had finished properly. After this reset there is none: a program that counts on 'end' never notices that this client has gone.",
              },
              open: {
                label: 'nothing: the error was handled, so the connection goes on',
                why: 'The listener keeps the process alive, not the connection. That one is gone whatever you do about it.',
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
    "A reset (RST) brings 'error' and 'close'; on Node 20 and 22, one right behind bytes can look like an ordinary 'end'. So tidy up in 'close', which comes in both cases, and give every socket an 'error' listener: without one, a single reset can end the whole process.",
    '`getConnections()` hands its number to a callback, and a connection counts until it is closed, not until its client says goodbye.',
    "'connect' says that the kernels have shaken hands. Only an answer says that the server's code has seen you.",
  ],
} satisfies LessonText;

/** Text from the program, as it stands in a sentence. */
function quoted(text: string | undefined): string {
  return `\`${text}\``;
}
