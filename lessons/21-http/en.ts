import type { LessonText } from '../../src/model/lesson-text.ts';
import { bodies, codeSaid, connections, hasCrashed, headerOf, wasRefused } from './answers.ts';

export const en = {
  title: 'http by hand',
  summary: 'Requests and answers as bytes, the sockets below http, and connections that are kept or turn stale.',
  scenes: {
    typed: {
      title: 'A request, line by line',
      intro:
        "`kitchen.js` is a server of `http`, and keeps each socket that 'connection' brings. `typist.js` writes the head of a request to it, as one would type it, with pauses: a line that says what is wanted, and a line for a header. Each line ends with `\\r\\n`.",
      say: {
        parts: ({ record }) =>
          `An answer has the same form as a request: a line, the headers, and an empty line; behind that comes the body. \`${headerOf(record.text, 'content-length')}\` tells how many bytes it has.`,
        again:
          "Both answers came through one socket. In the server's column there is no 'data': `http` takes in the bytes itself, and tells you of requests.",
      },
      questions: {
        complete: {
          ask: 'The request is written in three pieces. After which of them will the function of the kitchen run?',
          choices: {
            line: {
              label: 'after the first: it says what is wanted',
              why: 'It does, but more may follow that belongs to the request. `http` waits for all of its head.',
            },
            host: {
              label: 'after `Host: …`: that is the only header',
              why: 'How should `http` know that no other header follows?',
            },
            blank: {
              label: 'after the third, the empty line',
              why: 'An empty line ends the head of a request. That is framing, which every protocol with messages needs on TCP; into which pieces the bytes were cut does not matter.',
            },
            end: {
              label: 'after none of them: only when the client has ended its side',
              why: 'Then one connection could carry only one request.',
            },
          },
          hints: [
            'How does the server know that no further header will come?',
            'One of the pieces holds nothing but the end of a line. What could it be for?',
          ],
        },
        socket: {
          ask: "A request has come, and the next line prints whether `req.socket` is one of the sockets that 'connection' brought. What will it print?",
          choices: {
            same: {
              label: '`true`: it is the very same socket',
              why: "`http.Server` has its clients by 'connection', like every `net.Server`, and hands on the socket as it is: with its addresses, its `setTimeout()`, its `destroy()`.",
            },
            own: {
              label: '`false`: `http` has made a socket of its own, around that one',
              why: 'There is nothing in between: `http` reads and writes on the socket itself.',
            },
            none: {
              label: 'nothing: it throws, as a request of `http` has no socket',
              why: 'Each request has come through a connection, and `req.socket` is its end here.',
            },
          },
          hints: [
            'An `http.Server` is a `net.Server`. From where would it get its sockets?',
            'Through what did the bytes of the request come in?',
          ],
        },
        stays: {
          ask: 'The whole answer is there. Later the client writes a second request, on the same connection. What will come of it?',
          choices: {
            ends: {
              label: "it comes too late: 'end' comes right behind the answer",
              why: '`res.end()` ends the answer, not the connection.',
            },
            deaf: {
              label: 'no answer: the connection stays open, but one connection carries one request',
              why: 'What else would it be kept open for? The next request is the very reason.',
            },
            stays: {
              label: 'it is answered like the first',
              why: 'In HTTP/1.1 a connection is kept for the next request, unless one of the two says `Connection: close`. Opening another one would cost a handshake.',
            },
          },
          hints: [
            'What does `res.end()` end: the answer, or the connection?',
            'The beginning of the answer says something about the connection.',
          ],
        },
      },
    },

    others: {
      title: 'Something other than http',
      intro:
        'Two clients come to the desk one after the other, and neither wants a page. `garbled` sends a word. `switcher` asks politely, in a request, to speak something else from then on: that is called an upgrade, and WebSocket connections begin like this.',
      say: {
        parse: ({ record }) =>
          `\`${record.error?.code ?? ''}\`: no method that \`http\` knows, such as \`GET\`, begins like this. The desk has no 'error' listener for this socket, and lives: \`http\` has one at each of its sockets.`,
        plain:
          "On its way through the server, `hello` made the first 'data' there. `http` has taken off its own listeners, also that of 'error': the socket is yours alone, like any other. (Bytes that come along with such a request are in a third argument, `head`.)",
      },
      questions: {
        garbage: {
          ask: '`garbled` is connected, and has a line for the desk that is no request. What will come of it?',
          choices: {
            served: {
              label: 'it gets `welcome`: the desk answers whatever comes',
              why: 'The function is called for requests, and that was none.',
            },
            waits: {
              label: 'nothing yet: `http` waits for the empty line',
              why: '`http` looks at each byte as it comes, and this cannot become a request any more.',
            },
            crash: {
              label: "the desk crashes: nobody listens to 'error' at its sockets",
              why: '`http` listens itself. One client must not bring down a web server with a word.',
            },
            refused: {
              label: '`http` answers by itself that this was a bad request, and closes',
              why: "Without a listener of 'clientError', a server of `http` answers with `400 Bad Request`, where it still can, and closes the connection. The function for requests is not called.",
            },
          },
          hints: [
            'Can the bytes that came still become a request, whatever follows?',
            'Who reads the bytes here, and could answer at once?',
          ],
        },
        upgraded: {
          ask: 'The desk has agreed. Now `switcher` sends `hello` and a newline, as `garbled` did. What will come back?',
          choices: {
            refused: {
              label: 'a bad request again: it is a server of `http` after all',
              why: "The server is, this connection no longer. With 'upgrade', `http` has stopped reading it.",
            },
            nothing: {
              label: 'nothing: `http` waits for a request, and the `pipe()` gets no bytes',
              why: "`http` has let go of the socket before its listener of 'upgrade' ran.",
            },
            echo: {
              label: '`hello`',
              why: "'upgrade' hands over the socket: what comes is yours to read, and the `pipe()` sends it back. What is spoken on it from here on, the two programs agree on.",
            },
          },
          hints: [
            'Which of the two reads from this socket now, `http` or `pipe()`?',
            "The listener of 'upgrade' gets a socket, and nothing else to answer with.",
          ],
        },
      },
      change: {
        ask: 'Change the desk so that it prints the code of the error that `garbled` makes, and `garbled` still gets its `400` and the end.',
        reached: ({ trace }) =>
          `The desk printed \`${codeSaid(trace)?.text ?? ''}\`, and \`garbled\` got its \`400\` and the end.`,
        missed: ({ trace }) =>
          codeSaid(trace)
            ? hasCrashed(trace)
              ? 'The code was printed, and then the desk crashed.'
              : wasRefused(trace)
                ? 'The code was printed, but `garbled` was not let go.'
                : 'The code was printed, but `garbled` got no `400`.'
            : 'The desk did not print what was wrong.',
        candidates: {
          error: {
            why: "The 'error' of a server tells of the server, for instance that it can't listen. So this listener was not called, and `http` answered as before.",
          },
          log: {
            why: "Whoever listens to 'clientError' takes over: `http` no longer answers, nor does it close. The client waits for as long as it likes, and its socket stays.",
          },
          destroy: {
            why: 'The connection is gone, and that is what matters most. But the client cannot know what was wrong.',
          },
          answer: {
            why: "'clientError' brings the socket, and no `res`: the answer has to be written by hand, with its empty line. `end()` sends it, and the FIN behind it.",
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    again: {
      title: 'A second order',
      intro:
        'Now the client is one of `http`, and orders twice. The bar serves one order on each connection; when another comes there, it hangs up. Servers do that by accident: they give up a connection that was silent for a while (`keepAliveTimeout`), and just then a request is on its way.',
      say: {
        reused: ({ record }) =>
          `\`${record.text}\`. The client's side is no accident: \`http.get()\` leaves connections to an \`Agent\`, and since Node 19 it keeps them for the next request. A connection of which only one side knows that it is over is called stale.`,
      },
      questions: {
        stale: {
          ask: 'The second order came over the connection of the first. The bar has destroyed that connection without an answer. What will the client be told?',
          choices: {
            again: {
              label: 'the answer: `http` opens another connection, and sends the order once more',
              why: '`http` does not send a request twice: it cannot know whether the first was carried out. (A browser or a package may do it for you, where it does no harm.)',
            },
            empty: {
              label: 'an answer with an empty body',
              why: 'There is no status line, so there is no answer at all.',
            },
            error: {
              label: "'error', though nothing was reset",
              why: 'The request gets an error with the message “socket hang up” and the code ECONNRESET, though the server ended with FIN: what counts is that the answer is missing.',
            },
            nothing: {
              label: "nothing: 'end' is no error",
              why: "At the socket it is 'end'. But the request still waits for its answer, and has to be told.",
            },
          },
          hints: [
            'Can the client tell whether its order was carried out?',
            'The socket ends, and a request is without its answer. Who listens to what here?',
          ],
        },
      },
      change: {
        ask: 'Change the client so that both of its orders are answered.',
        reached: ({ trace }) => `Both orders were answered, over ${connections(trace)} connections.`,
        missed: 'Not both orders were answered.',
        candidates: {
          header: {
            why: 'The client had asked for that before, too, without this line. It is a wish: the server closes when it likes.',
          },
          timeout: {
            why: 'Time was not what was missing: what the client waited for could not come any more.',
          },
          again: {
            why: 'An error on a connection that was used before may only mean that it was stale. So the order is sent once more, over another one. Do that only with requests that may be carried out twice, as the first may have been.',
          },
          fresh: {
            why: 'Nothing is kept, so nothing turns stale. Each order pays for it with a connection, and its handshake, of its own.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    answer: {
      title: 'An answer, line by line',
      intro:
        'The other way round: the client is one of `http`, and `byhand.js` writes its answers on a plain socket. `text(res)` collects the body, and is done when that is complete. (This server expects one request at a time.)',
      say: {
        quiet: ({ trace }) =>
          bodies(trace).length > 0
            ? 'Nothing more comes.'
            : 'The bytes of the body came long ago, and the client still waits for more.',
      },
      questions: {
        done: {
          ask: 'The client has the head of the answer: a status line and an empty line. The bytes of the body are right behind them. What will become of the body?',
          choices: {
            bytes: {
              label: 'it is printed as soon as its bytes are there',
              why: 'Are these all of them? Nothing says so.',
            },
            error: {
              label: "'error': an answer without headers is none",
              why: 'It is one: an answer need not have any.',
            },
            waits: {
              label: 'it is not printed',
              why: 'Where no header tells how long the body is, it goes on until the connection ends. That is allowed, but here nobody ends the connection.',
            },
          },
          hints: [
            'When is a body complete: when bytes are there, or when it is known that no more will come?',
            'The answer of the kitchen had a header about its body.',
          ],
        },
      },
      change: {
        ask: 'Change the server so that the client prints both bodies whole, and both come over one connection.',
        reached: 'Both bodies came whole, over one connection.',
        missed: ({ trace }) => {
          const came = bodies(trace);
          if (came.length === 0) return 'No body was complete for the client.';
          return `The client printed ${came.map((body) => `\`${body}\``).join(' and ')}; connections: ${connections(trace)}.`;
        },
        candidates: {
          blank: {
            why: 'An empty line ends the head. In a body it is a part of the body, like all other bytes: otherwise no file with an empty line could be sent.',
          },
          end: {
            why: 'With the end of the connection, the end of the body was known. But the second request needed another connection, and a server that dies half way would look the same.',
          },
          length: {
            why: '`length` does not count bytes: it takes `茶` for one, and `Content-Length` for three. The body was cut off, and the client took the rest of it for the beginning of the next answer: hence the error.',
          },
          bytes: {
            why: 'The length in front, in bytes: then the body may hold anything, and the connection is free for the next request.',
          },
        },
        say: {},
      },
    },
  },
  remember: [
    'HTTP/1.1 is framing on TCP: an empty line ends the head, and `Content-Length`, in bytes, tells where the body ends.',
    "`req.socket` is the socket that 'connection' brought. It outlives the request: connections are kept for the next one.",
    "An `http.Server` answers garbage with `400` and closes. With a listener of 'clientError', both are up to you.",
    'After “socket hang up” the client cannot know whether its request was carried out. A connection that was used before may just have been stale: send again what may be carried out twice.',
    "With 'upgrade' you get the socket, and `http` is out of it: add your own 'error' listener.",
  ],
} satisfies LessonText;
