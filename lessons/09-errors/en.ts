import type { LessonText } from '../../src/model/lesson-text.ts';
import { answersTheOther, codeOf, servesTheGuest } from './answers.ts';

export const en = {
  title: 'What can go wrong',
  summary: 'Who is told of an error, where it comes out, and who goes down with whom.',
  scenes: {
    order: {
      title: 'Two orders',
      intro:
        'A tea house takes orders in JSON, such as `["tea", "tea"]`, and tea takes a while. `guest` orders like that; then `garbled` sends something else.',
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
        guest: {
          ask: "The server's process is about to end. `guest` still waits for its cups, on another connection. What will it be told next?",
          choices: {
            cups: {
              label: "'data', its cups: its own connection is in order",
              why: 'One process holds all connections, and the timers too. They all end with it.',
            },
            error: {
              label: "'error', as the server has crashed",
              why: "'error' tells of a connection that broke. This one was closed in good order, though not by the program.",
            },
            end: {
              label: "'end', as if the server had finished",
              why: 'The kernel ends the connections of a process that died, with FIN unless bytes lie there unread. `guest` cannot tell that from a goodbye.',
            },
            nothing: {
              label: 'nothing, as nobody is left to tell it',
              why: 'The kernel is left. It tidies up after each process, whatever that died of.',
            },
          },
          hints: [
            'What does one process hold, and what becomes of it when the process ends?',
            'Something outlives the process and knows its connections.',
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
        '`notebook.js` notes what it is told of each client. `ways.js` connects three times: it resets the first connection, is held still by net-lessons during the second, and kills its own process during the third (SIGKILL leaves it no time for anything).',
      say: {
        killed: ({ record }) =>
          `\`${record.text}\`: a goodbye would have brought the same. If you have to tell a crash from a goodbye, have your programs send a last word, such as \`bye\`.`,
      },
      questions: {
        frozen: {
          ask: '`frozen` has sent its name. From now on its process is held still: it lives, but nothing in it runs. What will the server note?',
          choices: {
            error: {
              label: 'an error, as nobody answers any more',
              why: 'Its kernel still answers, and the connection stands.',
            },
            end: {
              label: "'end', as from the tea house that died",
              why: 'The kernel ends the connections of a process that is gone. This one is still there.',
            },
            timeout: {
              label: "'timeout'",
              why: 'A program that hangs leaves its connections open. Unless you set a timeout, you wait as long as it hangs.',
            },
          },
          hints: [
            'The kernel tidies up after processes that have ended. Has this one?',
            'Nothing comes and nothing goes. Which line of the server is about that?',
          ],
        },
      },
    },

    places: {
      title: 'Where an error comes out',
      intro:
        "`late.js` has both ends in one program: its server destroys its socket, and its client writes later. Then `codes.js` does four things that cannot work, while the server of `late.js` still listens. An error may be thrown, come as 'error', or be told to a callback.",
      say: {
        destroyed: ({ record }) =>
          `\`${record.text}\`: the failure of \`two\` has destroyed this socket. No second 'error' came: of a write to a destroyed socket, only its callback is told.`,
        folder: ({ trace }) =>
          `For the same missing folder \`connect()\` got \`${codeOf(2, trace)}\`, and \`listen()\` got \`${codeOf(3, trace)}\`. The system gave both the same answer; libuv, the layer below Node, turns the second into what Windows would say. So a code is a clue, not a verdict.`,
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
        caught: {
          ask: "Writing after `end()` was told by 'error'. Which of the other three errors will `catch` get?",
          choices: {
            all: {
              label: 'all three: the calls stand inside the `try`',
              why: 'Two of these calls return before Node tells that they failed.',
            },
            listen: {
              label: 'those of `listen()` and of the port 65536, for which no other side is needed',
              why: "Whether a path can be had, only the system knows. Node tells its answer later, as 'error'.",
            },
            number: {
              label: 'only that of the port 65536',
              why: "Node throws what it can see in the arguments alone. What the system says comes as 'error'.",
            },
            none: {
              label: "none: in `net`, errors come as 'error'",
              why: 'An argument that cannot be right is told at once, before anything has begun.',
            },
          },
          hints: [
            'For which of them does Node need to ask nobody?',
            'Does a path show that it leads nowhere? Does a number show that it is too large?',
          ],
        },
      },
    },
  },
  remember: [
    'When a process ends, all its connections end with it.',
    "'end' may be a goodbye, a crash or a kill: it looks the same. A program that hangs looks like nothing at all: only a timeout of your own notices.",
    "Wrong arguments are thrown; what the system says comes as 'error'. A write to a destroyed socket is told only to the callback of `write()`.",
    'As long as your own side is open, the first write after the other side is gone seems to succeed.',
    "An exception in your own listener is no 'error' event: put a `try` around the line that throws.",
  ],
} satisfies LessonText;
