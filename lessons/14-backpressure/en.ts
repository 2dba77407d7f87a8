import type { LessonText } from '../../src/model/lesson-text.ts';
import { inKernels, mib } from './amounts.ts';
import { mostWaiting, pieces, readAtEnd, whatTheClientLearns } from './answers.ts';

export const en = {
  title: 'When the other side is slow',
  summary: 'What becomes of bytes that are written faster than they are read, and who has to wait for whom.',
  scenes: {
    false: {
      title: 'More than can leave',
      intro:
        "`eager.js` writes three times before it is connected, so nothing can leave yet. Each piece is half of the socket's `writableHighWaterMark` (the mark, in short): once so much waits, Node finds it enough.",
      say: {
        full: ({ record }) =>
          `\`writableLength\` tells how much waits in the socket: ${record.state.writableLength} (for a string, characters; an \`x\` is one byte), and that is above the mark. So \`false\` is advice: it comes too late to refuse anything.`,
        drain: ({ record }) =>
          `The connection is there, the kernel has taken all, and \`writableLength\` is ${record.state.writableLength}. 'drain' says: now you may go on.`,
        whole: ({ record }) => `\`${record.text}\`: also what was written after a \`false\` has come, byte for byte.`,
      },
      questions: {
        returned: {
          ask: 'The client writes three pieces, of half a mark each, and is not connected yet. What will the three calls return?',
          choices: {
            'true-true-true': {
              label: '`true`, `true`, `true`: Node keeps them all until the connection is there',
              why: 'It does keep them all. But it also compares what waits with the mark, and tells you.',
            },
            'false-false-false': {
              label: '`false`, `false`, `false`: without a connection, none of them can be sent',
              why: '`write()` does not tell whether the bytes have left, only whether too many are waiting.',
            },
            'true-false-false': {
              label: '`true`, `false`, `false`: it becomes `false` where the mark is reached',
              why: 'The first piece is below the mark, the second one reaches it, the third one lies above. Each of them was taken.',
            },
          },
          hints: [
            'Does `write()` answer “was it sent?”, or “is there still room?”',
            'Add up: half, two halves, three halves. Where is the mark reached?',
          ],
        },
        again: {
          ask: "This time `write()` has returned `true`. Will a 'drain' come for it, and when?",
          choices: {
            drain: {
              label: "one at once, since 'drain' comes whenever all that was written has left",
              why: "Then each small `write()` would bring one. 'drain' is the answer to a `false`.",
            },
            read: {
              label: 'one when the server has read it, since only then is the socket empty',
              why: 'What the server has read, no `write()` ever learns: it is about its own side, until the kernel has the bytes.',
            },
            nothing: {
              label: 'none',
              why: "Nobody was told to stop, so nobody has to be told to go on. If you wait for 'drain' after a `true`, you wait forever.",
            },
          },
          hints: [
            "Whom is 'drain' for? What did the program that waits for it hear before?",
            'What has `write()` returned this time? Has anybody been asked to wait?',
          ],
        },
      },
    },

    nap: {
      title: 'A client takes a nap',
      intro:
        "The server writes 32 MiB in four pieces, whatever `write()` returns; its option `highWaterMark` sets the mark of its sockets to 16 MiB. The client is connected, but begins to read late. (With `onread`, no 'data' comes: `callback` is told how many bytes were put into `buffer`.)",
      say: {
        onread:
          "`pause()` stops reading, until `resume()`. With 'data' listeners the two do the same, though Node may still read ahead a little.",
        waits: ({ record }) => {
          const kernels = inKernels(record);
          const waiting = `The rest is in the server's own memory: \`writableLength\` is ${mib(record.state.writableLength)}. (It counts a piece as a whole until all of it has left${kernels ? ', so all this may be more than was written' : ''}.)`;
          return kernels
            ? `Nothing moves any more: in the kernel, ${mib(kernels.reader)} wait on the client's side to be read, and ${mib(kernels.sender)} on the server's side have not got there yet. ${waiting}`
            : `Nothing moves any more: the kernel took some of it, and is full. ${waiting}`;
        },
        whole: ({ record }) =>
          `\`${record.text}\`. A reader that does not read fills the kernel on both sides, and then the socket of the writer: this is called backpressure. The writing program is not stopped by that, only told, by the \`false\` of \`write()\`: what it does then is up to you.`,
      },
      questions: {
        where: {
          ask: '`write()` has returned `false`, the server goes on all the same, and the client sleeps. When all four pieces are written, where will most of their bytes be?',
          choices: {
            lost: {
              label: 'nowhere: what is written after a `false` is thrown away',
              why: '`false` refuses nothing. All of it waits, and the client will get it.',
            },
            client: {
              label: "in the client's process: they have arrived, only nobody has looked at them",
              why: 'A socket that does not read leaves them to its kernel, and that has room for a few MiB, not more.',
            },
            kernel: {
              label: 'in the kernels: that is what their buffers are for',
              why: 'Their buffers are limited. When the one on the side of the reader is full, its kernel tells the other one to stop.',
            },
            server: {
              label: "in the server's process, which could not get rid of them",
              why: 'Nothing stops the program itself. A `write()` after a `false` throws nothing and loses nothing: it takes memory, as much as you write.',
            },
          },
          hints: [
            'Follow the bytes: process, kernel, kernel, process. Which of these has a limit?',
            "The client does not read, and a kernel's buffer has a limit. So where does it back up?",
          ],
        },
      },
      change: {
        ask: 'Change the server so that never more than 16 MiB wait in it, and the client still gets all of it.',
        reached: ({ trace }) =>
          `At most ${mib(mostWaiting(trace))} waited in the server, and the client has read all of it.`,
        missed: ({ trace }) =>
          `At most ${mib(mostWaiting(trace))} waited in the server, and the client ${sofar(readAtEnd(trace))}.`,
        candidates: {
          limit: {
            why: 'The mark is not a limit: it only decides when `write()` returns `false`. Nobody listens to that here.',
          },
          later: {
            why: 'However long a pause is, a reader may sleep longer. After each one, the server wrote another piece before it looked at what `write()` returned.',
          },
          always: {
            why: "The first `write()` returned `true`, and after that no 'drain' comes: `more` never ran again.",
          },
          drain: {
            why: "After a `false` the server writes nothing until 'drain'. So it is as slow as its reader, and its memory stays small, however much there is to send.",
          },
        },
        say: {
          quiet: 'This run ends here.',
          awake: ({ record }) => `Only now, after ${Math.round(record.t)} ms, because the client reads again.`,
        },
      },
    },

    pipe: {
      title: 'A server that never reads',
      intro:
        '`Readable.from()` makes a stream, to be read from like a socket: when it has nothing in store, it has the generator `pieces()` run to its next `yield`, and takes the piece from there. (With `highWaterMark: 1`, one piece in store is enough.) `pipe()` reads all that and writes it to the socket; this time it is the server that sleeps.',
      say: {
        still:
          "`pipe()` heeds every `false`: it pauses its source, and waits for 'drain'. So to send a file like this, or what another socket brings, takes little memory.",
      },
      questions: {
        far: {
          ask: 'The first of six pieces is being made, each of 8 MiB. How many will be made, if the server never reads?',
          choices: {
            all: {
              label: 'all six: a generator is faster than any network',
              why: 'It makes a piece only when it is asked for one, and `pipe()` stops asking when the socket is full.',
            },
            some: {
              label: 'a few: until nothing more fits in on the way',
              why: ({ trace }) =>
                `${pieces(trace).length} were made. One did not fit into the kernel as a whole, so \`pipe()\` stopped reading; the last one waits in the stream's own store.`,
            },
            none: {
              label: 'only this one: the next is made when the server has read it',
              why: 'The client does not see what the server reads, only what its own kernel still takes.',
            },
          },
          hints: [
            'What did you do by hand after a `false`? Perhaps somebody does it for you here.',
            'Some MiB fit in on the way. After that, who stops whom?',
          ],
        },
      },
    },

    fails: {
      title: 'A source that fails',
      intro:
        "A guest waits for its dishes. They come from a stream as before, but after the soup the generator throws, and then the stream gets 'error'.",
      say: {
        nothing: "No 'end', no 'error': the client could wait for days, and the server keeps a socket open for it.",
      },
      questions: {
        learns: {
          ask: "The source has failed, and its own 'error' listener has printed why. What will the client be told?",
          choices: {
            end: {
              label: "'end': when its source is over, `pipe()` ends the socket",
              why: "It does so when the source gets 'end', which means that all of it was read. A source that failed never gets there.",
            },
            error: {
              label: "'error': `pipe()` hands on what happened to the source",
              why: "`pipe()` hands on bytes and 'end', no errors. And no connection can carry an error of the server's program.",
            },
            nothing: {
              label: 'nothing',
              why: 'Nobody has ended or destroyed the socket. To the client, this is a server that takes its time.',
            },
          },
          hints: [
            'Who would have to call `end()` or `destroy()` on the socket? Look for it in `dishes.js`.',
            "`pipe()` acts on 'data' and 'end' of its source. Does one of them come after an 'error'?",
          ],
        },
      },
      change: {
        ask: 'Change the server so that its client does not wait in vain when the source fails. The server goes on, and prints why.',
        reached: 'The source failed, the server lives and has said why, and the client knows that it is over.',
        missed: ({ trace }) =>
          whatTheClientLearns(trace) === 'nothing'
            ? 'The source failed, and the client still waits.'
            : 'In this run the source did not fail, or the server did not live on.',
        candidates: {
          end: {
            why: "`end: true` is what `pipe()` does without options, too: it ends the socket at the source's 'end', and there is none.",
          },
          listener: {
            why: 'The error belongs to the source. The socket is another object, and nothing is wrong with it.',
          },
          pipeline: {
            why: "`pipeline()` pipes, and destroys all its streams with the error as soon as one of them fails: so the socket's 'error' listener printed it as well. And when a client leaves, it destroys the source.",
          },
          destroy: {
            why: "That is enough for this direction. The other one is missing: when a client leaves, `pipe()` does not destroy the source either, so that needs a listener for the socket's 'close'.",
          },
        },
        say: {
          quiet: 'This run ends here.',
          end: "It got 'end', as if the soup had been all of it: `end()` sends FIN, and so does `destroy()` here. Only framing could have shown that something is missing.",
        },
      },
    },
  },
  remember: [
    '`write()` never waits, and takes what it is given even if it returns `false`: what the kernel does not take yet lies in your memory, and `writableLength` counts it.',
    "`false` means: enough for now. Write on at 'drain', which comes only after a `false`.",
    'A reader that stops is noticed late, because the kernels on both sides take some MiB first.',
    '`pipe()` stops its source in time, but it hands on no errors, and does not destroy the source when the reader leaves: `pipeline()` does both.',
  ],
} satisfies LessonText;

function sofar(bytes: number | undefined): string {
  return bytes === undefined ? 'still waits for more' : `was told the end after ${mib(bytes)}`;
}
