import type { LessonText } from '../../src/model/lesson-text.ts';
import type { Trace } from '../../src/model/record.ts';
import { reached } from './answers.ts';
import { addressesOf, hostOfServer } from './hosts.ts';

export const en = {
  title: 'Addresses and names',
  summary: 'Who was connected, what a name stands for, who is on a list, and a place that is no port.',
  scenes: {
    gone: {
      title: 'Who was that?',
      intro: 'A client comes and goes. The server wants to call it by its port when it has gone.',
      say: {
        unknown:
          'Too late: Node asks the kernel for the other end when you read the property for the first time. (The port in the ladder is one that net-lessons has asked for.)',
      },
      questions: {
        unknown: {
          ask: "The connection is closed, and the listener is about to run. What will it print after 'goodbye,'?",
          choices: {
            client: {
              label: "the client's port",
              why: "The socket object is still there in 'close', but the connection is not, and the port belonged to the connection.",
            },
            undefined: {
              label: '`undefined`',
              why: 'Nobody had read `remotePort` while there was a connection.',
            },
            throws: {
              label: 'nothing, since it is an error to ask a closed socket',
              why: 'You may read the properties of a socket at any time.',
            },
          },
          hints: [
            'Has anybody asked for the port while the connection existed?',
            'The socket is still there. Is the connection?',
          ],
        },
      },
      change: {
        ask: "Change the server so that it says goodbye to the client by the client's port.",
        reached: "The farewell has the client's port.",
        missed: "In this run no line began with `goodbye` and ended with the client's port.",
        candidates: {
          local: {
            why: "`address()` is about the local end, which has the server's port. And once the connection is gone, it is empty.",
          },
          kept: {
            why: "At 'connection' the client is nearly always still there, and a variable keeps its port whatever becomes of the socket.",
          },
          end: {
            why: "At 'end' the connection still exists. But a client that breaks off may bring 'error' and 'close' instead, and nobody would say goodbye to it.",
          },
        },
      },
    },
    name: {
      title: 'Two numbers and a name',
      intro:
        'IP, the network below TCP, has two kinds of addresses, and each has a loopback address: `127.0.0.1` is that of IPv4, `::1` that of IPv6. This server asks for `::1`, and two clients call other things.',
      say: {
        six: ({ record, trace }) =>
          hostOfServer(trace)
            ? `The server has got \`${hostOfServer(trace)}\`, which means this same machine, just as \`127.0.0.1\` does.`
            : `\`${record.text}\`: this machine has no \`::1\`, as happens in containers. So nobody listens in this run.`,
        lookup: ({ record }) =>
          `\`localhost\` is a name, and this is an address that it stands for: ${record.args[1] ?? ''}. A name may stand for several; Node tries one after the other.`,
        name: ({ trace }) =>
          reached('name', trace) === 'connects'
            ? `\`localhost\` stands for ${listed(trace)} here, and the server is at one of them. Another machine may have only \`127.0.0.1\` for it: the same numeric address at both ends is safest.`
            : `Here \`localhost\` stands for ${listed(trace)}, where nobody listens. Many machines have \`::1\` for it, too: the same numeric address at both ends is safest.`,
      },
      questions: {
        number: {
          ask: 'This client has the right port, and calls `127.0.0.1`. What comes of it?',
          choices: {
            connects: {
              label: 'it gets through, since both addresses mean this machine',
              why: 'They do, but a server listens at an address, not on a machine.',
            },
            refused: {
              label: 'it is refused',
              why: 'Nobody listens at `127.0.0.1` on this port. A server is to be found only where it asked to be.',
            },
            waits: {
              label: 'it waits until somebody listens there',
              why: 'The kernel does not wait for a server to turn up.',
            },
          },
          hints: [
            'At which address did the server ask to listen? Compare it with the one that is called.',
            'If there is no server at that address: who answers then?',
          ],
        },
        localhost: {
          ask: 'This client calls `localhost`. What does Node make of that?',
          choices: {
            fixed: {
              label: '`127.0.0.1`, since that is what it means',
              why: '`localhost` is a name like others, and nothing in Node says what it means. On many machines `::1` is the first that it stands for.',
            },
            asks: {
              label: 'whatever the system says that it stands for',
              why: "Node had it looked up, and 'lookup' tells what came of that.",
            },
            server: {
              label: 'the address at which the server listens',
              why: 'Nobody tells a client where somebody listens. It has to call the right address.',
            },
          },
          hints: ['Is `localhost` an address, or a name for one?', 'Who knows what a name stands for?'],
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
          four: {
            why: ({ trace }) =>
              `The server is where \`number\` calls. And \`localhost\`, which stands for ${listed(trace)} here, leads to it, too.`,
          },
          twice: {
            why: 'They get through, but the server is not in two places: the second call took the place of the first, which had not come to listen yet.',
          },
        },
        say: {
          quiet: 'This run ends here.',
        },
      },
    },
    mapped: {
      title: 'IPv4 meets IPv6',
      intro:
        'A server that is given no host takes clients of both kinds, at an IPv6 socket. This one has such a socket too, but at a loopback address, so that nobody comes in from outside. (`new net.Server()` is what `createServer()` does for you; without IPv6, this one settles for `127.0.0.1`.)',
      say: {
        remote: ({ record }) =>
          record.text.includes('::ffff:')
            ? 'The client came by IPv4, and its address is written in the way of IPv6: `::ffff:` in front says so. Take that off before you compare addresses.'
            : 'This server listens at an IPv4 address, so it sees IPv4 addresses as they are. One that listens at `::` would see `::ffff:` in front of it.',
      },
      questions: {
        remote: {
          ask: "A client is about to call `127.0.0.1`, by IPv4. What will `remoteAddress` be on the server's socket?",
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
            'An IPv6 socket writes each address in the way of IPv6.',
          ],
        },
      },
    },
    list: {
      title: 'A list of addresses',
      intro:
        'A server that lets some in and keeps others out needs a list of addresses: a `net.BlockList` holds single ones, ranges from one to another, and subnets (here: all that begin with the same 16 bits). This program asks its list about three addresses, each of which means this machine: `check()` is given each of them as a text, and then as a `net.SocketAddress`, an object for an address.',
      say: {
        rules: '`rules` tells what is in the list.',
        four: '`net.isIP()` gives 4 or 6, after the family, and 0 for what is no address.',
        places:
          "In a `SocketAddress` each of them is found, since it carries its family along (`check(address, 'ipv6')` does the same). `::ffff:127.0.0.1` was never put into the list, but `check()` knows that it is the same as `127.0.0.1`.",
      },
      questions: {
        found: {
          ask: 'The list has `::1`, and `127.0.0.1` too. Which of the three will `check()` find where it is given a text?',
          choices: {
            all: {
              label: 'all three, since `::ffff:127.0.0.1` is `127.0.0.1` in the way of IPv6',
              why: '`check()` does know that. But it took the text for an IPv4 address, and as such it is none.',
            },
            two: {
              label: '`127.0.0.1` and `::1`, the two that were added',
              why: 'It is in the list. But `check()` takes a text for an IPv4 address, and `::1` is none.',
            },
            one: {
              label: 'only `127.0.0.1`',
              why: '`check()` takes a text for an IPv4 address unless it is told otherwise. What is none, it does not find, and says nothing: a list of those who must not come in would let them in.',
            },
          },
          hints: [
            'How could `check()` know of which kind an address is?',
            "`addAddress()` was told `'ipv6'`. What is `check()` told?",
          ],
        },
      },
    },
    path: {
      title: 'An address without a port',
      intro:
        'Where programs share a machine, a server can listen at a path in the file system instead of a port. (On Linux and macOS; Windows has pipes for that.)',
      say: {
        listen: ({ record }) =>
          `\`listen(${record.args[0]}, …)\`: a string that is no number is taken for a path, and the kernel makes a special file there, a Unix domain socket.`,
        nobody: ({ record }) =>
          `\`${record.text}\`: a client that comes through a path has no IP address, and \`address()\` of the socket is empty for the same reason.`,
        ended: 'The file is gone: Node removes it on `close()`. If a server is killed instead, it stays behind.',
      },
      questions: {
        place: {
          ask: 'This server listens at a path. What will its `address()` give?',
          choices: {
            object: {
              label: 'an object with `address`, `family` and `port`',
              why: 'These three describe a place in an IP network.',
            },
            empty: {
              label: '`{}`',
              why: 'A server that listens at a path does know its place.',
            },
            null: {
              label: '`null`',
              why: '`null` would mean that it does not listen.',
            },
            text: {
              label: 'the path, as a string',
              why: 'A path is all that a client needs to get here, so the path is the address.',
            },
          },
          hints: ['What would a client have to know to get to this server?', 'Look at what `listen` was given.'],
        },
      },
    },
  },
  remember: [
    "Read `remoteAddress` and `remotePort` in 'connection' and keep them: in 'close' it can be too late.",
    '`127.0.0.1` and `::1` are two addresses of one machine, and `localhost` is a name for one or both: the same numeric address at both ends is safest.',
    '`::ffff:` stands before an IPv4 address that is written as an IPv6 one. `check()` of a `net.BlockList` has to be told of which family an address is.',
    'Through a path, there are no IP addresses: `address()` of the server is the path, that of a socket is empty.',
  ],
} satisfies LessonText;

/** The addresses of the name that the client calls, as they stand in a sentence. */
function listed(trace: Trace): string {
  return addressesOf('name', trace)
    .map((address) => `\`${address}\``)
    .join(' and ');
}
