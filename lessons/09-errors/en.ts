import type { LessonText } from '../../src/model/lesson-text.ts';
import { answersTheOther, codeOfLast, errorsWithoutSyscall, haveTea, notesTaken, servesTheGuest } from './answers.ts';

export const en = {
  title: 'What can go wrong',
  summary: 'Who is told of an error, where it comes out, and who goes down with whom.',
  scenes: {
    print: {
      title: 'What a crash prints',
      intro:
        "The sockets of this tea house have no 'error' listener. Two guests wait for their tea, and a third, who has just come in, is about to reset its connection. You know what becomes of the server; this time, read what it prints.",
      say: {
        status: ({ record }) =>
          `\`exit ${record.code}\`: what starts servers again when they fail, such as systemd or Docker, goes by this number. After an \`exit 0\` it may take the server for done.`,
      },
      questions: {
        guests: {
          ask: "The server's process is gone. The two guests still wait for their tea, each on a connection of its own. What will they be told next?",
          choices: {
            tea: {
              label: "'data', their tea: nothing has happened to their connections",
              why: 'One process held all connections, and the timers too. They all ended with it.',
            },
            error: {
              label: "'error', as the server has crashed",
              why: ({ right }) =>
                right
                  ? "This system resets the connections of a process that has died. On Linux and macOS, 'end' would come."
                  : "'error' tells of a connection that broke. These were closed in good order, though not by the program.",
            },
            end: {
              label: "'end', as if the server had finished",
              why: ({ right }) =>
                right
                  ? 'The kernel ends the connections of a process that died, with FIN unless bytes lie there unread. The guests cannot tell that from a goodbye.'
                  : 'On Linux and macOS it would be. This system does not end such a connection with FIN.',
            },
            nothing: {
              label: 'nothing, as nobody is left to tell them',
              why: 'The kernel is left. It tidies up after each process, whatever that died of.',
            },
          },
          hints: [
            'What does one process hold, and what becomes of it when the process ends?',
            'Something outlives the process and knows its connections.',
          ],
        },
        print: {
          ask: 'When a server crashes elsewhere, what it printed to stderr is often all that you have. Which part of this print tells where to mend the program?',
          choices: {
            stack: {
              label: 'the lines from inside Node, the stack: they tell where it went wrong',
              why: 'The reset came from the kernel while no line of the server ran. So no line of the server is in the stack.',
            },
            emitted: {
              label: "`Emitted 'error' event on Socket instance`",
              why: "It names what nobody listened to, and on which kind of object. A socket, so: each one that 'connection' brings.",
            },
            syscall: {
              label: "`syscall: 'read'`: it failed where the server reads, in 'data'",
              why: "It was Node that read. The listener of 'data' runs after that, and only if something has come.",
            },
          },
          hints: [
            'Which of these could you find in your own program?',
            'The process ended because an event had no listener. Of which object was that event?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that the two guests get their tea, though the third breaks off.',
        reached: 'The third guest broke off, and the two others got their tea.',
        missed: ({ trace }) =>
          haveTea(trace)
            ? 'The two guests got their tea, but no reset had come to the server before that.'
            : 'At least one of the two guests was left without tea.',
        candidates: {
          server: {
            why: 'What Node printed is the same as before, `on Socket instance`. This listener is on the Server.',
          },
          listener: {
            why: 'Now somebody listens, and nothing is thrown. Your line prints that error, and the process goes on for all the others.',
          },
          close: {
            why: "'close' comes after 'error', and the process did not live to see it. A listener for one event is none for the other.",
          },
        },
      },
    },

    order: {
      title: 'Two orders',
      intro:
        'Now each socket of the tea house has its listener, and orders come in JSON, such as `["tea", "tea"]`. `guest` orders like that; then `garbled` sends something else.',
      say: {},
      questions: {
        who: {
          ask: "What has come is no JSON, so `JSON.parse()` is about to throw, in the listener of 'data'. Who will get the exception?",
          choices: {
            socket: {
              label: "`socket.on('error', …)`, as it happens on that socket",
              why: 'That listener hears of what goes wrong with the connection, and nothing is wrong with it.',
            },
            server: {
              label: "`server.on('error', …)`, as nobody nearer takes it",
              why: 'An exception is no event: it looks for a `try` around the call, and not for a listener.',
            },
            nobody: {
              label: 'nobody: the process ends',
              why: 'This listener was called by Node, so no `try` of yours can be around it.',
            },
          },
          hints: [
            "Is an exception that is thrown the same as an 'error' event?",
            'Who has called this listener? Is there a `try` around that?',
          ],
        },
      },
      change: {
        ask: 'Change the server so that `garbled` gets an answer too, and `guest` its cups.',
        reached: '`garbled` was given an answer, and `guest` got its cups.',
        missed: ({ trace }) => {
          if (!servesTheGuest(trace)) return '`guest` did not get its cups.';
          return answersTheOther(trace)
            ? '`garbled`, which ordered nothing, got the same as `guest`.'
            : '`guest` got its cups, but `garbled` was left without an answer.';
        },
        candidates: {
          uncaught: {
            why: 'Such a listener gets each exception that nothing has caught, and the process lives on, with whatever was half done. But nobody here knows which client it was, so that one waits in vain.',
          },
          async: {
            why: 'An `async` function makes a rejected promise of the exception. Nobody handles that, which ends the process just the same.',
          },
          inside: {
            why: 'A `try` helps around the very line that throws. There one knows which client it was, and can answer.',
          },
        },
      },
    },

    ways: {
      title: 'Ways to go',
      intro:
        '`notebook.js` greets each client, and notes what it is told of it. The clients are named after the ways in which they go. net-lessons holds `frozen` still for a while; `killed` sends its own process the signal 9, SIGKILL, which leaves it no time for anything.',
      say: {},
      questions: {
        unread: {
          ask: 'With `pause()`, `unread` keeps itself from reading: the greeting stays in its kernel. In a moment it destroys its socket, just as `destroys` did, of which an `end` was noted. What will the server note now?',
          choices: {
            end: {
              label: '`end`: what it has not read is its own affair',
              why: ({ right }) =>
                right
                  ? 'This system closes with FIN though bytes lie there unread. Others, such as Linux, send RST: who has sent them is to know that they got lost.'
                  : 'FIN would say that all is in order. But here bytes of the server have got lost.',
            },
            both: {
              label: '`end`, and then an error for what got lost',
              why: "It is one or the other: 'end' comes of a FIN, the error of an RST, and that ends both directions at once.",
            },
            error: {
              label: 'an error',
              why: ({ right }) =>
                right
                  ? 'Where bytes lie unread, the kernel closes with RST instead of FIN: who has sent them is to know that they got lost.'
                  : 'That takes an RST, as Linux sends it in such a case. This system has sent FIN.',
            },
          },
          hints: [
            'What has become of the greeting, and who would have to know that?',
            'FIN says: this was all. Is that the whole truth here?',
          ],
        },
        frozen: {
          ask: '`frozen` has sent its name. From now on its process is held still: it lives, but nothing in it runs. What will the server note?',
          choices: {
            error: {
              label: 'an error, as nobody answers any more',
              why: 'Its kernel still answers, and the connection stands.',
            },
            end: {
              label: '`end`, as of the tea house that died',
              why: 'The kernel ends the connections of a process that is gone. This one is still there.',
            },
            timeout: {
              label: '`timeout`',
              why: 'A program that hangs leaves its connections open. Unless you set a timeout, you wait as long as it hangs.',
            },
          },
          hints: [
            'The kernel tidies up after processes that have ended. Has this one?',
            'Nothing comes and nothing goes. Which line of the server is about that?',
          ],
        },
        killed: {
          ask: '`killed` has read the greeting. In a moment it kills its process: no line of it runs after that, and none of Node either. What will the server note?',
          choices: {
            error: {
              label: 'an error: nothing was left that could close the socket properly',
              why: ({ right }) =>
                right
                  ? 'This system resets the connections of a process that was killed. On Linux and macOS, the kernel closes them with FIN where all bytes were read.'
                  : 'The kernel was left, and it had no reason for RST: all bytes were read.',
            },
            timeout: {
              label: '`timeout`: nothing was left that could tell',
              why: 'A process that hangs is still there. Of this one, the kernel closes what it had open.',
            },
            end: {
              label: '`end`',
              why: ({ right }) =>
                right
                  ? 'It is the kernel that closes the sockets of a process, whatever it died of; and all was read here, so with FIN.'
                  : 'On Linux and macOS it would be. This system does not close the sockets of a killed process with FIN.',
            },
          },
          hints: [
            'Who has sent the FIN of the tea house that died?',
            'What would be a reason for RST? Is there one here?',
          ],
        },
        reset: {
          ask: ({ trace }) =>
            `The notes are ${notesTaken(trace).join(', ')}. Your server notes \`read ECONNRESET\` of some client: what has happened over there?`,
          choices: {
            died: {
              label: 'its process has died',
              why: 'That of `killed` has, and an `end` was noted. It takes unread bytes as well.',
            },
            destroyed: {
              label: 'it has called `destroy()` instead of `end()`',
              why: '`destroys` did, and an `end` was noted. `destroy()` alone is no reset.',
            },
            unread: {
              label: 'it has reset the connection, or closed it with bytes unread',
              why: 'Both send RST (the second not on every system). Who closed it, the program or the kernel behind a process that died, makes no difference.',
            },
          },
          hints: ['Of which clients was that noted?', 'What have `resets` and `unread` done that the others have not?'],
        },
        ended: {
          ask: ({ trace }) =>
            `The notes are ${notesTaken(trace).join(', ')}. If all that your server notes is \`end\`: what has happened over there?`,
          choices: {
            said: {
              label: 'the client has called `end()`',
              why: '`ends` did, but it is not the only one with such a note.',
            },
            chosen: {
              label: 'its program has closed the socket, with `end()` or `destroy()`',
              why: ({ right }) =>
                right
                  ? 'So it is on this system. On Linux and macOS a process that was killed leaves the same note.'
                  : '`killed` has the same note, and did not say goodbye.',
            },
            any: {
              label: 'it may have left, or died: one cannot tell',
              why: ({ right }) =>
                right
                  ? 'These notes are all alike, and the guests were told the same when the tea house crashed. If you have to tell a goodbye from a crash, have your programs send a last word, such as `bye`.'
                  : 'On Linux and macOS it would be so. On this system, `killed` has another note.',
            },
          },
          hints: ['How many clients have such a note?', 'Has the program of each of these closed its socket?'],
        },
      },
    },

    late: {
      title: 'Three late words',
      intro: '`late.js` has both ends in one program: its server destroys its socket, and its client writes later.',
      say: {
        destroyed: ({ record }) =>
          `\`${record.text}\`: the failure of \`two\` has destroyed this socket. No second 'error' came: of a write to a destroyed socket, only its callback is told.`,
      },
      questions: {
        late: {
          ask: 'The other side has destroyed its socket. This program is going to write three words, one every 200 ms: which is the first one whose failure is reported to it? (`allowHalfOpen` keeps Node from ending this side by itself.)',
          choices: {
            one: {
              label: '`one`: the other socket is gone by then',
              why: 'All that has come is FIN: the other side sends no more. Whether it still reads is not known here, so the word is sent.',
            },
            two: {
              label: '`two`',
              why: 'The first word was sent, its callback got no error, and it is lost. The other kernel answered it with RST, and since then writing fails.',
            },
            none: {
              label: 'none: nothing tells a sender that its words are lost',
              why: 'The kernel on the other side answers bytes that nobody can take any more: with RST.',
            },
          },
          hints: [
            "What does this side know before its first write? It has had an 'end', no more.",
            'The other kernel has to tell this side. Can it, before a word has come?',
          ],
        },
      },
    },

    places: {
      title: 'Where an error comes out',
      intro:
        '`shop.js` calls a shop by a name with two addresses; nobody listens there, so it opens the shop itself. Then `codes.js` does five things that cannot work. `syscall` of an error is what the system was asked for when it refused.',
      say: {
        folder: ({ trace }) =>
          `For the same missing folder \`connect()\` got \`${codeOfLast('connect', trace)}\`, and \`listen()\` got \`${codeOfLast('listen', trace)}\`. On Linux and macOS the system gives both the same answer; libuv, the layer below Node, turns the second into what Windows would say. So a code is a clue, not a verdict.`,
      },
      questions: {
        caught: {
          ask: "What the system refused came as 'error'. The last two mistakes are the program's own: it writes after `end()`, and it calls the port 65536, which no machine has. Which of these will `catch` get?",
          choices: {
            both: {
              label: 'both: for neither does Node have to ask anybody',
              why: "It has not, and yet `end('b')` returns: what goes wrong with writing is told by 'error' and to callbacks.",
            },
            write: {
              label: 'only that of writing: what comes of connecting is told later',
              why: 'Of connecting, yes. But with such a port, Node does not even begin.',
            },
            number: {
              label: 'only that of the port',
              why: "Node throws where an argument cannot be right. Nothing is wrong with `'b'`, it is just too late: that comes as 'error'.",
            },
            neither: {
              label: "neither: in `net`, errors come as 'error'",
              why: 'An argument that cannot be right is told at once, before anything has begun.',
            },
          },
          hints: [
            'Both calls are wrong. Which one has an argument that could never be right?',
            'Writing too late can also happen inside a `pipe()`, far from any `try`. Where would you be told?',
          ],
        },
        syscall: {
          ask: ({ trace }) =>
            `Some of the printed lines end in \`undefined\`, as their errors have no \`syscall\`: ${errorsWithoutSyscall(trace).join(', ')}. What do they have in common?`,
          choices: {
            thrown: {
              label: 'they were thrown',
              why: "One was. The others came as 'error'.",
            },
            connecting: {
              label: 'they came of a client that was not connected',
              why: 'So did the one for the path, and it has a `syscall`: `connect`.',
            },
            node: {
              label: 'Node has made them itself',
              why: 'A `syscall` is there where Node passes on what the system has said. (The `AggregateError` holds two such errors, and has been made by Node to hold them.)',
            },
          },
          hints: [
            '`syscall` tells what the system was asked for. When would there be nothing to tell?',
            'The codes help, too: how do some of them begin?',
          ],
        },
      },
    },
  },
  remember: [
    "When a process ends, all its connections end with it. If it died of an 'error' event, Node has printed of what kind of object: a listener is missing there.",
    "'end' may be a goodbye, a crash or a kill. ECONNRESET: the other side has reset the connection, or closed it with bytes unread. A program that hangs is noticed only by a timeout of your own.",
    "Wrong arguments are thrown; what goes wrong later comes as 'error'. Of a write to a destroyed socket, only the callback of `write()` is told.",
    'As long as your own side is open, the first write after the other side is gone seems to succeed.',
    "An exception in your own listener is no 'error' event: put a `try` around the line that throws.",
  ],
} satisfies LessonText;
