import type { LessonText } from '../../src/model/lesson.ts';
import type { Trace } from '../../src/model/record.ts';
import { addressesOf, hostOfServer } from './hosts.ts';
import { serverPort } from './ports.ts';

export const en = {
  title: 'Which end is where',
  summary: 'Which end of a connection is whose, what a name stands for, and a place that is no port.',
  scenes: {
    ends: {
      title: 'Two ends of one connection',
      intro:
        'One connection, and both programs print how they see it: `localPort`, `remotePort`, and `socket.address()`. Compare the numbers of one side with those of the other.',
      say: {
        listening: ({ trace }) => `Keep port ${serverPort(trace)} in mind: it will turn up on both sides.`,
        fresh: ({ record }) =>
          `\`${record.text}\`: \`new net.Socket()\` makes a socket without a connection. It says so with an empty object, where a server says \`null\`. Its \`.port\` is \`undefined\`, and nothing throws.`,
        serverAddress:
          'The same method tells another port on each side. To learn which client this is, ask for `remoteAddress` and `remotePort`.',
      },
      questions: {
        whose: {
          ask: 'The listener asks this new socket for `address()`. Whose port will be in it?',
          choices: {
            client: {
              label: "the client's: the socket stands for this client",
              why: 'The socket is one end of the connection, and it is the end here. A log that takes this for the address of the client has the same port in every line.',
            },
            both: {
              label: "both ports, the server's and the client's",
              why: '`address()` has a single port to tell: that of one end.',
            },
            server: {
              label: 'the one that the server listens on',
              why: '`address()` tells the local end, the one at which this socket sits.',
            },
          },
          hints: [
            'Each program has a socket at its own end of the connection. At which end is this one?',
            'It sits where the server sits.',
          ],
        },
      },
    },
    gone: {
      title: 'Who was that?',
      intro:
        'Two clients, one after the other: the first one says nothing, the second one says `hi`. The server wants to call each of them by its port when it has gone.',
      say: {
        unknown: ({ record }) =>
          `\`${record.text}\`: too late. Node asks the kernel for the other end when you read the property for the first time, and now there is no connection left to ask about.`,
      },
      questions: {
        unknown: {
          ask: 'This client came, said nothing, and went. What will the listener print after `goodbye,`?',
          choices: {
            client: {
              label: "the client's port",
              why: "The socket object is still there in 'close', but the connection is not, and the port belonged to the connection.",
            },
            undefined: {
              label: '`undefined`',
              why: 'Nobody had read `remotePort` while there was a connection.',
            },
            server: {
              label: "the server's port",
              why: "`remotePort` never means the own end. It tells the other side's port or, if that is unknown, nothing.",
            },
          },
          hints: [
            'Has anybody asked for the port while the connection existed?',
            'The socket is still there. Is the connection?',
          ],
        },
        known: {
          ask: 'The second client said something, and the listener greeted it. What will it print after `goodbye,` this time?',
          choices: {
            undefined: {
              label: '`undefined`, as before',
              why: 'That holds for a socket that was never asked. This one was asked while there was a connection.',
            },
            client: {
              label: "the client's port",
              why: "Node found it out when it was read in 'data', and keeps it with the socket.",
            },
            server: {
              label: "the server's port",
              why: 'That would be the local end, and `remotePort` never tells that one.',
            },
          },
          hints: ["What did the listener of 'data' print?", 'Node has found it out once. Does it have to ask again?'],
        },
      },
      change: {
        ask: 'Change the server so that it says goodbye to both clients by their ports.',
        reached: 'Both farewells have the port of the client that left.',
        missed:
          'For each client there has to be a line that begins with `goodbye` and has its port as the last word. This run did not have both.',
        candidates: {
          local: {
            why: '`address()` is about the local end. And once the connection is gone it is empty, whether it was asked before or not.',
          },
          stranger: {
            why: 'That hides the hole: whoever said nothing is a stranger now, and the port is lost all the same.',
          },
          kept: {
            why: "At 'connection' the client is nearly always still there, so there is somebody to ask, and a variable keeps the answer whatever becomes of the socket. Of one that has reset its connection by then, nothing can be found out any more.",
          },
          end: {
            why: "At 'end' the connection still exists, so there is somebody to ask. But a client that breaks off may bring 'error' and 'close' instead, and nobody would say goodbye to it.",
          },
        },
        questions: {
          first: {
            ask: 'The first client says nothing. What will `who()` give for its `goodbye,` this time?',
            choices: {
              undefined: {
                label: '`undefined`',
                why: ({ right }) =>
                  right
                    ? 'The socket was asked only when there was nothing left to find out.'
                    : 'This time it was asked early enough, or something else was put in its place.',
              },
              server: {
                label: "the server's port",
                why: ({ right }) =>
                  right
                    ? "That is the local end: it is the server's for every client."
                    : 'The local end would have to be asked for, while there is a connection.',
              },
              client: {
                label: "the client's port",
                why: ({ right }) =>
                  right
                    ? 'It was read while the connection existed.'
                    : 'For that, `remotePort` has to be read while the connection exists.',
              },
              other: {
                label: 'something else',
                why: ({ right }) =>
                  right
                    ? 'The program has put something of its own there.'
                    : 'The program prints just what it was told, or `undefined`.',
              },
            },
            hints: [
              'When is that port read the first time: while there is a connection, or after?',
              'And which end of the connection is asked for?',
            ],
          },
        },
      },
    },
    name: {
      title: 'Two numbers and a name',
      intro:
        'IP, the network below TCP, has two kinds of addresses: IPv4, such as `127.0.0.1`, and IPv6, such as `::1`, which is its loopback address. This server asks for `::1`. One client calls `127.0.0.1`, another one calls `localhost`: watch who gets through.',
      say: {
        six: ({ record, trace }) =>
          hostOfServer(trace)
            ? `\`${record.text}\`: the server has got \`${hostOfServer(trace)}\`. That address means this same machine, just as \`127.0.0.1\` does.`
            : `\`${record.text}\`: this machine has no \`::1\`, as happens in containers. So nobody listens in this run, and you will see what clients are told then.`,
        lookup: ({ record }) =>
          `'lookup': \`localhost\` is a name, and this is an address that it stands for: ${record.args[1] ?? ''}. A name may stand for several; each brings a 'lookup' of its own.`,
        name: ({ record }) =>
          `\`${record.text}\`. Each machine has its own addresses for \`localhost\`: many have both \`::1\` and \`127.0.0.1\`, some only one. So what works on one computer may fail on the next: say the same at both ends, a name or a number.`,
      },
      questions: {
        number: {
          ask: 'This client is on the same machine as the server and has the right port. It calls `127.0.0.1`. What comes of it?',
          choices: {
            connects: {
              label: 'it gets through: both addresses mean this machine',
              why: 'They do, but a server listens at an address, not on a machine.',
            },
            refused: {
              label: "an 'error': the connection is refused",
              why: 'Nobody listens at `127.0.0.1` on this port. A server is to be found only where it asked to be.',
            },
            waits: {
              label: 'nothing: it waits until somebody listens there',
              why: 'The kernel does not wait for a server to turn up, and Node does not try again by itself.',
            },
          },
          hints: [
            'At which address did the server ask to listen? Compare it with the one that is called.',
            'If there is no server at that address: who answers then?',
          ],
        },
        name: {
          ask: ({ trace }) =>
            `This client calls \`localhost\`, which stands for ${listed(trace)} here. What comes of it?`,
          choices: {
            connects: {
              label: 'it gets through',
              why: ({ right }) =>
                right
                  ? "The server's address is among those that the name stands for, and Node tries them all."
                  : 'Node only tries the addresses that the name stands for, and nobody listens at these.',
            },
            refused: {
              label: 'it is refused',
              why: ({ right }) =>
                right
                  ? 'Nobody listens at what `localhost` stands for on this machine. On another one the same two programs may well meet.'
                  : 'One refusal is not the end: Node goes on to the next address of the name, and at one of them is the server.',
            },
          },
          hints: [
            'A name is looked up, and then only its addresses count.',
            'Is the address at which the server listens one of them?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that both clients get through to it.',
        reached: 'Both clients got through.',
        missed: 'Not both of the clients got through to the server.',
        candidates: {
          dual: {
            why: '`ipv6Only: false` lets IPv4 clients in at `::`, the address that stands for all. `::1` is a single address, and stays one.',
          },
          families: {
            why: 'That is a setting for sockets that connect, in the process that makes it. It is on by default: it is why Node tries all the addresses of a name. Where a server listens, it does not change.',
          },
          four: {
            why: ({ trace }) =>
              `The number is the server's own. And \`localhost\` stands for ${listed(trace)} here, and that leads to it, too.`,
          },
          twice: {
            why: 'They get through, but not because the server is in two places now: the second call took the place of the first, which had not come to listen yet. A server listens at one place; once it does, another `listen()` throws.',
          },
        },
        say: {
          quiet: 'That was all.',
        },
        questions: {
          who: {
            ask: 'Who gets through to the changed server: `number`, which calls `127.0.0.1`, or `name`, which calls `localhost`?',
            choices: {
              both: {
                label: 'both of them',
                why: ({ right }) =>
                  right
                    ? 'Each of them finds a server at an address that it calls.'
                    : 'For that, each of them would have to find a server at an address that it calls.',
              },
              number: {
                label: 'only `number`',
                why: ({ right }) =>
                  right
                    ? 'The server is there, and not at what `localhost` stands for on this machine.'
                    : 'For that, the server would have to be there, and at nothing that `localhost` stands for on this machine.',
              },
              name: {
                label: 'only `name`',
                why: ({ right }) =>
                  right
                    ? 'On this machine the name stands for the address of the server, too; the number is another one.'
                    : 'For that, the server would have to be at something that `localhost` stands for on this machine, and not at the number.',
              },
              none: {
                label: 'neither of them',
                why: ({ right }) =>
                  right
                    ? 'The server is at none of the addresses that were called.'
                    : 'The server is at an address that was called.',
              },
            },
            hints: [
              'At which one address does the server listen now, if at all?',
              'Compare that with `127.0.0.1`, and with what `localhost` stood for in the run before.',
            ],
          },
        },
      },
    },
    mapped: {
      title: 'IPv4 meets IPv6',
      intro:
        'Where there is IPv6, a server that is given no host listens at `::`, and takes clients of both kinds. This one is like it, but asks for one loopback address only, so that nobody comes in from outside. (Without IPv6, it settles for `127.0.0.1`.)',
      say: {
        remote: ({ record }) =>
          record.text.includes('::ffff:')
            ? `\`${record.text}\`: the client came by IPv4, and its address is written in the way of IPv6. \`::ffff:\` in front says so. Take it off before you compare addresses or look one up in a list.`
            : `\`${record.text}\`: this server listens at an IPv4 address, so it sees IPv4 addresses as they are. One that listens at \`::\` would see \`::ffff:\` in front of it.`,
        family: ({ record }) =>
          `\`${record.text}\`: this property tells how the address is written. It is the way of the server's own socket, whatever the client has used.`,
      },
      questions: {
        remote: {
          ask: "A client is about to call `127.0.0.1`, in plain IPv4. What will `remoteAddress` be on the server's socket?",
          choices: {
            plain: {
              label: '`127.0.0.1`',
              why: ({ right }) =>
                right
                  ? 'Both ends use IPv4 here, so the address is written in the way of IPv4.'
                  : 'It is that address, but the server has an IPv6 socket, and there it is written differently.',
            },
            mapped: {
              label: '`::ffff:127.0.0.1`',
              why: ({ right }) =>
                right
                  ? 'Where there is IPv6, a server that was given no host sees all its IPv4 clients like this.'
                  : 'That is how an IPv6 socket writes it. This server has an IPv4 one, since it got no other.',
            },
            six: {
              label: '`::1`',
              why: '`::1` is another address, not another way to write this one. This client has never called it.',
            },
          },
          hints: [
            'At which kind of address does this server listen?',
            'Does the address of the server begin with `::ffff:`?',
          ],
        },
      },
    },
    path: {
      title: 'An address without a port',
      intro:
        'Where programs share a machine, a server can listen at a path in the file system instead of a port. (Linux and macOS; Windows has pipes for that.) What do addresses look like then?',
      say: {
        listen: ({ record }) =>
          `\`listen(${record.args[0]}, …)\`: a string that is no number is taken for a path. The kernel makes a special file there, a Unix domain socket. No port and no network is involved.`,
        place: ({ record }) =>
          `\`${record.text}\`: so \`server.address()\` has three kinds of answers: \`null\`, an object, and a string.`,
        connecting: ({ record }) =>
          `The client names the same path, \`${record.args[0]}\`. It does not begin with a slash, so it counts from the folder in which a program was started; both were started in the same one.`,
        empty: ({ record }) => `\`${record.text}\`: this socket is connected, and its address is empty all the same.`,
        nobody: ({ record }) =>
          `\`${record.text}\`: if your server logs \`remoteAddress\`, this is what it will log for clients that come through a path.`,
        ended:
          'The server is closed, and its file is gone: Node removes it on `close()`. If a server is killed instead, the file stays behind.',
      },
      questions: {
        place: {
          ask: 'This server listens at a path. What will its `address()` give?',
          choices: {
            object: {
              label: 'an object with `address`, `family` and `port`',
              why: 'These three describe a place in an IP network. At a path there is no port, and no family of addresses.',
            },
            empty: {
              label: '`{}`',
              why: 'That is the answer of a socket that has no IP address. A server that listens at a path does know its place.',
            },
            null: {
              label: '`null`',
              why: '`null` would mean that it does not listen. It does listen, only not at a port.',
            },
            text: {
              label: 'the path, as a string',
              why: 'A path is all that a client needs to get here, so the path is the address.',
            },
          },
          hints: ['What would a client have to know to get to this server?', 'Look at what `listen` was given.'],
        },
        remote: {
          ask: "A client has come in through this path. What will `remoteAddress` be on the server's socket?",
          choices: {
            text: {
              label: 'the path',
              why: "The path is the server's place. The client came through it, but it has no path of its own.",
            },
            loopback: {
              label: 'the loopback address of this machine',
              why: 'Loopback is a network inside the machine, with IP addresses. A Unix domain socket does without any network.',
            },
            undefined: {
              label: '`undefined`',
              why: 'No IP address is involved in this connection, at neither end, so there is none to tell.',
            },
          },
          hints: [
            '`remoteAddress` is an IP address, if there is one.',
            'Has anybody in this scene used an IP address?',
          ],
        },
      },
    },
  },
  remember: [
    'A server that listens at a port tells `{ address, family, port }`, one at a path tells the path, and one that does not listen tells `null`.',
    '`socket.address()` is the local end, on both sides of a connection. Who is at the other end is in `remoteAddress` and `remotePort`.',
    '`127.0.0.1` and `::1` are two addresses of one machine, `localhost` is a name for one or both: say the same at both ends. `::ffff:` stands before an IPv4 address that is written as an IPv6 one.',
    '`{}` from a socket means that it has no IP address: no connection (yet, or any more), or one through a path.',
    "Read `remoteAddress` and `remotePort` in 'connection' and keep them: in 'close' it can be too late.",
  ],
} satisfies LessonText;

/** The addresses of the name that the client calls, as they stand in a sentence. */
function listed(trace: Trace): string {
  return addressesOf('name', trace)
    .map((address) => `\`${address}\``)
    .join(' and ');
}
