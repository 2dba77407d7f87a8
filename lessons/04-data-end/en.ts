import type { LessonText } from '../../src/model/lesson.ts';
import { call, first, output } from '../../src/model/select.ts';
import { bytesIn, piecesOf } from './pieces.ts';

export const en = {
  title: "'data' and 'end'",
  summary: 'What arrives are bytes and no messages, what ends is one direction, and unread bytes hold back the end.',
  scenes: {
    bytes: {
      title: 'Bytes arrive',
      intro:
        "`writer.js` writes a short text. `reader.js` prints what its 'data' listener is given, in three ways. Watch what becomes of the text on its way.",
      say: {
        connection: ({ record }) =>
          `A client is there, and \`${record.args[0]}\` is this side's end of the connection. Your code now adds a 'data' listener to it: it will run whenever something has come.`,
        connect: 'The client is connected and about to write. Nothing of the text is on its way yet.',
        characters: ({ record }) =>
          `${quoted(record.text)}: \`text.length\` counts UTF-16 units, which is what a JavaScript string is made of: here one for each character.`,
        write: ({ record: { data } }) =>
          `\`write()\` turned the text into ${data?.bytes} bytes, because a connection carries nothing but bytes. It used UTF-8, the encoding that \`write()\` takes for strings when you name none.`,
        data: ({ record: { data } }) =>
          `'data' brings ${data?.bytes} bytes in a \`${data?.kind}\`, Node's object for raw bytes. Node can't know whether they are a text, a picture or something else: TCP did not say.`,
        hex: ({ record }) =>
          `${quoted(record.text)}: a \`Buffer\` is printed as hexadecimal numbers, one for each byte. In UTF-8 a plain Latin letter is one byte, a Chinese character several.`,
        length: ({ record, trace }) =>
          `${quoted(record.text)} here, ${quoted(first(trace, output('client'))?.text)} there: \`data.length\` counts bytes, \`text.length\` counts UTF-16 units, here one for each character. When a program sends a length along, it has to be the one in bytes.`,
        text: ({ record }) =>
          `${quoted(record.text)}: \`toString()\` reads the bytes as UTF-8 again, and all the bytes are here, so the text is whole. Both sides have to agree on the encoding; the connection does not tell it.`,
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
              why: 'TCP carries bytes, and a `Buffer` is bytes. Whether they are meant as text is for your program to know: `data.toString()`.',
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
    },

    pieces: {
      title: 'No messages, only bytes',
      intro:
        "One client calls `write()` or `end()` three times with a short text, another one once with a text of a hundred thousand letters. The server takes its time: with `pauseOnConnect` a new socket reads nothing before it is told to, here by `resume()`. Count the 'data' events.",
      say: {
        paused: ({ record }) =>
          `\`${record.args[0]}\` is here and reads nothing yet. What comes now is kept by the kernel, until the timer calls \`resume()\`.`,
        three: 'The third of three calls. The client has done its part, and the kernel has all three texts.',
        joined: ({ record: { data } }) =>
          `One 'data', ${data?.bytes} bytes: \`${data?.text}\`. TCP carries a stream of bytes, in order, and nothing in it tells where one \`write()\` ended and the next one began. Without the pause there may be one, two or three events, as chance will have it.`,
        one: ({ record: { data } }) => `This client needs a single call for its ${data?.bytes} bytes.`,
        piece: ({ record: { data } }) =>
          `The first 'data' of them brings ${data?.bytes} bytes and no more: Node reads a piece at a time. The rest follows; how it is cut depends on the system, so do not count on it.`,
        whole: ({ trace }) =>
          `'end', after ${piecesOf(2, trace)?.length ?? 0} pieces with ${bytesIn(piecesOf(2, trace))} bytes in all: nothing is missing, and it was cut where Node happened to read. If your programs exchange messages, mark where each of them ends, say with a newline, and collect bytes until the mark is there.`,
      },
      questions: {
        joined: {
          ask: "This client is about to send 'one', 'two' and 'three' with three calls. The server begins to read when all of them have come. How many 'data' events will it get?",
          choices: {
            three: {
              label: 'three, one for each call',
              why: 'This is the most common mistake about TCP. A call hands over bytes; where it began and ended is not sent along.',
            },
            none: {
              label: 'none: a socket that is paused loses what comes',
              why: 'Nothing is lost: the kernel keeps what has come, until the socket reads.',
            },
            one: {
              label: 'one',
              why: 'The bytes of all three lie in a row, and Node takes what is there in one go.',
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
      title: "'end' is not 'closed'",
      intro:
        'The client says all that it has to say and calls `end()`. The server counts bytes and answers when it knows that no more will come. Watch which direction ends when.',
      say: {
        connection:
          "For each client the server keeps a `total` of its own. It must not answer at the first 'data': that may be a part only.",
        saying: ({ record: { data, state } }) =>
          `\`end()\` wrote the ${data?.bytes} bytes, and behind them comes the FIN: “nothing more from this side”. That is all it says. \`destroyed\` is ${state.destroyed}: the connection stands; \`end()\` does not throw it away, \`destroy()\` does.`,
        said: ({ record: { state } }) =>
          `'finish' on the client: the bytes and the FIN are with the kernel, and this side's own direction is finished. \`readyState\` is \`'${state.readyState}'\`: no more writing, but reading goes on.`,
        data: ({ record: { data } }) =>
          `'data': ${data?.bytes} bytes. Nothing about them says that they are the last ones, or that they were sent with one call.`,
        heard: ({ record: { state } }) =>
          `'end': the client's FIN, told only after all bytes before it were read. The other side has finished sending. \`readyState\` is \`'${state.readyState}'\` and \`destroyed\` is ${state.destroyed}: this side can still write.`,
        answering: ({ record }) =>
          `The server answers ${quoted(record.data?.text)} and ends its own direction with the same \`end()\`. Now was the time: once the 'end' listeners have run, Node ends this side by itself. Only with the option \`allowHalfOpen\` it leaves the connection half open, for you to end.`,
        answer: ({ record }) =>
          `${quoted(record.data?.text)} arrives at a client that had called \`end()\` long before. \`end()\` closes your mouth, not your ears.`,
        ended:
          "'end' on the client: the server's FIN has come, so it too has finished sending. Each of the two directions had an 'end' of its own, told to the side that was reading.",
        serverClosed:
          "'close' on the server: both directions have ended, and Node has released the socket. Only this means that the connection is over for this side.",
        closed:
          "'close' on the client: the same for its own end of the connection. Tidy up in 'close'. In 'end' know that nothing more will come; whether it was all, only your own mark or length can tell.",
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
        state: {
          ask: "Soon 'end' will come on this socket of the server, because the client has finished. What will its `readyState` be at that moment?",
          choices: {
            closed: {
              label: "`'closed'`",
              why: "Many take 'end' for the end of the connection. It is the end of what the other side sends; this side can still write.",
            },
            writeOnly: {
              label: "`'writeOnly'`",
              why: "Nothing is left to read, but this side's own direction is still open: it can write until that is ended, too.",
            },
            readOnly: {
              label: "`'readOnly'`",
              why: 'That is the state of the client, which has ended its own direction and can only read. Here it is the other way round.',
            },
          },
          hints: [
            "'end' says what the other side will no longer do.",
            "Reading is over. And writing? The 'end' listener of `counter.js` does it.",
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
      title: 'Nobody reads',
      intro:
        "The server only wants to know when the client has finished, so it listens for 'end' and has no 'data' listener. A timer looks into the socket. Watch what the server is told, and what it is not.",
      say: {
        connection: ({ record }) =>
          `The listener adds an 'end' listener to \`${record.args[0]}\`, and sets a timer. Nothing in this program asks for the bytes that may come.`,
        saying: ({ record: { data } }) =>
          `\`end()\`: the client hands over ${data?.bytes} bytes, and its FIN behind them.`,
        said: "'finish': the client's part is done, and the kernel has all of it. The client now waits for the server's goodbye.",
        waiting: ({ record, trace }) =>
          `${quoted(record.text)}: what the client wrote, ${quoted(first(trace, call('client', 'end'))?.data?.text)}, has arrived. It sits in the socket's memory (\`readableLength\` counts it), waits for a reader, and is not lost.`,
        nothing:
          "Nothing comes any more: no 'end', no 'close', and no error that would warn you. The client's FIN stands in line behind its bytes; as long as nobody reads these, it is never told.",
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
              why: "'end' means that everything was read. With no 'data' listener nobody takes the bytes out of the socket, so they stay, and the goodbye behind them stays too.",
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
        bytes: {
          ask: "There is no 'data' listener on the server. When its timer looks into the socket, what has become of the bytes that the client sent?",
          choices: {
            gone: {
              label: 'they are gone: there was no listener',
              why: 'A socket does not throw away what nobody has asked for. It keeps it until somebody reads.',
            },
            kept: {
              label: 'they are all there and wait',
              why: 'Nobody reads in this program: what arrives is kept in order until somebody does.',
            },
          },
          hints: [
            'Does the socket know that nobody will ever come for them?',
            'A letter stays in the letter box until somebody opens it.',
          ],
        },
      },
    },

    repair: {
      title: 'Two ways to read',
      intro:
        "Both programs again, each repaired in a way of its own. `late.js` adds a 'data' listener, but only after a while; `skipper.js` does not care for the answer and calls `resume()`, which makes its socket flow: what arrives is taken out at once. Watch which bytes reach anybody.",
      say: {
        resume: 'From now on this socket flows, whether anybody listens or not.',
        connection: ({ record }) =>
          `\`${record.args[0]}\` has an 'end' listener and, for now, none for 'data': that one is left to the timer. The client's bytes will be here before it.`,
        late: ({ record: { data, listeners } }) =>
          `'data', with ${listeners} listener: all ${data?.bytes} bytes that the client sent had been waiting. Adding the listener made the socket flow, so a listener that comes late has lost nothing.`,
        end: "'end', at last: everything has been read, so the client's goodbye can be told. The client said it just as before; what had been missing was a reader.",
        dropped: ({ record: { data, listeners } }) =>
          `'data', with ${listeners} listeners: the ${data?.bytes} bytes of ${quoted(data?.text)} were taken out of the socket, and nobody got them. That is \`resume()\` without a 'data' listener: reading in order to throw away.`,
        clientEnd:
          "'end' came on the client too, because its socket was emptied. It never saw the answer, but it knows that the server has finished.",
        closed:
          "'close', which the scene before never reached. So give every socket a reader: a 'data' listener if you want the bytes, `resume()` if you don't.",
      },
      questions: {
        late: {
          ask: "The 'data' listener will be added by a timer, when the client's bytes have long been here. What will it get?",
          choices: {
            all: {
              label: 'all of the bytes',
              why: "The socket kept them, and adding a 'data' listener makes it flow. Nothing is lost by coming late.",
            },
            lost: {
              label: 'nothing: what came before it is lost',
              why: "That holds for most events: whoever listens late has missed them. But bytes only become 'data' once somebody reads; until then they wait.",
            },
            ended: {
              label: "nothing: 'end' will have come before it",
              why: "'end' cannot overtake the bytes: it comes when all of them have been read.",
            },
          },
          hints: [
            'Think of what the timer found in the socket in the scene before.',
            "Bytes wait until they are read, and 'end' waits behind them.",
          ],
        },
        unheard: {
          ask: "In this listener, the server answers with `end('thank you')`. The client has called `resume()` and has no 'data' listener. What comes on the client's socket?",
          choices: {
            stuck: {
              label: 'nothing: nobody reads, as in the scene before',
              why: 'There, nothing made the socket flow. `resume()` does, even if nobody listens.',
            },
            error: {
              label: "'error'",
              why: "An event without listeners goes unheard, and that is all. Only 'error' is thrown without one.",
            },
            dropped: {
              label: "a 'data' that nobody hears, then 'end'",
              why: '`resume()` reads and throws away. So the bytes are gone, the socket is empty, and the goodbye behind them is told.',
            },
          },
          hints: [
            '`resume()` means: take out of the socket whatever is there.',
            "An empty socket and a FIN: that is all that 'end' needs.",
          ],
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
