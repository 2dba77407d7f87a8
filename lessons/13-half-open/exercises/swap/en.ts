import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'A swap',
  summary: 'Two clients each send a text and finish, and each gets the text of the other.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'A client sends some bytes, or none, and ends its side. Once a second client has done so too, each of the two gets the bytes of the other, exactly as they were sent, and the server ends both connections. Until then it says nothing to either, however long that takes.',
    'Who has finished waits for the next one to finish. Whoever is still sending, or has broken off (RST) before the end, is nobody to swap with.',
    'A client that has finished may break off while it waits. Node does not tell of that: the next one to finish still gets the text of the one that has gone. The server goes on all the same.',
  ],
  hints: [
    'The server that you begin with answers each client by itself. Here the answer to one client depends on another one: what has to be remembered when a client has finished, and where?',
    "At 'end' there are two cases: nobody waits, so this socket and its bytes wait; or somebody does, so the two are swapped, and nobody waits any more.",
    "Keep what 'data' brings as `Buffer`s, and join them with `Buffer.concat()`. With `allowHalfOpen` a socket stays open while it waits. Call `end()` on both sockets, with the bytes of the other, and give every socket an 'error' listener: writing to one that has broken off fails.",
  ],
  checks: {
    swaps: {
      name: 'gives each of two clients the text of the other',
      expects: 'One client sends `ping`, the other `pong`, and both end their side. Each gets the word of the other.',
    },
    ends: {
      name: 'ends both connections after that',
      expects: 'After the text of the other client, each connection is ended, and nothing more was sent before that.',
    },
    waits: {
      name: 'lets the first one wait',
      expects:
        'A client has finished and is alone for two seconds: nothing is said to it, and its connection stays open. Then a second client comes, and they swap.',
      why: {
        told: 'It was told something, and there was nobody to swap with.',
        ended: 'Its connection was ended before there was anybody to swap with.',
      },
    },
    exact: {
      name: 'hands on every byte as it is',
      expects:
        'One client sends bytes one at a time, some of which are no text at all. The other sends 8 MB at once. Each gets exactly what the other has sent.',
    },
    late: {
      name: 'sends everything to those who read late',
      expects:
        'Two clients send 8 MB each, end their side, and begin to read only after a while. Each gets everything that the other has sent.',
    },
    nothing: {
      name: 'swaps with a client that sent nothing',
      expects:
        'A client finishes without a byte. It gets the text of the next one, and that one gets nothing. The same where it is the second who has sent nothing. Where neither has, both connections are only ended.',
      why: {
        told: 'This client was to get nothing.',
        ended: 'Its connection was ended before there was anybody to swap with.',
      },
    },
    finished: {
      name: 'swaps with nobody who is still sending',
      expects:
        'One client has sent a part of its text when two others come and finish. These two swap. When the first one has finished, it swaps with a fourth.',
      why: {
        told: 'It was told something while it was still sending.',
        ended: 'Its connection was ended while it was still sending.',
      },
    },
    pairs: {
      name: 'goes on with the next two, and the next',
      expects: 'Twelve clients are connected, and finish two by two. Each pair swaps its own texts.',
    },
    resets: {
      name: 'survives a client that breaks off before its end',
      expects:
        'A client breaks off (RST) in the middle of its text. The two that come after it swap with each other. Another breaks off while one waits: that one swaps with the next.',
    },
    gone: {
      name: 'survives a client that breaks off while it waits',
      expects:
        'A client has sent 8 MB and finished, waits, and breaks off (RST). The next one gets the text of that client. The two after that swap as always.',
    },
  },
  differs: [
    'With `allowHalfOpen` nothing happens by itself at the goodbye of a client: its socket is kept until somebody comes, and `end()` is called for both.',
    'A list of at most one element serves as the place where one waits: `pop()` takes out who is there, or gives `undefined`.',
    "A socket in this state has heard its last byte. That the other side has broken off is only told when something is written to it, so each needs its 'error' listener until the end.",
    '`Buffer.concat()` joins bytes. Strings would be changed on the way where the bytes are no text.',
  ],
} satisfies ExerciseText;
