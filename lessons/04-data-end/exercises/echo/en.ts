import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The echo',
  summary: 'Send every byte back, in order, however much comes.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'Whatever bytes a client sends, the server sends them back: all of them, unchanged, in the same order. It does so as they come, without waiting for the end, however long a client is silent in between.',
    'When a client has ended its side, the server first sends back all that is still to be sent, and then ends its own side.',
    'It may be much (5 MiB), and many clients at the same time (fifty), each of which gets its own bytes only. A client that breaks off (RST) must not bring the server down.',
  ],
  hints: [
    'A connection carries bytes, not texts. They can be sent back as they are, in the form in which Node hands them over.',
    "In 'data', `socket.write(data)` sends the `Buffer` back. What happens in 'end' depends on `allowHalfOpen`: left out, Node ends your side by itself.",
    'A stream can be joined to another one, and a socket is both something to read from and something to write to: `socket.pipe(socket)`.',
    "`socket.pipe(socket)` does it all but one thing: `socket.on('error', …)` has to listen for the clients that break off.",
  ],
  checks: {
    returns: {
      name: 'sends back what comes, at once',
      expects: 'A client sends a word and waits for it to come back before it goes on. Then it sends some more.',
    },
    ends: {
      name: 'ends when the client has ended',
      expects:
        'The client has got its bytes back, and ends its side. The server ends the connection, and sends nothing more before that.',
    },
    bytes: {
      name: 'sends back any bytes',
      expects:
        'All 256 values that a byte can have come back as they were, and so do characters whose bytes arrive one at a time.',
    },
    'half-close': {
      name: 'sends back the last bytes before it ends',
      expects:
        'A client sends its last words and ends its side at once, without waiting. It still gets back all that it has sent.',
    },
    patient: {
      name: 'has patience with a client that is silent',
      expects: 'A client gets its bytes back, says nothing for two seconds, and sends some more. Those come back too.',
    },
    large: {
      name: 'sends back 5 MiB',
      expects:
        'A client writes 5 MiB and calls `end()` before it begins to read, and then it reads slowly. All of it comes back, in order.',
    },
    fifty: {
      name: 'serves fifty clients at the same time',
      expects: 'Fifty clients are connected and send something of their own. Each gets back exactly that.',
    },
    resets: {
      name: 'survives a client that breaks off',
      expects: 'One client breaks off (RST). The next one gets its bytes back all the same.',
    },
  },
  differs: [
    '`socket.pipe(socket)` reads from the socket and writes to the same socket, and ends its own side when the other side has ended.',
    "If a client sends faster than it reads, `pipe()` stops reading until the client has caught up, which is called backpressure. With `socket.write()` in 'data' the bytes would come back as well, but they would pile up in memory meanwhile.",
    "`pipe()` looks after bytes and 'end', not after errors: a client that breaks off needs the 'error' listener.",
  ],
} satisfies ExerciseText;
