import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'Closing time',
  summary: 'Shut a server down in good order: nobody new, a last word to everybody, and an end to it.',
  task: [
    'Write a TCP server that shuts down when it is told to. It gets its port as the first argument: `node server.js 8000`. As long as all its clients are silent, it says nothing and stays open, whoever comes and goes.',
    'As soon as any client says anything at all, the server shuts down: it takes no new clients, sends `bye` and a newline (`\\n`) to each client that is connected, the speaker too, and ends these connections. What is said after that changes nothing.',
    'A client may answer with its own end. One that keeps its side open has one second from the beginning of the shutdown (0.9 seconds at least); then its connection is destroyed. When the last connection is gone, the process ends by itself, with exit code 0.',
    'A client that breaks off (a reset, RST), before or while the server shuts down, changes nothing.',
  ],
  hints: [
    'The server that you begin with shuts down when the second guest comes. What should call `shut()` instead? And what if that happens twice?',
    '`server.close()` takes care of the newcomers, and the process ends by itself once nothing is left. The second `end()` with a text on one socket is an error, and destroys that socket.',
    "A variable that says whether the shutdown has begun, `socket.on('data', …)` in place of the count, `bye\\n` in place of `bye`, and 1000 in place of 300.",
  ],
  checks: {
    open: {
      name: 'stays open while all are silent',
      expects:
        'A client comes and leaves again, and so do two at a time. Then three come, one of them leaves, and another one comes. Nobody says anything, and nothing is said to them.',
      why: {
        told: 'A client was told something, although nobody had spoken.',
        ended: 'A connection was ended, although nobody had spoken.',
      },
    },
    bye: {
      name: 'says bye to the speaker',
      expects: 'A client says something, gets `bye` and a newline, and then the end.',
    },
    everyone: {
      name: 'says bye to everyone',
      expects:
        'Five clients are connected, and the third one of them sends a single space. The other four get `bye` and a newline, and then the end.',
    },
    refuses: {
      name: 'takes no new clients',
      expects: 'While a client still keeps its side open after `bye`, a new client is refused.',
    },
    exits: {
      name: 'ends by itself',
      expects: 'Three clients get their `bye`, and end their sides. Then the process ends, with exit code 0.',
    },
    stubborn: {
      name: 'waits a second for those who stay, and no longer',
      expects:
        'Three silent clients get their `bye` and keep their sides open. One second after the shutdown began their connections are destroyed, and the process ends.',
      why: {
        early: 'The process ended before the second was over.',
        late: 'The process ended long after the second was over.',
      },
    },
    twice: {
      name: 'shuts down once',
      expects:
        'Two clients speak at the same moment. After `bye` one of them ends its side, and the other one keeps its own open and goes on talking: it has its second all the same, but no more.',
      why: {
        early:
          'The process ended before the second was over. Did the shutdown begin twice, or is a client cut off that goes on talking?',
        late: 'The process ended long after the second was over. Does it count from the last word?',
      },
    },
    resets: {
      name: 'survives clients that break off',
      expects:
        'Of three clients, one breaks off (RST) before anybody speaks: that begins no shutdown, and a new client is let in. This one breaks off after its `bye`. The server goes on all the same, and shuts down in good order: of the other two, the one that keeps its side open has its second.',
      why: {
        told: 'A client was told something, although nobody had spoken: another one had only broken off.',
        ended: 'A connection was ended, although nobody had spoken: another client had only broken off.',
        early: 'The process ended before the second was over.',
        late: 'The process ended long after the second was over.',
      },
    },
  },
  differs: [
    'A variable says that the shutdown has begun. `server.listening` would do as well: it is `false` right after `close()`.',
    'The timers have an `unref()`, like servers and sockets: Node does not wait for them, so the process ends as soon as the last client is gone.',
    'It never calls `process.exit()`. When nothing is left that Node waits for, the process ends, and nothing is cut off on the way.',
  ],
} satisfies ExerciseText;
