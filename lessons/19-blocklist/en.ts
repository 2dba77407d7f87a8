import type { LessonText } from '../../src/model/lesson-text.ts';
import { gotInside, hasCrashed, isServed, isWelcome, saidOf } from './answers.ts';

export const en = {
  title: 'Who is kept out',
  summary: 'Lists of addresses that may not be called, or may not come in: what a list finds, and when it is asked.',
  scenes: {
    names: {
      title: 'Names from others',
      intro:
        'The server is for this machine only. `fetcher.js` calls hosts that others have named, as a program does that fetches a page for its users. It must not get to this machine, so it asks a list about each host first.',
      say: {},
      questions: {
        name: {
          ask: 'The list has found `127.0.0.1`, and the program goes on to `news.test`. That name stands for `127.0.0.1`, too. What comes of it?',
          choices: {
            found: {
              label: '`check()` finds it: it has the name looked up',
              why: '`check()` answers on the next line, and looks nothing up. It compares addresses.',
            },
            throws: {
              label: '`check()` throws: a name is no address',
              why: 'So does `addAddress()`. `check()` is silent: whatever is no address is not on the list.',
            },
            through: {
              label: '`check()` does not find it, and the client gets in',
              why: 'A name is on no list. What it stands for is known only after the check, when the client connects. Anybody can have a name that stands for `127.0.0.1`; attacks that use this are known as SSRF.',
            },
          },
          hints: [
            'When does Node ask `lookup` what the name stands for: before `check()`, or after it?',
            'What does `check()` say of a text that is no IPv4 address?',
          ],
        },
      },
      change: {
        ask: 'Change the client so that no connection gets to the server. It has to deal with both hosts, and to end without a crash.',
        reached: 'No connection got to the server.',
        missed: ({ trace }) =>
          gotInside(trace)
            ? 'A connection got to the server.'
            : hasCrashed(trace)
              ? 'No connection got to the server, but the client crashed.'
              : 'No connection got to the server, but the client did not deal with both hosts and end by itself.',
        candidates: {
          name: {
            why: '`ERR_INVALID_ADDRESS`: a list has no names. And who would know all the names that somebody else can make up?',
          },
          late: {
            why: "Here the right address was asked about, but in 'connect': the connection is there by then, and the server knew of it.",
          },
          lookup: {
            why: 'The address was checked after the lookup and before the call. It is the very one that would have been called: there is no second lookup, which could bring another one.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    gaps: {
      title: 'Not on the list',
      intro:
        'From Node 22.13 on a socket takes a list itself, as `blockList`, and asks it about each address before it calls it. On the list of this client is `127.0.0.0/8` (all addresses that begin with 127), and what its Node has as private ranges. It calls two other addresses.',
      say: {
        ranges:
          '`PRIVATE_RANGES`: subnets, each an address and the number of bits that count (a way to write them that is called CIDR). They are for homes and companies (`10.…`, `192.168.…`), for the machine itself, and for machines on the same cable or Wi-Fi.',
        option:
          'Not in `PRIVATE_RANGES` either: `::` and `100.64.0.0/10`, for instance. Put them on the list yourself, with `0.0.0.0/8`.',
      },
      questions: {
        unspecified: {
          ask: 'The first call was stopped: the list knows that `::ffff:127.0.0.1` is `127.0.0.1`. The other call is for `0.0.0.0`, and no rule has that. What comes of it?',
          choices: {
            blocked: {
              label: 'it is stopped, too: `0.0.0.0` stands for all addresses',
              why: 'For a list it is an address like others. On the list are only those that begin with 127, 10 and so on.',
            },
            nowhere: {
              label: 'it fails: no machine has that address',
              why: ({ right }) =>
                right
                  ? 'So it is on this system. On many others the call gets through.'
                  : 'No machine has it, but the call got through.',
            },
            inside: {
              label: 'it gets to the server on this machine',
              why: 'On Linux and macOS, whoever calls it gets to this machine, as with `127.0.0.1`. So the ranges that Node has are a beginning, and not all that has to be blocked.',
            },
          },
          hints: [
            'A server that listens at `0.0.0.0` is on all IPv4 addresses of its machine. What could it mean to call that?',
            'The list compares bits. Does `0.0.0.0` begin like one of its subnets?',
          ],
        },
      },
    },

    rules: {
      title: 'What the rules say',
      intro:
        'Two programs without sockets. The first one has a rule for all of IPv6: a subnet in which not a single bit counts. The second one puts rules on a list, and takes some of them off again.',
      say: {
        port: 'With a port behind it the text is no address, and so it is not found. `SocketAddress.parse()` makes an object of it, which `check()` takes as well.',
        stored: '`toJSON()` gives the rules as an array of texts, to be stored in a file.',
        end: '`removeCIDR()` found its rule. `removeRange()` and `removeSubnet()` did nothing: a rule goes only by the very address, range or subnet that it was made for. `clear()` takes all of them off.',
      },
      questions: {
        six: {
          ask: 'The only rule is for IPv6. Will `check()` find an IPv4 address, `192.0.2.1`?',
          choices: {
            apart: {
              label: 'no: a rule is for the family that it was made for',
              why: 'Each IPv4 address is one of IPv6, too: `::ffff:192.0.2.1`. A subnet that has the one has the other.',
            },
            throws: {
              label: 'no, it throws: the families do not fit',
              why: 'Adding an address with the wrong family throws, checking one does not.',
            },
            both: {
              label: 'yes: for a list, it is an IPv6 address as well',
              why: 'For an address or a subnet on a list, `192.0.2.1` and `::ffff:192.0.2.1` are the same, in both directions. “All of IPv6” is everybody. (As a range, from `::` to the last address, it would not have found `192.0.2.1`.)',
            },
          },
          hints: [
            'How is an IPv4 address written in the way of IPv6?',
            'The list found `::ffff:127.0.0.1` by a rule for IPv4. Does it work the other way round?',
          ],
        },
        silent: {
          ask: 'Next, another list reads a rule that is written as one writes subnets everywhere. What will `fromJSON()` do?',
          choices: {
            added: {
              label: 'add it: `10.0.0.1` is found then',
              why: '`fromJSON()` knows only what `toJSON()` writes, such as `Subnet: IPv4 10.0.0.0/8`.',
            },
            throws: {
              label: 'throw: that is not how a list is stored',
              why: 'That would be better. But it is as quiet as `check()`.',
            },
            nothing: {
              label: 'nothing, and say nothing',
              why: 'A line that it does not know is passed over. So a list can be empty after loading, and let everybody in: look at `rules`.',
            },
          },
          hints: [
            'Compare the line with what was stored.',
            '`check()` says nothing of a text that is no address. `fromJSON()` is as quiet.',
          ],
        },
        hole: {
          ask: '`10.0.0.1` is on the list by itself, and in a subnet. It is about to be removed. Will `check()` find it afterwards?',
          choices: {
            free: {
              label: 'no: it was removed',
              why: 'What was removed is a rule, and not the address.',
            },
            still: {
              label: 'yes: the subnet has it still',
              why: 'A list has no exceptions: an address is found as long as any rule has it. What is to be let in must be in none.',
            },
            throws: {
              label: "neither: one address of a subnet can't be removed, so it throws",
              why: 'There was a rule for it alone, and this one went. Even without it, nothing would be thrown.',
            },
          },
          hints: ['How many rules have `10.0.0.1`?', '`removeAddress()` takes one rule off. Which one is left?'],
        },
      },
    },

    door: {
      title: 'One visit each',
      intro:
        'From Node 22.13 on, a server takes a list as well. This one starts with an empty list, and puts the address of each guest that comes in on it: nobody is to come twice. `second` comes from the same address as `first`, once `first` has gone.',
      say: {
        second:
          'For a client this looks like a server that has nothing to say. (If it has written something by then, it may get an error.)',
      },
      questions: {
        first: {
          ask: '`first` has come in, and this listener is about to put it on the list. It will be welcomed, and answer. What becomes of its answer?',
          choices: {
            heard: {
              label: "it comes as 'data'",
              why: 'A list is asked when a client comes. A client that is in stays in, whatever is on the list later.',
            },
            closed: {
              label: 'it is lost: the server closes the connection now that it is on the list',
              why: 'A list does nothing by itself. A client that is in has to be sent away by the program, with `destroy()`.',
            },
            reset: {
              label: "it brings the client an 'error'",
              why: 'Nobody has touched its connection.',
            },
          },
          hints: [
            'A list is a thing to be asked. When does the server ask it?',
            'Putting an address on a list changes the list. Does it change a socket?',
          ],
        },
        second: {
          ask: '`first` is about to leave, and its address is on the list. Next `second` calls from there. What will come of it?',
          choices: {
            refused: {
              label: '`ECONNREFUSED`: for `second`, nobody listens',
              why: 'The kernel makes the connection, and knows of no list.',
            },
            drop: {
              label: "`second` is connected and sees 'end', and the server gets 'drop'",
              why: "'drop' is for `maxConnections` only.",
            },
            connection: {
              label: "the server gets 'connection', with a socket that is closed",
              why: 'The list was asked before there was a socket.',
            },
            nothing: {
              label: "`second` is connected and sees 'end', and the server gets nothing",
              why: 'The kernel makes the connection, then Node asks the list and closes it. The program is not told, so it can neither count such visits nor write them down.',
            },
          },
          hints: [
            'Who answers a client first, the kernel or Node?',
            'Which line of the server could run for a client that is on the list?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it prints from where somebody comes who was there before, and lets nobody in twice.',
        reached: ({ trace }) => `\`second\` was not let in, and the server printed \`${saidOf(trace)?.text ?? ''}\`.`,
        missed: ({ trace }) =>
          isWelcome(trace)
            ? '`second` was let in again.'
            : saidOf(trace)
              ? isServed(trace)
                ? 'The server knew of `second`, and left it waiting: its connection is still open.'
                : '`second` was not let in, but `first` was not served either.'
              : '`second` was not let in, and the server did not say so.',
        candidates: {
          drop: {
            why: ({ trace }) =>
              isWelcome(trace)
                ? 'No limit was reached, so nobody was dropped. And this Node does not know the option.'
                : "'drop' tells of those whom `maxConnections` keeps out. Of those on a list nothing is told.",
          },
          tells: {
            why: 'By hand, `check()` is a question, and nothing more. The server knew, and went on.',
          },
          hand: {
            why: 'By hand it takes three steps: ask, `destroy()`, and go no further. In return the program knows who came. (A server that listens at `::` sees `::ffff:…`: there `addAddress()` and `check()` have to be told the family, or the first one throws.)',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },
  },
  remember: [
    'A `BlockList` has addresses and no names. Check what a name stands for after the lookup, or give the list to the socket as `blockList`.',
    '`PRIVATE_RANGES` leaves gaps: on Linux and macOS, `0.0.0.0` gets to this machine, too.',
    'An address is on a list as long as any rule has it. Removing a rule makes no hole in the others.',
    'A server asks its `blockList` once, when a client comes, and gets no event for those it keeps out. If you check by hand, you know who has come, and have to close the connection yourself.',
  ],
} satisfies LessonText;
