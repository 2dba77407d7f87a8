import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'Silence',
  summary: 'Send away the clients that say nothing, and never one that talks.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'A client from which nothing has come for one second gets the line `too quiet` and a newline (`\\n`), and the server ends the connection. The second begins with the connection, and begins anew with each byte from the client. Timers are not exact: the line may come after 0.9 to 1.95 seconds of silence.',
    'To a client that goes on talking, little or much (40 kB at a time), the server says nothing and does nothing, however long it takes.',
    'Each client has a time of its own. Neither one that breaks off (a reset, RST) nor one that keeps its side open after it was sent away may bring the server down.',
  ],
  hints: [
    'The server that you begin with hangs up on everybody, also on those who talk. It has a timer, and its socket has a clock: which of the two measures silence? That one only tells you: what is to happen, you have to write.',
    "`socket.setTimeout(1000)` starts it, and 'timeout' tells that it has run out. Sending away means: a last text, then `end()`.",
    "If a client stays although it was sent away, there will be another silence and another 'timeout', and after `end()` nothing may be written. How often should your listener run?",
    "`socket.setTimeout(1000)`, `socket.once('timeout', …)` with `socket.end('too quiet\\n')`, an 'error' listener, and `socket.resume()`: what nobody reads can pile up until nothing more comes in.",
  ],
  checks: {
    silent: {
      name: 'sends away who says nothing for a second',
      expects: 'A client that says nothing gets `too quiet` and a newline, one second after it has connected.',
      why: {
        early: 'It was sent away too early.',
        late: 'It was sent away much too late.',
      },
    },
    ends: {
      name: 'ends the connection after the line',
      expects: 'After the line the server ends the connection, and sends nothing more before that.',
    },
    active: {
      name: 'leaves who talks alone',
      expects:
        'A client sends a byte five times a second. After more than two seconds it is still connected, and nothing was said to it.',
      why: {
        told: 'It was told something, although it was never silent for a second.',
        ended: 'Its connection was ended, although it was never silent for a second.',
      },
    },
    much: {
      name: 'leaves who talks much alone',
      expects:
        'A client sends 40 kB five times a second. After more than two seconds it is still connected, and nothing was said to it.',
      why: {
        told: 'It was told something, although it was never silent. Bytes that nobody reads stop coming in after a while, and then a talker seems silent.',
        ended: 'Its connection was ended, although it was never silent for a second.',
      },
    },
    again: {
      name: 'sends away who falls silent later',
      expects: 'A client talks at first, and then says nothing more. It is sent away too, one second later.',
      why: { early: 'It was sent away too early.', late: 'It was sent away much too late.' },
    },
    each: {
      name: 'has a time for each client',
      expects:
        'One client talks all the time. Two say nothing, and the second of them comes half a second after the first. Each of these two is sent away after a second of its own, and the talker stays.',
      why: {
        early: 'It was sent away too early.',
        late: 'It was sent away much too late.',
        told: 'The talker was told something.',
        ended: 'The connection of the talker was ended.',
      },
    },
    stubborn: {
      name: 'survives a client that stays',
      expects:
        'A client was sent away, but keeps its own side open and says nothing. The server goes on all the same, and sends away the next one.',
      why: { early: 'It was sent away too early.', late: 'It was sent away much too late.' },
    },
    resets: {
      name: 'survives a client that breaks off',
      expects:
        'One client breaks off (RST) before it was sent away. The server goes on all the same, and sends away the next one.',
      why: { early: 'It was sent away too early.', late: 'It was sent away much too late.' },
    },
  },
  differs: [
    "`once` instead of `on`: if the client stays, 'timeout' comes again, and a second `end()` with a text would be an error, since nothing may be written after the end.",
    'The clock of the socket starts anew with every byte, without a line of yours.',
    '`socket.resume()` takes the bytes out of the socket. Left unread, they would pile up, and at some point no more would be taken in: then even one that talks would seem silent.',
  ],
} satisfies ExerciseText;
