import type { LessonText } from '../../src/model/lesson-text.ts';
import { event, first, output } from '../../src/model/select.ts';
import { goodbye } from './answers.ts';
import { bytesIn, longPieces } from './pieces.ts';

export const en = {
  title: "'data' and 'end'",
  summary: 'What becomes of a text on its way, and how you learn that no more will come.',
  scenes: {
    bytes: {
      title: 'A text on its way',
      intro:
        "`writer.js` writes a short string, and `reader.js` prints what its 'data' listener is given. What becomes of the string on its way?",
      say: {
        hex: ({ record }) =>
          `${quoted(record.text)}: a \`Buffer\` is printed as hexadecimal numbers, one for each byte.`,
        length: ({ record, trace }) =>
          `${quoted(record.text)} here, ${quoted(first(trace, output('client'))?.text)} there. A program that announces how much it will send has to count bytes.`,
      },
      questions: {
        arrives: {
          ask: "`writer.js` will write the string `'hi 你好'`. What will the 'data' listener in `reader.js` be given, and what will its `length` be?",
          choices: {
            'string-5': {
              label: 'the string as it was written, of 5 characters',
              why: 'The string ends at `write()`: what travels is bytes.',
            },
            'Buffer-5': {
              label: 'a `Buffer`, an object for bytes, of 5 bytes, one for each character',
              why: 'One byte is enough for a plain Latin letter or a space, and not for a Chinese character.',
            },
            'Buffer-9': {
              label: 'a `Buffer` of 9 bytes, one for some characters and three for others',
              why: '`write()` turns a string into bytes, as UTF-8 if you name nothing else: one byte for each of the first three characters, three for each Chinese one.',
            },
            'Buffer-10': {
              label: 'a `Buffer` of 10 bytes, two for each character',
              why: 'That would be UTF-16, which `write()` uses only if you ask for it.',
            },
          },
          hints: [
            'What does a cable carry: letters, or numbers that stand for letters?',
            'There are far more than 256 characters, so they cannot all be one byte. In UTF-8 they differ in size.',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it, too, prints how many characters the text has, in a line that begins with that number.',
        reached: 'The server has printed the number of characters, too.',
        missed: 'No line of the server begins with the number of characters that the client has printed.',
        candidates: {
          spread: {
            why: 'Of a string, that would be its characters. A `Buffer` is taken apart into its bytes.',
          },
          decoded: {
            why: '`toString()` reads the bytes as UTF-8 again; which encoding was used, the connection does not tell. A character whose bytes come in two pieces would be broken, though: each piece is read by itself.',
          },
          encoding: {
            why: "Now 'data' brings a string, so `data.length` counts characters, whatever the word behind it says. Where the bytes of a character come in two pieces, Node puts them together first.",
          },
        },
      },
    },

    pieces: {
      title: 'Three calls, and one',
      intro:
        "`thrice.js` sends three short texts with three calls, and later a hundred thousand letters with one. With `pauseOnConnect` the server's socket reads nothing before `resume()`, which comes when the three texts are there.",
      say: {
        joined: ({ trace }) =>
          `Three calls, one 'data': \`${first(trace, event('server', 'data'))?.data?.text}\`. Without the pause it may be one, two or three, as chance will have it.`,
        whole: ({ trace }) =>
          `${longPieces(trace)?.length ?? 0} pieces, ${bytesIn(longPieces(trace))} bytes: nothing is missing. If your programs exchange messages, mark where each of them ends, say with a newline, and collect bytes until the mark is there.`,
      },
      questions: {
        joined: {
          ask: "The client is about to send 'one', 'two' and 'three' with three calls. The server begins to read when all of them have come. How many 'data' events will it get?",
          choices: {
            three: {
              label: 'three, one for each call',
              why: 'A call hands over bytes, and nothing says that they came from one call.',
            },
            chance: {
              label: 'one, two or three, as chance will have it',
              why: 'That is so where the server reads all the time. Here all of it lies there before the server reads.',
            },
            one: {
              label: 'one',
              why: 'TCP carries a stream of bytes, in order. Nothing in it tells where one call ended and the next one began.',
            },
          },
          hints: [
            'What travels on a connection: messages, or bytes one behind the other?',
            'When the server looks, eleven bytes lie there in a row. Nothing stands between them.',
          ],
        },
        split: {
          ask: 'Now the client sends its hundred thousand letters with a single call. How will they arrive?',
          choices: {
            one: {
              label: "in one 'data', as they were sent",
              why: 'Short texts often do. But there is a limit to how much Node reads at a time.',
            },
            several: {
              label: "in several 'data'",
              why: "Node reads a socket piece by piece. A program that takes the first 'data' for the whole message works until the first large one.",
            },
            cut: {
              label: "in one 'data' with as much as there is room for; the rest is lost",
              why: 'TCP loses nothing: what there is no room for waits on the side of the sender.',
            },
          },
          hints: [
            "No rule says that a 'data' is what one call has sent. You have just seen it broken one way.",
            'Would you fetch a hundred thousand letters in one go, or a box at a time?',
          ],
        },
      },
    },

    goodbye: {
      title: 'A goodbye and an answer',
      intro:
        "The client calls `end()` with its text. The server counts bytes, and does not answer at the first 'data', which may be a part only: when does it, and does the client still hear it?",
      say: {
        saying: ({ record: { data } }) =>
          `\`end()\` has sent the ${data?.bytes} bytes, and the FIN behind them. \`destroy()\` would have thrown the whole connection away.`,
        heard: "The client's FIN is here, and all that came before it has been read: now the `total` is final.",
        answering: ({ record }) =>
          `The server answers ${quoted(record.data?.text)}. After the 'end' listener it would be too late: then Node ends this side by itself, unless the server was made with \`allowHalfOpen\`.`,
        answer: ({ record }) =>
          `The answer ${quoted(record.data?.text)} has come to a client that had called \`end()\`: that closes your mouth, not your ears.`,
      },
      questions: {
        order: {
          ask: "Put the events of the client's socket in order. Its own direction ended first.",
          choices: {
            close: { why: 'Both directions have ended: nothing can follow.' },
            data: { why: "The server answered only when it had heard the client's goodbye." },
            connect: { why: 'Without a connection, nothing could be sent.' },
            finish: { why: "The client's own direction has ended." },
            end: { why: "The server's direction has ended, after its answer." },
          },
          why: "First the own direction ends ('finish'), then comes the answer ('data') with the goodbye of the other side ('end'), and once both directions are over, 'close'.",
          hints: [
            'Look at `counter.js`: what has to come before it answers?',
            "'end' comes behind the last 'data', and 'close' behind everything.",
          ],
        },
      },
    },

    unread: {
      title: 'Waiting for a goodbye',
      intro: "The server only wants to know when the client has finished, so it listens for 'end', and not for 'data'.",
      say: {
        nothing: "No 'end', no 'close', and no error that would warn you.",
        hung: "The client hung, too, until net-lessons ended it: without 'end' the server never ended its own direction.",
      },
      questions: {
        goodbye: {
          ask: "The client sends `'bye'` and ends. The server has an 'end' listener and no 'data' listener. What will the server be told?",
          choices: {
            end: {
              label: "'end'",
              why: "The FIN did come. But 'end' also says that you have read all that came before it.",
            },
            nothing: {
              label: 'nothing at all',
              why: 'Nobody takes the bytes out of the socket, so they stay there, and what comes behind them has to wait.',
            },
            error: {
              label: "'error', because of the bytes that nobody took",
              why: 'Unread bytes are no error: a program may want to read them later.',
            },
          },
          hints: [
            'Can a FIN overtake the bytes that were sent before it?',
            'Which line of the server takes bytes out of the socket?',
          ],
        },
      },
      change: {
        ask: "Change the server so that it hears the client's goodbye.",
        reached: "A listener of the server was told 'end'.",
        missed: ({ trace }) =>
          goodbye(trace) === 'error'
            ? "The server was told 'error' before any 'end'."
            : "No listener of the server was told 'end'.",
        candidates: {
          close: {
            why: "Here 'close' comes after 'end', so it waits for the bytes to be read, too.",
          },
          end: {
            why: "This frees the client, which only waited for the server's FIN. The server's own socket still waits for somebody to read.",
          },
          resume: {
            why: "`resume()` makes the socket read, and where no 'data' listener is, the bytes are thrown away. That is right if you don't want them.",
          },
          late: {
            why: "A 'data' listener makes a socket read, too. This one came late and lost nothing: unread bytes wait.",
          },
        },
        say: {
          quiet: 'This run ends here.',
          unheard: ({ record: { data, state } }) =>
            state.readableFlowing === true
              ? `${data?.bytes} bytes were taken out of the socket, and nobody listens for 'data'. This is called flowing mode.`
              : `The program has taken ${data?.bytes} bytes out of the socket in another way.`,
          end: 'The client said goodbye just as before; what had been missing was a reader.',
        },
      },
    },
  },
  remember: [
    'A connection carries bytes: you may write a string, but a `Buffer` arrives, and its `length` counts bytes.',
    "A `write()` is no message: several may arrive as one 'data', and a large one as several.",
    "'end' means that nothing more will come from the other side, and that you have read it all. In its listener you can still answer.",
    '`end()` sends what was written, then FIN. You still receive.',
    "Bytes that nobody reads hold back 'end' and 'close'. So give every socket a 'data' listener or `resume()`.",
  ],
} satisfies LessonText;

/** Text from the program, as it stands in a sentence. */
function quoted(text: string | undefined): string {
  return `\`${text}\``;
}
