import type { ExerciseText } from '../../../../src/model/exercise.ts';

const unlike = 'Each answer is the number of the process (`process.pid`), a colon, a space, and the line.';

export const en = {
  title: 'A process for each',
  summary: 'Start a process for each client, and let a crash hurt nobody else.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'For each client that connects it starts a process (not a thread). That one answers all lines of this client: with its number (`process.pid`), a colon, a space, and the line, for instance `4711: hello` and a newline (`\\n`). What a client says at once, before its process has started, is answered, too.',
    'On the line `crash` the process ends, without an answer. Its client gets the end of the connection then, and nobody else notices. A client that ends its side gets the rest of its answers and the end. One that breaks off (RST) must not bring the server down.',
  ],
  hints: [
    'The starter has most of it: a process for each client, which has the connection as number 3, and a parent that lets go of its own. The process has yet to answer lines, and to stay until the client leaves.',
    "It can run the same file with another argument. Keep what stands behind the last newline for the next 'data', and `process.exit(1)` on `crash`.",
    'With `fork()` and `send()` it works as well (on Windows, too): accept with `pauseOnConnect`, since what was read before is not handed over.',
  ],
  checks: {
    answers: {
      name: 'answers lines',
      expects:
        'A client sends a line as soon as it is connected, and another one after the answer. The same process answers both.',
      why: { unlike, another: 'The second answer came from another process. A client keeps its process.' },
    },
    own: {
      name: 'gives each client its own process',
      expects: 'Five clients connect, and stay. Five processes answer them.',
      why: {
        unlike,
        shared: 'Two clients were answered by the same process.',
        none: 'The server has started no process of this number.',
      },
    },
    crash: {
      name: 'ends one client with a crash',
      expects:
        'Two clients get an answer each, one of them to `crashed`. Then that one sends `crash`: it gets the end, and nothing before it, and its process ends. A third client sends a megabyte behind the line: its connection is closed, too. The other one is still answered, and so is a new one.',
      why: { unlike, stays: 'The process goes on after `crash`.' },
    },
    leaves: {
      name: 'answers to the end',
      expects: 'A client sends its last line and ends its side. It gets the answer, then the end.',
      why: { unlike },
    },
    pieces: {
      name: 'waits for whole lines',
      expects: 'Three lines come in pieces that end in the middle of a line. Each gets one answer.',
      why: { unlike },
    },
    resets: {
      name: 'survives a client that breaks off',
      expects: 'A client breaks off (RST) after an answer. The next one is answered.',
      why: { unlike },
    },
  },
  differs: [
    "It destroys the parent's socket right after `spawn()`: a connection ends when nobody has it any more.",
    'The process ends by itself: when its socket is closed, it has nothing left to do.',
    'A process takes far more memory than a connection. With many clients one would rather keep a few processes, and give each of them many connections.',
  ],
} satisfies ExerciseText;
