import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The parrot',
  summary: 'An echo server for the open sea: rude clients, little memory, and an end in good order.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`. It sends back all bytes that a client sends, unchanged, as they come. When the client has ended its side, it sends back the rest, and ends its own.',
    'It serves many clients at the same time (fifty). One that breaks off (RST) must not bring it down. Of what is to be sent to a client, no more than 1 MiB may wait in its socket at any moment (`writableLength`), even if it never reads.',
    'The byte 3 is what terminals send for Ctrl-C. As soon as any client sends it, wherever among other bytes, the server shuts down: it takes no new clients, sends back what it has read, that byte too, and ends all connections.',
    'It waits for nobody then. A client that has not read by then what waits for it has 300 ms more, or up to a second; after that its socket is destroyed. The process ends by itself, with exit code 0, also when the byte comes again.',
  ],
  hints: [
    'The starter has most of it. One of its lines shuts the server down whatever comes: have only the byte 3 do so. And who is still there when `destroySoon()` was called for everybody?',
    "A socket can have a 'data' listener beside `pipe()`. `data.includes(3)` tells whether the byte is there.",
    "The listeners of 'data' run in the order in which they were added. If yours ends the socket before `pipe()` has written, `pipe()` writes after the end, which is an error.",
    '`if (!server.listening) return;` as the first line of `shut()` makes the second time harmless.',
  ],
  checks: {
    returns: {
      name: 'sends back everything, and ends',
      expects:
        'A client sends a word and waits for it, then all values that a byte can have (but 3). Then it sends its last words and ends its side at once: they come back, and then the end.',
    },
    rest: {
      name: 'sends back the rest behind the end',
      expects:
        'A client sends until bytes wait for it in the socket of the server, ends its side, and only then begins to read. All that it has sent comes back, and then the end.',
    },
    fifty: {
      name: 'serves fifty clients at the same time',
      expects: 'Fifty clients are connected and send something of their own. Each gets back exactly that.',
    },
    resets: {
      name: 'survives a client that breaks off',
      expects: 'One client breaks off (RST). The next one gets its bytes back all the same.',
    },
    memory: {
      name: 'keeps little for a client that never reads',
      expects:
        'A client sends 16 MiB, and reads nothing. Never more than 1 MiB waits for it in the socket of the server. Meanwhile another one gets its echo.',
      why: {
        piled: 'More than 1 MiB was waiting. A server that writes on after a `false` of `write()` fills the memory.',
      },
    },
    shuts: {
      name: 'shuts down at the byte 3',
      expects:
        'Three clients are connected, and one sends the byte among others. It gets back all of them. All three get the end and keep their own sides open, and the process ends with exit code 0.',
    },
    twice: {
      name: 'shuts down once',
      expects:
        'A client sends the byte, gets it back and then the end, and sends it once more. The process ends with exit code 0.',
    },
    slow: {
      name: 'gives a slow reader time for the rest',
      expects:
        'A client sends until bytes wait for it in the socket of the server. Another one sends the byte. 120 ms later the first one begins to read: it gets all that it has sent, and then the end, and the process ends with exit code 0.',
      why: { lost: 'So many bytes came until the connection was over, or nothing more came: others got lost.' },
    },
    stuck: {
      name: 'does not wait for a client that never reads',
      expects:
        'A client sends 16 MiB, and reads nothing, so bytes wait for it in the server. Another one sends the byte. From then on nobody can connect, and the process ends all the same, within some two seconds, with exit code 0.',
    },
  },
  differs: [
    'The listener for the byte stands beside `pipe()`, and behind it, so that the byte was written when the shutdown begins.',
    'After the deadline it calls `destroy()`: anything more polite waits behind bytes that nobody fetches. Node does not wait for the timers, as they have an `unref()`.',
    '`server.listening` is `false` as soon as `close()` was called: no variable of its own is needed for the second time.',
  ],
} satisfies ExerciseText;
