import type { LessonText } from '../../src/model/lesson-text.ts';
import { first } from '../../src/model/select.ts';
import { called, lacksAddress, limitOf, verdict, waitedMs, whenGivenUp } from './answers.ts';

export const en = {
  title: 'One name, two addresses',
  summary: 'What becomes of a call to localhost, how an address is spelled, and how long Node waits for each one.',
  scenes: {
    first: {
      title: 'The first of two',
      intro:
        'The server is at `127.0.0.1`, and the client calls `localhost`. Its `lookup` function gives what many machines give for that name: `::1`, then `127.0.0.1`. With `setDefaultAutoSelectFamily(false)` it connects as Node did before version 20.',
      say: {
        error: ({ trace }) =>
          lacksAddress(trace)
            ? 'The message names the address that was called. This machine has no `::1`, as happens in containers, and the server is at the other one.'
            : 'The message names the address that was called, and the server is at the other one. (In a container without `::1`, the code would be `EADDRNOTAVAIL`.)',
      },
      questions: {
        calls: {
          ask: 'The client is about to connect. With this setting, Node asks `lookup` for one address instead of `all`. What comes of it?',
          choices: {
            fixed: {
              label: 'it gets through at once: `localhost` is `127.0.0.1`',
              why: 'It is a name, and `lookup` decides what it stands for. Here `::1` comes first.',
            },
            next: {
              label: 'it is refused at `::1`, and gets through at `127.0.0.1`',
              why: 'So it is when Node asks for all addresses. Here it knows of no other one.',
            },
            one: {
              label: 'it fails at `::1`, and that is all',
              why: 'Node got a single address. If you read only that the call failed, you think that the server is down, though it is up.',
            },
            all: {
              label: 'it fails, with an error that holds those of both addresses',
              why: 'Only an address that was called can fail. And at the other one there is somebody.',
            },
          },
          hints: [
            'Read the lines of `lookup`: what does it tell if it is not asked for `all`?',
            '`family` was not given, so `one` is `six`.',
          ],
        },
      },
      change: {
        ask: 'Change the client so that it gets through to the server.',
        reached: 'The client got through.',
        missed: ({ trace }) =>
          called(trace).length > 0
            ? `The client called ${listed(called(trace))}, and did not get through.`
            : 'The client did not come to call anybody.',
        candidates: {
          local: {
            why: "This chooses the address from which the client calls. The one that it calls is still `::1`, and an address of IPv4 can't call one of IPv6.",
          },
          again: {
            why: 'It did try again. The name was looked up anew, and the first address was the same.',
          },
          four: {
            why: '`lookup` is told the family, and gives an address of that family. (It is told the `hints` too, wishes for the lookup, which this one does not use.) It works as long as the server has IPv4.',
          },
          all: {
            why: 'Node asks for all addresses now, and calls one after the other. From Node 20 on it does so without being told.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    club: {
      title: 'A member of the club',
      intro:
        'The server has a list of members, and an IPv6 socket, as most servers have that are given no host. The client comes from `127.0.0.1`: it has asked for that with `localAddress` (and `localPort: 0` means any free port).',
      say: {},
      questions: {
        member: {
          ask: '`127.0.0.1` is on the list, and a client is about to connect from there. What will the server print?',
          choices: {
            member: {
              label: '`welcome,`',
              why: ({ right }) =>
                right
                  ? 'Here the address was written as it is on the list.'
                  : 'The client is that one, but this socket spells its address in another way, and `includes()` compares texts.',
            },
            stranger: {
              label: '`who is`',
              why: ({ record, trace }) =>
                `\`${(first(trace, verdict) ?? record).text}\`: the same address in the way of IPv6, and another text than the one on the list. A list of those to be kept out would let this one in.`,
            },
            out: {
              label: 'nothing: IPv6 does not let in who comes by IPv4',
              why: ({ right }) =>
                right
                  ? 'Here the server had not come to listen.'
                  : 'An IPv6 socket may take clients of IPv4, too: at this address only these, and at `::` those of both kinds.',
            },
          },
          hints: [
            'How does an IPv6 socket write the address of a client that came by IPv4?',
            'The list has a text. Is `remoteAddress` the same text?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it welcomes this client.',
        reached: 'The client was welcomed.',
        missed: ({ trace }) =>
          first(trace, verdict) ? 'The client came, and was not welcomed.' : 'The server said nothing to a client.',
        candidates: {
          only: {
            why: '`ipv6Only` does not change how addresses are written: it keeps clients of IPv4 out. And this host stands for an address of IPv4, so the server could not even listen.',
          },
          object: {
            why: 'An object for an address tidies up its spelling, and `::ffff:127.0.0.1` is already tidy. It is still written in the way of IPv6.',
          },
          cut: {
            why: 'What is left is the address of IPv4. A real IPv6 address may have `::ffff:` further behind, but not in front, and stays as it is.',
          },
          host: {
            why: 'At an IPv4 socket the addresses are written as on the list. A server at `::` would lose its clients of IPv6 by that, of course.',
          },
        },
      },
    },

    spelling: {
      title: 'How an address is spelled',
      intro:
        'No sockets this time. The program asks Node which texts are addresses of IPv4, and makes a `net.SocketAddress` of one that is spelled out in full.',
      say: {
        texts:
          'Browsers and `ping` take `127.1` for `127.0.0.1`. For `isIPv4()` it is no address, and `net.connect()` has it looked up like a name.',
        flow: 'A flow label belongs to IPv6: it marks packets (the portions in which bytes travel through a network) that go together. It is carried along here, and `net` does nothing with it.',
        parsed: ({ record }) =>
          record.text.includes('undefined')
            ? 'This Node has no `SocketAddress.parse()` yet: Node 22.13 and newer read an address and a port from a text.'
            : "`parse()` reads an address and a port from a text; for a name it gives `undefined`. (Don't give it port 80: as in URLs, that is left out, and comes out as 0.)",
      },
      questions: {
        spelled: {
          ask: 'The object was given an address in full, with capitals. How will `place.address` be spelled?',
          choices: {
            same: {
              label: 'as it was given',
              why: 'The object keeps the address, not its text.',
            },
            short: {
              label: '`::ffff:127.0.0.1`',
              why: 'Zeros are left out, letters are small, and the four bytes of IPv4 are written in their own way. Two spellings of one address come out the same: so compare these.',
            },
            four: {
              label: '`127.0.0.1`',
              why: 'It stands for that one, but its family is that of IPv6, and stays so.',
            },
            throws: {
              label: 'not at all: this is no address',
              why: 'It is one: eight groups of 16 bits. (`::` in a short one stands for groups that are zero.)',
            },
          },
          hints: [
            '`7F` is 127, and `00:1` behind it are zeros and a one. Where have you seen this address?',
            'An address has one short spelling, whichever one it was given in.',
          ],
        },
      },
    },

    slow: {
      title: 'No answer at the first',
      intro:
        'The server is at `127.0.0.1`, a crowd has filled its queue, and net-lessons holds its process still: nobody gets an answer there. The client calls a name that stands for this address and for `::1`, where nobody listens.',
      say: {
        up: ({ trace }) =>
          `The program has printed the limit of this Node: ${limitOf(trace) ?? ''} ms for each address. The first one had ${waitedMs(trace) ?? ''}, and is given up for good, even if it would have answered a moment later.`,
        gone: 'So a server that is up but slow looks as if it were down, if its name has another address.',
      },
      questions: {
        silence: {
          ask: 'Node calls the first address, and nobody answers there. What will it do?',
          choices: {
            waits: {
              label: 'wait as long as the kernel does, a minute or two',
              why: 'So it would be if there were no other address: on Linux for some two minutes, elsewhere for less.',
            },
            both: {
              label: 'call the other one now as well: the first to answer wins',
              why: 'Some programs do it like that. Node has one attempt at a time.',
            },
            next: {
              label: 'wait a moment, give it up, and call the other one',
              why: "While there is another address, each one gets a fraction of a second. 'connectionAttemptTimeout' tells that it is over.",
            },
            error: {
              label: "wait a moment, then 'error'",
              why: "As long as an address is left, there is no 'error'.",
            },
          },
          hints: [
            'Where IPv6 does not work, each web page would take a minute or two to come. What would you do about that?',
            'Node calls the addresses one after the other. It only must not wait too long for any of them.',
          ],
        },
        code: {
          ask: 'The first address was given up, and now the second has failed. One error will hold both. What will its `code` be?',
          choices: {
            last: {
              label: 'that of the last: nobody listens at `::1`',
              why: 'That stands in `errors`, behind the other one.',
            },
            first: {
              label: '`ETIMEDOUT`, that of the first',
              why: 'The `code` is that of the first one. It reads as if the kernel had waited in vain, but Node has given up, after a fraction of a second.',
            },
            none: {
              label: '`undefined`, as there are two',
              why: 'The message is empty, the code is not.',
            },
          },
          hints: [
            'You have met an `AggregateError` before. Whose code did it have?',
            'It has the code of the address that failed first. Which one was that?',
          ],
        },
      },
      change: {
        ask: "The server runs again once the client's own 'timeout' comes. Change the client so that it waits for the server, and gets through.",
        reached: 'The client waited, and got through to the server.',
        missed: ({ trace }) => {
          const given = whenGivenUp(trace);
          if (given === 'before') return 'The client gave the server up before it ran again.';
          return given === 'after'
            ? 'The server ran again, but the client gave it up before its own kernel had called once more.'
            : 'The client did not get through to the server.';
        },
        candidates: {
          timeout: {
            why: 'This clock closes nothing, and holds nothing open: Node gave the address up by another clock.',
          },
          late: {
            why: 'The limit was read when `net.connect()` was called. What is set afterwards is for the next call.',
          },
          limit: {
            why: 'This address gets more time. The price: if it is really dead, everybody waits so long for the next one.',
          },
          last: {
            why: 'The last address has no limit, since no other one waits behind it. That nobody listens at `::1` was told at once.',
          },
        },
      },
    },
  },
  remember: [
    '`localhost` is a name. If a server is up and yet refused, read which address the message names.',
    'An IPv4 client of an IPv6 socket has `::ffff:` before its address. Compare addresses of one spelling only.',
    'While another address is left, Node gives each of them a fraction of a second, and then gives it up. The last one has no limit.',
    '`ETIMEDOUT` of a name with several addresses may come from Node: `autoSelectFamilyAttemptTimeout` gives slow ones more time.',
  ],
} satisfies LessonText;

/** Addresses as they stand in a sentence. */
function listed(addresses: readonly string[]): string {
  return addresses.map((address) => `\`${address}\``).join(' and ');
}
