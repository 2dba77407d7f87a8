import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The line reader',
  summary: 'Find the lines in a stream of bytes, however it is cut, and limit their length.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'Clients send lines of text (UTF-8), each of which ends with a newline (`\\n`); every other byte belongs to the line, a `\\r` too. To each line the server answers at once with the same line in square brackets and a newline: to `hello` with `[hello]`, to an empty line with `[]`. Lines may come in pieces, or many together.',
    'A line may have up to 1024 bytes, its newline not counted. As soon as one has more, the server sends `too long` and a newline and ends its side. It does not wait for the newline. A client may go on sending: it gets no answer any more, but no reset (RST) either; once it has ended its side, too, the connection is closed. What came before is answered as always.',
    'When a client has ended its side, the server ends its own. What stands behind the last newline then is no line, and gets no answer. Any number of clients may come at the same time, and one that breaks off (RST) must not bring the server down.',
  ],
  hints: [
    "Keep what stands behind the last newline, for each connection by itself, and put the next 'data' behind it.",
    'The limit counts bytes. In a `Buffer` each byte is one, and a character that was cut is whole again once its pieces are together: so keep a `Buffer`, and make text only of whole lines.',
    'Look for the next newline. If it comes within the limit, take the line and look again; if not, and more bytes are there than the limit allows, the line is too long, whether its newline has come or not.',
    "`Buffer.concat([rest, data])` puts pieces together, `rest.indexOf('\\n')` finds the newline or gives `-1`, and `rest.subarray(0, end)` is the line. After `socket.end('too long\\n')` more may still come: `socket.writableEnded` tells that you have ended.",
  ],
  checks: {
    answers: {
      name: 'answers each line',
      expects:
        'A client sends a line and waits for the answer, then it sends another one, with spaces at both ends, and then one with a `\\r` in front of the newline.',
    },
    joined: {
      name: 'takes lines apart that come together',
      expects: 'Five lines, two of them empty, come at once. Each gets an answer of its own, in order.',
    },
    pieces: {
      name: 'puts lines together that come in pieces',
      expects: 'A piece brings the end of one line and the beginning of the next, and some bytes come one at a time.',
    },
    characters: {
      name: 'keeps characters whole',
      expects:
        'Chinese characters and an emoji arrive cut in the middle. They come back whole. So does U+FEFF, a character that is not to be seen, at the beginning of a line.',
    },
    full: {
      name: 'takes lines of 1024 bytes, and any number of lines',
      expects:
        'Lines of exactly 1024 bytes are not too long, nor are ninety-nine short lines in one piece: the limit is for one line.',
    },
    long: {
      name: 'ends the connection when a line gets too long',
      expects:
        'A line comes in two pieces, without a newline, and gets byte number 1025. The client is told `too long`, and the connection is ended. The next client is served as always.',
    },
    bytes: {
      name: 'limits bytes, not characters',
      expects:
        'A line has 341 Chinese characters so far, and two of the three bytes of another one. That makes 1025 bytes, and is too long.',
    },
    whole: {
      name: 'refuses a long line even if it comes whole',
      expects:
        'One piece brings a short line, one that is too long, with its newline, and another short one. The first is answered, then comes `too long` and the end.',
    },
    'goes-on': {
      name: 'breaks nobody off who goes on sending',
      expects:
        'A line is too long. The client is told so, and goes on: with the end of that line, with others, and with one that is too long again. It gets no answer, and no reset (RST). When it has sent a million bytes more and ends its side, the server lets go of the connection.',
      why: {
        reset:
          'The client went on sending after `too long`, and got a reset (RST): the server had not only ended its side, but closed the connection.',
      },
    },
    unfinished: {
      name: 'ends when the client has ended',
      expects:
        'A client sends a line and the beginning of another one, and ends its side. It gets one answer and the end of the connection; one that has sent nothing gets the end.',
    },
    together: {
      name: 'keeps the pieces of two clients apart',
      expects: 'Two clients send the beginnings of their lines, and then the rest. Each gets its own line.',
    },
    resets: {
      name: 'survives a client that breaks off',
      expects:
        'One client breaks off (RST), and later another one does, after `too long`. One that was there all the time gets its answers, and so does a new one.',
    },
  },
  differs: [
    '`rest` is a `Buffer`: its length counts bytes, and `\\n` is never a part of another character in UTF-8. Text is made of whole lines only.',
    'One loop does it all: it takes lines while there are any, and what it leaves is either the beginning of a line or one that is too long.',
    'After `end()` more may come from the client; it is read and thrown away. With `destroy()` the client would get a reset, and could lose the last words.',
    '`node:readline` finds lines, too, but it knows no limit, and takes what stands behind the last newline for a line when the connection ends.',
  ],
} satisfies ExerciseText;
