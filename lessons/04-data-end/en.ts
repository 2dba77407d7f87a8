import type { LessonText } from '../../src/model/lesson.ts';
import { first, output } from '../../src/model/select.ts';
import { bytesIn, piecesOf } from './pieces.ts';

export const en = {
  title: "'data' and 'end'",
  summary: 'What becomes of what you write on its way, and how you learn that no more will come.',
  scenes: {
    bytes: {
      title: 'A text on its way',
      intro:
        "`writer.js` writes a short text. `reader.js` prints what its 'data' listener is given, in three ways. Watch what becomes of the text in between.",
      say: {
        characters: ({ record }) =>
          `${quoted(record.text)}: \`text.length\` counts UTF-16 units, which is what a JavaScript string is made of: here one for each character.`,
        write: ({ record: { data } }) =>
          `\`write()\` turned the text into ${data?.bytes} bytes. It used UTF-8, its encoding for strings when you name none.`,
        data: ({ record: { data } }) =>
          `'data': the ${data?.bytes} bytes are here, and the listener is about to print them.`,
        hex: ({ record }) =>
          `${quoted(record.text)}: a \`Buffer\` is printed as hexadecimal numbers, one for each byte.`,
        length: ({ record, trace }) =>
          `${quoted(record.text)} here, ${quoted(first(trace, output('client'))?.text)} there. When a program sends a length along, it has to be the one in bytes.`,
        text: ({ record }) =>
          `${quoted(record.text)}: \`toString()\` reads the bytes as UTF-8 again. All of them are here, so the text is whole. Both sides have to agree on the encoding; the connection does not tell it.`,
      },
      questions: {
        kind: {
          ask: "`writer.js` will `write()` a string. What will the 'data' listener in `reader.js` be given?",
          choices: {
            string: {
              label: 'a string, as it was written',
              why: 'The string ends at `write()`: what travels is bytes. Node makes strings of them only if you ask it to.',
            },
            event: {
              label: 'an event object, with the text in `event.data`',
              why: "That is how a browser hands over what a WebSocket brings. A listener in Node is given the thing itself: for 'data', the bytes.",
            },
            Buffer: {
              label: 'a `Buffer`: bytes',
              why: "TCP carries bytes, and a `Buffer` is Node's object for them. Text, picture or something else: TCP did not say, so that is for your program to know.",
            },
          },
          hints: [
            'What does a cable carry: letters, or numbers that stand for letters?',
            'Node hands over what came, as it came.',
          ],
        },
        length: {
          ask: "The client is about to write `'hi 你好'`. Which number will `data.length` be when it arrives?",
          choices: {
            '5': {
              why: 'That is how many characters there are. `data` is no string: its length counts bytes.',
            },
            '9': {
              why: 'In UTF-8 each of the first three characters is one byte, and each of the two Chinese ones is three.',
            },
            '10': {
              why: 'Two bytes for each character would be UTF-16, in whose units JavaScript counts the length of strings. On the wire it is UTF-8, where it depends on the character.',
            },
          },
          hints: [
            'It is bytes that are counted, and characters differ in size.',
            'A plain Latin letter or a space is one byte in UTF-8; a Chinese character like these is three.',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it counts characters, and begins a line with the same number as the client.',
        reached: 'Both programs have printed a line that begins with the same number.',
        missed: 'No line of the server begins with the number that the client has printed.',
        candidates: {
          half: {
            why: 'That would be right if each character took two bytes. In UTF-8 it depends on the character: how many there are, only somebody who reads the bytes as UTF-8 can tell.',
          },
          bytesRead: {
            why: 'The socket does count what it has read, but in bytes too: it does not know that they are a text.',
          },
          decoded: {
            why: '`toString()` makes a string of the bytes, and the `length` of a string is what the client had counted. A character whose bytes come in two pieces would be broken, though: each piece is read by itself.',
          },
          encoding: {
            why: "Now Node makes strings of the bytes before your listener sees them, so `data.length` counts characters, whatever the word behind it says. A character that is cut in two is put together first: that is what `toString()` in the listener can't do.",
          },
        },
        say: {
          string: "'data' with a string: `setEncoding()` had Node turn the bytes into one.",
        },
      },
    },

    pieces: {
      title: 'Three calls, and one',
      intro:
        "One client calls `write()` or `end()` three times with a short text, another one once with a text of a hundred thousand letters. The server takes its time: with `pauseOnConnect` a new socket reads nothing before it is told to, here by `resume()`. Count the 'data' events.",
      say: {
        paused: ({ record }) => `\`${record.args[0]}\` is here and reads nothing yet: the timer will tell it to.`,
        joined: ({ record: { data } }) =>
          `One 'data', ${data?.bytes} bytes: \`${data?.text}\`. Without the pause there may be one, two or three events, as chance will have it.`,
        piece: ({ record: { data } }) =>
          `The first 'data' of this client brings ${data?.bytes} bytes. How the rest is cut depends on the system, so do not count on it.`,
        whole: ({ trace }) =>
          `'end', after ${piecesOf(2, trace)?.length ?? 0} pieces with ${bytesIn(piecesOf(2, trace))} bytes in all: nothing is missing. If your programs exchange messages, mark where each of them ends, say with a newline, and collect bytes until the mark is there.`,
      },
      questions: {
        joined: {
          ask: "This client is about to send 'one', 'two' and 'three' with three calls. The server begins to read when all of them have come. How many 'data' events will it get?",
          choices: {
            three: {
              label: 'three, one for each call',
              why: 'This is the most common mistake about TCP. A call hands over bytes; that it was one call is not sent along.',
            },
            none: {
              label: 'none: a socket that is paused loses what comes',
              why: 'Nothing is lost: the kernel keeps what has come, until the socket reads.',
            },
            one: {
              label: 'one',
              why: 'TCP carries a stream of bytes, in order. Nothing in it tells where one `write()` ended and the next one began, and Node takes in one go what is there.',
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
              why: "Small texts often do, and so one comes to rely on it. But Node reads no more than a certain amount at a time, and each time is a 'data'.",
            },
            several: {
              label: "in several 'data'",
              why: "A socket is read piece by piece. Programs that take the first 'data' for the whole message fail with the first large one.",
            },
            refused: {
              label: "not at all: that is too much for one call, and brings an 'error'",
              why: 'A call may be as large as you like: what the kernel has no room for waits in the memory of your process.',
            },
          },
          hints: [
            "No rule says that a 'data' is what one call has sent. You have just seen it broken one way.",
            'How much can be read in one go has a limit. A hundred thousand is a lot.',
          ],
        },
      },
    },

    goodbye: {
      title: 'A goodbye and an answer',
      intro:
        'The client says all that it has to say and calls `end()`. The server counts bytes and answers when it knows that no more will come. Watch which direction ends when.',
      say: {
        connection:
          "For each client the server keeps a `total` of its own. It must not answer at the first 'data': that may be a part only.",
        saying: ({ record: { data, state } }) =>
          `\`end()\` wrote the ${data?.bytes} bytes, and behind them comes the FIN. \`destroyed\` is ${state.destroyed}: the connection stands; \`end()\` does not throw it away, \`destroy()\` does.`,
        said: "'finish' on the client: the bytes and the FIN are with the kernel.",
        heard: "'end': the client's FIN. No more will come, so now the `total` is final.",
        answering: ({ record }) =>
          `The server answers ${quoted(record.data?.text)} and ends its own direction with the same \`end()\`. Now was the time: once the 'end' listeners have run, Node ends this side by itself. Only with the option \`allowHalfOpen\` it leaves the connection half open, for you to end.`,
        answer: ({ record }) =>
          `${quoted(record.data?.text)} arrives at a client that had called \`end()\` long before. \`end()\` closes your mouth, not your ears.`,
        ended:
          "'end' on the client: the server's FIN. Each of the two directions had an 'end' of its own, told to the side that was reading.",
      },
      questions: {
        next: {
          ask: "The client has called `end()`, and its 'finish' is here. Which event comes next on the client's socket?",
          choices: {
            close: {
              why: '`end()` does not close the connection. It ends one direction, and the other one is still open.',
            },
            error: {
              why: 'Nothing went wrong: one side may finish long before the other, and TCP is made for that.',
            },
            end: {
              why: "'end' on the client would tell of the server's FIN, and the server has something to say before that.",
            },
            data: {
              why: "The server's direction is open, and the server answers as soon as it knows that the client has finished.",
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
        hung: "The client had done everything right and hung all the same, until net-lessons ended it: without 'end' the server never ended its own direction, so 'close' never came here. One socket that nobody reads keeps two programs waiting.",
      },
      questions: {
        goodbye: {
          ask: "The client will send `'bye'` and end. The server has an 'end' listener and no 'data' listener. What will the server be told?",
          choices: {
            end: {
              label: "'end'",
              why: "'end' needs more than a FIN: all that came before it has to be read, and here nobody reads.",
            },
            nothing: {
              label: 'nothing at all',
              why: "'end' means that everything was read. Here nobody takes the bytes out of the socket, so they stay, and the goodbye that stands in line behind them stays too.",
            },
            error: {
              label: "'error', because of the bytes that nobody took",
              why: 'Unread bytes are no error: a program may want to read them later. It is told nothing, and that is what makes this mistake so hard to find.',
            },
          },
          hints: [
            'The goodbye stands behind the bytes, like people in a queue.',
            'Who takes the bytes out of the socket here?',
          ],
        },
      },
      change: {
        ask: "Change the server so that it hears the client's goodbye.",
        reached: "The server had its 'end'.",
        missed: "The server had no 'end', or an 'error' came before it.",
        candidates: {
          close: {
            why: "'close' stands in the same line, behind 'end': it waits for the bytes to be read, too.",
          },
          end: {
            why: "This frees the client, which only waited for the server's FIN. The server's own socket still waits for somebody to read, and goes on doing so for ever: with each such client it keeps one more.",
          },
          resume: {
            why: "`resume()` reads and throws away. That is all 'end' needs, and the right thing where you don't want the bytes.",
          },
          late: {
            why: 'Bytes wait until somebody reads them, so this listener came late and lost nothing. Most events are not like that: whoever listens late has missed them.',
          },
        },
        say: {
          quiet: 'That was all.',
          unheard: ({ record: { data, listeners, state } }) =>
            state.readableFlowing === true
              ? `'data', with ${listeners} listeners: ${data?.bytes} bytes were taken out of the socket, and nobody got them. The socket flows: what arrives is taken out at once, whether anybody listens or not.`
              : `'data', with ${listeners} listeners: the program has taken ${data?.bytes} bytes out of the socket in another way.`,
          heard: ({ record: { data } }) =>
            `All ${data?.bytes} bytes are there. A 'data' listener makes the socket flow, whenever it is added: it hands over what is there and what comes, unless the program has paused it.`,
          end: "'end', at last. The client said goodbye just as before; what had been missing was a reader.",
          free: ({ record }) =>
            record.args[0] === 'true'
              ? "'close' on the client, because of an error: the connection was broken off."
              : "'close' on the client: both directions have ended.",
        },
        questions: {
          bytes: {
            ask: "What will become of the client's bytes this time?",
            choices: {
              dropped: {
                label: "they are taken out of the socket, and no 'data' listener gets them",
                why: ({ right }) =>
                  right
                    ? "Somebody read, and nobody listened for 'data'. With `resume()`, the bytes are lost then."
                    : "A socket throws nothing away of its own accord: for that, somebody has to make it read without a 'data' listener.",
              },
              heard: {
                label: "a 'data' listener gets them all",
                why: ({ right }) =>
                  right
                    ? 'The socket keeps them until there is a reader.'
                    : "For that there has to be a 'data' listener by the time that they are taken out.",
              },
              waiting: {
                label: 'nobody takes them out of the socket',
                why: ({ right }) =>
                  right
                    ? 'Still nobody reads, and as long as a socket is open, it keeps what is not read.'
                    : 'They stay only as long as nobody reads. Here somebody does.',
              },
            },
            hints: [
              'Does the new line take anything out of the socket?',
              "'data' listeners read, and so does `resume()`; nothing else in these lines does.",
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
    "When the other side has ended, bytes that nobody reads hold back 'end' and 'close'. So give every socket a 'data' listener, even a late one, or `resume()`, which throws the bytes away.",
  ],
} satisfies LessonText;

/** Text from the program, as it stands in a sentence. */
function quoted(text: string | undefined): string {
  return `\`${text}\``;
}
