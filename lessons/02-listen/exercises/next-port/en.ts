import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The next port',
  summary: 'Listen on a port; if it is taken, on the next one that is free.',
  task: [
    'Write a TCP server. It gets a port as the first argument: `node server.js 8000`.',
    'It listens on that port. If the port is taken, it tries the next one, and the one after that, until it has found one that is free.',
    'As soon as it listens, it prints the line `listening on 8000` with `console.log`, with the port that it has really got, and it prints this line only once. It may print other lines besides.',
    'To each client it sends that port as a line of its own, such as `8000` and a newline (`\\n`), and ends the connection.',
  ],
  hints: [
    'The server that you begin with takes any free port if its own is taken. Which one is it to try instead?',
    "Each try is for one port more than the last. So the port has to be a variable that the 'error' listener can count up: `let`, not `const`.",
    '`tell` runs when the server listens, and once, however many ports were tried: there `server.address().port` says which one it has got.',
    "In the 'error' listener: if `error.code` is `'EADDRINUSE'`, count up and call `listen()` with the new port, without a function. What `tell` prints and what a client is sent both have that port in it.",
  ],
  checks: {
    stays: {
      name: 'does it all on the port it was given, if that is free',
      expects:
        'The port is free. It listens there and prints that once, and a client gets the number of the port, a newline and the end.',
      why: {
        silent: 'It listens, but it has printed no line that says so.',
        again: 'The line came more than once.',
        wrong: 'It named a port on which it does not listen.',
      },
    },
    answers: {
      name: 'tells its clients the port it has got',
      expects:
        'The given port is taken. Two clients, one after the other, each get the number of the next one, a newline and the end.',
    },
    once: {
      name: 'prints once where it listens',
      expects: 'The given port is taken. It prints one line that says `listening on` and the next port.',
      why: {
        silent: 'It listens, but it has printed no such line.',
        again:
          "The line came more than once. Did each call of `listen()` add another listener of 'listening'? All of them run when it listens.",
        wrong: 'It named a port on which it does not listen.',
      },
    },
    moves: {
      name: 'does it all on the fifth port, if four are taken',
      expects:
        'Four ports in a row are taken, from the given one on. It listens on the fifth and prints that once, and a client gets its number, a newline and the end.',
      why: {
        silent: 'It listens, but it has printed no line that says so.',
        again: 'The line came more than once.',
        wrong: 'It named a port on which it does not listen.',
      },
    },
  },
  differs: [
    'Both listeners are added once, before the first `listen()`. A function handed to `listen()` would be added at each try and, in the end, run as many times.',
    '`port` is one variable: by the time that the server listens, it holds the port that was free. `server.address().port` would tell the same.',
    'Only `EADDRINUSE` means "try the next one". Other errors do not say that the port is taken, so they are thrown instead of being tried away.',
    "`Number(…)` makes a number of the argument, which is text: `'8000' + 1` would be `'80001'`.",
  ],
} satisfies ExerciseText;
