import type { LessonText } from '../../src/model/lesson-text.ts';
import { hostIn, lookedUp, printed } from './claims.answers.ts';

/** The scenes about what the page says, in English. */
export const claims = {
  server: {
    title: 'What the page says: the server',
    intro:
      "Now it is the page's sentences that are tried. `hall.js` asks what a server is, asks two servers for their `address()` early, and closes the first of them as soon as a guest has come. (`EventEmitter` is Node's class for what has events.)",
    say: {
      made: ({ record }) =>
        `\`${record.text}\`: there is nothing of that name in \`net\`. What the page means is the class \`net.Server\`.`,
      served: ({ record }) =>
        `The guest's \`${record.data?.text}\` came back, though the server that sent it had been closed before.`,
    },
    questions: {
      made: {
        ask: 'The page says of the server: “implemented with `socket` inside”. Is a server a socket? Two lines ask whether it is a `net.Socket` and whether it is an `EventEmitter`. Behind which of them will `true` stand?',
        choices: {
          both: {
            label: 'behind both: a server is a socket, and a socket has events',
            why: 'Then it would have another end, and one could write to it. Who would get that?',
          },
          socket: {
            label: 'behind `socket:` only',
            why: 'Whatever has `on()` for its events is an `EventEmitter`, and servers have it.',
          },
          emitter: {
            label: 'behind `events:` only',
            why: 'A server listens, and tells you of clients by events. It makes a `net.Socket` for each of them; it is none itself, and no stream either, so it has nothing to read and nothing to write.',
          },
          neither: {
            label: 'behind neither: a server is something of its own',
            why: 'It has a class of its own, which builds on another: that is where its `on()` comes from.',
          },
        },
        hints: ['Where does the `on()` of a server come from?', 'Can you write to a server? To whom would it go?'],
      },
      early: {
        ask: 'The page says of `address()`: “if the listening event has not been triggered, it returns an empty object”. Two servers are asked right after `listen()`, one with a host and one without. What will they say?',
        choices: {
          empty: {
            label: 'both of them `{}`',
            why: '`{}` is what `address()` of a socket gives, while it is not connected.',
          },
          null: {
            label: 'both of them `null`',
            why: "Only the one with a host. The other has its place when `listen()` returns, and 'listening' comes later.",
          },
          object: {
            label: 'both of them an object with an address: `listen()` was called',
            why: 'A host may be a name, so `listen()` has it looked up first, even if it is a number. The next line does not wait for that.',
          },
          host: {
            label: '`null` with a host, and an object with an address without one',
            why: ({ trace }) =>
              `A server that does not listen yet says \`null\`, never \`{}\`. Without a host there is nothing to look up, so the other one listened at once, at \`${hostIn(printed('server', 'without one', trace))}\`, before any 'listening'.`,
          },
        },
        hints: ['What may have to be looked up before a server can listen?', 'One of the two has nothing to look up.'],
      },
      closed: {
        ask: 'The page says of `close()`: “closes the connection”. The server has just called it, and a guest is connected. What will the next two lines print?',
        choices: {
          connection: {
            label: '`listening: true` and `destroyed: true`: the connection is closed',
            why: 'For a connection, there are `socket.end()` and `socket.destroy()`.',
          },
          all: {
            label: '`listening: false` and `destroyed: true`: all is closed',
            why: 'The guest has a socket of its own, and nobody has called anything on that.',
          },
          server: {
            label: '`listening: false` and `destroyed: false`: the server is closed',
            why: "It takes nobody new, and is told 'close' when its last guest has gone.",
          },
        },
        hints: ['On which object was it called?', 'Remember the inn at closing time: what became of those inside?'],
      },
    },
  },

  socket: {
    title: 'What the page says: the socket',
    intro:
      '`speaker.js` gives `net.connect()` nothing but a port, and sends four bytes. `listener.js` prints what it is told. (`Duplex` is the class of streams that go both ways.)',
    say: {
      duplex: ({ record }) =>
        `\`${record.text}\`: “implements a full-duplex stream interface” is true of \`net.Socket\` (with a capital S). Each direction goes its own way, also to its end.`,
      answer: ({ record }) =>
        `What was written after 'end' has arrived: ${record.data?.bytes} bytes. It was a string, and for strings the page is right: UTF-8.`,
    },
    questions: {
      host: {
        ask: "The page says of `net.connect(port, ip)`: “localhost by default”. This client has given a port alone. What will its 'lookup' listener print?",
        choices: {
          number: {
            label: 'nothing: the default is `127.0.0.1`, and a number needs no looking up',
            why: 'It is so that `connect()` does not look a number up. But the default is no number.',
          },
          name: {
            label: '`localhost`, and an address that it stands for',
            why: ({ trace }) =>
              `The page is right, to the letter: the default is the name, and what it stands for (here \`${lookedUp(trace).join('`, `')}\`) is for the machine to say. Behind the port there may be any host, so a name as well as an IP address.`,
          },
          missing: {
            label: 'nothing: without a host the call fails',
            why: 'A port is enough. What is left out has a default.',
          },
        },
        hints: ['Is `localhost` an address, or a name?', "What did 'lookup' tell, in the lesson on addresses?"],
      },
      bytes: {
        ask: 'The page says of `write()`: “encoded as utf8 by default” (so does `end()`, which writes too). The client has sent a `Buffer` with `你好` in UTF-16. What will the server print?',
        choices: {
          utf8: {
            label: '`<Buffer e4 bd a0 e5 a5 bd>`: six bytes, since all that is written becomes UTF-8',
            why: 'A `Buffer` is bytes already. Nobody asks what they stand for, so nobody could turn them into others.',
          },
          text: {
            label: '`你好`: the text, since UTF-8 is the default here too',
            why: "Reading has no default: 'data' brings bytes, unless `setEncoding()` was called.",
          },
          same: {
            label: '`<Buffer 60 4f 7d 59>`: the four bytes that were sent',
            why: 'The default is for strings. The bytes of a `Buffer` go as they are, and arrive as they are: reading has no default encoding.',
          },
        },
        hints: ['What does an encoding turn into what?', 'A `Buffer` has no characters that could be encoded.'],
      },
      end: {
        ask: "The page says of 'end': “closing the connection”. It has come here, and its listener is about to run. What will it print?",
        choices: {
          closed: {
            label: '`destroyed: true`, `writable: false`: the connection is closed',
            why: "That is told by 'close', which has not come.",
          },
          deaf: {
            label: '`destroyed: false`, `writable: false`: not closed, but it is too late to write',
            why: 'It is the other direction that is over. This one is for this side to end.',
          },
          half: {
            label: '`destroyed: false`, `writable: true`: one can still write',
            why: "'end' tells that the other side sends no more. If it still reads, as here, what this side writes now gets there. (A connection may also be closed without any 'end': by a reset.)",
          },
        },
        hints: [
          'Whose bytes are at an end: those that come, or those that go?',
          'The next line of the listener writes.',
        ],
      },
    },
  },

  pipe: {
    title: 'What the page says: the pipe',
    intro:
      '`pipe.js` has no server, no client and no port. A `PassThrough` is the plainest stream there is: what is written to it can be read from it.',
    say: {},
    questions: {
      pipe: {
        ask: 'The page says of the pipe: “set up when the server listens on a port, and the client visits the port”. Here nobody does. What becomes of the `water` that is written to `source`?',
        choices: {
          throws: {
            label: 'nothing, as `pipe()` throws: there is no connection',
            why: '`pipe()` needs two streams, and no connection.',
          },
          nothing: {
            label: 'it stays in `source`, until there is a connection',
            why: 'There will be none, and it has arrived all the same.',
          },
          arrives: {
            label: 'it comes out of `target`',
            why: '`source.pipe(target)` reads from one stream and writes to another, whatever they are. What listening and connecting set up is a connection, and that is there without any `pipe()`.',
          },
        },
        hints: [
          'What is `pipe()` here: something between two programs, or a method?',
          'Which of the lines needs a network?',
        ],
      },
    },
  },

  http: {
    title: 'What the page says: http',
    intro:
      '`web.js` is a small web server. `hand.js` knows nothing of `http`: its plain socket sends three lines of text, and a `pipe()` prints what comes back.',
    say: {
      layer: ({ trace }) =>
        `\`net.Server: ${printed('server', 'net.Server', trace)}\`: an \`http.Server\` is a \`net.Server\`, and its clients come through sockets, as they always do. It reads their bytes for you, and tells you of a request once its headers are there.`,
    },
    questions: {
      http: {
        ask: 'The page says of `http`: “a tcp layer that wraps the data a good deal more”. This client is connected. What will it get from the web server?',
        choices: {
          nothing: {
            label: 'nothing: it takes a client of `http` to talk to it',
            why: 'A web server sees only what comes in, not by which program it was made.',
          },
          body: {
            label: '`你好`, as it was given to `res.end()`',
            why: '`http` wraps what you give to it. A plain socket gets it with its wrapping.',
          },
          text: {
            label: 'some lines of text, and `你好` below them',
            why: 'What `http` speaks, HTTP/1.1, is text on a TCP connection: a line that says how it went, a line for each header, an empty line, then the content. The page is right: `http` is a layer, on top of TCP.',
          },
          error: {
            label: "'error': one speaks TCP, the other HTTP",
            why: 'HTTP does not take the place of TCP: it is what is said on it.',
          },
        },
        hints: [
          'What does a browser send to a web server, if not bytes on a connection?',
          'Which of the two would take off the wrapping?',
        ],
      },
    },
  },

  whole: {
    title: 'The page, without its faults',
    intro:
      'Both programs, with all faults mended; what comes, they now collect until a line is complete. A rude client comes first and resets its connection; then comes the client of the page. (net-lessons holds that one still until both lines of the server are written.)',
    say: {
      reset: ({ record }) =>
        `${record.error?.code ?? 'An error'}, and a listener that prints it (\`出错了\`: “something went wrong”). One connection is lost, and the server stays.`,
      joined: ({ record }) =>
        `Both lines in one 'data', of ${record.data?.bytes} bytes, as before. Their line ends tell them apart.`,
    },
    questions: {
      ended: {
        ask: "The server prints `链接已关闭` (“the connection is closed”) at 'close', and has printed it twice. The page's client printed such a line at 'end'. On which of the server's connections did 'end' come at all?",
        choices: {
          both: {
            label: 'on both: a connection ends before it is closed',
            why: "A reset breaks it off: 'error' came, and 'close'.",
          },
          polite: {
            label: "on that of the page's client",
            why: "It said goodbye with `end()`. The other connection was reset, and the server was told by 'error' and 'close' alone: only 'close' came on both.",
          },
          neither: {
            label: 'on neither: there is no listener for it on the server',
            why: 'An event comes whether somebody listens or not.',
          },
        },
        hints: ["What has to come from the other side for 'end'?", 'Which of the two clients called `end()`?'],
      },
    },
  },
} satisfies LessonText['scenes'];

/** The texts above as a part of a lesson, for the other languages. */
export type Claims = Omit<LessonText, 'scenes'> & { scenes: typeof claims };
