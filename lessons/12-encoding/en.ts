import type { LessonText } from '../../src/model/lesson-text.ts';

export const en = {
  title: 'Encodings',
  summary: 'Characters into bytes and back, and what gets lost on the way.',
  scenes: {
    writing: {
      title: 'Strings to be sent',
      intro:
        'An encoding is the rule by which characters become bytes. The client writes one string before it is connected, and prints two counts of its socket: `bytesWritten`, and `writableLength`, which is how much still waits (`bufferSize` in old programs). Later it writes another string, in a call that names the encoding; the server prints the bytes that come.',
      say: {},
      questions: {
        counts: {
          ask: 'The client is not connected yet, and writes `€€€`: three characters, each of three bytes in UTF-8. Which numbers will it print?',
          choices: {
            '0-9': {
              label: '0 bytes written, 9 still waiting',
              why: '`bytesWritten` does not say what has left: it counts what still waits, too.',
            },
            '9-9': {
              label: '9 bytes written, 9 still waiting',
              why: 'Both count the same string, but not in the same unit.',
            },
            '9-3': {
              label: '9 bytes written, 3 still waiting',
              why: 'A string that has to wait stays a string, and becomes bytes when it can be sent. So `writableLength` counts its characters; `bytesWritten` counts bytes, also those to come.',
            },
            '3-3': {
              label: '3 bytes written, 3 still waiting',
              why: 'That is the `length` of the string. `bytesWritten` counts bytes already, although none has left.',
            },
          },
          hints: [
            'A string that cannot be sent yet has to be kept. As what: as the string that it is, or as bytes?',
            'One of the two properties has its unit in its name. The other one looks at what waits, and that is still a string.',
          ],
        },
        base64: {
          ask: "Now the client calls `write('aGkh', 'base64')`. What will the server be given?",
          choices: {
            text: {
              label: 'the letters `aGkh`, and a note that they are base64',
              why: 'Nothing but bytes travels. The other side is never told of an encoding.',
            },
            encoded: {
              label: 'eight letters: `aGkh` turned into base64',
              why: 'For that, the string would have to be bytes first. `write()` goes from a string to bytes, never the other way.',
            },
            decoded: {
              label: 'the three bytes that `aGkh` stands for in base64',
              why: 'The encoding says how this string is to be read. Base64 writes any three bytes as four letters, and the bytes are sent.',
            },
          },
          hints: [
            'Left out, the second argument is `utf8`. What does `write()` do with the string then?',
            'Base64 is one of the ways to write down bytes as a string.',
          ],
        },
      },
    },

    pieces: {
      title: 'A text in two pieces',
      intro:
        "The client sends the six bytes of `你好`, four at first and two later. The server adds each piece to a string, and prints that at 'end'.",
      say: {},
      questions: {
        collected: {
          ask: 'All six bytes are there; the cut went through the second character. What will the server print as its `text`?',
          choices: {
            whole: {
              label: '`你好`, since all bytes are there when it is printed',
              why: '`text` never held bytes: each piece was made into characters when it came.',
            },
            dropped: {
              label: '`你`: the bytes of the cut character are left out',
              why: 'They are not left out in silence: where no character could be read, there is a mark.',
            },
            broken: {
              label: '`你`, and then some `�`',
              why: '`text += data` makes a string of each piece by itself. What is no whole character in there becomes `�`, the replacement character, and the bytes are gone.',
            },
            thrown: {
              label: 'nothing: half a character is no valid UTF-8, so the server dies',
              why: '`toString()`, which `+=` calls, never throws at bytes that are no UTF-8.',
            },
          },
          hints: [
            '`text` is a string, and `data` a `Buffer`. What does `+=` have to do before it can add one to the other?',
            'At the first piece, it had to make characters of `e4 bd a0 e5`. What could it know of the bytes to come?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it prints the text that the client has sent.',
        reached: 'The server has printed the text as it was sent.',
        missed: 'The server has not printed the text as it was sent.',
        candidates: {
          named: {
            why: 'That is what `+=` did anyway. The encoding was never in doubt: the piece ends too early.',
          },
          encoding: {
            why: 'Now the socket makes the strings itself, and puts a character together before you get it.',
          },
          concat: {
            why: 'Bytes are put together here, but too late: of the cut character, `text` holds only the bytes of `�`.',
          },
        },
        say: {
          kept: ({ record: { data, state } }) =>
            `${state.bytesRead} bytes have come, and the listener is given \`${data?.text}\` alone: the rest waits in the socket.`,
        },
      },
    },

    couple: {
      title: 'Two clients',
      intro:
        "With `setEncoding('utf8')` a socket gives out strings of whole characters. It has a `StringDecoder` inside, which can be used on its own. `ann` sends two of the three bytes of `中`, then `bob` sends `hi`, then `ann` sends the last byte.",
      say: {
        kept: ({ record }) =>
          `\`${record.text}\`: \`decoder.write()\` goes the other way than \`socket.write()\`, from bytes to a string. It gives back whole characters only, and keeps what is unfinished for its next call.`,
      },
      questions: {
        second: {
          ask: "Now `bob`'s `hi` has come. What will the server print as its `text`?",
          choices: {
            nothing: {
              label: 'an empty string: the decoder waits for the rest of `中` first',
              why: '`h` cannot be the rest of a character of several bytes, so what was begun is given up.',
            },
            alone: {
              label: '`hi`: that is another connection',
              why: 'The sockets are two, the decoder is one: line by line, who calls it?',
            },
            broken: {
              label: '`�hi`',
              why: "The decoder took `hi` for what follows `ann`'s bytes: it knows nothing of connections. Each needs one of its own, as `setEncoding()` makes it.",
            },
          },
          hints: [
            'How many decoders does this server make, and how many connections does it have?',
            'Two bytes lie in the decoder. Whose? What is put behind them now?',
          ],
        },
      },
    },

    image: {
      title: 'There and back',
      intro:
        'This server sends back what comes. The client sends the four bytes with which every PNG image begins (as `hex`, two digits stand for a byte), and prints what it gets.',
      say: {},
      questions: {
        back: {
          ask: 'The first of the four bytes, `89`, is no character in UTF-8; the other three are `PNG`. What will come back?',
          choices: {
            same: {
              label: 'the same four bytes: what the socket made into a string, `write()` turns back',
              why: 'That works for text. A byte that is no character has no place in the string.',
            },
            mark: {
              label: 'four bytes, with a question mark for `89`',
              why: 'Some programs put a `?` there. Node has a character for that which takes more than one byte.',
            },
            letter: {
              label: 'five bytes: `89` becomes the character with that number, which takes two',
              why: 'That would need an encoding in which each byte is the number of a character. UTF-8 is none.',
            },
            replaced: {
              label: 'six bytes: `89` becomes `�`, which takes three',
              why: '`write()` sends what is in the string, and there `�` stands for any such byte.',
            },
          },
          hints: [
            'The bytes go through a string. Read as UTF-8, what can `89` become there?',
            'What stands for bytes that are no character is itself a character, and gets its bytes at `write()`.',
          ],
        },
      },
      change: {
        ask: 'Change the server so that any bytes come back as they were. There is an encoding in which each byte is one character: latin1, which Node also calls binary.',
        reached: 'The same bytes came back.',
        missed: 'What came back is not what was sent.',
        candidates: {
          binary: {
            why: 'Read like this, nothing is lost. But `write()` made UTF-8 of it all the same: two bytes for `89`.',
          },
          writing: {
            why: 'Too late: in the string there was already a `�`. That is the character with the number `fffd`, and latin1 sends only the last byte of a number: `fd`.',
          },
          bytes: {
            why: 'Without `setEncoding()`, bytes come and bytes go: nothing makes a string of them.',
          },
          both: {
            why: 'Each byte became a character, and each character a byte again: `setDefaultEncoding()` says what `write()` uses. Without a string it is simpler.',
          },
        },
      },
    },
  },
  remember: [
    'A string is sent as bytes, in UTF-8 or as the second argument of `write()` says. Which encoding it was does not travel along.',
    '`bytesWritten` counts bytes, also those that still wait; `writableLength` counts a waiting string in characters.',
    "A 'data' may end in the middle of a character. `socket.setEncoding('utf8')` or a `StringDecoder` for each connection puts it together; `toString()` of each piece does not.",
    'Bytes that are no text do not survive being read as UTF-8: leave them in a `Buffer`.',
  ],
} satisfies LessonText;
