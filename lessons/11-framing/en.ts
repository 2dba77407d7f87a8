import type { LessonText } from '../../src/model/lesson-text.ts';
import { hasTaken, isEndedEarly, isRiceEarly, isSoupLate } from './answers.ts';

export const en = {
  title: 'Where a message ends',
  summary: 'Bytes in a row, and how the other side finds your messages in them again.',
  scenes: {
    joined: {
      title: 'Three orders',
      intro:
        'A client orders three dishes, with pauses between them. `setNoDelay(true)`, here, and the option `noDelay`, there, ask the kernel to send even small amounts at once, where it might collect some first. The kitchen is busy, and begins to read after 800 ms.',
      say: {
        name: 'Some call this “sticky packets”, as if TCP had glued messages together. But TCP never had messages, only bytes one behind the other: the bytes themselves have to say where a dish ends. That is called framing.',
      },
      questions: {
        first: {
          ask: 'The client is about to order, one dish after the other. What will the server print first?',
          choices: {
            soup: {
              label: '`soup`: `noDelay` and the pauses keep the dishes apart',
              why: 'They may keep them apart on their way. Where they arrive, they lie in one row all the same.',
            },
            all: {
              label: '`soupricetea`',
              why: 'The kernel put them in a row until the server read. A server that is busy reads late just like this one.',
            },
            tea: {
              label: '`tea`: only the last one is still there when the server reads',
              why: 'TCP loses nothing: what nobody reads has to wait.',
            },
          },
          hints: [
            'When does the server read for the first time, and what has come by then?',
            'What lies between two dishes where they wait?',
          ],
        },
      },
    },
    half: {
      title: 'Soup and rice',
      intro:
        "Now each order is a line of JSON, and the server takes whatever a 'data' brings for one order. The second order is sent in two pieces.",
      say: {},
      questions: {
        piece: {
          ask: 'The soup was printed. Now the first piece of the other order is on its way. What will become of it in the server?',
          choices: {
            waits: {
              label: '`JSON.parse()` waits for the other piece',
              why: 'It is a function like any other: it has to return something now, or throw.',
            },
            line: {
              label: "nothing, since 'data' comes once the line is complete",
              why: "Node knows nothing of lines: 'data' brings what is there. A long order comes in several, even if it is sent with one call.",
            },
            dies: {
              label: 'it ends the server',
              why: 'Half of an order is no JSON, and nothing catches what `JSON.parse()` throws.',
            },
          },
          hints: ["What has to be there for 'data' to come?", 'What is given to `JSON.parse()`, and when?'],
        },
      },
      change: {
        ask: 'Change the server so that it prints both dishes, each as soon as its line is complete.',
        reached: 'Both dishes were printed, the soup before the other order was sent.',
        missed: ({ trace }) =>
          !hasTaken('rice', trace)
            ? 'The rice was never printed.'
            : isSoupLate(trace)
              ? 'The soup was not printed before the other order was sent.'
              : isRiceEarly(trace)
                ? 'The rice was printed before its line was complete.'
                : 'Not every dish was printed just once.',
        candidates: {
          caught: {
            why: 'The process lives, and the order is lost: no piece of it was JSON.',
          },
          end: {
            why: 'The end of the connection marks the end of the message: that is framing, too, if each connection carries one message. Here the soup had to wait for it.',
          },
          rest: {
            why: 'What stands behind the last newline is kept, and the next piece is put behind it: between whichever characters the stream was cut, the lines come out the same. Only a character that was cut itself still breaks. The lesson “Encodings” is about that.',
          },
        },
      },
    },
    length: {
      title: 'The length in front',
      intro:
        'Another way: in front of each dish the client sends its length, as one byte, and the server waits for that many bytes. So a dish may hold any character, a newline too. (`bytes[0]` and `readUInt8()` both read that one byte.)',
      say: {
        left: ({ record }) =>
          `\`${record.text}\`: to the server, the connection has ended in the middle of a message, and it can tell. If the end of the connection is the only mark of an end, half a message looks like a whole one.`,
      },
      questions: {
        counted: {
          ask: "`'soup'` arrived well. Now the client sends `'米饭 (rice)'`, and then `'tea'`. What will the server make of them?",
          choices: {
            both: {
              label: 'it prints both',
              why: '`length` of a string counts no bytes: each of these Chinese characters is one for it, and three bytes on its way.',
            },
            tea: {
              label: 'it prints a part of the rice, and then `tea`',
              why: 'The server does not look for `tea`. It looks for a length, where the wrong one has led it.',
            },
            neither: {
              label: 'it prints a part of the rice, and then nothing more',
              why: 'It took the next letter of the rice for a length, and waits for so many bytes. After one wrong length, all that follows is lost.',
            },
          },
          hints: [
            'Does `dish.length` count bytes?',
            'Behind what was announced, the server takes the next byte for a length. Which letter is that? (As a byte, a letter is a number of about 100.)',
          ],
        },
      },
    },
    endless: {
      title: 'A line without an end',
      intro:
        'Back to lines, with the rest kept as it should be. This client sends one line, and then begins another one that takes its time to end.',
      say: {},
      questions: {
        rest: {
          ask: 'A part of a line has come, and another part will follow, still without a newline. What will become of them in the server?',
          choices: {
            handed: {
              label: 'from some length on they are handed over as a line',
              why: 'Your own code makes the lines, and it waits for a newline.',
            },
            slowed: {
              label: 'they wait in the kernel until the line is complete',
              why: "A socket with a 'data' listener takes all that comes, as fast as it comes.",
            },
            kept: {
              label: 'they all pile up in `rest`',
              why: 'So a client that never sends a newline can fill the memory of your server. It needs no bad intent: a wrong file will do.',
            },
          },
          hints: ['Who decides here what a line is?', 'What does `rest` hold when no newline has come?'],
        },
      },
      change: {
        ask: "Change the server so that it sends `'too long\\n'` and ends the connection as soon as a line has more than 500 characters, not later. Shorter lines are taken as before.",
        reached: 'The short line was taken. The long one was ended before its newline came.',
        missed: ({ trace }) =>
          isEndedEarly(trace)
            ? 'The server ended the connection, but not with `too long` alone and just when the line had become too long.'
            : 'The server did not end the connection before the newline came.',
        candidates: {
          piece: {
            why: 'This is a limit for one piece, and a line may come in any number of them.',
          },
          complete: {
            why: 'This looks at lines that are complete. By then all of it has piled up, and it may never be complete.',
          },
          limit: {
            why: 'The rest is what is kept, so it needs the limit. A line that comes whole in one piece never was a rest: it has to be measured, too.',
          },
        },
      },
    },
  },
  remember: [
    'Neither `noDelay` nor pauses between two `write()` calls mark a message.',
    'Two programs have to agree on framing: a mark behind each message, its length in front (in bytes), or one message on each connection.',
    'Keep what is not complete (as bytes, where a character may be cut), put the next piece behind it, and take out only whole messages. Never `JSON.parse()` a piece.',
    'Set a limit to how much you keep for one message.',
  ],
} satisfies LessonText;
