import type { LessonText } from '../../src/model/lesson.ts';
import { event, first, output } from '../../src/model/select.ts';
import { bytesIn, piecesOf } from './pieces.ts';

export const en = {
  title: "'data' and 'end'",
  summary: 'What becomes of a text on its way, and how you learn that no more will come.',
  scenes: {
    bytes: {
      title: 'A text on its way',
      intro:
        "`writer.js` writes a short string. `reader.js` prints, in three ways, what its 'data' listener is given. Watch what becomes of the string in between.",
      say: {
        hex: ({ record }) =>
          `${quoted(record.text)}: a \`Buffer\` is printed as hexadecimal numbers, one for each byte.`,
        length: ({ record, trace }) =>
          `${quoted(record.text)} here, ${quoted(first(trace, output('client'))?.text)} there. A program that announces how much it will send has to give the number of bytes.`,
        text: ({ record }) =>
          `${quoted(record.text)}: \`toString()\` reads the bytes as UTF-8 again. The connection does not tell which encoding was used, so both sides have to agree on one.`,
      },
      questions: {
        arrives: {
          ask: "`writer.js` will write the string `'hi 你好'`. What will the 'data' listener in `reader.js` be given, and what will its `length` be?",
          choices: {
            'string-5': {
              label: 'the string as it was written: 5',
              why: 'The string ends at `write()`: what travels is bytes. Node makes strings of them only if you ask it to.',
            },
            'Buffer-5': {
              label: 'a `Buffer`, an object for bytes, with one for each character: 5',
              why: 'In UTF-8 one byte is enough for a plain Latin letter or a space, and not for a Chinese character.',
            },
            'Buffer-9': {
              label: 'a `Buffer` with one byte for some characters and three for others: 9',
              why: '`write()` turns a string into bytes, as UTF-8 if you name nothing else: one byte for each of the first three characters, three for each Chinese one.',
            },
            'Buffer-10': {
              label: 'a `Buffer` with two bytes for each character: 10',
              why: 'That would be UTF-16. `write()` uses UTF-8 if you name nothing else, and there it depends on the character.',
            },
          },
          hints: [
            'What does a cable carry: letters, or numbers that stand for letters?',
            'There are far more than 256 characters, so they cannot all be one byte. In UTF-8 they differ in size.',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it counts characters: a line of it is to begin with the same number as the line of the client.',
        reached: 'Both programs have printed a line that begins with the same number.',
        missed: 'No line of the server begins with the number that the client has printed.',
        candidates: {
          half: {
            why: 'Half would be right if each character took two bytes. How many characters there are, only somebody who reads the bytes as UTF-8 can tell.',
          },
          bytesRead: {
            why: 'The socket does count what it has read, but in bytes: it does not know that they are a text.',
          },
          decoded: {
            why: '`toString()` makes a string of the bytes, and the `length` of a string is what the client had counted. A character whose bytes come in two pieces would be broken, though: each piece is read by itself.',
          },
          encoding: {
            why: 'Now `data` is a string, so `data.length` counts characters, whatever the word behind it says. If the bytes of a character come in two pieces, Node puts them together first.',
          },
        },
        say: {
          string: "This time 'data' brings a string: `setEncoding()` has Node turn the bytes into one.",
        },
      },
    },

    pieces: {
      title: 'Three calls, and one',
      intro:
        "`thrice.js` sends three short texts with three calls, `large.js` sends a hundred thousand letters with one. With `pauseOnConnect` the server's socket reads nothing until `resume()` makes it read; what it reads goes to the 'data' listener, and would be thrown away only if there were none. Count the 'data' events.",
      say: {
        joined: ({ trace }) =>
          `Three calls, one 'data': \`${first(trace, event('server', 'data'))?.data?.text}\`. Without the pause there may be one, two or three of them, as chance will have it.`,
        whole: ({ trace }) =>
          `'end', after ${piecesOf(2, trace)?.length ?? 0} pieces with ${bytesIn(piecesOf(2, trace))} bytes in all: nothing is missing, and how it was cut is up to the system. If your programs exchange messages, mark where each of them ends, say with a newline, and collect bytes until the mark is there.`,
      },
      questions: {
        joined: {
          ask: "This client is about to send 'one', 'two' and 'three' with three calls. The server begins to read when all of them have come. How many 'data' events will it get?",
          choices: {
            three: {
              label: 'three, one for each call',
              why: 'A call hands over bytes; that it was one call is not sent along. To count on it is the most common mistake about TCP.',
            },
            none: {
              label: 'none: a socket that is paused loses what comes',
              why: 'Nothing is lost: the kernel keeps what has come, until the socket reads.',
            },
            one: {
              label: 'one',
              why: 'TCP carries a stream of bytes, in order. Nothing in it tells where one `write()` ended and the next one began.',
            },
          },
          hints: [
            'What travels on a connection: messages, or bytes one behind the other?',
            'When the server looks, eleven bytes lie there in a row. Nothing stands between them.',
          ],
        },
        split: {
          ask: 'This client is about to send its hundred thousand letters with a single call. How will they arrive?',
          choices: {
            one: {
              label: "in one 'data', as they were sent",
              why: 'Short texts often do, and so one comes to rely on it. But there is a limit to how much Node reads at a time.',
            },
            several: {
              label: "in several 'data'",
              why: "Node reads a socket piece by piece. A program that takes the first 'data' for the whole message works until the first large one.",
            },
            refused: {
              label: "not at all: that is too much for one call, and brings an 'error'",
              why: 'A call may be as large as you like: what the kernel has no room for waits in the memory of your process.',
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
        "The client says all that it has to say and calls `end()`. The server counts bytes; it must not answer at the first 'data', which may be a part only. Watch which direction ends when.",
      say: {
        saying: ({ record: { data, state } }) =>
          `\`end()\` wrote the ${data?.bytes} bytes, and behind them the FIN: the client will send nothing more. \`destroyed\` is ${state.destroyed}: the connection stands, which \`destroy()\` would throw away.`,
        said: "'finish' on the client: the bytes and the FIN are with the kernel.",
        heard:
          "'end': the client's FIN is here, and all that came before it has been read. So now the `total` is final.",
        answering: ({ record }) =>
          `The server answers ${quoted(record.data?.text)} and ends its own direction. After the 'end' listener it would be too late: then Node ends this side by itself, unless the server was made with \`allowHalfOpen\`.`,
        answer: ({ record }) =>
          `${quoted(record.data?.text)} arrives at a client that had called \`end()\` long before. \`end()\` closes your mouth, not your ears.`,
        ended:
          "'end' on the client: the server's FIN. Each direction has an 'end' of its own, told to the side that reads.",
      },
      questions: {
        next: {
          ask: "The client has called `end()`, and its 'finish' is here. Which event comes next on the client's socket?",
          choices: {
            close: {
              why: '`end()` ends one direction. The connection is closed when both have ended.',
            },
            error: {
              why: 'Nothing went wrong: one side may finish long before the other, and TCP is made for that.',
            },
            end: {
              why: "'end' on the client would tell of the server's FIN, and the server has something to say before that.",
            },
            data: {
              why: 'The other direction was still open, and the server used it.',
            },
          },
          hints: [
            'A connection has two directions. Which of them has ended?',
            "Look at `counter.js`: what does it do in its 'end' listener?",
          ],
        },
        order: {
          ask: "Put the events of the client's socket in order.",
          choices: {
            close: { why: 'Both directions have ended: nothing can follow.' },
            data: { why: "The server answered when it had heard the client's goodbye." },
            finish: { why: "The client's own direction has ended." },
            connect: { why: 'Without a connection, nothing could be sent.' },
            end: { why: "The server's direction has ended, after its answer." },
          },
          why: "Own direction first ('finish'), then what the other side had to say ('data') and its goodbye ('end'), and only when both are over, 'close'.",
          hints: [
            'The client finished before the server answered.',
            "'end' comes behind the last 'data', and 'close' behind everything.",
          ],
        },
      },
    },

    unread: {
      title: 'Waiting for a goodbye',
      intro:
        "The server only wants to know when the client has finished, so it listens for 'end', and not for 'data'. Watch what it is told.",
      say: {
        nothing: "Nothing comes any more: no 'end', no 'close', and no error that would warn you.",
        hung: "The client did everything right and hung all the same, until net-lessons ended it: without 'end' the server never ended its own direction.",
      },
      questions: {
        goodbye: {
          ask: "The client sends `'bye'` and ends. The server has an 'end' listener and no 'data' listener. What will the server be told?",
          choices: {
            end: {
              label: "'end'",
              why: "The FIN did come. But 'end' also says that you have read all that came before it, and here nobody reads.",
            },
            nothing: {
              label: 'nothing at all',
              why: 'Nobody takes the bytes out of the socket, so they stay there, and what comes behind them has to wait.',
            },
            error: {
              label: "'error', because of the bytes that nobody took",
              why: 'Unread bytes are no error: a program may want to read them later. That is what makes this mistake so hard to find.',
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
        missed: "No listener of the server was told 'end', or an 'error' came before it.",
        candidates: {
          close: {
            why: "'close' comes after 'end', so it waits for the bytes to be read, too.",
          },
          end: {
            why: "This frees the client, which only waited for the server's FIN. The server's own socket still waits for somebody to read: with each such client it keeps one more.",
          },
          resume: {
            why: "`resume()` makes the socket read, and nobody gets the bytes. That is all 'end' needs, and the right thing where you don't want them.",
          },
          late: {
            why: "A 'data' listener makes a socket read, too. This one came late and lost nothing, since bytes wait; most events do not, and whoever listens late has missed them.",
          },
        },
        say: {
          quiet: 'That was all.',
          unheard: ({ record: { data, listeners, state } }) =>
            state.readableFlowing === true
              ? `'data', with ${listeners} listeners: ${data?.bytes} bytes were taken out of the socket for nobody. A socket that reads by itself flows, as this is called.`
              : `'data', with ${listeners} listeners: the program has taken ${data?.bytes} bytes out of the socket in another way.`,
          end: "'end', at last. The client said goodbye just as before; what had been missing was a reader.",
        },
        questions: {
          bytes: {
            ask: "What will become of the client's bytes this time?",
            choices: {
              dropped: {
                label: "they are taken out of the socket, and no 'data' listener gets them",
                why: ({ right }) =>
                  right
                    ? "The socket was read, and nobody listened for 'data'. With `resume()`, the bytes are lost then."
                    : "A socket throws nothing away of its own accord: for that, somebody has to make it read without a 'data' listener.",
              },
              heard: {
                label: "a 'data' listener gets them all",
                why: ({ right }) =>
                  right
                    ? 'The listener was there when they were taken out of the socket.'
                    : "For that there has to be a 'data' listener by the time that they are taken out.",
              },
              waiting: {
                label: 'nobody takes them out of the socket',
                why: ({ right }) =>
                  right
                    ? 'Nothing in this run made the socket read.'
                    : 'They stay only as long as nobody reads. Here somebody does.',
              },
            },
            hints: [
              'Does what you changed take anything out of the socket?',
              "A listener for 'data' makes a socket read, and so does `resume()`. One for 'end' or 'close' does not.",
            ],
          },
        },
      },
    },
  },
  remember: [
    'A connection carries bytes: you may write a string, but a `Buffer` arrives, and its `length` counts bytes.',
    "A `write()` is no message: several may arrive as one 'data', and a large one as several.",
    "'end' means that nothing more will come from the other side and that you have read it all. That does not close the connection: in its listener you can still answer, unless you have ended your own direction before.",
    '`end()` sends what was written, then FIN. It ends your direction only; you still receive.',
    "When the other side has ended, bytes that nobody reads hold back 'end' and 'close'. So give every socket a 'data' listener or `resume()`, which throws the bytes away.",
  ],
} satisfies LessonText;

/** Text from the program, as it stands in a sentence. */
function quoted(text: string | undefined): string {
  return `\`${text}\``;
}
