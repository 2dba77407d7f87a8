import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The byte counter',
  summary: 'Tell each client how many bytes it has sent, when it has sent them all.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'A client sends some bytes, or none, and ends its side. Then the server sends it their number as a line of digits, such as `1234` and a newline (`\\n`), and ends its own side. Before the client has ended, it says nothing, however long a client is silent.',
    'Any number of clients may come at the same time, each has its own count. A client that breaks off (RST) gets no answer, and must not keep the others from getting theirs.',
  ],
  hints: [
    "'data' brings some of the bytes, as many as have arrived. Which event says that no more will come?",
    "The count belongs to one connection, so its variable belongs into the function that runs once for each client. 'end' is where the answer is due.",
    "`data.length` of a `Buffer` counts bytes; of a string it would not. Add a 'data' listener that sums up, an 'end' listener that calls `socket.end()` with the number as text, and an 'error' listener for those who break off.",
  ],
  checks: {
    answers: {
      name: 'answers when the client has ended',
      expects: 'A client sends one byte and ends its side. It gets `1` and a newline.',
    },
    ends: {
      name: 'ends the connection after the answer',
      expects: 'After the newline the server ends the connection, and sends nothing more before that.',
    },
    none: {
      name: 'answers a client that sent nothing',
      expects: 'A client ends its side at once. It gets the number of its bytes all the same.',
      why: { wrong: 'It got another line.' },
    },
    bytes: {
      name: 'counts bytes, not characters',
      expects: 'Some of these bytes are Chinese characters, some are no text at all. Each byte counts as one.',
      why: { wrong: 'That is not how many bytes there were.' },
    },
    million: {
      name: 'counts 1 MiB (1,048,576 bytes), in pieces of all sizes',
      expects:
        "The first ten bytes come one at a time, the others all at once: that makes many 'data' events. Only the sum of them is right.",
      why: { wrong: 'That is not how many bytes there were.' },
    },
    together: {
      name: 'keeps the counts of two clients apart',
      expects:
        'Two clients send in turns, and the one that came last ends first. Each gets the number of its own bytes.',
      why: { wrong: 'This client had sent another number of bytes.' },
    },
    waits: {
      name: 'waits for the end, however long that takes',
      expects:
        'A client sends `hello` and a newline, says nothing for two seconds, sends `world` and a newline, and ends its side. Only then it gets `12`.',
      why: {
        early: 'It was told something before it had ended its side.',
        ended: 'The server ended the connection while the client was still sending.',
        wrong: 'That is not how many bytes there were. The newlines count too.',
      },
    },
    resets: {
      name: 'survives a client that breaks off',
      expects:
        'One client breaks off (RST). Another one that was there all the time gets its answer, and so does a new one.',
    },
  },
  differs: [
    '`total` is made anew for each connection: it lives in the function that was called for this one socket.',
    "At 'end' nothing more will come from the other side, and all that came was read. This side can still write: so that is the moment to answer.",
    "The 'error' listener is for clients that break off. Whether 'end' comes for them or not, an answer cannot reach them.",
    'A socket counts by itself: `socket.bytesRead` would be the same number, but even then somebody has to read.',
  ],
} satisfies ExerciseText;
