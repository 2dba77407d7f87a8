import type { LessonText } from '../../src/model/lesson-text.ts';
import { first } from '../../src/model/select.ts';
import {
  addressOf,
  answered,
  closingLine,
  codeOf,
  deniesConnection,
  isShut,
  isWhole,
  livesOn,
  reach,
  tellsBoth,
} from './answers.ts';
import { claims } from './claims.en.ts';
import { notes } from './notes.en.ts';

export const en = {
  title: 'A page put to the test',
  summary: "A learner's page about net: its programs run as they are written, and are repaired line by line.",
  scenes: {
    written: {
      title: 'As it is written',
      intro:
        'The page has a server and a client, and here they run as they are written. They speak Chinese; what matters is said in English. net-lessons holds the server still at the new connection until the client has written, so that all comes in the same order each time.',
      say: {
        unread: ({ record }) =>
          record.kernel?.some(({ unread }) => unread)
            ? 'What the client has written lies in the kernel, unread as yet.'
            : 'The client has written, and nobody has read it as yet.',
      },
      questions: {
        next: {
          ask: "The server's process is about to end. What will the client print next?",
          choices: {
            closed: {
              label: '`客户端关闭链接成功` (“the client has closed the connection”)',
              why: ({ right }) =>
                right
                  ? "This system says goodbye with FIN though something lay unread, and so 'end' came."
                  : "For that an 'end' would have to come. But something lay unread, and then the kernel says no goodbye: it sends RST.",
            },
            failed: {
              label: '`链接失败` (“connecting failed”)',
              why: ({ right }) =>
                right
                  ? "What the client had written lay unread, so the kernel sent RST, and RST is told as 'error'. Does the sentence fit? That will come up again."
                  : 'For that an RST would have to come. This system sent FIN.',
            },
            nothing: {
              label: 'nothing: it waits for an answer',
              why: 'The kernel ends the connections of a process that is gone, and the other side is told.',
            },
          },
          hints: [
            "The kernel will end the connection in the server's place, with FIN or with RST.",
            'On most systems it is RST if bytes lie there that nobody has read. Do they?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that it lives, keeps its client connected, and takes the next one, too.',
        reached: 'The server lives and listens, and its client is still connected.',
        missed: ({ trace }) =>
          !livesOn(trace)
            ? "The server's process has ended."
            : isShut(trace)
              ? 'The server lives and its client is connected, but it listens no more.'
              : 'The server lives, but its client was sent away.',
        candidates: {
          end: {
            why: 'The client was sent away before its words had been looked at. It printed `客户端关闭链接成功` all the same, though it was the server that closed.',
          },
          destroy: {
            why: ({ trace }) =>
              codeOf('client', trace)
                ? 'As when the process had ended: the words lay unread, so the client was sent an RST.'
                : 'The client was sent away before its words had been looked at.',
          },
          server: {
            why: 'A server has a `close()`: it takes no new clients after that. It hangs up on nobody, so this client is still connected.',
          },
          none: {
            why: 'A socket has no `close()`; it has `end()` and `destroy()`. Hanging up was wrong here anyway: that line runs as soon as the client has come, and does not wait for the function above it.',
          },
        },
        say: { quiet: 'Whoever is still there waits.' },
      },
    },

    silent: {
      title: 'Two who wait',
      intro:
        'The same two programs, without `socket.close()`. This time net-lessons holds the client still until the server has taken the connection.',
      say: {
        quiet: 'The server prints nothing about these words.',
      },
      questions: {
        words: {
          ask: 'The client has written, and by now everybody waits. Where are its words? (The row marked kernel is a witness.)',
          choices: {
            client: {
              label: 'still with the client: the server has to ask for them first',
              why: 'They are sent without being asked for.',
            },
            kernel: {
              label: 'in the kernel, where nobody has read them',
              why: 'Then the row would say that so many bytes lie unread, as in the first scene.',
            },
            node: {
              label: "in the server's process: Node has read them",
              why: 'Nothing lies unread in the kernel any more. Node has put the words into its `socket#1`, and there they stay as long as nobody takes them.',
            },
          },
          hints: [
            'What did this row say in the first scene, and what does it say now?',
            'They have left the client, and nothing is unread in the kernel.',
          ],
        },
      },
      change: {
        ask: 'Change the server so that one of its functions is given what the client has written.',
        reached: 'A function was given what the client has written.',
        missed: 'No function was given what the client has written.',
        candidates: {
          message: {
            why: 'One may register a listener for any name, and nobody complains if there is no such event. `net` has none of that name.',
          },
          encoding: {
            why: 'This says in which form data is handed over. It was not handed over to anybody.',
          },
          resume: {
            why: "Now 'data' came, and its row on the ladder says “no listener”. But `server` has a listener for 'data': so it came at another object.",
          },
          socket: {
            why: "Each connection has a socket of its own, and 'data' comes there. A server is told what concerns itself, such as 'connection'; a name that it does not know waits in vain. And now that the function runs, its first line turns out to have a fault.",
          },
        },
        say: { quiet: 'The client waits for its answer.' },
      },
    },

    typo: {
      title: 'A quiet visitor',
      intro:
        "The listener is at the socket now, and its first line has a name in it that does not exist: `consoe`. Before the page's client, somebody else comes: `visitor` says nothing, and leaves after a while.",
      say: {},
      questions: {
        visitor: {
          ask: '`visitor` is connected. What will become of the server until the visitor has left?',
          choices: {
            comes: {
              label: 'it ends at once: the function that it registers has that name in it',
              why: 'To register a function is not to run it. Names are looked for when their line runs.',
            },
            lives: {
              label: 'nothing: it lives',
              why: 'No data, no line. `node --check` has nothing against it either, and so such a fault can wait for months, until a client says its first word. A linter, or an editor that checks names, finds it before.',
            },
            leaves: {
              label: 'it ends when the visitor leaves',
              why: "Leaving brings 'end'. The line stands in the listener of 'data'.",
            },
          },
          hints: ['When does JavaScript look for what `consoe` is?', 'Which event has to come for that line to run?'],
        },
      },
      change: {
        ask: 'Change the server so that it gets as far as its answer. (net-lessons holds the client still once it has written: here it is about the server.)',
        reached: 'The server has written its answer, and lives.',
        missed: ({ trace }) =>
          first(trace, answered)
            ? 'The server has answered, and its process has ended.'
            : 'The server has not answered.',
        candidates: {
          server: {
            why: "What is thrown in a listener is no 'error' event: neither the server nor a socket is told of it.",
          },
          socket: {
            why: "A socket's 'error' is about its connection, and that was in order.",
          },
          console: {
            why: 'The line runs, and so do those behind it.',
          },
        },
        say: { quiet: 'The client has been held still all this time.' },
      },
    },

    glued: {
      title: 'Two sentences',
      intro:
        'The server answers with two sentences: `你好我是服务端` (“hello, I am the server”) and `客户端请关闭链接` (“client, please close the connection”). The client is slow: from here on, net-lessons holds it still until both were written.',
      say: {},
      questions: {
        lines: {
          ask: 'The server will write both now. What will the client print of them?',
          choices: {
            two: {
              label: 'two lines, one for each `write()`',
              why: "The client reads what has come by then: all of it is one 'data'.",
            },
            first: {
              label: 'one line with the first sentence; then it has called `end()`',
              why: "`end()` would not have kept the second one out: it ends what this side sends. But both came in one 'data'.",
            },
            one: {
              label: 'one line with both sentences',
              why: 'Both had come when the client read. When nobody is held still, they mostly arrive like this as well, and now and then in two.',
            },
          },
          hints: ['How much has come when the client begins to read?', "What does one 'data' bring?"],
        },
      },
      change: {
        ask: 'Change the server so that the client can see where the first sentence ends, however late it reads.',
        reached: 'What came shows where the first sentence ends.',
        missed: ({ trace }) =>
          isWhole(trace)
            ? 'The two sentences came with nothing between them.'
            : 'Not both of the sentences came to the client.',
        candidates: {
          noDelay: {
            why: 'It asks the kernel to send at once. Where the bytes arrive, they lie side by side as before.',
          },
          pause: {
            why: 'With a client that reads within 200 ms, this looks as if it worked. This one was held still for longer.',
          },
          end: {
            why: 'The connection ends behind the second sentence. Between the two there is nothing, as before.',
          },
          mark: {
            why: 'The first sentence brings its own mark, and it comes through any slowness. To find messages by such marks is the subject of “Where a message ends”, the next lesson.',
          },
        },
      },
    },

    ended: {
      title: 'The last line',
      intro: 'Both sentences end with `\\n` now. Look at the line that the client prints last.',
      say: {},
      questions: {
        after: {
          ask: 'The client has called `end()`. When it has printed `客户端关闭链接成功` (“the client has closed the connection”), what will its socket still be told?',
          choices: {
            close: {
              label: "'close'",
              why: "It says “closed” at 'end', and that is only the server's goodbye. Where a connection breaks, as by a reset, it does not even come.",
            },
            nothing: {
              label: 'nothing: that was the end of it',
              why: "The line stands in the listener of 'end', the server's goodbye. The socket was told something after that.",
            },
            finish: {
              label: "'finish', and then 'close'",
              why: "'finish' had come before: the client's goodbye went first, and the server's was the answer to it.",
            },
          },
          hints: [
            'At which event is that line printed?',
            "Of 'finish', 'end' and 'close', one has come by then, and one is always the last.",
          ],
        },
      },
      change: {
        ask: 'Change the client so that it prints that line once its socket is closed, and not before.',
        reached: "The line was printed after 'close'.",
        missed: ({ trace }) =>
          closingLine(trace) ? "The line was printed before 'close', or more than once." : 'The line was not printed.',
        candidates: {
          finish: {
            why: "This is earlier still: the client's own goodbye has been sent.",
          },
          close: {
            why: "'close' comes last, once for each connection, also where it has broken.",
          },
          destroy: {
            why: "`destroy()` gives the socket up, yet 'close' is told later than the line. And 'end' would still not come where the connection breaks.",
          },
        },
      },
    },

    failed: {
      title: 'Two failures',
      intro:
        "The client now prints its last line at 'close', and its 'error' listener has a parameter, which it does not use as yet. Its server is `breaks.js`, which resets a connection at its first words, and closes. When that is over, the same client comes once more, as `late`.",
      say: {
        late: '`链接失败`, “connecting failed”: now that is so, since nobody listens.',
      },
      questions: {
        printed: {
          ask: '`breaks.js` resets the connection. What will `client` print about that? (`链接失败`: “connecting failed”; `客户端关闭链接成功`: “the client has closed the connection”.)',
          choices: {
            failed: {
              label: 'only `链接失败`',
              why: "After 'error' comes 'close', and the closing line is there now.",
            },
            both: {
              label: '`链接失败`, and then `客户端关闭链接成功`',
              why: 'It was connected, and it has not closed the connection: both lines are untrue. Which error has come, the listener does not even look at.',
            },
            closed: {
              label: 'only `客户端关闭链接成功`: it was connected, so connecting has not failed',
              why: "The listener is called at each 'error', also long after 'connect'.",
            },
          },
          hints: [
            'What is a socket told when its connection is reset?',
            "'error' comes first, and one more event comes last on each socket.",
          ],
        },
      },
      change: {
        ask: 'Change the client so that its line about an error is true, both for `client` and for `late`. (`链接断开`: “the connection broke”; `出错了`: “something went wrong”.)',
        reached: 'Each of the two tells its own error, and `client` does not deny that it was connected.',
        missed: ({ trace }) =>
          !tellsBoth(trace)
            ? 'Not both of them said something about their error.'
            : deniesConnection(trace)
              ? '`client` still says that connecting failed.'
              : 'Both say the same, though different things have happened to them.',
        candidates: {
          lost: {
            why: 'A connection broke: that is true of `client`. `late` has never had one.',
          },
          connecting: {
            why: "When 'error' comes, the attempt is over: `connecting` is false with both of them, and no line is printed.",
          },
          code: {
            why: ({ trace }) =>
              `The error knows what has happened: \`${codeOf('client', trace)}\` to \`client\`, and \`${codeOf('late', trace)}\` to \`late\`.`,
          },
          beside: {
            why: ({ trace }) =>
              `\`client\` prints “connecting failed” and \`${codeOf('client', trace)}\` side by side, and only one of them is true.`,
          },
        },
      },
    },

    fragile: {
      title: 'One of many',
      intro:
        "The page's server again, and a client of another kind: `rude` says `hi`, and resets its connection after a while. When that is over, `client` comes, which prints the code of an error now.",
      say: {},
      questions: {
        next: {
          ask: '`rude` resets its connection. What will be the first line of the next client?',
          choices: {
            connected: {
              label: '`客户端与服务端链接已经建立` (“connected to the server”)',
              why: 'It would be, if the server still lived.',
            },
            reset: {
              label: '`出错了 ECONNRESET` (“something went wrong”)',
              why: 'The reset was meant for the connection of `rude`. The next client has not got one.',
            },
            refused: {
              label: '`出错了 ECONNREFUSED`',
              why: "The server's socket was told 'error', nobody listened to that, and the whole process ended. So nobody listens at the port.",
            },
          },
          hints: ["Which listeners does the server's socket have?", 'What becomes of a process with such an event?'],
        },
      },
      change: {
        ask: 'Change the server so that it lives through this, and answers the next client.',
        reached: 'The server lives, and the next client got its answer.',
        missed: ({ trace }) =>
          livesOn(trace) ? 'The server lives, but the next client got no answer.' : "The server's process has ended.",
        candidates: {
          server: {
            why: "This is for the server's own errors, such as a port that is taken. The error came to a socket.",
          },
          close: {
            why: "'close' comes after 'error', and here the process ended at 'error'.",
          },
          listener: {
            why: ({ trace }) =>
              `With a listener at each socket, \`${codeOf('server', trace)}\` is a line of output, and no more.`,
          },
        },
      },
    },

    open: {
      title: 'Who may come',
      intro: 'One line is left. Both programs name a port, and no more.',
      say: {},
      questions: {
        where: {
          ask: 'Where will the server listen?',
          choices: {
            local: {
              label: 'at `localhost`, where the client looks for it, too',
              why: '`localhost` is what `net.connect()` takes where no host is given. For `listen()` it is something else.',
            },
            all: {
              label: 'at all addresses of this machine',
              why: ({ trace }) =>
                `\`${addressOf(trace)}\` stands for all of them. Whoever can reach this machine can reach the server, unless a firewall keeps them out.`,
            },
            network: {
              label: "at the machine's address in its network, so that others can come",
              why: ({ trace }) => `The ladder has the address: \`${addressOf(trace)}\`. It stands for more than one.`,
            },
          },
          hints: [
            'Without a host, `listen()` and `connect()` are not alike.',
            "Each scene so far has had a row for 'listening'. Which address did it have?",
          ],
        },
      },
      change: {
        ask: 'Change the server so that only programs on this machine can reach it, such as this client.',
        reached: ({ trace }) => `The server listens at \`${addressOf(trace)}\`, and the client was answered.`,
        missed: ({ trace }) =>
          !reach(trace)
            ? 'The server does not listen at an IP address.'
            : reach(trace) === 'local'
              ? `The server listens at \`${addressOf(trace)}\`, and the client was not answered.`
              : `Others can reach it, too: it listens at \`${addressOf(trace)}\`.`,
        candidates: {
          number: {
            why: 'Node makes a number of the string: the port is the same, and it does not say who may come.',
          },
          zero: {
            why: '`0.0.0.0` is the address of no machine. It stands for all IPv4 addresses of this one.',
          },
          loopback: {
            why: 'What comes over the network does not get there.',
          },
        },
      },
    },
    ...claims,
  },
  remember: [
    'A listener for an event that its object does not have is registered without complaint, and never called.',
    "'data', 'end', 'error' and 'close' of a connection come at its socket. A server is told what concerns itself: that it listens, that a client has come, that it is closed.",
    "'end' is the other side's goodbye and may never come; 'close' always comes last.",
    "'error' may come at any time: print what it brings, and have a listener at each socket.",
    'Without a host, `listen()` takes all addresses, and `connect()` takes `localhost`.',
  ],
  notes,
} satisfies LessonText;
