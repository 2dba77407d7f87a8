import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The doorman',
  summary: 'Let clients in by a list that they change while the server runs.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'Whoever is let in gets `welcome` and a newline (`\\n`), and may send lines, each of which gets one line as its answer. `block 192.0.2.1` keeps out all who come from this address from now on, `block 10.0.0.0/8` all who come from this subnet; the answer is `ok`. `allow` with the same text takes that back, and other blocks stay; the answer is `ok`, too. `check 10.1.2.3` gets the answer `out` if who comes from there is kept out, and otherwise `in`. The addresses may be of IPv4 or IPv6, and `check ::ffff:10.1.2.3` asks about `10.1.2.3`.',
    'A line that is none of these gets `what?`, also an empty one, or one with another word behind it. So does an address or a subnet that is none.',
    'A client that is kept out gets no byte: the server closes the connection at once. A client that is in stays in, even if blocked later. One that breaks off (RST) must not bring the server down.',
  ],
  hints: [
    "Older versions of Node can't take a rule off a `BlockList`. Keep the blocked texts in a `Set`, and make a new list of them whenever it changes. Then the list can't be an option of the server: ask it in 'connection'.",
    'A function makes the list: `text.split("/")` gives the address and the bits of a subnet. `net.isIPv6(address)` tells which family `addAddress()`, `addSubnet()` and `check()` have to be told.',
    'What is no address throws in `addAddress()` and `addSubnet()`. So make the new list first, in a `try`, and only then take the place of the old one. `check()` does not throw: ask `net.isIP()` before.',
  ],
  checks: {
    welcomes: {
      name: 'lets everybody in at first',
      expects: 'Four clients come one after the other, and stay. Each gets `welcome` and a newline.',
    },
    'keeps-out': {
      name: 'keeps out an address that is blocked',
      expects:
        'A client is let in and blocks its own address. It gets `ok`. The next clients come from there: each connection is closed, and nothing comes before that. One of them sends `allow` and the address, and is not heard.',
    },
    stays: {
      name: 'lets those stay that are in',
      expects:
        'Two clients are let in, and one of them blocks the address of both. Both still get answers: they check that address, and get `out`.',
    },
    allows: {
      name: 'lets in again',
      expects:
        'A client blocks its own address and allows it again. The next client gets `welcome`. The first one blocks the address once more, and the client after that gets the end.',
    },
    others: {
      name: 'keeps out nobody else',
      expects:
        'While another address is blocked, clients get `welcome`. Where the machine has a second loopback address, one client comes from there; when that one is blocked, a client that comes from there gets the end, and one from the first address gets `welcome`.',
    },
    subnets: {
      name: 'knows subnets',
      expects:
        'A client blocks two subnets, and checks addresses that are in them, or just beside them. It allows one again, and checks an address of it; then it blocks all of IPv4, and checks that once more.',
    },
    six: {
      name: 'knows IPv6',
      expects:
        'A client blocks two subnets and an address of IPv6, and checks addresses of IPv6, one of them spelled in another way. It blocks an IPv4 address, and checks it in the way of IPv6.',
    },
    'other-rules': {
      name: 'takes back just one block',
      expects:
        'A client blocks a subnet and an address in it. It allows the address: that is still out, since the subnet is blocked. When the subnet is allowed, too, it is in. Then it blocks another pair, and allows the subnet: just the address is still out.',
    },
    twice: {
      name: 'takes back what was blocked twice',
      expects: 'Two clients block the same address. One allows it, and both get `in` when they check it.',
    },
    what: {
      name: 'says when it does not understand',
      expects:
        'A client blocks `localhost`, a subnet of 99 bits and one of `8bits`, and two addresses in one line; it checks `localhost`, and sends a line with an unknown word, and an empty one. It gets `what?` each time. Then it blocks another address. What it blocked before and after is out, and nothing else is.',
    },
    pieces: {
      name: 'waits for whole lines',
      expects: 'A line comes byte by byte, then two lines come at once. Each gets its answer.',
    },
    resets: {
      name: 'survives clients that break off',
      expects:
        'A client that was let in breaks off (RST), and so do some that have just connected, before their address is blocked and after. The client beside them gets its answers.',
    },
  },
  differs: [
    'It makes a new list for each change. With Node 24.21, or 26.8 and newer, `removeAddress()` and `removeSubnet()` change the one that is there, and it could be the `blockList` of the server.',
    'A rule is taken back by its text: `allow 10.0.0.1/32` does not find `block 10.0.0.1`, though it means the same.',
    'It listens at an address of IPv4, so `check()` need not be told the family of `remoteAddress`. A server that listens at `::` has to tell it.',
    'Whoever gets in may change the list here. A real server would let only some do that.',
  ],
} satisfies ExerciseText;
