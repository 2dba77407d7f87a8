import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'Slow readers',
  summary: 'Send a lot to each client, and keep little of it in memory for those who do not read.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'To each client that connects, even if it ends its own side at once, it sends 320 lines, 20 MiB together, and then ends its side. Line 1 is the number 1 followed by dots, line 2 the number 2 followed by dots, and so on. Each line has 65,536 bytes, with its newline (`\\n`).',
    'Some clients read slowly, late, or never. Of what is sent to a client, no more than 1 MiB may wait in its socket at any moment (`writableLength`). The other clients get their lines meanwhile, and one that breaks off (RST) must not end the server.',
  ],
  hints: [
    'The starter has almost all that is needed: a source that makes one piece after the other, and something that writes them no faster than they can leave.',
    'Some clients have nothing to say, and end their side at once. By default, Node then ends that of the server too, and what has not been written yet is lost: `net.createServer({ allowHalfOpen: true }, …)`.',
    "A line is `String(line).padEnd(65_535, '.')` and a newline. Write a generator that yields one such line after the other, and throws nothing.",
    "`stream.pipeline(source, socket, …)` waits for 'drain' and ends the socket behind the last line. By hand: where `socket.write()` returns `false`, stop, and go on in `socket.once('drain', …)`.",
  ],
  checks: {
    ends: {
      name: 'sends all lines and ends',
      expects:
        'A client reads as fast as it can. It gets the 320 lines in their order, then the end, and nothing more. So does another one, which ends its own side before it reads.',
    },
    memory: {
      name: 'keeps little in memory',
      expects:
        'One client reads slowly. Another does not read, and after a while ends its side. Never more than 1 MiB waits for either of them in the socket of the server (`writableLength`).',
      why: {
        piled:
          "More than 1 MiB was waiting. `write()` returns `false` once as much waits as the socket's `highWaterMark` says: who writes little at a time, and then waits for 'drain', keeps hardly more than that.",
      },
    },
    late: {
      name: 'goes on when the client reads again',
      expects: 'A client does not read for two seconds, and then reads everything. All 320 lines come.',
    },
    together: {
      name: 'lets nobody wait for clients that sleep',
      expects: 'Six clients do not read. Another one connects later, and gets its 320 lines at once.',
    },
    apart: {
      name: 'keeps two clients apart',
      expects: 'Two clients connect, one right after the other, and read at the same time. Each gets the 320 lines.',
    },
    resets: {
      name: 'survives a client that breaks off',
      expects:
        'A client breaks off (RST) in the middle of its lines. The next one gets all of them and the end, and breaks off then. A third one still gets lines.',
    },
  },
  differs: [
    'With `allowHalfOpen: true`, the end of a client does not end the side of the server: `pipeline()` does, behind the last line.',
    'It is a generator that makes a line only when somebody asks for it: no more than a few lines exist at any moment.',
    "`pipeline()` waits for 'drain', ends the socket behind the last line, and destroys the source when a client leaves.",
    "The socket's 'error' listener does nothing: as long as lines are sent, `pipeline()` tells its callback of the same error. After that it listens no longer, and a client may still break off.",
  ],
} satisfies ExerciseText;
